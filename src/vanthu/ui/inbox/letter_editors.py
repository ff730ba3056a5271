"""An editor for each value of a letter, and what typing in it means for the draft."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import DraftGap
from vanthu.domain.register import LetterDraft, Urgency
from vanthu.domain.typed_letters import FieldKey
from vanthu.ui.common.date_field import DateField
from vanthu.ui.common.field_row import FieldRow
from vanthu.ui.common.formatting import sentence_case
from vanthu.ui.common.plain_label import plain_tip
from vanthu.ui.common.suggest_field import SuggestField, Suggestion
from vanthu.ui.inbox.draft_edits import (
    with_arrival,
    with_due_date,
    with_issue_date,
    with_issuing_body,
    with_kind,
    with_note,
    with_number,
    with_signer_name,
    with_signer_title,
    with_subject,
    with_symbol,
)
from vanthu.ui.inbox.review import GAP_OF
from vanthu.ui.inbox.words import KINDS, urgency_words

SUBJECT_LINES = 3
NUMBER_WIDTH = 90

Value = TypeVar("Value")


class LetterEditors(QObject):
    """Shows the values of a draft and tells what was typed; it decides nothing.

    Signals:
        edited(FieldKey, Callable[[LetterDraft], LetterDraft]): the clerk typed.
        absence_stated(FieldKey, bool): "văn bản không ghi" was ticked or cleared.
        confirmed(FieldKey): the clerk pressed Enter in a field.
        problems_changed(): a date is not understood, or is again.
    """

    edited = Signal(object, object)
    absence_stated = Signal(object, bool)
    confirmed = Signal(object)
    problems_changed = Signal()

    def __init__(
        self,
        today: Callable[[], date],
        calendar: Callable[[], WorkingCalendar],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.arrival_date = DateField(today, calendar)
        self.issue_date = DateField(today, calendar)
        self.due_date = DateField(today, calendar)
        self.urgency = QComboBox()
        for urgency in Urgency:
            self.urgency.addItem(urgency_words(urgency), urgency)
        self.kind = SuggestField([Suggestion(sentence_case(kind)) for kind in KINDS])
        self.number = QLineEdit()
        self.symbol = QLineEdit()
        self.issuing_body = SuggestField()
        self.subject = QPlainTextEdit()
        self.signer_name = QLineEdit()
        self.signer_title = QLineEdit()
        self.note = QLineEdit()
        self.ticks = {
            FieldKey.REFERENCE: QCheckBox(self.tr("Văn bản không ghi")),
            FieldKey.ISSUE_DATE: QCheckBox(self.tr("Văn bản không ghi")),
        }
        self.dates = {
            FieldKey.ARRIVAL_DATE: self.arrival_date,
            FieldKey.ISSUE_DATE: self.issue_date,
            FieldKey.DUE_DATE: self.due_date,
        }
        self._name_them()
        self._listen()

    def in_rows(self) -> dict[FieldKey, FieldRow]:
        """Put the editors into rows with their headings, a row for each field."""
        reference = _side_by_side((self.number, 1), (self.symbol, 2))
        signer = _side_by_side((self.signer_name, 3), (self.signer_title, 2))
        number_tick = self.ticks[FieldKey.REFERENCE]
        date_tick = self.ticks[FieldKey.ISSUE_DATE]
        row = FieldRow
        return {
            FieldKey.ARRIVAL_DATE: row(
                self.tr("Ngày đến"), [self.arrival_date], required=True
            ),
            FieldKey.URGENCY: row(self.tr("Độ khẩn"), [self.urgency]),
            FieldKey.KIND: row(self.tr("Loại văn bản"), [self.kind]),
            FieldKey.DUE_DATE: row(self.tr("Hạn xử lý"), [self.due_date]),
            FieldKey.REFERENCE: row(
                self.tr("Số, ký hiệu"), [reference, number_tick], required=True
            ),
            FieldKey.ISSUE_DATE: row(
                self.tr("Ngày văn bản"), [self.issue_date, date_tick], required=True
            ),
            FieldKey.ISSUING_BODY: row(
                self.tr("Cơ quan ban hành"), [self.issuing_body], required=True
            ),
            FieldKey.SUBJECT: row(self.tr("Trích yếu"), [self.subject], required=True),
            FieldKey.SIGNER: row(self.tr("Người ký"), [signer]),
            FieldKey.NOTE: row(self.tr("Ghi chú"), [self.note]),
        }

    def show_draft(self, draft: LetterDraft, keep: QWidget | None) -> None:
        """Put the values into the editors, except the one that is being typed in."""
        lines = {
            self.number: draft.number,
            self.symbol: draft.symbol,
            self.issuing_body: draft.issuing_body,
            self.kind: sentence_case(draft.kind),
            self.signer_name: draft.signer_name,
            self.signer_title: draft.signer_title,
            self.note: draft.note,
        }
        for line, text in lines.items():
            if line is not keep and line.text() != text:
                line.setText(text)
                line.setCursorPosition(0)
                line.setToolTip(plain_tip(text))
        days = {
            self.arrival_date: draft.arrival_date,
            self.issue_date: draft.issue_date,
            self.due_date: draft.due_date,
        }
        for field, day in days.items():
            if keep is None or field.day != day:
                field.show_day(day)
        self.urgency.setCurrentIndex(self.urgency.findData(draft.urgency))
        if self.subject is not keep and self.subject.toPlainText() != draft.subject:
            self.subject.blockSignals(True)
            self.subject.setPlainText(draft.subject)
            self.subject.blockSignals(False)

    def show_absences(self, not_stated: Collection[DraftGap]) -> None:
        """Tick the fields that the letter does not state."""
        for key, tick in self.ticks.items():
            tick.blockSignals(True)
            tick.setChecked(GAP_OF[key] in not_stated)
            tick.blockSignals(False)

    def commit(self) -> bool:
        """Take what is being typed; tell whether every date is understood."""
        for field in self.dates.values():
            field.commit()
        wrong = next((field for field in self.dates.values() if field.problem), None)
        if wrong:
            wrong.setFocus()
        return wrong is None and self.arrival_date.day is not None

    # -------------------------------------------------------------- building

    def _name_them(self) -> None:
        self.number.setPlaceholderText(self.tr("số"))
        self.number.setAccessibleName(self.tr("Số"))
        self.number.setMaximumWidth(NUMBER_WIDTH)
        self.symbol.setPlaceholderText(self.tr("ký hiệu"))
        self.symbol.setAccessibleName(self.tr("Ký hiệu"))
        self.signer_name.setAccessibleName(self.tr("Người ký"))
        self.signer_title.setPlaceholderText(self.tr("chức vụ"))
        self.signer_title.setAccessibleName(self.tr("Chức vụ người ký"))
        self.subject.setTabChangesFocus(True)
        line = self.subject.fontMetrics().lineSpacing()
        self.subject.setFixedHeight(SUBJECT_LINES * line + 14)
        number_tick = self.ticks[FieldKey.REFERENCE]
        number_tick.setAccessibleName(self.tr("Văn bản không ghi số"))
        date_tick = self.ticks[FieldKey.ISSUE_DATE]
        date_tick.setAccessibleName(self.tr("Văn bản không ghi ngày"))

    def _listen(self) -> None:
        for key, field, with_value in (
            (FieldKey.ARRIVAL_DATE, self.arrival_date, with_arrival),
            (FieldKey.ISSUE_DATE, self.issue_date, with_issue_date),
            (FieldKey.DUE_DATE, self.due_date, with_due_date),
        ):
            field.date_changed.connect(self._taker(key, with_value))
            field.problem_changed.connect(self.problems_changed)
            field.returnPressed.connect(self._confirmer(key))
        for key, line, with_text in (
            (FieldKey.REFERENCE, self.number, with_number),
            (FieldKey.REFERENCE, self.symbol, with_symbol),
            (FieldKey.ISSUING_BODY, self.issuing_body, with_issuing_body),
            (FieldKey.SIGNER, self.signer_name, with_signer_name),
            (FieldKey.SIGNER, self.signer_title, with_signer_title),
            (FieldKey.NOTE, self.note, with_note),
            (FieldKey.KIND, self.kind, with_kind),
        ):
            line.textEdited.connect(self._taker(key, with_text))
            line.returnPressed.connect(self._confirmer(key))
        for suggesting in (self.kind, self.issuing_body):
            suggesting.completer().activated.connect(suggesting.textEdited)
        self.urgency.activated.connect(self._take_urgency)
        self.subject.textChanged.connect(self._take_subject)
        for key, tick in self.ticks.items():
            tick.toggled.connect(self._absence_taker(key))

    # -------------------------------------------------------------- telling

    def _confirmer(self, key: FieldKey) -> Callable[[], None]:
        return lambda: self.confirmed.emit(key)

    def _absence_taker(self, key: FieldKey) -> Callable[[bool], None]:
        return lambda ticked: self.absence_stated.emit(key, ticked)

    def _taker(
        self, key: FieldKey, with_value: Callable[[LetterDraft, Value], LetterDraft]
    ) -> Callable[[Value], None]:
        return lambda value: self.edited.emit(
            key, lambda draft: with_value(draft, value)
        )

    def _take_urgency(self) -> None:
        urgency = self.urgency.currentData()
        self.edited.emit(
            FieldKey.URGENCY, lambda draft: replace(draft, urgency=Urgency(urgency))
        )

    def _take_subject(self) -> None:
        subject = self.subject.toPlainText()
        self.edited.emit(FieldKey.SUBJECT, lambda draft: with_subject(draft, subject))


def _side_by_side(first: tuple[QWidget, int], second: tuple[QWidget, int]) -> QWidget:
    """Put two editors of one field beside each other, with their shares of room."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(*first)
    row.addWidget(*second)
    both.setFocusProxy(first[0])
    return both
