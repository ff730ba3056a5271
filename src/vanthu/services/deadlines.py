"""What is due when (lịch hạn), in the working days of the office."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from vanthu.domain.deadlines import DeadlineStatus, WorkingCalendar, deadline_status
from vanthu.services.lines import TaskLine, TaskQuery
from vanthu.services.ports.clock import Calendar, Today
from vanthu.services.ports.unit_of_work import OpenUnit

DAYS_OF_WEEK = 7
WEEKS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class DeadlineLine:
    """A task with the way its due date looks today."""

    task: TaskLine
    status: DeadlineStatus
    working_days_left: int | None


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day of the month view."""

    day: date
    in_month: bool
    is_today: bool
    is_working_day: bool
    is_makeup_day: bool
    lines: tuple[DeadlineLine, ...]


@dataclass(frozen=True, slots=True)
class MonthOfDeadlines:
    """Six weeks from Monday around a month, and what has no due date."""

    year: int
    month: int
    days: tuple[CalendarDay, ...]
    overdue: tuple[DeadlineLine, ...]
    without_due: tuple[DeadlineLine, ...]


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Shows due dates as seen from today."""

    open_unit: OpenUnit
    calendar: Calendar
    today: Today

    def month(self, year: int, month: int) -> MonthOfDeadlines:
        """Return the six weeks that show a month."""
        first = date(year, month, 1)
        start = first - timedelta(days=first.weekday())
        end = start + timedelta(days=DAYS_OF_WEEK * WEEKS_SHOWN - 1)
        today, calendar = self.today(), self.calendar()
        with self.open_unit() as unit:
            shown = unit.tasks.lines(TaskQuery(due_from=start, due_to=end))
            late = unit.tasks.lines(TaskQuery(overdue_on=today))
            undated = unit.tasks.lines(TaskQuery(without_due=True))
        lines = self.judge(shown)
        days = [start + timedelta(days=n) for n in range(DAYS_OF_WEEK * WEEKS_SHOWN)]
        return MonthOfDeadlines(
            year,
            month,
            tuple(
                CalendarDay(
                    day,
                    day.month == month,
                    day == today,
                    calendar.is_working_day(day),
                    day in calendar.makeup_days,
                    tuple(line for line in lines if line.task.due == day),
                )
                for day in days
            ),
            self.judge(late),
            self.judge(undated),
        )

    def judge(self, tasks: Sequence[TaskLine]) -> tuple[DeadlineLine, ...]:
        """Return the tasks with the way their due dates look today."""
        today, calendar = self.today(), self.calendar()
        return tuple(_judged(task, today, calendar) for task in tasks)


def _judged(task: TaskLine, today: date, calendar: WorkingCalendar) -> DeadlineLine:
    status = deadline_status(task.due, task.done_on, today, calendar)
    left = calendar.working_days_between(today, task.due) if task.due else None
    return DeadlineLine(task, status, left)
