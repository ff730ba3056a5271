"""Measured documents in perfect form, in which the tests plant one fault each."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from vanthu.domain.form_check.findings import CheckContext, Finding, FormReport
from vanthu.domain.form_check.form_measures import FormMeasures, form_measures
from vanthu.domain.form_check.judging import judge
from vanthu.domain.form_check.measured import (
    Alignment,
    Cell,
    FileFormat,
    MeasuredDocument,
    MeasuredFrame,
    MeasuredParagraph,
    MeasuredRule,
    MeasuredRun,
    PageNumber,
    RuleKind,
    Sheet,
    Zone,
)

FONT = "Times New Roman"
A4 = Sheet(210, 297, 20, 20, 30, 15)
NUMBER = PageNumber(
    zone=Zone.HEADER,
    text="2",
    on_first_page=False,
    alignment=Alignment.CENTER,
    font=FONT,
    size=14,
)
HEAD_LEFT, HEAD_RIGHT = Cell(0, 0, 0, 2, False), Cell(0, 0, 1, 2, False)
MARK_LEFT, MARK_RIGHT = Cell(0, 1, 0, 2, False), Cell(0, 1, 1, 2, False)
FOOT_LEFT, FOOT_RIGHT = Cell(1, 0, 0, 2, False), Cell(1, 0, 1, 2, False)
MEASURES: FormMeasures = form_measures(
    {
        "paper_width": (209, 211), "paper_height": (296, 298),
        "top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20),
        "national_name": (12, 13), "national_motto": (13, 14),
        "parent_body": (12, 13), "issuing_body": (12, 13), "reference": (13, 13),
        "place_and_date": (13, 14), "letter_subject": (12, 13), "title": (13, 14),
        "subject": (13, 14), "addressee": (13, 14), "body": (13, 14),
        "signature": (13, 14), "recipients_label": (12, 12), "recipients": (11, 11),
        "urgency": (13, 14), "page_number": (13, 14), "first_line": (10, 12.7),
        "gap": (6, 24), "line_spacing": (1.0, 1.5), "motto_rule_share": (0.97, 1.03),
        "rule_share": (0.333, 0.5), "letter_subject_gap": (6, 6),
    },
    {"KHẨN": (20, 8), "THƯỢNG KHẨN": (40, 8), "HỎA TỐC": (30, 8)},
)  # fmt: skip


def words(
    text: str,
    size: float = 14,
    *,
    bold: bool = False,
    italic: bool = False,
    **more: Any,
) -> MeasuredParagraph:
    """Give a centred paragraph of one look."""
    run = MeasuredRun(text, FONT, size, bold=bold, italic=italic)
    look: dict[str, Any] = {
        "alignment": Alignment.CENTER,
        "first_line": 0.0,
        "left": 0.0,
        "right": 0.0,
        "before": 0.0,
        "after": 0.0,
        "line_spacing": 1.0,
        "last_line_width": 40.0,
        "offset": 0.0,
    }
    return MeasuredParagraph((run,), **(look | more))


def running(text: str, size: float = 14, **more: Any) -> MeasuredParagraph:
    """Give a paragraph of the body."""
    look: dict[str, Any] = {
        "alignment": Alignment.JUSTIFY,
        "first_line": 12.7,
        "before": 6.0,
    }
    return words(text, size, **(look | more))


def beside(paragraph: MeasuredParagraph, cell: Cell, **more: Any) -> MeasuredParagraph:
    """Put a paragraph into a cell."""
    return replace(paragraph, cell=cell, **more)


@dataclass(frozen=True)
class Draft:
    """The paragraphs of a document by name, and the lines under some of them."""

    paragraphs: Mapping[str, MeasuredParagraph]
    rules: Mapping[str, MeasuredRule] = field(default_factory=dict)
    frames: Mapping[str, MeasuredFrame] = field(default_factory=dict)
    sheets: tuple[Sheet, ...] = (A4,)
    numbers: tuple[PageNumber, ...] = (NUMBER,)
    format: FileFormat = FileFormat.DOCX

    def with_words(self, **changed: MeasuredParagraph | None) -> "Draft":
        """Give the draft with other paragraphs, or without some."""
        kept = {n: p for n, p in {**self.paragraphs, **changed}.items() if p}
        return replace(self, paragraphs=kept)

    def with_text(self, name: str, text: str) -> "Draft":
        """Give the draft with another text in one paragraph."""
        paragraph = self.paragraphs[name]
        run = replace(paragraph.runs[0], text=text)
        return self.with_words(**{name: replace(paragraph, runs=(run,))})

    def with_look(self, name: str, **look: Any) -> "Draft":
        """Give the draft with other letters in one paragraph."""
        paragraph = self.paragraphs[name]
        runs = tuple(replace(run, **look) for run in paragraph.runs)
        return self.with_words(**{name: replace(paragraph, runs=runs)})

    def with_stand(self, name: str, **stand: Any) -> "Draft":
        """Give the draft with one paragraph standing otherwise."""
        return self.with_words(**{name: replace(self.paragraphs[name], **stand)})

    def with_line(self, name: str, **line: Any) -> "Draft":
        """Give the draft with another line under a paragraph."""
        changed = replace(self.rules[name], **line)
        return replace(self, rules={**self.rules, name: changed})

    def without_line(self, name: str) -> "Draft":
        """Give the draft without the line under a paragraph."""
        return replace(self, rules={n: r for n, r in self.rules.items() if n != name})

    def after(self, name: str, **more: MeasuredParagraph) -> "Draft":
        """Give the draft with paragraphs after one of them."""
        order: dict[str, MeasuredParagraph] = {}
        for each, paragraph in self.paragraphs.items():
            order[each] = paragraph
            if each == name:
                order |= more
        return replace(self, paragraphs=order)

    def measured(self) -> MeasuredDocument:
        """Give what a measurement of the draft would be."""
        at = {name: index for index, name in enumerate(self.paragraphs)}
        return MeasuredDocument(
            format=self.format,
            sheets=self.sheets,
            paragraphs=tuple(self.paragraphs.values()),
            rules=tuple(
                replace(rule, above=at.get(name), above_width=40.0)
                for name, rule in self.rules.items()
            ),
            frames=tuple(
                replace(frame, paragraph=at[name])
                for name, frame in self.frames.items()
            ),
            page_numbers=self.numbers,
        )


def drawn(length: float) -> MeasuredRule:
    """Give a drawn line under words that are 40 mm wide."""
    return MeasuredRule(RuleKind.DRAWN, length)


def checked(draft: Draft, context: CheckContext | None = None) -> FormReport:
    """Judge a draft."""
    return judge(draft.measured(), MEASURES, context or CheckContext())


def faults(draft: Draft, context: CheckContext | None = None) -> set[tuple[str, str]]:
    """Give the rules and the kinds of fault that are found on a draft."""
    return {(f.rule, f.fault) for f in checked(draft, context).findings}


def only(
    draft: Draft, rule: str, fault: str, context: CheckContext | None = None
) -> Finding:
    """Give the single finding on a draft."""
    (finding,) = checked(draft, context).findings
    assert (finding.rule, finding.fault) == (rule, fault)
    return finding


_HEAD = {
    "parent": beside(words("ỦY BAN NHÂN DÂN TỈNH TRUNG LƯƠNG", 13), HEAD_LEFT),
    "issuer": beside(words("ỦY BAN NHÂN DÂN", 13, bold=True), HEAD_LEFT, offset=15.0),
    "issuer_place": beside(
        words("PHƯỜNG SÔNG HÀ", 13, bold=True), HEAD_LEFT, offset=30.0
    ),
    "nation": beside(
        words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True), HEAD_RIGHT
    ),
    "motto": beside(
        words("Độc lập - Tự do - Hạnh phúc", bold=True), HEAD_RIGHT, offset=15.0
    ),
}
_FOOT = {
    "label": beside(
        words("Nơi nhận:", 12, bold=True, italic=True, alignment=Alignment.LEFT),
        FOOT_LEFT,
    ),
    "copy": beside(
        words("- Như trên;", 11, alignment=Alignment.LEFT), FOOT_LEFT, offset=14.0
    ),
    "archive": beside(
        words("- Lưu: VT, VHXH.", 11, alignment=Alignment.LEFT), FOOT_LEFT, offset=28.0
    ),
    "behalf": beside(words("TM. ỦY BAN NHÂN DÂN", bold=True), FOOT_RIGHT),
    "power": beside(words("KT. CHỦ TỊCH", bold=True), FOOT_RIGHT, offset=16.0),
    "position": beside(words("PHÓ CHỦ TỊCH", bold=True), FOOT_RIGHT, offset=32.0),
    "signer": beside(words("Đoàn Thị Mai Hạnh", bold=True), FOOT_RIGHT, offset=120.0),
}
_LINES = {"issuer_place": drawn(18), "motto": drawn(40)}
_OPENING = (
    "Thực hiện Công văn số 812/UBND-VX ngày 06 tháng 10 năm 2026 của Ủy ban nhân dân "
    "tỉnh Trung Lương về việc tổ chức Ngày hội đọc sách năm 2026, Ủy ban nhân dân "
    "phường Sông Hà báo cáo như sau:"
)


def letter() -> Draft:
    """Give a công văn to two offices."""
    return Draft(
        {
            **_HEAD,
            "reference": beside(words("Số: 05/UBND-VHXH", 13), MARK_LEFT),
            "subject": beside(
                words("V/v phúc đáp Công văn số 812/UBND-VX", 13, before=6.0),
                MARK_LEFT,
                offset=21.0,
            ),
            "date": beside(
                words("Sông Hà, ngày 09 tháng 3 năm 2026", italic=True), MARK_RIGHT
            ),
            "dear": words("Kính gửi:", alignment=Alignment.LEFT, left=35.0),
            "first": words(
                "- Ủy ban nhân dân tỉnh Trung Lương;",
                alignment=Alignment.LEFT,
                left=55.0,
            ),
            "second": words(
                "- Sở Văn hóa và Thể thao.", alignment=Alignment.LEFT, left=55.0
            ),
            "opening": running(_OPENING),
            "point": running("1. Đã trưng bày 1.250 đầu sách tại nhà văn hóa."),
            "closing": running("Trân trọng./."),
            **_FOOT,
        },
        _LINES,
    )


def report() -> Draft:
    """Give a báo cáo to a superior."""
    return Draft(
        {
            **_HEAD,
            "reference": beside(words("Số: 05/BC-UBND", 13), MARK_LEFT),
            "date": beside(
                words("Sông Hà, ngày 09 tháng 3 năm 2026", italic=True), MARK_RIGHT
            ),
            "title": words("BÁO CÁO", bold=True),
            "subject": words("Kết quả tổ chức Ngày hội đọc sách", bold=True),
            "dear": words("Kính gửi: Ủy ban nhân dân tỉnh Trung Lương"),
            "opening": running(_OPENING),
            "part": running("I. KẾT QUẢ THỰC HIỆN", bold=True),
            "point": running("a) Đã trưng bày 1.250 đầu sách."),
            "next": running("b) Đã tặng 300 cuốn sách."),
            "closing": running("Ủy ban nhân dân phường Sông Hà kính báo cáo./."),
            **_FOOT,
        },
        {**_LINES, "subject": drawn(18)},
    )


def decision() -> Draft:
    """Give a quyết định."""
    return Draft(
        {
            **_HEAD,
            "reference": beside(words("Số: 05/QĐ-UBND", 13), MARK_LEFT),
            "date": beside(
                words("Sông Hà, ngày 09 tháng 3 năm 2026", italic=True), MARK_RIGHT
            ),
            "title": words("QUYẾT ĐỊNH", bold=True),
            "subject": words("Về việc thành lập Tổ công tác", bold=True),
            "authority": words("ỦY BAN NHÂN DÂN PHƯỜNG SÔNG HÀ", bold=True),
            "law": running(
                "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
                italic=True,
            ),
            "decree": running(
                "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính "
                "phủ về công tác văn thư;",
                italic=True,
            ),
            "proposal": running("Theo đề nghị của Chánh Văn phòng.", italic=True),
            "enacting": words("QUYẾT ĐỊNH:", bold=True, before=6.0),
            "one": running("Điều 1. Thành lập Tổ công tác gồm các ông, bà sau đây."),
            "two": running(
                "Điều 2. Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết "
                "định này./."
            ),
            **_FOOT,
            "copy": beside(
                words("- Như Điều 2;", 11, alignment=Alignment.LEFT),
                FOOT_LEFT,
                offset=14.0,
            ),
        },
        {**_LINES, "subject": drawn(18)},
    )
