"""Another look at the same files agrees with what the checker measured.

python-docx tells what the styles of a Word file say; pdfium's own boxes of characters
tell where the letters of a PDF stand.
"""

import ctypes
from collections import Counter
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
from docx import Document
from docx.styles.style import ParagraphStyle

from tests.form_check.plants.papers import PAPERS
from vanthu.domain.form_check.measured import Alignment, MeasuredParagraph
from vanthu.extraction.form_measuring.docx import measure_docx
from vanthu.extraction.form_measuring.pdf import measure_pdf
from vanthu.rendering.writer import FileDocumentWriter

SIZE, LENGTH = 0.3, 0.5  # points, millimetres
POINT = 25.4 / 72
# The first words of a part, by the document that has it.
PARTS = (
    ("report", "CỘNG HÒA"),
    ("report", "Độc lập"),
    ("report", "BÁO CÁO"),
    ("report", "Số:"),
    ("report", "Nơi nhận:"),
    ("report", "- Như trên"),
    ("report", "TM. ỦY BAN"),
    ("report", "Các khu phố"),
    ("letter", "V/v"),
    ("letter", "PHƯỜNG SÔNG HÀ"),
    ("decision", "Căn cứ Luật"),
    ("decision", "QUYẾT ĐỊNH:"),
    ("plan", "I. MỤC ĐÍCH"),
    ("plan", "Phụ lục I"),
)


@pytest.fixture(scope="module")
def files(
    resources: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[tuple[str, str], Path]:
    folder = tmp_path_factory.mktemp("agreement")
    writer = FileDocumentWriter(resources / "format" / "nd30-2020.toml")
    made = {(n, k): folder / f"{n}.{k}" for n in PAPERS for k in ("docx", "pdf")}
    for (name, _), path in made.items():
        writer.write_document(PAPERS[name](), path)
    return made


@pytest.mark.parametrize(("name", "start"), PARTS)
def test_the_styles_of_word_say_the_same_sizes(
    files: dict[tuple[str, str], Path], name: str, start: str
) -> None:
    path = files[name, "docx"]
    measured = _starting(measure_docx(path.read_bytes(), path).paragraphs, start)
    style = _style(path, start)
    run = measured.runs[0]
    assert style.font.size is not None
    assert run.size == pytest.approx(style.font.size.pt, abs=SIZE)
    assert run.bold == bool(style.font.bold)
    assert run.italic == bool(style.font.italic)


@pytest.mark.parametrize("name", PAPERS)
def test_the_sections_of_word_say_the_same_margins(
    files: dict[tuple[str, str], Path], name: str
) -> None:
    path = files[name, "docx"]
    sheets = measure_docx(path.read_bytes(), path).sheets
    sections = Document(str(path)).sections
    for sheet, section in zip(sheets, sections, strict=True):
        for side in ("left", "right", "top", "bottom"):
            margin = getattr(section, f"{side}_margin")
            assert getattr(sheet, side) == pytest.approx(margin.mm, abs=LENGTH)


@pytest.mark.parametrize(("name", "start"), PARTS)
def test_the_boxes_of_characters_say_the_same_places(
    files: dict[tuple[str, str], Path], name: str, start: str
) -> None:
    path = files[name, "pdf"]
    measured = _starting(measure_pdf(path.read_bytes(), path).paragraphs, start)
    assert measured.page is not None
    assert measured.box is not None
    left, size = _first_letter(path, measured.page - 1, start)
    set_in = max(0.0, measured.first_line or 0.0) if measured.lines != 1 else 0.0
    is_centred = measured.alignment is Alignment.CENTER and measured.lines != 1
    assert is_centred or measured.box.left + set_in == pytest.approx(left, abs=LENGTH)
    assert measured.runs[0].size == pytest.approx(size, abs=SIZE)


@pytest.mark.parametrize("name", PAPERS)
def test_most_letters_begin_and_end_at_the_measured_margins(
    files: dict[tuple[str, str], Path], name: str
) -> None:
    path = files[name, "pdf"]
    sheet = measure_pdf(path.read_bytes(), path).sheets[0]
    lefts, rights = _edges(path)
    if sheet.left is not None:
        assert sheet.left == pytest.approx(lefts, abs=LENGTH)
    if sheet.right is not None:
        assert sheet.width - sheet.right == pytest.approx(rights, abs=LENGTH)


@pytest.mark.parametrize(("name", "start"), PARTS)
def test_both_files_of_a_document_measure_alike(
    files: dict[tuple[str, str], Path], name: str, start: str
) -> None:
    word, print_ = files[name, "docx"], files[name, "pdf"]
    one = _starting(measure_docx(word.read_bytes(), word).paragraphs, start)
    other = _starting(measure_pdf(print_.read_bytes(), print_).paragraphs, start)
    assert one.runs[0].size == other.runs[0].size
    assert (one.runs[0].bold, one.runs[0].italic) == (
        other.runs[0].bold,
        other.runs[0].italic,
    )
    is_told = other.alignment is Alignment.CENTER or (other.lines or 1) > 1
    if other.alignment is not None and is_told:
        assert one.alignment is other.alignment
    if other.line_spacing is not None and one.line_spacing is not None:
        assert one.line_spacing == pytest.approx(other.line_spacing, abs=0.03)


def _starting(
    paragraphs: tuple[MeasuredParagraph, ...], start: str
) -> MeasuredParagraph:
    return next(p for p in paragraphs if _plain(p.text).startswith(start))


def _plain(text: str) -> str:
    return " ".join(text.split())


def _style(path: Path, start: str) -> ParagraphStyle:
    word = Document(str(path))
    cells = [
        p for table in word.tables for row in table.rows for cell in row.cells
        for p in cell.paragraphs
    ]  # fmt: skip
    found = next(
        p for p in (*word.paragraphs, *cells) if _plain(p.text).startswith(start)
    )
    assert isinstance(found.style, ParagraphStyle)
    return found.style


def _first_letter(path: Path, page: int, start: str) -> tuple[float, float]:
    """Give the left edge in millimetres and the size of the first letter of words."""
    document = pdfium.PdfDocument(path)
    sheet = document[page]
    text_page = sheet.get_textpage()
    found = text_page.search(start, match_case=True)
    at, _ = found.get_next()
    left, *_ = text_page.get_charbox(at, loose=True)
    size = pdfium_c.FPDFText_GetFontSize(text_page, at)
    document.close()
    return left * POINT, size


def _edges(path: Path) -> tuple[float, float]:
    """Give where most lines of page 1 begin, and where most of them end."""
    document = pdfium.PdfDocument(path)
    text_page = document[0].get_textpage()
    lines: dict[int, list[float]] = {}
    box, x, y = pdfium_c.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for at in range(text_page.count_chars()):
        if chr(pdfium_c.FPDFText_GetUnicode(text_page, at)).isspace():
            continue
        pdfium_c.FPDFText_GetLooseCharBox(text_page, at, box)
        pdfium_c.FPDFText_GetCharOrigin(text_page, at, x, y)
        lines.setdefault(round(y.value), []).extend((box.left, box.right))
    document.close()
    lefts = Counter(round(min(line)) for line in lines.values())
    rights = Counter(round(max(line)) for line in lines.values())
    left, right = lefts.most_common(2), rights.most_common(1)[0][0]
    at_left = min(place for place, _ in left)
    return at_left * POINT, right * POINT
