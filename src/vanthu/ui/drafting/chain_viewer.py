"""Shows all that hangs on a letter, from whichever page asks for it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vanthu.domain.errors import VanThuError
from vanthu.services.chain import Chain
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.drafting.chain_dialog import ChainDialog
from vanthu.ui.drafting.chain_sheet import ChainSheet


class ChainViewer(QObject):
    """Reads a letter's chain beside the window and shows it in a dialog."""

    def __init__(
        self,
        chain: Chain,
        runner: BackgroundRunner,
        say_failure: Callable[[VanThuError], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._chain = chain
        self._runner = runner
        self._say_failure = say_failure
        self._window = window

    def show(self, letter_id: int) -> None:
        """Show what hangs on a letter."""
        self._runner.run(
            lambda _: self._read(letter_id),
            on_done=self._open,
            on_failed=self._say_failure,
        )

    def _read(self, letter_id: int) -> ChainSheet:
        chain = self._chain
        return ChainSheet(
            chain.of_letter(letter_id),
            chain.campaign_of(letter_id),
            chain.overlapping(letter_id),
        )

    def _open(self, sheet: ChainSheet) -> None:
        ChainDialog(sheet, self._window).open()
