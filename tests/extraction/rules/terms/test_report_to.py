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
        ("Báo cáo kết quả lên Thủ tướng Chính phủ.", "Thủ tướng Chính phủ"),
        ("Các trường nộp hồ sơ lên Phòng Kinh tế.", "Phòng Kinh tế"),
        ("Gửi danh sách kèm ảnh lên Ban Quản lý chợ.", "Ban Quản lý chợ"),
        ("Làm rõ và báo cáo Phó Thủ tướng trong tuần này.", "Phó Thủ tướng"),
        (
            "Báo cáo Phó Thủ tướng Lê Văn Bình kết quả.",
            "Phó Thủ tướng Lê Văn Bình",
        ),
        ("Kịp thời phản ánh về Cục Thuế tỉnh để xem xét.", "Cục Thuế tỉnh"),
        (
            "Các xã báo cáo kết quả kiểm tra với UBND tỉnh và hướng dẫn các thôn.",
            "UBND tỉnh",
        ),
        (
            "Chủ tịch UBND các xã báo cáo giải trình với Chủ tịch UBND tỉnh.",
            "Chủ tịch UBND tỉnh",
        ),
        (
            "Nộp báo cáo tại Văn phòng Sở (Bộ phận Một cửa) trước ngày 20/11/2026.",
            "Văn phòng Sở (Bộ phận Một cửa)",
        ),
        ("Nộp bài tại Phòng Khảo thí đến hết ngày 20/11/2026.", "Phòng Khảo thí"),
        (
            "Đề nghị phản hồi bằng văn bản về Sở Nội vụ trước ngày 20/11/2026.",
            "Sở Nội vụ",
        ),
        ("Hồ sơ gửi về: Phòng Nội vụ, 5 đường Đê, Sông Hà.", "Phòng Nội vụ"),
        ("Báo cáo bằng văn bản (gửi qua Phòng Nội vụ).", "Phòng Nội vụ"),
        ("Báo cáo gửi về bộ phận Văn thư của Sở.", "bộ phận Văn thư của Sở"),
        (
            "Thời gian nhận báo cáo: trước ngày 20/11/2026; nơi nhận: Phòng Công chức.",
            "Phòng Công chức",
        ),
        ("Đềnghị các xã báocáo về Sở Nội vụ[1] số liệu hiện có.", "Sở Nội vụ"),
        (
            "Nhằm kịp thời tổng hợp số liệu báo cáo UBND tỉnh.\nĐề nghị các xã báo cáo "
            "định kỳ về Văn phòng Sở Nội vụ chậm nhất ngày 07 hằng tháng.",
            "Văn phòng Sở Nội vụ",
        ),
        (
            "1. Danh sách gửi về Sở Nội vụ (qua Phòng Thanh niên) trước ngày "
            "12/11/2026.\nKết quả thực hiện gửi về Phòng Công chức trước ngày "
            "30/11/2026 để tổng hợp./.",
            "Phòng Công chức",
        ),
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
        "Các xã cập nhật, gửi báo cáo lên Cổng dữ liệu của tỉnh hằng tuần.",
        "Các trường nộp báo cáo lên Hệ thống thông tin của Sở.",
        "Để kịp thời tổng hợp, báo cáo UBND tỉnh.",
        "Thực hiện nhiệm vụ Chính phủ giao tại Nghị quyết số 5/NQ-CP, báo cáo Bộ Nội "
        "vụ trong tháng 12 năm 2026, Sở Nội vụ đề nghị các xã khẩn trương rà soát.",
        "Đề nghị các xã đăng ký đại biểu tham dự với Phòng Kinh tế.",
        "Các xã phối hợp với Sở Nội vụ kiểm tra, báo cáo theo quy định.",
        "Tổ chức lễ báo công, dâng hương, gửi thư về Tổ quốc trong tháng 7.",
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


def test_who_is_asked_for_leave_receives_no_report() -> None:
    found = read("Các xã, phường báo cáo Ủy ban nhân dân tỉnh xin ý kiến về địa điểm.")

    assert found.report_to.state is FieldState.ABSENT


def test_what_a_unit_drafts_for_another_comes_last() -> None:
    found = read(
        "1. Văn phòng tham mưu UBND tỉnh báo cáo Bộ Nội vụ trước ngày 20/12/2026.\n"
        "2. Sở Y tế báo cáo kết quả về Sở Tài chính trước ngày 10/12/2026.\n"
    )

    assert found.report_to.value == "Sở Tài chính"


def test_the_report_of_all_comes_before_that_of_one() -> None:
    found = read(
        "1. Văn phòng trình Giám đốc Sở, báo cáo Giám đốc Sở trước ngày 10/12/2026.\n"
        "2. Trưởng các phòng gửi danh sách về Phòng Tổng hợp trước ngày 15/12/2026.\n",
        dear="",
    )

    assert found.report_to.value == "Phòng Tổng hợp"


def test_each_clause_of_a_sentence_may_name_another_receiver() -> None:
    found = read(
        "Gửi kế hoạch về Sở Nội vụ trước ngày 16/11/2026; báo cáo kết quả về UBND tỉnh "
        "(qua Sở Y tế) trước ngày 18/12/2026."
    )

    assert [term.report_to for term in found.terms] == [
        "Sở Nội vụ",
        "UBND tỉnh (qua Sở Y tế)",
    ]


def test_a_condition_of_one_clause_is_not_that_of_the_next() -> None:
    found = read(
        "Gửi báo cáo về Sở Nội vụ trước ngày 16/11/2026; nếu có vướng mắc, phản ánh về "
        "Sở Y tế."
    )

    assert {term.kind.value: term.report_to for term in found.terms} == {
        "report_by": "Sở Nội vụ",
        "conditional": "Sở Y tế",
    }


def test_what_is_put_together_goes_to_the_one_named_straight_after() -> None:
    found = read(
        "Giao Văn phòng Sở tổng hợp báo cáo Giám đốc Sở trước ngày 18/12/2026."
    )

    assert found.report_to.value == "Giám đốc Sở"


def test_a_cited_report_asks_nobody() -> None:
    found = read(
        "Tổ công tác có Tờ trình số 15/TTr-TCT ngày 02/11/2026 báo cáo UBND tỉnh."
    )

    assert found.report_to.state is FieldState.ABSENT


def test_a_report_with_a_day_comes_before_one_for_a_case() -> None:
    found = read(
        "1. Sở Y tế gửi báo cáo về Sở Tài chính trước ngày 20/11/2026.\n"
        "2. Nếu có vướng mắc, các xã, phường phản ánh về Sở Nội vụ.\n"
    )

    assert found.report_to.value == "Sở Tài chính"


def test_a_report_of_all_without_a_day_comes_before_that_of_one_with_a_day() -> None:
    found = read(
        "1. Công đoàn các trường gửi danh sách về Văn phòng Công đoàn ngành.\n"
        "2. Văn phòng Công đoàn ngành báo cáo Ban Thường vụ trước ngày 20/11/2026.\n",
        dear="",
    )

    assert found.report_to.value == "Văn phòng Công đoàn ngành"
