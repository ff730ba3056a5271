"""The form offers what is usual with its counts, and fills in nothing by itself."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import WAIT_MS
from tests.ui.controls import press
from tests.ui.keyboard import BACKSPACE, type_words
from vanthu.domain.register import IncomingLetter
from vanthu.domain.typed_letters import FieldKey
from vanthu.services.desk import Desk
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.inbox.inbox_page import InboxPage


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
