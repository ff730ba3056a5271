"""Covering notes, addresses and names of files."""

from dataclasses import replace
from datetime import date

import pytest

from vanthu.domain.errors import AddressInvalid
from vanthu.domain.sending import (
    IssuedPaper,
    Parcel,
    ParcelFile,
    addresses_in,
    ascii_name,
    covering_subject,
    covering_text,
    file_stem,
)

PAPER = IssuedPaper(
    kind="báo cáo",
    number=7,
    symbol="BC-UBND",
    issued_on=date(2026, 2, 5),
    subject="Kết quả tự kiểm tra",
    office_name="Ủy ban nhân dân phường Sông Hà",
    addressees=("Sở Nội vụ tỉnh Trung Lương;",),
)


def test_the_note_names_the_document_its_day_and_its_files() -> None:
    assert covering_subject(PAPER) == "Báo cáo số 07/BC-UBND: Kết quả tự kiểm tra"
    assert covering_text(PAPER, ["07_BC-UBND.docx", "07_BC-UBND.pdf"]) == (
        "Kính gửi: Sở Nội vụ tỉnh Trung Lương\n\n"
        "Ủy ban nhân dân phường Sông Hà gửi kèm Báo cáo số 07/BC-UBND ngày 05 tháng 02 "
        "năm 2026 về việc kết quả tự kiểm tra.\n\n"
        "Tệp gửi kèm:\n- 07_BC-UBND.docx\n- 07_BC-UBND.pdf\n\n"
        "Trân trọng.\n"
    )


def test_a_draft_is_called_a_draft() -> None:
    draft = replace(PAPER, number=None, issued_on=None, subject="")

    assert covering_subject(draft) == "Báo cáo (dự thảo, chưa có số)"
    assert file_stem(draft) == "du-thao_BC-UBND"


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("12/QĐ-UBND", "12_QD-UBND"),
        ("Kế hoạch tháng 10.docx", "Ke_hoach_thang_10.docx"),
        ("../..//x", "x"),
        ("漢", "van_ban"),
    ],
)
def test_file_names_for_spoiling_gateways_are_plain(name: str, plain: str) -> None:
    assert ascii_name(name) == plain


def test_typed_addresses_are_taken_apart_and_doubles_left_out() -> None:
    typed = "a@b.gov.vn; c.d+e@f-g.vn,a@b.gov.vn"
    assert addresses_in(typed) == ("a@b.gov.vn", "c.d+e@f-g.vn")


@pytest.mark.parametrize(
    "typed",
    ["sonoivu", "a@b", "a@b..vn", "<a@b.vn>", "đ@b.vn", "a@-b.vn", f"{'a' * 260}@b.vn"],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(AddressInvalid):
        addresses_in(typed)


def test_a_parcel_knows_when_servers_may_refuse_its_size() -> None:
    small = Parcel((), "", "", (ParcelFile("a", b"x" * 100),))
    large = Parcel((), "", "", (ParcelFile("a", b"x" * (14 * 1024 * 1024)),))

    assert (small.is_large, large.is_large) == (False, True)
