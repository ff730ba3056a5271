"""The numbers and dashes that Word puts before paragraphs by itself."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from vanthu.extraction.readers.docx_styles import Styles, W, value_of

_PLACEHOLDER = re.compile(r"%([1-9])")
_LETTERS = 26
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
# Bullets of the Symbol and Wingdings fonts that stand for a printed sign.
_SYMBOLS = {"\uf02d": "-", "\uf0be": "-", "\uf02b": "+", "\uf0b7": "•"}
_PRIVATE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    format: str
    text: str


class Numbering:
    """Counts the numbered paragraphs of one document in their order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str | None, etree._Element] = {}
        self._kinds: dict[str | None, etree._Element] = {}
        if root is not None:
            self._lists = {n.get(W + "numId"): n for n in root.iterfind(W + "num")}
            kinds = root.iterfind(W + "abstractNum")
            self._kinds = {kind.get(W + "abstractNumId"): kind for kind in kinds}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()

    def label(self, paragraph: etree._Element) -> str:
        """Return what Word prints before the paragraph, empty if nothing."""
        list_id, level = self._place(paragraph)
        kind = self._kind(list_id)
        if list_id is None or kind is None:
            return ""
        levels = {depth: _level(each) for depth, each in self._levels(kind).items()}
        if level not in levels:
            return ""
        counts = self._count(list_id, kind.get(W + "abstractNumId", ""), level, levels)

        def number(match: re.Match[str]) -> str:
            depth = int(match[1]) - 1
            shown = levels.get(depth)
            return _FORMATS.get(shown.format if shown else "", str)(
                counts.get(depth, 1)
            )

        text = _PLACEHOLDER.sub(number, levels[level].text)
        return _PRIVATE.sub("•", "".join(_SYMBOLS.get(c, c) for c in text)).strip()

    def _place(self, paragraph: etree._Element) -> tuple[str | None, int]:
        """Return the list and the level of a paragraph, its own or its style's."""
        properties = f"{W}pPr/{W}numPr"
        style_id = value_of(paragraph, f"{W}pPr/{W}pStyle")
        holders = [paragraph, *self._styles.chain(style_id)]
        list_id = _first(value_of(h, f"{properties}/{W}numId") for h in holders)
        level = _first(value_of(h, f"{properties}/{W}ilvl") for h in holders)
        if level is None:
            kind = self._kind(list_id)
            levels = self._levels(kind) if kind is not None else {}
            for depth, each in levels.items():
                if style_id and value_of(each, W + "pStyle") == style_id:
                    return list_id, depth
        return list_id, int(level or 0)

    def _kind(self, list_id: str | None) -> etree._Element | None:
        kind = self._kinds.get(value_of(self._lists.get(list_id), W + "abstractNumId"))
        linked = value_of(kind, W + "numStyleLink")
        for style in self._styles.chain(linked):
            target = value_of(style, f"{W}pPr/{W}numPr/{W}numId")
            if target is not None and target != list_id:
                name = value_of(self._lists.get(target), W + "abstractNumId")
                return self._kinds.get(name)
        return kind

    @staticmethod
    def _levels(kind: etree._Element) -> dict[int, etree._Element]:
        return {int(e.get(W + "ilvl", "0")): e for e in kind.iterfind(W + "lvl")}

    def _count(
        self, list_id: str, kind_id: str, level: int, levels: dict[int, _Level]
    ) -> dict[int, int]:
        counts = self._counts[kind_id]
        restart = self._restart(list_id, level)
        if restart is not None and (list_id, level) not in self._begun:
            counts[level] = restart
        else:
            counts[level] = counts.get(level, levels[level].start - 1) + 1
        self._begun.add((list_id, level))
        for depth in [depth for depth in counts if depth > level]:
            del counts[depth]
        for depth in range(level):
            counts.setdefault(depth, levels[depth].start if depth in levels else 1)
        return counts

    def _restart(self, list_id: str, level: int) -> int | None:
        for override in self._lists[list_id].iterfind(W + "lvlOverride"):
            if override.get(W + "ilvl") == str(level):
                start = value_of(override, W + "startOverride")
                return None if start is None else int(start)
        return None


def _first(values: Iterator[str | None]) -> str | None:
    return next((value for value in values if value is not None), None)


def _level(element: etree._Element) -> _Level:
    return _Level(
        start=int(value_of(element, W + "start") or 1),
        format=value_of(element, W + "numFmt") or "decimal",
        text=value_of(element, W + "lvlText") or "",
    )


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
