"""Line ends that stand inside the fixed words of a header.

Pages made for the web break "CỘNG HÒA XÃ HỘI / CHỦ NGHĨA VIỆT NAM", "ngày 16 / tháng 5
năm 2026" and even "Hà / Nội" wherever the cell was full.
"""

import re
from collections.abc import Iterator

from vanthu.extraction.alphabet import LOWER, UPPER

HEADER_LENGTH = 4_000  # characters; a header stands at the beginning
_GAP = r"[ \t]*\n?[ \t]*"
_SPACED = r"(?:[ \t]+|[ \t]*\n[ \t]*)"


def _over(words: str) -> str:
    return words.replace(" ", _SPACED)


# "Số:" and under it the whole reference; digits alone may be anything.
_NUMBER = (
    r"(?<![a-z])so[ ]?:[ \t]*\n[ \t]*(?=\d[\w ]{0,10}/|\d{1,5}[ ]?-[ ]?[a-z]{1,5}[ ]?/)"
)
_FORM = re.compile(
    "|".join(
        (
            _over("cong hoa xa hoi chu nghia viet nam"),
            _over("dang cong san viet nam"),
            rf"doc{_SPACED}lap{_GAP}[-–—]{_GAP}tu{_SPACED}do{_GAP}[-–—]{_GAP}"
            rf"hanh{_SPACED}phuc",
            rf",{_GAP}ngay{_GAP}(?:\d{{1,2}}|[.… ]{{1,12}}){_GAP}thang{_GAP}"
            rf"(?:\d{{1,2}}|[.… ]{{1,12}}){_GAP}nam{_GAP}(?:19|20)\d\d",
            _NUMBER,
        )
    )
)
_TITLECASE = rf"[{UPPER}][{LOWER}]+"
_PLACE = re.compile(  # "Hà" over "Nội, ngày …"
    rf"(?m:^)(?:TP\.? ?)?{_TITLECASE}(?: {_TITLECASE}){{0,2}}(\n)"
    rf"{_TITLECASE}(?: {_TITLECASE}){{0,2}}, ?ngày\b"
)
_BODIES = (
    "uy ban", "hoi dong", "van phong", "trung tam", "cong an", "cong ty", "benh vien",
    "ngan hang", "kho bac", "bao hiem", "toa an", "thanh tra", "dang uy", "dang bo",
    "tinh uy", "thanh uy", "chi cuc", "tong cuc", "ban chap", "ban quan", "mat tran",
    "vien kiem", "lien doan", "hoc vien",
)  # fmt: skip
_TITLES = (
    "quyet dinh", "thong bao", "ke hoach", "bao cao", "to trinh", "chi thi",
    "nghi quyet", "giay moi", "huong dan", "chuong trinh", "cong dien", "quy che",
    "quy dinh", "thong tu", "bien ban", "nghi dinh", "phuong an", "phieu chuyen",
)  # fmt: skip
_NAME = re.compile(  # "ỦY" over "BAN NHÂN DÂN", "QUYẾT" over "ĐỊNH"
    rf"(?m:^)(?:{'|'.join(map(_over, _BODIES))})(?= )"
    rf"|(?m:^)(?:{'|'.join(map(_over, _TITLES))})(?m:$)"
)


def broken_line_ends(text: str, folded: str) -> frozenset[int]:
    """Return the offsets of line ends that part words which belong together."""
    return frozenset(_inside(text[:HEADER_LENGTH], folded[:HEADER_LENGTH]))


def _inside(text: str, folded: str) -> Iterator[int]:
    for phrase in _FORM.finditer(folded):
        yield from _line_ends(folded, phrase.start(), phrase.end())
    for name in _NAME.finditer(folded):
        if text[slice(*name.span())].isupper():
            yield from _line_ends(folded, name.start(), name.end())
    yield from (place.start(1) for place in _PLACE.finditer(text))


def _line_ends(folded: str, start: int, end: int) -> Iterator[int]:
    at = folded.find("\n", start, end)
    while at >= 0:
        yield at
        at = folded.find("\n", at + 1, end)
