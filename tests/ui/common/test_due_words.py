"""How a due date looks today is said in working days."""

from dataclasses import replace

import pytest

from tests.ui.task_lines import LINE
from vanthu.domain.deadlines import DeadlineStatus
from vanthu.services.deadlines import DeadlineLine
from vanthu.ui.common.due_words import DUE_CHIPS, DUE_ICONS, due_words


@pytest.mark.parametrize(
    ("status", "left", "words"),
    [
        (DeadlineStatus.OVERDUE, -2, "Quá hạn 2 ngày làm việc"),
        (DeadlineStatus.OVERDUE, 0, "Quá hạn"),
        (DeadlineStatus.DUE_SOON, 0, "Hạn hôm nay"),
        (DeadlineStatus.DUE_SOON, 1, "Còn 1 ngày làm việc"),
        (DeadlineStatus.ON_TRACK, 3, "Còn 3 ngày làm việc"),
        (DeadlineStatus.DONE_LATE, -2, "Xong trễ hạn"),
        (DeadlineStatus.DONE_ON_TIME, 3, "Xong đúng hạn"),
        (DeadlineStatus.NONE, None, "Chưa có hạn"),
    ],
)
def test_words(status: DeadlineStatus, left: int | None, words: str) -> None:
    assert due_words(DeadlineLine(LINE, status, left)) == words


def test_work_without_a_due_date_is_simply_done() -> None:
    line = DeadlineLine(replace(LINE, due=None), DeadlineStatus.DONE_ON_TIME, None)

    assert due_words(line) == "Đã xong"


def test_every_state_has_a_picture_and_a_chip() -> None:
    assert set(DUE_CHIPS) == set(DUE_ICONS) == set(DeadlineStatus)
