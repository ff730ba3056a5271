"""The PDF file carries its font and names nothing of the machine."""

import re
import shutil
import subprocess

import pypdfium2 as pdfium
import pytest

from tests.rendering.conftest import DOCUMENTS, Exports
from vanthu.domain.documents.books import BookKind
from vanthu.rendering.fonts import font_folders


@pytest.mark.parametrize("name", [*DOCUMENTS, *BookKind])
def test_every_font_is_inside_the_file(exports: Exports, name: str) -> None:
    if shutil.which("pdffonts") is None:
        pytest.skip("no poppler: pdffonts is not installed")
    listed = subprocess.run(
        ["pdffonts", str(exports.pdf(name))], check=True, capture_output=True, text=True
    )
    fonts = listed.stdout.splitlines()[2:]

    assert fonts
    for line in fonts:
        assert re.search(r"\byes yes yes\b", line), line


def test_the_file_says_what_it_is_and_who_issued_it(exports: Exports) -> None:
    with pdfium.PdfDocument(exports.pdf("report")) as document:
        about = document.get_metadata_dict()

    assert about["Title"].startswith("Báo cáo: Kết quả tổ chức Ngày hội đọc sách")
    assert about["Author"] == "ỦY BAN NHÂN DÂN PHƯỜNG SÔNG HÀ"
    assert "ReportLab" not in " ".join(about.values())


def test_the_bytes_name_neither_folder_nor_font_file(exports: Exports) -> None:
    content = exports.pdf("reply").read_bytes()

    assert not any(bytes(folder) in content for folder in font_folders())
    assert bytes(exports.folder) not in content
