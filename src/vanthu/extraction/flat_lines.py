"""Where a letter that arrives as one long line had its line ends."""

import re
from collections.abc import Iterator

from vanthu.extraction.alphabet import LOWER, UPPER

_SHORTEST = 300  # characters: no printed line is longer
_SHORTEST_HEADER = 100  # characters of a header that stands on one line
_HEADS = (
    "cong hoa xa hoi chu nghia",
    "dang cong san viet nam",
    "doan tncs ho chi minh",
)
_DEAR = re.compile(r"kinh n?gui\b")
_COPIES = re.compile(r"n(?<!\wn)oi nhan\b")
_BEFORE = re.compile(
    r"cong hoa xa hoi chu nghia|dang cong san viet nam|doc lap\s?[-–]"
    r"|so\s?:[^a-z/|\n]{0,40}/|(?<![a-z])so\s?:?\s?\d{1,5}\s?-\s?[a-z]{2,5}/"
    r"|(?<![a-z])v[/|il1]v |(?<![-_])[-_]{5}"
    r"|kinh n?gui\s?:|noi nhan\s?:|(?<=[:;.] )[-–] (?=[a-z])"
    r"|(?<=[.;:] )\d{1,2}\. (?=[a-z])|(?<=[.;:] )[a-z]\) "
    r"|(?<=[.;:] )(?:thuc hien|can cu|theo|xet|trien khai|de|tiep theo|phuc dap"
    r"|vua qua|nham|trong thoi gian|huong ung)(?=[ ,])"
)
_AFTER = re.compile(r"hanh phuc|\./\.|chu nghia viet nam")
_CAPITALS = re.compile(
    r"(?<![A-ZĐ])(?:TM|KT|TL|TUQ)\. ?(?=[^\W\d_])"
    r"|(?:QUYẾT ĐỊNH|THÔNG BÁO|KẾ HOẠCH|BÁO CÁO|TỜ TRÌNH|CHỈ THỊ|NGHỊ QUYẾT|GIẤY MỜI"
    r"|HƯỚNG DẪN|CHƯƠNG TRÌNH|CÔNG ĐIỆN)"
    rf"(?=:| ?Về | V/v | [{UPPER}]?[{LOWER}]|[^\S\n]*$)"
    r"|(?<=[.;] )(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG PHÒNG|CỤC TRƯỞNG"
    r"|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|BÍ THƯ|CHỦ NHIỆM|BỘ TRƯỞNG|VIỆN TRƯỞNG)"
    rf"(?=(?: [{UPPER}][{LOWER}]+){{2,5}}[.\s]*$)",
    re.MULTILINE,
)
# The heading of the youth union, which may be glued to the symbol before it.
_YOUTH = re.compile(r"(?<=[A-ZĐ ])ĐOÀN TNCS HỒ CHÍ MINH(?= )")
# The place and the date of the letter: its first.
_PLACE_AND_DATE = re.compile(
    rf"(?:(?<=[ ])[{UPPER}][{LOWER}]+(?:(?: |-| [-–] )[{UPPER}][{LOWER}]+){{0,3}}),"
    r" ngày"
    r"[ .…\d]{1,12}tháng[ .…\d]{1,12}năm \d{4}"
)
# "… năm 2026 Sở Y tế thông báo": the first sentence, with nothing before it.
_SPEAKS = re.compile(
    rf"(?<=[{LOWER}\d)] )(?P<office>(?:Sở|Trường|Ủy ban|UBND|Phòng|Ban|Bộ|Cục|Chi cục"
    r"|Viện|Học viện|Bệnh viện|Trung tâm|Công ty|Liên đoàn|Hội) [^.;:,]{2,80}?) "
    r"(?:thông báo|yêu cầu|đề nghị|ban hành|hướng dẫn|tổ chức|xây dựng|trân trọng|kính)"
)
_LONGEST_SUBJECT = 600  # characters


def may_be_flat(text: str) -> bool:
    """Tell whether a line of the text is longer than any that is printed."""
    lines = text.split("\n")
    return any(_is_flat(line) for line in lines if len(line) >= _SHORTEST_HEADER)


def lost_line_ends(text: str, folded: str) -> frozenset[int]:
    """Return the offsets before which a line of a flat letter began."""
    return frozenset(
        at
        for start, end in _flat_lines(text, folded)
        for at in _ends(text, folded, start, end)
    )


def _is_flat(line: str) -> bool:
    if len(line) < _SHORTEST_HEADER or "|" in line:
        return False
    return len(line) > _SHORTEST or (
        "Số" in line
        and ("VIỆT NAM" in line or "TNCS" in line)
        and _PLACE_AND_DATE.search(line) is not None
    )


def _flat_lines(text: str, folded: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if _is_flat(line) and _has_form(folded[start:end]):
            yield start, end
        start = end + 1


def _has_form(folded: str) -> bool:
    """Tell whether a line holds the form of a whole letter, or how one begins."""
    if any(words in folded for words in _HEADS):
        return True
    dear = _DEAR.search(folded)
    return dear is not None and _COPIES.search(folded, dear.end()) is not None


def _opening(text: str, folded: str, start: int, title: int) -> Iterator[int]:
    """Yield where the office that heads the letter begins to speak under its title."""
    speaks = _SPEAKS.search(text, title, title + _LONGEST_SUBJECT)
    if speaks is None:
        return
    office = folded[slice(*speaks.span("office"))]
    if office in folded[start:title]:
        yield speaks.start("office")


def _ends(text: str, folded: str, start: int, end: int) -> Iterator[int]:
    for pattern, source in ((_BEFORE, folded), (_CAPITALS, text)):
        yield from (m.start() for m in pattern.finditer(source, start, end))
    for titled in _CAPITALS.finditer(text, start, end):
        if not titled[0].rstrip().endswith("."):
            yield titled.end()
            yield from _opening(text, folded, start, titled.end())
    yield from (m.end() for m in _AFTER.finditer(folded, start, end))
    for pattern in (_YOUTH, _PLACE_AND_DATE):
        first = pattern.search(text, start, end)
        if first:
            yield from first.span()
