"""Taking files into the inbox (tiếp nhận): kept first, then read."""

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from vanthu.domain.containers import (
    SortedParts,
    without_attachment_warning,
)
from vanthu.domain.errors import (
    FileRefused,
    ReaderFailed,
    UnreadableFile,
    UnreadableReason,
)
from vanthu.domain.intake import LetterReading, PagePicture
from vanthu.domain.register import Attachment, StoredFile
from vanthu.domain.typed_letters import TypedLetter
from vanthu.services.containers import open_container, read_first_letter
from vanthu.services.lines import InboxLine
from vanthu.services.ports.clock import Now
from vanthu.services.ports.files import FileVault, LetterReader
from vanthu.services.ports.letters import InboxLetter, WaitingLetter
from vanthu.services.ports.unit_of_work import OpenUnit
from vanthu.services.progress import Progress
from vanthu.services.reading_ahead import ReadingAhead

# Nobody can read these, so there is nothing to keep.
OF_NO_USE = frozenset(
    {
        UnreadableReason.EMPTY,
        UnreadableReason.DAMAGED,
        UnreadableReason.PART_MISSING,
    }
)
READER_FAILED = "reader-failed"
LONGEST_TEXT = 200_000  # characters of an attachment that are searched


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not taken, and why."""

    path: Path
    error: FileRefused


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file of a batch: letters that wait, or why there are none."""

    path: Path
    letters: tuple[InboxLetter, ...]
    error: FileRefused | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a batch of files."""

    letters: tuple[InboxLetter, ...]
    refusals: tuple[Refusal, ...]


def no_wish() -> None:
    """Wish for nothing while a batch is read."""


def why_unread(letter: InboxLetter, path: Path) -> UnreadableFile | ReaderFailed:
    """Return why nothing could be read in a file that waits to be typed."""
    if letter.unread_reason == READER_FAILED:
        return ReaderFailed(path, READER_FAILED)
    return UnreadableFile(path, UnreadableReason(letter.unread_reason))


@dataclass(frozen=True, slots=True)
class _Read:
    """What was found in a file, before anything of it is kept.

    `sha256` is the hash of the bytes before they were read.
    """

    sha256: str
    opened: SortedParts | None = None
    reading: LetterReading | None = None
    unread_reason: str = ""


@dataclass(frozen=True, slots=True)
class _Arrival:
    """A kept letter on its way into the inbox."""

    file: StoredFile
    reading: LetterReading | None
    unread_reason: str
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Intake:
    """Takes files from outside; the main process never parses them."""

    open_unit: OpenUnit
    vault: FileVault
    reader: LetterReader
    now: Now

    def take(self, path: Path) -> tuple[InboxLetter, ...]:
        """Keep a file, read it and put it into the inbox.

        Of a mail, a package or an archive, each letter in it waits by itself, with
        the other files attached; one secret letter and nothing of it is kept.
        A file that cannot be read but may be kept waits to be typed by hand. The same
        bytes waiting already are returned as they are.

        Raises:
            FileRefused: the file is missing, empty, damaged, secret, of no known
                format, or written by another program meanwhile.
        """
        return self._keep(path, self._read(path))

    def take_each(
        self, paths: Sequence[Path], while_waiting: Callable[[], None] = no_wish
    ) -> Generator[Outcome, None, None]:
        """Take files in their order, several read at a time; each is durable when told.

        A refused file does not stop the rest. `while_waiting` is called now and then;
        what it raises stops the reading at once, and what was taken stays taken.
        """
        ahead = ReadingAhead(self.reader, self._read)
        with closing(ahead.each(paths, while_waiting)) as results:
            for path, result in zip(paths, results, strict=True):
                try:
                    yield Outcome(path, self._keep(path, result()))
                except FileRefused as error:
                    yield Outcome(path, (), error)

    def take_all(self, paths: Sequence[Path], progress: Progress) -> Taken:
        """Take files in their order; a refused file does not stop the rest.

        Raises:
            Cancelled: the user stopped; what was taken stays taken.
        """
        letters: list[InboxLetter] = []
        refusals: list[Refusal] = []
        done = 0

        def tell() -> None:
            what = paths[done].name if done < len(paths) else ""
            progress.report(done, len(paths), what)

        tell()
        with closing(self.take_each(paths, tell)) as outcomes:
            for outcome in outcomes:
                letters += outcome.letters
                if outcome.error is not None:
                    refusals.append(Refusal(outcome.path, outcome.error))
                done += 1
                tell()
        return Taken(tuple(letters), tuple(refusals))

    def waiting(self) -> tuple[InboxLine, ...]:
        """Return the letters that wait to be registered."""
        with self.open_unit() as unit:
            return unit.inbox.lines()

    def open(self, inbox_id: int) -> WaitingLetter:
        """Return one waiting letter with all that was read and typed.

        Raises:
            NoSuchLetter: it is not waiting any more.
        """
        with self.open_unit() as unit:
            return unit.inbox.get(inbox_id)

    def keep_typed(self, typed: TypedLetter, inbox_id: int | None = None) -> int:
        """Keep what a clerk typed for a waiting letter, and return its identity.

        Without an identity it is a letter that has no file and waits from now on. Of
        two clerks with the same letter, the last one who typed wins.

        Raises:
            NoSuchLetter: it was registered or dismissed meanwhile.
        """
        with self.open_unit() as unit:
            if inbox_id is None:
                inbox_id = unit.inbox.add_by_hand(self.now())
            unit.inbox.keep_typed(inbox_id, typed, self.now())
            unit.commit()
        return inbox_id

    def read_only(self, path: Path) -> LetterReading:
        """Read a file, or the first letter in a container, without keeping anything.

        Raises:
            FileRefused: the file cannot be read.
            ReaderFailed: the reading process broke.
        """
        return read_first_letter(self.reader, path)

    def picture(self, file: StoredFile, page: int, dpi: int) -> PagePicture:
        """Draw a page of a kept file, counted from 1.

        Raises:
            FileRefused: the file has no such page.
            ReaderFailed: the reading process broke.
        """
        return self.reader.picture(self.vault.path_of(file.sha256), page, dpi)

    def dismiss(self, inbox_id: int) -> None:
        """Take a letter out of the inbox unregistered; its file stays kept."""
        with self.open_unit() as unit:
            unit.inbox.remove(inbox_id)
            unit.commit()

    def _read(self, path: Path) -> _Read:
        """Read a file, or all files in a container, and keep nothing of it yet."""
        sha256 = self.vault.hash_of(path)
        try:
            opened = open_container(self.reader, path)
            if opened is not None:
                return _Read(sha256, opened)
            return _Read(sha256, reading=self.reader.read(path, name=path.name))
        except UnreadableFile as error:
            if error.reason in OF_NO_USE:
                raise
            return _Read(sha256, unread_reason=error.reason.value)
        except ReaderFailed:
            return _Read(sha256, unread_reason=READER_FAILED)

    def _keep(self, path: Path, read: _Read) -> tuple[InboxLetter, ...]:
        # What was not read might be secret: only what was read is kept.
        file = self.vault.keep(path, sha256=read.sha256)
        if read.opened:
            return self._put(self._kept(read.opened, file))
        return self._put([_Arrival(file, read.reading, read.unread_reason)])

    def _kept(self, parts: SortedParts, container: StoredFile) -> list[_Arrival]:
        attachments = [
            Attachment(container, is_container=True, text=parts.words[:LONGEST_TEXT])
        ]
        attachments += [
            Attachment(
                self.vault.keep_bytes(each.part.content, each.part.name),
                text=each.text[:LONGEST_TEXT],
            )
            for each in parts.attached
        ]
        letters = [
            (each, self.vault.keep_bytes(each.part.content, each.part.name))
            for each in parts.letters
        ]
        return [
            _Arrival(
                file,
                _with_attachments(each.reading, parts),
                each.unread_reason,
                # A PDF in which files lie is the letter and the container in one.
                tuple(a for a in attachments if a.file.sha256 != file.sha256),
            )
            for each, file in letters
        ]

    def _put(self, arrivals: Sequence[_Arrival]) -> tuple[InboxLetter, ...]:
        waiting: list[InboxLetter] = []
        is_new = False
        with self.open_unit() as unit:
            for each in arrivals:
                known = unit.inbox.find_bytes(each.file.sha256)
                if known in waiting:
                    continue  # the same letter twice in one mail
                waiting.append(
                    known
                    or unit.inbox.add(
                        each.file,
                        self.now(),
                        each.reading,
                        each.unread_reason,
                        each.attachments,
                    )
                )
                is_new = is_new or known is None
            if is_new:
                unit.commit()
        return tuple(waiting)


def _with_attachments(
    reading: LetterReading | None, parts: SortedParts
) -> LetterReading | None:
    if reading is None or not parts.attached:
        return reading
    return without_attachment_warning(reading)
