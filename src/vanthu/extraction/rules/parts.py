"""A letter parted as the decree lays it out: header, addressees, body, closing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from vanthu.extraction.normalise import LetterText, Span, fold
from vanthu.extraction.rules import labels
from vanthu.extraction.rules.arrival_stamp import stamp_below
from vanthu.extraction.rules.closing import find_closing
from vanthu.extraction.rules.document_types import TITLES, type_of_title
from vanthu.extraction.rules.letterhead import letterhead_begin
from vanthu.extraction.rules.lines import Line, cells_of, lines_of
from vanthu.extraction.rules.specks import without_specks
from vanthu.extraction.rules.words import is_capitals, likeness

SUBJECT_LINES = 16  # lines under a title, empty ones counted
HEADER_LINES = 60  # printed lines in which a header may stand
ALIKE = 0.8
LONGEST_PRINTED = 130  # characters of a line on A4
LONGEST_TITLE = 60  # characters, a misread title with its noise
NUMBER_BELOW = 6  # lines under a line of the left column that is no title
_FOLDED = tuple((title, fold(title)) for title in TITLES)
_BEFORE_DEAR = "_.,;:'\"`‘’“”*-–—=~•+| "
# "KẾ HOẠCH TUYÊN TRUYỀN …", "QUYẾT ĐỊNH Về việc …": the subject on the title's line.
_TITLE_WORDS = re.compile(
    rf"\W{{0,3}}(?P<title>{'|'.join(sorted(map(fold, TITLES), key=len, reverse=True))})"
    r" +(?P<subject>(?!cua\b)[^\n]{3,})"
)
_DRAWN_RULE = re.compile(r"[-_–—=*]{5}")  # under the subject
_LEAST_WORDS = 2  # of a type that may share its line: "luật", "lệnh" begin other names


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of a letter stand; None when a part is absent.

    `distribution` and `signature` may overlap: they often share their lines.
    """

    header: Span | None
    title: Span | None
    subject: Span | None  # the lines under the title; a công văn has none
    addressees: Span | None
    body: Span
    distribution: Span | None
    signature: Span | None
    attachments: Span | None


def split(letter: LetterText) -> Parts:
    """Find the parts of a letter."""
    lines = lines_of(letter)
    closing = find_closing(lines)
    top = _from_letterhead(lines[: closing.first])
    dear = _find_dear(top)
    title = _find_title(top[:dear] if dear is not None else top)
    body_first = 0
    subject = addressees = None
    if title is not None:
        limit = dear if dear is not None else len(top)
        body_first = _subject_end(top, title.subject_at, limit)
        subject = _subject(top, title, body_first)
    if dear is not None:
        body_first = _addressees_end(top, dear)
        addressees = _span(top[dear:body_first])
    header_end = title.at if title is not None else dear
    if header_end is None:
        header_end = body_first = _loose_header_end(top)
    return Parts(
        header=_header(top[:header_end]),
        title=title.line.span if title is not None else None,
        subject=subject,
        addressees=addressees,
        body=_body(letter, lines, body_first, closing.first),
        distribution=_span(lines[closing.copies : closing.copies_end])
        if closing.copies is not None
        else None,
        signature=_span(lines[closing.first : closing.end]),
        attachments=_span(lines[closing.end :]),
    )


# ---------------------------------------------------------------- the top


@dataclass(frozen=True, slots=True)
class _Title:
    at: int
    line: Line  # or its first words
    subject: Line | None = None  # what stands behind them

    @property
    def subject_at(self) -> int:
        return self.at + 1 if self.subject is None else self.at


def _from_letterhead(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those above the letter's own header emptied."""
    begin = letterhead_begin(lines)
    above = (Line(line.start, line.start, "", "") for line in lines[:begin])
    return [*above, *lines[begin:]]


def _subject(lines: Sequence[Line], title: _Title, end: int) -> Span | None:
    under = _span(lines[title.at + 1 : end])
    if title.subject is None:
        return under
    return title.subject.start, under[1] if under else title.subject.end


def _header(lines: Sequence[Line]) -> Span | None:
    """Return the span of the lines if one of them belongs to the decree's header."""
    return _span(lines) if any(map(_is_form, lines)) else None


def _is_form(line: Line) -> bool:
    return bool(
        labels.NATION.search(line.folded)
        or labels.MOTTO.search(line.folded)
        or labels.NUMBER.match(line.folded)
        or labels.ABOUT.match(line.folded)
        or _is_date_line(line)
    )


def _is_date_line(line: Line) -> bool:
    found = labels.find_date_line(line.folded)
    return bool(found and found["year"] and not line.folded[found.end() :].strip(" .|"))


def _find_dear(lines: Sequence[Line]) -> int | None:
    printed = 0
    for at, line in enumerate(lines):
        printed += bool(line.text)
        if printed > HEADER_LINES:
            return None
        if any(
            labels.DEAR.match(cell.folded.lstrip(_BEFORE_DEAR))
            for cell in cells_of(line)
        ):
            return at
    return None


def _find_title(lines: Sequence[Line]) -> _Title | None:
    """Return the line of the title (tên loại), a misread one if nothing is better."""
    printed = 0
    misread: _Title | None = None
    headed = about = False
    for at, line in enumerate(lines):
        printed += bool(line.text)
        if printed > HEADER_LINES or _opens_body(line):
            break
        headed = headed or bool(labels.NATION.search(line.folded))
        about = about or bool(labels.ABOUT.match(line.folded))
        below = lines[at + 1 : at + NUMBER_BELOW]
        if any(map(_is_number_place, below)):
            continue
        if headed and not about and (shared := _shared_title(at, line)):
            return shared
        line = without_specks(line)  # noqa: PLW2901
        if len(line.text) > LONGEST_TITLE or not is_capitals(line.text):
            continue
        if type_of_title(line.text):
            return _Title(at, line)
        if misread is None and misread_title(line.text):
            misread = _Title(at, line)
    return misread


def _is_number_place(line: Line) -> bool:
    """Tell "Số: 15/TT-BTC" from "SỐ 15-BTC/TT NGÀY …", which is a subject."""
    place = labels.NUMBER_PLACE.match(line.folded)
    return bool(place) and (line.text[1:2].islower() or ":" in line.text[:8])


def _shared_title(at: int, line: Line) -> _Title | None:
    """Return the title whose line goes on with the subject."""
    words = _TITLE_WORDS.match(line.folded)
    if words is None or len(words["title"].split()) < _LEAST_WORDS:
        return None
    title = line.part(*words.span("title"))
    subject = line.part(*words.span("subject"))
    goes_on = is_capitals(subject.text) or labels.ABOUT.match(subject.folded)
    if not title.text.isupper() or not goes_on or type_of_title(line.text):
        return None
    return _Title(at, title, subject)


@lru_cache(maxsize=256)
def misread_title(text: str) -> str | None:
    """Return the type whose name a line of capitals resembles."""
    if len(text) > LONGEST_TITLE:
        return None
    words = "".join(c for c in fold(text) if c.isalpha() or c == " ").strip()
    score, name = max((likeness(words, folded, ALIKE), t) for t, folded in _FOLDED)
    return name if score and len(words) > len("du an") else None


def _subject_end(lines: Sequence[Line], first: int, limit: int) -> int:
    """Return the line after the subject under a title."""
    spaced = _is_double_spaced(lines)
    at = first
    while at < limit and not lines[at].text:
        at += 1
    begun = at
    while at < min(limit, begun + SUBJECT_LINES):
        line = lines[at]
        if not line.text and not spaced:
            break
        if at > begun and (
            _opens_body(line)
            or (_is_authority(line, lines[begun]) and not stamp_below(lines[at:]))
        ):
            if not is_capitals(line.text) or not labels.OPEN_END.search(
                _printed_before(lines, at).folded
            ):
                break
        elif at > begun and (
            _leaves_capitals(lines[begun], line) or _DRAWN_RULE.match(line.text)
        ):
            break
        at += 1
    return at


def _printed_before(lines: Sequence[Line], at: int) -> Line:
    """Return the last line with words above line `at`."""
    return next(line for line in reversed(lines[:at]) if line.text)


def _leaves_capitals(first: Line, line: Line) -> bool:
    """Tell whether a sentence begins under a subject in capitals."""
    if not line.text or is_capitals(line.text) or not is_capitals(first.text):
        return False
    return next((c for c in line.text if c.isalnum()), "").isupper()


def _opens_body(line: Line) -> bool:
    opens = labels.OPENING.match(line.folded) or labels.REQUEST.search(line.folded)
    first = next((c for c in line.text if c.isalnum()), "")
    return bool(opens) and not first.islower() and not is_capitals(line.text)


def _is_authority(line: Line, first: Line) -> bool:
    """Tell whether capitals under the subject name who decides."""
    if not is_capitals(line.text):
        return False
    return bool(labels.AUTHORITY.match(line.folded)) or not is_capitals(first.text)


def _is_double_spaced(lines: Sequence[Line]) -> bool:
    printed = [at for at, line in enumerate(lines[:-1]) if line.text]
    if any(len(lines[at].text) > LONGEST_PRINTED for at in printed):
        return False  # whole paragraphs, parted by empty lines
    followed = sum(not lines[at + 1].text for at in printed)
    return len(printed) > 4 and followed > 0.7 * len(printed)  # noqa: PLR2004


def _addressees_end(lines: Sequence[Line], dear: int) -> int:
    """Return the first line after the list of Kính gửi."""
    at = dear + 1
    open_item = not lines[dear].text.rstrip(" |").endswith((";", ".", ":"))
    label_only = not labels.DEAR.sub("", lines[dear].folded).strip(" :|")
    gap = False
    while at < len(lines):
        line = lines[at]
        if not line.text:
            gap = True
        elif labels.ADDRESS.match(line.folded):
            return at
        elif labels.BULLET.match(line.text):
            open_item, label_only = not line.text.endswith((";", ".", ":")), False
            gap = False
        elif line.folded.startswith("(") and "goi" in line.folded[:16]:
            return at + 1
        elif label_only:
            open_item, label_only, gap = (
                not line.text.endswith((";", ".")),
                False,
                False,
            )
        elif (gap and not _goes_on(line)) or not open_item or _opens_body(line):
            return at
        else:
            open_item, gap = not line.text.endswith((";", ".", ":")), False
        at += 1
    return at


def _goes_on(line: Line) -> bool:
    """Tell whether a line continues the one before it, over an empty line too."""
    return next((c for c in line.text if c.isalpha()), "").islower()


def _loose_header_end(lines: Sequence[Line]) -> int:
    """Return the line after the header of a letter without title and Kính gửi."""
    last = -1
    for at, line in enumerate(lines[:HEADER_LINES]):
        if _opens_body(line):
            break
        if _is_form(line):
            last = at
    return last + 1


def _body(letter: LetterText, lines: Sequence[Line], first: int, closing: int) -> Span:
    span = _span(lines[first:closing])
    if span is None:
        at = lines[first].start if first < len(lines) else len(letter.text)
        return at, at
    return span


def _span(lines: Sequence[Line]) -> Span | None:
    printed = [line for line in lines if line.text]
    return (printed[0].start, printed[-1].end) if printed else None
