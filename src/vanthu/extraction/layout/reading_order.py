"""Characters at positions put into reading order: lines, then columns left to right.

Only the header and the footer of a letter (issuer | Quốc hiệu, Nơi nhận | signature)
are read column by column, and ruled tables cell by cell; everything else, tables
without lines included, is read line by line.
"""

from collections.abc import Callable, Iterable, Sequence

from vanthu.extraction.layout.columns import Sheet, header_of, next_block
from vanthu.extraction.layout.glyphs import Glyphs
from vanthu.extraction.layout.pieces import Piece, lines_of, pieces_of
from vanthu.extraction.layout.ruled_tables import RuledTable, ruled_tables
from vanthu.extraction.layout.strokes import Strokes
from vanthu.extraction.layout.typed_text import TypedText
from vanthu.extraction.page_text import Page


def read_page(
    glyphs: Glyphs,
    width: float,
    height: float,
    *,
    is_first: bool,
    strokes: Callable[[], Strokes] = Strokes,
) -> Page:
    """Return the page's text in reading order, with a box for every character.

    The drawn lines of the page are asked for only where the words look like a table.
    """
    sheet = Sheet.of(pieces_of(glyphs))
    typed = TypedText(glyphs)
    tables = ruled_tables(sheet, strokes)
    _type(typed, sheet, tables, is_first=is_first)
    return Page("".join(typed.words), width, height, typed.boxes)


def _type(
    typed: TypedText, sheet: Sheet, tables: Iterable[RuledTable], *, is_first: bool
) -> None:
    """Type a page: what stands above each table, the table, and what is left below."""
    for table in tables:
        above = Sheet.of(p for p in sheet.pieces if p.middle < table.top)
        _type_words(typed, above, is_first=is_first)
        typed.add_rows(table.rows)
        is_first = False
        sheet = Sheet.of(p for p in sheet.pieces if p.middle > table.bottom)
    _type_words(typed, sheet, is_first=is_first)


def _type_words(typed: TypedText, sheet: Sheet, *, is_first: bool) -> None:
    for part in _parts(sheet, is_first=is_first):
        typed.add_block(lines_of(part))


def _parts(sheet: Sheet, *, is_first: bool) -> list[Sequence[Piece]]:
    """Part the pieces of a page into what is read line by line."""
    pieces = sheet.pieces
    block = header_of(sheet) if is_first else None
    parts: list[Sequence[Piece]] = []
    start = 0
    while start < len(pieces):
        block = block or next_block(sheet, start)
        if block is None:
            parts.append(pieces[start:])
            break
        before = (*pieces[start : block.first], *block.ahead)
        parts += [before, block.left, block.right]
        start, block = block.last + 1, None
    return parts
