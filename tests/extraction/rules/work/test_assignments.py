"""Tests of the clauses that give work to a named unit."""

import pytest

from tests.extraction.body_reading import read
from vanthu.domain.intake import UnitRole


def _units(body: str, dear: str = "") -> list[str]:
    return [found.unit for found in read(body, dear=dear).assignments]


def test_a_unit_that_heads_a_point_has_its_work() -> None:
    body = "1. Sở Y tế chủ trì kiểm tra.\n2. Công an tỉnh:\n- Tuần tra.\n"

    assert _units(body) == ["Sở Y tế", "Công an tỉnh"]


def test_a_heading_of_units_leaves_the_work_to_their_own_points() -> None:
    body = (
        "1. Giao Sở Y tế, Công an tỉnh:\na) Sở Y tế:\n- Kiểm tra.\n"
        "b) Công an tỉnh tuần tra.\n"
    )

    assert _units(body) == ["Sở Y tế", "Công an tỉnh"]


def test_work_may_be_handed_over_in_a_sentence() -> None:
    body = "Chủ tịch UBND tỉnh giao Sở Y tế chủ trì kiểm tra; giao Công an tỉnh xử lý."

    assert _units(body) == ["Sở Y tế", "Công an tỉnh"]


def test_a_named_unit_may_be_asked() -> None:
    assert _units("Đề nghị Báo Trung Lương đăng tải Thông báo này.") == [
        "Báo Trung Lương"
    ]


def test_the_opening_request_to_the_addressees_is_no_assignment() -> None:
    dear = "Kính gửi: Sở Y tế.\n\n"

    assert (
        _units("UBND tỉnh yêu cầu Sở Y tế thực hiện nội dung sau: kiểm tra.", dear)
        == []
    )
    assert _units("Đề nghị các cơ quan, đơn vị nghiêm túc thực hiện.", dear) == []


def test_execution_past_orders_and_invitees_are_no_assignments() -> None:
    body = (
        "1. Thành phần:\n- Sở Y tế: Giám đốc;\n- Công an tỉnh.\n"
        "2. Nhiệm vụ được giao cho Sở Nội vụ năm trước đã hoàn thành.\n"
        "3. Giám đốc Sở Xây dựng chịu trách nhiệm thi hành Quyết định này.\n"
    )

    assert _units(body) == []


def test_a_unit_that_only_cooperates_supports() -> None:
    lead, support = read(
        "1. Sở Y tế chủ trì, phối hợp với Sở Nội vụ kiểm tra.\n"
        "2. Công an tỉnh phối hợp với Sở Y tế tuần tra.\n"
    ).assignments

    assert lead.role is UnitRole.LEAD
    assert support.role is UnitRole.SUPPORT


def test_an_assignment_says_whether_it_is_ours_and_quotes_its_clause() -> None:
    ours, other = read(
        "1. UBND các xã, phường rà soát.\n2. Sở Y tế kiểm tra.\n"
    ).assignments

    assert ours.for_us
    assert not other.for_us
    assert ours.text == "1. UBND các xã, phường rà soát."
    assert ours.evidence[0].quote == ours.text


def test_a_list_of_reasons_gives_no_work() -> None:
    body = (
        "1. Giải thể 02 hội.\nLý do: Vi phạm quy định, cụ thể như sau:\n"
        "a) Hội Làm vườn tỉnh: Quá thời gian tổ chức đại hội.\n"
        "b) Hội Sinh vật cảnh tỉnh: Không có khả năng kiện toàn nhân sự.\n"
        "2. Giao Sở Nội vụ theo dõi.\n"
    )

    assert _units(body) == ["Sở Nội vụ"]


@pytest.mark.parametrize(
    ("body", "unit"),
    [
        (
            "Phân công Phòng Văn hóa - Xã hội chủ trì tập huấn.",
            "Phòng Văn hóa - Xã hội",
        ),
        (
            "Giao cho Ban Quản lý dự án đầu tư xây dựng khu vực 2 hoàn thiện hồ sơ.",
            "Ban Quản lý dự án đầu tư xây dựng khu vực 2",
        ),
        ("Giao Văn phòng Đảng ủy tổng hợp báo cáo.", "Văn phòng Đảng ủy"),
    ],
)
def test_a_unit_is_handed_work_in_whatever_words(body: str, unit: str) -> None:
    (found,) = read(body).assignments

    assert found.unit == unit


def test_the_unit_may_stand_behind_a_topic_or_a_lead_in() -> None:
    body = (
        "1. Về giá đất: Sở Tài chính thẩm định phương án.\n"
        "2. Sau khi có kết quả, Sở Xây dựng công bố quy hoạch.\n"
        "3. Căn cứ kế hoạch được Đảng ủy, Ban Giám hiệu phê duyệt, phòng Quản trị "
        "chuẩn bị vật tư.\n"
        "4. Nhân sự: Giám đốc Sở Y tế làm Tổ trưởng.\n"
        "5. Đối với các huyện: phòng Tài chính tham mưu việc lập dự toán.\n"
    )

    assert _units(body) == [
        "Sở Tài chính",
        "Sở Xây dựng",
        "phòng Quản trị",
        "phòng Tài chính",
    ]


def test_further_sentences_and_paragraphs_give_work_too() -> None:
    point = "1. Sở Tư pháp chủ trì rà soát. Sở Tài chính bố trí kinh phí.\n"
    paragraphs = (
        "Giao Sở Tư pháp chủ trì rà soát.\n"
        "Sở Tài chính thẩm định dự toán; Công an tỉnh bảo vệ kỳ thi.\n"
    )

    assert _units(point) == ["Sở Tư pháp", "Sở Tài chính"]
    assert _units(paragraphs) == ["Sở Tư pháp", "Sở Tài chính", "Công an tỉnh"]


def test_a_heading_among_units_is_a_unit() -> None:
    body = (
        "1. Khoa Dược\n- Cấp phát thuốc.\n2. Phòng Đào tạo\n- Lập danh sách.\n"
        "3. Ký túc xá Sinh viên Bờ Hồ\n- Sắp xếp chỗ ở.\n"
        "4. Kinh phí thực hiện\n- Theo dự toán năm.\n"
    )

    assert _units(body) == ["Khoa Dược", "Phòng Đào tạo", "Ký túc xá Sinh viên Bờ Hồ"]


def test_points_for_all_addressees_in_other_words_are_no_assignments() -> None:
    dear = "Kính gửi: Hiệu trưởng các trường tiểu học trong huyện.\n\n"

    assert _units("1. Các đơn vị tiếp tục ôn tập cho học sinh.\n", dear) == []
    assert _units("1. Các trường tiểu học trồng cây đầu xuân.\n", dear) == []
    assert (
        _units("Đề nghị Hiệu trưởng các trường chấp hành nghiêm túc./.\n", dear) == []
    )
    assert _units(
        "1. Các đơn vị trồng cây.\n2. Hạt Kiểm lâm bàn giao cây giống.\n", dear
    ) == ["Các đơn vị", "Hạt Kiểm lâm"]


def test_an_addressee_asked_once_more_is_not_given_work_twice() -> None:
    body = (
        "1. Sở Y tế các tỉnh: Tổ chức tiêm chủng.\n2. Viện Pasteur: Giám sát mẫu.\n"
        "3. Đề nghị Sở Y tế báo cáo kết quả.\n"
    )
    dear = "Kính gửi:\n- Sở Y tế các tỉnh;\n- Viện Pasteur.\n\n"

    assert _units(body, dear) == ["Sở Y tế các tỉnh", "Viện Pasteur"]


def test_a_name_that_is_all_of_a_point_gives_no_work() -> None:
    body = "1. Nơi tham quan:\n- Công ty An Phát;\n- Xã Bắc Sơn.\n2. Phòng hơn chống.\n"

    assert _units(body) == []


def test_nobody_gives_work_to_the_government() -> None:
    assert _units("1. Thủ tướng Chính phủ quyết định giao vốn.\n") == []
