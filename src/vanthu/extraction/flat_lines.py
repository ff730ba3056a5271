"""Where a letter that arrives as one long line had its line ends."""

import re
from collections.abc import Iterator

_SHORTEST = 300  # characters: no printed line is longer
_FORM = re.compile(r"cong hoa xa hoi chu nghia|kinh gui\b.*\bnoi nhan\b")
_BEFORE = re.compile(
    r"cong hoa xa hoi chu nghia|doc lap\s?[-–]|so\s?:[^a-z/|\n]{0,40}/|(?<![a-z])v/v "
    r"|kinh gui\s?:|noi nhan\s?:|(?<=[:;.] )[-–] (?=[a-z])"
    r"|(?<=[.;:] )\d{1,2}\. (?=[a-z])|(?<=[.;:] )[a-z]\) "
    r"|(?<=[.;:] )(?:thuc hien|can cu|theo|xet|trien khai|de|tiep theo|phuc dap)(?= )"
)
_AFTER = re.compile(r"hanh phuc|\./\.|chu nghia viet nam")
_CAPITALS = re.compile(
    r"(?<![A-ZĐ])(?:TM|KT|TL|TUQ)\. ?(?=[^\W\d_])"
    r"|(?:QUYẾT ĐỊNH|THÔNG BÁO|KẾ HOẠCH|BÁO CÁO|TỜ TRÌNH|CHỈ THỊ|NGHỊ QUYẾT|GIẤY MỜI"
    r"|HƯỚNG DẪN|CHƯƠNG TRÌNH|CÔNG ĐIỆN)(?=:| Về | V/v |[^\S\n]*$)",
    re.MULTILINE,
)


def may_be_flat(text: str) -> bool:
    """Tell whether a line of the text is longer than any that is printed."""
    return any(map(_is_long, text.split("\n")))


def lost_line_ends(text: str, folded: str) -> frozenset[int]:
    """Return the offsets before which a line of a flat letter began."""
    return frozenset(
        at
        for start, end in _flat_lines(folded)
        for at in _ends(text, folded, start, end)
    )


def _is_long(line: str) -> bool:
    return len(line) > _SHORTEST and "|" not in line


def _flat_lines(folded: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in folded.split("\n"):
        end = start + len(line)
        if _is_long(line) and _FORM.search(line):
            yield start, end
        start = end + 1


def _ends(text: str, folded: str, start: int, end: int) -> Iterator[int]:
    for pattern, source in ((_BEFORE, folded), (_CAPITALS, text)):
        yield from (m.start() for m in pattern.finditer(source, start, end))
    for titled in _CAPITALS.finditer(text, start, end):
        if not titled[0].rstrip().endswith("."):
            yield titled.end()
    yield from (m.end() for m in _AFTER.finditer(folded, start, end))
