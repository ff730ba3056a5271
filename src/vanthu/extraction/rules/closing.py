"""Where a letter closes: signature, Nơi nhận, and what is appended after them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vanthu.extraction.rules import labels
from vanthu.extraction.rules.document_types import type_of_title
from vanthu.extraction.rules.lines import Line, cells_of
from vanthu.extraction.rules.listed import has_dashes
from vanthu.extraction.rules.signing import SIGNED, is_name_line, is_title_line
from vanthu.extraction.rules.words import is_capitals

SIGNATURE_LINES = 10  # from the name up to the title
CLOSING_LINES = 40  # printed lines that a closing may take after "Lưu"
LIST_LINES = 8  # in which a list shows how it marks its items
_USUAL_ITEM = re.compile(r"(?:^|: ?)nhu (?:tren|dieu|kinh gui)\b")
_KEPT = re.compile(r"^\W*luu (?:vt|vp|hs|hc|van thu|van phong|ho so)")


@dataclass(frozen=True, slots=True)
class Closing:
    """The lines where the closing of a letter begins and ends, and its copies."""

    first: int
    copies: int | None
    copies_end: int
    end: int


def find_closing(lines: Sequence[Line]) -> Closing:
    """Find the closing of a letter: who signed, who gets copies, what is appended."""
    copies = _find_copies(lines)
    if copies is None:
        first = _find_bare_signature(lines)
        return Closing(first, None, first, _closing_end(lines, first, first))
    copies_end = _copies_end(lines, copies)
    first = copies
    while first > 0 and _is_signature_or_empty(lines[first - 1]):
        first -= 1
    first = _signature_above(lines, first)
    while not lines[first].text:
        first += 1
    return Closing(first, copies, copies_end, _closing_end(lines, copies, copies_end))


def _signature_above(lines: Sequence[Line], first: int) -> int:
    """Return where a signature with its name begins that stands above Nơi nhận."""
    at, named = first, False
    while at > 0 and first - at < SIGNATURE_LINES:
        line = lines[at - 1]
        is_name = is_name_line(line) and not line.text.endswith((".", ";", ","))
        if is_title_line(line) and named:
            at -= 1
            while at > 0 and _is_signature_or_empty(lines[at - 1]):
                at -= 1
            return at
        if line.text and not is_name and not SIGNED.fullmatch(line.folded):
            return first
        named = named or is_name
        at -= 1
    return first


def _is_signature_or_empty(line: Line) -> bool:
    return not line.text or is_title_line(line)


def _find_copies(lines: Sequence[Line]) -> int | None:
    for at, line in enumerate(lines):
        if "n" in line.folded and any(
            labels.COPIES.match(cell.folded) for cell in cells_of(line)
        ):
            rest = lines[at : at + LIST_LINES]
            if has_dashes(rest) or any(" - " in x.text for x in rest):
                return at
            if _is_bare_label(line) and any(map(_is_usual_item, rest)):
                return at
    return _copies_by_archive(lines)


def _copies_by_archive(lines: Sequence[Line]) -> int | None:
    """Find a list whose heading is destroyed: it ends with "- Lưu: VT"."""
    for at, line in enumerate(lines):
        if labels.BULLET.match(line.text) and labels.ARCHIVE.search(line.folded[:12]):
            first = at
            while first > 0 and (
                not lines[first - 1].text or labels.BULLET.match(lines[first - 1].text)
            ):
                first -= 1
            before = lines[first - 1] if first else None
            if before and not labels.END_MARK.search(before.text):
                first -= 1
            while not lines[first].text:
                first += 1
            return first
    return None


def _copies_end(lines: Sequence[Line], copies: int) -> int:
    """Return the line after the last item of Nơi nhận."""
    end = copies + 1
    printed = 0
    is_marked = has_dashes(lines[copies : copies + LIST_LINES])
    for at in range(copies, len(lines)):
        line = lines[at]
        printed += bool(line.text)
        if printed > CLOSING_LINES:
            break
        if at > copies and _begins_attachment(line):
            break
        if has_dashes([line]) or (not is_marked and line.text.endswith(";")):
            end = at + 1
        if _is_archive(line):
            return _archive_end(lines, at)
    return end


def _is_bare_label(line: Line) -> bool:
    """Tell whether "Nơi nhận" has its colon, or its line for itself."""
    label = next(m for c in cells_of(line) if (m := labels.COPIES.match(c.folded)))
    return label.group().endswith((":", ".", ";")) or label.end() == len(label.string)


def _is_usual_item(line: Line) -> bool:
    return bool(_USUAL_ITEM.search(line.folded)) or _is_archive(line)


def _is_archive(line: Line) -> bool:
    return bool(labels.ARCHIVE.search(line.folded) or _KEPT.match(line.folded))


def _archive_end(lines: Sequence[Line], at: int) -> int:
    """Return the line after "Lưu: VT, …", which goes on behind a comma."""
    end = at + 1
    text = lines[at].text
    is_open = text.endswith(",") or text.count("(") > text.count(")")
    follows = end < len(lines) and lines[end].text and not is_title_line(lines[end])
    return end + 1 if is_open and follows else end


def _closing_end(lines: Sequence[Line], first: int, copies_end: int) -> int:
    """Return the first line that no longer belongs to the letter itself."""
    named = any(is_name_line(line) for line in lines[first:copies_end])
    at = copies_end
    last = copies_end
    printed = 0
    while at < len(lines) and not named and printed <= CLOSING_LINES:
        line = lines[at]
        if _begins_attachment(line):
            return at
        named = is_name_line(line)
        if line.text:
            printed += 1
            last = at + 1
        at += 1
    return last if named or at < len(lines) else len(lines)


def _begins_attachment(line: Line) -> bool:
    folded = line.folded
    is_heading = bool(labels.ATTACHMENT.match(folded)) and (
        is_capitals(line.text) or folded.startswith("(")
    )
    return bool(is_heading or labels.NATION.search(folded)) or (
        is_capitals(line.text) and type_of_title(line.text) is not None
    )


def _find_bare_signature(lines: Sequence[Line]) -> int:
    """Return where the signature begins in a letter without Nơi nhận."""
    last = max(
        (at for at, line in enumerate(lines) if labels.END_MARK.search(line.text)),
        default=None,
    )
    after = 0 if last is None else last + 1
    for at in range(after, len(lines)):
        if is_title_line(lines[at]) and (last is not None or at > len(lines) // 2):
            return at
    return len(lines)
