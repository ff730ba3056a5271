"""A letter that came before is told with its reason, and both can be seen."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, WAIT_MS
from tests.ui.controls import nameless, press
from vanthu.domain.drafting import draft_of
from vanthu.domain.register import IncomingLetter
from vanthu.services.desk import Desk
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.sheet_view import SheetView
from vanthu.ui.inbox.compare_dialog import CompareDialog
from vanthu.ui.inbox.inbox_page import InboxPage


@pytest.fixture
def registered(desk: Desk, samples: Path) -> Callable[..., IncomingLetter]:
    """Give what enters the first sample letter, perhaps under another number."""

    def enter_sample(number: str, ending: str = "docx") -> IncomingLetter:
        (waiting,) = desk.intake.take(next(samples.glob(f"01*.{ending}")))
        draft = draft_of(waiting.reading, waiting.file, TODAY)
        return desk.register.enter(
            replace(draft, number=number), inbox_id=waiting.inbox_id
        )

    return enter_sample


def visible_buttons(page: InboxPage) -> list[str]:
    buttons = page.duplicate.findChildren(QPushButton)
    return [button.text() for button in buttons if button.isVisible()]


def test_a_letter_that_resembles_an_earlier_one_can_be_compared_and_kept(
    page: InboxPage,
    registered: Callable[..., IncomingLetter],
    take: Callable[..., None],
    qtbot: QtBot,
    long: BackgroundRunner,
) -> None:
    registered("99", "pdf")
    take("01-so-noi-vu")
    qtbot.waitUntil(page.duplicate.isVisible, timeout=WAIT_MS)
    assert page.duplicate.words.startswith("Gần giống Số đến 01 (")
    assert "99/SNV-CCHC" in page.duplicate.words
    assert visible_buttons(page) == ["So sánh", "Xem văn bản cũ", "Văn bản khác"]
    assert page.foot.register.isEnabled()

    press(page.duplicate.compare)
    qtbot.waitUntil(lambda: bool(page.findChildren(CompareDialog)), timeout=WAIT_MS)
    (dialog,) = page.findChildren(CompareDialog)
    views = dialog.findChildren(SheetView)
    assert [view.page_count for view in views] == [1, 1]
    assert nameless(dialog) == []
    qtbot.waitUntil(lambda: not long.is_busy, timeout=WAIT_MS)
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    with qtbot.waitSignal(dialog.destroyed):
        press(buttons["Văn bản khác"])

    qtbot.waitUntil(lambda: not page.duplicate.isVisible(), timeout=WAIT_MS)


def test_the_picture_of_the_earlier_letter_is_drawn_beside_the_new_one(
    page: InboxPage,
    registered: Callable[..., IncomingLetter],
    take: Callable[..., None],
    qtbot: QtBot,
    long: BackgroundRunner,
) -> None:
    registered("99", "pdf")
    take("01-so-noi-vu")
    qtbot.waitUntil(page.duplicate.isVisible, timeout=WAIT_MS)
    press(page.duplicate.compare)
    qtbot.waitUntil(lambda: bool(page.findChildren(CompareDialog)), timeout=WAIT_MS)
    (dialog,) = page.findChildren(CompareDialog)
    (_, earlier) = dialog.findChildren(SheetView)

    def has_ink() -> bool:
        image = earlier.grab().toImage()
        row = range(image.width() // 4, image.width() * 3 // 4)
        places = ((x, y) for x in row for y in range(40, 200, 3))
        return any(image.pixelColor(x, y).lightness() < 80 for x, y in places)

    qtbot.waitUntil(has_ink, timeout=WAIT_MS)
    dialog.reject()


def test_the_same_file_is_named_as_such(
    page: InboxPage,
    registered: Callable[..., IncomingLetter],
    take: Callable[..., None],
    qtbot: QtBot,
) -> None:
    registered("99")
    take("01-so-noi-vu")
    qtbot.waitUntil(page.duplicate.isVisible, timeout=WAIT_MS)

    assert page.duplicate.words.startswith("Cùng tệp với Số đến 01, đến ngày ")
    assert visible_buttons(page) == ["So sánh", "Xem văn bản cũ", "Vẫn đăng ký"]

    page.inbox_commands.register.trigger()
    qtbot.waitUntil(page.foot.register.isEnabled, timeout=WAIT_MS)
    assert page.duplicate.isVisible()


def test_an_earlier_letter_without_a_file_has_nothing_to_compare(
    page: InboxPage,
    take: Callable[..., None],
    qtbot: QtBot,
    enter: Callable[[str, str], IncomingLetter],
) -> None:
    enter("2318", "Tự kiểm tra")
    take("01-so-noi-vu")
    qtbot.waitUntil(page.duplicate.isVisible, timeout=WAIT_MS)
    press(page.duplicate.compare)
    qtbot.waitUntil(lambda: bool(page.findChildren(CompareDialog)), timeout=WAIT_MS)
    (dialog,) = page.findChildren(CompareDialog)

    assert len(dialog.findChildren(SheetView)) == 1
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Văn bản này không có tệp đọc được để so sánh." in shown
    dialog.reject()


# ------------------------------------------------------------------ waiting letters


def test_two_waiting_letters_that_are_alike_are_told(
    page: InboxPage, desk: Desk, samples: Path, take: Callable[..., None], qtbot: QtBot
) -> None:
    desk.intake.take(next(samples.glob("01*.pdf")))
    take("01")

    qtbot.waitUntil(page.copies.isVisible, timeout=WAIT_MS)
    assert page.copies.words.startswith("Gần giống (")
    assert "2318/SNV-CCHC" in page.copies.words


def test_two_waiting_letters_that_are_alike_are_shown_side_by_side(
    page: InboxPage, desk: Desk, samples: Path, take: Callable[..., None], qtbot: QtBot
) -> None:
    desk.intake.take(next(samples.glob("01*.pdf")))
    take("01")
    qtbot.waitUntil(page.copies.isVisible, timeout=WAIT_MS)

    press(page.copies.compare)

    qtbot.waitUntil(lambda: bool(page.findChildren(CompareDialog)), timeout=WAIT_MS)
    (dialog,) = page.findChildren(CompareDialog)
    views = dialog.findChildren(SheetView)
    assert [view.page_count > 0 for view in views] == [True, True]
    assert [button.text() for button in dialog.findChildren(QPushButton)] == ["Đóng"]
    dialog.reject()


def test_the_other_waiting_letter_is_opened_from_the_notice(
    page: InboxPage, desk: Desk, samples: Path, take: Callable[..., None], qtbot: QtBot
) -> None:
    (earlier,) = desk.intake.take(next(samples.glob("01*.pdf")))
    take("01")
    qtbot.waitUntil(page.copies.isVisible, timeout=WAIT_MS)

    press(page.copies.show_other)

    def is_open() -> bool:
        line = page.list.model.line_at(page.list.view.currentIndex())
        return line is not None and line.inbox_id == earlier.inbox_id

    qtbot.waitUntil(is_open, timeout=WAIT_MS)
