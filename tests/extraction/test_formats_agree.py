"""The real letters say the same in each of their formats."""

import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.extraction.made_files import OFFICE
from tests.extraction.made_scans import needs_ocr
from tests.extraction.wrong_characters import error_rate
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.intake import LetterReading, TextSource
from vanthu.domain.reading_record import evidence_in
from vanthu.extraction.letter_reader import read_here

SEEDS = range(5)


def read(path: Path) -> LetterReading:
    return read_here(path, OFFICE, WorkingCalendar())


def words_of(reading: LetterReading) -> list[str]:
    """Return the words without page numbers, link targets and marks of Markdown."""
    pages = [re.sub(r"\A\s*\d+\n", "", page.text) for page in reading.pages]
    text = re.sub(r"https?://\S+|\*+", " ", "\n".join(pages))
    return text.split()


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_each_format_has_the_words_of_the_text_in_its_order(
    shared_samples: Path, seed: int, ending: str
) -> None:
    letters = shared_samples / "letters"

    words = words_of(read(letters / f"seed{seed}.{ending}"))

    assert words == words_of(read(letters / f"seed{seed}.txt"))


def values_of(reading: LetterReading) -> dict[str, object]:
    found = reading.proposal.fields
    return {name: getattr(found, name).value for name in found.names()}


def said_by(value: Any) -> Any:
    """Return what a proposal says, without the places where it stands."""
    if is_dataclass(value):
        names = (f.name for f in fields(value) if f.name != "evidence")
        return {name: said_by(getattr(value, name)) for name in names}
    if isinstance(value, tuple):
        return [said_by(each) for each in value]
    return " ".join(value.split()) if isinstance(value, str) else value


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_each_format_gives_the_proposal_of_the_text(
    shared_samples: Path, seed: int, ending: str
) -> None:
    letters = shared_samples / "letters"

    said = said_by(read(letters / f"seed{seed}.{ending}").proposal)

    assert said == said_by(read(letters / f"seed{seed}.txt").proposal)


def test_our_own_letters_say_the_same_in_both_formats(resources: Path) -> None:
    letters = sorted((resources / "samples").glob("*.pdf"))

    assert letters
    for letter in letters:
        as_pdf, as_word = read(letter), read(letter.with_suffix(".docx"))
        assert sorted(words_of(as_pdf)) == sorted(words_of(as_word)), letter.name
        assert values_of(as_pdf) == values_of(as_word), letter.name


@pytest.mark.parametrize("seed", SEEDS)
def test_all_evidence_in_a_pdf_has_boxes_on_its_page(
    shared_samples: Path, seed: int
) -> None:
    reading = read(shared_samples / "letters" / f"seed{seed}.pdf")

    for evidence in evidence_in(reading.proposal):
        page = reading.pages[evidence.page - 1]
        assert evidence.rects
        for rect in evidence.rects:
            assert 0 <= rect.left < rect.right <= page.width
            assert 0 <= rect.top < rect.bottom <= page.height


def test_number_and_day_stamped_as_signature_fields_are_read(
    shared_samples: Path,
) -> None:
    reading = read(shared_samples / "letters" / "seed3_signed_like.pdf")

    text = reading.pages[0].text
    assert "Số: 798" in text
    assert "ngày 06 tháng 10" in text


# ---------------------------------------------------------------- scans and photos

MOST_ERRORS = 0.01  # of the characters


@needs_ocr
@pytest.mark.parametrize("seed", SEEDS)
def test_a_scan_gives_the_fields_and_the_words_of_the_printed_letter(
    shared_samples: Path, seed: int
) -> None:
    letters = shared_samples / "letters"
    printed, scan = (read(letters / f"seed{seed}{end}.pdf") for end in ("", "_scan"))

    assert scan.text_source is TextSource.OCR
    assert (
        error_rate(" ".join(words_of(scan)), " ".join(words_of(printed))) <= MOST_ERRORS
    )
    mine, theirs = values_of(scan), values_of(printed)
    assert {n: v for n, v in mine.items() if n != "subject_suggestion"} == {
        n: v for n, v in theirs.items() if n != "subject_suggestion"
    }


@needs_ocr
def test_a_photo_of_the_first_page_gives_the_fields_that_stand_on_it(
    shared_samples: Path,
) -> None:
    letters = shared_samples / "letters"

    photo = read(letters / "seed3_photo.jpg")

    page = read(letters / "seed3.pdf").pages[0].text.split()
    assert (
        error_rate(" ".join(photo.pages[0].text.split()), " ".join(page)) <= MOST_ERRORS
    )
    fields = photo.proposal.fields
    assert (fields.full_ref.value, fields.place.value) == ("798/UBND-VHXH", "Uông Bí")
    assert all(evidence.rects for evidence in evidence_in(photo.proposal))
