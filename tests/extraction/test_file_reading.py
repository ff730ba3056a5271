"""Choosing a reader and reading in this process."""

from pathlib import Path

import pytest

from tests.extraction.made_files import FILLER, OFFICE, docx_of, paragraph, pdf_of
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import SecretLetter, UnknownFormat
from vanthu.extraction.file_reading import read_letter, read_pages

PATH = Path("letter")


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (pdf_of([(90, 60, FILLER)]), "application/pdf"),
        (
            docx_of(paragraph("Kính gửi")),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        ("Kính gửi".encode(), "text/plain"),
    ],
)
def test_the_content_tells_the_format(data: bytes, media_type: str) -> None:
    assert read_pages(data, PATH).media_type == media_type


def test_content_of_no_known_format_is_refused() -> None:
    with pytest.raises(UnknownFormat):
        read_pages(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old Word file", PATH)


def test_a_secret_letter_is_refused_with_its_mark() -> None:
    letter = "UBND TỈNH A\nMẬT\nSố: 12/UBND-NC\nV/v báo cáo\nKính gửi: B\n"

    with pytest.raises(SecretLetter) as refused:
        read_letter(letter.encode(), PATH, OFFICE, WorkingCalendar())

    assert refused.value.mark == "MẬT"


def test_a_secret_letter_too_long_to_read_is_still_refused_as_secret() -> None:
    letter = "UBND TỈNH A\nMẬT\nSố: 12/UBND-NC\nV/v báo cáo\nKính gửi: B\n"
    long = letter + "Nội dung dài. " * 90_000

    with pytest.raises(SecretLetter):
        read_letter(long.encode(), PATH, OFFICE, WorkingCalendar())
