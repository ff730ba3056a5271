"""Tasks keep their order, their life and their result."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from tests.storage.examples import DRAFT, MOMENT, stored
from vanthu.domain.errors import ChangedByAnother, NoSuchTask
from vanthu.domain.intake import ItemKind
from vanthu.domain.register import IncomingLetter
from vanthu.domain.tasks import (
    Figure,
    Order,
    Task,
    TaskMove,
    TaskResult,
    TaskState,
)
from vanthu.services.lines import TaskQuery
from vanthu.services.ports.unit_of_work import OpenUnit

DUE = date(2025, 10, 17)


@pytest.fixture
def letter(open_unit: OpenUnit) -> IncomingLetter:
    with open_unit() as unit:
        entered = unit.register.add(1, DRAFT, None)
        unit.commit()
    return entered


@pytest.fixture
def task(open_unit: OpenUnit, letter: IncomingLetter) -> Task:
    order = Order(
        letter.letter_id,
        "Rà soát thủ tục",
        "VHXH",
        ("VP", "CA"),
        DUE,
        "1",
        ItemKind.REPORT,
        "trước ngày 20/10/2025",
    )
    with open_unit() as unit:
        added = unit.tasks.add(order, MOMENT)
        unit.commit()
    return added


def save(open_unit: OpenUnit, task: Task) -> Task:
    with open_unit() as unit:
        saved = unit.tasks.save(task)
        unit.commit()
    return saved


def moved(task: Task, state: TaskState, reason: str = "") -> Task:
    move = TaskMove(state, datetime(2025, 10, 9, 16, 45, 30), reason)
    return replace(task, state=state, moves=(*task.moves, move))


def found(open_unit: OpenUnit, query: TaskQuery) -> list[str]:
    with open_unit() as unit:
        return [line.content for line in unit.tasks.lines(query)]


def test_a_task_comes_back_as_it_was_given(open_unit: OpenUnit, task: Task) -> None:
    with open_unit() as unit:
        assert unit.tasks.get(task.task_id) == task
        assert unit.tasks.of_letter(task.order.letter_id) == (task,)
    assert (task.state, task.version) == (TaskState.ASSIGNED, 1)
    assert task.moves == (TaskMove(TaskState.ASSIGNED, MOMENT),)


def test_a_changed_task_comes_back_with_its_next_version(
    open_unit: OpenUnit, task: Task
) -> None:
    result = TaskResult(
        "Đã rà soát xong.", (Figure("thủ tục", "12", "bộ"),), (stored(),)
    )
    changed = replace(
        moved(task, TaskState.REPORTED_DONE),
        result=result,
        order=replace(task.order, support=("CA",), due_date=None),
    )

    saved = save(open_unit, changed)

    assert saved == replace(changed, version=2)
    with open_unit() as unit:
        assert unit.tasks.get(task.task_id) == saved
        (line,) = unit.tasks.lines(TaskQuery())
    assert line.done_on == date(2025, 10, 9)
    assert (line.support, line.result_text) == (("CA",), "Đã rà soát xong.")


def test_the_second_to_change_a_task_is_told(open_unit: OpenUnit, task: Task) -> None:
    save(open_unit, moved(task, TaskState.RECEIVED))

    with pytest.raises(ChangedByAnother):
        save(open_unit, moved(task, TaskState.RETURNED, "không đúng việc"))

    with open_unit() as unit:
        assert unit.tasks.get(task.task_id).state is TaskState.RECEIVED


def test_a_task_that_is_not_there_is_told(open_unit: OpenUnit) -> None:
    with open_unit() as unit, pytest.raises(NoSuchTask):
        unit.tasks.get(99)


def test_a_line_shows_the_letter_and_the_latest_reason(
    open_unit: OpenUnit, task: Task
) -> None:
    save(open_unit, moved(task, TaskState.RETURNED, "không đúng việc"))

    with open_unit() as unit:
        (line,) = unit.tasks.lines(TaskQuery())

    assert (line.arrival_number, line.register_year) == (1, 2025)
    assert (line.reference, line.subject) == ("341/UBND-NV", DRAFT.subject)
    assert (line.lead, line.support) == ("VHXH", ("VP", "CA"))
    assert (line.item_label, line.kind) == ("1", ItemKind.REPORT)
    assert (line.state, line.version) == (TaskState.RETURNED, 2)
    assert line.return_reason == "không đúng việc"
    assert line.done_on is None


def test_lists_of_tasks_are_chosen_and_ordered(
    open_unit: OpenUnit, letter: IncomingLetter
) -> None:
    orders = [
        ("no due", "VP", (), None),
        ("late", "VP", ("CA",), date(2025, 10, 20)),
        ("early", "CA", (), date(2025, 10, 10)),
        ("done", "CA", (), date(2025, 10, 9)),
        ("undated done", "CA", (), None),
    ]
    with open_unit() as unit:
        other = unit.register.add(2, replace(DRAFT, symbol=""), None)
        for content, lead, support, due in orders:
            task = unit.tasks.add(
                Order(letter.letter_id, content, lead, support, due), MOMENT
            )
            if "done" in content:
                unit.tasks.save(moved(task, TaskState.REPORTED_DONE))
        unit.tasks.add(Order(other.letter_id, "other", "VHXH"), MOMENT)
        unit.commit()

    def chosen(query: TaskQuery) -> list[str]:
        return found(open_unit, query)

    assert chosen(TaskQuery()) == [
        "done",
        "early",
        "late",
        "no due",
        "undated done",
        "other",
    ]
    assert chosen(TaskQuery(limit=2)) == ["done", "early"]
    assert chosen(TaskQuery(department="CA")) == [
        "done",
        "early",
        "late",
        "undated done",
    ]
    assert chosen(TaskQuery(letter_id=other.letter_id)) == ["other"]
    assert chosen(TaskQuery(overdue_on=date(2025, 10, 20))) == ["early"]
    assert chosen(TaskQuery(without_due=True)) == ["no due", "other"]
    october = TaskQuery(due_from=date(2025, 10, 10), due_to=date(2025, 10, 20))
    assert chosen(october) == ["early", "late"]
    assert chosen(TaskQuery(department="KHAC")) == []
    with open_unit() as unit:
        (line,) = unit.tasks.lines(TaskQuery(letter_id=other.letter_id))
    assert line.reference == "341"
