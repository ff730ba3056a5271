"""What the office usually does with letters, counted from its own register."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from vanthu.domain.document_types import TYPE_OF
from vanthu.domain.register import issuer_key

LEAST_TIMES = 2  # what happened once is no habit

# The first group of a symbol when it names the type of the document.
_TYPES = frozenset(abbreviation.upper() for abbreviation in TYPE_OF)
# Every level of the state has bodies with these names, so they tell nobody apart.
_SHARED = frozenset(("UBND", "HĐND", "ĐU", "BTV", "BCH", "BCĐ", "MTTQ", "VP"))


@dataclass(frozen=True, slots=True)
class PastLetter:
    """An entry of the register as habits are counted from it."""

    issuing_body: str
    leads: tuple[str, ...]  # codes of the departments that led its tasks
    kind: str = ""
    symbol: str = ""


@dataclass(frozen=True, slots=True)
class Usual:
    """What was so in `times` of the last `of` cases."""

    value: str
    times: int
    of: int


def symbol_stem(symbol: str) -> str:
    """Return the part of a symbol that names the issuing body: STTTT of STTTT-TTBCXB.

    Empty when there is none, or when bodies of every level share it.
    """
    spelled = unicodedata.normalize("NFC", symbol).replace("Ð", "Đ").upper()
    groups = [group for group in re.findall(r"[^\W_]+", spelled) if not group.isdigit()]
    named = groups[1:] if groups and groups[0] in _TYPES else groups
    return named[0] if named and named[0] not in _SHARED else ""


def usual_issuer(past: Sequence[PastLetter]) -> Usual | None:
    """Return the issuing body of most letters, spelled as the newest of them has it.

    The letters come newest first.
    """
    spellings: dict[str, str] = {}
    for letter in past:
        spellings.setdefault(issuer_key(letter.issuing_body), letter.issuing_body)
    found = _usual([(issuer_key(letter.issuing_body),) for letter in past])
    return Usual(spellings[found.value], found.times, found.of) if found else None


def usual_lead(past: Sequence[PastLetter]) -> Usual | None:
    """Return the department that led work of most letters."""
    return _usual([letter.leads for letter in past])


@dataclass(frozen=True, slots=True)
class UsualWays:
    """How an issuing body usually writes."""

    kind: Usual | None = None
    symbol: Usual | None = None


def usual_ways(past: Sequence[PastLetter]) -> UsualWays:
    """Return the kind and the symbol of most letters."""
    kinds = [(letter.kind,) for letter in past if letter.kind]
    symbols = [(letter.symbol,) for letter in past if letter.symbol]
    return UsualWays(_usual(kinds), _usual(symbols))


def _usual(cases: Sequence[tuple[str, ...]]) -> Usual | None:
    """Return what is so in more than half of the cases, None when two things are."""
    counts = Counter(value for case in cases for value in dict.fromkeys(case))
    ranked = counts.most_common(2)
    if not ranked:
        return None
    value, times = ranked[0]
    is_tied = len(ranked) > 1 and ranked[1][1] == times
    if is_tied or times < LEAST_TIMES or 2 * times <= len(cases):
        return None
    return Usual(value, times, len(cases))
