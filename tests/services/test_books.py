"""The statutory books are filled from the registers."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.storage.examples import DEPARTMENTS, DRAFT, OFFICE, numbered
from vanthu.domain.documents.books import BookKind, BookPart
from vanthu.domain.errors import DraftGap
from vanthu.domain.tasks import Order
from vanthu.services.desk import Desk
from vanthu.services.drafts import REPORT

FIRST, LAST = date(2025, 10, 1), date(2025, 10, 31)


def test_the_incoming_book_holds_the_letters_in_the_order_of_their_numbers(
    desk: Desk,
) -> None:
    desk.register.enter(DRAFT)
    desk.register.enter(
        replace(
            DRAFT,
            number="",
            symbol="",
            issue_date=None,
            issuing_body="",
            subject="",
            not_stated=frozenset(DraftGap),
        )
    )
    desk.register.enter(replace(numbered(3), arrival_date=date(2025, 11, 1)))

    book = desk.books.fill(BookKind.INCOMING, FIRST, LAST)

    assert (book.first_number, book.last_number, book.year) == ("01", "02", 2025)
    assert book.office_name == OFFICE.name.upper()
    assert book.rows[0][:6] == (
        "07/10/2025",
        "01",
        "UBND tỉnh Trung Lương",
        "341/UBND-NV",
        "03/10/2025",
        "Công văn: báo cáo công tác cải cách hành chính",
    )
    assert book.rows[1][2:6] == (
        "(không ghi)",
        "(không ghi)",
        "(không ghi)",
        "Công văn",
    )
    assert all(len(row) == len(book.form.columns) for row in book.rows)


def test_nobody_makes_up_the_number_of_a_volume(desk: Desk) -> None:
    assert desk.books.fill(BookKind.INCOMING, FIRST, LAST).volume == ""


def test_an_empty_period_makes_an_empty_book(desk: Desk) -> None:
    book = desk.books.fill(BookKind.OUTGOING, FIRST, LAST)

    assert (book.rows, book.first_number, book.last_number) == ((), "", "")


def test_the_follow_up_book_shows_who_is_late_and_what_was_answered(
    desk: Desk, letter_file: Path
) -> None:
    desk.office.save_departments(DEPARTMENTS)
    (waiting,) = desk.intake.take(letter_file)
    answered = desk.register.enter(DRAFT, inbox_id=waiting.inbox_id)
    late = desk.register.enter(numbered(2))
    desk.register.enter(
        replace(
            numbered(3),
            issue_date=None,
            not_stated=frozenset({DraftGap.ISSUE_DATE}),
        )
    )
    desk.tasks.assign([Order(late.letter_id, "việc", "VP", due_date=date(2025, 10, 7))])
    report = desk.drafts.prepare(answered.letter_id, REPORT)
    desk.issuing.issue(report, date(2025, 10, 8), although_open=True)

    rows = desk.books.fill(BookKind.FOLLOWUP, FIRST, LAST).rows

    assert rows[0][1] == (
        "Công văn, 341/UBND-NV, ngày 03/10/2025, UBND tỉnh Trung Lương"
    )
    assert rows[0][5] == "01/BC-UBND"
    assert rows[1][2:5] == (
        "Văn phòng HĐND và UBND",
        "07/10/2025",
        "Đang giải quyết (quá hạn)",
    )
    assert rows[2][1] == "Công văn, 3/UBND-NV, UBND tỉnh Trung Lương"

    (issued,) = desk.books.fill(BookKind.OUTGOING, FIRST, LAST).rows
    assert issued[0] == "01/BC-UBND"
    assert issued[1] == "08/10/2025"


@pytest.mark.parametrize("ending", ["docx", "pdf", "xlsx"])
def test_a_book_is_written(desk: Desk, tmp_path: Path, ending: str) -> None:
    desk.register.enter(DRAFT)
    target = tmp_path / f"so-den.{ending}"

    book = desk.books.write(BookKind.INCOMING, FIRST, LAST, target)

    assert len(book.rows) == 1
    assert target.stat().st_size > 0


def test_a_part_of_the_register_is_printed_by_its_numbers(desk: Desk) -> None:
    for number in range(1, 6):
        desk.register.enter(numbered(number))
    days = (date(2025, 1, 1), date(2025, 12, 31))
    part = BookPart(first_number=2, last_number=4, volume="02", is_closed=False)

    book = desk.books.fill(BookKind.INCOMING, *days, part)

    assert [row[1] for row in book.rows] == ["02", "03", "04"]
    assert (book.first_number, book.last_number, book.volume) == ("02", "04", "02")
    assert not book.is_closed


@pytest.mark.parametrize("kind", [BookKind.INCOMING, BookKind.FOLLOWUP])
def test_the_next_print_goes_on_after_what_is_printed(
    desk: Desk, kind: BookKind
) -> None:
    days = (date(2025, 1, 1), date(2025, 12, 31))
    desk.register.enter(numbered(1))
    desk.register.enter(numbered(2))
    assert desk.books.last_print(kind, 2025) is None
    desk.books.mark_printed(kind, desk.books.fill(kind, *days))
    desk.register.enter(numbered(3))

    printed = desk.books.last_print(kind, 2025)
    assert printed is not None
    assert (printed.last_entry, printed.last_number) == (2, "02")
    rest = desk.books.fill(kind, *days, BookPart(after_entry=printed.last_entry))
    assert len(rest.rows) == 1
    assert rest.first_number == rest.last_number == "03"


def test_an_empty_book_is_not_marked_as_printed(desk: Desk) -> None:
    book = desk.books.fill(BookKind.OUTGOING, FIRST, LAST)
    desk.books.mark_printed(BookKind.OUTGOING, book)

    assert desk.books.last_print(BookKind.OUTGOING, 2025) is None


def test_a_cancelled_number_stays_in_the_book_with_its_reason(desk: Desk) -> None:
    day = date(2025, 10, 8)
    first, second = (
        desk.issuing.issue(desk.drafts.begin("thong-bao"), day, although_open=True)
        for _ in range(2)
    )
    desk.issuing.cancel(first, "sai ngày")

    book = desk.books.fill(BookKind.OUTGOING, day, day)

    assert [(row[0], row[-1]) for row in book.rows] == [
        (first.reference, "HỦY: sai ngày"),
        (second.reference, ""),
    ]
