"""A text document of Qt as the blocks of a draft, without loss."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextList,
    QTextTable,
)

from vanthu.domain.documents.blocks import (
    Block,
    BlockKind,
    DraftPicture,
    DraftTable,
    picture_block,
    table_block,
)
from vanthu.domain.documents.parts import CellAlign, Run, TableColumn
from vanthu.ui.drafting.rich_marks import (
    CAPTION,
    LIST_STYLES,
    PICTURE,
    SECOND_BULLET,
    TABLE,
)

BREAKS = "\u2028\u2029"


def read_blocks(document: QTextDocument) -> tuple[Block, ...]:
    """Return what a document says as blocks; empty paragraphs are left out."""
    pieces = _pieces(document.rootFrame())
    said = [p for p in pieces if isinstance(p, _Caption) or not p.is_empty]
    return tuple(_with_captions(said))


@dataclass(frozen=True, slots=True)
class _Caption:
    words: str


def _pieces(frame: QTextFrame) -> Iterator[Block | _Caption]:
    part = frame.begin()
    while not part.atEnd():
        inner: QTextFrame | None = part.currentFrame()
        if isinstance(inner, QTextTable):
            yield table_block(_read_table(inner))
        elif inner is not None:
            yield from _pieces(inner)
        else:
            yield from _read_paragraph(part.currentBlock())
        part += 1


def _with_captions(pieces: Sequence[Block | _Caption]) -> Iterator[Block]:
    """Give each caption to the picture before it or the table after it."""
    owners = _owners(pieces)
    captions = {owner: place for place, owner in owners.items()}
    for place, piece in enumerate(pieces):
        if isinstance(piece, _Caption):
            if place not in owners:
                yield Block(runs=(Run(piece.words, italic=True),))
            continue
        caption = pieces[captions[place]] if place in captions else None
        if not isinstance(caption, _Caption):
            yield piece
        elif piece.picture is not None:
            yield picture_block(replace(piece.picture, caption=caption.words))
        elif piece.table is not None:
            yield table_block(replace(piece.table, caption=caption.words))


def _owners(pieces: Sequence[Block | _Caption]) -> dict[int, int]:
    """Return for the place of a caption that of its picture or table."""
    owners: dict[int, int] = {}
    for place, piece in enumerate(pieces):
        if isinstance(piece, _Caption):
            before = pieces[place - 1] if place else None
            after = pieces[place + 1] if place + 1 < len(pieces) else None
            if isinstance(before, Block) and before.picture is not None:
                owners[place] = place - 1
            elif isinstance(after, Block) and after.table is not None:
                owners[place] = place + 1
    return owners


def _read_paragraph(block: QTextBlock) -> Iterator[Block | _Caption]:
    if block.blockFormat().boolProperty(CAPTION):
        if words := block.text().strip():
            yield _Caption(words)
        return
    runs: list[Run] = []
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        look = fragment.charFormat()
        if look.hasProperty(PICTURE):
            sha256, name = json.loads(look.stringProperty(PICTURE))
            yield picture_block(DraftPicture(sha256, name))
        elif words := _plain(fragment.text()):
            runs.append(Run(words, _is_bold(look), look.fontItalic()))
        part += 1
    kind, level = kind_of_paragraph(block)
    yield Block(kind, _joined(runs), level)


def kind_of_paragraph(block: QTextBlock) -> tuple[BlockKind, int]:
    """Return what a paragraph is, and the level of a bullet."""
    items: QTextList | None = block.textList()
    if items is None:
        return BlockKind.PARAGRAPH, 1
    if items.format().style() == LIST_STYLES[BlockKind.LETTERED]:
        return BlockKind.LETTERED, 1
    return BlockKind.BULLET, 2 if items.format().style() == SECOND_BULLET else 1


def _joined(runs: Sequence[Run]) -> tuple[Run, ...]:
    joined: list[Run] = []
    for run in runs:
        if joined and (joined[-1].bold, joined[-1].italic) == (run.bold, run.italic):
            joined[-1] = replace(joined[-1], text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return tuple(joined)


def _read_table(table: QTextTable) -> DraftTable:
    rows = [
        tuple(_cell(table, row, column) for column in range(table.columns()))
        for row in range(table.rows())
    ]
    shapes, has_total = _shape_of(table)
    columns = tuple(
        replace(shape, heading=heading)
        for heading, shape in zip(rows[0], shapes, strict=True)
    )
    return DraftTable(columns, tuple(rows[1:]), has_total=has_total)


def _shape_of(table: QTextTable) -> tuple[list[TableColumn], bool]:
    """Return the columns without headings; one that was added is a plain one."""
    kept = table.format().stringProperty(TABLE)
    columns, has_total = json.loads(kept) if kept else ([], False)
    shapes = [
        TableColumn("", float(share), CellAlign(align), group)
        for share, align, group in columns
    ]
    missing = table.columns() - len(shapes)
    return [*shapes, *[TableColumn("")] * missing][: table.columns()], bool(has_total)


def _cell(table: QTextTable, row: int, column: int) -> str:
    cell = table.cellAt(row, column)
    cursor = cell.firstCursorPosition()
    end = cell.lastCursorPosition().position()
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    words = cursor.selectedText()
    return " ".join(_plain(words.replace("\u2029", " ")).split())


def _is_bold(look: QTextCharFormat) -> bool:
    return look.fontWeight() > QFont.Weight.Medium


def _plain(words: str) -> str:
    return words.translate({ord(sign): " " for sign in BREAKS}).replace("\ufffc", "")
