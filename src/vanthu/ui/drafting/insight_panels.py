"""Beside the words: what is still open, and where each block comes from."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.documents.compose import TracedPart
from vanthu.domain.documents.parts import BodyParagraph, BodyTable
from vanthu.domain.documents.readiness import OpenPlace
from vanthu.ui.common.formatting import one_line
from vanthu.ui.common.icons import icon
from vanthu.ui.common.plain_label import PlainLabel, paint_words, plain_tip
from vanthu.ui.drafting.words import open_place_words, origin_words
from vanthu.ui.theme import quiet_colour, soften_selection

SECTION = Qt.ItemDataRole.UserRole
ROW_GAP = 2  # pixels between the rows


class PlacesPanel(QWidget):
    """Lists what keeps the draft from being final.

    Signals:
        section_wanted(int | None): where to go.
    """

    section_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = PlainLabel(wraps=True)
        paint_words(self.note, quiet_colour())
        self.list = _list(self.tr("Chỗ còn thiếu"))
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        _stack(self, self.note, self.list)

    def show_places(self, places: Sequence[OpenPlace]) -> None:
        """Show the open places."""
        words = (
            self.tr("Còn {count} chỗ thiếu; bấm để tới chỗ đó.").format(
                count=len(places)
            )
            if places
            else self.tr("Không còn chỗ nào thiếu.")
        )
        self.note.setText(words)
        self.list.clear()
        for place in places:
            item = QListWidgetItem(icon("blank"), open_place_words(place))
            item.setToolTip(plain_tip(open_place_words(place)))
            item.setData(SECTION, place.section)
            self.list.addItem(item)

    def _go(self, item: QListWidgetItem) -> None:
        self.section_wanted.emit(item.data(SECTION))


class SourcesPanel(QWidget):
    """Lists the blocks that are printed, each with who said so; it is not printed.

    Signals:
        section_wanted(int | None): where to go.
    """

    section_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        note = PlainLabel(
            self.tr("Mỗi đoạn lấy từ đâu; chỉ hiện trên màn hình, không in."),
            wraps=True,
        )
        paint_words(note, quiet_colour())
        self.list = _list(self.tr("Nguồn của từng đoạn"))
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        _stack(self, note, self.list)

    def show_trace(self, trace: Sequence[TracedPart]) -> None:
        """Show the blocks and their sources."""
        self.list.clear()
        for part in trace:
            words = _words(part)
            item = QListWidgetItem(f"{origin_words(part.origin)}:\n    {words}")
            item.setToolTip(plain_tip(words))
            item.setData(SECTION, part.section)
            self.list.addItem(item)

    def _go(self, item: QListWidgetItem) -> None:
        if item.data(SECTION) is not None:
            self.section_wanted.emit(item.data(SECTION))


def _words(part: TracedPart) -> str:
    match part.block:
        case BodyParagraph():
            return one_line(part.block.text)
        case BodyTable():
            heads = " | ".join(column.heading for column in part.block.columns)
            return part.block.caption or heads
        case _:
            return part.block.caption


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setWordWrap(True)
    made.setSpacing(ROW_GAP)
    made.setAlternatingRowColors(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    soften_selection(made)
    return made


def _stack(panel: QWidget, *widgets: QWidget) -> None:
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 8, 0, 0)
    column.setSpacing(6)
    for widget in widgets:
        column.addWidget(widget)
    column.setStretch(len(widgets) - 1, 1)
