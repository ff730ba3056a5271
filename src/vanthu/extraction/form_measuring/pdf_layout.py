"""The lines of PDF pages put together to paragraphs, in reading order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from vanthu.domain.form_check.measured import Cell
from vanthu.extraction.form_measuring.pdf_columns import Blocks, parts_of
from vanthu.extraction.form_measuring.pdf_drawn import Grid
from vanthu.extraction.form_measuring.pdf_edges import NEAR, Edges, edges_of
from vanthu.extraction.form_measuring.pdf_flow import (
    Pitch,
    block_paragraphs,
    paragraphs_of,
    pitch_of,
)
from vanthu.extraction.form_measuring.pdf_lines import Line
from vanthu.extraction.form_measuring.pdf_pages import InkPage

MISSED = 7.0  # points by which centred words of a block may miss its middle
_EVEN = 0.5  # points


@dataclass(frozen=True, slots=True)
class Printed:
    """Lines that are one paragraph, and the room they stand in."""

    lines: tuple[Line, ...]
    room: Edges
    above: Line | None  # the line over them in the same room
    cell: Cell | None = None
    is_main: bool = False
    is_flush: bool = False  # a narrow block whose lines begin at its left edge
    beside: tuple[Line, ...] = ()  # the centred lines of its narrow block


@dataclass(slots=True)
class Layout:
    """All paragraphs of a document as printed."""

    printed: list[Printed] = field(default_factory=list)
    edges: dict[int, Edges] = field(default_factory=dict)
    pitch: Pitch = field(default_factory=Pitch)


Stretch = list[Line] | Blocks | Grid


def lay_out(pages: Sequence[InkPage]) -> Layout:
    """Find the paragraphs of all pages."""
    layout = Layout()
    stretches = [(page, list(_stretches(page))) for page in pages if page.lines]
    mains = {
        page.number: [line for each in found if isinstance(each, list) for line in each]
        for page, found in stretches
    }
    feet = {page.number: _foot(found) for page, found in stretches}
    layout.edges = _all_edges(pages, mains, feet)
    layout.pitch = pitch_of(
        [line for each in mains.values() for line in each], layout.edges
    )
    tables = 0
    for page, found in stretches:
        above: Line | None = None
        for stretch in found:
            if isinstance(stretch, list):
                _add_main(layout, stretch, above)
                above = stretch[-1]
            elif isinstance(stretch, Blocks):
                _add_blocks(layout, stretch, above, tables)
                above, tables = stretch.lines[-1], tables + 1
            else:
                lines = _add_grid(layout, page, stretch, tables)
                above, tables = lines[-1], tables + 1
    return layout


def _foot(stretches: Sequence[Stretch]) -> float | None:
    """Return where the words at the left of the foot begin."""
    blocks = [each.left for each in stretches if isinstance(each, Blocks)]
    spans = [
        (lines, Edges(min(e.left for e in lines), max(e.right for e in lines)))
        for lines in blocks
    ]
    lefts = [edges.left for lines, edges in spans if _is_flush(lines, edges)]
    return min(lefts, default=None)


def _all_edges(
    pages: Sequence[InkPage],
    mains: Mapping[int, Sequence[Line]],
    feet: Mapping[int, float | None],
) -> dict[int, Edges]:
    """Return the edges of the running words, of each page and of all pages alike."""
    edges: dict[int, Edges] = {}
    for width in {page.width for page in pages}:
        alike = [page.number for page in pages if page.width == width]
        foot = min((e for n in alike if (e := feet.get(n)) is not None), default=None)
        every = (line for n in alike for line in mains.get(n, ()))
        common = edges_of(every, width, foot)
        for page in pages:
            if page.width != width or not page.lines:
                continue
            own = edges_of(mains.get(page.number, ()), width, foot, common)
            edges[page.number] = own or Edges(
                min(line.left for line in page.lines),
                max(line.right for line in page.lines),
                left_is_sure=False,
                right_is_sure=False,
            )
    return edges


def _stretches(page: InkPage) -> Iterator[Stretch]:
    """Yield the page from the top: running lines, lines side by side, tables."""
    grids = [grid for grid in page.drawn.grids if not grid.is_frame]
    inside: dict[int, list[Line]] = {at: [] for at in range(len(grids))}
    free: list[Line] = []
    for line in page.lines:
        at = next((n for n, grid in enumerate(grids) if _cell(grid, line)), None)
        (free if at is None else inside[at]).append(line)
    parts: list[tuple[float, Line | Blocks | Grid]] = [
        (grid.down[0], grid) for at, grid in enumerate(grids) if inside[at]
    ]
    for piece in parts_of(free):
        first = piece.lines[0] if isinstance(piece, Blocks) else piece
        parts.append((first.baseline, piece))
    running: list[Line] = []
    for _, part in sorted(parts, key=lambda each: each[0]):
        if isinstance(part, Line):
            running.append(part)
            continue
        if running:
            yield running
            running = []
        yield part
    if running:
        yield running


def _cell(grid: Grid, line: Line) -> tuple[int, int] | None:
    return grid.cell_of(line.middle, line.baseline - line.size / 4)


# ---------------------------------------------------------------- rooms


def _add_main(layout: Layout, lines: Sequence[Line], above: Line | None) -> None:
    last = layout.printed[-1] if layout.printed else None
    paragraphs = paragraphs_of(lines, layout.edges, layout.pitch)
    if above is None and last is not None and last.is_main:
        joined = paragraphs_of(
            [*last.lines, *paragraphs[0]], layout.edges, layout.pitch
        )
        if len(joined) == 1:
            layout.printed[-1] = replace(last, lines=tuple(joined[0]))
            del paragraphs[0]
            above = joined[0][-1]
    for paragraph in paragraphs:
        room = layout.edges[paragraph[0].page]
        printed = Printed(tuple(paragraph), room, above, is_main=True)
        layout.printed.append(printed)
        above = paragraph[-1]


def _add_blocks(layout: Layout, blocks: Blocks, above: Line | None, table: int) -> None:
    for column, lines in enumerate((blocks.left, blocks.right)):
        narrow = _narrow(lines)
        last, is_flush = above, _is_flush(lines, narrow)
        beside = tuple(e for e in lines if abs(e.middle - narrow.middle) < MISSED)
        for paragraph in block_paragraphs(lines, narrow):
            printed = Printed(
                tuple(paragraph),
                narrow,
                last,
                Cell(table, 0, column, 2, is_ruled=False),
                is_flush=is_flush,
                beside=beside,
            )
            layout.printed.append(printed)
            last = paragraph[-1]


def _narrow(lines: Sequence[Line]) -> Edges:
    """Return the edges of a block, as far from its middle on both sides."""
    left, right = min(e.left for e in lines), max(e.right for e in lines)
    edges = Edges(left, right)
    if _is_flush(lines, edges):
        return edges
    middles = sorted(line.middle for line in lines)
    middle = middles[len(middles) // 2]
    half = max(middle - left, right - middle)
    return Edges(middle - half, middle + half)


def _add_grid(layout: Layout, page: InkPage, grid: Grid, table: int) -> Sequence[Line]:
    cells: dict[tuple[int, int], list[Line]] = {}
    for line in page.lines:
        at = _cell(grid, line)
        if at is not None:
            cells.setdefault(at, []).append(line)
    columns = len(grid.across) - 1
    for (row, column), lines in sorted(cells.items()):
        room = Edges(grid.across[column], grid.across[column + 1])
        last: Line | None = None
        is_flush = _is_flush(lines, room)
        for paragraph in block_paragraphs(lines, room):
            cell = Cell(table, row, column, columns, is_ruled=True)
            printed = Printed(tuple(paragraph), room, last, cell, is_flush=is_flush)
            layout.printed.append(printed)
            last = paragraph[-1]
    return sorted(
        (line for lines in cells.values() for line in lines), key=lambda e: e.baseline
    )


def _is_flush(lines: Sequence[Line], room: Edges) -> bool:
    """Tell whether most lines of a block begin at its left edge."""
    flush = [line for line in lines if line.left - room.left < NEAR]
    lefts, middles = [line.left for line in lines], [line.middle for line in lines]
    is_even = max(lefts) - min(lefts) + _EVEN < max(middles) - min(middles)
    return len(flush) > 1 and len(flush) > len(lines) / 2 and is_even
