"""The printed forms of the letter that is chosen in the register."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from vanthu.domain.documents.forms import ReturnReason
from vanthu.domain.errors import VanThuError
from vanthu.domain.intake import PagePicture
from vanthu.domain.register import StoredFile
from vanthu.services.forms import Forms
from vanthu.services.intake import Intake
from vanthu.services.lines import RegisterLine
from vanthu.services.ports.writers import PrintedPages
from vanthu.ui.common.actions import make_action
from vanthu.ui.common.background import BackgroundRunner
from vanthu.ui.common.entry_dialog import EntryDialog
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.form_printing import PrintPlace, print_form, print_made
from vanthu.ui.common.message import Choice, Message
from vanthu.ui.navigation import Command, Menu
from vanthu.ui.register.label_dialog import LabelDialog
from vanthu.ui.register.return_dialog import ReturnDialog
from vanthu.ui.register.stamp_dialog import StampDialog
from vanthu.ui.theme import Tone

BOARD_DPI = 96
MM_PER_INCH = 25.4


class LetterForms(QObject):
    """The commands for the forms of one letter.

    Signals:
        said(Message): what could not be done, and what to do.
    """

    said = Signal(object)

    def __init__(
        self,
        desk: tuple[Forms, Intake],
        chosen: Callable[[], RegisterLine | None],
        runner: BackgroundRunner,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._forms, self._intake = desk
        self._chosen = chosen
        self._runner = runner
        self._window = parent
        self.handling = make_action(
            self,
            self.tr("In phiếu giải quyết…"),
            "print",
            "Ctrl+L",
            self._print_handling,
        )
        self.stamp = make_action(
            self, self.tr("Đóng dấu đến…"), "print", "Ctrl+E", self._ask_stamp
        )
        self.labels = make_action(
            self, self.tr("In nhãn dấu đến…"), "print", "", self._open_label_dialog
        )
        self.receipt = make_action(
            self,
            self.tr("Thông báo đã nhận văn bản…"),
            "print",
            "",
            self._print_receipt,
        )
        self.give_back = make_action(
            self,
            self.tr("Phiếu trả lại văn bản…"),
            "print",
            "",
            self._open_return_dialog,
        )
        self.actions_of_letter = (
            self.handling,
            self.stamp,
            self.labels,
            self.receipt,
            self.give_back,
        )

    def commands(self) -> tuple[Command, ...]:
        """Return the commands for the menu of the letter."""
        return tuple(
            Command(action, Menu.LETTER, in_toolbar=action is self.handling)
            for action in self.actions_of_letter
        )

    def dialogs(self) -> tuple[tuple[str, QWidget], ...]:
        """Return the dialogs that can be shown without a letter's file."""
        line = self._chosen()
        if line is None:
            return ()
        blank = QImage(794, 1123, QImage.Format.Format_RGB32)
        blank.fill(0xFFFFFFFF)
        return (
            ("labels", self._label_dialog(line)),
            ("return", self._return_dialog(line)),
            ("stamp", StampDialog(blank, (210.0, 297.0), self._window)),
        )

    @property
    def _place(self) -> PrintPlace:
        return PrintPlace(self._runner, self._window, self._say_failure)

    # -------------------------------------------------------------- forms

    def _print_handling(self) -> None:
        if line := self._chosen():
            title = self.tr("Phiếu giải quyết văn bản đến số {number:02d}")
            print_form(
                self._forms,
                partial(self._forms.handling, line.letter_id),
                title.format(number=line.arrival_number),
                self._place,
            )

    def _print_receipt(self) -> None:
        if line := self._chosen():
            title = self.tr("Thông báo đã nhận văn bản đến số {number:02d}")
            print_form(
                self._forms,
                partial(self._forms.receipt, line.letter_id),
                title.format(number=line.arrival_number),
                self._place,
            )

    def _return_dialog(self, line: RegisterLine) -> ReturnDialog:
        words = self.tr("Số đến {number:02d}: {reference}, {body}").format(
            number=line.arrival_number,
            reference=line.reference or self.tr("không ghi số"),
            body=line.issuing_body,
        )
        dialog = ReturnDialog(words, self._window)
        dialog.submitted.connect(
            lambda reason, detail: self._print_return(line, reason, detail, dialog)
        )
        return dialog

    def _open_return_dialog(self) -> None:
        if line := self._chosen():
            self._return_dialog(line).open()

    def _print_return(
        self, line: RegisterLine, reason: ReturnReason, detail: str, dialog: EntryDialog
    ) -> None:
        dialog.succeed()
        title = self.tr("Phiếu trả lại văn bản đến số {number:02d}")
        print_form(
            self._forms,
            partial(self._forms.return_slip, line.letter_id, reason, detail),
            title.format(number=line.arrival_number),
            self._place,
        )

    # -------------------------------------------------------------- dấu ĐẾN

    def _label_dialog(self, line: RegisterLine) -> LabelDialog:
        dialog = LabelDialog(line.arrival_number, self._window)
        year = line.arrival_date.year
        dialog.submitted.connect(
            lambda first, last, place: self._print_labels(
                (year, first, last), place, dialog
            )
        )
        return dialog

    def _open_label_dialog(self) -> None:
        if line := self._chosen():
            self._label_dialog(line).open()

    def _print_labels(
        self, numbers: tuple[int, int, int], place: int, dialog: LabelDialog
    ) -> None:
        year, first, last = numbers

        def show(pages: PrintedPages) -> None:
            dialog.succeed()
            title = self.tr("Nhãn dấu đến")
            print_made(lambda: pages, title, self._place)

        self._runner.run(
            lambda _: self._forms.numbered_labels(year, range(first, last + 1), place),
            on_done=show,
            on_failed=dialog.show_failure,
        )

    def _ask_stamp(self) -> None:
        line = self._chosen()
        if line is None:
            return

        def work() -> tuple[StoredFile, PagePicture] | None:
            file = self._forms.file_to_stamp(line.letter_id)
            if file is None:
                return None
            return file, self._intake.picture(file, 1, BOARD_DPI)

        def show(found: tuple[StoredFile, PagePicture] | None) -> None:
            if found is None:
                self._say_no_pages()
            else:
                self._open_stamp_dialog(line, *found)

        self._runner.run(lambda _: work(), on_done=show, on_failed=self._say_failure)

    def _open_stamp_dialog(
        self, line: RegisterLine, file: StoredFile, picture: PagePicture
    ) -> None:
        size = (
            picture.width / BOARD_DPI * MM_PER_INCH,
            picture.height / BOARD_DPI * MM_PER_INCH,
        )
        dialog = StampDialog(QImage.fromData(picture.png), size, self._window)
        title = self.tr("Trang 1 có dấu đến số {number:02d}")
        dialog.chosen.connect(
            lambda left, top: print_made(
                lambda: self._forms.stamped(line.letter_id, file, (left, top)),
                title.format(number=line.arrival_number),
                self._place,
            )
        )
        dialog.open()

    def _say_no_pages(self) -> None:
        words = self.tr(
            "Văn bản này không có tệp PDF hoặc ảnh để in dấu lên trang 1. Tệp đã nhận "
            "không bị thay đổi. Hãy in nhãn dấu đến rồi dán lên bản giấy."
        )
        labels = Choice(self.labels.text(), self._open_label_dialog)
        self.said.emit(Message(words, Tone.WARNING, (labels,)))

    def _say_failure(self, error: VanThuError) -> None:
        self.said.emit(Message(explain(error), Tone.FAILURE))
