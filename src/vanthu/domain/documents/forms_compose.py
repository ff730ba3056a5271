"""Filling the forms from the register and the tasks; nobody's opinion is invented."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.documents.compose import name_lines
from vanthu.domain.documents.forms import (
    FormDay,
    FormField,
    FormHeading,
    FormLine,
    FormTerm,
    FormWords,
    OfficeForm,
    ReturnReason,
)
from vanthu.domain.documents.forms_letter import named_letter
from vanthu.domain.documents.parts import HeaderForm, OfficialDocument, Signature
from vanthu.domain.documents.wording import END_MARK
from vanthu.domain.office import Department, DepartmentKind, OfficeProfile
from vanthu.domain.register import IncomingLetter, LetterDraft
from vanthu.domain.tasks import Order, Task

REPORT_ITEM = "báo cáo"
REASONS = {
    ReturnReason.WRONG_RECEIVER: "Văn bản không gửi cho cơ quan chúng tôi "
    "(gửi sai nơi nhận).",
    ReturnReason.DAMAGED_COVER: "Bì văn bản bị rách, bị bóc hoặc không còn nguyên vẹn.",
    ReturnReason.OTHER_REFERENCE: "Số, ký hiệu ghi ngoài bì không khớp với số, ký hiệu "
    "của văn bản trong bì.",
    ReturnReason.MISSING_PARTS: "Văn bản thiếu trang, thiếu phụ lục hoặc tài liệu kèm "
    "theo.",
    ReturnReason.NOT_SIGNED: "Văn bản thiếu chữ ký của người có thẩm quyền hoặc dấu "
    "của cơ quan ban hành.",
    ReturnReason.INVALID_SIGNATURE: "Chữ ký số trên văn bản điện tử không hợp lệ.",
    ReturnReason.UNREADABLE_FILE: "Tệp văn bản điện tử bị lỗi hoặc không bảo đảm tính "
    "toàn vẹn.",
}


@dataclass(frozen=True, slots=True)
class FormMatter:
    """What the forms of one letter are filled from."""

    draft: LetterDraft
    office: OfficeProfile
    departments: tuple[Department, ...]
    today: date
    arrival_number: int | None = None

    @classmethod
    def of_letter(
        cls,
        letter: IncomingLetter,
        office: OfficeProfile,
        departments: tuple[Department, ...],
        today: date,
    ) -> "FormMatter":
        """Return the matter of a letter that is in the register."""
        return cls(letter.draft, office, departments, today, letter.arrival_number)

    def name(self, code: str) -> str:
        """Return a department's name; the code where it is not known any more."""
        names = (d.name for d in self.departments if d.code == code)
        return next(names, code)


# ---------------------------------------------------------------- phiếu giải quyết


def handling_form(matter: FormMatter, tasks: Sequence[Task]) -> OfficeForm:
    """Return the phiếu giải quyết văn bản đến (NĐ 30, Phụ lục IV, VII)."""
    lines: list[FormLine] = [
        FormHeading("1. Ý kiến của lãnh đạo cơ quan, tổ chức:"),
        *_leads(matter, tasks),
        *_supports(matter, tasks),
        FormField("Ý kiến khác", more=2),
        FormDay(),
        FormHeading("2. Ý kiến của lãnh đạo đơn vị:"),
        FormTerm("Giao cho", "", "thời hạn giải quyết", ""),
        FormField("Ý kiến khác", more=2),
        FormDay(),
        FormHeading("3. Ý kiến đề xuất của người giải quyết:"),
        FormField("", more=5),
        FormDay(),
    ]
    subject = f"({named_letter(matter.draft)})"
    document = _document(matter, "phiếu giải quyết văn bản đến", subject, None)
    return OfficeForm(document, tuple(lines))


def _leads(matter: FormMatter, tasks: Sequence[Task]) -> Iterable[FormLine]:
    """Return who leads with the day for each; one line for one unit and day."""
    given: dict[tuple[str, date | None], list[str]] = {}
    for task in tasks:
        order = task.order
        given.setdefault((order.lead, order.due_date), []).append(order.item_label)
    for (lead, due), labels in given.items():
        items = _items(labels) if len(given) > 1 else ""
        yield _term("Chủ trì", f"{matter.name(lead)}{items}", due)
    if not given:
        yield _term("Chủ trì", "", None)


def _supports(matter: FormMatter, tasks: Sequence[Task]) -> Iterable[FormLine]:
    """Return who helps; the tasks hold no days for them, so these stay open."""
    codes = dict.fromkeys(code for task in tasks for code in task.order.support)
    for code in codes:
        yield _term("Phối hợp", matter.name(code), None)
    if not codes:
        yield _term("Phối hợp (nếu có)", "", None)


def _items(labels: Iterable[str]) -> str:
    known = [label for label in dict.fromkeys(labels) if label]
    words = [label if label == REPORT_ITEM else f"mục {label}" for label in known]
    return f" ({', '.join(words)})" if words else ""


def _term(label: str, value: str, due: date | None) -> FormTerm:
    return FormTerm(label, value, "thời hạn", _day(due))


# ---------------------------------------------------------------- phiếu nhắc việc


@dataclass(frozen=True, slots=True)
class Reminding:
    """How a task stands today: which reminder it is, if anybody counts them."""

    calendar: WorkingCalendar
    time: int | None = None  # lần


def reminder_form(matter: FormMatter, order: Order, reminding: Reminding) -> OfficeForm:
    """Return the slip that reminds a department of a task."""
    department = next((d for d in matter.departments if d.code == order.lead), None)
    is_partner = department is not None and department.kind is DepartmentKind.PARTNER
    ask = "Đề nghị" if is_partner else "Yêu cầu"
    lines: list[FormLine] = [
        FormField("Văn bản", named_letter(matter.draft)),
        *_register_lines(matter),
        FormField("Nội dung công việc", order.content.strip()),
        FormField("Thời hạn giải quyết", _day(order.due_date)),
    ]
    if order.due_date:
        standing = _standing(matter.today, order.due_date, reminding.calendar)
        lines.append(FormField("Tình trạng", standing))
    if order.support:
        names = "; ".join(map(matter.name, order.support))
        lines.append(FormField("Đơn vị phối hợp", names))
    lines += [
        FormField(
            "Nhắc lần thứ", "" if reminding.time is None else f"{reminding.time}"
        ),
        FormWords(
            f"{ask} {matter.name(order.lead)} khẩn trương giải quyết và gửi kết quả về "
            "bộ phận văn thư; trường hợp chưa hoàn thành, báo cáo rõ lý do và thời hạn "
            f"hoàn thành{END_MARK}"
        ),
    ]
    document = _document(
        matter,
        "phiếu nhắc việc",
        "",
        Signature(("NGƯỜI THEO DÕI, ĐÔN ĐỐC",)),
        addressees=(matter.name(order.lead),),
    )
    return OfficeForm(document, tuple(lines))


def _register_lines(matter: FormMatter) -> Iterable[FormLine]:
    if matter.arrival_number is not None:
        day = _day(matter.draft.arrival_date)
        yield FormField("Số đến", f"{matter.arrival_number:02d}, ngày đến {day}")


def _standing(today: date, due: date, calendar: WorkingCalendar) -> str:
    """Return how late a task is, or how much time is left, in working days."""
    left, seen = calendar.working_days_between(today, due), f"tính đến {_day(today)}"
    if due == today:
        return f"đến hạn trong ngày ({seen})"
    if due < today:
        late = f"quá hạn {-left} ngày làm việc" if left else "quá hạn"
        return f"{late} ({seen})"
    return f"còn {left} ngày làm việc ({seen})"


# ---------------------------------------------------------------- nhận và trả lại


def receipt_notice(matter: FormMatter) -> OfficeForm:
    """Return the notice that a letter has arrived (Điều 21)."""
    lines = (
        FormWords(
            f"{matter.office.name} thông báo đã nhận được {_inner(matter.draft)}."
        ),
        *_register_lines(matter),
        FormField("Số lượng bản, tài liệu kèm theo"),
        FormField("Tình trạng văn bản khi nhận"),
        FormWords(
            f"{matter.office.name} thông báo để cơ quan gửi văn bản biết{END_MARK}"
        ),
    )
    document = _document(
        matter,
        "thông báo",
        "Về việc đã nhận văn bản",
        Signature(("VĂN THƯ CƠ QUAN",)),
        symbol=f"TB-{matter.office.symbol}",
        recipients=_back_to(matter),
    )
    return OfficeForm(document, lines)


def return_slip(matter: FormMatter, reason: ReturnReason, detail: str) -> OfficeForm:
    """Return the slip with which a letter goes back; `detail` adds to the reason."""
    words = " ".join(detail.split())
    known = REASONS.get(reason, "")
    lines: list[FormLine] = [
        FormWords(f"{matter.office.name} trả lại {_inner(matter.draft)}."),
        *_register_lines(matter),
        FormField("Lý do trả lại", known or words, more=0 if known or words else 1),
    ]
    if known and words:
        lines.append(FormField("Ghi rõ", words))
    lines.append(
        FormWords(
            f"Đề nghị cơ quan gửi văn bản kiểm tra và xử lý theo quy định{END_MARK}"
        )
    )
    document = _document(
        matter,
        "phiếu trả lại văn bản",
        "",
        Signature(("VĂN THƯ CƠ QUAN",)),
        addressees=tuple(filter(None, [matter.draft.issuing_body.strip()])),
        recipients=("Như trên", f"Lưu: {matter.office.archive}"),
    )
    return OfficeForm(document, tuple(lines))


def _inner(draft: LetterDraft) -> str:
    """Name a letter within a sentence, so without a full stop of its own."""
    return named_letter(draft).rstrip(" .;")


def _back_to(matter: FormMatter) -> tuple[str, ...]:
    sender = matter.draft.issuing_body.strip()
    return tuple(filter(None, [sender, f"Lưu: {matter.office.archive}"]))


# ---------------------------------------------------------------- what all share


def _document(  # noqa: PLR0913 - the parts of a form have their names
    matter: FormMatter,
    kind: str,
    subject: str,
    signature: Signature | None,
    *,
    symbol: str = "",
    addressees: tuple[str, ...] = (),
    recipients: tuple[str, ...] = (),
) -> OfficialDocument:
    office = matter.office
    return OfficialDocument(
        kind=kind,
        issuing_body=name_lines(office),
        parent_line=office.parent_line,
        symbol=symbol,
        place=office.place,
        year=matter.today.year,
        subject=subject,
        body=(),
        header=HeaderForm.FULL if symbol else HeaderForm.WITHOUT_NUMBER,
        issued_on=None if symbol else matter.today,
        addressees=addressees,
        recipients=recipients,
        signatures=(signature,) if signature else (),
    )


def _day(day: date | None) -> str:
    return day.strftime("%d/%m/%Y") if day else ""
