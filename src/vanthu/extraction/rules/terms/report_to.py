"""To whom the report goes that a letter asks for."""

import re

from vanthu.domain.deadlines import Term, TermKind
from vanthu.domain.intake import FieldState, Proposed
from vanthu.extraction.folding import fold
from vanthu.extraction.rules.body.body import Body
from vanthu.extraction.rules.language.words import beginning
from vanthu.extraction.rules.terms.report_requests import ReportRequest

_G = r"\s{1,6}"
_REPORT = re.compile(beginning(rf"bao{_G}cao", rf"ket{_G}qua"))
_LAST_CLAUSE = re.compile(r"[;,]")
_COMMITTEE = re.compile(rf"\buy{_G}ban{_G}nhan{_G}dan\b")


def find_report_to(
    body: Body, requests: tuple[ReportRequest, ...], terms: tuple[Term, ...]
) -> Proposed[str]:
    """Return the receiver of the report: of ours first, of one with a date next."""
    named = [request for request in requests if request.receiver]
    if not named:
        return Proposed()
    ours = {
        term.report_to
        for term in terms
        if term.for_us and term.is_report and term.kind is not TermKind.CONDITIONAL
    }
    dated = {term.report_to for term in terms if term.kind is TermKind.REPORT_BY}

    def rank(request: ReportRequest) -> tuple[bool | int, ...]:
        assert request.receiver
        receiver = body.words(request.receiver)
        return (
            receiver not in ours,
            request.is_advice,
            request.is_conditional and receiver not in dated,
            not body.binds_us(body.unit_at(request.sentence, request.at)),
            not _asks_many(body, request),
            receiver not in dated,
            not (receiver in dated and _closes(body, request)),
            not (receiver in dated and _is_issuer(body, receiver)),
            not (receiver in dated and _sends_report(body, request)),
            request.is_conditional,
            request.at,
        )

    best = min(named, key=rank) if len(named) > 1 else named[0]
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


def _asks_many(body: Body, request: ReportRequest) -> bool:
    """Tell whether all addressees owe the report, not one of them."""
    name = body.name(body.unit_at(request.sentence, request.at))
    return name is None or body.audience.is_anybody(name) or "các " in name.lower()


def _closes(body: Body, request: ReportRequest) -> bool:
    """Tell whether the letter ends with the request: "Kết quả gửi về Phòng …"."""
    *_, last = body.sentences
    return request.sentence == last and _sends_report(body, request)


def _sends_report(body: Body, request: ReportRequest) -> bool:
    """Tell whether it is the report that is sent, not a plan or a list."""
    assert request.receiver
    before = body.folded((request.sentence[0], request.receiver[0]))
    return _REPORT.search(_LAST_CLAUSE.split(before)[-1]) is not None
