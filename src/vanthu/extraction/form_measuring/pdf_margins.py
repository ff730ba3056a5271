"""The margins of PDF pages, as far as their words show them."""

from collections.abc import Mapping, Sequence

from vanthu.domain.form_check.measured import Sheet
from vanthu.extraction.form_measuring.pdf_edges import NEAR, Edges
from vanthu.extraction.form_measuring.pdf_lines import Line
from vanthu.extraction.form_measuring.pdf_pages import POINT, InkPage

_WIDE = 165.0  # millimetres: the widest that portrait can hold
_FULL = 0.7  # of the page's height that words reach on a full page
# Space above a first paragraph or a line that is wider than single moves it down.
_LOOSE = 7.5  # millimetres
_AGREED = 1.5
_SURE_PAGES = 3


def sheets_of(
    pages: Sequence[InkPage],
    edges: Mapping[int, Edges],
    continued: frozenset[int],
) -> tuple[Sheet, ...]:
    """Return the paper of each page; `continued` are the pages that the words leave."""
    tops = {page.number: _top(page) for page in pages if page.lines}
    bottoms = {
        page.number: _bottom(page)
        for page in pages
        if page.lines and page.number in continued
    }
    return tuple(
        Sheet(
            width=round(page.width * POINT, 2),
            height=round(page.height * POINT, 2),
            top=_least(page, pages, tops),
            bottom=_agreed(page, pages, bottoms),
            left=_left(edges.get(page.number)),
            right=_right(page, edges.get(page.number)),
            has_wide_table=any(
                (grid.across[-1] - grid.across[0]) * POINT > _WIDE
                for grid in page.drawn.grids
            ),
        )
        for page in pages
    )


def _left(edges: Edges | None) -> float | None:
    if edges is None or not (edges.left_is_sure and edges.are_margins):
        return None
    return round(edges.left * POINT, 2)


def _right(page: InkPage, edges: Edges | None) -> float | None:
    # Without a paragraph that goes on, lines that end alike are centred by chance.
    is_sure = edges is not None and edges.right_is_sure and edges.left_is_sure
    if edges is None or not (is_sure and edges.are_margins):
        return None
    return round((page.width - edges.right) * POINT, 2)


def _top(page: InkPage) -> float:
    drawn = [grid.down[0] for grid in page.drawn.grids if not grid.is_frame]
    drawn += [top for top, _ in page.drawn.pictures]
    return min([*drawn, *(line.top for line in page.lines)]) * POINT


def _bottom(page: InkPage) -> float:
    drawn = [grid.down[-1] for grid in page.drawn.grids]
    drawn += [bottom for _, bottom in page.drawn.pictures]
    words = [line.bottom for line in _above_strip(page)]
    return (page.height - max(*drawn, *words, 0.0)) * POINT


def _above_strip(page: InkPage) -> Sequence[Line]:
    """Return the lines without the address that stands under a rule at the foot."""
    strips = [
        rule.at
        for rule in page.drawn.lines
        if rule.length > page.width / 2 and rule.at > page.height * _FULL
    ]
    kept = [line for line in page.lines if not strips or line.baseline < strips[0]]
    return kept or page.lines


def _least(
    page: InkPage, pages: Sequence[InkPage], found: Mapping[int, float]
) -> float | None:
    """Return the smallest top of the pages like this one.

    A page by itself may show a larger one than was set; it counts only where it differs
    by more than words can be moved.
    """
    own = found.get(page.number)
    if own is None:
        return None
    least = min(_alike(page, pages, found))
    return round(least if own - least < _LOOSE else own, 2)


def _agreed(
    page: InkPage, pages: Sequence[InkPage], found: Mapping[int, float]
) -> float | None:
    """Return the bottom that full pages agree on.

    The last line stands anywhere above the margin: where pages do not agree, only a
    bottom that is narrower than the top is certain.
    """
    own = found.get(page.number)
    if own is None:
        return None
    alike = sorted(_alike(page, pages, found))
    least = alike[0]
    is_sure = len(alike) >= _SURE_PAGES and alike[_SURE_PAGES - 1] - least < _AGREED
    return round(least, 2) if is_sure or least < _top(page) else None


def _alike(
    page: InkPage, pages: Sequence[InkPage], found: Mapping[int, float]
) -> list[float]:
    return [
        found[other.number]
        for other in pages
        if other.number in found and abs(other.width - page.width) < NEAR
    ]
