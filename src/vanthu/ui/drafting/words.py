"""Words of drafting: states, parts and what is still open."""

from PySide6.QtCore import QCoreApplication

from vanthu.domain.documents.drafts import Draft, DraftState
from vanthu.domain.documents.readiness import OpenKind, OpenPlace
from vanthu.domain.documents.reported import Origin, OriginKind
from vanthu.domain.documents.sections import Section
from vanthu.domain.register import IncomingLetter
from vanthu.domain.sending import ascii_name
from vanthu.services.draft_lines import DraftLine
from vanthu.services.lines import RegisterLine
from vanthu.ui.common.formatting import date_text, one_line, sentence_case

LONGEST_STEM = 80


def state_words(state: DraftState) -> str:
    """Return the name of a draft's state."""
    return {
        DraftState.DRAFTING: QCoreApplication.translate("Drafting", "Đang soạn"),
        DraftState.SUBMITTED: QCoreApplication.translate("Drafting", "Đã trình"),
        DraftState.APPROVED: QCoreApplication.translate("Drafting", "Đã duyệt"),
        DraftState.RETURNED: QCoreApplication.translate("Drafting", "Bị trả lại"),
        DraftState.ISSUED: QCoreApplication.translate("Drafting", "Đã ban hành"),
        DraftState.CANCELLED: QCoreApplication.translate("Drafting", "Đã hủy số"),
    }[state]


def summary_words(draft: Draft) -> str:
    """Return the kind of a draft, its number or state, and why it came back."""
    parts = [draft.kind.capitalize(), draft.reference or state_words(draft.state)]
    reason = draft.moves[-1].reason if draft.moves else ""
    if draft.state is DraftState.RETURNED and reason:
        words = QCoreApplication.translate("Drafting", "lý do: {reason}")
        parts.append(words.format(reason=reason))
    return " · ".join(part for part in parts if part)


def issued_words(draft: Draft) -> str:
    """Say which number a document was given, and what was written down with it."""
    words = QCoreApplication.translate("Drafting", "Đã cấp số {reference}.").format(
        reference=draft.reference
    )
    if draft.answers:
        more = QCoreApplication.translate(
            "Drafting", "Cột văn bản trả lời đã được ghi."
        )
        words = f"{words} {more}"
    return words


def line_words(line: DraftLine) -> str:
    """Return a document of the list in one line."""
    parts = [sentence_case(line.kind), line.full_ref]
    if not line.full_ref:
        parts.append(state_words(line.state))
    if line.answers:
        numbers = ", ".join(f"{each.arrival_number:02d}" for each in line.answers)
        parts.append(
            QCoreApplication.translate("Drafting", "trả lời số đến {numbers}").format(
                numbers=numbers
            )
        )
    parts.append(one_line(line.subject))
    return " · ".join(part for part in parts if part)


def letters_words(letters: tuple[IncomingLetter, ...]) -> str:
    """Return the letters that are answered, one in a line."""
    lines = []
    for letter in letters:
        draft = letter.draft
        number = QCoreApplication.translate(
            "Drafting", "Trả lời số đến {number:02d}"
        ).format(number=letter.arrival_number)
        parts = [number, draft.reference, date_text(draft.issue_date)]
        parts.append(draft.issuing_body)
        lines.append(" · ".join(part for part in parts if part))
    return "\n".join(lines)


def offered_letter_words(line: RegisterLine) -> str:
    """Return a letter that can be answered, in one line."""
    number = f"{line.arrival_number:02d}"
    parts = [number, line.reference, line.issuing_body, one_line(line.subject)]
    return " · ".join(part for part in parts if part)


def section_state_words(section: Section, *, is_gap: bool) -> str:
    """Say where the words of a section come from; nothing for a plain heading."""
    if is_gap:
        return (
            QCoreApplication.translate("Drafting", "chưa có kết quả")
            if section.asked
            else QCoreApplication.translate("Drafting", "chưa có nội dung")
        )
    if section.typed is not None and section.sources:
        return QCoreApplication.translate("Drafting", "đã sửa tay")
    if section.is_from_tasks:
        return QCoreApplication.translate("Drafting", "{count} nguồn").format(
            count=len(section.sources)
        )
    return ""


def open_place_words(place: OpenPlace) -> str:
    """Say what is still open."""
    match place.kind:
        case OpenKind.GAP:
            return QCoreApplication.translate(
                "Drafting", "Mục “{text}” chưa có nội dung"
            ).format(text=one_line(place.text))
        case OpenKind.PLACEHOLDER:
            return QCoreApplication.translate(
                "Drafting", "Còn chỗ chưa điền: {text}"
            ).format(text=place.text)
        case OpenKind.NO_SUBJECT:
            return QCoreApplication.translate("Drafting", "Chưa có trích yếu")
        case OpenKind.NO_ADDRESSEE:
            return QCoreApplication.translate("Drafting", "Chưa có nơi kính gửi")
        case OpenKind.NO_SIGNER:
            return QCoreApplication.translate("Drafting", "Chưa có người ký")


def origin_words(origin: Origin) -> str:
    """Say where the words of a block come from."""
    tasks = ", ".join(f"#{task}" for task in origin.tasks)
    if origin.parts:
        added = " + ".join(
            f"{part.value} ({part.department}, #{part.task_id})"
            for part in origin.parts
        )
        return QCoreApplication.translate("Drafting", "Cộng từ {added}").format(
            added=added
        )
    match origin.kind:
        case OriginKind.TASK:
            return QCoreApplication.translate("Drafting", "Việc {tasks}").format(
                tasks=tasks
            )
        case OriginKind.PERSON:
            return QCoreApplication.translate("Drafting", "Người soạn gõ")
        case OriginKind.PROGRAM:
            return QCoreApplication.translate("Drafting", "Lời của mẫu")
        case OriginKind.NOBODY:
            return QCoreApplication.translate("Drafting", "Chưa ai trả lời")


def file_stem(draft: Draft) -> str:
    """Return a good file name, without its ending."""
    if draft.number is not None:
        return ascii_name(f"{draft.number:02d}_{draft.symbol}")
    words = f"{draft.kind} {one_line(draft.subject)}"[:LONGEST_STEM]
    return ascii_name(f"du-thao_{words}")
