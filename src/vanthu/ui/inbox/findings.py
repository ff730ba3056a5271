"""What else was read in a letter: warnings, terms, and the work asked of the office."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCursor, QMouseEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from vanthu.domain.deadlines import RelativeTerm, Term
from vanthu.domain.intake import (
    CitedDocument,
    ItemKind,
    LetterItem,
    LetterWarning,
)
from vanthu.domain.register import Attachment
from vanthu.ui.common.attachment_words import attached_words, container_words
from vanthu.ui.common.formatting import date_text, one_line
from vanthu.ui.common.plain_label import PlainLabel
from vanthu.ui.common.tone_frame import ToneFrame
from vanthu.ui.inbox.review import Review, item_key, reference_key, term_key
from vanthu.ui.inbox.words import (
    cited_words,
    relative_words,
    term_reason,
    term_title,
    warning_words,
)
from vanthu.ui.theme import Tone, quiet_colour, smaller

LONGEST_ITEM = 150  # characters of an item before it is cut


class Findings(QWidget):
    """Short lists below the form.

    Signals:
        shown(str): the words of a term or an item are to be framed on the page.
        due_date_taken(date): a term is to be the letter's due date.
    """

    shown = Signal(str)
    due_date_taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_review(self, review: Review) -> None:
        """Replace the lists by those of a letter."""
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        proposal = review.proposal
        self._add_terms(review, proposal.terms, proposal.relative_terms)
        self._add_items(proposal.our_items)
        self._add_references(proposal.references)
        if review.letter:
            self._add_attachments(review.letter.attachments)

    def _add_terms(
        self,
        review: Review,
        terms: Sequence[Term],
        relative_terms: Sequence[RelativeTerm],
    ) -> None:
        count = len(terms) + len(relative_terms)
        heading = self.tr("Mốc thời gian trong văn bản ({count})")
        self._column.addWidget(_heading(heading.format(count=count)))
        if not count:
            self._column.addWidget(_note(self.tr("Không thấy mốc thời gian nào.")))
        for number, term in enumerate(terms):
            key = term_key(number)
            entry = _Entry(review.number_of(key), term_title(term), term_reason(term))
            entry.clicked.connect(self._shower(key))
            if term.for_us and term.act_by:
                entry.offer(self.tr("Dùng làm hạn xử lý"), self._taker(term))
            self._column.addWidget(entry)
        for relative in relative_terms:
            quote = relative.evidence[0].quote if relative.evidence else ""
            self._column.addWidget(_Entry("", relative_words(relative), quote))

    def _add_items(self, items: Sequence[LetterItem]) -> None:
        heading = self.tr("Việc của cơ quan ({count})")
        self._column.addWidget(_heading(heading.format(count=len(items))))
        if not items:
            words = self.tr("Không thấy việc nào giao cho cơ quan mình.")
            self._column.addWidget(_note(words))
        for number, item in enumerate(items):
            entry = _Entry("", self._item_title(item), _shortened(item.text))
            entry.clicked.connect(self._shower(item_key(number)))
            self._column.addWidget(entry)

    def _add_references(self, references: Sequence[CitedDocument]) -> None:
        if not references:
            return
        heading = self.tr("Văn bản được viện dẫn ({count})")
        self._column.addWidget(_heading(heading.format(count=len(references))))
        for number, cited in enumerate(references):
            entry = _Entry("", cited_words(cited), "")
            entry.clicked.connect(self._shower(reference_key(number)))
            self._column.addWidget(entry)

    def _add_attachments(self, attachments: Sequence[Attachment]) -> None:
        for words in (attached_words(attachments), container_words(attachments)):
            if words:
                self._column.addWidget(_note(words))

    def _item_title(self, item: LetterItem) -> str:
        if item.kind is ItemKind.REPORT:
            title = self.tr("Báo cáo")
        else:
            title = self.tr("Mục {label}").format(label=item.label)
        day = item.term.act_by if item.term else None
        if day is None:
            return title
        return self.tr("{title} – hạn {day}").format(title=title, day=date_text(day))

    def _shower(self, key: str) -> object:
        return lambda: self.shown.emit(key)

    def _taker(self, term: Term) -> object:
        return lambda: self.due_date_taken.emit(term.act_by)


class WarningPanel(ToneFrame):
    """What the clerk should know before anything else; hidden when there is nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.WARNING, parent)
        self._words = PlainLabel(wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.addWidget(self._words)

    @property
    def words(self) -> str:
        """Return what is said."""
        return self._words.text()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Say something, a line each."""
        marked = [f"• {line}" for line in lines] if len(lines) > 1 else list(lines)
        self._words.setText("\n".join(marked))
        self.setVisible(bool(lines))


def warning_lines(warnings: Sequence[LetterWarning]) -> list[str]:
    """Return the warnings in words."""
    return [warning_words(warning) for warning in warnings]


class _Entry(QFrame):
    """A title, an explanation, and perhaps a button; a click shows its words."""

    clicked = Signal()

    def __init__(self, number: str, title: str, reason: str) -> None:
        super().__init__()
        self.setCursor(QCursor(Qt.CursorShape.PointingHandCursor))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 4, 4, 4)
        self._column.setSpacing(1)
        shown = f"({number}) {title}" if number else title
        head = PlainLabel(shown, wraps=True)
        font = head.font()
        font.setBold(True)
        head.setFont(smaller(font))
        self._column.addWidget(head)
        if reason:
            self._column.addWidget(_note(one_line(reason)))
        self.setAccessibleName(f"{title}. {reason}")

    def offer(self, words: str, act: object) -> None:
        """Add a button."""
        button = QPushButton(words)
        button.clicked.connect(act)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()


def _heading(words: str) -> PlainLabel:
    label = PlainLabel(words)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    label.setContentsMargins(0, 6, 0, 0)
    return label


def _note(words: str) -> PlainLabel:
    label = PlainLabel(words, wraps=True)
    label.setFont(smaller(label.font()))
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, quiet_colour())
    label.setPalette(palette)
    return label


def _shortened(text: str) -> str:
    whole = one_line(text)
    if len(whole) <= LONGEST_ITEM:
        return whole
    return f"{whole[:LONGEST_ITEM].rpartition(' ')[0]}…"
