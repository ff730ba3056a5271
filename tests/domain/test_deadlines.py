"""Working days, partial dates, and how a due date looks today."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.domain.deadlines import (
    DeadlineStatus,
    PartialDate,
    Term,
    TermKind,
    WorkingCalendar,
    act_by,
    deadline_status,
)

# Tết 2026: 16 to 20 February are off; Saturday 28 February is worked instead.
TET = WorkingCalendar(
    holidays=frozenset(date(2026, 2, day) for day in range(16, 21)),
    makeup_days=frozenset({date(2026, 2, 28)}),
)
PLAIN = WorkingCalendar()
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def test_weekends_and_holidays_are_off_and_makeup_days_are_worked() -> None:
    february = [date(2026, 2, day) for day in range(13, 29)]

    assert [d.day for d in february if TET.is_working_day(d)] == [
        13,
        23,
        24,
        25,
        26,
        27,
        28,
    ]


def test_working_days_are_counted_over_tet() -> None:
    friday = date(2026, 2, 13)

    assert TET.add_working_days(friday, 1) == date(2026, 2, 23)
    assert TET.add_working_days(friday, 0) == friday
    assert TET.working_days_between(friday, date(2026, 2, 23)) == 1
    assert TET.working_days_between(date(2026, 2, 23), friday) == -1


@given(DAYS, st.integers(0, 60))
def test_counting_undoes_adding(start: date, count: int) -> None:
    assert PLAIN.working_days_between(start, PLAIN.add_working_days(start, count)) == (
        count
    )


def test_a_calendar_without_working_days_is_wrong() -> None:
    days = (date(2026, 1, 1).toordinal() + n for n in range(90))
    never = WorkingCalendar(holidays=frozenset(map(date.fromordinal, days)))

    with pytest.raises(ValueError, match="no working day"):
        never.last_working_day(date(2026, 3, 15))


def test_before_a_sunday_means_the_friday_before() -> None:
    sunday = date(2023, 10, 15)

    assert act_by(sunday, PLAIN, before=True) == date(2023, 10, 13)
    assert act_by(sunday, PLAIN, before=False) == date(2023, 10, 13)
    assert act_by(date(2023, 10, 16), PLAIN, before=False) == date(2023, 10, 16)
    assert act_by(date(2023, 10, 16), PLAIN, before=True) == date(2023, 10, 13)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-10", date(2025, 10, 1), date(2025, 10, 31)),
        ("2025-12", date(2025, 12, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-10-06", date(2025, 10, 6), date(2025, 10, 6)),
    ],
)
def test_a_partial_date_has_a_first_and_a_last_day(
    text: str, first: date, last: date
) -> None:
    partial = PartialDate.parse(text)

    assert (partial.first_day, partial.last_day) == (first, last)
    assert str(partial) == text
    assert PartialDate.of(last).last_day == last


def test_a_term_ends_on_its_day_or_with_its_period() -> None:
    day, month = PartialDate(2025, 10, 20), PartialDate(2025, 10)

    assert Term(TermKind.REPORT_BY, on=day).last_day == date(2025, 10, 20)
    assert Term(TermKind.PERIOD, end=month).last_day == date(2025, 10, 31)
    assert Term(TermKind.REPORT_NO_DATE).last_day is None
    assert Term(TermKind.CONDITIONAL).is_report
    assert not Term(TermKind.PERIOD).is_report


TODAY = date(2025, 10, 8)  # a Wednesday


@pytest.mark.parametrize(
    ("due", "done", "status"),
    [
        (None, None, DeadlineStatus.NONE),
        (None, TODAY, DeadlineStatus.DONE_ON_TIME),
        (date(2025, 10, 7), None, DeadlineStatus.OVERDUE),
        (TODAY, None, DeadlineStatus.DUE_SOON),
        (date(2025, 10, 10), None, DeadlineStatus.DUE_SOON),
        (date(2025, 10, 13), None, DeadlineStatus.ON_TRACK),
        (date(2025, 10, 7), date(2025, 10, 7), DeadlineStatus.DONE_ON_TIME),
        (date(2025, 10, 7), TODAY, DeadlineStatus.DONE_LATE),
    ],
)
def test_a_due_date_is_seen_from_today(
    due: date | None, done: date | None, status: DeadlineStatus
) -> None:
    assert deadline_status(due, done, TODAY, PLAIN) is status
