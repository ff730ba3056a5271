"""The moves that the board offers for a task; an illegal one does not exist here."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from vanthu.domain.tasks import LEGAL_MOVES, TaskState, needs_reason


class Move(StrEnum):
    """What a person may do to a task, in the order of the buttons."""

    RECEIVE = "receive"  # nhận việc
    START = "start"  # bắt đầu làm
    FINISH = "finish"  # hoàn thành, with a result
    CONFIRM = "confirm"  # xác nhận hoàn thành
    ASSIGN_AGAIN = "assign-again"  # giao lại
    RETURN = "return"  # trả lại, with a reason
    REDO = "redo"  # yêu cầu làm lại, with a reason


TARGETS = {
    Move.RECEIVE: TaskState.RECEIVED,
    Move.START: TaskState.IN_PROGRESS,
    Move.FINISH: TaskState.REPORTED_DONE,
    Move.CONFIRM: TaskState.COMPLETED,
    Move.ASSIGN_AGAIN: TaskState.ASSIGNED,
    Move.RETURN: TaskState.RETURNED,
    Move.REDO: TaskState.IN_PROGRESS,
}
# A result may be given before the task was received or begun; both are then recorded.
_MAY_FINISH = frozenset({TaskState.ASSIGNED, TaskState.RECEIVED, TaskState.IN_PROGRESS})


def moves_of(state: TaskState) -> tuple[Move, ...]:
    """Return the moves that a task in this state knows."""
    return tuple(move for move in Move if _is_legal(move, state))


def move_words(move: Move) -> str:
    """Return the words of a button; "…" where more is asked."""
    translate = QCoreApplication.translate
    return {
        Move.RECEIVE: translate("Tasks", "Nhận việc"),
        Move.START: translate("Tasks", "Bắt đầu làm"),
        Move.FINISH: translate("Tasks", "Hoàn thành…"),
        Move.CONFIRM: translate("Tasks", "Xác nhận hoàn thành"),
        Move.ASSIGN_AGAIN: translate("Tasks", "Giao lại"),
        Move.RETURN: translate("Tasks", "Trả lại…"),
        Move.REDO: translate("Tasks", "Yêu cầu làm lại…"),
    }[move]


def _is_legal(move: Move, state: TaskState) -> bool:
    if move is Move.FINISH:
        return state in _MAY_FINISH
    target = TARGETS[move]
    explained = needs_reason(state, target)
    return target in LEGAL_MOVES[state] and explained == (
        move in {Move.RETURN, Move.REDO}
    )
