"""Where a letter closes: signature, Nơi nhận, and what is appended after them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.attachment_headings import (
    begins_attachment,
    is_attachment_heading,
)
from vanthu.extraction.rules.form.copies_list import (
    copies_end_of,
    copies_label,
    find_copies,
)
from vanthu.extraction.rules.form.lines import (
    Line,
    lines_at,
    lines_of,
)
from vanthu.extraction.rules.form.listed import has_dash
from vanthu.extraction.rules.form.signing import (
    SIGNED,
    TITLE,
    has_known_surname,
    is_name_line,
    is_title_line,
    read_name,
)
from vanthu.extraction.rules.language.words import one_line

SIGNATURE_LINES = 10  # from the name up to the title
LOOSE_LINES = 14  # printed lines in which a name may follow its title
BETWEEN_LINES = 4  # printed lines between a signature and Nơi nhận under it
LONGEST_BELOW = 75  # characters of a line under a signature
# What a line has that may end the text, or that may be the label of the copies.
_MAY_END = ("/", "tran trong", "kinh trinh", "cam on")
_MAY_BE_LABEL = re.compile(r"h[a-z][nm](?<=[nm]h[a-z][nm])\b")
_FAREWELL = re.compile(r"\W*+(?:xin )?(?:tran trong|kinh trinh|cam on)\b.{0,25}")


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
    copies = find_copies(lines, lines_at(letter, labelled))
    if earlier and (copies is None or copies > earlier.end):
        return earlier
    if copies is None:
        first = _find_bare_signature(lines)
        return Closing(first, None, first, _closing_end(lines, first, first))
    copies_end = copies_end_of(lines, copies)
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
        is_name = not line.text.endswith((".", ";", ",")) and is_name_line(line)
        if named and is_title_line(line):
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
        if not line.text:
            continue
        printed += 1
        if first is None and is_attachment_heading(line):
            return Closing(at, None, at, at)
        if first is not None and begins_attachment(line):
            return Closing(first, None, at, end or at)
        if copies_label(line) or has_dash(line):
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
    # Who gets a copy may be named too: "Các PCN: Lê Văn An," "Trần Bình;".
    listed = lines[first:copies_end]
    if any(is_name_line(x) for x in listed if not x.text.endswith((",", ";"))):
        return copies_end
    last = copies_end
    printed = 0
    for at in range(copies_end, len(lines)):
        line = lines[at]
        if not line.text:
            continue
        if begins_attachment(line):
            return at
        if is_name_line(line):
            return at + 1 + _is_torn(lines, at)
        if is_title_line(line):
            last, printed = at + 1, 0
        printed += 1
        if printed > LOOSE_LINES:
            return last
    return len(lines)


def _is_torn(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the last word of a name stands on a line of its own under it."""
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    return below.isalpha() and below.istitle() and len(below) > 1


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
    return _name_alone(lines, last)


def _name_alone(lines: Sequence[Line], last: int | None) -> int:
    """Return where a name closes a page that has neither copies nor a title above it.

    A title in small letters may stand over it.
    """
    printed = [at for at, line in enumerate(lines) if line.text][-2:]
    if len(printed) < 2 or not _is_only_a_name(lines[printed[1]]):  # noqa: PLR2004
        return len(lines)
    above = lines[printed[0]]
    if len(above.text) <= LONGEST_BELOW and TITLE.match(above.folded):
        return printed[0]
    between = [line for line in lines[(last or 0) + 1 : printed[1]] if line.text]
    is_near = last is not None and len(between) < BETWEEN_LINES
    return printed[1] if is_near else len(lines)


def _is_only_a_name(line: Line) -> bool:
    name = read_name(line.text, line.folded)
    return name == one_line(line.text) and has_known_surname(line.text)


def _has_text(below: Sequence[Line]) -> bool:
    """Tell whether text goes on below: who decides stands above the grounds."""
    for line in below:
        if begins_attachment(line):
            return False
        if len(line.text) > LONGEST_BELOW or line.text.endswith(";"):
            return True
    return False
