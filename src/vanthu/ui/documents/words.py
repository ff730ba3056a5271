"""Words of the reports page."""

from PySide6.QtCore import QCoreApplication

from vanthu.domain.documents.report import ReportDraft, ReportKind, ReportSection
from vanthu.domain.register import IncomingLetter
from vanthu.services.lines import RegisterLine, ReportLine
from vanthu.ui.common.formatting import date_text


def kind_words(kind: ReportKind) -> str:
    """Return the name of a kind of answer."""
    if kind is ReportKind.REPORT:
        return QCoreApplication.translate("Reports", "Báo cáo")
    return QCoreApplication.translate("Reports", "Công văn trả lời")


def line_words(line: ReportLine) -> str:
    """Return a report of the list in one line."""
    state = line.full_ref or gap_words(line.gaps, line.sections)
    number = QCoreApplication.translate("Reports", "Số đến {number:02d}").format(
        number=line.arrival_number
    )
    return f"{kind_words(line.kind)} · {number} · {state}"


def gap_words(gaps: int, sections: int) -> str:
    """Say how many items are still unanswered."""
    if gaps == 0:
        return QCoreApplication.translate("Reports", "đã đủ kết quả")
    return QCoreApplication.translate(
        "Reports", "thiếu kết quả {gaps}/{sections} mục"
    ).format(gaps=gaps, sections=sections)


def letter_words(letter: IncomingLetter) -> str:
    """Return the letter that is answered, in one line."""
    draft = letter.draft
    parts = [
        QCoreApplication.translate("Reports", "Trả lời Số đến {number:02d}").format(
            number=letter.arrival_number
        ),
        draft.reference,
        date_text(draft.issue_date),
        draft.issuing_body,
    ]
    return " · ".join(part for part in parts if part)


def offered_letter_words(line: RegisterLine) -> str:
    """Return a letter that can be answered, in one line."""
    number = f"{line.arrival_number:02d}"
    parts = [number, line.reference, line.issuing_body, line.subject]
    return " · ".join(part for part in parts if part)


def section_state_words(section: ReportSection) -> str:
    """Say where the words of a section come from."""
    if section.is_gap:
        return QCoreApplication.translate("Reports", "Chưa có kết quả")
    if section.typed is not None:
        return QCoreApplication.translate("Reports", "Đã sửa tay")
    return QCoreApplication.translate("Reports", "Từ công việc")


def file_stem(draft: ReportDraft, letter: IncomingLetter) -> str:
    """Return a good file name, without its ending."""
    kind = "Bao-cao" if draft.kind is ReportKind.REPORT else "Cong-van-tra-loi"
    if draft.number is not None:
        return f"{kind}-{draft.number:02d}-{draft.symbol}".replace("/", "-")
    return f"{kind}-so-den-{letter.arrival_number}"
