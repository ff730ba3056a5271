"""The original files (kho tệp gốc), unchanged, each under the hash of its content."""

import errno
import hashlib
import os
import stat
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from vanthu.domain.errors import (
    DiskFull,
    FileChanged,
    FileMissing,
    FileTooLarge,
    StorageUnavailable,
    UnreadableFile,
    UnreadableReason,
)
from vanthu.domain.register import StoredFile

LARGEST_FILE = 200 * 1024 * 1024
CHUNK = 1024 * 1024
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
PDF = "application/pdf"
MEDIA_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": PDF,
    ".txt": "text/plain",
}
ANY_BYTES = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class FileVault:
    """Keeps bytes under `ab/<sha256>`; what it has written it never writes again."""

    folder: Path
    largest: int = LARGEST_FILE

    def hash_of(self, path: Path) -> str:
        """Return the hash of a file outside, by which `keep` knows it again.

        Raises:
            FileMissing: it is not there, or is no ordinary file.
            FileTooLarge: it is larger than the vault takes.
            UnreadableFile: it must not be read.
        """
        with _opened(path) as source:
            self._size_of(source, path)
            with _reading(path):
                return _hash_of(source)

    def keep(
        self, path: Path, name: str | None = None, sha256: str | None = None
    ) -> StoredFile:
        """Copy a file into the vault; it is durable when this returns.

        With `sha256` only these very bytes are taken.

        Raises:
            FileMissing: it is not there, or is no ordinary file.
            FileTooLarge: it is larger than the vault takes.
            FileChanged: it has other bytes than those.
            UnreadableFile: it must not be read.
            DiskFull: there is no room for it.
            StorageUnavailable: the vault cannot be written.
        """
        with _opened(path) as source:
            size = self._size_of(source, path)
            with _reading(path):
                found = _hash_of(source)
                source.seek(0)
            if sha256 not in {None, found}:
                raise FileChanged(path)
            sha256 = found
            with _writing():
                self._store(source, sha256)
        shown = _clean_name(name or path.name)
        return StoredFile(sha256, shown, size, _media_type(Path(shown)))

    def keep_bytes(self, content: bytes, name: str) -> StoredFile:
        """Put a file from a container into the vault; it is durable on return.

        Raises:
            DiskFull: there is no room for it.
            StorageUnavailable: the vault cannot be written.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        with _writing():
            self._store(BytesIO(content), sha256)
        shown = _clean_name(name)
        return StoredFile(sha256, shown, len(content), _media_type(Path(shown)))

    def path_of(self, sha256: str) -> Path:
        """Return where the bytes of a kept file lie."""
        return self.folder / sha256[:2] / sha256

    def _size_of(self, source: BinaryIO, path: Path) -> int:
        size = os.fstat(source.fileno()).st_size
        if size > self.largest:
            raise FileTooLarge(path, size, self.largest)
        return size

    def _store(self, source: BinaryIO, sha256: str) -> None:
        target = self.path_of(sha256)
        if _holds(target, sha256):
            return
        _make_folders(target.parent)
        # What is there under this name is half-written: by a power cut, or by another
        # program at this moment. Only a whole file takes its place.
        taken = target.exists()
        place = target.with_name(f"{sha256}.{uuid4().hex}") if taken else target
        copy = place.open("xb")
        try:
            _write_through(source, copy)
            if taken:
                place.replace(target)
            _sync_folder(target.parent)
            if not _holds(target, sha256):
                msg = f"{sha256} is not what was written"
                raise StorageUnavailable(msg)
        except BaseException:
            with suppress(OSError):
                place.unlink()
            raise


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Open an ordinary file for reading; a link, folder or device is refused."""
    with _reading(path):
        if not stat.S_ISREG(path.lstat().st_mode):
            raise FileMissing(path)
        source = path.open("rb")
    with source:
        yield source


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        raise UnreadableFile(path, UnreadableReason.NO_PERMISSION) from error
    except OSError as error:
        raise FileMissing(path) from error


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        kind = DiskFull if error.errno in FULL else StorageUnavailable
        raise kind(str(error)) from error


def _hash_of(source: BinaryIO) -> str:
    digest = hashlib.sha256()
    while chunk := source.read(CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


def _holds(target: Path, sha256: str) -> bool:
    """Tell whether the vault's file is there and has the content of its name."""
    try:
        with target.open("rb") as kept:
            return _hash_of(kept) == sha256
    except FileNotFoundError:
        return False


def _make_folders(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    _sync_folder(folder.parent)
    _sync_folder(folder.parent.parent)


def _write_through(source: BinaryIO, copy: BinaryIO) -> None:
    with copy:
        while chunk := source.read(CHUNK):
            copy.write(chunk)
        copy.flush()
        os.fsync(copy.fileno())


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return  # Windows cannot sync a folder
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _clean_name(name: str) -> str:
    # A name need not be valid text on Linux; the register is.
    readable = os.fsencode(name).decode("utf-8", "replace")
    return unicodedata.normalize("NFC", readable)


def _media_type(name: Path) -> str:
    return MEDIA_TYPES.get(name.suffix.lower(), ANY_BYTES)
