"""The characters of a PDF page parted by the text objects that printed them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from operator import eq, ne, not_

import pypdfium2 as pdfium

from vanthu.extraction.layout.glyphs import BLANK
from vanthu.extraction.readers.pdf_places import text_objects_of
from vanthu.extraction.readers.pdf_text import LINE_END, Characters

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stretches:
    """What text objects printed, each on one line: its places, from ink to ink.

    They stand in the order of the file; `follows` tells which ones go on where the one
    before ends.
    """

    firsts: list[int]
    ends: list[int]
    follows: list[bool]


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
) -> Stretches:
    """Return what text objects printed.

    What begins and ends with characters of one object is of one object: pdfium takes
    up an object in one go.
    """
    numbers = characters.numbers
    heads = text_objects_of(text_page, [numbers[first] for first, _ in lines])
    tails = text_objects_of(text_page, [numbers[end - 1] for _, end in lines])
    are_whole = [*map(eq, heads, tails)]
    whole = [*compress(lines, are_whole)]
    firsts, ends = [first for first, _ in whole], [end for _, end in whole]
    if mixed := [*compress(lines, map(not_, are_whole))]:
        more_firsts, more_ends = _parts_of(text_page, characters, mixed)
        firsts = sorted(firsts + more_firsts)
        ends = sorted(ends + more_ends)
    begins_line = frozenset(first for first, _ in lines).__contains__
    return Stretches(firsts, ends, [*map(not_, map(begins_line, firsts))])


def _parts_of(
    text_page: pdfium.PdfTextPage, characters: Characters, lines: Sequence[Span]
) -> tuple[list[int], list[int]]:
    """Return where on these lines another text object begins, and where each ends."""
    shape, numbers = characters.shape, characters.numbers
    places = [
        place
        for first, end in lines
        for place in range(first, end)
        if shape[place] != BLANK
    ]
    objects = text_objects_of(text_page, [numbers[place] for place in places])
    changes = compress(range(1, len(places)), map(ne, objects[1:], objects))
    starts = {bisect_left(places, first) for first, _ in lines}
    begins = sorted(starts.union(changes))
    firsts = [places[at] for at in begins]
    ends = [places[at - 1] + 1 for at in begins[1:]]
    return firsts, [*ends, places[-1] + 1]
