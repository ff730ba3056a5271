"""Texts without case, marks and signs, to find the parts of a faulty document."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

_NO_MARKS = {ord("đ"): "d", **dict.fromkeys(range(0x300, 0x370))}


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return small letters without marks, blanks as single spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(_NO_MARKS)
    return " ".join(plain.split())


@lru_cache(maxsize=4096)
def letters_of(text: str) -> str:
    """Return nothing but the folded words."""
    return " ".join(re.findall(r"[a-z0-9]+", fold(text)))


def likeness(text: str, words: str) -> float:
    """Return how alike the letters of two texts are, from 0 to 1."""
    one, other = letters_of(text), letters_of(words)
    if not one or abs(len(one) - len(other)) > len(other):
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
