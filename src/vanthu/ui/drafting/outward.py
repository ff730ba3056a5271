"""What leaves the page: paper, files, mail; and files from elsewhere to be checked."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from vanthu.domain.documents.drafts import Draft
from vanthu.domain.errors import VanThuError
from vanthu.services.desk import Desk
from vanthu.services.ports.writers import PrintedPages
from vanthu.ui.checking.check_dialog import CheckDialog
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.message import Message
from vanthu.ui.common.print_dialog import offer_print
from vanthu.ui.drafting.parcel import send_sheet
from vanthu.ui.drafting.words import file_stem
from vanthu.ui.sending.send_dialog import SendSheet
from vanthu.ui.sending.send_out import SendOut
from vanthu.ui.theme import Tone

WORD, PDF = ".docx", ".pdf"


@dataclass(frozen=True, slots=True)
class Runners:
    """Where short and long work is done."""

    short: BackgroundRunner
    long: BackgroundRunner


class Outward(QObject):
    """Exports, prints and sends a draft; checks files of others.

    Signals:
        said(Message): what became of it.
    """

    said = Signal(object)

    def __init__(self, desk: Desk, runners: Runners, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._runners = runners
        self._window = window
        self.send_out = SendOut(desk.sending, runners.short, runners.long, window)
        self.send_out.said.connect(self.said)

    def ask_target(self, draft: Draft, ending: str) -> None:
        """Ask where the document is to be written, and write it there."""
        dialog = QFileDialog(self._window, self.tr("Xuất văn bản"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending.removeprefix("."))
        name = self.tr("Văn bản Word") if ending == WORD else self.tr("Văn bản PDF")
        dialog.setNameFilter(f"{name} (*{ending})")
        dialog.selectFile(f"{file_stem(draft)}{ending}")
        dialog.fileSelected.connect(lambda target: self.export(draft, Path(target)))
        dialog.open()

    def export(self, draft: Draft, target: Path) -> None:
        """Write the document as .docx or .pdf."""

        def say(_: None) -> None:
            words = self.tr("Đã xuất {file}.").format(file=target)
            self.said.emit(Message(words, Tone.DONE))

        self._runners.long.run(
            lambda _: self._desk.drafts.export(draft, target),
            on_done=say,
            on_failed=self._fail,
            title=self.tr("Đang xuất"),
        )

    def print_out(self, draft: Draft) -> None:
        """Show the print dialog with the very PDF that an export would write."""

        def make() -> PrintedPages:
            with tempfile.TemporaryDirectory(prefix="vanthu-") as folder:
                path = Path(folder) / f"in{PDF}"
                self._desk.drafts.export(draft, path)
                return self._desk.forms.open_pages(path.read_bytes())

        def show(pages: PrintedPages) -> None:
            offer_print(pages, file_stem(draft), self._runners.long, self._window)

        self._runners.long.run(
            lambda _: make(),
            on_done=show,
            on_failed=self._fail,
            title=self.tr("Đang chuẩn bị in"),
        )

    def sheet_of(self, draft: Draft) -> SendSheet:
        """Write the files of the document and return what its mail starts from.

        Raises:
            ExportFailed: a file cannot be written.
        """
        return send_sheet(self._desk, draft)

    def send(self, draft: Draft) -> None:
        """Show the mail that would carry the document."""

        def show(sheet: SendSheet) -> None:
            self.send_out.ask(sheet, draft.draft_id)

        self._runners.long.run(
            lambda _: self.sheet_of(draft),
            on_done=show,
            on_failed=self._fail,
            title=self.tr("Đang chuẩn bị thư"),
        )

    def show_outbox(self) -> None:
        """Show every mail that was handed over."""
        self.send_out.show_outbox()

    def choose_check(self) -> None:
        """Ask which file is to be checked."""
        dialog = QFileDialog(self._window, self.tr("Chọn văn bản cần kiểm tra"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Văn bản") + f" (*{WORD} *{PDF})")
        dialog.fileSelected.connect(self.check_file)
        dialog.open()

    def check_file(self, name: str) -> None:
        """Check the form of a file from anywhere."""
        checking = self._desk.checking
        CheckDialog(Path(name), checking, self._runners.long, self._window).open()

    def _fail(self, error: VanThuError) -> None:
        self.said.emit(Message(explain(error), Tone.FAILURE))
