"""Words set at places, as a file prints them."""

from vanthu.extraction.layout.glyphs import Glyph, Glyphs
from vanthu.extraction.layout.reading_order import read_page
from vanthu.extraction.page_text import Page

SIZE = 10.0
WIDTH = 5.0  # of every character


def words_at(
    left: float, baseline: float, words: str, size: float = SIZE
) -> list[Glyph]:
    """Set words from left to right, as one stretch of the file."""
    glyphs: list[Glyph] = []
    for place, character in enumerate(words):
        start = left + place * WIDTH
        glyph = Glyph(character, start, start + WIDTH, baseline, size)
        spaced = words[place - 1 : place] == " "
        glyphs.append(glyph._replace(follows=place > 0, spaced=spaced))
    return [glyph for glyph in glyphs if glyph.text != " "]


def goes_on(stretch: list[Glyph], *, spaced: bool = False) -> list[Glyph]:
    """Let a stretch follow the one before it in the file."""
    return [stretch[0]._replace(follows=True, spaced=spaced), *stretch[1:]]


def page_of(*stretches: list[Glyph], is_first: bool = False) -> Page:
    """Read a page of stretches."""
    glyphs = Glyphs.of(glyph for stretch in stretches for glyph in stretch)
    return read_page(glyphs, 600, 800, is_first=is_first)


def text_of(*stretches: list[Glyph], is_first: bool = False) -> str:
    """Return the text of a page of stretches."""
    page = page_of(*stretches, is_first=is_first)
    assert len(page.boxes) == len(page.text)
    return page.text
