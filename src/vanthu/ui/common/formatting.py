"""Dates, numbers and sizes the way the office writes them."""

import re
from datetime import date, datetime

KILO = 1000


def date_text(day: date | None) -> str:
    """Return 06/10/2025, empty without a date."""
    return day.strftime("%d/%m/%Y") if day else ""


def short_date_text(day: date | None) -> str:
    """Return 06/10, for places where the year is clear."""
    return day.strftime("%d/%m") if day else ""


def moment_text(moment: datetime) -> str:
    """Return 06/10/2025 14:32."""
    return moment.strftime("%d/%m/%Y %H:%M")


def partial_date_text(iso: str) -> str:
    """Return an ISO date or a part of one: 06/10/2025, --/--/2022, 10/2025."""
    parts = iso.split("-")
    shown = [re.sub(r"\?+", "--", part) for part in reversed(parts)]
    return "/".join(shown)


def number_text(number: int) -> str:
    """Return 1.234.567."""
    return f"{number:,}".replace(",", ".")


def decimal_text(value: float, places: int = 1) -> str:
    """Return 98,5."""
    grouped = f"{value:,.{places}f}"
    return grouped.replace(",", " ").replace(".", ",").replace(" ", ".")


def size_text(size: int) -> str:
    """Return 318 kB or 1,5 MB."""
    if size < KILO * KILO:
        return f"{max(1, round(size / KILO))} kB"
    return f"{decimal_text(size / KILO / KILO)} MB"


def sentence_case(words: str) -> str:
    """Return the words with a capital first letter: Công văn."""
    return words[:1].upper() + words[1:]


def one_line(text: str) -> str:
    """Return the text with all space in it reduced to single spaces."""
    return " ".join(text.split())
