"""What is typed for waiting letters, stored while the clerk types."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from vanthu.domain.errors import NoSuchLetter, VanThuError
from vanthu.domain.typed_letters import TypedLetter
from vanthu.services.intake import Intake
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.pause import TYPING_PAUSE, pause
from vanthu.ui.inbox.review import Review
from vanthu.ui.inbox.typed_values import typed_of

T = TypeVar("T")

TRY_AGAIN_AFTER = 15_000  # milliseconds after what was typed could not be stored


@dataclass(eq=False)
class Sheet:
    """One letter that is checked: as it is now, and what of it is stored.

    It is stored and used up on any thread, one after the other. `inbox_id` is None for
    a letter typed by hand until it is first stored.
    """

    review: Review
    inbox_id: int | None
    stored: TypedLetter | None
    is_gone: bool = False
    has_failed: bool = False
    _lock: Lock = field(default_factory=Lock, repr=False)

    @property
    def is_dirty(self) -> bool:
        """Tell whether the clerk typed what is not stored."""
        typed = typed_of(self.review)
        return not self.is_gone and typed is not None and typed != self.stored

    def store(self, intake: Intake) -> None:
        """Store the letter as it is now, if it is not.

        Raises:
            NoSuchLetter: it does not wait any more.
            StorageUnavailable: it could not be stored.
        """
        with self._lock:
            typed = typed_of(self.review)
            if self.is_gone or typed is None or typed == self.stored:
                return
            self.inbox_id = intake.keep_typed(typed, self.inbox_id)
            self.stored = typed

    def use_up(self, use: Callable[[int | None], T]) -> T:
        """Register or dismiss the letter; nothing of it is stored any more."""
        with self._lock:
            result = use(self.inbox_id)
            self.is_gone = True
            return result


class TypedKeeper(QObject):
    """Watches the open letter and stores what is typed; what failed stays in memory.

    Signals:
        placed(int): the open letter, typed by hand, waits from now on.
        failed(VanThuError): what is typed is not stored; told once until it is.
    """

    placed = Signal(int)
    failed = Signal(object)

    def __init__(self, intake: Intake, short: BackgroundRunner) -> None:
        super().__init__()
        self._intake = intake
        self._short = short
        self._open: Sheet | None = None
        self._left: list[Sheet] = []  # that were not stored yet when they were left
        self._is_told = False
        self._pause = pause(self, TYPING_PAUSE, self.store)
        self._retry = pause(self, TRY_AGAIN_AFTER, self.store)

    @property
    def sheet(self) -> Sheet | None:
        """Return the open letter."""
        return self._open

    def begin(self, review: Review | None) -> None:
        """Watch another letter, or none, and store the one before at once."""
        self.store()
        self._left = self._unstored()
        self._open = next((each for each in self._left if each.review is review), None)
        if self._open:
            self._left.remove(self._open)
        elif review:
            self._open = Sheet(review, review.inbox_id, typed_of(review))

    def note(self, review: Review) -> None:
        """Take what became of the open letter, and store it when the clerk pauses."""
        if self._open:
            self._open.review = review
            if self._open.is_dirty:
                self._pause.start()

    def recall(self, inbox_id: int | None) -> Review | None:
        """Return a letter that could not be stored when it was left, as it was."""
        found = (sheet for sheet in self._left if sheet.inbox_id == inbox_id)
        return next((sheet.review for sheet in found if sheet.has_failed), None)

    def store(self) -> None:
        """Store now, beside the window, all that is not stored."""
        self._pause.stop()
        for sheet in self._unstored():
            self._write(sheet)

    def store_before_closing(self) -> int:
        """Store before the window closes; count the letters that cannot be stored."""
        self._pause.stop()
        self._retry.stop()
        for sheet in self._unstored():
            try:
                sheet.store(self._intake)
            except NoSuchLetter:
                sheet.is_gone = True
            except VanThuError:
                sheet.has_failed = True
        return len(self._unstored())

    def _unstored(self) -> list[Sheet]:
        opened = [self._open] if self._open else []
        return [sheet for sheet in (*self._left, *opened) if sheet.is_dirty]

    def _write(self, sheet: Sheet) -> None:
        self._short.run(
            lambda _: sheet.store(self._intake),
            on_done=lambda _: self._note_stored(sheet),
            on_failed=lambda error: self._note_failure(sheet, error),
        )

    def _note_stored(self, sheet: Sheet) -> None:
        self._is_told = sheet.has_failed = False
        is_new = sheet.review.inbox_id is None and sheet.inbox_id is not None
        if is_new and sheet is self._open and not sheet.is_gone:
            self.placed.emit(sheet.inbox_id)

    def _note_failure(self, sheet: Sheet, error: VanThuError) -> None:
        if sheet.is_gone:
            return
        if isinstance(error, NoSuchLetter):
            sheet.is_gone = True
            self.failed.emit(error)
            return
        sheet.has_failed = True
        self._retry.start()
        if not self._is_told:
            self._is_told = True
            self.failed.emit(error)
