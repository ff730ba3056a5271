"""What was printed is remembered, and reminders are counted and never lost."""

from datetime import date

import pytest

from tests.storage.examples import DRAFT, MOMENT
from vanthu.domain.documents.books import BookKind, BookPrint
from vanthu.domain.errors import VanThuError
from vanthu.domain.tasks import Order
from vanthu.storage.database import Database
from vanthu.storage.unit_of_work import unit_opener

DAY = date(2025, 10, 8)


def test_the_print_that_went_furthest_counts(database: Database) -> None:
    first = BookPrint(BookKind.INCOMING, 2025, 20, "20", DAY)
    again = BookPrint(BookKind.INCOMING, 2025, 12, "12", date(2025, 10, 9))
    with unit_opener(database)() as unit:
        unit.prints.add_book(first)
        unit.prints.add_book(again)
        unit.commit()
    with unit_opener(database)() as unit:
        assert unit.prints.last_book(BookKind.INCOMING, 2025) == first
        assert unit.prints.last_book(BookKind.INCOMING, 2026) is None
        assert unit.prints.last_book(BookKind.FOLLOWUP, 2025) is None


def test_reminders_are_kept_in_their_order(database: Database) -> None:
    with unit_opener(database)() as unit:
        letter = unit.register.add(1, DRAFT, None)
        task = unit.tasks.add(Order(letter.letter_id, "Rà soát", "VP"), MOMENT)
        unit.prints.add_reminder(task.task_id, 1, DAY)
        unit.prints.add_reminder(task.task_id, 2, date(2025, 10, 13))
        unit.commit()
    with unit_opener(database)() as unit:
        days = unit.prints.reminders_of(task.task_id)
        assert days == (DAY, date(2025, 10, 13))
        assert unit.prints.reminders_of(task.task_id + 1) == ()


def test_two_clerks_cannot_send_the_same_reminder(database: Database) -> None:
    with unit_opener(database)() as unit:
        letter = unit.register.add(1, DRAFT, None)
        task = unit.tasks.add(Order(letter.letter_id, "Rà soát", "VP"), MOMENT)
        unit.prints.add_reminder(task.task_id, 1, DAY)
        unit.commit()
    with pytest.raises(VanThuError), unit_opener(database)() as unit:
        unit.prints.add_reminder(task.task_id, 1, DAY)
