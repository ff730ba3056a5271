"""A paragraph of a Word file with its look, its words and its printed lines."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from vanthu.domain.form_check.measured import (
    Box,
    Cell,
    MeasuredParagraph,
    MeasuredRun,
    Zone,
)
from vanthu.extraction.form_measuring.docx_flow import Flow, flow, line_height
from vanthu.extraction.form_measuring.docx_looks import Looks, ParagraphLook, RunLook
from vanthu.extraction.form_measuring.docx_text import pieces
from vanthu.extraction.readers.docx_numbering import Numbering
from vanthu.extraction.readers.docx_styles import W


@dataclass(frozen=True, slots=True)
class Room:
    """Where paragraphs stand: the edges in millimetres, and the cell if it is one."""

    left: float
    right: float
    cell: Cell | None = None
    table_style: str | None = None
    zone: Zone = Zone.BODY
    sheet: int = 0
    in_box: bool = False

    @property
    def width(self) -> float:
        """Return the width for the words."""
        return self.right - self.left


@dataclass(slots=True)
class Pile:
    """What has been stacked in a room so far, in points from its top."""

    offset: float = 0.0
    blank: float = 0.0  # height of empty paragraphs since the last words
    last: int | None = None  # the last paragraph with words
    last_style: str | None = None
    is_contextual: bool = False  # the last one gives up its distance to its like


@dataclass(frozen=True, slots=True)
class Words:
    """One paragraph as it is printed, and how far it stands from the room's top."""

    element: etree._Element
    look: ParagraphLook
    style: str | None
    runs: tuple[MeasuredRun, ...]
    label: str
    lines: Flow
    before: float | None
    top: float

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is printed."""
        return not (self.label or any(run.text.strip() for run in self.runs))

    @property
    def width_lost(self) -> float:
        """Return how much narrower than its room the paragraph is."""
        return self.look.left + self.look.right

    def measured(self, room: Room, pile: Pile) -> MeasuredParagraph:
        """Return what was measured on the paragraph."""
        sizes = [run.size for run in self.runs if run.text.strip() and run.size]
        spacing = self.look.spacing(max(sizes, default=1.0))
        has_tab = any("\t" in run.text for run in self.runs)
        before = None if self.before is None else round(self.before + pile.blank, 2)
        return MeasuredParagraph(
            runs=self.runs,
            label=self.label,
            zone=room.zone,
            sheet=room.sheet,
            column=Box(room.left, 0.0, room.right, 0.0),
            last_line_width=None if has_tab else self.lines.widths[-1],
            widest_line=None if has_tab else max(self.lines.widths),
            alignment=self.look.alignment,
            first_line=round(self.look.first_line, 2),
            left=round(self.look.left, 2),
            right=round(self.look.right, 2),
            before=before,
            after=self.look.after,
            line_spacing=round(spacing, 3),
            cell=room.cell,
            offset=self.top,
            in_box=room.in_box,
        )


@dataclass(frozen=True, slots=True)
class WordReader:
    """Reads paragraphs with all that styles and lists add to them."""

    looks: Looks
    numbering: Numbering

    def words(self, element: etree._Element, room: Room, pile: Pile) -> Words:
        """Return a paragraph that follows what is stacked in a room."""
        look = self.looks.paragraph(element, room.table_style)
        style = self.looks.style_of(element)
        runs = tuple(self._runs(element, style, room.table_style))
        is_like_above = look.is_contextual and pile.last_style == style
        before = 0.0 if is_like_above else look.before
        mark = element.find(f"{W}pPr/{W}rPr")
        mark_size = self.looks.run(mark, style, room.table_style).size
        return Words(
            element=element,
            look=look,
            style=style,
            runs=runs,
            label=self.numbering.label(element).strip(),
            lines=flow(runs, look, room.width, mark_size),
            before=before,
            top=pile.offset + (before or 0.0),
        )

    def _runs(
        self, element: etree._Element, style: str | None, table_style: str | None
    ) -> Iterator[MeasuredRun]:
        last: MeasuredRun | None = None
        for piece in pieces(element):
            properties = piece.run.find(W + "rPr")
            look = self.looks.run(properties, style, table_style)
            if look.hidden or not piece.text:
                continue
            run = _run(piece.text, look)
            if last is not None and replace(last, text="") == replace(run, text=""):
                last = replace(run, text=last.text + run.text)
            else:
                if last is not None:
                    yield last
                last = run
        if last is not None:
            yield last


def stack(pile: Pile, words: Words, paragraph: int | None) -> None:
    """Put a paragraph on the pile; `paragraph` is its index if it has words."""
    after = words.look.after or 0.0
    if paragraph is None:
        height = line_height(words.look, words.lines.line_size)
        pile.blank += (words.before or 0.0) + height + after
        pile.offset = words.top + height + after
    else:
        pile.last, pile.blank = paragraph, 0.0
        pile.offset = words.top + words.lines.height + after
    pile.last_style = words.style
    pile.is_contextual = words.look.is_contextual


def _run(text: str, look: RunLook) -> MeasuredRun:
    return MeasuredRun(
        text=text,
        font=look.font if text.isascii() else look.wide_font or look.font,
        size=look.size,
        bold=look.bold,
        italic=look.italic,
        underline=look.underline,
        caps=look.caps,
        color=look.color,
    )
