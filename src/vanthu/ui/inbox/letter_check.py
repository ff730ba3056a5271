"""The check of one letter: what the clerk types, states and takes over."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from vanthu.domain.intake import PagePicture
from vanthu.domain.register import LetterDraft
from vanthu.domain.typed_letters import FieldKey
from vanthu.services.desk import Desk
from vanthu.services.register import WaitingCopy
from vanthu.ui.common.background import BackgroundRunner, Job
from vanthu.ui.inbox.comparer import Comparer
from vanthu.ui.inbox.place_finder import PlaceFinder
from vanthu.ui.inbox.repeat_finder import RepeatFinder
from vanthu.ui.inbox.review import Review, changed, confirmed, with_not_stated
from vanthu.ui.inbox.typed_keeper import TypedKeeper
from vanthu.ui.inbox.usual_places import taken


class LetterCheck(QObject):
    """Holds the open letter, has it kept, and finds out what is known of it.

    Signals:
        opened(): another letter, or none, is being checked.
        changed(): a value or what is known of it changed.
        picture_came(int, int, bytes): page, dpi and PNG of the letter.
        failed(VanThuError): nothing changed.
    """

    opened = Signal()
    changed = Signal()
    picture_came = Signal(int, int, object)
    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        short: BackgroundRunner,
        long: BackgroundRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._intake = desk.intake
        self._long = long
        self._review: Review | None = None
        self._pictures: list[Job] = []
        self.keeper = TypedKeeper(desk.intake, short)
        self.keeper.setParent(self)
        self.keeper.placed.connect(self._take_place)
        self.places = PlaceFinder(desk, short, long, self._opened, self._show)
        self.repeats = RepeatFinder(desk.register, short, self._opened, self)
        self.repeats.copies_found.connect(self._show_copies)
        self.comparer = Comparer(desk, short, long, self._opened, self)
        self.comparer.failed.connect(self.failed)

    @property
    def review(self) -> Review | None:
        """Return the letter being checked."""
        return self._review

    @property
    def inbox_id(self) -> int | None:
        """Return which of the waiting letters is being checked, if any."""
        return self._review.inbox_id if self._review else None

    def begin(self, review: Review | None) -> None:
        """Check another letter, or none."""
        for job in self._pictures:
            job.cancel()
        self._pictures = []
        self._review = review
        self.keeper.begin(review)
        self.opened.emit()
        self.repeats.forget()
        self.places.forget()
        self.repeats.look_for_copies()

    def drop(self) -> None:
        """Take it that the letter has left the inbox; another one follows."""
        self._review = None

    # -------------------------------------------------------------- what is typed

    def change(self, key: FieldKey, edit: Callable[[LetterDraft], LetterDraft]) -> None:
        """Take what the clerk typed into a field."""
        if self._review:
            self._adopt(key, changed(self._review, key, edit(self._review.draft)))

    def confirm(self, key: FieldKey) -> None:
        """Take it that the clerk found a field right."""
        if self._review:
            self._show(confirmed(self._review, key))

    def state_absence(self, key: FieldKey, not_stated: bool) -> None:
        """Take it that the letter does not state a field, or take that back."""
        if self._review:
            self._show(with_not_stated(self._review, key, not_stated=not_stated))

    def use_suggestion(self) -> None:
        """Take the subject that was composed for a letter without one."""
        if self._review and (words := self._review.subject_suggestion()):
            self.change(FieldKey.SUBJECT, lambda draft: replace(draft, subject=words))

    def use_usual_issuer(self) -> None:
        """Take the body that usually issues letters with such a symbol."""
        if self._review and (usual := self._review.issuer_suggestion()):
            self.change(
                FieldKey.ISSUING_BODY,
                lambda draft: replace(draft, issuing_body=usual.value),
            )

    def use_usual_place(self, key: FieldKey) -> None:
        """Take what stands at the usual place of a field."""
        if self._review:
            self._adopt(key, taken(self._review, key))

    def use_due_date(self, day: date) -> None:
        """Take a term of the letter as its due date."""
        self.change(FieldKey.DUE_DATE, lambda draft: replace(draft, due_date=day))

    # -------------------------------------------------------------- what is looked at

    def look_at(self, key: str) -> None:
        """Read what the letter has at the usual place of a field, if that is told."""
        if key in set(FieldKey):
            self.places.look(FieldKey(key))

    def ask_picture(self, page: int, dpi: int) -> None:
        """Draw a page of the letter beside the window."""
        file = self._review.file if self._review else None
        if file is None:
            return

        def show(picture: PagePicture) -> None:
            self.picture_came.emit(page, dpi, picture.png)

        self._pictures.append(
            self._long.run(
                lambda _: self._intake.picture(file, page, dpi),
                on_done=show,
                on_failed=self.failed.emit,
            )
        )

    # -------------------------------------------------------------- inside

    def _opened(self) -> Review | None:
        return self._review

    def _show(self, review: Review) -> None:
        if review is not self._review:
            self._review = review
            self.keeper.note(review)
            self.changed.emit()

    def _adopt(self, key: FieldKey, review: Review) -> None:
        """Show a review with another value in a field, and what follows from it."""
        symbol = self._review.draft.symbol if self._review else ""
        self._show(review)
        if review.draft.symbol != symbol:
            self.places.remember_issuer()
        if key is FieldKey.ISSUING_BODY:
            self.places.remember_ways()
            self.places.count()
        if key in {FieldKey.REFERENCE, FieldKey.ISSUING_BODY, FieldKey.ISSUE_DATE}:
            self.repeats.look()

    def _take_place(self, inbox_id: int) -> None:
        """Take it that the letter, typed by hand, waits like the others."""
        if review := self._review:
            self._show(replace(review, stored_as=inbox_id))

    def _show_copies(self, copies: tuple[WaitingCopy, ...]) -> None:
        if self._review and copies != self._review.copies:
            self._show(replace(self._review, copies=copies))
