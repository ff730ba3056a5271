"""What an exchange package says of its letter, taken where the letter says nothing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from vanthu.domain.evidence import Evidence
from vanthu.domain.intake import (
    FieldState,
    LetterFields,
    LetterReading,
    LetterWarning,
    PageText,
    Proposed,
)

NAME = "Thông tin gói tin.txt"
RULE, SURENESS = "package", 0.9

_REFERENCE = re.compile(
    r"^Số: *(?P<ref>(?P<number>\d+[a-zđ]?)/(?P<symbol>\S+)) *$", re.M
)
_DAY = re.compile(
    r"^Ngày ban hành: *(?P<day>(?:(?P<y>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?))"
    r"|(?:(?P<d2>\d\d?)/(?P<m2>\d\d?)/(?P<y2>\d{4})))",
    re.M,
)
_WORDS = {
    "issuer": "Nơi gửi",
    "place": "Nơi ban hành",
    "subject": "Trích yếu",
    "signer": "Người ký",
    "doc_type": "Loại văn bản",
}
# What is told of a letter whose place for it is empty; now it is known.
_ANSWERED = {
    LetterWarning.NUMBER_BLANK: "number",
    LetterWarning.DATE_BLANK: "issued_on",
    LetterWarning.SIGNER_ABSENT: "signer",
}

T = TypeVar("T")


def with_package(reading: LetterReading, words: str) -> LetterReading:
    """Return the reading with the package's words as a last page, and fields of it."""
    page = len(reading.pages) + 1
    fields = reading.proposal.fields
    missing: dict[str, Any] = {
        name: proposed
        for name, proposed in _given(words, page)
        if getattr(fields, name).state is not FieldState.FOUND
    }
    if "number" not in missing and "symbol" not in missing:
        missing.pop("full_ref", None)
    if not missing:
        return reading
    known = replace(fields, **missing)
    warnings = tuple(
        warning
        for warning in reading.proposal.warnings
        if not _is_answered(warning, known)
    )
    return replace(
        reading,
        pages=(*reading.pages, PageText(words)),
        proposal=replace(reading.proposal, fields=known, warnings=warnings),
    )


def _is_answered(warning: LetterWarning, fields: LetterFields) -> bool:
    name = _ANSWERED.get(warning)
    if warning is LetterWarning.HEADER_ABSENT:
        name = "full_ref"
    return name is not None and getattr(fields, name).state is FieldState.FOUND


def _given(
    words: str, page: int
) -> Iterator[tuple[str, Proposed[str] | Proposed[date]]]:
    reference = _REFERENCE.search(words)
    if reference:
        for name, group in (
            ("number", "number"),
            ("symbol", "symbol"),
            ("full_ref", "ref"),
        ):
            yield name, _found(reference[group], words, reference.span(group), page)
    day = _DAY.search(words)
    if day and (issued_on := _date(day)):
        yield "issued_on", _found(issued_on, words, day.span("day"), page)
    for name, label in _WORDS.items():
        line = re.search(rf"^{label}: *(?P<value>\S[^\n]*?) *$", words, re.M)
        if line:
            value = line["value"].lower() if name == "doc_type" else line["value"]
            yield name, _found(value, words, line.span("value"), page)


def _date(day: re.Match[str]) -> date | None:
    year, month, number = (int(day[p] or day[f"{p}2"]) for p in ("y", "m", "d"))
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _found(value: T, words: str, span: tuple[int, int], page: int) -> Proposed[T]:
    evidence = Evidence(page, *span, words[slice(*span)])
    return Proposed(FieldState.FOUND, value, SURENESS, RULE, (evidence,))
