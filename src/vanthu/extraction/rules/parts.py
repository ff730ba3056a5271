"""A letter parted as the decree lays it out: header, addressees, body, closing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules import labels
from vanthu.extraction.rules.closing import find_closing
from vanthu.extraction.rules.letterhead import letterhead_begin
from vanthu.extraction.rules.lines import Line, cells_of, lines_of
from vanthu.extraction.rules.mark_words import marks_alone
from vanthu.extraction.rules.title import (
    HEADER_LINES,
    Title,
    find_title,
    goes_on,
    opens_body,
    subject_end,
)

_STAMP_BEFORE = re.compile(r"\W*(?:cong van |van ban )?den\W+(?=kinh)")
_BEFORE_DEAR = "_.,;:'\"`‘’“”*-–—=~•+| "


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
    closing = find_closing(letter)
    top = _from_letterhead(lines[: closing.first])
    dear = _find_dear(top)
    title = find_title(top[:dear] if dear is not None else top)
    body_first = 0
    subject = addressees = None
    if title is not None:
        limit = dear if dear is not None else len(top)
        body_first = subject_end(top, title.subject_at, limit)
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


def _from_letterhead(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those above the letter's own header emptied."""
    begin = letterhead_begin(lines)
    above = (Line(line.start, line.start, "", "") for line in lines[:begin])
    return [*above, *lines[begin:]]


def _subject(lines: Sequence[Line], title: Title, end: int) -> Span | None:
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
        or labels.ABOUT.match(line.folded.lstrip(_BEFORE_DEAR))
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
        if any(map(_begins_address, cells_of(line))):
            return at
    return None


def _begins_address(cell: Line) -> bool:
    """Tell whether a cell says "Kính gửi", an arrival stamp or specks before it."""
    if labels.DEAR.match(cell.folded.lstrip(_BEFORE_DEAR)):
        return True
    if "kinh" not in cell.folded:
        return False
    beside = _STAMP_BEFORE.match(cell.folded)
    return bool(beside and labels.DEAR.match(cell.folded, beside.end()))


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
        elif (gap and not goes_on(line)) or not open_item or opens_body(line):
            return at
        else:
            open_item, gap = not line.text.endswith((";", ".", ":")), False
        at += 1
    return at


def _loose_header_end(lines: Sequence[Line]) -> int:
    """Return the line after the header of a letter without title and Kính gửi."""
    last = -1
    for at, line in enumerate(lines[:HEADER_LINES]):
        if opens_body(line):
            break
        if _is_form(line) or (last == at - 1 and _goes_on_above(lines, at)):
            last = at
    return last + 1


def _goes_on_above(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line goes on with a "V/v" on the lines above, or marks urgency."""
    if not at or labels.BULLET.match(lines[at].text):
        return False
    if marks_alone(lines[at].text):
        return True
    is_small = goes_on(lines[at]) and not _is_date_line(lines[at - 1])
    above = [line.folded.lstrip(_BEFORE_DEAR) for line in lines[max(0, at - 4) : at]]
    return is_small and any(map(labels.ABOUT.match, above))


def _body(letter: LetterText, lines: Sequence[Line], first: int, closing: int) -> Span:
    span = _span(lines[first:closing])
    if span is None:
        at = lines[first].start if first < len(lines) else len(letter.text)
        return at, at
    return span


def _span(lines: Sequence[Line]) -> Span | None:
    printed = [line for line in lines if line.text]
    return (printed[0].start, printed[-1].end) if printed else None
