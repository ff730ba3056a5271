"""Tests of the letter's own number and symbol."""

import pytest

from tests.extraction.header_reading import (
    BODY,
    CLOSING,
    fields_of,
    fields_under,
    quotes,
)
from vanthu.domain.intake import FieldState


def test_number_and_symbol_are_read_after_the_label() -> None:
    fields = fields_under("SỞ NỘI VỤ\nSố: 798/SNV-VP\nV/v rà soát\n")

    assert fields.number.value == "798"
    assert fields.symbol.value == "SNV-VP"
    assert fields.full_ref.value == "798/SNV-VP"
    assert quotes(fields.full_ref) == "798/SNV-VP"


@pytest.mark.parametrize("gap", ["", " ", "         ", "……", "....", "____"])
def test_an_empty_number_is_blank_and_the_symbol_stays(gap: str) -> None:
    fields = fields_under(f"PHÒNG VĂN HÓA\nSố:{gap}/VHTT\nV/v tuyên truyền\n")

    assert fields.number.state is FieldState.BLANK
    assert fields.full_ref.value == "/VHTT"
    assert quotes(fields.full_ref) == "/VHTT"


@pytest.mark.parametrize("label", ["Só:", "Sô :", "Sá:", "Số.", "SỐ:"])
def test_a_misread_label_is_still_the_label(label: str) -> None:
    assert fields_under(f"SỞ Y TẾ\n{label} 12/SYT-VP\n").full_ref.value == "12/SYT-VP"


def test_garbled_digits_give_no_number() -> None:
    fields = fields_under("SỞ Y TẾ\nSố: 2# /SYT-VP\n")

    assert fields.number.value is None
    assert fields.full_ref.value == "/SYT-VP"
    assert fields.full_ref.confidence < 0.8


def test_a_lost_slash_gives_the_symbol_only() -> None:
    fields = fields_under("SỞ Y TẾ\nSố: |4 7GM-SYT Hòa Bình, ngày 1 tháng 2 năm 2020\n")

    assert fields.symbol.value == "GM-SYT"
    assert fields.full_ref.value is None
    assert fields.number.value is None


def test_number_and_symbol_may_stand_on_different_lines() -> None:
    header = "SỞ Y TẾ\nSố: 542\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n/SYT-VP\n"

    fields = fields_under(header)

    assert fields.full_ref.value == "542/SYT-VP"
    assert len(fields.full_ref.evidence) == 2


def test_a_year_stands_in_the_reference_and_not_in_the_symbol() -> None:
    fields = fields_under("CHÍNH PHỦ\nSố: 30/2020/NĐ-CP\n")

    assert (fields.number.value, fields.symbol.value) == ("30", "NĐ-CP")
    assert fields.full_ref.value == "30/2020/NĐ-CP"


def test_the_form_of_the_party_is_read() -> None:
    fields = fields_under("ĐẢNG ỦY PHƯỜNG\nSố 12-CV/ĐU\n")

    assert fields.full_ref.value == "12-CV/ĐU"
    assert fields.symbol.value == "CV/ĐU"


def test_a_number_that_only_the_body_cites_is_not_the_letters_own() -> None:
    fields = fields_of(BODY + CLOSING)

    assert fields.number.state is FieldState.ABSENT
    assert fields.full_ref.state is FieldState.ABSENT


def test_the_number_of_a_stamp_of_arrival_is_not_the_letters_own() -> None:
    fields = fields_under("CÔNG VĂN ĐẾN\nSố: 1203\nSỞ Y TẾ\nSố: 45/SYT-VP\n")

    assert fields.full_ref.value == "45/SYT-VP"
