"""What a person does with a draft as a whole: begin, submit, judge, number, go back."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from vanthu.domain.documents.readiness import OpenPlace
from vanthu.services.draft_lines import DraftVersion
from vanthu.ui.common.background import Job
from vanthu.ui.drafting.drafts_view_model import DraftsViewModel
from vanthu.ui.drafting.new_document_dialog import NewDocumentDialog
from vanthu.ui.drafting.number_dialog import NumberDialog
from vanthu.ui.drafting.opinion_dialog import CancelNumberDialog, OpinionDialog
from vanthu.ui.drafting.versions_dialog import VersionsDialog


class DraftSteps(QObject):
    """Opens the dialogs of a draft's way and hands on what they are told."""

    def __init__(self, model: DraftsViewModel, window: QWidget) -> None:
        super().__init__(window)
        self._model = model
        self._window = window
        self.open_places: tuple[OpenPlace, ...] = ()

    def begin(self) -> None:
        """Ask what is to be written."""
        dialog = self.new_dialog()
        asking: list[Job] = []

        def forget() -> None:
            while asking:
                asking.pop().cancel()

        def ask(letter_id: int) -> None:
            asking.append(self._model.ask_related(letter_id, dialog.offer_related))

        dialog.letter_ticked.connect(ask)
        dialog.finished.connect(forget)
        dialog.accepted.connect(lambda: self._take(dialog))
        dialog.open()

    def new_dialog(self) -> NewDocumentDialog:
        """Return the dialog that asks what is to be written."""
        lists = self._model.lists
        return NewDocumentDialog(
            lists.templates, lists.letters, lists.lines, self._window
        )

    def _take(self, dialog: NewDocumentDialog) -> None:
        if dialog.template_id:
            subject = " ".join(dialog.subject.text().split())
            self._model.begin(dialog.template_id, dialog.letter_ids, subject)

    def show_versions(self) -> None:
        """Show the saves of the draft."""
        self._model.save_now()
        self._model.versions.ask(self._open_versions)

    def _open_versions(self, versions: tuple[DraftVersion, ...]) -> None:
        dialog = VersionsDialog(versions, self._window)
        dialog.restore.setVisible(not self._model.is_final)
        drawing: list[Job] = []

        def forget() -> None:
            while drawing:
                drawing.pop().cancel()

        def draw(version: int) -> None:
            forget()
            job = self._model.versions.ask_pages(version, dialog.show_pages)
            drawing.extend([job] if job else [])

        dialog.pages_wanted.connect(draw)
        dialog.finished.connect(forget)
        dialog.restored.connect(self._model.restore)
        dialog.open()
        if chosen := dialog.chosen:
            draw(chosen.version)

    # -------------------------------------------------------------- its way

    def submit(self) -> None:
        """Lay the draft before the leader."""
        self._model.submit()

    def approve(self) -> None:
        """Ask in which words the leader approved."""
        self._ask_opinion(is_approval=True)

    def send_back(self) -> None:
        """Ask why the leader returned the draft."""
        self._ask_opinion(is_approval=False)

    def _ask_opinion(self, *, is_approval: bool) -> None:
        opened = self._model.current
        if opened is None:
            return
        dialog = OpinionDialog(
            opened.signers, is_approval=is_approval, parent=self._window
        )
        act = self._model.approve if is_approval else self._model.send_back
        dialog.submitted.connect(act)
        dialog.open()

    def number(self) -> None:
        """Ask for the day of the document and give its number."""
        draft = self._model.draft
        if draft is None:
            return
        dialog = NumberDialog(draft, self.open_places, self._model.today, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._issue(dialog))
        dialog.open()

    def _issue(self, dialog: NumberDialog) -> None:
        if dialog.day.day is not None:
            self._model.issue(
                dialog.day.day, although_open=dialog.although_open.isChecked()
            )

    def cancel_number(self) -> None:
        """Ask why the number is cancelled."""
        if draft := self._model.draft:
            dialog = CancelNumberDialog(draft.reference, self._window)
            dialog.submitted.connect(self._model.cancel_number)
            dialog.open()
