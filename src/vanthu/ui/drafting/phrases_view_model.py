"""The phrase library as the panel asks for it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from vanthu.domain.documents.phrases import Phrase, RecipientKind
from vanthu.services.phrase_lines import PhraseLine
from vanthu.services.phrases import Phrases
from vanthu.ui.common.background import BackgroundRunner, Job

LOOK_AFTER = 250  # milliseconds without typing


class PhrasesViewModel(QObject):
    """Finds phrases beside the window.

    Signals:
        fields_known(tuple[str]): the fields of the library.
        found(tuple[PhraseLine]): what fits.
        failed(VanThuError): nothing changed.
    """

    fields_known = Signal(object)
    found = Signal(object)
    failed = Signal(object)

    def __init__(self, phrases: Phrases, short: BackgroundRunner) -> None:
        super().__init__()
        self._phrases = phrases
        self._short = short
        self._looking: Job | None = None
        self._wanted: tuple[str, str, RecipientKind | None] = ("", "", None)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_AFTER)
        self._timer.timeout.connect(self._look)

    def reload(self) -> None:
        """Read the fields and what fits again."""
        self._short.run(
            lambda _: self._phrases.fields(),
            on_done=self.fields_known.emit,
            on_failed=self.failed.emit,
        )
        self._look()

    def look_for(self, words: str, field: str, recipient: RecipientKind | None) -> None:
        """Find phrases soon."""
        self._wanted = (words, field, recipient)
        self._timer.start()

    def use(self, phrase: Phrase, then: Callable[[str], None]) -> None:
        """Count a use and hand on the words with the office's names."""
        self._short.run(
            lambda _: self._phrases.use(phrase),
            on_done=then,
            on_failed=self.failed.emit,
        )

    def keep(self, text: str, source: str) -> None:
        """Keep a sentence of a draft for later."""
        self._short.run(
            lambda _: self._phrases.keep(text, source=source),
            on_done=lambda _: self.reload(),
            on_failed=self.failed.emit,
        )

    def _look(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
        words, field, recipient = self._wanted

        def show(found: tuple[PhraseLine, ...]) -> None:
            self._looking = None
            self.found.emit(found)

        self._looking = self._short.run(
            lambda _: self._phrases.find(words, field=field, recipient=recipient),
            on_done=show,
            on_failed=self.failed.emit,
        )
