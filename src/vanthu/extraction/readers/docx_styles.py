"""What the styles of a Word file add to its paragraphs and tables."""

from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DEEPEST_STYLE = 20  # styles based on one another; a circle is a damaged file

_OFF = {"0", "false", "off"}
_NO_LINE = {"nil", "none"}


def value_of(parent: etree._Element | None, path: str) -> str | None:
    """Return the `w:val` at a path below an element, if it is there."""
    found = None if parent is None else parent.find(path)
    return None if found is None else found.get(W + "val")


def is_on(switch: etree._Element | None) -> bool:
    """Tell whether a switch is there and not turned off."""
    return switch is not None and switch.get(W + "val") not in _OFF


class Styles:
    """The styles by their identity, each with those that it is based on."""

    def __init__(self, root: etree._Element | None) -> None:
        found = () if root is None else root.iterfind(W + "style")
        self._styles = {style.get(W + "styleId"): style for style in found}
        self._fonts: dict[str | None, str | None] = {}
        self._hidden: dict[str | None, bool] = {}
        self._usual = (
            None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault")
        )
        usual_styles = (
            style_id
            for style_id, style in self._styles.items()
            if style.get(W + "type") == "paragraph"
            and style.get(W + "default") not in {None, *_OFF}
        )
        self._usual_style = next(usual_styles, None)

    def font(self, run: etree._Element, paragraph_style: str | None) -> str:
        """Return the name of a run's font, as far as the document tells it."""
        own = _font(run)
        if own is None:
            own = self._style_font(value_of(run, f"{W}rPr/{W}rStyle"))
        if own is None:
            own = self._style_font(paragraph_style or self._usual_style)
        if own is None and self._usual is not None:
            own = _font(self._usual)
        return own or ""

    def is_hidden(self, run: etree._Element, paragraph_style: str | None) -> bool:
        """Tell whether a run is not printed, by itself or by its styles."""
        own = run.find(f"{W}rPr/{W}vanish")
        if own is not None:
            return is_on(own)
        style = value_of(run, f"{W}rPr/{W}rStyle")
        return self._hides(style) or self._hides(paragraph_style)

    def _hides(self, style_id: str | None) -> bool:
        if style_id not in self._hidden:
            switches = (s.find(f"{W}rPr/{W}vanish") for s in self.chain(style_id))
            nearest = next((each for each in switches if each is not None), None)
            self._hidden[style_id] = is_on(nearest)
        return self._hidden[style_id]

    def _style_font(self, style_id: str | None) -> str | None:
        if style_id not in self._fonts:
            named = (_font(style) for style in self.chain(style_id))
            self._fonts[style_id] = next((n for n in named if n is not None), None)
        return self._fonts[style_id]

    def chain(self, style_id: str | None) -> Iterator[etree._Element]:
        """Yield a style and the styles below it."""
        for _ in range(DEEPEST_STYLE):
            style = self._styles.get(style_id)
            if style is None:
                return
            yield style
            style_id = value_of(style, W + "basedOn")

    def has_lines(self, table: etree._Element) -> bool:
        """Tell whether a table is drawn with lines."""
        own = table.find(f"{W}tblPr/{W}tblBorders")
        style_id = value_of(table, f"{W}tblPr/{W}tblStyle")
        below = (
            style.find(f"{W}tblPr/{W}tblBorders") for style in self.chain(style_id)
        )
        borders = (
            own if own is not None else next((b for b in below if b is not None), None)
        )
        if borders is not None and _visible(borders):
            return True
        cells = table.iterfind(f"{W}tr/{W}tc/{W}tcPr/{W}tcBorders")
        return any(_visible(cell, ("left", "right", "start", "end")) for cell in cells)


def _font(holder: etree._Element) -> str | None:
    fonts = holder.find(f"{W}rPr/{W}rFonts")
    if fonts is None:
        return None
    if fonts.get(W + "hAnsiTheme") or fonts.get(W + "asciiTheme"):
        return ""
    return fonts.get(W + "hAnsi") or fonts.get(W + "ascii")


def _visible(borders: etree._Element, sides: tuple[str, ...] = ()) -> bool:
    return any(
        border.get(W + "val") not in _NO_LINE
        for border in borders.iterchildren(etree.Element)
        if not sides or etree.QName(border).localname in sides
    )
