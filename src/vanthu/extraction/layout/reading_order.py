"""Characters at positions put into reading order: lines, then columns left to right.

Only the header and the footer of a letter (issuer | Quốc hiệu, Nơi nhận | signature)
are read column by column; everything else, tables included, is read line by line.
"""

from collections.abc import Sequence

from vanthu.extraction.layout.columns import Sheet, header_of, next_block
from vanthu.extraction.layout.glyph_boxes import GlyphBoxes
from vanthu.extraction.layout.glyphs import Glyphs
from vanthu.extraction.layout.pieces import Piece, gaps_of, lines_of, pieces_of
from vanthu.extraction.layout.typed_text import TypedText
from vanthu.extraction.page_text import Page


def read_page(glyphs: Glyphs, width: float, height: float, *, is_first: bool) -> Page:
    """Return the page's text in reading order, with a box for every character."""
    gaps = gaps_of(glyphs)
    sheet = Sheet.of(pieces_of(glyphs, gaps))
    typed = TypedText(glyphs, gaps)
    for part in _parts(sheet, is_first=is_first):
        typed.add_block(lines_of(part))
    boxes = GlyphBoxes(glyphs, typed.places)
    return Page("".join(typed.words), width, height, boxes)


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
