"""Pages on paper: which of them, on which printer, in their true size."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from vanthu.domain.errors import PrintingFailed, VanThuError
from vanthu.domain.intake import PagePicture
from vanthu.services.ports.writers import PrintedPages
from vanthu.ui.common.background import BackgroundRunner, Job

MM_PER_INCH = 25.4
SHARP_DPI = 300  # more is not seen in letters of these sizes
A4 = (210.0, 297.0)
CLOSE = 1.0  # millimetres
RANGE = re.compile(r"(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?")


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """Which pages are wanted, how often, and by which printer."""

    pages: tuple[int, ...]  # counted from 1
    copies: int
    printer: str


def chosen_pages(words: str, count: int) -> tuple[int, ...]:
    """Return the pages that words like `1-3, 5` name, all of them for no words.

    Nothing is returned for words that name no pages, or pages that are not there.
    """
    if not words.strip():
        return tuple(range(1, count + 1))
    pages: dict[int, None] = {}
    for part in re.split(r"[,;]", words):
        found = RANGE.fullmatch(part.strip())
        if not found:
            return ()
        first = int(found[1])
        last = int(found[2] or first)
        if not 1 <= first <= last <= count:
            return ()
        pages |= dict.fromkeys(range(first, last + 1))
    return tuple(pages)


def printer_names() -> tuple[str, ...]:
    """Return the printers of this machine, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return tuple(sorted(names, key=lambda name: name != usual))


def open_printer(order: PrintOrder, title: str) -> QPrinter:
    """Return a printer made ready for an order."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(order.printer)
    printer.setDocName(title)
    printer.setCopyCount(order.copies)
    return printer


class PrintRun(QObject):
    """Prints pages one after the other: drawn elsewhere, painted on this thread.

    A printer belongs to the thread of the window; only the pictures, which take most
    of the time, come from another one.

    Signals:
        stepped(int, int): pages that are done, pages in all.
        ended(): the printer has everything.
        stopped(): the user stopped it; pages before may be on paper already.
        failed(VanThuError): the printer does not take the job, or a page is not drawn.
    """

    stepped = Signal(int, int)
    ended = Signal()
    stopped = Signal()
    failed = Signal(object)

    def __init__(
        self,
        pages: PrintedPages,
        wanted: Sequence[int],
        printer: QPrinter,
        runner: BackgroundRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pages = pages
        self._wanted = tuple(wanted)
        self._printer = printer
        self._runner = runner
        self._painter = QPainter()
        self._done = 0
        self._jobs: list[Job] = []
        self._is_stopping = False
        self.destroyed.connect(partial(cancel_all, self._jobs))

    def start(self) -> None:
        """Open the printer and ask for the first page."""
        self._printer.setFullPage(True)
        _lay(self._printer, self._pages.sizes[self._wanted[0] - 1])
        if self._painter.begin(self._printer):
            self._ask()
        else:
            self.failed.emit(PrintingFailed(self._printer.printerName()))

    def stop(self) -> None:
        """End after the page that is being drawn."""
        self._is_stopping = True

    def _ask(self) -> None:
        self.stepped.emit(self._done, len(self._wanted))
        page = self._wanted[self._done]
        dpi = min(self._printer.resolution(), SHARP_DPI)
        job = self._runner.run(
            lambda _: self._pages.picture(page, dpi),
            on_done=self._paint,
            on_failed=self._fail,
        )
        self._jobs[:] = [job]

    def _paint(self, drawn: PagePicture) -> None:
        size = self._pages.sizes[self._wanted[self._done] - 1]
        if self._is_stopping:
            self._give_up()
            self.stopped.emit()
            return
        if self._done and not self._turn_page(size):
            self._fail(PrintingFailed(self._printer.printerName()))
            return
        resolution = self._printer.resolution()
        width, height = (side / MM_PER_INCH * resolution for side in size)
        image = QImage.fromData(drawn.png)
        self._painter.drawImage(QRectF(0, 0, width, height), image)
        self._done += 1
        if self._done < len(self._wanted):
            self._ask()
        else:
            self._end()

    def _turn_page(self, size: tuple[float, float]) -> bool:
        _lay(self._printer, size)
        return self._printer.newPage()

    def _end(self) -> None:
        is_taken = self._painter.end()
        is_broken = self._printer.printerState() is QPrinter.PrinterState.Error
        if is_taken and not is_broken:
            self.stepped.emit(self._done, len(self._wanted))
            self.ended.emit()
        else:
            self.failed.emit(PrintingFailed(self._printer.printerName()))

    def _fail(self, error: VanThuError) -> None:
        self._give_up()
        self.failed.emit(error)

    def _give_up(self) -> None:
        self._printer.abort()
        if self._painter.isActive():
            self._painter.end()


def cancel_all(jobs: Sequence[Job], *_: object) -> None:
    """Hear nothing more of work whose answer nobody waits for."""
    for job in jobs:
        job.cancel()


def _lay(printer: QPrinter, size: tuple[float, float]) -> None:
    """Choose the paper: A4 either way up, or the very size of the page."""
    narrow, wide = sorted(size)
    is_a4 = abs(narrow - A4[0]) < CLOSE and abs(wide - A4[1]) < CLOSE
    paper = (
        QPageSize(QPageSize.PageSizeId.A4)
        if is_a4
        else QPageSize(QSizeF(narrow, wide), QPageSize.Unit.Millimeter)
    )
    lies = size[0] > size[1]
    way = (
        QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    )
    layout = QPageLayout(paper, way, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
