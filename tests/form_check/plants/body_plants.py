"""Faults of title, grounds and body (F14 to F20, F27, F28)."""

from docx.document import Document as WordDocument
from docx.shared import Mm, Pt

from tests.form_check.plants.header_plants import lined, looks, says, unlined
from tests.form_check.plants.planting import Change, Plant
from tests.form_check.plants.tools import (
    CENTER,
    LEFT,
    add_before,
    border_under,
    find,
    look,
    remove,
    running,
    words,
)
from vanthu.domain.form_check.findings import Part

TITLE, SUBJECT, ABOUT = Part.TITLE, Part.SUBJECT, Part.LETTER_SUBJECT
BODY, BASIS, HEAD = Part.BODY, Part.LEGAL_BASIS, Part.APPENDIX_HEAD
LONG_TEXT = "Các khu phố"


def body(**changes: object) -> Change:
    """Give the change of the format of a long paragraph."""

    def change(word: WordDocument) -> None:
        paragraph = next(p for p in running(word) if LONG_TEXT in p.text)
        for name, value in changes.items():
            setattr(paragraph.paragraph_format, name, value)

    return change


def _left_title(word: WordDocument) -> None:
    find(word, "KẾ HOẠCH").alignment = LEFT


def _letter_title(word: WordDocument) -> None:
    added = add_before(find(word, "Kính gửi"), "CÔNG VĂN")
    added.alignment = CENTER
    added.paragraph_format.first_line_indent = Mm(0)
    look(added, bold=True, size=14)


def _gap(word: WordDocument) -> None:
    find(word, "V/v").paragraph_format.space_before = Pt(0)


def _lined_about(word: WordDocument) -> None:
    border_under(find(word, "V/v"))


def _no_gaps(word: WordDocument) -> None:
    for paragraph in running(word)[1:]:
        paragraph.paragraph_format.space_before = Pt(0)
        paragraph.paragraph_format.space_after = Pt(0)


def _small_text(word: WordDocument) -> None:
    look(next(p for p in running(word) if LONG_TEXT in p.text), size=12)


def _next_grounds(word: WordDocument) -> None:
    words(
        find(word, "Theo đề nghị"), "Theo", "Căn cứ Luật Lưu trữ số 33/2024/QH15; Theo"
    )


def _unmentioned(word: WordDocument) -> None:
    for mark in ("b)", "c)"):
        paragraph = find(word, mark)
        words(paragraph, " theo Phụ lục", " trong danh mục")


def _no_reference(word: WordDocument) -> None:
    remove(find(word, "(Kèm theo"))


def _continued_numbers(word: WordDocument) -> None:
    for section in word.sections:
        for number in section._sectPr.findall(  # noqa: SLF001 - no public way
            "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}pgNumType"
        ):
            section._sectPr.remove(number)  # noqa: SLF001


PLANTS = (
    Plant("title-16", "report", ("F14",), TITLE, looks("BÁO CÁO", size=16)),
    Plant("title-plain", "plan", ("F14",), TITLE, looks("KẾ HOẠCH", bold=False)),
    Plant("title-left", "plan", ("F14",), TITLE, _left_title),
    Plant("title-italic", "decision", ("F14",), TITLE, looks("QUYẾT", italic=True)),
    Plant("subject-italic", "plan", ("F14",), SUBJECT, looks("Tổ chức", italic=True)),
    Plant("subject-plain", "report", ("F14",), SUBJECT, looks("Kết quả", bold=False)),
    Plant("subject-12", "plan", ("F14",), SUBJECT, looks("Tổ chức", size=12)),
    Plant("subject-line", "plan", ("F14",), SUBJECT, lined("Tổ chức", 2.0)),
    Plant("subject-no-line", "report", ("F14",), SUBJECT, unlined("Kết quả")),
    Plant("about-bold", "letter", ("F15",), ABOUT, looks("V/v", bold=True)),
    Plant("about-italic", "letter", ("F15",), ABOUT, looks("V/v", italic=True)),
    Plant("about-14", "letter", ("F15",), ABOUT, looks("V/v", size=14)),
    Plant("about-capital", "letter", ("F15",), ABOUT, says("V/v", "v phúc", "v Phúc")),
    Plant("about-words", "letter", ("F15",), ABOUT, says("V/v", "V/v ", "V/v: ")),
    Plant("about-gap", "letter", ("F15",), ABOUT, _gap),
    Plant("about-line", "letter", ("F15",), ABOUT, _lined_about),
    Plant("letter-title", "letter", ("F15",), TITLE, _letter_title),
    Plant(
        "basis-upright",
        "decision",
        ("F16",),
        "Căn cứ Luật",
        looks("Căn cứ Luật", italic=False),
    ),
    Plant(
        "basis-comma",
        "decision",
        ("F16",),
        "Căn cứ Luật",
        says("Căn cứ Luật", "2025;", "2025,"),
    ),
    Plant(
        "basis-last",
        "decision",
        ("F16",),
        "Theo đề nghị",
        says("Theo đề nghị", "Xã hội.", "Xã hội;"),
    ),
    Plant(
        "basis-no-day",
        "decision",
        ("F17",),
        "Căn cứ Nghị định",
        says("Căn cứ Nghị", " ngày 05 tháng 3 năm 2020", ""),
    ),
    Plant(
        "basis-law-number",
        "decision",
        ("F18",),
        "Căn cứ Luật",
        says("Căn cứ Luật", "phương ngày", "phương số 72/2025/QH15 ngày"),
    ),
    Plant("body-left", "report", ("F19",), LONG_TEXT, body(alignment=LEFT)),
    Plant("body-12", "report", ("F19",), LONG_TEXT, _small_text),
    Plant(
        "body-no-indent", "letter", ("F19",), LONG_TEXT, body(first_line_indent=Mm(0))
    ),
    Plant(
        "body-indent-20", "report", ("F19",), LONG_TEXT, body(first_line_indent=Mm(20))
    ),
    Plant("body-double", "report", ("F19",), LONG_TEXT, body(line_spacing=2.0)),
    Plant("body-tight", "report", ("F19",), LONG_TEXT, body(line_spacing=0.8)),
    Plant("body-no-gap", "report", ("F19",), BODY, _no_gaps),
    Plant(
        "article-roman",
        "decision",
        ("F20",),
        "Điều II",
        says("Điều 2", "Điều 2", "Điều II"),
    ),
    Plant("point-order", "plan", ("F20",), "Tài liệu", says("đ)", "đ)", "e)")),
    Plant("point-letter", "plan", ("F20",), "Tài liệu", says("đ)", "đ)", "f)")),
    Plant("no-end-mark", "report", ("F27",), "Trên đây", says("Trên đây", "./.", ".")),
    Plant(
        "end-mark-blank",
        "letter",
        ("F27", "F34"),
        "Trân trọng",
        says("Trân trọng", "./.", " ./."),
    ),
    Plant("appendix-arabic", "plan", ("F28",), HEAD, says("Phụ lục II", "II", "2")),
    Plant("appendix-plain", "plan", ("F28",), HEAD, looks("Phụ lục I", bold=False)),
    Plant("appendix-12", "plan", ("F28",), HEAD, looks("Phụ lục I", size=12)),
    Plant("appendix-unmentioned", "plan", ("F28",), HEAD, _unmentioned),
    Plant("appendix-no-reference", "plan", ("F28",), HEAD, _no_reference),
    Plant(
        "appendix-numbers",
        "plan",
        ("F28",),
        HEAD,
        _continued_numbers,
        only_docx="the appendices have one page, which shows no number",
    ),
)
