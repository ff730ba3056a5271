"""Tests of who is asked for what by when, in shapes that letters outside showed."""

import pytest

from tests.extraction.body_reading import HEADER, read
from vanthu.domain.deadlines import Term


def when(term: Term) -> tuple[str, ...]:
    """Return the kind and the days of a term."""
    days = (term.on,) if term.on else (term.start, term.end)
    printed = (f"{d.year}-{d.month:02}-{d.day or 0:02}" for d in days if d)
    return (term.kind.value, *printed)


@pytest.mark.parametrize(
    ("body", "terms"),
    [
        (
            "Thời gian trực từ 7 giờ 30' ngày 14/11 đến 17 giờ 00' ngày 20/11/2026.",
            [("period", "2026-11-14", "2026-11-20")],
        ),
        (
            "1. Thời gian, địa điểm:\n- Lớp 1: ngày 18, 19/11/2026 tại Hội trường.\n",
            [("event", "2026-11-18"), ("event", "2026-11-19")],
        ),
        (
            "Lập kế hoạch mua sắm năm 2027, gửi Phòng Tài chính hạn cuối là 15/12.",
            [("report_by", "2026-12-15")],
        ),
        (
            "Hạn chót nhận báo cáo vào thứ Sáu, ngày 20/11/2026.",
            [("report_by", "2026-11-20")],
        ),
        (
            "Sở Tài chính trình danh sách, báo cáo UBND tỉnh trong ngày 10/11/2026.",
            [("report_by", "2026-11-10")],
        ),
        (
            "Thống kê số liệu gửi Công an tỉnh vào các ngày 25/11/2026, 25/12/2026 "
            "và 25/01/2027 để tổng hợp.",
            [
                ("report_by", "2026-11-25"),
                ("report_by", "2026-12-25"),
                ("report_by", "2027-01-25"),
            ],
        ),
        (
            "Tổng hợp hồ sơ khen thưởng trình Ban Thường vụ ngày 15/12.",
            [("complete_by", "2026-12-15")],
        ),
        (
            "Giải ngân vốn đầu tư công, đến 31/12/2026 đạt 100% kế hoạch.",
            [("complete_by", "2026-12-31")],
        ),
        (
            "Ngừng cấp điện từ 06 giờ 00 đến 17 giờ 30, Chủ nhật ngày 22/11/2026.",
            [("event", "2026-11-22")],
        ),
        (
            "Tham mưu UBND cùng cấp ban hành văn bản ngay trong tháng 12/2026.",
            [("complete_by", "2026-12-00")],
        ),
        ("Treo băng rôn từ ngày 01/12/2026;", [("other", "2026-12-01")]),
        (
            "Vui lòng xác nhận tham dự với cô Lan trước ngày 27/11/2026.",
            [("report_by", "2026-11-27")],
        ),
        (
            "Xét chuyển nguồn trước ngày 15/12/2026, gửi kết quả về Sở Tài chính "
            "trước ngày 20/12/2026.",
            [("complete_by", "2026-12-15"), ("report_by", "2026-12-20")],
        ),
        (
            "Kiểm đếm xong toàn bộ đất ở trong tháng 12/2026.",
            [("complete_by", "2026-12-00")],
        ),
        (
            "Tổng hợp, báo cáo UBND tỉnh trước 25/11/2026 để làm việc với Bộ vào ngày "
            "28/11/2026.",
            [("report_by", "2026-11-25"), ("event", "2026-11-28")],
        ),
        (
            "Thời gian chỉnh lý quyết toán kết thúc vào ngày 31/01/2027.",
            [("complete_by", "2027-01-31")],
        ),
        (
            "Công an tỉnh mở đợt cao điểm từ ngày 15/12/2026.",
            [("other", "2026-12-15")],
        ),
        (
            "Thực hiện Kế hoạch số 31/KH-UBND của tỉnh về rà soát hộ nghèo, cận nghèo "
            "(từ 01/12 đến 14/12/2026), đề nghị nộp danh sách trước ngày 30/11/2026.",
            [("report_by", "2026-11-30")],
        ),
        ("Các xã hoàn thành trong tháng 12.", [("complete_by", "2026-12-00")]),
        ("Tổng kết hội thi: dự kiến ngày 18/12/2026.", [("event", "2026-12-18")]),
        (
            "Cấm đường kể từ 10 giờ 00 ngày 24/11/2026 cho đến khi có thông báo.",
            [("other", "2026-11-24")],
        ),
        (
            "3. Kết nối dữ liệu: Quý IV/2026.\n",
            [("period", "2026-10-00", "2026-12-00")],
        ),
        (
            "Dọn vệ sinh ra quân các Chủ nhật 15/11, 22/11 và 29/11/2026.",
            [
                ("event", "2026-11-15"),
                ("event", "2026-11-22"),
                ("event", "2026-11-29"),
            ],
        ),
        (
            "Treo cờ từ ngày 14/11/2026 (thứ Bảy) đến ngày 22/11/2026 (Chủ nhật).",
            [("period", "2026-11-14", "2026-11-22")],
        ),
        (
            "Bàn giao, đưa vào sử dụng trước ngày 31/12/2026.",
            [("complete_by", "2026-12-31")],
        ),
        (
            "Cho học sinh nghỉ học ngày thứ hai, 16 tháng 11 năm 2026.",
            [("event", "2026-11-16")],
        ),
        (
            "Báo cáo định kỳ từ tháng 11/2026 đến tháng 12/2026.",
            [("period", "2026-11-00", "2026-12-00")],
        ),
        ("Báo cáo kết quả (số liệu tính đến hết ngày 15/11/2026).", []),
        (
            "Nghỉ từ thứ Sáu ngày 01/01/2027 đến hết Chủ nhật ngày 03/01/2027.",
            [("period", "2027-01-01", "2027-01-03")],
        ),
        (
            "Lịch làm việc:\n- Ngày 12/11/2026: UBND xã Thạch Hà.\n",
            [("event", "2026-11-12")],
        ),
        (
            "1. Lễ ra quân tình nguyện (thứ Bảy, ngày 14/11/2026).\n",
            [("event", "2026-11-14")],
        ),
        ("Hoàn thành trước ngày 15 tháng 01 của năm sau liền kề.", []),
        ("Tại đoạn 3 đã in: “báo cáo về Sở trước ngày 15/11/2026”.", []),
        ("Số liệu tính từ ngày 01/11/2026 đến ngày 30/11/2026.", []),
        ("Kỷ niệm 96 năm ngày truyền thống (18/11/1930 - 18/11/2026).", []),
        ("Phấn đấu đến hết ngày 31/12/2026 có 80% người dân tham gia.", []),
        ("Đến 07 giờ ngày 12/11, vị trí tâm bão ở khoảng 16 độ Vĩ Bắc.", []),
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 12 năm 2026;", []),
        ("Sau đó, Sở sẽ tổng hợp, báo cáo UBND tỉnh trước ngày 26/11/2026.", []),
        (
            "Thực hiện Công văn số 12/BTC-QLCS về tài sản công (yêu cầu các xã, "
            "phường báo cáo trước ngày 30/11/2026), đề nghị các đơn vị rà soát.",
            [],
        ),
    ],
)
def test_a_date_is_read_as_a_person_reads_it(
    body: str, terms: list[tuple[str, ...]]
) -> None:
    assert [when(t) for t in read(body).terms if t.on or t.start] == terms


@pytest.mark.parametrize(
    ("body", "units"),
    [
        ("1. Giao Sở Tài chính cân đối nguồn vốn.\n", ["Sở Tài chính"]),
        ("1. Đề nghị Tỉnh đoàn chỉ đạo các cấp bộ đoàn.\n", ["Tỉnh đoàn"]),
        (
            "1. Đoàn kiểm tra liên ngành báo cáo kết quả.\n",
            ["Đoàn kiểm tra liên ngành"],
        ),
        (
            "1. Văn phòng đăng ký đất đai tỉnh rà soát.\n",
            ["Văn phòng đăng ký đất đai tỉnh"],
        ),
        (
            "1. Sở Nội vụ - cơ quan thường trực giúp UBND tỉnh theo dõi.\n",
            ["Sở Nội vụ"],
        ),
        (
            "1. Ban Quản lý dự án đôn đốc nhà thầu; Công ty Điện lực di dời cột.\n",
            ["Ban Quản lý dự án", "Công ty Điện lực"],
        ),
        (
            "1. Đối với Trạm Y tế\n1.1. Phun hóa chất.\n1.2. Báo cáo ca bệnh.\n",
            ["Trạm Y tế"],
        ),
        (
            "1. Số hóa hồ sơ\na) Đơn vị thực hiện: Sở Tư pháp.\nb) Thời gian: 2026.\n",
            ["Sở Tư pháp"],
        ),
        (
            "I- NHIỆM VỤ\n1- Văn phòng Đảng ủy: chuẩn bị hội trường.\n",
            ["Văn phòng Đảng ủy"],
        ),
        (
            "1. Số hóa (chủ trì: Sở Tư pháp; phối hợp: Công an tỉnh).\n",
            ["Sở Tư pháp"],
        ),
        (
            "1. Văn phòng HĐND và UBND xã phân công lịch trực.\n",
            ["Văn phòng HĐND và UBND xã"],
        ),
        ("2. Cấp xã: Ban Chấp hành Đoàn xã là đầu mối.\n", ["Ban Chấp hành Đoàn xã"]),
        ("1. Các địa phương chưa hoàn thành phải tiêm bù.\n", ["Các địa phương"]),
        ("1. Sơ tán các hộ ven suối.\n2. Bảo quản vật tư.\n3. Bố trí kho.\n", []),
        ("1. Đại diện các hộ ký cam kết.\n2. Khóa các van nước.\n", []),
        (
            "1. Giao các đơn vị thi công hoàn trả mặt đường.\n",
            ["các đơn vị thi công"],
        ),
        (
            "1. Các đơn vị cung cấp dịch vụ viễn thông nâng cấp mạng.\n",
            ["Các đơn vị cung cấp dịch vụ viễn thông"],
        ),
        ("1. Giao các đơn vị cung cấp số liệu cho Sở Tài chính.\n", ["các đơn vị"]),
        ("Riêng Sở Tư pháp đề nghị cho ý kiến về thẩm quyền.\n", ["Sở Tư pháp"]),
        ("Tại Hội nghị giao ban Hiệu trưởng định kỳ, Sở đã nhắc.\n", []),
        ("Rà soát.\nYêu cầu Giám đốc các sở, ngành nghiêm túc thực hiện./.\n", []),
        ("Sở Nội vụ yêu cầu Giám đốc Sở Y tế:\n1. Rà soát hồ sơ.\n", []),
        ("Trân trọng kính mời:\n- Lãnh đạo Sở Y tế;\n- Công an tỉnh.\n", []),
    ],
)
def test_units_that_are_given_work(body: str, units: list[str]) -> None:
    assert [each.unit for each in read(body).assignments] == units


def test_what_follows_a_table_is_no_part_of_its_last_row() -> None:
    found = read(
        "| TT | Nội dung | Đơn vị chủ trì | Thời hạn |\n"
        "| 1 | Trang trí sân khấu | Phòng Văn hóa - Xã hội | 20/11/2026 |\n"
        "| 2 | Quyết toán kinh phí hội thi | Phòng Kinh tế | 25/12/2026 |\n"
        "Các đơn vị báo cáo kết quả chuẩn bị về Sở Nội vụ trước ngày 17/11/2026.\n"
    )
    assert [when(term) for term in found.terms] == [
        ("complete_by", "2026-11-20"),
        ("complete_by", "2026-12-25"),
        ("report_by", "2026-11-17"),
    ]
    assert found.terms[-1].applies_to != "Phòng Kinh tế"


def test_a_group_that_leaves_us_out_does_not_bind_us() -> None:
    body = (
        "1. UBND các xã, phường (trừ phường Sông Hà) rà soát.\n"
        "2. UBND các xã, phường (trừ phường Bến Cũ)\n- Báo cáo.\n"
    )

    assert [item.for_us for item in read(body).items] == [False, True]


def test_a_clause_for_some_units_binds_only_them() -> None:
    first, second = read(
        "3. Báo cáo gửi trước ngày 05/01/2027; riêng phường Tô Hiệu gửi trước ngày "
        "31/12/2026.\n"
    ).terms

    assert (first.for_us, second.for_us) == (True, False)
    assert second.applies_to == "phường Tô Hiệu"


def test_an_item_has_the_term_of_its_own_unit() -> None:
    (item,) = read(
        "1. Giao Sở Tư pháp hoàn thành chậm nhất ngày 20/11/2026; giao Sở Tài chính "
        "báo cáo UBND tỉnh trước ngày 25/11/2026.\n"
    ).items

    assert item.unit == "Sở Tư pháp"
    assert item.term is not None
    assert when(item.term) == ("complete_by", "2026-11-20")


def test_what_says_who_and_when_belongs_to_the_item_above() -> None:
    (item,) = read(
        "1. Thu thập bản sao giấy chứng nhận\na) Đơn vị thực hiện: UBND các xã, "
        "phường.\nb) Thời gian thực hiện: Từ ngày 15/11/2026 đến ngày 15/12/2026.\n"
    ).items

    assert (item.label, item.unit, item.for_us) == ("1", "UBND các xã, phường", True)
    assert item.term is not None
    assert when(item.term) == ("period", "2026-11-15", "2026-12-15")


@pytest.mark.parametrize(
    ("body", "receiver"),
    [
        (
            "Gửi về Sở Nội vụ (Phòng Văn thư) trước ngày 20/11/2026.",
            "Sở Nội vụ (Phòng Văn thư)",
        ),
        (
            "Báo cáo Thường trực Đảng ủy và trình Ban Thường vụ trước ngày 20/11/2026.",
            "Thường trực Đảng ủy",
        ),
        ("Báo cáo kết quả về Chủ tịch UBND tỉnh bằng văn bản.", "Chủ tịch UBND tỉnh"),
        ("Báo cáo kịp thời các vấn đề phát sinh về Bộ Tư pháp.", "Bộ Tư pháp"),
    ],
)
def test_the_receiver_of_a_report(body: str, receiver: str) -> None:
    assert read(body).report_to.value == receiver


def test_the_hour_of_a_telegram_is_no_event() -> None:
    header = HEADER.replace("45/SNV-VP", "45/CĐ-UBND")

    assert not read("Hồi 10 giờ 00 ngày 05/11/2026\n", header=header).terms


def test_a_week_day_makes_a_duty_that_comes_back() -> None:
    (term,) = read("1. Diệt lăng quăng hằng tuần vào sáng thứ Bảy.\n").relative_terms

    assert term.recurring is not None
    assert term.recurring.value == "weekly"


@pytest.mark.parametrize(
    ("dear", "request_"),
    [
        ("Các Sở Giáo dục và Đào tạo", "Bộ đề nghị các Sở GDĐT tập huấn."),
        (
            "Chủ tịch Ủy ban nhân dân các quận, huyện",
            "Đề nghị Chủ tịch UBND quận, huyện chỉ đạo khắc phục.",
        ),
        (
            "UBND các xã, phường trên địa bàn tỉnh",
            "Đề nghị UBND các xã, phường báo cáo.",
        ),
    ],
)
def test_what_an_addressee_is_asked_is_no_assignment(dear: str, request_: str) -> None:
    assert not read(request_, dear=f"Kính gửi: {dear}.\n\n").assignments


def test_a_group_whose_last_kind_has_one_member_is_still_a_group() -> None:
    dear = "Kính gửi: UBND các xã, phường, đặc khu Lý Sơn.\n\n"

    assert read("1. Rà soát hồ sơ.\n", dear=dear).items[0].for_us


def test_a_title_that_ends_in_so_cites_nothing() -> None:
    items = read("1. Hạ tầng số\n1.1. Phủ sóng.\n1.2. Mua máy.\n").items

    assert [item.text for item in items] == ["Hạ tầng số 1.1. Phủ sóng. 1.2. Mua máy."]


def test_a_report_to_the_issuer_comes_before_its_own_report_upwards() -> None:
    body = (
        "1. Phòng Nghiệp vụ tham mưu báo cáo UBND tỉnh trước ngày 05/12/2026.\n"
        "2. Các đơn vị báo cáo Sở Nội vụ (qua Văn phòng) trước ngày 01/12/2026.\n"
    )

    assert read(body, dear="").report_to.value == "Sở Nội vụ (qua Văn phòng)"


def test_a_scan_may_spoil_the_mark_of_a_point_or_the_stop_before_it() -> None:
    items = read(
        "1. Công an tỉnh:\na) Tuần tra;\nb) Kiểm tra;\n©) Báo cáo kết quả trước ngày "
        "05/12/2026,\n2. Sở Y tế: trực cấp cứu.\n"
    ).items

    assert [item.label for item in items] == ["1a", "1b", "1c", "2"]


@pytest.mark.parametrize(
    ("body", "units"),
    [
        (
            "1. Chi nhánh Điện lực khu vực 2 kiểm tra đường dây.\n"
            "2. Chi đoàn Dân quân hỗ trợ lớp phổ cập bơi.\n"
            "3. Cấp ủy chi bộ hoàn thiện dự thảo nghị quyết.\n"
            "4. Các lực lượng cứu hộ sẵn sàng phương tiện.\n",
            [
                "Chi nhánh Điện lực khu vực 2",
                "Chi đoàn Dân quân",
                "Cấp ủy chi bộ",
                "Các lực lượng cứu hộ",
            ],
        ),
        (
            "1. Chủ đầu tư đẩy nhanh tiến độ xây lắp.\n"
            "2. Trạm Thủy nông số 3 vận hành cống theo lịch.\n"
            "3. Giáo viên chủ nhiệm: gửi lịch cho phụ huynh.\n",
            ["Chủ đầu tư", "Trạm Thủy nông số 3", "Giáo viên chủ nhiệm"],
        ),
        (
            "Đề nghị:\n- Các hộ nộp tiền trước ngày 20/11/2026.\n"
            "- Riêng Hợp tác xã Thành Công có văn bản giải trình gửi Sở Nội vụ.\n",
            ["Hợp tác xã Thành Công"],
        ),
        ("II. ĐỐI TƯỢNG VÀ NỘI DUNG KIỂM TRA\n1. Thu chi quỹ.\n", []),
    ],
)
def test_units_of_many_kinds_head_a_point(body: str, units: list[str]) -> None:
    assert [found.unit for found in read(HEADER + body).assignments] == units


def test_words_that_end_in_born_or_signed_count_nothing() -> None:
    asked = (
        "1. Các trường hoàn thành phân lớp học sinh trước ngày 20/11/2026.\n"
        "2. Các hộ tổng vệ sinh trước ngày 21/11/2026.\n"
        "3. Các đội đăng ký trước ngày 22/11/2026.\n"
    )
    found = [when(term)[1] for term in read(HEADER + asked).terms]
    assert found == ["2026-11-20", "2026-11-21", "2026-11-22"]


@pytest.mark.parametrize(
    ("body", "terms"),
    [
        (
            "Trưởng thôn lập danh sách gửi Sở Nội vụ trước ngày 20/11/2026 để tổng "
            "hợp, trình UBND tỉnh trước ngày 25/11/2026.",
            [("report_by", "2026-11-20")],
        ),
        (
            "Tổng hợp kết quả báo cáo về Sở Nội vụ (qua Phòng Công chức, thư điện tử "
            "pcc.snv@trungluong.vn, điện thoại 0200 111 222) vào ngày 28/11/2026.",
            [("report_by", "2026-11-28")],
        ),
        (
            "Văn phòng đăng ký đất đai trích lục bản đồ, thời hạn cung cấp: ngày "
            "18/11/2026.",
            [("report_by", "2026-11-18")],
        ),
        (
            "Thời gian nộp: Phiếu A trước ngày 19/11/2026; Phiếu B trước ngày "
            "30/11/2026.",
            [("report_by", "2026-11-19"), ("report_by", "2026-11-30")],
        ),
        (
            "Từ ngày 10/11 đến ngày 15/11/2026 có mưa to trên diện rộng.",
            [],
        ),
        (
            "Thời gian: Từ 8h00, thứ Năm (12/11/2026).",
            [("event", "2026-11-12")],
        ),
        (
            "Lịch thi như sau:\n| Thứ, ngày | Môn |\n|---|---|\n"
            "| Thứ Năm, 12/11/2026 | Toán |\n| Thứ Sáu, 13/11/2026 | Ngữ văn |\n",
            [("event", "2026-11-12"), ("event", "2026-11-13")],
        ),
        (
            "Trung tâm Phát triển quỹ đất chi trả dứt điểm trong tháng 12.",
            [("complete_by", "2026-12-00")],
        ),
    ],
)
def test_terms_beside_addresses_weather_and_other_peoples_terms(
    body: str, terms: list[tuple[str, ...]]
) -> None:
    assert [when(term) for term in read(HEADER + body).terms] == terms


@pytest.mark.parametrize(
    ("body", "receiver"),
    [
        ("Gửi về Văn phòng Sở, email vp@trungluong.vn.", "Văn phòng Sở"),
        ("Báo cáo Sở Nội vụ qua nhóm Zalo trước ngày 20/11/2026.", "Sở Nội vụ"),
        (
            "Gửi báo cáo trước ngày 20/11/2026.\n"
            "Nơi nhận báo cáo: Phòng Công chức, số 5 đường Bờ Sông.\n"
            "Quá hạn coi như không có nhu cầu.",
            "Phòng Công chức",
        ),
        ("Phiếu điền xong chuyển cho Tổ Thống kê trước 20/11/2026.", "Tổ Thống kê"),
    ],
)
def test_the_way_of_sending_is_no_part_of_the_receivers_name(
    body: str, receiver: str
) -> None:
    assert read(HEADER + body).report_to.value == receiver


def test_a_unit_below_the_heading_of_a_point_is_given_the_work() -> None:
    asked = (
        "1. Về giá đất\n"
        "Sở Tài chính thẩm định phương án. Sở Tư pháp (cơ quan thường trực) tổ chức "
        "họp Hội đồng.\n"
        "2. Về kết quả\n"
        "Sở Y tế đã hoàn thành báo cáo.\n"
        "3. Chỉ tiêu\n"
        "Mỗi chi đoàn có ít nhất 01 công trình.\n"
    )
    found = [each.unit for each in read(HEADER + asked).assignments]
    assert found == ["Sở Tài chính", "Sở Tư pháp"]


def test_the_time_below_a_list_of_guests_is_no_part_of_the_last_guest() -> None:
    asked = (
        "Sở Nội vụ kính mời:\n- Trưởng Công an phường;\n- Hiệu trưởng các trường.\n"
        "Thời gian: 8h00 ngày 12/11/2026.\n"
    )
    (term,) = read(HEADER + asked).terms
    assert when(term) == ("event", "2026-11-12")
    assert term.applies_to == "Ủy ban nhân dân các xã, phường"


def test_a_verb_of_leading_ends_a_name_and_a_fair_is_nobody() -> None:
    asked = (
        "1. Đảng ủy UBND phường lãnh đạo công tác giải ngân.\n"
        "2. Hội chợ nông sản diễn ra tại sân vận động.\n"
        "3. Các Đội Quản lý thị trường gửi báo cáo về Phòng Kế hoạch tổng hợp trước "
        "20/11/2026.\n"
    )
    letter = read(HEADER + asked)
    assert [each.unit for each in letter.assignments] == [
        "Đảng ủy UBND phường",
        "Các Đội Quản lý thị trường",
    ]
    assert letter.report_to.value == "Phòng Kế hoạch tổng hợp"


@pytest.mark.parametrize(
    ("body", "terms"),
    [
        (
            "- Ngày 11/11/2026: khối 1; ngày 12/11/2026: khối 2.\n- Mang theo thẻ.",
            [("event", "2026-11-11"), ("event", "2026-11-12")],
        ),
        (
            "Phòng Tài vụ lập dự trù trình Giám đốc ký trước ngày 18/11/2026.",
            [("complete_by", "2026-11-18")],
        ),
        (
            "Các phường gửi kết quả về Sở (Văn phòng) ngày 20/11/2026.",
            [("report_by", "2026-11-20")],
        ),
        ("Đoàn xã tổ chức trại hè sau ngày tổng kết năm học 29/11/2026.", []),
        (
            "| TT | Nội dung | Chủ trì | Hoàn thành |\n|---|---|---|---|\n"
            "| 1 | Dọn bãi tập | Ban Chỉ huy Quân sự xã | 20/11/2026 |\n",
            [("complete_by", "2026-11-20")],
        ),
    ],
)
def test_days_in_lists_after_receivers_and_in_tables(
    body: str, terms: list[tuple[str, ...]]
) -> None:
    assert [when(term) for term in read(HEADER + body).terms] == terms


def test_a_board_of_propaganda_hands_nothing_over() -> None:
    asked = "Nội dung khác thực hiện theo hướng dẫn của Ban Tuyên giáo Tỉnh ủy.\n"
    assert read(HEADER + asked).assignments == ()
