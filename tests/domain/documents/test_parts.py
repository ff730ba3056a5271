"""Numbers and dates are written with the decree's zeros."""

from datetime import date

import pytest

from vanthu.domain.documents.books import FORMS, BookKind
from vanthu.domain.documents.parts import printed_date, printed_number


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2026, 1, 5), "ngày 05 tháng 01 năm 2026"),
        (date(2026, 2, 10), "ngày 10 tháng 02 năm 2026"),
        (date(2026, 3, 9), "ngày 09 tháng 3 năm 2026"),
        (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026"),
    ],
)
def test_only_days_and_the_first_two_months_have_a_zero(
    day: date, printed: str
) -> None:
    assert printed_date(day) == printed


@pytest.mark.parametrize(
    ("number", "printed"), [(5, "05"), (12, "12"), (1234, "1234"), (None, "")]
)
def test_a_number_has_two_digits_at_least(number: int | None, printed: str) -> None:
    assert printed_number(number) == printed


@pytest.mark.parametrize(
    ("kind", "count"),
    [(BookKind.INCOMING, 10), (BookKind.OUTGOING, 10), (BookKind.FOLLOWUP, 7)],
)
def test_each_register_has_the_decrees_columns(kind: BookKind, count: int) -> None:
    columns = FORMS[kind].columns

    assert len(columns) == count
    assert sum(column.share for column in columns) == pytest.approx(100)
    assert any(column.holds_words for column in columns)
