"""Every kind of document is laid out in its own form, in both sets of sizes."""

from collections.abc import Callable, Mapping
from itertools import pairwise, product
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from tests.rendering.conftest import Exports
from tests.rendering.kinds.chosen import CHOSEN, chosen_document
from tests.rendering.kinds.every import KINDS, sized
from tests.rendering.kinds.thick import thick_report
from tests.rendering.parity import differences, flat_words, page_lines
from tests.rendering.printed import PrintedPage, read_pages
from vanthu.domain.documents.parts import BodyTable, OfficialDocument
from vanthu.domain.office import SizeProfile
from vanthu.rendering.format_profile import FormatProfile
from vanthu.rendering.measure import MeasuredDocument, measure_docx
from vanthu.rendering.writer import FileDocumentWriter

RANGES = {
    "Quốc hiệu": "national_name",
    "Tiêu ngữ": "national_motto",
    "Cơ quan ban hành": "issuing_body",
    "Số và ký hiệu": "reference",
    "Địa danh và thời gian": "place_and_date",
    "Trích yếu công văn": "letter_subject",
    "Tên loại": "title",
    "Trích yếu": "subject",
    "Nội dung": "body",
    "Điều": "body",
    "Căn cứ": "body",
    "Chức vụ": "signature",
    "Họ tên": "signature",
    "Nơi nhận": "recipients_label",
    "Danh sách nơi nhận": "recipients",
    "Phụ lục - nhãn": "appendix_label",
    "Ký hiệu soạn thảo": "drafter_mark",
    "Hình thức sao": "copy_form",
}
BOLD = {"Quốc hiệu", "Tiêu ngữ", "Cơ quan ban hành", "Tên loại", "Trích yếu"}
BOLD |= {"Thẩm quyền ban hành", "Ban hành", "Chức vụ", "Họ tên", "Hình thức sao"}
ITALIC = {"Căn cứ", "Địa danh và thời gian", "Kèm theo văn bản"}


@pytest.fixture(scope="session")
def made(
    writer: FileDocumentWriter, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str, SizeProfile], tuple[MeasuredDocument, tuple[PrintedPage, ...]]]:
    """Write a kind in one of the sizes, once; give its Word and its PDF measures."""
    folder = tmp_path_factory.mktemp("kinds")
    known: dict[
        tuple[str, SizeProfile], tuple[MeasuredDocument, tuple[PrintedPage, ...]]
    ] = {}

    def make(
        name: str, size: SizeProfile = SizeProfile.LARGER
    ) -> tuple[MeasuredDocument, tuple[PrintedPage, ...]]:
        if (name, size) not in known:
            document = sized(KINDS[name](), size)
            target = folder / f"{name}-{size}"
            writer.write_document(document, target.with_suffix(".docx"))
            writer.write_document(document, target.with_suffix(".pdf"))
            known[name, size] = (
                measure_docx(target.with_suffix(".docx")),
                read_pages(target.with_suffix(".pdf")),
            )
        return known[name, size]

    return make


Made = Callable[..., tuple[MeasuredDocument, tuple[PrintedPage, ...]]]


@pytest.mark.parametrize(("name", "size"), list(product(KINDS, SizeProfile)))
def test_word_and_pdf_say_the_same(made: Made, name: str, size: SizeProfile) -> None:
    measured, pages = made(name, size)
    printed = flat_words([page_lines(page, []) for page in pages])
    address = " ".join(KINDS[name]().address_lines).split()

    expected = [*measured.words, *address]
    if has_groups(KINDS[name]()):  # a reader of PDF files orders merged cells by height
        assert sorted(printed) == sorted(expected)
    else:
        assert printed == expected


def has_groups(document: OfficialDocument) -> bool:
    """Tell whether a table has columns under a common word."""
    parts = [part for appendix in document.appendices for part in appendix.body]
    tables = [part for part in parts if isinstance(part, BodyTable)]
    return any(column.group for table in tables for column in table.columns)


@pytest.mark.parametrize(("name", "size"), list(product(KINDS, SizeProfile)))
def test_each_part_has_its_size_and_face(
    made: Made, profile: FormatProfile, name: str, size: SizeProfile
) -> None:
    measured, _ = made(name, size)

    assert measured.fonts == {"Times New Roman"}
    for paragraph in measured.paragraphs:
        if what := RANGES.get(paragraph.style):
            low, high = profile.ranges[what]
            assert low <= paragraph.size <= high, paragraph.style
            assert paragraph.size == getattr(profile.of_size(size).sizes, what)
        assert paragraph.style not in BOLD or paragraph.bold, paragraph.style
        assert paragraph.style not in ITALIC or paragraph.italic, paragraph.style


@pytest.mark.parametrize("size", SizeProfile)
def test_the_nations_name_fits_its_column_in_both_sizes(
    made: Made, size: SizeProfile
) -> None:
    _, (page, *_) = made("to-trinh", size)
    name, motto = page.line("CỘNG HÒA XÃ HỘI"), page.line("Độc lập - Tự do")

    assert name.text.strip() == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert name.left > page.line("ỦY BAN NHÂN DÂN").right
    assert page.rule_under("Độc lập").length == pytest.approx(motto.width, rel=0.03)


# ------------------------------------------------------------------ quyết định


def test_a_decision_names_its_issuer_before_what_it_rests_on(made: Made) -> None:
    measured, _ = made("quyet-dinh")
    styles = [paragraph.style for paragraph in measured.paragraphs]
    order = ["Tên loại", "Trích yếu", "Thẩm quyền ban hành", "Căn cứ", "Ban hành"]

    assert [styles.index(style) for style in order] == sorted(
        styles.index(style) for style in order
    )
    (who,) = measured.of_style("Thẩm quyền ban hành")
    assert who.text == "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG SÔNG HÀ"


def test_what_a_decision_issues_stands_on_sheets_of_its_own(made: Made) -> None:
    measured, (_, attached) = made("quyet-dinh-ban-hanh")
    text = "\n".join(line.text for line in attached.lines)

    assert len(measured.sheets) == 2
    assert "CỘNG HÒA XÃ HỘI" in text
    assert "Số:" not in text
    assert "Sông Hà, ngày" not in text
    assert "(Kèm theo Quyết định số 12/QĐ-UBND ngày 09 tháng 3 năm 2026" in text
    assert attached.rule_under("của Chủ tịch Ủy ban").length > 10


# ------------------------------------------------------------------ phụ lục


def test_appendices_are_numbered_turned_and_counted_from_one(made: Made) -> None:
    measured, pages = made("bao-cao")
    first, second = pages[-2:]

    assert [sheet.paper.width > sheet.paper.height for sheet in measured.sheets] == [
        False,
        True,
        False,
    ]
    assert (first.lines[0].text, second.lines[0].text) == ("Phụ lục I", "Phụ lục II")
    assert first.width > first.height
    assert first.rule_under("(Kèm theo Báo cáo số 12/BC-UBND").length > 10


def test_a_single_appendix_has_no_number(made: Made) -> None:
    _, (_, page) = made("ke-hoach")

    assert [line.text for line in page.lines[:2]] == [
        "Phụ lục",
        "PHÂN CÔNG TRỒNG CÂY XANH",
    ]


# ------------------------------------------------------------------ other kinds


def test_a_telegram_names_whom_it_speaks_to_in_a_list(made: Made) -> None:
    _, (page,) = made("cong-dien")
    call = page.line("Chủ tịch Ủy ban nhân dân phường Sông Hà điện:")
    dashes = [line.left for line in page.lines if line.text.startswith("- ")]

    assert (call.left + call.right) / 2 == pytest.approx(30 + 82.5, abs=0.5)
    assert max(dashes[:3]) - min(dashes[:3]) < 0.1


def test_minutes_are_signed_at_both_sides_above_the_recipients(made: Made) -> None:
    _, (page,) = made("bien-ban")
    secretary, chair = page.line("THƯ KÝ"), page.line("CHỦ TỌA")

    assert secretary.baseline == pytest.approx(chair.baseline, abs=0.1)
    assert secretary.right < chair.left
    assert page.line("Nơi nhận:").top > page.line("Lê Thị Bích Ngọc").baseline
    assert not any("Sông Hà, ngày" in line.text for line in page.lines)


@pytest.mark.parametrize("name", ["giay-gioi-thieu", "giay-nghi-phep"])
def test_a_title_without_a_subject_has_the_line_under_itself(
    made: Made, name: str
) -> None:
    _, (page,) = made(name)
    title = KINDS[name]().kind.upper()

    share = page.rule_under(title).length / page.line(title).width
    assert 1 / 3 <= share <= 1 / 2


def test_a_copy_has_its_form_in_place_of_the_nations_name_under_a_full_line(
    made: Made,
) -> None:
    _, (page,) = made("ban-sao")
    mark = page.line("SAO Y")
    (first, *_) = sorted(page.drawn, key=lambda line: line.top)

    assert not any("CỘNG HÒA" in line.text for line in page.lines)
    assert first.length == pytest.approx(165, abs=0.5)
    assert first.top < mark.top
    assert any("Số: 05/SY-UBND" in line.text for line in page.lines)


def test_the_address_stands_at_the_foot_of_the_first_page_under_a_full_line(
    converted: Exports,
) -> None:
    name = "cong-van-A-long"
    for path in (converted.pdf(name), converted.converted(name)):
        first, second, *_ = read_pages(path)
        address = first.line("E-Mail: vanthu@songha.example")
        rules = [line.top for line in first.drawn if line.length > 150]

        assert address.baseline == pytest.approx(277, abs=1.5)
        assert 255 < min(rules) <= max(rules) < first.line("Số: 18 đường Hoa").top + 1
        assert not any("E-Mail" in line.text for line in second.lines)


def test_the_circulation_mark_stands_framed_in_the_top_margin(made: Made) -> None:
    _, (page,) = made("thong-bao")
    mark = page.line("LƯU HÀNH NỘI BỘ")

    assert 8 < mark.top < mark.baseline < 16
    assert 190 < mark.right < 195


def test_the_drafters_mark_ends_the_recipients_at_the_right(made: Made) -> None:
    _, (page,) = made("cong-van")
    mark, last = page.line("NVĐ.(05)"), page.line("- Lưu: VT")

    assert mark.size == 11
    assert mark.top > last.top
    assert last.left < mark.left < mark.right < 97


# ------------------------------------------------------------------ tables, pictures


def test_a_table_has_numbers_at_the_right_and_its_total_in_bold(made: Made) -> None:
    _, (page, *_) = made("bao-cao")
    cells = [line for line in page.lines if line.text.strip().endswith(("840", "372"))]
    total = page.line("2.227")

    assert len(cells) == 2
    assert cells[0].right == pytest.approx(cells[1].right, abs=0.2)
    assert total.right == pytest.approx(cells[0].right, abs=0.2)
    assert "Bold" in total.font


def test_a_long_table_repeats_its_head_and_keeps_its_rows_whole(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    writer.write_document(thick_report(), tmp_path / "a.pdf")
    pages = read_pages(tmp_path / "a.pdf")

    assert 25 <= len(pages) <= 35
    for before, page in pairwise(pages):
        first = page.lines[1].text  # below the number of the page
        assert not first.startswith("động người dân"), "a row was cut"
        if "TT" in first.split():
            assert not before.lines[-1].text.startswith("TT")


def test_a_caption_begins_the_page_of_its_table(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    writer.write_document(thick_report(), tmp_path / "a.pdf")

    for page in read_pages(tmp_path / "a.pdf"):
        assert not page.lines[-1].text.startswith("Bảng ")


def test_a_picture_stands_whole_over_its_caption(made: Made) -> None:
    _, pages = made("bao-cao")
    (page,) = [p for p in pages if any("Ảnh 1." in line.text for line in p.lines)]

    assert page.line("Ảnh 1.").top > 20 + 40


# ------------------------------------------------------------------ list of contents


def outline(path: Path) -> Mapping[str, tuple[int, int]]:
    """Give the level and the page of each entry of the list of contents."""
    with pdfium.PdfDocument(path) as document:
        return {
            entry.get_title(): (entry.level, entry.get_dest().get_index())
            for entry in document.get_toc()
        }


def test_a_report_of_several_pages_has_a_list_of_contents(exports: Exports) -> None:
    contents = outline(exports.pdf("bao-cao-A-long"))

    assert contents["I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN"][1] == 0
    assert contents["1. Trưng bày và giới thiệu sách"][0] > 0
    assert contents["Phụ lục\u00a0II"][1] > contents["Phụ lục\u00a0I"][1] > 1


def test_a_single_page_has_no_list_of_contents(exports: Exports) -> None:
    assert outline(exports.pdf("reply")) == {}


# ------------------------------------------------------------------ both programs


@pytest.mark.parametrize("name", CHOSEN)
def test_libreoffice_prints_the_word_file_as_our_pdf(
    converted: Exports, name: str
) -> None:
    document = chosen_document(name)
    found = differences(name, document, converted.pdf(name), converted.converted(name))

    assert list(found) == []
