"""Tests of the tables that give a duty in each row."""

import pytest

from tests.extraction.body_reading import brief, read
from vanthu.extraction.rules.body.duty_table import duty_rows

ROWS = (
    ("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn"),
    ("1", "Niêm yết thủ tục", "UBND các xã, phường", "Công an tỉnh", "20/12/2026"),
    ("2", "In tờ rơi", "Sở Văn hóa và Thể thao", "Báo Trung Lương", "Tháng 12/2026"),
)


def table(separator: str, rows: tuple[tuple[str, ...], ...] = ROWS) -> str:
    """Return the body of a plan whose second part is a table."""
    lines = "\n".join(separator.join(row) for row in rows)
    return f"I. MỤC TIÊU\nLàm tốt.\nII. NHIỆM VỤ\n{lines}\nIII. KINH PHÍ\nTự cân đối.\n"


@pytest.mark.parametrize("separator", ["\t", " | "])
def test_each_row_is_an_item_of_its_unit(separator: str) -> None:
    first, second = read(table(separator)).items

    assert (first.label, first.unit, first.for_us) == (
        "II.1",
        "UBND các xã, phường",
        True,
    )
    assert first.text == "Niêm yết thủ tục"
    assert (second.label, second.unit, second.for_us) == (
        "II.2",
        "Sở Văn hóa và Thể thao",
        False,
    )


def test_the_unit_of_a_row_is_assigned_its_work() -> None:
    units = [each.unit for each in read(table("\t")).assignments]

    assert units == ["UBND các xã, phường", "Sở Văn hóa và Thể thao"]


def test_a_row_that_leaves_cells_empty_is_read_by_what_its_cells_look_like() -> None:
    rows = (*ROWS, ("3", "Tuyên truyền", "UBND các xã, phường", "Thường xuyên"))

    *_, last = read(table("\t", rows)).items

    assert (last.label, last.unit) == ("II.3", "UBND các xã, phường")


def test_an_empty_cell_between_tabs_keeps_the_others_in_their_columns() -> None:
    rows = (*ROWS, ("3", "Tuyên truyền", "", "UBND các xã, phường", "Tháng 12/2026"))

    *_, last = read(table("\t", rows)).items

    assert (last.label, last.unit) == ("II.3", None)


@pytest.mark.parametrize(
    ("unit", "is_ours"),
    [
        ("UBND các xã, phường Sở Nội vụ", True),
        ("Sở Nội vụ UBND các xã, phường", True),
        ("UBND các xã, phường, Công an tỉnh", True),
        ("UBND các xã, phường Trung Hòa, Đồng Tâm", False),
        ("Sở Nội vụ Công an tỉnh", False),
    ],
)
def test_a_cell_may_name_several_units(unit: str, is_ours: bool) -> None:
    rows = (ROWS[0], ("1", "Niêm yết thủ tục", unit, "", "20/12/2026"))

    assert brief(read(table("\t", rows)).items) == [("II.1", is_ours)]


def test_the_heads_of_lead_and_support_may_stand_below_one_for_both() -> None:
    rows = (
        ("TT", "Nhiệm vụ", "Đơn vị thực hiện", "Thời hạn"),
        ("Chủ trì", "Phối hợp"),
        *ROWS[1:],
    )

    first, second = read(table("\t", rows)).items

    assert (first.unit, second.unit) == (
        "UBND các xã, phường",
        "Sở Văn hóa và Thể thao",
    )
    assert first.term is not None


def test_the_heading_of_a_part_of_the_table_is_no_duty() -> None:
    rows = (*ROWS[:2], ("", "Công tác tuyên truyền", "", "", ""), ROWS[2])

    assert brief(read(table(" | ", rows)).items) == [("II.1", True), ("II.2", False)]


def test_the_numbered_heading_of_a_part_of_the_table_does_not_end_it() -> None:
    rows = (ROWS[0], ("I. Nhiệm vụ chung",), ROWS[1], ("II. Việc khác",), ROWS[2])

    assert brief(read(table("\t", rows)).items) == [("II.1", True), ("II.2", False)]


def test_the_heads_of_the_columns_come_again_on_the_next_page() -> None:
    rows = (*ROWS[:2], ROWS[0], ROWS[2])

    assert brief(read(table("\t", rows)).items) == [("II.1", True), ("II.2", False)]


def test_a_table_may_follow_one_with_other_columns() -> None:
    other = (("Nội dung", "TT", "Đơn vị chủ trì"), ("Mua máy in", "1", "UBND xã"))

    *_, last = read(table("\t", (*ROWS, *other))).items

    assert (last.text, last.unit) == ("Mua máy in", "UBND xã")


def test_the_agenda_of_a_meeting_has_no_duties() -> None:
    rows = (
        ("Thời gian", "Nội dung", "Người thực hiện"),
        ("8h00", "Đón tiếp đại biểu", "Văn phòng"),
    )

    assert not read(table("\t", rows)).assignments


def test_a_letter_without_a_body_has_no_tables() -> None:
    assert duty_rows([]) == {}
