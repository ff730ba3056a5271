"""The notice that a letter may be in the register already, beside the form."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from vanthu.ui.common.formatting import date_text
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.common.tone_frame import ToneFrame
from vanthu.ui.inbox.repeat import Repeat, RepeatKind
from vanthu.ui.theme import Tone


class DuplicatePanel(ToneFrame):
    """Shows the earlier letter and lets the clerk decide.

    Signals:
        comparison_wanted(Repeat): both letters are to be seen side by side.
        earlier_wanted(int): the identity of the earlier letter, to look at.
        other_letter_stated(int): it only resembles that letter and is another one.
        registering_wanted(): it is another letter; register it.
    """

    comparison_wanted = Signal(object)
    earlier_wanted = Signal(int)
    other_letter_stated = Signal(int)
    registering_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.WARNING, parent)
        self._repeat: Repeat | None = None
        self._words = PlainLabel(wraps=True)
        self.compare = QPushButton(self.tr("So sánh"))
        self.compare.clicked.connect(self._compare)
        show = QPushButton(self.tr("Xem văn bản cũ"))
        show.clicked.connect(self._show_earlier)
        self.register_anyway = QPushButton(self.tr("Vẫn đăng ký"))
        self.register_anyway.clicked.connect(self.registering_wanted)
        self.other_letter = QPushButton(self.tr("Văn bản khác"))
        self.other_letter.clicked.connect(self._state_other)
        buttons = QHBoxLayout()
        for button in (self.compare, show, self.register_anyway, self.other_letter):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self._words)
        column.addLayout(buttons)

    @property
    def words(self) -> str:
        """Return what is said."""
        return self._words.text()

    def show_repeat(self, repeat: Repeat | None) -> None:
        """Show the earlier letter, or nothing."""
        self._repeat = repeat
        self.setVisible(repeat is not None)
        if repeat:
            self._words.setText(self._said_of(repeat))
            only_alike = repeat.kind is RepeatKind.ALIKE
            self.other_letter.setVisible(only_alike)
            self.register_anyway.setVisible(not only_alike)

    def _said_of(self, repeat: Repeat) -> str:
        words = {
            RepeatKind.SAME_FILE: self.tr(
                "Cùng tệp với Số đến {number:02d}, đến ngày {day} ({reference}): "
                "{subject}"
            ),
            RepeatKind.SAME_REFERENCE: self.tr(
                "Có thể trùng với Số đến {number:02d}, đến ngày {day} (cùng số "
                "{reference}, cùng cơ quan ban hành): {subject}"
            ),
            RepeatKind.ALIKE: self.tr(
                "Gần giống Số đến {number:02d} ({likeness:.0%}), đến ngày {day} "
                "({reference}): {subject}"
            ),
        }[repeat.kind]
        draft = repeat.letter.draft
        return words.format(
            number=repeat.letter.arrival_number,
            likeness=repeat.likeness,
            day=date_text(draft.arrival_date),
            reference=draft.reference or self.tr("không ghi số"),
            subject=draft.subject,
        )

    def _compare(self) -> None:
        if self._repeat:
            self.comparison_wanted.emit(self._repeat)

    def _show_earlier(self) -> None:
        if self._repeat:
            self.earlier_wanted.emit(self._repeat.letter.letter_id)

    def _state_other(self) -> None:
        if self._repeat:
            self.other_letter_stated.emit(self._repeat.letter.letter_id)
