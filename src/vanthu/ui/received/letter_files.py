"""Shows the files of a letter from whichever page asks, and hands them out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from vanthu.domain.errors import VanThuError
from vanthu.services.opening import Opening, ReceivedFile
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.error_messages import explain
from vanthu.ui.received.files_dialog import FilesDialog
from vanthu.ui.theme import Tone


class LetterFiles(QObject):
    """Reads which files a letter has and opens copies of them beside the window."""

    def __init__(
        self,
        opening: Opening,
        runner: BackgroundRunner,
        say_failure: Callable[[VanThuError], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._opening = opening
        self._runner = runner
        self._say_failure = say_failure
        self._window = window

    def show_waiting(self, inbox_id: int) -> None:
        """Show the files of a letter that waits."""
        self._show(lambda: self._opening.files_waiting(inbox_id))

    def show_registered(self, letter_id: int) -> None:
        """Show the files of a registered letter."""
        self._show(lambda: self._opening.files_of(letter_id))

    def _show(self, read: Callable[[], tuple[ReceivedFile, ...]]) -> None:
        self._runner.run(
            lambda _: read(), on_done=self._open, on_failed=self._say_failure
        )

    def _open(self, files: tuple[ReceivedFile, ...]) -> None:
        dialog = FilesDialog(files, self._window)
        dialog.open_wanted.connect(lambda wanted: self._hand_out(wanted, dialog))
        dialog.save_wanted.connect(
            lambda wanted, target: self._save(wanted, target, dialog)
        )
        dialog.open()

    def _hand_out(self, received: ReceivedFile, dialog: FilesDialog) -> None:
        def show(copy: Path) -> None:
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
                words = self.tr(
                    "Máy chưa có chương trình mở tệp “{name}”. Tệp vẫn được giữ "
                    "nguyên; hãy lưu ra và mở trên máy khác."
                )
                _say(dialog, words.format(name=received.name), Tone.FAILURE)

        self._runner.run(
            lambda _: self._opening.copy(received.file),
            on_done=show,
            on_failed=lambda error: _say(dialog, explain(error), Tone.FAILURE),
        )

    def _save(self, received: ReceivedFile, target: Path, dialog: FilesDialog) -> None:
        words = self.tr("Đã lưu “{name}”.").format(name=target.name)
        self._runner.run(
            lambda _: self._opening.save(received.file, target),
            on_done=lambda _: _say(dialog, words, Tone.DONE),
            on_failed=lambda error: _say(dialog, explain(error), Tone.FAILURE),
        )


def _say(dialog: FilesDialog, words: str, tone: Tone) -> None:
    if isValid(dialog):  # it may have been closed meanwhile
        dialog.say(words, tone)
