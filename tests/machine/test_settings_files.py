"""Settings and profiles are read as written, and wrong ones are refused."""

from datetime import date
from pathlib import Path

import pytest

from vanthu.domain.errors import SettingsInvalid
from vanthu.domain.office import DepartmentKind, OfficeLevel, SizeProfile
from vanthu.domain.outgoing import NumberSeries, SeriesGroup, SeriesScheme
from vanthu.machine.settings_files import (
    read_calendar,
    read_database_url,
    read_departments,
    read_office,
)

PROFILE = """
level = "xã"
unit_name = "Đồng Lau"
province = "tỉnh Trung Lương"

[[leader]]
name = "Lê Văn Tám"
title = "Chủ tịch"

[[leader]]
name = "Đỗ Thị Hiền"
title = "Phó Chủ tịch"

[[leader]]
name = "Vũ Minh Khôi"
title = "Chánh Văn phòng"

[[department]]
code = "KT"
name = "Phòng Kinh tế"
fields = ["ngân sách"]
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "tep.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_short_profile_is_enough(tmp_path: Path) -> None:
    profile, departments = read_office(written(tmp_path, PROFILE))

    assert profile.level is OfficeLevel.COMMUNE
    assert profile.name == "Ủy ban nhân dân xã Đồng Lau"
    assert profile.short_name == "UBND xã Đồng Lau"
    assert profile.place == "Đồng Lau"
    assert [d.code for d in departments] == ["KT"]
    assert departments[0].kind is DepartmentKind.OWN


def test_an_office_says_how_it_numbers_and_prints(tmp_path: Path) -> None:
    head = 'size_profile = "B"\nnumber_series = "nhom"\napproval_required = true\n'
    group = '[[number_group]]\nname = "hành chính"\nkinds = ["kế hoạch", "thông báo"]'

    profile, _ = read_office(written(tmp_path, f"{head}{PROFILE}\n{group}\n"))

    assert profile.size_profile is SizeProfile.SMALLER
    assert profile.approval_required
    assert profile.number_series == NumberSeries(
        SeriesScheme.GROUPS,
        (SeriesGroup("hành chính", ("kế hoạch", "thông báo")),),
    )
    with pytest.raises(SettingsInvalid):
        read_office(written(tmp_path, f'number_series = "khác"\n{PROFILE}'))


def test_leaders_sign_with_the_lines_of_the_decree(tmp_path: Path) -> None:
    profile, _ = read_office(written(tmp_path, PROFILE))

    assert [signer.authority for signer in profile.signers] == [
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    ]


def test_the_level_may_stand_before_the_units_name(tmp_path: Path) -> None:
    text = 'level = "phường"\nunit_name = "phường Sông Hà"\n'

    profile, _ = read_office(written(tmp_path, text))

    assert profile.unit_name == "Sông Hà"


@pytest.mark.parametrize(
    "text",
    [
        "level = ",
        'level = "tỉnh"\nunit_name = "X"\n',
        'level = "xã"\n',
        'level = "xã"\nunit_name = "X"\n[[department]]\nname = "Không mã"\n',
        'level = "xã"\nunit_name = "X"\n[[leader]]\ntitle = "Chủ tịch"\n',
    ],
)
def test_a_wrong_profile_is_refused_with_its_place(tmp_path: Path, text: str) -> None:
    file = written(tmp_path, text)

    with pytest.raises(SettingsInvalid) as refusal:
        read_office(file)

    assert refusal.value.path == file


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid):
        read_departments(tmp_path / "khong-co.toml")


def test_a_calendar_counts_holidays_and_makeup_days_but_no_proposals(
    tmp_path: Path,
) -> None:
    text = """
[[holiday]]
date = 2026-09-02
name = "Quốc khánh"

[[makeup_day]]
date = 2026-01-10
name = "Làm bù"

[[proposed_swap]]
holiday = 2026-11-23
makeup_day = 2026-11-28
"""

    calendar = read_calendar(written(tmp_path, text))

    assert not calendar.is_working_day(date(2026, 9, 2))
    assert calendar.is_working_day(date(2026, 1, 10))
    assert calendar.is_working_day(date(2026, 11, 23))


def test_a_calendar_without_dates_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid):
        read_calendar(written(tmp_path, '[[holiday]]\nname = "Tết"\n'))


def test_the_database_is_the_local_file_unless_settings_name_another(
    tmp_path: Path,
) -> None:
    text = '[database]\nurl = "postgresql+psycopg://vanthu@may-chu/vanthu"\n'

    assert read_database_url(tmp_path / "khong-co.toml") is None
    assert read_database_url(written(tmp_path, "")) is None
    assert read_database_url(written(tmp_path, text)) == (
        "postgresql+psycopg://vanthu@may-chu/vanthu"
    )


def test_the_shipped_files_can_be_read(resources: Path) -> None:
    profile, departments = read_office(resources / "samples" / "office.toml")
    calendar = read_calendar(resources / "calendar" / "vn.toml")

    assert profile.signers
    assert all(department.fields for department in departments)
    assert not calendar.is_working_day(date(2026, 11, 24))
    for level in ("phuong", "xa"):
        folder = resources / "organisation"
        assert read_departments(folder / f"departments-{level}.toml")
