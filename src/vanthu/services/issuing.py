"""Numbers of issued documents (số đi): given once, cancelled visibly, never reused."""

from dataclasses import dataclass, replace
from datetime import date

from vanthu.domain.documents.drafts import Draft, DraftMove, DraftState
from vanthu.domain.documents.moves import check_issue
from vanthu.domain.documents.readiness import open_places_of
from vanthu.domain.errors import (
    DraftReasonMissing,
    DraftUnready,
    NumberAlreadyCancelled,
)
from vanthu.domain.outgoing import OutgoingDocument
from vanthu.services.drafts import refuse_numbered
from vanthu.services.lines import OutgoingLine
from vanthu.services.office import Office
from vanthu.services.ports.clock import Now
from vanthu.services.ports.unit_of_work import OpenUnit, UnitOfWork

ARCHIVE = "Lưu:"


@dataclass(frozen=True, slots=True)
class Issuing:
    """Gives signed documents their numbers and keeps the register of them."""

    open_unit: OpenUnit
    office: Office
    now: Now

    def issue(
        self, draft: Draft, issued_on: date, *, although_open: bool = False
    ) -> Draft:
        """Give a signed document its number (NĐ 30, Điều 15).

        It enters the outgoing register, and the follow-up line of every letter that it
        answers names it. `although_open` says that a person saw the open places.

        Raises:
            DraftUnready: it has gaps or placeholders.
            DraftMoveRefused: the office numbers approved drafts only.
            DocumentAlreadyNumbered: it has its number.
            ChangedByAnother: it changed since it was read.
        """
        if not although_open and (places := open_places_of(draft)):
            raise DraftUnready(tuple(place.text for place in places))
        with self.open_unit() as unit:
            profile = self.office.profile_in(unit)
            if draft.draft_id is not None:
                stored = unit.drafts.get(draft.draft_id)
                refuse_numbered(stored)
                draft = replace(draft, state=stored.state, moves=stored.moves)
            check_issue(draft, profile)
            series = profile.number_series.of_kind(draft.kind)
            number = unit.outgoing.next_number(issued_on.year, series, draft.symbol)
            numbered = self._numbered(draft, number, issued_on)
            issued = unit.drafts.save(numbered, self.now())
            document = unit.outgoing.add(_entry(issued, series.key, issued_on))
            for letter_id in document.answers:
                unit.register.set_reply(letter_id, document.reference)
            unit.commit()
        return issued

    def cancel(self, draft: Draft, reason: str, by: str = "") -> Draft:
        """Cancel a number; it stays in the register with its reason (HỦY).

        The letters that it answered are without an answer again, unless another
        document answers them. To write it anew, copy the draft.

        Raises:
            DraftReasonMissing: there is no reason.
            NumberAlreadyCancelled: it was cancelled before.
            NoSuchDraft: there is none, or it has no number.
        """
        if not reason.strip():
            raise DraftReasonMissing
        with self.open_unit() as unit:
            stored = unit.drafts.get(draft.draft_id or 0)
            entry = unit.outgoing.of_draft(draft.draft_id or 0)
            if entry is None or entry.cancelled:
                raise NumberAlreadyCancelled(stored.reference)
            unit.outgoing.cancel(entry.document_id, reason.strip())
            move = DraftMove(
                DraftState.CANCELLED, self.now(), by.strip(), reason.strip()
            )
            cancelled = unit.drafts.save(
                replace(
                    stored, state=DraftState.CANCELLED, moves=(*stored.moves, move)
                ),
                self.now(),
            )
            for letter_id in stored.answers:
                _answer_anew(unit, letter_id, entry)
            unit.commit()
        return cancelled

    def document_of(self, draft_id: int) -> OutgoingDocument | None:
        """Return the register's entry of an issued draft."""
        with self.open_unit() as unit:
            return unit.outgoing.of_draft(draft_id)

    def lines(self, first_day: date, last_day: date) -> tuple[OutgoingLine, ...]:
        """Return the documents issued in a period, cancelled numbers among them."""
        with self.open_unit() as unit:
            return unit.outgoing.lines(first_day, last_day)

    def _numbered(self, draft: Draft, number: int, issued_on: date) -> Draft:
        move = DraftMove(DraftState.ISSUED, self.now())
        return replace(
            draft,
            number=number,
            issued_on=issued_on,
            state=DraftState.ISSUED,
            moves=(*draft.moves, move),
        )


def _answer_anew(unit: UnitOfWork, letter_id: int, gone: OutgoingDocument) -> None:
    """Let a letter name the answer that is left, if its column names the gone one."""
    if unit.register.get(letter_id).reply_ref != gone.reference:
        return
    left = [
        document
        for document in unit.outgoing.answering(letter_id)
        if not document.cancelled
    ]
    unit.register.set_reply(letter_id, left[-1].reference if left else "")


def _entry(draft: Draft, series: str, issued_on: date) -> OutgoingDocument:
    archive = next((r for r in draft.recipients if r.startswith(ARCHIVE)), "")
    others = [r for r in draft.recipients if not r.startswith((ARCHIVE, "Như "))]
    return OutgoingDocument(
        document_id=0,
        number=draft.number or 0,
        symbol=draft.symbol,
        issued_on=issued_on,
        kind=draft.kind,
        subject=draft.subject,
        signer_name=draft.signer.name,
        recipients="; ".join([*draft.addressees, *others]),
        archive=archive.removeprefix(ARCHIVE).strip(),
        copies=draft.copies,
        series=series,
        answers=draft.answers if draft.is_reply else (),
        draft_id=draft.draft_id,
    )
