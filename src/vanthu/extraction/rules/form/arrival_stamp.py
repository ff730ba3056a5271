"""The stamp of arrival (dấu "ĐẾN") where it was set on the letter's own words."""

import re
from collections.abc import Sequence

from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.lines import Line
from vanthu.extraction.rules.language.words import LOWER, UPPER, is_capitals

_ABOVE = 5  # lines: the name of the office stands over "ĐẾN"
_HEADING = re.compile(rf"\W*(?:CÔNG VĂN |VĂN BẢN )?[ĐD][EÉÈÊẾỀỂ]N(?![{UPPER}{LOWER}])")
# "ĐẾN Về việc …": the stamp's heading, then the letter's own words.
_ABOUT_BESIDE = re.compile(rf"{_HEADING.pattern}\W+(?=V[ềe] |V/v)")
_FIELD = re.compile(r"\W*(?:so|ngay)\W*\d[\d./-]{0,9}\W*")
_DOTTED = re.compile(r"\.{4}")
# "UBND PHƯỜNG SÔNG HÀ của Thủ tướng": a name in capitals, then the letter's words.
_NAME = re.compile(rf"(?:[{UPPER}]{{2,}}[ ]){{3,}}(?=[{UPPER}]?[{LOWER}])")


def stamp_below(lines: Sequence[Line]) -> bool:
    """Tell whether one of the next lines is the heading of a stamp."""
    return any(_HEADING.match(line.text) for line in lines[: _ABOVE + 1])


def without_stamp(lines: Sequence[Line]) -> list[Line]:
    """Return lines of words without what a stamp printed on and between them."""
    kept: list[Line] = []
    for at, line in enumerate(lines):
        near = lines[max(0, at - _ABOVE) : at + _ABOVE + 1]
        if _FIELD.fullmatch(line.folded) and stamp_below(near):
            continue
        about = _ABOUT_BESIDE.match(line.text)
        if about:
            kept.append(line.part(about.end(), len(line.text)))
        elif not stamp_below(lines[at:]) or is_capitals(lines[0].text):
            kept.append(line)
        elif not _is_stamped(line):
            name = _NAME.match(line.text)
            kept.append(line.part(name.end(), len(line.text)) if name else line)
    return kept


def _is_stamped(line: Line) -> bool:
    return bool(
        _HEADING.match(line.text)
        or labels.STAMP.match(line.folded)
        or is_capitals(line.text)
        or _DOTTED.search(line.text)
    )
