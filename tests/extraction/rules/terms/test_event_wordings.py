"""Days on which something is or begins, each in a letter of 05/11/2026."""

import pytest

from tests.extraction.body_reading import read


@pytest.mark.parametrize(
    ("body", "days"),
    [
        ("Dọn vệ sinh vào sáng Chủ nhật ngày 22/11/2026.", ["event 2026-11-22"]),
        ("Hội chợ: khai trương ngày 22/11/2026.", ["event 2026-11-22"]),
        (
            "Giải bóng: thi đấu ngày 21 và 22/11/2026.",
            ["event 2026-11-21", "event 2026-11-22"],
        ),
        (
            "Lịch kiểm tra: cụm miền núi ngày 24/11/2026; cụm ven sông ngày "
            "25/11/2026.",
            ["event 2026-11-24", "event 2026-11-25"],
        ),
        (
            "Dự tập huấn: thôn Hạ ngày 24/11/2026; thôn Thượng ngày 25/11/2026.",
            ["event 2026-11-24", "event 2026-11-25"],
        ),
        ("Đoàn làm việc với các xã ngày 24/11/2026.", ["event 2026-11-24"]),
        ("Bàn giao nhà ngày 24/12/2026.", ["event 2026-12-24"]),
        (
            "Khám tuyển vào các ngày 12, 13/11/2026.",
            ["event 2026-11-12", "event 2026-11-13"],
        ),
        ("Ngày cao điểm: 24/11 - “Toàn dân ra quân”.", ["event 2026-11-24"]),
        ("Thời gian: 01 ngày (24/11/2026).", ["event 2026-11-24"]),
        ("Ra quân vào lúc 16h00 ngày thứ Sáu 20/11/2026.", ["event 2026-11-20"]),
        (
            "Thời gian: 02 ngày, 24 và 25 tháng 11 năm 2026.",
            ["event 2026-11-24", "event 2026-11-25"],
        ),
        ("Giấy phép hết hạn vào ngày 24/11/2026.", []),
        ("Theo dự báo, bão đổ bộ vào ngày 24/11/2026.", []),
        (
            "Ngừng nhận hồ sơ; tạm dừng chi trả từ ngày 24/11/2026.",
            ["other 2026-11-24"],
        ),
        ("Lớp 1 tựu trường sớm nhất từ ngày 24/11/2026.", ["other 2026-11-24"]),
        (
            "Kể từ ngày 24/11/2026, mọi cuộc họp yêu cầu dự đúng thành phần.",
            ["other 2026-11-24"],
        ),
        ("Kể từ ngày 24/11/2026, trời chuyển rét.", []),
        (
            "Từ ngày 24/11/2026 trở đi, thực hiện nhận hồ sơ trực tuyến.",
            ["other 2026-11-24"],
        ),
        (
            "Hội nghị tổng kết dự kiến tổ chức vào sáng ngày 24/11/2026.",
            ["event 2026-11-24"],
        ),
        ("Sở Công Thương dự kiến tổ chức hội chợ ngày 24/11/2026.", []),
        ("Tối 24/11/2026, tổ chức đêm văn nghệ.", ["event 2026-11-24"]),
        ("Sáng ngày 24/11/2026: họp các trưởng thôn.", ["event 2026-11-24"]),
        ("Học sinh đi học trở lại từ ngày 24/11/2026.", ["other 2026-11-24"]),
        ("Ngày làm việc bù: thứ Bảy, ngày 28/11/2026.", ["event 2026-11-28"]),
        ("Công bố kết quả ngày 24/12/2026.", ["event 2026-12-24"]),
        (
            "Trực 24/24 giờ các ngày 24, 25/12/2026.",
            ["event 2026-12-24", "event 2026-12-25"],
        ),
        (
            "Ngày 11/11: phường Hạ; ngày 12/11: phường Thượng; ngày 13/11 khám vét.",
            ["event 2026-11-11", "event 2026-11-12", "event 2026-11-13"],
        ),
        ("Gửi kèm Kế hoạch kiểm tra ngày 24/11/2026.", []),
        ("Căn cứ Giấy mời số 2/GM-UBND về việc kiểm tra ngày 24/11/2026.", []),
        ("Thực hiện Công điện của Bộ về bảo đảm điện các ngày 24, 25/12/2026.", []),
        (
            "Tiếp theo Công văn số 10/SNV-VP yêu cầu báo cáo trước ngày 24/11/2026, Sở "
            "Nội vụ gửi thêm mẫu biểu.",
            [],
        ),
        (
            "Đoàn làm việc với các xã, phường ngày 24/11/2026 và ngày 25/11/2026.",
            ["event 2026-11-24", "event 2026-11-25"],
        ),
        (
            "Chuẩn bị Ngày hội, dự kiến tổ chức vào ngày 14/11/2026.",
            ["event 2026-11-14"],
        ),
        ("Nghỉ hè từ ngày 01/6/2027.", ["other 2027-06-01"]),
        ("Sử dụng con dấu mới từ ngày 24/11/2026.", ["other 2026-11-24"]),
        ("Từ ngày 01/01/2027, Luật Đất đai có hiệu lực thi hành.", []),
    ],
)
def test_a_day_schedules_what_the_words_before_it_say(
    body: str, days: list[str]
) -> None:
    found = [f"{term.kind.value} {term.on}" for term in read(body).terms if term.on]

    assert found == days
