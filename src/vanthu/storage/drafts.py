"""The store of drafts and of everything they were before."""

import json
import zlib
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from vanthu.domain.documents.drafts import Draft, DraftState
from vanthu.domain.errors import ChangedByAnother, NoSuchDraft
from vanthu.domain.plain_values import from_plain, to_plain
from vanthu.services.draft_lines import DraftLine, DraftQuery, DraftVersion
from vanthu.storage.lines.drafts import draft_lines
from vanthu.storage.rows.drafts import DraftLetterRow, DraftRow, DraftVersionRow


@dataclass(frozen=True, slots=True)
class SqlDraftStore:
    """Keeps drafts within one session."""

    session: Session

    def save(self, draft: Draft, moment: datetime) -> Draft:
        """Store a new or changed draft, and keep what it is now as a version."""
        if draft.draft_id is None:
            row = DraftRow()
            self.session.add(row)
        else:
            row = self._row(draft.draft_id)
            if row.version != draft.version:
                raise ChangedByAnother("draft")
        _write(row, draft, moment)
        self.session.flush()
        self.session.add(_version_row(row, moment))
        self.session.flush()
        return _from_row(row)

    def get(self, draft_id: int) -> Draft:
        """Return one draft."""
        return _from_row(self._row(draft_id))

    def of_letter(self, letter_id: int, template: str) -> Draft | None:
        """Return the newest draft of a template that answers a letter, if any."""
        query = (
            select(DraftRow)
            .join(DraftLetterRow, DraftLetterRow.draft_id == DraftRow.id)
            .where(
                DraftLetterRow.letter_id == letter_id,
                DraftRow.template == template,
                DraftRow.state != DraftState.CANCELLED.value,
            )
            .order_by(DraftRow.id.desc())
            .limit(1)
        )
        row = self.session.scalar(query)
        return None if row is None else _from_row(row)

    def answering(self, letter_id: int) -> tuple[Draft, ...]:
        """Return all drafts that answer a letter, oldest first."""
        query = (
            select(DraftRow)
            .join(DraftLetterRow, DraftLetterRow.draft_id == DraftRow.id)
            .where(DraftLetterRow.letter_id == letter_id)
            .order_by(DraftRow.id)
        )
        return tuple(_from_row(row) for row in self.session.scalars(query))

    def versions(self, draft_id: int) -> tuple[DraftVersion, ...]:
        """Return what was saved of a draft, newest first."""
        self._row(draft_id)
        rows = self.session.execute(
            select(
                DraftVersionRow.version,
                DraftVersionRow.saved_at,
                DraftVersionRow.state,
                DraftVersionRow.section_count,
                DraftVersionRow.gap_count,
            )
            .where(DraftVersionRow.draft_id == draft_id)
            .order_by(DraftVersionRow.version.desc())
        )
        return tuple(
            DraftVersion(
                version=row.version,
                saved_at=row.saved_at,
                state=DraftState(row.state),
                sections=row.section_count,
                gaps=row.gap_count,
            )
            for row in rows
        )

    def at_version(self, draft_id: int, version: int) -> Draft:
        """Return what a draft was at one of its saves."""
        row = self.session.get(DraftVersionRow, (draft_id, version))
        if row is None:
            raise NoSuchDraft(draft_id)
        return replace(
            from_plain(Draft, unpacked(row.content)), draft_id=draft_id, version=version
        )

    def lines(self, query: DraftQuery) -> tuple[DraftLine, ...]:
        """Return drafts, newest first."""
        return draft_lines(self.session, query)

    def _row(self, draft_id: int) -> DraftRow:
        row = self.session.get(DraftRow, draft_id)
        if row is None:
            raise NoSuchDraft(draft_id)
        return row


def packed(content: dict[str, Any]) -> bytes:
    """Return a draft's plain data in few bytes."""
    return zlib.compress(json.dumps(content, ensure_ascii=False).encode())


def unpacked(content: bytes) -> dict[str, Any]:
    """Return the plain data of a kept version."""
    plain: dict[str, Any] = json.loads(zlib.decompress(content))
    return plain


def _write(row: DraftRow, draft: Draft, moment: datetime) -> None:
    row.template = draft.template
    row.kind = draft.kind
    row.subject = draft.subject
    row.symbol = draft.symbol
    row.state = draft.state.value
    row.number = draft.number
    row.issued_on = draft.issued_on
    row.changed_at = moment
    row.section_count = len(draft.sections)
    row.gap_count = len(draft.gaps)
    row.content = to_plain(replace(draft, draft_id=None, version=0))
    if tuple(each.letter_id for each in row.letters) != draft.answers:
        row.letters = [
            DraftLetterRow(position=position, letter_id=letter_id)
            for position, letter_id in enumerate(draft.answers)
        ]


def _version_row(row: DraftRow, moment: datetime) -> DraftVersionRow:
    return DraftVersionRow(
        draft_id=row.id,
        version=row.version,
        saved_at=moment,
        state=row.state,
        section_count=row.section_count,
        gap_count=row.gap_count,
        content=packed(row.content),
    )


def _from_row(row: DraftRow) -> Draft:
    draft = from_plain(Draft, row.content)
    return replace(draft, draft_id=row.id, version=row.version)
