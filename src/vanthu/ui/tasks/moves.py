"""The moves that the board offers for a task; an illegal one does not exist here."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from vanthu.domain.tasks import (
    CHANGEABLE_STATES,
    LEGAL_MOVES,
    TaskState,
    needs_reason,
)


class Move(StrEnum):
    """What a person may do to a task, in the order of the buttons."""

    RECEIVE = "receive"  # nhận việc
    START = "start"  # bắt đầu làm
    FINISH = "finish"  # hoàn thành, with a result
    CONFIRM = "confirm"  # xác nhận hoàn thành
    CHANGE = "change"  # sửa: who, what, by when
    ASSIGN_AGAIN = "assign-again"  # giao lại, to whom and by when
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
    return {
        Move.RECEIVE: QCoreApplication.translate("Tasks", "Nhận việc"),
        Move.START: QCoreApplication.translate("Tasks", "Bắt đầu làm"),
        Move.FINISH: QCoreApplication.translate("Tasks", "Hoàn thành…"),
        Move.CONFIRM: QCoreApplication.translate("Tasks", "Xác nhận hoàn thành"),
        Move.CHANGE: QCoreApplication.translate("Tasks", "Sửa việc…"),
        Move.ASSIGN_AGAIN: QCoreApplication.translate("Tasks", "Giao lại…"),
        Move.RETURN: QCoreApplication.translate("Tasks", "Trả lại…"),
        Move.REDO: QCoreApplication.translate("Tasks", "Yêu cầu làm lại…"),
    }[move]


def _is_legal(move: Move, state: TaskState) -> bool:
    if move is Move.FINISH:
        return state in _MAY_FINISH
    if move is Move.CHANGE:
        return state in CHANGEABLE_STATES - {TaskState.RETURNED}
    target = TARGETS[move]
    explained = needs_reason(state, target)
    return target in LEGAL_MOVES[state] and explained == (
        move in {Move.RETURN, Move.REDO}
    )
