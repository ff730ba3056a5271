"""Pages on paper: which of them, on which printer, in their true size."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from vanthu.domain.errors import PrintingFailed
from vanthu.services.ports import PrintedPages
from vanthu.services.progress import Progress

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


def print_pages(
    pages: PrintedPages, wanted: Sequence[int], printer: QPrinter, progress: Progress
) -> None:
    """Draw pages on a printer, each in its own size and on the whole sheet.

    Raises:
        PrintingFailed: the printer does not take the job.
        Cancelled: the user stopped it; pages before may be on paper already.
    """
    printer.setFullPage(True)
    _lay(printer, pages.sizes[wanted[0] - 1])
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintingFailed(printer.printerName())
    try:
        for done, page in enumerate(wanted):
            progress.report(done, len(wanted))
            size = pages.sizes[page - 1]
            if done:
                _lay(printer, size)
                if not printer.newPage():
                    raise PrintingFailed(printer.printerName())
            _draw(painter, pages, page, printer.resolution())
        progress.report(len(wanted), len(wanted))
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    if printer.printerState() is QPrinter.PrinterState.Error:
        raise PrintingFailed(printer.printerName())


def _draw(painter: QPainter, pages: PrintedPages, page: int, resolution: int) -> None:
    drawn = pages.picture(page, min(resolution, SHARP_DPI))
    width, height = (side / MM_PER_INCH * resolution for side in pages.sizes[page - 1])
    painter.drawImage(QRectF(0, 0, width, height), QImage.fromData(drawn.png))


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
