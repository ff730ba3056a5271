"""Tests of the documents that a letter cites."""

from datetime import date

import pytest

from tests.extraction.body_reading import HEADER, cited, letter_of, read, text_of
from vanthu.extraction.rules.citations.references import find_references
from vanthu.extraction.rules.form.parts import split

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


def _told(body: str, end: str = "") -> list[tuple[str, str, str, str]]:
    """Return number, kind, day and role of each document that a letter cites."""
    letter = text_of(letter_of(body) + end)
    return [
        (
            c.ref,
            c.doc_type or "",
            c.issued_on.isoformat() if c.issued_on else "",
            c.role.value,
        )
        for c in find_references(letter, split(letter))
    ]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Thực hiện Công văn số 1 973/STP-VP ngày 03/10/2026 của Sở Tư pháp.",
            ("1973/STP-VP", "công văn", "2026-10-03", "carries-out"),
        ),
        (
            "Căn cứ Kế hoạch số 45 - KH/TU, ngày 03/10/2026 của Tỉnh ủy.",
            ("45-KH/TU", "kế hoạch", "2026-10-03", "basis"),
        ),
        (
            "Căn cứ Quyết định số 84 QĐ/TWĐTN ngày 03/10/2026 của Trung ương Đoàn.",
            ("84QĐ/TWĐTN", "quyết định", "2026-10-03", "basis"),
        ),
        (
            "Căn cứ Quyết định số 345/QĐ-UBNDngày 03/10/2026 của UBND tỉnh.",
            ("345/QĐ-UBND", "quyết định", "2026-10-03", "basis"),
        ),
        (
            "Thực hiện văn bản số 7036/BXD-VP ngày 03 tháng 10 năm 2026 của Bộ.",
            ("7036/BXD-VP", "công văn", "2026-10-03", "carries-out"),
        ),
        (
            "Theo Thông báo kết luận số 34-TB/TU ngày 03/10/2026 của Tỉnh ủy.",
            ("34-TB/TU", "thông báo", "2026-10-03", "follows"),
        ),
        (
            "Theo Công điện khẩn số 05/CĐ-UBND hồi 17 giờ 30 ngày 03/10/2026.",
            ("05/CĐ-UBND", "công điện", "2026-10-03", "follows"),
        ),
        (
            "Theo Quyết định thi hành án số 21/QĐ-THADS ngày 03/10/2026.",
            ("21/QĐ-THADS", "quyết định", "2026-10-03", "follows"),
        ),
        (
            "Căn cứ Công văn số 88/SNV-VP ngày ../../2026; Quyết định số 4/QĐ-SNV.",
            ("4/QĐ-SNV", "quyết định", "", "basis"),
        ),
        (
            "Căn cứ Quyết định số 45/QĐ-UBND ngày 31/02/2026 của UBND tỉnh.",
            ("45/QĐ-UBND", "quyết định", "", "basis"),
        ),
        (
            "Trả lời Báo cáo số 5/BC-HĐND ngày 02/10/2026; Văn bản số 7/HĐND-VP.",
            ("7/HĐND-VP", "công văn", "", "replies-to"),
        ),
        (
            "Căn cứ Bộ luật Lao động số 45/2019/QH14; Luật Thuế số 4/2007/QH12.",
            ("4/2007/QH12", "luật", "", "basis"),
        ),
        (
            "Căn cứ Luật Cư trú; Bộ luật Lao động số 45/2019/QH14.",
            ("45/2019/QH14", "bộ luật", "", "basis"),
        ),
        (
            "Căn cứ Nghị quyết của Quốc hội số 43/2022/QH15.",
            ("43/2022/QH15", "nghị quyết", "", "basis"),
        ),
        (
            "Quy chế ban hành kèm theo Quyết định số 22/QĐ-UBND ngày 03/10/2026.",
            ("22/QĐ-UBND", "quyết định", "2026-10-03", "mentions"),
        ),
    ],
)
def test_a_citation_is_read_however_it_is_printed(
    body: str, told: tuple[str, str, str, str]
) -> None:
    assert _told(body)[-1] == told


def test_a_list_behind_a_colon_shares_the_kind_before_it() -> None:
    told = _told(
        "Thực hiện các Công văn của UBND tỉnh: Số 12/UBND-NC ngày 01/10/2026; "
        "13/UBND-NC ngày 02/10/2026."
    )

    assert told == [
        ("12/UBND-NC", "công văn", "2026-10-01", "carries-out"),
        ("13/UBND-NC", "công văn", "2026-10-02", "carries-out"),
    ]


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ("Ngày 03/10/2026, Sở Nội vụ đã có Công văn số 4/SNV-VP.", "recalls"),
        ("Chúng tôi đã gửi Công văn số 4/SNV-VP ngày 03/10/2026.", "recalls"),
        (
            "Ngày 03/10/2026, Bộ Tài chính đã ban hành Công văn số 4/BTC-QLG.",
            "mentions",
        ),
    ],
)
def test_only_the_office_itself_recalls_what_it_issued(body: str, role: str) -> None:
    assert [told[3] for told in _told(body)] == [role]


@pytest.mark.parametrize(
    "body",
    [
        "Công ty ở số 12/A3 đường Hòa Bình, mã số 12/HS, tài khoản số 1020/NHCT.",
        "Gửi về số 217/B Trần Phú, điện thoại số 0203.3851234/105.",
    ],
)
def test_addresses_and_accounts_are_no_documents(body: str) -> None:
    assert _told(body) == []


def test_notes_after_the_signature_are_of_the_letter_and_attachments_are_not() -> None:
    told = _told(
        "Thực hiện kế hoạch năm 2026(1), Sở Nội vụ đề nghị báo cáo[2].",
        "\n(1) Kế hoạch số 31/KH-UBND ngày 03/10/2026\ncủa UBND tỉnh.\n"
        "[2] Theo Công văn số 7/BNV-VP.\n\nPHỤ LỤC\n"
        "(Kèm theo Công văn số 45/SNV-VP)\n1. Quyết định số 1000/QĐ-TTg.\n",
    )

    assert [one[0] for one in told] == ["31/KH-UBND", "7/BNV-VP"]


def test_a_numbered_list_of_an_attachment_is_no_note() -> None:
    told = _told("Sở Nội vụ đề nghị báo cáo.", "\n(1) Quyết định số 1000/QĐ-TTg.\n")

    assert told == []


def test_a_ground_is_more_than_what_is_done_according_to_it() -> None:
    told = _told(
        "Việc nộp hồ sơ theo Nghị định số 91/2022/NĐ-CP được hướng dẫn như sau. "
        "Căn cứ Nghị định số 91/2022/NĐ-CP, các đơn vị nộp hồ sơ."
    )

    assert told == [("91/2022/NĐ-CP", "nghị định", "", "basis")]


@pytest.mark.parametrize(
    "citation",
    [
        "Công văn số 55/UBND - NC ngày 03/10/2026 của UBND tỉnh",
        "Công văn số 55 /UBND-NC , ngày 03/10/2026 của UBND tỉnh",
        "Công văn số: 55/UBND-NC (ngày 03/10/2026) của UBND tỉnh",
        "Công văn 55/UBND-NC đề ngày 03/10/2026",
        "Công văn số 55/UBND-NC, ban hành ngày 03/10/2026",
        "Công văn số 55/UBND-NC do UBND tỉnh ban hành ngày 03/10/2026",
        "Công văn ngày 03/10/2026 số 55/UBND-NC của UBND tỉnh",
        "Công văn ngày 03 tháng 10 năm 2026 của UBND tỉnh số 55/UBND-NC",
        "Công văn của UBND tỉnh: số 55/UBND-NC ngày 03/10/2026",
        "Công văn số 55/UBND-NC, n ngày 03/10/2026",
    ],
)
def test_the_date_is_found_wherever_the_words_put_it(citation: str) -> None:
    assert _told(f"Theo {citation}.") == [
        ("55/UBND-NC", "công văn", "2026-10-03", "follows")
    ]


def test_a_date_is_of_one_kind_in_a_chain_and_of_one_day() -> None:
    two_kinds = _told(
        "Căn cứ Thông tư 15/2026/TT-BNV và Quyết định 2269/QĐ-BNV ngày 03/10/2026;"
    )
    of_both = _told(
        "Căn cứ Công văn số 1/UBND-NC và Kế hoạch số 2/KH-UBND, ngày 03/10/2026;"
    )
    two_days = _told(
        "Ngày 02/10/2026 và ngày 03/10/2026, UBND tỉnh lần lượt ban hành Công văn số "
        "10/UBND-NC, Công văn số 11/UBND-NC."
    )

    assert [told[2] for told in two_kinds] == ["", "2026-10-03"]
    assert [told[2] for told in of_both] == ["2026-10-03", "2026-10-03"]
    assert [told[2] for told in two_days] == ["", ""]


def test_papers_of_the_council_of_ministers_are_known_by_its_initials() -> None:
    body = (
        "Nghị định số 96-HĐBT ngày 12/3/1990 và Quyết định số 60-CP còn hiệu lực; "
        "xe tuyến số 12-CPH và điểm 3-CT/2 không phải văn bản.\n"
    )

    assert cited(body) == {"96-HĐBT": date(1990, 3, 12), "60-CP": None}
