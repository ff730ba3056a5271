"""Where the cover and the columns of a register stand: NĐ 30/2020/NĐ-CP, Phụ lục IV."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from vanthu.domain.documents.books import Book
from vanthu.rendering.blocks import (
    BookBlock,
    Gap,
    Grid,
    GridColumn,
    Numbering,
    PageStyle,
    Span,
    Style,
    TextBlock,
)
from vanthu.rendering.format_profile import FormatProfile
from vanthu.rendering.styles import BookStyles, book_styles
from vanthu.rendering.text_metrics import POINTS_PER_MM, balanced_width
from vanthu.rendering.typography import tidy

SLACK = 0.5  # millimetres: Word and we need not measure alike to the last hair
DOTS = ".........."  # to be filled in by hand
KEEPER_ROOM = 22.0  # millimetres to sign in
OPEN_DAY = "…………, ngày …… tháng …… năm ………"


def lay_out_book(book: Book, profile: FormatProfile) -> tuple[BookBlock, ...]:
    """Put the cover and the table of a register in their places."""
    styles = book_styles(profile)
    return (
        _sheet("Bìa", profile, styles, frame=profile.book.cover_frame),
        *_cover(book, profile, styles),
        _sheet("Sổ", profile, styles),
        _table(book, profile, styles),
        *_closing(book, profile, styles),
    )


def _sheet(
    name: str, profile: FormatProfile, styles: BookStyles, frame: float = 0.0
) -> PageStyle:
    return PageStyle(
        name=name,
        paper=profile.book.paper,
        numbering=Numbering.NONE if frame else Numbering.ALL,
        number_style=styles.page_number,
        number_from_top=profile.geometry.page_number_from_top,
        frame=frame,
    )


def _cover(
    book: Book, profile: FormatProfile, styles: BookStyles
) -> Iterable[BookBlock]:
    gaps = profile.book
    yield Gap(gaps.cover_top_gap)
    if parent := tidy(book.parent_name):
        yield _line(parent.upper(), styles.parent_body)
        yield Gap(gaps.office_gap)
    yield _line(tidy(book.office_name).upper(), styles.office)
    yield Gap(gaps.title_gap)
    yield _line(book.form.title, styles.title)
    yield Gap(gaps.line_gap)
    for words in _cover_lines(book):
        yield _line(words, styles.cover_line)
        yield Gap(gaps.line_gap)
    yield _line(f"Quyển số: {tidy(book.volume) or DOTS}", styles.volume)


def _cover_lines(book: Book) -> Iterable[str]:
    yield f"Năm: {book.year}"
    yield f"Từ ngày {_day(book.first_day)} đến ngày {_day(book.last_day)}"
    if book.form.states_numbers:
        first, last = tidy(book.first_number), tidy(book.last_number)
        yield f"Từ số {first or DOTS} đến số {last or DOTS}"


def _day(day: date) -> str:
    return day.strftime("%d/%m/%Y")


def _table(book: Book, profile: FormatProfile, styles: BookStyles) -> Grid:
    book_look, columns = profile.book, book.form.columns
    share = book_look.paper.text_width / sum(column.share for column in columns)
    widths = [round(column.share * share, 2) for column in columns]
    return Grid(
        columns=tuple(
            GridColumn(
                width,
                styles.words if column.holds_words else styles.mark,
                holds_days=column.holds_days,
            )
            for column, width in zip(columns, widths, strict=True)
        ),
        head=(
            tuple(
                _label(column.label, styles.label, width - 2 * book_look.cell_padding)
                for column, width in zip(columns, widths, strict=True)
            ),
            tuple(
                _line(f"({number + 1})", styles.column_number)
                for number in range(len(columns))
            ),
        ),
        rows=tuple(tuple(tidy(cell) for cell in row) for row in book.rows),
        padding=book_look.cell_padding,
        padding_above=book_look.cell_padding_above,
        line_width=book_look.line_width,
        keep_next=book.is_closed,
    )


def _closing(
    book: Book, profile: FormatProfile, styles: BookStyles
) -> Iterable[BookBlock]:
    """Say how many entries there are, and leave room for who kept the book."""
    if not book.is_closed:
        return
    first, last = tidy(book.first_number), tidy(book.last_number)
    total = f"Tổng số: {len(book.rows)} văn bản"
    if first and book.form.states_numbers:
        total += f", từ số {first} đến số {last}"
    yield replace(_line(f"{total}.", styles.total), keep_next=True)
    half = profile.book.paper.text_width / 2
    for words, style in (
        (OPEN_DAY, styles.closing_day),
        ("NGƯỜI LẬP SỔ", styles.keeper),
        ("(Ký, ghi rõ họ tên)", styles.keeper_note),
    ):
        yield replace(_line(words, style), left=half, keep_next=True)
    yield Gap(KEEPER_ROOM * POINTS_PER_MM)


def _label(text: str, style: Style, room: float) -> TextBlock:
    side = max(0.0, (room - balanced_width(text, style, room)) / 2 - SLACK)
    return TextBlock((Span(text),), style, side, side)


def _line(text: str, style: Style) -> TextBlock:
    return TextBlock((Span(text),), style)
