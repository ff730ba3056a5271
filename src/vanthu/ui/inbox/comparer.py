"""What is read beside the window to see the open letter beside another one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from vanthu.domain.intake import PagePicture
from vanthu.domain.register import StoredFile
from vanthu.services.desk import Desk
from vanthu.services.register import WaitingCopy
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.inbox.repeat import Repeat, RepeatKind
from vanthu.ui.inbox.review import Review
from vanthu.ui.inbox.sides import (
    Comparison,
    Side,
    earlier_side,
    opened_side,
    waiting_side,
)


class Comparer(QObject):
    """Reads both sides, and their pages as they come into view.

    Signals:
        came(Comparison): two letters can be shown side by side.
        picture_came(StoredFile, int, int, bytes): page, dpi and PNG of one.
        failed(VanThuError): nothing changed.
    """

    came = Signal(object)
    picture_came = Signal(object, int, int, object)
    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        short: BackgroundRunner,
        long: BackgroundRunner,
        opened: Callable[[], Review | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._intake = desk.intake
        self._register = desk.register
        self._short = short
        self._long = long
        self._opened = opened

    def compare(self, repeat: Repeat) -> None:
        """Read what is needed to show the open letter beside an earlier one."""
        opened, earlier = self._opened_side(), repeat.letter
        other = earlier.letter_id if repeat.kind is RepeatKind.ALIKE else None

        def read() -> Comparison:
            reading = self._register.reading_of(earlier.letter_id)
            return Comparison(opened, earlier_side(earlier, reading), other)

        self._short.run(
            lambda _: read(), on_done=self.came.emit, on_failed=self.failed.emit
        )

    def compare_waiting(self, copy: WaitingCopy) -> None:
        """Read what is needed to show the open letter beside another waiting one."""
        opened = self._opened_side()
        self._short.run(
            lambda _: self._intake.open(copy.line.inbox_id),
            on_done=lambda other: self.came.emit(
                Comparison(opened, waiting_side(other))
            ),
            on_failed=self.failed.emit,
        )

    def ask_picture(self, file: StoredFile, page: int, dpi: int) -> None:
        """Draw a page of one of two letters."""

        def show(picture: PagePicture) -> None:
            self.picture_came.emit(file, page, dpi, picture.png)

        self._long.run(
            lambda _: self._intake.picture(file, page, dpi),
            on_done=show,
            on_failed=self.failed.emit,
        )

    def _opened_side(self) -> Side:
        review = self._opened()
        return opened_side(review.letter if review else None)
