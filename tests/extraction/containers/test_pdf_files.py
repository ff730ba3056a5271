"""Files that lie in a PDF."""

from contextlib import closing
from email.message import EmailMessage
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from tests.extraction.made_files import FILLER, pdf_of, saved
from tests.extraction.made_pdfs import PdfObjects, page_file, words_at
from vanthu.domain.containers import ContainedFile
from vanthu.domain.errors import SecretLetter
from vanthu.extraction.containers.marks import is_pdf_with_files
from vanthu.extraction.containers.packed_files import PackedFiles
from vanthu.extraction.containers.unpack import unpack

PATH = Path("công văn.pdf")


def portfolio(**files: bytes) -> bytes:
    """Make a PDF with files in it; `_` in a name stands for a point."""
    with closing(pdfium.PdfDocument(pdf_of([(90, 60, FILLER)]))) as document:
        for name, content in files.items():
            document.new_attachment(name.replace("_", ".")).set_data(content)
        return saved(document)


def opened(data: bytes) -> list[tuple[str, bytes]]:
    files = PackedFiles(PATH, unpack, None).files_of(data)
    return [(file.name, file.content) for file in files]


def test_the_letter_comes_first_and_then_what_lies_in_it() -> None:
    data = portfolio(phụ_lục_txt=b"one", số_liệu_csv=b"two")

    assert opened(data) == [
        ("công văn.pdf", data),
        ("phụ.lục.txt", b"one"),
        ("số.liệu.csv", b"two"),
    ]


def test_a_file_pinned_to_the_page_comes_out_once() -> None:
    objects = PdfObjects()
    file = objects.add_stream(b"words", "/Type/EmbeddedFile")
    named = objects.add(f"<</Type/Filespec/F(a.txt)/UF(a.txt)/EF<</F {file} 0 R>>>>")
    pin = f"<</Type/Annot/Subtype/FileAttachment/Rect[9 9 29 29]/FS {named} 0 R>>"
    listed = f"/Names<</EmbeddedFiles<</Names[(a) {named} 0 R]>>>>"
    page = words_at((80, 780, FILLER))

    for catalog in ("", listed):
        data = page_file(
            page, (pin,), catalog=catalog, objects=PdfObjects(objects.found[:])
        )
        assert opened(data) == [("công văn.pdf", data), ("a.txt", b"words")]


def test_an_ordinary_pdf_is_no_container() -> None:
    data = pdf_of([(90, 60, FILLER)])

    assert not is_pdf_with_files(data)
    assert opened(data) == []
    assert opened(data + b"/EmbeddedFile") == []


def test_a_broken_or_locked_pdf_is_left_to_its_reader() -> None:
    assert opened(portfolio(a_txt=b"one")[:300] + b"/EmbeddedFile") == []
    assert opened(pdf_of([(90, 60, FILLER)], password="a") + b"/EmbeddedFile") == []


def test_a_pdf_in_a_mail_and_an_archive_in_a_pdf_are_opened() -> None:
    message = EmailMessage()
    message["From"], message["To"] = "a@b.vn", "c@d.vn"
    inner = portfolio(a_txt=b"one")
    message.add_attachment(
        inner, maintype="application", subtype="pdf", filename="thư.pdf"
    )
    data = portfolio(mail_eml=message.as_bytes())

    assert [name for name, _ in opened(data)] == [
        "công văn.pdf", "Thông tin thư.txt", "thư.pdf", "a.txt",
    ]  # fmt: skip


def test_a_secret_name_in_a_pdf_refuses_the_whole() -> None:
    with pytest.raises(SecretLetter):
        opened(portfolio(**{"TỐI MẬT_txt": b"one"}))


def test_a_name_has_no_folders() -> None:
    files = unpack(portfolio(**{"../../a_txt": b"one"}), PATH)

    assert files == (ContainedFile("a.txt", b"one"),)
