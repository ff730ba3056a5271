"""Clauses, headings and titles read like official Vietnamese."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.domain.documents.wording import (
    LONGEST_HEADING,
    clause,
    ended,
    heading_of,
    report_title,
    text_lines,
)


@pytest.mark.parametrize(
    ("subject", "printed"),
    [
        ("Tổ chức Ngày hội đọc sách", "tổ chức Ngày hội đọc sách"),
        ("V/v triển khai Tháng thanh niên", "triển khai Tháng thanh niên"),
        ("Về việc báo cáo số liệu.", "báo cáo số liệu"),
        ("Hưởng ứng “Ngày Sách”", "hưởng ứng “Ngày Sách”"),
        ("UBND tỉnh giao chỉ tiêu", "UBND tỉnh giao chỉ tiêu"),
        ("Ủy ban nhân dân tỉnh", "ủy ban nhân dân tỉnh"),
        ("Đoàn Thanh niên ra quân", "Đoàn Thanh niên ra quân"),
        ("", ""),
    ],
)
def test_a_subject_follows_ve_viec_in_lower_case_unless_it_is_a_name(
    subject: str, printed: str
) -> None:
    assert clause(subject) == printed


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Trồng cây đầu xuân", "Kết quả thực hiện trồng cây đầu xuân"),
        ("Triển khai Tháng thanh niên", "Kết quả triển khai Tháng thanh niên"),
        ("V/v thực hiện Đề án 06", "Kết quả thực hiện Đề án 06"),
        ("đề nghị báo cáo tình hình dịch bệnh", "Tình hình dịch bệnh"),
        ("Báo cáo kết quả rà soát hộ nghèo", "Kết quả rà soát hộ nghèo"),
        ("yêu cầu rà soát hộ nghèo", "Kết quả rà soát hộ nghèo"),
        ("Kết quả thực hiện Đề án 06", "Kết quả thực hiện Đề án 06"),
    ],
)
def test_the_report_is_titled_after_the_work_and_not_twice(
    subject: str, title: str
) -> None:
    assert report_title(subject) == title


@pytest.mark.parametrize(
    ("asked", "heading"),
    [
        ("1. Trưng bày sách: mỗi khu phố một điểm.", "Trưng bày sách"),
        ("a) Phát động cuộc thi; tổng kết trước 30/11.", "Phát động cuộc thi"),
        ("- Vệ sinh đường phố./.", "Vệ sinh đường phố"),
        ("2.1. lắp biển báo", "Lắp biển báo"),
        ("Phối hợp Phòng Văn hóa - Xã hội", "Phối hợp Phòng Văn hóa - Xã hội"),
        ("Ra quân tại TP. Hà An. Chụp ảnh.", "Ra quân tại TP. Hà An"),
        ("Đạt 1.250 lượt lúc 8:30", "Đạt 1.250 lượt lúc 8:30"),
        (
            "Treo khẩu hiệu “Sách: người bạn. Tốt” ở trụ sở; báo cáo",
            "Treo khẩu hiệu “Sách: người bạn. Tốt” ở trụ sở",
        ),
        ("Phòng Kinh tế\n- Dọn rác\n- Trồng cây", "Phòng Kinh tế"),
        ("Dọn rác\n tại chợ", "Dọn rác tại chợ"),
        ("Dọn rác tại chợ, cụ thể: quét, xúc, chở.", "Dọn rác tại chợ"),
        ("Nộp hồ sơ gồm: đơn, ảnh", "Nộp hồ sơ"),
        ("Làm các việc cụ thể như sau:", "Làm các việc"),
        ("Nêu nguyên nhân cụ thể.", "Nêu nguyên nhân cụ thể"),
    ],
)
def test_a_heading_is_the_first_clause_of_what_was_asked(
    asked: str, heading: str
) -> None:
    assert heading_of(asked) == heading


def test_a_long_heading_ends_before_a_further_clause() -> None:
    first = (
        "Rà soát toàn bộ nhà văn hóa, điểm đọc sách và tủ sách pháp luật trên địa bàn"
    )
    asked = (
        f"{first}, tổ chức kiểm kê số đầu sách hiện có tại từng điểm theo mẫu gửi kèm, "
        "nhằm phục vụ tốt hơn nhu cầu của bạn đọc ở mọi lứa tuổi trong năm 2026"
    )

    assert heading_of(asked) == first


def test_a_long_heading_of_one_clause_stays_whole() -> None:
    asked = "Lắp " + "biển báo chỉ dẫn " * 20

    assert heading_of(asked) == asked.strip()


@given(st.text(alphabet="aăâ đê.,;:“”()-\n 1"))
def test_a_heading_never_cuts_a_word_and_adds_none(asked: str) -> None:
    heading = heading_of(asked)
    words = " ".join(asked.split()).lower()

    assert re.search(rf"(?<!\w){re.escape(heading.lower())}(?!\w)", words)


def test_the_limit_is_one_that_two_lines_hold() -> None:
    assert LONGEST_HEADING <= 150


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("kính báo cáo", "kính báo cáo./."),
        ("kính báo cáo.", "kính báo cáo./."),
        ("kính báo cáo ./.", "kính báo cáo./."),
        ("kính báo cáo./.", "kính báo cáo./."),
        ("kính báo cáo.\n", "kính báo cáo./."),
    ],
)
def test_the_end_mark_stands_on_the_last_word(text: str, printed: str) -> None:
    assert ended(text) == printed


def test_empty_lines_are_not_lines() -> None:
    assert text_lines(" một \n\n  hai\n") == ["một", "hai"]
