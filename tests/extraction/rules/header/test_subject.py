"""Tests of the subject and of the suggestion in its place."""

import pytest

from tests.extraction.header_reading import (
    BODY,
    CLOSING,
    fields_of,
    fields_under,
    quotes,
)
from vanthu.domain.intake import FieldState


@pytest.mark.parametrize("label", ["V/v", "V/w", "v/v:", "V.v.", "Vv:", "Về việc"])
def test_the_lines_after_v_v_are_joined(label: str) -> None:
    header = f"SỞ Y TẾ\nSố: 5/SYT\n{label} rà soát hồ sơ\n\ncán bộ, công chức\n"

    assert fields_under(header).subject.value == "rà soát hồ sơ cán bộ, công chức"


def test_what_stands_between_its_lines_is_left_out() -> None:
    header = (
        "SỞ Y TẾ\nSố: 5/SYT\nV/v rà soát hồ sơ\nCÔNG VĂN ĐẾN\nSố: 77\n"
        "cán bộ năm 2025\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHỎA TỐC\n"
        "Hạ Long, ngày 01 tháng 10 năm 2025\n"
    )

    assert fields_under(header).subject.value == "rà soát hồ sơ cán bộ năm 2025"


def test_the_subject_of_a_titled_letter_stands_under_the_title() -> None:
    text = "Số: 5/TB-SYT\nTHÔNG BÁO\nVề việc nghỉ lễ\nnăm 2025\n\nSở Y tế thông báo:\n"

    assert fields_of(text + CLOSING).subject.value == "nghỉ lễ năm 2025"


@pytest.mark.parametrize(
    "heading",
    ["I. MỤC ĐÍCH, YÊU CẦU", "I- MỤC ĐÍCH", "1. Mục đích", "PHẦN I", "Phần thứ nhất"],
)
def test_a_heading_of_the_body_ends_the_subject(heading: str) -> None:
    text = (
        "Số: 5/KH-SYT\nKẾ HOẠCH\nTUYÊN TRUYỀN PHÒNG BỆNH\nGIAI ĐOẠN 2026 - 2030\n"
        f"{heading}\nTrẻ em được tiêm đủ mũi.\n"
    )

    subject = fields_of(text + CLOSING).subject.value

    assert subject == "TUYÊN TRUYỀN PHÒNG BỆNH GIAI ĐOẠN 2026 - 2030"


@pytest.mark.parametrize("parted", [" ", "\n"])
@pytest.mark.parametrize("issued", ["Kèm theo", "Ban hành kèm theo"])
def test_with_what_a_paper_is_issued_is_no_part_of_its_subject(
    parted: str, issued: str
) -> None:
    title = f"KẾ HOẠCH\nDỌN VỆ SINH ĐẦU NĂM{parted}({issued} Quyết định số 5/QĐ-UBND)"

    fields = fields_of(f"{title}\n\nI. MỤC ĐÍCH\nGiữ đường phố sạch.")

    assert fields.subject.value == "DỌN VỆ SINH ĐẦU NĂM"


def test_a_heading_right_under_the_title_is_no_subject() -> None:
    text = "Số: 5/KH-SYT\nKẾ HOẠCH\nII. NHIỆM VỤ\n1. Trẻ em được tiêm đủ mũi.\n"

    assert fields_of(text + CLOSING).subject.value is None


def test_without_subject_the_first_citation_gives_a_suggestion() -> None:
    text = (
        "Kính gửi: Các phường\n\nNgày 03/10/2022, thành phố ban hành Kế hoạch số "
        "5/KH-UBND về việc phòng, chống\nngập úng năm 2022 (gửi kèm).\n"
    )

    fields = fields_of(text + CLOSING)

    assert fields.subject.state is FieldState.ABSENT
    assert fields.subject_suggestion.value == "phòng, chống ngập úng năm 2022"
    assert quotes(fields.subject_suggestion) == fields.subject_suggestion.value


def test_without_citation_the_opening_clause_gives_a_suggestion() -> None:
    text = "Kính gửi: Các phường\n\nĐể chuẩn bị Ngày Sách năm 2026, Sở đề nghị:\n"

    offered = fields_of(text + CLOSING).subject_suggestion

    assert offered.value == "chuẩn bị Ngày Sách năm 2026"
    assert quotes(offered) == offered.value


def test_nothing_is_suggested_where_the_subject_is_printed() -> None:
    fields = fields_under("Số: 5/SYT\nV/v rà soát\n")

    assert fields.subject_suggestion.state is FieldState.ABSENT


def test_nothing_is_suggested_from_nothing() -> None:
    assert fields_of(BODY + CLOSING).subject_suggestion.state is FieldState.ABSENT


@pytest.mark.parametrize(
    "line",
    [
        "Công văn V/v {}",
        "CÔNG VĂN Về việc {}.",
        "Công văn Số: 512/STP-VP ngày 08 tháng 10 năm 2025 Về việc {}",
    ],
)
def test_a_page_of_the_web_tells_type_and_subject_right_above_the_address(
    line: str,
) -> None:
    words = "thống kê hồ sơ chứng thực"
    page = f"512/STP-VP\n\nGĐ Lê Văn Bình Theo SỞ TƯ PHÁP -\n\n{line.format(words)}\n\n"

    fields = fields_of(page + BODY + CLOSING)

    assert fields.subject.value == words
    assert fields.doc_type.value == "công văn"


def test_a_mail_that_is_told_of_in_a_sentence_above_is_no_subject() -> None:
    told = "Công văn này thay thế hướng dẫn về việc thống kê hồ sơ\n\n"

    assert fields_of(told + BODY + CLOSING).subject.value is None
