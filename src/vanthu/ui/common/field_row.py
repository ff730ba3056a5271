"""One field of a form: its name, its editor, and what is known about its value."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from vanthu.ui.common.field_mark import FieldMark, mark_words
from vanthu.ui.common.icons import picture
from vanthu.ui.common.plain_label import PlainLabel, paint_words
from vanthu.ui.theme import SMALLER, Tone, message_colours, quiet_colour

STATE_ICON = 14


_ICONS = {
    FieldMark.SURE: "found",
    FieldMark.UNSURE: "unsure",
    FieldMark.BLANK: "blank",
    FieldMark.ABSENT: "absent",
    FieldMark.EDITED: "edited",
    FieldMark.CONFIRMED: "done",
    FieldMark.TAKEN: "edited",
}
_TONES = {
    FieldMark.SURE: Tone.NOTICE,
    FieldMark.UNSURE: Tone.WARNING,
    FieldMark.BLANK: Tone.WARNING,
    FieldMark.EDITED: Tone.NOTICE,
    FieldMark.CONFIRMED: Tone.DONE,
    FieldMark.TAKEN: Tone.NOTICE,
}


class FieldRow(QWidget):
    """Label and state above, editor below, and a line for what is wrong or offered.

    Signals:
        entered(): the cursor came into the field.
    """

    entered = Signal()

    def __init__(
        self, name: str, editors: Sequence[QWidget], *, required: bool = False
    ) -> None:
        super().__init__()
        self._name = name
        self.editor = editors[0]
        self._label = PlainLabel(f"{name} *" if required else name)
        self._label.setBuddy(self.editor)
        self._number = PlainLabel()
        self._state_icon = QLabel()
        self._state = PlainLabel()
        self._hint = PlainLabel(wraps=True)
        self._hint.hide()
        for label in (self._label, self._number, self._state, self._hint):
            font = label.font()
            font.setPointSizeF(font.pointSizeF() * SMALLER)
            label.setFont(font)
        self._build(editors)
        for editor in editors:
            for part in (editor, *editor.findChildren(QWidget)):
                part.installEventFilter(self)
            if not editor.accessibleName():
                editor.setAccessibleName(name)

    def show_mark(self, mark: FieldMark, number: str = "") -> None:
        """Show what is known, and the number of its place in the letter."""
        self._number.setText(number)
        self._state.setText(mark_words(mark))
        tone = _TONES.get(mark)
        ink = QColor(message_colours(tone)[0]) if tone else quiet_colour()
        paint_words(self._state, ink)
        if name := _ICONS.get(mark):
            self._state_icon.setPixmap(picture(name, STATE_ICON, ink.name()))
        else:
            self._state_icon.clear()
        self.editor.setAccessibleDescription(mark_words(mark))

    def show_hint(self, words: str, tone: Tone = Tone.NOTICE) -> None:
        """Say something under the field; nothing hides the line."""
        self._hint.setText(words)
        self._hint.setVisible(bool(words))
        paint_words(self._hint, QColor(message_colours(tone)[0]))

    @property
    def state_words(self) -> str:
        """Return the word of the state that is shown."""
        return self._state.text()

    @property
    def hint(self) -> str:
        """Return what is said under the field."""
        return self._hint.text()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        return super().eventFilter(watched, event)

    def _build(self, editors: Sequence[QWidget]) -> None:
        head = QHBoxLayout()
        head.setSpacing(5)
        head.addWidget(self._label)
        head.addWidget(self._number)
        head.addStretch(1)
        head.addWidget(self._state_icon)
        head.addWidget(self._state)
        line = QHBoxLayout()
        line.setSpacing(6)
        for place, editor in enumerate(editors):
            line.addWidget(editor, 0 if place else 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self._hint)
