"""Where a letter closes: signature, Nơi nhận, and what is appended after them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules import labels
from vanthu.extraction.rules.document_types import type_of_title
from vanthu.extraction.rules.lines import (
    Line,
    first_in_cells,
    lines_at,
    lines_of,
)
from vanthu.extraction.rules.listed import has_dashes
from vanthu.extraction.rules.signing import SIGNED, is_name_line, is_title_line
from vanthu.extraction.rules.words import is_capitals

SIGNATURE_LINES = 10  # from the name up to the title
CLOSING_LINES = 40  # printed lines that a list of copies may take
LOOSE_LINES = 14  # printed lines in which a name may follow its title
BETWEEN_LINES = 4  # printed lines between a signature and Nơi nhận under it
LONGEST_BELOW = 75  # characters of a line under a signature
LIST_LINES = 8  # in which a list shows how it marks its items
# What a line has that may end the text, or that may be the label of the copies.
_MAY_END = ("/", "tran trong", "kinh trinh", "cam on")
_MAY_BE_LABEL = re.compile(r"h(?<=[nm]h)[a-z][nm]\b")
_FAREWELL = re.compile(r"\W*+(?:xin )?(?:tran trong|kinh trinh|cam on)\b.{0,25}")
# What a form, a table or a list is headed by, in capitals.
_FORM = re.compile(
    r"\W{0,3}(?:phieu|mau|bieu|to khai|ban cam ket|ban dang ky|danh muc|bang|ma tran"
    r"|kich ban|don (?!vi)|giay)\b"
)
_FORM_NUMBER = re.compile(
    r"\W{0,3}(?:phu luc|bieu|mau)(?: (?:so|bieu))?"
    r"(?:[ :.]{0,2}[ivx\d]{1,4}[a-z]?)?\W{0,2}"
)
_USUAL_ITEM = re.compile(r"(?:^|: ?)nhu (?:tren|dieu|kinh gui)\b")
_KEPT = re.compile(r"^\W*luu (?:vt|vp|hs|hc|van thu|van phong|ho so)")


@dataclass(frozen=True, slots=True)
class Closing:
    """The lines where the closing of a letter begins and ends, and its copies."""

    first: int
    copies: int | None
    copies_end: int
    end: int


def find_closing(letter: LetterText) -> Closing:
    """Find the closing of a letter: who signed, who gets copies, what is appended."""
    lines = lines_of(letter)
    ends = chain.from_iterable(_places(letter.folded, words) for words in _MAY_END)
    last = next((at for at in lines_at(letter, ends) if _ends_text(lines[at])), None)
    earlier = None if last is None else _closing_before_attachment(lines, last)
    labelled = (found.start() for found in _MAY_BE_LABEL.finditer(letter.folded))
    copies = _find_copies(lines, lines_at(letter, labelled))
    if earlier and (copies is None or copies > earlier.end):
        return earlier
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


def _places(folded: str, words: str) -> Iterator[int]:
    at = folded.find(words)
    while at >= 0:
        yield at
        at = folded.find(words, at + 1)


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
        if line.text and not is_name and not _is_of_machine(line):
            return first
        named = named or is_name
        at -= 1
    return first


def _is_of_machine(line: Line) -> bool:
    """Tell whether a line says "đã ký", or who signed the file and when."""
    return bool(SIGNED.match(line.folded) or labels.BANNER.search(line.folded))


def _is_signature_or_empty(line: Line) -> bool:
    return not line.text or is_title_line(line)


def _find_copies(lines: Sequence[Line], labelled: Sequence[int]) -> int | None:
    for at in labelled:
        label = _copies_label(lines[at])
        if label:
            rest = lines[at : at + LIST_LINES]
            if has_dashes(rest) or any(" - " in x.text for x in rest):
                return at
            if _is_bare(label) and any(map(_is_usual_item, rest)):
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


def _copies_label(line: Line) -> re.Match[str] | None:
    return first_in_cells(labels.COPIES.match, line)


def _is_bare(label: re.Match[str]) -> bool:
    """Tell whether "Nơi nhận" has its colon, or its cell for itself."""
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


def _closing_before_attachment(lines: Sequence[Line], last: int) -> Closing | None:
    """Find a closing that an attachment follows, whose own Nơi nhận is not ours.

    The text ends on the line `last`, with its mark or a farewell; then comes a
    signature, or the attachment at once.
    """
    first: int | None = None
    end: int | None = None
    printed = 0
    for at in range(last + 1, len(lines)):
        line = lines[at]
        printed += bool(line.text)
        if first is None and is_attachment_heading(line):
            return Closing(at, None, at, at)
        if first is not None and _begins_attachment(line):
            return Closing(first, None, at, end or at)
        if _copies_label(line) or has_dashes([line]):
            return None
        if first is None and is_title_line(line):
            first, printed = at, 1
        elif first is not None and end is None and is_name_line(line):
            end, printed = at + 1, 0
        if printed > (SIGNATURE_LINES if end is None else BETWEEN_LINES):
            return (
                None if first is None or end is None else Closing(first, None, end, end)
            )
    return None


def _ends_text(line: Line) -> bool:
    mark = labels.END_MARK.search(line.text)
    is_marked = mark is not None and not line.text[mark.end() :].strip(' ”"|*')
    return is_marked or _FAREWELL.fullmatch(line.folded) is not None


def _closing_end(lines: Sequence[Line], first: int, copies_end: int) -> int:
    """Return the first line that no longer belongs to the letter itself."""
    if any(is_name_line(line) for line in lines[first:copies_end]):
        return copies_end
    last = copies_end
    printed = 0
    for at in range(copies_end, len(lines)):
        line = lines[at]
        if not line.text:
            continue
        if _begins_attachment(line):
            return at
        if is_name_line(line):
            return at + 1
        if is_title_line(line):
            last, printed = at + 1, 0
        printed += 1
        if printed > LOOSE_LINES:
            return last
    return len(lines)


def _begins_attachment(line: Line) -> bool:
    is_named = is_capitals(line.text) and type_of_title(line.text) is not None
    return is_named or is_attachment_heading(line)


def is_attachment_heading(line: Line) -> bool:
    """Tell whether a line heads a form, a list or a second letter."""
    folded = line.folded
    if (is_capitals(line.text) or folded.startswith("(")) and (
        labels.ATTACHMENT.match(folded) or _FORM.match(folded)
    ):
        return True
    if labels.NATION.search(folded):
        return True
    may_be_form = "phu luc" in folded or "bieu" in folded or "mau" in folded
    return may_be_form and first_in_cells(_FORM_NUMBER.fullmatch, line) is not None


def _find_bare_signature(lines: Sequence[Line]) -> int:
    """Return where the signature begins in a letter without Nơi nhận."""
    last = max(
        (at for at, line in enumerate(lines) if labels.END_MARK.search(line.text)),
        default=None,
    )
    after = 0 if last is None else last + 1
    for at in range(after, len(lines)):
        if not is_title_line(lines[at]):
            continue
        if last is not None or (
            at > len(lines) // 2 and not _has_text(lines[at + 1 :])
        ):
            return at
    return len(lines)


def _has_text(below: Sequence[Line]) -> bool:
    """Tell whether text goes on below: who decides stands above the grounds."""
    for line in below:
        if _begins_attachment(line):
            return False
        if len(line.text) > LONGEST_BELOW or line.text.endswith(";"):
            return True
    return False
