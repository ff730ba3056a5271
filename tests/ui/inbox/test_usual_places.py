"""Where letters usually have a field is told, shown and offered, never filled in."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, WAIT_MS
from tests.ui.controls import nameless, press
from tests.ui.inbox.made_letters import NUMBER_AT, letter_file
from tests.ui.keyboard import BACKSPACE, type_words
from vanthu.domain.drafting import draft_of
from vanthu.domain.typed_letters import FieldKey
from vanthu.services.desk import Desk
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.inbox.inbox_page import InboxPage

ODD = "(57) STP-HC"  # no rule takes this for a number and a symbol
ODD_AT = 138, 104  # so that the number stands where others have theirs
HABIT = (
    "Ở 3 trong 3 văn bản gần nhất của Sở Tư pháp, số văn bản nằm ở góc trên bên trái "
    "trang đầu, ngay sau “Số:”."
)


@pytest.fixture
def three_letters(desk: Desk, tmp_path: Path) -> None:
    """Register three letters as they were read."""
    for number in (341, 342, 343):
        (waiting,) = desk.intake.take(letter_file(tmp_path, f"Số: {number}/STP-HC"))
        draft = draft_of(waiting.reading, waiting.file, TODAY)
        desk.register.enter(
            replace(draft, issuing_body="Sở Tư pháp"), inbox_id=waiting.inbox_id
        )


@pytest.fixture
def settle(
    qtbot: QtBot, short: BackgroundRunner, long: BackgroundRunner
) -> Callable[[], None]:
    """Give what waits until nothing works in the background any more."""

    def wait() -> None:
        for _ in range(3):
            qtbot.wait(20)
            qtbot.waitUntil(
                lambda: not (short.is_busy or long.is_busy), timeout=WAIT_MS
            )

    return wait


@pytest.fixture
def take(
    page: InboxPage,
    three_letters: None,
    tmp_path: Path,
    settle: Callable[[], None],
    qtbot: QtBot,
) -> Callable[..., None]:
    """Give what takes a new letter whose issuing body the clerk knows."""

    def take_letter(
        number_line: str, at: tuple[float, float] = ODD_AT, body: str = "Sở Tư pháp"
    ) -> None:
        page.take_files((letter_file(tmp_path, number_line, at),))
        qtbot.waitUntil(
            lambda: bool(page.form.editors.signer_name.text()), timeout=WAIT_MS
        )
        settle()
        if body:
            page.form.editors.issuing_body.setFocus()
            page.form.editors.issuing_body.selectAll()
            type_words(page.form.editors.issuing_body, body)
        settle()

    return take_letter


def test_the_usual_place_of_a_missing_number_is_told_with_its_counts(
    page: InboxPage, take: Callable[..., None]
) -> None:
    take(ODD)
    line = page.form.place_lines[FieldKey.REFERENCE]

    assert line.isVisible()
    assert line.words == HABIT
    assert not line.take.isVisible()
    assert page.form.editors.number.text() == ""
    assert not page.form.place_lines[FieldKey.ISSUE_DATE].isVisible()


def test_without_an_issuing_body_nothing_is_told(
    page: InboxPage, take: Callable[..., None], settle: Callable[[], None]
) -> None:
    take(ODD, body=BACKSPACE)
    settle()

    assert page.form.editors.issuing_body.text() == ""
    assert not any(line.isVisible() for line in page.form.place_lines.values())
    assert not page.form.habits.isVisible()


def test_going_into_the_field_frames_the_place_and_reads_out_what_stands_there(
    page: InboxPage, take: Callable[..., None], settle: Callable[[], None]
) -> None:
    take(ODD)
    view, line = page.pane.view, page.form.place_lines[FieldKey.REFERENCE]

    page.inbox_commands.next_field.trigger()
    while page.form.key_in_focus() is not FieldKey.REFERENCE:
        page.inbox_commands.next_field.trigger()
    settle()

    assert view.chosen == FieldKey.REFERENCE
    assert view.boxes_of(FieldKey.REFERENCE) == []  # no evidence
    (box,) = view.outlined(FieldKey.REFERENCE)
    assert view.viewport().rect().intersects(box.toRect())
    assert line.words == f"{HABIT} Ở văn bản này, chỗ đó ghi “(57)”."
    assert line.take.text() == "Dùng “57” (F9)"
    assert page.form.editors.number.text() == ""  # nothing is filled in by itself
    assert nameless(page.form) == []


def test_f9_takes_what_stands_there_and_says_where_it_is_from(
    page: InboxPage, take: Callable[..., None], settle: Callable[[], None]
) -> None:
    take(ODD)
    form = page.form
    form.editors.number.setFocus()
    settle()

    page.inbox_commands.usual_place.trigger()

    assert form.editors.number.text() == "57"
    assert form.rows[FieldKey.REFERENCE].state_words == "Lấy ở chỗ quen"
    assert page.pane.view.boxes_of(FieldKey.REFERENCE)  # it has evidence now
    settle()
    assert "ký hiệu nằm" in form.place_lines[FieldKey.REFERENCE].words
    form.editors.symbol.setFocus()
    settle()
    page.inbox_commands.usual_place.trigger()
    assert form.editors.symbol.text() == "STP-HC"
    assert not form.place_lines[FieldKey.REFERENCE].isVisible()


def test_the_offer_can_be_taken_with_the_space_bar_too(
    page: InboxPage, take: Callable[..., None], settle: Callable[[], None]
) -> None:
    take(ODD)
    page.form.editors.subject.setFocus()
    settle()
    line = page.form.place_lines[FieldKey.SUBJECT]

    press(line.take)

    assert page.form.editors.subject.toPlainText() == "rà soát hồ sơ hộ tịch"


def test_what_was_taken_and_typed_over_is_typed(
    page: InboxPage, take: Callable[..., None], settle: Callable[[], None]
) -> None:
    take(ODD)
    page.form.editors.number.setFocus()
    settle()
    page.inbox_commands.usual_place.trigger()

    page.form.editors.number.end(False)
    type_words(page.form.editors.number, "8")

    assert page.form.editors.number.text() == "578"
    assert page.form.rows[FieldKey.REFERENCE].state_words == "Đã sửa tay"


def test_the_key_does_nothing_where_nothing_is_offered(
    page: InboxPage, take: Callable[..., None], settle: Callable[[], None]
) -> None:
    take(ODD)
    page.form.editors.note.setFocus()
    settle()

    page.inbox_commands.usual_place.trigger()
    QTest.keyClick(page.form.editors.note, Qt.Key.Key_F9)

    assert page.form.editors.number.text() == page.form.editors.note.text() == ""


def test_a_blank_number_has_an_empty_place(
    page: InboxPage, take: Callable[..., None], settle: Callable[[], None]
) -> None:
    take("Số:           /STP-HC", NUMBER_AT)
    page.form.editors.number.setFocus()
    settle()
    line = page.form.place_lines[FieldKey.REFERENCE]

    assert line.words.startswith(HABIT)
    assert not line.take.isVisible()
    assert page.pane.view.outlined(FieldKey.REFERENCE)


def test_a_letter_that_has_its_fields_as_usual_is_left_in_peace(
    page: InboxPage, take: Callable[..., None]
) -> None:
    take("Số: 344/STP-HC", NUMBER_AT, body="")

    assert page.form.editors.issuing_body.text()
    assert not any(line.isVisible() for line in page.form.place_lines.values())
    assert page.form.habits.isVisible()


def test_a_number_found_quite_elsewhere_is_told_and_stays_as_sure_as_it_was(
    page: InboxPage,
    desk: Desk,
    take: Callable[..., None],
    settle: Callable[[], None],
) -> None:
    take("Số: 345/STP-HC", at=(120, 145), body="")
    row = page.form.rows[FieldKey.REFERENCE]
    line = page.form.place_lines[FieldKey.REFERENCE]

    assert page.form.editors.number.text() == "345"
    assert row.state_words == "Chắc chắn"
    assert not line.words  # two lines lower is no other place


def test_what_is_usual_is_listed_with_its_counts_and_can_be_looked_at(
    page: InboxPage, take: Callable[..., None], settle: Callable[[], None]
) -> None:
    take("Số: 344/STP-HC", NUMBER_AT, body="")
    panel = page.form.habits
    press(panel.heading)

    entries = [b for b in panel.findChildren(QPushButton) if b.isVisible()]
    assert panel.heading.text() == "Mẫu quen của Sở Tư pháp"
    assert entries[0].text() == "Số văn bản: ở góc trên bên trái trang đầu (3 trong 3)"
    press(entries[0])

    assert page.pane.view.chosen == "usual-number"
    assert page.pane.view.outlined("usual-number")


def test_what_the_clerk_typed_is_learned_when_the_letter_is_registered(
    page: InboxPage,
    desk: Desk,
    tmp_path: Path,
    take: Callable[..., None],
    settle: Callable[[], None],
) -> None:
    take("57/STP-HC", at=(142, 104))
    for editor, words in (
        (page.form.editors.number, "57"),
        (page.form.editors.symbol, "STP-HC"),
        (page.form.editors.subject, "không có trong văn bản"),
    ):
        editor.selectAll()
        type_words(editor, words)

    page.inbox_commands.register.trigger()
    settle()

    counts = {
        place.field.value: (place.times, place.of)
        for place in desk.layouts.usual_places("Sở Tư pháp")
    }
    assert counts["number"] == counts["symbol"] == (4, 4)
    assert counts["subject"] == (3, 3)
