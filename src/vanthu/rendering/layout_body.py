"""The body of the form, ô 6: paragraphs, tables and pictures."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import assert_never

from vanthu.domain.documents.parts import (
    BodyBlock,
    BodyParagraph,
    BodyPicture,
    BodyStyle,
    BodyTable,
    CellAlign,
    TableColumn,
)
from vanthu.rendering.blocks import (
    Block,
    Grid,
    GridColumn,
    MergedCells,
    Picture,
    Span,
    TextBlock,
)
from vanthu.rendering.layout_form import Form, spans_of, text
from vanthu.rendering.typography import bound, tidy

MM_PER_INCH = 25.4
SENTENCE_ENDS = (".", ":", ";", "”", '"')
NUMBER = re.compile(r"[-–+]?\d[\d.,]*(?: ?%)?|[-–]?")


def body_blocks(
    form: Form, body: Iterable[BodyBlock], width: float, *, stays_with_footer: bool
) -> list[Block]:
    """Set a body; its last words go with the signature onto a new page."""
    blocks = [block for part in body for block in _blocks(form, part, width)]
    if blocks:
        blocks[0] = _moved_down(blocks[0], form.profile.gaps.opening)
        blocks[-1] = _kept(blocks[-1]) if stays_with_footer else blocks[-1]
    return blocks


def _moved_down(block: Block, gap: float) -> Block:
    match block:
        case TextBlock():
            return replace(block, more_before=gap)
        case Picture() | Grid():
            return replace(block, before=block.before + gap)
        case _:
            return block


def _kept(block: Block) -> Block:
    match block:
        case TextBlock() | Picture() | Grid():
            return replace(block, keep_next=True)
        case _:
            return block


def _blocks(form: Form, part: BodyBlock, width: float) -> Iterable[Block]:
    match part:
        case BodyParagraph():
            if tidy(part.text):
                yield _paragraph(form, part)
        case BodyTable():
            yield from _table(form, part, width)
        case BodyPicture():
            yield from _picture(form, part, width)
        case _:
            assert_never(part)


# ---------------------------------------------------------------- words


def _paragraph(form: Form, paragraph: BodyParagraph) -> TextBlock:
    spans = spans_of(paragraph.runs)
    if paragraph.style is BodyStyle.DIVISION_TITLE:
        spans = tuple(replace(span, text=span.text.upper()) for span in spans)
    elif paragraph.style is BodyStyle.ARTICLE:
        spans = _numbered(spans)
        is_title = all(span.bold for span in spans)
        return TextBlock(spans, form.styles.body[BodyStyle.ARTICLE], keep_next=is_title)
    return TextBlock(spans, form.styles.body[paragraph.style])


def _numbered(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return an article with its number in bold, and its title where it has one."""
    words = "".join(span.text for span in spans)
    if not words.endswith(SENTENCE_ENDS):
        return tuple(replace(span, bold=True) for span in spans)
    number, stop, _ = words.partition(". ")
    length, result = len(number) + len(stop), []
    for span in spans:
        head, tail = span.text[:length], span.text[length:]
        length -= len(head)
        result += [replace(span, text=head, bold=True)] if head else []
        result += [replace(span, text=tail)] if tail else []
    return tuple(result)


# ---------------------------------------------------------------- tables


def _table(form: Form, table: BodyTable, width: float) -> Iterable[Block]:
    gaps = form.profile.gaps
    if caption := bound(table.caption):
        yield text(caption, form.styles.table_caption)
    if not table.columns:
        return
    count = len(table.columns)
    filled = ((*row, *[""] * (count - len(row))) for row in table.rows)
    rows = tuple(tuple(tidy(cell) for cell in row) for row in filled)
    shares = sum(column.share for column in table.columns)
    columns = tuple(
        GridColumn(
            width=width * column.share / shares,
            style=form.styles.cell[_alignment(column, [row[at] for row in rows])],
        )
        for at, column in enumerate(table.columns)
    )
    head, merged = _head(form, table.columns)
    yield Grid(
        columns=columns,
        head=head,
        rows=rows,
        padding=form.profile.body.cell_padding,
        padding_above=form.profile.body.cell_padding_above,
        line_width=form.profile.body.table_line,
        before=gaps.caption if table.caption else gaps.table,
        merged=merged,
        has_total=table.has_total and bool(rows),
    )


def _alignment(column: TableColumn, cells: Sequence[str]) -> CellAlign:
    if column.align is not CellAlign.BY_CONTENT:
        return column.align
    is_number = any(cells) and all(NUMBER.fullmatch(cell) for cell in cells)
    return CellAlign.RIGHT if is_number else CellAlign.LEFT


def _head(
    form: Form, columns: Sequence[TableColumn]
) -> tuple[tuple[tuple[TextBlock, ...], ...], tuple[MergedCells, ...]]:
    """Return the rows of the head, two where columns stand under a common word."""
    style = form.styles.table_head
    names = tuple(text(bound(column.heading), style) for column in columns)
    if not any(column.group for column in columns):
        return (names,), ()
    empty = text("", style)
    above, below, merged = [], [], []
    for at, column in enumerate(columns):
        if not column.group:
            above.append(names[at])
            below.append(empty)
            merged.append(MergedCells(0, at, rows=2))
            continue
        below.append(names[at])
        if at and columns[at - 1].group == column.group:
            above.append(empty)
            merged[-1] = replace(merged[-1], columns=merged[-1].columns + 1)
        else:
            above.append(text(bound(column.group), style))
            merged.append(MergedCells(0, at))
    return (tuple(above), tuple(below)), tuple(merged)


# ---------------------------------------------------------------- pictures


def _picture(form: Form, picture: BodyPicture, width: float) -> Iterable[Block]:
    """Set a picture no wider than the text, and what it shows below it."""
    natural = picture.width / form.profile.body.picture_dpi * MM_PER_INCH
    scale = min(
        1.0,
        width / natural,
        form.profile.body.picture_height * picture.width / picture.height / natural,
    )
    shown = natural * scale
    caption = bound(picture.caption)
    yield Picture(
        content=picture.content,
        width=round(shown, 2),
        height=round(shown * picture.height / picture.width, 2),
        description=caption,
        before=form.profile.gaps.picture,
        keep_next=bool(caption),
    )
    if caption:
        yield text(caption, form.styles.picture_caption)
