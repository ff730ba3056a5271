"""The notice that a letter may be in the register already, beside the form."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from vanthu.domain.register import IncomingLetter
from vanthu.ui.common.formatting import date_text
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.theme import Tone, message_colours


class DuplicatePanel(QFrame):
    """Shows the earlier letter and lets the clerk decide.

    Signals:
        earlier_wanted(int): the identity of the earlier letter, to look at.
        registering_wanted(): it is another letter; register it.
    """

    earlier_wanted = Signal(int)
    registering_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ink, ground = message_colours(Tone.WARNING)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(ground))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
        self.setPalette(palette)
        self._letter: IncomingLetter | None = None
        self._words = PlainLabel(wraps=True)
        show = QPushButton(self.tr("Xem văn bản cũ"))
        show.clicked.connect(self._show_earlier)
        self.register_anyway = QPushButton(self.tr("Vẫn đăng ký"))
        self.register_anyway.clicked.connect(self.registering_wanted)
        buttons = QHBoxLayout()
        buttons.addWidget(show)
        buttons.addWidget(self.register_anyway)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self._words)
        column.addLayout(buttons)
        self.hide()

    @property
    def words(self) -> str:
        """Return what is said."""
        return self._words.text()

    def show_letter(self, letter: IncomingLetter | None) -> None:
        """Show the earlier letter, or nothing."""
        self._letter = letter
        self.setVisible(letter is not None)
        if letter:
            words = self.tr(
                "Có thể trùng với Số đến {number:02d}, đến ngày {day} (cùng số "
                "{reference}, cùng cơ quan ban hành): {subject}"
            )
            self._words.setText(
                words.format(
                    number=letter.arrival_number,
                    day=date_text(letter.draft.arrival_date),
                    reference=letter.draft.reference,
                    subject=letter.draft.subject,
                )
            )

    def _show_earlier(self) -> None:
        if self._letter:
            self.earlier_wanted.emit(self._letter.letter_id)
