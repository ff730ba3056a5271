"""The life of a task."""

from datetime import date, datetime
from itertools import product

import pytest

from vanthu.domain.deadlines import DeadlineStatus, WorkingCalendar
from vanthu.domain.errors import IllegalTaskMove, ReasonMissing
from vanthu.domain.register import StoredFile
from vanthu.domain.tasks import (
    LEGAL_MOVES,
    Figure,
    Order,
    Task,
    TaskMove,
    TaskResult,
    TaskState,
    check_move,
    needs_reason,
)

DUE = date(2025, 10, 17)


def task_in(state: TaskState, *moves: TaskMove) -> Task:
    return Task(7, Order(1, "Rà soát", "VP", due_date=DUE), state, 1, moves=moves)


@pytest.mark.parametrize(("now", "wanted"), [*product(TaskState, TaskState)])
def test_only_legal_moves_are_allowed(now: TaskState, wanted: TaskState) -> None:
    if wanted in LEGAL_MOVES[now]:
        check_move(task_in(now), wanted, "có lý do")
        return

    with pytest.raises(IllegalTaskMove) as refusal:
        check_move(task_in(now), wanted, "có lý do")

    assert (refusal.value.task_id, refusal.value.now) == (7, now)


def test_returning_and_sending_back_need_a_reason() -> None:
    needing = [
        (now, wanted)
        for now in TaskState
        for wanted in LEGAL_MOVES[now]
        if needs_reason(now, wanted)
    ]

    assert {wanted for _, wanted in needing} == {
        TaskState.RETURNED,
        TaskState.IN_PROGRESS,
    }
    assert (TaskState.RECEIVED, TaskState.IN_PROGRESS) not in needing
    for now, wanted in needing:
        with pytest.raises(ReasonMissing):
            check_move(task_in(now), wanted, "  ")


def test_a_task_is_done_on_the_day_it_was_last_reported() -> None:
    moves = [
        TaskMove(TaskState.REPORTED_DONE, datetime(2025, 10, 15, 9)),
        TaskMove(TaskState.IN_PROGRESS, datetime(2025, 10, 16, 9), "thiếu số liệu"),
        TaskMove(TaskState.REPORTED_DONE, datetime(2025, 10, 20, 9)),
    ]
    calendar = WorkingCalendar()

    late = task_in(TaskState.COMPLETED, *moves)
    working = task_in(TaskState.IN_PROGRESS, *moves[:2])

    assert late.done_on == date(2025, 10, 20)
    assert late.status(DUE, calendar) is DeadlineStatus.DONE_LATE
    assert working.done_on is None
    assert working.status(DUE, calendar) is DeadlineStatus.DUE_SOON
    assert task_in(TaskState.COMPLETED).done_on is None


def test_a_result_is_words_figures_or_files() -> None:
    file = StoredFile("ab", "ket-qua.pdf", 1, "application/pdf")

    assert TaskResult("  ").is_empty
    assert not TaskResult("Xong.").is_empty
    assert not TaskResult(figures=(Figure("hồ sơ", "12"),)).is_empty
    assert not TaskResult(files=(file,)).is_empty
