"""The blocks of a draft as a text document of Qt."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
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
)
from vanthu.domain.documents.parts import Run
from vanthu.ui.drafting.rich_marks import (
    CAPTION,
    LIST_STYLES,
    PICTURE,
    SECOND_BULLET,
    TABLE,
)

IMAGE_WIDTH = 220  # pixels of a photo in the editor
VAULT = "vault"  # the scheme of a kept photo's address

Photo = Callable[[str], QImage | None]


def no_photo(_: str) -> QImage | None:
    """Show no photo."""
    return None


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
