"""A letter goes from a dropped file to its number, by the keyboard alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, WAIT_MS
from tests.ui.controls import nameless, press
from tests.ui.keyboard import BACKSPACE, type_words
from vanthu.domain.drafting import draft_of
from vanthu.domain.errors import DraftGap
from vanthu.domain.register import IncomingLetter
from vanthu.domain.typed_letters import FieldKey
from vanthu.services.desk import Desk
from vanthu.services.lines import RegisterQuery
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.message import Message
from vanthu.ui.common.sheet_view import SheetView
from vanthu.ui.inbox.compare_dialog import CompareDialog
from vanthu.ui.inbox.inbox_page import InboxPage, build_inbox_page
from vanthu.ui.inbox.letter_list import spoken
from vanthu.ui.navigation import Destination, Page, Visit
from vanthu.ui.pages import Builder
from vanthu.ui.theme import Tone


@pytest.fixture
def page(build: Callable[[Builder], Page]) -> InboxPage:
    page = build(build_inbox_page)
    assert isinstance(page, InboxPage)
    return page


@pytest.fixture
def said(page: InboxPage) -> list[Message]:
    """Collect what the page says."""
    messages: list[Message] = []
    page.said.connect(messages.append)
    return messages


@pytest.fixture
def take(
    page: InboxPage,
    qtbot: QtBot,
    short: BackgroundRunner,
    long: BackgroundRunner,
    samples: Path,
) -> Callable[..., None]:
    """Give what takes sample letters, by the beginnings of their names."""

    def take_letters(*beginnings: str) -> None:
        paths = tuple(next(samples.glob(f"{start}*.docx")) for start in beginnings)
        page.take_files(paths)
        qtbot.waitUntil(lambda: not long.is_busy, timeout=WAIT_MS)
        wait_for_letter(page, qtbot)
        qtbot.waitUntil(lambda: not short.is_busy, timeout=WAIT_MS)

    return take_letters


def wait_for_letter(page: InboxPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.list.model.rowCount() > 0, timeout=WAIT_MS)
    qtbot.waitUntil(
        lambda: bool(page.form.editors.subject.toPlainText()), timeout=WAIT_MS
    )


def entries(page: InboxPage) -> list[str]:
    model = page.list.model
    lines = [model.line_at(model.index(row, 0)) for row in range(model.rowCount())]
    return [spoken(line) for line in lines if line]


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


# ------------------------------------------------------------------ habits


@pytest.fixture
def six_letters(enter: Callable[[str, str], IncomingLetter]) -> None:
    for number in range(1, 7):
        enter(str(number), "rà soát hồ sơ")


def test_who_issues_a_symbol_is_offered_with_its_counts_and_never_filled_in(
    page: InboxPage, six_letters: None, qtbot: QtBot
) -> None:
    page.inbox_commands.by_hand.trigger()
    form = page.form
    row = form.rows[FieldKey.ISSUING_BODY]
    type_words(form.editors.symbol, "snv-vtlt")
    qtbot.waitUntil(form.take_issuer.isVisible, timeout=WAIT_MS)

    assert row.hint == ("Gợi ý: Sở Nội vụ (6 trong 6 văn bản gần nhất có ký hiệu SNV)")
    assert form.editors.issuing_body.text() == ""
    press(form.take_issuer)

    assert form.editors.issuing_body.text() == "Sở Nội vụ"
    assert row.state_words == "Đã sửa tay"
    assert not row.hint
    assert not form.take_issuer.isVisible()


def test_an_old_office_is_told_with_its_successor(page: InboxPage) -> None:
    page.inbox_commands.by_hand.trigger()
    type_words(page.form.editors.issuing_body, "UBND huyện Bình Xuyên")

    assert page.form.rows[FieldKey.ISSUING_BODY].hint == (
        "Cơ quan cũ, không còn từ 01/07/2025; nay là Ủy ban nhân dân xã hoặc "
        "Ủy ban nhân dân tỉnh."
    )


def test_an_abbreviation_finds_an_agency(page: InboxPage) -> None:
    page.inbox_commands.by_hand.trigger()
    page.form.editors.issuing_body.textEdited.emit("BNNMT")

    assert "Bộ Nông nghiệp và Môi trường" in page.form.editors.issuing_body.offered()


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


def test_how_a_body_usually_writes_is_told_with_its_counts(
    page: InboxPage, six_letters: None, qtbot: QtBot
) -> None:
    page.inbox_commands.by_hand.trigger()
    rows = page.form.rows
    type_words(page.form.editors.issuing_body, "Sở Nội vụ")
    qtbot.waitUntil(lambda: bool(rows[FieldKey.REFERENCE].hint), timeout=WAIT_MS)

    assert "6 trong 6 văn bản gần nhất của Sở Nội vụ" in rows[FieldKey.REFERENCE].hint
    assert page.form.editors.symbol.text() == ""
    type_words(page.form.editors.symbol, "SNV-VP")
    assert not rows[FieldKey.REFERENCE].hint


def test_nothing_is_offered_beside_what_the_letter_says(
    page: InboxPage,
    six_letters: None,
    take: Callable[..., None],
    qtbot: QtBot,
    short: BackgroundRunner,
) -> None:
    take("01-so-noi-vu")
    form = page.form
    assert form.editors.issuing_body.text()
    assert not form.take_issuer.isVisible()

    form.editors.issuing_body.selectAll()
    type_words(form.editors.issuing_body, BACKSPACE)

    qtbot.waitUntil(form.take_issuer.isVisible, timeout=WAIT_MS)


def test_the_register_offers_its_issuing_bodies_while_typing(
    page: InboxPage, desk: Desk, six_letters: None, qtbot: QtBot
) -> None:
    draft = replace(desk.register.get(1).draft, number="7", symbol="KH-UBND")
    desk.register.enter(replace(draft, issuing_body="Ủy ban nhân dân phường Bến Lau"))
    page.inbox_commands.by_hand.trigger()
    field = page.form.editors.issuing_body
    names = ["Sở Nội vụ", "Ủy ban nhân dân phường Bến Lau"]
    qtbot.waitUntil(lambda: field.offered()[:2] == names, timeout=WAIT_MS)

    type_words(field, "ubnd phuong")

    assert field.offered()[:1] == names[1:]
    assert field.text() == "ubnd phuong"


# ------------------------------------------------------------------ repeats


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
