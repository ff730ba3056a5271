"""Letters whose characters stand on a grid, so that every word has a known box."""

import re
from datetime import date

from vanthu.domain.evidence import Evidence, Rect
from vanthu.domain.intake import (
    FieldState,
    LetterFields,
    LetterProposal,
    LetterReading,
    PageText,
    Proposed,
    TextSource,
)
from vanthu.domain.page_words import PageWords, PlacedWord

WIDTH, HEIGHT = 600.0, 800.0  # points of a page
ACROSS, DOWN = 6.0, 16.0  # points of a character and of a line
LEFT, TOP = 60.0, 40.0  # points of the margins

HEADER = """\
SỞ TƯ PHÁP
Số: 341/STP-HC                         Trung Lương, ngày 03 tháng 10 năm 2025
V/v rà soát thủ tục hành chính

Kính gửi: Ủy ban nhân dân phường Sông Hà
"""


def box_of(text: str, start: int, end: int) -> Rect:
    """Return where the characters of one line stand."""
    line = text.count("\n", 0, start)
    column = start - (text.rfind("\n", 0, start) + 1)
    left, top = LEFT + column * ACROSS, TOP + line * DOWN
    return Rect(left, top, left + (end - start) * ACROSS, top + DOWN - 4)


def words_of(text: str) -> PageWords:
    """Return the words of a page with their boxes."""
    found = re.finditer(r"[^\W_]+|[^\w\s]", text)
    return PageWords(
        text, tuple(PlacedWord(*m.span(), box_of(text, *m.span())) for m in found)
    )


def quoted(pages: tuple[str, ...], quote: str) -> tuple[Evidence, ...]:
    """Point to words that stand on one line of a page."""
    page = next(n for n, text in enumerate(pages) if quote in text)
    start = pages[page].index(quote)
    end = start + len(quote)
    return (Evidence(page + 1, start, end, quote, (box_of(pages[page], start, end),)),)


def letter_of(
    *pages: str,
    number: str = "",
    symbol: str = "",
    subject: str = "",
    day: date | None = None,
    day_words: str = "",
) -> LetterReading:
    """Return a letter with these fields found where the page has them first."""

    def found(value: str) -> Proposed[str]:
        if not value:
            return Proposed()
        return Proposed(FieldState.FOUND, value, 0.9, "test", quoted(pages, value))

    fields = LetterFields(
        number=found(number),
        symbol=found(symbol),
        full_ref=found(f"{number}/{symbol}" if number and symbol else ""),
        subject=found(subject),
        issued_on=Proposed(FieldState.FOUND, day, 0.9, "test", quoted(pages, day_words))
        if day
        else Proposed(),
    )
    return LetterReading(
        "van-ban.pdf",
        "cd" * 32,
        "application/pdf",
        TextSource.TEXT_LAYER,
        tuple(PageText(text, WIDTH, HEIGHT) for text in pages),
        LetterProposal(fields),
    )
