"""The chosen task in full, under the board, with the moves that it knows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vanthu.ui.common.chip_label import ChipLabel
from vanthu.ui.common.due_words import DUE_CHIPS, due_words
from vanthu.ui.common.plain_label import PlainLabel, paint_words, plain_tip
from vanthu.ui.tasks.board import TaskCard
from vanthu.ui.tasks.moves import Move, move_words, moves_of
from vanthu.ui.tasks.words import (
    due_day_words,
    item_words,
    number_words,
    people_words,
    state_words,
)
from vanthu.ui.theme import quiet_colour

TEXT_LINES = 3


class TaskPanel(QFrame):
    """Shows one task and offers its legal moves.

    Signals:
        move_wanted(Move): a button was pressed.
    """

    move_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {move: QPushButton(move_words(move)) for move in Move}
        self._title = PlainLabel()
        self._state = ChipLabel()
        self._people = PlainLabel(wraps=True)
        self._note = PlainLabel(wraps=True)
        self._content = QPlainTextEdit()
        self._build()
        for move, button in self.buttons.items():
            button.clicked.connect(lambda _=False, m=move: self.move_wanted.emit(m))

    @property
    def offered(self) -> tuple[Move, ...]:
        """Return the moves whose buttons are shown."""
        return tuple(m for m, button in self.buttons.items() if not button.isHidden())

    def show_card(self, card: TaskCard) -> None:
        """Show a task."""
        task = card.due.task
        parts = (number_words(card), task.reference, item_words(task.item_label))
        self._title.setText(" · ".join(part for part in parts if part))
        self._title.setToolTip(plain_tip(task.subject))
        self._state.show_chip(
            f"{state_words(task.state)} · {due_words(card.due)}",
            DUE_CHIPS[card.due.status],
        )
        people = (people_words(card), due_day_words(card))
        self._people.setText(" · ".join(part for part in people if part))
        if self._content.toPlainText() != task.content:
            self._content.setPlainText(task.content)
        self._note.setText(self._note_of(card))
        self._note.setVisible(bool(self._note.text()))
        offered = moves_of(task.state)
        for move, button in self.buttons.items():
            button.setVisible(move in offered)
            button.setDefault(move is offered[0])

    def enter(self) -> None:
        """Put the cursor on the first move."""
        for button in self.buttons.values():
            if not button.isHidden():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _note_of(self, card: TaskCard) -> str:
        task = card.due.task
        if task.return_reason:
            words = self.tr("Lý do trả lại: {reason}").format(reason=task.return_reason)
        elif task.result_text:
            words = self.tr("Kết quả: {result}").format(result=task.result_text)
        else:
            words = ""
        return " ".join(words.split())

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setBackgroundRole(self.palette().ColorRole.Base)
        self.setAutoFillBackground(True)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        paint_words(self._people, quiet_colour())
        self._content.setReadOnly(True)
        self._content.setTabChangesFocus(True)
        self._content.setFrameShape(QFrame.Shape.NoFrame)
        self._content.document().setDocumentMargin(0)
        self._content.setAccessibleName(self.tr("Nội dung việc"))
        line = self._content.fontMetrics().lineSpacing()
        self._content.setFixedHeight(TEXT_LINES * line + 4)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._state)
        head.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._people, 1)
        for button in self.buttons.values():
            button.hide()
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._content)
        column.addWidget(self._note)
        column.addLayout(foot)
