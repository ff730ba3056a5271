"""PDF: characters as files write them, wherever and however they are turned."""

import unicodedata
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.extraction.made_pdfs import PdfObjects, page_file, words_at
from tests.extraction.made_scans import regular_font
from vanthu.extraction.page_text import Page
from vanthu.extraction.readers.pdf import PdfReader

PATH = Path("letter.pdf")
LINE = "Sở Nội vụ đề nghị các phường báo cáo trước ngày 15 tháng 12"
MARGIN = "received on day 6"
FILLER = "All wards are asked to report what they have done in time."


def page_of(data: bytes) -> Page:
    return PdfReader().read(data, PATH).pages[0]


def vietnamese(*lines: str) -> bytes:
    """Print lines in a font that has all letters and marks."""
    pdfmetrics.registerFont(TTFont("Letters", str(regular_font())))
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842))
    canvas.setFont("Letters", 13)
    for number, line in enumerate(lines):
        canvas.drawString(80, 780 - 18 * number, line)
    canvas.save()
    return stream.getvalue()


def renamed(table: str, words: str) -> bytes:
    """Print words in a font with a table that says what some of them stand for."""
    objects = PdfObjects()
    cmap = objects.add_stream(
        b"/CIDInit/ProcSet findresource begin begincmap\n"
        b"1 begincodespacerange<00><FF>endcodespacerange\n"
        + table.encode()
        + b"\nendcmap end"
    )
    font = objects.add(
        f"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode {cmap} 0 R>>"
    )
    line = f"BT /T 13 Tf 80 720 Td ({words}) Tj ET\n"
    page = words_at((80, 780, FILLER)) + line
    return page_file(page, fonts=f"/T {font} 0 R", objects=objects)


def around(page: Page, words: str) -> tuple[float, float, float, float]:
    start = page.text.index(words)
    boxes = [box for box in page.boxes[start : start + len(words)] if box]
    return (
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def test_marks_that_the_file_writes_apart_join_their_letters() -> None:
    whole, apart = (
        page_of(vietnamese(unicodedata.normalize(form, LINE), LINE))
        for form in ("NFC", "NFD")
    )

    assert whole.text == apart.text == f"{LINE}\n{LINE}"
    assert len(apart.boxes) == len(apart.text)
    assert all(
        (box is None) == character.isspace()
        for box, character in zip(apart.boxes, apart.text, strict=True)
    )


def test_a_character_of_two_halves_shifts_no_box_of_what_follows() -> None:
    table = "1 beginbfchar<78><D83DDE00>endbfchar"

    page, plain = page_of(renamed(table, "ax done")), page_of(renamed("", "ax done"))

    assert page.text.endswith("\n\na done")
    assert len(page.boxes) == len(page.text)
    assert page.boxes[-4] == plain.boxes[-4]


def test_characters_of_private_codes_stay_and_keep_their_boxes() -> None:
    page = page_of(renamed("1 beginbfchar<78><F0B7>endbfchar", "x item"))

    assert page.text.endswith("\uf0b7 item")
    assert around(page, "\uf0b7")[0] == pytest.approx(80, abs=0.1)


def test_of_characters_that_nobody_prints_only_the_room_is_left() -> None:
    page = page_of(renamed("1 beginbfchar<78><001F>endbfchar", "itxem"))

    assert page.text.endswith("\n\nit em")
    assert len(page.boxes) == len(page.text)


@pytest.mark.parametrize(
    ("turn", "expected"),
    [
        ("0 1 -1 0 40 200", (27, 200, 43, 320)),  # upwards in the left margin
        ("0 -1 1 0 40 300", (37, 195, 53, 320)),  # downwards
        ("-1 0 0 -1 300 200", (195, 189, 303, 203)),  # upside down
    ],
)
def test_turned_writing_is_read_after_the_rest_where_it_stands(
    turn: str, expected: tuple[float, float, float, float]
) -> None:
    margin = f"BT /F 13 Tf {turn} Tm ({MARGIN}) Tj ET\n"

    page = page_of(page_file(margin + words_at((80, 780, FILLER))))

    assert page.text == f"{FILLER}\n\n{MARGIN}"
    left, top, right, bottom = around(page, MARGIN)
    low_left, low, low_right, high = expected
    assert low_left <= left < right <= low_right
    assert low <= 842 - bottom < 842 - top <= high


def test_a_line_that_is_a_little_slanted_is_one_line() -> None:
    slanted = f"BT /F 13 Tf 0.9998 0.02 -0.02 0.9998 80 700 Tm ({FILLER}) Tj ET\n"

    page = page_of(page_file(words_at((80, 780, FILLER)) + slanted))

    assert page.text == f"{FILLER}\n\n{FILLER}"
    starts = [page.boxes[len(FILLER) + 2], page.boxes[-1]]
    assert starts[0] is not None
    assert starts[1] is not None
    assert starts[1].top == pytest.approx(starts[0].top - 7, abs=0.8)


def test_boxes_are_told_from_the_corner_of_the_page_that_is_shown() -> None:
    whole = page_file(words_at((80, 780, FILLER)))
    cut = whole.replace(b"/MediaBox[0 0 595 842]", b"/MediaBox[30 20 595 802]")

    left, top, right, bottom = around(page_of(whole), FILLER)

    assert around(page_of(cut), FILLER) == pytest.approx(
        (left - 30, top - 40, right - 30, bottom - 40), abs=0.02
    )


def test_words_printed_piece_by_piece_are_read_as_one_line() -> None:
    pieces = [FILLER[at : at + 3] for at in range(0, len(FILLER), 3)]
    line = "".join(f"({piece}) Tj " for piece in pieces)

    page = page_of(page_file(f"BT /F 13 Tf 80 780 Td {line} ET\n"))
    whole = page_of(page_file(words_at((80, 780, FILLER))))

    assert page.text == whole.text == FILLER
    assert around(page, FILLER) == pytest.approx(around(whole, FILLER), abs=0.01)
