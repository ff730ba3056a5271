"""PDF: tables with drawn lines are read row by row and cell by cell."""

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table

from tests.extraction.body_reading import WARD, brief
from tests.extraction.made_scans import regular_font
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.intake import LetterProposal
from vanthu.extraction.page_text import Page
from vanthu.extraction.propose import propose
from vanthu.extraction.readers.pdf import PdfReader

Draw = Callable[[Canvas], None]


WIDTHS = (30, 170, 100, 90, 80)
HEAD = ("TT", "Nội dung", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn")
ROWS = (
    HEAD,
    ("I. Nhiệm vụ chung",),
    (
        "1",
        "Niêm yết thủ tục hành chính đã được công bố tại bộ phận một cửa",
        "Ủy ban nhân dân các xã, phường",
        "Công an tỉnh",
        "Trước ngày 20/12/2026",
    ),
    ("2", "In tờ rơi", "Sở Văn hóa và Thể thao", "", "Tháng 12/2026"),
)
ROWS_READ = [
    "TT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời hạn",
    "I. Nhiệm vụ chung",
    "1\tNiêm yết thủ tục hành chính đã được công bố tại bộ phận một cửa\t"
    "Ủy ban nhân dân các xã, phường\tCông an tỉnh\tTrước ngày 20/12/2026",
    "2\tIn tờ rơi\tSở Văn hóa và Thể thao\t\tTháng 12/2026",
]
LETTERHEAD = (
    (90, 800, "UBND TỈNH TRUNG LƯƠNG"),
    (110, 784, "SỞ NỘI VỤ"),
    (290, 800, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (330, 784, "Độc lập - Tự do - Hạnh phúc"),
    (100, 760, "Số: 45/KH-SNV"),
    (310, 760, "Trung Lương, ngày 05 tháng 11 năm 2026"),
    (250, 730, "KẾ HOẠCH"),
    (200, 714, "Cải cách hành chính năm 2026"),
    (70, 690, "II. NHIỆM VỤ"),
)
FOOT = (
    (70, 200, "III. KINH PHÍ"),
    (70, 184, "Tự cân đối."),
    (70, 140, "Nơi nhận:"),
    (70, 124, "- UBND các xã, phường;"),
    (70, 108, "- Lưu: VT."),
    (360, 140, "GIÁM ĐỐC"),
    (350, 70, "Lê Văn Bình"),
)


def pdf_of(*pages: Sequence[Draw]) -> bytes:
    """Return a file of pages that are drawn step by step."""
    pdfmetrics.registerFont(TTFont("Letters", str(regular_font())))
    out = BytesIO()
    canvas = Canvas(out, (595, 842))
    for page in pages:
        for draw in page:
            canvas.setFont("Letters", 12)
            draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def words(*placed: tuple[float, float, str]) -> Draw:
    """Return what sets words at places."""

    def draw(canvas: Canvas) -> None:
        for left, bottom, text in placed:
            canvas.drawString(left, bottom, text)

    return draw


def table(
    rows: Sequence[Sequence[str]],
    top: float,
    lines: tuple[str, ...] = ("GRID",),
    widths: Sequence[int] = WIDTHS,
) -> Draw:
    """Return what draws a table whose cells wrap; a row of one cell is merged."""
    style = ParagraphStyle("cell", fontName="Letters", fontSize=12, leading=14)

    def draw(canvas: Canvas) -> None:
        cells = [
            [Paragraph(cell, style) for cell in row] + [""] * (len(widths) - len(row))
            for row in rows
        ]
        merged = [
            ("SPAN", (0, at), (-1, at)) for at, row in enumerate(rows) if len(row) == 1
        ]
        ruled = [(line, (0, 0), (-1, -1), 0.5, "black") for line in lines]
        drawn = Table(cells, colWidths=widths, style=[*ruled, *merged])
        _, height = drawn.wrapOn(canvas, 500, 800)
        drawn.drawOn(canvas, 70, top - height)

    return draw


def pages_of(data: bytes) -> tuple[Page, ...]:
    """Read a file."""
    return PdfReader().read(data, Path("plan.pdf")).pages


def proposal_of(data: bytes) -> LetterProposal:
    """Return what the rules propose for a file."""
    return propose(pages_of(data), WARD, WorkingCalendar(frozenset()))


def lines_of(page: Page) -> list[str]:
    """Return the lines of a page that have words."""
    return [line for line in page.text.split("\n") if line]


def test_a_row_whose_cells_wrap_is_one_line() -> None:
    (page,) = pages_of(pdf_of([table(ROWS, 780)]))

    assert lines_of(page) == ROWS_READ
    assert len(page.boxes) == len(page.text)


def test_the_rows_of_a_plan_are_items_with_unit_and_term() -> None:
    data = pdf_of([words(*LETTERHEAD), table(ROWS, 680), words(*FOOT)])

    proposal = proposal_of(data)

    first, second = proposal.items
    assert (first.label, first.unit, first.for_us) == (
        "II.1",
        "Ủy ban nhân dân các xã, phường",
        True,
    )
    assert first.term is not None
    assert str(first.term.act_by) == "2026-12-18"
    assert (second.label, second.unit, second.for_us) == (
        "II.2",
        "Sở Văn hóa và Thể thao",
        False,
    )


def test_the_letterhead_and_the_foot_around_a_table_stay_columns() -> None:
    data = pdf_of([words(*LETTERHEAD), table(ROWS, 680), words(*FOOT)])

    (page,) = pages_of(data)

    lines = lines_of(page)
    assert lines[:3] == ["UBND TỈNH TRUNG LƯƠNG", "SỞ NỘI VỤ", "Số: 45/KH-SNV"]
    assert lines[9:] == [
        *ROWS_READ,
        "III. KINH PHÍ",
        "Tự cân đối.",
        "Nơi nhận:",
        "- UBND các xã, phường;",
        "- Lưu: VT.",
        "GIÁM ĐỐC",
        "Lê Văn Bình",
    ]


def test_the_words_of_a_duty_stand_where_its_row_is_drawn() -> None:
    data = pdf_of([words(*LETTERHEAD), table(ROWS, 680), words(*FOOT)])
    (page,) = pages_of(data)

    first, _ = proposal_of(data).items

    (evidence,) = first.evidence
    assert page.text[evidence.start : evidence.end] == evidence.quote
    (box,) = evidence.rects
    assert box.left == pytest.approx(76, abs=1)
    assert box.bottom - box.top > 2 * 14


def test_a_table_goes_on_over_the_end_of_a_page() -> None:
    more = (HEAD, ("3", "Báo cáo kết quả", "UBND các xã, phường", "", "25/12/2026"))
    data = pdf_of(
        [words(*LETTERHEAD), table(ROWS, 680)],
        [words((290, 810, "2")), table(more, 790), words(*FOOT)],
    )

    items = proposal_of(data).items

    assert brief(items) == [("II.1", True), ("II.2", False), ("II.3", True)]
    assert items[-1].evidence[0].page == 2


def test_two_tables_are_read_one_after_the_other() -> None:
    (page,) = pages_of(
        pdf_of([table(ROWS, 780), words((70, 500, "Ghi chú")), table(ROWS, 480)])
    )

    assert lines_of(page) == [*ROWS_READ, "Ghi chú", *ROWS_READ]


def test_lines_may_be_thin_filled_shapes() -> None:
    def shapes(canvas: Canvas) -> None:
        for left in (70, 170, 290, 400):
            canvas.rect(left, 600, 0.5, 100, stroke=0, fill=1)
        for bottom in (600, 660, 700):
            canvas.rect(70, bottom, 330, 0.5, stroke=0, fill=1)

    cells = words(
        (75, 680, "TT"), (175, 680, "Họ và tên"), (295, 680, "Ghi chú"),
        (75, 640, "1"), (175, 640, "Lê An"), (175, 625, "Lê Bình"), (295, 640, "Vắng"),
    )  # fmt: skip

    (page,) = pages_of(pdf_of([shapes, cells]))

    assert lines_of(page) == ["TT\tHọ và tên\tGhi chú", "1\tLê An Lê Bình\tVắng"]


def test_words_that_a_line_parts_stand_in_two_cells_however_near_they_are() -> None:
    rows = (
        ("TT", "Việc", "Đơn vị", "Hạn"),
        ("12", "Rà soát", "Sở A", "5/9"),
        ("13", "Họp", "Sở B", ""),
    )
    data = pdf_of([table(rows, 780, widths=(32, 90, 90, 90))])

    (page,) = pages_of(data)

    assert lines_of(page) == [
        "TT\tViệc\tĐơn vị\tHạn",
        "12\tRà soát\tSở A\t5/9",
        "13\tHọp\tSở B",
    ]


@pytest.mark.parametrize("lines", [("LINEABOVE",), ("BOX",), ("LINEBEFORE", "BOX")])
def test_lines_that_close_no_cells_change_nothing(lines: tuple[str, ...]) -> None:
    (ruled,) = pages_of(pdf_of([words(*LETTERHEAD), table(ROWS, 680, lines)]))
    (bare,) = pages_of(pdf_of([words(*LETTERHEAD), table(ROWS, 680, ())]))

    assert ruled.text == bare.text


def test_the_short_lines_of_a_letterhead_change_nothing() -> None:
    def rules(canvas: Canvas) -> None:
        canvas.line(340, 778, 480, 778)
        canvas.line(120, 778, 170, 778)

    (ruled,) = pages_of(pdf_of([words(*LETTERHEAD), rules, words(*FOOT)]))
    (bare,) = pages_of(pdf_of([words(*LETTERHEAD), words(*FOOT)]))

    assert ruled.text == bare.text


def test_a_head_with_lines_around_it_is_no_table() -> None:
    head = (
        ("SỞ NỘI VỤ", "Mật", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Số: 45/KH-SNV", "Bản số 1", "Trung Lương, ngày 05 tháng 11 năm 2026"),
    )
    widths = (130, 60, 280)
    (ruled,) = pages_of(pdf_of([table(head, 800, widths=widths), words(*FOOT)]))
    (bare,) = pages_of(pdf_of([table(head, 800, (), widths), words(*FOOT)]))

    assert ruled.text == bare.text


def test_a_page_may_be_wrapped_in_a_form() -> None:
    def wrapped(canvas: Canvas) -> None:
        canvas.beginForm("page")
        table(ROWS, 700)(canvas)
        canvas.endForm()
        canvas.translate(10, 40)
        canvas.doForm("page")

    (page,) = pages_of(pdf_of([wrapped]))

    assert lines_of(page) == ROWS_READ


def test_a_page_that_is_turned_has_its_tables_too() -> None:
    def turned(canvas: Canvas) -> None:
        canvas.rotate(90)
        canvas.translate(0, -595)

    data = pdf_of([turned, table(ROWS, 560)])

    (page,) = pages_of(data)

    assert lines_of(page) == ROWS_READ
