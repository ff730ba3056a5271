"""Where a stamp covers no words: the free place next to where one usually stamps."""

from collections.abc import Iterator
from itertools import accumulate
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from vanthu.domain.documents.forms import STAMP_SIZE, StampSpot, stamp_place

STEP = 3.0  # millimetres between the places that are looked at
DARK = 160  # of 255; lighter is the paper of a scan
UPPER_PART = 0.5  # of the page, in which one looks for the stamp
MARGIN = 3.0  # millimetres of paper around it
WORTH = 400.0  # millimetres that one would go to avoid covering all of a place


def free_place(image: QImage, size: tuple[float, float]) -> tuple[float, float]:
    """Return left and upper edge, in millimetres, of the best place on a page.

    The nearest place to the usual one is best that covers nothing; if there is none,
    the place is best that covers little.
    """
    columns, rows = (max(1, int(side)) for side in size)
    sums = _ink_sums(image, columns, rows)
    usual = stamp_place(StampSpot.UNDER_NUMBER, size)

    def cost(place: tuple[float, float]) -> float:
        left, top = place
        far = abs(left - usual[0]) + abs(top - usual[1])
        return far + WORTH * _covered(sums, place)

    return min(_places(size), key=cost, default=usual)


def _places(size: tuple[float, float]) -> Iterator[tuple[float, float]]:
    width, height = STAMP_SIZE
    down = int((size[1] * UPPER_PART - height - MARGIN) / STEP)
    across = int((size[0] - width - 2 * MARGIN) / STEP)
    for row in range(max(0, down)):
        for column in range(max(0, across)):
            yield MARGIN + column * STEP, MARGIN + row * STEP


def _ink_sums(image: QImage, columns: int, rows: int) -> list[list[float]]:
    """Return how much is dark above and left of each millimetre of the page."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
        columns,
        rows,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    sums = [[0.0] * (columns + 1)]
    for row in range(rows):
        line = bytes(cast(memoryview, grey.constScanLine(row)))[:columns]
        inked = accumulate((float(shade < DARK) for shade in line), initial=0.0)
        sums.append([above + here for above, here in zip(sums[-1], inked, strict=True)])
    return sums


def _covered(sums: list[list[float]], place: tuple[float, float]) -> float:
    """Return the share of a place that is dark, with some paper around it."""
    left, top = int(place[0] - MARGIN), int(place[1] - MARGIN)
    right = min(int(place[0] + STAMP_SIZE[0] + MARGIN), len(sums[0]) - 1)
    foot = min(int(place[1] + STAMP_SIZE[1] + MARGIN), len(sums) - 1)
    dark = sums[foot][right] - sums[top][right] - sums[foot][left] + sums[top][left]
    return dark / ((right - left) * (foot - top))
