"""Words for searching: without accents, with them, and how a query asks for them."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+")
_NO_ACCENTS = {ord("đ"): "d", **dict.fromkeys(range(0x300, 0x370))}
# Both places of the tone mark are written: hoà and hòa, khoẻ and khỏe, uỷ and ủy.
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_OPEN_ENDINGS = {
    unicodedata.normalize("NFC", old + new + tone): unicodedata.normalize(
        "NFC", old + tone + new
    )
    for old, new in ("oa", "oe", "uy")
    for tone in _TONES
}
_OPEN_ENDING = re.compile(f"(?:{'|'.join(_OPEN_ENDINGS)})$")
MOST_TERMS = 32
LONGEST_TERM = 200


@dataclass(frozen=True, slots=True)
class SearchTerm:
    """What must stand in a text; the last of its words may go on."""

    words: str  # each after a space
    with_accents: bool


def without_accents(text: str) -> str:
    """Return the words of a text as one searchable string without accents."""
    return _joined(_folded(word) for word in _words(text))


def with_accents(text: str) -> str:
    """Return the words of a text as one searchable string with their accents."""
    return _joined(_words(text))


def search_terms(query: str) -> tuple[SearchTerm, ...]:
    """Return what a query asks for; every term must be found.

    Words joined by a sign, as in 798/UBND-VHXH, are one term and follow each other.
    A word typed with accents asks for them; one typed without accepts any.
    """
    groups = (_words(group) for group in query.split())
    terms = dict.fromkeys(_term(words) for words in groups if words)
    return tuple(terms)[:MOST_TERMS]


def _term(words: list[str]) -> SearchTerm:
    folded = [_folded(word) for word in words]
    accented = words != folded
    text = " ".join(words if accented else folded)
    return SearchTerm(f" {text}"[:LONGEST_TERM], accented)


def _words(text: str) -> list[str]:
    composed = unicodedata.normalize("NFC", text).lower()
    return [_usual_form(word) for word in _TOKEN.findall(composed)]


def _usual_form(word: str) -> str:
    if word.isdecimal():
        return word.lstrip("0") or "0"  # 05/BC-UBND is also written 5/BC-UBND
    return _OPEN_ENDING.sub(lambda match: _OPEN_ENDINGS[match[0]], word)


def _folded(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", decomposed.translate(_NO_ACCENTS))


def _joined(words: Iterable[str]) -> str:
    return f" {' '.join(words)} "
