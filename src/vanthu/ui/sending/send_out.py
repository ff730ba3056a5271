"""From the finished document to its mail: the dialog, the way it takes, the outbox."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from vanthu.domain.errors import VanThuError
from vanthu.domain.sending import Fate, OutboxMail, Parcel
from vanthu.services.sending import Sending
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.message import Choice, Message
from vanthu.ui.sending.outbox_dialog import OutboxDialog
from vanthu.ui.sending.outbox_view_model import OutboxViewModel
from vanthu.ui.sending.send_dialog import SendDialog, SendSheet, Way
from vanthu.ui.sending.words import fate_words, reason_words
from vanthu.ui.theme import Tone


class SendOut(QObject):
    """Leads one document out of the office; nothing leaves without the person.

    Signals:
        said(Message): what became of it.
    """

    said = Signal(object)

    def __init__(
        self,
        sending: Sending,
        short: BackgroundRunner,
        long: BackgroundRunner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._sending = sending
        self._short = short
        self._window = window
        self.outbox = OutboxViewModel(sending, short, long)
        self.outbox.setParent(self)
        self._addressee = ""
        self._draft_id: int | None = None
        self._watched: int | None = None
        self.outbox.changed.connect(self._tell_fate)

    def ask(self, sheet: SendSheet, draft_id: int | None) -> SendDialog:
        """Show the mail that would carry a document."""
        self._addressee = "; ".join(sheet.paper.addressees)
        self._draft_id = draft_id
        dialog = SendDialog(sheet, self._window)
        dialog.submitted.connect(
            lambda way, parcel: self._go(dialog, way, parcel, sheet)
        )
        dialog.open()
        return dialog

    def show_outbox(self) -> OutboxDialog:
        """Show every mail that was handed over."""
        dialog = OutboxDialog(self.outbox, self._window)
        dialog.open()
        self.outbox.reload()
        return dialog

    def _go(
        self, dialog: SendDialog, way: Way, parcel: Parcel, sheet: SendSheet
    ) -> None:
        match way:
            case Way.DRAFT:
                name = f"{Path(sheet.files[0].name).stem}.eml"
                self._ask_file(dialog, parcel, name)
            case Way.FOLDER:
                self._ask_folder(dialog, parcel)
            case Way.SERVER:
                self._queue(dialog, parcel)

    def _ask_file(self, dialog: SendDialog, parcel: Parcel, name: str) -> None:
        chooser = QFileDialog(dialog, self.tr("Lưu thư"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("eml")
        chooser.setNameFilter(self.tr("Thư điện tử") + " (*.eml)")
        chooser.selectFile(name)

        def write(target: Path) -> None:
            self._run(
                dialog,
                lambda: self._sending.write_draft(parcel, target),
                lambda _: self._say_written(target),
            )

        self._choose(dialog, chooser, write)

    def _ask_folder(self, dialog: SendDialog, parcel: Parcel) -> None:
        chooser = QFileDialog(dialog, self.tr("Chọn thư mục"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)

        def write(folder: Path) -> None:
            QGuiApplication.clipboard().setText(f"{parcel.subject}\n\n{parcel.text}")
            self._run(
                dialog,
                lambda: self._sending.write_folder(parcel, folder),
                lambda _: self._say_copied(folder),
            )

        self._choose(dialog, chooser, write)

    def _choose(
        self, dialog: SendDialog, chooser: QFileDialog, then: Callable[[Path], None]
    ) -> None:
        # The dialog waits for its entry to be stored; the chooser must be usable.
        dialog.setEnabled(True)
        chooser.fileSelected.connect(lambda name: then(Path(name)))
        chooser.rejected.connect(dialog.go_on)
        chooser.open()

    def _queue(self, dialog: SendDialog, parcel: Parcel) -> None:
        addressee, draft_id = self._addressee, self._draft_id

        def send(queued: object) -> None:
            if isinstance(queued, OutboxMail):
                self._watched = queued.mail_id
                self.outbox.send(queued, self.tr("Đang gửi thư"))

        self._run(
            dialog, lambda: self._sending.queue(parcel, addressee, draft_id), send
        )

    def _run(
        self,
        dialog: SendDialog,
        work: Callable[[], object],
        then: Callable[[object], None],
    ) -> None:
        def done(result: object) -> None:
            dialog.succeed()
            then(result)

        def fail(error: VanThuError) -> None:
            dialog.show_failure(error)

        self._short.run(lambda _: work(), on_done=done, on_failed=fail)

    # -------------------------------------------------------------- saying

    def _say_written(self, target: Path) -> None:
        open_it = Choice(self.tr("Mở thư"), _opener(target))
        words = self.tr("Đã tạo thư {file}. Mở thư bằng chương trình thư để gửi.")
        self.said.emit(Message(words.format(file=target), Tone.DONE, (open_it,)))

    def _say_copied(self, folder: Path) -> None:
        open_it = Choice(self.tr("Mở thư mục"), _opener(folder))
        words = self.tr("Đã chép tệp vào {folder}; lời thư đã được sao chép để dán.")
        self.said.emit(Message(words.format(folder=folder), Tone.DONE, (open_it,)))

    def _tell_fate(self) -> None:
        """Say what became of the mail that was just sent; "Đã gửi" only when it is."""
        if self._watched is None or self.outbox.is_sending:
            return
        found = [m for m in self.outbox.mails if m.mail_id == self._watched]
        if not found or found[0].fate is Fate.SENDING or not found[0].attempts:
            return
        mail = found[0]
        self._watched = None
        tone = Tone.DONE if mail.fate is Fate.SENT else Tone.WARNING
        words = f"{fate_words(mail)}. {reason_words(mail.reason)}".strip()
        see = Choice(self.tr("Hộp thư đi"), self._see_outbox)
        self.said.emit(Message(words, tone, (see,)))

    def _see_outbox(self) -> None:
        self.show_outbox()


def _opener(place: Path) -> Callable[[], None]:
    """Return what opens a file or folder with the system's own program."""

    def open_it() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))

    return open_it
