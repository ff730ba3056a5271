"""Forms stand on one sheet, say the same in Word and PDF, and stamps are exact."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw

from tests.rendering.printed import MM, read_pages
from tests.rendering.test_words import printed_words
from tests.storage.examples import DEPARTMENTS, DRAFT, OFFICE
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.documents.forms import (
    LABELS_A_SHEET,
    LabelSheet,
    OfficeForm,
    ReturnReason,
    StampLabel,
)
from vanthu.domain.documents.forms_compose import (
    FormMatter,
    Reminding,
    handling_form,
    receipt_notice,
    reminder_form,
    return_slip,
)
from vanthu.domain.errors import ExportFailed, ExportReason
from vanthu.domain.tasks import Order, Task, TaskState
from vanthu.rendering.measure import measure_docx
from vanthu.rendering.stamp import label_place
from vanthu.rendering.writer import FileDocumentWriter

TODAY = date(2025, 10, 20)
MATTER = FormMatter(DRAFT, OFFICE, DEPARTMENTS, TODAY, 215)
CODES = [department.code for department in DEPARTMENTS]
ORDER = Order(1, "Rà soát <khan> & hop", CODES[0], (CODES[-1],), date(2025, 10, 15))
TASK = Task(1, ORDER, TaskState.ASSIGNED, 1)
FORMS = {
    "handling": handling_form(MATTER, (TASK,)),
    "blank": handling_form(MATTER, ()),
    "reminder": reminder_form(MATTER, ORDER, Reminding(WorkingCalendar())),
    "receipt": receipt_notice(MATTER),
    "return": return_slip(MATTER, ReturnReason.OTHER, ""),
}
LABEL = StampLabel(OFFICE.name, "215", "20/10/2025")


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_form_says_the_same_in_word_and_pdf_on_one_sheet(
    writer: FileDocumentWriter, tmp_path: Path, form: OfficeForm
) -> None:
    writer.write_form(form, tmp_path / "a.pdf")
    writer.write_form(form, tmp_path / "a.docx")

    (page,) = read_pages(tmp_path / "a.pdf")
    assert printed_words(tmp_path / "a.pdf") == list(
        measure_docx(tmp_path / "a.docx").words
    )
    assert all(line.left > 29.5 and line.right < 195.5 for line in page.lines)


def test_a_form_has_dots_up_to_the_edge_where_one_writes(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    writer.write_form(FORMS["blank"], tmp_path / "a.pdf")
    (page,) = read_pages(tmp_path / "a.pdf")

    dotted = [line for line in page.lines if "....." in line.text]
    assert len(dotted) == 14
    assert all(191 < line.right <= 195 for line in dotted)


def test_the_form_of_handling_has_no_number(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    writer.write_form(FORMS["blank"], tmp_path / "a.pdf")
    (page,) = read_pages(tmp_path / "a.pdf")

    assert not any(line.text.startswith("Số:") for line in page.lines)
    assert page.line("Sông Hà, ngày 20 tháng 10").left > 97
    name = page.line("PHƯỜNG SÔNG HÀ")
    assert page.rule_under("PHƯỜNG SÔNG HÀ").length < name.width


def test_a_form_is_not_written_in_another_format(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    with pytest.raises(ExportFailed) as failure:
        writer.write_form(FORMS["blank"], tmp_path / "a.xlsx")

    assert failure.value.reason is ExportReason.UNKNOWN_FORMAT


# ---------------------------------------------------------------- dấu ĐẾN


def frames(content: bytes) -> list[tuple[float, float, float, float]]:
    """Give left, foot, width and height of all drawn frames, in millimetres."""
    document = pdfium.PdfDocument(content)
    page = document[0]
    boxes = []
    for shape in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        left, foot, right, top = (edge / MM for edge in shape.get_bounds())
        boxes.append((left, foot, right - left, top - foot))
    document.close()
    return boxes


def words_of(content: bytes, page: int = 0) -> str:
    """Give the words of a page."""
    document = pdfium.PdfDocument(content)
    text = document[page].get_textpage().get_text_range()
    document.close()
    return " ".join(text.split())


def test_the_stamp_is_fifty_by_thirty_five_millimetres(
    writer: FileDocumentWriter,
) -> None:
    content = writer.stamp_pdf(LABEL)
    document = pdfium.PdfDocument(content)
    width, height = document[0].get_size()
    document.close()

    assert (width / MM, height / MM) == pytest.approx((50, 35), abs=0.01)
    border = max(frames(content), key=lambda box: box[2] * box[3])
    # The library's box is larger than the border by the line's thickness.
    assert border == pytest.approx((0, 0, 50, 35), abs=0.3)


def test_the_stamp_says_what_the_decree_wants(writer: FileDocumentWriter) -> None:
    words = words_of(writer.stamp_pdf(LABEL))

    assert words.startswith("ỦY BAN NHÂN DÂN PHƯỜNG SÔNG HÀ ĐẾN")
    for part in ("Số: 215", "Ngày: 20/10/2025", "Chuyển: ...", "Số và ký hiệu HS: ..."):
        assert part in words


@pytest.mark.parametrize(
    "label",
    [
        replace(LABEL, office_name="Ủy ban nhân dân đặc khu " + "Trường Sa Lớn " * 6),
        replace(LABEL, handed_to="Phòng Kinh tế, Hạ tầng và Đô thị; Công an phường"),
        replace(LABEL, file_code="01.TCCB " * 9, number="123456789" * 4),
        StampLabel("UBND"),
    ],
)
def test_whatever_it_says_nothing_leaves_the_stamp(
    writer: FileDocumentWriter, label: StampLabel
) -> None:
    document = pdfium.PdfDocument(writer.stamp_pdf(label))
    for shape in document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        left, foot, right, top = (edge / MM for edge in shape.get_bounds())
        assert left > 0
        assert foot > 0
        assert right < 50
        assert top < 35.5
    document.close()


def test_labels_begin_at_the_first_free_place_and_go_on_over_sheets(
    writer: FileDocumentWriter,
) -> None:
    labels = tuple(replace(LABEL, number=f"{n}") for n in range(1, 24))
    content = writer.labels_pdf(LabelSheet(labels, first_place=20))
    document = pdfium.PdfDocument(content)
    count = len(document)
    size = tuple(side / MM for side in document[0].get_size())
    document.close()

    assert count == 2
    assert size == pytest.approx((210, 297), abs=0.1)
    assert "Số: 1 " in words_of(content)
    assert "Số: 2 " in words_of(content)
    assert "Số: 3 " in words_of(content, page=1)
    assert "Số: 23 " in words_of(content, page=1)


def test_places_of_labels_neither_touch_nor_leave_the_sheet() -> None:
    places = [label_place(place) for place in range(LABELS_A_SHEET)]

    assert all(5 < left < 155 and 5 < foot < 257 for left, foot in places)
    assert places[0][1] > places[-1][1]
    assert len(set(places)) == LABELS_A_SHEET == 21


def test_a_stamp_with_a_sign_that_no_font_has_is_refused(
    writer: FileDocumentWriter,
) -> None:
    with pytest.raises(ExportFailed) as failure:
        writer.stamp_pdf(replace(LABEL, handed_to="漢"))

    assert failure.value.reason is ExportReason.MISSING_GLYPH
