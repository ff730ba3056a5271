"""The buttons beside a list whose entries have an order."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget


class OrderButtons(QWidget):
    """Add, edit, remove, and move up or down.

    Signals:
        add_wanted(), edit_wanted(), remove_wanted(): what the buttons say.
        move_wanted(int): the chosen entry is to go up (-1) or down (1).
    """

    add_wanted = Signal()
    edit_wanted = Signal()
    remove_wanted = Signal()
    move_wanted = Signal(int)

    def __init__(self, *, with_dialogs: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = QPushButton(self.tr("Thêm…") if with_dialogs else self.tr("Thêm"))
        self.edit = QPushButton(self.tr("Sửa…"))
        self.remove = QPushButton(self.tr("Xóa"))
        self.up = QPushButton(self.tr("Lên"))
        self.down = QPushButton(self.tr("Xuống"))
        self.up.setToolTip(self.tr("Đưa lên trên (Alt+Mũi tên lên)"))
        self.down.setToolTip(self.tr("Đưa xuống dưới (Alt+Mũi tên xuống)"))
        self.up.setShortcut("Alt+Up")
        self.down.setShortcut("Alt+Down")
        self.edit.setVisible(with_dialogs)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button in (self.add, self.edit, self.remove, self.up, self.down):
            row.addWidget(button)
        row.addStretch(1)
        self.add.clicked.connect(self.add_wanted)
        self.edit.clicked.connect(self.edit_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        self.up.clicked.connect(lambda: self.move_wanted.emit(-1))
        self.down.clicked.connect(lambda: self.move_wanted.emit(1))

    def show_place(self, row: int, count: int) -> None:
        """Enable what can be done with the chosen entry, -1 for none."""
        is_chosen = 0 <= row < count
        self.edit.setEnabled(is_chosen)
        self.remove.setEnabled(is_chosen)
        self.up.setEnabled(is_chosen and row > 0)
        self.down.setEnabled(is_chosen and row < count - 1)
