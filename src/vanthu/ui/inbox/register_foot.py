"""The foot of the form: what is still missing, and the way into the register."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from vanthu.domain.errors import DraftGap
from vanthu.ui.common.error_words.register import gap_text
from vanthu.ui.common.icons import icon
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.theme import smaller

BUTTON_HEIGHT = 32


class RegisterFoot(QWidget):
    """Two buttons, which do what two commands do, and a line of words over them."""

    def __init__(self, later: QAction, register: QAction) -> None:
        super().__init__()
        self._missing = PlainLabel(wraps=True)
        self._missing.setFont(smaller(self._missing.font()))
        self.later = QPushButton(self.tr("Để sau"))
        self.later.setToolTip(later.toolTip())
        self.later.clicked.connect(later.trigger)
        self.register = QPushButton(self.tr("Đăng ký và xem tiếp"))
        self.register.setIcon(icon("register-next"))
        self.register.setToolTip(register.toolTip())
        self.register.setDefault(True)
        self.register.clicked.connect(register.trigger)
        for button in (self.later, self.register):
            button.setMinimumHeight(BUTTON_HEIGHT)
        buttons = QHBoxLayout()
        buttons.addWidget(self.later)
        buttons.addStretch(1)
        buttons.addWidget(self.register)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 8)
        column.setSpacing(6)
        column.addWidget(self._missing)
        column.addLayout(buttons)

    def show_gaps(self, gaps: Sequence[DraftGap], *, can_register: bool) -> None:
        """Name the fields that the register still needs."""
        words = self.tr("Còn thiếu: {gaps}.").format(
            gaps=", ".join(gap_text(gap) for gap in gaps)
        )
        self._missing.setText(words if gaps else "")
        self._missing.setVisible(bool(gaps))
        self.register.setEnabled(can_register)
