"""The dấu ĐẾN, exactly 50 × 35 mm: as a page of its own, and as labels on A4.

NĐ 30/2020/NĐ-CP, Phụ lục IV, V.
"""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from vanthu.domain.documents.forms import (
    LABELS_A_SHEET,
    STAMP_SIZE,
    LabelSheet,
    StampLabel,
)
from vanthu.rendering.blocks import Style
from vanthu.rendering.cell_lines import cell_lines, word_width
from vanthu.rendering.fonts import FACES
from vanthu.rendering.typography import tidy

WIDTH, HEIGHT = STAMP_SIZE  # over the outer edges of the border
NAME_ROW, MARK_ROWS, LINE_ROW = 9.0, 14.0, 6.0  # heights; together the stamp's
MARK_COLUMN = 17.0  # the cell of ĐẾN
PADDING = 1.2
BORDER = 0.75  # points
NAME_SIZES = (11.0, 10.0, 9.0, 8.0, 7.0, 6.0)
NAME_LINES = 2
MARK_SIZE = 17.0
SIZES = (10.0, 9.0, 8.0, 7.0)
MARK = "ĐẾN"
CAPITAL = 0.66  # height of a capital letter, of the size
LEADING = 1.08  # of the size, for the two lines of a name
MARKS = 0.3  # height of what stands over a capital letter, of the size

SHEET_WIDTH, SHEET_HEIGHT = 210.0, 297.0
COLUMNS = 3
ROWS = LABELS_A_SHEET // COLUMNS
GAP_ACROSS, GAP_DOWN = 10.0, 5.0


@dataclass(frozen=True, slots=True)
class _Field:
    """A label and its value, or dots, between two edges; lengths in millimetres."""

    label: str
    value: str
    left: float
    right: float
    baseline: float  # from the stamp's foot


def stamp_texts(labels: Iterable[StampLabel]) -> Iterable[str]:
    """Return all words of labels, to see whether the font has their signs."""
    for label in labels:
        for field in fields(label):
            yield tidy(str(getattr(label, field.name))).upper()
            yield tidy(str(getattr(label, field.name)))


def draw_stamp_page(label: StampLabel) -> bytes:
    """Return a PDF whose only page is the stamp; the font must be registered."""
    target = io.BytesIO()
    canvas = _canvas(target, (WIDTH, HEIGHT), "Dấu ĐẾN")
    _draw(canvas, label, 0.0, 0.0)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def draw_labels(sheet: LabelSheet) -> bytes:
    """Return labels on sheets of A4 as a PDF; the font must be registered."""
    target = io.BytesIO()
    canvas = _canvas(target, (SHEET_WIDTH, SHEET_HEIGHT), "Nhãn dấu ĐẾN")
    first = (sheet.first_place - 1) % LABELS_A_SHEET
    for number, label in enumerate(sheet.labels, start=first):
        if number > first and number % LABELS_A_SHEET == 0:
            canvas.showPage()
        left, foot = label_place(number % LABELS_A_SHEET)
        _draw(canvas, label, left, foot)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def label_place(place: int) -> tuple[float, float]:
    """Return the left and lower edge of a label, from the sheet's lower left corner.

    Places are counted from 0, row by row from the top.
    """
    row, column = divmod(place, COLUMNS)
    across = COLUMNS * WIDTH + (COLUMNS - 1) * GAP_ACROSS
    down = ROWS * HEIGHT + (ROWS - 1) * GAP_DOWN
    left = (SHEET_WIDTH - across) / 2 + column * (WIDTH + GAP_ACROSS)
    top = (SHEET_HEIGHT - down) / 2 + row * (HEIGHT + GAP_DOWN)
    return left, SHEET_HEIGHT - top - HEIGHT


def _canvas(target: io.BytesIO, size: tuple[float, float], title: str) -> Canvas:
    canvas = Canvas(
        target,
        pagesize=(size[0] * mm, size[1] * mm),
        pageCompression=1,
        initialFontName=FACES[False, False],  # type: ignore[arg-type] # not a number
        invariant=1,
        lang="vi-VN",
    )
    canvas.setTitle(title)
    canvas.setCreator("VanThu")
    canvas.setProducer("VanThu")
    return canvas


def _draw(canvas: Canvas, label: StampLabel, left: float, foot: float) -> None:
    canvas.saveState()
    canvas.translate(left * mm, foot * mm)
    canvas.setLineWidth(BORDER)
    half = BORDER / 2
    canvas.rect(half, half, WIDTH * mm - BORDER, HEIGHT * mm - BORDER)
    under_name = HEIGHT - NAME_ROW
    under_mark = under_name - MARK_ROWS
    canvas.line(0, under_name * mm, WIDTH * mm, under_name * mm)
    canvas.line(0, under_mark * mm, WIDTH * mm, under_mark * mm)
    canvas.line(MARK_COLUMN * mm, under_mark * mm, MARK_COLUMN * mm, under_name * mm)
    _draw_name(canvas, tidy(label.office_name).upper(), under_name)
    canvas.setFont(FACES[True, False], MARK_SIZE)
    middle = (under_name + under_mark) / 2 * mm - CAPITAL * MARK_SIZE / 2
    canvas.drawCentredString(MARK_COLUMN * mm / 2, middle, MARK)
    for field in _fields(label, under_name, under_mark):
        _draw_field(canvas, field)
    canvas.restoreState()


def _fields(
    label: StampLabel, under_name: float, under_mark: float
) -> tuple[_Field, ...]:
    beside, right = MARK_COLUMN + PADDING, WIDTH - PADDING
    half = MARK_ROWS / 2
    lift = 2.0  # millimetres from a row's foot up to its baseline
    return (
        _Field("Số:", label.number, beside, right, under_name - half + lift),
        _Field("Ngày:", label.day, beside, right, under_mark + lift),
        _Field(
            "Chuyển:", label.handed_to, PADDING, right, under_mark - LINE_ROW + lift
        ),
        _Field(
            "Số và ký hiệu HS:",
            label.file_code,
            PADDING,
            right,
            under_mark - 2 * LINE_ROW + lift,
        ),
    )


def _draw_name(canvas: Canvas, name: str, foot: float) -> None:
    """Set the office's name in one or two lines, as large as it fits."""
    lines, size = _fitting_name(name)
    canvas.setFont(FACES[True, False], size)
    height = (CAPITAL + MARKS + (len(lines) - 1) * LEADING) * size
    baseline = foot * mm + (NAME_ROW * mm + height) / 2 - (CAPITAL + MARKS) * size
    for line in lines:
        canvas.drawCentredString(WIDTH * mm / 2, baseline, line)
        baseline -= size * LEADING


def _fitting_name(name: str) -> tuple[Sequence[str], float]:
    room = WIDTH - 2 * PADDING
    for size in NAME_SIZES:
        lines = cell_lines(name, Style("Dấu đến", size, bold=True), room)
        tall = (CAPITAL + 2 * MARKS + (len(lines) - 1) * LEADING) * size
        if len(lines) <= NAME_LINES and tall <= NAME_ROW * mm:
            return lines, size
    return lines, size


def _draw_field(canvas: Canvas, field: _Field) -> None:
    """Write a label, and its value as large as it fits or dots up to the edge."""
    face, value = FACES[False, False], tidy(field.value)
    room = (field.right - field.left) * mm
    words = f"{field.label} {value}"
    size = next((s for s in SIZES if word_width(words, face) * s <= room), SIZES[-1])
    while value and word_width(words, face) * size > room:
        value = value[:-1]
        words = f"{field.label} {value.rstrip()}…"
    if not value:
        size = SIZES[0]
        words = f"{field.label} "
        dots = (room - word_width(words, face) * size) / (word_width(".", face) * size)
        words += "." * int(dots)
    canvas.setFont(face, size)
    canvas.drawString(field.left * mm, field.baseline * mm, words)
