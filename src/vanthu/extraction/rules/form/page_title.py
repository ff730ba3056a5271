"""The first line of a page of the web, where it tells what letter follows.

"Công văn số 45/SYT-NV ngày 06/10/2025 của Sở Y tế về việc …": the page that holds the
words of a letter often leaves its header out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from vanthu.domain.document_types import OFFICIAL_LETTER
from vanthu.extraction.folding import fold
from vanthu.extraction.normalise import Span
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.document_types import TITLES
from vanthu.extraction.rules.form.lines import Line
from vanthu.extraction.rules.form.title import goes_on

_LONGEST = 200  # characters
_LEAST_WORDS = 2  # of a type: "luật", "lệnh" begin other names
_TYPES = "|".join(
    sorted(
        (fold(t) for t in (OFFICIAL_LETTER, *TITLES) if len(t.split()) >= _LEAST_WORDS),
        key=len,
        reverse=True,
    )
)
_TYPE = re.compile(rf"(?:{_TYPES})(?= )")
_NUMBER = re.compile(r" (?P<number>so ?:? ?\d{1,5}[a-z]?(?: ?/ ?|-)[^\s,;]{2,30})")
_DATE = re.compile(r",? ngay \d{1,2}(?:[/.-]\d{1,2}[/.-]| thang \d{1,2} nam )\d{4}")
_OF = re.compile(r",? cua [^,;:]{2,90}?(?=,? (?:v/v|ve viec|ve) |$)")
_ABOUT = re.compile(r"[ ,:]+(?:v/v:? |ve viec:? |ve (?=\w))?")
_NO_SUBJECT = re.compile(
    r"(?:cua|cho|gui|so|nay|ngay|tren|den|tu|duoc|va|khan)(?![a-z])"
)
_LETTER_ABOUT = re.compile(r"cong van (?=(?:so\W.{1,60})?(?:v/v|ve viec)\W).{10,}")
_TITLED_ABOUT = re.compile(rf"(?:{_TYPES}) (?:so\W[^,;]{{1,60}})?(?:v/v|ve viec)\W")
_HEAD = 12  # lines
_PUBLISHED = re.compile(r"(?:cap nhat|ngay dang|dang (?:luc|ngay)|\d\d?[/-]\d\d?[/-])")
_ENDS_SENTENCE = (".", ";", ":", ",")


@dataclass(frozen=True, slots=True)
class PageTitle:
    """What the first line of a page tells of its letter."""

    at: int
    kind: Span
    number: Span | None
    subject: Span | None


def find_page_title(lines: Sequence[Line]) -> PageTitle | None:
    """Return what the first printed line names, None if it is no title of a page.

    A page may tell the number and who signed before it: then the title is the line
    right above Kính gửi that has both type and V/v.
    """
    at = _place_of_title(lines)
    if at is None:
        return None
    line = lines[at]
    kind = _TYPE.match(line.folded)
    if kind is None:
        return None
    end, number = kind.end(), None
    for pattern in (_NUMBER, _DATE, _OF):
        found = pattern.match(line.folded, end)
        if found:
            end = found.end()
            if pattern is _NUMBER:
                number = found.span("number")
            elif pattern is _DATE and number:
                number = number[0], found.end()
    about = _ABOUT.match(line.folded, end)
    start = about.end() if about else len(line.text)
    stop = len(line.text.rstrip(" ."))
    is_named = not _NO_SUBJECT.match(line.folded, start) and start < stop
    return PageTitle(
        at,
        line.part(*kind.span()).span,
        line.part(*number).span if number else None,
        line.part(start, stop).span if is_named else None,
    )


def _place_of_title(lines: Sequence[Line]) -> int | None:
    printed = [at for at, line in enumerate(lines[:_HEAD]) if line.text]
    if not printed:
        return None
    first = lines[printed[0]]
    under = lines[printed[0] + 1 : printed[0] + 3]
    if _TYPE.match(first.folded) and _is_title(first, under):
        return printed[0]
    return next(
        (
            at
            for at, below in pairwise(printed)
            if _tells_of_letter(lines[at], lines[below])
        ),
        None,
    )


def _tells_of_letter(line: Line, below: Line) -> bool:
    """Tell whether a line right above the addressees or the page's day is a title."""
    if _LETTER_ABOUT.match(line.folded):
        return labels.DEAR.match(below.folded) is not None
    return (
        _PUBLISHED.match(below.folded) is not None
        and _TITLED_ABOUT.match(line.folded) is not None
        and line.text[:1].isupper()
        and not line.text.isupper()
    )


def _is_title(line: Line, below: Sequence[Line]) -> bool:
    """Tell whether a line stands alone above the letter and is no sentence of it."""
    is_published = line.text.endswith(".") and any(
        _PUBLISHED.match(each.folded) for each in below
    )
    ends = line.text.endswith(_ENDS_SENTENCE) and not is_published
    if len(line.text) > _LONGEST or ends:
        return False
    if not line.text[0].isupper() or line.text.isupper():
        return False
    if not below:
        return False
    under = below[0].folded
    is_apart = not under or labels.DEAR.match(under) or _PUBLISHED.match(under)
    return bool(is_apart) and not any(map(goes_on, below))
