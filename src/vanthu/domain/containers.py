"""Files that hold other files: mails, exchange packages (edXML) and archives."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePosixPath

from vanthu.domain.intake import FieldState, LetterFields, LetterReading, LetterWarning

PICTURES = frozenset({".bmp", ".gif", ".jpeg", ".jpg", ".png", ".webp"})
TABLES = frozenset(
    {".csv", ".odp", ".ods", ".ppt", ".pptx", ".xls", ".xlsb", ".xlsm", ".xlsx"}
)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
ODP = "application/vnd.oasis.opendocument.presentation"
XLS = "application/vnd.ms-excel"
XLSB = "application/vnd.ms-excel.sheet.binary.macroEnabled.12"
PPT = "application/vnd.ms-powerpoint"
SHEETS = (XLSX, PPTX, ODS, ODP, XLS, XLSB, PPT)
"""Spreadsheets and slides: they come along with letters and are none."""

LEAST_SIGNS = 2  # of a letter; an appendix shows one at most

_APPENDIX = re.compile(r"phụ lục\b", re.IGNORECASE)


class PartKind(StrEnum):
    """What a file inside a container is by its place there."""

    FILE = "file"  # a letter or not: its content shows it
    LETTER = "letter"  # the package says that it is the letter
    WORDS = "words"  # what the mail or the package itself says
    ENVELOPE = "envelope"  # from whom, to whom, when; never a letter


@dataclass(frozen=True, slots=True)
class ContainedFile:
    """A file that lay in a container; its name has no folders."""

    name: str
    content: bytes
    kind: PartKind = PartKind.FILE


@dataclass(frozen=True, slots=True)
class ReadPart:
    """A contained file and what was read in it, or why nothing was.

    Both are empty for a file of a format that holds no letter.
    """

    part: ContainedFile
    reading: LetterReading | None = None
    unread_reason: str = ""

    @property
    def text(self) -> str:
        """Return the words of the file, as far as they could be read."""
        pages = self.reading.pages if self.reading else ()
        return "\n".join(page.text for page in pages)


@dataclass(frozen=True, slots=True)
class SortedParts:
    """The letters of a container, the files that came with them, and its own words."""

    letters: tuple[ReadPart, ...]
    attached: tuple[ReadPart, ...]
    words: str


def sort_parts(parts: Sequence[ReadPart]) -> SortedParts:
    """Tell the letters of a container from what came along with them.

    Without a letter the mail's own words are the letter, and without any words the
    files that could be of one. A container of other files gives no letter.
    """
    candidates = (
        [part for part in parts if _is_letter(part)],
        [part for part in parts if part.part.kind is PartKind.WORDS and part.text][:1],
        [part for part in parts if part.part.kind is PartKind.FILE and _may_be(part)],
    )
    letters = next((found for found in candidates if found), [])
    rest = [part for part in parts if part not in letters]
    return SortedParts(
        letters=tuple(letters),
        attached=tuple(p for p in rest if not _is_own_text(p)),
        words="\n".join(part.text for part in rest if _is_own_text(part)),
    )


def is_table(name: str) -> bool:
    """Tell whether a file calls itself a spreadsheet or slides."""
    return PurePosixPath(name).suffix.lower() in TABLES


def without_attachment_warning(reading: LetterReading) -> LetterReading:
    """Return the reading of a letter whose attachments came along."""
    proposal = reading.proposal
    warnings = tuple(
        w for w in proposal.warnings if w is not LetterWarning.ATTACHMENT_MENTIONED
    )
    return replace(reading, proposal=replace(proposal, warnings=warnings))


def _is_letter(part: ReadPart) -> bool:
    match part.part.kind:
        case PartKind.LETTER:
            return True
        case PartKind.FILE if part.reading:
            return looks_like_letter(part.reading)
        case PartKind.FILE:
            # A signature's picture in a mail gives no text either.
            return bool(part.unread_reason) and not _has_ending(part, PICTURES | TABLES)
        case _:
            return False


def looks_like_letter(reading: LetterReading) -> bool:
    """Tell whether a text has the parts that make an official letter."""
    text = "\n".join(page.text for page in reading.pages).lstrip()
    if _APPENDIX.match(text) or reading.media_type in SHEETS:
        return False
    fields = reading.proposal.fields
    signs = (
        _is_there(fields, "number", "symbol"),
        _is_there(fields, "issued_on", "issued_partial"),
        _is_there(fields, "issuer"),
        _is_there(fields, "subject"),
        _is_there(fields, "signing_authority", "signer_title", "signer"),
        bool(reading.proposal.recipients),
        bool(reading.proposal.distribution),
    )
    return sum(signs) >= LEAST_SIGNS


def _is_there(fields: LetterFields, *names: str) -> bool:
    states = (getattr(fields, name).state for name in names)
    return any(state is not FieldState.ABSENT for state in states)


def _may_be(part: ReadPart) -> bool:
    if part.reading is None:
        return bool(part.unread_reason) and not is_table(part.part.name)
    return part.reading.media_type not in SHEETS


def _has_ending(part: ReadPart, endings: frozenset[str]) -> bool:
    return PurePosixPath(part.part.name).suffix.lower() in endings


def _is_own_text(part: ReadPart) -> bool:
    return part.part.kind in {PartKind.WORDS, PartKind.ENVELOPE}
