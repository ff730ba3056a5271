"""Words for what cannot be done to a task."""

from functools import singledispatch

from PySide6.QtCore import QCoreApplication

from vanthu.domain.errors import (
    IllegalTaskMove,
    NoSuchTask,
    ReasonMissing,
)


@singledispatch
def task_words(error: Exception) -> str:
    """Return the words for such an error, nothing for one of another subject."""
    del error
    return ""


@task_words.register
def _(error: NoSuchTask) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Công việc này không còn nữa. Không có gì thay đổi. "
        "Hãy làm mới danh sách (F5).",
    )


@task_words.register
def _(error: IllegalTaskMove) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Công việc không chuyển được sang trạng thái này từ trạng thái hiện tại. "
        "Công việc giữ nguyên. Hãy làm mới danh sách (F5) rồi chọn bước khác.",
    )


@task_words.register
def _(error: ReasonMissing) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Việc trả lại cần có lý do. Công việc giữ nguyên. Hãy ghi lý do rồi làm lại.",
    )
