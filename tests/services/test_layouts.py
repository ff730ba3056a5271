"""Where a body's letters have their fields is counted from the register alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.placed_letters import HEADER, box_of, letter_of, words_of
from tests.services.conftest import MadeUpReader
from tests.storage.examples import DRAFT
from vanthu.domain.errors import NoSuchLetter, ReaderFailed
from vanthu.domain.intake import LetterReading
from vanthu.domain.layouts import PlacedField, UsualPlace
from vanthu.domain.register import LetterDraft
from vanthu.services.desk import Desk
from vanthu.services.ports.letters import InboxLetter

SUBJECT = "rà soát thủ tục hành chính"
BODY = "Sở Tư pháp"
LOWERED = "\n" * 12 + HEADER

Arrive = Callable[[int, LetterReading, str], InboxLetter]


def read(number: int, text: str = HEADER) -> LetterReading:
    """Return a letter whose number, symbol and subject were found."""
    own = text.replace("341", str(number))
    return letter_of(own, number=str(number), symbol="STP-HC", subject=SUBJECT)


def unread(number: int) -> LetterReading:
    """Return a letter in which nothing was found."""
    return letter_of(HEADER.replace("341", str(number)))


def draft_of(number: int, waiting: InboxLetter) -> LetterDraft:
    return replace(
        DRAFT,
        issuing_body=BODY,
        number=str(number),
        symbol="STP-HC",
        subject=SUBJECT,
        issue_date=date(2025, 10, 3),
        source=waiting.file,
    )


@pytest.fixture
def arrive(desk: Desk, reader: MadeUpReader, tmp_path: Path) -> Arrive:
    """Give what takes a letter into the inbox as it is to be read."""

    def take(number: int, reading: LetterReading, name: str = "") -> InboxLetter:
        reader.letter = reading
        reader.pages = {
            page: words_of(each.text) for page, each in enumerate(reading.pages, 1)
        }
        file = tmp_path / f"{name or number}.pdf"
        file.write_bytes(f"%PDF-1.7 {number} {name}".encode())
        (waiting,) = desk.intake.take(file)
        return waiting

    return take


def enter(desk: Desk, arrive: Arrive, number: int, reading: LetterReading) -> int:
    waiting = arrive(number, reading, "")
    letter = desk.register.enter(draft_of(number, waiting), inbox_id=waiting.inbox_id)
    return letter.letter_id


def place_of(desk: Desk, field: PlacedField = PlacedField.NUMBER) -> UsualPlace | None:
    places = desk.layouts.usual_places(BODY)
    return next((place for place in places if place.field is field), None)


def counted(desk: Desk, field: PlacedField = PlacedField.NUMBER) -> str:
    place = place_of(desk, field)
    return f"{place.times}/{place.of}" if place else ""


def test_an_empty_register_knows_no_places(desk: Desk) -> None:
    assert desk.layouts.usual_places(BODY) == ()
    assert desk.layouts.usual_places("") == ()


def test_the_place_of_a_field_is_learned_with_every_registered_letter(
    desk: Desk, arrive: Arrive
) -> None:
    enter(desk, arrive, 1, read(1))
    assert place_of(desk) is None  # once is no habit
    enter(desk, arrive, 2, read(2))
    enter(desk, arrive, 3, read(3, LOWERED))

    place = place_of(desk)
    assert place is not None
    assert (place.times, place.of, place.page) == (2, 3, 1)
    assert place.label == "Số:"
    assert desk.layouts.usual_places("sở  tư pháp") == desk.layouts.usual_places(BODY)
    assert desk.layouts.usual_places("Sở Nội vụ") == ()


def test_only_the_last_eight_letters_count(desk: Desk, arrive: Arrive) -> None:
    for number in range(1, 7):
        enter(desk, arrive, number, read(number, LOWERED))
    for number in range(7, 12):
        enter(desk, arrive, number, read(number))

    assert counted(desk) == "5/8"


def test_letters_without_places_are_not_looked_at(desk: Desk, arrive: Arrive) -> None:
    enter(desk, arrive, 1, read(1))
    enter(desk, arrive, 2, read(2))
    for number in range(3, 13):
        desk.register.enter(replace(DRAFT, issuing_body=BODY, number=str(number)))

    assert counted(desk) == "2/2"


def test_what_waits_in_the_inbox_teaches_nothing(desk: Desk, arrive: Arrive) -> None:
    for number in (1, 2, 3):
        arrive(number, read(number), "")

    assert desk.layouts.usual_places(BODY) == ()


# ------------------------------------------------------------------ in a new letter


@pytest.fixture
def usual(desk: Desk, arrive: Arrive) -> UsualPlace:
    """Give the usual place of the number, after two letters."""
    for number in (101, 102):
        enter(desk, arrive, number, read(number))
    place = place_of(desk)
    assert place is not None
    return place


def test_what_stands_at_the_usual_place_is_offered(
    desk: Desk, arrive: Arrive, usual: UsualPlace
) -> None:
    waiting = arrive(777, unread(777), "")
    assert waiting.reading is not None

    offer = desk.layouts.offer_at(usual, waiting.file, waiting.reading)

    assert offer is not None
    assert offer.value == "777"
    text = waiting.reading.pages[0].text
    (evidence,) = offer.evidence
    assert text[evidence.start : evidence.end] == evidence.quote
    assert evidence.rects == (box_of(text, evidence.start, evidence.end),)


def test_nothing_is_offered_from_a_page_that_reads_otherwise_now(
    desk: Desk, arrive: Arrive, usual: UsualPlace, reader: MadeUpReader
) -> None:
    waiting = arrive(777, unread(777), "")
    assert waiting.reading is not None
    reader.pages = {1: words_of("other words")}

    assert desk.layouts.offer_at(usual, waiting.file, waiting.reading) is None


def test_a_letter_without_that_page_or_without_pages_offers_nothing(
    desk: Desk, arrive: Arrive, usual: UsualPlace
) -> None:
    waiting = arrive(777, unread(777), "")
    assert waiting.reading is not None
    flat = tuple(replace(page, width=0.0) for page in waiting.reading.pages)

    on_ninth = replace(usual, page=9)
    assert desk.layouts.offer_at(on_ninth, waiting.file, waiting.reading) is None
    without = replace(waiting.reading, pages=flat)
    assert desk.layouts.offer_at(usual, waiting.file, without) is None


def test_a_page_that_cannot_be_read_again_is_a_failure(
    desk: Desk, arrive: Arrive, usual: UsualPlace, reader: MadeUpReader
) -> None:
    waiting = arrive(777, unread(777), "")
    assert waiting.reading is not None
    reader.pages = {}

    with pytest.raises(ReaderFailed):
        desk.layouts.offer_at(usual, waiting.file, waiting.reading)


# ------------------------------------------------------------------ typed values


def test_what_the_clerk_typed_from_the_letter_is_learned_afterwards(
    desk: Desk, arrive: Arrive
) -> None:
    for number in (201, 202):
        letter_id = enter(desk, arrive, number, unread(number))
        assert place_of(desk) is None
        desk.layouts.learn_typed(letter_id)
        desk.layouts.learn_typed(letter_id)  # twice is no harm

    assert counted(desk) == counted(desk, PlacedField.SUBJECT) == "2/2"
    assert counted(desk, PlacedField.ISSUE_DATE) == "2/2"
    place = place_of(desk)
    assert place is not None
    assert place.label == "Số:"


def test_a_letter_without_a_file_has_nothing_to_learn_from(desk: Desk) -> None:
    letter = desk.register.enter(replace(DRAFT, issuing_body=BODY))

    desk.layouts.learn_typed(letter.letter_id)

    assert desk.layouts.usual_places(BODY) == ()
    with pytest.raises(NoSuchLetter):
        desk.layouts.learn_typed(99)
