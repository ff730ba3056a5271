"""Tests of names that stand together, and of what only looks like a unit's work."""

import pytest

from tests.extraction.body_reading import read


def _units(body: str, dear: str = "") -> list[str]:
    return [found.unit for found in read(body, dear=dear).assignments]


@pytest.mark.parametrize(
    ("body", "unit"),
    [
        (
            "Giao Sở Y tế; Công an tỉnh kiểm tra các chợ đầu mối.",
            "Sở Y tế; Công an tỉnh",
        ),
        (
            "1. Giao cho trưởng các phòng; Ban Giám hiệu Trường Hoa Sen thông báo.",
            "trưởng các phòng; Ban Giám hiệu Trường Hoa Sen",
        ),
        (
            "2. Giám đốc Sở Y tế; Giám đốc Sở Tài chính; Chủ tịch UBND xã chỉ đạo.",
            "Giám đốc Sở Y tế; Giám đốc Sở Tài chính; Chủ tịch UBND xã",
        ),
        (
            "3. Giao các ông Giám đốc Sở Xây dựng; Chi cục trưởng Chi cục Thuế trực.",
            "các ông Giám đốc Sở Xây dựng; Chi cục trưởng Chi cục Thuế",
        ),
        (
            "Yêu cầu các sở, ban, ngành; UBND các xã rà soát hồ sơ.",
            "các sở, ban, ngành; UBND các xã",
        ),
    ],
)
def test_names_with_but_a_semicolon_between_them_share_their_work(
    body: str, unit: str
) -> None:
    assert _units(body) == [unit]


def test_names_that_each_have_their_own_verb_stay_apart() -> None:
    assert _units("1. Sở Y tế chủ trì; Công an tỉnh phối hợp.") == [
        "Sở Y tế",
        "Công an tỉnh",
    ]


@pytest.mark.parametrize(
    ("body", "unit"),
    [
        (
            "Giao Giám đốc: Sở Y tế, Sở Tài chính rà soát.",
            "Giám đốc: Sở Y tế, Sở Tài chính",
        ),
        ("1. Tổng Liên đoàn Lao động hướng dẫn cơ sở.", "Tổng Liên đoàn Lao động"),
        (
            "2. Các tập đoàn, tổng công ty: xây dựng kế hoạch.",
            "Các tập đoàn, tổng công ty",
        ),
        ("3. Giao các Phó Thủ tướng theo dõi từng lĩnh vực.", "các Phó Thủ tướng"),
        ("4. Phân công Phó Thủ tướng Lê An chủ trì họp.", "Phó Thủ tướng Lê An"),
        (
            "5. Thành viên Hội đồng thẩm định gửi ý kiến.",
            "Thành viên Hội đồng thẩm định",
        ),
        (
            "6. Giao Văn phòng Ban chỉ đạo phòng chống lụt bão tỉnh trực.",
            "Văn phòng Ban chỉ đạo phòng chống lụt bão tỉnh",
        ),
        (
            "9. Trung tâm Dịch vụ tổng hợp phường viết tin bài.",
            "Trung tâm Dịch vụ tổng hợp phường",
        ),
        ("7. Đối với Sở Y tế, đề nghị cử cán bộ tham gia.", "Sở Y tế"),
        (
            "8. Đối với các xã có tên trong danh sách kèm theo, yêu cầu nộp bổ sung.",
            "các xã có tên trong danh sách kèm theo",
        ),
    ],
)
def test_further_names_are_read_whole(body: str, unit: str) -> None:
    assert _units(body) == [unit]


@pytest.mark.parametrize(
    "body",
    [
        "- Phối hợp với các cơ quan như: Công an, Thuế, Ngân hàng để quản lý.",
        "- Gửi hồ sơ về địa chỉ:\nPhòng Tổng hợp - số 5, đường Lê Lợi.",
        "2. Đối với Sở Y tế, Sở Nội vụ đề nghị bổ sung hồ sơ.",
        "Điều 3. Thủ trưởng các cơ quan: Văn phòng, Sở Y tế; UBND các xã, phường",
    ],
)
def test_what_only_names_units_gives_them_no_work(body: str) -> None:
    assert _units(body) == []


@pytest.mark.parametrize(
    ("addressee", "body"),
    [
        ("Sở Y tế", "Sở Nội vụ đề nghị lãnh đạo Sở Y tế quan tâm chỉ đạo."),
        (
            "Ông (bà) Hiệu trưởng các trường tiểu học",
            "1. Hiệu trưởng chịu trách nhiệm về số liệu.\n2. Các trường công khai.",
        ),
        ("Giám đốc Sở Y tế các tỉnh", "1. Giám đốc chỉ đạo kiểm kê tài sản."),
    ],
)
def test_the_addressee_by_its_role_gets_no_assignment(
    addressee: str, body: str
) -> None:
    assert _units(body, f"Kính gửi: {addressee}.\n\n") == []


@pytest.mark.parametrize(
    "closing",
    [
        "Nhà trường yêu cầu Trưởng các đơn vị trong trường nghiêm túc thực hiện./.",
        "Đảng ủy phường đề nghị các chi bộ triển khai thực hiện./.",
        "Trung tâm đề nghị các trạm y tế phối hợp triển khai thực hiện./.",
    ],
)
def test_whoever_issues_it_may_close_a_letter_with_a_request_to_all(
    closing: str,
) -> None:
    body = f"1. Phòng Bảo vệ tuần tra.\n2. Văn phòng treo cờ.\n\n{closing}\n"

    assert _units(body) == ["Phòng Bảo vệ", "Văn phòng"]


def test_the_issuer_is_known_by_its_name_in_full_and_in_short() -> None:
    header = (
        "VĂN PHÒNG UBND TỈNH      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Số: 45/VP-TH             Trung Lương, ngày 05 tháng 11 năm 2026\n"
        "V/v kiểm tra\n\n"
    )
    body = (
        "Giao Sở Y tế kiểm tra các cơ sở.\n"
        "Văn phòng Ủy ban nhân dân tỉnh truyền đạt để các cơ quan biết.\n"
    )
    dear = "Kính gửi:\n- Sở Y tế;\n- Sở Tài chính.\n\n"

    found = read(body, dear=dear, header=header).assignments

    assert [each.unit for each in found] == ["Sở Y tế"]


def test_an_article_may_have_its_words_on_the_line_below() -> None:
    body = "Điều 2\n: Sở Xây dựng giúp UBND tỉnh.\nĐiều 3\nGiao Sở Y tế trực.\n"

    assert _units(body) == ["Sở Xây dựng", "Sở Y tế"]


def test_an_article_at_a_line_end_is_a_citation() -> None:
    body = "1. Công an tỉnh xử lý theo quy định tại\nĐiều 5\nLuật Cư trú và báo cáo.\n"

    assert _units(body) == ["Công an tỉnh"]


def test_a_letter_that_a_scan_reads_twice_opens_the_next_point() -> None:
    body = (
        "a) Sở Y tế kiểm tra.\nb) Sở Nội vụ tổng hợp.\nc) Thanh tra tỉnh giám sát.\n"
        "đ) Công an tỉnh:\n- Tuần tra.\nđ) Sở Xây dựng:\n- Rà soát nhà ở.\n"
    )

    assert _units(body)[3:] == ["Công an tỉnh", "Sở Xây dựng"]


@pytest.mark.parametrize(
    "body",
    [
        "1. UBND xã Bình An chưa lập hồ sơ.\n2. Sở Y tế còn chậm báo cáo.",
        "1. Sở Y tế đã ban hành Kế hoạch.\n2. Công an tỉnh đã tuần tra 30 lượt.",
        "1. UBND phường Bến Cũ được giao 05 chỉ tiêu, đạt 80%.",
        "Đoàn kiểm tra gồm:\n- Sở Y tế: 02 người;\n- Công an tỉnh: 01 người.",
    ],
)
def test_what_a_unit_has_done_and_how_many_it_sends_is_no_work(body: str) -> None:
    assert _units(body) == []


@pytest.mark.parametrize(
    ("body", "unit"),
    [
        ("1. Sở Y tế được giao chủ trì kiểm tra.", "Sở Y tế"),
        ("2. UBND xã A còn nợ báo cáo, yêu cầu gửi ngay.", "UBND xã A"),
        ("3. Các trường chưa có nhà vệ sinh lập dự toán.", "Các trường"),
        ("4. Công an tỉnh: 24/24 giờ trực chỉ huy.", "Công an tỉnh"),
        (
            "5. Kho bạc Nhà nước khu vực VI kiểm soát chi.",
            "Kho bạc Nhà nước khu vực VI",
        ),
        ("6. Các vườn quốc gia, khu bảo tồn tuần tra rừng.", "Các vườn quốc gia"),
    ],
)
def test_a_story_that_comes_to_a_request_is_work(body: str, unit: str) -> None:
    assert _units(body)[0].startswith(unit)


def test_what_the_issuer_will_do_itself_is_no_assignment() -> None:
    body = "1. Sở Nội vụ sẽ kiểm tra thực tế.\n2. Công an tỉnh tuần tra."

    assert _units(body) == ["Công an tỉnh"]
