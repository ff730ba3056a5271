"""Marks of urgency and secrecy that a Word file shows as pictures."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.shared import Mm
from PIL import Image

from tests.extraction.made_files import saved
from tests.extraction.made_scans import needs_ocr
from tests.extraction.made_stamps import Millimetres, stamp
from vanthu.extraction.readers.docx import DocxReader

HEADING = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def letter(
    picture: Image.Image | None,
    size: Millimetres,
    *,
    before: int = 0,
    kind: str = "PNG",
) -> bytes:
    """Make a letter with a picture behind some paragraphs."""
    document = docx.Document()
    for _ in range(before):
        document.add_paragraph("Nội dung công việc.")
    if picture is not None:
        content = BytesIO()
        picture.save(content, kind)
        run = document.add_table(1, 1).cell(0, 0).paragraphs[0].add_run()
        run.add_picture(content, *map(Mm, size))
    document.add_paragraph(HEADING)
    return saved(document)


def text_of(data: bytes) -> str:
    return DocxReader().read(data, Path("letter.docx")).pages[0].text


@needs_ocr
@pytest.mark.parametrize(
    ("words", "size", "kind"),
    [
        ("MẬT", (20, 8), "PNG"),
        ("TỐI MẬT", (30, 8), "JPEG"),
        ("HỎA TỐC", (30, 8), "PNG"),
        ("THƯỢNG KHẨN", (40, 8), "PNG"),
    ],
)
def test_a_mark_that_is_a_picture_is_read_before_the_words(
    words: str, size: Millimetres, kind: str
) -> None:
    data = letter(stamp(words, size), size, kind=kind)

    assert text_of(data).split("\n") == [words, HEADING]


@needs_ocr
def test_a_mark_on_no_paper_is_read() -> None:
    picture = stamp("KHẨN", (30, 8)).convert("RGBA")
    picture.putalpha(picture.convert("L").point([255 * (v < 250) for v in range(256)]))

    assert text_of(letter(picture, (30, 8))).startswith("KHẨN\n")


@needs_ocr
@pytest.mark.parametrize(
    ("words", "size", "before"),
    [
        ("SÔNG HÀ", (30, 8), 0),  # another word
        ("MẬT", (80, 32), 0),  # no mark is as large
        ("MẬT", (20, 8), 60),  # far behind the header
    ],
)
def test_other_pictures_in_a_word_file_are_no_marks(
    words: str, size: Millimetres, before: int
) -> None:
    data = letter(stamp(words, size), size, before=before)

    assert text_of(data) == text_of(letter(None, size, before=before))


def test_a_broken_picture_does_not_hold_up_its_letter() -> None:
    whole = letter(stamp("MẬT", (20, 8)), (20, 8))
    broken = BytesIO()
    with ZipFile(BytesIO(whole)) as old, ZipFile(broken, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            is_picture = name.startswith("word/media/")
            new.writestr(name, content[: len(content) // 2] if is_picture else content)

    assert text_of(broken.getvalue()) == HEADING
