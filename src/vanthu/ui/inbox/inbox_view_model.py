"""The waiting letters: which there are, which one is open, and how they leave."""

from PySide6.QtCore import QObject, Signal

from vanthu.domain.bodies import KnownBodies
from vanthu.domain.errors import LetterAlreadyRegistered, NoSuchLetter, VanThuError
from vanthu.domain.register import IncomingLetter
from vanthu.services.desk import Desk
from vanthu.services.intake import Taken
from vanthu.services.lines import InboxLine
from vanthu.services.ports.letters import WaitingLetter
from vanthu.ui.common.background import BackgroundRunner, Job
from vanthu.ui.inbox.file_taker import FileTaker
from vanthu.ui.inbox.letter_check import LetterCheck
from vanthu.ui.inbox.neighbours import following, neighbour
from vanthu.ui.inbox.review import Review, begin_review
from vanthu.ui.inbox.typed_values import resumed


class InboxViewModel(QObject):
    """What the inbox shows now; `check` is the check of the open letter.

    Signals:
        lines_changed(): the list was read again.
        review_opened(): another letter, or none, is being checked.
        review_changed(): the letter, or whether it can be registered, changed.
        issuers_known(tuple[str]): the issuing bodies in the register.
        registered(IncomingLetter): it is in the register, with its number.
        failed(VanThuError): nothing changed.
        not_kept(VanThuError): what is typed could not be stored and is in memory only.
    """

    lines_changed = Signal()
    review_opened = Signal()
    review_changed = Signal()
    issuers_known = Signal(object)
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
        self._today = desk.today
        self._short = short
        self.check = LetterCheck(desk, short, long, self)
        self.check.opened.connect(self.review_opened)
        self.check.changed.connect(self.review_changed)
        self.check.failed.connect(self.failed)
        self.check.keeper.failed.connect(self._miss_keeping)
        self.taker = FileTaker(desk.intake, long, self)
        self.taker.taken.connect(self._note_taken)
        self.taker.stopped.connect(self.reload)
        self.taker.failed.connect(self.failed)
        self._lines: tuple[InboxLine, ...] = ()
        self._issuers: tuple[str, ...] | None = None
        self._opening: Job | None = None
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
    def review(self) -> Review | None:
        """Return the letter being checked."""
        return self.check.review

    @property
    def can_register(self) -> bool:
        """Tell whether the register would take the letter now."""
        review = self.review
        return bool(review and not review.draft.gaps() and not self._is_leaving)

    # -------------------------------------------------------------- the list

    def reload(self) -> None:
        """Read the waiting letters again."""
        self._short.run(lambda _: self._intake.waiting(), on_done=self._show_lines)
        self._short.run(
            lambda _: self._habits.issuing_bodies(), on_done=self._show_issuers
        )

    def open(self, inbox_id: int) -> None:
        """Show a waiting letter, with what was already typed for it."""
        self.check.keeper.store()
        self._stop_opening()
        self._opening = self._short.run(
            lambda _: self._intake.open(inbox_id),
            on_done=self._begin,
            on_failed=self._miss,
        )

    def type_by_hand(self) -> None:
        """Begin a letter that has no file, after the last one is stored.

        One that could not be stored comes back instead.
        """
        self._stop_opening()
        kept = self.check.keeper.recall(None)
        self.check.begin(kept or begin_review(None, self._today()))

    def go(self, steps: int) -> None:
        """Open a neighbour of the open letter, without registering anything."""
        if line := neighbour(self._lines, self.check.inbox_id, steps):
            self.open(line.inbox_id)

    # -------------------------------------------------------------- leaving the inbox

    def dismiss(self) -> None:
        """Take the open letter out of the inbox, with what was typed for it."""
        sheet, then = self.check.keeper.sheet, self._following()
        if sheet is None:
            return

        def put_away(inbox_id: int | None) -> None:
            if inbox_id is not None:
                self._intake.dismiss(inbox_id)

        self._is_leaving = True
        self._short.run(
            lambda _: sheet.use_up(put_away),
            on_done=lambda _: self._leave(then),
            on_failed=self._show_refusal,
        )

    def register(self, *, although_same: bool = False) -> None:
        """Enter the letter and go on to the next one."""
        sheet, then = self.check.keeper.sheet, self._following()
        if not self.can_register or self.review is None or sheet is None:
            return
        draft = self.review.draft

        def enter(inbox_id: int | None) -> IncomingLetter:
            return self._register.enter(
                draft, inbox_id=inbox_id, although_same=although_same
            )

        self._is_leaving = True
        self.review_changed.emit()
        self._short.run(
            lambda _: sheet.use_up(enter),
            on_done=lambda letter: self._show_registered(letter, then),
            on_failed=self._show_refusal,
        )

    def _following(self) -> InboxLine | None:
        return following(self._lines, self.check.inbox_id)

    def _leave(self, then: InboxLine | None) -> None:
        """Forget the open letter and go to another one."""
        self._is_leaving = False
        self.check.drop()
        if then:
            self.open(then.inbox_id)
        else:
            self.check.begin(None)
        self.reload()

    def _show_registered(self, letter: IncomingLetter, then: InboxLine | None) -> None:
        self._leave(then)
        self.check.places.learn(letter.letter_id)
        self.registered.emit(letter)

    def _show_refusal(self, error: VanThuError) -> None:
        self._is_leaving = False
        self.review_changed.emit()
        if isinstance(error, LetterAlreadyRegistered):
            self.check.repeats.tell_of(error)
        else:
            self.failed.emit(error)

    # -------------------------------------------------------------- answers

    def _show_lines(self, lines: tuple[InboxLine, ...]) -> None:
        is_new = not self._is_loaded or lines != self._lines
        self._lines, self._is_loaded = lines, True
        if is_new:  # storing what is typed must not move the list each time
            self.lines_changed.emit()
        if self._is_leaving:
            return
        waiting = {line.inbox_id for line in lines}
        shown = self.check.inbox_id
        if shown is not None and shown not in waiting:
            self.check.begin(None)
        wanted, self._wanted = self._wanted, None
        is_free = self.review is None or not self.review.is_touched
        if wanted in waiting and is_free:
            self.open(wanted)
        elif self.review is None and self._opening is None and lines:
            self.open(lines[0].inbox_id)

    def _show_issuers(self, issuers: tuple[str, ...]) -> None:
        if issuers != self._issuers:
            self._issuers = issuers
            self.issuers_known.emit(issuers)

    def _note_taken(self, taken: Taken) -> None:
        if len(taken.letters) == 1:
            self._wanted = taken.letters[0].inbox_id
        self.reload()

    def _begin(self, letter: WaitingLetter) -> None:
        self._opening = None
        kept = self.check.keeper.recall(letter.inbox_id)
        self.check.begin(kept or resumed(letter, self._today()))

    def _miss_keeping(self, error: VanThuError) -> None:
        self.not_kept.emit(error)
        if isinstance(error, NoSuchLetter):
            self.reload()

    def _miss(self, error: VanThuError) -> None:
        self._opening = None
        self.failed.emit(error)

    def _stop_opening(self) -> None:
        if self._opening:
            self._opening.cancel()
        self._opening = None
