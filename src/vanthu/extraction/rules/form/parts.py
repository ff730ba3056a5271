"""A letter parted as the decree lays it out: header, addressees, body, closing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.closing import find_closing
from vanthu.extraction.rules.form.date_words import find_date_line
from vanthu.extraction.rules.form.letterhead import letterhead_begin
from vanthu.extraction.rules.form.lines import Line, cells_of, lines_of
from vanthu.extraction.rules.form.mark_words import marks_alone
from vanthu.extraction.rules.form.page_title import find_page_title
from vanthu.extraction.rules.form.title import (
    HEADER_LINES,
    Title,
    find_title,
    goes_on,
    opens_body,
    subject_end,
)
from vanthu.extraction.rules.language.words import LOWER

_DAY = re.compile(r"\W{0,3}ngay \d")  # opens a sentence, never a name
# "- Căn cứ Nghị quyết số …": the first ground, with a dash as the addressees have
_GROUND = re.compile(r"[\W_]{0,12}(?:C[ăã]n cứ|Thực hiện|Thi hành|Tiếp theo) \w")
_STAMP_BEFORE = re.compile(r"\W*(?:cong van |van ban )?den\W+(?=kinh)")
_OPENING_BEHIND = re.compile(
    r"\. +(?=(?:Thực hiện|Căn cứ|Theo|Để|Nhằm|Triển khai|Tiếp theo|Phúc đáp|Hưởng ứng"
    r"|Vừa qua|Trong thời gian|Ngày \d|Thi hành|Trên cơ sở)(?!\w))"
    rf"|(?<=[{LOWER}]) +(?=Căn cứ (?:Luật|Nghị|Quyết|Công văn|Kế hoạch|Thông|Chỉ thị))"
)
# What the first sentence says and no addressee's name.
_SPEAKS = re.compile(
    r"\b(?:nhan duoc|de nghi|yeu cau|bao cao|thong bao|nhu sau|xin|so \d)\b|\d/\d"
)
_MAY_BE_DEAR = re.compile(r"k.nh|dien")  # one of them is in all of its words
_LISTED_LINES = 8  # of addressees, empty ones counted
SHORT_ADDRESSEE = 60  # characters
LONGEST_ADDRESSEE = 160  # characters without a dash; more is a paragraph
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


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands above the addressees."""

    header: Span | None
    title: Span | None
    subject: Span | None
    end: int  # the line under it


def split(letter: LetterText) -> Parts:
    """Find the parts of a letter."""
    lines = lines_of(letter)
    closing = find_closing(letter)
    top = _from_letterhead(lines[: closing.first])
    dear = _find_dear(top)
    if dear is not None:
        top = _with_opening_apart(top, dear)
    head = _page_head(top) or _head(top, dear)
    body_first = head.end if dear is None else _addressees_end(top, dear)
    return Parts(
        header=head.header,
        title=head.title,
        subject=head.subject,
        addressees=_span(top[dear:body_first]) if dear is not None else None,
        body=_span(top[body_first:])
        or _nothing(letter, [*top[body_first:], *lines[closing.first :]]),
        distribution=_span(lines[closing.copies : closing.copies_end])
        if closing.copies is not None
        else None,
        signature=_span(lines[closing.first : closing.end]),
        attachments=_span(lines[closing.end :]),
    )


# ---------------------------------------------------------------- the top


def _head(lines: Sequence[Line], dear: int | None) -> _Head:
    title = find_title(lines[:dear] if dear is not None else lines)
    if title is not None:
        limit = dear if dear is not None else len(lines)
        end = subject_end(lines, title.subject_at, limit)
        subject = _subject(lines, title, end)
        return _Head(_header(lines[: title.at]), title.line.span, subject, end)
    end = dear if dear is not None else _loose_header_end(lines)
    return _Head(_header(lines[:end]), None, None, end)


def _page_head(lines: Sequence[Line]) -> _Head | None:
    """Return what the first line of a page tells that has left the header out."""
    page = find_page_title(lines)
    if page is None or any(map(_is_form, lines[:HEADER_LINES])):
        return None
    return _Head(page.number, page.kind, page.subject, page.at + 1)


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
        labels.is_nation(line.text, line.folded)
        or labels.MOTTO.search(line.folded)
        or labels.is_number(line.text, line.folded)
        or labels.ABOUT.match(line.folded.lstrip(_BEFORE_DEAR))
        or _is_date_line(line)
    )


def _is_date_line(line: Line) -> bool:
    found = find_date_line(line.folded)
    return bool(found and found["year"] and not line.folded[found.end() :].strip(" .|"))


def _with_opening_apart(lines: list[Line], dear: int) -> list[Line]:
    """Part "Kính gửi: Sở A. Thực hiện Kế hoạch …" before its first sentence.

    The last of several addressees may share its line with the first ground as well.
    """
    for at, line in enumerate(lines[dear : dear + _LISTED_LINES], dear):
        if at > dear and not labels.has_bullet(line.text):
            continue
        opening = _OPENING_BEHIND.search(line.text)
        if opening is not None:
            cut = opening.end()
            apart = line.part(0, cut), line.part(cut, len(line.text))
            return [*lines[:at], *apart, *lines[at + 1 :]]
    return lines


def _find_dear(lines: Sequence[Line]) -> int | None:
    printed = 0
    for at, line in enumerate(lines):
        printed += bool(line.text)
        if printed > HEADER_LINES:
            return None
        if _MAY_BE_DEAR.search(line.folded) and any(
            map(_begins_address, cells_of(line))
        ):
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
    gap = is_listed = False
    above = lines[dear]
    while at < len(lines):
        line = lines[at]
        if not line.text:
            gap = True
        elif (
            labels.ADDRESS.match(line.folded)
            or _DAY.match(line.folded)
            or _GROUND.match(line.text)
        ):
            return at
        elif labels.has_bullet(line.text):
            open_item, label_only = not line.text.endswith((";", ".", ":")), False
            gap, is_listed = False, True
        elif not is_listed and _is_next_addressee(above, line):
            open_item, gap = not line.text.endswith((";", ".", ":")), False
        elif line.folded.startswith("(") and "goi" in line.folded[:16]:
            return at + 1
        elif label_only:
            open_item, label_only, gap = (
                not line.text.endswith((";", ".")),
                False,
                False,
            )
        elif (
            (gap and not goes_on(line))
            or not open_item
            or opens_body(line)
            or len(line.text) > LONGEST_ADDRESSEE
        ):
            return at
        else:
            open_item, gap = not line.text.endswith((";", ".", ":")), False
        above = line if line.text else above
        at += 1
    return at


def _is_next_addressee(above: Line, line: Line) -> bool:
    """Tell whether a list without dashes goes on behind a semicolon."""
    is_whole = line.text.endswith((";", ".")) or len(line.text) <= SHORT_ADDRESSEE
    return (
        above.text.endswith(";")
        and is_whole
        and len(line.text) <= LONGEST_ADDRESSEE
        and not opens_body(line)
        and not _SPEAKS.search(line.folded)
    )


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
    if not at or labels.has_bullet(lines[at].text):
        return False
    if marks_alone(lines[at].text):
        return True
    is_small = goes_on(lines[at]) and not _is_date_line(lines[at - 1])
    above = [line.folded.lstrip(_BEFORE_DEAR) for line in lines[max(0, at - 4) : at]]
    return is_small and any(map(labels.ABOUT.match, above))


def _nothing(letter: LetterText, below: Sequence[Line]) -> Span:
    """Return where a body would stand that has no words."""
    start = below[0].start if below else len(letter.text)
    return start, start


def _span(lines: Sequence[Line]) -> Span | None:
    first = next((line for line in lines if line.text), None)
    if first is None:
        return None
    return first.start, next(line.end for line in reversed(lines) if line.text)
