"""A page read once more has the words of the reading, each with its box."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.extraction.made_files import FILLER, OFFICE, docx_of, paragraph, pdf_of
from tests.extraction.made_scans import (
    BODY,
    HEADER,
    needs_ocr,
    picture_file,
    printed,
    scanned_pdf,
)
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import ReaderFailed, UnknownFormat, UnreadableFile
from vanthu.domain.evidence import Rect
from vanthu.domain.page_words import PageWords
from vanthu.domain.plain_values import from_plain, to_plain
from vanthu.extraction.file_reading import read_letter
from vanthu.extraction.frames import LONGEST_JSON
from vanthu.extraction.page_text import Page
from vanthu.extraction.placed_words import MOST_WORDS, placed_words, words_on
from vanthu.extraction.sandbox import Sandbox
from vanthu.extraction.sandbox_pool import SandboxPool
from vanthu.extraction.scans.scanned_pages import ScanReader

PATH = Path("letter.pdf")
LETTER = pdf_of([(90, 60, FILLER)], [(90, 60, "No. 12/ABC"), (90, 700, FILLER)])
SCANS = ScanReader()


@pytest.fixture(scope="module")
def warm() -> Iterator[SandboxPool]:
    """Give one reading process."""
    pool = SandboxPool(1)
    yield pool
    pool.close()


def pages_of(data: bytes) -> list[str]:
    return [p.text for p in read_letter(data, PATH, OFFICE, WorkingCalendar()).pages]


def said(words: PageWords) -> list[str]:
    return [words.text[word.start : word.end] for word in words.words]


def test_the_words_of_a_page_stand_where_they_are_printed() -> None:
    words = placed_words(LETTER, PATH, 2, SCANS)

    assert said(words)[:5] == ["No", ".", "12", "/", "ABC"]
    (number,) = words.inside(Rect(112, 45, 125, 65), 2)
    assert number.quote == "12/ABC"
    (box,) = number.rects
    assert 105 < box.left < box.right < 160
    assert 45 < box.top < box.bottom < 66


def test_the_words_are_those_of_the_whole_reading() -> None:
    texts = [placed_words(LETTER, PATH, page, SCANS).text for page in (1, 2)]

    assert texts == pages_of(LETTER)


@needs_ocr
def test_a_scan_and_a_photo_are_read_as_before() -> None:
    picture = printed([*HEADER, *BODY])
    for file in (scanned_pdf(picture), picture_file(picture, "PNG", dpi=(200, 200))):
        words = placed_words(file, PATH, 1, SCANS)

        assert [words.text] == pages_of(file)
        assert "128" in said(words)


@pytest.mark.parametrize("page", [-1, 0, 3])
def test_a_page_that_is_not_there_is_refused(page: int) -> None:
    picture = picture_file(printed([]), "PNG")

    with pytest.raises(UnreadableFile):
        placed_words(LETTER, PATH, page, SCANS)
    if page < 1:
        with pytest.raises(UnreadableFile):
            placed_words(picture, PATH, page, SCANS)


def test_a_format_without_pages_has_no_places() -> None:
    with pytest.raises(UnknownFormat):
        placed_words(docx_of(paragraph("one")), PATH, 1, SCANS)


def test_the_reading_process_answers_for_a_page(warm: SandboxPool) -> None:
    words = placed_words(LETTER, PATH, 2, SCANS)

    assert warm.page_words(LETTER, PATH, 2) == from_plain(PageWords, to_plain(words))
    with pytest.raises(UnreadableFile):
        warm.page_words(LETTER, PATH, 3)


def test_a_page_with_very_many_words_fits_into_an_answer() -> None:
    text = "ở " * 2 * MOST_WORDS
    box = Rect(1234.56, 1234.56, 1234.56, 1234.56)

    words = words_on(Page(text, 595.0, 842.0, [box] * len(text)))

    assert len(words.words) == MOST_WORDS
    assert len(json.dumps(to_plain(words), ensure_ascii=False)) < LONGEST_JSON


@pytest.mark.parametrize(
    "words",
    [
        {},
        {"text": "a", "words": [{"start": 0, "end": 2, "box": None}]},
        {"text": "a", "words": [{"start": 0, "end": 9, "box": [0, 0, 1, 1]}]},
        {"text": "a", "words": "a"},
    ],
)
def test_words_that_cannot_be_are_a_failure(words: object) -> None:
    answer = json.dumps({"size": 0, "words": words})
    program = (
        "import sys, time; out = sys.stdout.buffer; "
        "say = lambda b: (out.write(len(b).to_bytes(4, 'big') + b), out.flush()); "
        f"""say(b'{{"size": 0}}'); say({answer.encode()!r}); time.sleep(60)"""
    )
    sandbox = Sandbox([sys.executable, "-c", program], seconds=lambda _: 5)

    with pytest.raises(ReaderFailed):
        sandbox.page_words(LETTER, PATH, 1)

    assert sandbox.process_id is None
