"""The line under the toolbar that says what needs attention, without a dialog."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from vanthu.ui.common.icons import picture
from vanthu.ui.common.message import Choice, Message
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.theme import Tone, message_colours

ICONS = {
    Tone.NOTICE: "found",
    Tone.DONE: "done",
    Tone.WARNING: "warning",
    Tone.FAILURE: "warning",
}
ICON_SIZE = 18


class InfoBar(QFrame):
    """Shows one message at a time; the clerk closes it or the next one replaces it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self._icon = QLabel()
        self._text = PlainLabel(wraps=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QPushButton(self.tr("Đóng"))
        self._close.setFlat(True)
        self._close.clicked.connect(self.hide)
        self._tone = Tone.NOTICE
        self._choices: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 5, 8, 5)
        self._row.setSpacing(10)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is shown, for tests and for reading aloud."""
        return self._text.text()

    def leave(self) -> None:
        """Take away good news when its page is left; trouble stays to be read."""
        if self._tone in {Tone.DONE, Tone.NOTICE}:
            self.hide()

    def show_message(self, message: Message) -> None:
        """Replace what is shown."""
        self._tone = message.tone
        self._paint_tone(message.tone)
        self._text.setText(message.text)
        self.setAccessibleName(message.text)
        for button in self._choices:
            self._row.removeWidget(button)
            button.deleteLater()
        self._choices = [self._button(choice) for choice in message.choices]
        for place, button in enumerate(self._choices, start=2):
            self._row.insertWidget(place, button)
        self.show()

    def _button(self, choice: Choice) -> QPushButton:
        button = QPushButton(choice.label, self)
        button.clicked.connect(lambda: self._take(choice))
        return button

    def _take(self, choice: Choice) -> None:
        self.hide()
        choice.act()

    def _paint_tone(self, tone: Tone) -> None:
        ink, ground = message_colours(tone)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(ground))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
        self.setPalette(palette)
        self._icon.setPixmap(picture(ICONS[tone], ICON_SIZE, ink))
