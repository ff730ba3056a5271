"""A text made comparable: NFC, tone marks in one place, with the way back."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from vanthu.domain.form_check.findings import Severity
from vanthu.domain.form_check.text_findings import TextFinding

UPPER = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
LOWER = UPPER.lower()

# Both placings of the tone mark are right (hoà, hòa); after q it has one place only.
_OLD_PLACING = re.compile(
    r"(?<![qQ])(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?![^\W\d_])"
)
_BARE = {"à": "a", "á": "a", "ả": "a", "ã": "a", "ạ": "a", "è": "e", "é": "e"}
_BARE |= {"ẻ": "e", "ẽ": "e", "ẹ": "e", "ỳ": "y", "ý": "y", "ỷ": "y", "ỹ": "y"}
_BARE |= {"ỵ": "y"}

_ADDRESS = re.compile(
    r"\S*(?:://|www\.|@|\.(?:vn|com|org|net|docx?|pdf|xlsx?)\b)\S*", re.IGNORECASE
)
_OPENS = " \t\n\v\f\u00a0\u202f“”\"'‘(«[–"
# What a sentence, an item or a quotation may begin after.
_BEFORE_BEGINNING = frozenset(".?!:;…-+•*)/·●○▪►✓_|=>\uf0b7\uf02d")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as the rules read it.

    `places` holds for each character its place in the writer's own text, and the end.
    """

    text: str
    own: str
    places: tuple[int, ...] | range
    addresses: tuple[tuple[int, int], ...]  # of the web and of mail

    def begins(self, at: int) -> bool:
        """Tell whether a sentence, an item or a quotation may begin at a place."""
        before = self.text[:at].rstrip(_OPENS)
        if not before or before[-1] in _BEFORE_BEGINNING:
            return True
        between = self.text[len(before) : at]
        return any(sign in between for sign in "\n\v\t“‘«\"'(")

    def is_address(self, at: int) -> bool:
        """Tell whether a place lies in an address of the web or of mail."""
        return any(start <= at < end for start, end in self.addresses)

    def own_words(self, start: int, end: int) -> str:
        """Return what the writer wrote there."""
        return self.own[self.places[start] : self.places[end]]

    def cased(self, span: tuple[int, int], right: str) -> str:
        """Return what stands at `span` with the capitals of `right`.

        The writer's blanks and tone marks stay.
        """
        start, end = span
        own, here = self.own_words(start, end), self.text[start:end]
        letters = own if len(own) == len(here) else here
        models = iter([letter for letter in right if letter.isalpha()])
        return "".join(
            _like(letter, next(models)) if letter.isalpha() else letter
            for letter in letters
        )

    def finding(
        self,
        rule: str,
        fault: str,
        severity: Severity,
        span: tuple[int, int],
        suggestion: str | None = None,
    ) -> TextFinding:
        """Return a finding with its place in the writer's text."""
        start, end = (self.places[at] for at in span)
        return TextFinding(rule, fault, severity, start, end, suggestion)


def passage_of(text: str) -> Passage:
    """Make a text comparable."""
    composed = unicodedata.normalize("NFC", text)
    places: tuple[int, ...] | range = range(len(text) + 1)
    if composed != text:
        parts = list(_composed(text))
        composed = "".join(part for part, _ in parts)
        places = (*(place for _, place in parts), len(text))
    plain = _OLD_PLACING.sub(lambda found: modern_placing(found[0]), composed)
    addresses = tuple(found.span() for found in _ADDRESS.finditer(plain))
    return Passage(plain, text, places, addresses)


def _like(letter: str, model: str) -> str:
    return letter.upper() if model.isupper() else letter.lower()


def modern_placing(pair: str) -> str:
    """Move the tone mark of oà, uý and their like to the first letter."""
    first, second = pair[0], pair[1]
    mark = unicodedata.normalize("NFD", second)[1:]
    bare = _BARE[second.lower()]
    bare = bare.upper() if second.isupper() else bare
    return unicodedata.normalize("NFC", first + mark) + bare


def listed(names: str) -> tuple[str, ...]:
    """Return the items of a list whose items end in semicolons."""
    return tuple(" ".join(name.split()) for name in names.split(";"))


def _composed(text: str) -> Iterator[tuple[str, int]]:
    """Yield the composed characters with their places."""
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        for character in unicodedata.normalize("NFC", text[start:end]):
            yield character, start
        start = end
