"""The photos of the open drafts: shown in the editors, and inserted there."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from vanthu.domain.documents.blocks import DraftPicture
from vanthu.ui.drafting.drafts_view_model import DraftsViewModel
from vanthu.ui.drafting.rich_editor import RichEditor

PICTURES = "*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp"


class DraftPhotos(QObject):
    """Keeps each photo as it was first drawn, and asks for new ones."""

    def __init__(self, model: DraftsViewModel, window: QWidget) -> None:
        super().__init__(window)
        self._model = model
        self._window = window
        self._drawn: dict[str, QImage] = {}

    def photo(self, sha256: str) -> QImage | None:
        """Return a kept photo, None if it cannot be shown."""
        if sha256 not in self._drawn:
            picture = self._model.photo(sha256)
            if picture is None:
                return None
            self._drawn[sha256] = QImage.fromData(picture.png)
        return self._drawn[sha256]

    def choose(self, editor: RichEditor) -> None:
        """Ask for a photo, keep it and insert it into an editor."""
        dialog = QFileDialog(self._window, self.tr("Chọn ảnh"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Ảnh") + f" ({PICTURES})")

        def insert(picture: DraftPicture) -> None:
            editor.insert_photo(picture, self.photo)

        dialog.fileSelected.connect(
            lambda name: self._model.keep_photo(Path(name), insert)
        )
        dialog.open()
