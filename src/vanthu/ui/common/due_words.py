"""How a due date looks today: words first, with a picture and a chip beside them."""

from PySide6.QtCore import QCoreApplication

from vanthu.domain.deadlines import DeadlineStatus
from vanthu.services.deadlines import DeadlineLine
from vanthu.ui.theme import Chip

DUE_CHIPS = {
    DeadlineStatus.NONE: Chip.FOR_INFORMATION,
    DeadlineStatus.ON_TRACK: Chip.IN_PROGRESS,
    DeadlineStatus.DUE_SOON: Chip.DUE_SOON,
    DeadlineStatus.OVERDUE: Chip.OVERDUE,
    DeadlineStatus.DONE_ON_TIME: Chip.COMPLETED,
    DeadlineStatus.DONE_LATE: Chip.COMPLETED_LATE,
}
DUE_ICONS = {
    DeadlineStatus.NONE: "blank",
    DeadlineStatus.ON_TRACK: "found",
    DeadlineStatus.DUE_SOON: "warning",
    DeadlineStatus.OVERDUE: "overdue",
    DeadlineStatus.DONE_ON_TIME: "done",
    DeadlineStatus.DONE_LATE: "done",
}
OPEN_STATUSES = frozenset(
    {
        DeadlineStatus.NONE,
        DeadlineStatus.ON_TRACK,
        DeadlineStatus.DUE_SOON,
        DeadlineStatus.OVERDUE,
    }
)


def due_words(line: DeadlineLine) -> str:
    """Return how a task's due date looks today: Còn 3 ngày làm việc."""
    match line.status:
        case DeadlineStatus.OVERDUE:
            return _overdue_words(line)
        case DeadlineStatus.DUE_SOON | DeadlineStatus.ON_TRACK:
            return _left_words(line)
        case DeadlineStatus.DONE_LATE:
            return QCoreApplication.translate("Due", "Xong trễ hạn")
        case DeadlineStatus.DONE_ON_TIME if line.task.due:
            return QCoreApplication.translate("Due", "Xong đúng hạn")
        case DeadlineStatus.DONE_ON_TIME:
            return QCoreApplication.translate("Due", "Đã xong")
        case DeadlineStatus.NONE:
            return QCoreApplication.translate("Due", "Chưa có hạn")


def _overdue_words(line: DeadlineLine) -> str:
    if not line.working_days_left:
        return QCoreApplication.translate("Due", "Quá hạn")
    words = QCoreApplication.translate("Due", "Quá hạn {count} ngày làm việc")
    return words.format(count=-line.working_days_left)


def _left_words(line: DeadlineLine) -> str:
    if not line.working_days_left:
        return QCoreApplication.translate("Due", "Hạn hôm nay")
    words = QCoreApplication.translate("Due", "Còn {count} ngày làm việc")
    return words.format(count=line.working_days_left)
