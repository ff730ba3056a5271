"""The forms say what the register and the tasks hold, and leave the rest open."""

from dataclasses import replace
from datetime import date

import pytest

from tests.storage.examples import DRAFT, OFFICE
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.documents.forms import (
    FormDay,
    FormField,
    FormHeading,
    FormTerm,
    FormWords,
    OfficeForm,
    ReturnReason,
)
from vanthu.domain.documents.forms_compose import (
    FormMatter,
    Reminding,
    handling_form,
    receipt_notice,
    reminder_form,
    return_slip,
)
from vanthu.domain.documents.forms_letter import named_letter
from vanthu.domain.documents.parts import HeaderForm
from vanthu.domain.errors import DraftGap
from vanthu.domain.office import Department, DepartmentKind
from vanthu.domain.register import LetterDraft
from vanthu.domain.tasks import Order, Task, TaskState

TODAY = date(2025, 10, 20)  # a Monday
OWN = Department("VHXH", "Phòng Văn hóa - Xã hội")
POLICE = Department("CA", "Công an phường", DepartmentKind.PARTNER)
MATTER = FormMatter(DRAFT, OFFICE, (OWN, POLICE), TODAY, 215)


def task(
    lead: str, due: date | None, label: str = "", support: tuple[str, ...] = ()
) -> Task:
    """Give a task of a letter."""
    order = Order(1, "Rà soát hộ nghèo", lead, support, due, label)
    return Task(1, order, TaskState.ASSIGNED, 1)


def terms(form: OfficeForm) -> list[tuple[str, str, str]]:
    """Give who does what by when, as a form says it."""
    return [
        (line.label, line.value, line.term)
        for line in form.lines
        if isinstance(line, FormTerm)
    ]


def test_the_form_of_handling_has_the_three_opinions_of_the_decree() -> None:
    form = handling_form(MATTER, ())

    assert form.document.header is HeaderForm.WITHOUT_NUMBER
    assert form.document.kind == "phiếu giải quyết văn bản đến"
    assert form.document.subject == f"({named_letter(DRAFT)})"
    assert [line.text for line in form.lines if isinstance(line, FormHeading)] == [
        "1. Ý kiến của lãnh đạo cơ quan, tổ chức:",
        "2. Ý kiến của lãnh đạo đơn vị:",
        "3. Ý kiến đề xuất của người giải quyết:",
    ]
    assert sum(isinstance(line, FormDay) for line in form.lines) == 3


def test_where_nobody_has_said_anything_every_line_is_open() -> None:
    form = handling_form(MATTER, ())

    assert {line.value for line in form.lines if isinstance(line, FormField)} == {""}
    assert terms(form) == [
        ("Chủ trì", "", ""),
        ("Phối hợp (nếu có)", "", ""),
        ("Giao cho", "", ""),
    ]


def test_each_unit_stands_with_its_own_day() -> None:
    tasks = (
        task("VHXH", date(2025, 10, 15), "1", ("CA",)),
        task("VHXH", date(2025, 10, 15), "2"),
        task("CA", None, "báo cáo"),
    )

    assert terms(handling_form(MATTER, tasks))[:-1] == [
        ("Chủ trì", "Phòng Văn hóa - Xã hội (mục 1, mục 2)", "15/10/2025"),
        ("Chủ trì", "Công an phường (báo cáo)", ""),
        ("Phối hợp", "Công an phường", ""),
    ]


def test_whoever_is_to_help_can_be_written_in() -> None:
    assert terms(handling_form(MATTER, (task("VHXH", None),)))[1:] == [
        ("Phối hợp (nếu có)", "", ""),
        ("Giao cho", "", ""),
    ]


def test_a_department_that_is_gone_keeps_its_code() -> None:
    assert terms(handling_form(MATTER, (task("CŨ", None),)))[0][1] == "CŨ"


@pytest.mark.parametrize(
    ("draft", "name"),
    [
        (replace(DRAFT, number=""), f"số ………/{DRAFT.symbol} ngày"),
        (replace(DRAFT, number="", symbol=""), "số ……… ngày"),
        (replace(DRAFT, issue_date=None), "ngày …… tháng …… năm ……… của"),
        (replace(DRAFT, issuing_body=""), "của ………"),
        (
            replace(
                DRAFT, number="", symbol="", not_stated=frozenset({DraftGap.REFERENCE})
            ),
            "(không ghi số, ký hiệu)",
        ),
    ],
)
def test_what_the_register_lacks_is_left_open(draft: LetterDraft, name: str) -> None:
    assert name in named_letter(draft)


def field(form: OfficeForm, label: str) -> str | None:
    """Give the value of a line, None where the form has no such line."""
    values = [
        line.value
        for line in form.lines
        if isinstance(line, FormField) and line.label == label
    ]
    return values[0] if values else None


@pytest.mark.parametrize(
    ("due", "standing"),
    [
        (date(2025, 10, 15), "quá hạn 3 ngày làm việc (tính đến 20/10/2025)"),
        (date(2025, 10, 18), "quá hạn 1 ngày làm việc (tính đến 20/10/2025)"),
        (date(2025, 10, 20), "đến hạn trong ngày (tính đến 20/10/2025)"),
        (date(2025, 10, 27), "còn 5 ngày làm việc (tính đến 20/10/2025)"),
        (None, None),
    ],
)
def test_a_reminder_counts_in_working_days(
    due: date | None, standing: str | None
) -> None:
    order = task("VHXH", due).order
    form = reminder_form(MATTER, order, Reminding(WorkingCalendar()))

    assert field(form, "Tình trạng") == standing
    assert form.document.addressees == ("Phòng Văn hóa - Xã hội",)
    assert field(form, "Số đến") == f"215, ngày đến {DRAFT.arrival_date:%d/%m/%Y}"


@pytest.mark.parametrize(("time", "words"), [(None, ""), (2, "2")])
def test_which_reminder_it_is_is_written_by_hand_unless_known(
    time: int | None, words: str
) -> None:
    form = reminder_form(
        MATTER, task("VHXH", TODAY).order, Reminding(WorkingCalendar(), time)
    )

    assert field(form, "Nhắc lần thứ") == words


@pytest.mark.parametrize(("lead", "verb"), [("VHXH", "Yêu cầu"), ("CA", "Đề nghị")])
def test_partners_are_asked_and_own_departments_are_told(lead: str, verb: str) -> None:
    form = reminder_form(MATTER, task(lead, TODAY).order, Reminding(WorkingCalendar()))
    last = form.lines[-1]

    assert isinstance(last, FormWords)
    assert last.text.startswith(f"{verb} {MATTER.name(lead)} ")


def test_a_receipt_is_an_outgoing_notice_that_waits_for_its_number() -> None:
    form = receipt_notice(MATTER)

    assert form.document.header is HeaderForm.FULL
    assert form.document.symbol == f"TB-{OFFICE.symbol}"
    assert form.document.number is None
    assert form.document.issued_on is None
    assert form.document.recipients[0] == DRAFT.issuing_body
    assert field(form, "Tình trạng văn bản khi nhận") == ""


@pytest.mark.parametrize("reason", ReturnReason)
def test_every_reason_of_return_has_its_phrase(reason: ReturnReason) -> None:
    said = field(return_slip(MATTER, reason, ""), "Lý do trả lại")

    assert said is not None
    assert bool(said) == (reason is not ReturnReason.OTHER)


def test_another_reason_is_said_in_the_words_of_the_clerk() -> None:
    form = return_slip(MATTER, ReturnReason.OTHER, " Gửi trùng\nvăn bản số 88. ")

    assert field(form, "Lý do trả lại") == "Gửi trùng văn bản số 88."
    assert field(form, "Ghi rõ") is None


def test_a_known_reason_can_be_told_in_more_detail() -> None:
    form = return_slip(MATTER, ReturnReason.MISSING_PARTS, "Thiếu Phụ lục II")

    assert field(form, "Ghi rõ") == "Thiếu Phụ lục II"
