"""Faults of addressees, recipients, signature and marks (F21 to F26, F29 to F31)."""

from datetime import date

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Pt

from tests.form_check.plants.header_plants import looks, says
from tests.form_check.plants.planting import TODAY, Change, Plant, nothing
from tests.form_check.plants.tools import (
    CENTER,
    add_before,
    find,
    look,
    remove,
    running,
    words,
)
from vanthu.domain.form_check.findings import CheckContext, Part

DEAR, LIST, LABEL = Part.ADDRESSEES, Part.RECIPIENTS, Part.RECIPIENTS_LABEL
SIGNING, SIGNER = Part.SIGNING, Part.SIGNER
MARK = "HỎA TỐC"


def _nobody(word: WordDocument) -> None:
    for start in ("Kính gửi", "- Ủy ban", "- Sở Khoa", "- Sở Văn"):
        remove(find(word, start))


def _dear_plan(word: WordDocument) -> None:
    add_before(running(word)[0], "Kính gửi: Ủy ban nhân dân tỉnh Trung Lương")


def _one_line(word: WordDocument) -> None:
    words(find(word, "Kính gửi:"), "gửi:", "gửi: Sở Nội vụ; Sở Tài chính;")


def _no_archive(word: WordDocument) -> None:
    words(find(word, "- TT. Đảng ủy"), ";", ".")
    remove(find(word, "- Lưu: VT"))


def _no_deputy(word: WordDocument) -> None:
    remove(find(word, "PHÓ CHỦ TỊCH"))


def _far_signature(word: WordDocument) -> None:
    for start in ("Nơi nhận:", "TM. ỦY BAN"):
        find(word, start).paragraph_format.page_break_before = True
    last = word.paragraphs[-2]
    last.paragraph_format.keep_with_next = False


def _frame(width: float) -> Change:
    def change(word: WordDocument) -> None:
        mark = find(word, MARK)._p  # noqa: SLF001 - the frame is its table
        table = next(mark.iterancestors(qn("w:tbl")))
        for name in ("w:tblPr/w:tblW", "w:tblGrid/w:gridCol", "w:tr/w:tc/w:tcPr/w:tcW"):
            path = "/".join(qn(part) for part in name.split("/"))
            element = table.find(path)
            assert element is not None
            element.set(qn("w:w"), str(round(width * 56.6929)))

    return change


def _secret(word: WordDocument) -> None:
    added = add_before(find(word, "Sông Hà, ngày"), "TỐI MẬT")
    look(added, bold=True, italic=False, size=13)


def _mark_under_number(word: WordDocument) -> None:
    cell = find(word, "Số:")
    added = cell.insert_paragraph_before("MẬT", cell.style)
    added.alignment = CENTER
    added.paragraph_format.space_before = Pt(6)
    look(added, bold=True, size=13)
    cell._p.addnext(added._p)  # noqa: SLF001 - to move it


ON_FUTURE = CheckContext(today=date(2026, 1, 2))
AFTER = CheckContext(today=TODAY, answers_on=date(2026, 4, 1))
TAKEN = CheckContext(today=TODAY, references=("05/UBND-VHXH",))

PLANTS = (
    Plant("nobody", "letter", ("F21",), DEAR, _nobody),
    Plant("dear-plan", "plan", ("F21",), DEAR, _dear_plan),
    Plant("dear-one-line", "letter", ("F22",), DEAR, _one_line),
    Plant(
        "dear-no-dash", "letter", ("F22",), "Sở Khoa", says("- Sở Khoa", "- Sở", "Sở")
    ),
    Plant(
        "dear-last",
        "letter",
        ("F22",),
        "Sở Văn hóa",
        says("- Sở Văn", "thao.", "thao;"),
    ),
    Plant(
        "dear-first",
        "letter",
        ("F22",),
        "Ủy ban nhân dân tỉnh",
        says("- Ủy ban", "Lương;", "Lương."),
    ),
    Plant("dear-bold", "report", ("F22",), DEAR, looks("Kính gửi", bold=True)),
    Plant("dear-12", "report", ("F22",), DEAR, looks("Kính gửi", size=12)),
    Plant("dear-colon", "report", ("F22",), DEAR, says("Kính gửi", "gửi:", "gửi")),
    Plant("label-14", "letter", ("F23",), LABEL, looks("Nơi nhận:", size=14)),
    Plant("label-upright", "report", ("F23",), LABEL, looks("Nơi nhận:", italic=False)),
    Plant("label-plain", "plan", ("F23",), LABEL, looks("Nơi nhận:", bold=False)),
    Plant("label-colon", "plan", ("F23",), LABEL, says("Nơi nhận:", "nhận:", "nhận")),
    Plant("list-13", "letter", ("F23",), "- TT. Đảng ủy", looks("- TT. Đảng", size=13)),
    Plant(
        "list-no-dash",
        "letter",
        ("F23",),
        "TT. Đảng ủy",
        says("- TT. Đảng", "- TT", "TT"),
    ),
    Plant("list-end", "letter", ("F23",), "- TT. Đảng", says("- TT. Đảng", ");", ")")),
    Plant("list-last", "report", ("F23",), "- Lưu", says("- Lưu", "VHXH.", "VHXH;")),
    Plant("no-archive", "letter", ("F23",), LIST, _no_archive),
    Plant(
        "archive-no-clerk", "plan", ("F23",), "- Lưu", says("- Lưu", "VT, VHXH", "VHXH")
    ),
    Plant(
        "not-above",
        "letter",
        ("F24",),
        LIST,
        lambda word: remove(find(word, "- Như trên")),
    ),
    Plant("not-article", "decision", ("F24",), LIST, says("- Như", "Điều 3", "trên")),
    Plant(
        "power-slash",
        "report",
        ("F25",),
        "ỦY BAN NHÂN DÂN",
        says("TM. ỦY", "TM.", "T/M"),
    ),
    Plant(
        "power-no-blank", "letter", ("F25",), "CHỦ TỊCH", says("KT. CHỦ", "KT. ", "KT.")
    ),
    Plant("power-no-stop", "plan", ("F25",), "CHỦ TỊCH", says("KT. CHỦ", "KT.", "KT")),
    Plant(
        "power-small",
        "report",
        ("F25",),
        SIGNING,
        says("PHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Phó Chủ tịch"),
    ),
    Plant("power-plain", "letter", ("F25",), SIGNING, looks("KT. CHỦ", bold=False)),
    Plant("power-12", "letter", ("F25",), SIGNING, looks("TM. ỦY", size=12)),
    Plant("no-deputy", "report", ("F25",), SIGNING, _no_deputy),
    Plant("name-plain", "report", ("F25",), SIGNER, looks("Đoàn Thị", bold=False)),
    Plant(
        "name-capitals",
        "letter",
        ("F25",),
        SIGNER,
        says("Đoàn Thị", "Đoàn Thị Mai Hạnh", "ĐOÀN THỊ MAI HẠNH"),
    ),
    Plant(
        "name-degree", "report", ("F26",), SIGNER, says("Đoàn Thị", "Đoàn", "ThS. Đoàn")
    ),
    Plant(
        "name-doctor", "plan", ("F26",), SIGNER, says("Đoàn Thị", "Đoàn", "TS. Đoàn")
    ),
    Plant("mark-wide", "letter", ("F29",), MARK, _frame(40)),
    Plant("mark-black", "letter", ("F29",), MARK, looks(MARK, color="000000")),
    Plant("mark-12", "letter", ("F29",), MARK, looks(MARK, size=12)),
    Plant(
        "signature-alone",
        "letter",
        ("F30",),
        SIGNING,
        _far_signature,
        only_pdf="pages are made by the program that prints",
    ),
    Plant("secret", "letter", ("F31",), "TỐI MẬT", _secret),
    Plant("secret-under-number", "report", ("F31",), "MẬT", _mark_under_number),
    Plant("number-taken", "letter", ("F35",), Part.REFERENCE, nothing, TAKEN),
    Plant("future", "letter", ("F36",), Part.PLACE_AND_DATE, nothing, ON_FUTURE),
    Plant("before-letter", "letter", ("F36",), Part.PLACE_AND_DATE, nothing, AFTER),
)
