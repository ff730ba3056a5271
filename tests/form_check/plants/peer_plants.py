"""The faults of other programs and of common advice, in documents made by hand.

They were seen in public programs and templates: wrong margins, `CV` in the number of
a công văn, a title over it, page numbers below, lines of dashes, sizes too large.
"""

from docx.document import Document as WordDocument
from docx.shared import Pt

from tests.form_check.plants.header_plants import looks, says
from tests.form_check.plants.planting import Change, Plant
from tests.form_check.plants.sheet_plants import margin, number_below
from tests.form_check.plants.tools import CENTER, LEFT, add_before, find, look, remove
from vanthu.domain.form_check.findings import Part

LETTER, NOTICE = "table-letter", "tabbed-notice"
REFERENCE, ABOUT, MOTTO = Part.REFERENCE, Part.LETTER_SUBJECT, Part.NATIONAL_MOTTO
_DRAWING = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}drawing"


def _aligned_left(start: str) -> Change:
    def change(word: WordDocument) -> None:
        find(word, start).alignment = LEFT

    return change


def _titled(word: WordDocument) -> None:
    added = add_before(find(word, "Kính gửi"), "CÔNG VĂN")
    added.alignment = CENTER
    look(added, bold=True)


def _take_lines(word: WordDocument, start: str) -> None:
    for drawing in list(find(word, start)._p.iter(_DRAWING)):  # noqa: SLF001 - shapes
        parent = drawing.getparent()
        assert parent is not None
        parent.remove(drawing)


def _dashed(word: WordDocument) -> None:
    _take_lines(word, "Độc lập")
    add_before(find(word, "Sông Hà, ngày"), "———————————").alignment = CENTER


def _without_line(start: str) -> Change:
    return lambda word: _take_lines(word, start)


def _short_motto_line(word: WordDocument) -> None:
    for extent in find(word, "Độc lập")._p.iter():  # noqa: SLF001 - shapes
        for name in ("cx",):
            if extent.get(name) not in {None, "0"}:
                extent.set(name, str(20 * 36_000))


def _no_recipients(word: WordDocument) -> None:
    for start in ("Nơi nhận:", "- Như trên", "- TT. Đảng", "- Lưu"):
        remove(find(word, start))


def _single(word: WordDocument) -> None:
    for paragraph in word.paragraphs:
        if paragraph.text.startswith(("1.", "2.", "3.")):
            paragraph.paragraph_format.space_before = Pt(0)


PLANTS = (
    Plant("peer-left-20", LETTER, ("F02",), Part.SHEET, margin("left", 20)),
    Plant("peer-right-10", LETTER, ("F02",), Part.SHEET, margin("right", 10)),
    Plant("peer-top-17", LETTER, ("F02",), Part.SHEET, margin("top", 17.6)),
    Plant(
        "peer-bottom-15",
        NOTICE,
        ("F02",),
        Part.SHEET,
        margin("bottom", 15),
        only_docx="a page that is half full does not show its bottom margin",
    ),
    Plant(
        "peer-number-below",
        LETTER,
        ("F04",),
        Part.PAGE_NUMBER,
        number_below,
        only_docx="one page shows no number",
    ),
    Plant("peer-cv", LETTER, ("F10",), REFERENCE, says("Số", "UBND-VP", "CV-UBND")),
    Plant(
        "peer-cv-stt",
        LETTER,
        ("F10",),
        REFERENCE,
        says("Số", "318/UBND-VP", "{STT}/CV-BGD"),
    ),
    Plant("peer-number-left", LETTER, ("F09",), REFERENCE, _aligned_left("Số:")),
    Plant("peer-title", LETTER, ("F15",), Part.TITLE, _titled),
    Plant("peer-dashes", LETTER, ("F06",), MOTTO, _dashed),
    Plant("peer-motto-third", LETTER, ("F06",), MOTTO, _short_motto_line),
    Plant(
        "peer-no-issuer-line",
        LETTER,
        ("F08",),
        Part.ISSUING_BODY,
        _without_line("PHƯỜNG"),
    ),
    Plant("peer-about-bold", LETTER, ("F15",), ABOUT, looks("V/v", bold=True)),
    Plant("peer-about-italic", LETTER, ("F15",), ABOUT, looks("V/v", italic=True)),
    Plant(
        "peer-nation-14", LETTER, ("F05",), Part.NATIONAL_NAME, looks("CỘNG", size=14)
    ),
    Plant("peer-list-12", LETTER, ("F23",), "- TT. Đảng", looks("- TT.", size=12)),
    Plant("peer-no-list", LETTER, ("F23",), Part.RECIPIENTS_LABEL, _no_recipients),
    Plant("peer-title-16", NOTICE, ("F14",), Part.TITLE, looks("THÔNG", size=16)),
    Plant(
        "peer-subject-italic",
        NOTICE,
        ("F14",),
        Part.SUBJECT,
        looks("Lịch", italic=True),
    ),
    Plant(
        "peer-subject-underlined",
        NOTICE,
        ("F14",),
        Part.SUBJECT,
        looks("Lịch", underline=True),
    ),
    Plant(
        "peer-month",
        NOTICE,
        ("F12",),
        Part.PLACE_AND_DATE,
        says("Số:", "tháng 11", "tháng 03"),
    ),
    Plant(
        "peer-kind",
        NOTICE,
        ("F10", "F11"),
        REFERENCE,
        says("Số:", "TB-UBND", "TBao-UBND"),
    ),
    Plant("peer-tight", NOTICE, ("F19",), Part.BODY, _single),
    Plant(
        "peer-end",
        NOTICE,
        ("F27",),
        "nghiêm túc",
        says("Ủy ban nhân dân phường đề nghị", "./.", "."),
    ),
)
