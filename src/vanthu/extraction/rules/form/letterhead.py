"""Where the letter's own header begins, under what was put on top of it."""

import re
from collections.abc import Iterator, Sequence

from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.bodies import is_small_name
from vanthu.extraction.rules.form.date_words import find_date_line
from vanthu.extraction.rules.form.lines import Line
from vanthu.extraction.rules.form.symbols import GROUP
from vanthu.extraction.rules.language.words import is_capitals

_HIGHEST = 60  # printed lines that may stand above a header
_NAME_LINES = 8  # lines of the left column above Quốc hiệu, empty ones counted
# "Số: 22/SY-UBND": the office that copied the letter numbered its copy.
_COPY = re.compile(r"/\s?(?:sy|sl|trs)\b")
CONTACT = re.compile(
    r"^\W{0,3}(?:dia chi|tru so|dien thoai|dt|tel|fax|email|e-mail|website|hotline"
    r"|ma so thue|mst)\b"
)
"""An address or a number to call, under the name of an office."""

PAGE_MARK = re.compile(r"(?:\(\d{1,2}\)|Trang \d{1,3}|\d{1,2}\. |\(\d{1,2}\) )(?=\S)")
"""What pages of the web and footnotes put before the first word."""

_SUBJECT_LINES = 4
_BEFORE_WORDS = " _.,;:'\"`‘’“”*-–—=~•+|"
_PLACE_WORDS = 6
_SPECK = 3  # characters that recognition read in a drawn rule
_RULE = re.compile(r"[\W_]*$")
# A slash, or what may stand for it: "Số: 44 DN-UBND".
_NUMBERED = re.compile(rf"/|:\s?\d{{1,5}}\s{GROUP}-")


def letterhead_begin(lines: Sequence[Line]) -> int:
    """Return the first line of the letter's header, 0 if nothing stands above it.

    Mails, pages of the web and copies put their own lines on top.
    """
    marks = _marks(lines)
    first, floor = next(marks, None), 0
    if first is None:
        return 0
    if _COPY.search(lines[first].folded) and (own := next(marks, None)):
        dates = [at for at in range(first, own) if _is_place_and_date(lines[at])]
        first, floor = own, max(dates, default=first) + 1
    at = first
    while at > floor and first - at < _NAME_LINES:
        above = _above(lines, at, floor)
        if above is None:
            break
        at = above
    while at < first and not lines[at].text:
        at += 1
    return at


def _above(lines: Sequence[Line], at: int, floor: int) -> int | None:
    """Return the next line of the letterhead above a line of it, None if it begins.

    The words of "V/v …" stand over several lines where the left column comes first.
    """
    if _is_name(lines[at - 1]):
        return at - 1
    for place in range(at - 1, max(floor, at - _SUBJECT_LINES) - 1, -1):
        if not lines[place].text or labels.DEAR.match(lines[place].folded):
            return None
        if labels.ABOUT.match(lines[place].folded.lstrip(_BEFORE_WORDS)):
            return place
    return None


def _marks(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the lines with Quốc hiệu or with a number."""
    printed = 0
    for at, line in enumerate(lines):
        printed += bool(line.text)
        if printed > _HIGHEST:
            break
        number = _NUMBERED.search(line.text) and labels.is_number(
            line.text, line.folded
        )
        if number or labels.is_nation(line.text, line.folded):
            yield at


def _is_name(line: Line) -> bool:
    """Tell whether the line may belong to a letterhead."""
    return (
        is_capitals(_without_page_mark(line.text))
        or bool(_RULE.match(line.text))
        or 0 < len(line.text) <= _SPECK
        or is_small_name(line)
        or bool(CONTACT.match(line.folded))
        or labels.is_number(line.text, line.folded)
        or labels.is_number_like(line.text)
        or bool(labels.MOTTO.search(line.folded))
        or _is_place_and_date(line)
    )


def _without_page_mark(text: str) -> str:
    mark = PAGE_MARK.match(text)
    return text[mark.end() :] if mark else text


def _is_place_and_date(line: Line) -> bool:
    date = find_date_line(line.folded) if "thang" in line.folded else None
    if date is None or labels.OPENING.match(line.folded):
        return False
    before, behind = line.text[: date.start()], line.text[date.end() :]
    return len(before.split()) <= _PLACE_WORDS and bool(_RULE.match(behind))
