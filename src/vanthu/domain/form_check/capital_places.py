"""Administrative units: small before a name, large before a number or a person."""

import re
from collections.abc import Iterator

from vanthu.domain.form_check.findings import Severity
from vanthu.domain.form_check.passages import UPPER, Passage, listed
from vanthu.domain.form_check.text_findings import TextFinding

# The names before and after the joining of provinces in 2025.
_PROVINCES = frozenset(
    name.lower()
    for name in listed(
        """
        An Giang; Bà Rịa; Bắc Giang; Bắc Kạn; Bạc Liêu; Bắc Ninh; Bến Tre; Bình Định;
        Bình Dương; Bình Phước; Bình Thuận; Cà Mau; Cao Bằng; Đắk Lắk; Đắk Nông;
        Điện Biên; Đồng Nai; Đồng Tháp; Gia Lai; Hà Giang; Hà Nam; Hà Tĩnh; Hải Dương;
        Hậu Giang; Hòa Bình; Hưng Yên; Khánh Hòa; Kiên Giang; Kon Tum; Lai Châu;
        Lâm Đồng; Lạng Sơn; Lào Cai; Long An; Nam Định; Nghệ An; Ninh Bình; Ninh Thuận;
        Phú Thọ; Phú Yên; Quảng Bình; Quảng Nam; Quảng Ngãi; Quảng Ninh; Quảng Trị;
        Sóc Trăng; Sơn La; Tây Ninh; Thái Bình; Thái Nguyên; Thanh Hóa; Tiền Giang;
        Trà Vinh; Tuyên Quang; Vĩnh Long; Vĩnh Phúc; Yên Bái; Hà Nội; Hải Phòng;
        Đà Nẵng; Cần Thơ; Huế
        """
    )
)
# A unit that begins like a person keeps its capital: nobody can tell from the words.
_SURNAMES = frozenset(
    listed(
        """
        nguyễn; trần; lê; phạm; huỳnh; hoàng; phan; vũ; võ; đặng; bùi; đỗ; hồ; ngô;
        dương; lý; đinh; trịnh; đoàn; lương; mạc; tôn; cao; chu; châu; tô; tạ; triệu;
        phùng; lưu; nông; la; thái; kim; trương; đào; hà; mai; quách; vương; tống; lâm;
        từ; tăng; thân; kiều; khúc; nghiêm; ông; cù; giáp; doãn
        """
    )
)
_PERSONS = listed(
    """
    Điện Biên Phủ; Hai Bà Trưng; Bà Triệu; Trần Hưng Đạo; Lê Lợi; Nguyễn Trãi;
    Nguyễn Huệ; Ngô Quyền; Lê Chân; Lý Thường Kiệt; Phan Bội Châu; Nguyễn Du; Trần Phú;
    Hoàng Văn Thụ; Lê Hồng Phong; Võ Thị Sáu; Lý Thái Tổ; Nguyễn Thị Minh Khai
    """
)
# They name persons or events, or are plain words.
_OTHER_PERSONS = listed(
    """
    Bà Trưng; Quang Trung; Hùng Vương; Đồng Khởi; Hàm Nghi; Duy Tân; Tây Sơn; Lam Sơn;
    Chi Lăng; Bạch Đằng; Đống Đa; Ba Đình; Thống Nhất; Giải Phóng; Cách Mạng Tháng Tám;
    Thủ Khoa Huân; Yết Kiêu; Minh Khai; Trưng Vương; Trưng Trắc; Trưng Nhị; Gia Long;
    Minh Mạng; Đề Thám; An Dương Vương; Quyết Thắng; Chiến Thắng; Tự Do; Độc Lập
    """
)
_NEVER_PLAIN = frozenset(name.lower() for name in _PERSONS + _OTHER_PERSONS)
_LONGEST_NAME = 4  # words

_NOUNS = "Phường|Xã|Quận|Huyện|Thị xã|Thị trấn|Tỉnh|Thành phố"
_NAME = rf"[{UPPER}][^\W\d_]*"
_LARGE = re.compile(
    rf"(?:(?<=[^\W_][ \u00a0])|(?<=[^\W_],[ \u00a0]))(?P<noun>{_NOUNS})"
    rf"\s+(?P<name>{_NAME}(?:[^\S\n\v\t]+{_NAME})*)"
)
_NUMBERED = re.compile(
    r"(?<![\w-])(?P<noun>quận|phường)\s+\d{1,2}\b"
    r"(?!\s*[%/.-]\s?\d|\s+(?:khu|tổ|đơn vị|trường|người|hộ|cán bộ|ngày|tháng|năm"
    r"|triệu|tỷ|nghìn|suất|trạm|chợ|lượt|đồng|điểm|cơ sở|phòng|công trình|tuyến|máy))"
)
_OF_PERSONS = re.compile(
    r"(?<![\w-])(?P<noun>quận|phường|xã)\s+(?:"
    + "|".join(name.replace(" ", r"\s+") for name in _PERSONS)
    + r")(?!\w)"
)
_MANY = re.compile(
    r"(?:các|những|mỗi|từng|toàn|số|\d|trong|hỗ trợ|tại mỗi)\s+$", re.IGNORECASE
)


def place_findings(passage: Passage) -> Iterator[TextFinding]:
    """Yield nouns of administrative units with the wrong first letter."""
    for found in _LARGE.finditer(passage.text):
        if not passage.begins(found.start()) and _is_plain_name(found["name"]):
            span = found.span("noun")
            own = passage.own_words(*span)
            better = own[:1].lower() + own[1:]
            yield passage.finding("C04", "large-unit", Severity.WARNING, span, better)
    for pattern in (_NUMBERED, _OF_PERSONS):
        for found in pattern.finditer(passage.text):
            if _MANY.search(passage.text[max(0, found.start() - 12) : found.start()]):
                continue
            span = found.span("noun")
            better = passage.own_words(*span).capitalize()
            yield passage.finding("C05", "small-unit", Severity.WARNING, span, better)


def _is_plain_name(name: str) -> bool:
    """Tell whether no number, person or event is in a place's name."""
    words = name.lower().split()
    starts = {" ".join(words[:count]) for count in range(1, _LONGEST_NAME + 1)}
    if starts & _NEVER_PLAIN:
        return False
    if starts & _PROVINCES:
        return True
    return len(words) > 1 and words[0] not in _SURNAMES
