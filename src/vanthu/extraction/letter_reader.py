"""A letter's file in, its reading out; the file is never parsed in this process."""

import hashlib
import unicodedata
from collections.abc import Callable, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

from vanthu.domain.containers import SHEETS, ContainedFile
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import (
    FileMissing,
    FileTooLarge,
    UnknownFormat,
    UnreadableFile,
    UnreadableReason,
)
from vanthu.domain.intake import LetterReading, PagePicture
from vanthu.domain.office import OfficeProfile
from vanthu.domain.page_words import PageWords
from vanthu.domain.secrecy import refuse_secret_name
from vanthu.extraction.containers.archive_program import ArchiveProgram
from vanthu.extraction.containers.packed_files import PackedFiles
from vanthu.extraction.sandbox import Sandbox
from vanthu.extraction.sandbox_pool import SandboxPool

LARGEST_FILE = 200_000_000  # bytes


@dataclass(frozen=True, slots=True)
class SandboxedLetterReader:
    """Reads and draws letters in separate, limited processes.

    Pages are drawn in a process of their own: a picture never waits for a scan.
    """

    office: Callable[[], OfficeProfile]
    calendar: Callable[[], WorkingCalendar]
    readers: SandboxPool = field(default_factory=SandboxPool)
    painter: Sandbox = field(default_factory=Sandbox)
    archive_program: Path | None = None  # what opens RAR and 7z

    @property
    def width(self) -> int:
        """Return how many files can be read at the same time."""
        return self.readers.width

    def read(self, path: Path, *, name: str | None = None) -> LetterReading:
        """Read a file and propose its fields; `name` is the name to show for it.

        Raises:
            FileRefused: the file cannot be taken.
            ReaderFailed: the reading process broke.
        """
        refuse_secret_name(name or path.name, path)
        reading = self._read(file_bytes(path), path, name or path.name)
        if reading.media_type in SHEETS:
            raise UnknownFormat(path)
        return reading

    def unpack(self, path: Path) -> tuple[ContainedFile, ...]:
        """Return the files in a mail, a package or an archive; none for other files.

        Raises:
            FileRefused: the file cannot be taken.
            ReaderFailed: the reading process broke.
        """
        refuse_secret_name(path.name, path)
        program = self.archive_program
        packed = PackedFiles(
            path, self.readers.unpack, ArchiveProgram(program) if program else None
        )
        return packed.files_of(file_bytes(path))

    def read_part(self, part: ContainedFile, container: Path) -> LetterReading:
        """Read a file of a container, which is named in errors.

        Raises:
            FileRefused: the file cannot be taken.
            ReaderFailed: the reading process broke.
        """
        if not part.content:
            raise UnreadableFile(container, UnreadableReason.EMPTY)
        return self._read(part.content, container, part.name)

    def picture(self, path: Path, page: int, dpi: int) -> PagePicture:
        """Draw one page, counted from 1.

        Raises:
            FileRefused: the file has no such page or cannot be drawn.
            ReaderFailed: the reading process broke.
        """
        return self.painter.picture(file_bytes(path), path, page, dpi)

    def page_words(self, path: Path, page: int) -> PageWords:
        """Read one page, counted from 1, once more, for its words with their boxes.

        Raises:
            FileRefused: the file has no such page or cannot be read.
            ReaderFailed: the reading process broke.
        """
        return self.readers.page_words(file_bytes(path), path, page)

    def picture_of(self, content: bytes, name: Path, *, dpi: int) -> PagePicture:
        """Draw the first page of a file in memory; `name` is for errors.

        Raises:
            FileRefused: the file cannot be drawn.
            ReaderFailed: the reading process broke.
        """
        return self.painter.picture(content, name, 1, dpi)

    def stamp(self, path: Path, stamp: bytes, place: tuple[float, float]) -> bytes:
        """Return a PDF copy of the first page with a stamp; the file is not changed.

        Raises:
            FileRefused: the file has no pages or cannot be copied.
            ReaderFailed: the reading process broke.
        """
        return self.painter.stamp(file_bytes(path), path, stamp, place)

    def break_off(self, threads: Set[int]) -> None:
        """End the reading under way for some threads; they hear `ReaderFailed`."""
        self.readers.break_off(threads)

    def close(self) -> None:
        """End the reading processes."""
        self.readers.close()
        self.painter.close()

    def _read(self, data: bytes, path: Path, name: str) -> LetterReading:
        reading = self.readers.read(data, path, self.office(), self.calendar())
        return replace(
            reading,
            file_name=unicodedata.normalize("NFC", name),
            sha256=hashlib.sha256(data).hexdigest(),
        )


def read_here(
    path: Path, office: OfficeProfile, calendar: WorkingCalendar
) -> LetterReading:
    """Read a trusted file in this process, without any of the worker's limits.

    Raises:
        FileRefused: the file cannot be taken.
    """
    # Imported late: the main process does without the parsing libraries.
    from vanthu.extraction.file_reading import read_letter

    return read_letter(file_bytes(path), path, office, calendar)


def file_bytes(path: Path) -> bytes:
    """Return a file's content, unless it is empty, too large or closed to us.

    Raises:
        FileRefused: the file is missing, empty, too large or cannot be opened.
    """
    try:
        if not path.is_file():
            raise FileMissing(path)
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise FileTooLarge(path, size, LARGEST_FILE)
        data = path.read_bytes()
    except PermissionError as error:
        raise UnreadableFile(path, UnreadableReason.NO_PERMISSION) from error
    except FileNotFoundError as error:
        raise FileMissing(path) from error
    except OSError as error:
        raise UnreadableFile(path, UnreadableReason.DAMAGED) from error
    if not data:
        raise UnreadableFile(path, UnreadableReason.EMPTY)
    return data
