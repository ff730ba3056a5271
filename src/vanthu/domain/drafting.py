"""From what was read to the draft that the clerk confirms."""

import re
from datetime import date

from vanthu.domain.errors import DraftGap
from vanthu.domain.intake import FieldState, LetterReading, Proposed
from vanthu.domain.register import LetterDraft, StoredFile, Urgency

UNKNOWN_KIND = "công văn"


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

    A name that the sentences do not repeat stays as printed.
    """
    if not name.value or not name.value.isupper():
        return name.value or ""
    words = r"\s+".join(re.escape(word) for word in name.value.split())
    for page in reading.pages:
        for found in re.finditer(words, page.text, re.IGNORECASE):
            written = " ".join(found.group().split())
            if not written.isupper():
                return f"{written[0].upper()}{written[1:]}"
    return name.value


def _urgency(mark: str | None) -> Urgency:
    return Urgency(mark) if mark in set(Urgency) else Urgency.NORMAL
