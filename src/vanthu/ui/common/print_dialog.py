"""The one dialog for printing: the pages as they will be, the printer, or a PDF."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSaveFile, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from vanthu.domain.errors import VanThuError
from vanthu.domain.intake import PagePicture
from vanthu.services.ports.writers import PrintedPages
from vanthu.ui.common.background import BackgroundRunner, Job
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.plain_label import PlainLabel, paint_words
from vanthu.ui.common.printing import (
    PrintOrder,
    PrintRun,
    cancel_all,
    chosen_pages,
    open_printer,
    printer_names,
)
from vanthu.ui.common.sheet_view import SheetView
from vanthu.ui.common.sheets import PictureSheet
from vanthu.ui.theme import Tone, message_colours

POINTS_PER_MM = 72 / 25.4
KEPT_PAGES = 12  # pictures of pages further away are given up
MOST_DRAWINGS = 64  # that may still be under way
MOST_COPIES = 99
VIEW_SIZE = QSizeF(560, 620)
SIDE_WIDTH = 280


SaveWord = Callable[[Path], None]


class PrintDialog(QDialog):
    """Shows pages and prints them, or saves them as the same PDF or as a Word file.

    Signals:
        printed(int): so many pages were handed to the printer.
        saved(Path): the file lies where it was wanted.
        given(): one of both.
    """

    printed = Signal(int)
    saved = Signal(Path)
    given = Signal()

    def __init__(
        self,
        pages: PrintedPages,
        title: str,
        runner: BackgroundRunner,
        parent: QWidget | None = None,
        save_word: SaveWord | None = None,
    ) -> None:
        super().__init__(parent)
        self._save_word = save_word
        self.setWindowTitle(self.tr("In: {title}").format(title=title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._pages = pages
        self._title = title
        self._runner = runner
        self._run: PrintRun | None = None
        self._drawings: list[Job] = []
        self.destroyed.connect(partial(cancel_all, self._drawings))
        self._sheets = [
            PictureSheet(QSizeF(wide * POINTS_PER_MM, high * POINTS_PER_MM))
            for wide, high in pages.sizes
        ]
        self.view = SheetView()
        self.printer = QComboBox()
        self.range = QLineEdit()
        self.copies = QSpinBox()
        self.print_button = QPushButton(self.tr("In"))
        self.save_button = QPushButton(self.tr("Lưu PDF…"))
        self.word_button = QPushButton(self.tr("Lưu Word…"))
        self.word_button.setVisible(save_word is not None)
        self.stop_button = QPushButton(self.tr("Dừng in"))
        self._close_button = QPushButton(self.tr("Đóng"))
        self._where = PlainLabel()
        self._said = PlainLabel(wraps=True)
        self._build()
        self._listen()
        self._show_printers()
        self.view.show_sheets(self._sheets)

    @property
    def words(self) -> str:
        """Return what the dialog says now."""
        return self._said.text()

    # -------------------------------------------------------------- building

    def _build(self) -> None:
        self.view.setAccessibleName(self.tr("Bản xem trước khi in"))
        self.view.setMinimumSize(VIEW_SIZE.toSize())
        self.range.setPlaceholderText(self.tr("Tất cả; hoặc 1-3, 5"))
        self.copies.setRange(1, MOST_COPIES)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(6)
        form.addRow(self.tr("Máy in"), self.printer)
        form.addRow(self.tr("Trang"), self.range)
        form.addRow(self.tr("Số bản"), self.copies)
        side = QVBoxLayout()
        side.setSpacing(10)
        side.addLayout(form)
        side.addWidget(self._where)
        side.addWidget(self._said)
        side.addStretch(1)
        for button in (
            self.print_button,
            self.stop_button,
            self.save_button,
            self.word_button,
            self._close_button,
        ):
            side.addWidget(button)
        self.stop_button.hide()
        self.print_button.setDefault(True)
        right = QWidget()
        right.setLayout(side)
        right.setFixedWidth(SIDE_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 4, 12)
        row.addWidget(self.view, 1)
        row.addWidget(right)

    def _listen(self) -> None:
        self.view.picture_wanted.connect(self._draw)
        self.view.page_changed.connect(self._show_page)
        self.print_button.clicked.connect(self._print)
        self.stop_button.clicked.connect(self._stop)
        self.save_button.clicked.connect(lambda: self._choose_target("pdf"))
        self.word_button.clicked.connect(lambda: self._choose_target("docx"))
        self._close_button.clicked.connect(self.reject)

    def _show_printers(self) -> None:
        names = printer_names()
        self.printer.addItems(names)
        for widget in (self.printer, self.range, self.copies, self.print_button):
            widget.setEnabled(bool(names))
        if not names:
            self.save_button.setDefault(True)
            self._say(
                self.tr(
                    "Máy tính này chưa có máy in. Chưa in gì. Hãy bấm “Lưu PDF…” để in "
                    "ở máy khác, hoặc thêm máy in trong phần cài đặt của hệ thống rồi "
                    "mở lại cửa sổ này."
                ),
                Tone.WARNING,
            )

    # -------------------------------------------------------------- preview

    def _show_page(self, page: int) -> None:
        words = self.tr("Trang {page}/{count}")
        self._where.setText(words.format(page=page, count=len(self._sheets)))
        for number, sheet in enumerate(self._sheets, start=1):
            if abs(number - page) > KEPT_PAGES:
                sheet.image, sheet.dpi, sheet.fitted = None, 0, None

    def _draw(self, page: int, dpi: int) -> None:
        def show(picture: PagePicture) -> None:
            self.view.show_picture(page, dpi, QImage.fromData(picture.png))

        job = self._runner.run(
            lambda _: self._pages.picture(page, dpi),
            on_done=show,
            on_failed=self._say_failure,
        )
        self._drawings.append(job)
        del self._drawings[:-MOST_DRAWINGS]

    # -------------------------------------------------------------- printing

    def _print(self) -> None:
        count = len(self._sheets)
        wanted = chosen_pages(self.range.text(), count)
        if not wanted:
            words = self.tr(
                "Số trang chưa đúng: nhập như 1-3, 5, trong khoảng từ 1 đến {count}. "
                "Chưa in gì."
            )
            self._say(words.format(count=count), Tone.FAILURE)
            self.range.setFocus()
            return
        order = PrintOrder(wanted, self.copies.value(), self.printer.currentText())
        self.start(order)

    def start(self, order: PrintOrder) -> None:
        """Print page by page; it can be stopped between two pages."""
        printer = open_printer(order, self._title)
        run = PrintRun(self._pages, order.pages, printer, self._runner, self)
        run.stepped.connect(self._show_step)
        run.ended.connect(lambda: self._end(order))
        run.stopped.connect(self._tell_stopped)
        run.failed.connect(self._fail)
        self._set_run(run)
        run.start()

    def _show_step(self, done: int, total: int) -> None:
        words = self.tr("Đang in: {done}/{total} trang…")
        self._say(words.format(done=done, total=total), Tone.NOTICE)

    def _stop(self) -> None:
        if self._run:
            self._run.stop()

    def _end(self, order: PrintOrder) -> None:
        self._set_run(None)
        words = self.tr("Đã gửi {count} trang đến máy in “{name}”.")
        self._say(words.format(count=len(order.pages), name=order.printer), Tone.DONE)
        self.printed.emit(len(order.pages))
        self.given.emit()

    def _fail(self, error: VanThuError) -> None:
        self._set_run(None)
        self._say_failure(error)

    def _tell_stopped(self) -> None:
        self._set_run(None)
        self._say(
            self.tr("Đã dừng in. Những trang đã gửi trước đó vẫn có thể được in ra."),
            Tone.WARNING,
        )

    def _set_run(self, run: PrintRun | None) -> None:
        self._run = run
        self.stop_button.setVisible(run is not None)
        for widget in (
            self.print_button,
            self.save_button,
            self.word_button,
            self._close_button,
        ):
            widget.setEnabled(run is None)

    # -------------------------------------------------------------- saving

    def _choose_target(self, ending: str) -> None:
        is_pdf = ending == "pdf"
        title = self.tr("Lưu PDF") if is_pdf else self.tr("Lưu Word")
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)" if is_pdf else "Word (*.docx)")
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(f"{self._title}.{ending}")
        save = self.save if is_pdf else self.save_as_word
        dialog.fileSelected.connect(lambda name: save(Path(name)))
        dialog.open()

    def save(self, target: Path) -> None:
        """Write the PDF whole under a name, or not at all."""
        file = QSaveFile(str(target))
        is_written = (
            file.open(QSaveFile.OpenModeFlag.WriteOnly)
            and file.write(self._pages.content) == len(self._pages.content)
            and file.commit()
        )
        if is_written:
            self._tell_saved(target)
            return
        words = self.tr(
            "Chưa lưu được “{name}”; tệp cũ (nếu có) còn nguyên. Hãy chọn thư mục "
            "khác, hoặc đóng tệp đang mở trong chương trình khác rồi lưu lại."
        )
        self._say(words.format(name=target.name), Tone.FAILURE)

    def save_as_word(self, target: Path) -> None:
        """Write the same pages as a Word file that can be edited."""
        if self._save_word is None:
            return
        write = self._save_word
        self._runner.run(
            lambda _: write(target),
            on_done=lambda _: self._tell_saved(target),
            on_failed=self._say_failure,
        )

    def _tell_saved(self, target: Path) -> None:
        self._say(self.tr("Đã lưu “{name}”.").format(name=target.name), Tone.DONE)
        self.saved.emit(target)
        self.given.emit()

    # -------------------------------------------------------------- saying

    def _say_failure(self, error: VanThuError) -> None:
        self._say(explain(error), Tone.FAILURE)

    def _say(self, words: str, tone: Tone) -> None:
        paint_words(self._said, QColor(message_colours(tone)[0]))
        self._said.setText(words)

    @override
    def reject(self) -> None:
        if self._run is None:
            cancel_all(self._drawings)
            super().reject()


def offer_print(
    pages: PrintedPages,
    title: str,
    runner: BackgroundRunner,
    parent: QWidget | None,
    save_word: SaveWord | None = None,
) -> PrintDialog:
    """Open the dialog over a window and return it; `title` names job and file."""
    dialog = PrintDialog(pages, title, runner, parent, save_word)
    dialog.open()
    return dialog
