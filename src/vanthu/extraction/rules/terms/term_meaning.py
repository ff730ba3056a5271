"""What a date means: a limit, a day of something, a stretch of work, or nothing."""

import re
from functools import lru_cache

from vanthu.domain.deadlines import TermKind
from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.body.body import Body
from vanthu.extraction.rules.body.item_tree import Point
from vanthu.extraction.rules.language.moment import Moment
from vanthu.extraction.rules.terms import event_wordings as events
from vanthu.extraction.rules.terms import term_wordings as wordings
from vanthu.extraction.rules.terms.limits import Meaning, limited, owed
from vanthu.extraction.rules.terms.purposes import is_own_plan, purpose_end

_LOOK_BACK = 320
_LOOK_AHEAD = 200
_LAST_CLAUSE = re.compile(r"[;,]")
_BRACKET_REACH = 30  # characters of a bracket and the weekday in it

_PERIOD = TermKind.PERIOD, False


def meaning_of_cell(
    body: Body, cell: Span, moment: Moment, row: Point
) -> Meaning | None:
    """Return what the term of a row sets for its work."""
    if moment.on is None:
        return _PERIOD
    work = body.folded((row.text_start, row.head_end))
    limit = limited(f"{work} " + body.folded((cell[0], moment.span[0])), "")
    if limit:
        return limit
    return _PERIOD if moment.on.day is None else (owed(work, ""), False)


def meaning(body: Body, sentence: Span, moment: Moment) -> Meaning | None:
    """Return what a date sets, if it sets anything."""
    at = moment.span[0]
    before = _plain(body.letter.folded[max(sentence[0], at - _LOOK_BACK) : at])
    found = (
        _set_by_stretch(body, sentence, moment, before)
        if moment.on is None
        else _set_by_day(body, sentence, moment, before)
    )
    if found is None:
        return None  # as most dates do; the rest asks more of the words
    is_another = (
        _is_told(body, sentence, at, before)
        or wordings.SAME_DAY.search(before)
        or _coincides(before)
        or _is_passed_on(before)
        or _is_cited_request(body, moment, before)
    )
    return None if is_another else found


def _set_by_stretch(
    body: Body, sentence: Span, moment: Moment, before: str
) -> Meaning | None:
    is_no_term = (
        _is_subject_of_report(body, moment, before)
        or wordings.RESULTS_OF.search(before)
        or wordings.WISHES.match(body.letter.folded, *sentence)
        or (_is_forecast(body.letter, sentence) and not wordings.WORKS.search(before))
    )
    return None if is_no_term else _PERIOD


def _set_by_day(
    body: Body, sentence: Span, moment: Moment, before: str
) -> Meaning | None:
    end = min(sentence[1], moment.span[1] + _LOOK_AHEAD)
    after = body.letter.folded[moment.span[1] : end]
    limit = limited(before, after)
    if limit and _is_forecast(body.letter, sentence) and not _asks_work(before):
        return None
    if limit or (moment.on and moment.on.day is None):
        is_reason = moment.span[0] < purpose_end(body, sentence)
        return None if is_reason else limit or _in_month(before)
    is_time = (
        body.is_below_time(moment.span[0])
        or _is_in_calendar(body, sentence, moment)
        or bool(events.HOLDS.match(after) and events.DAY_FIRST.match(before))
    )
    found = _scheduled(before, body.folded(moment.span), is_time=is_time)
    if not found and _begins_rule(body, moment, before, after):
        found = TermKind.OTHER, False
    return found if found and not _is_no_event(body, sentence, moment, before) else None


def _begins_rule(body: Body, moment: Moment, before: str, after: str) -> bool:
    """Tell whether a sentence says from when on something has to be done."""
    return (
        not body.goes_up
        and body.letter.folded.startswith("tu", moment.span[0])
        and events.OPENS_SENTENCE.match(before) is not None
        and events.RULES.match(after) is not None
    )


def _plain(before: str) -> str:
    """Return the words before a date without the address to which a paper goes."""
    return (
        wordings.ADDRESS.sub("", before)
        if "@" in before or "(qua" in before
        else before
    )


def _ends_figures(before: str) -> bool:
    """Tell whether figures that a sentence goes from were taken until the day."""
    is_until = before.rstrip().endswith(("den", "het", "diem"))
    return is_until and any(
        pattern.search(before)
        for pattern in (wordings.FIGURES_UNTIL, wordings.TAKEN_UNTIL)
    )


def _has_been_done(body: Body, at: int, before: str) -> bool:
    """Tell whether a sentence says what was done: "Đến hết ngày 23/10, tỉnh đã …"."""
    return (
        before.rstrip().endswith(("den", "het", "diem"))
        and wordings.OPENS_UNTIL.match(before) is not None
        and wordings.HAS_DONE.match(body.letter.text, at) is not None
    )


def _coincides(before: str) -> bool:
    """Tell whether a holiday falls on the day, which "tập trung vào ngày" does not."""
    falls = wordings.COINCIDES.search(before) if "trung" in before else None
    return falls is not None and not before[: falls.start()].rstrip().endswith("tap")


def _is_passed_on(before: str) -> bool:
    """Tell whether the receiver's own limit follows that of the senders.

    "gửi Sở trước ngày 10/5 để tổng hợp, trình UBND tỉnh trước ngày …".
    """
    passed = wordings.PASSED_ON.search(before) if " de " in before else None
    return (
        passed is not None
        and wordings.OWN_LIMIT.search(before, 0, passed.start()) is not None
    )


def _is_cited_request(body: Body, moment: Moment, before: str) -> bool:
    """Tell whether a cited paper has set the date, and the letter goes on from it.

    "Tiếp theo Công văn số 10/SNV-VP yêu cầu báo cáo trước ngày 10/11, Sở đề nghị …"
    """
    return (
        "/" in before
        and body.letter.folded.startswith(",", moment.span[1])
        and wordings.CITED_REQUEST.search(before) is not None
    )


def _is_in_calendar(body: Body, sentence: Span, moment: Moment) -> bool:
    """Tell whether a line begins with its day: "- Ngày 12/11/2026: UBND xã …"."""
    lead = body.letter.folded[sentence[0] : moment.span[0]]
    is_first = not any(map(str.isalnum, lead))
    is_next = not any(map(str.isalnum, lead.rpartition(";")[2]))
    if is_first or is_next:
        is_labelled = body.letter.folded.startswith(":", moment.span[1])
        return is_labelled or (is_next and bool(events.CALENDAR.match(lead)))
    is_row = events.WEEKDAY_FIRST.fullmatch(lead.rpartition("\n")[2]) is not None
    return (
        is_row
        and events.ROW_GOES_ON.match(body.letter.folded, moment.span[1]) is not None
    )


def _is_told(body: Body, sentence: Span, at: int, before: str) -> bool:
    """Tell whether the date belongs to figures, a cited paper, or the issuer's plan."""
    return (
        wordings.COUNTED.search(before) is not None
        or _ends_figures(before)
        or _has_been_done(body, at, before)
        or body.letter.text.endswith(("tính ", "Tính "), 0, at)
        or body.is_aside_of_citation(sentence, at)
        or is_own_plan(body, sentence, at)
    )


def _is_no_event(body: Body, sentence: Span, moment: Moment, before: str) -> bool:
    """Tell whether the day is of a law, a forecast, or of the issue of a telegram."""
    if events.OF_A_LAW.search(before) or _is_forecast(body.letter, sentence):
        return True
    is_hour = events.ISSUED_AT.search(before) is not None
    return is_hour and moment.last.first_day == body.earliest_issue


@lru_cache(maxsize=4)
def _is_forecast(letter: LetterText, sentence: Span) -> bool:
    """Tell whether a sentence is about the weather, once for all of its days."""
    return events.WEATHER.search(letter.folded, *sentence) is not None


def _asks_work(before: str) -> bool:
    """Tell whether something has to be done before a limit, whatever the weather."""
    return any(
        pattern.search(before) for pattern in (wordings.ORDERS, wordings.REPORTS)
    )


def _is_subject_of_report(body: Body, moment: Moment, before: str) -> bool:
    """Tell whether a report is about the stretch: "báo cáo tình hình trong quý III"."""
    clause = _LAST_CLAUSE.split(before)[-1]
    if body.letter.folded.startswith("quy", moment.span[0]):
        return body.goes_up or wordings.REPORTS.search(clause) is not None
    return wordings.REPORTED_STRETCH.search(before) is not None


def _in_month(before: str) -> Meaning | None:
    """Return what "trong tháng 12 năm 2026" sets: a report, work, or a period."""
    clause = before.rpartition(";")[2]
    if not wordings.WITHIN.search(before):
        return (TermKind.PERIOD, False) if events.TIME_LABEL.search(before) else None
    if wordings.SENDS.search(clause):
        return TermKind.REPORT_BY, False
    is_limit = wordings.MUST_COMPLETE.search(clause) or wordings.ISSUES.search(clause)
    return (TermKind.COMPLETE_BY if is_limit else TermKind.PERIOD), False


def _is_loose_event(before: str) -> bool:
    """Tell whether something is on a day, and the day is not of a paper or a reason."""
    return any(pattern.search(before) for pattern in events.LOOSE_EVENTS) and not (
        events.OF_A_PAPER.search(before) or events.REASON.match(before)
    )


def _scheduled(before: str, words: str, *, is_time: bool) -> Meaning | None:
    """Return what a day without a limit word schedules, if anything.

    `is_time`: it stands below a heading such as "Thời gian, địa điểm".
    """
    if events.IN_FORCE.search(before):
        return TermKind.OTHER, False
    if words.startswith("tu"):
        return (TermKind.OTHER, False) if events.BEGINS.search(before) else None
    if events.SINCE.search(before):
        return TermKind.OTHER, False
    is_ceremony = (
        "(" in before[-_BRACKET_REACH:] and events.CEREMONY.search(before) is not None
    )
    is_aside = not is_ceremony and before.rstrip().endswith(("(", "“"))
    if is_aside or events.AFTER.search(before):
        return None
    is_event = (
        is_time
        or is_ceremony
        or any(pattern.search(before) for pattern in events.EVENTS)
        or _is_loose_event(before)
    )
    return (TermKind.EVENT, False) if is_event else None
