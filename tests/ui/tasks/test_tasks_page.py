"""Work is given, received, done, confirmed and returned on the board."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QLabel, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, WAIT_MS
from tests.ui.controls import nameless, press
from tests.ui.keyboard import type_words
from vanthu.bootstrap import VanThu
from vanthu.domain.drafting import draft_of
from vanthu.domain.register import IncomingLetter, LetterStatus
from vanthu.domain.tasks import Figure, Order, Task, TaskResult, TaskState
from vanthu.services.desk import Desk
from vanthu.services.lines import RegisterQuery
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.message import Message
from vanthu.ui.common.print_dialog import PrintDialog
from vanthu.ui.navigation import Destination, Page, Visit
from vanthu.ui.pages import Builder
from vanthu.ui.tasks.assign_dialog import AssignDialog
from vanthu.ui.tasks.board import EVERYTHING, UNASSIGNED, Lane
from vanthu.ui.tasks.moves import Move
from vanthu.ui.tasks.order_dialog import OrderDialog
from vanthu.ui.tasks.reason_dialog import ReasonDialog
from vanthu.ui.tasks.result_dialog import ResultDialog
from vanthu.ui.tasks.tasks_page import TasksPage, build_tasks_page
from vanthu.ui.theme import Tone

Enter = Callable[[str, str], IncomingLetter]
Rest = Callable[[], None]


@pytest.fixture
def page(build: Callable[[Builder], Page]) -> TasksPage:
    page = build(build_tasks_page)
    assert isinstance(page, TasksPage)
    return page


@pytest.fixture
def rest(qtbot: QtBot, short: BackgroundRunner, long: BackgroundRunner) -> Rest:
    """Give what waits until nothing works in the background."""

    def wait() -> None:
        qtbot.wait(20)
        qtbot.waitUntil(lambda: not (short.is_busy or long.is_busy), timeout=WAIT_MS)

    return wait


@pytest.fixture
def letter(enter: Enter) -> IncomingLetter:
    return enter("12", "rà soát hồ sơ")


@pytest.fixture
def give(desk: Desk, letter: IncomingLetter, rest: Rest) -> Callable[..., Task]:
    """Give what assigns one task of the letter."""

    def assign(
        content: str = "Rà soát hồ sơ", due: date | None = None, lead: str = "VP"
    ) -> Task:
        order = Order(letter.letter_id, content, lead, ("VHXH",), due, "1")
        (task,) = desk.tasks.assign([order])
        rest()
        return task

    return assign


def dialog_of(page: TasksPage, kind: type[QDialog]) -> QDialog:
    found = [d for d in page.findChildren(kind) if d.isVisible()]
    assert len(found) == 1
    return found[0]


def lengths(page: TasksPage) -> list[int]:
    return [lane.lines.rowCount() for lane in page.lanes.values()]


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


# ------------------------------------------------------------------ giving work


def test_a_letters_items_are_offered_with_its_own_words_for_the_term(
    page: TasksPage, desk: Desk, samples: Path, rest: Rest
) -> None:
    (waiting,) = desk.intake.take(next(samples.glob("01*.docx")))
    draft = draft_of(waiting.reading, waiting.file, TODAY)
    draft = replace(draft, not_stated=frozenset(draft.gaps()))
    letter = desk.register.enter(draft, inbox_id=waiting.inbox_id)
    proposed = desk.tasks.propose(letter.letter_id)
    rest()

    page.visit(Visit(Destination.TASKS, letter_id=letter.letter_id))
    rest()
    dialog = dialog_of(page, AssignDialog)
    assert isinstance(dialog, AssignDialog)

    assert len(dialog.rows) == len(proposed) > 1
    shown = [(row.content.toPlainText(), row.due.day) for row in dialog.rows]
    assert shown == [(order.content, order.due_date) for order in proposed]
    for row in dialog.rows[1:]:
        press(row.tick)
    first = dialog.rows[0]
    first.lead.setCurrentIndex(first.lead.findData("VP"))
    first.support.choose(["VP", "VHXH"])
    assert dialog.send.text() == "Giao 1 việc"
    press(dialog.send)
    rest()

    (task,) = desk.tasks.of_letter(letter.letter_id)
    assert task.order.lead == "VP"
    assert task.order.support == ("VHXH",)
    assert task.order.term_quote == proposed[0].term_quote
    assert desk.register.get(letter.letter_id).status is LetterStatus.IN_PROGRESS


def test_what_was_given_already_is_marked_and_not_ticked(
    page: TasksPage, desk: Desk, samples: Path, rest: Rest
) -> None:
    (waiting,) = desk.intake.take(next(samples.glob("01*.docx")))
    draft = draft_of(waiting.reading, waiting.file, TODAY)
    draft = replace(draft, not_stated=frozenset(draft.gaps()))
    letter = desk.register.enter(draft, inbox_id=waiting.inbox_id)
    order = desk.tasks.propose(letter.letter_id)[0]
    desk.tasks.assign([replace(order, lead="VP", content="Viết lại cho rõ")])
    rest()

    page.visit(Visit(Destination.TASKS, letter_id=letter.letter_id))
    rest()
    dialog = dialog_of(page, AssignDialog)
    assert isinstance(dialog, AssignDialog)

    assert [row.is_wanted for row in dialog.rows][:2] == [False, True]
    dialog.reject()


def test_work_beyond_the_letters_items_can_be_given(
    page: TasksPage, desk: Desk, letter: IncomingLetter, rest: Rest
) -> None:
    said: list[Message] = []
    page.said.connect(said.append)
    page.visit(Visit(Destination.TASKS, letter_id=letter.letter_id))
    rest()
    dialog = dialog_of(page, AssignDialog)
    assert isinstance(dialog, AssignDialog)
    (row,) = dialog.rows  # nothing was read, so there is a free row

    press(dialog.send)
    assert dialog.problem
    assert desk.tasks.of_letter(letter.letter_id) == ()

    type_words(row.content, "Chuẩn bị hội trường")
    row.lead.setCurrentIndex(row.lead.findData("VP"))
    type_words(row.due, "+5")
    press(dialog.send)
    rest()

    (task,) = desk.tasks.of_letter(letter.letter_id)
    assert task.order.content == "Chuẩn bị hội trường"
    # 24/11 is a holiday and the weekend does not count.
    assert task.order.due_date == date(2026, 11, 30)
    assert said[-1] == Message("Đã giao 1 việc.", Tone.DONE)


def test_a_date_that_is_no_date_is_flagged_and_nothing_is_given(
    page: TasksPage, desk: Desk, letter: IncomingLetter, rest: Rest
) -> None:
    page.visit(Visit(Destination.TASKS, letter_id=letter.letter_id))
    rest()
    dialog = dialog_of(page, AssignDialog)
    assert isinstance(dialog, AssignDialog)
    (row,) = dialog.rows
    type_words(row.content, "Việc")
    row.lead.setCurrentIndex(1)
    type_words(row.due, "31/02/2026")

    press(dialog.send)

    assert dialog.isVisible()
    assert desk.tasks.of_letter(letter.letter_id) == ()
    dialog.reject()


# ------------------------------------------------------------------ going back


def test_a_return_needs_a_reason_and_can_be_given_again(
    page: TasksPage, desk: Desk, give: Callable[..., Task], rest: Rest
) -> None:
    task = give()
    page.lanes[Lane.WAITING].enter()
    press(page.panel.buttons[Move.RETURN])
    dialog = dialog_of(page, ReasonDialog)
    assert isinstance(dialog, ReasonDialog)

    press(dialog.send)
    assert dialog.problem
    type_words(dialog.reason, "Không thuộc nhiệm vụ")
    press(dialog.send)
    rest()

    returned = desk.tasks.get(task.task_id)
    assert returned.state is TaskState.RETURNED
    assert returned.moves[-1].reason == "Không thuộc nhiệm vụ"
    assert page.panel.offered == (Move.ASSIGN_AGAIN,)

    press(page.panel.buttons[Move.ASSIGN_AGAIN])
    rest()
    again = dialog_of(page, OrderDialog)
    assert isinstance(again, OrderDialog)
    again.row.lead.setCurrentIndex(again.row.lead.findData("VHXH"))
    press(again.send)
    rest()
    given = desk.tasks.get(task.task_id)
    assert (given.state, given.order.lead) == (TaskState.ASSIGNED, "VHXH")


def test_a_term_is_set_for_work_that_has_none(
    page: TasksPage, desk: Desk, give: Callable[..., Task], rest: Rest
) -> None:
    task = give()
    desk.tasks.move(task.task_id, TaskState.RECEIVED)
    rest()
    page.lanes[Lane.WORKING].enter()
    page.task_commands.moves[Move.CHANGE].trigger()
    rest()
    dialog = dialog_of(page, OrderDialog)
    assert isinstance(dialog, OrderDialog)
    assert not dialog.row.lead.isEnabled()

    dialog.row.due.setText("25/11/2026")
    press(dialog.send)
    rest()

    assert desk.tasks.get(task.task_id).order.due_date == date(2026, 11, 25)


def test_an_empty_result_is_not_recorded(
    page: TasksPage, desk: Desk, give: Callable[..., Task], rest: Rest
) -> None:
    task = give()
    page.lanes[Lane.WAITING].enter()
    page.task_commands.moves[Move.FINISH].trigger()
    rest()
    dialog = dialog_of(page, ResultDialog)
    assert isinstance(dialog, ResultDialog)

    press(dialog.send)

    assert dialog.problem
    assert desk.tasks.get(task.task_id).state is TaskState.ASSIGNED
    dialog.reject()


def test_a_missing_file_keeps_the_dialog_and_what_was_typed(
    page: TasksPage,
    desk: Desk,
    give: Callable[..., Task],
    rest: Rest,
    tmp_path: Path,
) -> None:
    task = give()
    page.lanes[Lane.WAITING].enter()
    page.task_commands.moves[Move.FINISH].trigger()
    rest()
    dialog = dialog_of(page, ResultDialog)
    assert isinstance(dialog, ResultDialog)
    type_words(dialog.text, "Đã làm")
    dialog.attach([str(tmp_path / "không có.pdf")])

    press(dialog.send)
    rest()

    assert dialog.isVisible()
    assert "không có.pdf" in dialog.problem
    assert dialog.text.toPlainText() == "Đã làm"
    assert desk.tasks.get(task.task_id).state is TaskState.ASSIGNED
    dialog.reject()


def test_a_failure_of_a_move_is_said_and_the_board_stays(
    page: TasksPage, desk: Desk, give: Callable[..., Task], rest: Rest
) -> None:
    task = give()
    said: list[Message] = []
    page.said.connect(said.append)
    page.lanes[Lane.WAITING].enter()
    card = page.chosen
    assert card
    desk.tasks.report_done(task.task_id, TaskResult("xong"))
    desk.tasks.move(task.task_id, TaskState.COMPLETED)

    # The board still shows what was, until it has read again.
    page.panel.move_wanted.emit(Move.RECEIVE)
    rest()

    assert said[-1].tone is Tone.FAILURE
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


# ------------------------------------------------------------------ habits


def test_the_usual_department_is_offered_with_its_counts(
    page: TasksPage,
    desk: Desk,
    enter: Enter,
    rest: Rest,
) -> None:
    for number, lead in enumerate(["VP"] * 7 + ["VHXH"], start=21):
        earlier = enter(str(number), "rà soát hồ sơ")
        desk.tasks.assign([Order(earlier.letter_id, "Rà soát hồ sơ", lead)])
    letter = enter("40", "báo cáo cải cách hành chính")
    rest()

    page.visit(Visit(Destination.TASKS, letter_id=letter.letter_id))
    rest()

    dialog = dialog_of(page, AssignDialog)
    assert isinstance(dialog, AssignDialog)
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert (
        "Gợi ý: 7 trong 8 văn bản gần nhất của Sở Nội vụ giao Văn phòng HĐND và UBND."
        in shown
    )
    (row,) = dialog.rows
    assert row.lead.currentData() == "VP"
    type_words(row.content, "Báo cáo")
    press(dialog.send)
    rest()
    assert [t.order.lead for t in desk.tasks.of_letter(letter.letter_id)] == ["VP"]


def test_nothing_is_chosen_for_a_body_without_habits(
    page: TasksPage, letter: IncomingLetter, rest: Rest
) -> None:
    page.visit(Visit(Destination.TASKS, letter_id=letter.letter_id))
    rest()

    dialog = dialog_of(page, AssignDialog)
    assert isinstance(dialog, AssignDialog)
    assert dialog.rows[0].lead.currentData() is None
    assert not any("Gợi ý:" in x.text() for x in dialog.findChildren(QLabel))


# ------------------------------------------------------------------ phiếu nhắc việc


def test_a_reminder_is_counted_once_it_goes_out(
    page: TasksPage,
    give: Callable[..., Task],
    desk: Desk,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    task = give(due=date(2026, 11, 13))
    page.visit(Visit(Destination.TASKS, task_id=task.task_id))
    qtbot.waitUntil(lambda: page.chosen is not None, timeout=WAIT_MS)
    page.task_commands.reminder.trigger()
    qtbot.waitUntil(lambda: bool(page.findChildren(PrintDialog)), timeout=WAIT_MS)
    (dialog,) = page.findChildren(PrintDialog)
    assert dialog.windowTitle() == "In: Phiếu nhắc việc văn bản đến số 01"

    with qtbot.waitSignal(page.said, timeout=WAIT_MS) as told:
        dialog.save(tmp_path / "phiếu.pdf")
        dialog.save(tmp_path / "bản nữa.pdf")
    assert told.args is not None
    assert told.args[0].text == "Đã ghi nhận nhắc việc lần 1."
    assert desk.forms.record_reminder(task.task_id) == 2
    dialog.reject()


def test_nobody_is_reminded_of_finished_work(
    page: TasksPage, give: Callable[..., Task], desk: Desk, rest: Rest
) -> None:
    task = give()
    desk.tasks.report_done(task.task_id, TaskResult("Xong"))
    desk.tasks.move(task.task_id, TaskState.COMPLETED)
    page.visit(Visit(Destination.TASKS, task_id=task.task_id))
    rest()

    assert not page.task_commands.reminder.isEnabled()
