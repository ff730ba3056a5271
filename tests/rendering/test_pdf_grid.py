"""A long table is drawn a page at a time, whole and readable."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.rendering import papers
from tests.rendering.printed import PrintedPage, read_pages
from vanthu.domain.documents.books import BookKind
from vanthu.domain.errors import Cancelled
from vanthu.rendering.blocks import Style
from vanthu.rendering.cell_lines import cell_lines
from vanthu.rendering.text_metrics import text_width
from vanthu.rendering.writer import FileDocumentWriter
from vanthu.services.progress import NoProgress

FOOT = 195.0  # millimetres from the top of the sheet to its lower margin


class Watch(NoProgress):
    """Keeps what it is told, and stops the work at its first report if wanted."""

    def __init__(self, *, stops: bool = False) -> None:
        self.told: list[tuple[int, int]] = []
        self._stops = stops

    def report(self, done: int, total: int, _what: str = "") -> None:
        """Keep what is told."""
        self.told.append((done, total))
        if self._stops:
            raise Cancelled


def printed(
    writer: FileDocumentWriter, folder: Path, *rows: tuple[str, ...]
) -> tuple[PrintedPage, ...]:
    """Give the pages of a book with these rows, without its cover."""
    book = replace(papers.book(BookKind.INCOMING), rows=rows, is_closed=False)
    writer.write_book(book, folder / "a.pdf")
    return read_pages(folder / "a.pdf")[1:]


def words_of(page: PrintedPage) -> list[str]:
    """Give the words under the head of a page."""
    words = " ".join(line.text for line in page.lines).split()
    return words[words.index("(10)") + 1 :]


def test_no_row_is_lost_between_the_pages(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    rows = [
        ("05/10/2026", f"{n}", "Sở Y tế", "", "", "chữ " * (n % 40), *[""] * 4)
        for n in range(1, 200)
    ]
    pages = printed(writer, tmp_path, *rows)

    numbers = [word for page in pages for word in words_of(page) if word.isdigit()]
    assert numbers == [f"{n}" for n in range(1, 200)]
    assert all(line.baseline < FOOT for page in pages for line in page.lines)


def test_a_row_stays_on_one_page_where_it_can(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    long = " ".join(f"d{n}" for n in range(200))
    pages = printed(
        writer, tmp_path, *[("", "1", "", "", "", long, *[""] * 4) for _ in range(3)]
    )

    for page in pages:
        words = words_of(page)
        assert words.count("d0") == words.count("d199")


def test_a_row_longer_than_a_page_goes_on_with_the_head_repeated(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    endless = [f"d{n}" for n in range(3000)]
    before, after = ["first", *[""] * 9], ["last", *[""] * 9]
    long = ["", "7", "", "", "", " ".join(endless), *[""] * 4]
    pages = printed(writer, tmp_path, tuple(before), tuple(long), tuple(after))

    assert len(pages) > 3
    text = [word for page in pages for word in words_of(page)]
    assert text[0] == "first"
    assert text[-1] == "last"
    assert [word for word in text if re.fullmatch(r"d\d+", word)] == endless
    assert all(line.baseline < FOOT for page in pages for line in page.lines)


@pytest.mark.parametrize("count", range(1, 24))
def test_the_end_of_a_book_is_never_alone_on_a_page(
    writer: FileDocumentWriter, tmp_path: Path, count: int
) -> None:
    writer.write_book(papers.book(BookKind.INCOMING, count), tmp_path / "a.pdf")
    last = read_pages(tmp_path / "a.pdf")[-1]

    words = words_of(last)
    assert words.index("Tổng") > 0
    assert "(Ký," in words


def test_a_book_without_entries_has_its_head(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    (page,) = printed(writer, tmp_path)

    assert words_of(page) == []


@pytest.mark.parametrize("ending", ["pdf", "docx", "xlsx"])
def test_the_work_tells_how_far_it_is_and_stops_when_told(
    writer: FileDocumentWriter, tmp_path: Path, ending: str
) -> None:
    book, target = papers.book(BookKind.INCOMING, 1200), tmp_path / f"a.{ending}"
    watch = Watch()
    writer.write_book(book, target, watch)
    written = target.read_bytes()

    assert [done for done, _ in watch.told] == sorted(done for done, _ in watch.told)
    assert {total for _, total in watch.told} == {1200}
    with pytest.raises(Cancelled):
        writer.write_book(book, target, Watch(stops=True))
    assert target.read_bytes() == written
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ()),
        ("một hai", ("một hai",)),
        ("một hai ba bốn năm sáu", ("một hai ba", "bốn năm", "sáu")),
        ("12345/QĐ-SNNMT-BTTĐC", ("12345/QĐ-", "SNNMT-", "BTTĐC")),
        ("m" * 9, ("mmmmm", "mmmm")),
    ],
)
def test_words_break_at_spaces_then_at_signs_then_between_letters(
    writer: FileDocumentWriter, text: str, lines: tuple[str, ...]
) -> None:
    writer.preview(papers.reply(), dpi=20)  # registers the font
    style = Style("Ô", 11)

    assert cell_lines(text, style, 18.0) == lines
    assert all(text_width(line, style) <= 18.1 for line in lines)
