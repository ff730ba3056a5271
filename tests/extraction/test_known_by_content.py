"""Every format under every name, and files that could be two formats at once."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.extraction.made_files import WORD, docx_of, paragraph, pdf_of
from tests.extraction.readers.made_doc import doc_of, ole_of, para
from tests.extraction.readers.test_mhtml import STARTS, page_file
from tests.extraction.readers.test_odt import odt_of
from tests.extraction.readers.test_word_xml import flat_package, word_2003
from vanthu.domain.errors import UnknownFormat, UnreadableFile, UnreadableReason
from vanthu.extraction.containers.unpack import unpack
from vanthu.extraction.file_reading import READERS, read_pages
from vanthu.extraction.readers.image import media_type_of

WORDS = "Kính gửi: Ủy ban nhân dân các phường, xã trên địa bàn thành phố"
PLAIN = "Kinh gui: Uy ban nhan dan cac phuong, xa tren dia ban thanh pho"
DOCUMENT = (
    f'<w:document xmlns:w="{WORD}"><w:body>{paragraph(WORDS)}</w:body></w:document>'
)
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def package(kind: str, document: str = DOCUMENT, inside: bytes = b"") -> bytes:
    """Make a Word file that says of which kind it is, with a file before all others."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        if inside:
            archive.writestr("word/embeddings/a.pdf", inside)
        declared = f'<Override PartName="/word/document.xml" ContentType="{kind}"/>'
        types = f'<Types xmlns="{CONTENT_TYPES}">{declared}</Types>'
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("word/document.xml", document)
    return stream.getvalue()


def rtf() -> bytes:
    escaped = "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in WORDS)
    return f"{{\\rtf1\\ansi {escaped}}}".encode()


SAMPLES = {
    "PDF": pdf_of([(90, 60, PLAIN)]),
    "Word": docx_of(paragraph(WORDS)),
    "Word with macros": package(
        "application/vnd.ms-word.document.macroEnabled.main+xml"
    ),
    "Word template": package("application/vnd.ms-word.template.macroEnabledTemplate"),
    "strict Word": package("a/b", DOCUMENT.replace(WORD, STRICT)),
    "Word 97": doc_of(para(WORDS)),
    "Word 2003 XML": word_2003(paragraph(WORDS)).encode(),
    "flat package": flat_package(document=DOCUMENT).encode(),
    "RTF": rtf(),
    "OpenDocument": odt_of(f"<text:p>{WORDS}</text:p>"),
    "HTML": f"<html><body><p>{WORDS}</p></body></html>".encode(),
    "page in one file": page_file(STARTS["Word"], f"<p>{WORDS}</p>".encode()),
    "text": WORDS.encode(),
    "UTF-16": WORDS.encode("utf-16"),
}
NAMES = ("công văn.pdf", "công văn.DOCX", "công văn.doc", "công văn.jpg", "công văn",
         "a.pdf.exe", ".txt", "tệp.")  # fmt: skip


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_file_is_read_alike_under_every_name(kind: str) -> None:
    data = SAMPLES[kind]
    read = [read_pages(data, Path(name)) for name in NAMES]

    assert unpack(data, Path(NAMES[0])) == ()
    assert {each.pages[0].text for each in read} == {PLAIN if kind == "PDF" else WORDS}
    assert len({each.media_type for each in read}) == 1


@pytest.mark.parametrize("kind", SAMPLES)
def test_no_other_reader_takes_a_file_before_the_one_that_reads_it(kind: str) -> None:
    takers = [r for r in READERS if r.recognises(SAMPLES[kind])]

    first = takers[0].read(SAMPLES[kind], Path("a")).pages[0].text
    assert first == (PLAIN if kind == "PDF" else WORDS)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "BMP", "GIF", "WEBP"])
def test_pictures_are_known_by_their_first_bytes(kind: str) -> None:
    stream = BytesIO()
    Image.new("L", (9, 9), 255).save(stream, kind)

    known = media_type_of(stream.getvalue())

    assert known == (
        f"image/{kind.lower()}" if kind in {"JPEG", "PNG", "TIFF"} else None
    )


def test_a_word_file_in_which_a_pdf_lies_is_a_word_file() -> None:
    data = package("a/b", inside=SAMPLES["PDF"])

    assert b"%PDF-" in data[:1024]
    assert read_pages(data, Path("a.pdf")).pages[0].text == WORDS


def test_an_archive_in_which_a_pdf_lies_first_is_an_archive() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.pdf", SAMPLES["PDF"])

    (file,) = unpack(stream.getvalue(), Path("a.pdf"))

    assert file.content == SAMPLES["PDF"]


def test_a_pdf_with_an_archive_behind_it_is_a_pdf() -> None:
    data = SAMPLES["PDF"] + SAMPLES["Word"]

    assert unpack(data, Path("a.zip")) == ()
    assert read_pages(data, Path("a.docx")).pages[0].text == PLAIN


def test_a_word_file_with_rubbish_behind_it_is_read() -> None:
    assert read_pages(SAMPLES["Word"] + bytes(3000), Path("a")).pages[0].text == WORDS


def test_word_files_with_a_password_are_told() -> None:
    locked = ole_of({"EncryptionInfo": b"\4\0\4\0", "EncryptedPackage": bytes(99)})

    with pytest.raises(UnreadableFile) as refused:
        read_pages(locked, Path("a.docx"))

    assert refused.value.reason is UnreadableReason.ENCRYPTED


@pytest.mark.parametrize(
    "data",
    [
        b"\xdb\xa5\x2d\x00" + bytes(600),  # Word 2 for Windows
        b"\x31\xbe\x00\x00" + bytes(600),  # Write
        b"MZ\x90\x00" + bytes(600),
        b"\x7fELF" + bytes(600),
        b"ID3\x03" + bytes(range(256)),
        bytes(2000),
    ],
)
def test_what_is_no_letter_is_told(data: bytes) -> None:
    with pytest.raises(UnknownFormat):
        read_pages(data, Path("công văn.docx"))
