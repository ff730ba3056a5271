"""The blocks of a draft as a text document of Qt, and back without loss."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
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

IMAGE_WIDTH = 220  # pixels of a photo in the editor
VAULT = "vault"  # the scheme of a kept photo's address
_FIRST = int(QTextFormat.Property.UserProperty)
CAPTION, TABLE, PICTURE = _FIRST + 1, _FIRST + 2, _FIRST + 3
LIST_STYLES = {
    BlockKind.BULLET: QTextListFormat.Style.ListDisc,
    BlockKind.LETTERED: QTextListFormat.Style.ListLowerAlpha,
}
SECOND_BULLET = QTextListFormat.Style.ListCircle
BREAKS = "\u2028\u2029"

Photo = Callable[[str], QImage | None]


def no_photo(_: str) -> QImage | None:
    """Show no photo."""
    return None


# ---------------------------------------------------------------- showing


def show_blocks(
    document: QTextDocument, blocks: Sequence[Block], photo: Photo = no_photo
) -> None:
    """Fill a document with blocks; its undo history begins anew."""
    document.setUndoRedoEnabled(False)
    document.clear()
    writer = _Writer(QTextCursor(document), photo)
    for block in blocks:
        writer.write(block)
    document.setUndoRedoEnabled(True)
    document.setModified(False)


@dataclass(slots=True)
class _Writer:
    cursor: QTextCursor
    photo: Photo
    is_first: bool = True

    def write(self, block: Block) -> None:
        if block.table is not None:
            self._caption(block.table.caption)
            insert_table(self._at_end(), block.table)
            self.is_first = True  # Qt keeps an empty paragraph after a table
        elif block.picture is not None:
            self._begin(QTextBlockFormat())
            insert_picture(self.cursor, block.picture, self.photo)
            self._caption(block.picture.caption)
        else:
            self._begin(QTextBlockFormat())
            shape_block(self.cursor, block.kind, block.level)
            insert_runs(self.cursor, block.runs)

    def _caption(self, words: str) -> None:
        if words:
            look = QTextBlockFormat()
            look.setProperty(CAPTION, True)
            self._begin(look)
            self.cursor.insertText(words, _letters(Run("", italic=True)))

    def _begin(self, look: QTextBlockFormat) -> None:
        self._at_end()
        if self.is_first:
            self.cursor.setBlockFormat(look)
        else:
            self.cursor.insertBlock(look, QTextCharFormat())
            _leave_list(self.cursor)
            self.cursor.setBlockFormat(look)
        self.is_first = False

    def _at_end(self) -> QTextCursor:
        self.cursor.movePosition(QTextCursor.MoveOperation.End)
        return self.cursor


def insert_runs(cursor: QTextCursor, runs: Sequence[Run]) -> None:
    """Insert words with their emphasis."""
    for run in runs:
        cursor.insertText(run.text, _letters(run))


def shape_block(cursor: QTextCursor, kind: BlockKind, level: int = 1) -> None:
    """Make the cursor's paragraph a plain one or an item of a list."""
    previous = cursor.block().previous()
    if kind not in LIST_STYLES:
        _leave_list(cursor)
        look = cursor.blockFormat()
        look.setIndent(0)
        cursor.setBlockFormat(look)
        return
    style = LIST_STYLES[kind]
    if kind is BlockKind.BULLET and level > 1:
        style = SECOND_BULLET
    before = previous.textList() if previous.isValid() else None
    if before is not None and before.format().style() == style:
        before.add(cursor.block())
        return
    shape = QTextListFormat()
    shape.setStyle(style)
    shape.setIndent(min(level, 2))
    if kind is BlockKind.LETTERED:
        shape.setNumberSuffix(")")
    cursor.createList(shape)


def _leave_list(cursor: QTextCursor) -> None:
    # The stubs promise a list; there is none outside of one.
    items: QTextList | None = cursor.currentList()
    if items is not None:
        items.remove(cursor.block())


def insert_table(cursor: QTextCursor, table: DraftTable) -> QTextTable:
    """Insert a table with its headings; the cursor stands in its first cell."""
    shape = QTextTableFormat()
    shape.setBorder(1)
    shape.setBorderCollapse(True)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setCellPadding(3)
    shape.setHeaderRowCount(1)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    _set_shape(shape, table)
    made = cursor.insertTable(len(table.rows) + 1, max(1, len(table.columns)), shape)
    headings = tuple(column.heading for column in table.columns)
    for row, cells in enumerate((headings, *table.rows)):
        for column, words in enumerate(cells):
            look = QTextCharFormat()
            if row == 0:
                look.setFontWeight(QFont.Weight.Bold)
            place = made.cellAt(row, column).firstCursorPosition()
            place.setCharFormat(look)
            place.insertText(words, look)
    cursor.setPosition(made.cellAt(0, 0).firstPosition())
    return made


def insert_picture(cursor: QTextCursor, picture: DraftPicture, photo: Photo) -> None:
    """Insert a photo, small; what is printed is drawn from the kept file."""
    name = f"{VAULT}:{picture.sha256}"
    image = photo(picture.sha256)
    shape = QTextImageFormat()
    shape.setName(name)
    shape.setWidth(IMAGE_WIDTH)
    shape.setProperty(PICTURE, json.dumps([picture.sha256, picture.name]))
    if image is not None and not image.isNull():
        kind = QTextDocument.ResourceType.ImageResource.value
        cursor.document().addResource(kind, QUrl(name), image)
    cursor.insertImage(shape)


def _set_shape(shape: QTextTableFormat, table: DraftTable) -> None:
    columns = [[c.share, c.align.value, c.group] for c in table.columns]
    shape.setProperty(TABLE, json.dumps([columns, table.has_total]))
    whole = sum(column.share for column in table.columns) or 1.0
    percent = QTextLength.Type.PercentageLength
    shape.setColumnWidthConstraints(
        [QTextLength(percent, 100 * c.share / whole) for c in table.columns]
    )


def _letters(run: Run) -> QTextCharFormat:
    look = QTextCharFormat()
    if run.bold:
        look.setFontWeight(QFont.Weight.Bold)
    if run.italic:
        look.setFontItalic(True)
    return look


# ---------------------------------------------------------------- reading


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
