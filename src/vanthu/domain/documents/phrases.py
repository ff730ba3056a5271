"""The phrase library (câu mẫu), by field and by whom one speaks to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from vanthu.domain.documents.filling import HINTS, has_stray_brace, names_in
from vanthu.domain.documents.template_reading import FaultKind, TemplateFault

PHRASE_KEYS = frozenset({"id", "text", "recipient"})
FILE_KEYS = frozenset({"field", "name", "phrase"})
OWN_FIELD = "Của cơ quan"


class RecipientKind(StrEnum):
    """To whom a phrase speaks, which decides its verb."""

    ANYBODY = "anybody"
    OWN_UNIT = "own-unit"  # giao … chủ trì
    PARTNER = "partner"  # đề nghị … phối hợp: MTTQ, công an, quân sự, đoàn thể
    SUPERIOR = "superior"  # kính đề nghị
    PEER = "peer"  # đề nghị
    PEOPLE = "people"  # khu phố, tổ dân phố, người dân


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence to put into a draft; unknown things stand in it as placeholders."""

    phrase_id: str
    text: str
    field: str  # lĩnh vực, as lists show it
    recipient: RecipientKind = RecipientKind.ANYBODY
    source: str = ""  # where an own sentence comes from; empty: shipped


def phrases_of(content: Mapping[str, Any]) -> tuple[Phrase, ...]:
    """Return the phrases of a field's plain data.

    Raises:
        TemplateFault: a key is missing, unknown, or of a wrong value.
    """
    _check(content, FILE_KEYS)
    field = _text(content, "name")
    entries = content.get("phrase", [])
    if not isinstance(entries, list):
        raise TemplateFault(FaultKind.WRONG_VALUE, "phrase")
    return tuple(_phrase(entry, field) for entry in entries)


def _phrase(entry: Any, field: str) -> Phrase:
    if not isinstance(entry, Mapping):
        raise TemplateFault(FaultKind.WRONG_VALUE, "phrase")
    _check(entry, PHRASE_KEYS)
    text = _text(entry, "text")
    unknown = [name for name in names_in(text) if name not in HINTS]
    if unknown or has_stray_brace(text):
        raise TemplateFault(FaultKind.UNKNOWN_PLACEHOLDER, (*unknown, text)[0])
    try:
        recipient = RecipientKind(entry.get("recipient", RecipientKind.ANYBODY))
    except ValueError as error:
        raise TemplateFault(FaultKind.WRONG_VALUE, "recipient") from error
    return Phrase(_text(entry, "id"), text, field, recipient)


def _check(content: Mapping[str, Any], known: Iterable[str]) -> None:
    for key in content:
        if key not in known:
            raise TemplateFault(FaultKind.UNKNOWN_KEY, key)


def _text(content: Mapping[str, Any], key: str) -> str:
    value = content.get(key, "")
    if not isinstance(value, str) or not value.strip():
        raise TemplateFault(FaultKind.MISSING, key)
    return value.strip()
