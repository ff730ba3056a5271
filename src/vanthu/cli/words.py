"""How the command line writes values: dates, states, terms."""

from datetime import date

from vanthu.domain.deadlines import Term, TermKind
from vanthu.domain.register import IncomingLetter, LetterStatus
from vanthu.domain.tasks import TaskState
from vanthu.services.ports.letters import SimilarLetter

STATUS_WORDS = {
    LetterStatus.TO_ASSIGN: "Chờ phân công",
    LetterStatus.IN_PROGRESS: "Đang xử lý",
    LetterStatus.COMPLETED: "Đã hoàn thành",
    LetterStatus.FOR_INFORMATION: "Lưu để biết",
}
TASK_WORDS = {
    TaskState.ASSIGNED: "Đã giao",
    TaskState.RECEIVED: "Đã nhận",
    TaskState.IN_PROGRESS: "Đang làm",
    TaskState.REPORTED_DONE: "Báo đã xong",
    TaskState.COMPLETED: "Hoàn thành",
    TaskState.RETURNED: "Trả lại",
}
KEPT_UNREAD = "Tệp được giữ trong hộp thư đến, chưa đăng ký."
NO_REFERENCE = "(không ghi số, ký hiệu)"
NO_SUBJECT = "(không ghi trích yếu)"
NO_DUE_DATE = "chưa có hạn"


def day_words(day: date | None) -> str:
    """Return a day as the office writes it, empty if there is none."""
    return day.strftime("%d/%m/%Y") if day else ""


def similar_words(similar: SimilarLetter, entered: IncomingLetter) -> str:
    """Return that a letter was entered although its text resembles an earlier one."""
    earlier = similar.letter
    return (
        f"Số đến {entered.arrival_number:02d} gần giống Số đến "
        f"{earlier.arrival_number:02d}, đến ngày "
        f"{day_words(earlier.draft.arrival_date)} ({similar.likeness:.0%} lời văn). "
        "Đã đăng ký; hãy xem có phải cùng một văn bản không."
    )


def term_words(term: Term | None) -> str:
    """Return the term of the report that a letter asks for."""
    if term is None:
        return "không yêu cầu báo cáo"
    if term.kind is TermKind.CONDITIONAL:
        return "chỉ báo cáo khi có phát sinh"
    if term.act_by is None or term.last_day is None:
        return "yêu cầu báo cáo, không nêu hạn"
    words = f"báo cáo trước hoặc trong ngày {day_words(term.act_by)}"
    if not term.evidence:
        return words
    quote = " ".join(term.evidence[0].quote.split())
    return f"{words} (văn bản ghi “{quote}”)"
