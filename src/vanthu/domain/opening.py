"""Received files outside VanThu: their names there, and which may be opened at all."""

import re
import unicodedata
from enum import StrEnum
from pathlib import PurePath

HEAD_BYTES = 1024  # enough of a file to know its kind
LONGEST_NAME = 120  # characters; Windows counts the folders too

_PDF_MARK = b"%PDF-"
_BEGINNINGS = {
    b"{\\rtf": ".rtf",
    b"\xff\xd8\xff": ".jpg",
    b"\x89PNG\r\n\x1a\n": ".png",
    b"II*\0": ".tif",
    b"MM\0*": ".tif",
}
_PACKED = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Several formats share these beginnings: the name says which of them it is.
_IN_PACKAGE = frozenset((".docx", ".xlsx", ".odt", ".ods"))
_IN_COMPOUND = frozenset((".doc", ".xls", ".docx", ".xlsx"))  # the latter two locked
_OF_TEXT = frozenset((".txt", ".eml"))
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_DEVICES = frozenset(
    (
        "CON",
        "PRN",
        "AUX",
        "NUL",
        *(f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10)),
    )
)


class FileRole(StrEnum):
    """What a kept file is to a letter."""

    LETTER = "letter"
    ATTACHMENT = "attachment"  # tệp kèm theo
    CONTAINER = "container"  # the mail or archive that all of it came in


def openable_ending(name: str, head: bytes) -> str | None:
    """Return the ending that a file's content deserves, None if it may only be saved.

    Only kinds that run nothing by themselves are opened; `head` is the file's
    beginning. Neither a program under a harmless name nor a page of the web is.
    """
    ending = PurePath(name).suffix.lower()
    if _PDF_MARK in head:
        return ".pdf"
    for beginning, known in _BEGINNINGS.items():
        if head.startswith(beginning):
            return known
    if head.startswith(_PACKED):
        return ending if ending in _IN_PACKAGE else None
    if head.startswith(_COMPOUND):
        return ending if ending in _IN_COMPOUND else None
    return ending if ending in _OF_TEXT and _is_text(head) else None


def plain_name(name: str, ending: str | None = None) -> str:
    """Return a name that every file system takes and that shows its true ending.

    Marks that turn the direction of writing would show "exe.pdf" for "fdp.exe".
    """
    visible = "".join(
        mark for mark in unicodedata.normalize("NFC", name) if _is_visible(mark)
    )
    path = PurePath(_FORBIDDEN.sub("_", visible).strip(" ."))
    last = path.suffix if ending is None else ending
    stem = path.stem[: LONGEST_NAME - len(last)].rstrip(" .") or "tep"
    if stem.partition(".")[0].upper() in _DEVICES:
        stem = f"_{stem}"
    return stem + last


def _is_visible(mark: str) -> bool:
    return not unicodedata.category(mark).startswith("C")


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return b"\0" not in head and not head.startswith(b"MZ")
