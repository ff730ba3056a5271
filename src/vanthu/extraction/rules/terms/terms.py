"""The time limits that a letter sets: what each date means and whom it binds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from vanthu.domain.deadlines import (
    PartialDate,
    Term,
    TermKind,
    WorkingCalendar,
    act_by,
)
from vanthu.extraction.folding import fold
from vanthu.extraction.normalise import Span
from vanthu.extraction.rules.body.body import Body
from vanthu.extraction.rules.language.moment import Moment
from vanthu.extraction.rules.language.moments import find_moments, may_have_moments
from vanthu.extraction.rules.language.sentences import containing, tells_a_story
from vanthu.extraction.rules.terms.limits import Meaning, limit_start
from vanthu.extraction.rules.terms.relative_terms import sets_relative_term
from vanthu.extraction.rules.terms.report_requests import ReportRequest
from vanthu.extraction.rules.terms.stories import is_told_day
from vanthu.extraction.rules.terms.term_meaning import meaning, meaning_of_cell

_LISTED = re.compile(r"\s{0,3}(?:[,;]\s{0,3}(?:va\s{1,3})?|va\s{1,3})")
# What can go on with the meaning of the day before it.
_LISTED_DAY = re.compile(rf"(?:{_LISTED.pattern})(?:\d|tu|ngay|thang|quy)")
_WORDS_FIRST = re.compile(r"[a-z\s]+")
# Not of "28/2013/NĐ-CP", nor of somebody's birth.
_YEAR = re.compile(r"(?:nam(?<!\wnam)(?<!sinh nam)\s{1,6}|/)(20\d\d)\b(?!/)")
_NEAR_YEAR = 9  # characters of "năm" and the spaces after it
_NEAR = timedelta(days=100)
_YEARS_AHEAD = 6


@dataclass(frozen=True, slots=True)
class LocatedTerm:
    """A term with the place of its words and the sentence that sets it."""

    at: int
    sentence: Span
    term: Term


def find_terms(
    body: Body, calendar: WorkingCalendar, requests: tuple[ReportRequest, ...]
) -> tuple[LocatedTerm, ...]:
    """Return the terms of a letter in order, each once for its purpose."""
    dated = [
        LocatedTerm(
            seen.moment.span[0], seen.sentence, _term(body, calendar, requests, seen)
        )
        for seen in _sightings(body)
    ]
    dated = _once_for_its_purpose(body, dated)
    found = dated + _undated(body, requests, dated)
    return tuple(sorted(found, key=lambda located: located.at))


@dataclass(frozen=True, slots=True)
class _Sighting:
    """A date that obliges or schedules something."""

    sentence: Span
    moment: Moment
    kind: TermKind
    is_before: bool  # "trước ngày": the day itself is too late


def _sightings(body: Body) -> Iterator[_Sighting]:
    """Yield each moment that obliges or schedules something, with what it means."""
    for sentence in body.sentences:
        if not may_have_moments(body.letter, sentence):
            continue
        is_story = tells_a_story(body.folded(sentence))
        row = body.row_of_term(sentence)
        year = _year_of(body, sentence) or body.year
        moments = find_moments(body.letter, sentence, year, in_cell=row is not None)
        last: tuple[Moment, Meaning] | None = None
        waiting: list[Moment] = []  # "Ngày 20" of "Ngày 20, 21/10: tập huấn"
        for printed in moments:
            if is_story and is_told_day(body, sentence, printed.span[0]):
                continue
            is_of_others = _is_of_others(body, printed)
            if is_of_others and not _LISTED_DAY.match(
                body.letter.folded, printed.span[1]
            ):
                continue
            found = (
                meaning_of_cell(body, sentence, printed, row)
                if row
                else meaning(body, sentence, printed)
            )
            if found is None and last and _goes_on(body, last[0], printed):
                found = last[1]  # "vào các ngày 06/10 và 20/10"
            waiting = [day for day in waiting if day.span[0] == printed.span[0]]
            waiting.append(printed)
            if found is None:
                continue
            last = printed, found
            is_event = found[0] is TermKind.EVENT
            for day in waiting:
                moment = day if is_event else _coming(body, day)
                if not (is_of_others or _is_out_of_time(body, moment)):
                    yield _Sighting(sentence, moment, *found)
            waiting = []


def _goes_on(body: Body, day: Moment, other: Moment) -> bool:
    """Tell whether a day stands in one list with the day before it."""
    between = body.letter.folded[day.span[1] : other.span[0]]
    is_list = _LISTED.fullmatch(between) is not None
    return is_list and day.on is not None and other.on is not None


def _coming(body: Body, moment: Moment) -> Moment:
    """Move a day without a year to the next year when this year's is over.

    A near day is meant by "kế hoạch năm 2026, gửi trước 15/12", and not next year's.
    """
    earliest = body.earliest_issue
    if not (moment.year_from_context and earliest):
        return moment
    before = moment.shifted(-1)
    if timedelta() <= before.last.last_day - earliest <= _NEAR:
        return before
    is_over = moment.last.last_day < earliest
    return moment.shifted(1) if is_over else moment


def _year_of(body: Body, sentence: Span) -> int | None:
    """Return the only year that a sentence names, those of cited documents aside.

    None where it is the letter's own.
    """
    folded = body.letter.folded
    if folded.count("20", *sentence) == folded.count(str(body.year), *sentence):
        return None  # as nearly always
    years = {
        int(year[1])
        for year in _years(folded, *sentence)
        if containing(body.cited_dates, year.start()) is None
    }
    return years.pop() if len(years) == 1 else None


def _years(folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the years, looked for around their first digits only."""
    at = folded.find("20", start, end)
    while at >= 0:
        year = _YEAR.search(folded, max(start, at - _NEAR_YEAR), min(end, at + 5))
        if year and year.start(1) == at:
            yield year
        at = folded.find("20", at + 1, end)


def _is_of_others(body: Body, moment: Moment) -> bool:
    """Tell whether the date is a cited document's, or stands in a quotation."""
    lead = _WORDS_FIRST.match(body.letter.folded, *moment.span)
    digits = lead.end() if lead else moment.span[0]
    return body.is_quoted(digits) or containing(body.cited_dates, digits) is not None


def _is_out_of_time(body: Body, moment: Moment) -> bool:
    """Tell whether the date is outside the letter's time."""
    last = (moment.end or moment.on or PartialDate(1, 1)).last_day
    first = (moment.start or moment.on or PartialDate(1, 1)).first_day
    if last.year - first.year > _YEARS_AHEAD:
        return True  # "18/11/1930 - 18/11/2025" is an anniversary
    earliest = body.earliest_issue
    return earliest is not None and not (
        earliest <= last and last.year <= earliest.year + _YEARS_AHEAD
    )


def _term(
    body: Body,
    calendar: WorkingCalendar,
    requests: tuple[ReportRequest, ...],
    seen: _Sighting,
) -> Term:
    moment = seen.moment
    unit = body.unit_at(seen.sentence, moment.span[0])
    is_event = seen.kind is TermKind.EVENT
    if is_event and unit and fold(body.words(unit)) in body.speakers:
        unit = None  # what the issuer holds is for those who are invited
    for_us = body.binds_us(unit)
    is_report = seen.kind is TermKind.REPORT_BY
    due = None
    if moment.on and (is_report or seen.kind is TermKind.COMPLETE_BY):
        day = moment.on.first_day if seen.is_before else moment.on.last_day
        due = act_by(day, calendar, before=seen.is_before)
    return Term(
        seen.kind,
        on=moment.on,
        start=moment.start,
        end=moment.end,
        act_by=due,
        applies_to=_applies_to(body, body.name(unit), for_us=for_us),
        for_us=for_us,
        report_to=_receiver(body, requests, seen) if is_report else None,
        year_from_context=moment.year_from_context,
        evidence=body.letter.evidence(*_words(body, moment)),
    )


def _words(body: Body, moment: Moment) -> Span:
    """Return the span of the date with the words that make it a limit."""
    start = max(body.parts.body[0], moment.span[0] - 60)
    before = body.letter.folded[start : moment.span[0]]
    limit = limit_start(before)
    return (moment.span[0] if limit is None else start + limit, moment.span[1])


def _applies_to(body: Body, unit: str | None, *, for_us: bool) -> str | None:
    if unit is None or (for_us and body.audience.is_anybody(unit)):
        return (body.audience.our_addressee if for_us else None) or unit
    return unit


def _receiver(
    body: Body, requests: tuple[ReportRequest, ...], seen: _Sighting
) -> str | None:
    """Return the receiver that the clause before a date names, or the first after."""
    named = [
        request
        for request in requests
        if request.sentence == seen.sentence and request.receiver
    ]
    before = [request for request in named if request.at < seen.moment.span[0]]
    for request in (*reversed(before), *named):
        assert request.receiver
        return body.words(request.receiver)
    return None


def _undated(
    body: Body, requests: tuple[ReportRequest, ...], dated: list[LocatedTerm]
) -> list[LocatedTerm]:
    """Return the reports that our office owes without a date, one of each kind."""
    has_date = any(
        located.term.for_us and located.term.kind is TermKind.REPORT_BY
        for located in dated
    )
    found: dict[TermKind, LocatedTerm] = {}
    for request in requests:
        kind = (
            TermKind.CONDITIONAL if request.is_conditional else TermKind.REPORT_NO_DATE
        )
        if request.receiver is None or (has_date and not request.is_conditional):
            continue
        if not request.is_conditional and _is_timed_point(body, request):
            continue
        unit = body.unit_at(request.sentence, request.at)
        if not body.binds_us(unit):
            continue
        term = Term(
            kind,
            applies_to=_applies_to(body, body.name(unit), for_us=True),
            for_us=True,
            report_to=body.words(request.receiver),
            evidence=body.letter.evidence(request.at, request.receiver[1]),
        )
        found.setdefault(kind, LocatedTerm(request.at, request.sentence, term))
    return list(found.values())


def _is_timed_point(body: Body, request: ReportRequest) -> bool:
    """Tell whether a point asks for the report within days or again and again.

    Outside of the points only a day of each month or quarter tells that.
    """
    in_point = bool(body.outline.path(request.at))
    return sets_relative_term(body, request.sentence, with_day=not in_point)


def _once_for_its_purpose(body: Body, dated: list[LocatedTerm]) -> list[LocatedTerm]:
    kept: list[LocatedTerm] = []
    seen: dict[tuple[object, ...], list[str | None]] = {}
    for located in dated:
        term = located.term
        units = seen.setdefault((term.kind, term.on, term.start, term.end), [])
        is_new = not units or (
            not body.goes_up and term.applies_to not in units and None not in units
        )
        if is_new:
            kept.append(located)
        units.append(term.applies_to)
    return kept
