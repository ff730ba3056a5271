"""The lines of the left column as the names of bodies: parted, and joined again."""

import re
from collections.abc import Iterator, Sequence

from vanthu.extraction.rules.form.bodies import BODY
from vanthu.extraction.rules.form.lines import Line

# "UBND TỈNH A SỞ B": the body under another one, printed on the same line.
_UPPER_BODY = re.compile(
    r"(?:uy ban (?:nhan dan|mttq|mat tran)|ubnd|bo|so|tong cuc|dang bo|dang uy"
    r"|ban chap hanh|bch|cong an|tinh uy|thanh uy|hoi|lien doan|tong lien doan|ldld"
    r"|mttq|mat tran|tong cong ty|cong ty|tap doan|quan khu|toa an|vksnd|vien kiem sat"
    r"|bhxh|bao hiem xa hoi|dai hoc|truong|doan|tinh doan|hdnd|hoi dong nhan dan|ttyt"
    r"|thue|cuc|chi cuc|van phong|phong|nhnn|htx|trung tam)\b"
)
_BODY_UNDER = re.compile(
    r"(?<= )(?:(?<!CƠ )(?<!TRỤ )SỞ|CHI CỤC|T[ỔÔOỎÕ]NG CỤC"
    r"|(?<!T[ỔÔOỎÕ]NG )(?<!CHI )CỤC"
    r"|(?<!HẢI )(?<!QUỐC )(?<!VĂN )(?<!DỰ )PHÒNG(?! CHÁY| CHỐNG| BỆNH| KHÔNG| NGỪA)"
    r"|TRUNG TÂM|VĂN PHÒNG|BỆNH VIỆN|KHO BẠC|HẠT KIỂM LÂM"
    r"|(?<!Y )(?<!Ỷ )BAN (?:CHỈ ĐẠO|CHẤP HÀNH|THƯỜNG (?:VỤ|TRỰC)|CHỈ HUY"
    r"|QUẢN (?:LÝ|TRỊ)|CHQS|TỔ CHỨC|TUYÊN GIÁO|DÂN VẬN|NỘI CHÍNH|XÂY DỰNG ĐẢNG"
    r"|KINH TẾ|PHÁP CHẾ)"
    r"|[ỦU][YỶ] BAN (?:NHÂN DÂN (?:PHƯỜNG|XÃ|ĐẶC KHU|QUẬN|HUYỆN)|MTTQ|MẶT TRẬN)"
    r"|CÔNG AN (?:PHƯỜNG|XÃ|TỈNH|HUYỆN|THÀNH PHỐ)|BỘ CHỈ HUY|BC[HĐ]|BQL|HTX"
    r"|ĐẢNG [ỦU][YỶ]|CHI (?:BỘ|ĐOÀN)|CĐCS|CÔNG ĐOÀN (?:NGÀNH|CƠ SỞ|VIÊN CHỨC)"
    r"|HỘI (?:LHPN|LIÊN HIỆP PHỤ NỮ|NÔNG DÂN|CCB|CỰU CHIẾN BINH|CHỮ THẬP ĐỎ|CTĐ"
    r"|NGƯỜI CAO TUỔI|NCT|KHUYẾN HỌC)|LIÊN ĐOÀN LAO ĐỘNG|LĐLĐ|ĐOÀN (?:XÃ|PHƯỜNG)"
    r"|T(?:OÀ|ÒA) ÁN NHÂN DÂN|VKSND|VIỆN KIỂM SÁT|BHXH|BẢO HIỂM XÃ HỘI|NHNN|VNPT"
    r"|(?<!CỤC )THUẾ (?:TỈNH|CƠ SỞ|THÀNH PHỐ)|TRẠM Y TẾ|TTYT|BVĐK|ĐIỆN LỰC"
    r"|(?<!TỔNG )CÔNG TY|TỔNG CÔNG TY|XÍ NGHIỆP|NÔNG TRƯỜNG|TỔ (?!QUỐC|CHỨC|HỢP|DÂN)"
    r"|KHU PHỐ|TRƯỜNG(?: (?:ĐẠI HỌC|CAO ĐẲNG|TRUNG HỌC|TIỂU HỌC|CHÍNH TRỊ"
    r"|ĐH|CĐ|MN|TH|MẪU GIÁO|THCS|THPT|MẦM NON)| ?:))(?![^\W\d_])"
)
# With these a name is not at its end: "VĂN PHÒNG" before "BAN CHỈ ĐẠO".
_OPEN_WORD = re.compile(
    r"(?:^|[ -])(?:va|cua|cac|phong|ban|bo|cuc|so|tong|hoi|uy|dang|tam|doan|hanh|dong"
    r"|vien|ty|chi|vu|thuoc|dan|xa|phuong|tinh|huyen|quan|pho|su)$"
)
_LEAST_WORDS = 2
# "TỈNH" over "ĐOÀN …", "TỔNG" over "LIÊN ĐOÀN …": the first words of one name.
_FIRST_WORDS = re.compile(
    r"(?:bo|so|tong|hoi|dang|chi|uy|ban|tap doan|tong cong ty|tong cuc|cuc|cong ty"
    r"|chi cuc|trung tam|lien doan|ban chap hanh|bch|tinh|huyen|thanh|quan|thi)"
)
_LEVEL = re.compile(r"(?:tinh|huyen|thanh|quan|thi)")
_HALVES = frozenset(("tong", "hoi", "dang", "chi", "uy"))  # no body alone
_BEHIND_LEVEL = re.compile(r"(?:doan|uy)\b")
# "ỦY BAN THƯỜNG VỤ" over "QUỐC HỘI": they stand under nobody.
_HIGHEST = re.compile(r"(?:quoc hoi|chinh phu|chu tich nuoc)$")
# The ministries whose names nothing can follow.
_MINISTRY = re.compile(
    r"bo (?:tai chinh|cong thuong|cong an|quoc phong|ngoai giao|tu phap|noi vu|y te"
    r"|xay dung|giao thong van tai|khoa hoc va cong nghe|giao duc va dao tao"
    r"|nong nghiep va (?:moi truong|phat trien nong thon)|tai nguyen va moi truong"
    r"|thong tin va truyen thong|ke hoach va dau tu|dan toc va ton giao)"
)
_OPEN_END = re.compile(r"(?:\bva|[-–,])$")
_OF_A_COMMUNE = re.compile(r"(?:khu pho|thon)\b")
_COMMUNE = re.compile(r"\b(?:xa|phuong|thi tran|dac khu) \w")
_INITIALS = re.compile(r"(?!TNCS)[BCDĐGHKLMNPQRSTVX]{3,6}(?= |$)")


def parted(line: Line) -> Iterator[Line]:
    """Part a line that names a body and those under it."""
    start = 0
    if _UPPER_BODY.match(line.folded):
        for under in _BODY_UNDER.finditer(line.text):
            above = line.text[start : under.start()].rstrip(" -–,;")
            if _is_whole(above, line.folded[start : start + len(above)]):
                yield line.part(start, start + len(above))
                start = under.start()
    yield line.part(start, len(line.text))


def _is_whole(above: str, folded: str) -> bool:
    """Tell whether words are a name that nothing must follow."""
    return len(above.split()) >= _LEAST_WORDS and not _OPEN_WORD.search(folded)


def bodies_of(lines: Sequence[Line], *, beside: bool) -> list[list[Line]]:
    """Return the lines of each name; beside Quốc hiệu the first line begins one."""
    bodies: list[list[Line]] = []
    for line, below in zip(lines, (*lines[1:], None), strict=False):
        if not bodies:
            is_new = beside or _begins_first(line, below)
        else:
            is_new = _is_under_ministry(bodies[-1], line) or (
                _begins(line, below) and not _goes_on(bodies[-1], line)
            )
        if is_new:
            bodies.append([line])
        elif bodies:
            bodies[-1].append(line)
    return bodies


def _begins_first(line: Line, below: Line | None) -> bool:
    return _begins(line, below) or _INITIALS.match(line.text) is not None


def _begins(line: Line, below: Line | None) -> bool:
    if BODY.match(line.folded) or line.folded in _HALVES:
        return True
    return (
        below is not None
        and _LEVEL.fullmatch(line.folded) is not None
        and _BEHIND_LEVEL.match(below.folded) is not None
    )


def _is_under_ministry(body: Sequence[Line], line: Line) -> bool:
    """Tell whether a line that nobody can read stands under a ministry's whole name."""
    return (
        len(body) == 1
        and body[0].folded.startswith("bo ")
        and _MINISTRY.fullmatch(body[0].folded) is not None
        and len(line.text.split()) >= _LEAST_WORDS
        and not line.folded.startswith(("va ", "-", "–"))
    )


def _goes_on(body: Sequence[Line], line: Line) -> bool:
    """Tell whether a line that looks like a name ends the one above it."""
    last = body[-1].folded
    if _OPEN_END.search(last) or _HIGHEST.match(line.folded):
        return True
    if _OF_A_COMMUNE.match(line.folded) and not any(
        _COMMUNE.search(above.folded) for above in body
    ):
        return True
    return len(body) == 1 and _FIRST_WORDS.fullmatch(last) is not None
