"""Reports that a letter asks for, each with the receiver that its clause names."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from vanthu.extraction.normalise import Span
from vanthu.extraction.rules.body.asking import asking_verbs, sending_verbs
from vanthu.extraction.rules.body.body import Body
from vanthu.extraction.rules.language.sentences import tells_a_story
from vanthu.extraction.rules.language.words import beginning
from vanthu.extraction.rules.terms.purposes import is_own_plan, purpose_end
from vanthu.extraction.rules.terms.receivers import receiver_name
from vanthu.extraction.rules.terms.stories import is_told_request

_G = r"\s{1,6}"
_WAY = re.compile(
    beginning(
        *("ve", "den", "toi", "cho"),
        "tai",
        rf"len(?!{_G}(?:cong|trang|he|truc|phan|mang)\b)",  # "lên Hệ thống", "lên Cổng"
        "voi(?<!cung voi)(?<!hop voi)(?<!so voi)(?<!doi voi)(?<!viec voi)(?<!gan voi)",
    )
    + rf"(?:{_G}|\s?:{_G})"
)
# "báo cáo … với", "nộp … tại", "gửi … lên": only such a verb, and close to it
_VERB_OF_WAY = {
    "voi": re.compile(rf"(?:bao{_G}cao|phan{_G}(?:anh|hoi))\b"),
    "tai": re.compile("(?:nop|gui)\\b"),
    "len": re.compile(rf"(?:nop|gui|bao{_G}cao)\b"),
}
_NEAR = 60  # characters
_STRAIGHT = re.compile(
    rf"\b(?:tong{_G}hop,?{_G})?(?:bao{_G}cao|gui|nop|tra{_G}loi)(?:,?{_G}(?:de{_G}xuat|tham{_G}muu|kip{_G}thoi|ngay|nhanh|trinh))*{_G}"
)
_THROUGH = re.compile(rf"\((?:(?:gui|thong){_G})?qua{_G}")
# Words such as "Nơi nhận báo cáo" before the name of the receiver.
_RECEIVING = re.compile(
    beginning(
        rf"noi{_G}(?:tiep{_G})?nhan",
        rf"dau{_G}moi{_G}(?:(?:tiep{_G})?nhan|tong{_G}hop)",
        rf"dia{_G}chi{_G}(?:nhan|gui)",
    )
    + rf"(?:{_G}(?:bao{_G}cao|ho{_G}so|danh{_G}sach|ket{_G}qua|"
    rf"dang{_G}ky|bai)\b[^:.;]{{0,30}}|(?<=; noi nhan)):\s{{0,4}}"
)
_ADVICE = re.compile(
    beginning(rf"tham{_G}muu") + rf"{_G}(?:cho{_G})?(?:\w+{_G}){{1,8}}$"
)
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
# "Tờ trình số 15/TTr-SNV ngày 02/11/2026 báo cáo UBND tỉnh" asks nobody.
_CITED = re.compile(
    rf"so\s{{0,3}}[\w.]{{0,12}}/[\w/&.-]{{1,30}}"
    rf"(?:,?{_G}ngay{_G}(?:[\d/.-]{{5,12}}|\d\d?{_G}thang{_G}\d\d?{_G}nam{_G}\d{{4}}))?{_G}$"
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
    is_advice: bool = False  # "tham mưu UBND tỉnh báo cáo Bộ": not its own report


def find_requests(body: Body) -> Iterator[ReportRequest]:
    """Yield the clauses of the body that ask somebody for a report, in order."""
    if body.goes_up:
        return
    for sentence in body.sentences:
        yield from _requests(body, sentence)


def _requests(body: Body, sentence: Span) -> Iterator[ReportRequest]:
    """Yield the requests of a sentence: each clause may name another receiver."""
    folded = body.folded(sentence)
    start = sentence[0]
    colon = folded.rfind(":")
    label = _RECEIVING.search(folded, 0, colon + 5) if colon >= 0 else None
    named = (
        receiver_name(body.letter, start + label.end(), sentence[1]) if label else None
    )
    if label and named and not tells_a_story(folded):
        yield ReportRequest(
            sentence, start + label.start(), named, is_conditional(folded)
        )
        return
    verbs = list(_asking_verbs(body, sentence, folded))
    if not verbs:
        return
    found = list(_with_receiver(body, sentence, folded, verbs))
    yield from found
    asked = next((verb for verb in verbs if _ASKS.match(folded, verb)), None)
    if not found and asked is not None:
        yield ReportRequest(sentence, start + asked, None, is_conditional(folded))


def _with_receiver(
    body: Body, sentence: Span, folded: str, verbs: list[int]
) -> Iterator[ReportRequest]:
    """Yield the request of each clause that names a receiver not named before."""
    start = sentence[0]
    known: set[Span] = set()
    asked = [at - start for at in asking_verbs(body.letter, *sentence)]
    clauses = groupby(
        verbs, key=lambda verb: (folded.count(";", 0, verb), bisect_left(asked, verb))
    )
    for _, group in clauses:
        of_clause = tuple(group)
        found = _first_receiver(body, sentence, of_clause)
        if found is None or found[1] in known:
            continue
        verb, receiver = found
        known.add(receiver)
        first = folded.rfind(";", 0, verb) + 1
        after = folded.find(";", verb)
        clause = folded[first : after if after >= 0 else len(folded)]
        is_advice = _ADVICE.search(folded, first, verb) is not None
        yield ReportRequest(
            sentence, start + verb, receiver, is_conditional(clause), is_advice
        )


def _first_receiver(
    body: Body, sentence: Span, verbs: tuple[int, ...]
) -> tuple[int, Span] | None:
    # "lập danh sách …, gửi Sở (qua Phòng …)": the nearest verb names the receiver.
    for find in (_receiver, _through):
        for verb in verbs:
            receiver = find(body, sentence, sentence[0] + verb)
            if receiver:
                return verb, receiver
    return None


def _asking_verbs(body: Body, sentence: Span, folded: str) -> Iterator[int]:
    """Yield the verbs that ask for a report, not what its receiver does with it."""
    verbs = list(sending_verbs(body.letter, sentence))
    if not verbs:
        return
    is_story = tells_a_story(folded)
    purpose = purpose_end(body, sentence)
    for verb in verbs:
        at = sentence[0] + verb
        is_other = (
            at < purpose
            or _PURPOSE.search(folded, max(0, verb - 60), verb)
            or _NOUN.search(folded, max(0, verb - 30), verb)
            or body.letter.text.startswith(("cùng ", "Cùng "), at)
            or _CITED.search(folded, max(0, verb - 90), verb)
            or body.is_quoted(at)
            or body.is_aside_of_citation(sentence, at)
            or is_own_plan(body, sentence, at)
            or (is_story and is_told_request(body, sentence, at))
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
        found = receiver_name(body.letter, straight.end(), sentence[1])
        if found:
            return found
    for way in _WAY.finditer(folded, verb, limit):
        if _PURPOSE.search(folded, max(verb, way.start() - 60), way.start()):
            break
        of_way = _VERB_OF_WAY.get(way.group().strip(" :\n"))
        if of_way and not (way.start() - verb <= _NEAR and of_way.match(folded, verb)):
            continue
        found = receiver_name(body.letter, way.end(), sentence[1])
        if found:
            return found
    return None


def _through(body: Body, sentence: Span, verb: int) -> Span | None:
    """Return the unit in "(qua …)"."""
    limit = min(sentence[1], verb + _REACH)
    for through in _THROUGH.finditer(body.letter.folded, verb, limit):
        found = receiver_name(body.letter, through.end(), sentence[1])
        if found:
            return found
    return None
