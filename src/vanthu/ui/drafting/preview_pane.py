"""The report as it will be printed."""

from collections.abc import Sequence

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vanthu.domain.intake import PagePicture
from vanthu.ui.common.sheet_view import SheetView
from vanthu.ui.common.sheets import PictureSheet

POINTS_PER_INCH = 72


class PreviewPane(QWidget):
    """Shows the pages of the preview and keeps the place while they are redrawn.

    Signals:
        resolution_wanted(int): the pages would be sharp at these dots per inch.
    """

    resolution_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = SheetView()
        self.view.setAccessibleName(self.tr("Bản xem trước"))
        self.view.picture_wanted.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def show_pictures(self, dpi: int, pictures: Sequence[PagePicture]) -> None:
        """Replace the pages; the place in the document stays."""
        images = [QImage.fromData(picture.png) for picture in pictures]
        if len(images) == self.view.page_count:
            for page, image in enumerate(images, start=1):
                self.view.show_picture(page, dpi, image)
            return
        place = self.view.verticalScrollBar().value()
        scale = POINTS_PER_INCH / dpi
        self.view.show_sheets(
            [
                PictureSheet(
                    QSizeF(picture.width * scale, picture.height * scale), image, dpi
                )
                for picture, image in zip(pictures, images, strict=True)
            ]
        )
        self.view.verticalScrollBar().setValue(place)

    def clear(self) -> None:
        """Show nothing."""
        self.view.show_sheets([])

    def _ask(self, page: int, dpi: int) -> None:
        del page  # all pages are drawn together
        self.resolution_wanted.emit(dpi)
