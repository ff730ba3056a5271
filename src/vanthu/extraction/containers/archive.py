"""Zip archives that people send; not the documents that are zip archives inside."""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from vanthu.domain.containers import ContainedFile
from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.containers.budget import Budget, plain_name
from vanthu.extraction.containers.marks import is_zip

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    LookupError,
    ValueError,
    EOFError,
    OSError,
)

_IS_ENCRYPTED, _IS_UTF8 = 0x1, 0x800  # flags of an entry
# What Word, Excel, LibreOffice and e-books have in their archives.
_OF_DOCUMENTS = ("[Content_Types].xml", "mimetype", "word/document")
_OF_SYSTEMS = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


def is_archive(data: bytes) -> bool:
    """Tell whether the bytes are a zip archive and no document."""
    if not is_zip(data):
        return False
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
    except BROKEN:
        # A reader can tell more of a broken document.
        return not any(mark.encode() in data for mark in _OF_DOCUMENTS)
    return not any(name.startswith(_OF_DOCUMENTS) for name in names)


def files_of_archive(data: bytes, budget: Budget) -> Iterator[ContainedFile]:
    """Give the files of an archive, none larger than what is left of the budget.

    Raises:
        UnreadableFile: encrypted, damaged or too large.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if _is_file(entry)]
            _check_directory(entries, budget)
            for entry in entries:
                with archive.open(entry) as stream:
                    # An entry may hold more than its directory says.
                    content = stream.read(budget.size + 1)
                if len(content) > budget.size:
                    raise budget.too_much()
                yield ContainedFile(plain_name(_name(entry)), content)
    except BROKEN as error:
        raise budget.damaged() from error


def _check_directory(entries: list[zipfile.ZipInfo], budget: Budget) -> None:
    if any(entry.flag_bits & _IS_ENCRYPTED for entry in entries):
        raise UnreadableFile(budget.path, UnreadableReason.ENCRYPTED)
    announced = sum(entry.file_size for entry in entries)
    if len(entries) > budget.files or announced > budget.size:
        raise budget.too_much()


def _is_file(entry: zipfile.ZipInfo) -> bool:
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    is_of_system = entry.filename.startswith(_OF_SYSTEMS[:1]) or (
        entry.filename.rpartition("/")[2] in _OF_SYSTEMS
    )
    return not (entry.is_dir() or is_link or is_of_system)


def _name(entry: zipfile.ZipInfo) -> str:
    """Return a name in the encoding that the packing program most likely meant."""
    if entry.flag_bits & _IS_UTF8:
        return entry.filename
    try:
        raw = entry.filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    for encoding in ("utf-8", "cp1258"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return entry.filename
