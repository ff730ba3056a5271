"""Everything that the writers make once, and what LibreOffice makes of it."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.rendering import papers
from tests.rendering.kinds.chosen import CHOSEN, chosen_document
from vanthu.domain.documents.books import BookKind
from vanthu.rendering.format_profile import FormatProfile, read_format_profile
from vanthu.rendering.writer import FileDocumentWriter

DOCUMENTS = {
    "report": papers.one_page_report,
    "long": papers.long_report,
    "reply": papers.reply,
}
ROOM_TESTS = range(8, 20)  # paragraphs: some make the signature begin a new page


@dataclass(frozen=True)
class Exports:
    """A folder of exported files, by name."""

    folder: Path

    def docx(self, name: str) -> Path:
        """Give the Word file."""
        return self.folder / f"{name}.docx"

    def pdf(self, name: str) -> Path:
        """Give our own PDF file."""
        return self.folder / f"{name}.pdf"

    def converted(self, name: str) -> Path:
        """Give the PDF file that LibreOffice made of the Word file."""
        return self.folder / "libreoffice" / f"{name}.pdf"


@pytest.fixture(scope="session")
def profile_path(resources: Path) -> Path:
    """Give the file of the decree's measures."""
    return resources / "format" / "nd30-2020.toml"


@pytest.fixture(scope="session")
def profile(profile_path: Path) -> FormatProfile:
    """Give the decree's measures."""
    return read_format_profile(profile_path)


@pytest.fixture(scope="session")
def writer(profile_path: Path) -> FileDocumentWriter:
    """Give the writer as the program uses it."""
    return FileDocumentWriter(profile_path)


@pytest.fixture(scope="session")
def exports(
    writer: FileDocumentWriter, tmp_path_factory: pytest.TempPathFactory
) -> Exports:
    """Export every kind of document and register as Word and PDF."""
    made = Exports(tmp_path_factory.mktemp("exports"))
    for name, document in DOCUMENTS.items():
        writer.write_document(document(), made.docx(name))
        writer.write_document(document(), made.pdf(name))
    for name in CHOSEN:
        writer.write_document(chosen_document(name), made.docx(name))
        writer.write_document(chosen_document(name), made.pdf(name))
    for kind in BookKind:
        writer.write_book(papers.book(kind), made.docx(kind))
        writer.write_book(papers.book(kind), made.pdf(kind))
    for count in ROOM_TESTS:
        words = papers.section(1, "Đã thực hiện xong.")[1:2] * count
        writer.write_document(papers.report(*words), made.docx(f"room{count}"))
        writer.write_document(papers.report(*words), made.pdf(f"room{count}"))
    return made


@pytest.fixture(scope="session")
def converted(exports: Exports, tmp_path_factory: pytest.TempPathFactory) -> Exports:
    """Let LibreOffice make PDF files of all Word files, in one go."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("no LibreOffice: soffice is not installed")
    user = tmp_path_factory.mktemp("libreoffice").as_uri()
    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation={user}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(exports.folder / "libreoffice"),
            *map(str, sorted(exports.folder.glob("*.docx"))),
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return exports
