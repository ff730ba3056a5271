"""Terms (thời hạn): what a letter sets, and the working days of the office."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from vanthu.domain.evidence import Evidence

SATURDAY = 5
DUE_SOON_WORKING_DAYS = 2
LONGEST_HOLIDAY = 60  # days; a calendar without a working day in so long is wrong


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """The days on which the office works."""

    holidays: Set[date] = frozenset()  # ngày nghỉ lễ
    makeup_days: Set[date] = frozenset()  # ngày làm bù

    def is_working_day(self, day: date) -> bool:
        """Tell whether the office is open on `day`."""
        is_weekday = day.weekday() < SATURDAY
        return day in self.makeup_days or (is_weekday and day not in self.holidays)

    def last_working_day(self, day: date) -> date:
        """Return `day`, or the last working day before it.

        Raises:
            ValueError: the calendar has no working day for two months.
        """
        for back in range(LONGEST_HOLIDAY):
            earlier = day - timedelta(days=back)
            if self.is_working_day(earlier):
                return earlier
        msg = f"no working day in the {LONGEST_HOLIDAY} days before {day}"
        raise ValueError(msg)

    def add_working_days(self, start: date, count: int) -> date:
        """Return the day `count` working days after `start`, which is never counted."""
        day = start
        while count > 0:
            day += timedelta(days=1)
            if self.is_working_day(day):
                count -= 1
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """Count working days after `start` up to `end`; negative if `end` is first."""
        if end < start:
            return -self.working_days_between(end, start)
        days = range(1, (end - start).days + 1)
        return sum(self.is_working_day(start + timedelta(days=n)) for n in days)


class TermKind(StrEnum):
    """What a date in a letter means."""

    REPORT_BY = "report_by"
    COMPLETE_BY = "complete_by"
    PERIOD = "period"
    EVENT = "event"
    CONDITIONAL = "conditional"  # a report only if something happens
    REPORT_NO_DATE = "report_no_date"
    OTHER = "other"


REPORT_KINDS = frozenset(
    {TermKind.REPORT_BY, TermKind.REPORT_NO_DATE, TermKind.CONDITIONAL}
)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day or, when `day` is None, a whole month."""

    year: int
    month: int
    day: int | None = None

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """Return the whole date."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2025-10` or `2025-10-06`."""
        parts = [int(part) for part in text.split("-")]
        return cls(*parts)

    def __str__(self) -> str:
        """Write the ISO form, `2025-10` when only the month is named."""
        month = f"{self.year:04d}-{self.month:02d}"
        return month if self.day is None else f"{month}-{self.day:02d}"

    @property
    def first_day(self) -> date:
        """Return the day itself or the first of the month."""
        return date(self.year, self.month, self.day or 1)

    @property
    def last_day(self) -> date:
        """Return the day itself or the last of the month."""
        if self.day is not None:
            return date(self.year, self.month, self.day)
        following = date(self.year + self.month // 12, self.month % 12 + 1, 1)
        return following - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Term:
    """One time limit of a letter, with the unit that it binds."""

    kind: TermKind
    on: PartialDate | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    act_by: date | None = None  # last working day that keeps the term
    applies_to: str | None = None
    for_us: bool = False
    report_to: str | None = None
    year_from_context: bool = False
    evidence: tuple[Evidence, ...] = ()

    @property
    def is_report(self) -> bool:
        """Tell whether the term asks for a report."""
        return self.kind in REPORT_KINDS

    @property
    def last_day(self) -> date | None:
        """Return the last day that the letter itself names."""
        end = self.on or self.end
        return end.last_day if end else None


class RelativeUnit(StrEnum):
    """What a relative term counts."""

    WORKING_DAY = "working_day"
    CALENDAR_DAY = "calendar_day"
    MONTH = "month"


class RelativeStart(StrEnum):
    """From when a relative term runs."""

    RECEIPT = "receipt"
    ISSUE = "issue"


class Recurrence(StrEnum):
    """How often a duty comes back."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"


@dataclass(frozen=True, slots=True)
class RelativeTerm:
    """A term counted from an event, or one that recurs on a day of its period."""

    days: int | None = None
    unit: RelativeUnit | None = None
    since: RelativeStart | None = None
    recurring: Recurrence | None = None
    day: int | None = None
    evidence: tuple[Evidence, ...] = ()


class DeadlineStatus(StrEnum):
    """How a due date looks today; computed, never stored."""

    NONE = "none"  # chưa có hạn
    ON_TRACK = "on-track"
    DUE_SOON = "due-soon"
    OVERDUE = "overdue"
    DONE_ON_TIME = "done-on-time"
    DONE_LATE = "done-late"


def act_by(day: date, calendar: WorkingCalendar, *, before: bool) -> date:
    """Return the last working day that keeps a term.

    "Trước ngày D" (`before`) means the last working day before D; "đến hết ngày D"
    means D, or the last working day before it.
    """
    return calendar.last_working_day(day - timedelta(days=1) if before else day)


def deadline_status(
    due: date | None, done: date | None, today: date, calendar: WorkingCalendar
) -> DeadlineStatus:
    """Classify a due date as seen from `today`."""
    if done is not None:
        late = due is not None and done > due
        return DeadlineStatus.DONE_LATE if late else DeadlineStatus.DONE_ON_TIME
    if due is None:
        return DeadlineStatus.NONE
    if due < today:
        return DeadlineStatus.OVERDUE
    left = calendar.working_days_between(today, due)
    return (
        DeadlineStatus.DUE_SOON
        if left <= DUE_SOON_WORKING_DAYS
        else DeadlineStatus.ON_TRACK
    )
