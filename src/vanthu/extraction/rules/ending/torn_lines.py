"""Titles and names of a signature that a narrow column has torn over two lines."""

import re
from collections.abc import Iterator, Sequence

from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.form.lines import Line
from vanthu.extraction.rules.form.signing import (
    POWER,
    TITLE,
    has_known_surname,
    read_name,
)
from vanthu.extraction.rules.language.words import LOWER, UPPER, is_capitals

_POWER_ALONE = re.compile(r"(?:KT|TL|TUQ|TM)\.?")
_NAMED = re.compile(rf"[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,2}}")
_LONGEST = 60  # characters of the first half
_LONGEST_NAME = 5  # words
_LEAST_NAME = 3


def with_whole_lines(letter: LetterText, column: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of a column, two halves of a title or a name as one."""
    above: Line | None = None
    for line in column:
        joined = None if above is None else _joined(letter, above, line)
        if above is not None and joined is None:
            yield above
        above = joined or line
    if above is not None:
        yield above


def _joined(letter: LetterText, above: Line, line: Line) -> Line | None:
    """Return two lines as one where nothing stands between and neither is whole."""
    if len(above.text) > _LONGEST or letter.text[above.end : line.start].strip():
        return None
    text = letter.text[above.start : line.end].replace("\n", " ")
    folded = letter.folded[above.start : line.end].replace("\n", " ")
    if not (_is_torn_title(above, line, folded) or _is_torn_name(above, line)):
        return None
    return Line(above.start, line.end, text, folded)


def _is_torn_title(above: Line, line: Line, folded: str) -> bool:
    """Tell whether one title goes over both: "PHÓ" over "GIÁM ĐỐC"."""
    if not (is_capitals(above.text) and line.text.isupper()):
        return False
    if _POWER_ALONE.fullmatch(above.text):
        return POWER.match(f"{above.text.rstrip('.')}. {line.text}") is not None
    end = len(above.text)
    return any(
        title.start() < end < title.end() and not _is_whole(above, title.start())
        for title in TITLE.finditer(folded)
    )


def _is_whole(above: Line, start: int) -> bool:
    return TITLE.match(above.folded, start) is not None


def _is_torn_name(above: Line, line: Line) -> bool:
    """Tell whether a name goes over both: "Lê Minh" over "Hòa"."""
    if not (_NAMED.fullmatch(above.text) and _NAMED.fullmatch(line.text)):
        return False
    first, rest = len(above.text.split()), len(line.text.split())
    return (
        1 in {first, rest}
        and _LEAST_NAME <= first + rest <= _LONGEST_NAME
        and has_known_surname(above.text)
        and not TITLE.search(f"{above.folded} {line.folded}")
        and read_name(f"{above.text} {line.text}") is not None
    )
