"""The two columns at the top and at the bottom of a page, cut apart before reading.

The recogniser takes columns that stand close for one, and spoils the lines of both.
"""

from collections.abc import Sequence

from PIL import Image, ImageFilter

Frame = tuple[int, int, int, int]  # left, top, right, bottom, in pixels

_CELL = 8  # pixels: a fifth of the size of print at 200 dpi
_DARKER = 20  # than the paper: a cell with ink
_MARGIN = 0.05  # of the page's width: shadows and holes
_STRIP = 4  # cells: about the width of a letter
_LEAST_INK = 3  # cells: the height of a line
_ROOM = 4  # cells above the first line and below the last one
_WORD = 5.5, 1.5  # cells from the middle of a word of a few letters to its ends
_FULL = 0.28  # of such a place is inked
_WHITE = 255
_MIDDLE = (0.28, 0.72)  # of the page's width: where the columns part


def frames_of(page: Image.Image) -> list[Frame]:
    """Return the printed parts of an upright page to read one by one, from the top."""
    inked = _inked_cells(page)
    rows = _rows_of(inked)
    printed = [place for place, row in enumerate(rows) if any(row)]
    if not printed:
        return []
    first, last = printed[0], printed[-1] + 1
    head = _parting(rows[first:last])
    foot = _parting(rows[first:last][::-1])
    if head and foot and head[0] + foot[0] > last - first:
        foot = None
    frames: list[Frame] = []
    above, below = max(first - _ROOM, 0), min(last + _ROOM, len(rows))
    start, end = above * _CELL, min(below * _CELL, page.height)
    top, bottom = start, end
    if head:
        top = (first + head[0]) * _CELL
        frames += _halves(page, start, top, head[1])
    if foot:
        bottom = (last - foot[0]) * _CELL
    frames.append((0, top, page.width, bottom))
    if foot:
        frames += _halves(page, bottom, end, foot[1])
    return [frame for frame in frames if _shows_word(inked, frame)]


def shows_words(page: Image.Image) -> bool:
    """Tell whether a page shows a word at least, along whichever side it runs."""
    return _shows_word(_inked_cells(page), (0, 0, *page.size))


def _shows_word(inked: Image.Image, frame: Frame) -> bool:
    """Tell whether a place of the form of a short word is full of ink.

    Specks and the rest of a pale seal leave no such place.
    """
    left, top, right, bottom = frame
    edges = left // _CELL, top // _CELL, -(-right // _CELL), -(-bottom // _CELL)
    part = inked.crop(edges).point([_WHITE * (cell > 0) for cell in range(256)])
    fullest = (part.filter(ImageFilter.BoxBlur(word)) for word in (_WORD, _WORD[::-1]))
    return any(any(each.histogram()[round(_FULL * _WHITE) :]) for each in fullest)


def _halves(page: Image.Image, top: int, bottom: int, middle: int) -> list[Frame]:
    return [(0, top, middle, bottom), (middle, top, page.width, bottom)]


def _inked_cells(page: Image.Image) -> Image.Image:
    """Return a page's cells, 1 for those with ink, without the margins' shadows."""
    small = page.reduce(_CELL)
    counts = small.histogram()
    paper = max(range(len(counts)), key=counts.__getitem__)
    dark = small.point([value < paper - _DARKER for value in range(256)])
    width, height = small.size
    edge = round(width * _MARGIN)
    inner = dark.crop((edge, 0, width - edge, height))
    inked = Image.new("L", small.size)
    inked.paste(inner, (edge, 0))
    return inked


def _rows_of(inked: Image.Image) -> list[bytes]:
    width, cells = inked.width, inked.tobytes()
    return [cells[start : start + width] for start in range(0, len(cells), width)]


def _parting(rows: Sequence[Sequence[int]]) -> tuple[int, int] | None:
    """Return how many of the first rows are in two columns, and the pixel to cut at.

    The cut follows the strip without ink that goes deepest, with ink on both sides;
    below, the rows end in the middle of a gap that goes all across.
    """
    width = len(rows[0])
    start, end = (round(width * part) for part in _MIDDLE)
    depths = [
        next((depth for depth, row in enumerate(rows) if row[across]), len(rows))
        for across in range(start, end)
    ]
    strips = [min(depths[at : at + _STRIP]) for at in range(len(depths) - _STRIP + 1)]
    depth = _gap_above(rows, max(strips))
    if max(strips) == len(rows) or depth == 0:
        return None
    free = [start + at for at, strip in enumerate(strips) if strip >= depth]
    middle = _middle_of_gap(free, width // 2)
    left = sum(any(row[:middle]) for row in rows[:depth])
    right = sum(any(row[middle:]) for row in rows[:depth])
    if min(left, right) < _LEAST_INK:
        return None
    return depth, middle * _CELL


def _gap_above(rows: Sequence[Sequence[int]], depth: int) -> int:
    """Return the middle of the last rows without ink above a row, 0 if none are."""
    end = next((at for at in range(depth, 0, -1) if not any(rows[at - 1])), 0)
    start = next((at for at in range(end, 0, -1) if any(rows[at - 1])), 0)
    return (start + end + 1) // 2 if start else 0


def _middle_of_gap(free: Sequence[int], goal: int) -> int:
    """Return the middle of the gap that is nearest to the middle of the page."""
    gaps: list[tuple[int, int]] = []
    for place in free:
        if gaps and gaps[-1][1] == place - 1:
            gaps[-1] = gaps[-1][0], place
        else:
            gaps.append((place, place))
    middles = [(first + last + _STRIP) // 2 for first, last in gaps]
    return min(middles, key=lambda middle: abs(middle - goal))
