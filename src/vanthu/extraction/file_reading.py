"""Reading and proposing in this process; the reading worker calls it."""

import hashlib
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import (
    SecretLetter,
    UnknownFormat,
    UnreadableFile,
    UnreadableReason,
)
from vanthu.domain.intake import FieldState, LetterReading, PageText
from vanthu.domain.office import OfficeProfile
from vanthu.extraction.frames import LONGEST_JSON
from vanthu.extraction.page_text import ReadPages
from vanthu.extraction.propose import propose
from vanthu.extraction.readers.doc import DocReader
from vanthu.extraction.readers.docx import DocxReader
from vanthu.extraction.readers.html import HtmlReader
from vanthu.extraction.readers.image import ImageReader
from vanthu.extraction.readers.mhtml import MhtmlReader
from vanthu.extraction.readers.odt import OdtReader
from vanthu.extraction.readers.old_sheets import OldSheetReader
from vanthu.extraction.readers.pdf import PdfReader
from vanthu.extraction.readers.reader import Reader
from vanthu.extraction.readers.rtf import RtfReader
from vanthu.extraction.readers.sheets import SheetReader
from vanthu.extraction.readers.text import TextReader
from vanthu.extraction.readers.word_xml import WordXmlReader
from vanthu.extraction.scans.scanned_pages import ScanReader
from vanthu.extraction.secret_letters import refuse_secret

MOST_CHARACTERS = LONGEST_JSON  # each takes a byte of the record or more


def readers_with(scans: ScanReader) -> tuple[Reader, ...]:
    """Return the readers of all formats in the order in which they are asked.

    Text comes last: it takes whatever is no other format.
    """
    return (
        PdfReader(scans),
        ImageReader(scans),
        DocxReader(),
        DocReader(),
        OdtReader(),
        OldSheetReader(),
        SheetReader(),
        WordXmlReader(),
        HtmlReader(),
        MhtmlReader(),
        RtfReader(),
        TextReader(),
    )


READERS = readers_with(ScanReader())


def read_pages(
    data: bytes, path: Path, readers: Sequence[Reader] = READERS
) -> ReadPages:
    """Return the pages of a file; `path` only names it in errors.

    Raises:
        FileRefused: no reader knows the content, or the file cannot be read.
    """
    for reader in readers:
        if reader.recognises(data):
            return reader.read(data, path)
    raise UnknownFormat(path)


def read_letter(
    data: bytes,
    path: Path,
    office: OfficeProfile,
    calendar: WorkingCalendar,
    readers: Sequence[Reader] = READERS,
) -> LetterReading:
    """Read a letter and propose its fields, with boxes where the words stand.

    Raises:
        FileRefused: the file cannot be read, or is a secret letter.
    """
    read = read_pages(data, path, readers)
    for page in read.pages:
        refuse_secret(page, path, is_first=page is read.pages[0])
    if sum(len(page.text) for page in read.pages) > MOST_CHARACTERS:
        raise UnreadableFile(path, UnreadableReason.TOO_COMPLEX)
    proposal = propose(read.pages, office, calendar)
    secrecy = proposal.fields.secrecy
    if secrecy.state is FieldState.FOUND:
        raise SecretLetter(path, secrecy.value or "")
    return LetterReading(
        file_name=unicodedata.normalize("NFC", path.name),
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=read.media_type,
        text_source=read.text_source,
        pages=tuple(PageText(p.text, p.width, p.height) for p in read.pages),
        proposal=proposal,
    )
