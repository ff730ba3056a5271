"""Where the list of Nơi nhận begins and ends."""

import re
from collections.abc import Sequence
from itertools import takewhile

from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.attachment_headings import begins_attachment
from vanthu.extraction.rules.form.lines import Line, cells_of, first_in_cells
from vanthu.extraction.rules.form.listed import has_dash, has_dashes
from vanthu.extraction.rules.form.signing import POWER, is_title_line

CLOSING_LINES = 40  # printed lines that a list of copies may take
LONGEST_HEADING = 30  # characters of a line among the copies
LONGEST_LATE = 60  # characters of an item under "Lưu"
LIST_LINES = 8  # in which a list shows how it marks its items
_USUAL_ITEM = re.compile(r"(?:^|: ?)nhu (?:tren|dieu|kinh gui)\b")
_KEPT = re.compile(r"^\W*luu (?:vt|vp|hs|hc|van thu|van phong|ho so)")


def find_copies(lines: Sequence[Line], labelled: Sequence[int]) -> int | None:
    """Return the line on which the list begins, its label among the lines given."""
    for at in labelled:
        label = copies_label(lines[at])
        if label:
            rest = lines[at : at + LIST_LINES]
            if has_dashes(rest) or any(" - " in x.text for x in rest):
                return at
            if _is_bare(label) and (
                any(map(_is_usual_item, rest)) or _is_beside_power(lines[at])
            ):
                return at
    return _copies_by_archive(lines)


def _copies_by_archive(lines: Sequence[Line]) -> int | None:
    """Find a list whose heading is destroyed: it ends with "- Lưu: VT"."""
    for at, line in enumerate(lines):
        if labels.has_bullet(line.text) and labels.ARCHIVE.search(line.folded[:12]):
            first = at
            while first > 0 and (
                not lines[first - 1].text or labels.has_bullet(lines[first - 1].text)
            ):
                first -= 1
            before = lines[first - 1] if first else None
            if before and not labels.END_MARK.search(before.text):
                first -= 1
            while not lines[first].text:
                first += 1
            return first
    return None


def copies_end_of(lines: Sequence[Line], copies: int) -> int:
    """Return the line after the last item of Nơi nhận."""
    end = copies + 1
    printed = 0
    is_marked = has_dashes(lines[copies : copies + LIST_LINES])
    for at in range(copies, len(lines)):
        line = lines[at]
        if not line.text:
            continue
        printed += 1
        if printed > CLOSING_LINES:
            break
        if at > copies and begins_attachment(line):
            break
        if has_dash(line) or (not is_marked and line.text.endswith(";")):
            end = at + 1
        if _is_archive(line):
            return _archive_end(lines, at)
    return end


def copies_label(line: Line) -> re.Match[str] | None:
    """Return the words "Nơi nhận" where a cell of the line begins with them."""
    return first_in_cells(labels.COPIES.match, line)


def _is_bare(label: re.Match[str]) -> bool:
    """Tell whether "Nơi nhận" has its colon, or its cell for itself."""
    return label.group().endswith((":", ".", ";")) or label.end() == len(label.string)


def _is_beside_power(line: Line) -> bool:
    """Tell whether the empty label of the copies shares its line with "KT. …"."""
    cells = cells_of(line)
    return len(cells) > 1 and POWER.match(cells[-1].text) is not None


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
    if is_open and follows:
        return end + 1
    while end < len(lines) and _is_late_item(lines[end]):
        end += 1
    last = end
    # "Bản điện tử:" parts those who get the file from those who get the paper.
    while end < len(lines) and not lines[end].text:
        end += 1
    if not any(map(_is_heading, lines[end : end + 1])):
        return last
    below = list(takewhile(lambda x: not x.text or has_dash(x), lines[end + 1 :]))
    return end + 1 + len(below) if any(x.text for x in below) else last


def _is_late_item(line: Line) -> bool:
    """Tell whether a line right under "Lưu: VT" is one more item of the list."""
    return (
        labels.has_bullet(line.text)
        and len(line.text) <= LONGEST_LATE
        and line.text.endswith((";", "."))
        and not is_title_line(line)
    )


def _is_heading(line: Line) -> bool:
    return line.text.endswith(":") and len(line.text) <= LONGEST_HEADING
