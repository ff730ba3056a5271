"""The store of what letters cite, and of the figures that tasks reported."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from vanthu.domain.citations import reference_key
from vanthu.domain.documents.parts import printed_number
from vanthu.domain.intake import CitedDocument, CitedRole
from vanthu.domain.plain_values import from_plain
from vanthu.domain.register import LetterDraft
from vanthu.domain.tasks import Figure, TaskState
from vanthu.services.chain_lines import Citing, HeldDocument, ReportedFigure
from vanthu.storage.rows.citations import LetterCitationRow, LetterReferenceRow
from vanthu.storage.rows.outgoing import OutgoingRow
from vanthu.storage.rows.register import LetterReadingRow, LetterRow
from vanthu.storage.rows.tasks import TaskRow

DONE = (TaskState.REPORTED_DONE.value, TaskState.COMPLETED.value)


@dataclass(frozen=True, slots=True)
class SqlCitationStore:
    """Finds documents by their references within one session."""

    session: Session

    def held(self, ref: str) -> tuple[HeldDocument, ...]:
        """Return the registered letters and issued documents with a reference."""
        key = reference_key(ref)
        letters = self.session.execute(
            select(
                LetterRow.id,
                LetterRow.arrival_number,
                LetterRow.register_year,
                LetterRow.issue_date,
                LetterRow.kind,
                LetterRow.issuing_body,
                LetterRow.subject,
            )
            .join(LetterReferenceRow, LetterReferenceRow.letter_id == LetterRow.id)
            .where(LetterReferenceRow.reference == key)
            .order_by(LetterRow.id)
        )
        found = [
            HeldDocument(
                letter_id=row.id,
                arrival_number=row.arrival_number,
                register_year=row.register_year,
                issued_on=row.issue_date,
                kind=row.kind,
                issuing_body=row.issuing_body,
                subject=row.subject,
            )
            for row in letters
        ]
        return (*found, *self._own(key))

    def citing(self, references: Sequence[str]) -> tuple[Citing, ...]:
        """Return the letters that cite any of these references, oldest first."""
        keys = [reference_key(ref) for ref in references]
        rows = self.session.execute(
            select(LetterCitationRow)
            .where(LetterCitationRow.reference.in_(keys))
            .order_by(LetterCitationRow.letter_id, LetterCitationRow.position)
        )
        return tuple(
            Citing(
                letter_id=row.letter_id,
                reference=row.reference,
                issued_on=row.issued_on,
                role=CitedRole(row.role),
            )
            for (row,) in rows
        )

    def read_between(
        self, first_day: date, last_day: date, limit: int
    ) -> tuple[int, ...]:
        """Return the letters of a period whose file was read, newest first."""
        rows = self.session.scalars(
            select(LetterRow.id)
            .join(LetterReadingRow, LetterReadingRow.letter_id == LetterRow.id)
            .where(LetterRow.arrival_date.between(first_day, last_day))
            .order_by(LetterRow.id.desc())
            .limit(limit)
        )
        return tuple(rows)

    def figures(self, since: date, limit: int) -> tuple[ReportedFigure, ...]:
        """Return the figures reported since a day, newest first."""
        rows = self.session.execute(
            select(
                TaskRow.id,
                TaskRow.lead,
                TaskRow.done_on,
                TaskRow.content,
                TaskRow.result_figures,
                LetterRow.id.label("letter_id"),
                LetterRow.subject,
            )
            .join(LetterRow, LetterRow.id == TaskRow.letter_id)
            .where(TaskRow.done_on >= since, TaskRow.state.in_(DONE))
            .order_by(TaskRow.done_on.desc(), TaskRow.id.desc())
            .limit(limit)
        )
        return tuple(
            ReportedFigure(
                figure=from_plain(Figure, plain),
                task_id=row.id,
                department=row.lead,
                reported_on=row.done_on,
                content=row.content,
                letter_id=row.letter_id,
                letter_subject=row.subject,
            )
            for row in rows
            for plain in row.result_figures
        )

    def _own(self, key: str) -> tuple[HeldDocument, ...]:
        number, _, symbol = key.partition("/")
        if not number.isdecimal() or len(number) > 9:  # noqa: PLR2004 - of an integer
            return ()
        rows = self.session.scalars(
            select(OutgoingRow)
            .where(OutgoingRow.number == int(number), OutgoingRow.cancelled == "")
            .order_by(OutgoingRow.id)
        )
        return tuple(
            HeldDocument(
                document_id=row.id,
                issued_on=row.issued_on,
                kind=row.kind,
                issuing_body="",
                subject=row.subject,
            )
            for row in rows
            if reference_key(f"{printed_number(row.number)}/{row.symbol}")
            == f"{number}/{symbol}"
        )


def keep_reference(session: Session, letter_id: int, draft: LetterDraft) -> None:
    """Keep a letter's own reference, if it has one."""
    if draft.number and draft.symbol:
        key = reference_key(draft.reference)
        session.add(LetterReferenceRow(letter_id=letter_id, reference=key))


def keep_citations(
    session: Session, letter_id: int, cited: Sequence[CitedDocument]
) -> None:
    """Keep what a letter cites."""
    session.add_all(
        LetterCitationRow(
            letter_id=letter_id,
            position=position,
            reference=reference_key(document.ref),
            issued_on=document.issued_on,
            role=document.role.value,
        )
        for position, document in enumerate(cited)
    )
