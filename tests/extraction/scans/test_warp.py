"""Boxes moved from one picture to another."""

import pytest

from vanthu.domain.evidence import Rect
from vanthu.extraction.scans.warp import Warp, WarpedBoxes, from_square, turned

BOXES = (Rect(10, 20, 30, 50), None)


def around(place: Warp, box: Rect, scale: float) -> tuple[float, ...]:
    corners = [
        place((x, y)) for x in (box.left, box.right) for y in (box.top, box.bottom)
    ]
    lefts, tops = zip(*corners, strict=True)
    return tuple(
        side * scale for side in (min(lefts), min(tops), max(lefts), max(tops))
    )


@pytest.mark.parametrize(
    "place",
    [
        turned(4, (100, 200)),
        turned(-95, (0, 0)),
        from_square(((0, 0), (2, 0.2), (2.1, 3), (0.1, 3.2))),
    ],
    ids=["turned", "on its side", "slanted"],
)
def test_a_box_goes_around_where_its_corners_go(place: Warp) -> None:
    moved, nothing = WarpedBoxes(BOXES, place, 0.36)

    assert nothing is None
    assert moved is not None
    box = Rect(10, 20, 30, 50)
    assert (moved.left, moved.top, moved.right, moved.bottom) == pytest.approx(
        around(place, box, 0.36)
    )
