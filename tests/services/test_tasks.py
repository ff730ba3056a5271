"""Work is proposed, assigned, moved and finished."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.storage.examples import DRAFT, MOMENT
from vanthu.domain.errors import (
    IllegalTaskMove,
    NoSuchLetter,
    NoSuchTask,
    ReasonMissing,
)
from vanthu.domain.intake import ItemKind
from vanthu.domain.register import IncomingLetter, LetterStatus
from vanthu.domain.tasks import Order, Task, TaskResult, TaskState
from vanthu.services.desk import Desk
from vanthu.services.lines import RegisterQuery, TaskQuery

DONE = TaskResult("Đã rà soát xong.")


@pytest.fixture
def letter(desk: Desk, letter_file: Path) -> IncomingLetter:
    (waiting,) = desk.intake.take(letter_file)
    return desk.register.enter(DRAFT, inbox_id=waiting.inbox_id)


@pytest.fixture
def task(desk: Desk, letter: IncomingLetter) -> Task:
    (only,) = desk.tasks.assign([Order(letter.letter_id, "Rà soát", "VP")])
    return only


def test_an_order_is_proposed_for_each_of_our_items(
    desk: Desk, letter: IncomingLetter
) -> None:
    work, more, report = desk.tasks.propose(letter.letter_id)

    assert [order.item_label for order in (work, more, report)] == ["1", "2", "báo cáo"]
    assert (work.lead, work.due_date, work.term_quote) == ("", None, "")
    assert report.kind is ItemKind.REPORT
    assert report.due_date == date(2025, 10, 17)
    assert report.term_quote == "trước ngày 20/10/2025"


def test_nothing_is_proposed_for_a_letter_without_a_file(desk: Desk) -> None:
    letter = desk.register.enter(DRAFT)

    assert desk.tasks.propose(letter.letter_id) == ()
    with pytest.raises(NoSuchLetter):
        desk.tasks.propose(letter.letter_id + 1)


def test_orders_become_tasks_all_or_none(desk: Desk, letter: IncomingLetter) -> None:
    good = Order(letter.letter_id, "Rà soát", "VP")

    with pytest.raises(NoSuchLetter):
        desk.tasks.assign([good, replace(good, letter_id=99)])
    assert desk.tasks.lines(TaskQuery()) == ()
    assert desk.register.get(letter.letter_id).status is LetterStatus.TO_ASSIGN

    tasks = desk.tasks.assign([good, good])
    assert desk.tasks.of_letter(letter.letter_id) == tasks
    assert desk.register.get(letter.letter_id).status is LetterStatus.IN_PROGRESS


def test_a_task_lives_to_its_end(desk: Desk, task: Task) -> None:
    for state in (
        TaskState.RECEIVED,
        TaskState.IN_PROGRESS,
        TaskState.REPORTED_DONE,
        TaskState.COMPLETED,
    ):
        task = desk.tasks.move(task.task_id, state)

    assert desk.tasks.get(task.task_id) == task
    assert task.done_on == MOMENT.date()
    letter = desk.register.get(task.order.letter_id)
    assert letter.status is LetterStatus.COMPLETED


def test_a_completed_task_that_is_sent_back_opens_its_letter_again(
    desk: Desk, task: Task
) -> None:
    desk.tasks.report_done(task.task_id, DONE)
    desk.tasks.move(task.task_id, TaskState.COMPLETED)
    desk.tasks.move(task.task_id, TaskState.IN_PROGRESS, " thiếu số liệu ")

    (line,) = desk.tasks.lines(TaskQuery())
    assert (line.return_reason, line.done_on) == ("thiếu số liệu", None)
    (letter,) = desk.register.lines(RegisterQuery())
    assert letter.status is LetterStatus.IN_PROGRESS


def test_an_illegal_move_changes_nothing(desk: Desk, task: Task) -> None:
    with pytest.raises(IllegalTaskMove):
        desk.tasks.move(task.task_id, TaskState.COMPLETED)
    with pytest.raises(ReasonMissing):
        desk.tasks.move(task.task_id, TaskState.RETURNED, "  ")
    with pytest.raises(NoSuchTask):
        desk.tasks.move(task.task_id + 1, TaskState.RECEIVED)

    assert desk.tasks.get(task.task_id) == task


def test_a_result_passes_the_states_that_were_left_out(desk: Desk, task: Task) -> None:
    done = desk.tasks.report_done(task.task_id, DONE)

    assert [move.state for move in done.moves] == [
        TaskState.ASSIGNED,
        TaskState.RECEIVED,
        TaskState.IN_PROGRESS,
        TaskState.REPORTED_DONE,
    ]
    assert done.result == DONE


@pytest.mark.parametrize("state", [TaskState.RETURNED, TaskState.REPORTED_DONE])
def test_a_task_that_nobody_works_on_takes_no_result(
    desk: Desk, task: Task, state: TaskState
) -> None:
    if state is TaskState.RETURNED:
        desk.tasks.move(task.task_id, state, "không đúng việc")
    else:
        desk.tasks.report_done(task.task_id, DONE)

    with pytest.raises(IllegalTaskMove):
        desk.tasks.report_done(task.task_id, TaskResult("khác"))


def test_a_board_may_leave_out_what_was_completed_long_ago(
    desk: Desk, task: Task
) -> None:
    desk.tasks.report_done(task.task_id, DONE)
    later = TaskQuery(completed_since=date(2025, 11, 1))
    assert len(desk.tasks.lines(later)) == 1

    desk.tasks.move(task.task_id, TaskState.COMPLETED)

    assert desk.tasks.lines(later) == ()
    assert len(desk.tasks.lines(TaskQuery(completed_since=MOMENT.date()))) == 1


def test_a_term_may_be_set_after_the_work_was_given(desk: Desk, task: Task) -> None:
    desk.tasks.move(task.task_id, TaskState.RECEIVED)
    due = date(2025, 10, 20)

    changed = desk.tasks.change(task.task_id, replace(task.order, due_date=due))

    assert (changed.order.due_date, changed.state) == (due, TaskState.RECEIVED)
    assert desk.tasks.get(task.task_id) == changed


def test_a_returned_task_goes_to_another_department(desk: Desk, task: Task) -> None:
    desk.tasks.move(task.task_id, TaskState.RETURNED, "không đúng chức năng")

    again = desk.tasks.change(task.task_id, replace(task.order, lead="VHXH"))

    assert (again.order.lead, again.state) == ("VHXH", TaskState.ASSIGNED)
    assert [move.state for move in again.moves][-2:] == [
        TaskState.RETURNED,
        TaskState.ASSIGNED,
    ]


def test_work_that_was_begun_stays_with_its_department(desk: Desk, task: Task) -> None:
    desk.tasks.move(task.task_id, TaskState.RECEIVED)

    with pytest.raises(IllegalTaskMove):
        desk.tasks.change(task.task_id, replace(task.order, lead="VHXH"))

    assert desk.tasks.get(task.task_id).order.lead == "VP"


def test_work_that_is_done_is_not_changed(desk: Desk, task: Task) -> None:
    done = desk.tasks.report_done(task.task_id, DONE)

    with pytest.raises(IllegalTaskMove):
        desk.tasks.change(task.task_id, replace(task.order, content="Khác"))

    assert desk.tasks.get(task.task_id) == done
