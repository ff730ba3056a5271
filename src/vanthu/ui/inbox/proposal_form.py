"""The fields of the letter, as they will stand in the register."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from vanthu.domain.bodies import KnownBodies
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.habits import symbol_stem
from vanthu.domain.typed_letters import FieldKey
from vanthu.ui.common.field_mark import FieldMark
from vanthu.ui.common.suggest_field import Suggestion
from vanthu.ui.inbox.findings import Findings, WarningPanel, warning_lines
from vanthu.ui.inbox.habits_panel import HabitsPanel
from vanthu.ui.inbox.letter_editors import LetterEditors
from vanthu.ui.inbox.place_line import PlaceLine
from vanthu.ui.inbox.review import Review
from vanthu.ui.inbox.usual_places import HINTED, body_of, offer_for, place_hint
from vanthu.ui.inbox.words import (
    successor_words,
)
from vanthu.ui.theme import Tone

SIDE = 12


class ProposalForm(QScrollArea):
    """Editors for every field, with their state; it decides nothing.

    Signals:
        edited(FieldKey, Edit): the clerk typed; an Edit makes another LetterDraft.
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
        self.setAccessibleName(self.tr("Các mục của văn bản"))
        self.editors = LetterEditors(today, calendar, self)
        self.rows = self.editors.in_rows()
        self._suggest = QPushButton(self.tr("Dùng gợi ý"))
        self._suggest.setAccessibleName(self.tr("Dùng gợi ý trích yếu"))
        self.take_issuer = QPushButton(self.tr("Dùng gợi ý"))
        self.take_issuer.setAccessibleName(self.tr("Dùng gợi ý cơ quan ban hành"))
        self._warnings = WarningPanel()
        self._findings = Findings()
        self.habits = HabitsPanel()
        self._shown: Review | None = None
        self._bodies = KnownBodies()
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
            keep = self.focusWidget() if is_typed else None
            self.editors.show_draft(review.draft, keep)
        for key, row in self.rows.items():
            row.show_mark(review.mark(key), review.number_of(key))
        self.editors.show_absences(review.draft.not_stated)
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
        self.editors.issuing_body.suggest(known + others)

    def commit(self) -> bool:
        """Take what is being typed; tell whether every date is understood."""
        return self.editors.commit()

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
        self.editors.edited.connect(self.edited)
        self.editors.absence_stated.connect(self.absence_stated)
        self.editors.confirmed.connect(self.confirmed)
        self.editors.problems_changed.connect(self._show_problems)
        self._suggest.clicked.connect(self.suggestion_taken)
        self.take_issuer.clicked.connect(self.usual_issuer_taken)
        for key, place_line in self.place_lines.items():
            place_line.taken.connect(self._place_taker(key))
        self.habits.shown.connect(self.entered)
        self._findings.shown.connect(self.entered)
        self._findings.due_date_taken.connect(self.due_date_taken)

    # -------------------------------------------------------------- showing

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
        for key, field in self.editors.dates.items():
            self.rows[key].show_hint(field.problem, Tone.FAILURE)

    # -------------------------------------------------------------- telling

    def _teller(self, key: FieldKey) -> Callable[[], None]:
        return lambda: self.entered.emit(key.value)

    def _place_taker(self, key: FieldKey) -> Callable[[], None]:
        return lambda: self.usual_place_taken.emit(key)


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
