"""The marks that open points: Điều 1, I., 1., 1.1, a), (1), -, +."""

import re
from enum import Enum

from vanthu.extraction.rules.form.lines import Line
from vanthu.extraction.rules.language.words import LOWER, UPPER

_LETTER = f"[{UPPER}{LOWER}]"
_JUNK = r"[_.,;'‘’´` ]{0,4}"  # specks that a scan puts before a mark
_OPENS = rf"(?=[\"“‘(]?{_LETTER})"


class Mark(Enum):
    """What stands before a point."""

    __hash__ = object.__hash__  # there is one of each

    ARTICLE = re.compile(r"Điều\s{1,3}(\d{1,3})\s?(?:[.:]\s?|$)")
    ROMAN = re.compile(rf"{_JUNK}([IVX]{{1,5}})\s?[.)/-]\s{{0,4}}{_OPENS}")
    NUMBER = re.compile(
        rf"{_JUNK}(\d{{1,2}})\s?(?:\.?[.)/-]|(?P<spoilt>[,:]))\s{{0,6}}{_OPENS}"
    )
    SUBNUMBER = re.compile(
        rf"{_JUNK}(\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})\s?[.)]?\s{{0,6}}{_OPENS}"
    )
    LETTER = re.compile(rf"{_JUNK}([a-zđ©€])\s?[.)]\s{{0,6}}{_OPENS}")
    BRACKET = re.compile(rf"{_JUNK}\((\d{{1,2}}|[a-zđ])\)\s{{0,6}}{_OPENS}")
    DASH = re.compile(rf"{_JUNK}([-–—•*¬~=«»])\s{{0,6}}(?:[-–]\s{{1,3}})?{_OPENS}")
    PLUS = re.compile(rf"{_JUNK}([+])\s{{0,6}}{_OPENS}")
    ROW = re.compile(r"(?!)")  # no sign opens it: a table does


# The first character tells which marks it can be; most lines begin with none.
_FIRST_SIGN = re.compile(
    rf"Điều()|{_JUNK}(?:[IVX]()|\d()|[a-zđ©€]\s?[.)]()|\(()|[-–—•*¬~=«»]()|\+())"
)
_FIRST_LETTERS = "ĐIVX"  # of a word that is a mark
_MARKS_OF_SIGN = (
    (Mark.ARTICLE,),
    (Mark.ROMAN,),
    (Mark.NUMBER, Mark.SUBNUMBER),
    (Mark.LETTER,),
    (Mark.BRACKET,),
    (Mark.DASH,),
    (Mark.PLUS,),
)
RANKS = {mark: rank for rank, mark in enumerate(Mark)}
BULLETS = {Mark.DASH, Mark.PLUS}
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_SLIPS = {"©": "c", "€": "c"}  # how a scan reads "c)"
# "theo điểm / a) khoản 1": the line break parts a citation, not a point.
_CITING = ("diem", "khoan", "dieu", "muc", "so", "va", ",")
_CITES = re.compile(rf"\b(?:{'|'.join(_CITING)})$")
_GOES_ON = re.compile(r"[.;:,!?”)/]['\"]?$")
SHORT_LINE = 0.7  # of the usual width: what is shorter ends a paragraph
_LONGEST_TITLE = 60  # characters: "1. Hạ tầng số" cites nothing


def read_mark(
    line: Line, previous: Line | None, width: int, numbers: dict[Mark, str]
) -> tuple[Mark | None, str, int]:
    """Return the mark that opens the line, its number, and its length."""
    for mark in _marks_of(line):
        found = mark.value.match(line.text)
        key = _SLIPS.get(found[1], found[1]) if found else ""
        if not found or not _is_mark(mark, key, previous, width, numbers):
            continue
        is_sure = mark is not Mark.NUMBER or not found["spoilt"]
        if mark is Mark.ARTICLE and found[0].endswith(key):
            is_sure = False  # "Điều 2" on its own line, or the end of a citation
        if is_sure or _may_open(previous):
            return mark, key, found.end()
    return None, "", 0


def _marks_of(line: Line) -> tuple[Mark, ...]:
    """Return the marks that can stand at the beginning of a line."""
    first, following = line.text[:1], line.text[1:3]
    is_word = first.isalpha() and "." not in following and ")" not in following
    if is_word and first not in _FIRST_LETTERS:
        return ()
    sign = _FIRST_SIGN.match(line.text)
    return _MARKS_OF_SIGN[sign.lastindex - 1] if sign and sign.lastindex else ()


def _is_mark(
    mark: Mark,
    key: str,
    previous: Line | None,
    width: int,
    numbers: dict[Mark, str],
) -> bool:
    last = numbers.get(mark)
    if previous is not None and _cites(previous):
        is_next = mark is Mark.NUMBER and last and int(key) - int(last) == 1
        if not (is_next and previous.text.endswith(",")):
            return False  # a scan reads "." as "," but the count goes on
    if mark in BULLETS:
        is_broken = (
            previous is not None
            and len(previous.text) >= width * SHORT_LINE
            and not _GOES_ON.search(previous.text, max(0, len(previous.text) - 2))
            and not _has_mark(previous)
        )
        return not is_broken
    if mark is Mark.NUMBER:
        follows = last is not None and 0 < int(key) - int(last) <= 2  # noqa: PLR2004
        return key in {"1", "01"} or follows or last is None
    if mark is Mark.LETTER:
        return key == "a" or (last is not None and _follows_letter(last, key))
    return True


def _may_open(previous: Line | None) -> bool:
    """Tell whether "1," may be "1." spoilt: nothing goes on from the line above."""
    return previous is None or previous.text.endswith((".", ";", ":", "./"))


def _cites(line: Line) -> bool:
    """Tell whether a line ends in the middle of a citation."""
    if not line.folded.endswith(_CITING):
        return False
    if _CITES.search(line.folded, max(0, len(line.folded) - 6)) is None:
        return False
    return len(line.text) > _LONGEST_TITLE or not _has_mark(line)


def _has_mark(line: Line) -> bool:
    return any(mark.value.match(line.text) for mark in _marks_of(line))


def _follows_letter(last: str, key: str) -> bool:
    if last not in _LETTERS or key not in _LETTERS:
        return False
    if last == key:
        return key in ("d", "đ")  # a scan reads one for the other
    return 0 < _LETTERS.index(key) - _LETTERS.index(last) <= 2  # noqa: PLR2004
