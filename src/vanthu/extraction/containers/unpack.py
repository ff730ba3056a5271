"""Opening a container, and the containers in it, within limits."""

from collections.abc import Callable, Iterator
from pathlib import Path

from vanthu.domain.containers import ContainedFile, PartKind
from vanthu.domain.errors import UnopenedArchive, UnreadableFile, UnreadableReason
from vanthu.extraction.containers.archive import files_of_archive, is_archive
from vanthu.extraction.containers.budget import (
    DEEPEST,
    Budget,
    named_after,
)
from vanthu.extraction.containers.edxml import files_of_edxml
from vanthu.extraction.containers.mail import files_of_mail
from vanthu.extraction.containers.marks import (
    is_edxml,
    is_mail,
    is_other_archive,
    is_pdf_with_files,
    is_signed,
    is_tnef,
)
from vanthu.extraction.containers.outlook import (
    files_of_outlook_mail,
    is_outlook_mail,
)
from vanthu.extraction.containers.pdf_files import files_of_pdf
from vanthu.extraction.containers.signed import files_of_signed
from vanthu.extraction.containers.tnef import files_of_tnef

Open = Callable[[bytes, Budget], Iterator[ContainedFile]]

OPENERS: tuple[tuple[Callable[[bytes], bool], Open], ...] = (
    (is_archive, files_of_archive),
    (is_edxml, files_of_edxml),
    (is_mail, files_of_mail),
    (is_outlook_mail, files_of_outlook_mail),
    (is_tnef, files_of_tnef),
    (is_signed, files_of_signed),
    (is_pdf_with_files, files_of_pdf),
)
# A file of its own right, whose signature or pages are kept beside what is in it.
_KEPT = (files_of_signed, files_of_pdf)


def unpack(data: bytes, path: Path) -> tuple[ContainedFile, ...]:
    """Return the files in a container, none for an ordinary file.

    `path` only names it in errors.

    Raises:
        UnreadableFile: encrypted, damaged or beyond the limits.
        UnopenedArchive: an archive of a kind that is not opened.
    """
    if is_other_archive(data):
        raise UnopenedArchive(path)
    opener = _opener(data)
    if opener is None:
        return ()
    budget = Budget(path)
    try:
        return tuple(_files(data, opener, budget, depth=1))
    except RecursionError as error:
        raise budget.too_much() from error


def _opener(data: bytes) -> Open | None:
    return next((opener for knows, opener in OPENERS if knows(data)), None)


def _files(
    data: bytes, opener: Open, budget: Budget, depth: int
) -> Iterator[ContainedFile]:
    for part in opener(data, budget):
        budget.spend(len(part.content))
        can_be_opened = part.kind is PartKind.FILE and depth < DEEPEST
        inner = _opener(part.content) if can_be_opened else None
        yield from _opened(part, inner, budget, depth + 1) if inner else (part,)


def _opened(
    part: ContainedFile, opener: Open, budget: Budget, depth: int
) -> tuple[ContainedFile, ...]:
    """Return what is in a container, or itself if it cannot be opened."""
    try:
        files = tuple(_files(part.content, opener, budget, depth))
    except UnreadableFile as error:
        if error.reason is UnreadableReason.TOO_COMPLEX:
            raise
        return (part,)
    if opener in _KEPT:
        return (part, *(named_after(part.name, each) for each in files))
    return files or (part,)
