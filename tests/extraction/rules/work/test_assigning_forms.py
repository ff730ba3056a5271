"""Tests of the forms in which conclusions, plans and telegrams give work."""

import pytest

from tests.extraction.body_reading import read


def _units(body: str, dear: str = "") -> list[str]:
    return [found.unit for found in read(body, dear=dear).assignments]


@pytest.mark.parametrize(
    ("body", "units"),
    [
        (
            "1. Thi cuối kỳ. Các tổ chuyên môn nộp đề. Văn phòng nhập điểm.",
            ["Các tổ chuyên môn", "Văn phòng"],
        ),
        (
            "1. Đồng ý chủ trương trồng cây. Phòng Kinh tế lập dự toán.",
            ["Phòng Kinh tế"],
        ),
        (
            "1. Giao Sở Y tế chủ trì; Sở Tài chính bố trí kinh phí.",
            ["Sở Y tế", "Sở Tài chính"],
        ),
        (
            "Chủ tịch UBND tỉnh giao Sở Y tế nghiên cứu; Sở Tài chính bố trí kinh phí.",
            ["Sở Y tế", "Sở Tài chính"],
        ),
        (
            "Tổ Kỹ thuật lắp đặt máy bơm; Đội Xe chuẩn bị 02 xe chở vật tư.",
            ["Tổ Kỹ thuật", "Đội Xe"],
        ),
    ],
)
def test_each_clause_of_a_point_or_an_order_may_have_its_unit(
    body: str, units: list[str]
) -> None:
    assert _units(body) == units


def test_a_closing_paragraph_may_name_who_sees_to_the_points() -> None:
    body = (
        "UBND phường yêu cầu:\n1. Trực ban 24/24 giờ.\n2. Thông báo cho nhân dân.\n"
        "Văn phòng Đảng ủy theo dõi, tổng hợp, báo cáo.\n"
    )

    assert _units(body, "Kính gửi: Các tổ dân phố.\n\n") == ["Văn phòng Đảng ủy"]


def test_what_is_shared_out_behind_a_colon_names_each_unit() -> None:
    body = "1. Phân công: Phòng Nội vụ lập danh sách; Văn phòng chuẩn bị hội trường."

    assert _units(body) == ["Phòng Nội vụ", "Văn phòng"]


def test_the_duties_of_one_office_may_head_a_point() -> None:
    assert _units("2. Nhiệm vụ của Văn phòng:\n- Chuẩn bị hội trường.") == ["Văn phòng"]


def test_an_article_only_says_what_a_body_does() -> None:
    assert _units("Điều 4. Có hiệu lực từ ngày ký. Tổ công tác tự giải thể.") == []


@pytest.mark.parametrize(
    ("body", "unit"),
    [
        (
            "1. Đề nghị Mặt trận Tổ quốc xã phân công hội viên tham gia dọn đường.",
            "Mặt trận Tổ quốc xã",
        ),
        ("2. Kính đề nghị Công an tỉnh chỉ đạo phân luồng.", "Công an tỉnh"),
        (
            "3. Giao công an phường, tổ thanh tra xây dựng, bộ phận địa chính trực.",
            "công an phường, tổ thanh tra xây dựng, bộ phận địa chính",
        ),
        ("4. Các ông (bà) Trưởng thôn\n- Lập danh sách.", "Các ông (bà) Trưởng thôn"),
        ("5. Nhà trường: phổ biến đến học sinh.", "Nhà trường"),
        ("6. Bảo vệ trực 24/24 giờ.", "Bảo vệ"),
        ("7. Tiểu ban hậu cần chuẩn bị nước uống.", "Tiểu ban hậu cần"),
        ("8. Đài Khí tượng tỉnh dự báo, cảnh báo sớm.", "Đài Khí tượng tỉnh"),
        (
            "9. Sở Truyền thông, Báo Trung Lương đưa tin.",
            "Sở Truyền thông, Báo Trung Lương",
        ),
        ("10. UBND các xã hủy các cuộc họp chưa cần.", "UBND các xã"),
        (
            "Đề nghị Hội Nông dân và các tổ chức chính trị - xã hội phối hợp vận động.",
            "Hội Nông dân và các tổ chức chính trị - xã hội",
        ),
    ],
)
def test_a_unit_is_read_in_whatever_words_it_is_given_work(
    body: str, unit: str
) -> None:
    assert _units(body) == [unit]


@pytest.mark.parametrize(
    "body",
    [
        "1. Giao đồng chí Phó Chủ tịch UBND xã phụ trách chung.",
        "Đề nghị các ngành, các ông bí thư chi bộ, toàn thể nhân dân biết, hưởng ứng.",
    ],
)
def test_persons_and_all_who_read_it_are_no_units(body: str) -> None:
    assert _units(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "Điều 3. Chánh Văn phòng, Giám đốc Sở Y tế căn cứ Quyết định thi hành./.",
        "Điều 3. Sở Y tế chịu trách nhiệm tổ chức thực hiện Quyết định này./.",
        "Điều 3. Văn phòng và Phòng Kinh tế thi hành Quyết định này./.",
        "1. Rà soát.\n2. Báo cáo kết quả.\nUBND tỉnh theo dõi việc thực hiện.",
    ],
)
def test_who_carries_out_the_decision_and_who_issues_it_get_no_work(body: str) -> None:
    assert _units(f"UBND tỉnh Trung Lương thông báo:\n{body}") == []


def test_what_a_unit_is_to_ask_for_itself_is_no_request_of_the_letter() -> None:
    body = "1. Giao Ban Pháp chế tham mưu Thường trực đề nghị UBND tỉnh bổ sung vốn."

    assert _units(body) == ["Ban Pháp chế"]


@pytest.mark.parametrize(
    ("addressee", "unit"),
    [
        ("Phòng Lao động Thương binh huyện", "Phòng Lao động - Thương binh huyện"),
        ("Sở Lao động TBXH tỉnh Trung Lương", "Sở LĐTB&XH"),
        (
            "Sở Nông nghiệp và Phát triển nôngthôn",
            "Sở Nông nghiệp và Phát triển nông thôn",
        ),
        ("Sở GDĐT tỉnh Trung Lương", "Sở Giáo dục và Đào tạo"),
    ],
)
def test_an_addressee_in_other_print_gets_no_assignment(
    addressee: str, unit: str
) -> None:
    body = f"Đề nghị {unit} xem xét, giải quyết hồ sơ."

    assert _units(body, f"Kính gửi: {addressee}.\n\n") == []


def test_committees_of_two_levels_are_not_the_same() -> None:
    body = "Đề nghị UBND xã Hòa Bình cung cấp hồ sơ thửa đất."

    assert _units(body, "Kính gửi: UBND phường Bến Cũ.\n\n") == ["UBND xã Hòa Bình"]


def test_the_issuer_by_a_short_name_gives_itself_no_work() -> None:
    body = (
        "UBND phường Bến Cũ thông báo như sau:\n"
        "1. UBND phường phát động tổng vệ sinh.\n2. Công an phường tuần tra.\n"
    )

    assert _units(body) == ["Công an phường"]


@pytest.mark.parametrize(
    "clause",
    [
        "các chi bộ gửi kế hoạch về Văn phòng trước ngày 10/11/2026.",
        "các xã báo cáo kết quả hằng tháng.",
        "UBND các xã, phường định kỳ báo cáo Sở Nội vụ.",
    ],
)
def test_a_clause_that_has_all_of_a_kind_but_report_gives_no_work(clause: str) -> None:
    assert _units(f"1. Giao Sở Y tế đôn đốc; {clause}") == ["Sở Y tế"]


def test_a_unit_or_a_kind_that_does_more_than_report_has_work() -> None:
    body = "1. Giao Sở Y tế đôn đốc; các xã rà soát hộ nghèo; Công an tỉnh gửi số liệu."

    assert _units(body) == ["Sở Y tế", "các xã", "Công an tỉnh"]
