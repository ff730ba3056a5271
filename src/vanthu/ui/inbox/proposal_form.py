"""The fields of the letter, as they will stand in the register."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.bodies import KnownBodies
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.habits import symbol_stem
from vanthu.domain.register import LetterDraft, Urgency
from vanthu.domain.typed_letters import FieldKey
from vanthu.ui.common.date_field import DateField
from vanthu.ui.common.field_mark import FieldMark
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
from vanthu.ui.inbox.findings import Findings, WarningPanel, warning_lines
from vanthu.ui.inbox.habits_panel import HabitsPanel
from vanthu.ui.inbox.place_line import PlaceLine
from vanthu.ui.inbox.review import GAP_OF, Review
from vanthu.ui.inbox.usual_places import HINTED, body_of, offer_for, place_hint
from vanthu.ui.inbox.words import (
    KINDS,
    successor_words,
    urgency_words,
)
from vanthu.ui.theme import Tone

SUBJECT_LINES = 3
SIDE = 12

Value = TypeVar("Value")

Edit = Callable[[LetterDraft], LetterDraft]


class ProposalForm(QScrollArea):
    """Editors for every field, with their state; it decides nothing.

    Signals:
        edited(FieldKey, Edit): the clerk typed into a field.
        absence_stated(FieldKey, bool): "văn bản không ghi" was ticked or cleared.
        entered(str): a field, a term or an item is looked at; its words are to show.
        confirmed(FieldKey): the clerk pressed Enter in a field.
        suggestion_taken(): the composed subject is wanted.
        usual_issuer_taken(): the body that usually issues such letters is wanted.
        due_date_taken(date): a term is to be the due date.
        usual_place_taken(FieldKey): what stands at a field's usual place is wanted.
    """

    edited = Signal(object, object)
    absence_stated = Signal(object, bool)
    entered = Signal(str)
    confirmed = Signal(object)
    suggestion_taken = Signal()
    usual_issuer_taken = Signal()
    due_date_taken = Signal(object)
    usual_place_taken = Signal(object)

    def __init__(
        self, today: Callable[[], date], calendar: Callable[[], WorkingCalendar]
    ) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
        self._ticks = {
            FieldKey.REFERENCE: QCheckBox(self.tr("Văn bản không ghi")),
            FieldKey.ISSUE_DATE: QCheckBox(self.tr("Văn bản không ghi")),
        }
        self._suggest = QPushButton(self.tr("Dùng gợi ý"))
        self.take_issuer = QPushButton(self.tr("Dùng gợi ý"))
        self._warnings = WarningPanel()
        self._findings = Findings()
        self.habits = HabitsPanel()
        self._shown: Review | None = None
        self._bodies = KnownBodies()
        self.rows = self._make_rows()
        self.place_lines = {key: PlaceLine() for key in HINTED}
        self._build()
        self._listen()

    def show_review(self, review: Review, *, is_new: bool) -> None:
        """Show a letter; `is_new` also puts the values into the editors."""
        shown, self._shown = self._shown, review
        if is_new or shown is None or shown.draft != review.draft:
            here = self.key_in_focus()
            is_taken = here is not None and review.mark(here) is FieldMark.TAKEN
            is_typed = not is_new and not is_taken
            self._fill(review.draft, keep=self.focusWidget() if is_typed else None)
        for key, row in self.rows.items():
            row.show_mark(review.mark(key), review.number_of(key))
        for key, tick in self._ticks.items():
            tick.blockSignals(True)
            tick.setChecked(GAP_OF[key] in review.draft.not_stated)
            tick.blockSignals(False)
        self._offer_issuer(review)
        self._offer_ways(review)
        self._offer_subject(review)
        self._tell_places(review)
        self.habits.show_review(review)
        self._warnings.show_lines(warning_lines(review.proposal.warnings))
        if is_new:
            self._findings.show_review(review)
            self.verticalScrollBar().setValue(0)
        self._show_problems()

    def know_bodies(self, bodies: KnownBodies) -> None:
        """Take what is known of offices: their abbreviations and successors."""
        self._bodies = bodies

    def suggest_issuers(self, names: Sequence[str]) -> None:
        """Offer issuing bodies while somebody types, those of the register first."""
        known = [Suggestion(name, _other_spellings(name)) for name in names]
        others = [
            Suggestion(agency.name, agency.abbreviations)
            for agency in self._bodies.agencies
            if agency.name not in names
        ]
        self.issuing_body.suggest(known + others)

    def commit(self) -> bool:
        """Take what is being typed; tell whether every date is understood."""
        dates = (self.arrival_date, self.issue_date, self.due_date)
        for field in dates:
            field.commit()
        wrong = next((field for field in dates if field.problem), None)
        if wrong:
            wrong.setFocus()
        return wrong is None and self.arrival_date.day is not None

    def focus_on(self, key: str) -> None:
        """Put the cursor into a field."""
        row = self.rows.get(FieldKey(key)) if key in set(FieldKey) else None
        if row:
            row.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(row, 0, SIDE)

    def key_in_focus(self) -> FieldKey | None:
        """Return the field with the cursor, or whose offer has the focus."""
        parts: list[tuple[FieldKey, QWidget]] = [
            *self.rows.items(),
            *self.place_lines.items(),
        ]
        return next((key for key, part in parts if _has_focus(part)), None)

    def focus_next(self, keys: Sequence[FieldKey]) -> None:
        """Go to the next of some fields after the one with the cursor."""
        order = list(FieldKey)
        here = next((k for k, r in self.rows.items() if r.editor.hasFocus()), None)
        after = order.index(here) if here else -1
        following = [key for key in keys if order.index(key) > after] or list(keys)
        if following:
            self.focus_on(following[0])

    # -------------------------------------------------------------- building

    def _make_rows(self) -> dict[FieldKey, FieldRow]:
        self.number.setPlaceholderText(self.tr("số"))
        self.number.setAccessibleName(self.tr("Số"))
        self.number.setMaximumWidth(90)
        self.symbol.setPlaceholderText(self.tr("ký hiệu"))
        self.symbol.setAccessibleName(self.tr("Ký hiệu"))
        self.take_issuer.setAccessibleName(self.tr("Dùng gợi ý cơ quan ban hành"))
        self._suggest.setAccessibleName(self.tr("Dùng gợi ý trích yếu"))
        self.signer_name.setAccessibleName(self.tr("Người ký"))
        self.signer_title.setPlaceholderText(self.tr("chức vụ"))
        self.signer_title.setAccessibleName(self.tr("Chức vụ người ký"))
        self.subject.setTabChangesFocus(True)
        line = self.subject.fontMetrics().lineSpacing()
        self.subject.setFixedHeight(SUBJECT_LINES * line + 14)
        self.setAccessibleName(self.tr("Các mục của văn bản"))
        number_tick = self._ticks[FieldKey.REFERENCE]
        date_tick = self._ticks[FieldKey.ISSUE_DATE]
        number_tick.setAccessibleName(self.tr("Văn bản không ghi số"))
        date_tick.setAccessibleName(self.tr("Văn bản không ghi ngày"))
        reference = QWidget()
        parts = QHBoxLayout(reference)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(4)
        parts.addWidget(self.number, 1)
        parts.addWidget(self.symbol, 2)
        reference.setFocusProxy(self.number)
        signer = QWidget()
        names = QHBoxLayout(signer)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(4)
        names.addWidget(self.signer_name, 3)
        names.addWidget(self.signer_title, 2)
        signer.setFocusProxy(self.signer_name)
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

    def _build(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(SIDE, 8, SIDE, 10)
        column.setSpacing(9)
        column.addWidget(self._warnings)
        rows = self.rows
        offers = {
            FieldKey.ISSUING_BODY: self.take_issuer,
            FieldKey.SUBJECT: self._suggest,
        }
        column.addLayout(_pair(rows[FieldKey.ARRIVAL_DATE], rows[FieldKey.URGENCY]))
        column.addWidget(self.place_lines[FieldKey.URGENCY])
        column.addLayout(_pair(rows[FieldKey.KIND], rows[FieldKey.DUE_DATE]))
        column.addWidget(self.place_lines[FieldKey.DUE_DATE])
        for key in (
            FieldKey.REFERENCE,
            FieldKey.ISSUE_DATE,
            FieldKey.ISSUING_BODY,
            FieldKey.SUBJECT,
        ):
            column.addWidget(rows[key])
            column.addWidget(self.place_lines[key])
            if button := offers.get(key):
                offer = QHBoxLayout()
                offer.addWidget(button)
                offer.addStretch(1)
                column.addLayout(offer)
                button.hide()
        column.addWidget(rows[FieldKey.SIGNER])
        column.addWidget(self.place_lines[FieldKey.SIGNER])
        column.addWidget(rows[FieldKey.NOTE])
        column.addWidget(self._findings)
        column.addWidget(self.habits)
        column.addStretch(1)
        self.setWidget(body)

    def _listen(self) -> None:
        for key, row in self.rows.items():
            row.entered.connect(self._teller(key))
        for key, field, with_value in (
            (FieldKey.ARRIVAL_DATE, self.arrival_date, with_arrival),
            (FieldKey.ISSUE_DATE, self.issue_date, with_issue_date),
            (FieldKey.DUE_DATE, self.due_date, with_due_date),
        ):
            field.date_changed.connect(self._taker(key, with_value))
            field.problem_changed.connect(self._show_problems)
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
        for key, tick in self._ticks.items():
            tick.toggled.connect(self._absence_taker(key))
        self._suggest.clicked.connect(self.suggestion_taken)
        self.take_issuer.clicked.connect(self.usual_issuer_taken)
        for key, place_line in self.place_lines.items():
            place_line.taken.connect(self._place_taker(key))
        self.habits.shown.connect(self.entered)
        self._findings.shown.connect(self.entered)
        self._findings.due_date_taken.connect(self.due_date_taken)

    # -------------------------------------------------------------- showing

    def _fill(self, draft: LetterDraft, keep: QWidget | None) -> None:
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

    def _offer_issuer(self, review: Review) -> None:
        usual = review.issuer_suggestion()
        self.take_issuer.setVisible(usual is not None)
        words = ""
        former = self._bodies.successor_of(review.draft.issuing_body)
        if former:
            words = successor_words(former)
        if usual:
            words = self.tr(
                "Gợi ý: {name} ({times} trong {of} văn bản gần nhất có ký hiệu {stem})"
            ).format(
                name=usual.value,
                times=usual.times,
                of=usual.of,
                stem=symbol_stem(review.draft.symbol),
            )
        self.rows[FieldKey.ISSUING_BODY].show_hint(words, Tone.WARNING)

    def _offer_ways(self, review: Review) -> None:
        template = self.tr(
            "Gợi ý: {value} ({times} trong {of} văn bản gần nhất của {name})"
        )
        for key, usual in (
            (FieldKey.KIND, review.kind_suggestion()),
            (FieldKey.REFERENCE, review.symbol_suggestion()),
        ):
            words = (
                template.format(
                    value=usual.value,
                    times=usual.times,
                    of=usual.of,
                    name=review.draft.issuing_body,
                )
                if usual
                else ""
            )
            self.rows[key].show_hint(words, Tone.WARNING)

    def _offer_subject(self, review: Review) -> None:
        words = review.subject_suggestion()
        self._suggest.setVisible(bool(words))
        row = self.rows[FieldKey.SUBJECT]
        if words:
            hint = self.tr("Gợi ý – không có trong văn bản: {words}")
            row.show_hint(hint.format(words=words), Tone.WARNING)
        else:
            row.show_hint("")

    def _tell_places(self, review: Review) -> None:
        body = body_of(review)
        for key, line in self.place_lines.items():
            line.show_hint(place_hint(review, key), offer_for(review, key), body)

    def _show_problems(self) -> None:
        for key, field in (
            (FieldKey.ARRIVAL_DATE, self.arrival_date),
            (FieldKey.ISSUE_DATE, self.issue_date),
            (FieldKey.DUE_DATE, self.due_date),
        ):
            self.rows[key].show_hint(field.problem, Tone.FAILURE)

    # -------------------------------------------------------------- telling

    def _teller(self, key: FieldKey) -> Callable[[], None]:
        return lambda: self.entered.emit(key.value)

    def _confirmer(self, key: FieldKey) -> Callable[[], None]:
        return lambda: self.confirmed.emit(key)

    def _place_taker(self, key: FieldKey) -> Callable[[], None]:
        return lambda: self.usual_place_taken.emit(key)

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


def _has_focus(part: QWidget) -> bool:
    return any(inside.hasFocus() for inside in part.findChildren(QWidget))


def _other_spellings(name: str) -> tuple[str, ...]:
    long, short = "Ủy ban nhân dân", "UBND"
    return (name.replace(long, short), name.replace(short, long))


def _pair(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
    row.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)
    return row
