"""Every file of a container, with archives in it that another program must open."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from vanthu.domain import packages
from vanthu.domain.containers import ContainedFile, PartKind
from vanthu.domain.errors import UnopenedArchive, UnreadableFile, UnreadableReason
from vanthu.domain.secrecy import refuse_secret_name
from vanthu.extraction.containers.archive_program import ArchiveProgram
from vanthu.extraction.containers.budget import (
    DEEPEST,
    Budget,
    named_after,
    plain_name,
)
from vanthu.extraction.containers.marks import (
    is_other_archive,
    is_pdf_with_files,
    is_signed,
    may_be_container,
)
from vanthu.extraction.containers.volumes import is_part_of_archive

SUBJECT_LABELS = frozenset({"Chủ đề", "Trích yếu"})

Unpack = Callable[[bytes, Path], tuple[ContainedFile, ...]]


@dataclass(slots=True)
class PackedFiles:
    """Opens one container, no secret one; `unpack` does it in the reading process."""

    path: Path  # only names the container in errors
    unpack: Unpack
    program: ArchiveProgram | None
    budget: Budget = field(init=False)

    def __post_init__(self) -> None:
        """Begin with all that one container may hold."""
        self.budget = Budget(self.path)

    def files_of(self, data: bytes) -> tuple[ContainedFile, ...]:
        """Return the files, none for an ordinary file.

        Raises:
            FileRefused: the container cannot be opened.
            ReaderFailed: the reading process broke.
        """
        return tuple(self._files(data, self.path.name, 1))

    def _files(self, data: bytes, name: str, depth: int) -> Iterator[ContainedFile]:
        if is_part_of_archive(data):
            raise UnreadableFile(self.path, UnreadableReason.PART_MISSING)
        if is_other_archive(data):
            if self.program is None:
                raise UnopenedArchive(self.path)
            parts = self.program.files_of(data, self.budget)
        else:
            parts = self._unpacked(data, name)
            for part in parts:
                self.budget.spend(len(part.content))
        for part in parts:
            _refuse_secret(part, self.path)
            yield from self._opened(part, depth, is_unpacked=not is_other_archive(data))

    def _unpacked(self, data: bytes, name: str) -> tuple[ContainedFile, ...]:
        """Return what the reading process finds; a PDF is itself the first of it."""
        if not may_be_container(data):
            return ()
        parts = self.unpack(data, self.path)
        if is_signed(data):
            return tuple(named_after(name, part) for part in parts)
        if parts and is_pdf_with_files(data):
            return (ContainedFile(plain_name(name), data), *parts)
        return parts

    def _opened(
        self, part: ContainedFile, depth: int, *, is_unpacked: bool
    ) -> tuple[ContainedFile, ...]:
        """Return what is in a file, or itself if it is no container or not opened.

        What the reading process unpacked has nothing left in it that it can open.
        """
        is_archive = is_other_archive(part.content)
        can_be_opened = part.kind is PartKind.FILE and depth < DEEPEST
        if not can_be_opened or (is_unpacked and not is_archive):
            return (part,)
        try:
            return tuple(self._files(part.content, part.name, depth + 1)) or (part,)
        except UnopenedArchive:
            return (part,)
        except UnreadableFile as error:
            if error.reason is UnreadableReason.TOO_COMPLEX:
                raise
            return (part,)


def _refuse_secret(part: ContainedFile, container: Path) -> None:
    """Look at the name of a file, and at the subject of a mail or a package.

    Raises:
        SecretLetter: a mark is there.
    """
    refuse_secret_name(part.name, container)
    if part.kind is PartKind.ENVELOPE or part.name == packages.NAME:
        for line in part.content.decode("utf-8", "replace").splitlines():
            label, _, words = line.partition(": ")
            if label in SUBJECT_LABELS:
                refuse_secret_name(words, container)
