"""The line under a field that tells of its usual place and offers what stands there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from vanthu.domain.page_words import Offer
from vanthu.ui.common.plain_label import PlainLabel, paint_words, plain_tip
from vanthu.ui.inbox.place_words import hint_words, offer_words, value_words
from vanthu.ui.inbox.usual_places import PlaceHint
from vanthu.ui.theme import quiet_colour, smaller

TAKE_KEY = "F9"


class PlaceLine(QWidget):
    """Hidden while there is nothing to say; it fills in nothing by itself.

    Signals:
        taken(): what stands at the usual place is wanted.
    """

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = PlainLabel(wraps=True)
        self._words.setFont(smaller(self._words.font()))
        paint_words(self._words, quiet_colour())
        self.take = QPushButton()
        self.take.setAccessibleName(self.tr("Dùng chữ ở chỗ quen"))
        self.take.clicked.connect(self.taken)
        row = QHBoxLayout()
        row.addWidget(self.take)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._words)
        column.addLayout(row)
        self.hide()

    @property
    def words(self) -> str:
        """Return what is said."""
        return self._words.text()

    def show_hint(self, hint: PlaceHint | None, offer: Offer | None, body: str) -> None:
        """Tell of a usual place, and of what this letter has there if that is known."""
        told = [hint_words(hint, body)] if hint else []
        if offer:
            told.append(offer_words(offer))
        self._words.setText(" ".join(told))
        value = value_words(offer) if offer and offer.value is not None else ""
        template = self.tr("Dùng “{value}” ({key})")
        label = template.format(value=value, key=TAKE_KEY) if value else ""
        self.take.setText(label.replace("&", "&&"))
        self.take.setAccessibleName(label or self.tr("Dùng chữ ở chỗ quen"))
        self.take.setToolTip(plain_tip(label))
        self.take.setVisible(bool(value))
        self.setVisible(bool(told))
