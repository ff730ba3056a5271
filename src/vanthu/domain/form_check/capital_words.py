"""The words whose capitals Phụ lục II of Nghị định 30/2020/NĐ-CP fixes."""

from collections.abc import Iterator

from vanthu.domain.form_check.findings import Severity
from vanthu.domain.form_check.passages import LOWER, UPPER, listed
from vanthu.domain.form_check.spellings import Spelling

_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.ADVICE

# ---------------------------------------------------------------- bodies

_FUNCTIONS = """
An toàn thực phẩm; Công an; Công Thương; Dân tộc; Dân tộc và Tôn giáo; Du lịch;
Giao thông vận tải; Giáo dục và Đào tạo; Khoa học và Công nghệ; Kinh tế;
Kinh tế - Hạ tầng; Kinh tế, Hạ tầng và Đô thị; Kế hoạch và Đầu tư;
Lao động - Thương binh và Xã hội; Ngoại giao; Ngoại vụ; Nông nghiệp và Môi trường;
Nông nghiệp và Phát triển nông thôn; Nội vụ; Quy hoạch - Kiến trúc; Quản lý đô thị;
Quốc phòng; Thông tin và Truyền thông; Tài chính; Tài chính - Kế hoạch;
Tài nguyên và Môi trường; Tư pháp; Văn hóa; Văn hóa - Thông tin; Văn hóa - Xã hội;
Văn hóa và Thông tin; Văn hóa và Thể thao; Văn hóa, Thể thao và Du lịch; Xây dựng;
Y tế
"""
_ALSO = {
    "Công Thương": "Công thương",
    "Giao thông vận tải": "Giao thông Vận tải",
    "Quản lý đô thị": "Quản lý Đô thị",
    "Nông nghiệp và Phát triển nông thôn": "Nông nghiệp và Phát triển Nông thôn",
}
# Words that the name of a body would be the end of: cán bộ, cơ sở, văn phòng.
_NO_BODY = {
    "Bộ": r"cán|nội|toàn|tiến|đảng|đồng|chi|liên|trung|nam|bắc|đội|quân|tuần|các|đi",
    "Sở": r"cơ|trụ|hội|xứ|công|các|những|\d+",
    "Phòng": r"trưởng|phó|văn|quốc|dự|hải|đề|tiêu|các|những|căn|\d+",
}


def _offices() -> Iterator[Spelling]:
    for noun, never_after in _NO_BODY.items():
        for function in listed(_FUNCTIONS):
            right = f"{noun} {function}"
            also = [f"{noun} {_ALSO[function]}"] if function in _ALSO else []
            # A room may be called after what is done in it.
            also += [right.lower()] if noun == "Phòng" else []
            yield Spelling(right, "C09", _W, unless_after=never_after, also=tuple(also))


_BODIES = (
    *_offices(),
    *(
        Spelling(right, "C09", _W)
        for right in (
            "Ủy ban nhân dân", "Hội đồng nhân dân", "Tòa án nhân dân",
            "Văn phòng Chính phủ", "Văn phòng Quốc hội", "Văn phòng Chủ tịch nước",
        )
    ),
    *(
        Spelling(right, "C09", _W, also=(also,))
        for right, also in (
            ("Kho bạc Nhà nước", "Kho bạc nhà nước"),
            ("Viện kiểm sát nhân dân", "Viện Kiểm sát nhân dân"),
            ("Mặt trận Tổ quốc", "Mặt trận tổ quốc"),
        )
    ),
    # Kinds of bodies stand in small letters too, never with two capitals.
    *(
        Spelling(right, "C09", _W, unless_after=place, also=(right.lower(),))
        for place in ("phường|xã|chợ|khu|khu phố|tổ|đường",)
        for right in ("Ủy ban", "Hội đồng", "Văn phòng", "Trung tâm", "Công an")
    ),
)  # fmt: skip

# ---------------------------------------------------------------- positions

_POSITIONS = (
    *(
        Spelling(right, "C12", _I, also=(right.lower(),))
        for right in (
            "Phó Chủ tịch", "Phó Giám đốc", "Phó Trưởng phòng", "Phó Bí thư",
            "Phó Chánh Văn phòng", "Phó Thủ tướng", "Phó Hiệu trưởng",
            "Phó Trưởng ban",
        )
    ),
    *(
        Spelling(
            right,
            "C12",
            _I,
            unless_after="các|những|phó|chức danh|chức vụ|nguyên",
            only_before=r"(?-i:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND"
            rf"|(?:Sở|Bộ|Trung tâm) [{UPPER}])",
        )
        for right in ("Chủ tịch", "Giám đốc", "Bộ trưởng", "Thứ trưởng")
    ),
    Spelling("Chủ tịch Hồ Chí Minh", "C12", _I),
    Spelling("Thủ tướng Chính phủ", "C12", _I),
)  # fmt: skip

# ---------------------------------------------------------------- state and Party

_OWNERS = r"của|do|cho|với|được|Đảng và|Đảng,|Đảng ta và|lợi ích"
_PEOPLE = r"các tầng lớp|phục vụ|của|cho|với|toàn thể|đảng viên và|Nhà nước và|lòng"
_STATE = (
    Spelling("Đảng, Nhà nước", "C10", _W),
    Spelling("Đảng và Nhà nước", "C10", _W),
    Spelling("Nhà nước", "C10", _W, only_after=_OWNERS),
    Spelling("Nhân dân", "C10", _W, only_after=_PEOPLE, unless_before="tệ"),
    Spelling(
        "Đảng",
        "C11",
        _I,
        only_after="của|sự lãnh đạo của|đường lối của",
        unless_before="viên|ủy|bộ|phái|đoàn|phí|cộng|cầm|đối|cánh",
    ),
    Spelling("Bác Hồ", "C11", _I),
)

# ---------------------------------------------------------------- places

_PLACES = (
    Spelling("Thủ đô Hà Nội", "C06", _E),
    Spelling("Thành phố Hồ Chí Minh", "C06", _E),
    *(
        Spelling(right, "C07", _I, only_after=rf"(?-i:[{LOWER}]+)")
        for right in (
            "sông Vàm Cỏ", "sông Đồng Nai", "sông Sài Gòn", "sông Cửu Long",
            "sông Thái Bình", "sông Bạch Đằng", "chợ Bến Thành", "chợ Đồng Xuân",
            "chợ Bình Tây",
        )
    ),
    *(
        Spelling(right, "C07", _I, only_after="thị xã|quận|phường|huyện|thành phố")
        for right in ("Cửa Lò", "Cầu Giấy", "Vũng Tàu", "Sông Công")
    ),
    *(
        Spelling(right, "C08", _I, unless_after="tập|Việt|cán", unless_before=other)
        for other in ("đội|phận|ngành|máy|binh|môn|trưởng|luật|chỉ|hồ sơ|thủ tục",)
        for right in (
            "Bắc Bộ", "Nam Bộ", "Trung Bộ", "Đông Nam Bộ", "Tây Nam Bộ",
            "Bắc Trung Bộ", "Nam Trung Bộ", "Tây Nguyên",
        )
    ),
    *(
        Spelling(right, "C08", _I, only_after="vùng|vùng núi|các tỉnh")
        for right in ("Tây Bắc", "Đông Bắc")
    ),
)  # fmt: skip

_FOREIGN = tuple(
    Spelling(right, "C03", _I)
    for right in listed(
        """
    Mát-xcơ-va; Lê-nin; Xinh-ga-po; Ma-lai-xi-a; Phi-líp-pin; In-đô-nê-xi-a;
    Cam-pu-chia; Mi-an-ma; Oa-sinh-tơn; Pa-ri; Béc-lin; Ki-ép; Vla-đi-mia; I-lích;
    Ăng-ghen; Phi-đen; Cát-xtơ-rô; Ô-xtrây-li-a; Ác-hen-ti-na; Bra-xin; Hung-ga-ri;
    Ca-na-đa; Băng-cốc; Gia-các-ta; Ma-ni-la; Ê-cu-a-đo; Ki-ri-bát
    """
    )
)
_ABBREVIATIONS = tuple(
    Spelling(right, "C20", _I)
    for right in listed(
        """
    ASEAN; APEC; UNESCO; UNICEF; UNDP; UNFPA; WTO; IMF; FAO; ILO; GDP; FDI; ODA; HIV;
    AIDS; EVFTA
    """
    )
)

# ---------------------------------------------------------------- awards, days, years

_AWARDS = tuple(
    Spelling(right, "C15", _I)
    for right in (
        "Huân chương Sao vàng", "Huân chương Hồ Chí Minh", "Huân chương Độc lập",
        "Huân chương Lao động", "Huân chương Chiến công", "Huân chương Kháng chiến",
        "Anh hùng Lao động", "Anh hùng Lực lượng vũ trang nhân dân",
        "Nghệ sĩ Nhân dân", "Nghệ sĩ Ưu tú", "Nhà giáo Nhân dân", "Nhà giáo Ưu tú",
        "Thầy thuốc Nhân dân", "Thầy thuốc Ưu tú",
    )
)  # fmt: skip
_NUMBERED = r"(?:Việt Nam\s*)?\(?(?:ngày\s+)?\d{1,2}\s*[-/]\s*\d{1,2}"
_HOLIDAYS = tuple(
    Spelling(right, "C16", _I, only_before=_NUMBERED)
    for right in (
        "Quốc khánh", "Quốc tế Lao động", "Quốc tế Thiếu nhi", "Quốc tế Phụ nữ",
        "Phụ nữ Việt Nam", "Nhà giáo Việt Nam", "Thương binh - Liệt sĩ",
        "Thầy thuốc Việt Nam", "Gia đình Việt Nam",
    )
)  # fmt: skip

_YEAR_WORDS = r"năm|xuân|tết|đán|tuổi"
_YEARS = tuple(
    Spelling(f"{stem} {branch}", "C17", _W, only_after=_YEAR_WORDS)
    for stem in listed(
        """
    Giáp; Ất; Bính; Đinh; Mậu; Kỷ; Canh; Tân; Nhâm; Quý
    """
    )
    for branch in listed(
        """
    Tý; Sửu; Dần; Mão; Thìn; Tỵ; Ngọ; Mùi; Thân; Dậu; Tuất; Hợi
    """
    )
)
_FEASTS = (
    Spelling("tết Nguyên đán", "C17", _W),
    Spelling("tết Trung thu", "C17", _W),
    Spelling("tết Đoan ngọ", "C17", _W),
    Spelling(
        "Tết",
        "C17",
        _W,
        only_after="đón|dịp|trước|sau|nghỉ|ăn|vui|mừng|trong",
        unless_before="Nguyên|Trung|Đoan|Hàn|trồng|thiếu nhi|cổ truyền",
    ),
)
_DAY = r",?\s*\(?(?:ngày\s+)?\d{1,2}[/\-. ]"
_WEEK = tuple(
    Spelling(right, "C17", _W, only_before=_DAY)
    for right in ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy")
)
_MONTHS = tuple(
    Spelling(f"tháng {name}", "C17", _W, only_before=r"năm \d{4}")
    for name in (
        "Hai", "Ba", "Tư", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười một",
        "Mười hai",
    )
)  # fmt: skip
_HISTORY = (
    Spelling("Cách mạng tháng Tám", "C18", _I),
    Spelling("Cách mạng tháng Mười", "C18", _I),
    *(
        Spelling(f"Triều {house}", "C18", _I, unless_after="thủy|hải|ngoại")
        for house in ("Lý", "Trần", "Nguyễn", "Hậu Lê")
    ),
    Spelling("tạp chí Cộng sản", "C18", _I, also=("Tạp chí Cộng sản",)),
)

SPELLINGS = (
    *_BODIES,
    *_POSITIONS,
    *_STATE,
    *_PLACES,
    *_FOREIGN,
    *_ABBREVIATIONS,
    *_AWARDS,
    *_HOLIDAYS,
    *_YEARS,
    *_FEASTS,
    *_WEEK,
    *_MONTHS,
    *_HISTORY,
)
