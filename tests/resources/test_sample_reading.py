"""The reading engine takes from the sample letters what a careful reader takes."""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from vanthu.bootstrap import VanThu
from vanthu.domain.deadlines import PartialDate, Term
from vanthu.domain.intake import FieldState, LetterFields, LetterReading
from vanthu.services.ports.files import LetterReader

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
SOURCES = sorted((SAMPLES / "sources").glob("*.toml"))
NOT_EXPECTED = {"secrecy", "subject_suggestion", "issued_partial"}
FIELDS = [name for name in LetterFields.names() if name not in NOT_EXPECTED]

each_letter = pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
each_format = pytest.mark.parametrize("ending", [".pdf", ".docx"])


@pytest.fixture(scope="module")
def reader() -> Iterator[LetterReader]:
    """Read for the sample office, in one worker process."""
    vanthu = VanThu()
    profile, _ = vanthu.sample_office()
    with vanthu.open_reader(profile) as reader:
        yield reader


@pytest.fixture
def reading(reader: LetterReader, source: Path, ending: str) -> LetterReading:
    return reader.read(SAMPLES / f"{source.stem}{ending}")


@pytest.fixture
def expected(source: Path) -> dict[str, Any]:
    letter = tomllib.loads(source.read_text(encoding="utf-8"))
    found: dict[str, Any] = letter["expected"]
    return found


@each_format
@each_letter
def test_every_field_is_right(reading: LetterReading, expected: dict[str, Any]) -> None:
    fields = reading.proposal.fields
    for name in FIELDS:
        wanted = expected.get(name)
        proposed = getattr(fields, name)
        if wanted is None:
            assert proposed.state is FieldState.ABSENT, name
        elif wanted == "":
            assert proposed.state is FieldState.BLANK, name
        else:
            assert proposed.value == wanted, name
    if "issued_partial" in expected:
        assert fields.issued_partial.value == expected["issued_partial"]


@each_format
@each_letter
def test_cited_documents_are_found_with_their_days(
    reading: LetterReading, expected: dict[str, Any]
) -> None:
    cited = [(one.ref, one.issued_on) for one in reading.proposal.references]

    assert cited == [
        (one["ref"], one["date"]) for one in expected.get("references", ())
    ]


def term_facts(term: Term) -> list[str]:
    days = [str(day or "") for day in (term.on, term.start, term.end)]
    return [term.kind.value, *days, "ours" if term.for_us else "not ours"]


def wanted_facts(term: dict[str, Any]) -> list[str]:
    days = [_iso(term.get(key)) for key in ("date", "start", "end")]
    return [term["kind"], *days, "ours" if term["for_us"] else "not ours"]


def _iso(day: date | None) -> str:
    return str(PartialDate.of(day)) if day else ""


@each_format
@each_letter
def test_terms_are_found_with_the_unit_that_they_bind(
    reading: LetterReading, expected: dict[str, Any]
) -> None:
    terms = sorted(term_facts(term) for term in reading.proposal.terms)

    assert terms == sorted(wanted_facts(term) for term in expected["deadlines"])


@each_format
@each_letter
def test_the_last_safe_day_is_the_calendar_s(
    reading: LetterReading, expected: dict[str, Any]
) -> None:
    act_by = {
        _iso(t["date"]): t["act_by"] for t in expected["deadlines"] if "act_by" in t
    }
    found = {str(t.on): t.act_by for t in reading.proposal.terms if str(t.on) in act_by}

    assert found == act_by


@each_format
@each_letter
def test_our_items_are_ours_and_no_others(
    reading: LetterReading, expected: dict[str, Any]
) -> None:
    if "our_items" not in expected:
        pytest.skip("an invitation has no items")
    labels = [item.label for item in reading.proposal.our_items]

    assert labels == expected["our_items"]


@each_format
@each_letter
def test_the_report_goes_where_the_letter_says(
    reading: LetterReading, expected: dict[str, Any]
) -> None:
    if "report_to" not in expected:
        pytest.skip("no report is asked of us, or it goes to several places")

    assert reading.proposal.report_to.value == expected["report_to"]


@each_format
@each_letter
def test_relative_terms_are_found(
    reading: LetterReading, expected: dict[str, Any]
) -> None:
    found = []
    for term in reading.proposal.relative_terms:
        facts = {
            "days": term.days,
            "unit": term.unit and term.unit.value,
            "from": term.since and term.since.value,
            "recurring": term.recurring and term.recurring.value,
            "day": term.day,
        }
        found.append({key: value for key, value in facts.items() if value})

    assert found == expected.get("relative_deadlines", [])
