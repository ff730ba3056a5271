"""What the styles of an OpenDocument text add to its paragraphs and tables."""

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DEEPEST_STYLE = 20  # styles based on one another; a circle is a damaged file

_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_UPRIGHT = ("border", "border-left", "border-right")


class Styles:
    """The styles by family and name, each with those that it is based on."""

    def __init__(self, roots: Sequence[etree._Element]) -> None:
        self._styles: dict[tuple[str | None, str | None], etree._Element] = {}
        self._faces: dict[str | None, str] = {}
        for root in roots:
            for style in root.iter(STYLE + "style"):
                key = (style.get(STYLE + "family"), style.get(STYLE + "name"))
                self._styles[key] = style
            for face in root.iter(STYLE + "font-face"):
                name = face.get(_SVG + "font-family", "").strip("'\" ")
                self._faces[face.get(STYLE + "name")] = name

    def font(self, family: str, name: str | None) -> str | None:
        """Return the font that a style sets, None if it sets none."""
        for style in self._chain(family, name):
            properties = style.find(STYLE + "text-properties")
            if properties is not None:
                face = properties.get(STYLE + "font-name")
                if face is not None:
                    return self._faces.get(face) or face
                if (own := properties.get(_FO + "font-family")) is not None:
                    return own.strip("'\" ")
        return None

    def is_hidden(self, name: str | None) -> bool:
        """Tell whether a style hides the words that have it."""
        return any(
            properties.get(TEXT + "display") == "none"
            for style in self._chain("text", name)
            for properties in style.iterfind(STYLE + "text-properties")
        )

    def breaks_page(self, family: str, name: str | None) -> bool:
        """Tell whether a style begins a new page."""
        return any(
            properties.get(_FO + "break-before") == "page"
            for style in self._chain(family, name)
            for properties in style.iterfind(f"{STYLE}{family}-properties")
        )

    def has_lines(self, cells: Iterable[etree._Element]) -> bool:
        """Tell whether lines part the cells of a table."""
        names = {cell.get(TABLE + "style-name") for cell in cells}
        return any(
            properties.get(_FO + side, "none").split()[-1:] not in ([], ["none"])
            for name in names
            for style in self._chain("table-cell", name)
            for properties in style.iterfind(STYLE + "table-cell-properties")
            for side in _UPRIGHT
        )

    def _chain(self, family: str, name: str | None) -> Iterator[etree._Element]:
        for _ in range(DEEPEST_STYLE):
            style = self._styles.get((family, name))
            if style is None:
                return
            yield style
            name = style.get(STYLE + "parent-style-name")
