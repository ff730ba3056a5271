"""Names of those who receive a report, as far as they are the name."""

import pytest

from tests.extraction.body_reading import read


@pytest.mark.parametrize(
    ("words", "receiver"),
    [
        ("Sở Nội vụ (qua địa chỉ thư điện tử: vanthu@trungluong.gov.vn)", "Sở Nội vụ"),
        ("Sở Nội vụ (qua bà Lan, điện thoại 0901.222.333)", "Sở Nội vụ"),
        ("Sở Nội vụ (gặp ThS. Trần Tám qua email: tam@trungluong.vn)", "Sở Nội vụ"),
        ("UBND tỉnh (thông qua Sở Nội vụ)", "UBND tỉnh (thông qua Sở Nội vụ)"),
        ("UBND tỉnh thông qua Sở Nội vụ", "UBND tỉnh thông qua Sở Nội vụ"),
        ("Sở Y tế (Phòng Nghiệp vụ Y)", "Sở Y tế (Phòng Nghiệp vụ Y)"),
        ("Phòng Nội vụ (văn thư)", "Phòng Nội vụ (văn thư)"),
        ("Phòng Nội vụ qua 02 hình thức: giấy và thư công vụ", "Phòng Nội vụ"),
        ("Sở Nội vụ bằng hai cách", "Sở Nội vụ"),
        ("Phòng Nội vụ, bản giấy 02 bộ, hạn cuối 16h30", "Phòng Nội vụ"),
        ("Sở Nội vụ qua dịch vụ bưu chính", "Sở Nội vụ"),
        ("UBND tỉnh, đồng thời gửi Sở Nội vụ", "UBND tỉnh"),
        ("Sở Giáo dục và Đào tạo các trường hợp bỏ học", "Sở Giáo dục và Đào tạo"),
        ("UBND tỉnh trên hệ thống báo cáo", "UBND tỉnh"),
        ("Sở Nội vụ - Số 10, đường Bờ Sông", "Sở Nội vụ"),
        ("Sở Nội vụ những việc còn vướng", "Sở Nội vụ"),
        ("UBND tỉnh và các cơ quan có liên quan", "UBND tỉnh"),
        ("Sở Nội vụ và các sở, ngành liên quan", "Sở Nội vụ"),
        ("Sở Nội vụ, các đơn vị liên quan", "Sở Nội vụ"),
        ("Sở Văn hóa và Thể thao", "Sở Văn hóa và Thể thao"),
        ("Sở Nội vụ và Sở Tài chính", "Sở Nội vụ và Sở Tài chính"),
    ],
)
def test_how_it_goes_there_and_what_it_is_about_are_no_name(
    words: str, receiver: str
) -> None:
    found = read(f"Đề nghị báo cáo về {words} trước ngày 27/11/2026.")

    assert found.report_to.value == receiver
    assert [term.report_to for term in found.terms] == [receiver]


def test_an_answer_goes_to_the_one_named_straight_after() -> None:
    found = read("Đề nghị có ý kiến trả lời Sở Nội vụ trước ngày 27/11/2026.")

    assert found.report_to.value == "Sở Nội vụ"
