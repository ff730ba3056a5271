"""Evidence: the exact place in a letter where something stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rect:
    """A box on a page, in points from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """Exact words: page from 1, character span in the page's text, boxes if known."""

    page: int
    start: int
    end: int
    quote: str
    rects: tuple[Rect, ...] = ()
