"""The look of runs and paragraphs of a Word file, with all that styles add to it."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from vanthu.domain.form_check.measured import BLACK, Alignment
from vanthu.extraction.readers.docx_styles import Styles, W, value_of

MM_PER_TWIP = 25.4 / 1440
POINTS_PER_TWIP = 1 / 20
SINGLE = 240  # twips of "auto" line spacing in one line
LINE_HEIGHT = 1.15  # of Times New Roman, in its size
_LARGEST = 1e9
DEFAULT_SIZE = 10.0  # where a file sets none
ALIGNMENTS = {
    "left": Alignment.LEFT, "start": Alignment.LEFT,
    "center": Alignment.CENTER,
    "right": Alignment.RIGHT, "end": Alignment.RIGHT,
    "both": Alignment.JUSTIFY, "distribute": Alignment.JUSTIFY,
    "lowKashida": Alignment.JUSTIFY,
    "mediumKashida": Alignment.JUSTIFY, "highKashida": Alignment.JUSTIFY,
}  # fmt: skip
_OFF = {"0", "false", "off", "none"}
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@dataclass(frozen=True, slots=True)
class RunLook:
    """How the letters of a run look."""

    font: str | None = None
    wide_font: str | None = None  # of letters beyond ASCII
    size: float = DEFAULT_SIZE
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    color: str | None = BLACK
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """How a paragraph stands: millimetres, points, and lines."""

    alignment: Alignment = Alignment.LEFT
    left: float = 0.0
    right: float = 0.0
    first_line: float = 0.0
    before: float | None = 0.0
    after: float | None = 0.0
    line: float = float(SINGLE)
    line_rule: str = "auto"
    is_contextual: bool = False

    def spacing(self, size: float) -> float:
        """Return the line spacing in single lines of letters of this size."""
        if self.line_rule == "auto":
            return self.line / SINGLE
        single = size * LINE_HEIGHT
        lines = self.line * POINTS_PER_TWIP / single
        return max(lines, 1.0) if self.line_rule == "atLeast" else lines


class Looks:
    """Resolves looks from the defaults, the styles and the direct settings."""

    def __init__(
        self,
        styles: etree._Element | None,
        theme: etree._Element | None,
        numbering: etree._Element | None,
    ) -> None:
        self.styles = Styles(styles)
        self._defaults = None if styles is None else styles.find(W + "docDefaults")
        self._usual = {} if styles is None else dict(_usual_styles(styles))
        self._theme = _theme_fonts(theme)
        self._levels = dict(_numbering_levels(numbering))
        self._below: dict[tuple[str | None, str | None], RunLook] = {}

    def style_of(self, paragraph: etree._Element) -> str | None:
        """Return the identity of a paragraph's style."""
        own = value_of(paragraph, f"{W}pPr/{W}pStyle")
        return own or self._usual.get("paragraph")

    def run(
        self,
        properties: etree._Element | None,
        paragraph_style: str | None,
        table_style: str | None,
    ) -> RunLook:
        """Return the look of a run with these properties."""
        look = self._paragraph_letters(paragraph_style, table_style)
        style_id = value_of(properties, W + "rStyle")
        toggles = look
        for style in reversed(list(self.styles.chain(style_id))):
            look = self._with_letters(look, style.find(W + "rPr"))
        if style_id is not None:
            # Bold in both the paragraph's and the letters' style is not bold.
            look = replace(
                look,
                bold=look.bold != toggles.bold
                if _sets(self, style_id, "b")
                else look.bold,
                italic=look.italic != toggles.italic
                if _sets(self, style_id, "i")
                else look.italic,
            )
        return self._with_letters(look, properties)

    def paragraph(
        self, paragraph: etree._Element, table_style: str | None
    ) -> ParagraphLook:
        """Return how a paragraph stands."""
        look = ParagraphLook()
        own = paragraph.find(W + "pPr")
        for properties in self._paragraph_sources(paragraph, table_style):
            look = _with_stand(look, properties)
        return _with_stand(look, own)

    def _paragraph_sources(
        self, paragraph: etree._Element, table_style: str | None
    ) -> Iterator[etree._Element | None]:
        if self._defaults is not None:
            yield self._defaults.find(f"{W}pPrDefault/{W}pPr")
        yield from self._properties_of(table_style or self._usual.get("table"), "pPr")
        style_id = self.style_of(paragraph)
        yield from self._properties_of(style_id, "pPr")
        yield self._level(paragraph, style_id)

    def _level(
        self, paragraph: etree._Element, style_id: str | None
    ) -> etree._Element | None:
        """Return what the paragraph's list adds to it."""
        holders = [paragraph, *self.styles.chain(style_id)]
        path = f"{W}pPr/{W}numPr"
        numbers = (value_of(holder, f"{path}/{W}numId") for holder in holders)
        depths = (value_of(holder, f"{path}/{W}ilvl") for holder in holders)
        number = next((n for n in numbers if n is not None), None)
        depth = next((d for d in depths if d is not None), "0")
        return self._levels.get((number, depth))

    def _properties_of(
        self, style_id: str | None, name: str
    ) -> Iterator[etree._Element | None]:
        for style in reversed(list(self.styles.chain(style_id))):
            yield style.find(W + name)

    def _paragraph_letters(
        self, paragraph_style: str | None, table_style: str | None
    ) -> RunLook:
        key = (paragraph_style, table_style)
        if key not in self._below:
            look = RunLook()
            if self._defaults is not None:
                usual = self._defaults.find(f"{W}rPrDefault/{W}rPr")
                look = self._with_letters(look, usual)
            table = table_style or self._usual.get("table")
            for properties in self._properties_of(table, "rPr"):
                look = self._with_letters(look, properties)
            style = paragraph_style or self._usual.get("paragraph")
            for properties in self._properties_of(style, "rPr"):
                look = self._with_letters(look, properties)
            self._below[key] = look
        return self._below[key]

    def _with_letters(self, look: RunLook, own: etree._Element | None) -> RunLook:
        if own is None:
            return look
        size = number_of(value_of(own, W + "sz"))
        underline = value_of(own, W + "u")
        return RunLook(
            font=self._font(own, "ascii") or look.font,
            wide_font=self._font(own, "hAnsi") or look.wide_font,
            size=look.size if size is None else size / 2,
            bold=_switch(own, "b", usual=look.bold),
            italic=_switch(own, "i", usual=look.italic),
            underline=look.underline if underline is None else underline not in _OFF,
            caps=_switch(own, "caps", usual=look.caps),
            color=_color(own, look.color),
            hidden=_switch(own, "vanish", usual=look.hidden),
        )

    def _font(self, own: etree._Element, kind: str) -> str | None:
        fonts = own.find(W + "rFonts")
        if fonts is None:
            return None
        theme = fonts.get(f"{W}{kind}Theme")
        if theme is not None:
            return self._theme.get(theme[:5])
        return fonts.get(W + kind)


def _sets(looks: Looks, style_id: str, name: str) -> bool:
    styles = looks.styles.chain(style_id)
    return any(
        _switch(properties, name, usual=False)
        for style in styles
        if (properties := style.find(W + "rPr")) is not None
    )


def _switch(holder: etree._Element, name: str, *, usual: bool) -> bool:
    found = holder.find(W + name)
    return usual if found is None else found.get(W + "val") not in _OFF


def _color(own: etree._Element, usual: str | None) -> str | None:
    found = own.find(W + "color")
    if found is None:
        return usual
    value = found.get(W + "val", "auto")
    theme = found.get(W + "themeColor")
    if value == "auto" or theme in {"text1", "dark1"}:
        return BLACK
    return value.upper()


def number_of(text: str | None) -> float | None:
    """Return a number that a paper can have, None for what is none."""
    try:
        number = 0.0 if text is None else float(text)
    except ValueError:
        return None
    is_sane = math.isfinite(number) and abs(number) < _LARGEST
    return number if text is not None and is_sane else None


def _with_stand(look: ParagraphLook, own: etree._Element | None) -> ParagraphLook:
    if own is None:
        return look
    jc = value_of(own, W + "jc")
    look = replace(
        look,
        alignment=ALIGNMENTS.get(jc or "", look.alignment),
        is_contextual=_switch(own, "contextualSpacing", usual=look.is_contextual),
    )
    return _with_spacing(_with_indents(look, own.find(W + "ind")), own)


def _with_indents(look: ParagraphLook, ind: etree._Element | None) -> ParagraphLook:
    if ind is None:
        return look
    left = _first(ind, "left", "start")
    right = _first(ind, "right", "end")
    first = _first(ind, "firstLine")
    hanging = _first(ind, "hanging")
    if hanging is not None:
        first = -hanging
    return replace(
        look,
        left=look.left if left is None else left * MM_PER_TWIP,
        right=look.right if right is None else right * MM_PER_TWIP,
        first_line=look.first_line if first is None else first * MM_PER_TWIP,
    )


def _with_spacing(look: ParagraphLook, own: etree._Element) -> ParagraphLook:
    spacing = own.find(W + "spacing")
    if spacing is None:
        return look
    line = _first(spacing, "line")
    return replace(
        look,
        before=_gap(spacing, "before", look.before),
        after=_gap(spacing, "after", look.after),
        line=look.line if line is None else line,
        line_rule=spacing.get(
            W + "lineRule", look.line_rule if line is None else "auto"
        ),
    )


def _gap(spacing: etree._Element, side: str, usual: float | None) -> float | None:
    automatic = spacing.get(f"{W}{side}Autospacing")
    if automatic is not None and automatic not in _OFF:
        return None  # as a web page would have it
    own = _first(spacing, side)
    return usual if own is None else own * POINTS_PER_TWIP


def _first(element: etree._Element, *names: str) -> float | None:
    values = (number_of(element.get(W + name)) for name in names)
    return next((value for value in values if value is not None), None)


def _usual_styles(styles: etree._Element) -> Iterable[tuple[str, str]]:
    for style in styles.iterfind(W + "style"):
        if style.get(W + "default") not in {None, *_OFF}:
            yield style.get(W + "type", ""), style.get(W + "styleId", "")


def _theme_fonts(theme: etree._Element | None) -> dict[str, str]:
    """Return the letters' fonts of the theme by the first letters of their names."""
    found: dict[str, str] = {}
    for kind in ("major", "minor"):
        path = f".//{_A}{kind}Font/{_A}latin"
        font = None if theme is None else theme.find(path)
        if font is not None:
            found[kind] = font.get("typeface", "")
    return found


def _numbering_levels(
    numbering: etree._Element | None,
) -> Iterable[tuple[tuple[str | None, str], etree._Element | None]]:
    if numbering is None:
        return
    kinds = {
        kind.get(W + "abstractNumId"): kind
        for kind in numbering.iterfind(W + "abstractNum")
    }
    for number in numbering.iterfind(W + "num"):
        kind = kinds.get(value_of(number, W + "abstractNumId"))
        for level in () if kind is None else kind.iterfind(W + "lvl"):
            place = (number.get(W + "numId"), level.get(W + "ilvl", "0"))
            yield place, level.find(W + "pPr")
