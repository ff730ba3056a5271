"""Tests of the receiver of a report."""

import pytest

from tests.extraction.body_reading import HEADER, read
from vanthu.domain.intake import FieldState


@pytest.mark.parametrize(
    ("body", "receiver"),
    [
        ("Gửi báo cáo kết quả về Sở Nội vụ trước ngày 30/11/2026.", "Sở Nội vụ"),
        ("Các đơn vị báo cáo Ủy ban nhân dân tỉnh kết quả.", "Ủy ban nhân dân tỉnh"),
        (
            "Báo cáo kết quả về UBND tỉnh\n(qua Sở Nội vụ) để tổng hợp.",
            "UBND tỉnh (qua Sở Nội vụ)",
        ),
        ("Gửi danh sách (thông qua Sở Nội vụ) để đăng ký.", "Sở Nội vụ"),
        ("Góp ý gửi về Phòng Nghiệp vụ số 01, đường Đê.", "Phòng Nghiệp vụ"),
        ("Kịp thời phản ánh về Cục Thuế tỉnh để xem xét.", "Cục Thuế tỉnh"),
    ],
)
def test_the_receiver_is_named_after_the_report(body: str, receiver: str) -> None:
    found = read(body).report_to

    assert found.value == receiver
    assert " ".join(found.evidence[0].quote.split()) == receiver


@pytest.mark.parametrize(
    "body",
    [
        "Để kịp thời báo cáo về Bộ Nội vụ, đề nghị các đơn vị khẩn trương rà soát.",
        "Thời gian qua, việc báo cáo về Sở Nội vụ còn chậm.",
        "Tổng hợp, báo cáo theo quy định.",
    ],
)
def test_no_receiver_is_made_up(body: str) -> None:
    assert read(body).report_to.state is FieldState.ABSENT


def test_what_the_receiver_does_with_it_is_not_asked() -> None:
    found = read("Gửi báo cáo về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh.")

    assert found.report_to.value == "Sở Nội vụ"


def test_our_report_comes_before_the_reports_of_others() -> None:
    found = read(
        "1. Sở Y tế kiểm tra, báo cáo UBND tỉnh trước ngày 20/11/2026.\n"
        "2. UBND các xã, phường báo cáo về Sở Y tế trước ngày 30/11/2026.\n"
    )

    assert found.report_to.value == "Sở Y tế"


def test_a_report_to_a_superior_asks_for_none() -> None:
    header = HEADER.replace("V/v rà soát hồ sơ", "BÁO CÁO\nKết quả rà soát")

    found = read("Sở Nội vụ báo cáo UBND tỉnh như trên.", header=header)

    assert found.report_to.state is FieldState.ABSENT
