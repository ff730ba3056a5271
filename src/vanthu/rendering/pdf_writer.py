"""Writes blocks as a PDF file with its font inside."""

import io
from collections.abc import Sequence
from threading import Lock
from typing import Any, Literal, assert_never, cast
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    Image,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)
from typing_extensions import override

from vanthu.rendering.blocks import (
    Align,
    Block,
    CellBlock,
    FramedText,
    Gap,
    Grid,
    Numbering,
    PageStyle,
    Picture,
    Rule,
    SideBySide,
    Span,
    Style,
    TextBlock,
)
from vanthu.rendering.fonts import FACES
from vanthu.rendering.metadata import Metadata
from vanthu.rendering.pdf_grid import LINE_HEIGHT, GridFlowable, grid_flowable
from vanthu.rendering.steps import Step, no_step
from vanthu.rendering.styles import ASCENT

DESCENT = 0.22  # from a line's foot up to its baseline, of the size
CAPITAL = 0.66  # height of a capital letter, of the size
FRAME_LINE = 0.75  # points
FRAME_GAP = 1.5  # points between the lines of a double frame
RULE_BELOW = 2.0  # points, as in the Word document
ALIGNMENTS: dict[Align, Literal[0, 1, 2, 4]] = {
    Align.LEFT: 0,
    Align.CENTER: 1,
    Align.RIGHT: 2,
    Align.JUSTIFY: 4,
}
_one_at_a_time = Lock()
BARE = [
    ("FONTNAME", (0, 0), (-1, -1), FACES[False, False]),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


def write_pdf(blocks: Sequence[Block], about: Metadata, step: Step = no_step) -> bytes:
    """Return blocks as the bytes of a PDF file; the font must be registered.

    `step` hears how many rows of a table are drawn, and may raise to stop.
    """
    target = io.BytesIO()
    sheets = [block for block in blocks if isinstance(block, PageStyle)]
    template = BaseDocTemplate(
        target,
        pageTemplates=[_page_template(sheet) for sheet in sheets],
        initialFontName=FACES[False, False],
        title=about.title,
        author=about.author,
        subject=about.title,
        creator="VanThu",
        producer="VanThu",
        lang="vi-VN",
        invariant=1,
    )
    # The library reads marked-up words with one parser for the whole program.
    with _one_at_a_time:
        template.build(_flowables(blocks, step))
    return target.getvalue()


def _flowables(blocks: Sequence[Block], step: Step) -> list[Flowable]:
    story: list[Flowable] = []
    for block in blocks:
        match block:
            case PageStyle():
                if story:
                    story += [NextPageTemplate(block.name), PageBreak()]
            case TextBlock() | Rule() | Gap() | FramedText():
                story.append(_flowable(block))
            case SideBySide():
                story.append(_side_by_side(block))
            case Grid():
                story.append(grid_flowable(block, step))
            case Picture():
                story.append(_picture(block))
            case _:
                assert_never(block)
    for at, flowable in enumerate(story):
        if isinstance(flowable, GridFlowable) and flowable.keeps_next:
            flowable.leave_room(_height_together(story[at + 1 :]))
    return story


def _height_together(story: Sequence[Flowable]) -> float:
    """Return the height of the first flowables that keep together."""
    height = 0.0
    for flowable in story:
        width, most = A4
        height += flowable.getSpaceBefore() + flowable.wrap(width, most)[1]
        if not cast(Any, flowable).getKeepWithNext():
            break
    return height


def _flowable(block: CellBlock) -> Flowable:
    match block:
        case TextBlock():
            return _paragraph(block)
        case Rule():
            return _RuleLine(block)
        case Gap():
            return Spacer(1, block.height)
        case FramedText():
            return _Frame(block)
        case _:
            assert_never(block)


# ---------------------------------------------------------------- words


def _paragraph(block: TextBlock) -> Paragraph:
    style = _paragraph_style(block.style)
    style.leftIndent, style.rightIndent = block.left * mm, block.right * mm
    style.spaceBefore = block.before
    style.keepWithNext = int(block.stays_with_next)
    return _Words("".join(_marked(span, block.style) for span in block.spans), style)


def _marked(span: Span, style: Style) -> str:
    face = FACES[span.bold or style.bold, span.italic or style.italic]
    words = escape(span.text)
    is_plain = face == FACES[style.bold, style.italic]
    return words if is_plain else f'<font name="{face}">{words}</font>'


class _Words(Paragraph):
    """A paragraph whose lines stand as high as Word sets them."""

    def draw(self) -> None:
        lowest = self.style.leading - DESCENT * self.style.fontSize
        self.canv.translate(0, self.style.fontSize - lowest)
        super().draw()


def _paragraph_style(style: Style) -> ParagraphStyle:
    return ParagraphStyle(
        style.name,
        fontName=FACES[style.bold, style.italic],
        fontSize=style.size,
        leading=style.size * LINE_HEIGHT * style.line_spacing,
        alignment=ALIGNMENTS[style.align],
        firstLineIndent=style.first_line * mm,
        textColor=HexColor(f"#{style.color}"),
        allowWidows=0,
        allowOrphans=0,
    )


# ---------------------------------------------------------------- lines and frames


class _RuleLine(Flowable):
    """A line in the middle of its column."""

    def __init__(self, rule: Rule) -> None:
        super().__init__()
        self._rule = rule
        self.keepWithNext = int(rule.keep_next)

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width, self.height = aW, self._rule.above + RULE_BELOW
        return self.width, self.height

    def draw(self) -> None:
        length = self._rule.length * mm
        start = (self._rule.column * mm - length) / 2
        self.canv.setLineWidth(self._rule.width)
        self.canv.line(start, RULE_BELOW, start + length, RULE_BELOW)


class _Frame(Flowable):
    """Words in the middle of a frame, in the middle of their column."""

    def __init__(self, block: FramedText) -> None:
        super().__init__()
        self._block = block

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width, self.height = aW, self._block.height * mm
        return self.width, self.height

    def draw(self) -> None:
        block = self._block
        style, width, height = block.style, block.width * mm, block.height * mm
        left = (block.column * mm - width) / 2
        self.canv.setStrokeColor(HexColor(f"#{style.color}"))
        self.canv.setLineWidth(FRAME_LINE)
        self.canv.rect(left, 0, width, height)
        self.canv.setFillColor(HexColor(f"#{style.color}"))
        self.canv.setFont(FACES[style.bold, style.italic], style.size)
        baseline = (height - CAPITAL * style.size) / 2
        self.canv.drawCentredString(left + width / 2, baseline, block.text)


def _picture(block: Picture) -> Flowable:
    image = Image(
        io.BytesIO(block.content), block.width * mm, block.height * mm, hAlign="CENTER"
    )
    image.spaceBefore, image.keepWithNext = block.before, int(block.keep_next)
    return image


# ---------------------------------------------------------------- tables


def _side_by_side(block: SideBySide) -> Table:
    rows = [[_cell(row.left), _cell(row.right)] for row in block.rows]
    return Table(
        rows,
        colWidths=[block.left_width * mm, block.right_width * mm],
        style=TableStyle(BARE),
        hAlign="LEFT",
        splitInRow=1,  # only when one row is longer than a whole page
    )


def _cell(blocks: Sequence[CellBlock]) -> list[Flowable]:
    """Return a cell's content; a cell itself leaves no room above its first line."""
    content: list[Flowable] = []
    for block in blocks:
        flowable = _flowable(block)
        if isinstance(block, TextBlock) and block.before:
            content.append(Spacer(1, block.before))
            flowable.spaceBefore = 0
        content.append(flowable)
    return content


# ---------------------------------------------------------------- sheets


class _Sheet:
    """Draws what stands outside the text: page number and frame."""

    def __init__(self, style: PageStyle) -> None:
        self._style = style
        self._first: int | None = None

    def begin(self, canvas: Canvas, _template: BaseDocTemplate) -> None:
        page = canvas.getPageNumber()
        if self._first is None:
            self._first = page
        number = page - self._first + 1
        if self._style.frame:
            self._draw_frame(canvas)
        shown = self._style.numbering is Numbering.ALL or (
            self._style.numbering is Numbering.AFTER_FIRST and number > 1
        )
        if shown:
            self._draw_number(canvas, number)

    def _draw_number(self, canvas: Canvas, number: int) -> None:
        paper, style = self._style.paper, self._style.number_style
        top = self._style.number_from_top * mm + ASCENT * style.size
        middle = (paper.left + paper.text_width / 2) * mm
        canvas.saveState()
        canvas.setFont(FACES[style.bold, style.italic], style.size)
        canvas.drawCentredString(middle, paper.height * mm - top, str(number))
        canvas.restoreState()

    def _draw_frame(self, canvas: Canvas) -> None:
        paper = self._style.paper
        canvas.saveState()
        canvas.setLineWidth(FRAME_LINE)
        for inset in (0.0, FRAME_GAP):
            side = self._style.frame * mm + inset
            width, height = paper.width * mm - 2 * side, paper.height * mm - 2 * side
            canvas.rect(side, side, width, height)
        canvas.restoreState()


def _page_template(sheet: PageStyle) -> PageTemplate:
    paper = sheet.paper
    frame = Frame(
        paper.left * mm,
        paper.bottom * mm,
        paper.text_width * mm,
        (paper.height - paper.top - paper.bottom) * mm,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    return PageTemplate(
        id=sheet.name,
        frames=[frame],
        onPage=_Sheet(sheet).begin,
        pagesize=(paper.width * mm, paper.height * mm),
    )
