"""Reports that a letter asks for, and to whom they go."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanthu.domain.deadlines import Term, TermKind
from vanthu.domain.intake import FieldState, Proposed
from vanthu.extraction.normalise import Span, fold
from vanthu.extraction.rules.body import Body
from vanthu.extraction.rules.sentences import tells_a_story
from vanthu.extraction.rules.unit_names import unit_span
from vanthu.extraction.rules.words import beginning

_G = r"\s{1,6}"
_SENDS = beginning(
    rf"bao{_G}cao",
    "gui",
    "nop",
    rf"phan{_G}anh",
    rf"dang{_G}ky",
    rf"tong{_G}hop",
    rf"gop{_G}y",
    rf"bao{_G}ve",
    rf"danh{_G}sach",
    rf"y{_G}kien",
    rf"tra{_G}loi",
    rf"cung{_G}cap",
    rf"chuyen(?={_G}(?:ve|cho|den){_G})",
)
_VERB = re.compile(rf"{_SENDS}\b")
_WAY = re.compile(beginning("ve", "den", "toi", "cho") + _G)
_STRAIGHT = re.compile(
    rf"\b(?:bao{_G}cao|gui|nop)(?:,?{_G}(?:de{_G}xuat|tham{_G}muu|kip{_G}thoi|ngay|nhanh|trinh))*{_G}"
)
_THROUGH = re.compile(rf"\((?:thong{_G})?qua{_G}")
_THROUGH_NAME = re.compile(
    rf"\s{{0,6}}\(\s?(?:(?:thong{_G})?qua{_G})?(?P<name>)[^()]{{2,160}}\)"
)
# "Sở Nội vụ qua nhóm Zalo", "…, email …": how it goes there is no part of the name.
_BY_WAY = re.compile(
    rf",?{_G}(?:(?:theo{_G}|qua{_G})?(?:email|e-mail|thu{_G}dien{_G}tu|hop{_G}thu|zalo|"
    rf"dia{_G}chi|(?:so{_G})?dien{_G}thoai|trong{_G}gio)\b|"
    rf"qua{_G}(?:duong|nhom|he{_G}thong|phan{_G}mem|truc)\b)"
)
# Words such as "Nơi nhận báo cáo" before the name of the receiver.
_RECEIVING = re.compile(
    rf"\b(?:noi{_G}(?:tiep{_G})?nhan|dau{_G}moi{_G}(?:(?:tiep{_G})?nhan|tong{_G}hop)|"
    rf"dia{_G}chi{_G}(?:nhan|gui)){_G}(?:bao{_G}cao|ho{_G}so|danh{_G}sach|ket{_G}qua|"
    rf"dang{_G}ky|bai)\b[^:.;]{{0,30}}:\s{{0,4}}"
)
_COMMITTEE = re.compile(rf"\buy{_G}ban{_G}nhan{_G}dan\b")
_REACH = 200  # characters between the verb and "về"
# "để tổng hợp, báo cáo …": what the receiver does with it, not what is asked.
_PURPOSE = re.compile(
    beginning("de(?<!van de)")
    + rf"{_G}(?!nghi\b|xuat\b|an\b|cuong\b|tai\b)(?:\w+,?{_G}){{0,4}}$"
)
_NOUN = re.compile(
    beginning(
        "viec",
        rf"cong{_G}tac",
        rf"che{_G}do",
        rf"nhan{_G}duoc",
        "tai",
        "theo",
        "da",
        rf"chua(?:{_G}thuc{_G}hien)?",
        rf"tong{_G}hop",
    )
    + rf"(?:{_G}cac)?{_G}$"
)
_CONDITION = re.compile(
    beginning(
        rf"neu{_G}(?:co|phat{_G}sinh|gap|can|xay{_G}ra)",
        rf"truong{_G}hop{_G}(?:co|phat{_G}(?:sinh|hien)|gap|can|xay{_G}ra)",
        rf"khi{_G}(?:co|xay{_G}ra|phat{_G}sinh)",
        rf"co{_G}(?:kho{_G}khan|vuong{_G}mac)",
    )
    + r"\b"
)
_ASKS = re.compile(
    rf"\bbao{_G}cao\b|\b(?:gui|nop|tong{_G}hop)\b[^.;]{{0,80}}?"
    rf"\b(?:bao{_G}cao|ket{_G}qua|tinh{_G}hinh|ve)\b"
)


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """A clause that asks for a report: its sentence, its verb, and who receives it."""

    sentence: Span
    at: int  # of the verb
    receiver: Span | None
    is_conditional: bool


def find_requests(body: Body) -> Iterator[ReportRequest]:
    """Yield the clauses of the body that ask somebody for a report, in order."""
    if body.goes_up:
        return
    for sentence in body.sentences:
        request = _request(body, sentence)
        if request:
            yield request


def find_report_to(
    body: Body, requests: tuple[ReportRequest, ...], terms: tuple[Term, ...]
) -> Proposed[str]:
    """Return the receiver of the report: of ours first, of one with a date next."""
    named = [request for request in requests if request.receiver]
    if not named:
        return Proposed()
    ours = {term.report_to for term in terms if term.for_us and term.is_report}
    dated = {term.report_to for term in terms if term.kind is TermKind.REPORT_BY}

    def rank(request: ReportRequest) -> tuple[bool, bool, bool, bool, bool, int]:
        assert request.receiver
        receiver = body.words(request.receiver)
        return (
            receiver not in ours,
            not body.binds_us(body.unit_at(request.sentence, request.at)),
            receiver not in dated,
            not (receiver in dated and _is_issuer(body, receiver)),
            request.is_conditional,
            request.at,
        )

    best = min(named, key=rank)
    assert best.receiver
    return Proposed(
        FieldState.FOUND,
        body.words(best.receiver),
        0.9 if len(named) == 1 else 0.7,
        "report-to",
        body.letter.evidence(*best.receiver),
    )


def _is_issuer(body: Body, receiver: str) -> bool:
    """Tell whether a report goes to the issuer itself, not to somebody above it."""
    name, issuer = (
        _COMMITTEE.sub("ubnd", fold(words))
        for words in (receiver.partition(" (")[0], body.issuer or "")
    )
    return " " in name and issuer.startswith(name)


def _request(body: Body, sentence: Span) -> ReportRequest | None:
    folded = body.folded(sentence)
    if tells_a_story(folded):
        return None
    verbs = [verb.start() for verb in _asking_verbs(body, sentence[0], folded)]
    label = _RECEIVING.search(folded) if ":" in folded else None
    named = _name(body, sentence[0] + label.end(), sentence[1]) if label else None
    if label and named:
        at = sentence[0] + label.start()
        return ReportRequest(sentence, at, named, is_conditional(folded))
    # "lập danh sách …, gửi Sở (qua Phòng …)": the nearest verb names the receiver.
    for find in (_receiver, _through):
        for verb in verbs:
            receiver = find(body, sentence, sentence[0] + verb)
            if receiver:
                return ReportRequest(
                    sentence, sentence[0] + verb, receiver, is_conditional(folded)
                )
    asked = next((verb for verb in verbs if _ASKS.match(folded, verb)), None)
    if asked is None:
        return None
    return ReportRequest(sentence, sentence[0] + asked, None, is_conditional(folded))


def _asking_verbs(body: Body, start: int, folded: str) -> Iterator[re.Match[str]]:
    """Yield the verbs that ask for a report, not what its receiver does with it."""
    for verb in _VERB.finditer(folded):
        at = start + verb.start()
        is_other = (
            _PURPOSE.search(folded, max(0, verb.start() - 60), verb.start())
            or _NOUN.search(folded, max(0, verb.start() - 30), verb.start())
            or body.letter.text.startswith(("cùng ", "Cùng "), at)
            or body.is_quoted(at)
            or body.is_aside_of_citation((start, start + len(folded)), at)
        )
        if not is_other:
            yield verb


def is_conditional(folded: str) -> bool:
    """Tell whether a sentence asks only for the case that something happens."""
    return _CONDITION.search(folded) is not None


def _receiver(body: Body, sentence: Span, verb: int) -> Span | None:
    """Return the unit after "báo cáo … về" or straight after "báo cáo"."""
    folded = body.letter.folded
    limit = min(sentence[1], verb + _REACH)
    straight = _STRAIGHT.match(folded, verb, limit)
    if straight:
        found = _name(body, straight.end(), sentence[1])
        if found:
            return found
    for way in _WAY.finditer(folded, verb, limit):
        if _PURPOSE.search(folded, max(verb, way.start() - 60), way.start()):
            break
        found = _name(body, way.end(), sentence[1])
        if found:
            return found
    return None


def _through(body: Body, sentence: Span, verb: int) -> Span | None:
    """Return the unit in "(qua …)"."""
    limit = min(sentence[1], verb + _REACH)
    for through in _THROUGH.finditer(body.letter.folded, verb, limit):
        found = _name(body, through.end(), sentence[1])
        if found:
            return found
    return None


def _name(body: Body, start: int, end: int) -> Span | None:
    """Return the name of one agency that begins here, with "(qua …)" if it follows."""
    first = body.letter.text[start : start + 1]
    if not first.isupper() and not body.letter.folded.startswith(
        ("phong", "so ", "to ", "van phong", "truong phong"), start
    ):
        return None
    found = unit_span(body.letter, start, end)
    if found is None:
        return None
    by_way = _BY_WAY.search(body.letter.folded, *found)
    if by_way:
        return (found[0], by_way.start())
    through = _THROUGH_NAME.match(body.letter.folded, found[1], end)
    is_named = through and (
        "qua" in through.group() or unit_span(body.letter, through.start("name"), end)
    )
    return (found[0], through.end()) if through and is_named else found
