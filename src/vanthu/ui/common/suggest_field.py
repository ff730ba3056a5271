"""A text field that offers known words in a list below, and never types by itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget
from typing_extensions import override

from vanthu.ui.common.folding import folded
from vanthu.ui.common.formatting import one_line
from vanthu.ui.common.plain_label import plain_tip

MOST_OFFERED = 12


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A known text and the other ways in which people call it."""

    text: str
    aliases: tuple[str, ...] = ()


class SuggestField(QLineEdit):
    """Offers what contains the typed words, without accents or by alias.

    Any text may be typed. Completion inside the line breaks Vietnamese typing, so
    there is a list only.
    """

    def __init__(
        self, suggestions: Sequence[Suggestion] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self._suggestions: tuple[Suggestion, ...] = ()
        self.suggest(suggestions)
        self.textEdited.connect(self._offer)
        self.editingFinished.connect(self._tidy)

    def suggest(self, suggestions: Sequence[Suggestion]) -> None:
        """Replace the known texts."""
        self._suggestions = tuple(suggestions)
        self._offer(self.text())

    def show_text(self, text: str) -> None:
        """Fill the field and show the beginning of the text."""
        self.setText(text)
        self.setCursorPosition(0)
        self.setToolTip(plain_tip(text))

    def offered(self) -> list[str]:
        """Return what the list would show now."""
        return self._model.stringList()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setCursorPosition(0)

    def _offer(self, typed: str) -> None:
        wanted = folded(typed)
        fitting = [s.text for s in self._suggestions if _fits(wanted, s)]
        self._model.setStringList(fitting[:MOST_OFFERED])

    def _tidy(self) -> None:
        tidy = one_line(self.text())
        if tidy != self.text():
            self.setText(tidy)


def _fits(wanted: str, suggestion: Suggestion) -> bool:
    names = (suggestion.text, *suggestion.aliases)
    return any(wanted in folded(name) for name in names)
