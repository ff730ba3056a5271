"""Two letters to be looked at side by side, each with a line of words over it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from vanthu.domain.intake import LetterReading
from vanthu.domain.register import IncomingLetter, StoredFile
from vanthu.services.ports.letters import WaitingLetter
from vanthu.ui.common.formatting import date_text


@dataclass(frozen=True, slots=True)
class Side:
    """One of two letters; one that was typed by hand has no file and no pages."""

    title: str
    file: StoredFile | None = None
    reading: LetterReading | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The open letter and one that may be the same.

    `other_letter` is the identity of an earlier letter that the clerk may declare
    another one; None where there is nothing to declare.
    """

    opened: Side
    other: Side
    other_letter: int | None = None


def opened_side(letter: WaitingLetter | None) -> Side:
    """Return the open letter's side."""
    title = QCoreApplication.translate("Inbox", "Văn bản đang xem")
    return Side(title, letter.file, letter.reading) if letter else Side(title)


def waiting_side(letter: WaitingLetter) -> Side:
    """Return the side of another letter that waits."""
    words = QCoreApplication.translate("Inbox", "Văn bản cũng đang chờ: {name}")
    title = words.format(name=letter.file.name if letter.file else "")
    return Side(title, letter.file, letter.reading)


def earlier_side(letter: IncomingLetter, reading: LetterReading | None) -> Side:
    """Return the side of a letter that is in the register."""
    words = QCoreApplication.translate(
        "Inbox", "Số đến {number:02d} · đến ngày {day} · {subject}"
    )
    title = words.format(
        number=letter.arrival_number,
        day=date_text(letter.draft.arrival_date),
        subject=letter.draft.subject,
    )
    return Side(title, letter.draft.source, reading)
