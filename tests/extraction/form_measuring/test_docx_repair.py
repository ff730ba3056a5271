"""A repaired copy is in form, and nothing else in it is another."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from lxml import etree

from tests.rendering.papers import reply, report, section
from vanthu.domain.errors import UnknownFormat, UnreadableFile
from vanthu.domain.form_check.findings import (
    CheckContext,
    FormReport,
    Repair,
    RepairKind,
)
from vanthu.domain.form_check.form_measures import FormMeasures, form_measures
from vanthu.domain.form_check.judging import judge
from vanthu.extraction.form_measuring.docx import measure_docx
from vanthu.extraction.form_measuring.docx_repair import repair_docx
from vanthu.rendering.format_profile import read_format_profile
from vanthu.rendering.writer import FileDocumentWriter

FORMAT = Path("format") / "nd30-2020.toml"
LETTER = Path("letter.docx")
WORDS = "Đã trưng bày 1.250 đầu sách tại nhà văn hóa của các khu phố trong phường."
DOCUMENT = "word/document.xml"


@pytest.fixture(scope="module")
def measures(resources: Path) -> FormMeasures:
    profile = read_format_profile(resources / FORMAT)
    return form_measures(profile.ranges, profile.urgency)


@pytest.fixture(scope="module", params=["report", "reply"])
def sound(
    request: pytest.FixtureRequest,
    resources: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> bytes:
    """Give a document in form."""
    document = report(*section(1, WORDS), number=5)
    if request.param == "reply":
        document = reply()
    target = tmp_path_factory.mktemp("sound") / "sound.docx"
    FileDocumentWriter(resources / FORMAT).write_document(document, target)
    return target.read_bytes()


def left_margin(word: WordDocument) -> None:
    word.sections[0].left_margin = Mm(20)


def right_margin(word: WordDocument) -> None:
    word.sections[0].right_margin = Mm(25)


def letter_paper(word: WordDocument) -> None:
    word.sections[0].page_width, word.sections[0].page_height = Mm(216), Mm(279)


def other_font(word: WordDocument) -> None:
    _running(word).runs[0].font.name = "Arial"


def other_color(word: WordDocument) -> None:
    _running(word).runs[0].font.color.rgb = RGBColor(0, 0, 255)


def other_size(word: WordDocument) -> None:
    _running(word).runs[0].font.size = Pt(12)


def ragged(word: WordDocument) -> None:
    _running(word).alignment = WD_ALIGN_PARAGRAPH.LEFT


def without_indent(word: WordDocument) -> None:
    _running(word).paragraph_format.first_line_indent = Mm(0)


def double_spaced(word: WordDocument) -> None:
    _running(word).paragraph_format.line_spacing = 2.0


def without_gap(word: WordDocument) -> None:
    _last(word).paragraph_format.space_before = Pt(0)


def plain_issuer(word: WordDocument) -> None:
    for text in ("ỦY BAN NHÂN DÂN", "PHƯỜNG SÔNG HÀ"):
        _with(word, text).runs[0].bold = False


def upright_date(word: WordDocument) -> None:
    _with(word, "Sông Hà, ngày").runs[0].italic = False


def wrong_motto(word: WordDocument) -> None:
    _with(word, "Độc lập").runs[0].text = "Độc lập – Tự do – Hạnh phúc"


def small_number(word: WordDocument) -> None:
    run = _with(word, "Số:").runs[0]
    run.text = run.text.replace("05/", "5/")


def doubled_blanks(word: WordDocument) -> None:
    run = _running(word).runs[0]
    run.text = run.text.replace("Ủy ban", "Ủy  ban", 1)


def decomposed(word: WordDocument) -> None:
    run = _running(word).runs[0]
    run.text = run.text.replace("ố", "ô\u0301", 1)


def end_without_mark(word: WordDocument) -> None:
    run = _last(word).runs[-1]
    run.text = run.text.replace("./.", ".")


def long_line(word: WordDocument) -> None:
    for indents in _line_under(word, "PHƯỜNG SÔNG HÀ").iter(qn("w:ind")):
        for side in ("left", "right"):
            indents.set(qn(f"w:{side}"), "0")


def typed_line(word: WordDocument) -> None:
    _replace(_line_under(word, "PHƯỜNG SÔNG HÀ"), _paragraph("———————"))


def missing_line(word: WordDocument) -> None:
    _replace(_line_under(word, "Độc lập"), _paragraph(""))


def underlined(word: WordDocument) -> None:
    missing_line(word)
    _with(word, "Độc lập").runs[0].underline = True


def number_below(word: WordDocument) -> None:
    page = word.sections[0]
    header, footer = page.header.paragraphs[0], page.footer.paragraphs[0]
    page.footer.is_linked_to_previous = False
    footer = page.footer.paragraphs[0]
    for child in list(header._p):  # noqa: SLF001 - fields have no public way
        if child.tag == qn("w:r"):
            footer._p.append(child)  # noqa: SLF001
    page.different_first_page_header_footer = False


def number_at_the_right(word: WordDocument) -> None:
    header = word.sections[0].header.paragraphs[0]
    header.alignment = WD_ALIGN_PARAGRAPH.RIGHT


SPOILS: tuple[Callable[[WordDocument], None], ...] = (
    left_margin, right_margin, letter_paper, other_font, other_color, other_size,
    ragged, without_indent, double_spaced, without_gap, plain_issuer, upright_date,
    wrong_motto, small_number, doubled_blanks, decomposed, end_without_mark, long_line,
    typed_line, missing_line, underlined, number_below, number_at_the_right,
)  # fmt: skip


@pytest.mark.parametrize("spoil", SPOILS, ids=lambda spoil: spoil.__name__)
def test_a_spoilt_document_is_in_form_again(
    sound: bytes, spoil: Callable[[WordDocument], None], measures: FormMeasures
) -> None:
    assert _judged(sound, measures).findings == ()
    spoilt = _spoilt(sound, spoil)
    found = _judged(spoilt, measures)
    assert found.findings
    repaired = repair_docx(spoilt, LETTER, _repairs(found))
    assert _judged(repaired, measures).findings == ()


@pytest.mark.parametrize("spoil", SPOILS, ids=lambda spoil: spoil.__name__)
def test_all_other_parts_and_paragraphs_stay_as_they_are(
    sound: bytes, spoil: Callable[[WordDocument], None], measures: FormMeasures
) -> None:
    spoilt = _spoilt(sound, spoil)
    repairs = _repairs(_judged(spoilt, measures))
    repaired = repair_docx(spoilt, LETTER, repairs)
    before, after = _parts(spoilt), _parts(repaired)
    may_change = {DOCUMENT}
    if any(repair.kind is RepairKind.PAGE_NUMBER for repair in repairs):
        may_change |= {n for n in before if "header" in n or "footer" in n}
    for name, content in before.items():
        if name not in may_change:
            assert after[name] == content, name
    touched = {repair.paragraph for repair in repairs}
    elements, others = _untouched(spoilt, touched), _untouched(repaired, set())
    assert elements <= others


@pytest.mark.parametrize("name", ["116.docx", "120.docx"])
def test_a_real_letter_with_drawn_shapes_is_repaired(
    shared_samples: Path, name: str, measures: FormMeasures
) -> None:
    data = (shared_samples / "corpus" / "files" / name).read_bytes()
    found = _judged(data, measures)
    assert found.findings
    repaired = repair_docx(data, LETTER, _repairs(found))
    assert _judged(repaired, measures).findings == ()
    before, after = _parts(data), _parts(repaired)
    assert all(after[n] == c for n, c in before.items() if n != DOCUMENT)


def test_a_file_without_header_is_given_a_page_number(measures: FormMeasures) -> None:
    word = Document()
    for _ in range(60):
        word.add_paragraph(WORDS * 3)
    spoilt = _saved(word)
    repaired = repair_docx(spoilt, LETTER, [Repair(RepairKind.PAGE_NUMBER)])
    (number,) = measure_docx(repaired, LETTER).page_numbers
    assert (number.size, number.on_first_page) == (14, False)
    assert Document(BytesIO(repaired)).sections[0].header.paragraphs  # Word opens it


def test_words_of_several_runs_are_changed_where_they_stand() -> None:
    word = Document()
    paragraph = word.add_paragraph("ngày ")
    paragraph.add_run("9").bold = True
    paragraph.add_run(" tháng 3")
    repairs = [
        Repair(RepairKind.TEXT, 0, 5, 6, text="09"),
        Repair(RepairKind.ITALIC, 0, 7, 12),
    ]
    (changed,) = Document(
        BytesIO(repair_docx(_saved(word), LETTER, repairs))
    ).paragraphs
    assert changed.text == "ngày 09 tháng 3"
    looks = [(run.text, run.bold, run.italic) for run in changed.runs if run.text]
    assert ("09", True, None) in looks
    assert ("tháng", None, True) in looks


def test_repairs_of_another_file_are_refused() -> None:
    far = [Repair(RepairKind.BOLD, 99, 0, 3)]
    with pytest.raises(UnreadableFile):
        repair_docx(_saved(Document()), LETTER, far)


def test_a_pdf_is_not_repaired() -> None:
    with pytest.raises(UnknownFormat):
        repair_docx(b"%PDF-1.7", LETTER, [])


# ---------------------------------------------------------------- tools


def _judged(data: bytes, measures: FormMeasures) -> FormReport:
    return judge(measure_docx(data, LETTER), measures, CheckContext())


def _repairs(report_: FormReport) -> list[Repair]:
    return [repair for finding in report_.findings for repair in finding.repairs]


def _spoilt(sound: bytes, spoil: Callable[[WordDocument], None]) -> bytes:
    word = Document(BytesIO(sound))
    spoil(word)
    return _saved(word)


def _saved(word: WordDocument) -> bytes:
    stream = BytesIO()
    word.save(stream)
    return stream.getvalue()


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _untouched(data: bytes, touched: set[int | None]) -> set[bytes]:
    """Give the paragraphs with words that no repair names, as they are written."""
    word = Document(BytesIO(data))
    paragraphs = [
        p
        for p in word.element.body.iter(qn("w:p"))
        if "".join(t.text or "" for t in p.iter(qn("w:t"))).strip()
    ]
    return {
        etree.tostring(paragraph, method="c14n")
        for at, paragraph in enumerate(paragraphs)
        if at not in touched
    }


def _everywhere(word: WordDocument) -> list[Paragraph]:
    return [Paragraph(p, word._body) for p in word.element.body.iter(qn("w:p"))]  # noqa: SLF001


def _with(word: WordDocument, text: str) -> Paragraph:
    plain = (p for p in _everywhere(word) if p.text.strip())
    return next(p for p in plain if p.text.replace("\u00a0", " ").startswith(text))


def _running(word: WordDocument) -> Paragraph:
    return next(
        p for p in _everywhere(word) if p.text.startswith(("Thực hiện", "Phúc đáp"))
    )


def _last(word: WordDocument) -> Paragraph:
    return next(p for p in _everywhere(word) if p.text.endswith("./."))


def _line_under(word: WordDocument, text: str) -> etree._Element:
    return next(_with(word, text)._p.itersiblings())  # noqa: SLF001


def _replace(old: etree._Element, new: etree._Element) -> None:
    old.addnext(new)
    next(old.iterancestors()).remove(old)


def _paragraph(text: str) -> etree._Element:
    element: etree._Element = parse_xml(
        f"<w:p {nsdecls('w')}><w:pPr><w:jc w:val='center'/></w:pPr>"
        f"<w:r><w:t>{text}</w:t></w:r></w:p>"
    )
    return element
