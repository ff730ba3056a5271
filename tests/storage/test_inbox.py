"""Files wait in the inbox, urgent ones first."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.storage.examples import MOMENT, evidence, reading, stored
from vanthu.domain.errors import NoSuchLetter
from vanthu.domain.intake import FieldState, LetterFields, LetterReading, Proposed
from vanthu.domain.register import Urgency
from vanthu.services.ports.unit_of_work import OpenUnit


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
