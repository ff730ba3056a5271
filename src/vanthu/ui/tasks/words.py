"""The words in which the board speaks of tasks."""

from PySide6.QtCore import QCoreApplication

from vanthu.domain.register import IncomingLetter
from vanthu.domain.tasks import TaskState
from vanthu.ui.common.due_words import due_words
from vanthu.ui.common.formatting import date_text, one_line, sentence_case
from vanthu.ui.tasks.board import Board, Lane, Scope, ScopeCount, TaskCard
from vanthu.ui.tasks.tasks_view_model import AssignmentSheet


def lane_words(lane: Lane) -> str:
    """Return the heading of a column."""
    return {
        Lane.WAITING: QCoreApplication.translate("Tasks", "Chờ nhận"),
        Lane.WORKING: QCoreApplication.translate("Tasks", "Đang làm"),
        Lane.DONE: QCoreApplication.translate("Tasks", "Đã xong, 30 ngày"),
    }[lane]


def empty_lane_words(lane: Lane) -> str:
    """Return what an empty column says."""
    return {
        Lane.WAITING: QCoreApplication.translate("Tasks", "Không có việc chờ nhận."),
        Lane.WORKING: QCoreApplication.translate("Tasks", "Không có việc đang làm."),
        Lane.DONE: QCoreApplication.translate(
            "Tasks", "Chưa có việc nào xong trong 30 ngày qua."
        ),
    }[lane]


def nothing_words(board: Board, scope: Scope) -> str:
    """Return what the page says where nobody's work is to be seen."""
    if scope.unassigned:
        return QCoreApplication.translate(
            "Tasks", "Mọi văn bản trong sổ đều đã được giao hoặc lưu để biết."
        )
    names = {d.code: d.name for d in board.departments}
    if scope.department in names:
        words = QCoreApplication.translate("Tasks", "{name} không có việc nào đang mở.")
        return words.format(name=names[scope.department])
    return QCoreApplication.translate(
        "Tasks",
        "Chưa có việc nào được giao.\n"
        "Chọn “Chưa giao” ở bên trái, rồi bấm “Giao việc…” để giao nội dung của "
        "văn bản cho các phòng.",
    )


def board_words(board: Board) -> str:
    """Return how much work is open, how much of it is late, and what nobody has."""
    everything, *_, waiting = board.counts()
    words = QCoreApplication.translate("Tasks", "{open} việc đang mở").format(
        open=everything.open
    )
    if everything.overdue:
        late = QCoreApplication.translate("Tasks", "{count} quá hạn").format(
            count=everything.overdue
        )
        words = f"{words} · {late}"
    letters = QCoreApplication.translate("Tasks", "{count} văn bản chưa giao").format(
        count=waiting.open
    )
    return f"{words} · {letters}"


def state_words(state: TaskState) -> str:
    """Return where a task stands."""
    return {
        TaskState.ASSIGNED: QCoreApplication.translate("Tasks", "Chờ nhận"),
        TaskState.RECEIVED: QCoreApplication.translate("Tasks", "Đã nhận"),
        TaskState.IN_PROGRESS: QCoreApplication.translate("Tasks", "Đang làm"),
        TaskState.REPORTED_DONE: QCoreApplication.translate("Tasks", "Chờ xác nhận"),
        TaskState.COMPLETED: QCoreApplication.translate("Tasks", "Đã hoàn thành"),
        TaskState.RETURNED: QCoreApplication.translate("Tasks", "Bị trả lại"),
    }[state]


def scope_words(count: ScopeCount) -> str:
    """Return the name of an entry of the list at the left."""
    if count.scope.unassigned:
        return QCoreApplication.translate("Tasks", "Chưa giao")
    if count.scope.department is None:
        return QCoreApplication.translate("Tasks", "Tất cả")
    return count.name


def count_words(count: ScopeCount) -> str:
    """Return how much work an entry has: 9 việc · 2 quá hạn."""
    if count.scope.unassigned:
        return QCoreApplication.translate("Tasks", "{count} văn bản").format(
            count=count.open
        )
    words = QCoreApplication.translate("Tasks", "{count} việc").format(count=count.open)
    if not count.overdue:
        return words
    late = QCoreApplication.translate("Tasks", "{count} quá hạn").format(
        count=count.overdue
    )
    return f"{words} · {late}"


def item_words(label: str) -> str:
    """Return which item of a letter a task answers: Mục 1a, Báo cáo."""
    if not label:
        return ""
    if " " in label:
        return sentence_case(label)
    return QCoreApplication.translate("Tasks", "Mục {label}").format(label=label)


def letter_words(letter: IncomingLetter) -> str:
    """Return a letter as the dialogs name it: number, reference, issuer, subject."""
    draft = letter.draft
    number = QCoreApplication.translate("Tasks", "Số đến {number}")
    parts = (
        number.format(number=f"{letter.arrival_number:02d}"),
        draft.reference,
        draft.issuing_body,
        one_line(draft.subject),
    )
    return " · ".join(part for part in parts if part)


def number_words(card: TaskCard) -> str:
    """Return the arrival number of the letter behind a task."""
    task = card.due.task
    words = QCoreApplication.translate("Tasks", "Số đến {number}")
    return words.format(number=f"{task.arrival_number:02d}")


def short_number_words(card: TaskCard) -> str:
    """Return the arrival number where there is little room: #12."""
    return f"#{card.due.task.arrival_number:02d}"


def content_words(card: TaskCard) -> str:
    """Return the item and what is to be done, in one line."""
    parts = (item_words(card.due.task.item_label), one_line(card.due.task.content))
    return ": ".join(part for part in parts if part)


def people_words(card: TaskCard) -> str:
    """Return who leads and who supports."""
    words = QCoreApplication.translate("Tasks", "Chủ trì: {name}").format(
        name=card.lead
    )
    if not card.support:
        return words
    names = ", ".join(card.support)
    support = QCoreApplication.translate("Tasks", "Phối hợp: {names}").format(
        names=names
    )
    return f"{words} · {support}"


def role_words(card: TaskCard, department: str | None) -> str:
    """Return the part of a department in a task, who leads it when none is chosen."""
    task = card.due.task
    if department is None:
        return card.lead
    if department != task.lead:
        words = QCoreApplication.translate("Tasks", "Phối hợp · {name} chủ trì")
        return words.format(name=card.lead)
    if not task.support:
        return QCoreApplication.translate("Tasks", "Chủ trì")
    words = QCoreApplication.translate("Tasks", "Chủ trì · {count} đơn vị phối hợp")
    return words.format(count=len(task.support))


def due_day_words(card: TaskCard) -> str:
    """Return the due date with its name, empty without one."""
    due = card.due.task.due
    words = QCoreApplication.translate("Tasks", "Hạn {day}")
    return words.format(day=date_text(due)) if due else ""


def spoken(card: TaskCard) -> str:
    """Return the whole card as one text, for reading aloud and for tooltips."""
    parts = (
        due_words(card.due),
        number_words(card),
        content_words(card),
        people_words(card),
        due_day_words(card),
        state_words(card.due.task.state),
    )
    return "\n".join(part for part in parts if part)


def usual_lead_words(sheet: AssignmentSheet) -> str:
    """Return who usually gets the letters of a body, with the counts; or nothing."""
    usual = sheet.usual_lead
    if usual is None:
        return ""
    names = {department.code: department.name for department in sheet.departments}
    return QCoreApplication.translate(
        "Tasks",
        "Gợi ý: {times} trong {of} văn bản gần nhất của {issuer} giao {department}.",
    ).format(
        times=usual.times,
        of=usual.of,
        issuer=sheet.letter.draft.issuing_body,
        department=names[usual.value],
    )
