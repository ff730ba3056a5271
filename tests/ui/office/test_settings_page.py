"""Settings apply when a field is left; what is wrong is flagged and not stored."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.conftest import WAIT_MS
from tests.ui.controls import nameless, press
from tests.ui.keyboard import type_words
from vanthu.domain.office import DepartmentKind, OfficeLevel, Signer, SizeProfile
from vanthu.domain.outgoing import NumberSeries, SeriesGroup, SeriesScheme
from vanthu.domain.register import IncomingLetter
from vanthu.domain.tasks import Order
from vanthu.services.desk import Desk
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.message import Message
from vanthu.ui.navigation import Page
from vanthu.ui.office.department_dialog import DepartmentDialog
from vanthu.ui.office.settings_page import SettingsPage, build_settings_page
from vanthu.ui.pages import Builder
from vanthu.ui.theme import Tone

Rest = Callable[[], None]
OFFICE, SIGNERS, DEPARTMENTS = range(3)
OUTGOING = 4


@pytest.fixture
def page(build: Callable[[Builder], Page]) -> SettingsPage:
    page = build(build_settings_page)
    assert isinstance(page, SettingsPage)
    return page


@pytest.fixture
def rest(qtbot: QtBot, short: BackgroundRunner) -> Rest:
    """Give what waits until nothing works in the background."""

    def wait() -> None:
        qtbot.wait(20)
        qtbot.waitUntil(lambda: not short.is_busy, timeout=WAIT_MS)

    return wait


def retype(field: QWidget, words: str, qtbot: QtBot) -> None:
    """Replace the words of a field and leave it."""
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    type_words(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


# ------------------------------------------------------------------ the office


def test_the_profile_is_shown_as_it_is_stored(page: SettingsPage, desk: Desk) -> None:
    profile = desk.office.profile()

    assert page.office.name.text() == profile.name
    assert page.office.level.currentData() == profile.level
    assert page.office.aliases.texts() == profile.aliases


def test_a_field_is_stored_when_it_is_left(
    page: SettingsPage, desk: Desk, rest: Rest, qtbot: QtBot
) -> None:
    retype(page.office.place, "  Bến   Lau ", qtbot)
    rest()

    assert desk.office.profile().place == "Bến Lau"
    assert page.office.place.text() == "Bến Lau"


def test_a_bad_value_is_flagged_and_the_stored_one_stays(
    page: SettingsPage, desk: Desk, rest: Rest, qtbot: QtBot
) -> None:
    before = desk.office.profile()
    retype(page.office.symbol, "BC/UBND", qtbot)
    retype(page.office.name, "", qtbot)
    rest()

    assert desk.office.profile() == before
    assert page.office.rows["symbol"].hint_is_problem
    assert page.office.rows["name"].hint_is_problem
    assert page.office.symbol.text() == "BC/UBND"

    retype(page.office.symbol, "UBND-X", qtbot)
    rest()
    assert desk.office.profile().symbol == "UBND-X"
    assert not page.office.rows["symbol"].hint_is_problem


def test_level_and_aliases_are_stored_too(
    page: SettingsPage, desk: Desk, rest: Rest, qtbot: QtBot
) -> None:
    level = page.office.level
    level.setFocus()
    level.setCurrentIndex(0)
    qtbot.keyClick(level, Qt.Key.Key_Down)
    level.activated.emit(level.currentIndex())
    page.office.aliases.setFocus()
    page.office.aliases.setPlainText("UBND xã\n\n  UBND   xã \nỦy ban xã")
    qtbot.keyClick(page.office.aliases, Qt.Key.Key_Tab)
    rest()

    assert desk.office.profile().level is OfficeLevel.COMMUNE
    assert desk.office.profile().aliases == ("UBND xã", "Ủy ban xã")


def test_units_merged_into_ours_are_stored(
    page: SettingsPage, desk: Desk, rest: Rest, qtbot: QtBot
) -> None:
    page.office.former_names.setFocus()
    page.office.former_names.setPlainText("phường Bến Cũ\nthị trấn Hà Lam")
    qtbot.keyClick(page.office.former_names, Qt.Key.Key_Tab)
    rest()

    assert desk.office.profile().former_names == ("phường Bến Cũ", "thị trấn Hà Lam")


def test_what_is_being_typed_is_not_overwritten_by_another_change(
    page: SettingsPage, desk: Desk, rest: Rest
) -> None:
    page.office.name.setFocus()
    type_words(page.office.name, " mới")
    typed = page.office.name.text()

    desk.office.save_profile(desk.office.profile())
    rest()

    assert page.office.name.text() == typed


def test_the_field_that_is_typed_in_is_stored_when_the_window_closes(
    page: SettingsPage, desk: Desk
) -> None:
    page.office.place.setFocus()
    page.office.place.clear()
    type_words(page.office.place, "Bến Lau")

    assert page.may_close()

    assert desk.office.profile().place == "Bến Lau"


def test_changes_made_one_after_the_other_are_all_kept(
    page: SettingsPage, desk: Desk, rest: Rest, qtbot: QtBot
) -> None:
    page.reload()  # what it reads is older than the changes
    retype(page.office.place, "Bến Lau", qtbot)
    page.reload()
    retype(page.office.province, "tỉnh Hòa Lương", qtbot)
    retype(page.office.archive, "VT, VP", qtbot)
    rest()

    profile = desk.office.profile()
    assert (profile.place, profile.province) == ("Bến Lau", "tỉnh Hòa Lương")
    assert profile.archive == "VT, VP"


# ------------------------------------------------------------------ signers


def test_a_signer_is_added_when_name_and_lines_are_there(
    page: SettingsPage, desk: Desk, rest: Rest, qtbot: QtBot
) -> None:
    page.list.setCurrentRow(SIGNERS)
    count = len(desk.office.profile().signers)
    press(page.signers.buttons.add)
    retype(page.signers.name, "Lò Thị Mây", qtbot)
    rest()
    assert len(desk.office.profile().signers) == count

    page.signers.authority.setFocus()
    page.signers.authority.setPlainText("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG")
    qtbot.keyClick(page.signers.authority, Qt.Key.Key_Tab)
    rest()

    signers = desk.office.profile().signers
    assert signers[count:] == (
        Signer("Lò Thị Mây", ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
    )
    assert page.signers.list.currentItem().text() == "Lò Thị Mây – CHÁNH VĂN PHÒNG"


def test_signers_change_their_order_and_go(
    page: SettingsPage, desk: Desk, rest: Rest
) -> None:
    page.list.setCurrentRow(SIGNERS)
    before = desk.office.profile().signers
    page.signers.list.setCurrentRow(1)
    press(page.signers.buttons.up)
    rest()
    assert desk.office.profile().signers[:2] == (before[1], before[0])

    press(page.signers.buttons.remove)
    rest()

    assert desk.office.profile().signers == (before[0], *before[2:])


def test_a_signer_without_a_name_is_flagged(
    page: SettingsPage, desk: Desk, rest: Rest, qtbot: QtBot
) -> None:
    page.list.setCurrentRow(SIGNERS)
    before = desk.office.profile().signers

    retype(page.signers.name, "", qtbot)
    rest()

    assert page.signers.name_row.hint_is_problem
    assert desk.office.profile().signers == before


# ------------------------------------------------------------------ departments


def open_dialog(page: SettingsPage) -> DepartmentDialog:
    found = [d for d in page.findChildren(DepartmentDialog) if d.isVisible()]
    assert len(found) == 1
    return found[0]


def test_a_department_is_added_with_its_fields(
    page: SettingsPage, desk: Desk, rest: Rest
) -> None:
    page.list.setCurrentRow(DEPARTMENTS)
    press(page.departments.buttons.add)
    dialog = open_dialog(page)
    type_words(dialog.code, "VP")
    type_words(dialog.name, "Trạm Y tế")
    press(dialog.send)
    assert dialog.isVisible()
    assert dialog.code_row.hint_is_problem

    dialog.code.clear()
    type_words(dialog.code, "TYT")
    dialog.kind.setCurrentIndex(dialog.kind.findData(DepartmentKind.PARTNER))
    dialog.fields.setPlainText("tiêm chủng\ny tế")
    press(dialog.send)
    rest()

    added = desk.office.departments()[-1]
    assert (added.code, added.name) == ("TYT", "Trạm Y tế")
    assert added.kind is DepartmentKind.PARTNER
    assert added.fields == ("tiêm chủng", "y tế")


def test_editing_keeps_the_code_and_the_place(
    page: SettingsPage, desk: Desk, rest: Rest, qtbot: QtBot
) -> None:
    page.list.setCurrentRow(DEPARTMENTS)
    page.departments.table.selectRow(1)
    before = desk.office.departments()
    qtbot.keyClick(page.departments.table, Qt.Key.Key_Return)
    dialog = open_dialog(page)
    assert dialog.code.isReadOnly()

    dialog.name.clear()
    type_words(dialog.name, "Phòng Kinh tế")
    press(dialog.send)
    rest()

    after = desk.office.departments()
    assert [d.code for d in after] == [d.code for d in before]
    assert after[1].name == "Phòng Kinh tế"
    assert after[1].fields == before[1].fields


def test_departments_change_their_order(
    page: SettingsPage, desk: Desk, rest: Rest
) -> None:
    page.list.setCurrentRow(DEPARTMENTS)
    page.departments.table.selectRow(0)
    before = [d.code for d in desk.office.departments()]

    press(page.departments.buttons.down)
    rest()

    after = [d.code for d in desk.office.departments()]
    assert after == [before[1], before[0], *before[2:]]
    assert page.departments.table.currentIndex().row() == 1


def test_a_department_without_work_goes_and_comes_back(
    page: SettingsPage, desk: Desk, rest: Rest
) -> None:
    said: list[Message] = []
    page.said.connect(said.append)
    page.list.setCurrentRow(DEPARTMENTS)
    page.departments.table.selectRow(2)
    before = desk.office.departments()

    press(page.departments.buttons.remove)
    rest()
    assert desk.office.departments() == (*before[:2], *before[3:])

    (undo,) = said[-1].choices
    undo.act()
    rest()
    assert desk.office.departments() == before


def test_a_department_with_work_stays(
    page: SettingsPage,
    desk: Desk,
    enter: Callable[[str, str], IncomingLetter],
    rest: Rest,
) -> None:
    letter = enter("1", "việc")
    before = desk.office.departments()
    desk.tasks.assign([Order(letter.letter_id, "Việc", before[0].code)])
    rest()
    said: list[Message] = []
    page.said.connect(said.append)
    page.list.setCurrentRow(DEPARTMENTS)
    page.departments.table.selectRow(0)

    press(page.departments.buttons.remove)
    rest()

    assert desk.office.departments() == before
    assert said[-1].tone is Tone.WARNING


def test_the_model_keeps_qts_rules(
    page: SettingsPage, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(page.departments.lines, force_py=True)


# ------------------------------------------------------------------ issued documents


def test_how_documents_are_numbered_and_printed_is_stored(
    page: SettingsPage, desk: Desk, rest: Rest, qtbot: QtBot
) -> None:
    page.list.setCurrentRow(OUTGOING)
    form = page.outgoing

    form.sizes.setCurrentIndex(1)
    form.sizes.activated.emit(1)
    form.scheme.setCurrentIndex(2)
    form.scheme.activated.emit(2)
    rest()
    retype(form.groups, "Chỉ đạo: Kế hoạch,  thông báo", qtbot)
    form.approval.click()
    rest()

    profile = desk.office.profile()
    assert profile.size_profile is SizeProfile.SMALLER
    assert profile.approval_required
    assert profile.number_series == NumberSeries(
        SeriesScheme.GROUPS, (SeriesGroup("Chỉ đạo", ("kế hoạch", "thông báo")),)
    )
    assert form.groups.texts() == ("Chỉ đạo: kế hoạch, thông báo",)


@pytest.mark.parametrize("words", ["Chỉ đạo", "Chỉ đạo: ke hoach", ": kế hoạch"])
def test_a_group_that_is_none_is_flagged_and_nothing_is_lost(
    page: SettingsPage, desk: Desk, rest: Rest, qtbot: QtBot, words: str
) -> None:
    page.list.setCurrentRow(OUTGOING)
    form = page.outgoing
    form.scheme.setCurrentIndex(2)
    form.scheme.activated.emit(2)
    rest()

    retype(form.groups, words, qtbot)
    rest()

    assert form.groups_row.hint_is_problem
    assert form.groups.texts() == (words,)
    assert desk.office.profile().number_series.groups == ()


# ------------------------------------------------------------------ for everybody


@pytest.mark.parametrize("row", [OFFICE, SIGNERS, DEPARTMENTS, OUTGOING])
def test_every_control_has_a_name(page: SettingsPage, row: int) -> None:
    page.list.setCurrentRow(row)

    assert not nameless(page)


def test_the_dialog_can_be_shown_for_a_picture(page: SettingsPage) -> None:
    ((name, dialog),) = page.dialogs()
    dialog.show()

    assert name == "department"
    assert not nameless(dialog)
    assert dialog.height() <= 520
    dialog.close()
