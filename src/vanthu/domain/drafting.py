"""From what was read to the draft that the clerk confirms."""

import re
from datetime import date

from vanthu.domain.errors import DraftGap
from vanthu.domain.intake import FieldState, LetterReading, Proposed
from vanthu.domain.register import LetterDraft, StoredFile, Urgency

UNKNOWN_KIND = "công văn"
# A body of a place is written in one way, whoever it is: Ủy ban nhân dân tỉnh Nghệ An.
BODY_OF_PLACE = re.compile(
    r"(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|HĐND) "
    r"(TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|PHƯỜNG|XÃ|THỊ TRẤN|ĐẶC KHU) (\S.*)"
)


def draft_of(
    reading: LetterReading | None, source: StoredFile | None, arrival_date: date
) -> LetterDraft:
    """Return a draft holding what the letter states and nothing else.

    What the letter leaves blank is marked as not stated; what was not found is a gap.
    """
    if reading is None:
        return LetterDraft(arrival_date, UNKNOWN_KIND, "", "", source=source)
    fields = reading.proposal.fields
    states = {
        DraftGap.REFERENCE: fields.number.state,
        DraftGap.ISSUE_DATE: fields.issued_on.state,
    }
    return LetterDraft(
        arrival_date=arrival_date,
        kind=fields.doc_type.value or UNKNOWN_KIND,
        issuing_body=as_written(fields.issuer, reading),
        subject=fields.subject.value or "",
        number=fields.number.value or "",
        symbol=fields.symbol.value or "",
        not_stated=frozenset(
            gap for gap, state in states.items() if state is FieldState.BLANK
        ),
        issue_date=fields.issued_on.value,
        signer_name=fields.signer.value or "",
        signer_title=fields.signer_title.value or "",
        urgency=_urgency(fields.urgency.value),
        source=source,
    )


def as_written(name: Proposed[str], reading: LetterReading) -> str:
    """Return a name printed in capitals the way the letter's own sentences write it.

    Where the sentences do not repeat it, only the body of a place changes its letters.
    """
    if not name.value or not name.value.isupper():
        return name.value or ""
    words = r"\s+".join(re.escape(word) for word in name.value.split())
    for page in reading.pages:
        for found in re.finditer(words, page.text, re.IGNORECASE):
            written = " ".join(found.group().split())
            if not written.isupper():
                return f"{written[0].upper()}{written[1:]}"
    return _body_of_place(name.value)


def _body_of_place(name: str) -> str:
    found = BODY_OF_PLACE.fullmatch(" ".join(name.split()))
    if found is None:
        return name
    body, level, place = found.groups()
    written = body.capitalize() if " " in body else body
    names = re.sub(r"[^\s-]+", lambda word: word[0].capitalize(), place)
    return f"{written} {level.lower()} {names}"


def _urgency(mark: str | None) -> Urgency:
    return Urgency(mark) if mark in set(Urgency) else Urgency.NORMAL
