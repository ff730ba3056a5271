"""The register keeps letters as they were confirmed, and knows them again."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from tests.storage.examples import (
    ARRIVED,
    DEPARTMENTS,
    DRAFT,
    numbered,
    reading,
    stored,
)
from vanthu.domain.errors import DraftGap, NoSuchLetter
from vanthu.domain.register import LetterDraft, LetterStatus, Urgency
from vanthu.domain.tasks import Order, TaskState
from vanthu.services.lines import RegisterLine, RegisterQuery
from vanthu.services.ports.unit_of_work import OpenUnit
from vanthu.services.register import Register
from vanthu.services.tasks import Tasks
from vanthu.storage.lines.portions import in_portions


@pytest.fixture
def register(open_unit: OpenUnit) -> Register:
    return Register(open_unit)


@pytest.fixture
def tasks(open_unit: OpenUnit) -> Tasks:
    return Tasks(open_unit, lambda: datetime(2025, 10, 8, 9, 0))


def line_of(register: Register) -> RegisterLine:
    (line,) = register.lines(RegisterQuery())
    return line


def test_a_letter_comes_back_as_it_was_entered(register: Register) -> None:
    draft = replace(
        DRAFT,
        number="",
        issue_date=None,
        not_stated=frozenset({DraftGap.REFERENCE, DraftGap.ISSUE_DATE}),
        urgency=Urgency.EXPRESS,
        receiver="Văn phòng",
        due_date=date(2025, 10, 17),
        note="bản giấy đến sau",
        source=stored(),
    )

    letter = register.enter(draft)

    assert register.get(letter.letter_id) == letter
    assert letter.draft == draft
    assert letter.status is LetterStatus.TO_ASSIGN


def test_a_letter_without_a_file_has_no_reading(register: Register) -> None:
    letter = register.enter(DRAFT)

    assert letter.draft.source is None
    assert register.reading_of(letter.letter_id) is None


def test_a_reading_comes_back_whole(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        letter = unit.register.add(1, DRAFT, reading())
        unit.commit()
    with open_unit() as unit:
        assert unit.register.reading_of(letter.letter_id) == reading()


@pytest.mark.parametrize(
    "other",
    [
        replace(DRAFT, number="0341"),
        replace(DRAFT, symbol="ubnd - nv"),
        replace(DRAFT, issuing_body="Ủy ban nhân dân  tỉnh Trung Lương"),
        replace(DRAFT, issuing_body="Uỷ ban nhân dân tỉnh Trung Lương"),
        replace(DRAFT, subject="việc khác", arrival_date=date(2026, 1, 5)),
        replace(DRAFT, issue_date=None),
    ],
)
def test_the_same_number_symbol_and_issuer_are_the_same_letter(
    register: Register, other: LetterDraft
) -> None:
    letter = register.enter(DRAFT)

    assert register.find_same(other) == letter


@pytest.mark.parametrize(
    "other",
    [
        replace(DRAFT, number="342"),
        replace(DRAFT, symbol="UBND-VX"),
        replace(DRAFT, issuing_body="UBND tỉnh Trung Lường"),
        replace(DRAFT, issue_date=date(2024, 10, 3)),
        replace(DRAFT, number=""),
        replace(DRAFT, symbol=""),
    ],
)
def test_another_number_symbol_issuer_or_year_is_another_letter(
    register: Register, other: LetterDraft
) -> None:
    register.enter(DRAFT)

    assert register.find_same(other) is None


def test_the_earliest_of_several_same_letters_is_named(register: Register) -> None:
    first = register.enter(replace(DRAFT, issue_date=date(2024, 10, 3)))
    second = register.enter(DRAFT)

    assert register.find_same(DRAFT) == second
    assert register.find_same(replace(DRAFT, issue_date=None)) == first


@pytest.mark.parametrize("method", ["get", "keep_for_information"])
def test_a_letter_that_is_not_there_is_told(register: Register, method: str) -> None:
    with pytest.raises(NoSuchLetter):
        getattr(register, method)(99)


def test_the_list_is_newest_first_and_read_in_windows(register: Register) -> None:
    for number in range(1, 8):
        register.enter(numbered(number))
    new_year = replace(numbered(8), arrival_date=date(2026, 1, 5))
    register.enter(new_year)

    window = register.lines(RegisterQuery(offset=1, limit=3))

    assert [line.arrival_number for line in window] == [7, 6, 5]
    assert register.count(RegisterQuery(offset=1, limit=3)) == 8
    assert register.count(RegisterQuery(year=2026)) == 1


def test_a_period_holds_its_first_and_its_last_day(register: Register) -> None:
    for day in (6, 7, 8, 9):
        register.enter(replace(numbered(day), arrival_date=date(2025, 10, day)))

    period = RegisterQuery(first_day=date(2025, 10, 7), last_day=date(2025, 10, 8))

    assert [line.arrival_date.day for line in register.lines(period)] == [8, 7]
    assert register.count(period) == 2


def test_a_line_shows_a_letter_that_nobody_works_on(register: Register) -> None:
    register.enter(replace(DRAFT, receiver="Văn phòng", due_date=date(2025, 10, 17)))

    line = line_of(register)

    assert line.reference == "341/UBND-NV"
    assert line.receiver == "Văn phòng"
    assert line.handed_over is None
    assert line.due == date(2025, 10, 17)


def test_a_letter_without_a_symbol_shows_its_number_alone(register: Register) -> None:
    register.enter(replace(DRAFT, symbol=""))

    assert line_of(register).reference == "341"


def test_a_line_shows_who_works_on_the_letter_since_when_and_until_when(
    register: Register, tasks: Tasks, open_unit: OpenUnit
) -> None:
    with open_unit() as unit:
        unit.office.save_departments(DEPARTMENTS)
        unit.commit()
    letter_id = register.enter(replace(DRAFT, due_date=date(2025, 10, 31))).letter_id
    tasks.assign(
        [
            Order(letter_id, "việc 1", "VHXH", due_date=date(2025, 10, 20)),
            Order(letter_id, "việc 2", "VP", due_date=date(2025, 10, 15)),
            Order(letter_id, "việc 3", "VHXH"),
            Order(letter_id, "việc 4", "KHAC"),
        ]
    )

    line = line_of(register)

    assert line.receiver == "Phòng Văn hóa - Xã hội; Văn phòng HĐND và UBND; KHAC"
    assert line.handed_over == date(2025, 10, 8)
    assert line.due == date(2025, 10, 15)
    assert line.status is LetterStatus.IN_PROGRESS


def test_a_due_date_is_that_of_the_work_still_open(
    register: Register, tasks: Tasks
) -> None:
    letter_id = register.enter(DRAFT).letter_id
    first, second = tasks.assign(
        [
            Order(letter_id, "việc 1", "VP", due_date=date(2025, 10, 15)),
            Order(letter_id, "việc 2", "VP", due_date=date(2025, 10, 20)),
        ]
    )

    dues = [line_of(register).due]
    for task in (first, second):
        tasks.report_done(task.task_id, task.result)
        dues.append(line_of(register).due)

    assert dues == [date(2025, 10, 15), date(2025, 10, 20), date(2025, 10, 15)]


def test_long_lists_are_asked_for_in_portions() -> None:
    portions = [list(some) for some in in_portions(range(1101))]

    assert [len(some) for some in portions] == [500, 500, 101]
    assert [one for some in portions for one in some] == list(range(1101))


def test_the_reply_is_named_in_the_line(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        letter = unit.register.add(1, DRAFT, None)
        unit.register.set_reply(letter.letter_id, "05/BC-UBND")
        unit.commit()

    assert line_of(Register(open_unit)).reply_ref == "05/BC-UBND"


def test_the_status_follows_the_tasks_to_the_end(
    register: Register, tasks: Tasks
) -> None:
    letter_id = register.enter(DRAFT).letter_id
    (task,) = tasks.assign([Order(letter_id, "việc", "VP")])
    tasks.report_done(task.task_id, task.result)
    tasks.move(task.task_id, TaskState.COMPLETED)

    assert register.get(letter_id).status is LetterStatus.COMPLETED
    assert line_of(register).arrival_date == ARRIVED
