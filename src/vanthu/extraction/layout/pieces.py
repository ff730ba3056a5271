"""Glyphs that follow one another joined to pieces, and pieces to lines."""

import operator
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from vanthu.extraction.layout.glyphs import BLANK, Glyphs, Run

# All distances are in parts of the character size.
NEW_PIECE_GAP = 2.5
LOST_SPACE_GAP = 0.12
# All gaps of a line together but those of its blanks: pairs like "Tr" overlap.
SIDE_BY_SIDE = (-0.15, 0.05)
SAME_LINE = 0.4
MIDDLE = 0.3  # of the height of small letters above the baseline

MIDDLE_OF = attrgetter("middle")
SIZE_OF = attrgetter("size")


class Piece(NamedTuple):
    """Glyphs that follow one another on one line of one column, and their extent.

    `middle` is the height at which the eye reads the first of them, and `lost` are the
    places before which the file has a gap but no space.
    """

    glyphs: Glyphs
    first: int
    end: int
    is_in_order: bool  # each glyph to the right of the one before
    left: float
    right: float
    middle: float
    size: float
    lost: Sequence[int] = ()

    @property
    def text(self) -> str:
        """Return the words of the piece."""
        return self.glyphs.text(self.first, self.end)


def pieces_of(glyphs: Glyphs) -> list[Piece]:
    """Return the pieces of a page in the order of the file.

    Where one line has lost a space, others may have lost one among letters that are
    drawn together: each gap of the page is looked at then.
    """
    lefts, rights = glyphs.lefts, glyphs.rights
    behind = [lefts[blank + 1] - rights[blank] for blank in glyphs.blanks]
    lines = [*_joined(glyphs)]
    pieces = [piece for runs in lines for piece in _parted(glyphs, behind, runs)]
    if any(piece.lost for piece in pieces):
        return [piece for runs in lines for piece in _measured(glyphs, runs)]
    return pieces


def stretch_of(piece: Piece, first: int, end: int) -> Piece:
    """Return a part of a piece."""
    runs = piece.glyphs.runs_among(first, end)
    lost = [place for place in piece.lost if first < place < end]
    return _piece(piece.glyphs, (first, end), runs)._replace(lost=lost)


def lines_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return the pieces line by line, from top to bottom."""
    lines: list[list[Piece]] = []
    widest: Piece | None = None
    for piece in sorted(pieces, key=MIDDLE_OF):
        if widest is None or not are_beside(widest, piece):
            lines.append([piece])
            widest = piece
            continue
        lines[-1].append(piece)
        if piece.right - piece.left > widest.right - widest.left:
            widest = piece
    return lines


def are_beside(one: Piece, other: Piece) -> bool:
    """Tell whether two pieces stand on the same line."""
    size = one.size if one.size > other.size else other.size
    return abs(one.middle - other.middle) < SAME_LINE * size


def _joined(glyphs: Glyphs) -> Iterator[list[Run]]:
    """Yield the runs that go on, one after another, on one line."""
    joined: list[Run] = []
    for run in glyphs.runs:
        if joined and not _goes_on(glyphs, joined[-1], run):
            yield joined
            joined = []
        joined.append(run)
    if joined:
        yield joined


def _goes_on(glyphs: Glyphs, last: Run, run: Run) -> bool:
    if not run.follows:
        return False
    size = run.size if run.size > last.size else last.size
    gap = glyphs.gap(last.end - 1, run.first)
    if not -size < gap < NEW_PIECE_GAP * size:
        return False
    is_level = run.baseline == last.baseline and run.size == last.size
    return is_level or abs(_middle(run) - _middle(last)) < SAME_LINE * size


def _middle(run: Run) -> float:
    return run.baseline - MIDDLE * run.size


def _parted(
    glyphs: Glyphs, behind: Sequence[float], runs: Sequence[Run]
) -> list[Piece]:
    """Return the pieces of runs that go on: one, unless a run has a wide gap.

    `behind` has the gaps behind all blanks of the page. Where nothing else parts the
    characters of a line, there is no need to look at one after another.
    """
    first, end = runs[0].first, runs[-1].end
    blanks = bisect_left(glyphs.blanks, first), bisect_left(glyphs.blanks, end)
    gaps = sorted(behind[slice(*blanks)])
    least = _least_size(runs) / glyphs.scale
    whole = sum(glyphs.lefts[first + 1 : end]) - sum(glyphs.rights[first : end - 1])
    closest, widest = SIDE_BY_SIDE
    if closest < (whole - sum(gaps)) / least < widest:
        if not gaps:
            return [_piece(glyphs, (first, end), runs, 0.0)]
        if -least < gaps[0] and gaps[-1] < NEW_PIECE_GAP * least:
            return [_piece(glyphs, (first, end), runs, -gaps[0])]
    return _measured(glyphs, runs)


def _measured(glyphs: Glyphs, runs: Sequence[Run]) -> list[Piece]:
    """Return the pieces of runs that go on, each gap looked at."""
    first, end = runs[0].first, runs[-1].end
    lefts, rights = glyphs.lefts[first + 1 : end], glyphs.rights[first : end - 1]
    gaps = list(map(operator.sub, lefts, rights))
    starts = [
        place
        for run in runs
        for place in range(run.first + 1, run.end)
        if not -run.size
        < glyphs.scale * gaps[place - first - 1]
        < NEW_PIECE_GAP * run.size
    ]
    ends = [_end_of_ink(glyphs, start) for start in starts]
    lost = [*_lost_spaces(glyphs, gaps, first)]
    whole = _piece(glyphs, (first, end), runs)._replace(lost=lost)
    if not starts:
        return [whole]
    spans = zip((first, *starts), (*ends, end), strict=True)
    return [stretch_of(whole, *span) for span in spans]


def _lost_spaces(glyphs: Glyphs, gaps: Iterable[float], first: int) -> Iterator[int]:
    """Yield the places after `first` before which there is a gap but no space."""
    for last, gap in enumerate(gaps, first):
        if gap > 0 and glyphs.texts[last] != BLANK:
            size = max(glyphs.run_at(last).size, glyphs.run_at(last + 1).size)
            if glyphs.scale * gap > LOST_SPACE_GAP * size:
                yield last + 1


def _end_of_ink(glyphs: Glyphs, place: int) -> int:
    while glyphs.texts[place - 1] == BLANK:
        place -= 1
    return place


def _piece(
    glyphs: Glyphs,
    span: tuple[int, int],
    runs: Sequence[Run],
    overlap: float | None = None,
) -> Piece:
    """Return a piece; `overlap` is the most by which a glyph reaches into the next."""
    first, end = span
    lefts, right = glyphs.lefts[first:end], glyphs.rights[end - 1]
    ordered = sorted(lefts)
    is_in_order = ordered == lefts
    # None reaches beyond the last one if that is wider than any of them overlaps.
    if overlap is None or not is_in_order or overlap > right - lefts[-1]:
        right = max(glyphs.rights[first:end])
    return Piece(
        glyphs,
        first,
        end,
        is_in_order,
        glyphs.seen(ordered[0]),
        glyphs.seen(right),
        _middle(runs[0]),
        runs[0].size if len(runs) == 1 else max(map(SIZE_OF, runs)),
    )


def _least_size(runs: Sequence[Run]) -> float:
    return runs[0].size if len(runs) == 1 else min(map(SIZE_OF, runs))
