"""What a clerk types for waiting letters is stored while it is typed."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, WAIT_MS
from tests.ui.keyboard import type_words
from vanthu.domain.drafting import draft_of
from vanthu.domain.errors import StorageLocked
from vanthu.domain.typed_letters import FieldKey
from vanthu.services.desk import Desk
from vanthu.services.lines import RegisterQuery
from vanthu.services.ports.unit_of_work import UnitOfWork
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.message import Message
from vanthu.ui.inbox import typed_keeper
from vanthu.ui.inbox.inbox_page import InboxPage, build_inbox_page
from vanthu.ui.inbox.letter_list import spoken
from vanthu.ui.navigation import Page
from vanthu.ui.pages import Builder
from vanthu.ui.theme import Tone

NEVER = 10**8  # milliseconds
MANY = 5


@dataclass
class Drawer:
    """A desk whose database can be shut, as by a server that is gone."""

    whole: Desk
    is_shut: bool = False
    refused: int = 0

    def __call__(self) -> AbstractContextManager[UnitOfWork]:
        """Open a unit of work.

        Raises:
            StorageLocked: it is shut.
        """
        if self.is_shut:
            self.refused += 1
            raise StorageLocked("shut")
        return self.whole.intake.open_unit()

    @property
    def desk(self) -> Desk:
        """Return the desk that stores through the drawer."""
        return replace(self.whole, intake=replace(self.whole.intake, open_unit=self))


@pytest.fixture
def open_page(build: Callable[[Builder], Page]) -> Callable[..., InboxPage]:
    """Give what opens the inbox, as at a start of the program or on another PC."""

    def open_it(own_desk: Desk | None = None) -> InboxPage:
        page = build(
            lambda desk, short, long, notice: build_inbox_page(
                own_desk or desk, short, long, notice
            )
        )
        assert isinstance(page, InboxPage)
        return page

    return open_it


@pytest.fixture
def letters(desk: Desk, samples: Path) -> tuple[int, ...]:
    """Let two sample letters wait."""
    paths = [next(samples.glob(f"{start}*.docx")) for start in ("01", "02")]
    return tuple(letter.inbox_id for path in paths for letter in desk.intake.take(path))


@pytest.fixture
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be stored because of a pause."""
    monkeypatch.setattr(typed_keeper, "TYPING_PAUSE", NEVER)


@pytest.fixture
def settle(
    qtbot: QtBot, short: BackgroundRunner, long: BackgroundRunner
) -> Callable[[], None]:
    """Give what waits until everything in the background is done and told."""

    def wait() -> None:
        for _ in range(3):
            qtbot.wait(20)
            qtbot.waitUntil(
                lambda: not (short.is_busy or long.is_busy), timeout=WAIT_MS
            )

    return wait


def typed_in(desk: Desk) -> list[bool]:
    return [line.is_typed for line in desk.intake.waiting()]


def entries(page: InboxPage) -> list[str]:
    model = page.list.model
    lines = [model.line_at(model.index(row, 0)) for row in range(model.rowCount())]
    return [spoken(line) for line in lines if line]


def choose(page: InboxPage, row: int) -> None:
    page.list.view.setCurrentIndex(page.list.model.index(row, 0))


def type_by_hand(page: InboxPage, number: str) -> None:
    page.inbox_commands.by_hand.trigger()
    type_words(page.form.editors.number, number)
    type_words(page.form.editors.symbol, "KH-UBND")
    type_words(page.form.editors.issue_date, "6/10/25")
    page.form.editors.issue_date.commit()
    type_words(page.form.editors.issuing_body, "UBND tỉnh")
    type_words(page.form.editors.subject, f"Chuyển đổi số lần {number}")


# ------------------------------------------------------------------ letters with files


def test_what_is_typed_is_there_again_with_its_marks_after_a_pause(
    open_page: Callable[..., InboxPage],
    letters: tuple[int, ...],
    desk: Desk,
    qtbot: QtBot,
    settle: Callable[[], None],
) -> None:
    page = open_page()
    settle()
    page.form.editors.subject.selectAll()
    type_words(page.form.editors.subject, "Tự kiểm tra năm 2026")
    qtbot.waitUntil(lambda: typed_in(desk) == [True, False], timeout=WAIT_MS)
    settle()

    assert [entry.endswith("đang nhập dở") for entry in entries(page)] == [True, False]
    again = open_page()
    settle()
    assert again.form.editors.subject.toPlainText() == "Tự kiểm tra năm 2026"
    assert again.form.rows[FieldKey.SUBJECT].state_words == "Đã sửa tay"
    assert again.form.rows[FieldKey.ISSUE_DATE].state_words == "Chắc chắn"
    assert again.pane.view.boxes_of(FieldKey.SUBJECT)


def test_a_letter_that_is_only_looked_at_is_not_stored(
    open_page: Callable[..., InboxPage],
    letters: tuple[int, ...],
    desk: Desk,
    settle: Callable[[], None],
) -> None:
    page = open_page()
    settle()
    page.inbox_commands.later.trigger()
    settle()
    page.inbox_commands.earlier.trigger()
    settle()

    assert page.may_close()
    assert typed_in(desk) == [False, False]


def leave_the_page(page: InboxPage) -> None:
    page.hide()


def lock_the_screen(page: InboxPage) -> None:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)


def look_at_another(page: InboxPage) -> None:
    page.inbox_commands.later.trigger()


def choose_another(page: InboxPage) -> None:
    choose(page, 1)


def begin_by_hand(page: InboxPage) -> None:
    page.inbox_commands.by_hand.trigger()


def close(page: InboxPage) -> None:
    assert page.may_close()


@pytest.mark.usefixtures("letters", "no_pause")
@pytest.mark.parametrize(
    "leave",
    [
        leave_the_page,
        lock_the_screen,
        look_at_another,
        choose_another,
        begin_by_hand,
        close,
    ],
)
def test_what_is_typed_is_stored_at_once_when_it_is_left(
    open_page: Callable[..., InboxPage],
    desk: Desk,
    settle: Callable[[], None],
    leave: Callable[[InboxPage], None],
) -> None:
    page = open_page()
    settle()
    type_words(page.form.editors.note, "chờ bản giấy")
    settle()
    assert typed_in(desk) == [False, False]

    leave(page)
    settle()

    assert typed_in(desk) == [True, False]
    typed = desk.intake.open(desk.intake.waiting()[0].inbox_id).typed
    assert typed is not None
    assert typed.draft.note == "chờ bản giấy"


def test_storing_moves_neither_the_cursor_nor_the_list(
    open_page: Callable[..., InboxPage],
    letters: tuple[int, ...],
    desk: Desk,
    settle: Callable[[], None],
) -> None:
    page = open_page()
    settle()
    page.form.editors.note.setFocus()
    for words in ("chờ ", "bản ", "giấy"):
        type_words(page.form.editors.note, words)
        lock_the_screen(page)
        settle()

    assert page.form.editors.note.text() == "chờ bản giấy"
    assert page.form.editors.note.cursorPosition() == len("chờ bản giấy")
    assert page.list.view.currentIndex().row() == 0
    assert typed_in(desk) == [True, False]


def test_a_dismissed_letter_says_that_typed_words_are_lost(
    open_page: Callable[..., InboxPage],
    letters: tuple[int, ...],
    desk: Desk,
    settle: Callable[[], None],
) -> None:
    page = open_page()
    settle()
    type_words(page.form.editors.note, "chờ")
    page.inbox_commands.dismiss.trigger()
    box = page.findChild(QMessageBox)
    assert box is not None
    assert box.text().endswith("Phần đã gõ sẽ mất.")

    next(b for b in box.buttons() if b.text() == "Bỏ khỏi hộp thư").click()
    settle()

    assert typed_in(desk) == [False]


# ------------------------------------------------------------------ letters by hand


def test_a_letter_typed_by_hand_waits_in_the_list_and_is_there_again(
    open_page: Callable[..., InboxPage], desk: Desk, settle: Callable[[], None]
) -> None:
    page = open_page()
    type_by_hand(page, "45")
    page.inbox_commands.by_hand.trigger()
    settle()
    assert page.form.editors.number.text() == ""
    assert entries(page) == [
        "45/KH-UBND, 06/10/2025, UBND tỉnh, Chuyển đổi số lần 45, Nhập tay, "
        "đang nhập dở"
    ]

    again = open_page()
    settle()
    assert again.form.editors.number.text() == "45"
    assert again.form.rows[FieldKey.REFERENCE].state_words == "Đã sửa tay"
    assert not again.inbox_commands.files.isEnabled()
    again.inbox_commands.register.trigger()
    settle()

    assert desk.register.get(1).draft.reference == "45/KH-UBND"
    assert desk.intake.waiting() == ()


def test_several_letters_typed_by_hand_wait_beside_one_another(
    open_page: Callable[..., InboxPage],
    letters: tuple[int, ...],
    desk: Desk,
    settle: Callable[[], None],
) -> None:
    page = open_page()
    settle()
    for number in ("45", "46"):
        type_by_hand(page, number)
    page.list.setFocus()
    choose(page, 0)
    settle()

    assert typed_in(desk) == [False, False, True, True]
    choose(page, 2)
    settle()
    assert page.form.editors.number.text() == "45"
    assert page.list.view.currentIndex().row() == 2
    choose(page, 3)
    settle()
    assert page.form.editors.number.text() == "46"


def test_typing_goes_on_after_a_letter_typed_by_hand_was_stored(
    open_page: Callable[..., InboxPage], desk: Desk, settle: Callable[[], None]
) -> None:
    page = open_page()
    page.inbox_commands.by_hand.trigger()
    for words in ("Chuyển", " đổi", " số"):
        type_words(page.form.editors.subject, words)
        lock_the_screen(page)
        settle()

    (line,) = desk.intake.waiting()
    assert line.subject == "Chuyển đổi số"
    assert page.form.editors.subject.toPlainText() == "Chuyển đổi số"
    assert page.list.view.currentIndex().row() == 0


@pytest.mark.parametrize("is_being_stored", [False, True])
def test_a_letter_registered_while_it_is_being_stored_leaves_nothing_behind(
    open_page: Callable[..., InboxPage],
    desk: Desk,
    no_pause: None,
    settle: Callable[[], None],
    is_being_stored: bool,
) -> None:
    page = open_page()
    type_by_hand(page, "45")
    if is_being_stored:
        lock_the_screen(page)
    page.inbox_commands.register.trigger()
    lock_the_screen(page)
    settle()

    assert desk.register.count(RegisterQuery()) == 1
    assert desk.intake.waiting() == ()


def test_a_letter_put_away_while_it_is_being_stored_leaves_nothing_behind(
    open_page: Callable[..., InboxPage], desk: Desk, settle: Callable[[], None]
) -> None:
    page = open_page()
    type_by_hand(page, "45")
    lock_the_screen(page)
    page.inbox_commands.dismiss.trigger()
    box = page.findChild(QMessageBox)
    assert box is not None
    assert box.text().startswith("Bỏ văn bản nhập tay này")
    next(b for b in box.buttons() if b.text() == "Bỏ khỏi hộp thư").click()
    settle()

    assert desk.intake.waiting() == ()
    assert page.may_close()


# ------------------------------------------------------------------ what fails


@pytest.fixture
def drawer(desk: Desk, letters: tuple[int, ...]) -> Drawer:
    """Give a desk with two letters over a database that can be shut."""
    return Drawer(desk)


def test_what_cannot_be_stored_is_told_once_and_stays(
    open_page: Callable[..., InboxPage],
    desk: Desk,
    drawer: Drawer,
    settle: Callable[[], None],
) -> None:
    page = open_page(drawer.desk)
    settle()
    said: list[Message] = []
    page.said.connect(said.append)
    drawer.is_shut = True
    for _ in range(MANY):
        type_words(page.form.editors.note, "chờ ")
        lock_the_screen(page)
        settle()

    (message,) = said
    assert drawer.refused >= MANY
    assert message.tone is Tone.WARNING
    assert "Phần đang nhập dở vẫn còn trong cửa sổ này" in message.text
    assert page.form.editors.note.text() == "chờ " * MANY

    drawer.is_shut = False
    lock_the_screen(page)
    settle()
    assert typed_in(desk) == [True, False]
    assert len(said) == 1


def test_a_letter_that_could_not_be_stored_is_there_when_it_is_opened_again(
    open_page: Callable[..., InboxPage],
    desk: Desk,
    drawer: Drawer,
    settle: Callable[[], None],
) -> None:
    page = open_page(drawer.desk)
    settle()
    type_words(page.form.editors.note, "chờ")
    drawer.is_shut = True
    page.inbox_commands.by_hand.trigger()
    settle()
    type_words(page.form.editors.number, "45")
    page.inbox_commands.by_hand.trigger()
    settle()
    assert page.form.editors.number.text() == ""
    page.inbox_commands.by_hand.trigger()
    assert page.form.editors.number.text() == "45"

    drawer.is_shut = False
    choose(page, 0)
    settle()

    assert page.form.editors.note.text() == "chờ"
    assert typed_in(desk) == [True, False, True]


def test_the_window_asks_only_before_words_are_lost(
    open_page: Callable[..., InboxPage],
    desk: Desk,
    drawer: Drawer,
    settle: Callable[[], None],
) -> None:
    page = open_page(drawer.desk)
    settle()
    type_words(page.form.editors.note, "chờ")
    drawer.is_shut = True

    assert not page.may_close()
    box = page.findChild(QMessageBox)
    assert box is not None
    assert "của 1 văn bản chưa lưu được" in box.text()
    box.done(0)
    drawer.is_shut = False
    assert page.may_close()
    assert typed_in(desk) == [True, False]


# ------------------------------------------------------------------ several clerks


def test_the_last_one_who_typed_wins_and_nobody_is_stopped(
    open_page: Callable[..., InboxPage],
    letters: tuple[int, ...],
    desk: Desk,
    no_pause: None,
    settle: Callable[[], None],
) -> None:
    first, second = open_page(), open_page()
    settle()
    for page, words in ((first, "một"), (second, "hai")):
        type_words(page.form.editors.note, words)
        page.inbox_commands.later.trigger()
        settle()

    third = open_page()
    settle()
    assert third.form.editors.note.text() == "hai"


def test_a_letter_that_another_clerk_registered_is_told_and_closed(
    open_page: Callable[..., InboxPage],
    letters: tuple[int, ...],
    desk: Desk,
    no_pause: None,
    settle: Callable[[], None],
) -> None:
    page = open_page()
    settle()
    said: list[Message] = []
    page.said.connect(said.append)
    type_words(page.form.editors.note, "chờ")
    waiting = desk.intake.open(letters[0])

    desk.register.enter(
        draft_of(waiting.reading, waiting.file, TODAY), inbox_id=letters[0]
    )
    settle()

    (message,) = said
    assert "ở máy khác" in message.text
    assert page.form.editors.symbol.text() == "KH-UBND"
    assert page.may_close()
    assert typed_in(desk) == [False]
