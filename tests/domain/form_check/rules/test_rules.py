"""Every rule of the form: silent on what is in form, found where it is broken."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from tests.domain.form_check.drafts_in_form import (
    A4,
    MARK_LEFT,
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
from tests.domain.form_check.planted_faults import PLANTS
from vanthu.domain.form_check.findings import CheckContext, Part, RepairKind, Severity
from vanthu.domain.form_check.measured import (
    Alignment,
    Cell,
    FileFormat,
    MeasuredFrame,
)

LONG = (
    "Ủy ban nhân dân phường giao các cơ quan, đơn vị tổ chức thực hiện nội dung này. "
)


@pytest.mark.parametrize("draft", [letter, report, decision])
def test_nothing_is_found_on_what_is_in_form(draft: Callable[[], Draft]) -> None:
    assert faults(draft()) == set()
    assert checked(draft()).is_in_form


@pytest.mark.parametrize(("draft", "rule", "fault"), PLANTS)
def test_each_fault_is_found(draft: Draft, rule: str, fault: str) -> None:
    assert (rule, fault) in faults(draft)


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


def test_letters_of_old_fonts_are_not_taken_for_signs() -> None:
    old = "Uûy ban nhaân daân phöôøng baùo caùo keát quaû thöïc hieän,nhö sau"
    assert faults(letter().with_text("point", old)) == {("F33", "old-encoding")}


def test_a_line_whose_words_are_unknown_keeps_the_rule_silent() -> None:
    draft = letter().without_line("motto")
    assert faults(replace(draft, rules={**draft.rules, "?": drawn(40)})) == set()


def test_the_same_fault_of_many_paragraphs_is_one_finding() -> None:
    draft = letter().with_stand("point", line_spacing=2.0)
    draft = draft.after("point", more=running(LONG, line_spacing=2.0))
    finding = only(draft, "F19", "line-spacing")
    assert len(finding.repairs) == 2
