"""Readings as plain data, there and back, and as the public answer."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.domain.deadlines import (
    PartialDate,
    Recurrence,
    RelativeStart,
    RelativeTerm,
    RelativeUnit,
    Term,
    TermKind,
)
from vanthu.domain.evidence import Evidence, Rect
from vanthu.domain.intake import (
    Assignment,
    CitedDocument,
    FieldState,
    ItemKind,
    LetterFields,
    LetterItem,
    LetterProposal,
    LetterReading,
    LetterWarning,
    PageText,
    Proposed,
    Quoted,
    TextSource,
    UnitRole,
)
from vanthu.domain.reading_record import (
    evidence_in,
    reading_from_record,
    reading_to_answer,
    reading_to_record,
)

TEXT = "Số: 798/UBND-VHXH\nUông Bí, ngày 06 tháng 10 năm 2025"
PLACE = (Evidence(1, 4, 7, "798", (Rect(90, 60, 110, 74),)),)

points = st.floats(0, 15_000, allow_nan=False)
sides = st.integers(0, 1_500_000).map(lambda hundredths: hundredths / 100)
rects = st.builds(Rect, sides, sides, sides, sides)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
dates = st.dates()
parts = st.builds(PartialDate.of, dates) | st.builds(
    PartialDate, st.integers(1, 9998), st.integers(1, 12)
)


@st.composite
def evidences(draw: st.DrawFn) -> tuple[Evidence, ...]:
    start = draw(st.integers(0, len(TEXT) - 1))
    end = draw(st.integers(start + 1, len(TEXT)))
    boxes = tuple(draw(st.lists(rects, max_size=2)))
    return (Evidence(1, start, end, TEXT[start:end], boxes),)


found = evidences()
numbers = st.integers(0, 400)


def proposed(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Proposed[Any]]:
    sure = st.floats(0, 1)
    state = st.just(FieldState.FOUND)
    return st.builds(Proposed, state, values, sure, words, found) | st.builds(Proposed)


terms = st.builds(
    Term,
    st.sampled_from(TermKind),
    *[st.none() | parts] * 3,
    st.none() | dates,
    st.none() | words,
    st.booleans(),
    st.none() | words,
    st.booleans(),
    found,
)
proposals = st.builds(
    LetterProposal,
    fields=st.builds(
        LetterFields,
        number=proposed(words),
        issued_on=proposed(dates),
        secrecy=proposed(words),
    ),
    recipients=st.tuples(st.builds(Quoted, words, found)),
    references=st.tuples(
        st.builds(CitedDocument, words, st.none() | words, st.none() | dates, found)
    ),
    assignments=st.tuples(
        st.builds(
            Assignment, words, st.sampled_from(UnitRole), words, st.booleans(), found
        )
    ),
    items=st.tuples(
        st.builds(
            LetterItem,
            words,
            st.sampled_from(ItemKind),
            words,
            st.none() | words,
            st.none() | words,
            st.booleans(),
            st.none() | terms,
            found,
        )
    ),
    terms=st.tuples(terms),
    relative_terms=st.tuples(
        st.builds(
            RelativeTerm,
            st.none() | numbers,
            st.none() | st.sampled_from(RelativeUnit),
            st.none() | st.sampled_from(RelativeStart),
            st.none() | st.sampled_from(Recurrence),
            st.none() | numbers,
            found,
        )
    ),
    report_to=proposed(words),
    warnings=st.tuples(st.sampled_from(LetterWarning)),
)
readings = st.builds(
    LetterReading,
    words,
    words,
    words,
    st.sampled_from(TextSource),
    st.tuples(st.builds(PageText, st.just(TEXT), points, points)),
    proposals,
)


def reading_of(**values: Any) -> LetterReading:
    return LetterReading(
        "seed.pdf",
        "ab" * 32,
        "application/pdf",
        TextSource.TEXT_LAYER,
        (PageText(TEXT, 595, 842),),
        LetterProposal(**values),
    )


NUMBERED = reading_of(
    fields=LetterFields(number=Proposed(FieldState.FOUND, "798", 0.9, "number", PLACE))
)


@given(readings)
def test_a_reading_comes_back_from_its_record_as_it_was(reading: LetterReading) -> None:
    sent = json.dumps(reading_to_record(reading), ensure_ascii=False)

    assert reading_from_record(json.loads(sent)) == reading


@given(readings, st.booleans())
def test_every_reading_has_an_answer_that_is_json(
    reading: LetterReading, with_text: bool
) -> None:
    answer = reading_to_answer(reading, with_text=with_text)

    assert json.loads(json.dumps(answer)) == answer
    assert ("page_texts" in answer) is with_text


def changed(path: str, value: Any) -> dict[str, Any]:
    """Return the record of a numbered letter with one value replaced."""
    record = json.loads(json.dumps(reading_to_record(NUMBERED)))
    inner: Any = record
    *way, last = (int(step) if step.isdigit() else step for step in path.split("."))
    for step in way:
        inner = inner[step]
    inner[last] = value
    return dict(record)


NUMBER = "proposal.fields.number"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("pages", "a text"),
        ("pages", {}),
        ("pages.0", None),
        ("pages.0.width", "595"),
        ("pages.0.width", float("nan")),
        ("pages.0.width", True),
        ("pages.0.text", "half a character: \ud800"),
        ("sha256", None),
        ("text_source", "guess"),
        ("more", 1),
        ("proposal", []),
        ("proposal.fields.number", None),
        ("proposal.warnings", ["no-such-warning"]),
        (f"{NUMBER}.value", 798),
        (f"{NUMBER}.evidence", []),
        (f"{NUMBER}.state", None),
        (f"{NUMBER}.evidence.0.page", 2),
        (f"{NUMBER}.evidence.0.page", 0),
        (f"{NUMBER}.evidence.0.page", 1.0),
        (f"{NUMBER}.evidence.0.start", -4),
        (f"{NUMBER}.evidence.0.end", 4),
        (f"{NUMBER}.evidence.0.end", 8),
        (f"{NUMBER}.evidence.0.quote", "799"),
        (f"{NUMBER}.evidence.0.rects.0.0", float("inf")),
        (f"{NUMBER}.evidence.0.rects.0", [90, 60, 110]),
        ("proposal.fields.issued_on.value", "tomorrow"),
        ("proposal.terms", [{"kind": "report_by", "on": "2025-13"}]),
        ("proposal.terms", [{"kind": "report_by", "on": "2025-02-30"}]),
        ("proposal.terms", [{"kind": "report_by", "on": "2025"}]),
        ("proposal.terms", [{"on": "2025-10"}]),
    ],
)
def test_a_record_with_nonsense_is_refused(path: str, value: Any) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each case has its own words
        reading_from_record(changed(path, value))


@pytest.mark.parametrize("record", [None, [], "reading", {}, {"pages": []}])
def test_what_is_no_record_is_refused(record: Any) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        reading_from_record(record)


def test_a_record_without_a_later_field_still_reads() -> None:
    record = reading_to_record(NUMBERED)
    del record["proposal"]["warnings"]

    assert reading_from_record(record) == NUMBERED


def test_a_record_of_before_whose_frames_name_their_sides_still_reads() -> None:
    named = {"left": 90.0, "top": 60.0, "right": 110.0, "bottom": 74.0}

    record = changed(f"{NUMBER}.evidence.0.rects.0", named)

    assert reading_from_record(record) == NUMBERED


def test_all_evidence_is_found_wherever_it_lies() -> None:
    term = Term(TermKind.REPORT_BY, evidence=PLACE)
    item = LetterItem("1", ItemKind.WORK, "x", None, None, True, term, PLACE)

    assert evidence_in(reading_of(items=(item,), terms=(term,))) == [*PLACE * 3]


def test_the_answer_has_the_keys_of_the_contract_in_their_order() -> None:
    answer = reading_to_answer(NUMBERED, with_text=True)

    assert list(answer) == [
        "schema", "file", "sha256", "media_type", "pages", "text_source", "fields",
        "recipients", "distribution", "references", "assignments", "deadlines",
        "relative_deadlines", "report_to", "warnings", "page_texts",
    ]  # fmt: skip
    assert list(answer["fields"]) == list(LetterFields.names())
    assert answer["schema"] == 1
    assert answer["pages"] == 1
    assert answer["page_texts"] == [TEXT]


def test_a_found_and_an_absent_field_are_answered_with_their_state() -> None:
    fields = reading_to_answer(NUMBERED, with_text=False)["fields"]

    assert fields["number"] == {
        "state": "found",
        "value": "798",
        "confidence": 0.9,
        "rule": "number",
        "evidence": [{"page": 1, "start": 4, "end": 7, "quote": "798"}],
    }
    assert fields["signer"] == {
        "state": "absent",
        "value": None,
        "confidence": 0.0,
        "rule": None,
        "evidence": [],
    }


def test_terms_are_answered_with_iso_dates() -> None:
    term = Term(
        TermKind.REPORT_BY,
        on=PartialDate(2023, 10, 15),
        act_by=date(2023, 10, 13),
        applies_to="UBND các xã",
        for_us=True,
        report_to="UBND huyện",
    )
    month = Term(TermKind.PERIOD, on=PartialDate(2025, 10))

    answer = reading_to_answer(reading_of(terms=(term, month)), with_text=False)

    assert answer["deadlines"] == [
        {
            "kind": "report_by",
            "date": "2023-10-15",
            "start": None,
            "end": None,
            "act_by": "2023-10-13",
            "applies_to": "UBND các xã",
            "for_us": True,
            "report_to": "UBND huyện",
            "evidence": [],
        },
        {
            "kind": "period",
            "date": "2025-10",
            "start": None,
            "end": None,
            "act_by": None,
            "applies_to": None,
            "for_us": False,
            "report_to": None,
            "evidence": [],
        },
    ]


def test_relative_and_recurring_terms_are_answered_as_the_contract_says() -> None:
    within = RelativeTerm(5, RelativeUnit.WORKING_DAY, RelativeStart.RECEIPT)
    monthly = RelativeTerm(recurring=Recurrence.MONTHLY, day=20)

    answer = reading_to_answer(
        reading_of(relative_terms=(within, monthly)), with_text=False
    )

    none: dict[str, Any] = dict.fromkeys(("days", "unit", "from", "recurring"))
    none["evidence"] = []
    assert answer["relative_deadlines"] == [
        {**none, "days": 5, "unit": "working_day", "from": "receipt"},
        {**none, "recurring": "monthly", "day": 20},
    ]


def test_the_answer_is_composed() -> None:
    reading = replace(NUMBERED, file_name="co\u0302ng va\u0306n.pdf")

    assert reading_to_answer(reading, with_text=False)["file"] == "công văn.pdf"
