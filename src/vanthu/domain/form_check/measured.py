"""What a document looks like, measured on the file itself; None is "cannot be known".

Lengths are millimetres, sizes and gaps points. Places are counted from the top left
corner of the page. Texts are kept as the file has them: nothing is normalised.
"""

from dataclasses import dataclass
from enum import StrEnum

BLACK = "000000"  # automatic colour counts as black


class FileFormat(StrEnum):
    """The kind of file that was measured."""

    DOCX = "docx"
    PDF = "pdf"


class Alignment(StrEnum):
    """How the lines of a paragraph stand between its edges."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class Zone(StrEnum):
    """The part of a page that a paragraph belongs to."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"


class RuleKind(StrEnum):
    """What a line under words is made of."""

    DRAWN = "drawn"  # a shape, a border, a path
    CHARACTERS = "characters"  # dashes or underscores typed as text
    UNDERLINE = "underline"  # the words themselves are underlined


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Return the distance between the sides."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return the distance between top and bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Return where the middle of the width stands."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper with its margins: a section of a .docx, one page of a .pdf.

    The margins of a .pdf are those that its ink shows; one that no line reaches (the
    bottom of a half-filled page) is None.
    """

    width: float
    height: float
    top: float | None = None
    bottom: float | None = None
    left: float | None = None
    right: float | None = None
    has_wide_table: bool = False  # a table or picture that portrait cannot hold
    restarts_numbers: bool = False  # its pages are counted from 1 again

    @property
    def is_landscape(self) -> bool:
        """Tell whether the sheet lies on its long side."""
        return self.width > self.height


@dataclass(frozen=True, slots=True)
class MeasuredRun:
    """A stretch of text of one look.

    `font` is the family's name without style and subset prefix.
    """

    text: str
    font: str | None = None
    size: float | None = None
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False  # printed in capitals whatever the text says (.docx)
    color: str | None = BLACK  # RRGGBB


@dataclass(frozen=True, slots=True)
class Cell:
    """The place of a paragraph in a table, each counted from 0."""

    table: int
    row: int
    column: int
    columns: int  # of its row
    is_ruled: bool  # the table is drawn with lines


@dataclass(frozen=True, slots=True)
class MeasuredParagraph:
    """One paragraph; in a .pdf the lines that belong together, joined by spaces.

    Words side by side (the two blocks of the header) are paragraphs of their own. A
    .docx keeps its tabs and line breaks as tab and newline characters.
    """

    runs: tuple[MeasuredRun, ...]
    label: str = ""  # what Word prints before it by itself: "1.", "a)", "-"
    zone: Zone = Zone.BODY
    sheet: int = 0  # index in MeasuredDocument.sheets
    page: int | None = None  # from 1
    box: Box | None = None  # of the ink
    column: Box | None = None  # the room it stands in; only left and right count
    lines: int | None = None  # printed lines
    last_line_width: float | None = None
    widest_line: float | None = None  # where `box` does not tell it
    alignment: Alignment | None = None
    first_line: float | None = None  # negative for a hanging first line
    left: float | None = None  # indents from the edges of its room
    right: float | None = None
    before: float | None = None  # free space above and below
    after: float | None = None
    line_spacing: float | None = None  # in single lines
    cell: Cell | None = None
    offset: float | None = None  # points below the top of its cell, estimated (.docx)
    in_box: bool = False  # stands in a text box (.docx)

    @property
    def text(self) -> str:
        """Return the words without the label."""
        return "".join(run.text for run in self.runs)

    @property
    def printed(self) -> str:
        """Return the words as a reader sees them, with the label."""
        return f"{self.label} {self.text}" if self.label else self.text


@dataclass(frozen=True, slots=True)
class MeasuredRule:
    """A horizontal line that belongs to words above it.

    `above` is the index of the paragraph that it stands under; `above_width` the width
    of that paragraph's last printed line. A line that stands under nothing (a frame, a
    table, the rule over the address) has neither.
    """

    kind: RuleKind
    length: float
    page: int | None = None
    box: Box | None = None
    above: int | None = None
    above_width: float | None = None
    color: str | None = BLACK
    paragraph: int | None = None  # that holds it: typed characters, an underline


@dataclass(frozen=True, slots=True)
class MeasuredFrame:
    """A rectangle drawn around the words of one paragraph (dấu khẩn)."""

    width: float
    height: float
    paragraph: int | None = None
    color: str | None = BLACK
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A page number as it is shown; it is no paragraph of its own.

    A .pdf has one for each page, a .docx one for each header or footer with the field.
    """

    zone: Zone
    text: str  # as printed; the words around the number too: "Trang 2"
    on_first_page: bool  # of its section
    alignment: Alignment | None = None
    font: str | None = None
    size: float | None = None
    bold: bool = False
    italic: bool = False
    color: str | None = BLACK
    sheet: int = 0
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class UsedFont:
    """A font of the file by its family's name."""

    name: str
    is_embedded: bool


@dataclass(frozen=True, slots=True)
class MeasuredDocument:
    """Everything that was measured, the paragraphs in reading order.

    The left block of the header comes before the right one, row by row.
    """

    format: FileFormat
    sheets: tuple[Sheet, ...]
    paragraphs: tuple[MeasuredParagraph, ...]
    rules: tuple[MeasuredRule, ...] = ()
    frames: tuple[MeasuredFrame, ...] = ()
    page_numbers: tuple[PageNumber, ...] = ()
    pages: int | None = None
    scanned_pages: tuple[int, ...] = ()  # pictures: nothing on them was measured
    fonts: tuple[UsedFont, ...] = ()
    language: str | None = None
    title: str | None = None
