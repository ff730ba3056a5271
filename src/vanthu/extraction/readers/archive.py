"""Documents that are zip archives of XML parts."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from lxml import etree

from vanthu.domain.errors import UnreadableFile, UnreadableReason

ZIP = b"PK\x03\x04"
MOST_ENTRIES = 2_000
MOST_BYTES = 300_000_000
MOST_BYTES_EACH = 100_000_000

_IS_ENCRYPTED = 0x1  # flag of a zip entry


@contextmanager
def open_archive(data: bytes, path: Path) -> Iterator[zipfile.ZipFile]:
    """Open an archive after a look at its directory, before anything is unpacked.

    Raises:
        UnreadableFile: encrypted, damaged or too large, on opening or later.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_directory(archive, path)
            yield archive
    except (
        zipfile.BadZipFile,
        zlib.error,
        etree.XMLSyntaxError,
        NotImplementedError,
        LookupError,
        ValueError,
        EOFError,
    ) as error:
        raise UnreadableFile(path, UnreadableReason.DAMAGED) from error


def content_of(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """Return what an entry holds, None if it is not there.

    Raises:
        ValueError: the entry holds more than its directory says.
    """
    try:
        entry = archive.getinfo(name)
    except KeyError:
        return None
    with archive.open(entry) as part:
        content = part.read(MOST_BYTES_EACH + 1)
    if len(content) > MOST_BYTES_EACH:
        msg = "an entry is larger than it says"
        raise ValueError(msg)
    return content


def parsed(content: bytes) -> etree._Element:
    """Return the root of an XML part; nothing outside it is asked for."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(content, parser)


def _check_directory(archive: zipfile.ZipFile, path: Path) -> None:
    entries = archive.infolist()
    if any(entry.flag_bits & _IS_ENCRYPTED for entry in entries):
        raise UnreadableFile(path, UnreadableReason.ENCRYPTED)
    sizes = [entry.file_size for entry in entries]
    if (
        len(sizes) > MOST_ENTRIES
        or sum(sizes) > MOST_BYTES
        or max(sizes, default=0) > MOST_BYTES_EACH
    ):
        raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)
