"""Taking files into the inbox (tiếp nhận): kept first, then read."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vanthu.domain.errors import (
    FileRefused,
    ReaderFailed,
    UnreadableFile,
    UnreadableReason,
)
from vanthu.domain.intake import LetterReading, PagePicture
from vanthu.domain.register import StoredFile
from vanthu.services.lines import InboxLine
from vanthu.services.ports import FileVault, InboxLetter, LetterReader, Now, OpenUnit
from vanthu.services.progress import Progress

READER_FAILED = "reader-failed"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not taken, and why."""

    path: Path
    error: FileRefused


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a batch of files."""

    letters: tuple[InboxLetter, ...]
    refusals: tuple[Refusal, ...]


def why_unread(letter: InboxLetter, path: Path) -> UnreadableFile | ReaderFailed:
    """Return why nothing could be read in a file that waits to be typed."""
    if letter.unread_reason == READER_FAILED:
        return ReaderFailed(path, READER_FAILED)
    return UnreadableFile(path, UnreadableReason(letter.unread_reason))


@dataclass(frozen=True, slots=True)
class Intake:
    """Takes files from outside; the main process never parses them."""

    open_unit: OpenUnit
    vault: FileVault
    reader: LetterReader
    now: Now

    def take(self, path: Path) -> InboxLetter:
        """Keep a file, read it and put it into the inbox.

        A file that cannot be read but may be kept waits to be typed by hand. The same
        bytes waiting already are returned as they are.

        Raises:
            FileRefused: the file is missing, empty, secret, or of no known format.
        """
        try:
            reading, reason = self.reader.read(path, name=path.name), ""
        except UnreadableFile as error:
            if error.reason is UnreadableReason.EMPTY:
                raise
            reading, reason = None, error.reason.value
        except ReaderFailed:
            reading, reason = None, READER_FAILED
        file = self.vault.keep(path)
        with self.open_unit() as unit:
            waiting = unit.inbox.find_bytes(file.sha256)
            if waiting is None:
                waiting = unit.inbox.add(file, self.now(), reading, reason)
                unit.commit()
        return waiting

    def take_all(self, paths: Sequence[Path], progress: Progress) -> Taken:
        """Take files one after the other; a refused file does not stop the rest.

        Raises:
            Cancelled: the user stopped; what was taken stays taken.
        """
        letters: list[InboxLetter] = []
        refusals: list[Refusal] = []
        for done, path in enumerate(paths):
            progress.report(done, len(paths), path.name)
            try:
                letters.append(self.take(path))
            except FileRefused as error:
                refusals.append(Refusal(path, error))
        progress.report(len(paths), len(paths))
        return Taken(tuple(letters), tuple(refusals))

    def waiting(self) -> tuple[InboxLine, ...]:
        """Return the files that wait to be registered."""
        with self.open_unit() as unit:
            return unit.inbox.lines()

    def open(self, inbox_id: int) -> InboxLetter:
        """Return one waiting file with all that was read.

        Raises:
            NoSuchLetter: it is not waiting any more.
        """
        with self.open_unit() as unit:
            return unit.inbox.get(inbox_id)

    def read_only(self, path: Path) -> LetterReading:
        """Read a file without keeping anything.

        Raises:
            FileRefused: the file cannot be read.
            ReaderFailed: the reading process broke.
        """
        return self.reader.read(path, name=path.name)

    def picture(self, file: StoredFile, page: int, dpi: int) -> PagePicture:
        """Draw a page of a kept file, counted from 1.

        Raises:
            FileRefused: the file has no such page.
            ReaderFailed: the reading process broke.
        """
        return self.reader.picture(self.vault.path_of(file.sha256), page, dpi)

    def dismiss(self, inbox_id: int) -> None:
        """Take a file out of the inbox without registering it; its bytes stay kept."""
        with self.open_unit() as unit:
            unit.inbox.remove(inbox_id)
            unit.commit()
