"""Pages are printed in their own size, and no printer is a message, not a crash."""

from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from vanthu.domain.errors import PrintingFailed, ReaderFailed
from vanthu.domain.intake import PagePicture
from vanthu.rendering.pictures import PdfPages, open_pages
from vanthu.ui.common import print_dialog
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.print_dialog import PrintDialog, offer_print
from vanthu.ui.common.printing import PrintOrder, PrintRun, chosen_pages

MM = 72 / 25.4
SIZES = ((210.0, 297.0), (297.0, 210.0), (50.0, 35.0))


@pytest.fixture
def pages() -> PdfPages:
    """Give an upright page, a lying one, and a label; each has a black left half."""
    document = pdfium.PdfDocument.new()
    for width, height in SIZES:
        page = document.new_page(width * MM, height * MM)
        half = pdfium.raw.FPDFPageObj_CreateNewRect(0, 0, width * MM / 2, height * MM)
        pdfium.raw.FPDFPageObj_SetFillColor(half, 0, 0, 0, 255)
        pdfium.raw.FPDFPath_SetDrawMode(half, 1, False)
        pdfium.raw.FPDFPage_InsertObject(page, half)
        page.gen_content()
    target = _Bytes()
    document.save(target)
    document.close()
    return open_pages(bytes(target.content))


@dataclass
class _Bytes:
    content: bytearray = field(default_factory=bytearray)

    def write(self, part: bytes) -> int:
        """Keep what is written."""
        self.content += part
        return len(part)


def to_pdf(target: Path) -> QPrinter:
    """Give a printer that writes a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return printer


def printed(
    qtbot: QtBot,
    pages: PdfPages,
    wanted: tuple[int, ...],
    target: Path,
    runner: BackgroundRunner,
) -> None:
    """Print pages into a file."""
    run = PrintRun(pages, wanted, to_pdf(target), runner)
    with qtbot.waitSignal(run.ended):
        run.start()


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("", (1, 2, 3, 4, 5)),
        ("  ", (1, 2, 3, 4, 5)),
        ("2", (2,)),
        ("1-3, 5", (1, 2, 3, 5)),
        ("1 – 2; 2", (1, 2)),
        ("3-1", ()),
        ("0", ()),
        ("4-6", ()),
        ("một", ()),
        ("1,,2", ()),
        ("-", ()),
    ],
)
def test_pages_are_chosen_in_words(words: str, wanted: tuple[int, ...]) -> None:
    assert chosen_pages(words, 5) == wanted


def test_every_page_is_printed_in_its_size_and_place(
    qtbot: QtBot, pages: PdfPages, long: BackgroundRunner, tmp_path: Path
) -> None:
    printed(qtbot, pages, (1, 2, 3), tmp_path / "a.pdf", long)

    document = pdfium.PdfDocument(tmp_path / "a.pdf")
    assert len(document) == 3
    for page, (width, height) in zip(document, SIZES, strict=True):
        assert [side / MM for side in page.get_size()] == pytest.approx(
            [width, height], abs=0.4
        )
        picture = page.render(scale=1, grayscale=True).to_pil()
        middle = picture.height // 2
        row = [picture.getpixel((x, middle)) for x in range(picture.width)]
        assert sum(shade < 128 for shade in row) == pytest.approx(len(row) / 2, abs=2)
    document.close()


def test_only_the_wanted_pages_are_printed(
    qtbot: QtBot, pages: PdfPages, long: BackgroundRunner, tmp_path: Path
) -> None:
    printed(qtbot, pages, (2,), tmp_path / "a.pdf", long)

    document = pdfium.PdfDocument(tmp_path / "a.pdf")
    assert len(document) == 1
    assert document[0].get_width() > document[0].get_height()
    document.close()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told(
    qtbot: QtBot, pages: PdfPages, long: BackgroundRunner, tmp_path: Path
) -> None:
    run = PrintRun(pages, (1,), to_pdf(tmp_path / "no folder" / "a.pdf"), long)
    with qtbot.waitSignal(run.failed) as told:
        run.start()

    assert isinstance(told.args and told.args[0], PrintingFailed)


def test_a_page_that_cannot_be_drawn_is_told(
    qtbot: QtBot, pages: PdfPages, long: BackgroundRunner, tmp_path: Path
) -> None:
    class Broken:
        content, sizes = b"", pages.sizes

        def picture(self, page: int, dpi: int) -> PagePicture:
            raise ReaderFailed(tmp_path, f"page {page} at {dpi}")

    run = PrintRun(Broken(), (1, 2), to_pdf(tmp_path / "a.pdf"), long)
    with qtbot.waitSignal(run.failed) as told:
        run.start()

    assert isinstance(told.args and told.args[0], ReaderFailed)


def test_printing_stops_between_two_pages(
    qtbot: QtBot, pages: PdfPages, long: BackgroundRunner, tmp_path: Path
) -> None:
    run = PrintRun(pages, (1, 2, 3), to_pdf(tmp_path / "a.pdf"), long)
    run.stepped.connect(lambda done, _total: run.stop() if done else None)
    with qtbot.waitSignal(run.stopped):
        run.start()


@pytest.fixture
def dialog(
    qtbot: QtBot,
    pages: PdfPages,
    long: BackgroundRunner,
    monkeypatch: pytest.MonkeyPatch,
) -> PrintDialog:
    """Give the dialog on a machine without printers."""
    monkeypatch.setattr(print_dialog, "printer_names", tuple)
    shown = offer_print(pages, "Phiếu", long, None)
    qtbot.addWidget(shown)
    return shown


def test_no_printer_is_a_message_and_the_pdf_can_be_saved(
    qtbot: QtBot, dialog: PrintDialog, pages: PdfPages, tmp_path: Path
) -> None:
    assert "chưa có máy in" in dialog.words
    assert not dialog.print_button.isEnabled()

    with qtbot.waitSignal(dialog.saved):
        dialog.save(tmp_path / "phiếu.pdf")
    assert (tmp_path / "phiếu.pdf").read_bytes() == pages.content


def test_a_pdf_that_cannot_be_saved_is_explained(
    dialog: PrintDialog, tmp_path: Path
) -> None:
    dialog.save(tmp_path / "no folder" / "a.pdf")

    assert "Chưa lưu được “a.pdf”" in dialog.words


def test_the_pages_are_shown_as_they_will_be(qtbot: QtBot, dialog: PrintDialog) -> None:
    def first_is_drawn() -> bool:
        return not dialog.view.grab().isNull() and bool(dialog.view.page_count == 3)

    qtbot.waitUntil(first_is_drawn)


def test_wrong_page_numbers_print_nothing(
    qtbot: QtBot,
    pages: PdfPages,
    long: BackgroundRunner,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(print_dialog, "printer_names", lambda: ("Máy in",))
    dialog = offer_print(pages, "Phiếu", long, None)
    qtbot.addWidget(dialog)
    dialog.range.setText("2-9")
    qtbot.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)

    assert "từ 1 đến 3" in dialog.words
    assert dialog.stop_button.isHidden()


def test_what_is_printed_is_told(
    qtbot: QtBot,
    pages: PdfPages,
    long: BackgroundRunner,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(print_dialog, "printer_names", lambda: ("Máy in",))
    monkeypatch.setattr(
        print_dialog, "open_printer", lambda _order, _title: to_pdf(tmp_path / "a.pdf")
    )
    dialog = offer_print(pages, "Phiếu", long, None)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.printed) as told:
        qtbot.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)

    assert told.args == [3]
    assert "Đã gửi 3 trang" in dialog.words
    assert (tmp_path / "a.pdf").exists()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_fails_is_explained(
    qtbot: QtBot,
    pages: PdfPages,
    long: BackgroundRunner,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(
        print_dialog,
        "open_printer",
        lambda _order, _title: to_pdf(tmp_path / "no folder" / "a.pdf"),
    )
    dialog = offer_print(pages, "Phiếu", long, None)
    qtbot.addWidget(dialog)
    dialog.start(PrintOrder((1,), 1, "Máy in"))
    qtbot.waitUntil(lambda: "không nhận lệnh in" in dialog.words)

    assert dialog.save_button.isEnabled()


def test_pictures_of_far_pages_are_given_up(
    qtbot: QtBot, long: BackgroundRunner
) -> None:
    class Many:
        content = b""
        sizes = ((210.0, 297.0),) * 60

        def picture(self, page: int, dpi: int) -> PagePicture:
            return PagePicture(page, dpi, b"")

    dialog = PrintDialog(Many(), "Sổ", long)
    qtbot.addWidget(dialog)
    sheets = dialog._sheets  # noqa: SLF001 - what is kept is not seen from outside
    for sheet in sheets:
        sheet.dpi = 96
    dialog.view.page_changed.emit(50)

    assert [sheet.dpi for sheet in sheets].count(96) == 23
