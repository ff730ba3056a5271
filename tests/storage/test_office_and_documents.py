"""The office's own data and its documents come back as they were saved."""

from dataclasses import replace
from datetime import date

import pytest

from tests.storage.examples import DEPARTMENTS, DRAFT, MOMENT, OFFICE
from vanthu.domain.documents.report import (
    ReportDraft,
    ReportKind,
    ReportSection,
    TaskSource,
)
from vanthu.domain.errors import ChangedByAnother, NoSuchReport
from vanthu.domain.register import OutgoingDocument
from vanthu.domain.tasks import Order
from vanthu.services.ports import OpenUnit

ISSUED = date(2025, 10, 16)
DOCUMENT = OutgoingDocument(
    document_id=0,
    number=5,
    symbol="BC-UBND",
    issued_on=ISSUED,
    kind="báo cáo",
    subject="Kết quả",
    signer_name="Trịnh Quang Khải",
    recipients="UBND tỉnh",
    archive="VT, VHXH",
    copies=None,
    answers_letter_id=None,
)


@pytest.fixture
def draft(open_unit: OpenUnit) -> ReportDraft:
    with open_unit() as unit:
        letter = unit.register.add(1, replace(DRAFT, due_date=ISSUED), None)
        unit.commit()
    return ReportDraft(
        letter_id=letter.letter_id,
        kind=ReportKind.REPORT,
        subject="Kết quả thực hiện",
        opening="Thực hiện…",
        sections=(
            ReportSection("1", "Rà soát", "1. Rà soát", (TaskSource(3, "Xong."),)),
            ReportSection("2", "Điều động", "2. Điều động", typed=""),
        ),
        closing="Trên đây…",
        addressees=("UBND tỉnh Trung Lương",),
        recipients=("Như trên", "Lưu: VT"),
        symbol="BC-UBND",
        signer_name="Trịnh Quang Khải",
        authority=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    )


def test_there_is_no_profile_before_one_is_saved(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        assert unit.office.profile() is None
        assert unit.office.departments() == ()


def test_the_profile_is_replaced(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        unit.office.save_profile(replace(OFFICE, place="Nơi khác"))
        unit.office.save_profile(OFFICE)
        unit.commit()
    with open_unit() as unit:
        assert unit.office.profile() == OFFICE


def test_the_list_of_departments_is_replaced_in_order(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        unit.office.save_departments(DEPARTMENTS)
        unit.commit()
    with open_unit() as unit:
        kept = unit.office.departments()
        unit.office.save_departments(DEPARTMENTS[::-1][:2])
        unit.commit()
    with open_unit() as unit:
        assert kept == DEPARTMENTS
        assert unit.office.departments() == DEPARTMENTS[::-1][:2]


def test_a_report_comes_back_as_it_was_saved(
    open_unit: OpenUnit, draft: ReportDraft
) -> None:
    with open_unit() as unit:
        saved = unit.reports.save(draft)
        unit.commit()
    with open_unit() as unit:
        assert unit.reports.get(saved.report_id or 0) == saved
        assert unit.reports.of_letter(draft.letter_id, ReportKind.REPORT) == saved
        assert unit.reports.of_letter(draft.letter_id, ReportKind.REPLY) is None
    assert saved == replace(draft, report_id=saved.report_id, version=1)


def test_the_second_to_change_a_report_is_told(
    open_unit: OpenUnit, draft: ReportDraft
) -> None:
    with open_unit() as unit:
        first = unit.reports.save(draft)
        second = unit.reports.save(replace(first, closing="Kính báo cáo"))
        with pytest.raises(ChangedByAnother):
            unit.reports.save(replace(first, closing="khác"))

    assert (first.version, second.version) == (1, 2)


def test_a_report_that_is_not_there_is_told(open_unit: OpenUnit) -> None:
    with open_unit() as unit, pytest.raises(NoSuchReport):
        unit.reports.get(99)


def test_a_line_shows_how_far_a_report_is(
    open_unit: OpenUnit, draft: ReportDraft
) -> None:
    with open_unit() as unit:
        saved = unit.reports.save(draft)
        unit.reports.save(replace(draft, kind=ReportKind.REPLY))
        order = Order(draft.letter_id, "việc", "VP", due_date=date(2025, 10, 14))
        unit.tasks.add(order, MOMENT)
        reply, report = unit.reports.lines()
        unit.reports.save(replace(saved, number=7, issued_on=ISSUED))
        _, issued = unit.reports.lines()

    assert (reply.kind, report.kind) == (ReportKind.REPLY, ReportKind.REPORT)
    assert (report.gaps, report.sections, report.full_ref) == (1, 2, "")
    assert (report.arrival_number, report.due) == (1, date(2025, 10, 14))
    assert issued.full_ref == "07/BC-UBND"


def test_issued_documents_are_listed_by_number(open_unit: OpenUnit) -> None:
    with open_unit() as unit:
        for number, day in ((6, 17), (5, 16), (7, 20)):
            issued_on = date(2025, 10, day)
            unit.outgoing.add(replace(DOCUMENT, number=number, issued_on=issued_on))
        lines = unit.outgoing.lines(ISSUED, date(2025, 10, 17))

    assert [line.reference for line in lines] == ["05/BC-UBND", "06/BC-UBND"]
    assert lines[0].recipients == "UBND tỉnh"


def test_a_number_is_given_to_one_document_only(open_unit: OpenUnit) -> None:
    def give_twice() -> None:
        with open_unit() as unit:
            unit.outgoing.add(DOCUMENT)
            unit.outgoing.add(DOCUMENT)

    with pytest.raises(ChangedByAnother):
        give_twice()
