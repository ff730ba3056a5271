"""The items of Kính gửi and of Nơi nhận: one a line, or several in one cell."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vanthu.domain.intake import Quoted
from vanthu.extraction.folding import fold
from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.lines import Line
from vanthu.extraction.rules.form.signing import (
    POWER,
    SIGNED,
    TITLE,
    is_damaged_name,
    is_kept_at,
    name_behind_archive,
    read_name,
)
from vanthu.extraction.rules.language.words import (
    UPPER,
    is_capitals,
    may_end_in_capitals,
    one_line,
)

# Where the next item begins on the same line: "…; - A", "(để b/c) - B", "… - Lưu: VT".
_NEXT_IN_LINE = re.compile(
    r"[;.)\s](?:(?<=;)\s*(?=[-–—+•])|(?<=[.)])\s+(?=[-–—]\s)|"
    r"(?<=\s)\s*(?=[-–—]\s?L[ưu]u\b)|(?<=[Nn]hư trên\s)\s*(?=[-–—]\s))"
)
_DASH_INSIDE = re.compile(r".[^–—+•-]*+[–—+•-]", re.DOTALL)  # what all of them have
# The same in a list without dashes: "Như trên; UBND tỉnh; (để b/c); Lưu: VT".
_NEXT_WITHOUT_DASH = re.compile(r";\s+(?!\()")
_NUMBER = re.compile(r"\s*\d{1,2}\s?[.)]\s+(?=\D)")
_KEPT = re.compile(r"^\W*l[a-z]u\b")
# What the pen and the stamp leave behind the last word: "VT, VP. ký điện tử".
_AFTER_ARCHIVE = re.compile(rf"\.\s+(?=[^{UPPER}\d]+$)")
_AFTER_BRACKET = re.compile(r"\)[;.,]?(?=\W*\s\W*[^\W\d_]{0,2}\W*$)")
_END = ' ;.:,_|/“”"\\'
_TWO_WORDS = re.compile(r"[^\W\d_]{2},?\s+[^\W\d_]{2}")
_WORD = re.compile(r"[^\W\d_\u02c6]{2}")  # less is a stroke of the pen
_LONG_WORD = re.compile(r"[^\W\d_]{4}")
# ", . ấ Nà -": marks and stumps behind the last word, one mark alone among them.
_SPECK = r"(?:[^\w\s&()/+–-]+|\u02c6)"
_NEXT_SPECK = rf"(?:{_SPECK}|\w{{1,2}}[.,]?|-)"
_SPECKS_BEHIND = re.compile(
    rf"(?<=[^\W\d_][\w,.;)])[,.;]*\s+{_SPECK}(?:\s+{_NEXT_SPECK})*$"
)
_LAST_SPECK = re.compile(rf"(?:.*\s)?{_NEXT_SPECK}")
# What is left of "PHÓ" before a title.
_STUMP = re.compile(rf"[\W\u02c6]{{0,6}}[{UPPER}]{{1,4}}$")
_DEPUTY = re.compile(rf"(?<=[;:)])\s+PHÓ [{UPPER} ]+$")  # of what cannot be read
_NOTE = re.compile(r"\([^()]{2,30}\)")
_LONGEST_TITLE = 120  # characters
_SIGNED = ("(", "da k", "ky ")  # how "(Đã ký)" begins
_SLIPS = 2  # colons at the ends of items
_BESIDE = 3  # letters: what is shorter beside an item is a stroke of the pen


@dataclass(frozen=True, slots=True)
class _Item:
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return one_line(" ".join(line.text for line in self.lines))

    @property
    def is_open(self) -> bool:
        return not self.lines[-1].text.rstrip().endswith((";", "."))


def read_items(
    letter: LetterText, stretches: Iterable[Line], *, first_is_item: bool
) -> tuple[Quoted, ...]:
    """Return the items, wrapped lines joined, without dash and end mark.

    `first_is_item`: what stands on the label's own line is an item without a dash.
    """
    items: list[_Item] = []
    for stretch in stretches:
        for piece in _in_line(stretch, _NEXT_IN_LINE):
            if has_dash(piece) or (first_is_item and not items):
                items.append(_Item((_without_neighbour(piece),)))
            elif items and _goes_on(items[-1], piece):
                items[-1] = _Item((*items[-1].lines, _without_neighbour(piece)))
    return tuple(q for item in items if (q := _quoted(letter, item)))


def _goes_on(item: _Item, piece: Line) -> bool:
    """Tell whether a line without a dash is of the item above, and no stroke."""
    is_announced = item.lines[-1].text.endswith((",", ":", "-", "–"))
    is_text = _TWO_WORDS.search(piece.text) or _NOTE.match(piece.text)
    if item.is_open:
        return bool(is_announced or is_text)
    # "…, các PVP;" over "các phòng: TH, HC;"
    is_small = piece.text[:1].islower() and piece.text.endswith((";", ","))
    return bool(is_small and is_text and item.lines[-1].text.endswith(";"))


def has_dashes(stretches: Iterable[Line]) -> bool:
    """Tell whether a list marks its items."""
    return any(map(has_dash, stretches))


def has_dash(stretch: Line) -> bool:
    """Tell whether a line begins with the mark of an item."""
    text = stretch.text
    return labels.has_bullet(text) or _NUMBER.match(text) is not None


def read_plain_items(
    letter: LetterText, stretches: Sequence[Line]
) -> tuple[Quoted, ...]:
    """Return the items of a list that has lost its dashes: by semicolon or by line."""
    is_marked = any(";" in stretch.text for stretch in stretches)
    pieces = [
        _without_neighbour(piece)
        for stretch in stretches
        for at, piece in enumerate(_in_line(stretch, _NEXT_WITHOUT_DASH))
        if not at or piece.text.endswith(";") or not is_signature(piece)
    ]
    # Recognition reads ";" as ":", and not only once.
    colons = sum(piece.text.endswith(":") for piece in pieces) >= _SLIPS
    items: list[_Item] = []
    is_open = False
    for piece in pieces:
        if is_open and is_marked and not _KEPT.match(piece.folded):
            items[-1] = _Item((*items[-1].lines, piece))
        else:
            items.append(_Item((piece,)))
        is_open = items[-1].is_open and not (colons and piece.text.endswith(":"))
    return tuple(q for item in items if (q := _quoted(letter, item)))


def is_signature(cell: Line) -> bool:
    """Tell whether a cell is a power, a title or a name and no item."""
    dash = labels.BULLET.match(cell.text)
    if dash:
        rest = cell.text[dash.end() :]
        return bool(POWER.match(rest)) and is_capitals(rest)
    is_title = bool(POWER.match(cell.text) or TITLE.match(cell.folded))
    return (
        (is_title and is_capitals(cell.text))
        or (
            cell.folded.startswith(_SIGNED)
            and SIGNED.fullmatch(cell.folded) is not None
        )
        or read_name(cell.text) is not None
    )


def _in_line(stretch: Line, between: re.Pattern[str]) -> Sequence[Line]:
    """Part "- A; - B; - C." into its items."""
    if between is _NEXT_IN_LINE and not _DASH_INSIDE.match(stretch.text):
        cuts = []  # as nearly always
    else:
        cuts = [m.end() for m in between.finditer(stretch.text)]
    if not cuts:
        return [stretch] if stretch.text else []
    edges = [0, *cuts, len(stretch.text)]
    return [part for a, b in pairwise(edges) if (part := stretch.part(a, b)).text]


def _without_neighbour(line: Line) -> Line:
    """Cut what the right column prints beside an item: "- Như trên; KT. CHỦ TỊCH"."""
    mark = line.text.rfind(";")
    tail = line.text[mark + 1 :].strip()
    is_archive = labels.ARCHIVE.search(line.folded) or _KEPT.match(line.folded)
    if mark > 0 and tail and not is_archive and _is_beside(tail):
        return line.part(0, mark + 1)
    name = name_behind_archive(line)
    if name is not None:
        line = line.part(0, name)
    line = _without_specks(line)
    noise = (_AFTER_ARCHIVE if is_archive else _AFTER_BRACKET).search(line.text)
    if noise:
        return line.part(0, noise.end())
    for found in _titles(line) if may_end_in_capitals(line.text) else ():
        tail = line.text[max(found.start(), len(line.text) - _LONGEST_TITLE) :]
        if len(tail) < len(line.text) - found.start() or not is_capitals(tail):
            continue
        before = line.text[: found.start()].rstrip()
        stump = _STUMP.search(before)
        if stump and stump.start() and any(mark in stump[0] for mark in ",.;)"):
            return line.part(0, stump.start())
        is_power = found.re is POWER and before[-1:].isdecimal()
        is_end = before.endswith((",", ".", ":", ";", ")")) or before[-1:].islower()
        if is_end or is_power:
            return line.part(0, found.start())
    deputy = _DEPUTY.search(line.text) if "PHÓ" in line.text else None
    return line.part(0, deputy.start()) if deputy else line


def _titles(line: Line) -> Sequence[re.Match[str]]:
    powers = (p for p in POWER.finditer(line.text) if not is_kept_at(line, p.start()))
    return (*powers, *TITLE.finditer(line.folded))


def _without_specks(line: Line) -> Line:
    if not _LAST_SPECK.fullmatch(line.text[line.text.rfind(" ") + 1 :]):
        return line  # as nearly always
    specks = _SPECKS_BEHIND.search(line.text)
    return line.part(0, specks.start()) if specks else line


def _is_beside(tail: str) -> bool:
    letters = sum(c.isalpha() for c in tail)
    if tail.startswith("("):
        signed = SIGNED.match(fold(tail))
        is_whole = signed is not None and signed.end() == len(tail)
        return is_whole or (signed is not None and read_name(tail) is not None)
    return (
        letters <= _BESIDE
        or not _LONG_WORD.search(tail)
        or POWER.match(tail) is not None
        or (len(tail) < _LONGEST_TITLE and _has_title(tail))
        or is_capitals(tail)
        or read_name(tail) is not None
        or is_damaged_name(tail)
    )


def _has_title(tail: str) -> bool:
    """Tell whether a title in capitals ends what stands beside an item."""
    title = next((m for m in TITLE.finditer(fold(tail)) if m.end() == len(tail)), None)
    return title is not None and tail[title.start() :].isupper()


def _quoted(letter: LetterText, item: _Item) -> Quoted | None:
    first = item.lines[0]
    dash = labels.BULLET.match(first.text) or _NUMBER.match(first.text)
    lines = [first.part(dash.end() if dash else 0, len(first.text)), *item.lines[1:]]
    value = one_line(" ".join(line.text for line in lines)).strip(_END)
    if not _WORD.search(value):
        return None
    evidence = tuple(
        e for line in lines if line.text for e in letter.evidence(*line.span)
    )
    return Quoted(value, evidence)
