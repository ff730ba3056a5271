"""The words in which the inbox speaks of terms, items and warnings of a letter."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from vanthu.domain.bodies import Successor
from vanthu.domain.deadlines import (
    PartialDate,
    Recurrence,
    RelativeStart,
    RelativeTerm,
    RelativeUnit,
    Term,
    TermKind,
)
from vanthu.domain.document_types import ADMINISTRATIVE, RECEIVED_ONLY
from vanthu.domain.intake import CitedDocument, CitedRole, LetterWarning
from vanthu.domain.register import Urgency
from vanthu.services.register import WaitingCopy
from vanthu.ui.common.folding import folded
from vanthu.ui.common.formatting import date_text

_USUAL = ("công văn", "kế hoạch", "báo cáo", "thông báo", "quyết định", "tờ trình")
KINDS = (*_USUAL, *sorted({*ADMINISTRATIVE, *RECEIVED_ONLY} - {*_USUAL}, key=folded))


def urgency_words(urgency: Urgency) -> str:
    """Return Thường, Khẩn, Thượng khẩn or Hỏa tốc."""
    return {
        Urgency.NORMAL: QCoreApplication.translate("Inbox", "Thường"),
        Urgency.URGENT: QCoreApplication.translate("Inbox", "Khẩn"),
        Urgency.VERY_URGENT: QCoreApplication.translate("Inbox", "Thượng khẩn"),
        Urgency.EXPRESS: QCoreApplication.translate("Inbox", "Hỏa tốc"),
    }[urgency]


def warning_words(warning: LetterWarning) -> str:
    """Return what the clerk should know, and what to do."""
    return {
        LetterWarning.NUMBER_BLANK: QCoreApplication.translate(
            "Inbox", "Văn bản chưa ghi số: xem dấu trên bản gốc, hoặc để trống."
        ),
        LetterWarning.DATE_BLANK: QCoreApplication.translate(
            "Inbox", "Văn bản chưa ghi đủ ngày, tháng."
        ),
        LetterWarning.HEADER_ABSENT: QCoreApplication.translate(
            "Inbox", "Không có phần đầu văn bản: hãy nhập số, ngày, cơ quan ban hành."
        ),
        LetterWarning.SIGNER_ABSENT: QCoreApplication.translate(
            "Inbox", "Không thấy tên người ký."
        ),
        LetterWarning.ATTACHMENT_MENTIONED: QCoreApplication.translate(
            "Inbox", "Văn bản có tài liệu gửi kèm: kiểm tra xem đã nhận đủ chưa."
        ),
        LetterWarning.ISSUER_IS_WARD: QCoreApplication.translate(
            "Inbox", "Nơi ban hành là cấp xã, ngang cấp với cơ quan mình."
        ),
        LetterWarning.ISSUED_BY_US: QCoreApplication.translate(
            "Inbox", "Văn bản này do chính cơ quan mình ban hành."
        ),
        LetterWarning.YEAR_FROM_CONTEXT: QCoreApplication.translate(
            "Inbox", "Có ngày không ghi năm: năm được suy từ ngày văn bản."
        ),
        LetterWarning.DATE_UNCLEAR: QCoreApplication.translate(
            "Inbox", "Có thời hạn không rõ ngày: đọc lại văn bản và tự ghi thời hạn."
        ),
    }[warning]


def copy_words(copy: WaitingCopy) -> str:
    """Return which waiting letter resembles the one that is shown."""
    words = QCoreApplication.translate(
        "Inbox", "Gần giống ({likeness:.0%}) văn bản đang chờ “{name}”: {subject}"
    )
    line = copy.line
    return words.format(
        likeness=copy.likeness,
        name=line.reference or line.file_name,
        subject=line.subject or line.issuer,
    )


def successor_words(successor: Successor) -> str:
    """Return who does the work of an office that letters still name."""
    names = QCoreApplication.translate("Inbox", " hoặc ").join(successor.successors)
    words = QCoreApplication.translate(
        "Inbox", "Cơ quan cũ, không còn từ {day}; nay là {names}."
    )
    if not successor.is_sure:
        words = QCoreApplication.translate(
            "Inbox", "Có thể là cơ quan cũ, không còn từ {day}; nay là {names}."
        )
    return words.format(day=date_text(successor.since), names=names)


def role_words(role: CitedRole) -> str:
    """Return what a cited document is to the letter."""
    return {
        CitedRole.BASIS: QCoreApplication.translate("Inbox", "Căn cứ"),
        CitedRole.CARRIES_OUT: QCoreApplication.translate("Inbox", "Thực hiện"),
        CitedRole.REPLIES_TO: QCoreApplication.translate("Inbox", "Phúc đáp"),
        CitedRole.FOLLOWS: QCoreApplication.translate("Inbox", "Theo"),
        CitedRole.CONTINUES: QCoreApplication.translate("Inbox", "Tiếp theo"),
        CitedRole.RECALLS: QCoreApplication.translate("Inbox", "Nhắc lại"),
        CitedRole.REPLACES: QCoreApplication.translate("Inbox", "Thay thế"),
        CitedRole.AMENDS: QCoreApplication.translate("Inbox", "Sửa đổi, bổ sung"),
        CitedRole.MENTIONS: QCoreApplication.translate("Inbox", "Nhắc đến"),
    }[role]


def cited_words(cited: CitedDocument) -> str:
    """Return a cited document: "Thực hiện: kế hoạch 210/KH-UBND, ngày 15/01/2026"."""
    name = f"{cited.doc_type} {cited.ref}" if cited.doc_type else cited.ref
    words = f"{role_words(cited.role)}: {name}"
    if cited.issued_on is None:
        return words
    return QCoreApplication.translate("Inbox", "{document}, ngày {day}").format(
        document=words, day=date_text(cited.issued_on)
    )


def term_kind_words(kind: TermKind) -> str:
    """Return what a date in a letter means."""
    return {
        TermKind.REPORT_BY: QCoreApplication.translate("Inbox", "Hạn báo cáo"),
        TermKind.COMPLETE_BY: QCoreApplication.translate("Inbox", "Hạn hoàn thành"),
        TermKind.PERIOD: QCoreApplication.translate("Inbox", "Thời gian thực hiện"),
        TermKind.EVENT: QCoreApplication.translate("Inbox", "Ngày tổ chức"),
        TermKind.CONDITIONAL: QCoreApplication.translate(
            "Inbox", "Báo cáo khi có phát sinh"
        ),
        TermKind.REPORT_NO_DATE: QCoreApplication.translate(
            "Inbox", "Phải báo cáo, không nêu hạn"
        ),
        TermKind.OTHER: QCoreApplication.translate("Inbox", "Mốc thời gian khác"),
    }[kind]


def term_title(term: Term) -> str:
    """Return the kind of a term and its days: Hạn báo cáo: 15/10/2023."""
    kind, days = term_kind_words(term.kind), _term_days(term)
    return f"{kind}: {days}" if days else kind


def term_reason(term: Term) -> str:
    """Return whose term it is, and by when we must act and why."""
    whose = QCoreApplication.translate("Inbox", "Áp dụng cho: {unit}.").format(
        unit=term.applies_to or QCoreApplication.translate("Inbox", "không nêu rõ")
    )
    if not term.for_us and term.is_report | (term.kind is TermKind.COMPLETE_BY):
        other = QCoreApplication.translate("Inbox", "Hạn của đơn vị khác")
        unit = f" ({term.applies_to})" if term.applies_to else ""
        whose = QCoreApplication.translate(
            "Inbox", "{other}{unit} – không phải hạn của cơ quan mình."
        ).format(other=other, unit=unit)
    parts = [whose]
    if term.report_to:
        parts.append(
            QCoreApplication.translate("Inbox", "Gửi: {unit}.").format(
                unit=term.report_to
            )
        )
    if term.for_us and term.act_by:
        parts.append(_act_by_words(term, term.act_by))
    if term.year_from_context:
        parts.append(QCoreApplication.translate("Inbox", "Năm suy từ ngày văn bản."))
    return " ".join(parts)


def _act_by_words(term: Term, day: date) -> str:
    named = weekday_date(day)
    if term.last_day == day:
        words = QCoreApplication.translate("Inbox", "Làm xong chậm nhất {day}.")
        return words.format(day=named)
    words = QCoreApplication.translate(
        "Inbox", "Làm xong chậm nhất {day}: ngày làm việc cuối cùng còn kịp hạn."
    )
    return words.format(day=named)


def weekday_date(day: date) -> str:
    """Return Thứ Sáu 13/10/2023."""
    name = QLocale("vi_VN").dayName(day.isoweekday(), QLocale.FormatType.LongFormat)
    return f"{name} {date_text(day)}"


def relative_words(term: RelativeTerm) -> str:
    """Return a term that is counted or comes back."""
    if term.recurring:
        often = {
            Recurrence.WEEKLY: QCoreApplication.translate("Inbox", "hằng tuần"),
            Recurrence.MONTHLY: QCoreApplication.translate("Inbox", "hằng tháng"),
            Recurrence.QUARTERLY: QCoreApplication.translate("Inbox", "hằng quý"),
            Recurrence.HALF_YEARLY: QCoreApplication.translate("Inbox", "6 tháng"),
            Recurrence.YEARLY: QCoreApplication.translate("Inbox", "hằng năm"),
        }[term.recurring]
        words = QCoreApplication.translate("Inbox", "Báo cáo định kỳ {often}")
        if term.day:
            on_day = QCoreApplication.translate("Inbox", "ngày {day}")
            return f"{words.format(often=often)}, {on_day.format(day=term.day)}"
        return words.format(often=often)
    units = {
        RelativeUnit.WORKING_DAY: QCoreApplication.translate("Inbox", "ngày làm việc"),
        RelativeUnit.CALENDAR_DAY: QCoreApplication.translate("Inbox", "ngày"),
        RelativeUnit.MONTH: QCoreApplication.translate("Inbox", "tháng"),
    }
    starts = {
        RelativeStart.RECEIPT: QCoreApplication.translate("Inbox", "từ khi nhận"),
        RelativeStart.ISSUE: QCoreApplication.translate("Inbox", "từ ngày ban hành"),
    }
    parts = [
        QCoreApplication.translate("Inbox", "Trong"),
        str(term.days or ""),
        units[term.unit] if term.unit else "",
        starts[term.since] if term.since else "",
    ]
    return " ".join(part for part in parts if part)


def _term_days(term: Term) -> str:
    if term.on:
        return _partial(term.on)
    if term.start and term.end:
        return f"{_partial(term.start)} – {_partial(term.end)}"
    if term.end:
        until = QCoreApplication.translate("Inbox", "đến {day}")
        return until.format(day=_partial(term.end))
    if term.start:
        since = QCoreApplication.translate("Inbox", "từ {day}")
        return since.format(day=_partial(term.start))
    return ""


def _partial(day: PartialDate) -> str:
    if day.day is None:
        return f"{day.month:02d}/{day.year}"
    return date_text(day.first_day)
