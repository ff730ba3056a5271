"""The number and symbol of a letter in the form of the Party: 12-CV/ĐU."""

import re

from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.form.lines import Line
from vanthu.extraction.rules.form.symbols import squeeze
from vanthu.extraction.rules.header.reference_fields import ReferenceNumber, in_letter
from vanthu.extraction.rules.proposals import blank, found


def read_party(letter: LetterText, line: Line, match: re.Match[str]) -> ReferenceNumber:
    """Read "Số 12-CV/ĐU", the form of the Party."""
    symbol = squeeze(f"{match['type']}/{match['organ']}")
    start, _ = match.span("type")
    return ReferenceNumber(
        found(
            letter,
            match["number"],
            0.95,
            "party-number",
            in_letter(line, match.span("number")),
        ),
        found(
            letter, symbol, 0.95, "party-symbol", in_letter(line, (start, match.end()))
        ),
        found(
            letter,
            squeeze(match[0]),
            0.95,
            "party-reference",
            in_letter(line, match.span()),
        ),
    )


def read_party_without_number(
    letter: LetterText, line: Line, match: re.Match[str]
) -> ReferenceNumber:
    """Read "Số      -HD/BTCTU"."""
    symbol = squeeze(f"{match['type']}/{match['organ']}")
    start, end = match.start("type"), match.end()
    place = in_letter(line, (0, start))
    return ReferenceNumber(
        blank(letter, 0.9, "number-blank", place),
        found(letter, symbol, 0.95, "party-symbol", in_letter(line, (start, end))),
        found(
            letter,
            f"-{symbol}",
            0.9,
            "symbol-without-number",
            in_letter(line, (match.start("dash"), end)),
        ),
    )
