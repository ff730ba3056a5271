"""What a person writes in a section comes back as the blocks that it was."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QTextCursor, QTextDocument

from vanthu.domain.documents.blocks import (
    Block,
    BlockKind,
    DraftPicture,
    DraftTable,
    picture_block,
    table_block,
    words,
)
from vanthu.domain.documents.parts import CellAlign, Run, TableColumn
from vanthu.ui.drafting.rich_reading import read_blocks
from vanthu.ui.drafting.rich_text import insert_table, show_blocks

TABLE = DraftTable(
    (TableColumn("TT", 0.5, CellAlign.CENTER), TableColumn("Nội dung", 3.0)),
    (("1", "Tuyên truyền"), ("2", "")),
    "Bảng 1. Kết quả",
    has_total=True,
)
PHOTO = DraftPicture("ab" * 32, "anh.jpg", "Ảnh 1. Lễ ra quân")
BLOCKS = (
    words("Mở đầu"),
    Block(BlockKind.BULLET, (Run("a "), Run("đậm", bold=True), Run(" x", italic=True))),
    words("hai", BlockKind.BULLET, 2),
    words("ba", BlockKind.BULLET),
    words("x", BlockKind.LETTERED),
    words("y", BlockKind.LETTERED),
    words("sau"),
    table_block(TABLE),
    words("giữa"),
    picture_block(PHOTO),
    words("cuối"),
    table_block(DraftTable((TableColumn("A"),), (("1",),))),
)

run_words = st.text(
    st.characters(categories=("L", "N", "P", "S"), exclude_characters="\ufffc"),
    min_size=1,
    max_size=8,
)
plain_blocks = st.builds(
    words,
    run_words,
    st.sampled_from((BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.LETTERED)),
)
tables = st.builds(
    lambda rows: table_block(
        DraftTable((TableColumn("A"), TableColumn("B")), tuple(rows))
    ),
    st.lists(st.tuples(run_words, run_words), max_size=3),
)


@pytest.fixture
def document(qapp: object) -> QTextDocument:
    del qapp
    return QTextDocument()


@pytest.mark.parametrize("start", range(len(BLOCKS)))
@pytest.mark.parametrize("end", [len(BLOCKS), 6])
def test_blocks_come_back_whatever_stands_first_or_last(
    document: QTextDocument, start: int, end: int
) -> None:
    shown = BLOCKS[start:end]
    show_blocks(document, shown)

    assert read_blocks(document) == shown


@given(st.lists(plain_blocks | tables, max_size=6))
def test_any_words_lists_and_tables_come_back(blocks: Sequence[Block]) -> None:
    document = QTextDocument()
    show_blocks(document, blocks)

    assert read_blocks(document) == tuple(blocks)


def test_a_shown_document_begins_without_an_undo_history(
    document: QTextDocument,
) -> None:
    show_blocks(document, BLOCKS)

    assert not document.isUndoAvailable()
    assert not document.isModified()


def test_typing_next_to_bold_words_keeps_who_is_bold(document: QTextDocument) -> None:
    show_blocks(document, [Block(runs=(Run("Kết quả", bold=True), Run(" tốt")))])
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText(" hơn")

    (block,) = read_blocks(document)
    assert block.runs == (Run("Kết quả", bold=True), Run(" tốt hơn"))


def test_rows_and_columns_that_a_person_adds_are_read(document: QTextDocument) -> None:
    table = insert_table(QTextCursor(document), TABLE)
    table.insertRows(3, 1)
    table.insertColumns(2, 1)
    table.cellAt(3, 0).firstCursorPosition().insertText("3")

    (block,) = read_blocks(document)
    assert block.table is not None
    assert [len(row) for row in block.table.rows] == [3, 3, 3]
    assert block.table.rows[2][0] == "3"
    assert block.table.columns[0] == TABLE.columns[0]
    assert block.table.columns[2] == TableColumn("")


def test_a_photo_is_shown_from_the_kept_file(document: QTextDocument) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    asked: list[str] = []

    def photo(sha256: str) -> QImage:
        asked.append(sha256)
        return image

    show_blocks(document, [picture_block(PHOTO)], photo)

    assert asked == [PHOTO.sha256]
    assert read_blocks(document) == (picture_block(PHOTO),)


def test_lines_broken_inside_a_paragraph_become_spaces(
    document: QTextDocument,
) -> None:
    cursor = QTextCursor(document)
    cursor.insertText("một\u2028hai")

    assert read_blocks(document) == (words("một hai"),)
