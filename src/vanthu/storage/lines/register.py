"""The lines of the register of incoming letters."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session

from vanthu.domain.register import LetterStatus, Urgency
from vanthu.services.lines import RegisterLine, RegisterQuery
from vanthu.storage.folding import SearchTerm, search_terms
from vanthu.storage.lines.letter_tasks import due_of_letter, tasks_of_letters
from vanthu.storage.rows.register import LetterRow, LetterWordsRow

LINES = select(
    LetterRow.id,
    LetterRow.arrival_number,
    LetterRow.arrival_date,
    LetterRow.issuing_body,
    LetterRow.number,
    LetterRow.symbol,
    LetterRow.issue_date,
    LetterRow.kind,
    LetterRow.subject,
    LetterRow.receiver,
    LetterRow.status,
    LetterRow.due_date,
    LetterRow.urgency,
    LetterRow.reply_ref,
    LetterRow.note,
).order_by(LetterRow.register_year.desc(), LetterRow.arrival_number.desc())


def register_lines(session: Session, query: RegisterQuery) -> tuple[RegisterLine, ...]:
    """Return a window of the register, newest first."""
    window = _matching(LINES, query).limit(query.limit).offset(query.offset)
    letters = session.execute(window).all()
    tasks = tasks_of_letters(session, [letter.id for letter in letters])
    return tuple(_line(letter, tasks[letter.id]) for letter in letters)


def count_letters(session: Session, query: RegisterQuery) -> int:
    """Count the letters that a query matches."""
    letters = _matching(select(func.count(LetterRow.id)), query)
    return int(session.execute(letters).scalar_one())


def _matching(
    letters: Select[*tuple[Any, ...]], query: RegisterQuery
) -> Select[*tuple[Any, ...]]:
    if query.year is not None:
        letters = letters.where(LetterRow.register_year == query.year)
    if query.first_day is not None:
        letters = letters.where(LetterRow.arrival_date >= query.first_day)
    if query.last_day is not None:
        letters = letters.where(LetterRow.arrival_date <= query.last_day)
    if query.status is not None:
        letters = letters.where(LetterRow.status == query.status.value)
    terms = search_terms(query.search)
    if terms:
        letters = letters.join(
            LetterWordsRow, LetterWordsRow.letter_id == LetterRow.id
        ).where(*map(_contains, terms))
    return letters


def _contains(term: SearchTerm) -> Any:
    column = LetterWordsRow.accented if term.with_accents else LetterWordsRow.folded
    return column.contains(term.words)


def _line(
    letter: Row[*tuple[Any, ...]], tasks: Sequence[Row[*tuple[Any, ...]]]
) -> RegisterLine:
    leads = dict.fromkeys(task.name or task.lead for task in tasks)
    return RegisterLine(
        letter_id=letter.id,
        arrival_number=letter.arrival_number,
        arrival_date=letter.arrival_date,
        issuing_body=letter.issuing_body,
        reference=_reference(letter.number, letter.symbol),
        issue_date=letter.issue_date,
        kind=letter.kind,
        subject=letter.subject,
        receiver="; ".join(leads) or letter.receiver,
        handed_over=tasks[0].assigned_on if tasks else None,
        status=LetterStatus(letter.status),
        due=due_of_letter(letter.due_date, tasks),
        urgency=Urgency(letter.urgency),
        reply_ref=letter.reply_ref,
        note=letter.note,
    )


def _reference(number: str, symbol: str) -> str:
    return f"{number}/{symbol}" if symbol else number
