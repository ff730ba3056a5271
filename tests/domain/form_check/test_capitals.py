"""The rules of capitals of Phụ lục II on single paragraphs."""

import unicodedata

import pytest

from vanthu.domain.form_check.capitals import capital_findings


def repaired(text: str) -> str:
    """Return the text with every suggestion in its place."""
    for each in reversed(capital_findings(text)):
        assert each.suggestion is not None
        text = text[: each.start] + each.suggestion + text[each.end :]
    return text


FAULTS = [
    ("C01", "Đã thực hiện xong. các đơn vị báo cáo.", "các", "Các"),
    ("C01", "Kinh phí là 1.000 đồng. đề nghị cấp bổ sung.", "đề", "Đề"),
    ("C01", "đề nghị các đơn vị thực hiện.", "đề", "Đề"),
    ("C02", "Đồng chí Nguyễn văn An chủ trì.", "Nguyễn văn An", "Nguyễn Văn An"),
    ("C02", "Giao bà Trần thị Hoa theo dõi.", "Trần thị Hoa", "Trần Thị Hoa"),
    ("C03", "Đoàn thăm Mát-Xcơ-Va năm 2024.", "Mát-Xcơ-Va", "Mát-xcơ-va"),
    ("C04", "Công an Tỉnh Nam Định phối hợp.", "Tỉnh", "tỉnh"),
    ("C04", "Ủy ban nhân dân Phường Bến Lau đề nghị.", "Phường", "phường"),
    ("C05", "Ủy ban nhân dân quận 1 báo cáo.", "quận", "Quận"),
    ("C05", "Trên địa bàn phường 10 đã triển khai.", "phường", "Phường"),
    ("C05", "Đoàn viên phường Điện Biên Phủ tham gia.", "phường", "Phường"),
    ("C06", "Sở Nội vụ thành phố Hồ Chí Minh.", "thành phố Hồ Chí Minh", None),
    ("C06", "Về tham quan thủ đô Hà Nội.", "thủ đô Hà Nội", "Thủ đô Hà Nội"),
    ("C07", "Nạo vét dọc Sông Vàm Cỏ trong tháng 5.", "Sông Vàm Cỏ", "sông Vàm Cỏ"),
    ("C08", "Các tỉnh vùng tây bắc chủ động.", "tây bắc", "Tây Bắc"),
    ("C08", "Gió mùa ở Nam bộ yếu dần.", "Nam bộ", "Nam Bộ"),
    ("C09", "Thực hiện chỉ đạo của Ủy Ban Nhân Dân.", "Ủy Ban Nhân Dân", None),
    ("C09", "Kính gửi: Uỷ ban Nhân dân phường.", "Uỷ ban Nhân dân", "Uỷ ban nhân dân"),
    ("C09", "Theo đề nghị của sở Nội vụ.", "sở Nội vụ", "Sở Nội vụ"),
    ("C09", "Giao Phòng Văn Hóa - Xã Hội chủ trì.", "Phòng Văn Hóa - Xã Hội", None),
    (
        "C09",
        "Bộ Tài Nguyên Và Môi Trường ban hành.",
        "Bộ Tài Nguyên Và Môi Trường",
        None,
    ),
    ("C10", "Chính sách của Đảng và nhà nước.", "Đảng và nhà nước", "Đảng và Nhà nước"),
    ("C10", "Phát tờ rơi cho nhân dân trong khu phố.", "nhân dân", "Nhân dân"),
    ("C11", "Đường lối của đảng được giữ vững.", "đảng", "Đảng"),
    ("C12", "Ý kiến của phó chủ tịch và Phó chủ tịch.", "Phó chủ tịch", "Phó Chủ tịch"),
    ("C12", "Theo ý kiến chủ tịch UBND phường.", "chủ tịch", "Chủ tịch"),
    ("C13", "Thực hiện công văn số 12/UBND-VX.", "công văn", "Công văn"),
    ("C13", "Căn cứ nghị định số 30/2020/NĐ-CP.", "nghị định", "Nghị định"),
    ("C13", "Theo kế hoạch số 05/KH-UBND đã ban hành.", "kế hoạch", "Kế hoạch"),
    ("C14", "Quy định tại điều 5 Luật này.", "điều", "Điều"),
    ("C14", "Theo quy định tại Khoản 2 Điều 5.", "Khoản", "khoản"),
    ("C14", "Quy định tại Điểm a khoản 2 Điều 5.", "Điểm", "điểm"),
    ("C14", "Nêu tại chương II của Đề án.", "chương", "Chương"),
    ("C15", "Được tặng huân chương lao động.", "huân chương lao động", None),
    ("C16", "Chào mừng ngày quốc khánh 2-9.", "quốc khánh", "Quốc khánh"),
    ("C17", "Trực dịp Tết Nguyên Đán năm 2026.", "Tết Nguyên Đán", "tết Nguyên đán"),
    ("C17", "Chăm lo cho hộ nghèo đón tết.", "tết", "Tết"),
    ("C17", "Họp lúc 8 giờ thứ hai, ngày 05/10/2026.", "thứ hai", "thứ Hai"),
    ("C17", "Chúc mừng xuân Bính ngọ.", "Bính ngọ", "Bính Ngọ"),
    ("C18", "Kỷ niệm Cách mạng tháng tám.", "Cách mạng tháng tám", None),
    ("C19", "Căn cứ Nghị định 30/2020/NĐ-CP.", "Nghị định", "Nghị định số"),
    ("C20", "Theo khuyến nghị của Unicef.", "Unicef", "UNICEF"),
]


@pytest.mark.parametrize(("rule", "text", "words", "better"), FAULTS)
def test_a_fault_is_found_at_its_words(
    rule: str, text: str, words: str, better: str | None
) -> None:
    (found,) = capital_findings(text)
    assert found.rule == rule
    assert text[found.start : found.end] == words
    assert better is None or found.suggestion == better


@pytest.mark.parametrize("text", [text for _, text, _, _ in FAULTS])
def test_nothing_is_left_after_the_suggestion(text: str) -> None:
    assert capital_findings(repaired(text)) == ()


CLEAN = [
    "Các phường, xã thuộc TP. Hồ Chí Minh và Tp. Cần Thơ thực hiện.",
    "Kinh phí 1.000.000 đồng. Thời gian: 3 ngày.",
    "- nội dung thứ nhất;",
    "a) tổ chức tuyên truyền;",
    "Các nền tảng, v.v. được đưa vào sử dụng... trong toàn phường.",
    "Công an tỉnh Nam Định, tỉnh Hà Tĩnh và thành phố Huế.",
    "Phường Bến Lau, ngày 05 tháng 01 năm 2026",
    "Ủy ban nhân dân Phường 10 và Phường Điện Biên Phủ, Quận 1.",
    "Tổ chức tại Phường Nguyễn Trãi.",
    "Hỗ trợ phường 10 khu phố và 12 phường còn lại.",
    "Ủy ban nhân dân cấp xã, Hội đồng nhân dân, Tòa án nhân dân tối cao.",
    "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH",
    "Cán bộ Công an phường, cơ sở Y tế, trụ sở Công an, văn phòng Sở.",
    "Cán bộ y tế, toàn bộ tài chính, cơ sở giáo dục và đào tạo.",
    "Các sở Nội vụ, Tài chính phối hợp với các bộ Công an, Quốc phòng.",
    "Công tác quản lý nhà nước, ngân sách nhà nước, cơ quan nhà nước.",
    "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội và Phó Trưởng phòng Nội vụ.",
    "Phòng Văn hóa – Xã hội; Phòng Kinh tế, Hạ tầng và Đô thị.",
    "Báo cáo số 1, kế hoạch số 2 và 5 điều cần biết; 3 mục tiêu.",
    "Theo điểm a khoản 2 Điều 5 Mục 1 Chương II Luật số 72/2025/QH15.",
    "Khoản 2 Điều 5 quy định như sau.",
    "a) Khoản 3 Điều 15 Nghị định số 126/2024/NĐ-CP quy định.",
    "Huân chương Lao động; huy chương 2; danh mục 1; hạng mục 3.",
    "Trong tháng năm tới, lần thứ hai được tổ chức.",
    "Nghỉ tết Nguyên đán và tết Trung thu; vui Tết, đón Xuân.",
    "Chủ tịch Ủy ban nhân dân phường, các phó chủ tịch; giám đốc doanh nghiệp.",
    "Nam bộ đội và nữ dân quân; tập trung bộ phận tiếp nhận.",
    "Nộp qua https://unesco.vn/unicef hoặc unicef@example.vn.",
    "Ông Trần Văn Đức và bà Lê Thị Hoàng Oanh.",
    "Căn cứ Luật Tổ chức chính quyền địa phương;",
    "“Chuyển đổi số: nhanh hơn, hiệu quả hơn” là khẩu hiệu.",
    "Kết thúc cuộc họp./.",
]


@pytest.mark.parametrize("text", CLEAN)
def test_right_words_are_left_alone(text: str) -> None:
    assert capital_findings(text) == ()


def test_old_tone_placing_is_no_fault_and_stays_in_the_suggestion() -> None:
    assert capital_findings("Uỷ ban nhân dân tỉnh Hoà Bình và Khánh Hoà.") == ()
    (found,) = capital_findings("Theo uỷ ban nhân dân tỉnh Hoà Bình.")
    assert found.suggestion == "Uỷ ban nhân dân"


def test_places_of_decomposed_text_count_in_the_writers_own_characters() -> None:
    text = unicodedata.normalize("NFD", "Thực hiện công văn số 12/UBND.")
    (found,) = capital_findings(text)
    own = unicodedata.normalize("NFC", text[found.start : found.end])
    assert own == "công văn"


def test_known_names_are_held_against_the_text() -> None:
    names = ("Lê Văn Tám",)
    (found,) = capital_findings("Giao lê Văn tám phụ trách.", names=names)
    assert (found.rule, found.suggestion) == ("C02", "Lê Văn Tám")
    assert capital_findings("Giao LÊ VĂN TÁM phụ trách.", names=names) == ()


def test_a_paragraph_may_go_on_with_the_sentence_before_it() -> None:
    text = "phối hợp thực hiện."
    assert capital_findings(text, previous="Các đơn vị sau đây:") == ()
    assert capital_findings(text, is_sentence=False) == ()
    assert capital_findings(text, previous="Đã xong.") != ()
