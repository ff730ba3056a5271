"""The register shows its ten columns by year, finds letters, and writes books."""

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.conftest import WAIT_MS
from tests.ui.keyboard import ENTER, type_words
from vanthu.domain.documents.books import FORMS, BookKind, BookPart
from vanthu.domain.drafting import draft_of
from vanthu.domain.register import IncomingLetter, LetterStatus
from vanthu.services.desk import Desk
from vanthu.ui.common.message import Message
from vanthu.ui.common.print_dialog import PrintDialog
from vanthu.ui.drafting.chain_dialog import ChainDialog
from vanthu.ui.navigation import Destination, Page, Visit
from vanthu.ui.pages import Builder
from vanthu.ui.register.book_dialog import BookDialog
from vanthu.ui.register.register_page import RegisterPage, build_register_page
from vanthu.ui.register.register_view_model import BookOrder
from vanthu.ui.theme import Tone

Enter = Callable[[str, str], IncomingLetter]


@pytest.fixture
def page(build: Callable[[Builder], Page]) -> RegisterPage:
    page = build(build_register_page)
    assert isinstance(page, RegisterPage)
    return page


def cells(page: RegisterPage, row: int) -> list[str]:
    return [
        str(page.lines.index(row, column).data())
        for column in range(page.lines.columnCount())
    ]


def test_the_columns_are_those_of_the_decree(page: RegisterPage) -> None:
    headings = [
        page.lines.headerData(section, Qt.Orientation.Horizontal)
        for section in range(page.lines.columnCount())
    ]

    assert headings == [column.label for column in FORMS[BookKind.INCOMING].columns]


def test_an_empty_register_says_how_letters_come_into_it(page: RegisterPage) -> None:
    assert not page.table.isVisible()


def test_a_letter_appears_as_soon_as_it_is_entered(
    page: RegisterPage, enter: Enter, qtbot: QtBot
) -> None:
    enter("2318", "Tự kiểm tra")

    qtbot.waitUntil(page.table.isVisible, timeout=WAIT_MS)

    assert cells(page, 0)[:6] == [
        "20/11/2026",
        "01",
        "Sở Nội vụ",
        "2318/SNV-CCHC",
        "12/11/2026",
        "Công văn: Tự kiểm tra",
    ]


def test_the_files_that_came_with_the_chosen_letter_are_named(
    page: RegisterPage, desk: Desk, samples: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "thư.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.write(next(samples.glob("01*.docx")), "công văn.docx")
        archive.writestr("số liệu.bin", b"\x00\x01")
    (waiting,) = desk.intake.take(file)
    draft = draft_of(waiting.reading, waiting.file, date(2026, 11, 20))

    desk.register.enter(draft, inbox_id=waiting.inbox_id)

    qtbot.waitUntil(lambda: bool(page.foot.attached_files), timeout=WAIT_MS)
    assert page.foot.attached_files == "Tệp kèm theo: số liệu.bin"


def test_the_newest_letter_stands_first(
    page: RegisterPage, enter: Enter, qtbot: QtBot
) -> None:
    enter("1", "Một")
    enter("2", "Hai")

    qtbot.waitUntil(lambda: page.lines.rowCount() == 2, timeout=WAIT_MS)

    assert [cells(page, row)[1] for row in (0, 1)] == ["02", "01"]


def test_a_long_register_is_read_window_by_window(
    page: RegisterPage, enter: Enter, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    for number in range(1, 251):
        enter(str(number), f"Văn bản số {number}")
    qtbot.waitUntil(lambda: page.lines.rowCount() == 250, timeout=WAIT_MS)

    page.table.scrollToBottom()

    qtbot.waitUntil(lambda: cells(page, 249)[1] == "01", timeout=WAIT_MS)
    qtmodeltester.check(page.lines)


def test_searching_waits_for_a_pause_and_forgives_missing_accents(
    page: RegisterPage, enter: Enter, qtbot: QtBot
) -> None:
    enter("1", "Chuyển đổi số")
    enter("2", "Phòng cháy")
    qtbot.waitUntil(lambda: page.lines.rowCount() == 2, timeout=WAIT_MS)

    page.find_action.trigger()
    type_words(page.search, "chuyen doi")

    qtbot.waitUntil(lambda: page.lines.rowCount() == 1, timeout=WAIT_MS)
    assert cells(page, 0)[5] == "Công văn: Chuyển đổi số"

    type_words(page.search, " không có" + ENTER)
    qtbot.waitUntil(lambda: page.lines.rowCount() == 0, timeout=WAIT_MS)
    assert not page.table.isVisible()


def test_another_year_is_another_list(
    page: RegisterPage, enter: Enter, qtbot: QtBot
) -> None:
    enter("1", "Một")
    qtbot.waitUntil(lambda: page.lines.rowCount() == 1, timeout=WAIT_MS)

    page.year.setCurrentIndex(page.year.findData(2025))
    page.year.activated.emit(page.year.currentIndex())
    qtbot.waitUntil(lambda: page.lines.rowCount() == 0, timeout=WAIT_MS)

    page.year.setCurrentIndex(page.year.count() - 1)
    page.year.activated.emit(page.year.currentIndex())
    qtbot.waitUntil(lambda: page.lines.rowCount() == 1, timeout=WAIT_MS)


def test_somebody_who_comes_for_a_letter_finds_it_chosen(
    page: RegisterPage, enter: Enter, qtbot: QtBot
) -> None:
    letters = [enter(str(number), f"Văn bản {number}") for number in range(1, 31)]
    qtbot.waitUntil(lambda: page.lines.rowCount() == 30, timeout=WAIT_MS)

    page.visit(Visit(Destination.REGISTER, letter_id=letters[4].letter_id))

    qtbot.waitUntil(
        lambda: page.chosen is not None and page.chosen.arrival_number == 5,
        timeout=WAIT_MS,
    )


def test_the_chosen_letter_is_handed_to_the_pages_that_work_on_it(
    page: RegisterPage, enter: Enter, qtbot: QtBot
) -> None:
    letter = enter("1", "Một")
    qtbot.waitUntil(lambda: page.chosen is not None, timeout=WAIT_MS)
    wishes: list[Visit] = []
    page.visit_wanted.connect(wishes.append)

    page.assign_action.trigger()
    page.report_action.trigger()

    assert wishes == [
        Visit(Destination.TASKS, letter_id=letter.letter_id),
        Visit(Destination.DOCUMENTS, letter_id=letter.letter_id),
    ]


def test_a_letter_that_asks_nothing_can_be_kept_for_information(
    page: RegisterPage, enter: Enter, qtbot: QtBot, desk: Desk
) -> None:
    letter = enter("1", "Một")
    qtbot.waitUntil(lambda: page.chosen is not None, timeout=WAIT_MS)

    page.information_action.trigger()

    qtbot.waitUntil(
        lambda: (
            page.chosen is not None
            and page.chosen.status is LetterStatus.FOR_INFORMATION
        ),
        timeout=WAIT_MS,
    )
    assert desk.register.get(letter.letter_id).status is LetterStatus.FOR_INFORMATION


@pytest.mark.parametrize("ending", [".docx", ".pdf", ".xlsx"])
def test_a_book_is_written_beside_the_window(
    page: RegisterPage, enter: Enter, qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    enter("1", "Một")
    dialog = page.dialogs()[0][1]
    assert isinstance(dialog, BookDialog)
    order = dialog.order(tmp_path / f"so{ending}")
    assert order is not None

    with qtbot.waitSignal(page.said, timeout=WAIT_MS) as told:
        dialog.ordered.emit(order)

    assert told.args is not None
    message: Message = told.args[0]
    assert message.tone is Tone.DONE, message.text
    assert f"“so{ending}”" in message.text
    assert (tmp_path / f"so{ending}").stat().st_size > 1000


def test_a_book_that_cannot_be_written_is_explained(
    page: RegisterPage, qtbot: QtBot, tmp_path: Path
) -> None:
    order = BookOrder(
        BookKind.INCOMING,
        date(2026, 1, 1),
        date(2026, 11, 20),
        tmp_path / "không có" / "so.docx",
    )
    dialog = page.dialogs()[0][1]
    assert isinstance(dialog, BookDialog)

    with qtbot.waitSignal(page.said, timeout=WAIT_MS) as told:
        dialog.ordered.emit(order)

    assert told.args is not None
    assert told.args[0].tone is Tone.FAILURE
    assert not (tmp_path / "không có").exists()


def test_the_dialog_wants_a_period(page: RegisterPage) -> None:
    dialog = page.dialogs()[0][1]
    assert isinstance(dialog, BookDialog)
    assert (dialog.first_day.day, dialog.last_day.day) == (
        date(2026, 1, 1),
        date(2026, 11, 20),
    )

    dialog.first_day.show_day(date(2026, 12, 1))

    assert dialog.order(Path("so.docx")) is None


def test_a_book_is_printed_and_the_next_print_goes_on(
    page: RegisterPage, enter: Enter, qtbot: QtBot, tmp_path: Path
) -> None:
    enter("1", "Một")
    enter("2", "Hai")
    dialog = page.dialogs()[0][1]
    assert isinstance(dialog, BookDialog)
    order = dialog.order(None)
    assert order is not None
    dialog.ordered.emit(order)
    qtbot.waitUntil(lambda: bool(page.findChildren(PrintDialog)), timeout=WAIT_MS)
    (shown,) = page.findChildren(PrintDialog)
    assert shown.windowTitle() == "In: Sổ đăng ký văn bản đến năm 2026"
    with qtbot.waitSignal(page.said, timeout=WAIT_MS) as told:
        shown.save(tmp_path / "so.pdf")
    shown.reject()
    assert told.args is not None
    (mark,) = told.args[0].choices

    with qtbot.waitSignal(page.said, timeout=WAIT_MS) as marked:
        mark.act()
    assert marked.args is not None
    assert "đã in đến số 02" in marked.args[0].text

    again = page.dialogs()[0][1]
    assert isinstance(again, BookDialog)
    qtbot.waitUntil(again.only_rest.isEnabled, timeout=WAIT_MS)
    again.only_rest.setChecked(True)
    rest = again.order(None)
    assert rest is not None
    assert rest.part.after_entry == 2


def test_a_part_of_a_book_is_ordered_by_numbers(page: RegisterPage) -> None:
    dialog = page.dialogs()[0][1]
    assert isinstance(dialog, BookDialog)
    dialog.first_number.setText("12")
    dialog.last_number.setText("20")
    dialog.volume.setText(" 02 ")
    dialog.closing.setChecked(False)

    order = dialog.order(None)
    assert order is not None
    assert order.part == BookPart(12, 20, 0, "02", is_closed=False)
    dialog.kind.setCurrentIndex(dialog.kind.findData(BookKind.OUTGOING))
    outgoing = dialog.order(None)
    assert outgoing is not None
    assert outgoing.part.first_number is outgoing.part.last_number is None
    assert not dialog.first_number.isEnabled()


def test_what_hangs_on_the_chosen_letter_is_shown(
    page: RegisterPage, desk: Desk, samples: Path, qtbot: QtBot
) -> None:
    (waiting,) = desk.intake.take(next(samples.glob("01*.docx")))
    draft = draft_of(waiting.reading, waiting.file, date(2026, 11, 20))
    desk.register.enter(draft, inbox_id=waiting.inbox_id)
    qtbot.waitUntil(page.chain_action.isEnabled, timeout=WAIT_MS)
    page.chain_action.trigger()
    qtbot.waitUntil(lambda: bool(page.findChildren(ChainDialog)), timeout=WAIT_MS)

    (dialog,) = page.findChildren(ChainDialog)
    assert any(title.startswith("Văn bản được viện dẫn") for title in dialog.titles)
