"""Letters wait in the inbox, urgent ones first, with what was typed for them."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from sqlalchemy import text, update

from tests.storage.examples import DRAFT, MOMENT, evidence, reading, stored
from vanthu.domain.errors import NoSuchLetter
from vanthu.domain.intake import FieldState, LetterFields, LetterReading, Proposed
from vanthu.domain.register import Urgency
from vanthu.domain.typed_letters import FieldKey, Handling, TypedField, TypedLetter
from vanthu.services.ports.letters import WaitingLetter
from vanthu.services.ports.unit_of_work import OpenUnit
from vanthu.storage.database import Database
from vanthu.storage.rows.inbox import InboxTypedRow

TYPED = TypedLetter(
    replace(DRAFT, note="chờ bản giấy", urgency=Urgency.URGENT),
    (
        TypedField(FieldKey.NOTE, Handling.EDITED),
        TypedField(FieldKey.SUBJECT, Handling.TAKEN, evidence("Rà soát")),
    ),
)


def with_fields(fields: LetterFields) -> LetterReading:
    whole = reading()
    return replace(whole, proposal=replace(whole.proposal, fields=fields))


def test_a_waiting_file_comes_back_with_its_reading(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        waiting = unit.inbox.add(stored(), MOMENT, reading())
        unit.commit()
    with open_unit() as unit:
        assert unit.inbox.get(waiting.inbox_id) == waiting
        assert unit.inbox.find_bytes("ab" * 32) == waiting
        assert unit.inbox.find_bytes("cd" * 32) is None
    assert waiting.reading == reading()


def test_a_file_that_gave_no_text_waits_with_the_reason(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        waiting = unit.inbox.add(stored(), MOMENT, None, "no-text")
        (line,) = unit.inbox.lines()

    assert waiting.reading is None
    assert (line.unread_reason, line.reference, line.subject) == ("no-text", "", "")


def test_a_line_shows_what_was_read(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        unit.inbox.add(stored(), MOMENT, reading(urgency="HOẢ TỐC"))
        (line,) = unit.inbox.lines()

    assert line.file_name == "cong-van.pdf"
    assert line.received_at == MOMENT
    assert line.reference == "341/UBND-NV"
    assert not line.number_blank
    assert (line.issued, line.issuer) == ("", "")
    assert line.subject == "báo cáo công tác cải cách hành chính"
    assert line.urgency is Urgency.EXPRESS


def test_a_line_shows_a_date_even_when_part_of_it_is_blank(open_unit: OpenUnit) -> None:
    seen = evidence("Số")
    whole = LetterFields(
        issued_on=Proposed(FieldState.FOUND, date(2025, 10, 6), evidence=seen),
        number=Proposed(FieldState.BLANK),
    )
    partial = LetterFields(
        issued_partial=Proposed(FieldState.FOUND, "2025-??-??", evidence=seen)
    )
    with open_unit() as unit:
        unit.inbox.add(stored(sha256="01" * 32), MOMENT, with_fields(whole))
        unit.inbox.add(stored(sha256="02" * 32), MOMENT, with_fields(partial))
        first, second = unit.inbox.lines()

    assert (first.issued, first.number_blank) == ("2025-10-06", True)
    assert (second.issued, second.number_blank) == ("2025-??-??", False)


def test_urgent_letters_come_first_then_the_oldest(open_unit: OpenUnit) -> None:
    arrivals = [("", 0), ("KHẨN", 3), ("", -1), ("HỎA TỐC", 5), ("THƯỢNG KHẨN", 4)]
    with open_unit() as unit:
        for number, (urgency, minutes) in enumerate(arrivals):
            unit.inbox.add(
                stored(sha256=f"{number:064x}"),
                MOMENT + timedelta(minutes=minutes),
                reading(urgency=urgency),
            )
        order = [(line.urgency.value, line.inbox_id) for line in unit.inbox.lines()]

    assert order == [("HỎA TỐC", 4), ("THƯỢNG KHẨN", 5), ("KHẨN", 2), ("", 3), ("", 1)]


def test_a_file_that_was_taken_out_is_gone_for_good(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        first = unit.inbox.add(stored(), MOMENT, None)
        unit.inbox.remove(first.inbox_id)
        second = unit.inbox.add(stored(), MOMENT, None)
        for missing in (unit.inbox.get, unit.inbox.remove):
            with pytest.raises(NoSuchLetter):
                missing(first.inbox_id)

    assert second.inbox_id != first.inbox_id


# ------------------------------------------------------------------ what was typed


@pytest.fixture
def inbox_id(open_unit: OpenUnit) -> int:
    """Let the example letter wait."""
    with open_unit() as unit:
        waiting = unit.inbox.add(stored(), MOMENT, reading())
        unit.commit()
    return waiting.inbox_id


def keep(open_unit: OpenUnit, inbox_id: int, typed: TypedLetter = TYPED) -> None:
    with open_unit() as unit:
        unit.inbox.keep_typed(inbox_id, typed, MOMENT)
        unit.commit()


def test_what_was_typed_comes_back_with_the_letter(
    open_unit: OpenUnit, inbox_id: int
) -> None:
    with open_unit() as unit:
        assert not unit.inbox.lines()[0].is_typed
    keep(open_unit, inbox_id)

    with open_unit() as unit:
        waiting = unit.inbox.get(inbox_id)
        (line,) = unit.inbox.lines()
    assert (waiting.typed, waiting.reading) == (TYPED, reading())
    assert (line.is_typed, line.has_file) == (True, True)
    assert line.urgency is Urgency.NORMAL  # as it was read


def test_the_last_one_who_typed_wins(open_unit: OpenUnit, inbox_id: int) -> None:
    last = replace(TYPED, draft=replace(DRAFT, subject="khác"), fields=())
    for typed in (TYPED, last):
        keep(open_unit, inbox_id, typed)

    with open_unit() as unit:
        assert unit.inbox.get(inbox_id).typed == last


def test_nothing_is_typed_for_a_letter_that_does_not_wait(
    open_unit: OpenUnit, inbox_id: int
) -> None:
    keep(open_unit, inbox_id)
    with open_unit() as unit:
        unit.inbox.remove(inbox_id)
        unit.commit()

    with pytest.raises(NoSuchLetter):
        keep(open_unit, inbox_id)
    with open_unit() as unit:
        assert unit.inbox.lines() == ()


def test_what_was_typed_is_still_there_when_a_removal_is_not_committed(
    open_unit: OpenUnit, inbox_id: int
) -> None:
    keep(open_unit, inbox_id)
    with open_unit() as unit:
        unit.inbox.remove(inbox_id)

    with open_unit() as unit:
        assert unit.inbox.get(inbox_id).typed == TYPED


def test_a_record_that_cannot_be_read_any_more_is_passed_over(
    open_unit: OpenUnit, inbox_id: int, database: Database
) -> None:
    keep(open_unit, inbox_id)
    with database.engine.begin() as connection:
        connection.execute(update(InboxTypedRow).values(typed={"of": "tomorrow"}))

    with open_unit() as unit:
        assert unit.inbox.get(inbox_id).typed is None
    keep(open_unit, inbox_id)
    with open_unit() as unit:
        assert unit.inbox.get(inbox_id).typed == TYPED


def test_half_characters_are_kept_out(open_unit: OpenUnit, inbox_id: int) -> None:
    odd = replace(TYPED, draft=replace(DRAFT, note="a\x00b\ud800c"))
    keep(open_unit, inbox_id, odd)

    with open_unit() as unit:
        waiting = unit.inbox.get(inbox_id)
    assert waiting.typed == replace(TYPED, draft=replace(DRAFT, note="a\x00bc"))


def test_a_letter_typed_by_hand_waits_without_a_file(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        first, second = unit.inbox.add_by_hand(MOMENT), unit.inbox.add_by_hand(MOMENT)
        unit.commit()
    keep(open_unit, second)

    with open_unit() as unit:
        typed, blank = unit.inbox.lines()
        assert unit.inbox.get(second) == WaitingLetter(
            second, None, MOMENT, None, typed=TYPED
        )
        assert unit.inbox.get(first).typed is None
        assert unit.inbox.find_bytes("") is None
    assert (typed.inbox_id, typed.has_file, typed.is_typed) == (second, False, True)
    assert (typed.reference, typed.subject) == ("341/UBND-NV", DRAFT.subject)
    assert (typed.issuer, typed.issued) == (DRAFT.issuing_body, "2025-10-03")
    assert typed.urgency is Urgency.URGENT
    assert (blank.inbox_id, blank.reference, blank.is_typed) == (first, "", False)


def together(*works: Callable[[], None]) -> list[BaseException]:
    """Do several things at once and return what went wrong."""
    start, wrong = threading.Barrier(len(works)), list[BaseException]()

    def do(work: Callable[[], None]) -> None:
        start.wait()
        try:
            work()
        except Exception as error:  # noqa: BLE001 - the test judges them
            wrong.append(error)

    threads = [threading.Thread(target=do, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return wrong


def test_two_clerks_may_type_for_one_letter_at_once(
    open_unit: OpenUnit, inbox_id: int
) -> None:
    other = replace(TYPED, draft=DRAFT)

    wrong = together(
        *(lambda: keep(open_unit, inbox_id),) * 3,
        *(lambda: keep(open_unit, inbox_id, other),) * 3,
    )

    assert wrong == []
    with open_unit() as unit:
        assert unit.inbox.get(inbox_id).typed in {TYPED, other}


def test_one_may_remove_the_letter_for_which_another_types(
    open_unit: OpenUnit,
) -> None:
    def remove(inbox_id: int) -> None:
        with open_unit() as unit:
            unit.inbox.remove(inbox_id)
            unit.commit()

    for number in range(5):
        with open_unit() as unit:
            waiting = unit.inbox.add(stored(sha256=f"{number:064x}"), MOMENT, None)
            unit.commit()
        wanted = waiting.inbox_id
        wrong = together(partial(keep, open_unit, wanted), partial(remove, wanted))
        assert all(isinstance(error, NoSuchLetter) for error in wrong)
    with open_unit() as unit:
        assert unit.inbox.lines() == ()


@pytest.mark.parametrize("wrong", ["urgency = 'GẤP'", "file_size = -1"])
def test_the_table_still_refuses_what_it_refused(
    open_unit: OpenUnit, inbox_id: int, database: Database, wrong: str
) -> None:
    with pytest.raises(Exception, match="ck_inbox"), database.engine.begin() as tried:
        tried.execute(text(f"UPDATE inbox SET {wrong}"))
