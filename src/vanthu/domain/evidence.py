"""Evidence: the exact place in a letter where something stands.

A letter has hundreds of these values: a named tuple is as frozen as a dataclass and
made at a tenth of the price.
"""

from typing import NamedTuple


class Rect(NamedTuple):
    """A box on a page, in points from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float


class Evidence(NamedTuple):
    """Exact words: page from 1, character span in the page's text, boxes if known."""

    page: int
    start: int
    end: int
    quote: str
    rects: tuple[Rect, ...] = ()
