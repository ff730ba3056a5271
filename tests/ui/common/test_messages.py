"""Messages stand in a bar, jobs in a strip; both say things in words."""

import threading
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from vanthu.services.progress import Progress
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.chip_label import ChipLabel
from vanthu.ui.common.field_mark import FieldMark, mark_words
from vanthu.ui.common.info_bar import InfoBar
from vanthu.ui.common.message import Choice, Message
from vanthu.ui.common.status_strip import StatusStrip
from vanthu.ui.theme import Chip, Tone


def buttons_of(widget: QWidget) -> dict[str, QPushButton]:
    """Give the visible buttons of a widget by their words."""
    found = widget.findChildren(QPushButton)
    return {button.text(): button for button in found if button.isVisible()}


def test_a_message_is_shown_as_it_is_and_can_be_closed(
    qtbot: QtBot, show: Callable[[QWidget], None]
) -> None:
    bar = InfoBar()
    show(bar)

    bar.show_message(Message("<b>Đã nhận</b> 5/7 tệp.", Tone.WARNING))

    assert bar.text == "<b>Đã nhận</b> 5/7 tệp."
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText
        for label in bar.findChildren(QLabel)
        if label.text()
    )
    buttons_of(bar)["Đóng"].click()
    assert not bar.isVisible()


def test_a_choice_closes_the_message_and_acts_once(
    qtbot: QtBot, show: Callable[[QWidget], None]
) -> None:
    bar, done = InfoBar(), list[str]()
    show(bar)
    choice = Choice("Phân công…", lambda: done.append("phân công"))

    bar.show_message(Message("Đã đăng ký Số đến 215.", Tone.DONE, (choice,)))
    qtbot.waitUntil(lambda: "Phân công…" in buttons_of(bar))
    buttons_of(bar)["Phân công…"].click()

    assert done == ["phân công"]
    assert not bar.isVisible()


def test_trouble_stays_when_the_page_is_left_and_good_news_goes(
    qtbot: QtBot, show: Callable[[QWidget], None]
) -> None:
    bar = InfoBar()
    show(bar)

    bar.show_message(Message("Ổ đĩa đã đầy.", Tone.FAILURE))
    bar.leave()
    assert bar.isVisible()
    bar.show_message(Message("Đã xuất sổ.", Tone.DONE))
    bar.leave()
    assert not bar.isVisible()


def test_the_strip_says_how_far_a_job_is_and_stops_it(
    qtbot: QtBot, show: Callable[[QWidget], None], long: BackgroundRunner
) -> None:
    strip, gate = StatusStrip(), threading.Event()
    frame = QWidget()
    strip.setParent(frame)
    show(frame)
    strip.watch(long)

    def work(progress: Progress) -> None:
        progress.report(6, 24, "ke-hoach.pdf")
        gate.wait(10)
        progress.report(7, 24, "bao-cao.pdf")

    long.run(work, on_done=lambda _: None, title="Đang đọc")
    qtbot.waitUntil(lambda: "ke-hoach" in strip.words)
    assert strip.words == "Đang đọc 7/24: ke-hoach.pdf"

    with qtbot.waitSignal(long.ended):
        buttons_of(strip)["Dừng"].click()
        gate.set()
    assert not strip.isVisible()


def test_work_without_a_title_is_not_shown(
    qtbot: QtBot, show: Callable[[QWidget], None], short: BackgroundRunner
) -> None:
    strip = StatusStrip()
    frame = QWidget()
    strip.setParent(frame)
    show(frame)
    strip.watch(short)

    with qtbot.waitSignal(short.ended):
        short.run(lambda _: None, on_done=lambda _: None)

    assert not strip.isVisible()


def test_every_state_of_a_field_has_a_word() -> None:
    assert mark_words(FieldMark.BLANK) == "Để trống trong văn bản"
    assert all(mark_words(mark) for mark in FieldMark if mark)


def test_a_chip_is_as_wide_as_its_words(
    qtbot: QtBot, show: Callable[[QWidget], None]
) -> None:
    chip = ChipLabel()
    show(chip)
    chip.show_chip("Chờ phân công", Chip.TO_ASSIGN)

    words = chip.fontMetrics().horizontalAdvance("Chờ phân công")
    assert chip.sizeHint().width() > words
    assert not chip.grab().isNull()
