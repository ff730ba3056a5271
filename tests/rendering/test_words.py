"""The Word file, what LibreOffice makes of it, and our PDF say the same."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.rendering import papers
from tests.rendering.conftest import DOCUMENTS, Exports
from tests.rendering.printed import read_pages
from vanthu.domain.documents.books import BookKind
from vanthu.domain.documents.parts import plain_paragraph
from vanthu.rendering.fonts import vietnamese_letters
from vanthu.rendering.measure import measure_docx
from vanthu.rendering.writer import FileDocumentWriter

PAPERS = [*DOCUMENTS, *BookKind]


def printed_words(path: Path) -> list[str]:
    """Give the words of a PDF file in the order of writing, without page numbers."""
    words: list[str] = []
    for page in read_pages(path):
        lines = [line.text for line in page.lines if line.baseline > 19]
        words += mended("\n".join(lines)).split()
    return words


def mended(text: str) -> str:
    """Join what a line break after a hyphen or a slash took apart."""
    return re.sub(r"(?<=\w[-/])\n(?=[\wĐ])", "", text)


@pytest.mark.parametrize("name", PAPERS)
def test_our_pdf_says_what_the_word_file_says(exports: Exports, name: str) -> None:
    written = measure_docx(exports.docx(name)).words

    assert without_repeated_heads(printed_words(exports.pdf(name))) == list(written)


@pytest.mark.parametrize("name", PAPERS)
def test_libreoffice_prints_what_our_pdf_prints(converted: Exports, name: str) -> None:
    ours = without_repeated_heads(printed_words(converted.pdf(name)))
    theirs = without_repeated_heads(printed_words(converted.converted(name)))

    assert theirs == ours


def without_repeated_heads(words: list[str]) -> list[str]:
    """Keep only the first of a register's heads, which every page repeats."""
    if "(1)" not in words:
        return words
    last = next(w for w in reversed(words) if re.fullmatch(r"\(\d+\)", w))
    end = words.index(last) + 1
    start = words.index("Quyển") + 3  # Quyển số: 01
    head = words[start:end]
    kept, at = words[:end], end
    while at < len(words):
        if words[at : at + len(head)] == head:
            at += len(head)
        else:
            kept.append(words[at])
            at += 1
    return kept


def test_marks_of_other_languages_are_printed_as_they_stand(exports: Exports) -> None:
    words = " ".join(printed_words(exports.pdf("report")))

    assert "<khan> & hop" in words


def test_every_vietnamese_letter_is_printed(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    letters = vietnamese_letters()
    syllables = [f"ng{letter}n" for letter in letters]
    lines = [" ".join(syllables[at : at + 12]) for at in range(0, len(syllables), 12)]
    document = papers.report(*map(plain_paragraph, lines))
    for name in ("letters.pdf", "letters.docx"):
        writer.write_document(document, tmp_path / name)

    assert len(set(letters)) == 2 * (12 * 6 + 1) == 146
    assert set(syllables) <= set(printed_words(tmp_path / "letters.pdf"))
    assert set(syllables) <= set(measure_docx(tmp_path / "letters.docx").words)


def test_the_bold_and_the_italic_face_hold_every_letter_too(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    letters = vietnamese_letters()
    words = " ".join(letters[at : at + 10] for at in range(0, len(letters), 10))
    document = replace(papers.one_page_report(), subject=words, place=f"{words} ")
    writer.write_document(document, tmp_path / "faces.pdf")

    printed = " ".join(printed_words(tmp_path / "faces.pdf"))
    assert [printed.count(word) for word in words.split()] == [2] * len(words.split())


def test_text_typed_in_parts_is_printed_whole(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    typed = "đo\u031b\u0300i"  # an o with horn and tone, each as a sign of its own
    writer.write_document(papers.report(plain_paragraph(typed)), tmp_path / "parts.pdf")

    assert "đời" in printed_words(tmp_path / "parts.pdf")
