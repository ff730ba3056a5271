"""What the reading process answers to each kind of question about a file."""

from pathlib import Path
from typing import Any, BinaryIO

from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.office import OfficeProfile
from vanthu.domain.plain_values import from_plain
from vanthu.extraction.containers.unpack import unpack
from vanthu.extraction.file_reading import read_letter, readers_with
from vanthu.extraction.form_answers import form_report, repaired_copy
from vanthu.extraction.frames import read_frame, write_frame
from vanthu.extraction.page_pictures import draw_page
from vanthu.extraction.placed_words import placed_words
from vanthu.extraction.process_limits import GRACE_SECONDS, end_after
from vanthu.extraction.scans.page_time import PAGE_COMES
from vanthu.extraction.scans.scanned_pages import ScanReader
from vanthu.extraction.stamping import stamp_first_page

# The parent alone knows the file's name.
_LETTER = Path("letter")

_Question = dict[str, Any]
_Answer = tuple[dict[str, Any], bytes]
_Known = tuple[OfficeProfile, WorkingCalendar]


class Answers:
    """Answers questions; a scanned page has a time of its own, asked for by `pipes`."""

    def __init__(self, questions: BinaryIO, answers: BinaryIO) -> None:
        self._pipes = questions, answers
        self._scans = ScanReader(self._begin_page)
        self._readers = readers_with(self._scans)
        self._last: tuple[tuple[Any, ...], _Known] | None = None
        self._ways = {
            "read": self._read,
            "words": self._words,
            "picture": _picture,
            "stamp": _stamp,
            "check": _check,
            "repair": _repair,
            "unpack": _unpack,
        }

    def to(self, question: _Question, data: bytes) -> _Answer:
        """Return the answer and the raw bytes that belong to it."""
        return self._ways[question["ask"]](question, data)

    def _read(self, question: _Question, data: bytes) -> _Answer:
        office, calendar = self._known(question["office"], question["calendar"])
        reading = read_letter(data, _LETTER, office, calendar, self._readers)
        return {"reading": reading}, b""

    def _words(self, question: _Question, data: bytes) -> _Answer:
        words = placed_words(data, _LETTER, question["page"], self._scans)
        return {"words": words}, b""

    def _known(self, *plain: Any) -> _Known:
        """Return the office and the calendar: mostly those of the last question."""
        if self._last is None or self._last[0] != plain:
            office, calendar = plain
            self._last = (
                plain,
                (
                    from_plain(OfficeProfile, office),
                    from_plain(WorkingCalendar, calendar),
                ),
            )
        return self._last[1]

    def _begin_page(self) -> None:
        """Wait to be asked for a scanned page, which gives it a time of its own."""
        questions, answers = self._pipes
        write_frame(answers, PAGE_COMES)
        asked, _ = read_frame(questions, 0)
        end_after(asked["seconds"] + GRACE_SECONDS)


def _picture(question: _Question, data: bytes) -> _Answer:
    return {}, draw_page(data, _LETTER, question["page"], question["dpi"]).png


def _stamp(question: _Question, data: bytes) -> _Answer:
    stamp, letter = data[: question["stamp"]], data[question["stamp"] :]
    place = question["left"], question["top"]
    return {}, stamp_first_page(letter, _LETTER, stamp, place)


def _check(question: _Question, data: bytes) -> _Answer:
    return {}, form_report(question, data, _LETTER)


def _repair(question: _Question, data: bytes) -> _Answer:
    return {}, repaired_copy(question, data, _LETTER)


def _unpack(_: _Question, data: bytes) -> _Answer:
    files = unpack(data, _LETTER)
    heads = [[file.name, file.kind.value, len(file.content)] for file in files]
    return {"files": heads}, b"".join(file.content for file in files)
