"""The lines and frames that are drawn in a Word file: DrawingML, VML and borders."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from vanthu.domain.form_check.measured import BLACK
from vanthu.extraction.form_measuring.docx_looks import number_of
from vanthu.extraction.form_measuring.docx_text import MC
from vanthu.extraction.readers.docx_styles import W

MM_PER_EMU = 1 / 36_000
POINTS_PER_EMU = 1 / 12_700
MM_PER_POINT = 25.4 / 72
LOWEST_FRAME = 3.0  # millimetres; what is lower is a line
SHORTEST_LINE = 3.0  # millimetres; what is shorter is a tick or stands upright
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_MEASURE = re.compile(r"(-?[\d.]+)\s*(pt|mm|cm|in|px)?")
_IN_POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0, "px": 0.75}
_NO_LINE = {None, "nil", "none"}


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn shape: its size, and where its corner stands from its paragraph.

    `across` counts in millimetres from the edge of the room, `down` in points from the
    top of the paragraph; None where the file counts from elsewhere.
    """

    width: float
    height: float
    across: float | None = None
    down: float | None = None
    is_centred: bool = False
    is_picture: bool = False
    has_words: bool = False
    color: str | None = BLACK
    element: etree._Element | None = None

    @property
    def is_line(self) -> bool:
        """Tell whether this is a horizontal line."""
        is_flat = self.height < LOWEST_FRAME and self.width >= SHORTEST_LINE
        return is_flat and not (self.is_picture or self.has_words)


def shapes(paragraph: etree._Element) -> Iterator[Shape]:
    """Yield what is drawn in a paragraph, without what hangs in its text boxes."""
    for element in paragraph.iter(_WP + "anchor", _WP + "inline"):
        if _belongs(element, paragraph):
            yield _drawing(element)
    for element in paragraph.iter(_V + "line", _V + "shape", _V + "rect"):
        if _belongs(element, paragraph):
            yield from _vml(element)


def _belongs(element: etree._Element, paragraph: etree._Element) -> bool:
    for holder in element.iterancestors():
        if holder is paragraph:
            return True
        if holder.tag in {MC + "Fallback", W + "txbxContent"}:
            return False
    return False


def _drawing(element: etree._Element) -> Shape:
    extent = element.find(_WP + "extent")
    wide = 0.0 if extent is None else number_of(extent.get("cx")) or 0.0
    high = 0.0 if extent is None else number_of(extent.get("cy")) or 0.0
    across, is_centred = _across(element)
    return Shape(
        width=wide * MM_PER_EMU,
        height=high * MM_PER_EMU,
        across=across,
        down=_down(element),
        is_centred=is_centred,
        is_picture=next(element.iter(_PIC + "pic"), None) is not None,
        has_words=next(element.iter(W + "t"), None) is not None,
        color=_line_color(element),
        element=element,
    )


def _across(element: etree._Element) -> tuple[float | None, bool]:
    place = element.find(_WP + "positionH")
    if place is None:
        return None, False
    is_centred = place.findtext(_WP + "align") == "center"
    offset = place.findtext(_WP + "posOffset")
    if offset is None or place.get("relativeFrom") not in {"column", "character"}:
        return None, is_centred
    return (number_of(offset) or 0.0) * MM_PER_EMU, False


def _down(element: etree._Element) -> float | None:
    place = element.find(_WP + "positionV")
    if place is None or place.get("relativeFrom") not in {"paragraph", "line"}:
        return None
    offset = place.findtext(_WP + "posOffset")
    return None if offset is None else (number_of(offset) or 0.0) * POINTS_PER_EMU


def _line_color(element: etree._Element) -> str | None:
    line = next(element.iter(_A + "ln"), None)
    if line is None:
        return None
    color = line.find(f"{_A}solidFill/{_A}srgbClr")
    if color is not None:
        return color.get("val", "").upper()
    theme = line.find(f"{_A}solidFill/{_A}schemeClr")
    return BLACK if theme is not None and theme.get("val") in {"tx1", "dk1"} else None


def _vml(element: etree._Element) -> Iterator[Shape]:
    style = dict(_style_entries(element.get("style", "")))
    color = _vml_color(element)
    if element.tag == _V + "line":
        (left, top), (right, bottom) = (
            _pair(element.get("from", "0,0")),
            _pair(element.get("to", "0,0")),
        )
        yield Shape(
            width=abs(right - left) * MM_PER_POINT,
            height=abs(bottom - top) * MM_PER_POINT,
            across=min(left, right) * MM_PER_POINT,
            down=min(top, bottom),
            color=color,
            element=element,
        )
        return
    yield Shape(
        width=_points(style.get("width", "0")) * MM_PER_POINT,
        height=_points(style.get("height", "0")) * MM_PER_POINT,
        across=_points(style["margin-left"]) * MM_PER_POINT
        if "margin-left" in style
        else None,
        down=_points(style["margin-top"]) if "margin-top" in style else None,
        is_centred=style.get("mso-position-horizontal") == "center",
        is_picture=element.find(_V + "imagedata") is not None,
        has_words=next(element.iter(W + "t"), None) is not None,
        color=color,
        element=element,
    )


def _style_entries(style: str) -> Iterator[tuple[str, str]]:
    for entry in style.split(";"):
        name, _, value = entry.partition(":")
        yield name.strip(), value.strip()


def _pair(text: str) -> tuple[float, float]:
    across, _, down = text.partition(",")
    return _points(across), _points(down)


def _points(text: str) -> float:
    found = _MEASURE.match(text.strip())
    if found is None:
        return 0.0
    return (number_of(found[1]) or 0.0) * _IN_POINTS[found[2] or "px"]


def _vml_color(element: etree._Element) -> str | None:
    color = element.get("strokecolor", "black").split()[0].lstrip("#").upper()
    if color in {"BLACK", "WINDOWTEXT", "000"}:
        return BLACK
    return color if re.fullmatch("[0-9A-F]{6}", color) else None


def borders(paragraph: etree._Element) -> frozenset[str]:
    """Return the sides of a paragraph that have a line."""
    found = paragraph.find(f"{W}pPr/{W}pBdr")
    if found is None:
        return frozenset()
    lines = ((etree.QName(line).localname, line.get(W + "val")) for line in found)
    return frozenset(side for side, value in lines if value not in _NO_LINE)


def border_color(paragraph: etree._Element) -> str | None:
    """Return the colour of the first border that has one."""
    found = paragraph.find(f"{W}pPr/{W}pBdr")
    for line in () if found is None else found:
        value = line.get(W + "color", "auto")
        return BLACK if value == "auto" else value.upper()
    return BLACK
