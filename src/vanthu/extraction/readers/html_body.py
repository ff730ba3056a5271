"""The words of HTML, in the order in which a person reads them."""

import re
from dataclasses import dataclass, replace

from lxml import etree

from vanthu.extraction.legacy_encodings import Run, joined_runs
from vanthu.extraction.readers.document_text import PAGE_BREAK
from vanthu.extraction.readers.list_labels import Level, ListCounter
from vanthu.extraction.readers.symbols import plain_symbols
from vanthu.extraction.readers.tables import table_lines

DEEPEST = 100  # elements within elements
_LONGEST_STYLE = 2_000  # characters

_NOT_SHOWN = frozenset((
    "script", "style", "head", "title", "template", "object", "embed", "iframe",
    "svg", "xml", "select", "textarea", "button", "noscript", "col", "colgroup", "del",
))  # fmt: skip
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd",
    "div", "dl", "dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre",
    "section", "table", "ul",
))  # fmt: skip
_SPACES = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAKS = re.compile(r" ?([\n\t]) ?")
# Where a note hangs on a word: its number would end the word.
_NOTE_MARK = re.compile(r"#_(?:ftn|edn)\d+|#sd(?:foot|end)note\d+sym", re.IGNORECASE)
_HIDDEN = re.compile(r"display:\s*none|mso-hide:\s*all", re.IGNORECASE)
_PAGE_BEFORE = re.compile(
    r"page-break-before:\s*always|break-before:\s*page", re.IGNORECASE
)
_TABS = re.compile(r"mso-tab-count:\s*(\d{1,2})", re.IGNORECASE)
_FONT = re.compile(r"font-family:\s*[\"']?([^\"';,}]+)", re.IGNORECASE)
_LINE = re.compile(
    r"border(?:-left|-right|-width)?(?:-alt)?:\s*(?!none|0(?:\D|$))[^;]*"
    r"(?:solid|double|dotted|dashed|windowtext)",
    re.IGNORECASE,
)
_NUMBERS = {
    "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "lower-alpha": "lowerLetter", "upper-alpha": "upperLetter",
    "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
}  # fmt: skip
_LIST_STYLE = re.compile(r"list-style(?:-type)?:\s*([\w-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Context:
    """What an element inherits from those around it."""

    font: str = ""
    depth: int = 0
    keeps_spaces: bool = False
    list_id: str = ""
    list_level: Level | None = None


class HtmlBody:
    """Walks through a page; each block of it becomes lines."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._fonts = _fonts_of_rules(root)
        self._counter = ListCounter()
        self._lists = 0
        self._lines: list[str] = []
        self._runs: list[Run] = []
        self._tables = 0  # that are open

    def lines(self) -> list[str]:
        """Return one line for each paragraph, and page breaks as PAGE_BREAK."""
        self._walk(self._root, _Context())
        self._end_block()
        return self._lines

    # ------------------------------------------------------------ elements

    def _walk(self, element: etree._Element, around: _Context) -> None:
        if around.depth > DEEPEST:
            msg = "nested too deeply"
            raise ValueError(msg)
        tag = element.tag
        style = _style(element)
        if tag in _NOT_SHOWN or _HIDDEN.search(style) or _is_note_mark(element):
            return
        own = replace(
            around, depth=around.depth + 1, font=self._font(element) or around.font
        )
        if tag == "br":
            self._put(PAGE_BREAK if _PAGE_BEFORE.search(style) else "\n", own)
        elif tag in _BLOCKS:
            self._block(element, own)
        elif tabs := _TABS.search(style):
            self._put("\t" * int(tabs[1]), own)
        else:
            self._inside(element, own)

    def _inside(self, element: etree._Element, own: _Context) -> None:
        self._text(element.text, own)
        for child in element:
            self._walk(child, own)
            self._text(child.tail, own)

    def _block(self, element: etree._Element, own: _Context) -> None:
        self._end_block()
        before = len(self._lines)
        if element.tag == "table":
            self._table(element, own)
        elif element.tag in {"ol", "ul"}:
            self._inside(element, self._list(element, own))
        elif element.tag == "pre":
            self._inside(element, replace(own, keeps_spaces=True))
        else:
            self._inside(element, own)
        self._end_block(is_paragraph=element.tag == "p")
        if element.tag == "li":
            self._number(element, own, before)
        if _PAGE_BEFORE.search(_style(element)) and self._has_words():
            self._lines[before:before] = [PAGE_BREAK]

    def _has_words(self) -> bool:
        return any(map(str.strip, self._lines))

    # ------------------------------------------------------------ words

    def _text(self, text: str | None, own: _Context) -> None:
        if not text:
            return
        if own.keeps_spaces:
            lines = text.replace("\r\n", "\n").replace("\r", "\n")
            self._put(lines.replace(" ", "\u00a0"), own)
        else:
            self._put(_SPACES.sub(_folded, text), own)

    def _put(self, text: str, own: _Context) -> None:
        self._runs.append((text, own.font))

    def _end_block(self, *, is_paragraph: bool = False) -> None:
        text = plain_symbols(joined_runs(self._runs))
        self._runs = []
        text = _AROUND_BREAKS.sub(r"\1", re.sub(" {2,}", " ", text)).strip(" ")
        if text or is_paragraph:
            # A break at the end only makes an empty paragraph visible.
            self._lines += text.removesuffix("\n").split("\n")

    def _font(self, element: etree._Element) -> str:
        named = _FONT.search(_style(element))
        if named is None and self._fonts:
            names = element.get("class", "").split()
            keys = [(tag, name) for name in names for tag in (element.tag, "")]
            for key in (*keys, (element.tag, "")):
                if key in self._fonts:
                    return self._fonts[key]
        return named[1].strip() if named else element.get("face", "").strip()

    # ------------------------------------------------------------ lists

    def _list(self, element: etree._Element, own: _Context) -> _Context:
        self._lists += 1
        style = _LIST_STYLE.search(_style(element))
        form = element.get("type") or (style[1] if style else "")
        start = element.get("start", "1")
        number = int(start) if start.isascii() and start.isdigit() else 1
        if element.tag == "ul" or form in {"disc", "circle", "square"}:
            level = Level(1, "bullet", "•")
        elif form == "none":
            level = Level(1, "none", "")
        else:
            kind = _NUMBERS.get(form, "decimal")
            level = Level(number, kind, "%1)" if "ower" in kind else "%1.")
        return replace(own, list_id=str(self._lists), list_level=level)

    def _number(self, element: etree._Element, own: _Context, before: int) -> None:
        if own.list_level is None:
            return
        value = element.get("value", "")
        if value.isascii() and value.isdigit():
            self._lists += 1
        restart = int(value) if value.isascii() and value.isdigit() else None
        item = own.list_id if restart is None else f"restart {self._lists}"
        levels = {0: own.list_level}
        label = self._counter.label(item, own.list_id, 0, levels, restart)
        if label and self._lines[before:] and self._lines[before].strip():
            self._lines[before] = f"{label} {self._lines[before]}"

    # ------------------------------------------------------------ tables

    def _table(self, table: etree._Element, own: _Context) -> None:
        is_first = self._tables == 0 and not self._has_words()
        around, self._lines = self._lines, []
        self._tables += 1
        rows: list[list[list[str]]] = []
        for row in _rows(table):
            cells: list[list[str]] = []
            for cell in row.iterchildren("td", "th"):
                style = self._font(cell) or own.font
                self._inside(cell, replace(own, font=style))
                self._end_block()
                cells.append(self._lines)
                self._lines = []
            rows.append(cells)
        self._tables -= 1
        self._lines = around + table_lines(
            rows, is_first=is_first, has_lines=_has_lines(table)
        )


def _folded(spaces: re.Match[str]) -> str:
    """Return a space, or the tab that LibreOffice writes between columns."""
    is_tab = "\t" in spaces[0] and not {"\n", "\r"} & set(spaces[0])
    return "\t" if is_tab else " "


def _is_note_mark(element: etree._Element) -> bool:
    return (
        element.tag == "a" and _NOTE_MARK.fullmatch(element.get("href", "")) is not None
    )


def _style(element: etree._Element) -> str:
    return element.get("style", "")[:_LONGEST_STYLE]


def _rows(table: etree._Element) -> list[etree._Element]:
    groups = table.iterchildren("thead", "tbody", "tfoot")
    return [
        *table.iterchildren("tr"),
        *(row for group in groups for row in group.iterchildren("tr")),
    ]


def _has_lines(table: etree._Element) -> bool:
    if table.get("border", "0").strip() not in {"", "0"}:
        return True
    return any(
        _LINE.search(_style(cell))
        for row in _rows(table)
        for cell in row.iterchildren("td", "th")
    )


def _fonts_of_rules(root: etree._Element) -> dict[tuple[str, str], str]:
    """Return the fonts that the page's rules give to tags and classes."""
    fonts: dict[tuple[str, str], str] = {}
    for sheet in root.iter("style"):
        for rule in (sheet.text or "").split("}"):
            selectors, _, body = rule.rpartition("{")
            if (font := _FONT.search(body)) is None:
                continue
            for selector in selectors.split(","):
                tag, _, name = selector.strip().partition(".")
                fonts[tag, name] = font[1].strip()
    return fonts
