"""The errors that a person can act on; they carry facts, not sentences."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

# VanThuError
#   FileRefused            a file from outside cannot be taken
#     FileMissing FileTooLarge FileChanged UnreadableFile UnknownFormat UnopenedArchive
#     SecretLetter UncheckableFormat
#   ReaderFailed           the reading process broke; the letter can be typed by hand
#   NotOpenable            a received file that other programs should not run
#   LetterAlreadyRegistered  DraftIncomplete  NoSuchLetter
#   IllegalTaskMove  ReasonMissing  NoSuchTask
#   NothingToReport  NoSuchDraft  NoSuchTemplate  NoSuchDocument
#   DocumentAlreadyNumbered  NumberAlreadyCancelled
#   DraftUnready  DraftMoveRefused  DraftReasonMissing  NotASigner
#   StorageUnavailable
#     StorageLocked DiskFull WrongDatabase UnsafePlace
#   ChangedByAnother
#   ExportFailed  PrintingFailed
#   SettingsInvalid  RepairRefused
#   NoRecipients  AddressInvalid  MailNotSetUp  PasswordMissing  KeyringUnavailable
#   NoSuchMail  MailAlreadySent  MailMayBeSent
#   Cancelled              silent


class VanThuError(Exception):
    """The base of every error that is expected and explained."""


@dataclass(eq=False)
class FileRefused(VanThuError):
    """A file from outside cannot be taken."""

    path: Path


@dataclass(eq=False)
class FileMissing(FileRefused):
    """The file is not there, or is not an ordinary file."""


@dataclass(eq=False)
class FileTooLarge(FileRefused):
    """The file is larger than the program takes, in bytes."""

    size: int
    limit: int


@dataclass(eq=False)
class FileChanged(FileRefused):
    """Another program wrote the file while it was being read."""


class UnreadableReason(StrEnum):
    """Why a file of a known format could not be read."""

    EMPTY = "empty"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    NO_TEXT = "no-text"
    NO_PERMISSION = "no-permission"
    TOO_COMPLEX = "too-complex"
    PART_MISSING = "part-missing"  # of an archive that was split into several files


@dataclass(eq=False)
class UnreadableFile(FileRefused):
    """The file has a known format but cannot be read."""

    reason: UnreadableReason


@dataclass(eq=False)
class UnknownFormat(FileRefused):
    """The content of the file is of no format that VanThu reads."""


@dataclass(eq=False)
class UncheckableFormat(FileRefused):
    """The file is no document whose form can be measured."""


@dataclass(eq=False)
class UnopenedArchive(FileRefused):
    """The file is a RAR or 7z archive, and no program of the system opens it."""


@dataclass(eq=False)
class NotOpenable(VanThuError):
    """A received file is of a kind that is not handed to other programs."""

    name: str


@dataclass(eq=False)
class SecretLetter(FileRefused):
    """The letter carries a secrecy mark, so nothing of it may be kept."""

    mark: str


@dataclass(eq=False)
class ReaderFailed(VanThuError):
    """The reading process died, hung or answered nonsense."""

    path: Path
    detail: str


@dataclass(eq=False)
class LetterAlreadyRegistered(VanThuError):
    """A letter with the same number, symbol and issuing body is in the register."""

    arrival_number: int
    arrival_date: date
    letter_id: int


@dataclass(eq=False)
class FileAlreadyRegistered(LetterAlreadyRegistered):
    """A letter with the same bytes is in the register."""


class DraftGap(StrEnum):
    """A field that the register needs and the draft lacks."""

    REFERENCE = "reference"
    ISSUE_DATE = "issue_date"
    ISSUING_BODY = "issuing_body"
    SUBJECT = "subject"


@dataclass(eq=False)
class DraftIncomplete(VanThuError):
    """The draft lacks fields that the register needs."""

    gaps: tuple[DraftGap, ...]


@dataclass(eq=False)
class NoSuchLetter(VanThuError):
    """No letter has this identity or arrival number."""

    wanted: str


@dataclass(eq=False)
class NoSuchTask(VanThuError):
    """No task has this identity."""

    task_id: int


@dataclass(eq=False)
class IllegalTaskMove(VanThuError):
    """A task cannot go from the one state to the other."""

    task_id: int
    now: str
    wanted: str


@dataclass(eq=False)
class ReasonMissing(VanThuError):
    """The move needs a reason in words."""

    task_id: int


@dataclass(eq=False)
class NothingToReport(VanThuError):
    """The letter has no item that concerns the office."""

    arrival_number: int


@dataclass(eq=False)
class NoSuchDraft(VanThuError):
    """No draft, or no version of it, has this identity."""

    draft_id: int


@dataclass(eq=False)
class NoSuchTemplate(VanThuError):
    """No template has this identity."""

    template_id: str


@dataclass(eq=False)
class NoSuchDocument(VanThuError):
    """No issued document has this identity."""

    document_id: int


@dataclass(eq=False)
class DocumentAlreadyNumbered(VanThuError):
    """A document that has its number cannot be changed or numbered again."""

    full_ref: str


@dataclass(eq=False)
class NumberAlreadyCancelled(VanThuError):
    """The number was cancelled before; a cancelled number stays so."""

    full_ref: str


@dataclass(eq=False)
class DraftUnready(VanThuError):
    """A draft still has gaps or placeholders; a final document may have none."""

    places: tuple[str, ...]  # the words of the open places


@dataclass(eq=False)
class DraftMoveRefused(VanThuError):
    """A draft cannot go from the one state to the other."""

    now: str
    wanted: str


@dataclass(eq=False)
class DraftReasonMissing(VanThuError):
    """A draft is returned, or a number cancelled, without a reason."""


@dataclass(eq=False)
class NotASigner(VanThuError):
    """The opinion on a draft is of somebody who does not sign for the office."""

    name: str


@dataclass(eq=False)
class StorageUnavailable(VanThuError):
    """The database or the file store cannot be used now."""

    detail: str


@dataclass(eq=False)
class StorageLocked(StorageUnavailable):
    """Another program holds the database."""


@dataclass(eq=False)
class DiskFull(StorageUnavailable):
    """There is no room left on the disk."""


@dataclass(eq=False)
class WrongDatabase(StorageUnavailable):
    """The database is not VanThu's, is damaged, or is of a newer version."""


@dataclass(eq=False)
class UnsafePlace(StorageUnavailable):
    """SQLite must not lie on a network drive or in a synchronised folder."""


@dataclass(eq=False)
class ChangedByAnother(VanThuError):
    """Somebody else changed the same thing in the meantime."""

    what: str


class ExportReason(StrEnum):
    """Why a document could not be written."""

    IN_USE = "in-use"
    NO_PERMISSION = "no-permission"
    NO_SUCH_FOLDER = "no-such-folder"
    DISK_FULL = "disk-full"
    MISSING_GLYPH = "missing-glyph"
    MISSING_FONT = "missing-font"
    UNKNOWN_FORMAT = "unknown-format"
    OTHER = "other"


@dataclass(eq=False)
class ExportFailed(VanThuError):
    """A document could not be written; what was there before is untouched."""

    path: Path
    reason: ExportReason
    detail: str = ""


@dataclass(eq=False)
class PrintingFailed(VanThuError):
    """The printer does not take what is sent to it."""

    printer: str


class RepairReason(StrEnum):
    """Why no repaired copy of a document was made."""

    NOTHING = "nothing"  # no finding that a machine can put right
    SAME_FILE = "same-file"  # the copy would take the document's own place


@dataclass(eq=False)
class RepairRefused(VanThuError):
    """No repaired copy was made; the document is as it was."""

    path: Path
    reason: RepairReason


@dataclass(eq=False)
class SettingsInvalid(VanThuError):
    """A settings or profile file cannot be understood."""

    path: Path
    detail: str


@dataclass(eq=False)
class NoRecipients(VanThuError):
    """The e-mail goes to nobody."""


@dataclass(eq=False)
class AddressInvalid(VanThuError):
    """This is no e-mail address."""

    address: str


@dataclass(eq=False)
class MailNotSetUp(VanThuError):
    """No mail server is set for the office."""


@dataclass(eq=False)
class PasswordMissing(VanThuError):
    """The keyring holds no password for the mail account."""

    user: str


@dataclass(eq=False)
class KeyringUnavailable(VanThuError):
    """The system has no keyring that can be used, or it is locked."""


@dataclass(eq=False)
class NoSuchMail(VanThuError):
    """No mail of the outbox has this identity."""

    mail_id: int


@dataclass(eq=False)
class MailAlreadySent(VanThuError):
    """The mail was taken by the server, or is just being sent."""

    mail_id: int


@dataclass(eq=False)
class MailMayBeSent(VanThuError):
    """Nobody knows whether the server took the mail; a person must decide."""

    mail_id: int


class Cancelled(VanThuError):
    """The user stopped the work."""
