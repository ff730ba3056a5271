"""Errors as plain data, so that they cross the pipe from the reading process."""

from pathlib import Path
from typing import Any

from vanthu.domain.errors import (
    ReaderFailed,
    SecretLetter,
    UnknownFormat,
    UnopenedArchive,
    UnreadableFile,
    UnreadableReason,
    VanThuError,
)
from vanthu.extraction.frames import MessageTooLong

LONGEST_WORDS = 200  # characters of what a process that nobody trusts may tell


def refusal_to_plain(error: Exception) -> dict[str, Any]:
    """Turn an error of the reading process into data, without the letter's words."""
    match error:
        case UnreadableFile(reason=reason):
            return {"error": "UnreadableFile", "reason": reason.value}
        case UnknownFormat():
            return {"error": "UnknownFormat"}
        case UnopenedArchive():
            return {"error": "UnopenedArchive"}
        case SecretLetter(mark=mark):
            return {"error": "SecretLetter", "mark": mark}
        case MemoryError() | MessageTooLong():
            reason = UnreadableReason.TOO_COMPLEX
            return {"error": "UnreadableFile", "reason": reason.value}
        case _:
            return {"error": "ReaderFailed", "detail": _place_of(error)}


def refusal_from_plain(plain: dict[str, Any], path: Path) -> VanThuError:
    """Build the error again, with the path of the file that was asked for.

    Raises:
        ValueError: the data describes no error that may cross the pipe.
    """
    match plain:
        case {"error": "UnreadableFile", "reason": str(reason)}:
            return UnreadableFile(path, UnreadableReason(reason))
        case {"error": "UnknownFormat"}:
            return UnknownFormat(path)
        case {"error": "UnopenedArchive"}:
            return UnopenedArchive(path)
        case {"error": "SecretLetter", "mark": str(mark)}:
            return SecretLetter(path, mark[:LONGEST_WORDS])
        case {"error": "ReaderFailed", "detail": str(detail)}:
            return ReaderFailed(path, detail[:LONGEST_WORDS])
        case _:
            msg = "an unknown kind of error"
            raise ValueError(msg)


def _place_of(error: Exception) -> str:
    """Name the error and the line that raised it; its message may quote the letter."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    code = trace.tb_frame.f_code
    return f"{type(error).__name__} in {code.co_name}, line {trace.tb_lineno}"
