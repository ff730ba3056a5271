"""Two letters side by side: the one that is open, and one like it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.register import StoredFile
from vanthu.ui.common.plain_buttons import show_words_only
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.common.sheet_view import SheetView
from vanthu.ui.common.sheets import sheets_of
from vanthu.ui.inbox.sides import Comparison, Side

SIZE = QSize(1000, 520)


class CompareDialog(QDialog):
    """Shows the pages of both letters; only the clerk can say whether they are one.

    Signals:
        picture_wanted(StoredFile, int, int): a visible page needs its picture.
        other_letter_stated(int): it is another letter than this earlier one.
    """

    picture_wanted = Signal(object, int, int)
    other_letter_stated = Signal(int)

    def __init__(self, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("So sánh văn bản"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(SIZE)
        self._other_letter = comparison.other_letter
        self._views: list[tuple[StoredFile, SheetView]] = []
        sides = QHBoxLayout()
        sides.setSpacing(12)
        sides.addLayout(self._side(comparison.opened))
        sides.addLayout(self._side(comparison.other))
        buttons = QDialogButtonBox()
        close = buttons.addButton(
            self.tr("Đóng"), QDialogButtonBox.ButtonRole.RejectRole
        )
        close.setDefault(True)
        if self._other_letter is not None:
            other = buttons.addButton(
                self.tr("Văn bản khác"), QDialogButtonBox.ButtonRole.AcceptRole
            )
            other.setAutoDefault(False)
        show_words_only(buttons)
        buttons.accepted.connect(self._state_other)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(sides, 1)
        column.addWidget(buttons)
        close.setFocus()

    def show_picture(self, file: StoredFile, page: int, dpi: int, png: bytes) -> None:
        """Show the picture of a page wherever its file is shown."""
        for shown, view in self._views:
            if shown == file:
                view.show_picture(page, dpi, QImage.fromData(png))

    def _side(self, side: Side) -> QVBoxLayout:
        heading = PlainLabel(side.title, wraps=True)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        column = QVBoxLayout()
        column.addWidget(heading)
        file, reading = side.file, side.reading
        if reading is None or file is None:
            words = self.tr("Văn bản này không có tệp đọc được để so sánh.")
            column.addWidget(PlainLabel(words, wraps=True))
            column.addStretch(1)
            return column
        view = SheetView()
        view.setAccessibleName(side.title)
        view.picture_wanted.connect(
            lambda page, dpi: self.picture_wanted.emit(file, page, dpi)
        )
        self._views.append((file, view))
        view.show_sheets(sheets_of(reading.pages))
        column.addWidget(view, 1)
        return column

    def _state_other(self) -> None:
        if self._other_letter is not None:
            self.other_letter_stated.emit(self._other_letter)
        self.accept()
