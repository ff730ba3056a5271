"""The issuing body and the body above it, from the left column of the header."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from vanthu.domain.intake import Proposed
from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.bodies import is_small_name
from vanthu.extraction.rules.form.letterhead import CONTACT, PAGE_MARK
from vanthu.extraction.rules.form.lines import Line
from vanthu.extraction.rules.form.marks import is_mark
from vanthu.extraction.rules.form.specks import without_specks
from vanthu.extraction.rules.header.name_lines import bodies_of, parted
from vanthu.extraction.rules.header.pieces import Kind, Piece
from vanthu.extraction.rules.language.words import is_capitals, one_line
from vanthu.extraction.rules.proposals import found

# What web pages and footnotes glue to the first word.
_MARK = re.compile(r" (?:(?:THƯỢNG )?KHẨN|H(?:ỎA|OẢ) TỐC)$")
_LAST_OF_MARKS = ("KHẨN", "TỐC")


@dataclass(frozen=True, slots=True)
class Issuer:
    """The two lines of tên cơ quan."""

    issuer: Proposed[str] = Proposed()
    parent: Proposed[str] = Proposed()


def find_issuer(letter: LetterText, header: Sequence[Piece]) -> Issuer:
    """Return the bodies that the header names; the last one issues the letter."""
    beside = _is_beside_nation(header)
    # A letterhead with its address looks like a banner; who issues stands above it.
    first = _first_row(header, beside=beside)
    bodies = bodies_of(_left_column(header, first), beside=beside)
    bodies = bodies or bodies_of(_left_column(header, 0), beside=beside)
    sureness = 0.95
    if not bodies:
        bodies, sureness = bodies_of(_small_names(header), beside=False), 0.8
    if not bodies:
        return Issuer()
    issuer = _name(letter, bodies[-1], "left-column", sureness)
    if not bodies[1:]:
        return Issuer(issuer)
    return Issuer(issuer, _name(letter, bodies[-2], "line-above-issuer", sureness))


def _left_column(header: Sequence[Piece], first: int) -> list[Line]:
    """Return the lines of capitals above the number, without banners and stamps."""
    lines: list[Line] = []
    for piece in header:
        if lines and (
            piece.kind in {Kind.NUMBER, Kind.ABOUT}
            or labels.is_number_like(piece.line.text)
        ):
            break
        if piece.kind is not Kind.TEXT or piece.row < first:
            continue
        line = _trimmed(piece.line)
        if CONTACT.match(line.folded) or is_mark(line.text):
            continue
        if is_capitals(line.text):
            lines.extend(parted(line))
    return lines


def _small_names(header: Sequence[Piece]) -> list[Line]:
    """Return the lines above the number that name a body in small letters."""
    above = takewhile(lambda p: p.kind not in {Kind.NUMBER, Kind.ABOUT}, header)
    return [p.line for p in above if p.kind is Kind.TEXT and is_small_name(p.line)]


def _first_row(header: Sequence[Piece], *, beside: bool) -> int:
    """Return where the issuer may begin: beside Quốc hiệu, or after a banner."""
    if beside:
        names = {
            p.row for p in header if p.kind is Kind.TEXT and is_capitals(p.line.text)
        }
        row = next(p.row for p in header if p.kind is Kind.NATION)
        while row - 1 in names:
            row -= 1
        return row
    before_number = [p for p in header if p.kind is Kind.BANNER]
    return before_number[-1].row + 1 if before_number else 0


def _is_beside_nation(header: Sequence[Piece]) -> bool:
    """Tell whether the left column begins on the line of Quốc hiệu."""
    nation = next((p for p in header if p.kind is Kind.NATION), None)
    return nation is not None and any(
        p.kind is Kind.TEXT
        and p.row == nation.row
        and p.line.start < nation.line.start
        and is_capitals(p.line.text)
        for p in header
    )


def _trimmed(line: Line) -> Line:
    """Return the line without specks and without what is glued to its first word."""
    glued = PAGE_MARK.match(line.text)
    mark = _MARK.search(line.text) if line.text.endswith(_LAST_OF_MARKS) else None
    start, end = glued.end() if glued else 0, mark.start() if mark else len(line.text)
    return without_specks(line.part(start, end))


def _name(
    letter: LetterText, lines: Sequence[Line], rule: str, sureness: float
) -> Proposed[str]:
    value = one_line(" ".join(line.text for line in lines))
    return found(letter, value, sureness, rule, *(line.span for line in lines))
