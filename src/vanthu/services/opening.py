"""Received files for other programs (mở tệp): copies, never the kept bytes."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from vanthu.domain.errors import FileMissing, NotOpenable, StorageUnavailable
from vanthu.domain.opening import HEAD_BYTES, FileRole, openable_ending, plain_name
from vanthu.domain.register import Attachment, StoredFile
from vanthu.services.ports.files import FileVault, OpenedCopies
from vanthu.services.ports.unit_of_work import OpenUnit


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A kept file of a letter, and whether other programs may be given it."""

    role: FileRole
    file: StoredFile
    can_open: bool

    @property
    def name(self) -> str:
        """Return its name, with nothing in it that misleads the eye."""
        return plain_name(self.file.name)


@dataclass(frozen=True, slots=True)
class Opening:
    """Hands out copies of received files; `put_in_place` writes one whole or not."""

    open_unit: OpenUnit
    vault: FileVault
    copies: OpenedCopies
    put_in_place: Callable[[Path, bytes], None]

    def files_waiting(self, inbox_id: int) -> tuple[ReceivedFile, ...]:
        """Return the file of a waiting letter and what came with it.

        Raises:
            NoSuchLetter: it is not waiting any more.
        """
        with self.open_unit() as unit:
            letter = unit.inbox.get(inbox_id)
        return self._received(letter.file, letter.attachments)

    def files_of(self, letter_id: int) -> tuple[ReceivedFile, ...]:
        """Return the file of a registered letter, if it has one, and what came with it.

        Raises:
            NoSuchLetter: the register has no such letter.
        """
        with self.open_unit() as unit:
            source = unit.register.get(letter_id).draft.source
            attachments = unit.register.attachments_of(letter_id)
        return self._received(source, attachments)

    def copy(self, file: StoredFile) -> Path:
        """Return a read-only copy for another program, gone when VanThu closes.

        Raises:
            NotOpenable: files of this kind are not opened.
            FileMissing: the vault has lost it.
            StorageUnavailable: its bytes changed, or no copy can be written.
        """
        content = self._content(file)
        ending = openable_ending(file.name, content[:HEAD_BYTES])
        if ending is None:
            raise NotOpenable(plain_name(file.name))
        return self.copies.put(plain_name(file.name, ending), content)

    def save(self, file: StoredFile, target: Path) -> None:
        """Write the very bytes that were received to a place of the user's choice.

        Raises:
            FileMissing: the vault has lost it.
            StorageUnavailable: its bytes changed.
            ExportFailed: it cannot be written there.
        """
        self.put_in_place(target, self._content(file))

    def _received(
        self, letter: StoredFile | None, attachments: Sequence[Attachment]
    ) -> tuple[ReceivedFile, ...]:
        files = [] if letter is None else [(FileRole.LETTER, letter)]
        files += [
            (
                FileRole.CONTAINER if each.is_container else FileRole.ATTACHMENT,
                each.file,
            )
            for each in sorted(attachments, key=lambda each: each.is_container)
        ]
        return tuple(
            ReceivedFile(role, file, self._can_open(file)) for role, file in files
        )

    def _can_open(self, file: StoredFile) -> bool:
        try:
            with self.vault.path_of(file.sha256).open("rb") as kept:
                head = kept.read(HEAD_BYTES)
        except OSError:
            return False
        return openable_ending(file.name, head) is not None

    def _content(self, file: StoredFile) -> bytes:
        path = self.vault.path_of(file.sha256)
        try:
            content = path.read_bytes()
        except OSError as error:
            raise FileMissing(Path(file.name)) from error
        if hashlib.sha256(content).hexdigest() != file.sha256:
            msg = f"{file.sha256} has changed"
            raise StorageUnavailable(msg)
        return content
