"""Lists leave out what was completed long ago, or keep letters of one status."""

from dataclasses import replace
from datetime import date, datetime

from tests.storage.examples import MOMENT, numbered
from vanthu.domain.register import LetterStatus
from vanthu.domain.tasks import Order, TaskMove, TaskState
from vanthu.services.lines import RegisterQuery, TaskQuery
from vanthu.services.ports.unit_of_work import OpenUnit

DONE = datetime(2025, 10, 9, 16, 45)


def test_only_completed_tasks_leave_a_list_when_they_are_old(
    open_unit: OpenUnit,
) -> None:
    ways = {
        "open": (),
        "reported": (TaskState.REPORTED_DONE,),
        "completed": (TaskState.REPORTED_DONE, TaskState.COMPLETED),
        "redone": (
            TaskState.REPORTED_DONE,
            TaskState.COMPLETED,
            TaskState.IN_PROGRESS,
        ),
    }
    with open_unit() as unit:
        letter = unit.register.add(1, numbered(1), None)
        for content, states in ways.items():
            task = unit.tasks.add(Order(letter.letter_id, content, "VP"), MOMENT)
            moves = tuple(TaskMove(state, DONE) for state in states)
            state = states[-1] if states else task.state
            unit.tasks.save(replace(task, state=state, moves=(*task.moves, *moves)))
        unit.commit()

    with open_unit() as unit:
        same_day = unit.tasks.lines(TaskQuery(completed_since=DONE.date()))
        later = unit.tasks.lines(TaskQuery(completed_since=date(2025, 10, 10)))

    assert [line.content for line in same_day] == list(ways)
    assert [line.content for line in later] == ["open", "reported", "redone"]


def test_letters_are_listed_and_counted_by_status(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        first = unit.register.add(1, numbered(1), None)
        unit.register.add(2, numbered(2), None)
        unit.register.set_status(first.letter_id, LetterStatus.IN_PROGRESS)
        unit.commit()
    waiting = RegisterQuery(status=LetterStatus.TO_ASSIGN)

    with open_unit() as unit:
        lines, count = unit.register.lines(waiting), unit.register.count(waiting)

    assert [line.arrival_number for line in lines] == [2]
    assert count == 1
