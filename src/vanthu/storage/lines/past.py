"""Past letters, as habits are counted from them."""

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from vanthu.domain.habits import PastLetter
from vanthu.storage.lines.letter_tasks import tasks_of_letters
from vanthu.storage.rows.register import LetterHabitRow, LetterRow
from vanthu.storage.rows.tasks import TaskRow

LETTERS = select(
    LetterRow.id, LetterRow.issuing_body, LetterRow.kind, LetterRow.symbol
).join(LetterHabitRow, LetterHabitRow.letter_id == LetterRow.id)
NEWEST_FIRST = LetterHabitRow.letter_id.desc()


def issuing_bodies(session: Session, limit: int) -> tuple[str, ...]:
    """Return the issuing bodies, those with most letters first."""
    counts = (
        select(
            func.count(LetterHabitRow.letter_id).label("count"),
            func.max(LetterHabitRow.letter_id).label("newest"),
        )
        .where(LetterHabitRow.issuer_key != "")
        .group_by(LetterHabitRow.issuer_key)
        .subquery()
    )
    names = (
        select(LetterRow.issuing_body)
        .join(counts, counts.c.newest == LetterRow.id)
        .order_by(counts.c["count"].desc(), counts.c.newest.desc())
        .limit(limit)
    )
    return tuple(session.scalars(names))


def past_of_stem(session: Session, stem: str, limit: int) -> tuple[PastLetter, ...]:
    """Return the newest letters whose symbol has this stem and who issued them."""
    letters = LETTERS.where(
        LetterHabitRow.symbol_stem == stem, LetterHabitRow.issuer_key != ""
    )
    found = session.execute(letters.order_by(NEWEST_FIRST).limit(limit))
    return tuple(PastLetter(letter.issuing_body, ()) for letter in found)


def past_of_issuer(
    session: Session, issuer_key: str, limit: int
) -> tuple[PastLetter, ...]:
    """Return the newest letters of an issuing body."""
    letters = LETTERS.where(LetterHabitRow.issuer_key == issuer_key)
    found = session.execute(letters.order_by(NEWEST_FIRST).limit(limit))
    return tuple(
        PastLetter(letter.issuing_body, (), letter.kind, letter.symbol)
        for letter in found
    )


def past_given(session: Session, issuer_key: str, limit: int) -> tuple[PastLetter, ...]:
    """Return the newest letters of an issuing body that were given to somebody."""
    letters = LETTERS.where(
        LetterHabitRow.issuer_key == issuer_key,
        exists().where(TaskRow.letter_id == LetterHabitRow.letter_id),
    )
    found = session.execute(letters.order_by(NEWEST_FIRST).limit(limit)).all()
    tasks = tasks_of_letters(session, [letter.id for letter in found])
    return tuple(
        PastLetter(
            letter.issuing_body,
            tuple(dict.fromkeys(task.lead for task in tasks[letter.id])),
        )
        for letter in found
    )
