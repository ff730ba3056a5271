"""The lines of the list of drafts and issued documents."""

from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from vanthu.domain.documents.drafts import DraftState
from vanthu.domain.documents.parts import printed_number
from vanthu.services.draft_lines import AnsweredLetter, DraftLine, DraftQuery
from vanthu.storage.lines.letter_tasks import due_of_letter, tasks_of_letters
from vanthu.storage.lines.portions import in_portions
from vanthu.storage.rows.drafts import DraftLetterRow, DraftRow
from vanthu.storage.rows.register import LetterRow

LINES = select(
    DraftRow.id,
    DraftRow.version,
    DraftRow.template,
    DraftRow.kind,
    DraftRow.subject,
    DraftRow.number,
    DraftRow.symbol,
    DraftRow.state,
    DraftRow.issued_on,
    DraftRow.changed_at,
    DraftRow.gap_count,
    DraftRow.section_count,
).order_by(DraftRow.id.desc())
ANSWERED = (
    select(
        DraftLetterRow.draft_id,
        DraftLetterRow.letter_id,
        LetterRow.arrival_number,
        LetterRow.register_year,
        LetterRow.due_date,
    )
    .join(LetterRow, LetterRow.id == DraftLetterRow.letter_id)
    .order_by(DraftLetterRow.draft_id, DraftLetterRow.position)
)


def draft_lines(session: Session, query: DraftQuery) -> tuple[DraftLine, ...]:
    """Return drafts, newest first."""
    window = _matching(LINES, query).limit(query.limit).offset(query.offset)
    drafts = session.execute(window).all()
    answered = _answered(session, [draft.id for draft in drafts])
    return tuple(_line(draft, answered.get(draft.id, ())) for draft in drafts)


def _matching(
    drafts: Select[*tuple[Any, ...]], query: DraftQuery
) -> Select[*tuple[Any, ...]]:
    if query.template is not None:
        drafts = drafts.where(DraftRow.template == query.template)
    if query.states:
        states = [state.value for state in query.states]
        drafts = drafts.where(DraftRow.state.in_(states))
    if query.letter_id is not None:
        letters = select(DraftLetterRow.draft_id).where(
            DraftLetterRow.letter_id == query.letter_id
        )
        drafts = drafts.where(DraftRow.id.in_(letters))
    return drafts


def _answered(
    session: Session, draft_ids: list[int]
) -> dict[int, tuple[AnsweredLetter, ...]]:
    found: dict[int, tuple[AnsweredLetter, ...]] = {}
    rows = [
        row
        for some in in_portions(draft_ids)
        for row in session.execute(ANSWERED.where(DraftLetterRow.draft_id.in_(some)))
    ]
    tasks = tasks_of_letters(session, list({row.letter_id for row in rows}))
    for row in rows:
        letter = AnsweredLetter(
            letter_id=row.letter_id,
            arrival_number=row.arrival_number,
            register_year=row.register_year,
            due=due_of_letter(row.due_date, tasks[row.letter_id]),
        )
        found[row.draft_id] = (*found.get(row.draft_id, ()), letter)
    return found


def _line(
    draft: Row[*tuple[Any, ...]], answered: tuple[AnsweredLetter, ...]
) -> DraftLine:
    return DraftLine(
        draft_id=draft.id,
        version=draft.version,
        template=draft.template,
        kind=draft.kind,
        subject=draft.subject,
        full_ref=_full_ref(draft.number, draft.symbol),
        state=DraftState(draft.state),
        issued_on=draft.issued_on,
        changed_at=draft.changed_at,
        gaps=draft.gap_count,
        sections=draft.section_count,
        answers=answered,
        due=min((each.due for each in answered if each.due), default=None),
    )


def _full_ref(number: int | None, symbol: str) -> str:
    return "" if number is None else f"{printed_number(number)}/{symbol}"
