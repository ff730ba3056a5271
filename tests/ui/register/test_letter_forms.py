"""The forms of a letter are offered for printing from the register."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, WAIT_MS
from vanthu.domain.documents.forms import ReturnReason, StampSpot, stamp_place
from vanthu.domain.drafting import draft_of
from vanthu.domain.register import IncomingLetter
from vanthu.services.desk import Desk
from vanthu.ui.common.print_dialog import PrintDialog
from vanthu.ui.navigation import Page
from vanthu.ui.pages import Builder
from vanthu.ui.register.free_spot import free_place
from vanthu.ui.register.label_dialog import LabelDialog
from vanthu.ui.register.register_page import RegisterPage, build_register_page
from vanthu.ui.register.return_dialog import ReturnDialog
from vanthu.ui.register.stamp_dialog import StampDialog

Enter = Callable[[str, str], IncomingLetter]
A4 = (210.0, 297.0)


@pytest.fixture
def page(build: Callable[[Builder], Page], enter: Enter, qtbot: QtBot) -> RegisterPage:
    """Give the register with one letter, which is chosen."""
    enter("12", "rà soát hồ sơ")
    page = build(build_register_page)
    assert isinstance(page, RegisterPage)
    qtbot.waitUntil(lambda: page.chosen is not None, timeout=WAIT_MS)
    return page


def offered(page: RegisterPage, qtbot: QtBot) -> PrintDialog:
    """Wait for the printing dialog."""
    found: list[PrintDialog] = []

    def is_here() -> bool:
        found[:] = [d for d in page.findChildren(PrintDialog) if d.isVisible()]
        return bool(found)

    qtbot.waitUntil(is_here, timeout=WAIT_MS)
    return found[0]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("handling", "Phiếu giải quyết văn bản đến số 01"),
        ("receipt", "Thông báo đã nhận văn bản đến số 01"),
    ],
)
def test_a_form_is_filled_and_offered(
    page: RegisterPage, qtbot: QtBot, name: str, title: str
) -> None:
    getattr(page.forms, name).trigger()
    dialog = offered(page, qtbot)

    assert dialog.windowTitle() == f"In: {title}"
    assert dialog.view.page_count == 1
    assert not dialog.word_button.isHidden()
    dialog.reject()


def test_the_form_can_be_saved_for_word(
    page: RegisterPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.forms.handling.trigger()
    dialog = offered(page, qtbot)

    with qtbot.waitSignal(dialog.saved, timeout=WAIT_MS):
        dialog.save_as_word(tmp_path / "phiếu.docx")
    assert (tmp_path / "phiếu.docx").read_bytes().startswith(b"PK")
    dialog.save_as_word(tmp_path / "không có" / "phiếu.docx")
    qtbot.waitUntil(lambda: "không có" in dialog.words or "Thư mục" in dialog.words)
    dialog.reject()


def test_a_return_needs_words_for_another_reason(
    page: RegisterPage, qtbot: QtBot
) -> None:
    page.forms.give_back.trigger()
    (asked,) = page.findChildren(ReturnDialog)
    asked.reason.setCurrentIndex(asked.reason.findData(ReturnReason.OTHER))
    asked.submit()
    assert "Chưa in phiếu" in asked.problem

    asked.detail.setPlainText("Gửi trùng")
    asked.submit()
    dialog = offered(page, qtbot)
    assert "Phiếu trả lại" in dialog.windowTitle()
    dialog.reject()


def test_labels_are_offered_for_several_letters(
    page: RegisterPage, enter: Enter, qtbot: QtBot
) -> None:
    enter("13", "khác")
    page.forms.labels.trigger()
    (asked,) = page.findChildren(LabelDialog)
    asked.last.setValue(2)
    asked.place.setValue(21)
    asked.submit()
    dialog = offered(page, qtbot)

    assert dialog.view.page_count == 2
    assert dialog.word_button.isHidden()
    dialog.reject()


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [(5, 4, "lớn hơn"), (1, 999, "nhiều nhất"), (1, 9, "không có")],
)
def test_labels_that_cannot_be_made_are_explained(
    page: RegisterPage, qtbot: QtBot, first: int, last: int, words: str
) -> None:
    page.forms.labels.trigger()
    (asked,) = page.findChildren(LabelDialog)
    asked.first.setValue(first)
    asked.last.setValue(last)
    asked.submit()

    qtbot.waitUntil(lambda: words in asked.problem.lower(), timeout=WAIT_MS)
    asked.reject()


def test_a_letter_without_a_file_is_offered_a_label(
    page: RegisterPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.said, timeout=WAIT_MS) as told:
        page.forms.stamp.trigger()

    assert told.args is not None
    assert "nhãn dấu đến" in told.args[0].text
    (choice,) = told.args[0].choices
    choice.act()
    (asked,) = page.findChildren(LabelDialog)
    asked.reject()


def test_the_stamp_is_laid_on_a_copy_of_the_received_page(
    page: RegisterPage, desk: Desk, samples: Path, qtbot: QtBot
) -> None:
    source = next(samples.glob("letters/*.pdf"), None) or next(samples.rglob("*.pdf"))
    (waiting,) = desk.intake.take(source)
    assert waiting.reading is not None
    draft = draft_of(waiting.reading, waiting.file, TODAY)
    letter = desk.register.enter(draft, inbox_id=waiting.inbox_id, although_same=True)
    received = desk.vault.path_of(waiting.file.sha256).read_bytes()
    page.reload()
    qtbot.waitUntil(
        lambda: page.lines.rowCount() == 2 and page.chosen is not None, timeout=WAIT_MS
    )
    page.table.selectRow(0)
    assert page.chosen is not None
    assert page.chosen.letter_id == letter.letter_id

    page.forms.stamp.trigger()
    qtbot.waitUntil(lambda: bool(page.findChildren(StampDialog)), timeout=WAIT_MS)
    (asked,) = page.findChildren(StampDialog)
    asked.chosen.emit(*asked.board.place)
    dialog = offered(page, qtbot)

    assert dialog.view.page_count == 1
    assert desk.vault.path_of(waiting.file.sha256).read_bytes() == received
    dialog.reject()
    asked.reject()


# ---------------------------------------------------------------- where it stands


@pytest.fixture
def board(qtbot: QtBot) -> StampDialog:
    """Give the dialog for the place on an empty page."""
    image = QImage(794, 1123, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    dialog = StampDialog(image, A4)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def page_with_words(*boxes: tuple[float, float, float, float]) -> QImage:
    """Give an A4 page at 96 dpi with dark boxes: left, top, width, height in mm."""
    image = QImage(794, 1123, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    for box in boxes:
        left, top, width, height = (side * 96 / 25.4 for side in box)
        painter.fillRect(QRectF(left, top, width, height), Qt.GlobalColor.black)
    painter.end()
    return image


def overlaps(
    place: tuple[float, float], box: tuple[float, float, float, float]
) -> bool:
    """Tell whether a stamp would lie on a box."""
    apart = (
        place[0] + 50 <= box[0]
        or box[0] + box[2] <= place[0]
        or place[1] + 35 <= box[1]
        or box[1] + box[3] <= place[1]
    )
    return not apart


def test_on_an_empty_page_the_free_place_is_the_usual_one() -> None:
    place = free_place(page_with_words(), A4)

    assert place == pytest.approx(stamp_place(StampSpot.UNDER_NUMBER, A4), abs=3)


def test_the_free_place_covers_no_words() -> None:
    words = (
        (30.0, 20.0, 70.0, 28.0),
        (100.0, 20.0, 95.0, 28.0),
        (60.0, 52.0, 110.0, 9),
    )
    place = free_place(page_with_words(*words), A4)

    assert not any(overlaps(place, box) for box in words)


def test_a_full_page_still_has_a_place_on_it() -> None:
    left, top = free_place(page_with_words((0, 0, 210, 297)), A4)

    assert 0 <= left <= 160
    assert 0 <= top <= 262


def test_a_sheet_smaller_than_the_stamp_has_a_place() -> None:
    assert free_place(page_with_words(), (40.0, 30.0)) == (0.0, 0.0)


@pytest.mark.parametrize("spot", StampSpot)
def test_usual_places_lie_on_the_page(spot: StampSpot) -> None:
    for size in (A4, (297.0, 210.0), (100.0, 60.0), (40.0, 30.0)):
        left, top = stamp_place(spot, size)
        assert 0 <= left <= max(0.0, size[0] - 50)
        assert 0 <= top <= max(0.0, size[1] - 35)


def test_the_stamp_is_moved_by_keys_and_numbers(
    board: StampDialog, qtbot: QtBot
) -> None:
    board.board.put(32.0, 50.0)
    qtbot.keyClick(board.board, Qt.Key.Key_Right)
    qtbot.keyClick(board.board, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert board.board.place == (37.0, 51.0)
    assert (board.left.value(), board.top.value()) == (37.0, 51.0)
    assert board.spot.currentData() is None

    board.left.setValue(100.0)
    assert board.board.place == (100.0, 51.0)


def test_the_stamp_is_dragged_and_stays_on_the_page(
    board: StampDialog, qtbot: QtBot
) -> None:
    view = board.board
    view.put(32.0, 50.0)
    scale = min(view.width() / A4[0], view.height() / A4[1])
    start = QPointF(view.place[0] + 10, view.place[1] + 10) * scale
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start.toPoint())
    qtbot.mouseMove(view, (start + QPointF(20, 30) * scale).toPoint())
    assert view.place == pytest.approx((52.0, 80.0), abs=1.0)

    qtbot.mouseMove(view, QPointF(-500, 9000).toPoint())
    assert view.place == (0.0, 262.0)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton)


def test_a_usual_place_is_chosen_from_the_list(
    board: StampDialog, qtbot: QtBot
) -> None:
    board.spot.setCurrentIndex(board.spot.findData(StampSpot.TOP_RIGHT))
    board.spot.activated.emit(board.spot.currentIndex())
    with qtbot.waitSignal(board.chosen) as told:
        board._choose()  # noqa: SLF001 - what the button does

    assert told.args == [155.0, 4.0]
