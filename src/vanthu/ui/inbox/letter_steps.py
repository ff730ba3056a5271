"""What the clerk does with the open letter as a whole, and to get another one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from vanthu.ui.inbox.inbox_view_model import InboxViewModel
from vanthu.ui.inbox.proposal_form import ProposalForm
from vanthu.ui.inbox.questions import ask_to_dismiss
from vanthu.ui.received.letter_files import LetterFiles


class LetterSteps(QObject):
    """Takes what is being typed in the form, then hands on what was asked for."""

    def __init__(
        self,
        model: InboxViewModel,
        form: ProposalForm,
        files: LetterFiles,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._model = model
        self._form = form
        self._files = files
        self._window = window

    # -------------------------------------------------------------- another letter

    def choose_files(self) -> None:
        """Ask for files to be taken into the inbox."""
        dialog = QFileDialog(self._window, self.tr("Nhập văn bản"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                self.tr(
                    "Văn bản (*.pdf *.docx *.doc *.rtf *.odt *.html *.htm *.txt "
                    "*.jpg *.jpeg *.png *.tif *.tiff *.heic "
                    "*.eml *.msg *.edxml *.zip *.rar *.7z)"
                ),
                self.tr("Mọi tệp (*)"),
            ]
        )
        dialog.filesSelected.connect(
            lambda names: self.take([Path(name) for name in names])
        )
        dialog.open()

    def take(self, paths: Sequence[Path]) -> None:
        """Take files into the inbox."""
        self._model.taker.take(paths, self.tr("Đang đọc"))

    def open(self, inbox_id: int) -> None:
        """Show a waiting letter."""
        self._form.commit()
        self._model.open(inbox_id)

    def type_by_hand(self) -> None:
        """Begin a letter that has no file."""
        self._form.commit()
        self._model.type_by_hand()

    def go_later(self) -> None:
        """Show the letter below in the list."""
        self._form.commit()
        self._model.go(1)

    def go_earlier(self) -> None:
        """Show the letter above in the list."""
        self._form.commit()
        self._model.go(-1)

    # -------------------------------------------------------------- the open letter

    def next_field(self) -> None:
        """Go to the next field that a person should look at."""
        if review := self._model.review:
            self._form.focus_next(review.to_look_at())

    def use_usual_place(self) -> None:
        """Take what stands at the usual place of the field with the cursor."""
        if key := self._form.key_in_focus():
            self._model.check.use_usual_place(key)

    def show_files(self) -> None:
        """Show the files that came with the letter."""
        review = self._model.review
        if review and review.file and review.inbox_id is not None:
            self._files.show_waiting(review.inbox_id)

    def register(self) -> None:
        """Enter the letter unless a date in the form is not understood."""
        if self._form.commit():
            self._model.register()

    def register_anyway(self) -> None:
        """Enter the letter although one like it is in the register."""
        if self._form.commit():
            self._model.register(although_same=True)

    def ask_to_dismiss(self) -> None:
        """Ask whether the letter leaves the inbox without being registered."""
        ask_to_dismiss(self._window, self._model.review, self._model.dismiss)
