"""Pieces of a header that stand on one line although they are two."""

import re
from collections.abc import Iterator, Sequence

from vanthu.extraction.rules.form.date_words import find_date_line
from vanthu.extraction.rules.header.pieces import Kind, Piece
from vanthu.extraction.rules.language.words import LOWER, UPPER, is_capitals

_TITLECASE = rf"(?:[{UPPER}][{LOWER}]++|TP\.?)"
# "Thành phố Hồ Chí Minh", "Phường 12", "Bà Rịa - Vũng Tàu" before the comma of a date.
_PLACE = re.compile(
    rf"(?:TP\. ?)?{_TITLECASE}"
    rf"(?: (?:- ?)?{_TITLECASE}|-{_TITLECASE}| phố(?= )| \d{{1,2}})*+$"
)
_USUAL_PLACE = 3  # words
_SHORTEST = 3  # letters of a name; less is "TP."
_COMMON = re.compile(r"(?:^| )(?:tp\.?|pho|tinh|phuong|xa|quan|huyen|tran|khu) $")
_NOISE = " _-–—=~.,:;|'`“”\"\\/*\u02c6"
# Quốc hiệu of the youth union, on the right of who issues.
_YOUTH = re.compile(
    r"ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$", re.IGNORECASE | re.UNICODE
)
_NO_NAME = re.compile(r"(?:bch|ban chap hanh)? ?$")
_NEAR = 2  # lines
_PARTY = re.compile(r"-\s?[A-ZĐ]{2,4}\s?/")
_SENTENCE = re.compile(rf"[{UPPER}][{LOWER}]+ [{LOWER}]+ [^:@]+$")
_PLAIN_ABOUT = re.compile(rf"V[eềêẻẽ](?: ?:| (?=[{LOWER}]))")


def parted(pieces: Sequence[Piece], *, has_title: bool) -> tuple[Piece, ...]:
    """Part the pieces that two columns share, and know a V/v without its label."""
    if not any(piece.kind is Kind.NATION for piece in pieces):
        pieces = tuple(_with_youth_heading(pieces))
    pieces = tuple(_with_date_apart(pieces))
    if has_title or any(piece.kind is Kind.ABOUT for piece in pieces):
        return pieces
    return tuple(_with_plain_about(pieces))


def _with_youth_heading(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for at, piece in enumerate(pieces):
        heading = _YOUTH.search(piece.line.text) if piece.kind is Kind.TEXT else None
        before = heading and piece.line.folded[: heading.start()]
        if heading is None or (before and _NO_NAME.match(before)) or not (at or before):
            yield piece
            continue
        if before:
            yield piece.part(Kind.TEXT, 0, heading.start())
        yield piece.part(Kind.NATION, heading.start(), heading.end())


def _with_date_apart(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Cut the date off the line of the left column that it closes."""
    names = " ".join(
        piece.line.folded
        for piece in pieces
        if piece.kind is Kind.TEXT and is_capitals(piece.line.text)
    )
    is_dated = any(piece.kind is Kind.DATE for piece in pieces)
    for piece in pieces:
        cut = None
        if piece.kind is Kind.DATE or (piece.kind is Kind.ABOUT and not is_dated):
            cut = _date_begins(piece, names)
        if cut is None:
            yield piece
            continue
        kind = piece.kind if piece.kind is Kind.ABOUT else Kind.TEXT
        yield piece.part(kind, 0, cut)
        yield piece.part(Kind.DATE, cut, len(piece.line.text))


def _date_begins(piece: Piece, names: str) -> int | None:
    """Return where place and date begin that stand behind other words."""
    line = piece.line
    date = find_date_line(line.folded)
    if date is None or line.folded[date.end() :].strip(_NOISE):
        return None
    before = line.text[: date.start()].rstrip()
    if not before.endswith(","):
        return None
    place = _PLACE.search(before.rstrip(" ,"))
    if place is None:
        return None
    begins = place.start() + _own_words(
        place[0], line.folded[slice(*place.span())], names
    )
    left = line.text[:begins].strip(_NOISE)
    is_name = piece.kind is Kind.ABOUT or (is_capitals(left) and len(left) > _SHORTEST)
    return begins if left and is_name else None


def _own_words(place: str, folded: str, names: str) -> int:
    """Return where the place begins in a run of capitalised words.

    The offices of the letterhead bear its name; without them a place has few words.
    """
    starts = [0, *(gap.end() for gap in re.finditer(" ", place))]
    named = next((at for at in starts if f"{folded[at:]} " in f"{names} "), None)
    if named and _COMMON.search(folded[:named]):
        return place.rfind(" ", 0, named - 1) + 1
    if named is not None:
        return named
    return starts[-2] if len(starts) > _USUAL_PLACE else 0


def _with_plain_about(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Take "Về …" under the number for what other offices begin with V/v.

    Under a number of the Party the subject needs no such word.
    """
    number: Piece | None = None
    found = False
    for piece in pieces:
        is_about = number is not None and not found and _is_subject(piece, number)
        number = piece if piece.kind is Kind.NUMBER else number
        found = found or is_about
        yield Piece(Kind.ABOUT, piece.line, piece.row) if is_about else piece


def _is_subject(piece: Piece, number: Piece) -> bool:
    words = piece.line.text.lstrip(_NOISE)
    if piece.kind is not Kind.TEXT:
        return False
    if _PLAIN_ABOUT.match(words):
        return True
    is_near = piece.row - number.row <= _NEAR and bool(_SENTENCE.match(words))
    return is_near and bool(_PARTY.search(number.line.text))
