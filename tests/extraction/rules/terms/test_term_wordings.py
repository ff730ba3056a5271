"""Limits as letters word them, each alone in a letter of 05/11/2026 to the wards."""

import pytest

from tests.extraction.body_reading import read
from tests.extraction.test_varied_letters import answer


@pytest.mark.parametrize(
    ("body", "deadlines"),
    [
        (
            "Gửi báo cáo bằng văn bản về Sở Nội vụ (bản mềm qua thư) trước ngày "
            "30/11/2026.",
            [["report_by", "2026-11-30", "2026-11-27", True]],
        ),
        (
            "Thời hạn gửi báo cáo: trước 17h00 ngày 20/11/2026.",
            [["report_by", "2026-11-20", "2026-11-20", True]],
        ),
        (
            "Báo cáo kết quả về Sở Nội vụ ngay trong ngày 12/11/2026.",
            [["report_by", "2026-11-12", "2026-11-12", True]],
        ),
        (
            "Công tác tuyên truyền thực hiện từ nay đến ngày 31 tháng 12 năm 2026.",
            [["complete_by", "2026-12-31", "2026-12-31", True]],
        ),
        (
            "Thời gian nhận hồ sơ: từ ngày 16/11/2026 đến 17 giờ 00 ngày 30/11/2026.",
            [["period", "2026-11-16..2026-11-30", "", True]],
        ),
        (
            "Hội nghị diễn ra từ 7 giờ 05 đến 9 giờ 30 ngày 20/11/2026.",
            [["event", "2026-11-20", "", True]],
        ),
        (
            "Ngày bầu cử: Chủ nhật, ngày 14 tháng 3 năm 2027.",
            [["event", "2027-03-14", "", True]],
        ),
        (
            "Đề nghị Giám đốc Sở Y tế, Chủ tịch UBND các xã, phường thực hiện trước "
            "ngày 01/12/2026.",
            [["complete_by", "2026-12-01", "2026-11-30", True]],
        ),
        (
            "Hoàn thành việc rà soát trong quý I năm 2027.",
            [["period", "2027-01..2027-03", "", True]],
        ),
        ("Báo cáo kết quả công tác trong quý IV năm 2026.", []),
        (
            "Thực hiện Nghị định số 30/2020/NĐ-CP, đề nghị gửi danh sách về Sở Nội vụ "
            "trước ngày 20/11.",
            [["report_by", "2026-11-20", "2026-11-19", True]],
        ),
        ("Hồ sơ gồm 3/4 số trường đã nộp, đạt 05/12 chỉ tiêu.", []),
        (
            "Xây dựng phương án của đơn vị, ban hành trước ngày 20/11/2026.",
            [["complete_by", "2026-11-20", "2026-11-19", True]],
        ),
        ("Các mẫu biểu ban hành trước ngày 20/11/2026 không dùng nữa.", []),
        (
            "Không để chậm quá ngày 20/11/2026.",
            [["complete_by", "2026-11-20", "2026-11-20", True]],
        ),
        (
            "Cuối ngày 20/11/2026, các đơn vị gửi số liệu nhanh về Sở Nội vụ.",
            [["report_by", "2026-11-20", "2026-11-20", True]],
        ),
        (
            "Đăng ký dự thi: từ ngày ký công văn đến 20/11/2026.",
            [["complete_by", "2026-11-20", "2026-11-20", True]],
        ),
        (
            "Sở báo cáo Bộ Nội vụ trước ngày 18/12/2026, đề nghị các xã, phường gửi "
            "danh sách về Sở Nội vụ trước ngày 20/11/2026.",
            [
                ["report_by", "2026-12-18", "2026-12-17", True],
                ["report_by", "2026-11-20", "2026-11-19", True],
            ],
        ),
        (
            "Hạn cuối nộp phiếu: 17h00 ngày 20/11/2026.",
            [["report_by", "2026-11-20", "2026-11-20", True]],
        ),
        (
            "Gửi ý kiến về Sở Nội vụ chậm nhất vào cuối giờ chiều ngày 20/11/2026.",
            [["report_by", "2026-11-20", "2026-11-20", True]],
        ),
        (
            "Báo cáo về Sở Nội vụ trước 15 giờ chiều nay (05/11/2026).",
            [["report_by", "2026-11-05", "2026-11-05", True]],
        ),
        (
            "Gửi kết quả về Sở Nội vụ trước ngày 20/11/2026 để Sở Nội vụ tổng hợp, báo "
            "cáo UBND tỉnh trước ngày 25/11/2026.",
            [["report_by", "2026-11-20", "2026-11-19", True]],
        ),
        (
            "Chốt số liệu đến hết ngày 15/11/2026, gửi báo cáo trước ngày 20/11/2026.",
            [["report_by", "2026-11-20", "2026-11-19", True]],
        ),
        ("Thời gian lấy số liệu: từ ngày 15/12/2025 đến ngày 14/12/2026.", []),
        (
            "Mở cống theo lịch (đợt 1: 10/11 - 18/11; đợt 2: 25/11 - 30/11/2026).",
            [
                ["period", "2026-11-10..2026-11-18", "", True],
                ["period", "2026-11-25..2026-11-30", "", True],
            ],
        ),
        (
            "Tiêm vắc xin từ ngày 16/11/2026, kết thúc ngày 27/11/2026.",
            [["period", "2026-11-16..2026-11-27", "", True]],
        ),
        (
            "Cấp phát từ ngày 16/11/2026 tại nhà văn hóa các thôn đến hết ngày "
            "20/11/2026.",
            [["period", "2026-11-16..2026-11-20", "", True]],
        ),
        (
            "Tuyên truyền từ ngày 16/11/2026 đến ngày” 20/11/2026.",
            [["period", "2026-11-16..2026-11-20", "", True]],
        ),
        (
            "Tuần lễ thu gom: 16/11/2026 — 20/11/2026.",
            [["period", "2026-11-16..2026-11-20", "", True]],
        ),
        *(
            (
                f"Gửi báo cáo về Sở Nội vụ trước {hour} ngày 20/11/2026.",
                [["report_by", "2026-11-20", "2026-11-20", True]],
            )
            for hour in (
                *(
                    "10h00’",
                    "10 h 00\u2032",
                    "10 giờ 00´",
                    "10g00`",
                    "10h30ph",
                    "10h.00",
                ),
                *("10h:00", "10.00", "10h00 (sáng)", "9h30'-", "10 giờ đúng", "10h00”"),
                *("1Oh00", "10hOO", "16h30’ thứ Sáu,"),
            )
        ),
        *(
            (
                f"Hoàn thành việc rà soát trước {day}.",
                [["complete_by", "2026-11-20", "2026-11-19", True]],
            )
            for day in (
                *("ngày: 20/11/2026", "ngày “20/11/2026”", "ngày 20/11/2026/"),
                *("ngày 20 tháng 11/2026", "ngày 20.11", "ngày 20-11", "ngày 20/11/26"),
            )
        ),
        ("Mẫu số 20/11/26 hết hiệu lực.", []),
        (
            "Gửi báo cáo về Sở Nội vụ chậm nhất vào lúc 17 giờ 00’ ngày 20/11/2026.",
            [["report_by", "2026-11-20", "2026-11-20", True]],
        ),
        (
            "Gửi báo cáo về Sở Nội vụ vào cuối giờ làm việc ngày thứ Sáu (20/11/2026).",
            [["report_by", "2026-11-20", "2026-11-20", True]],
        ),
        (
            "Gửi báo cáo về Sở Nội vụ vào 16 giờ 30 ngày 20/11/2026.",
            [["report_by", "2026-11-20", "2026-11-20", True]],
        ),
        (
            "Gửi giấy mời họp vào 8 giờ ngày 20/11/2026.",
            [["event", "2026-11-20", "", True]],
        ),
        (
            "Kiểm tra giữa kỳ: từ thứ Hai (16/11/2026) đến hết thứ Sáu (20/11/2026).",
            [["period", "2026-11-16..2026-11-20", "", True]],
        ),
        (
            "Thông báo trên loa truyền thanh trong hai ngày 19 và 20/11/2026.",
            [["event", "2026-11-19", "", True], ["event", "2026-11-20", "", True]],
        ),
        (
            "Ngày 20/11/2026 các trường trở lại hoạt động bình thường.",
            [["event", "2026-11-20", "", True]],
        ),
        ("Công bố kết quả: ngày 20/11/2026.", [["event", "2026-11-20", "", True]]),
        (
            "Cổng đăng ký được mở đến hết ngày 20/11/2026.",
            [["complete_by", "2026-11-20", "2026-11-20", True]],
        ),
        (
            "Theo nhận định của cơ quan khí tượng, từ nay đến hết tháng 12 năm 2026, "
            "rét đậm có khả năng kéo dài.",
            [],
        ),
        (
            "Đề nghị các xã chủ động ứng phó với mưa lớn đến hết ngày 20/11/2026.",
            [["complete_by", "2026-11-20", "2026-11-20", False]],
        ),
        (
            "Đề nghị báo cáo kết quả thực hiện công tác phòng dịch của đơn vị từ ngày "
            "15/10/2026 đến ngày 10/11/2026 về Sở Nội vụ trước ngày 20/11/2026.",
            [["report_by", "2026-11-20", "2026-11-19", True]],
        ),
        (
            "Đẩy nhanh giải ngân, phấn đấu đến 31/12 đạt 95%.",
            [["complete_by", "2026-12-31", "2026-12-31", True]],
        ),
        (
            "Đôn đốc nhà thầu thi công, phấn đấu thông xe ngày 18/12/2026.",
            [["complete_by", "2026-12-18", "2026-12-18", True]],
        ),
        ("Phấn đấu đến hết ngày 31/12/2026 có ít nhất 80% học sinh biết bơi.", []),
        (
            "Trao quà Tết xong trước ngày 25 tháng Chạp (tức ngày 01/02/2027).",
            [["complete_by", "2027-02-01", "2027-01-29", True]],
        ),
        (
            "Thời gian: treo cờ từ ngày 05/02/2027 đến hết ngày 12/02/2027 (nhằm ngày "
            "29/12/2026 đến hết mùng 7 Tết).",
            [["period", "2027-02-05..2027-02-12", "", True]],
        ),
        (
            "Đề nghị nộp trước 11h30' trưa thứ Sáu, 20/11.",
            [["report_by", "2026-11-20", "2026-11-20", True]],
        ),
        (
            "Thời hạn đăng ký: đến 17g00’, ngày 20/11/2026.",
            [["complete_by", "2026-11-20", "2026-11-20", True]],
        ),
        ("Số liệu tính đến 15h00’ ngày 20/11/2026.", []),
        (
            "Nhận bài từ ngày 16/11/2026 và hoàn thành chấm trước ngày 27/11/2026.",
            [
                ["other", "2026-11-16", "", True],
                ["complete_by", "2026-11-27", "2026-11-26", True],
            ],
        ),
    ],
)
def test_a_limit_is_read_as_a_person_reads_it(
    body: str, deadlines: list[list[object]]
) -> None:
    found = [term for term in answer(read(body), "deadlines") if term[1]]

    assert found == deadlines


@pytest.mark.parametrize(
    ("body", "terms"),
    [
        (
            "Trong 03 ngày làm việc kể từ khi nhận được Công văn, đề nghị có ý kiến.",
            [["working_day", 3, "receipt"]],
        ),
        ("Lớp tập huấn kéo dài trong 03 ngày.", []),
        (
            "Báo cáo quý gửi trước ngày 20 tháng cuối quý; báo cáo năm gửi trước ngày "
            "15/12 hằng năm.",
            [["quarterly", 20], ["yearly"]],
        ),
        ("Tổ chức Ngày Chuyển đổi số 10/10 hằng năm và báo cáo.", []),
        ("Gửi báo cáo về Sở Nội vụ trước ngày 10 hàng tháng.", [["monthly", 10]]),
    ],
)
def test_a_counted_or_recurring_limit_is_read(
    body: str, terms: list[list[object]]
) -> None:
    assert answer(read(body), "relative_deadlines") == terms


@pytest.mark.parametrize(
    ("body", "receiver"),
    [
        ("Gửi về Sở Nội vụ, địa chỉ số 12 đường Trần Phú, trước 20/11.", "Sở Nội vụ"),
        ("Báo cáo về Sở Nội vụ ngay khi có phát sinh.", "Sở Nội vụ"),
        ("Lập danh sách gửi Đảng ủy phường trước ngày 20/11.", "Đảng ủy phường"),
    ],
)
def test_the_receiver_ends_where_other_words_begin(body: str, receiver: str) -> None:
    assert read(body).report_to.value == receiver


def test_a_group_that_a_point_is_about_is_bound_by_it() -> None:
    found = read(
        "a) Đối với UBND các xã, phường:\n- Niêm yết công khai.\n"
        "b) Đối với Công an tỉnh: phối hợp xác minh."
    )

    assert answer(found, "assignments") == ["UBND các xã, phường", "Công an tỉnh"]
