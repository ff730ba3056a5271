"""Boxes for evidence: where on the page the quoted words stand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from vanthu.domain.evidence import Evidence, Rect
from vanthu.extraction.layout import GlyphBoxes, Sides
from vanthu.extraction.page_text import Page

T = TypeVar("T")


def with_boxes(value: T, pages: Sequence[Page]) -> T:
    """Return a frozen value with boxes in all the evidence inside it."""
    if not any(page.boxes for page in pages):
        return value
    placed: T = _placed(value, pages)
    return placed


def _placed(value: Any, pages: Sequence[Page]) -> Any:
    if isinstance(value, Evidence):
        return replace(value, rects=tuple(_line_boxes(value, pages)))
    if isinstance(value, tuple):
        return tuple([_placed(each, pages) for each in value])
    if names := _names_in(value.__class__):
        old = {name: getattr(value, name) for name in names}
        new = {name: _placed(each, pages) for name, each in old.items()}
        return replace(value, **{n: new[n] for n in names if new[n] is not old[n]})
    return value


@cache
def _names_in(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind)) if is_dataclass(kind) else ()


def _line_boxes(evidence: Evidence, pages: Sequence[Page]) -> Iterator[Rect]:
    """Yield one box for each line of the quoted words."""
    page = pages[evidence.page - 1]
    if not page.boxes:
        return
    start = evidence.start
    for line in evidence.quote.split("\n"):
        boxes = page.boxes[start : start + len(line)]
        sides = boxes.around() if isinstance(boxes, GlyphBoxes) else _around(boxes)
        if sides:
            left, top, right, bottom = sides
            yield Rect(round(left, 2), round(top, 2), round(right, 2), round(bottom, 2))
        start += len(line) + 1


def _around(boxes: Iterable[Rect | None]) -> Sides | None:
    sides = [(box.left, box.top, box.right, box.bottom) for box in boxes if box]
    if not sides:
        return None
    lefts, tops, rights, bottoms = zip(*sides, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
