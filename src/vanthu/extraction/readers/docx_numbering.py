"""The numbers and dashes that Word puts before paragraphs by itself."""

from collections.abc import Iterator

from lxml import etree

from vanthu.extraction.readers.docx_styles import Styles, W, value_of
from vanthu.extraction.readers.list_labels import Level, ListCounter


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
        self._counter = ListCounter()

    def label(self, paragraph: etree._Element) -> str:
        """Return what Word prints before the paragraph, empty if nothing."""
        list_id, level = self._place(paragraph)
        kind = self._kind(list_id)
        if list_id is None or kind is None:
            return ""
        levels = {depth: _level(each) for depth, each in self._levels(kind).items()}
        kind_id = kind.get(W + "abstractNumId", "")
        restart = self._restart(list_id, level)
        return self._counter.label(list_id, kind_id, level, levels, restart)

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

    def _restart(self, list_id: str, level: int) -> int | None:
        for override in self._lists[list_id].iterfind(W + "lvlOverride"):
            if override.get(W + "ilvl") == str(level):
                start = value_of(override, W + "startOverride")
                return None if start is None else int(start)
        return None


def _first(values: Iterator[str | None]) -> str | None:
    return next((value for value in values if value is not None), None)


def _level(element: etree._Element) -> Level:
    return Level(
        start=int(value_of(element, W + "start") or 1),
        format=value_of(element, W + "numFmt") or "decimal",
        text=value_of(element, W + "lvlText") or "",
    )
