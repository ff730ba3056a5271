"""The time limits that a letter sets: what each date means and whom it binds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanthu.domain.deadlines import (
    PartialDate,
    Term,
    TermKind,
    WorkingCalendar,
    act_by,
)
from vanthu.extraction.normalise import Span, fold
from vanthu.extraction.rules.body import Body
from vanthu.extraction.rules.moments import Moment, find_moments
from vanthu.extraction.rules.relative_terms import sets_relative_term
from vanthu.extraction.rules.report_to import ReportRequest
from vanthu.extraction.rules.sentences import containing, tells_a_story

_G = r"\s{1,6}"
_HOUR = r"(?:\d{1,2}\s?(?:gio|h|g|:)\s?(?:\d{1,2}\s?(?:phut|p|')?)?)"
_DAYTIME = rf"(?:{_HOUR}|sang|chieu|thu{_G}\w{{2,4}}|cuoi{_G}ngay|[,(“]|\s)"
# "trước ngày", "chậm nhất là 17 giờ 00 ngày", "hạn chót"
_LIMIT = re.compile(
    rf"\b(?P<word>truoc|cham{_G}nhat|muon{_G}nhat|han{_G}(?:chot|cuoi(?:{_G}cung)?|nop)|"
    rf"thoi{_G}han|khong{_G}(?:muon|qua|cham)(?:{_G}hon)?|het|xong{_G}trong|"
    rf"hoan{_G}thanh{_G}trong|ngay{_G}trong)"
    rf"(?:{_G}(?:la|vao|den|het|trong|cuoi|truoc))*+[\s:,(]*+(?P<hour>{_HOUR})?"
    rf"{_DAYTIME}{{0,12}}$"
)
_LABELLED_LIMIT = re.compile(
    rf"\bthoi{_G}(?:gian|han){_G}(?:\w+{_G}){{0,3}}"
    rf"(?:bao{_G}cao|gui|nop|hoan{_G}thanh|dang{_G}ky)[^:.;]{{0,60}}:[^.;:]{{0,12}}$"
)
_UNTIL = re.compile(
    rf"\b(?:gia{_G}han|hoan{_G}thanh|keo{_G}dai|tu{_G}nay)\b[^.;]{{0,200}}?\bden{_G}$"
)
_CLOCK = re.compile(rf"{_HOUR}{_DAYTIME}{{0,12}}$")
_TIME_LABEL = re.compile(
    rf"\b(?:thoi{_G}gian|ngay{_G}(?:gio|bau{_G}cu|hop|to{_G}chuc|khai{_G}giang|"
    rf"khai{_G}mac|thi|dien{_G}ra))\b[^:.;]{{0,60}}?(?::[^.;:]{{0,40}}|\s)$"
)
_HELD = re.compile(
    rf"\b(?:to{_G}chuc|dien{_G}ra|khai{_G}mac|be{_G}mac|mit{_G}tinh|dieu{_G}hanh|"
    rf"phat{_G}dong|ra{_G}quan|tong{_G}ket|hop|trien{_G}khai|khai{_G}giang|tuu{_G}truong|"
    rf"bau{_G}cu)\b[^.;:]{{0,120}}$"
)
_IN_FORCE = re.compile(
    rf"\bnay{_G}(?:bat{_G}dau{_G})?co{_G}hieu{_G}luc\b[^.;]{{0,40}}?(?:\bke{_G})?"
    rf"(?:\btu{_G})?$"
)
_BEGINS = re.compile(
    rf"\b(?:bat{_G}dau|ap{_G}dung|thuc{_G}hien|trien{_G}khai)\b[^.;]{{0,120}}$"
)
_WITHIN = re.compile(rf"\b(?:trong|suot){_G}$")
_COMPLETES = re.compile(rf"\b(?:hoan{_G}thanh|xong)(?:{_G}\w+){{0,3}}\W*$")
_WORKS = re.compile(rf"\bthoi{_G}gian{_G}(?:thuc{_G}hien|hoan{_G}thanh)\b[^.;]*$")
_REPORTS = re.compile(
    rf"\b(?:bao{_G}cao|gui|nop|gop{_G}y|tra{_G}loi|phan{_G}hoi|cung{_G}cap|"
    rf"lap{_G}danh{_G}sach|y{_G}kien|bao{_G}ve|dang{_G}ky{_G}(?:voi|ve|danh|tham))\b"
)
_STARTS_COMPLETING = re.compile(rf"\W*(?:\w{{1,2}}[.)]\s*)?hoan{_G}thanh\b")
_MUST_COMPLETE = re.compile(rf"\bhoan{_G}thanh\b")
_SENDS = re.compile(rf"\b(?:gui|bao{_G}cao|nop)\b")
_COUNTED = re.compile(
    rf"\b(?:tinh{_G}(?:den|tu)|(?:so{_G}lieu|thong{_G}ke|phat{_G}sinh|thanh{_G}lap|"
    rf"ban{_G}hanh|sinh|mo|(?<!cung )cap|ky|tuyen{_G}dung|xay{_G}ra|khoi{_G}cong|"
    rf"su{_G}dung|bo{_G}nhiem)(?:{_G}(?:den|tu|trong|truoc|sau)\b)*)\W*$"
)
_WORDS_FIRST = re.compile(r"[a-z\s]+")
# Not of "28/2013/NĐ-CP", nor of somebody's birth.
_YEAR = re.compile(r"(?:(?<!sinh )\bnam\s{1,6}|/)(20\d\d)\b(?!/)")
_NEAR_YEAR = 9  # characters of "năm" and the spaces after it
_LOOK_BACK = 320
_LOOK_AHEAD = 200
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


_Meaning = tuple[TermKind, bool]  # the kind, and whether the day itself is too late
_PERIOD = TermKind.PERIOD, False


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
        folded = body.folded(sentence)
        if tells_a_story(folded):
            continue
        year = _year_of(body, sentence) or body.year
        for printed in find_moments(body.letter, sentence, year):
            meaning = _meaning(body, sentence, printed)
            if meaning is None:
                continue
            is_event = meaning[0] is TermKind.EVENT
            moment = printed if is_event else _coming(body, printed)
            if not _is_another_matter(body, moment):
                yield _Sighting(sentence, moment, *meaning)


def _coming(body: Body, moment: Moment) -> Moment:
    """Move a day without a year to the next year when this year's is over."""
    earliest = body.earliest_issue
    if not (moment.year_from_context and earliest):
        return moment
    is_over = moment.last.last_day < earliest
    return moment.a_year_later() if is_over else moment


def _year_of(body: Body, sentence: Span) -> int | None:
    """Return the only year that a sentence names, those of cited documents aside."""
    years = {
        int(year[1])
        for year in _years(body.letter.folded, *sentence)
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


def _is_another_matter(body: Body, moment: Moment) -> bool:
    """Tell whether the date is a cited document's, or outside the letter's time."""
    lead = _WORDS_FIRST.match(body.letter.folded, *moment.span)
    digits = lead.end() if lead else moment.span[0]
    if body.is_quoted(digits) or containing(body.cited_dates, digits):
        return True
    last = (moment.end or moment.on or PartialDate(1, 1)).last_day
    earliest = body.earliest_issue
    return earliest is not None and not (
        earliest <= last and last.year <= earliest.year + _YEARS_AHEAD
    )


def _meaning(body: Body, sentence: Span, moment: Moment) -> _Meaning | None:
    start = max(sentence[0], moment.span[0] - _LOOK_BACK)
    before = body.letter.folded[start : moment.span[0]]
    if _COUNTED.search(before):
        return None
    if moment.on is None:
        return None if _is_subject_of_report(body, moment, before) else _PERIOD
    end = min(sentence[1], moment.span[1] + _LOOK_AHEAD)
    after = body.letter.folded[moment.span[1] : end]
    limited = _limited(before, after)
    if limited:
        return limited
    if moment.on.day is None:
        return _in_month(before)
    return _scheduled(before, body.folded(moment.span))


def _is_subject_of_report(body: Body, moment: Moment, before: str) -> bool:
    """Tell whether a report is about the quarter: "báo cáo tình hình trong quý III"."""
    is_quarter = body.letter.folded.startswith("quy", moment.span[0])
    clause = re.split(r"[;,]", before)[-1]
    return is_quarter and (body.goes_up or _REPORTS.search(clause) is not None)


def _in_month(before: str) -> _Meaning | None:
    """Return what "trong tháng 12 năm 2026" sets: a report, work, or a period."""
    clause = before.rpartition(";")[2]
    if not _WITHIN.search(before):
        return (TermKind.PERIOD, False) if _TIME_LABEL.search(before) else None
    if _SENDS.search(clause):
        return TermKind.REPORT_BY, False
    is_limit = _MUST_COMPLETE.search(clause)
    return (TermKind.COMPLETE_BY if is_limit else TermKind.PERIOD), False


def _limited(before: str, after: str) -> _Meaning | None:
    """Return what a day is the limit of, if words make it one."""
    limit = _LIMIT.search(before)
    if limit:
        is_before = limit["word"] == "truoc" and not limit["hour"]
        return _owed(before, after), is_before
    if _LABELLED_LIMIT.search(before):
        return _owed(before, after), False
    return (TermKind.COMPLETE_BY, False) if _UNTIL.search(before) else None


def _owed(before: str, after: str) -> TermKind:
    """Tell a report from other work by the verbs of the clause."""
    clause = before.rpartition(";")[2]
    if (
        _COMPLETES.search(clause)
        or _WORKS.search(clause)
        or (_STARTS_COMPLETING.match(clause) and not _SENDS.search(clause))
    ):
        return TermKind.COMPLETE_BY
    reports = _REPORTS.search(clause) or _REPORTS.search(after.partition(";")[0])
    return TermKind.REPORT_BY if reports else TermKind.COMPLETE_BY


def _scheduled(before: str, words: str) -> _Meaning | None:
    """Return what a day without a limit word schedules, if anything."""
    if _IN_FORCE.search(before):
        return TermKind.OTHER, False
    if words.startswith("tu"):
        return (TermKind.OTHER, False) if _BEGINS.search(before) else None
    if before.rstrip().endswith(("(", "“")):
        return None
    is_event = any(p.search(before) for p in (_CLOCK, _TIME_LABEL, _HELD))
    return (TermKind.EVENT, False) if is_event else None


def _term(
    body: Body,
    calendar: WorkingCalendar,
    requests: tuple[ReportRequest, ...],
    seen: _Sighting,
) -> Term:
    moment = seen.moment
    unit = body.unit_at(seen.sentence, moment.span[0])
    if seen.kind is TermKind.EVENT and unit and fold(unit) in body.speakers:
        unit = None  # what the issuer holds is for those who are invited
    for_us = body.audience.binds_us(unit)
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
        applies_to=_applies_to(body, unit, for_us=for_us),
        for_us=for_us,
        report_to=_receiver(body, requests, seen.sentence) if is_report else None,
        year_from_context=moment.year_from_context,
        evidence=body.letter.evidence(*_words(body, moment)),
    )


def _words(body: Body, moment: Moment) -> Span:
    """Return the span of the date with the words that make it a limit."""
    start = max(body.parts.body[0], moment.span[0] - 60)
    before = body.letter.folded[start : moment.span[0]]
    limit = _LIMIT.search(before)
    return (start + limit.start() if limit else moment.span[0], moment.span[1])


def _applies_to(body: Body, unit: str | None, *, for_us: bool) -> str | None:
    if unit is None or (for_us and body.audience.is_anybody(unit)):
        return (body.audience.our_addressee if for_us else None) or unit
    return unit


def _receiver(
    body: Body, requests: tuple[ReportRequest, ...], sentence: Span
) -> str | None:
    for request in requests:
        if request.sentence == sentence and request.receiver:
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
        if not body.audience.binds_us(unit):
            continue
        term = Term(
            kind,
            applies_to=_applies_to(body, unit, for_us=True),
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
