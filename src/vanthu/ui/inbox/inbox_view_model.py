"""What the inbox shows now, and what the clerk can do there."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from vanthu.domain.bodies import KnownBodies
from vanthu.domain.errors import (
    FileAlreadyRegistered,
    LetterAlreadyRegistered,
    NoSuchLetter,
    VanThuError,
)
from vanthu.domain.intake import PagePicture
from vanthu.domain.register import IncomingLetter, LetterDraft, StoredFile
from vanthu.domain.typed_letters import FieldKey
from vanthu.services.desk import Desk
from vanthu.services.intake import Taken
from vanthu.services.lines import InboxLine
from vanthu.services.ports.letters import WaitingLetter
from vanthu.services.progress import Progress
from vanthu.services.register import WaitingCopy
from vanthu.ui.common.background import BackgroundRunner, Job
from vanthu.ui.inbox.place_finder import PlaceFinder
from vanthu.ui.inbox.repeat import Repeat, RepeatKind, repeat_of
from vanthu.ui.inbox.review import (
    Review,
    begin_review,
    changed,
    confirmed,
    with_not_stated,
)
from vanthu.ui.inbox.sides import (
    Comparison,
    earlier_side,
    opened_side,
    waiting_side,
)
from vanthu.ui.inbox.typed_keeper import TypedKeeper
from vanthu.ui.inbox.typed_values import resumed
from vanthu.ui.inbox.usual_places import taken


class InboxViewModel(QObject):
    """The waiting letters, and the check of one of them.

    Signals:
        lines_changed(): the list was read again.
        review_opened(): another letter, or none, is being checked.
        review_changed(): a value or what is known of it changed.
        issuers_known(tuple[str]): the issuing bodies in the register.
        repeat_found(Repeat | None): an earlier letter that this may repeat.
        comparison_came(Comparison): two letters can be shown side by side.
        compared_picture_came(StoredFile, int, int, bytes): page, dpi and PNG of one.
        picture_came(int, int, bytes): page, dpi and PNG of the open letter.
        taken(Taken): what became of a batch of files.
        taking_stopped(): the clerk stopped the reading of files.
        registered(IncomingLetter): it is in the register, with its number.
        failed(VanThuError): nothing changed.
        not_kept(VanThuError): what is typed could not be stored and is in memory only.
    """

    lines_changed = Signal()
    review_opened = Signal()
    review_changed = Signal()
    issuers_known = Signal(object)
    repeat_found = Signal(object)
    comparison_came = Signal(object)
    compared_picture_came = Signal(object, int, int, object)
    picture_came = Signal(int, int, object)
    taken = Signal(object)
    taking_stopped = Signal()
    registered = Signal(object)
    failed = Signal(object)
    not_kept = Signal(object)

    def __init__(
        self, desk: Desk, short: BackgroundRunner, long: BackgroundRunner
    ) -> None:
        super().__init__()
        self._intake = desk.intake
        self._register = desk.register
        self._habits = desk.habits
        self._places = PlaceFinder(
            desk, short, long, lambda: self._review, self._show_change
        )
        self._keeper = TypedKeeper(desk.intake, short)
        self._keeper.setParent(self)
        self._keeper.placed.connect(self._take_place)
        self._keeper.failed.connect(self._miss_keeping)
        self._today = desk.today
        self._short = short
        self._long = long
        self._lines: tuple[InboxLine, ...] = ()
        self._review: Review | None = None
        self._others: set[tuple[int | None, int]] = set()  # known to be two letters
        self._issuers: tuple[str, ...] | None = None
        self._opening: Job | None = None
        self._comparing: Job | None = None
        self._looking: Job | None = None
        self._pictures: list[Job] = []
        self._is_leaving = False
        self._is_loaded = False
        self._wanted: int | None = None  # a single new file, to be opened next

    # -------------------------------------------------------------- what is shown

    @property
    def bodies(self) -> KnownBodies:
        """Return what is known of offices that issue letters."""
        return self._habits.bodies

    @property
    def lines(self) -> tuple[InboxLine, ...]:
        """Return the waiting letters."""
        return self._lines

    @property
    def is_loaded(self) -> bool:
        """Tell whether the list was read at least once."""
        return self._is_loaded

    @property
    def review(self) -> Review | None:
        """Return the letter being checked."""
        return self._review

    @property
    def can_register(self) -> bool:
        """Tell whether the register would take the letter now."""
        review = self._review
        return bool(review and not review.draft.gaps() and not self._is_leaving)

    # -------------------------------------------------------------- the list

    def reload(self) -> None:
        """Read the waiting letters again."""
        self._short.run(lambda _: self._intake.waiting(), on_done=self._show_lines)
        self._short.run(
            lambda _: self._habits.issuing_bodies(), on_done=self._show_issuers
        )

    def keep_typed(self) -> None:
        """Store at once what is being typed."""
        self._keeper.store()

    def keep_before_closing(self) -> int:
        """Store what is typed; count the letters for which that was not possible."""
        return self._keeper.store_before_closing()

    def take_files(self, paths: Sequence[Path], title: str) -> None:
        """Take files into the inbox, beside the window; folders give their files."""

        def take(progress: Progress) -> Taken:
            return self._intake.take_all(_files_of(paths), progress)

        self._long.run(
            take,
            on_done=self._show_taken,
            on_failed=self.failed.emit,
            on_stopped=self._stop_taking,
            title=title,
        )

    def open(self, inbox_id: int) -> None:
        """Show a waiting letter, with what was already typed for it."""
        self._keeper.store()
        self._cancel(self._opening)
        self._opening = self._short.run(
            lambda _: self._intake.open(inbox_id),
            on_done=self._begin,
            on_failed=self._miss,
        )

    def type_by_hand(self) -> None:
        """Begin a letter that has no file, after the last one is stored.

        One that could not be stored comes back instead.
        """
        self._cancel(self._opening)
        self._opening = None
        self._open(self._keeper.recall(None) or begin_review(None, self._today()))

    def go(self, steps: int) -> None:
        """Open a neighbour of the open letter, without registering anything."""
        if line := self._neighbour(steps):
            self.open(line.inbox_id)

    def dismiss(self) -> None:
        """Take the open letter out of the inbox, with what was typed for it."""
        sheet, following = self._keeper.sheet, self._next_line()
        if sheet is None:
            return

        def put_away(inbox_id: int | None) -> None:
            if inbox_id is not None:
                self._intake.dismiss(inbox_id)

        self._is_leaving = True
        self._short.run(
            lambda _: sheet.use_up(put_away),
            on_done=lambda _: self._leave(following),
            on_failed=self._show_refusal,
        )

    # -------------------------------------------------------------- the check

    def change(self, key: FieldKey, edit: Callable[[LetterDraft], LetterDraft]) -> None:
        """Take what the clerk typed into a field."""
        if self._review:
            self._adopt(key, changed(self._review, key, edit(self._review.draft)))

    def confirm(self, key: FieldKey) -> None:
        """Take it that the clerk found a field right."""
        if self._review:
            self._show_change(confirmed(self._review, key))

    def state_absence(self, key: FieldKey, *, not_stated: bool) -> None:
        """Take it that the letter does not state a field, or take that back."""
        if self._review:
            self._show_change(with_not_stated(self._review, key, not_stated=not_stated))

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

    def look_at(self, key: str) -> None:
        """Read what the letter has at the usual place of a field, if that is told."""
        if key in set(FieldKey):
            self._places.look(FieldKey(key))

    def use_usual_place(self, key: FieldKey) -> None:
        """Take what stands at the usual place of a field."""
        if self._review:
            self._adopt(key, taken(self._review, key))

    def use_due_date(self, day: date) -> None:
        """Take a term of the letter as its due date."""
        self.change(FieldKey.DUE_DATE, lambda draft: replace(draft, due_date=day))

    def ask_picture(self, page: int, dpi: int) -> None:
        """Draw a page of the open letter beside the window."""
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

    def compare(self, repeat: Repeat) -> None:
        """Read what is needed to show the open letter beside an earlier one."""
        opened = opened_side(self._review.letter if self._review else None)
        earlier = repeat.letter
        other = earlier.letter_id if repeat.kind is RepeatKind.ALIKE else None

        def read() -> Comparison:
            reading = self._register.reading_of(earlier.letter_id)
            return Comparison(opened, earlier_side(earlier, reading), other)

        self._short.run(
            lambda _: read(),
            on_done=self.comparison_came.emit,
            on_failed=self.failed.emit,
        )

    def compare_waiting(self, copy: WaitingCopy) -> None:
        """Read what is needed to show the open letter beside another waiting one."""
        opened = opened_side(self._review.letter if self._review else None)
        self._short.run(
            lambda _: self._intake.open(copy.line.inbox_id),
            on_done=lambda other: self.comparison_came.emit(
                Comparison(opened, waiting_side(other))
            ),
            on_failed=self.failed.emit,
        )

    def ask_compared_picture(self, file: StoredFile, page: int, dpi: int) -> None:
        """Draw a page of one of two letters beside the window."""

        def show(picture: PagePicture) -> None:
            self.compared_picture_came.emit(file, page, dpi, picture.png)

        self._long.run(
            lambda _: self._intake.picture(file, page, dpi),
            on_done=show,
            on_failed=self.failed.emit,
        )

    def keep_apart(self, letter_id: int) -> None:
        """Take it that the open letter is another one than an earlier letter."""
        if self._review:
            self._others.add((self._review.inbox_id, letter_id))
            self._compare()

    def register(self, *, although_same: bool = False) -> None:
        """Enter the letter and go on to the next one."""
        sheet, following = self._keeper.sheet, self._next_line()
        if not self.can_register or self._review is None or sheet is None:
            return
        draft = self._review.draft

        def enter(inbox_id: int | None) -> IncomingLetter:
            return self._register.enter(
                draft, inbox_id=inbox_id, although_same=although_same
            )

        self._is_leaving = True
        self.review_changed.emit()
        self._short.run(
            lambda _: sheet.use_up(enter),
            on_done=lambda letter: self._show_registered(letter, following),
            on_failed=self._show_refusal,
        )

    # -------------------------------------------------------------- answers

    def _show_lines(self, lines: tuple[InboxLine, ...]) -> None:
        is_new = not self._is_loaded or lines != self._lines
        self._lines, self._is_loaded = lines, True
        if is_new:  # storing what is typed must not move the list each time
            self.lines_changed.emit()
        if self._is_leaving:
            return
        waiting = {line.inbox_id for line in lines}
        shown = self._review.inbox_id if self._review else None
        if shown is not None and shown not in waiting:
            self._open(None)
        wanted, self._wanted = self._wanted, None
        is_free = self._review is None or not self._review.is_touched
        if wanted in waiting and is_free:
            self.open(wanted)
        elif self._review is None and self._opening is None and lines:
            self.open(lines[0].inbox_id)

    def _show_issuers(self, issuers: tuple[str, ...]) -> None:
        if issuers != self._issuers:
            self._issuers = issuers
            self.issuers_known.emit(issuers)

    def _show_taken(self, taken: Taken) -> None:
        self.taken.emit(taken)
        if len(taken.letters) == 1:
            self._wanted = taken.letters[0].inbox_id
        self.reload()

    def _stop_taking(self) -> None:
        self.taking_stopped.emit()
        self.reload()

    def _begin(self, letter: WaitingLetter) -> None:
        self._opening = None
        kept = self._keeper.recall(letter.inbox_id)
        self._open(kept or resumed(letter, self._today()))

    def _take_place(self, inbox_id: int) -> None:
        """Take it that the open letter, typed by hand, waits like the others."""
        if review := self._review:
            self._show_change(replace(review, stored_as=inbox_id))

    def _miss_keeping(self, error: VanThuError) -> None:
        self.not_kept.emit(error)
        if isinstance(error, NoSuchLetter):
            self.reload()

    def _miss(self, error: VanThuError) -> None:
        self._opening = None
        self.failed.emit(error)

    def _open(self, review: Review | None) -> None:
        for job in self._pictures:
            job.cancel()
        self._pictures = []
        self._review = review
        self._keeper.begin(review)
        self.review_opened.emit()
        self.repeat_found.emit(None)
        self._compare()
        self._places.forget()
        self._look_for_copies()

    def _show_change(self, review: Review) -> None:
        if review is not self._review:
            self._review = review
            self._keeper.note(review)
            self.review_changed.emit()

    def _adopt(self, key: FieldKey, review: Review) -> None:
        """Show a review with another value in a field, and what follows from it."""
        symbol = self._review.draft.symbol if self._review else ""
        self._show_change(review)
        if review.draft.symbol != symbol:
            self._places.remember_issuer()
        if key is FieldKey.ISSUING_BODY:
            self._places.remember_ways()
            self._places.count()
        if key in {FieldKey.REFERENCE, FieldKey.ISSUING_BODY, FieldKey.ISSUE_DATE}:
            self._compare()

    def _compare(self) -> None:
        self._cancel(self._comparing)
        if self._review is None:
            self.repeat_found.emit(None)
            return
        review = self._review
        others = {earlier for i, earlier in self._others if i == review.inbox_id}

        def find() -> Repeat | None:
            reading = review.reading
            similar = self._register.find_similar(reading) if reading else ()
            return repeat_of(self._register.find_same(review.draft), similar, others)

        self._comparing = self._short.run(
            lambda _: find(), on_done=self.repeat_found.emit
        )

    def _look_for_copies(self) -> None:
        self._cancel(self._looking)
        review = self._review
        if review is None or review.inbox_id is None or review.reading is None:
            return
        inbox_id, reading = review.inbox_id, review.reading
        self._looking = self._short.run(
            lambda _: self._register.find_waiting(inbox_id, reading),
            on_done=self._show_copies,
        )

    def _show_copies(self, copies: tuple[WaitingCopy, ...]) -> None:
        if self._review and copies != self._review.copies:
            self._show_change(replace(self._review, copies=copies))

    def _show_registered(
        self, letter: IncomingLetter, following: InboxLine | None
    ) -> None:
        self._leave(following)
        self._places.learn(letter.letter_id)
        self.registered.emit(letter)

    def _show_refusal(self, error: VanThuError) -> None:
        self._is_leaving = False
        self.review_changed.emit()
        if isinstance(error, LetterAlreadyRegistered):
            letter_id, kind = error.letter_id, RepeatKind.SAME_REFERENCE
            if isinstance(error, FileAlreadyRegistered):
                kind = RepeatKind.SAME_FILE
            self._comparing = self._short.run(
                lambda _: Repeat(self._register.get(letter_id), kind),
                on_done=self.repeat_found.emit,
            )
        else:
            self.failed.emit(error)

    # -------------------------------------------------------------- inside

    def _leave(self, following: InboxLine | None) -> None:
        """Forget the open letter and go to another one."""
        self._is_leaving = False
        self._review = None
        if following:
            self.open(following.inbox_id)
        else:
            self._open(None)
        self.reload()

    def _place(self) -> int | None:
        shown = self._review.inbox_id if self._review else None
        places = [n for n, line in enumerate(self._lines) if line.inbox_id == shown]
        return places[0] if places else None

    def _neighbour(self, steps: int) -> InboxLine | None:
        place = self._place()
        if place is None:
            return self._lines[0] if self._lines else None
        wanted = place + steps
        return self._lines[wanted] if 0 <= wanted < len(self._lines) else None

    def _next_line(self) -> InboxLine | None:
        """Return where to go when the open letter leaves the list."""
        return self._neighbour(1) or self._neighbour(-1)

    def _cancel(self, job: Job | None) -> None:
        if job:
            job.cancel()


def _files_of(paths: Sequence[Path]) -> list[Path]:
    """Return the files themselves and those that lie directly in the folders."""
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            files += sorted(inside for inside in path.iterdir() if inside.is_file())
        else:
            files.append(path)
    return files
