"""Days that only tell, beside days that oblige, in a letter of 05/11/2026."""

import pytest

from tests.extraction.body_reading import read


def _days(body: str) -> list[tuple[str, str]]:
    return [
        (str(t.kind), str(t.on) if t.on else f"{t.start}..{t.end}")
        for t in read(body).terms
    ]


@pytest.mark.parametrize(
    ("body", "days"),
    [
        ("Giỗ Tổ vào ngày 10/3 âm lịch.", []),
        ("Lễ hội đình làng mở ngày 15/01 năm Đinh Mùi tại xã.", []),
        ("Hội vật tổ chức ngày 12/01 (âm lịch) tại sân đình.", []),
        (
            "Lễ khai hội ngày 12/01 (ÂL), tổ chức vào ngày 18/02/2027.",
            [("event", "2027-02-18")],
        ),
        ("Ngày lễ trùng vào Chủ nhật, ngày 29/11/2026.", []),
        (
            "Ngày lễ trùng với thứ Bảy, ngày 28/11/2026 nên cán bộ được nghỉ bù vào "
            "thứ Hai, ngày 30/11/2026.",
            [("event", "2026-11-30")],
        ),
        (
            "Học sinh được nghỉ thêm 01 ngày: thứ Hai, ngày 30/11/2026.",
            [("event", "2026-11-30")],
        ),
        (
            "Các tổ tập trung vào ngày 28/11/2026 để ra quân làm vệ sinh.",
            [("event", "2026-11-28")],
        ),
        (
            "Đề nghị 5 xã nộp hồ sơ trước ngày 30/11/2026.",
            [("report_by", "2026-11-30")],
        ),
    ],
)
def test_a_day_of_the_moon_or_of_a_holiday_is_no_day_of_work(
    body: str, days: list[tuple[str, str]]
) -> None:
    assert _days(body) == days


@pytest.mark.parametrize(
    "body",
    [
        "Đánh giá trên cơ sở kết quả thu, nộp đến hết ngày 20/11/2026.",
        "Căn cứ số liệu giải ngân đến ngày 20/11/2026, ba xã đạt thấp.",
        "Theo báo cáo tình hình trồng rừng đến hết ngày 20/11/2026, tỉnh đạt 60%.",
        "(Số liệu được khai thác trên phần mềm quản lý đến hết ngày 20/11/2026).",
        "Đến hết ngày 20/11/2026, toàn tỉnh đã tiêm được 4.000 con.",
        "Tính đến ngày 20/11/2026 các xã đã giải ngân 60% kế hoạch.",
        "Kết quả từ ngày 15/11/2026 đến ngày 20/11/2026 có hai vụ cháy.",
        "Số liệu tiêm phòng từ ngày 10/11/2026 đến ngày 20/11/2026 như sau.",
    ],
)
def test_the_day_of_figures_binds_nobody(body: str) -> None:
    assert _days(body) == []


@pytest.mark.parametrize(
    ("body", "days"),
    [
        (
            "Căn cứ kết quả kiểm tra, các xã khắc phục xong trước ngày 20/11/2026.",
            [("complete_by", "2026-11-20")],
        ),
        (
            "Hoàn thành xét chọn lớp đầu cấp trước ngày 20/11/2026.",
            [("complete_by", "2026-11-20")],
        ),
        ("Thu hồi giấy phép đã cấp trước ngày 20/11/2026.", []),
        (
            "Nhận hồ sơ đăng ký đến hết ngày 20/11/2026.",
            [("complete_by", "2026-11-20")],
        ),
        (
            "Đến hết ngày 20/11/2026, các xã hoàn thành việc đã được giao.",
            [("complete_by", "2026-11-20")],
        ),
        (
            "Gửi số liệu được yêu cầu trước ngày 20/11/2026.",
            [("report_by", "2026-11-20")],
        ),
        (
            "Nơi nhận báo cáo: Sở Nội vụ; hạn cuối: 20/11/2026.",
            [("report_by", "2026-11-20")],
        ),
        (
            "Công bố kết quả từ ngày 15/11/2026 đến ngày 20/11/2026.",
            [("period", "2026-11-15..2026-11-20")],
        ),
        (
            "Đến ngày 20/11/2026, 100% hộ dân phải được cấp nước.",
            [("complete_by", "2026-11-20")],
        ),
        ("Đến ngày 20/11/2026, 95% hồ sơ đã được số hóa.", []),
    ],
)
def test_what_is_to_be_done_by_a_day_still_binds(
    body: str, days: list[tuple[str, str]]
) -> None:
    assert _days(body) == days


@pytest.mark.parametrize(
    ("body", "days"),
    [
        (
            "Ngày 20, 21 tháng 11 năm 2026: tập huấn tại hội trường.",
            [("event", "2026-11-20"), ("event", "2026-11-21")],
        ),
        (
            "Tổ giúp việc trực từ ngày 12/11/2026 đến khi hết đợt thi (20/11/2026).",
            [("period", "2026-11-12..2026-11-20")],
        ),
        (
            "Treo cờ từ ngày 12/11/2026 cho đến khi bế mạc (ngày 25/11/2026).",
            [("period", "2026-11-12..2026-11-25")],
        ),
        (
            "Sở Tư pháp trình Hội đồng nhân dân tỉnh thông qua trong tháng 12/2026.",
            [("complete_by", "2026-12")],
        ),
        (
            "Sở Xây dựng ban hành hướng dẫn trong tháng 12 năm 2026.",
            [("complete_by", "2026-12")],
        ),
        (
            "Gia hạn thời gian nộp hồ sơ đến 17h00 ngày 20/11/2026.",
            [("complete_by", "2026-11-20")],
        ),
        (
            "Sinh viên dự lễ tốt nghiệp ngày 20/11/2026.",
            [("event", "2026-11-20")],
        ),
        ("Điều 5 quy định: “Hộ kinh doanh nộp trước ngày 20/12/2026”.", []),
        (
            "Các xã treo khẩu hiệu “Xanh - sạch” trước ngày 20/11/2026.",
            [("complete_by", "2026-11-20")],
        ),
        (
            "Các xã ra quân dọn vệ sinh trong tháng 12 năm 2026.",
            [("period", "2026-12")],
        ),
        (
            "Gửi Sở trước ngày 15/11/2026; để kịp thời gian, đề nghị các xã gửi thôn "
            "trước ngày 10/11/2026.",
            [("report_by", "2026-11-10"), ("report_by", "2026-11-15")],
        ),
        (
            "Các thôn kê khai xong trước ngày 20/11/2026; thôn trưởng gửi UBND xã ngày "
            "23/11/2026.",
            [("complete_by", "2026-11-20"), ("report_by", "2026-11-23")],
        ),
        (
            "Người nộp thuế kê khai trước ngày 20/11/2026.",
            [("complete_by", "2026-11-20")],
        ),
        ("Trực ban 24/24 giờ từ ngày 20/11/2026.", [("other", "2026-11-20")]),
        ("Họp lúc 14h00 thứ Sáu (20/11).", [("event", "2026-11-20")]),
        (
            "Đề nghị Quý cơ quan phúc đáp trước ngày 20/11/2026.",
            [("report_by", "2026-11-20")],
        ),
    ],
)
def test_days_of_one_list_and_of_one_month_have_one_meaning(
    body: str, days: list[tuple[str, str]]
) -> None:
    assert sorted(_days(body)) == sorted(days)
