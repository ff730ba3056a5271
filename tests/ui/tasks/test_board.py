"""The board sorts tasks into lanes and counts them for each department."""

from dataclasses import replace

from tests.ui.task_lines import LINE
from vanthu.domain.deadlines import DeadlineStatus
from vanthu.domain.office import Department
from vanthu.domain.tasks import TaskState
from vanthu.services.deadlines import DeadlineLine
from vanthu.ui.tasks.board import (
    EVERYTHING,
    UNASSIGNED,
    Lane,
    Scope,
    board_of,
)
from vanthu.ui.tasks.words import item_words, role_words, spoken

VP = Department("VP", "Văn phòng")
VHXH = Department("VHXH", "Phòng Văn hóa - Xã hội")
LATE = DeadlineLine(LINE, DeadlineStatus.OVERDUE, -2)
DONE = DeadlineLine(
    replace(LINE, task_id=2, state=TaskState.REPORTED_DONE, support=()),
    DeadlineStatus.DONE_LATE,
    -2,
)
BOARD = board_of([LATE, DONE], [], [VP, VHXH])


def test_a_returned_task_waits_for_the_office_again() -> None:
    returned = replace(LATE, task=replace(LINE, state=TaskState.RETURNED))
    board = board_of([returned], [], [VP])

    assert len(board.lane(Lane.WAITING, EVERYTHING)) == 1


def test_a_supporting_department_sees_the_task_too() -> None:
    assert [c.task_id for c in BOARD.lane(Lane.WAITING, Scope("VHXH"))] == [1]
    assert BOARD.lane(Lane.DONE, Scope("VHXH")) == ()


def test_counts_tell_open_and_late_work_of_all_and_each() -> None:
    counts = [(c.scope, c.open, c.overdue) for c in BOARD.counts()]

    assert counts == [
        (EVERYTHING, 1, 1),
        (Scope("VP"), 1, 1),
        (Scope("VHXH"), 1, 1),
        (UNASSIGNED, 0, 0),
    ]


def test_a_department_that_exists_no_longer_keeps_its_code() -> None:
    board = board_of([LATE], [], [VHXH])

    assert board.cards[0].lead == "VP"


def test_each_department_reads_its_own_part() -> None:
    card = BOARD.cards[0]

    assert role_words(card, None) == "Văn phòng"
    assert role_words(card, "VP") == "Chủ trì · 1 đơn vị phối hợp"
    assert role_words(card, "VHXH") == "Phối hợp · Văn phòng chủ trì"


def test_a_card_reads_aloud_as_one_text() -> None:
    assert spoken(BOARD.cards[0]).splitlines() == [
        "Quá hạn 2 ngày làm việc",
        "Số đến 07",
        "Mục 1a: Rà soát hồ sơ",
        "Chủ trì: Văn phòng · Phối hợp: Phòng Văn hóa - Xã hội",
        "Hạn 18/11/2026",
        "Chờ nhận",
    ]


def test_item_labels_are_named_by_what_they_are() -> None:
    assert item_words("1a") == "Mục 1a"
    assert item_words("III") == "Mục III"
    assert item_words("a") == "Mục a"
    assert item_words("báo cáo") == "Báo cáo"
    assert item_words("") == ""
