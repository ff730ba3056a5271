"""The commands of the board, and which of them the chosen task or letter allows."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from vanthu.domain.tasks import OPEN_STATES
from vanthu.ui.common.actions import make_action
from vanthu.ui.navigation import Command, Menu
from vanthu.ui.tasks.board import TaskCard
from vanthu.ui.tasks.moves import Move, move_words, moves_of

MOVE_ICONS = {
    Move.RECEIVE: "inbox",
    Move.START: "tasks",
    Move.FINISH: "done",
    Move.CONFIRM: "register-next",
    Move.CHANGE: "edited",
    Move.ASSIGN_AGAIN: "assign",
    Move.RETURN: "return",
    Move.REDO: "return",
}
MOVE_KEYS = {Move.FINISH: "Ctrl+M"}


class TaskCommands(QObject):
    """Words, icons and keys of what can be done; the page does it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        make = partial(make_action, page)
        self.assign = make(self.tr("Giao việc…"), "assign", "Ctrl+G")
        self.report = make(self.tr("Soạn báo cáo…"), "report")
        self.letter = make(self.tr("Xem trong sổ"), "register")
        self.files = make(self.tr("Tệp của văn bản…"), "attach", "Ctrl+H")
        self.reminder = make(self.tr("Phiếu nhắc việc…"), "print", "Ctrl+L")
        self.moves = {
            move: make(move_words(move), MOVE_ICONS[move], MOVE_KEYS.get(move, ""))
            for move in Move
        }

    def in_order(self) -> tuple[Command, ...]:
        """Return the commands in the order of toolbar and menus."""
        moves = self.moves.values()
        return (
            Command(self.assign, Menu.TASK),
            Command(self.report, Menu.OUTGOING),
            Command(self.letter, Menu.LETTER),
            Command(self.files, Menu.LETTER, in_toolbar=False),
            Command(self.reminder, Menu.TASK),
            *(Command(action, Menu.TASK, in_toolbar=False) for action in moves),
        )

    def of_card(self) -> tuple[list[QAction], list[QAction]]:
        """Return the moves that are possible now, and what else a card offers."""
        moves = [action for action in self.moves.values() if action.isEnabled()]
        return moves, [self.reminder, self.report, self.letter, self.files]

    def allow(self, card: TaskCard | None, letter_id: int | None) -> None:
        """Enable what can be done with the chosen task and its letter."""
        for action in (self.report, self.letter, self.files):
            action.setEnabled(letter_id is not None)
        # Also enabled without a choice: it then leads to the letters that wait.
        self.assign.setEnabled(True)
        is_open = card is not None and card.due.task.state in OPEN_STATES
        self.reminder.setEnabled(is_open)
        offered = moves_of(card.due.task.state) if card else ()
        for move, action in self.moves.items():
            action.setEnabled(move in offered)
