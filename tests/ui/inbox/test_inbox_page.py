"""A letter goes from a dropped file to its number, by the keyboard alone."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, WAIT_MS
from tests.ui.inbox.opened import entries, wait_for_letter
from tests.ui.keyboard import type_words
from vanthu.domain.errors import DraftGap
from vanthu.domain.register import IncomingLetter
from vanthu.domain.typed_letters import FieldKey
from vanthu.services.desk import Desk
from vanthu.services.lines import RegisterQuery
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.message import Message
from vanthu.ui.inbox.inbox_page import InboxPage
from vanthu.ui.navigation import Destination, Visit
from vanthu.ui.theme import Tone


def test_an_empty_inbox_says_what_to_do(page: InboxPage) -> None:
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]

    assert any("Chưa có văn bản nào" in text for text in shown)


def test_a_dropped_letter_is_read_and_shown_field_by_field(
    page: InboxPage, take: Callable[..., None]
) -> None:
    take("01-so-noi-vu")
    form = page.form

    assert (form.editors.number.text(), form.editors.symbol.text()) == (
        "2318",
        "SNV-CCHC",
    )
    assert form.editors.issue_date.text() == "12/11/2026"
    assert form.editors.kind.text() == "Công văn"
    assert form.editors.arrival_date.day == TODAY
    assert form.rows[FieldKey.REFERENCE].state_words == "Chắc chắn"
    assert page.foot.register.isEnabled()


def test_going_into_a_field_frames_its_words_on_the_page(
    page: InboxPage, take: Callable[..., None], qtbot: QtBot
) -> None:
    take("01-so-noi-vu")

    page.form.editors.issue_date.setFocus()

    qtbot.waitUntil(lambda: page.pane.view.chosen == FieldKey.ISSUE_DATE)
    box = page.pane.view.boxes_of(FieldKey.ISSUE_DATE)[0]
    assert page.pane.view.viewport().rect().intersects(box.toRect())


def test_clicking_a_frame_goes_into_its_field(
    page: InboxPage, take: Callable[..., None], qtbot: QtBot
) -> None:
    take("01-so-noi-vu")

    page.pane.view.frame_clicked.emit(FieldKey.SUBJECT.value)

    qtbot.waitUntil(page.form.editors.subject.hasFocus)


def test_the_page_of_a_pdf_is_drawn(
    page: InboxPage, take: Callable[..., None], qtbot: QtBot, samples: Path
) -> None:
    page.take_files((samples / "01-so-noi-vu-tu-kiem-tra.pdf",))
    wait_for_letter(page, qtbot)

    def has_ink() -> bool:
        image = page.pane.view.grab().toImage()
        row = range(image.width() // 4, image.width() * 3 // 4)
        places = ((x, y) for x in row for y in range(60, 200, 3))
        return any(image.pixelColor(x, y).lightness() < 80 for x, y in places)

    qtbot.waitUntil(has_ink, timeout=WAIT_MS)


def test_control_enter_registers_and_goes_on_to_the_next(
    page: InboxPage,
    take: Callable[..., None],
    qtbot: QtBot,
    desk: Desk,
    said: list[Message],
) -> None:
    take("01-so-noi-vu", "02-ke-hoach")
    said.clear()

    page.inbox_commands.register.trigger()

    qtbot.waitUntil(lambda: bool(said), timeout=WAIT_MS)
    assert said[0].text == "Đã đăng ký Số đến 01 · 2318/SNV-CCHC."
    assert said[0].tone is Tone.DONE
    qtbot.waitUntil(
        lambda: page.form.editors.symbol.text() == "KH-UBND", timeout=WAIT_MS
    )
    assert desk.register.count(RegisterQuery(year=2026)) == 1
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 1)


def test_the_strip_after_registering_leads_to_assigning(
    page: InboxPage, take: Callable[..., None], qtbot: QtBot, said: list[Message]
) -> None:
    take("01-so-noi-vu")
    said.clear()
    page.inbox_commands.register.trigger()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT_MS)

    with qtbot.waitSignal(page.visit_wanted) as told:
        said[0].choices[0].act()

    assert told.args == [Visit(Destination.TASKS, letter_id=1)]


def test_a_letter_without_a_header_waits_for_what_is_missing(
    page: InboxPage, qtbot: QtBot, samples: Path, short: BackgroundRunner
) -> None:
    page.take_files((samples / "07-khong-co-phan-dau.docx",))
    qtbot.waitUntil(lambda: page.list.model.rowCount() > 0, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: bool(page.form.editors.signer_name.text()), timeout=WAIT_MS)
    form = page.form
    assert not page.foot.register.isEnabled()

    for key in (FieldKey.REFERENCE, FieldKey.ISSUE_DATE):
        form.absence_stated.emit(key, True)
    type_words(form.editors.issuing_body, "Sở Văn hóa")
    type_words(form.editors.subject, "V/v hưởng ứng Ngày Văn hóa")

    assert page.foot.register.isEnabled()
    assert form.rows[FieldKey.SUBJECT].state_words == "Đã sửa tay"


def test_f8_goes_from_one_doubtful_field_to_the_next(
    page: InboxPage, qtbot: QtBot, samples: Path
) -> None:
    page.take_files((samples / "07-khong-co-phan-dau.docx",))
    qtbot.waitUntil(lambda: bool(page.form.editors.signer_name.text()), timeout=WAIT_MS)

    seen: list[str] = []
    page.form.entered.connect(seen.append)
    for _ in range(5):
        page.inbox_commands.next_field.trigger()

    names = ["kind", "reference", "issue_date", "issuing_body", "subject"]
    assert list(dict.fromkeys(seen)) == names


def test_a_wrong_date_keeps_the_letter_from_being_registered(
    page: InboxPage, take: Callable[..., None], qtbot: QtBot, desk: Desk
) -> None:
    take("01-so-noi-vu")
    page.form.editors.issue_date.selectAll()
    type_words(page.form.editors.issue_date, "31/02/2026")

    page.inbox_commands.register.trigger()

    assert "Không hiểu “31/02/2026”" in page.form.rows[FieldKey.ISSUE_DATE].hint
    assert page.form.editors.issue_date.text() == "31/02/2026"
    assert desk.register.count(RegisterQuery()) == 0


def test_what_is_being_typed_counts_when_registering(
    page: InboxPage,
    take: Callable[..., None],
    qtbot: QtBot,
    desk: Desk,
    said: list[Message],
) -> None:
    take("01-so-noi-vu")
    said.clear()
    page.form.editors.due_date.setFocus()
    type_words(page.form.editors.due_date, "+5")
    page.inbox_commands.register.trigger()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT_MS)

    assert desk.register.get(1).draft.due_date == date(2026, 11, 30)


def test_a_letter_that_is_in_the_register_is_shown_with_the_earlier_one(
    page: InboxPage,
    take: Callable[..., None],
    qtbot: QtBot,
    enter: Callable[[str, str], IncomingLetter],
) -> None:
    take("01-so-noi-vu")
    earlier = enter("2318", "Tự kiểm tra")
    page.inbox_commands.register.trigger()
    qtbot.waitUntil(page.duplicate.isVisible, timeout=WAIT_MS)
    assert "Số đến 01, đến ngày 20/11/2026" in page.duplicate.words
    assert "Tự kiểm tra" in page.duplicate.words

    with qtbot.waitSignal(page.visit_wanted) as told:
        next(
            button
            for button in page.duplicate.findChildren(QPushButton)
            if button.text() == "Xem văn bản cũ"
        ).click()
    assert told.args == [Visit(Destination.REGISTER, letter_id=earlier.letter_id)]

    with qtbot.waitSignal(page.said, timeout=WAIT_MS) as message:
        page.duplicate.register_anyway.click()
    assert message.args is not None
    assert message.args[0].text.startswith("Đã đăng ký Số đến 02")


def test_typed_values_survive_a_look_at_another_letter(
    page: InboxPage, take: Callable[..., None], qtbot: QtBot
) -> None:
    take("01-so-noi-vu", "02-ke-hoach")
    type_words(page.form.editors.note, "chờ bản giấy")

    page.inbox_commands.later.trigger()
    qtbot.waitUntil(
        lambda: page.form.editors.symbol.text() == "KH-UBND", timeout=WAIT_MS
    )
    assert page.form.editors.note.text() == ""
    page.inbox_commands.earlier.trigger()

    qtbot.waitUntil(
        lambda: page.form.editors.symbol.text() == "SNV-CCHC", timeout=WAIT_MS
    )
    assert page.form.editors.note.text() == "chờ bản giấy"


def test_refused_files_are_told_with_their_reasons(
    page: InboxPage,
    qtbot: QtBot,
    tmp_path: Path,
    samples: Path,
    said: list[Message],
) -> None:
    strange = tmp_path / "bang-tinh.xlsx"
    strange.write_bytes(b"PK\x03\x04 no letter")
    missing = tmp_path / "khong-co.pdf"

    page.take_files((strange, missing, next(samples.glob("01*.docx"))))
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT_MS)

    assert said[0].tone is Tone.WARNING
    assert said[0].text.startswith("Đã nhận 1/3 tệp.")
    assert "bang-tinh.xlsx" in said[0].text
    assert "Không thấy tệp “khong-co.pdf”" in said[0].text


def test_a_folder_gives_the_files_in_it(
    page: InboxPage, qtbot: QtBot, tmp_path: Path, samples: Path
) -> None:
    for start in ("01", "02"):
        source = next(samples.glob(f"{start}*.docx"))
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / source.name).write_bytes(source.read_bytes())

    page.take_files((tmp_path / "in",))

    qtbot.waitUntil(lambda: page.list.model.rowCount() == 2, timeout=WAIT_MS)


def test_a_letter_can_be_typed_by_hand(
    page: InboxPage, qtbot: QtBot, desk: Desk, said: list[Message]
) -> None:
    page.inbox_commands.by_hand.trigger()
    form = page.form
    type_words(form.editors.number, "45")
    type_words(form.editors.symbol, "KH-UBND")
    type_words(form.editors.issue_date, "6/10/25")
    form.editors.issue_date.commit()
    type_words(form.editors.issuing_body, "UBND tỉnh")
    type_words(form.editors.subject, "Chuyển đổi số")

    page.inbox_commands.register.trigger()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT_MS)

    letter = desk.register.get(1).draft
    assert letter.reference == "45/KH-UBND"
    assert letter.issue_date == date(2025, 10, 6)
    assert DraftGap.REFERENCE not in letter.not_stated
    assert letter.source is None


def test_a_letter_is_put_away_only_after_a_question(
    page: InboxPage, take: Callable[..., None], qtbot: QtBot
) -> None:
    take("01-so-noi-vu")
    page.inbox_commands.dismiss.trigger()
    box = page.findChild(QMessageBox)
    assert box is not None
    answers = {button.text(): button for button in box.buttons()}
    assert page.list.model.rowCount() == 1

    answers["Bỏ khỏi hộp thư"].click()

    qtbot.waitUntil(lambda: page.list.model.rowCount() == 0, timeout=WAIT_MS)


def test_a_narrow_window_gives_the_room_of_the_list_to_the_letter(
    page: InboxPage, take: Callable[..., None], qtbot: QtBot
) -> None:
    take("01-so-noi-vu")
    assert page.list.isVisible()

    page.resize(1009, 500)
    qtbot.waitUntil(lambda: not page.list.isVisible())
    page.inbox_commands.list.trigger()

    assert page.list.isVisible()


def test_the_list_says_what_each_letter_lacks(
    page: InboxPage, qtbot: QtBot, samples: Path
) -> None:
    page.take_files(
        tuple(next(samples.glob(f"{start}*.docx")) for start in ("05", "06", "07"))
    )
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 3, timeout=WAIT_MS)

    first, *rest = entries(page)

    assert first.endswith("Hỏa tốc")
    assert any("(để trống)/STC-QLNS" in entry for entry in rest)
    assert any("(không thấy số)" in entry for entry in rest)
