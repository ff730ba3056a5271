"""Counting the numbers that a word processor puts before the items of a list."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from vanthu.extraction.readers.symbols import plain_symbols

_PLACEHOLDER = re.compile(r"%([1-9])")
_LETTERS = 26
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: the first number, its form, and the text around %1 to %9."""

    start: int
    format: str
    text: str


class ListCounter:
    """Counts the items of all lists of one document in their order."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()

    def label(
        self,
        list_id: str,
        kind: str,
        level: int,
        levels: Mapping[int, Level],
        restart: int | None = None,
    ) -> str:
        """Return what is printed before the next item of a list, empty if nothing.

        Lists of one kind count on, unless one of them restarts with a number.
        """
        if level not in levels:
            return ""
        counts = self._counts[kind]
        if restart is not None and (list_id, level) not in self._begun:
            counts[level] = restart
        else:
            counts[level] = counts.get(level, levels[level].start - 1) + 1
        self._begun.add((list_id, level))
        for depth in [depth for depth in counts if depth > level]:
            del counts[depth]
        for depth in range(level):
            counts.setdefault(depth, levels[depth].start if depth in levels else 1)

        def number(match: re.Match[str]) -> str:
            depth = int(match[1]) - 1
            shown = levels.get(depth)
            return _FORMATS.get(shown.format if shown else "", str)(
                counts.get(depth, 1)
            )

        return plain_symbols(_PLACEHOLDER.sub(number, levels[level].text)).strip()


def _letters(number: int) -> str:
    rounds, place = divmod(max(number, 1) - 1, _LETTERS)
    return chr(ord("a") + place) * min(rounds + 1, _LETTERS)


def _roman(number: int) -> str:
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02d}",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "none": lambda _: "",
}
