"""The header of a letter as pieces, whatever way its two columns were merged."""

import re
from collections.abc import Iterator, Sequence

from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.date_words import date_patterns, find_date_line
from vanthu.extraction.rules.form.lines import Line, cells_of, lines_of
from vanthu.extraction.rules.form.parts import Parts
from vanthu.extraction.rules.form.symbols import BARE_SYMBOL, PRINTED_SYMBOL
from vanthu.extraction.rules.header.merged_pieces import parted
from vanthu.extraction.rules.header.pieces import Kind, Piece
from vanthu.extraction.rules.language.words import UPPER, is_capitals

_NOISE = " \t_-–—=~.,:;|'`“”\"\\/*(\u02c6"


# "SỞ Y TẾ Số: 955/SYT-NVD": the lines of a column run together.
_NUMBER_INSIDE = re.compile(
    rf"S(?<=[{UPPER}*_=–—-] S)[ốóô6](?:\s?:(?=[\s\d.…]{{0,12}}/)"
    r"|\s?:?(?=\s{0,3}\d{1,5}\s?-\s?[A-ZĐÐ][A-Za-zĐđÐ]{1,4}/))"
)

_SPECK_BEFORE = re.compile(r"\W{0,3}[^\W\d_]{1,2}\W{1,3}(?=S[ốóô]\s?:\s?\d{1,5}\s?/)")
_OPEN_NATION = re.compile(r"(?:v.{2}t|nghia [^\s|]{1,4})\W*$")
# "TỈNH HÀ NAM" ends with a name of its own.
_LAST_OF_NATION = re.compile(
    r"(?<![a-z])(?<!quang )(?<!ha )(?<!viet )(?<!mien )(?<!phia )(?<!dong )(?<!tay )"
    r"n.m\W*$"
)
_DAY_BETWEEN = re.compile(r"[\s,]*ngay\s?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[\s,]*")
_NEXT_ROWS = 2


def read_header(letter: LetterText, parts: Parts) -> tuple[Piece, ...]:
    """Return the pieces of the header in the order of the text."""
    if parts.header is None:
        return ()
    pieces: list[Piece] = []
    for row, line in enumerate(lines_of(letter, parts.header)):
        for cell in cells_of(line, _never_parted):
            for kind, stretch in _cut_fixed(cell):
                if stretch.text.strip(_NOISE):
                    pieces.append(Piece(kind, stretch, row))
    whole = tuple(_stamped(list(_with_nation_whole(pieces))))
    return parted(whole, has_title=parts.title is not None)


def _never_parted(folded: str) -> Sequence[re.Pattern[str]]:
    return *date_patterns(folded), labels.NUMBER_PLACE


def _with_nation_whole(pieces: list[Piece]) -> Iterator[Piece]:
    """Take the "NAM" that Quốc hiệu has left for the next line out of that line."""
    open_row: int | None = None
    for piece in pieces:
        last = None
        if open_row is not None and 0 < piece.row - open_row <= _NEXT_ROWS:
            last = _LAST_OF_NATION.search(piece.line.folded)
        if piece.kind is Kind.NATION:
            open_row = piece.row if _OPEN_NATION.search(piece.line.folded) else None
        if last is None or piece.kind is not Kind.TEXT:
            yield piece
            continue
        open_row = None
        if piece.line.text[: last.start()].strip(_NOISE):
            yield piece.part(Kind.TEXT, 0, last.start())
        yield piece.part(Kind.NATION, last.start(), len(piece.line.text))


def _cut_fixed(cell: Line) -> Iterator[tuple[Kind, Line]]:
    """Cut Quốc hiệu and Tiêu ngữ out of a cell, then look at what is left."""
    if not cell.text:
        return
    for kind, find in (
        (Kind.NATION, labels.NATION.search),
        (Kind.MOTTO, labels.MOTTO.search),
        (Kind.NATION, labels.NATION_PART.search),
    ):
        found = find(cell.folded)
        if found and (
            found.re is not labels.NATION_PART
            or is_capitals(cell.text[slice(*found.span())])
        ):
            yield from _cut_fixed(cell.part(0, found.start()))
            yield kind, cell.part(found.start(), found.end())
            yield from _cut_fixed(cell.part(found.end(), len(cell.text)))
            return
    yield from _cut_number(cell)


def _cut_number(cell: Line) -> Iterator[tuple[Kind, Line]]:
    """Part the number from the date or the V/v that stands on its line."""
    speck = _SPECK_BEFORE.match(cell.text)
    lead = len(cell.text) - len(cell.text.lstrip(_NOISE))
    lead = speck.end() if speck else lead
    label = labels.NUMBER.match(cell.folded, lead)
    inside = None if label else _NUMBER_INSIDE.search(cell.text)
    if inside:
        yield from _cut_number(cell.part(0, inside.start()))
        yield from _cut_number(cell.part(inside.start(), len(cell.text)))
        return
    if not label:
        yield _kind_of(cell, lead), cell
        return
    rest = label.end()
    symbol = PRINTED_SYMBOL.search(cell.text, rest) or BARE_SYMBOL.search(
        cell.text, rest
    )
    date = find_date_line(cell.folded, rest)
    about = labels.ABOUT.search(cell.folded, symbol.end() if symbol else rest)
    if symbol and date and symbol.start() > date.start():
        symbol = None
    end = len(cell.text)
    if (
        symbol
        and about
        and _DAY_BETWEEN.fullmatch(cell.folded, symbol.end(), about.start())
    ):
        end = about.start()
    elif symbol and (date or about):
        end = symbol.end()
    elif date:
        end = _first_word(cell, rest)
    elif about:
        end = about.start()
    yield Kind.NUMBER, cell.part(0, end)
    if date and about and end <= date.start() and date.end() <= about.start():
        yield Kind.DATE, cell.part(end, about.start())
        end = about.start()
    if end < len(cell.text):
        tail = cell.part(end, len(cell.text))
        yield _kind_of(tail, len(tail.text) - len(tail.text.lstrip(_NOISE))), tail


def _first_word(cell: Line, start: int) -> int:
    """Return where words begin after an empty number: "Số:      Hải Phòng, ngày…"."""
    return next(
        (at for at in range(start, len(cell.text)) if cell.text[at].isalpha()), start
    )


def _kind_of(cell: Line, lead: int) -> Kind:
    folded = cell.folded[lead:]
    if labels.ABOUT.match(folded):
        return Kind.ABOUT
    if find_date_line(folded):
        return Kind.DATE
    if labels.BANNER.search(folded):
        return Kind.BANNER
    return Kind.STAMP if labels.STAMP.match(folded) else Kind.TEXT


def _stamped(pieces: list[Piece]) -> Iterator[Piece]:
    """Give the lines under a stamp's heading to the stamp."""
    stamp_row = -2
    for piece in pieces:
        if piece.kind is Kind.STAMP:
            stamp_row = piece.row
        elif (
            piece.kind is Kind.NUMBER
            and piece.row - stamp_row <= 1
            and not PRINTED_SYMBOL.search(piece.line.text)
        ):
            stamp_row = piece.row
            yield Piece(Kind.STAMP, piece.line, piece.row)
            continue
        yield piece
