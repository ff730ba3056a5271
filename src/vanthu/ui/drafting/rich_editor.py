"""The editor of a section's words: bold, italic, lists, tables, photos, figures."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFont,
    QKeyEvent,
    QKeySequence,
    QTextCharFormat,
    QTextCursor,
    QTextTable,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.documents.blocks import (
    Block,
    BlockKind,
    DraftPicture,
    DraftTable,
    blocks_of_text,
)
from vanthu.domain.documents.parts import TableColumn
from vanthu.ui.drafting.rich_reading import kind_of_paragraph, read_blocks
from vanthu.ui.drafting.rich_text import (
    Photo,
    insert_picture,
    insert_runs,
    insert_table,
    no_photo,
    shape_block,
    show_blocks,
)

NEW_ROWS = 3


class RichEditor(QWidget):
    """Edits blocks; everything that is printed here a person has typed.

    Signals:
        typed(tuple[Block]): the person changed the words.
        photo_wanted(): a photo is to be chosen and inserted.
    """

    typed = Signal(object)
    photo_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = _Words()
        self.text.setAccessibleName(name)
        self.text.setPlaceholderText(
            self.tr("Chưa có nội dung. Gõ vào đây, hoặc chờ phòng báo cáo kết quả.")
        )
        self.figures = QMenu(self)
        self.bar = QHBoxLayout()
        self._blocks: tuple[Block, ...] = ()
        self._is_showing = False
        self._buttons: list[QToolButton] = []
        self._build()
        self.text.textChanged.connect(self._tell)
        self.text.currentCharFormatChanged.connect(self._show_look)
        self.text.cursorPositionChanged.connect(self._show_place)

    # -------------------------------------------------------------- content

    def show_content(
        self, blocks: Sequence[Block], *, read_only: bool, photo: Photo = no_photo
    ) -> None:
        """Show blocks; what is being typed stays as it is."""
        self.text.setReadOnly(read_only)
        for button in self._buttons:
            button.setEnabled(not read_only)
        wanted = tuple(blocks)
        if wanted == self._blocks:
            return
        self._blocks = wanted
        self._is_showing = True
        show_blocks(self.text.document(), wanted, photo)
        self._is_showing = False

    def offer_figures(self, figures: Sequence[str], recent: Sequence[str] = ()) -> None:
        """Offer words with figures: of the section's tasks, then of other work."""
        self.figures.clear()
        for words in figures:
            self.figures.addAction(words).triggered.connect(self._inserter(words))
        if recent:
            self.figures.addSection(self.tr("Số liệu đã báo cáo gần đây"))
        for words in recent:
            self.figures.addAction(words).triggered.connect(self._inserter(words))
        if not (figures or recent):
            self.figures.addAction(self.tr("Chưa có số liệu nào")).setEnabled(False)

    def insert_words(self, words: str) -> None:
        """Insert a sentence where the cursor is, as a paragraph of its own if empty."""
        if not self.text.isReadOnly():
            self.text.textCursor().insertText(words)
            self.text.setFocus()

    @property
    def selected_words(self) -> str:
        """Return the words that are chosen."""
        return self.text.textCursor().selection().toPlainText().strip()

    def insert_photo(self, picture: DraftPicture, photo: Photo) -> None:
        """Insert a kept photo where the cursor is."""
        cursor = self.text.textCursor()
        if cursor.block().text():
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock()
        insert_picture(cursor, picture, photo)

    def _inserter(self, words: str) -> Callable[[], None]:
        return lambda: self.text.textCursor().insertText(words)

    def _tell(self) -> None:
        if self._is_showing:
            return
        blocks = read_blocks(self.text.document())
        if blocks != self._blocks:
            self._blocks = blocks
            self.typed.emit(blocks)

    # -------------------------------------------------------------- shape

    def _toggle_bold(self) -> None:
        look = QTextCharFormat()
        is_bold = self.text.fontWeight() > QFont.Weight.Medium
        look.setFontWeight(QFont.Weight.Normal if is_bold else QFont.Weight.Bold)
        self.text.mergeCurrentCharFormat(look)

    def _toggle_italic(self) -> None:
        look = QTextCharFormat()
        look.setFontItalic(not self.text.fontItalic())
        self.text.mergeCurrentCharFormat(look)

    def _toggle_list(self, kind: BlockKind, level: int = 1) -> None:
        cursor = self.text.textCursor()
        wanted = BlockKind.PARAGRAPH if self._place() == (kind, level) else kind
        cursor.beginEditBlock()
        last = cursor.selectionEnd()
        cursor.setPosition(cursor.selectionStart())
        while True:
            shape_block(cursor, wanted, level)
            if cursor.block().position() + cursor.block().length() > last:
                break
            if not cursor.movePosition(QTextCursor.MoveOperation.NextBlock):
                break
        cursor.endEditBlock()
        self._show_place()

    def _place(self) -> tuple[BlockKind, int]:
        return kind_of_paragraph(self.text.textCursor().block())

    def _insert_table(self) -> None:
        columns = tuple(
            TableColumn(words)
            for words in (self.tr("TT"), self.tr("Nội dung"), self.tr("Kết quả"))
        )
        empty = tuple(("",) * len(columns) for _ in range(NEW_ROWS))
        cursor = self.text.textCursor()
        insert_table(cursor, DraftTable(columns, empty))
        self.text.setTextCursor(cursor)

    def _in_table(self, act: Callable[[QTextTable, int, int], None]) -> None:
        cursor = self.text.textCursor()
        table: QTextTable | None = cursor.currentTable()
        if table is not None:
            cell = table.cellAt(cursor)
            act(table, cell.row(), cell.column())

    def _add_row(self) -> None:
        self._in_table(lambda table, row, _: table.insertRows(row + 1, 1))

    def _add_column(self) -> None:
        self._in_table(lambda table, _, column: table.insertColumns(column + 1, 1))

    def _remove_row(self) -> None:
        self._in_table(lambda table, row, _: table.removeRows(row, 1) if row else None)

    def _remove_column(self) -> None:
        self._in_table(lambda table, _, column: table.removeColumns(column, 1))

    # -------------------------------------------------------------- showing

    def _show_look(self, look: QTextCharFormat) -> None:
        self.bold.setChecked(look.fontWeight() > QFont.Weight.Medium)
        self.italic.setChecked(look.fontItalic())

    def _show_place(self) -> None:
        kind, level = self._place()
        self.bullet.setChecked(kind is BlockKind.BULLET and level == 1)
        self.lettered.setChecked(kind is BlockKind.LETTERED)
        table: QTextTable | None = self.text.textCursor().currentTable()
        for action in self._table_actions[1:]:
            action.setEnabled(table is not None)

    def _build(self) -> None:
        self.bold = self._toggle("B", self.tr("Đậm"), "Ctrl+B", self._toggle_bold)
        font = self.bold.font()
        font.setBold(True)
        self.bold.setFont(font)
        self.italic = self._toggle(
            "I", self.tr("Nghiêng"), "Ctrl+I", self._toggle_italic
        )
        font = self.italic.font()
        font.setItalic(True)
        self.italic.setFont(font)
        self.bullet = self._toggle(
            "–",
            self.tr("Gạch đầu dòng"),
            "",
            lambda: self._toggle_list(BlockKind.BULLET),
        )
        self.lettered = self._toggle(
            "a)",
            self.tr("Điểm a), b)…"),
            "",
            lambda: self._toggle_list(BlockKind.LETTERED),
        )
        table = self._button(self.tr("Bảng"), self.tr("Bảng: thêm, sửa hàng và cột"))
        self._table_actions = self._table_menu(table)
        photo = self._button(self.tr("Ảnh…"), self.tr("Chèn ảnh từ tệp"))
        photo.clicked.connect(self.photo_wanted)
        figures = self._button(
            self.tr("Số liệu"), self.tr("Chèn số liệu mà các phòng đã báo cáo")
        )
        figures.setMenu(self.figures)
        figures.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.offer_figures(())
        self.bar.setSpacing(3)
        self.bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self.bar)
        column.addWidget(self.text, 1)

    def _table_menu(self, button: QToolButton) -> list[QAction]:
        menu = QMenu(button)
        entries: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("Chèn bảng"), self._insert_table),
            (self.tr("Thêm hàng"), self._add_row),
            (self.tr("Thêm cột"), self._add_column),
            (self.tr("Xóa hàng"), self._remove_row),
            (self.tr("Xóa cột"), self._remove_column),
        )
        actions = []
        for words, act in entries:
            action = menu.addAction(words)
            action.triggered.connect(act)
            actions.append(action)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return actions

    def _toggle(
        self, words: str, tip: str, keys: str, act: Callable[[], None]
    ) -> QToolButton:
        button = self._button(words, f"{tip} ({keys})" if keys else tip)
        button.setCheckable(True)
        button.clicked.connect(act)
        if keys:
            self.text.acts[QKeySequence(keys)] = act
        return button

    def _button(self, words: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons.append(button)
        self.bar.addWidget(button)
        return button


class _Words(QTextEdit):
    """A text that takes words from elsewhere without their looks."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self.acts: dict[QKeySequence, Callable[[], None]] = {}

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey the keys of the bar before the text does."""
        act = self.acts.get(QKeySequence(event.keyCombination()))
        if act and not self.isReadOnly():
            act()
        else:
            super().keyPressEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words as paragraphs, and cells of a spreadsheet as a table."""
        text = source.text()
        if "\t" not in text:
            super().insertFromMimeData(source)
            return
        cursor = self.textCursor()
        for block in blocks_of_text(text):
            if block.table is not None:
                insert_table(cursor, block.table)
                cursor.movePosition(QTextCursor.MoveOperation.End)
            else:
                cursor.insertBlock()
                insert_runs(cursor, block.runs)
        self.setTextCursor(cursor)
