"""The words of the calendar."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from vanthu.services.deadlines import CalendarDay, DeadlineLine
from vanthu.ui.common.due_words import due_words
from vanthu.ui.common.formatting import date_text, one_line


def weekday_heads() -> tuple[str, ...]:
    """Return the short names of the days, Monday first."""
    return (
        QCoreApplication.translate("Deadlines", "T2"),
        QCoreApplication.translate("Deadlines", "T3"),
        QCoreApplication.translate("Deadlines", "T4"),
        QCoreApplication.translate("Deadlines", "T5"),
        QCoreApplication.translate("Deadlines", "T6"),
        QCoreApplication.translate("Deadlines", "T7"),
        QCoreApplication.translate("Deadlines", "CN"),
    )


def weekday_words(day: date) -> str:
    """Return the name of a day: Thứ Sáu."""
    return (
        QCoreApplication.translate("Deadlines", "Thứ Hai"),
        QCoreApplication.translate("Deadlines", "Thứ Ba"),
        QCoreApplication.translate("Deadlines", "Thứ Tư"),
        QCoreApplication.translate("Deadlines", "Thứ Năm"),
        QCoreApplication.translate("Deadlines", "Thứ Sáu"),
        QCoreApplication.translate("Deadlines", "Thứ Bảy"),
        QCoreApplication.translate("Deadlines", "Chủ nhật"),
    )[day.weekday()]


def month_words(year: int, month: int) -> str:
    """Return the heading of a month: Tháng 11, 2026."""
    words = QCoreApplication.translate("Deadlines", "Tháng {month}, {year}")
    return words.format(month=month, year=year)


def day_kind_words(day: CalendarDay) -> str:
    """Return what is special about a day: Nghỉ, Làm bù."""
    if day.is_makeup_day:
        return QCoreApplication.translate("Deadlines", "Làm bù")
    if not day.is_working_day:
        return QCoreApplication.translate("Deadlines", "Nghỉ")
    return ""


def entry_words(line: DeadlineLine) -> str:
    """Return a task as a cell of the grid names it: #12 Báo cáo kết quả."""
    return f"#{line.task.arrival_number:02d} {one_line(line.task.content)}"


def more_words(count: int) -> str:
    """Return how many tasks a cell has no room for."""
    return QCoreApplication.translate("Deadlines", "+{count} nữa").format(count=count)


def spoken_day(day: CalendarDay) -> str:
    """Return a day with all that is due, as one text."""
    kind = day_kind_words(day)
    head = f"{weekday_words(day.day)}, {date_text(day.day)}"
    lines = [f"{entry_words(line)} – {due_words(line)}" for line in day.lines]
    if not lines:
        lines = [QCoreApplication.translate("Deadlines", "Không có việc đến hạn")]
    return "\n".join([f"{head} ({kind})" if kind else head, *lines])
