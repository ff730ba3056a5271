"""The parts of a draft: what stands around it, its sections, what follows."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.numbers import label_of
from vanthu.ui.common.icons import icon
from vanthu.ui.common.plain_label import plain_tip
from vanthu.ui.drafting.words import section_state_words
from vanthu.ui.theme import soften_selection

INDENT = "    "


class Part(StrEnum):
    """What a line of the outline is."""

    GENERAL = "general"
    OPENING = "opening"
    SECTION = "section"
    ATTACHED = "attached"
    CLOSING = "closing"
    APPENDIX = "appendix"


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the draft, numbered among its like."""

    part: Part
    index: int = 0


class Outline(QWidget):
    """Lists the parts; buttons and Alt with the arrows change the sections' order.

    Signals:
        chosen(Place): another part is to be edited.
        add_wanted(), removal_wanted(), move_wanted(int), depth_wanted(int): what is
            to be done with the chosen section, by -1 or 1.
    """

    chosen = Signal(object)
    add_wanted = Signal()
    removal_wanted = Signal()
    move_wanted = Signal(int)
    depth_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Các phần của văn bản"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        soften_selection(self.list)
        self._places: list[Place] = []
        self._buttons: list[QToolButton] = []
        self._read_only = False
        self._build()
        self.list.currentRowChanged.connect(self._tell)

    @property
    def place(self) -> Place:
        """Return the part that is chosen."""
        row = self.list.currentRow()
        in_list = 0 <= row < len(self._places)
        return self._places[row] if in_list else Place(Part.GENERAL)

    def choose(self, place: Place) -> None:
        """Choose a part, the nearest if it is gone."""
        if place in self._places:
            self.list.setCurrentRow(self._places.index(place))

    def show_draft(self, draft: Draft, *, read_only: bool) -> None:
        """Bring the list up to date; the chosen part stays chosen."""
        before = self.place
        self._read_only = read_only
        entries = self._entries(draft)
        with QSignalBlocker(self.list):
            self._fill(entries)
            if before in self._places:
                self.list.setCurrentRow(self._places.index(before))
            else:
                last = len(self._places) - 1
                self.list.setCurrentRow(min(max(0, self.list.currentRow()), last))
        self._show_buttons()

    def _entries(self, draft: Draft) -> list[tuple[Place, str, str]]:
        entries = [
            (Place(Part.GENERAL), self.tr("Thông tin chung"), "settings"),
            (Place(Part.OPENING), self.tr("Mở đầu"), "found"),
        ]
        for index, section in enumerate(draft.sections):
            is_gap = draft.is_gap(index)
            label = label_of(draft.sections, index, draft.numbering)
            state = section_state_words(section, is_gap=is_gap)
            name = section.heading or section.asked or self.tr("(chưa có tiêu đề)")
            words = f"{INDENT * (section.level - 1)}{label} {name}"
            if state:
                words = f"{words} — {state}"
            mark = "blank" if is_gap else "done"
            entries.append((Place(Part.SECTION, index), words, mark))
        if draft.attached is not None:
            for index, section in enumerate(draft.attached.sections):
                name = section.heading or self.tr("(chưa có tiêu đề)")
                words = self.tr("Kèm theo: {name}").format(name=name)
                entries.append((Place(Part.ATTACHED, index), words, "attach"))
        entries.append((Place(Part.CLOSING), self.tr("Kết thúc"), "found"))
        for index, appendix in enumerate(draft.appendices):
            name = appendix.title or self.tr("(chưa có tên)")
            words = self.tr("Phụ lục: {name}").format(name=name)
            entries.append((Place(Part.APPENDIX, index), words, "attach"))
        return entries

    def _fill(self, entries: list[tuple[Place, str, str]]) -> None:
        while self.list.count() > len(entries):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(entries):
            self.list.addItem(QListWidgetItem())
        self._places = [place for place, _, _ in entries]
        for row, (_, words, icon_name) in enumerate(entries):
            item = self.list.item(row)
            if item.text() != words:
                item.setText(words)
                item.setToolTip(plain_tip(words))
            item.setIcon(icon(icon_name))

    def _tell(self, row: int) -> None:
        if row >= 0:
            self._show_buttons()
            self.chosen.emit(self.place)

    def _show_buttons(self) -> None:
        is_section = self.place.part is Part.SECTION
        for button, needs_section in zip(
            self._buttons, (False, True, True, True, True, True), strict=True
        ):
            allowed = not self._read_only and (is_section or not needs_section)
            button.setEnabled(allowed)

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(2)
        for words, tip, keys, act in (
            (self.tr("Thêm mục"), self.tr("Thêm một mục sau mục này"), "", self._add),
            (self.tr("Xóa"), self.tr("Xóa mục này"), "", self._remove),
            ("↑", self.tr("Chuyển mục lên"), "Alt+Up", self._up),
            ("↓", self.tr("Chuyển mục xuống"), "Alt+Down", self._down),
            ("←", self.tr("Lên một cấp"), "Alt+Left", self._out),
            ("→", self.tr("Xuống một cấp"), "Alt+Right", self._in),
        ):
            button = QToolButton()
            button.setText(words)
            button.setToolTip(f"{tip} ({keys})" if keys else tip)
            button.setAccessibleName(tip)
            button.setAutoRaise(True)
            button.clicked.connect(act)
            bar.addWidget(button)
            self._buttons.append(button)
            if keys:
                action = QAction(self.list)
                action.setShortcut(QKeySequence(keys))
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                action.triggered.connect(button.click)
                self.list.addAction(action)
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.list, 1)
        column.addLayout(bar)

    def _add(self) -> None:
        self.add_wanted.emit()

    def _remove(self) -> None:
        self.removal_wanted.emit()

    def _up(self) -> None:
        self.move_wanted.emit(-1)

    def _down(self) -> None:
        self.move_wanted.emit(1)

    def _out(self) -> None:
        self.depth_wanted.emit(-1)

    def _in(self) -> None:
        self.depth_wanted.emit(1)
