"""The open draft leaves: as a file, on paper, by mail; what it lacks is named first."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from vanthu.domain.documents.drafts import Draft
from vanthu.ui.drafting.draft_steps import DraftSteps
from vanthu.ui.drafting.drafts_view_model import DraftsViewModel
from vanthu.ui.drafting.outward import PDF, WORD, Outward
from vanthu.ui.drafting.words import open_place_words

PLACES_SHOWN = 8


class WayOut(QObject):
    """Lets the draft out after a question if anything in it is open."""

    def __init__(
        self,
        model: DraftsViewModel,
        steps: DraftSteps,
        outward: Outward,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._model = model
        self._steps = steps
        self._window = window
        self.outward = outward

    def export_word(self) -> None:
        """Ask where the draft is to be written for Word."""
        self._let_out(lambda draft: self.outward.ask_target(draft, WORD))

    def export_pdf(self) -> None:
        """Ask where the draft is to be written as PDF."""
        self._let_out(lambda draft: self.outward.ask_target(draft, PDF))

    def print_out(self) -> None:
        """Offer the draft for printing."""
        self._let_out(self.outward.print_out)

    def send(self) -> None:
        """Show the mail that would carry the draft."""
        self._let_out(self.outward.send)

    def question(self) -> QMessageBox:
        """Return the box that names what is open and asks whether to go on."""
        places = self._steps.open_places
        lines = [f"– {open_place_words(place)}" for place in places[:PLACES_SHOWN]]
        if len(places) > PLACES_SHOWN:
            more = len(places) - PLACES_SHOWN
            lines.append(self.tr("– và {more} chỗ khác").format(more=more))
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Văn bản còn chỗ thiếu"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        words = self.tr("Các chỗ sau còn thiếu và sẽ in như vậy:\n{lines}")
        box.setText(words.format(lines="\n".join(lines)))
        box.addButton(self.tr("Vẫn xuất"), QMessageBox.ButtonRole.AcceptRole)
        back = box.addButton(self.tr("Quay lại"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(back)
        return box

    def _let_out(self, way: Callable[[Draft], None]) -> None:
        self._model.save_now()
        draft = self._model.draft
        if draft is None:
            return
        if not self._steps.open_places:
            way(draft)
            return
        box = self.question()
        box.accepted.connect(lambda: way(draft))
        box.open()
