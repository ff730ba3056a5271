"""A sheet knows where the very words of a field stand."""

import itertools

import pytest
from PySide6.QtCore import QSizeF
from pytestqt.qtbot import QtBot

from tests.ui.common.long_letter import TEXT, found
from vanthu.domain.evidence import Evidence, Rect
from vanthu.domain.intake import PageText
from vanthu.ui.common.sheets import A4, PictureSheet, TextSheet, sheets_of


def test_words_of_a_text_are_framed_where_they_stand(qtbot: QtBot) -> None:
    sheet = TextSheet(TEXT)
    number, name = found("12/UBND-VP"), found("Trần Thị Mẫu")

    first, last = sheet.boxes_of(number), sheet.boxes_of(name)

    assert len(first) == 1
    assert first[0].left() > A4.width() * 0.1
    assert first[0].bottom() < last[0].top()
    assert last[0].bottom() < sheet.size.height()


def test_words_over_two_lines_get_a_box_for_each_line(qtbot: QtBot) -> None:
    paragraph = "một hai ba bốn năm sáu bảy tám chín mười " * 10
    sheet = TextSheet(paragraph)

    boxes = sheet.boxes_of(Evidence(1, 0, len(paragraph) - 1, paragraph))

    assert len(boxes) > 2
    assert all(a.bottom() <= b.top() + 1 for a, b in itertools.pairwise(boxes))


def test_a_character_that_qt_counts_twice_does_not_shift_the_frame(
    qtbot: QtBot,
) -> None:
    plain, with_pictures = "ab Số 12", "\N{GRINNING FACE}\N{GRINNING FACE} Số 12"
    place = found("12", with_pictures)

    box = TextSheet(with_pictures).boxes_of(place)[0]
    reference = TextSheet(plain).boxes_of(found("12", plain))[0]

    assert box.width() == pytest.approx(reference.width(), abs=0.5)


def test_a_page_of_the_file_uses_the_boxes_of_the_reader(qtbot: QtBot) -> None:
    sheet = PictureSheet(QSizeF(595, 842))
    evidence = Evidence(1, 0, 2, "12", (Rect(100, 50, 130, 62),))

    box = sheet.boxes_of(evidence)[0]

    assert (box.left(), box.top(), box.width(), box.height()) == (100, 50, 30, 12)


def test_pages_without_a_picture_are_set_as_text(qtbot: QtBot) -> None:
    kinds = [type(s) for s in sheets_of([PageText("a"), PageText("b", 595, 842)])]

    assert kinds == [TextSheet, PictureSheet]
