"""Letters invented for this test, in many shapes, none of them like the samples.

They guard against rules that fit the samples only: each file holds a letter and what
a careful reader takes from it.
"""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.extraction.body_reading import WARD
from vanthu.domain.deadlines import RelativeTerm, Term, WorkingCalendar
from vanthu.domain.intake import CitedDocument, LetterProposal
from vanthu.domain.plain_values import to_plain
from vanthu.extraction.page_text import Page
from vanthu.extraction.propose import propose

LETTERS = sorted((Path(__file__).parent / "varied_letters").glob("*.toml"))


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_letter_of_another_shape_is_read_as_a_person_reads_it(path: Path) -> None:
    expected = tomllib.loads(path.read_text(encoding="utf-8"))
    text = expected.pop("text")
    page = Page(text.strip("\n"))
    proposal = propose([page], WARD, WorkingCalendar())
    wanted = plain_expectation(expected)
    assert {name: answer(proposal, name) for name in wanted} == wanted


def plain_expectation(expected: dict[str, Any]) -> dict[str, Any]:
    """Return what a file expects, each field under its own name."""
    wanted = dict(expected.pop("fields", {}))
    for state in ("blank", "absent"):
        wanted |= dict.fromkeys(expected.pop(state, ()), (state,))
    return wanted | expected


def answer(proposal: LetterProposal, name: str) -> Any:
    """Return one field or list of a proposal in the words of the files."""
    if name in _LISTS:
        return _LISTS[name](proposal)
    field = getattr(proposal.fields, name)
    return (field.state.value,) if field.value is None else to_plain(field.value)


def _reference(cited: CitedDocument) -> list[Any]:
    issued = cited.issued_on.isoformat() if cited.issued_on else ""
    return [cited.ref, cited.doc_type or "", issued, cited.role.value]


def _deadline(term: Term) -> list[Any]:
    days = (term.on,) if term.on else (term.start, term.end)
    due = term.act_by.isoformat() if term.act_by else ""
    when = "..".join(str(to_plain(day)) for day in days if day)
    return [term.kind.value, when, due, term.for_us]


def _relative(term: RelativeTerm) -> list[Any]:
    if term.recurring:
        return [term.recurring.value, *([term.day] if term.day else [])]
    return [
        term.unit.value if term.unit else "",
        term.days,
        *([term.since.value] if term.since else []),
    ]


_LISTS: dict[str, Callable[[LetterProposal], Any]] = {
    "recipients": lambda found: [quoted.value for quoted in found.recipients],
    "distribution": lambda found: [quoted.value for quoted in found.distribution],
    "references": lambda found: [_reference(each) for each in found.references],
    "deadlines": lambda found: [_deadline(each) for each in found.terms],
    "relative_deadlines": lambda found: [_relative(r) for r in found.relative_terms],
    "assignments": lambda found: [each.unit for each in found.assignments],
    "our_items": lambda found: [item.label for item in found.our_items],
    "report_to": lambda found: found.report_to.value,
    "warnings": lambda found: [each.value for each in found.warnings],
}
