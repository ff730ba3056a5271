"""Lines of the phrase library."""

from dataclasses import dataclass
from datetime import date

from vanthu.domain.documents.phrases import Phrase


@dataclass(frozen=True, slots=True)
class PhraseUse:
    """How often a phrase was used, and when last."""

    times: int
    last_used: date


@dataclass(frozen=True, slots=True)
class PhraseLine:
    """A phrase as the library shows it, with the office's names in its words."""

    phrase: Phrase
    words: str
    times: int = 0
    last_used: date | None = None

    @property
    def is_own(self) -> bool:
        """Tell whether the office wrote it."""
        return bool(self.phrase.source)
