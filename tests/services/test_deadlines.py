"""The month shows what is due, late, or without a due date."""

from datetime import date

from tests.storage.examples import DRAFT
from vanthu.domain.deadlines import DeadlineStatus
from vanthu.domain.tasks import Order, TaskResult
from vanthu.services.desk import Desk


def test_a_month_shows_six_weeks_from_monday(desk: Desk) -> None:
    month = desk.deadlines.month(2025, 10)

    assert (month.year, month.month) == (2025, 10)
    assert len(month.days) == 42
    assert month.days[0].day == date(2025, 9, 29)
    assert not month.days[0].in_month
    today = next(day for day in month.days if day.is_today)
    holiday = next(day for day in month.days if day.day == date(2025, 10, 10))
    assert today.day == date(2025, 10, 8)
    assert not holiday.is_working_day
    assert not holiday.is_makeup_day


def test_tasks_stand_on_their_days_and_late_ones_apart(desk: Desk) -> None:
    letter_id = desk.register.enter(DRAFT).letter_id
    dues = [date(2025, 10, 7), date(2025, 10, 13), date(2025, 10, 31), None, None]
    tasks = desk.tasks.assign(
        [
            Order(letter_id, f"việc {n}", "VP", due_date=due)
            for n, due in enumerate(dues)
        ]
    )
    desk.tasks.report_done(tasks[4].task_id, TaskResult("xong"))

    month = desk.deadlines.month(2025, 10)

    shown = {day.day: day.lines for day in month.days if day.lines}
    assert list(shown) == [due for due in dues if due]
    (late,) = month.overdue
    (undated,) = month.without_due
    (soon,) = shown[date(2025, 10, 13)]
    (later,) = shown[date(2025, 10, 31)]
    assert (late.status, late.working_days_left) == (DeadlineStatus.OVERDUE, -1)
    assert (undated.status, undated.working_days_left) == (DeadlineStatus.NONE, None)
    assert undated.task.content == "việc 3"
    assert (soon.status, soon.working_days_left) == (DeadlineStatus.DUE_SOON, 2)
    assert later.status is DeadlineStatus.ON_TRACK
