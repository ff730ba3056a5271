"""Sentences go from the library into the draft, and from the draft into the library."""

from PySide6.QtCore import QObject, Signal

from vanthu.domain.documents.phrases import Phrase
from vanthu.domain.errors import VanThuError
from vanthu.ui.common.error_messages import explain
from vanthu.ui.common.message import Message
from vanthu.ui.drafting.composer import Composer
from vanthu.ui.drafting.drafts_view_model import DraftsViewModel
from vanthu.ui.drafting.phrases_panel import PhrasesPanel
from vanthu.ui.drafting.phrases_view_model import PhrasesViewModel
from vanthu.ui.theme import Tone


class PhraseUse(QObject):
    """Joins the panel of phrases with the library and with what is being written.

    Signals:
        said(Message): what was kept, or why nothing was done.
        inserting(): a sentence goes into what is being written.
    """

    said = Signal(object)
    inserting = Signal()

    def __init__(
        self,
        phrases: PhrasesViewModel,
        panel: PhrasesPanel,
        composer: Composer,
        model: DraftsViewModel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._phrases = phrases
        self._composer = composer
        self._model = model
        phrases.setParent(self)
        phrases.fields_known.connect(panel.show_fields)
        phrases.found.connect(panel.show_phrases)
        phrases.failed.connect(self._say_failed)
        panel.looked_for.connect(phrases.look_for)
        panel.wanted.connect(self._put_in)
        panel.keeping_wanted.connect(self._keep)

    def reload(self) -> None:
        """Read the library again."""
        self._phrases.reload()

    def _put_in(self, phrase: Phrase) -> None:
        editor = self._composer.editor
        if editor is None or self._model.is_final:
            words = self.tr("Chọn một mục của văn bản rồi chèn câu. Chưa chèn gì.")
            self.said.emit(Message(words, Tone.NOTICE))
            return
        self.inserting.emit()
        self._phrases.use(phrase, editor.insert_words)

    def _keep(self) -> None:
        editor, draft = self._composer.editor, self._model.draft
        words = editor.selected_words if editor else ""
        if not words or draft is None:
            hint = self.tr("Bôi đen một câu trong mục đang soạn rồi lưu.")
            self.said.emit(Message(hint, Tone.NOTICE))
            return
        self._phrases.keep(words, draft.reference or draft.kind)
        self.said.emit(Message(self.tr("Đã lưu câu vào mẫu câu."), Tone.DONE))

    def _say_failed(self, error: VanThuError) -> None:
        self.said.emit(Message(explain(error), Tone.FAILURE))
