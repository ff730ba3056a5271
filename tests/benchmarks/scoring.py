"""How well an answer of `vanthu extract` agrees with the labels of a letter.

Numbers, symbols, references, dates and document types must be equal; other words may
differ a little, as the labels keep what recognition misread.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

EXACT_FIELDS = (
    "doc_type", "number", "symbol", "full_ref", "issued_on", "urgency", "secrecy",
)  # fmt: skip
LOOSE_FIELDS = (
    "issuer", "parent_issuer", "place", "subject", "signing_authority",
    "sign_on_behalf", "signer_title", "signer", "report_to",
)  # fmt: skip
NEAR = 0.88  # of the characters

_QUOTES_AND_MARKDOWN = re.compile(r"[*_“”\"'‘’|]+")
_SPACED_MARK = re.compile(r"\s*([/\-.,;:])\s*")

Answer = Mapping[str, Any]
Same = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Count:
    """How many values agree, were given, were wanted, and stand for nothing."""

    hits: int = 0
    given: int = 0
    wanted: int = 0
    invented: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.hits + other.hits,
            self.given + other.given,
            self.wanted + other.wanted,
            self.invented + other.invented,
        )

    @property
    def precision(self) -> float:
        """Return the part of the given values that agree."""
        return self.hits / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Return the part of the wanted values that were found."""
        return self.hits / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.hits / (self.given + self.wanted) if self.hits else 0.0


def score(answer: Answer, label: Answer) -> dict[str, Count]:
    """Return the counts of each field that the label scores."""
    found = {**answer.get("fields", {}), "report_to": answer.get("report_to")}
    counts = {
        name: _one(_value(found.get(name)), label.get(name), _same_as(name))
        for name in (*EXACT_FIELDS, *LOOSE_FIELDS)
    }
    for name, part, same in (
        ("recipients", "value", near),
        ("distribution", "value", near),
        ("references", "ref", equal),
        ("assignments", "unit", near),
    ):
        counts[name] = _many(
            [each[part] for each in answer.get(name, ())],
            [_label_of(each, part) for each in label.get(name) or ()],
            same,
        )
    counts["deadlines"] = _terms(answer, label)
    skipped = set(label.get("do_not_score") or ())
    return {name: count for name, count in counts.items() if name not in skipped}


def total(counts: Iterable[Count]) -> Count:
    """Return the sum."""
    return sum(counts, Count())


def equal(one: str, other: str) -> bool:
    """Tell whether two references are the same but for spaces and marks."""
    return _bare(one).replace(" ", "") == _bare(other).replace(" ", "")


def near(one: str, other: str) -> bool:
    """Tell whether two strings are the same but for a few misread characters."""
    one, other = _bare(one), _bare(other)
    ratio = SequenceMatcher(None, one, other, autojunk=False).ratio
    return one == other or ratio() >= NEAR


def _same_as(name: str) -> Same:
    if name == "number":
        return lambda one, other: one.lstrip("0") == other.lstrip("0")
    return equal if name in EXACT_FIELDS else near


def _bare(text: str) -> str:
    """Return small letters without tone marks, the space around signs taken out."""
    text = text.casefold().replace("đ", "d").replace("–", "-")
    letters = unicodedata.normalize("NFD", text)
    text = "".join(c for c in letters if not unicodedata.combining(c))
    text = _SPACED_MARK.sub(r"\1", _QUOTES_AND_MARKDOWN.sub(" ", text))
    text = " ".join(text.split())
    # The slash in front of a symbol tells that the number is blank.
    return text.rstrip(" .;,:-/").lstrip(" .;,:-")


def _value(found: Any) -> str | None:
    value = found.get("value") if isinstance(found, Mapping) else found
    return None if value in (None, "") else str(value)


def _label_of(each: Any, part: str) -> str:
    return str(each[part] if isinstance(each, Mapping) else each)


def _one(given: str | None, wanted: str | None, same: Same) -> Count:
    is_hit = bool(given and wanted and same(given, wanted))
    return Count(is_hit, bool(given), bool(wanted), bool(given and not wanted))


def _many(given: Sequence[str], wanted: Sequence[str], same: Same) -> Count:
    missed = list(wanted)
    for each in given:
        match = next((one for one in missed if same(each, one)), None)
        if match is not None:
            missed.remove(match)
    return Count(len(wanted) - len(missed), len(given), len(wanted))


def _terms(answer: Answer, label: Answer) -> Count:
    given = [term for each in answer.get("deadlines", ()) if any(term := _days(each))]
    wanted = [_days(each) for each in label.get("deadlines") or ()]
    missed = list(wanted)
    for term in given:
        if term in missed:
            missed.remove(term)
    hits = len(wanted) - len(missed)
    return Count(hits, len(given), len(wanted), max(0, len(given) - hits))


def _days(term: Answer) -> tuple[str, ...]:
    return tuple(str(term.get(name) or "") for name in ("date", "start", "end"))
