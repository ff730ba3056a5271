"""Tests of the names of units and of who is meant."""

from dataclasses import replace

import pytest

from tests.extraction.body_reading import COMMUNE, WARD, text_of
from vanthu.domain.office import OfficeProfile
from vanthu.extraction.rules.body.audience import Audience
from vanthu.extraction.rules.body.unit_names import unit_span
from vanthu.extraction.rules.body.units import assigned_unit


def _unit(text: str) -> str | None:
    letter = text_of(text)
    found = unit_span(letter, 0, len(letter.text))
    return " ".join(letter.text[slice(*found)].split()) if found else None


def _assigned(text: str) -> str | None:
    letter = text_of(text)
    found = assigned_unit(letter, 0, len(letter.text))
    return " ".join(letter.text[slice(*found)].split()) if found else None


def _audience(
    *addressees: str, office: OfficeProfile = WARD, text: str = ""
) -> Audience:
    return Audience(text_of(text), office, addressees)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sở Y tế chủ trì kiểm tra", "Sở Y tế"),
        ("Phòng Tổ chức cán bộ tổ chức họp", "Phòng Tổ chức cán bộ"),
        ("Bệnh viện đa khoa tỉnh tiếp nhận", "Bệnh viện đa khoa tỉnh"),
        ("Chủ tịch UBND các xã, phường chỉ đạo", "Chủ tịch UBND các xã, phường"),
        ("Văn phòng HĐND và UBND đăng tải", "Văn phòng HĐND và UBND"),
        ("Trung tâm Văn hóa -\nThể thao phối hợp", "Trung tâm Văn hóa - Thể thao"),
        ("các sở: Y tế, Nội vụ, Xây dựng đôn đốc", "các sở: Y tế, Nội vụ, Xây dựng"),
        ("UBND các phường: Rà soát hộ nghèo", "UBND các phường"),
        ("Sở Nội vụ (qua Phòng A) trước ngày", "Sở Nội vụ"),
        ("Sở Xây dựng quyết định cho thôi việc", "Sở Xây dựng"),
        ("Phòng Kinh tế tạm ứng tiền giống", "Phòng Kinh tế"),
        ("Hội đồng khoa học các khoa xét sáng kiến", "Hội đồng khoa học các khoa"),
        ("UBND tỉnh, đồng thời gửi bản mềm", "UBND tỉnh"),
        ("Sở Y tế những khó khăn đang gặp", "Sở Y tế"),
        ("Sở Y tế các trường hợp ngộ độc", "Sở Y tế"),
        ("Công an tỉnh danh sách người dự", "Công an tỉnh"),
        ("Phòng Quản lý xuất nhập cảnh cấp hộ chiếu", "Phòng Quản lý xuất nhập cảnh"),
        ("Sở Y tế mua vật tư", "Sở Y tế"),
        ("Giáo viên chủ nhiệm họp phụ huynh", "Giáo viên chủ nhiệm"),
        ("UBND phường Bến Cũ ngày 12/12/2026", "UBND phường Bến Cũ"),
        (
            "Trung tâm Phục vụ hành chính công chủ trì",
            "Trung tâm Phục vụ hành chính công",
        ),
        ("Trung tâm Văn hóa huyện\nTổ chức hội thi", "Trung tâm Văn hóa huyện"),
    ],
)
def test_a_name_ends_where_its_verb_begins(text: str, name: str) -> None:
    assert _unit(text) == name


@pytest.mark.parametrize(
    "name",
    [
        "Ban quản lý chợ",
        "Ban điều hành khu phố",
        "Đoàn thanh tra liên ngành",
        "Hội đồng tuyển sinh",
        "Tổ bảo vệ an ninh trật tự",
        "Trung tâm phục vụ hành chính công",
        "Quỹ Bảo vệ và phát triển rừng",
        "Sở Nông nghiệp và phát triển nông thôn",
        "Ban Chỉ đạo xây dựng nông thôn mới tỉnh",
        "Trung tâm Giống cây trồng",
        "Phòng Giám sát quản lý về hải quan",
        "Ban in sao đề thi",
        "Ủy ban MTTQ Việt nam tỉnh",
        "Chi cục trồng trọt và bảo vệ thực vật",
        "Phòng Giáo dục và đào tạo",
        "Sở Thông tin và truyền thông",
        "Phòng Văn hóa và thông tin",
        "Sở Kế hoạch và đầu tư",
        "Công ty Khai thác công trình thủy lợi",
        "Bộ Ngoại giao",
        "Tổ thư ký",
        "Tổ bầu cử",
        "Cục An toàn không gian mạng",
        "Phòng Hỗ trợ người tham gia",
        "Trung tâm giáo dục thường xuyên",
        "Phòng Giao dịch số 3 - Kho bạc",
        "Các ban xây dựng Đảng",
        "Lực lượng tham gia bảo vệ an ninh",
        "Ban Chỉ đạo quốc gia về xây dựng nông thôn mới",
    ],
)
def test_what_a_body_is_for_is_part_of_its_name(name: str) -> None:
    assert _unit(f"{name} chủ trì thực hiện") == name


@pytest.mark.parametrize(
    "verb",
    [
        "quản lý chặt chẽ địa bàn",
        "thanh tra việc thu phí",
        "phục vụ hội nghị",
        "phát triển thuê bao",
        "đào tạo nghề cho lao động",
        "khai thác số liệu",
        "thông tin kịp thời cho dân",
    ],
)
def test_the_same_word_is_work_behind_a_whole_name(verb: str) -> None:
    assert _unit(f"Sở Lao động {verb}") == "Sở Lao động"
    assert _unit(f"UBND các xã {verb}") == "UBND các xã"


@pytest.mark.parametrize(
    "name",
    [
        "Thủ tướng Chính phủ",
        "Thống đốc Ngân hàng Nhà nước",
        "Tổng Giám đốc Bảo hiểm xã hội Việt Nam",
        "Vụ trưởng Vụ Pháp chế",
        "Vụ Kế hoạch",
        "Bưu điện tỉnh",
        "Xã đoàn",
        "Cảnh sát khu vực",
        "LĐLĐ tỉnh",
        "BCĐ 389 tỉnh",
        "Đồn Biên phòng Cửa Lạch",
        "Học viện Cán bộ",
        "Bản Nậm Cắt",
        "Công chức Địa chính",
        "Người đứng đầu các cơ quan, đơn vị",
        "Các hộ kinh doanh",
    ],
)
def test_bodies_of_many_kinds_have_names(name: str) -> None:
    assert _unit(f"{name} chủ trì rà soát") == name


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức ra quân",
        "Phòng, chống dịch",
        "Ban hành kế hoạch",
        "Báo cáo kết quả",
        "Trường hợp có vướng mắc",
        "Số lượng tăng",
        "Các hoạt động hè",
        "Hội nghị tổng kết",
        "Bộ tiêu chí chất lượng",
        "Bộ câu hỏi khảo sát",
        "Bản sao giấy tờ",
        "Mời hộ kinh doanh dự họp",
        "Các vụ việc phức tạp",
    ],
)
def test_work_is_no_unit(text: str) -> None:
    assert _unit(text) is None


def test_a_request_word_may_stand_before_the_unit() -> None:
    assert _assigned("Giao cho Sở Y tế chủ trì") == "Sở Y tế"
    assert _assigned("Đề nghị Công an tỉnh cử cán bộ") == "Công an tỉnh"


def test_names_that_fill_a_heading_belong_together() -> None:
    heading = "Các sở, ban, ngành; Ban Quản lý Khu kinh tế:"

    assert _assigned(heading) == "Các sở, ban, ngành; Ban Quản lý Khu kinh tế"
    assert _assigned("Sở Y tế tập huấn; Sở Nội vụ bố trí") == "Sở Y tế"


def test_a_heading_of_duties_names_its_unit() -> None:
    assert _assigned("Trách nhiệm của Sở Nội vụ") == "Sở Nội vụ"
    assert _assigned("Nhiệm vụ cụ thể của các phòng, ban:") == "các phòng, ban"
    assert _assigned("Nhiệm vụ của Tổ công tác") is None
    assert _assigned("Trách nhiệm của Sở Nội vụ là quan trọng") is None


def test_what_was_done_and_whom_a_unit_is_to_name_is_no_unit_at_work() -> None:
    assert _assigned("Sở Tư pháp: Đã hoàn thành việc rà soát") is None
    assert _assigned("Phân công lãnh đạo UBND trực tiếp phụ trách") is None


def test_who_asks_is_not_who_is_asked() -> None:
    assert _assigned("UBND huyện yêu cầu các phòng báo cáo") is None


@pytest.mark.parametrize(
    "unit",
    [
        "Ủy ban nhân dân các phường",
        "Ủy ban nhân dân 12 phường",
        "UBND các xã, phường, đặc khu",
        "UBND cấp xã",
        "Chủ tịch UBND các xã, phường, thị trấn",
        "UBND các huyện, xã, phường",
        "UBND phường Sông Hà",
        "UBND các phường: Bến Lau, Sông Hà",
        "các địa phương",
        "các cơ quan, đơn vị",
        "Thủ trưởng các cơ quan, đơn vị",
        "Quý đơn vị",
    ],
)
def test_these_names_mean_our_ward(unit: str) -> None:
    assert _audience().binds_us(unit)


@pytest.mark.parametrize(
    "unit",
    [
        "Sở Nội vụ",
        "Phòng Văn hóa và Thông tin",
        "Công an phường",
        "UBND phường Bến Lau",
        "UBND các phường: Bến Lau, Cầu Đá",
        "UBND các huyện, thị xã, thành phố",
        "Trạm Y tế các phường",
        "các đơn vị sự nghiệp thuộc quận",
    ],
)
def test_these_names_mean_somebody_else(unit: str) -> None:
    assert not _audience().binds_us(unit)


@pytest.mark.parametrize(
    ("unit", "is_ours"),
    [
        ("UBND phường Bến Cũ", True),
        ("Chủ tịch Ủy ban nhân dân thị trấn Hà Lam", True),
        ("thị trấn Hà Lam", True),
        ("UBND các phường: Bến Lau, Bến Cũ", True),
        ("UBND các phường Cầu Đá, Sông Hà", True),
        ("UBND các phường Cầu Đá, Bến Lau", False),
        ("UBND phường Bến Cũ Đông", False),
        ("UBND phường Sông Hà Bắc", False),
        ("UBND xã Đồi Thông", False),
    ],
)
def test_work_of_a_unit_merged_into_ours_is_ours(unit: str, *, is_ours: bool) -> None:
    merged = replace(WARD, former_names=("phường Bến Cũ", "UBND thị trấn Hà Lam"))

    assert _audience(office=merged).binds_us(unit) is is_ours


def test_the_levels_are_told_apart_where_the_letter_does() -> None:
    text = "1. UBND các phường: A. 2. UBND các xã: B."

    ward, commune = _audience(text=text), _audience(office=COMMUNE, text=text)

    assert [ward.binds_us(u) for u in ("UBND các phường", "UBND các xã")] == [
        True,
        False,
    ]
    assert [commune.binds_us(u) for u in ("UBND các phường", "UBND các xã")] == [
        False,
        True,
    ]


def test_what_names_nobody_binds_the_addressees() -> None:
    assert _audience("UBND các xã, phường").binds_us(None)
    assert not _audience("Sở Nội vụ", "Công an tỉnh").binds_us(None)


def test_a_letter_to_the_districts_reaches_us_by_relay() -> None:
    audience = _audience("Các Sở, ban, ngành", "Ủy ban nhân dân quận, huyện")

    assert audience.binds_us(None)
    assert audience.our_addressee == "Ủy ban nhân dân quận, huyện"
    assert not audience.binds_us("Ủy ban nhân dân quận, huyện")


def test_a_letter_without_addressees_binds_its_reader() -> None:
    assert _audience().binds_us(None)
