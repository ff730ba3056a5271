"""Tests of the type of a letter."""

import pytest

from tests.extraction.header_reading import BODY, CLOSING, fields_of, fields_under
from vanthu.domain.intake import FieldState


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("QUYẾT ĐỊNH", "quyết định"),
        ("TỜ TRÌNH", "tờ trình"),
        ("GIÁY MỜI", "giấy mời"),
        ("NGHỊ ĐỊNH", "nghị định"),
        ("LUẬT", "luật"),
        ("CÔNG ĐIỆN", "công điện"),
    ],
)
def test_the_title_line_names_the_type(title: str, name: str) -> None:
    text = f"SỞ Y TẾ\nSố: 5/ABC-SYT\n{title}\nVề việc chung\n\nCăn cứ Luật;\n"

    assert fields_of(text + CLOSING).doc_type.value == name


def test_a_misread_title_is_named_with_less_confidence() -> None:
    text = "SỞ Y TẾ\nSố: 5/QĐ-SYT\n: ,DUYÉT ĐỊNH\nBãi bỏ văn bản\n\nCăn cứ Luật;\n"

    doc_type = fields_of(text + CLOSING).doc_type

    assert doc_type.value == "quyết định"
    assert doc_type.confidence < 0.8


def test_v_v_without_title_makes_a_cong_van() -> None:
    doc_type = fields_under("SỞ Y TẾ\nSố: 5/SYT-VP\nV/v rà soát\n").doc_type

    assert doc_type.value == "công văn"
    assert doc_type.evidence[0].quote == "V/v"


def test_a_symbol_without_type_makes_a_cong_van() -> None:
    assert fields_under("SỞ Y TẾ\nSố: 5/SYT-VP\n").doc_type.value == "công văn"


def test_addressees_alone_make_a_cong_van_with_little_confidence() -> None:
    doc_type = fields_of(BODY + CLOSING).doc_type

    assert doc_type.value == "công văn"
    assert doc_type.confidence <= 0.6


def test_plain_text_has_no_type() -> None:
    assert fields_of("Hôm nay trời đẹp.\n").doc_type.state is FieldState.ABSENT


@pytest.mark.parametrize(
    ("enacts", "name"), [("QUYẾT ĐỊNH:", "quyết định"), ("QUYẾT NGHỊ:", "nghị quyết")]
)
def test_a_page_without_header_is_told_by_what_it_enacts(
    enacts: str, name: str
) -> None:
    text = f"Căn cứ Luật Lưu trữ;\n{enacts}\nĐiều 1. Cử cán bộ.\n"

    doc_type = fields_of(text + CLOSING).doc_type

    assert (doc_type.value, doc_type.evidence[0].quote) == (name, enacts[:-1])


@pytest.mark.parametrize("name", ["thông tri", "thông tư", "thông báo", "lời kêu gọi"])
def test_a_title_of_the_party_is_not_taken_for_a_like_one(name: str) -> None:
    text = f"ĐẢNG ỦY XÃ\nSố 9-TT/ĐU\n\n{name.upper()}\nvề việc nghỉ lễ\n\n"

    assert fields_of(text + BODY + CLOSING).doc_type.value == name
