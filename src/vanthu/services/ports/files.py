"""What reads, keeps and hands out received files."""

from collections.abc import Set
from pathlib import Path
from typing import Protocol

from vanthu.domain.containers import ContainedFile
from vanthu.domain.intake import LetterReading, PagePicture
from vanthu.domain.page_words import PageWords
from vanthu.domain.register import (
    StoredFile,
)


class LetterStamper(Protocol):
    """Stamps copies of letters outside the main process."""

    def stamp(self, path: Path, stamp: bytes, place: tuple[float, float]) -> bytes:
        """Return a PDF copy of the first page with a stamp; the file is not changed.

        `place` is its left and upper edge on the page, in millimetres.

        Raises:
            FileRefused: the file has no pages or cannot be copied.
            ReaderFailed: the reading process broke.
        """
        ...

    def picture_of(self, content: bytes, name: Path, *, dpi: int) -> PagePicture:
        """Draw the first page of a file in memory; `name` is for errors.

        Raises:
            FileRefused: the file cannot be drawn.
            ReaderFailed: the reading process broke.
        """
        ...


class LetterReader(LetterStamper, Protocol):
    """Reads files outside the main process; several threads may ask."""

    @property
    def width(self) -> int:
        """Return how many files can be read at the same time."""
        ...

    def break_off(self, threads: Set[int]) -> None:
        """End the reading under way for some threads; they hear `ReaderFailed`."""
        ...

    def read(self, path: Path, *, name: str | None = None) -> LetterReading:
        """Read a file and propose its fields; `name` is the name to show for it.

        Raises:
            FileRefused: the file cannot be taken.
            ReaderFailed: the reading process broke.
        """
        ...

    def unpack(self, path: Path) -> tuple[ContainedFile, ...]:
        """Return the files in a mail, a package or an archive; none for other files.

        Raises:
            FileRefused: the file cannot be taken.
            ReaderFailed: the reading process broke.
        """
        ...

    def read_part(self, part: ContainedFile, container: Path) -> LetterReading:
        """Read a file of a container, which is named in errors.

        Raises:
            FileRefused: the file cannot be taken.
            ReaderFailed: the reading process broke.
        """
        ...

    def picture(self, path: Path, page: int, dpi: int) -> PagePicture:
        """Draw one page, counted from 1.

        Raises:
            FileRefused: the file has no such page or cannot be drawn.
            ReaderFailed: the reading process broke.
        """
        ...

    def page_words(self, path: Path, page: int) -> PageWords:
        """Read one page, counted from 1, once more, for its words with their boxes.

        Raises:
            FileRefused: the file has no such page or cannot be read.
            ReaderFailed: the reading process broke.
        """
        ...


class FileVault(Protocol):
    """Keeps the received bytes, unchanged, by their content."""

    def hash_of(self, path: Path) -> str:
        """Return the hash of a file outside, by which `keep` knows it again.

        Raises:
            FileRefused: the file is missing, too large or cannot be opened.
        """
        ...

    def keep(
        self, path: Path, name: str | None = None, sha256: str | None = None
    ) -> StoredFile:
        """Copy a file into the vault; it is durable when this returns.

        With `sha256` only these very bytes are taken.

        Raises:
            FileRefused: the file is missing, too large, cannot be opened or changed.
            StorageUnavailable: the vault cannot be written.
        """
        ...

    def keep_bytes(self, content: bytes, name: str) -> StoredFile:
        """Put a file from a container into the vault; it is durable on return.

        Raises:
            StorageUnavailable: the vault cannot be written.
        """
        ...

    def path_of(self, sha256: str) -> Path:
        """Return where the bytes of a kept file lie."""
        ...


class OpenedCopies(Protocol):
    """Copies of received files for other programs, removed in the end."""

    def put(self, name: str, content: bytes) -> Path:
        """Write a copy under its name and return where it lies.

        Raises:
            StorageUnavailable: it cannot be written.
        """
        ...
