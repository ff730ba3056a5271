"""Every rule of the form: silent on what is in form, found where it is broken."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from tests.domain.form_check.drafts_in_form import (
    A4,
    MARK_LEFT,
    NUMBER,
    Draft,
    beside,
    checked,
    decision,
    drawn,
    faults,
    letter,
    only,
    report,
    running,
    words,
)
from vanthu.domain.form_check.findings import CheckContext, Part, RepairKind, Severity
from vanthu.domain.form_check.measured import (
    Alignment,
    Cell,
    FileFormat,
    MeasuredFrame,
    RuleKind,
    Zone,
)

LONG = (
    "Ủy ban nhân dân phường giao các cơ quan, đơn vị tổ chức thực hiện nội dung này. "
)


@pytest.mark.parametrize("draft", [letter, report, decision])
def test_nothing_is_found_on_what_is_in_form(draft: Callable[[], Draft]) -> None:
    assert faults(draft()) == set()
    assert checked(draft()).is_in_form


@pytest.mark.parametrize(
    ("draft", "rule", "fault"),
    [
        # the sheet
        (
            replace(letter(), sheets=(replace(A4, width=216, height=279),)),
            "F01",
            "paper",
        ),
        (
            replace(letter(), sheets=(replace(A4, width=297, height=210),)),
            "F01",
            "landscape",
        ),
        (replace(letter(), sheets=(replace(A4, left=20),)), "F02", "left"),
        (replace(letter(), sheets=(replace(A4, right=10),)), "F02", "right"),
        (replace(letter(), sheets=(replace(A4, top=17.6),)), "F02", "top"),
        (replace(letter(), sheets=(replace(A4, bottom=15),)), "F02", "bottom"),
        (letter().with_look("point", font="Arial"), "F03", "font"),
        (letter().with_look("point", color="0000FF"), "F03", "color"),
        (
            replace(letter(), numbers=(replace(NUMBER, zone=Zone.FOOTER),)),
            "F04",
            "footer",
        ),
        (replace(letter(), numbers=(replace(NUMBER, size=12),)), "F04", "size"),
        (
            replace(letter(), numbers=(replace(NUMBER, alignment=Alignment.RIGHT),)),
            "F04",
            "not-centred",
        ),
        (
            replace(letter(), numbers=(replace(NUMBER, italic=True),)),
            "F04",
            "not-upright",
        ),
        (
            replace(letter(), numbers=(replace(NUMBER, on_first_page=True),)),
            "F04",
            "first-page",
        ),
        (replace(letter(), numbers=(replace(NUMBER, text="Trang 2"),)), "F04", "words"),
        # Quốc hiệu and Tiêu ngữ
        (letter().with_words(nation=None), "F05", "missing"),
        (
            letter().with_text("nation", "CỘNG HOÀ XÃ HỘI CHỦ NGHIÃ VIỆT NAM"),
            "F05",
            "words",
        ),
        (letter().with_look("nation", bold=False), "F05", "not-bold"),
        (letter().with_look("nation", size=14), "F05", "size"),
        (letter().with_text("motto", "Độc lập - Tự do – Hạnh phúc"), "F06", "words"),
        (letter().with_text("motto", "Độc lập-Tự do-Hạnh phúc"), "F06", "words"),
        (letter().with_look("motto", bold=False), "F06", "not-bold"),
        (letter().with_look("motto", size=12), "F06", "size"),
        (letter().with_line("motto", length=16), "F06", "length"),
        (letter().with_line("motto", kind=RuleKind.UNDERLINE), "F06", "underline"),
        (letter().without_line("motto"), "F06", "no-line"),
        # the offices
        (letter().with_look("parent", bold=True), "F07", "bold"),
        (
            letter()
            .with_look("issuer", bold=False)
            .with_look("issuer_place", bold=False),
            "F07",
            "not-bold",
        ),
        (letter().with_look("issuer", size=14), "F07", "size"),
        (
            letter().with_text("parent", "Ủy ban nhân dân tỉnh Trung Lương"),
            "F07",
            "not-capitals",
        ),
        (letter().with_line("issuer_place", length=30), "F08", "length"),
        (
            letter().with_line("issuer_place", kind=RuleKind.CHARACTERS),
            "F08",
            "characters",
        ),
        (letter().without_line("issuer_place"), "F08", "no-line"),
        # number and symbol
        (letter().with_text("reference", "Số 05/UBND-VHXH"), "F09", "colon"),
        (letter().with_text("reference", "Số: 5/UBND-VHXH"), "F09", "zero"),
        (letter().with_text("reference", "Số: 05/UBND - VHXH"), "F09", "blank"),
        (letter().with_look("reference", size=14), "F09", "size"),
        (letter().with_look("reference", italic=True), "F09", "italic"),
        (
            letter().with_stand("reference", alignment=Alignment.LEFT),
            "F09",
            "not-centred",
        ),
        (letter().with_text("reference", "Số: 05/CV-UBND"), "F10", "cv"),
        (letter().with_text("reference", "Số: 05/BC-UBND"), "F10", "letter-with-kind"),
        (report().with_text("reference", "Số: 05/TB-UBND"), "F10", "other-kind"),
        (
            report()
            .with_text("title", "TỜ TRÌNH")
            .with_text("reference", "Số: 05/TTR-UBND"),
            "F11",
            "abbreviation",
        ),
        (
            report()
            .with_text("title", "QUY CHẾ")
            .with_text("reference", "Số: 05/QCh-UBND")
            .with_words(dear=None, copy=None),
            "F11",
            "abbreviation",
        ),
        # place and date
        (
            letter().with_text("date", "Sông Hà, ngày 9 tháng 3 năm 2026"),
            "F12",
            "day-zero",
        ),
        (
            letter().with_text("date", "Sông Hà, ngày 09 tháng 03 năm 2026"),
            "F12",
            "month-zero",
        ),
        (
            letter().with_text("date", "Sông Hà, ngày 09 tháng 1 năm 2026"),
            "F12",
            "month-zero",
        ),
        (
            letter().with_text("date", "Sông Hà ngày 09 tháng 3 năm 2026"),
            "F12",
            "comma",
        ),
        (letter().with_text("date", "Sông Hà, 09/3/2026"), "F12", "pattern"),
        (
            letter().with_text("date", "Sông Hà, ngày 31 tháng 4 năm 2026"),
            "F12",
            "no-such-day",
        ),
        (letter().with_text("date", "ngày 09 tháng 3 năm 2026"), "F12", "place"),
        (letter().with_look("date", italic=False), "F12", "not-italic"),
        (letter().with_look("date", size=12), "F12", "size"),
        (letter().with_stand("date", offset=40.0), "F13", "other-line"),
        # title and subject
        (report().with_look("title", bold=False), "F14", "not-bold"),
        (report().with_look("title", size=16), "F14", "size"),
        (report().with_text("title", "Báo cáo"), "F14", "not-capitals"),
        (report().with_stand("title", alignment=Alignment.LEFT), "F14", "not-centred"),
        (report().with_look("subject", bold=False), "F14", "not-bold"),
        (report().with_look("subject", italic=True), "F14", "italic"),
        (report().with_line("subject", length=40), "F14", "length"),
        (report().with_line("subject", kind=RuleKind.UNDERLINE), "F14", "underline"),
        (report().with_line("subject", kind=RuleKind.CHARACTERS), "F14", "characters"),
        (report().without_line("subject"), "F14", "no-line"),
        (letter().with_look("subject", bold=True), "F15", "bold"),
        (letter().with_look("subject", italic=True), "F15", "italic"),
        (letter().with_look("subject", size=14), "F15", "size"),
        (
            letter().with_text("subject", "Về việc phúc đáp Công văn số 812/UBND-VX"),
            "F15",
            "words",
        ),
        (
            letter().with_text("subject", "V/v Phúc đáp công văn của tỉnh"),
            "F15",
            "capital",
        ),
        (letter().with_stand("subject", before=0.0), "F15", "gap"),
        (letter().with_words(subject=None), "F15", "missing"),
        # căn cứ
        (decision().with_look("law", italic=False), "F16", "not-italic"),
        (
            decision().with_text(
                "law",
                "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.",
            ),
            "F16",
            "end",
        ),
        (
            decision().with_text("proposal", "Theo đề nghị của Chánh Văn phòng,"),
            "F16",
            "last-end",
        ),
        (
            decision().with_text(
                "decree",
                "Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư;",
            ),
            "F17",
            "no-day",
        ),
        (
            decision().with_text(
                "law",
                "Căn cứ Luật Lưu trữ số 33/2024/QH15 ngày 21 tháng 6 năm 2024;",
            ),
            "F18",
            "law",
        ),
        # the body
        (
            letter().with_stand("opening", alignment=Alignment.LEFT),
            "F19",
            "not-justified",
        ),
        (letter().with_look("point", size=12), "F19", "size"),
        (letter().with_stand("point", first_line=0.0), "F19", "first-line"),
        (letter().with_stand("point", before=0.0), "F19", "gap"),
        (letter().with_stand("point", line_spacing=2.0), "F19", "line-spacing"),
        (
            letter().with_text("point", "Điều II. Tổ chức thực hiện nội dung này."),
            "F20",
            "not-arabic",
        ),
        (
            letter().with_text("point", "Chương 2 của Kế hoạch này gồm ba phần."),
            "F20",
            "not-roman",
        ),
        (report().with_text("next", "f) Đã tặng 300 cuốn sách."), "F20", "letter"),
        (
            report()
            .with_text("point", "d) Đã trưng bày sách.")
            .with_text("next", "e) Đã tặng sách."),
            "F20",
            "order",
        ),
        (letter().with_text("closing", "Trân trọng."), "F27", "missing"),
        (letter().with_text("closing", "Trân trọng ./."), "F27", "blank"),
        (letter().with_text("closing", "./."), "F27", "alone"),
        # Kính gửi, Nơi nhận
        (letter().with_text("dear", "Kính gửi"), "F22", "colon"),
        (
            letter().with_text("first", "- Ủy ban nhân dân tỉnh Trung Lương,"),
            "F22",
            "end",
        ),
        (letter().with_text("second", "- Sở Văn hóa và Thể thao;"), "F22", "last-end"),
        (letter().with_text("second", "+ Sở Văn hóa và Thể thao."), "F22", "dash"),
        (
            report().with_text("dear", "Kính gửi: Ủy ban nhân dân tỉnh; Sở Nội vụ"),
            "F22",
            "one-line",
        ),
        (letter().with_words(label=None), "F23", "missing"),
        (letter().with_text("label", "Nơi nhận"), "F23", "label"),
        (letter().with_look("label", bold=False), "F23", "not-bold"),
        (letter().with_look("label", italic=False), "F23", "not-italic"),
        (letter().with_look("label", size=14), "F23", "size"),
        (letter().with_look("archive", size=12), "F23", "size"),
        (letter().with_text("copy", "- Như trên,"), "F23", "end"),
        (letter().with_text("archive", "- Lưu: VT, VHXH"), "F23", "last-end"),
        (letter().with_text("archive", "- Lưu VT."), "F23", "archive"),
        (letter().with_text("archive", "- Phòng Văn hóa."), "F23", "no-archive"),
        (letter().with_text("copy", "- Sở Nội vụ;"), "F24", "not-above"),
        (decision().with_text("copy", "- Như trên;"), "F24", "no-article"),
        # who signs
        (letter().with_text("power", "KT.CHỦ TỊCH"), "F25", "prefix"),
        (letter().with_text("power", "KT CHỦ TỊCH"), "F25", "prefix"),
        (letter().with_words(position=None), "F25", "no-deputy"),
        (letter().with_words(power=None), "F25", "deputy-without-kt"),
        (letter().with_look("behalf", bold=False), "F25", "not-bold"),
        (letter().with_text("position", "Phó Chủ tịch"), "F25", "not-capitals"),
        (letter().with_look("signer", bold=False), "F25", "not-bold"),
        (letter().with_text("signer", "ThS. Đoàn Thị Mai Hạnh"), "F26", "degree"),
        # marks and words
        (
            letter().after(
                "subject", urgent=beside(words("KHẨN", bold=True), MARK_LEFT)
            ),
            "F29",
            "no-frame",
        ),
        (
            letter().after(
                "subject", secret=beside(words("MẬT", bold=True), MARK_LEFT)
            ),
            "F31",
            "secret",
        ),
        (
            letter().with_text("point", "1. Đã trưng bày [...] đầu sách."),
            "F32",
            "placeholder",
        ),
        (
            letter().with_text("point", "1. Đã trưng ba\u0300y 1.250 đầu sách."),
            "F33",
            "not-composed",
        ),
        (
            letter().with_text("point", "1. Đã trưng  bày 1.250 đầu sách."),
            "F34",
            "double-blank",
        ),
        (
            letter().with_text("point", "1. Đã trưng bày , tặng 1.250 đầu sách."),
            "F34",
            "blank-before-sign",
        ),
        (
            letter().with_text("point", "1. Thực hiện kế hoạch số 12/KH-UBND."),
            "C13",
            "kind-of-document",
        ),
    ],
)
def test_each_fault_is_found(draft: Draft, rule: str, fault: str) -> None:
    found = faults(draft)
    assert (rule, fault) in found or rule[0] == "C", found
    assert rule in {each for each, _ in found}


def test_a_finding_tells_measure_range_and_article() -> None:
    draft = replace(letter(), sheets=(replace(A4, left=20),))
    finding = only(draft, "F02", "left")
    assert (finding.number, finding.low, finding.high) == (20, 30, 35)
    assert (finding.article, finding.severity) == ("PL I, I.3", Severity.ERROR)
    assert finding.place.part is Part.SHEET
    (repair,) = finding.repairs
    assert (repair.kind, repair.number) == (RepairKind.MARGINS, 30)


def test_a_finding_tells_which_letters_to_write() -> None:
    finding = only(
        letter().with_text("date", "Sông Hà, ngày 9 tháng 3 năm 2026"),
        "F12",
        "day-zero",
    )
    (repair,) = finding.repairs
    assert repair.text == "09"
    assert finding.place.quote == "Sông Hà, ngày 9 tháng 3 năm 2026"
    assert (repair.start, repair.end) == (14, 15)


def test_a_pdf_is_judged_but_not_repaired() -> None:
    draft = replace(letter(), format=FileFormat.PDF).with_text("motto", "Độc lập")
    report_ = checked(replace(draft, sheets=(replace(A4, left=20),)))
    assert any(f.rule == "F02" for f in report_.findings)
    assert all(not f.repairs for f in report_.findings)


def test_a_landscape_sheet_may_hold_a_wide_table() -> None:
    sheet = replace(A4, width=297, height=210, has_wide_table=True)
    assert faults(replace(letter(), sheets=(A4, sheet))) == set()


def test_a_letter_with_a_title_is_no_letter_in_form() -> None:
    draft = letter().after("date", title=words("CÔNG VĂN", bold=True))
    assert ("F15", "title") in faults(draft.with_words(subject=None))


def test_room_for_number_and_day_is_a_fault_only_at_the_end() -> None:
    draft = letter().with_text("reference", "Số: …/UBND-VHXH")
    assert faults(draft) == set()
    assert ("F32", "open") in faults(draft, CheckContext(is_final=True))


def test_kinds_that_go_to_nobody_have_no_addressee() -> None:
    draft = report().with_text("title", "THÔNG BÁO")
    draft = draft.with_text("reference", "Số: 05/TB-UBND")
    assert faults(draft) == {("F21", "superfluous")}
    assert ("F21", "missing") in faults(
        letter().with_words(dear=None, first=None, second=None)
    )


def test_a_report_has_an_addressee_only_upward() -> None:
    assert faults(report(), CheckContext(goes_upward=True)) == set()
    sideways = faults(report(), CheckContext(goes_upward=False))
    assert sideways == {("F21", "superfluous")}


def test_as_above_needs_somebody_above() -> None:
    draft = report().with_words(dear=None)
    assert ("F24", "nobody-above") in faults(draft)


def test_a_number_of_the_year_is_given_once() -> None:
    taken = CheckContext(references=("05/UBND-VHXH",))
    assert faults(letter(), taken) == {("F35", "taken")}


def test_the_date_is_neither_to_come_nor_before_the_letter_answered() -> None:
    assert faults(letter(), CheckContext(today=date(2026, 3, 8))) == {("F36", "future")}
    answered = CheckContext(answers_on=date(2026, 3, 10))
    assert faults(letter(), answered) == {("F36", "before-letter")}
    assert faults(letter(), CheckContext(today=date(2026, 3, 9))) == set()


def test_names_of_persons_are_known_from_the_office() -> None:
    draft = letter().with_text("point", "1. Giao bà Đoàn thị Mai Hạnh trưng bày sách.")
    names = CheckContext(names=("Đoàn Thị Mai Hạnh",))
    assert any(rule == "C02" for rule, _ in faults(draft, names))


def test_a_mark_of_urgency_has_its_frame() -> None:
    mark = beside(words("KHẨN", bold=True), MARK_LEFT)
    mark = replace(mark, runs=(replace(mark.runs[0], color="FF0000"),))
    draft = letter().after("subject", urgent=mark)
    framed = replace(draft, frames={"urgent": MeasuredFrame(20, 8)})
    assert faults(framed) == set()
    wide = replace(draft, frames={"urgent": MeasuredFrame(30, 8)})
    assert faults(wide) == {("F29", "width")}


def test_a_signature_does_not_stand_alone_on_a_page() -> None:
    pages = {
        name: replace(p, page=2 if p.cell and p.cell.table == 1 else 1)
        for name, p in letter().paragraphs.items()
    }
    assert faults(replace(letter(), paragraphs=pages)) == {("F30", "alone")}


def test_an_appendix_has_its_number_reference_and_pages() -> None:
    head = words("Phụ lục", bold=True, sheet=1)
    title = words("DANH MỤC SÁCH", bold=True, sheet=1)
    kept = words("(Kèm theo Báo cáo số 05/BC-UBND)", italic=True, sheet=1)
    draft = report().after("signer", head=head, title_=title, kept=kept)
    draft = draft.with_text("point", "a) Đã trưng bày sách nêu tại Phụ lục.")
    own = replace(A4, restarts_numbers=True)
    assert faults(replace(draft, sheets=(A4, own))) == set()
    assert faults(replace(draft, sheets=(A4, A4))) == {("F28", "pages")}
    lost = replace(draft.with_words(kept=None), sheets=(A4, own))
    assert faults(lost) == {("F28", "no-reference")}
    silent = draft.with_text("point", "a) Đã trưng bày 1.250 đầu sách.")
    assert faults(replace(silent, sheets=(A4, own))) == {("F28", "not-mentioned")}
    arabic = replace(draft.with_text("head", "Phụ lục 1"), sheets=(A4, own))
    assert faults(arabic) == {("F28", "not-roman")}


def test_cells_of_a_table_are_no_paragraphs_of_the_body() -> None:
    cell = Cell(5, 0, 0, 3, is_ruled=True)
    row = beside(words("Tên sách", 12, alignment=Alignment.LEFT), cell)
    assert faults(letter().after("point", row=row)) == set()


def test_a_line_whose_words_are_unknown_keeps_the_rule_silent() -> None:
    draft = letter().without_line("motto")
    assert faults(replace(draft, rules={**draft.rules, "?": drawn(40)})) == set()


def test_the_same_fault_of_many_paragraphs_is_one_finding() -> None:
    draft = letter().with_stand("point", line_spacing=2.0)
    draft = draft.after("point", more=running(LONG, line_spacing=2.0))
    finding = only(draft, "F19", "line-spacing")
    assert len(finding.repairs) == 2
