"""The letter's own số and ký hiệu, from its header only."""

import re
from collections.abc import Sequence

from vanthu.domain.intake import Proposed
from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.lines import Line
from vanthu.extraction.rules.form.symbols import (
    BARE_SYMBOL,
    GROUP,
    NUMBER,
    PARTY_REFERENCE,
    PARTY_SYMBOL,
    PRINTED_SYMBOL,
    STATE_REFERENCE,
    SYMBOL,
    squeeze,
)
from vanthu.extraction.rules.header.party_number import (
    read_party,
    read_party_without_number,
)
from vanthu.extraction.rules.header.pieces import Kind, Piece
from vanthu.extraction.rules.header.reference_fields import ReferenceNumber, in_letter
from vanthu.extraction.rules.proposals import blank, found

# Dots of the empty form and specks may stand around what was written in.
_DIGITS = re.compile(
    rf"[\s'\"`‘’“”.,…*_^-]*(?P<number>{NUMBER})[\s.…_'’|]*"
    r"(?:/\s*(?P<year>(?:19|20)\d\d)\s*)?"
)
# "01-TANDTC-VKSNDTC/TTLT": several offices, the type behind the slash.
_OLD_JOINT = re.compile(
    rf"(?P<number>{NUMBER})\s?-\s?(?P<type>{GROUP}(?:-{GROUP}){{0,3}})\s?/\s?"
    r"(?P<organ>TTLT|NQLT|QCLT)\b"
)
# "45/ubnd-vp", typed in small letters.
_SMALL_GROUP = r"[a-zđ&]{2,8}"
_SMALL = re.compile(
    rf"(?<=\d)\s?/\s?(?P<symbol>{_SMALL_GROUP}(?:-{_SMALL_GROUP}){{1,3}})$"
)
# "955-SYT-NVD": a hyphen where the slash should be.
_DASHED = re.compile(rf"\s*(?P<number>{NUMBER})\s?[-–]\s?(?P<symbol>{SYMBOL})")
# "1906 ISGDĐT-CTrTT", "507 UBND-VX": a stroke or nothing where the slash should be.
_STROKE = re.compile(
    rf"\s*(?P<number>\d{{1,5}})(?:\s?(?:[Il|!]|(?<=\s)1)\s?|\s)(?P<symbol>{GROUP}-{SYMBOL})"
)
_LONE = re.compile(NUMBER)
# "1281/-UBND": only the symbol cannot be read.
_BEFORE_DAMAGE = re.compile(rf"[\s.…]*(?P<number>{NUMBER})\s?[-/\\]")
_NEAR = 2  # lines
_EMPTY = re.compile(r"[\s._…\-–]*")


def find_reference_number(
    letter: LetterText, header: Sequence[Piece]
) -> ReferenceNumber:
    """Return number, symbol and full reference as the header prints them."""
    numbers = [piece.line for piece in header if piece.kind is Kind.NUMBER]
    if not numbers:
        return _without_label(letter, header)
    slashed = [n for n in numbers if "/" in n.text]
    symbols = [n for n in slashed if PRINTED_SYMBOL.search(n.text)]
    best = next(iter((*symbols, *slashed, *numbers)))
    label = labels.NUMBER.search(best.folded)
    after = label.end() if label else 0
    behind = best.part(after, len(best.text))
    party = PARTY_REFERENCE.match(behind.text) or _OLD_JOINT.match(behind.text)
    if party:
        return read_party(letter, behind, party)
    unnumbered = PARTY_SYMBOL.match(best.text, after)
    if unnumbered:
        return read_party_without_number(letter, best, unnumbered)
    symbol = PRINTED_SYMBOL.search(best.text, after) or _SMALL.search(best.text, after)
    if symbol:
        return _complete(letter, best, after, symbol)
    below = _number_below(header, best) if _EMPTY.fullmatch(best.text, after) else None
    return _number_alone(letter, below or best, 0 if below else after, header)


def _number_below(header: Sequence[Piece], label: Line) -> Line | None:
    """Return the digits that stand alone on the line under "Số:"."""
    rows = [piece.row for piece in header if piece.line is label]
    at = next(n for n, piece in enumerate(header) if piece.line is label)
    below = [piece.line for piece in header[at + 1 : at + 3]]
    if (
        len(below) > 1
        and PRINTED_SYMBOL.fullmatch(below[0].text)
        and _LONE.fullmatch(below[1].text)
    ):
        return below[1]  # written over the page, after what it has printed
    for piece in header:
        is_near = rows and 0 <= piece.row - rows[0] <= _NEAR
        if is_near and piece.kind is Kind.TEXT and _LONE.fullmatch(piece.line.text):
            return piece.line
    return None


def _complete(
    letter: LetterText, line: Line, after: int, slash: re.Match[str]
) -> ReferenceNumber:
    """Read "Số: 798/UBND-VHXH", its number blank or illegible too."""
    symbol = squeeze(slash["symbol"])
    symbol_span = in_letter(line, slash.span("symbol"))
    symbol_found = found(letter, symbol, 0.98, "symbol-after-slash", symbol_span)
    raw = line.text[after : slash.start()]
    digits = _DIGITS.fullmatch(raw)
    end = slash.end()
    if digits:
        start = after + digits.start("number")
        number = digits["number"]
        year = f"{digits['year']}/" if digits["year"] else ""
        number_span = in_letter(line, (start, after + digits.end("number")))
        return ReferenceNumber(
            found(letter, number, 0.98, "number-after-label", number_span),
            symbol_found,
            found(
                letter,
                f"{number}/{year}{symbol}",
                0.98,
                "reference-after-label",
                in_letter(line, (start, end)),
            ),
        )
    is_empty = bool(_EMPTY.fullmatch(raw))
    place = in_letter(line, (0, slash.start() + 1))
    return ReferenceNumber(
        blank(letter, 0.95, "number-blank", place)
        if is_empty
        else blank(letter, 0.5, "number-illegible", place),
        symbol_found,
        found(
            letter,
            f"/{symbol}",
            0.95 if is_empty else 0.6,
            "symbol-without-number",
            in_letter(line, (slash.start(), end)),
        ),
    )


def _number_alone(
    letter: LetterText, line: Line, after: int, header: Sequence[Piece]
) -> ReferenceNumber:
    """Read a label whose symbol stands elsewhere, or has lost its slash."""
    digits = _DIGITS.match(line.text, after)
    rest = line.text[digits.end() :] if digits else ""
    if digits and not digits["year"] and not rest.strip(" .-"):
        number_span = in_letter(line, digits.span("number"))
        number = found(letter, digits["number"], 0.9, "number-after-label", number_span)
        apart = _symbol_apart(header)
        if apart is None:
            return ReferenceNumber(number)
        symbol = squeeze(apart[1]["symbol"])
        span = in_letter(apart[0], apart[1].span("symbol"))
        whole = in_letter(apart[0], apart[1].span())
        return ReferenceNumber(
            number,
            found(letter, symbol, 0.9, "symbol-apart", span),
            found(
                letter,
                f"{digits['number']}/{symbol}",
                0.85,
                "number-and-symbol-apart",
                number_span,
                whole,
            ),
        )
    return _without_slash(letter, line, after, header)


def _without_slash(
    letter: LetterText, line: Line, after: int, header: Sequence[Piece]
) -> ReferenceNumber:
    """Read what stands behind "Số:" where neither a slash nor digits alone are."""
    dashed = _DASHED.fullmatch(line.text, after) or _STROKE.fullmatch(line.text, after)
    if dashed:
        return ReferenceNumber(
            found(
                letter,
                dashed["number"],
                0.7,
                "number-before-dash",
                in_letter(line, dashed.span("number")),
            ),
            found(
                letter,
                squeeze(dashed["symbol"]),
                0.6,
                "symbol-without-slash",
                in_letter(line, dashed.span("symbol")),
            ),
        )
    bare = BARE_SYMBOL.search(line.text, after)
    place = in_letter(line, (0, bare.start() if bare else len(line.text)))
    legible = _BEFORE_DAMAGE.match(line.text, after)
    if not bare and legible:
        span = in_letter(line, legible.span("number"))
        return ReferenceNumber(
            found(letter, legible["number"], 0.7, "number-before-damage", span)
        )
    if not bare:
        apart = _symbol_apart(header)
        is_empty = bool(_EMPTY.fullmatch(line.text[after:]))
        number_state: Proposed[str] = (
            blank(letter, 0.9, "number-blank", place)
            if is_empty
            else blank(letter, 0.5, "number-illegible", place)
        )
        if apart is None:
            return ReferenceNumber(number_state)
        symbol = squeeze(apart[1]["symbol"])
        span = in_letter(apart[0], apart[1].span("symbol"))
        whole = in_letter(apart[0], apart[1].span())
        return ReferenceNumber(
            number_state,
            found(letter, symbol, 0.85, "symbol-apart", span),
            found(letter, f"/{symbol}", 0.8, "symbol-without-number", whole),
        )
    return ReferenceNumber(
        blank(letter, 0.4, "number-illegible", place),
        found(
            letter,
            squeeze(bare[0]),
            0.6,
            "symbol-without-slash",
            in_letter(line, bare.span()),
        ),
    )


def _symbol_apart(header: Sequence[Piece]) -> tuple[Line, re.Match[str]] | None:
    """Return the line of the header that holds only "/TB-UBND"."""
    for piece in header:
        match = PRINTED_SYMBOL.fullmatch(piece.line.text)
        if piece.kind is Kind.TEXT and match:
            return piece.line, match
    return None


def _without_label(letter: LetterText, header: Sequence[Piece]) -> ReferenceNumber:
    """Read a line of the header that is a reference and nothing else."""
    for piece in header:
        match = STATE_REFERENCE.fullmatch(piece.line.text)
        if piece.kind is not Kind.TEXT or not match or match["year"]:
            continue
        number, symbol = match["number"], squeeze(match["symbol"])
        line = piece.line
        return ReferenceNumber(
            found(
                letter,
                number,
                0.7,
                "reference-alone",
                in_letter(line, match.span("number")),
            ),
            found(
                letter,
                symbol,
                0.7,
                "reference-alone",
                in_letter(line, match.span("symbol")),
            ),
            found(letter, f"{number}/{symbol}", 0.7, "reference-alone", line.span),
        )
    return ReferenceNumber()
