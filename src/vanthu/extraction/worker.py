"""The reading process: it takes files on its input and answers on its output."""

import faulthandler
import gc
import os
import signal
import sys
from pathlib import Path
from typing import Any, BinaryIO

from vanthu.extraction.page_time import PAGE_COMES
from vanthu.extraction.process_limits import (
    end_after,
    has_grown,
    leave_network,
    limit_this_process,
)

LARGEST_QUESTION = 210_000_000  # bytes; the parent refuses larger files
GRACE_SECONDS = 5.0

# The parent alone knows the file's name.
_LETTER = Path("letter")


def main() -> None:
    """Answer questions until the parent closes the pipe."""
    leave_network()
    limit_this_process()
    faulthandler.enable()  # the parent logs where a library died
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    questions, answers = _take_pipes()

    # Imported late: the libraries that parse must find the limits in place.
    from vanthu.extraction.frames import BrokenFrame, read_frame, write_frame
    from vanthu.extraction.refusals import refusal_to_plain

    _import_readers()
    gc.freeze()  # what is loaded stays: no use in looking through it again and again
    write_frame(answers, {"ready": True})
    while True:
        try:
            question, data = read_frame(questions, LARGEST_QUESTION)
        except BrokenFrame:
            return
        end_after(question["seconds"] + GRACE_SECONDS)
        try:
            answer, raw = _answer(question, data, (questions, answers))
            write_frame(answers, answer | {"last": has_grown()}, raw)
        except Exception as error:  # noqa: BLE001 - whatever a hostile file causes
            write_frame(answers, refusal_to_plain(error))
        end_after(0)


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take the two pipes for ourselves, so that no library reads or prints there."""
    questions, answers = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    if sys.platform == "win32":
        import msvcrt

        for pipe in (questions, answers):
            msvcrt.setmode(pipe, os.O_BINARY)
    return os.fdopen(questions, "rb"), os.fdopen(answers, "wb")


def _import_readers() -> None:
    """Load the libraries before the first question starts the clock."""
    import vanthu.extraction.containers.unpack
    import vanthu.extraction.file_reading
    import vanthu.extraction.form_measuring.measuring
    import vanthu.extraction.page_pictures
    import vanthu.extraction.placed_words
    import vanthu.extraction.stamping  # noqa: F401


def _answer(
    question: dict[str, Any], data: bytes, pipes: tuple[BinaryIO, BinaryIO]
) -> tuple[dict[str, Any], bytes]:
    if question["ask"] == "picture":
        from vanthu.extraction.page_pictures import draw_page

        page = draw_page(data, _LETTER, question["page"], question["dpi"])
        return {}, page.png
    if question["ask"] == "stamp":
        from vanthu.extraction.stamping import stamp_first_page

        stamp, letter = data[: question["stamp"]], data[question["stamp"] :]
        place = question["left"], question["top"]
        return {}, stamp_first_page(letter, _LETTER, stamp, place)
    if question["ask"] == "check":
        from vanthu.extraction.form_answers import form_report

        return {}, form_report(question, data, _LETTER)
    if question["ask"] == "repair":
        from vanthu.extraction.form_answers import repaired_copy

        return {}, repaired_copy(question, data, _LETTER)
    if question["ask"] == "unpack":
        from vanthu.extraction.containers.unpack import unpack

        files = unpack(data, _LETTER)
        heads = [[file.name, file.kind.value, len(file.content)] for file in files]
        return {"files": heads}, b"".join(file.content for file in files)
    return _read(question, data, pipes), b""


def _read(
    question: dict[str, Any], data: bytes, pipes: tuple[BinaryIO, BinaryIO]
) -> dict[str, Any]:
    from vanthu.domain.deadlines import WorkingCalendar
    from vanthu.domain.office import OfficeProfile
    from vanthu.domain.plain_values import from_plain, to_plain
    from vanthu.domain.reading_record import reading_to_record
    from vanthu.extraction.file_reading import read_letter, readers_with
    from vanthu.extraction.frames import read_frame, write_frame
    from vanthu.extraction.placed_words import placed_words
    from vanthu.extraction.scanned_pages import ScanReader

    def begin_page() -> None:
        """Wait to be asked for a scanned page, which gives it a time of its own."""
        questions, answers = pipes
        write_frame(answers, PAGE_COMES)
        asked, _ = read_frame(questions, 0)
        end_after(asked["seconds"] + GRACE_SECONDS)

    if question["ask"] == "words":
        words = placed_words(data, _LETTER, question["page"], ScanReader(begin_page))
        return {"words": to_plain(words)}
    office = from_plain(OfficeProfile, question["office"])
    calendar = from_plain(WorkingCalendar, question["calendar"])
    readers = readers_with(ScanReader(begin_page))
    reading = read_letter(data, _LETTER, office, calendar, readers)
    return {"reading": reading_to_record(reading)}


if __name__ == "__main__":
    main()
