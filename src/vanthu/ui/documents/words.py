"""Words of the reports page."""

from PySide6.QtCore import QCoreApplication

from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.reported import printed_blocks
from vanthu.domain.documents.sections import Section
from vanthu.domain.register import IncomingLetter
from vanthu.services.draft_lines import DraftLine
from vanthu.services.drafts import REPORT
from vanthu.services.lines import RegisterLine
from vanthu.ui.common.formatting import date_text


def kind_words(kind: str) -> str:
    """Return the name of a kind of document."""
    return kind[:1].upper() + kind[1:]


def template_words(template: str) -> str:
    """Return the name of a kind of answer."""
    if template == REPORT:
        return QCoreApplication.translate("Reports", "Báo cáo")
    return QCoreApplication.translate("Reports", "Công văn trả lời")


def line_words(line: DraftLine) -> str:
    """Return a report of the list in one line."""
    state = line.full_ref or gap_words(line.gaps, line.sections)
    numbers = [
        QCoreApplication.translate("Reports", "Số đến {number:02d}").format(
            number=letter.arrival_number
        )
        for letter in line.answers
    ]
    about = ", ".join(numbers) or line.subject
    return f"{kind_words(line.kind)} · {about} · {state}"


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


def section_state_words(section: Section) -> str:
    """Say where the words of a section come from."""
    if not printed_blocks(section):
        return QCoreApplication.translate("Reports", "Chưa có kết quả")
    if section.typed is not None:
        return QCoreApplication.translate("Reports", "Đã sửa tay")
    if section.sources:
        return QCoreApplication.translate("Reports", "Từ công việc")
    return QCoreApplication.translate("Reports", "Từ mẫu")


def file_stem(draft: Draft, letter: IncomingLetter | None) -> str:
    """Return a good file name, without its ending."""
    kind = draft.template.capitalize()
    if draft.number is not None:
        return f"{kind}-{draft.number:02d}-{draft.symbol}".replace("/", "-")
    return f"{kind}-so-den-{letter.arrival_number}" if letter else kind
