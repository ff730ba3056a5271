"""Files in, readings out: chosen by content, named by the caller."""

import hashlib
import os
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.extraction.made_files import FILLER, OFFICE, docx_of, paragraph, pdf_of
from vanthu.domain.containers import ContainedFile
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import (
    FileMissing,
    FileTooLarge,
    ReaderFailed,
    SecretLetter,
    UnknownFormat,
    UnreadableFile,
    UnreadableReason,
)
from vanthu.domain.intake import TextSource
from vanthu.extraction import letter_reader
from vanthu.extraction.letter_reader import SandboxedLetterReader, read_here
from vanthu.extraction.sandbox import Sandbox
from vanthu.extraction.sandbox_pool import SandboxPool
from vanthu.services.ports.files import LetterReader

CALENDAR = WorkingCalendar()


@pytest.fixture(scope="module")
def reader() -> Iterator[LetterReader]:
    """Give one warm reader to all tests."""
    reader = SandboxedLetterReader(lambda: OFFICE, lambda: CALENDAR)
    yield reader
    reader.close()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """Give a letter as a PDF with a misleading name."""
    path = tmp_path / "letter.txt"
    path.write_bytes(pdf_of([(90, 60, FILLER)]))
    return path


def test_the_content_and_not_the_name_tells_the_format(
    reader: LetterReader, letter: Path
) -> None:
    reading = reader.read(letter)

    assert reading.media_type == "application/pdf"
    assert reading.text_source is TextSource.TEXT_LAYER
    assert reading.pages[0].has_picture


def test_a_spreadsheet_is_read_beside_a_letter_only(
    reader: LetterReader, tmp_path: Path
) -> None:
    path = tmp_path / "bảng.xlsx"
    book = Workbook()
    book.worksheets[0].append(["Trạm Y tế"])
    book.save(path)

    with pytest.raises(UnknownFormat):
        reader.read(path)
    part = ContainedFile("bảng.xlsx", path.read_bytes())
    assert reader.read_part(part, path).pages[0].text == "Trạm Y tế"


def test_the_reading_has_the_hash_of_the_bytes_and_the_given_name(
    reader: LetterReader, letter: Path
) -> None:
    decomposed = "co\u0302ng va\u0306n.pdf"

    reading = reader.read(letter, name=decomposed)

    assert reading.sha256 == hashlib.sha256(letter.read_bytes()).hexdigest()
    assert reading.file_name == "công văn.pdf"
    assert reader.read(letter).file_name == "letter.txt"


def test_the_worker_reads_what_this_process_would_read(
    reader: LetterReader, letter: Path
) -> None:
    assert reader.read(letter) == read_here(letter, OFFICE, CALENDAR)


def test_a_page_of_a_file_is_drawn(reader: LetterReader, letter: Path) -> None:
    assert reader.picture(letter, 1, 72).width == 595


def test_a_missing_file_and_a_folder_are_missing(
    reader: LetterReader, tmp_path: Path
) -> None:
    for path in (tmp_path / "none.pdf", tmp_path):
        with pytest.raises(FileMissing) as refused:
            reader.read(path)
        assert refused.value.path == path


def test_an_empty_file_is_empty(reader: LetterReader, tmp_path: Path) -> None:
    path = tmp_path / "empty.pdf"
    path.touch()

    with pytest.raises(UnreadableFile) as refused:
        reader.read(path)

    assert refused.value.reason is UnreadableReason.EMPTY


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
)
def test_a_closed_file_needs_permission(reader: LetterReader, letter: Path) -> None:
    letter.chmod(0)

    with pytest.raises(UnreadableFile) as refused:
        reader.read(letter)

    assert refused.value.reason is UnreadableReason.NO_PERMISSION


def test_a_file_that_is_too_large_is_not_read(
    reader: LetterReader, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letter_reader, "LARGEST_FILE", 100)

    with pytest.raises(FileTooLarge) as refused:
        reader.read(letter)

    assert (refused.value.size, refused.value.limit) == (letter.stat().st_size, 100)


def test_what_is_only_named_pdf_is_of_no_known_format(
    reader: LetterReader, tmp_path: Path
) -> None:
    path = tmp_path / "music.pdf"
    path.write_bytes(b"ID3\x03\x00\x00\x00\x00\x0f\x76")

    with pytest.raises(UnknownFormat):
        reader.read(path)


def test_a_letter_with_a_secrecy_mark_is_refused_with_the_mark(
    reader: LetterReader, tmp_path: Path
) -> None:
    path = tmp_path / "secret.docx"
    lines = ("UBND TỈNH A", "TỐI MẬT", "Số: 12/UBND-NC", "V/v báo cáo", "Kính gửi: B")
    path.write_bytes(docx_of("".join(paragraph(line) for line in lines)))

    with pytest.raises(SecretLetter) as refused:
        reader.read(path)

    assert (refused.value.path, refused.value.mark) == (path, "TỐI MẬT")


def test_a_picture_never_waits_for_a_file_that_is_read(letter: Path) -> None:
    silent = "import sys, time; sys.stdout.buffer.flush(); time.sleep(60)"
    stuck = partial(Sandbox, [sys.executable, "-c", silent])
    reader = SandboxedLetterReader(
        lambda: OFFICE, lambda: CALENDAR, readers=SandboxPool(1, stuck)
    )
    with ThreadPoolExecutor(1) as threads, closing(reader):
        name = threads.submit(threading.get_ident).result()
        reading = threads.submit(reader.read, letter)

        assert reader.picture(letter, 1, 72).width > 0
        assert not reading.done()

        reader.break_off({name})
        assert isinstance(reading.exception(timeout=30), ReaderFailed)
