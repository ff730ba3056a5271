"""Tests of the documents that a letter cites."""

from datetime import date

import pytest

from tests.extraction.body_reading import HEADER, cited, letter_of, read, text_of
from vanthu.extraction.rules.parts import split
from vanthu.extraction.rules.references import find_references

DAY = date(2026, 10, 3)


def test_a_citation_gives_number_and_date() -> None:
    found = cited("Thực hiện Công văn số 12/UBND-VP ngày 03/10/2026 của UBND tỉnh.")

    assert found == {"12/UBND-VP": DAY}


def test_a_citation_may_break_over_lines_anywhere() -> None:
    found = cited(
        "Thực hiện Kế hoạch số \n\n12/KH-\nUBND ngày 03 tháng 10 năm \n\n2026 của tỉnh."
    )

    assert found == {"12/KH-UBND": DAY}


def test_the_date_may_stand_before_the_number() -> None:
    found = cited("Ngày 03/10/2026, UBND tỉnh ban hành Kế hoạch số 12/KH-UBND về lũ.")

    assert found == {"12/KH-UBND": DAY}


def test_the_date_may_stand_after_the_issuer() -> None:
    found = cited("Căn cứ Quyết định số 12/QĐ-UBND của UBND tỉnh ngày 03/10/2026.")

    assert found == {"12/QĐ-UBND": DAY}


def test_a_chain_shares_its_name_and_its_date() -> None:
    body = "Theo các Công văn số 1/SNV-VP, số 2/SNV-VP và số 3/SNV-VP ngày 03/10/2026."
    letter = text_of(letter_of(body))

    found = find_references(letter, split(letter))

    assert [(c.ref, c.doc_type, c.issued_on) for c in found] == [
        (f"{n}/SNV-VP", "công văn", DAY) for n in (1, 2, 3)
    ]


def test_a_law_does_not_take_the_date_of_the_next_document() -> None:
    found = cited(
        "Căn cứ Luật số 72/2025/QH15; Quyết định số 9/QĐ-BNV ngày 03/10/2026."
    )

    assert found == {"72/2025/QH15": None, "9/QĐ-BNV": DAY}


def test_a_party_document_is_a_reference() -> None:
    found = cited("Theo Nghị quyết số 57-NQ/TW ngày 03/10/2026 của Bộ Chính trị.")

    assert found == {"57-NQ/TW": DAY}


def test_a_document_is_named_once_with_the_date_of_any_mention() -> None:
    found = cited(
        "Thực hiện Kế hoạch số 12/KH-UBND. Kế hoạch số 12/KH-UBND ngày 03/10/2026 nêu"
        " rõ. Xem Kế hoạch số 12/KH-UBND."
    )

    assert found == {"12/KH-UBND": DAY}


def test_the_same_number_in_another_year_is_another_document() -> None:
    body = (
        "Theo Kế hoạch số 12/KH-UBND ngày 03/10/2025 và Kế hoạch số 12/KH-UBND"
        " ngày 03/10/2026."
    )
    letter = text_of(letter_of(body))

    assert len(find_references(letter, split(letter))) == 2


def test_a_misread_mention_is_the_same_document() -> None:
    found = cited("Theo Thông tư số 5/2026/TT-BYT. Góp ý Thông tư số 5/2026/T1-BYT.")

    assert found == {"5/2026/TT-BYT": None}


def test_a_bare_symbol_needs_a_word_before_it() -> None:
    assert cited("Theo Công văn số 158/UB ngày 03/10/2026.") == {"158/UB": DAY}
    assert cited("Trực 24/7, tỷ lệ 3/4, nhà số 15/A đường Đê, HIV/AIDS.") == {}


def test_the_letters_own_number_is_no_reference() -> None:
    assert cited("Đề nghị rà soát.") == {}


def test_a_document_in_the_subject_is_a_reference() -> None:
    header = HEADER.replace("rà soát hồ sơ", "thực hiện Kế hoạch số 12/KH-UBND")

    assert [c.ref for c in read("Đề nghị rà soát.", header=header).references] == [
        "12/KH-UBND"
    ]


def test_the_evidence_holds_the_words_of_the_citation() -> None:
    body = "Thực hiện Công văn số 12/UBND-VP ngày 03/10/2026 của UBND tỉnh."

    (found,) = read(body).references

    assert found.evidence[0].quote == "Công văn số 12/UBND-VP ngày 03/10/2026"


@pytest.mark.parametrize(
    ("body", "documents"),
    [
        (
            "Thực hiện các Thông báo số 12, 13 và 14/TB-UBND ngày 05/01/2026.",
            [
                ("12/TB-UBND", "carries-out"),
                ("13/TB-UBND", "carries-out"),
                ("14/TB-UBND", "carries-out"),
            ],
        ),
        (
            "Phúc đáp Công văn 45/UBND-VP (ngày 05/01/2026).",
            [("45/UBND-VP", "replies-to")],
        ),
        (
            "Theo Hợp đồng thi công số 7/HĐ-AP ký ngày 05/01/2026.",
            [("7/HĐ-AP", "follows")],
        ),
        (
            "Sở nhắc lại Công văn số 3/SNV-VP ngày 05/01/2026.",
            [("3/SNV-VP", "recalls")],
        ),
        (
            "Tiếp theo Công văn số 3/SNV-VP ngày 05/01/2026.",
            [("3/SNV-VP", "continues")],
        ),
        (
            "Quyết định này thay thế Quyết định số 3/QĐ-UBND ngày 05/01/2026.",
            [("3/QĐ-UBND", "replaces")],
        ),
        (
            "Quyết định này sửa đổi Quyết định số 3/QĐ-UBND ngày 05/01/2026.",
            [("3/QĐ-UBND", "amends")],
        ),
        (
            "Xét Tờ trình số 3/TTr-UBND ngày 05/01/2026 hướng dẫn thực hiện Nghị quyết "
            "số 4/NQ-HĐND ngày 05/01/2026.",
            [("3/TTr-UBND", "basis"), ("4/NQ-HĐND", "basis")],
        ),
        (
            "Thực hiện tốt công tác tuyên truyền: Đăng tải Kế hoạch số 3/KH-UBND ngày "
            "05/01/2026.",
            [("3/KH-UBND", "mentions")],
        ),
    ],
)
def test_each_document_has_its_date_and_its_role(
    body: str, documents: list[tuple[str, str]]
) -> None:
    found = read(body).references

    assert [(cited.ref, cited.role.value) for cited in found] == documents
    assert {cited.issued_on for cited in found} == {date(2026, 1, 5)}
