"""The store of the office's own phrases and of the use of all."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from vanthu.domain.documents.phrases import Phrase, RecipientKind
from vanthu.services.phrase_lines import PhraseUse
from vanthu.storage.rows.phrases import OwnPhraseRow, PhraseUseRow

OWN = "own-"
USED = text(
    "INSERT INTO phrase_use (phrase_id, times, last_used) VALUES (:phrase_id, 1, :day) "
    "ON CONFLICT (phrase_id) DO UPDATE "
    "SET times = phrase_use.times + 1, last_used = excluded.last_used"
)


@dataclass(frozen=True, slots=True)
class SqlPhraseStore:
    """Keeps phrases within one session."""

    session: Session

    def own(self) -> tuple[Phrase, ...]:
        """Return the office's own phrases, the newest first."""
        rows = self.session.scalars(
            select(OwnPhraseRow).order_by(OwnPhraseRow.id.desc())
        )
        return tuple(_from_row(row) for row in rows)

    def add(self, phrase: Phrase) -> Phrase:
        """Keep a sentence, and return it with its identity."""
        row = OwnPhraseRow(
            text=phrase.text,
            field=phrase.field,
            recipient=phrase.recipient.value,
            source=phrase.source,
        )
        self.session.add(row)
        self.session.flush()
        return _from_row(row)

    def forget(self, phrase_id: str) -> None:
        """Drop a sentence of the office's own; others stay."""
        number = phrase_id.removeprefix(OWN)
        if number != phrase_id and number.isdecimal():
            row = self.session.get(OwnPhraseRow, int(number))
            if row is not None:
                self.session.delete(row)
                self.session.flush()

    def note_use(self, phrase_id: str, day: date) -> None:
        """Count one use of a phrase."""
        values = {"phrase_id": phrase_id, "day": day.isoformat()}
        self.session.execute(USED, values)

    def uses(self) -> dict[str, PhraseUse]:
        """Return how often and when last each phrase was used."""
        rows = self.session.scalars(select(PhraseUseRow))
        return {row.phrase_id: PhraseUse(row.times, row.last_used) for row in rows}


def _from_row(row: OwnPhraseRow) -> Phrase:
    return Phrase(
        phrase_id=f"{OWN}{row.id}",
        text=row.text,
        field=row.field,
        recipient=RecipientKind(row.recipient),
        source=row.source,
    )
