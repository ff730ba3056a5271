"""What letters cite: how a reference is compared, and which ones make a campaign."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from vanthu.domain.intake import CitedDocument, CitedRole, LetterItem

# 30/2020/NĐ-CP, 117/2025/QH15: law, which letters of every subject cite.
_LAW = re.compile(r"\d+/\d{4}/")
_LEAST_LIKENESS = 0.6  # of the words of two asked items
_LEAST_WORDS = 4
_NO_ACCENTS = {ord("đ"): "d", **dict.fromkeys(range(0x300, 0x370))}
_EVERYWHERE = frozenset(("bao", "cao", "ket", "qua", "thuc", "hien", "va", "ve", "cac"))
# Letters that cite a document so belong to what it set going.
CAMPAIGN_ROLES = frozenset(
    {
        CitedRole.CARRIES_OUT,
        CitedRole.BASIS,
        CitedRole.FOLLOWS,
        CitedRole.CONTINUES,
        CitedRole.RECALLS,
        CitedRole.MENTIONS,
    }
)
LEAST_SHARED = 2  # asked items that two overlapping requests have in common


@dataclass(frozen=True, slots=True)
class SharedItem:
    """Two asked items, of two letters, that want the same."""

    label: str
    text: str
    other_label: str
    other_text: str


def reference_key(ref: str) -> str:
    """Return a reference so that its spellings are equal: 05/kh-ubnd is 5/KH-UBND."""
    spelled = unicodedata.normalize("NFC", ref).replace("Ð", "Đ").upper()
    number, slash, symbol = re.sub(r"\s", "", spelled).partition("/")
    return f"{number.lstrip('0') or '0'}{slash}{symbol}"


def is_law(ref: str) -> bool:
    """Tell whether a reference is that of a law or decree, which is no campaign."""
    return bool(_LAW.match(ref.strip()))


def makes_campaign(cited: CitedDocument) -> bool:
    """Tell whether letters that cite this document together are one campaign."""
    return cited.role in CAMPAIGN_ROLES and not is_law(cited.ref)


def may_be_same(one: date | None, other: date | None) -> bool:
    """Tell whether two dates of a document, as far as they are known, agree."""
    return one is None or other is None or one == other


def shared_items(
    items: Sequence[LetterItem], others: Iterable[LetterItem]
) -> tuple[SharedItem, ...]:
    """Return the asked items that two letters have in common, each once."""
    left = [(item, _words(item.text)) for item in others]
    found: list[SharedItem] = []
    for item in items:
        words = _words(item.text)
        alike = [(_likeness(words, theirs), other) for other, theirs in left]
        best = max(alike, key=lambda pair: pair[0], default=(0.0, None))
        likeness, other = best
        if other is not None and likeness >= _LEAST_LIKENESS:
            found.append(SharedItem(item.label, item.text, other.label, other.text))
            left = [pair for pair in left if pair[0] is not other]
    return tuple(found)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    if min(len(one), len(other)) < _LEAST_WORDS:
        return 0.0
    return len(one & other) / len(one | other)


def _words(text: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFD", text.lower()).translate(_NO_ACCENTS)
    return frozenset(re.findall(r"[^\W_]+", plain)) - _EVERYWHERE
