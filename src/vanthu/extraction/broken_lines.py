"""Line ends that stand inside the fixed words of a header.

Pages made for the web break "CỘNG HÒA XÃ HỘI / CHỦ NGHĨA VIỆT NAM", "ngày 16 / tháng 5
năm 2026" and even "Hà / Nội" wherever the cell was full.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from vanthu.extraction.alphabet import LOWER, UPPER

HEADER_LENGTH = 2_500  # characters; a header stands at the beginning
_GAP = r"[ \t]*\n?[ \t]*"
_SPACED = r"(?:[ \t]+|[ \t]*\n[ \t]*)"


def _over(words: str) -> str:
    return words.replace(" ", _SPACED)


_NATION = re.compile(_over("cong hoa xa hoi chu nghia viet nam"))
_PARTY = re.compile(_over("dang cong san viet nam"))
_ADDRESS = re.compile(rf"(?<![a-z]){_over('kinh')}{_SPACED}n?g.i(?= ?:)")
_MOTTO = re.compile(
    rf"doc{_SPACED}lap{_GAP}[-–—]{_GAP}tu{_SPACED}do{_GAP}[-–—]{_GAP}hanh{_SPACED}phuc"
)
_DATE = re.compile(
    rf",{_GAP}ngay{_GAP}(?:\d{{1,2}}|[.… ]{{1,12}}){_GAP}thang{_GAP}"
    rf"(?:\d{{1,2}}|[.… ]{{1,12}}){_GAP}nam{_GAP}(?:19|20)\d\d"
)
_REFERENCE = re.compile(  # "Số:" and under it all of it; digits alone may be anything
    r"(?<![a-z])so[ ]?:[ \t]*\n[ \t]*(?=\d[\w ]{0,10}/|\d{1,5}[ ]?-[ ]?[a-z]{1,5}[ ]?/)"
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
_DIGIT = "0"

# What a word at the end or the beginning of a line is, by its outer character.
_KINDS = {
    **dict.fromkeys(map(chr, (*range(0x30, 0x3A), *range(0xFF10, 0xFF1A))), _DIGIT),
    **dict.fromkeys("-–—", "-"),
    **dict.fromkeys(".…", "."),
    ",": ",",
    ":": ":",
}


def _pairs() -> Iterator[tuple[tuple[str, str], re.Pattern[str]]]:
    """Yield words between which a line end may stand, with the phrase around them."""
    phrases = {
        _NATION: ("cong hoa xa hoi chu nghia viet nam",),
        _PARTY: ("dang cong san viet nam",),
        _ADDRESS: ("kinh gui", "kinh gui:", "kinh goi:", "kinh ngui:"),
        _MOTTO: ("doc lap - tu do - hanh phuc",),
        _DATE: (", ngay 0 thang 0 nam 0", ". thang . nam", "ngay . thang"),
        _REFERENCE: (": 0",),
        _NAME: (*_BODIES, *_TITLES),
    }
    for pattern, all_words in phrases.items():
        for words in all_words:
            for pair in pairwise(words.split()):
                yield pair, pattern


_PHRASES: defaultdict[tuple[str, str], list[re.Pattern[str]]] = defaultdict(list)
for _pair, _phrase in _pairs():
    _PHRASES[_pair].append(_phrase)
_LASTS = frozenset(last for last, _ in _PHRASES)


def broken_line_ends(text: str, folded: str) -> frozenset[int]:
    """Return the offsets of line ends that part words which belong together."""
    return frozenset(_inside(text[:HEADER_LENGTH], folded[:HEADER_LENGTH]))


def _inside(text: str, folded: str) -> Iterator[int]:
    at = -1
    for above, below in pairwise(folded.split("\n")):
        at += len(above) + 1
        last = above.rstrip(" \t").rpartition(" ")[2]
        last = _KINDS.get(last[-1:], last)
        if last in _LASTS:
            first = below.lstrip(" \t").partition(" ")[0]
            pair = last, _KINDS.get(first[:1], first)
            if pair in _PHRASES and _is_inside(text, folded, at, _PHRASES[pair]):
                yield at
    yield from _inside_places(text)


def _inside_places(text: str) -> Iterator[int]:
    """Yield the line ends inside a place before a day: its words fill two lines."""
    for day in _DAY.finditer(text):
        line_end = text.rfind("\n", 0, day.start())
        above = text.rfind("\n", 0, max(line_end, 0)) + 1
        if place := _PLACE.match(text, above):
            yield place.start(1)


def _is_inside(
    text: str, folded: str, at: int, phrases: Iterable[re.Pattern[str]]
) -> bool:
    """Tell whether one of the phrases stands around a line end, a name in capitals."""
    around = max(0, at - _AROUND), at + _AROUND
    return any(
        found.start() < at < found.end()
        and (phrase is not _NAME or text[slice(*found.span())].isupper())
        for phrase in phrases
        for found in phrase.finditer(folded, *around)
    )
