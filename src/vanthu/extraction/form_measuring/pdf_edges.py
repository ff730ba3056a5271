"""Where the lines of PDF pages begin and end, and where their middle is."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from vanthu.extraction.form_measuring.pdf_lines import Line

# In points.
NEAR = 1.5
_SAME_MIDDLE = 3.0
_INDENT = 8.0
_PADDING = 7.0  # of the cell in which the foot may stand
_FARTHEST_INDENT = 60.0
_CENTRED = 20.0  # centred words leave more free
_FEWEST = 2  # lines that must agree
_MANY = 4  # lines that must agree where one reaches farther
_LONG = 0.45  # of the paper
_MOST = 0.6  # of the widest line


@dataclass(frozen=True, slots=True)
class Edges:
    """Where lines begin and end; an edge that no lines agree on is not `sure`."""

    left: float
    right: float
    left_is_sure: bool = True
    right_is_sure: bool = True
    set_in: float | None = None  # where most first lines begin
    are_margins: bool = False  # enough lines agree to tell the page's margins

    @property
    def middle(self) -> float:
        """Return where centred words stand."""
        return (self.left + self.right) / 2

    def holds_in_middle(self, line: Line) -> bool:
        """Tell whether a line stands in the middle, with room beside it."""
        free = min(line.left - self.left, self.right - line.right)
        return free > NEAR and abs(line.middle - self.middle) < _SAME_MIDDLE

    def is_centred(self, line: Line) -> bool:
        """Tell whether a line by itself is centred, and not by accident."""
        is_first = self.set_in is not None and abs(line.left - self.set_in) < NEAR
        return self.holds_in_middle(line) and not is_first

    def in_middle(self, line: Line) -> bool:
        """Tell whether a line has the middle of the room, however wide it is."""
        return abs(line.middle - self.middle) < _SAME_MIDDLE


def edges_of(
    lines: Iterable[Line],
    paper: float,
    foot: float | None = None,
    otherwise: Edges | None = None,
) -> Edges | None:
    """Return the edges that the running lines agree on.

    `foot` is the edge of what stands at the left of the foot; a page may have nothing
    but first lines, which are set in. `paper` is the width of the page: only long lines
    show its edges.
    """
    lines = list(lines)
    if not lines:
        return otherwise
    left, left_count = _outermost([line.left for line in lines])
    long = [line for line in lines if line.width > _LONG * paper]
    is_left = left_count >= _FEWEST and any(e.left < left + NEAR for e in long)
    common = otherwise.left if otherwise else None
    known = [edge for edge in (foot, common) if edge is not None]
    if known and (not is_left or min(known) < left - _INDENT):
        left, is_left = min(known), False
    ends = [e.right for e in long if e.left - left < _FARTHEST_INDENT]
    right, right_count = _outermost([-end for end in ends or [0.0]])
    is_margin = left_count > _FEWEST or (
        foot is not None and abs(foot - left) < _PADDING
    )
    edges = Edges(left, -right, is_left, right_count >= _FEWEST, are_margins=is_margin)
    if not edges.right_is_sure:
        edges = replace(edges, right=_right(lines, left, otherwise))
    if otherwise is not None:
        edges = _as_elsewhere(edges, otherwise)
    return replace(edges, set_in=_set_in(lines, left, otherwise))


def _as_elsewhere(edges: Edges, otherwise: Edges) -> Edges:
    """Trust the edges of a page with few lines that are those of the other pages."""
    same_left = abs(edges.left - otherwise.left) < NEAR
    same_right = abs(edges.right - otherwise.right) < NEAR
    return replace(
        edges,
        left_is_sure=edges.left_is_sure or (same_left and otherwise.left_is_sure),
        right_is_sure=edges.right_is_sure or (same_right and otherwise.right_is_sure),
        are_margins=edges.are_margins or (same_left and otherwise.are_margins),
    )


def _right(lines: Sequence[Line], left: float, otherwise: Edges | None) -> float:
    """Return the right edge where no full lines show it."""
    farthest = max(line.right for line in lines)
    if otherwise is not None and otherwise.right_is_sure:
        return max(farthest, otherwise.right)
    middles = [e.middle for e in lines if e.left - left > _CENTRED]
    middle, count = _mode(middles)
    if count >= _FEWEST and 2 * middle - left > farthest - NEAR:
        return 2 * middle - left
    return farthest


def _set_in(
    lines: Sequence[Line], left: float, otherwise: Edges | None
) -> float | None:
    """Return where most first lines begin."""
    widest = max(line.width for line in lines)
    set_in, count = _mode(
        e.left for e in lines if e.left > left + _INDENT and e.width > widest * _MOST
    )
    if count >= _FEWEST:
        return set_in
    return otherwise.set_in if otherwise else None


def _outermost(places: Sequence[float]) -> tuple[float, int]:
    """Return the first place that several are near to, and how many they are.

    A place of few gives way to one farther out.
    """
    ordered = sorted(places)
    for at, place in enumerate(ordered):
        count = bisect_right(ordered, place + NEAR) - at
        is_first = place - ordered[0] < _INDENT
        if count >= (_FEWEST if is_first else _MANY):
            return ordered[at + count // 2], count
    return ordered[0], 1


def _mode(places: Iterable[float]) -> tuple[float, int]:
    """Return the place that most are near to, and how many they are."""
    ordered = sorted(places)
    best, most = 0.0, 0
    for at, place in enumerate(ordered):
        count = bisect_right(ordered, place + NEAR) - at
        if count > most:
            best, most = ordered[at + count // 2], count
    return best, most
