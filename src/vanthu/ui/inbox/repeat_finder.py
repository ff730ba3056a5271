"""What is asked beside the window of letters that the open one may repeat."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from vanthu.domain.errors import FileAlreadyRegistered, LetterAlreadyRegistered
from vanthu.services.register import Register
from vanthu.ui.common.background import BackgroundRunner, Job
from vanthu.ui.inbox.repeat import Repeat, RepeatKind, repeat_of
from vanthu.ui.inbox.review import Review


class RepeatFinder(QObject):
    """Looks for earlier and for waiting letters like the one that `opened` returns.

    Signals:
        found(Repeat | None): an earlier letter that the open one may repeat.
        copies_found(tuple[WaitingCopy]): waiting letters with nearly the same text.
    """

    found = Signal(object)
    copies_found = Signal(object)

    def __init__(
        self,
        register: Register,
        short: BackgroundRunner,
        opened: Callable[[], Review | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._register = register
        self._short = short
        self._opened = opened
        self._others: set[tuple[int | None, int]] = set()  # known to be two letters
        self._comparing: Job | None = None
        self._looking: Job | None = None

    def forget(self) -> None:
        """Take it that another letter is open."""
        self.found.emit(None)
        self.look()

    def look(self) -> None:
        """Look in the register for an earlier letter."""
        if self._comparing:
            self._comparing.cancel()
        review = self._opened()
        if review is None:
            self.found.emit(None)
            return
        others = {earlier for i, earlier in self._others if i == review.inbox_id}

        def find() -> Repeat | None:
            reading = review.reading
            similar = self._register.find_similar(reading) if reading else ()
            return repeat_of(self._register.find_same(review.draft), similar, others)

        self._comparing = self._short.run(lambda _: find(), on_done=self.found.emit)

    def look_for_copies(self) -> None:
        """Look in the inbox for letters with nearly the same text."""
        if self._looking:
            self._looking.cancel()
        review = self._opened()
        if review is None or review.inbox_id is None or review.reading is None:
            return
        inbox_id, reading = review.inbox_id, review.reading
        self._looking = self._short.run(
            lambda _: self._register.find_waiting(inbox_id, reading),
            on_done=self.copies_found.emit,
        )

    def keep_apart(self, letter_id: int) -> None:
        """Take it that the open letter is another one than an earlier letter."""
        if review := self._opened():
            self._others.add((review.inbox_id, letter_id))
            self.look()

    def tell_of(self, error: LetterAlreadyRegistered) -> None:
        """Read the letter for which the register refused the open one."""
        is_file = isinstance(error, FileAlreadyRegistered)
        kind = RepeatKind.SAME_FILE if is_file else RepeatKind.SAME_REFERENCE
        self._comparing = self._short.run(
            lambda _: Repeat(self._register.get(error.letter_id), kind),
            on_done=self.found.emit,
        )
