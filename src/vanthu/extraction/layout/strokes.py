"""Straight lines drawn on a page: joined where they go on, grouped where they cross."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

BLACK = "000000"
STRAIGHT = 0.6  # points by which a line may lean
NEAR = 2.0  # lines of a table may miss one another by a little


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line, level or upright, in points from the top left."""

    start: float  # left or top
    end: float
    at: float  # its height or its distance from the left
    color: str = BLACK

    @property
    def length(self) -> float:
        """Return how long the line is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Strokes:
    """The level and the upright lines of a page, or of a part of it."""

    level: Sequence[Stroke] = ()
    upright: Sequence[Stroke] = ()


def merged(strokes: Iterable[Stroke]) -> list[Stroke]:
    """Join strokes that go on from one another, as the cells of a table draw them."""
    found: list[Stroke] = []
    rows: list[list[Stroke]] = []
    for stroke in sorted(strokes, key=lambda each: each.at):
        if rows and stroke.at - rows[-1][0].at <= STRAIGHT:
            rows[-1].append(stroke)
        else:
            rows.append([stroke])
    for row in rows:
        last: Stroke | None = None
        for stroke in sorted(row, key=lambda each: each.start):
            if last is not None and stroke.start - last.end <= NEAR:
                end = max(last.end, stroke.end)
                last = Stroke(last.start, end, last.at, last.color)
            else:
                found += [last] if last is not None else []
                last = stroke
        found += [last] if last is not None else []
    return found


def crossing(strokes: Strokes) -> list[Strokes]:
    """Return the strokes in groups of those that cross or touch."""
    level, upright = strokes.level, strokes.upright
    everything = [*level, *upright]
    group = list(range(len(everything)))

    def root(at: int) -> int:
        while group[at] != at:
            group[at] = group[group[at]]
            at = group[at]
        return at

    for one, other in _crossings(level, upright):
        group[root(one)] = root(other)
    members: dict[int, list[int]] = {}
    for at in range(len(everything)):
        members.setdefault(root(at), []).append(at)
    return [
        Strokes(
            [everything[at] for at in each if at < len(level)],
            [everything[at] for at in each if at >= len(level)],
        )
        for each in members.values()
    ]


def _crossings(
    level: Sequence[Stroke], upright: Sequence[Stroke]
) -> Iterator[tuple[int, int]]:
    for one, flat in enumerate(level):
        for other, up in enumerate(upright):
            meets_across = flat.start - NEAR <= up.at <= flat.end + NEAR
            if meets_across and up.start - NEAR <= flat.at <= up.end + NEAR:
                yield one, len(level) + other


def apart(places: Iterable[float], near: float = NEAR) -> tuple[float, ...]:
    """Return the places without those that are nearly the same."""
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place - kept[-1] > near:
            kept.append(place)
    return tuple(kept)
