"""Margins, sizes and lines lie inside the decree's ranges, in every format."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw

from tests.rendering import papers
from tests.rendering.conftest import DOCUMENTS, Exports
from tests.rendering.printed import PrintedPage, read_pages
from vanthu.rendering.blocks import Align
from vanthu.rendering.format_profile import FormatProfile
from vanthu.rendering.measure import MeasuredDocument, measure_docx

STYLES = {
    "national_name": "Quốc hiệu",
    "national_motto": "Tiêu ngữ",
    "parent_body": "Cơ quan chủ quản",
    "issuing_body": "Cơ quan ban hành",
    "reference": "Số và ký hiệu",
    "place_and_date": "Địa danh và thời gian",
    "letter_subject": "Trích yếu công văn",
    "title": "Tên loại",
    "subject": "Trích yếu",
    "body": "Nội dung",
    "recipients_label": "Nơi nhận",
    "recipients": "Danh sách nơi nhận",
    "urgency": "Dấu khẩn",
    "signature": "Chức vụ",
}
BOLD = {"Quốc hiệu", "Tiêu ngữ", "Cơ quan ban hành", "Tên loại", "Trích yếu", "Mục"}
BOLD |= {"Nơi nhận", "Chức vụ", "Họ tên", "Dấu khẩn"}
ITALIC = {"Địa danh và thời gian", "Nơi nhận"}
MOTTO = "Độc lập - Tự do - Hạnh phúc"
NAME = "CỘNG HÒA XÃ HỘI"
TOLERANCE = 0.1  # millimetres: letters hang over a little


@pytest.fixture(scope="session", params=["ours", "libreoffice"])
def pages_of(
    request: pytest.FixtureRequest, exports: Exports
) -> Callable[[str], tuple[PrintedPage, ...]]:
    """Give the printed pages of an export: of our PDF, and of the Word file."""
    if request.param == "ours":
        return lambda name: read_pages(exports.pdf(name))
    converted: Exports = request.getfixturevalue("converted")
    return lambda name: read_pages(converted.converted(name))


Pages = Callable[[str], tuple[PrintedPage, ...]]


def inside(profile: FormatProfile, what: str, value: float, slack: float = 0.0) -> bool:
    """Tell whether the decree allows a value."""
    low, high = profile.ranges[what]
    return low - slack <= value <= high + slack


# ------------------------------------------------------------------ in the Word file


@pytest.fixture(params=list(DOCUMENTS))
def measured(request: pytest.FixtureRequest, exports: Exports) -> MeasuredDocument:
    """Give each document as it is measured in its Word file."""
    return measure_docx(exports.docx(request.param))


def test_the_word_file_is_on_a4_with_the_decrees_margins(
    measured: MeasuredDocument, profile: FormatProfile
) -> None:
    (sheet,) = measured.sheets

    assert inside(profile, "paper_width", sheet.paper.width)
    assert inside(profile, "paper_height", sheet.paper.height)
    for side in ("top", "bottom", "left", "right"):
        assert inside(profile, side, getattr(sheet.paper, side), 0.02), side


def test_the_word_file_names_one_font(measured: MeasuredDocument) -> None:
    assert measured.fonts == {"Times New Roman"}


def test_each_part_of_the_word_file_has_its_size_and_face(
    measured: MeasuredDocument, profile: FormatProfile
) -> None:
    for what, style in STYLES.items():
        for paragraph in measured.of_style(style):
            assert inside(profile, what, paragraph.size), style
    for paragraph in measured.paragraphs:
        assert paragraph.bold == (paragraph.style in BOLD), paragraph.style
        assert paragraph.italic == (paragraph.style in ITALIC), paragraph.style


def test_the_body_of_the_word_file_is_justified_and_indented(
    measured: MeasuredDocument, profile: FormatProfile
) -> None:
    body = [p for s in ("Nội dung", "Mục", "Điểm") for p in measured.of_style(s)]

    assert body
    for paragraph in body:
        assert paragraph.align is Align.JUSTIFY
        assert inside(profile, "first_line", paragraph.first_line, 0.01)
        assert inside(profile, "gap", paragraph.before)
        assert inside(profile, "line_spacing", paragraph.line_spacing)


def test_the_rules_of_the_word_file_have_the_decrees_lengths(
    exports: Exports, profile: FormatProfile
) -> None:
    measured = measure_docx(exports.docx("report"))
    lengths = {rule.below: rule.length for rule in measured.rules}

    assert set(lengths) == {
        "PHƯỜNG SÔNG HÀ",
        MOTTO,
        measured.of_style("Trích yếu")[0].text,
    }
    assert lengths[MOTTO] == pytest.approx(60.5, rel=0.03)


def test_the_page_number_is_centred_and_hidden_on_the_first_page(
    measured: MeasuredDocument, profile: FormatProfile
) -> None:
    (sheet,) = measured.sheets

    assert sheet.number_size is not None
    assert inside(profile, "page_number", sheet.number_size)
    assert sheet.number_align is Align.CENTER
    assert sheet.hidden_on_first


def test_the_subject_of_a_letter_is_six_points_under_its_number(
    exports: Exports, profile: FormatProfile
) -> None:
    (subject,) = measure_docx(exports.docx("reply")).of_style("Trích yếu công văn")

    assert inside(profile, "letter_subject_gap", subject.before)


# ------------------------------------------------------------------ on paper


@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_nothing_is_printed_in_the_margins_but_the_page_number(
    pages_of: Pages, profile: FormatProfile, name: str
) -> None:
    paper = profile.paper
    for page in pages_of(name):
        assert inside(profile, "paper_width", page.width)
        assert inside(profile, "paper_height", page.height)
        text = [line for line in page.lines if not line.text.strip().isdigit()]
        assert min(line.left for line in text) >= paper.left - TOLERANCE
        assert max(line.right for line in text) <= page.width - paper.right + TOLERANCE
        assert min(line.top for line in text) >= paper.top - TOLERANCE
        assert max(line.baseline for line in text) <= page.height - paper.bottom


@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_the_body_fills_the_width_between_the_margins(
    pages_of: Pages, profile: FormatProfile, name: str
) -> None:
    first = pages_of(name)[0]
    full = [line for line in first.lines if line.width > 160]

    assert full
    for line in full:
        assert line.left == pytest.approx(profile.paper.left, abs=0.2)
        assert line.right == pytest.approx(210 - profile.paper.right, abs=0.8)


def test_the_letters_are_printed_in_the_decrees_sizes(
    pages_of: Pages, profile: FormatProfile
) -> None:
    (page,) = pages_of("reply")
    expected = {
        "national_name": NAME,
        "national_motto": MOTTO,
        "issuing_body": "PHƯỜNG SÔNG HÀ",
        "reference": "Số: 05/UBND-VHXH",
        "place_and_date": "Sông Hà, ngày 09 tháng 3 năm 2026",
        "letter_subject": "V/v phúc đáp",
        "urgency": "HỎA TỐC",
        "addressee": "Kính gửi:",
        "body": "Phúc đáp Công văn",
        "recipients_label": "Nơi nhận:",
        "recipients": "- Như trên;",
        "signature": "PHÓ CHỦ TỊCH",
    }
    for what, words in expected.items():
        assert inside(profile, what, page.line(words).size), what


def test_the_nations_name_stands_on_one_line_right_of_the_office(
    pages_of: Pages,
) -> None:
    (page,) = pages_of("reply")
    name, office = page.line(NAME), page.line("PHƯỜNG SÔNG HÀ")

    assert name.text.strip() == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert name.left > office.right


@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_the_line_under_the_motto_is_as_long_as_the_motto(
    pages_of: Pages, profile: FormatProfile, name: str
) -> None:
    page = pages_of(name)[0]
    rule = page.rule_under(MOTTO)

    assert inside(profile, "motto_rule_share", rule.length / page.line(MOTTO).width)
    assert middle(rule.left, rule.right) == pytest.approx(
        middle(page.line(MOTTO).left, page.line(MOTTO).right), abs=0.3
    )


@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_the_line_under_the_office_is_a_third_to_a_half_of_its_name(
    pages_of: Pages, profile: FormatProfile, name: str
) -> None:
    page = pages_of(name)[0]
    rule, words = page.rule_under("PHƯỜNG SÔNG HÀ"), page.line("PHƯỜNG SÔNG HÀ")

    assert inside(profile, "rule_share", rule.length / words.width)
    assert middle(rule.left, rule.right) == pytest.approx(
        middle(words.left, words.right), abs=0.3
    )


def test_the_line_under_the_subject_is_a_third_to_a_half_of_it(
    pages_of: Pages, profile: FormatProfile
) -> None:
    page = pages_of("report")[0]
    last = page.line("phường Sông Hà năm 2026")

    rule = page.rule_under("phường Sông Hà năm 2026")
    assert inside(profile, "rule_share", rule.length / last.width)


def test_a_letter_has_no_line_under_its_subject(pages_of: Pages) -> None:
    (page,) = pages_of("reply")
    subject = page.line("nhân dân tỉnh Trung Lương")
    near = [d for d in page.drawn if 0 < d.top - subject.baseline < 3]

    assert near == []


def middle(left: float, right: float) -> float:
    """Give the middle between two edges."""
    return (left + right) / 2


def test_number_and_date_stand_on_the_same_line(pages_of: Pages) -> None:
    (page,) = pages_of("reply")

    assert page.line("Số: 05").baseline == pytest.approx(
        page.line("Sông Hà, ngày").baseline, abs=0.3
    )


def test_the_office_and_the_nation_begin_at_the_same_height(pages_of: Pages) -> None:
    (page,) = pages_of("report")

    assert page.line("ỦY BAN NHÂN DÂN").baseline == pytest.approx(
        page.line(NAME).baseline, abs=0.3
    )


def test_the_recipients_begin_level_with_the_signature(pages_of: Pages) -> None:
    (page,) = pages_of("report")

    assert page.line("Nơi nhận:").baseline == pytest.approx(
        page.line("TM. ỦY BAN").baseline, abs=0.3
    )


def test_there_is_room_for_signature_and_seal(pages_of: Pages) -> None:
    (page,) = pages_of("report")
    room = page.line(papers.SIGNER).top - page.line("PHÓ CHỦ TỊCH").baseline

    assert 30 <= room <= 36


def test_the_dashes_of_the_addressees_stand_under_the_colon(pages_of: Pages) -> None:
    (page,) = pages_of("reply")
    colon = page.line("Kính gửi:").right
    dashes = [line.left for line in page.lines if line.text.startswith("- Sở ")]

    assert len(dashes) == 2
    for dash in dashes:
        assert dash == pytest.approx(colon - 1.3, abs=0.4)


def test_the_urgency_frame_has_the_decrees_size(exports: Exports) -> None:
    width, height = framed_size(exports.pdf("reply"))

    assert width == pytest.approx(30, abs=0.6)
    assert height == pytest.approx(8, abs=0.6)


def framed_size(path: Path) -> tuple[float, float]:
    """Give the width and height of the only frame of a PDF file's first page."""
    document = pdfium.PdfDocument(path)
    page = document[0]
    boxes = [
        shape.get_bounds() for shape in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])
    ]
    (frame,) = [box for box in boxes if box[3] - box[1] > 10]
    page.close()
    document.close()
    return (frame[2] - frame[0]) / 72 * 25.4, (frame[3] - frame[1]) / 72 * 25.4
