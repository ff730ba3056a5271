"""The page of the letter with its own small bar: page, size, meaning of frames."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from vanthu.ui.common.actions import make_action
from vanthu.ui.common.page_frame import Frame
from vanthu.ui.common.page_outline import Outline
from vanthu.ui.common.page_view import PageView
from vanthu.ui.common.plain_label import PlainLabel, paint_words
from vanthu.ui.common.sheets import sheets_of
from vanthu.ui.inbox.review import Review
from vanthu.ui.inbox.usual_places import outlined
from vanthu.ui.theme import quiet_colour, smaller


class PagePane(QWidget):
    """Shows the open letter.

    Signals:
        picture_wanted(page, dpi): a visible page needs its picture.
        place_clicked(str): the key of the frame that was clicked.
    """

    picture_wanted = Signal(int, int)
    place_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = PageView()
        self._where = PlainLabel()
        self._nothing = PlainLabel(wraps=True)
        self._nothing.setContentsMargins(24, 24, 24, 24)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.hide()
        self._build()
        self.view.page_changed.connect(self._show_page)
        self.view.picture_wanted.connect(self.picture_wanted)
        self.view.frame_clicked.connect(self.place_clicked)

    def show_review(self, review: Review | None) -> None:
        """Show the pages of another letter."""
        pages = review.reading.pages if review and review.reading else ()
        self.view.show_sheets(sheets_of(pages))
        for part in (self._bar, self.view, self._legend):
            part.setVisible(bool(pages))
        self._nothing.setVisible(not pages)
        self._nothing.setText(self._why_nothing(review))

    def show_places(self, review: Review) -> None:
        """Show the frames of the letter's fields, terms and items."""
        self.view.show_frames(
            [
                Frame(place.key, place.number, evidence, place.is_sure, place.is_quiet)
                for place in review.places()
                for evidence in place.evidence[:1] or ()
            ]
            + [
                Frame(place.key, "", evidence, place.is_sure, place.is_quiet)
                for place in review.places()
                for evidence in place.evidence[1:]
            ]
        )
        words = self.tr("Chỗ quen")
        spots = outlined(review)
        self.view.show_outlines(
            [Outline(spot.key, spot.page, spot.box, words) for spot in spots]
        )
        self._legend.setText(self._legend_words(has_outlines=bool(spots)))

    def show_picture(self, page: int, dpi: int, png: bytes) -> None:
        """Show the picture of a page."""
        self.view.show_picture(page, dpi, QImage.fromData(png))

    def zoom_actions(self) -> tuple[QAction, ...]:
        """Return the actions for the size of the page."""
        return self._zoom_actions

    def _build(self) -> None:
        self._zoom_actions = (
            make_action(
                self, self.tr("Phóng to trang"), "", "Ctrl+=", self.view.zoom_in
            ),
            make_action(
                self, self.tr("Thu nhỏ trang"), "", "Ctrl+-", self.view.zoom_out
            ),
            make_action(
                self, self.tr("Vừa bề rộng"), "", "Ctrl+0", self.view.fit_width
            ),
        )
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(10, 4, 10, 4)
        bar.addWidget(self._where)
        bar.addStretch(1)
        for action, words in zip(
            self._zoom_actions, ("+", "–", self.tr("Vừa bề rộng")), strict=True
        ):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setText(words)
            button.setAccessibleName(action.text())
            button.setAutoRaise(True)
            bar.addWidget(button)
        self._legend = PlainLabel(self._legend_words(has_outlines=False), wraps=True)
        self._legend.setFont(smaller(self._legend.font()))
        paint_words(self._legend, quiet_colour())
        self._legend.setContentsMargins(10, 3, 10, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.view, 1)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._legend)

    def _legend_words(self, *, has_outlines: bool) -> str:
        words = self.tr(
            "Nét liền: chắc chắn · Nét đứt: nên kiểm tra, hoặc của đơn vị khác"
        )
        if not has_outlines:
            return words
        return self.tr("{frames} · Khung chấm: chỗ quen").format(frames=words)

    def _show_page(self, page: int) -> None:
        words = self.tr("Trang {page}/{count}")
        count = self.view.page_count
        self._where.setText(words.format(page=page, count=count) if count else "")

    def _why_nothing(self, review: Review | None) -> str:
        if review is None:
            return ""
        if review.file is None:
            return self.tr("Văn bản nhập tay, không có tệp kèm theo.")
        return self.tr(
            "Chưa đọc được chữ trong tệp “{name}”. Tệp gốc đã được giữ nguyên; hãy mở "
            "tệp bằng chương trình khác để xem và nhập tay các mục ở bên phải."
        ).format(name=review.file.name)
