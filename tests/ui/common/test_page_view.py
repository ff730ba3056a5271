"""The page shows the letter and frames the very words that a field comes from."""

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vanthu.domain.evidence import Evidence, Rect
from vanthu.domain.intake import PageText
from vanthu.ui.common.page_view import Frame, Outline, PageView
from vanthu.ui.common.sheets import A4, PictureSheet, TextSheet, sheets_of
from vanthu.ui.theme import USUAL_LINE

TEXT = "\n".join(
    [
        "ỦY BAN NHÂN DÂN",
        "Số: 12/UBND-VP",
        *("Đoạn văn bản thuộc phần nội dung, lặp lại cho dài. " * 6 for _ in range(30)),
        "Trần Thị Mẫu",
    ]
)


def found(words: str, text: str = TEXT) -> Evidence:
    start = text.index(words)
    return Evidence(1, start, start + len(words), words)


@pytest.fixture
def view(show: Callable[[QWidget], None]) -> PageView:
    view = PageView()
    view.resize(600, 400)
    show(view)
    return view


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


def test_choosing_a_field_brings_its_words_into_view(
    qtbot: QtBot, view: PageView
) -> None:
    view.show_sheets([TextSheet(TEXT)])
    view.show_frames([Frame("signer", "1", found("Trần Thị Mẫu"))])
    assert not view.viewport().rect().contains(view.boxes_of("signer")[0].toRect())

    view.choose("signer")

    assert view.viewport().rect().contains(view.boxes_of("signer")[0].toRect())
    assert view.chosen == "signer"


def test_clicking_a_frame_names_its_field(qtbot: QtBot, view: PageView) -> None:
    view.show_sheets([TextSheet(TEXT)])
    view.show_frames([Frame("reference", "1", found("12/UBND-VP"))])
    middle = view.boxes_of("reference")[0].center().toPoint()

    with qtbot.waitSignal(view.frame_clicked) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    assert told.args == ["reference"]


def test_the_number_of_a_frame_hides_no_word(view: PageView) -> None:
    view.show_sheets([TextSheet(TEXT)])
    evidence = found("12/UBND-VP")
    view.show_frames([Frame("reference", "1", evidence)])
    numbered = view.grab().toImage()
    view.show_frames([Frame("reference", "", evidence)])
    bare = view.grab().toImage()

    box = view.boxes_of("reference")[0].toRect()
    words = box.adjusted(-20, 0, 60, 0)  # with "Số:" before it

    assert numbered != bare
    assert numbered.copy(words) == bare.copy(words)


def test_a_quiet_frame_takes_no_clicks_until_it_is_chosen(
    qtbot: QtBot, view: PageView
) -> None:
    view.show_sheets([TextSheet(TEXT)])
    view.show_frames([Frame("item-0", "", found("12/UBND-VP"), is_quiet=True)])
    middle = view.boxes_of("item-0")[0].center().toPoint()

    with qtbot.assertNotEmitted(view.frame_clicked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    view.choose("item-0")
    with qtbot.waitSignal(view.frame_clicked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_only_pages_in_view_ask_for_their_pictures(
    qtbot: QtBot, view: PageView
) -> None:
    asked: list[int] = []
    view.picture_wanted.connect(lambda page, _: asked.append(page))

    with qtbot.waitSignal(view.picture_wanted):
        view.show_sheets([PictureSheet(QSizeF(595, 842)) for _ in range(9)])
    assert asked == [1]

    with qtbot.waitSignal(view.picture_wanted):
        view.go_to_page(7)
    assert 7 in asked


def test_a_picture_that_came_is_not_asked_for_again(
    qtbot: QtBot, view: PageView
) -> None:
    with qtbot.waitSignal(view.picture_wanted) as told:
        view.show_sheets([PictureSheet(QSizeF(595, 842))])
    assert told.args is not None
    page, dpi = told.args
    image = QImage(1190, 1684, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    view.show_picture(page, dpi, image)

    with qtbot.assertNotEmitted(view.picture_wanted, wait=300):
        view.verticalScrollBar().setValue(40)
    middle = view.grab().toImage().pixelColor(300, 200)
    assert middle.lightness() < 200


def test_zooming_keeps_within_reason_and_fits_again(
    qtbot: QtBot, view: PageView
) -> None:
    view.show_sheets([TextSheet(TEXT)])
    view.show_frames([Frame("reference", "1", found("12/UBND-VP"))])
    fitting = view.boxes_of("reference")[0].width()

    view.zoom_in()
    assert view.boxes_of("reference")[0].width() > fitting
    view.zoom_out()
    view.fit_width()
    assert view.boxes_of("reference")[0].width() == pytest.approx(fitting)
    for _ in range(50):
        view.zoom_out()
    assert view.boxes_of("reference")[0].width() > 5


def test_scrolling_tells_which_page_is_read(qtbot: QtBot, view: PageView) -> None:
    view.show_sheets([PictureSheet(QSizeF(595, 842)) for _ in range(3)])
    with qtbot.waitSignal(view.page_changed) as told:
        view.go_to_page(2)
    assert told.args == [2]
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def test_evidence_of_a_page_that_is_not_there_is_left_out(
    qtbot: QtBot, view: PageView
) -> None:
    view.show_sheets([TextSheet(TEXT)])
    view.show_frames([Frame("x", "1", Evidence(7, 0, 2, "ỦY"))])

    assert view.boxes_of("x") == []
    assert not view.grab().isNull()


def test_a_place_where_words_may_stand_is_dotted_while_it_is_looked_at(
    view: PageView,
) -> None:
    view.show_sheets([TextSheet(" "), TextSheet(" ")])
    here = Outline("so", 2, Rect(100, 300, 200, 330), "Chỗ quen")
    view.show_outlines([here, Outline("so", 9, here.box, "Chỗ quen")])

    def dots() -> int:
        image = view.grab().toImage()
        wanted = QColor(USUAL_LINE)
        places = itertools.product(range(image.width()), range(image.height()))
        return sum(image.pixelColor(x, y) == wanted for x, y in places)

    assert dots() == 0
    view.choose("so")

    (box,) = view.outlined("so")
    assert view.viewport().rect().contains(box.toRect())
    assert dots() > 100
    view.choose("other")
    assert dots() == 0
