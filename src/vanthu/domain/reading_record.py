"""A reading as plain data: for the pipe, for the database, and as the public answer."""

import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from operator import attrgetter
from typing import Any

from vanthu.domain.deadlines import RelativeTerm, Term
from vanthu.domain.evidence import Evidence
from vanthu.domain.intake import (
    Assignment,
    CitedDocument,
    LetterFields,
    LetterReading,
    Proposed,
    Quoted,
)
from vanthu.domain.plain_values import field_names, from_plain, to_plain

ANSWER_SCHEMA = 1

_LEAVES = {str, int, float, bool, type(None)}  # what holds nothing


def reading_to_record(reading: LetterReading) -> dict[str, Any]:
    """Turn a reading into JSON-able data that holds all of it."""
    record: dict[str, Any] = to_plain(reading)
    return record


def reading_from_record(record: dict[str, Any]) -> LetterReading:
    """Build a reading from its record, which may come from a process nobody trusts.

    Raises:
        ValueError: the record has a wrong type, name or number, or quotes words that
            do not stand where it says.
    """
    reading = from_plain(LetterReading, record)
    pages = [page.text for page in reading.pages]
    for evidence in evidence_in(reading.proposal):
        _check(evidence, pages)
    return reading


def evidence_in(value: object) -> list[Evidence]:
    """Return every piece of evidence inside a frozen value."""
    if isinstance(value, Evidence):
        return [value]
    kind: Any = type(value)
    held = value if isinstance(value, tuple) else _values_of(kind)(value)
    return [
        found
        for each in held
        if type(each) not in _LEAVES
        for found in evidence_in(each)
    ]


@cache
def _values_of(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    """Return what tells the values in the fields of a class."""
    names = field_names(kind)
    if len(names) < 2:  # noqa: PLR2004 - for one name attrgetter gives no tuple
        return lambda value: tuple(getattr(value, name) for name in names)
    return attrgetter(*names)


def reading_to_answer(reading: LetterReading, *, with_text: bool) -> dict[str, Any]:
    """Return the object that `vanthu extract --json` prints for a file."""
    proposal = reading.proposal
    answer = {
        "schema": ANSWER_SCHEMA,
        "file": reading.file_name,
        "sha256": reading.sha256,
        "media_type": reading.media_type,
        "pages": len(reading.pages),
        "text_source": reading.text_source.value,
        "fields": {
            name: _proposed(getattr(proposal.fields, name))
            for name in LetterFields.names()
        },
        "recipients": [_quoted(each) for each in proposal.recipients],
        "distribution": [_quoted(each) for each in proposal.distribution],
        "references": [_reference(each) for each in proposal.references],
        "assignments": [_assignment(each) for each in proposal.assignments],
        "deadlines": [_deadline(each) for each in proposal.terms],
        "relative_deadlines": [_relative(each) for each in proposal.relative_terms],
        "report_to": {
            "state": proposal.report_to.state.value,
            "value": proposal.report_to.value,
            "evidence": _evidence(proposal.report_to.evidence),
        },
        "warnings": [each.value for each in proposal.warnings],
    }
    if with_text:
        answer["page_texts"] = [page.text for page in reading.pages]
    composed: dict[str, Any] = _composed(answer)
    return composed


def _check(evidence: Evidence, pages: list[str]) -> None:
    on_a_page = 1 <= evidence.page <= len(pages)
    if not on_a_page or not 0 <= evidence.start < evidence.end:
        msg = f"no such place: page {evidence.page}, {evidence.start}-{evidence.end}"
        raise ValueError(msg)
    if pages[evidence.page - 1][evidence.start : evidence.end] != evidence.quote:
        msg = f"the quote is not on page {evidence.page} at {evidence.start}"
        raise ValueError(msg)


def _evidence(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    return [
        {"page": e.page, "start": e.start, "end": e.end, "quote": e.quote}
        for e in evidence
    ]


def _proposed(proposed: Proposed[Any]) -> dict[str, Any]:
    return {
        "state": proposed.state.value,
        "value": to_plain(proposed.value),
        "confidence": proposed.confidence,
        "rule": proposed.rule,
        "evidence": _evidence(proposed.evidence),
    }


def _quoted(quoted: Quoted) -> dict[str, Any]:
    return {"value": quoted.value, "evidence": _evidence(quoted.evidence)}


def _reference(cited: CitedDocument) -> dict[str, Any]:
    return {
        "ref": cited.ref,
        "doc_type": cited.doc_type,
        "date": to_plain(cited.issued_on),
        "evidence": _evidence(cited.evidence),
    }


def _assignment(assignment: Assignment) -> dict[str, Any]:
    return {
        "unit": assignment.unit,
        "role": assignment.role.value,
        "text": assignment.text,
        "for_us": assignment.for_us,
        "evidence": _evidence(assignment.evidence),
    }


def _deadline(term: Term) -> dict[str, Any]:
    return {
        "kind": term.kind.value,
        "date": to_plain(term.on),
        "start": to_plain(term.start),
        "end": to_plain(term.end),
        "act_by": to_plain(term.act_by),
        "applies_to": term.applies_to,
        "for_us": term.for_us,
        "report_to": term.report_to,
        "evidence": _evidence(term.evidence),
    }


def _relative(term: RelativeTerm) -> dict[str, Any]:
    answer = {
        "days": term.days,
        "unit": to_plain(term.unit),
        "from": to_plain(term.since),
        "recurring": to_plain(term.recurring),
    }
    if term.recurring is not None:
        answer["day"] = term.day
    return answer | {"evidence": _evidence(term.evidence)}


def _composed(plain: Any) -> Any:
    if isinstance(plain, str):
        return unicodedata.normalize("NFC", plain)
    if isinstance(plain, list):
        return [_composed(each) for each in plain]
    if isinstance(plain, dict):
        return {name: _composed(each) for name, each in plain.items()}
    return plain
