"""Which month is shown, which day is chosen, and what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from vanthu.domain.office import Department
from vanthu.services.deadlines import DeadlineLine, MonthOfDeadlines
from vanthu.services.desk import Desk
from vanthu.services.lines import TaskQuery
from vanthu.ui.common.background import BackgroundRunner, Job
from vanthu.ui.common.due_words import OPEN_STATUSES

DAYS_OF_WEEK = 7
FIRST_YEAR, LAST_YEAR = 2000, 2099


@dataclass(frozen=True, slots=True)
class Upcoming:
    """What is late and what comes, as seen from today; only unfinished work."""

    overdue: tuple[DeadlineLine, ...] = ()
    today: tuple[DeadlineLine, ...] = ()
    this_week: tuple[DeadlineLine, ...] = ()  # after today
    next_week: tuple[DeadlineLine, ...] = ()
    without_due: tuple[DeadlineLine, ...] = ()


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """A month and what is upcoming, with the names of the departments."""

    month: MonthOfDeadlines
    upcoming: Upcoming
    names: dict[str, str]

    def lines_of(self, day: date) -> tuple[DeadlineLine, ...]:
        """Return what is due on a day that the month shows."""
        return next((d.lines for d in self.month.days if d.day == day), ())


class DeadlinesViewModel(QObject):
    """The calendar of due dates.

    Signals:
        month_came(DeadlineView): a month was read.
        day_changed(date): another day is chosen, in the month that is shown.
    """

    month_came = Signal(object)
    day_changed = Signal(object)

    def __init__(self, desk: Desk, short: BackgroundRunner) -> None:
        super().__init__()
        self._desk = desk
        self._short = short
        self._reading: Job | None = None
        self.day = desk.today()
        self.view: DeadlineView | None = None

    @property
    def today(self) -> date:
        """Return the day in the office."""
        return self._desk.today()

    def reload(self) -> None:
        """Read the month of the chosen day again."""
        if self._reading:
            self._reading.cancel()
        year, month = self.day.year, self.day.month
        self._reading = self._short.run(
            lambda _: self._read(year, month), on_done=self._show
        )

    def choose(self, day: date) -> None:
        """Choose a day; the month follows it."""
        if day == self.day or not FIRST_YEAR <= day.year <= LAST_YEAR:
            return
        other_month = (day.year, day.month) != (self.day.year, self.day.month)
        self.day = day
        self.day_changed.emit(day)
        if other_month:
            self.reload()

    def turn(self, months: int) -> None:
        """Choose the same day of a month before or after, or that month's last."""
        self.choose(month_later(self.day, months))

    def choose_today(self) -> None:
        """Go back to today."""
        self.choose(self.today)

    def _read(self, year: int, month: int) -> DeadlineView:
        shown = self._desk.deadlines.month(year, month)
        departments = self._desk.office.departments()
        return DeadlineView(shown, self._upcoming(shown), _names(departments))

    def _upcoming(self, shown: MonthOfDeadlines) -> Upcoming:
        desk, today = self._desk, self._desk.today()
        sunday = today + timedelta(days=DAYS_OF_WEEK - 1 - today.weekday())
        last = sunday + timedelta(days=DAYS_OF_WEEK)
        tasks = desk.tasks.lines(TaskQuery(due_from=today, due_to=last))
        lines = [
            line
            for line in desk.deadlines.judge(tasks)
            if line.status in OPEN_STATUSES and line.task.due
        ]
        return Upcoming(
            overdue=shown.overdue,
            today=_between(lines, today, today),
            this_week=_between(lines, today + timedelta(days=1), sunday),
            next_week=_between(lines, sunday + timedelta(days=1), last),
            without_due=shown.without_due,
        )

    def _show(self, view: DeadlineView) -> None:
        self.view = view
        self.month_came.emit(view)


def month_later(day: date, months: int) -> date:
    """Return the same day some months later, the month's last if it is shorter."""
    number = day.year * 12 + day.month - 1 + months
    first = date(number // 12, number % 12 + 1, 1)
    following = date((number + 1) // 12, (number + 1) % 12 + 1, 1)
    length = (following - first).days
    return first.replace(day=min(day.day, length))


def _between(
    lines: Sequence[DeadlineLine], first: date, last: date
) -> tuple[DeadlineLine, ...]:
    return tuple(
        line for line in lines if line.task.due and first <= line.task.due <= last
    )


def _names(departments: Sequence[Department]) -> dict[str, str]:
    return {department.code: department.name for department in departments}
