"""The reading process: it takes files on its input and answers on its output."""

import faulthandler
import gc
import os
import signal
import sys
from typing import BinaryIO

from vanthu.extraction.process_limits import (
    GRACE_SECONDS,
    end_after,
    has_grown,
    leave_network,
    limit_this_process,
)

LARGEST_QUESTION = 210_000_000  # bytes; the parent refuses larger files
MOST_NEW = 20_000  # objects; few letters have as many, and hardly one is in a ring


def main() -> None:
    """Answer questions until the parent closes the pipe."""
    leave_network()
    limit_this_process()
    faulthandler.enable()  # the parent logs where a library died
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    questions, answers = _take_pipes()

    # Imported late: the libraries that parse must find the limits in place; but before
    # the first question, which starts the clock.
    from vanthu.extraction.answers import Answers
    from vanthu.extraction.frames import BrokenFrame, read_frame, write_frame
    from vanthu.extraction.refusals import refusal_to_plain

    ours = Answers(questions, answers)
    gc.freeze()  # what is loaded stays: no use in looking through it again and again
    gc.set_threshold(MOST_NEW)
    write_frame(answers, {"ready": True})
    while True:
        try:
            question, data = read_frame(questions, LARGEST_QUESTION)
        except BrokenFrame:
            return
        end_after(question["seconds"] + GRACE_SECONDS)
        try:
            answer, raw = ours.to(question, data)
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


if __name__ == "__main__":
    main()
