"""Files that come into the inbox are read beside the window."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from vanthu.services.intake import Intake, Taken
from vanthu.services.progress import Progress
from vanthu.ui.common.background import BackgroundRunner


class FileTaker(QObject):
    """Takes batches of files; what was read stays when the clerk stops the rest.

    Signals:
        taken(Taken): what became of a batch of files.
        stopped(): the clerk stopped the reading of files.
        failed(VanThuError): nothing changed.
    """

    taken = Signal(object)
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, intake: Intake, long: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._intake = intake
        self._long = long

    def take(self, paths: Sequence[Path], title: str) -> None:
        """Take files; folders give the files in them."""

        def take(progress: Progress) -> Taken:
            return self._intake.take_all(_files_of(paths), progress)

        self._long.run(
            take,
            on_done=self.taken.emit,
            on_failed=self.failed.emit,
            on_stopped=self.stopped.emit,
            title=title,
        )


def _files_of(paths: Sequence[Path]) -> list[Path]:
    """Return the files themselves and those that lie directly in the folders."""
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            files += sorted(inside for inside in path.iterdir() if inside.is_file())
        else:
            files.append(path)
    return files
