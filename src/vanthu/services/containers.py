"""Mails, packages and archives opened and read, before anything of them is kept."""

from dataclasses import replace
from pathlib import Path

from vanthu.domain import packages
from vanthu.domain.containers import (
    ContainedFile,
    PartKind,
    ReadPart,
    SortedParts,
    is_table,
    sort_parts,
)
from vanthu.domain.errors import (
    ReaderFailed,
    UnknownFormat,
    UnreadableFile,
    UnreadableReason,
)
from vanthu.domain.intake import LetterReading, TextSource
from vanthu.domain.packages import with_package
from vanthu.services.ports.files import LetterReader


def open_container(reader: LetterReader, path: Path) -> SortedParts | None:
    """Open a container and read every file in it; None for an ordinary file.

    Raises:
        FileRefused: it cannot be taken, holds a secret letter, or no letter.
        ReaderFailed: the reading process broke.
    """
    parts = reader.unpack(path)
    if not parts:
        return None
    read = [_read_part(reader, part, path) for part in parts]
    found = sort_parts(read)
    if not found.letters:
        raise UnknownFormat(path)
    package = next((each.text for each in read if each.part.name == packages.NAME), "")
    return _with_package(found, package) if package else found


def _with_package(parts: SortedParts, words: str) -> SortedParts:
    """Let a package say what its letter leaves open: it names one letter only."""
    letter, *others = parts.letters
    if letter.reading is None or letter.part.kind is not PartKind.LETTER:
        return parts
    told = replace(letter, reading=with_package(letter.reading, words))
    return replace(parts, letters=(told, *others))


def read_first_letter(reader: LetterReader, path: Path) -> LetterReading:
    """Read a file, or the first letter in a container, without keeping anything.

    Raises:
        FileRefused: the file cannot be read.
        ReaderFailed: the reading process broke.
    """
    opened = open_container(reader, path)
    if opened is None:
        return reader.read(path, name=path.name)
    first = opened.letters[0]
    if first.reading is None:
        raise UnreadableFile(path, UnreadableReason(first.unread_reason))
    return replace(first.reading, file_name=path.name)


def _read_part(reader: LetterReader, part: ContainedFile, container: Path) -> ReadPart:
    try:
        reading = reader.read_part(part, container)
    except UnknownFormat:
        return ReadPart(part)
    except ReaderFailed:
        if not is_table(part.name):
            raise
        return ReadPart(part)
    except UnreadableFile as error:
        is_empty = error.reason is UnreadableReason.EMPTY
        return ReadPart(part, None, "" if is_empty else error.reason.value)
    if part.kind is PartKind.WORDS:
        reading = replace(reading, text_source=TextSource.DOCUMENT)
    return ReadPart(part, reading)
