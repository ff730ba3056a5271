"""What a letter asks: its points, the work of each unit, and the report."""

import re
from collections.abc import Iterator

from vanthu.domain.deadlines import Term, TermKind
from vanthu.domain.intake import ItemKind, LetterItem
from vanthu.extraction.normalise import Span
from vanthu.extraction.rules.body.body import Body
from vanthu.extraction.rules.body.item_marks import BULLETS, Mark
from vanthu.extraction.rules.body.item_tree import Point
from vanthu.extraction.rules.language.sentences import opens_list, tells_a_story
from vanthu.extraction.rules.terms.terms import LocatedTerm
from vanthu.extraction.rules.work.assigning_sentences import handed_over
from vanthu.extraction.rules.work.headings import is_heading, is_no_work, is_title

REPORT_LABEL = "báo cáo"

_G = r"\s{1,6}"
_TIME = re.compile(rf"thoi{_G}gian\b")
# Parts of a plan that say why, when and for whom, not what to do.
_FRAME = re.compile(
    rf"(?:thoi{_G}gian|pham{_G}vi|doi{_G}tuong|yeu{_G}cau|quan{_G}diem|tinh{_G}hinh|"
    rf"muc{_G}tieu|nguyen{_G}tac|dia{_G}diem)\b"
)
_AIM = re.compile(rf"muc{_G}(?:dich|tieu)(?:,{_G}yeu{_G}cau)?\s?:")
_PLACE = re.compile(rf"(?:dia{_G}diem|thanh{_G}phan)\b")
_OF_A_MEETING = re.compile(
    rf"(?:dia{_G}diem|thanh{_G}phan|thoi{_G}gian|noi{_G}dung|chu{_G}tri|tai{_G}lieu|"
    rf"chuong{_G}trinh|lich)\b"
)
_DUTIES = re.compile(
    rf"(?:trach{_G}nhiem|to{_G}chuc{_G}thuc{_G}hien|phan{_G}cong|giao)\b"
)
_REPORTS = re.compile(
    rf"(?:tong{_G}hop,?{_G}|gui{_G}|dinh{_G}ky{_G})?bao{_G}cao{_G}(?:ket{_G}qua|tinh{_G}hinh|ve)"
)
# Read with its marks: "giao" is not "giáo", "mời" is not "môi".
_ASKS = re.compile(
    r"\b(?:[đd][eềê] nghị|yêu cầu|giao|mời)\b(?!\s+(?:của|tại|được)\b)", re.IGNORECASE
)
_PREAMBLE = re.compile(rf"\W*(?:can{_G}cu|xet{_G}de{_G}nghi)\b")
_END_MARKS = ("./", "./.")
_LONGEST_TITLE = 50  # characters
_LIMITS = (
    TermKind.REPORT_BY,
    TermKind.COMPLETE_BY,
    TermKind.PERIOD,
    TermKind.EVENT,
)


def find_items(body: Body, terms: tuple[LocatedTerm, ...]) -> tuple[LetterItem, ...]:
    """Return what the letter asks, in its order; the report comes last."""
    if body.goes_up:
        return ()
    found = list(_items_of_points(body, terms)) or list(_items_of_text(body, terms))
    spans = [span for span, _ in found]
    return (
        *(item for _, item in found),
        *_reports(body, terms, spans),
    )


def _items_of_points(
    body: Body, terms: tuple[LocatedTerm, ...]
) -> Iterator[tuple[Span, LetterItem]]:
    roots = body.outline.points
    heads = [body.letter.folded[root.text_start : root.own_end] for root in roots]
    is_meeting = any(map(_PLACE.match, heads))
    has_units = any(map(body.unit_of, roots))
    for root, head in zip(roots, heads, strict=True):
        if root.start in body.invited:
            continue
        if is_meeting and _OF_A_MEETING.match(head):
            continue
        if has_units and _TIME.match(head):
            continue  # it says when all of them work, and is a term
        for point, unit, context in _work(body, root, None, _intro(body, root)):
            span = (point.start, point.end)
            yield span, _item(body, point, unit, context, terms)


def _intro(body: Body, root: Point) -> str | None:
    """Return the request above points that have no number of their own."""
    if root.mark not in BULLETS:
        return None
    above = [span for span in body.outline.loose if span[1] <= root.start]
    return body.words(above[-1]) if above else None


def _work(
    body: Body, point: Point, unit: Span | None, context: str | None
) -> Iterator[tuple[Point, Span | None, str | None]]:
    """Yield the points that are work, with their unit and the heading above them."""
    own = (point.text_start, point.own_end)
    head = body.letter.folded[own[0] : own[1]]
    if is_no_work(head) or body.is_quoted(point.start):
        return
    if _FRAME.match(head) and is_title(body, point):
        return
    named = body.unit_of(point)
    if named is None and _AIM.match(head):
        return
    bound = named or unit
    if point.mark is Mark.ARTICLE and not (named or _DUTIES.match(head)):
        return
    if is_heading(body, point, named):
        heading = body.words(own).rstrip(" :.")
        for child in point.children:
            yield from _work(body, child, bound, heading)
    else:
        yield point, bound, context


def _item(
    body: Body,
    point: Point,
    unit: Span | None,
    context: str | None,
    terms: tuple[LocatedTerm, ...],
) -> LetterItem:
    start, end = point.text_start, point.end
    if point.mark is Mark.ROW:
        end = point.head_end
    text = body.letter.folded[start:end]
    if context is None and unit is None and _is_bare_title(body, point):
        context = body.words((start, point.own_end))
        start = point.own_end
    if unit is None:
        handed = next(handed_over(body, point.text_start, end), None)
        unit = handed[1] if handed else None
    return LetterItem(
        point.label,
        ItemKind.REPORT if _REPORTS.match(text) else ItemKind.WORK,
        _printed(body, (start, end)),
        context,
        body.name(unit),
        body.binds_us(unit),
        _term_inside((point.start, point.end), terms, body.name(unit)),
        body.letter.evidence(point.start, point.end),
    )


def _is_bare_title(body: Body, point: Point) -> bool:
    """Tell whether a point's own words are a mere title of the dashes below it."""
    if not point.children or point.children[0].mark not in BULLETS:
        return False
    words = body.words((point.text_start, point.own_end))
    return len(words) <= _LONGEST_TITLE and not words.endswith((",", ";", ":", "."))


def _printed(body: Body, span: Span) -> str:
    """Return the words as printed, without the mark that ends a letter."""
    words = body.words(span)
    at = words.rfind("./")
    is_end = at >= 0 and words[at:].rstrip() in _END_MARKS
    return words[:at].rstrip() + "." if is_end else words


def _term_inside(
    span: Span, terms: tuple[LocatedTerm, ...], unit: str | None = None
) -> Term | None:
    """Return the first limit in a span, before all of the unit that does the work."""
    inside = [located.term for located in terms if span[0] <= located.at < span[1]]

    def rank(term: Term) -> tuple[bool, int]:
        is_limit = term.kind in _LIMITS
        return (
            term.applies_to != unit,
            _LIMITS.index(term.kind) if is_limit else len(_LIMITS),
        )

    return min(inside, key=rank, default=None)


def _items_of_text(
    body: Body, terms: tuple[LocatedTerm, ...]
) -> Iterator[tuple[Span, LetterItem]]:
    """Yield the paragraphs that ask for something, where no point does.

    A paragraph that asks several times gives an item for each sentence.
    """
    number = 0
    reports = {located.sentence for located in terms if located.term.is_report}
    for paragraph in body.outline.loose:
        asking = [
            (sentence, at)
            for sentence in body.sentences_of(paragraph)
            if sentence not in reports and (at := _request_in(body, sentence))
        ]
        for sentence, at in asking:
            span = sentence if len(asking) > 1 else paragraph
            number += 1
            unit = body.unit_at(sentence, at)
            yield (
                span,
                LetterItem(
                    str(number),
                    ItemKind.WORK,
                    _printed(body, span),
                    None,
                    body.name(unit),
                    body.binds_us(unit),
                    _term_inside(span, terms) or _event(terms),
                    body.letter.evidence(*span),
                ),
            )


def _request_in(body: Body, sentence: Span) -> int | None:
    """Return where a sentence asks for work."""
    folded = body.folded(sentence)
    if _PREAMBLE.match(folded) or tells_a_story(folded):
        return None
    asks = _ASKS.search(body.letter.text, *sentence)
    return None if asks is None or _is_lead_in(body, sentence) else asks.start()


def _is_lead_in(body: Body, sentence: Span) -> bool:
    is_last = sentence == body.sentences[-1]
    return opens_list(body.folded(sentence)) and not is_last


def _event(terms: tuple[LocatedTerm, ...]) -> Term | None:
    """Return the day of the meeting that a letter without points invites to."""
    events = [x.term for x in terms if x.term.kind is TermKind.EVENT]
    return events[0] if len(events) == 1 else None


def _reports(
    body: Body, terms: tuple[LocatedTerm, ...], items: list[Span]
) -> Iterator[LetterItem]:
    """Yield the reports that are asked outside of the points."""
    asked = [
        located
        for located in terms
        if located.term.is_report
        and not any(start <= located.at < end for start, end in items)
    ]
    sure = [x for x in asked if x.term.kind is not TermKind.CONDITIONAL]
    for count, located in enumerate(sure or asked, start=1):
        yield LetterItem(
            REPORT_LABEL if count == 1 else f"{REPORT_LABEL} {count}",
            ItemKind.REPORT,
            _printed(body, located.sentence),
            None,
            body.name(body.unit_at(located.sentence, located.at)),
            located.term.for_us,
            located.term,
            body.letter.evidence(*located.sentence),
        )
