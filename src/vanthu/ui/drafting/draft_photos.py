"""The photos of drafts: shown in the editors, and inserted there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from vanthu.domain.documents.blocks import DraftPicture
from vanthu.domain.errors import VanThuError
from vanthu.services.desk import Desk
from vanthu.services.progress import Progress
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.drafting.rich_editor import RichEditor

PICTURES = "*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp"


class DraftPhotos(QObject):
    """Holds each photo as it was first drawn, and asks for new ones."""

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        say_failure: Callable[[VanThuError], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._runner = runner
        self._say_failure = say_failure
        self._window = window
        self._drawn: dict[str, QImage] = {}

    def photo(self, sha256: str) -> QImage | None:
        """Return a kept photo, None if it cannot be shown."""
        if sha256 not in self._drawn:
            picture = self._desk.drafts.picture(sha256)
            if picture is None:
                return None
            self._drawn[sha256] = QImage.fromData(picture.png)
        return self._drawn[sha256]

    def choose(self, editor: RichEditor) -> None:
        """Ask for a photo, put it into the vault and insert it into an editor."""
        dialog = QFileDialog(self._window, self.tr("Chọn ảnh"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Ảnh") + f" ({PICTURES})")
        dialog.fileSelected.connect(lambda name: self._insert(Path(name), editor))
        dialog.open()

    def _insert(self, path: Path, editor: RichEditor) -> None:
        def keep(_: Progress) -> DraftPicture:
            kept = self._desk.vault.keep(path)
            return DraftPicture(kept.sha256, kept.name)

        self._runner.run(
            keep,
            on_done=lambda picture: editor.insert_photo(picture, self.photo),
            on_failed=self._say_failure,
        )
