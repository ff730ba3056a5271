"""Habits come from the register alone, newest letters first."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.storage.examples import ARRIVED, DRAFT, numbered
from vanthu.domain.errors import DraftGap
from vanthu.domain.habits import Usual, UsualWays
from vanthu.domain.tasks import Order
from vanthu.services.desk import Desk

SPELLED_OUT = "Ủy ban nhân dân tỉnh Trung Lương"


def enter(desk: Desk, number: int, issuer: str, symbol: str = "STP-HC") -> int:
    draft = replace(numbered(number), issuing_body=issuer, symbol=symbol)
    return desk.register.enter(draft).letter_id


def give(desk: Desk, letter_id: int, *leads: str) -> None:
    desk.tasks.assign([Order(letter_id, "Rà soát", lead) for lead in leads])


def test_an_empty_register_teaches_nothing(desk: Desk) -> None:
    assert desk.habits.issuing_bodies() == ()
    assert desk.habits.issuer_of("STP-HC") is None
    assert desk.habits.lead_for("Sở Tư pháp") is None
    assert desk.habits.lead_for("") is None


def test_the_body_with_most_letters_comes_first_in_its_newest_spelling(
    desk: Desk,
) -> None:
    enter(desk, 1, DRAFT.issuing_body)
    enter(desk, 2, "Sở Tư pháp")
    enter(desk, 3, SPELLED_OUT)
    nameless = frozenset({DraftGap.ISSUING_BODY})
    desk.register.enter(replace(numbered(4), issuing_body="", not_stated=nameless))

    assert desk.habits.issuing_bodies() == (SPELLED_OUT, "Sở Tư pháp")


def test_a_symbol_is_known_by_the_letters_that_had_it(desk: Desk) -> None:
    for number in range(1, 7):
        enter(desk, number, "Sở Tư pháp", f"STP-P{number}")
    enter(desk, 7, "Sở Nội vụ", "SNV-CCHC")

    assert desk.habits.issuer_of("STP-BTTP") == Usual("Sở Tư pháp", 6, 6)
    assert desk.habits.issuer_of("SNV-CCHC") is None  # once is no habit
    assert desk.habits.issuer_of("UBND-NV") is None


def test_only_the_last_eight_letters_count(desk: Desk) -> None:
    for number in range(1, 6):
        give(desk, enter(desk, number, "Sở Tư pháp"), "CA")
    for number in range(6, 13):
        give(desk, enter(desk, number, "sở  tư pháp"), "VP", "VP")
    give(desk, enter(desk, 13, "Sở Tư pháp"), "VHXH")
    enter(desk, 14, "Sở Tư pháp")  # given to nobody yet

    assert desk.habits.lead_for("Sở Tư Pháp") == Usual("VP", 7, 8)


def test_what_waits_in_the_inbox_teaches_nothing(desk: Desk, letter_file: Path) -> None:
    (waiting,) = desk.intake.take(letter_file)

    assert waiting.reading is not None
    assert desk.habits.issuing_bodies() == ()


def test_a_year_begins_with_the_habits_of_the_last(desk: Desk) -> None:
    for number in range(1, 4):
        draft = replace(
            numbered(number),
            issuing_body="Sở Tư pháp",
            symbol="STP-HC",
            arrival_date=ARRIVED + timedelta(days=150 * number),
        )
        desk.register.enter(draft)

    assert desk.habits.issuer_of("STP-HC") == Usual("Sở Tư pháp", 3, 3)


def test_how_a_body_usually_writes_is_counted_in_every_spelling(desk: Desk) -> None:
    for number in (1, 2, 3):
        enter(desk, number, SPELLED_OUT, "UBND-NC")
    enter(desk, 4, "Sở Tư pháp")

    ways = desk.habits.ways_of("UBND tỉnh Trung Lương")

    assert ways.symbol == Usual("UBND-NC", 3, 3)
    assert ways.kind == Usual(DRAFT.kind, 3, 3)
    assert desk.habits.ways_of("Sở Y tế") == desk.habits.ways_of("") == UsualWays()
