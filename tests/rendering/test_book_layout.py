"""A register becomes a cover in a frame, and a table with two head rows."""

from dataclasses import replace

import pytest

from tests.rendering import papers
from vanthu.domain.documents.books import Book, BookKind
from vanthu.rendering.blocks import Align, Grid, Numbering, PageStyle, TextBlock
from vanthu.rendering.book_layout import lay_out_book
from vanthu.rendering.format_profile import FormatProfile


def test_the_cover_says_what_the_decree_wants(profile: FormatProfile) -> None:
    lines = [
        (block.text, block.style.bold, block.style.italic)
        for block in cover_lines(papers.book(BookKind.INCOMING), profile)
    ]

    assert lines == [
        ("ỦY BAN NHÂN DÂN TỈNH TRUNG LƯƠNG", False, False),
        ("ỦY BAN NHÂN DÂN PHƯỜNG SÔNG HÀ", True, False),
        ("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", True, False),
        ("Năm: 2026", False, True),
        ("Từ ngày 01/01/2026 đến ngày 31/12/2026", False, True),
        ("Từ số 01 đến số 40", False, True),
        ("Quyển số: 01", True, False),
    ]


def cover_lines(book: Book, profile: FormatProfile) -> list[TextBlock]:
    """Give the lines before the table."""
    blocks = lay_out_book(book, profile)
    sheets = [at for at, block in enumerate(blocks) if isinstance(block, PageStyle)]
    return [block for block in blocks[: sheets[1]] if isinstance(block, TextBlock)]


def test_what_is_not_known_is_left_to_be_written_by_hand(
    profile: FormatProfile,
) -> None:
    book = replace(
        papers.book(BookKind.OUTGOING),
        parent_name="",
        first_number="",
        last_number="",
        volume="",
    )
    texts = [block.text for block in cover_lines(book, profile)]

    assert texts[0] == "ỦY BAN NHÂN DÂN PHƯỜNG SÔNG HÀ"
    assert texts[-2:] == [
        "Từ số .......... đến số ..........",
        "Quyển số: ..........",
    ]


def test_the_cover_is_framed_and_the_table_is_numbered_from_one(
    profile: FormatProfile,
) -> None:
    blocks = lay_out_book(papers.book(BookKind.FOLLOWUP), profile)
    cover, table = [block for block in blocks if isinstance(block, PageStyle)]

    assert cover.frame
    assert cover.numbering is Numbering.NONE
    assert not table.frame
    assert table.numbering is Numbering.ALL
    assert table.paper.width > table.paper.height


@pytest.mark.parametrize("kind", BookKind)
def test_the_columns_fill_the_width_and_set_numbers_in_the_middle(
    profile: FormatProfile, kind: BookKind
) -> None:
    book = papers.book(kind)
    (grid,) = [b for b in lay_out_book(book, profile) if isinstance(b, Grid)]

    width = profile.book.paper.text_width
    assert sum(column.width for column in grid.columns) == pytest.approx(width, abs=0.1)
    labels, numbers = [[cell.text for cell in row] for row in grid.head]
    assert labels == [column.label for column in book.form.columns]
    assert numbers == [f"({number + 1})" for number in range(len(labels))]
    centred = {
        column.label
        for column, look in zip(book.form.columns, grid.columns, strict=True)
        if look.style.align is Align.CENTER
    }
    assert centred
    assert not any("Tên loại" in label for label in centred)


def closing_lines(book: Book, profile: FormatProfile) -> list[TextBlock]:
    """Give the lines after the table."""
    blocks = lay_out_book(book, profile)
    (table,) = [at for at, block in enumerate(blocks) if isinstance(block, Grid)]
    return [block for block in blocks[table:] if isinstance(block, TextBlock)]


def test_the_book_ends_with_its_total_and_room_for_who_kept_it(
    profile: FormatProfile,
) -> None:
    total, *keeper = closing_lines(papers.book(BookKind.INCOMING), profile)
    (followed, *_) = closing_lines(papers.book(BookKind.FOLLOWUP), profile)

    assert total.text == "Tổng số: 40 văn bản, từ số 01 đến số 40."
    assert followed.text == "Tổng số: 40 văn bản."
    assert [line.text for line in keeper][1:] == ["NGƯỜI LẬP SỔ", "(Ký, ghi rõ họ tên)"]
    assert all(line.stays_with_next for line in (total, *keeper))


def test_a_part_of_a_book_has_no_end_of_its_own(profile: FormatProfile) -> None:
    book = replace(papers.book(BookKind.INCOMING), is_closed=False)

    assert closing_lines(book, profile) == []


def test_only_the_columns_of_days_hold_days(profile: FormatProfile) -> None:
    book = papers.book(BookKind.INCOMING)
    (grid,) = [b for b in lay_out_book(book, profile) if isinstance(b, Grid)]

    assert [column.holds_days for column in grid.columns] == [
        column.label in {"Ngày đến", "Ngày tháng văn bản", "Ngày chuyển"}
        for column in book.form.columns
    ]
