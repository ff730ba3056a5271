"""Arrival numbers have no gaps and no repeats, whoever asks and however many."""

import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from tests.storage.examples import DRAFT, numbered
from vanthu.domain.errors import LetterAlreadyRegistered, VanThuError
from vanthu.domain.outgoing import (
    NumberSeries,
    OutgoingDocument,
    Series,
    SeriesScheme,
)
from vanthu.domain.register import LetterDraft
from vanthu.services.lines import RegisterQuery
from vanthu.services.ports.unit_of_work import OpenUnit
from vanthu.services.register import Register

CLERK = """
import sys
from dataclasses import replace
from tests.storage.examples import DRAFT
from vanthu.services.register import Register
from vanthu.storage.database import open_database
from vanthu.storage.unit_of_work import unit_opener

address, name, letters = sys.argv[1:]
database = open_database(address, busy_timeout=60)
register = Register(unit_opener(database))
for count in range(int(letters)):
    draft = replace(DRAFT, number=str(count + 1), symbol=f"UBND-{name}")
    print(register.enter(draft).arrival_number)
database.close()
"""


@pytest.fixture
def register(open_unit: OpenUnit) -> Register:
    return Register(open_unit)


def all_at_once(works: Sequence[Callable[[], object]]) -> list[VanThuError]:
    """Run works in threads that start together and return what went wrong."""
    together = threading.Barrier(len(works))
    failures: list[VanThuError] = []

    def run(work: Callable[[], object]) -> None:
        together.wait()
        try:
            work()
        except VanThuError as failure:
            failures.append(failure)

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failures


def numbers_in(register: Register, year: int) -> list[int]:
    lines = register.lines(RegisterQuery(year=year, limit=10_000))
    return sorted(line.arrival_number for line in lines)


def test_numbers_begin_with_one_and_follow_each_other(register: Register) -> None:
    entered = [register.enter(numbered(n)).arrival_number for n in (11, 12, 13)]

    assert entered == [1, 2, 3]


def test_eight_threads_leave_no_gap_and_no_repeat(register: Register) -> None:
    def enter_ten(first: int) -> None:
        for number in range(first, first + 10):
            register.enter(numbered(number))

    works = [partial(enter_ten, 1000 + n * 10) for n in range(8)]

    assert all_at_once(works) == []
    assert numbers_in(register, 2025) == list(range(1, 81))


def test_several_programs_leave_no_gap_and_no_repeat(
    register: Register, database_url: str
) -> None:
    clerks = [
        subprocess.Popen(
            [sys.executable, "-c", CLERK, database_url, name, "10"],
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in ("NV", "VX", "KT")
    ]
    told = [int(n) for clerk in clerks for n in clerk.communicate()[0].split()]

    assert [clerk.returncode for clerk in clerks] == [0] * 3
    assert sorted(told) == list(range(1, 31))
    assert numbers_in(register, 2025) == list(range(1, 31))


def test_six_clerks_may_enter_the_first_letter_of_a_year_at_once(
    register: Register,
) -> None:
    for year in range(2026, 2031):
        arrived = date(year, 1, 2)
        drafts = [
            replace(numbered(n), arrival_date=arrived, issue_date=arrived)
            for n in range(1, 7)
        ]
        works = [partial(register.enter, draft) for draft in drafts]

        assert all_at_once(works) == []
        assert numbers_in(register, year) == [1, 2, 3, 4, 5, 6]


def test_a_refused_letter_spends_no_number(register: Register) -> None:
    register.enter(DRAFT)
    with pytest.raises(LetterAlreadyRegistered):
        register.enter(DRAFT)

    assert register.enter(numbered(342)).arrival_number == 2


def test_two_clerks_cannot_both_enter_the_same_letter(register: Register) -> None:
    failures = all_at_once([partial(register.enter, DRAFT)] * 6)

    assert [type(failure) for failure in failures] == [LetterAlreadyRegistered] * 5
    assert numbers_in(register, 2025) == [1]


def test_numbers_that_are_not_committed_are_given_back(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        assert unit.register.next_arrival_number(2025) == 1
    with open_unit() as unit:
        assert unit.register.next_arrival_number(2025) == 1


def test_the_year_is_that_of_the_arrival(register: Register) -> None:
    old = replace(DRAFT, issue_date=date(2025, 12, 31))
    late = replace(old, arrival_date=date(2026, 1, 2))

    assert register.enter(numbered(1)).register_year == 2025
    letter = register.enter(late)

    assert (letter.register_year, letter.arrival_number) == (2026, 1)
    assert register.find("1/2026", 2025) == letter


def test_a_late_letter_still_takes_a_number_of_the_old_year(register: Register) -> None:
    def on(day: date, number: int) -> LetterDraft:
        return replace(numbered(number), arrival_date=day)

    register.enter(on(date(2025, 12, 30), 1))
    register.enter(on(date(2026, 1, 2), 2))

    assert register.enter(on(date(2025, 12, 31), 3)).arrival_number == 2


REPORTS, LETTERS = Series("báo cáo", ("báo cáo",)), Series("công văn", ("công văn",))
TOGETHER = Series("chung")


def test_issued_documents_are_numbered_by_year_and_series(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        taken = [
            unit.outgoing.next_number(2025, REPORTS, "BC-UBND"),
            unit.outgoing.next_number(2025, REPORTS, "BC-UBND"),
            unit.outgoing.next_number(2025, LETTERS, "UBND-VP"),
            unit.outgoing.next_number(2026, REPORTS, "BC-UBND"),
        ]

    assert taken == [1, 2, 1, 1]


def issued(open_unit: OpenUnit, kind: str, series: Series) -> int:
    with open_unit() as unit:
        symbol = "BC-UBND" if kind == "báo cáo" else "UBND-VP"
        number = unit.outgoing.next_number(2025, series, symbol)
        unit.outgoing.add(
            OutgoingDocument(
                document_id=0,
                number=number,
                symbol=symbol,
                issued_on=date(2025, 10, 16),
                kind=kind,
                subject="",
                signer_name="",
                recipients="",
                archive="VT",
                series=series.key,
            )
        )
        unit.commit()
    return number


def test_another_scheme_within_the_year_repeats_no_number(open_unit: OpenUnit) -> None:
    own = [issued(open_unit, "báo cáo", REPORTS) for _ in range(2)]
    more = [issued(open_unit, "công văn", LETTERS) for _ in range(3)]
    common = [issued(open_unit, kind, TOGETHER) for kind in ("báo cáo", "công văn")]
    back = issued(open_unit, "báo cáo", REPORTS)

    assert (own, more, common, back) == ([1, 2], [1, 2, 3], [4, 5], 5)


def test_copies_are_counted_by_themselves_under_every_scheme(
    open_unit: OpenUnit,
) -> None:
    common = NumberSeries(SeriesScheme.COMMON)
    with open_unit() as unit:
        taken = [
            unit.outgoing.next_number(2025, common.of_kind(kind), "X-UBND")
            for kind in ("kế hoạch", "sao y", "trích sao", "sao lục", "tờ trình")
        ]

    assert taken == [1, 1, 2, 3, 2]


def test_clerks_at_once_repeat_no_number_while_the_scheme_changes(
    open_unit: OpenUnit,
) -> None:
    works = [
        partial(issued, open_unit, kind, series)
        for kind, own in (("báo cáo", REPORTS), ("công văn", LETTERS))
        for series in (own, TOGETHER)
        for _ in range(5)
    ]

    assert all_at_once(works) == []
    with open_unit() as unit:
        lines = unit.outgoing.lines(date(2025, 1, 1), date(2025, 12, 31))
    references = [line.reference for line in lines]
    assert len(set(references)) == len(references) == 20
