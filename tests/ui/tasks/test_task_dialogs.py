"""Work is given, done and returned in dialogs that lose no word."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLabel

from tests.ui.conftest import TODAY
from tests.ui.controls import press
from tests.ui.keyboard import type_words
from tests.ui.tasks.board_page import Enter, Rest, dialog_of
from vanthu.domain.drafting import draft_of
from vanthu.domain.register import IncomingLetter, LetterStatus
from vanthu.domain.tasks import Order, Task, TaskResult, TaskState
from vanthu.services.desk import Desk
from vanthu.ui.common.message import Message
from vanthu.ui.navigation import Destination, Visit
from vanthu.ui.tasks.assign_dialog import AssignDialog
from vanthu.ui.tasks.board import Lane
from vanthu.ui.tasks.moves import Move
from vanthu.ui.tasks.order_dialog import OrderDialog
from vanthu.ui.tasks.reason_dialog import ReasonDialog
from vanthu.ui.tasks.result_dialog import ResultDialog
from vanthu.ui.tasks.tasks_page import TasksPage
from vanthu.ui.theme import Tone

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
