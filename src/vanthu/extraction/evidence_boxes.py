"""Boxes for evidence: where on the page the quoted words stand."""

from collections.abc import Iterable

from vanthu.domain.evidence import Rect
from vanthu.extraction.layout.glyph_boxes import GlyphBoxes, Sides
from vanthu.extraction.page_text import Page


def line_box(page: Page, start: int, end: int) -> Rect | None:
    """Return one box for a stretch of a line, None if it has no ink."""
    boxes = page.boxes
    sides = (
        boxes.around(start, end)
        if isinstance(boxes, GlyphBoxes)
        else _around(boxes[start:end])
    )
    return None if sides is None else Rect._make(sides)


def _around(boxes: Iterable[Rect | None]) -> Sides | None:
    sides = [(box.left, box.top, box.right, box.bottom) for box in boxes if box]
    if not sides:
        return None
    lefts, tops, rights, bottoms = zip(*sides, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
