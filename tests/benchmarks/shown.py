"""What of a letter's labels stands on one of its pages: all that a photo can give."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from vanthu.extraction.folding import fold

# What follows from the heading and the symbol, both on the first page.
_FOLLOWS = "doc_type", "urgency", "secrecy", "do_not_score"
_TOLD_BY = "quote", "value", "ref", "unit"


def shown(label: Mapping[str, Any], page: str) -> Mapping[str, Any]:
    """Return the labels whose words stand on a page, in other marks and spaces."""
    words = _bare(page)
    return {
        name: value if name in _FOLLOWS else _shown(name, value, words)
        for name, value in label.items()
    }


def values_in(label: Mapping[str, Any]) -> int:
    """Return how many values labels hold."""
    return sum(
        len(value) if isinstance(value, list) else bool(value)
        for name, value in label.items()
        if name != "do_not_score"
    )


def _shown(name: str, value: Any, words: str) -> Any:
    if isinstance(value, list):
        return [each for each in value if _stands(_told(each), words)]
    if not value:
        return value
    told = _day(str(value)) if name == "issued_on" else str(value)
    return value if _stands(told, words) else None


def _stands(told: str, words: str) -> bool:
    return _bare(told) in words


def _told(each: Any) -> str:
    if not isinstance(each, Mapping):
        return str(each)
    return str(next(each[name] for name in _TOLD_BY if each.get(name)))


def _day(value: str) -> str:
    day = date.fromisoformat(value)
    return f"ngày {day.day:02} tháng {day.month:02} năm {day.year}"


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(text))
