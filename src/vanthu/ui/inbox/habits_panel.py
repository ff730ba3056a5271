"""Everything that is usual in the letters of an issuing body, with its counts."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget

from vanthu.domain.habits import Usual
from vanthu.ui.common.formatting import one_line
from vanthu.ui.common.plain_label import PlainLabel, paint_words, plain_tip
from vanthu.ui.inbox.place_words import short_usual_words
from vanthu.ui.inbox.review import Review
from vanthu.ui.inbox.usual_places import body_of, usual_key
from vanthu.ui.theme import quiet_colour, smaller


class HabitsPanel(QWidget):
    """A list that opens under its heading (Mẫu quen); hidden while nothing is usual.

    Signals:
        shown(str): the usual place of a field is to be framed on the page.
    """

    shown = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.heading = QToolButton()
        self.heading.setAccessibleName(self.tr("Mẫu quen"))
        self.heading.setCheckable(True)
        self.heading.setAutoRaise(True)
        self.heading.setArrowType(Qt.ArrowType.RightArrow)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.toggled.connect(self._open)
        self._list = QWidget()
        self._entries = QVBoxLayout(self._list)
        self._entries.setContentsMargins(8, 0, 0, 0)
        self._entries.setSpacing(2)
        self._list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._list)
        self._told: object = None
        self.hide()

    def show_review(self, review: Review) -> None:
        """List what is usual for the body of a letter."""
        body = one_line(body_of(review))
        told = body, review.usual_ways, review.usual_lead, review.usual_places
        if told == self._told:
            return
        self._told = told
        while (item := self._entries.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for name, usual in (
            (self.tr("Loại văn bản"), review.usual_ways.kind),
            (self.tr("Ký hiệu"), review.usual_ways.symbol),
            (self.tr("Giao cho"), review.usual_lead),
        ):
            if usual:
                self._entries.addWidget(_note(self._counted(name, usual)))
        for place in review.usual_places:
            entry = QPushButton(short_usual_words(place))
            entry.setFlat(True)
            entry.setFont(smaller(entry.font()))
            entry.setStyleSheet("text-align: left; padding: 2px 0;")
            entry.setToolTip(self.tr("Xem chỗ đó trên trang"))
            entry.clicked.connect(partial(self.shown.emit, usual_key(place.field)))
            self._entries.addWidget(entry)
        words = self.tr("Mẫu quen của {body}").format(body=body)
        self.heading.setText(words.replace("&", "&&"))
        self.heading.setToolTip(plain_tip(words))
        self.setVisible(self._entries.count() > 0)

    def _counted(self, name: str, usual: Usual) -> str:
        words = self.tr("{name}: {value} ({times} trong {of})")
        return words.format(
            name=name, value=usual.value, times=usual.times, of=usual.of
        )

    def _open(self, is_open: bool) -> None:
        down, right = Qt.ArrowType.DownArrow, Qt.ArrowType.RightArrow
        self.heading.setArrowType(down if is_open else right)
        self._list.setVisible(is_open)


def _note(words: str) -> PlainLabel:
    label = PlainLabel(words, wraps=True)
    label.setFont(smaller(label.font()))
    paint_words(label, quiet_colour())
    return label
