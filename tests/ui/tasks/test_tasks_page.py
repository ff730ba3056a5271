"""The board shows whose work is where, and is led by the keyboard."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.controls import nameless, press
from tests.ui.keyboard import type_words
from tests.ui.tasks.board_page import Enter, Rest, dialog_of, lengths
from vanthu.bootstrap import VanThu
from vanthu.domain.drafting import draft_of
from vanthu.domain.register import IncomingLetter, LetterStatus
from vanthu.domain.tasks import Figure, Task, TaskResult, TaskState
from vanthu.services.desk import Desk
from vanthu.services.lines import RegisterQuery
from vanthu.ui.common.message import Message
from vanthu.ui.navigation import Destination, Visit
from vanthu.ui.tasks.board import EVERYTHING, UNASSIGNED, Lane
from vanthu.ui.tasks.moves import Move
from vanthu.ui.tasks.result_dialog import ResultDialog
from vanthu.ui.tasks.tasks_page import TasksPage

# ------------------------------------------------------------------ what is shown


def test_an_empty_board_says_where_work_comes_from(page: TasksPage) -> None:
    assert not page.panel.isVisible()
    assert page.scopes.lines.rowCount() == 8  # everything, six departments, nobody


def test_work_appears_as_soon_as_it_is_given(
    page: TasksPage, give: Callable[..., Task]
) -> None:
    give(due=date(2026, 11, 18))

    assert lengths(page) == [1, 0, 0]
    words = str(page.lanes[Lane.WAITING].lines.index(0, 0).data())
    assert words.startswith("Quá hạn 2 ngày làm việc")


def test_the_rail_tells_how_much_is_late(
    page: TasksPage, give: Callable[..., Task]
) -> None:
    badges: list[int] = []
    page.badge_changed.connect(badges.append)

    give(due=date(2026, 11, 18))

    assert badges[-1] == 1


def test_a_department_sees_its_own_work_only(
    page: TasksPage, give: Callable[..., Task]
) -> None:
    give(lead="VP")
    names = [
        str(page.scopes.lines.index(row, 0).data())
        for row in range(page.scopes.lines.rowCount())
    ]
    row = next(n for n, name in enumerate(names) if name.startswith("Công an"))

    page.scopes.setCurrentIndex(page.scopes.lines.index(row, 0))
    assert lengths(page) == [0, 0, 0]

    page.scopes.setCurrentIndex(page.scopes.lines.index(1, 0))
    assert lengths(page) == [1, 0, 0]


def test_what_was_completed_long_ago_has_left_the_board(
    page: TasksPage, give: Callable[..., Task], rest: Rest, tmp_path: Path
) -> None:
    long_ago, lately = give("Xong từ lâu"), give("Mới xong")
    for task, day in ((long_ago, date(2026, 10, 20)), (lately, date(2026, 10, 21))):
        with VanThu().open_desk(tmp_path / "data", day) as then:
            then.tasks.report_done(task.task_id, TaskResult("xong"))
            then.tasks.move(task.task_id, TaskState.COMPLETED)

    page.reload()
    rest()

    assert lengths(page) == [0, 0, 1]
    assert "Mới xong" in str(page.lanes[Lane.DONE].lines.index(0, 0).data())


def test_letters_that_nobody_has_wait_in_their_own_list(
    page: TasksPage, desk: Desk, letter: IncomingLetter, rest: Rest
) -> None:
    rest()
    page.task_commands.assign.trigger()

    assert page.unassigned.isVisible()
    assert page.unassigned.lines.rowCount() == 1
    status = LetterStatus.TO_ASSIGN
    assert len(desk.register.lines(RegisterQuery(status=status))) == 1


def test_the_models_keep_qts_rules(
    page: TasksPage,
    give: Callable[..., Task],
    enter: Enter,
    qtmodeltester: ModelTester,
    rest: Rest,
) -> None:
    give()
    enter("13", "văn bản chưa giao")
    rest()

    qtmodeltester.check(page.scopes.lines, force_py=True)
    qtmodeltester.check(page.lanes[Lane.WAITING].lines, force_py=True)
    qtmodeltester.check(page.unassigned.lines, force_py=True)


# ------------------------------------------------------------------ the keyboard


def test_the_arrows_lead_through_the_columns_and_enter_to_the_moves(
    page: TasksPage, desk: Desk, give: Callable[..., Task], rest: Rest, qtbot: QtBot
) -> None:
    waiting = give("Việc chờ")
    working = give("Việc đang làm")
    desk.tasks.move(working.task_id, TaskState.RECEIVED)
    rest()
    page.lanes[Lane.WAITING].enter()
    assert page.chosen
    assert page.chosen.task_id == waiting.task_id

    qtbot.keyClick(page.lanes[Lane.WAITING].view, Qt.Key.Key_Right)
    assert page.chosen.task_id == working.task_id
    assert not page.lanes[Lane.WAITING].view.currentIndex().isValid()

    qtbot.keyClick(page.lanes[Lane.WORKING].view, Qt.Key.Key_Return)
    assert page.panel.buttons[Move.START].hasFocus()


def test_only_legal_moves_have_a_button(
    page: TasksPage, give: Callable[..., Task]
) -> None:
    give()
    page.lanes[Lane.WAITING].enter()

    assert page.panel.offered == (
        Move.RECEIVE,
        Move.FINISH,
        Move.CHANGE,
        Move.RETURN,
    )
    enabled = {
        move for move, act in page.task_commands.moves.items() if act.isEnabled()
    }
    assert enabled == set(page.panel.offered)


def test_the_menu_of_a_card_holds_its_legal_moves(
    page: TasksPage, give: Callable[..., Task]
) -> None:
    give()
    lane = page.lanes[Lane.WAITING]
    lane.enter()

    lane.view.customContextMenuRequested.emit(QPoint(20, 20))

    (menu,) = [m for m in page.findChildren(QMenu) if m.isVisible()]
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    assert words[:4] == ["Nhận việc", "Hoàn thành…", "Sửa việc…", "Trả lại…"]
    assert "Giao lại…" not in words


def test_no_task_is_moved_while_the_letters_are_shown(
    page: TasksPage, give: Callable[..., Task], enter: Enter, rest: Rest
) -> None:
    give()
    page.lanes[Lane.WAITING].enter()
    enter("13", "văn bản chưa giao")
    rest()

    page.scopes.setCurrentIndex(page.scopes.lines.index(7, 0))

    assert page.unassigned.isVisible()
    assert not any(action.isEnabled() for action in page.task_commands.moves.values())


def test_a_task_goes_all_the_way_and_stays_chosen(
    page: TasksPage,
    desk: Desk,
    give: Callable[..., Task],
    rest: Rest,
    tmp_path: Path,
) -> None:
    task = give()
    page.lanes[Lane.WAITING].enter()
    press(page.panel.buttons[Move.RECEIVE])
    rest()
    assert lengths(page) == [0, 1, 0]
    assert page.chosen
    press(page.panel.buttons[Move.START])
    rest()
    page.task_commands.moves[Move.FINISH].trigger()
    rest()

    dialog = dialog_of(page, ResultDialog)
    assert isinstance(dialog, ResultDialog)
    type_words(dialog.text, "Đã rà soát xong.")
    for column, words in enumerate(("Số hồ sơ", "35", "hồ sơ")):
        cell = dialog.figures.item(0, column)
        assert cell
        cell.setText(words)
    proof = tmp_path / "danh sách.txt"
    proof.write_text("35", encoding="utf-8")
    dialog.attach([str(proof)])
    press(dialog.send)
    rest()

    done = desk.tasks.get(task.task_id)
    assert done.state is TaskState.REPORTED_DONE
    assert done.result.text == "Đã rà soát xong."
    assert done.result.figures == (Figure("Số hồ sơ", "35", "hồ sơ"),)
    (file,) = done.result.files
    assert file.name == "danh sách.txt"
    assert desk.vault.path_of(file.sha256).read_bytes() == b"35"
    assert lengths(page) == [0, 0, 1]
    assert page.panel.offered == (Move.CONFIRM, Move.REDO)

    press(page.panel.buttons[Move.CONFIRM])
    rest()
    assert desk.tasks.get(task.task_id).state is TaskState.COMPLETED


# ------------------------------------------------------------------ visits


def test_a_visit_to_a_task_chooses_its_card(
    page: TasksPage, give: Callable[..., Task], rest: Rest
) -> None:
    give("Một")
    task = give("Hai")

    page.visit(Visit(Destination.TASKS, task_id=task.task_id))
    rest()

    assert page.chosen
    assert page.chosen.task_id == task.task_id
    assert page.panel.isVisible()


def test_a_visit_to_a_task_that_left_the_board_says_so(
    page: TasksPage, rest: Rest
) -> None:
    said: list[Message] = []
    page.said.connect(said.append)

    page.visit(Visit(Destination.TASKS, task_id=4711))
    rest()

    assert "Sổ đăng ký" in said[-1].text


def test_the_report_and_the_register_are_one_step_away(
    page: TasksPage, letter: IncomingLetter, give: Callable[..., Task]
) -> None:
    wanted: list[Visit] = []
    page.visit_wanted.connect(wanted.append)
    give()
    page.lanes[Lane.WAITING].enter()

    page.task_commands.report.trigger()
    page.task_commands.letter.trigger()

    assert wanted == [
        Visit(Destination.DOCUMENTS, letter_id=letter.letter_id),
        Visit(Destination.REGISTER, letter_id=letter.letter_id),
    ]


def test_the_dialogs_can_be_shown_for_a_picture_and_name_every_control(
    page: TasksPage, desk: Desk, samples: Path, rest: Rest
) -> None:
    (waiting,) = desk.intake.take(next(samples.glob("01*.docx")))
    draft = draft_of(waiting.reading, waiting.file, TODAY)
    draft = replace(draft, not_stated=frozenset(draft.gaps()))
    letter = desk.register.enter(draft, inbox_id=waiting.inbox_id)
    orders = desk.tasks.propose(letter.letter_id)
    desk.tasks.assign([replace(order, lead="VP") for order in orders])
    rest()

    dialogs = dict(page.dialogs())

    assert set(dialogs) == {"assign", "result", "order", "reason"}
    for dialog in dialogs.values():
        dialog.show()
        assert not nameless(dialog)
        assert dialog.height() <= 520
        dialog.close()


def test_every_control_of_the_page_has_a_name(
    page: TasksPage, give: Callable[..., Task]
) -> None:
    give()
    page.lanes[Lane.WAITING].enter()

    assert not nameless(page)
    assert page.scopes.accessibleName()
    assert {EVERYTHING, UNASSIGNED} <= {
        count.scope
        for row in range(page.scopes.lines.rowCount())
        if (count := page.scopes.lines.line_at(page.scopes.lines.index(row, 0)))
    }
