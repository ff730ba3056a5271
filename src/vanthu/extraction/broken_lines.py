"""Line ends that stand inside the fixed words of a header.

Pages made for the web break "CỘNG HÒA XÃ HỘI / CHỦ NGHĨA VIỆT NAM", "ngày 16 / tháng 5
năm 2026" and even "Hà / Nội" wherever the cell was full.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from vanthu.extraction.alphabet import LOWER, UPPER

HEADER_LENGTH = 2_500  # characters; a header stands at the beginning
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
            rf"(?<![a-z]){_over('kinh')}{_SPACED}g.i(?= ?:)",
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
    rf"(?:TP\.? ?)?{_TITLECASE}(?: {_TITLECASE}){{0,2}}(\n)"
    rf"{_TITLECASE}(?: {_TITLECASE}){{0,2}}, ?ngày\b"
)
_DAY = re.compile(r", ?ngày\b")  # only there is it looked for
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
_AROUND = 90  # characters, more than any of the phrases has
_EDGE = 12  # characters, more than any of their words has
_DIGIT = "0"


def _pairs() -> Iterator[tuple[str, str]]:
    """Yield the words between which a line end may stand inside a phrase."""
    phrases = (
        "cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam",
        "kinh gui", "kinh gui:", "kinh goi:",
        "doc lap - tu do - hanh phuc", ", ngay 0 thang 0 nam 0", ": 0",
        ". thang . nam", "ngay . thang", *_BODIES, *_TITLES,
    )  # fmt: skip
    for phrase in phrases:
        yield from pairwise(phrase.split())


_PAIRS = frozenset(_pairs())
_LASTS = frozenset(last for last, _ in _PAIRS)


def broken_line_ends(text: str, folded: str) -> frozenset[int]:
    """Return the offsets of line ends that part words which belong together."""
    return frozenset(_inside(text[:HEADER_LENGTH], folded[:HEADER_LENGTH]))


def _inside(text: str, folded: str) -> Iterator[int]:
    at = folded.find("\n")
    while at >= 0:
        last = _last_word(folded[max(0, at - _EDGE) : at])
        if last in _LASTS:
            first = _first_word(folded[at + 1 : at + 1 + _EDGE])
            if (last, first) in _PAIRS and _is_inside(text, folded, at):
                yield at
        at = folded.find("\n", at + 1)
    yield from _inside_places(text)


def _inside_places(text: str) -> Iterator[int]:
    """Yield the line ends inside a place before a day: its words fill two lines."""
    for day in _DAY.finditer(text):
        line_end = text.rfind("\n", 0, day.start())
        above = text.rfind("\n", 0, max(line_end, 0)) + 1
        if place := _PLACE.match(text, above):
            yield place.start(1)


def _is_inside(text: str, folded: str, at: int) -> bool:
    """Tell whether one of the phrases stands around a line end."""
    around = max(0, at - _AROUND), at + _AROUND
    return any(
        phrase.start() < at < phrase.end() for phrase in _FORM.finditer(folded, *around)
    ) or any(
        name.start() < at < name.end() and text[slice(*name.span())].isupper()
        for name in _NAME.finditer(folded, *around)
    )


def _last_word(text: str) -> str:
    return _kind(text.rstrip(" \t").rpartition(" ")[2], -1)


def _first_word(text: str) -> str:
    return _kind(text.lstrip(" \t").partition(" ")[0].partition("\n")[0], 0)


def _kind(word: str, side: int) -> str:
    """Return a word, or what its outer character is."""
    edge = word[side : side + 1 or None]
    if edge.isdigit():
        return _DIGIT
    if edge in {"-", "–", "—"}:
        return "-"
    if edge in {".", "…"}:
        return "."
    return edge if edge in {",", ":"} else word.rpartition("\n")[2]
