"""The characters of a PDF page parted by the text objects that printed them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress
from operator import eq, ne
from typing import NamedTuple

import pypdfium2 as pdfium

from vanthu.extraction.layout.glyphs import BLANK
from vanthu.extraction.readers.pdf_places import text_objects_of
from vanthu.extraction.readers.pdf_text import LINE_END, Characters

Span = tuple[int, int]


class Stretch(NamedTuple):
    """Places first..end-1, from ink to ink, that one text object printed on one line.

    `follows` tells that it goes on where another one ends.
    """

    first: int
    end: int
    follows: bool


def lines_of(shape: str) -> list[Span]:
    """Return where the lines of a page begin and end, from ink to ink."""
    spans: list[Span] = []
    at = 0
    for line in shape.split(LINE_END):
        words = line.lstrip(BLANK)
        if words:
            start = at + len(line) - len(words)
            spans.append((start, start + len(words.rstrip(BLANK))))
        at += len(line) + len(LINE_END)
    return spans


def stretches_of(
    text_page: pdfium.PdfTextPage, characters: Characters, lines: Sequence[Span]
) -> list[Stretch]:
    """Return what text objects printed, in the order of the file.

    What begins and ends with characters of one object is of one object: pdfium takes
    up an object in one go.
    """
    numbers = characters.numbers
    heads = text_objects_of(text_page, [numbers[first] for first, _ in lines])
    tails = text_objects_of(text_page, [numbers[end - 1] for _, end in lines])
    whole = compress(lines, map(eq, heads, tails))
    mixed = [*compress(lines, map(ne, heads, tails))]
    stretches = [Stretch(first, end, follows=False) for first, end in whole]
    if mixed:
        stretches += _parts_of(text_page, characters, mixed)
        stretches.sort()
    return stretches


def _parts_of(
    text_page: pdfium.PdfTextPage, characters: Characters, lines: Sequence[Span]
) -> Iterator[Stretch]:
    """Yield what several text objects printed on each line."""
    shape, numbers = characters.shape, characters.numbers
    places = [
        place
        for first, end in lines
        for place in range(first, end)
        if shape[place] != BLANK
    ]
    objects = text_objects_of(text_page, [numbers[place] for place in places])
    firsts = frozenset(first for first, _ in lines)
    starts = sorted(firsts.union(compress(places[1:], map(ne, objects[1:], objects))))
    ends = [places[bisect_left(places, start) - 1] + 1 for start in starts[1:]]
    for start, end in zip(starts, (*ends, places[-1] + 1), strict=True):
        yield Stretch(start, end, start not in firsts)
