"""Tables of duties: "TT | Nội dung | Đơn vị chủ trì | Thời hạn", a duty in each row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise, zip_longest

from vanthu.extraction.folding import fold
from vanthu.extraction.normalise import Span
from vanthu.extraction.rules.form.lines import Line, cells_of

_SP = r"\s{1,6}"
_GAP = re.compile(r" {3,}")
_TAB = 4  # spaces that stand for one in the text of a letter
_LEAST_COLUMNS = 3
_LEAST_CELLS = 2
_LONGEST_HEADS = 80  # characters of the heads of two columns
_MOST_BETWEEN = 3  # lines that are no rows, within one table


class _Column(Enum):
    """What the cells of a column say, by the words above them."""

    NUMBER = re.compile(r"(?:s?tt|so tt|so thu tu)\W*$")
    SUPPORT = re.compile(r".*\bphoi hop\b")
    LEAD = re.compile(
        r".*\bchu tri\b|(?:don vi|co quan|bo phan|nguoi|to chuc)\s.*\b(?:thuc hien|"
        r"dau moi|phu trach|chiu trach nhiem|tham muu)\b|phan cong\b|trach nhiem\b|"
        r"dau moi\b"
    )
    TERM = re.compile(
        r"(?:thoi (?:han|gian|diem)|tien do|han\b|moc|(?:ngay )?hoan thanh)"
    )
    WORK = re.compile(
        r"(?:ten |cac )?(?:noi dung|nhiem vu|cong viec|hoat dong|cong tac|hang muc)"
    )


_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,4}|[a-zđ])[.)]?$")
_WHEN = re.compile(
    r"(?:\d|(?:truoc|trong|thang|quy|nam|ngay|thuong xuyen|hang |dinh ky|cham nhat|"
    r"xong|hoan thanh|theo )\b)"
)
_NEXT_PART = re.compile(r"(?:Điều\s{1,3}\d|[IVX]{1,5}\s?[.)/-]\s|\d{1,2}\.\s)")


@dataclass(frozen=True, slots=True)
class DutyRow:
    """One row of such a table: its number and the spans of its cells."""

    line: Span
    key: str
    work: Span
    unit: Span | None = None
    support: Span | None = None
    term: Span | None = None

    @property
    def cells(self) -> tuple[Span, ...]:
        """Return the cells that have words, as they follow one another."""
        found = (self.work, self.unit, self.support, self.term)
        return tuple(sorted(cell for cell in found if cell))


def duty_rows(lines: Sequence[Line]) -> dict[int, DutyRow | None]:
    """Return the rows of the tables by where they begin; the heads have no duty."""
    found: dict[int, DutyRow | None] = {}
    if not any(map(_has_cells, lines)):
        return found
    head: tuple[_Column | None, ...] = ()
    columns = head  # with those that a second line of heads parts
    has_tabs = False
    between = 0
    count = 0
    for line, following in zip_longest(lines, lines[1:]):
        if heads := _columns(line):  # again on each page
            found[line.start] = None
            between, count = 0, count if heads == head else 0
            head = columns = heads
            has_tabs = _has_tabs(line)
        elif columns and (parted := _parted(line, columns)):
            found[line.start] = None
            columns = parted
        if line.start in found or not columns:
            continue
        row = _row(line, columns, str(count + 1), has_tabs=has_tabs)
        if row:
            found[line.start] = row
            count += 1
            between = 0
            continue
        between += 1
        if _NEXT_PART.match(line.text):
            # A part of the letter has no row below its heading.
            if following and _row(following, columns, "", has_tabs=has_tabs):
                found[line.start] = None
            else:
                columns = ()
        elif between > _MOST_BETWEEN:
            columns = ()
    return found


def _has_cells(line: Line) -> bool:
    """Tell whether bars or gaps part a line."""
    return "|" in line.text or "   " in line.text


def _columns(line: Line) -> tuple[_Column | None, ...]:
    """Return the columns that a line heads, none if it heads no duties."""
    if not _has_cells(line):
        return ()
    columns = tuple(_column(cell.folded) for cell in _cells(line))
    return columns if _are_of_duties(columns) else ()


def _parted(
    line: Line, columns: Sequence[_Column | None]
) -> tuple[_Column | None, ...]:
    """Return the columns with that of the units parted: "Chủ trì | Phối hợp" below."""
    if _Column.LEAD not in columns or _Column.SUPPORT in columns:
        return ()
    parts = [_column(cell.folded) for cell in _cells(line) if cell.text]
    if set(parts) != {_Column.LEAD, _Column.SUPPORT} or len(line.text) > _LONGEST_HEADS:
        return ()
    place = columns.index(_Column.LEAD)
    return (*columns[:place], *parts, *columns[place + 1 :])


def heads_duties(cells: Sequence[str]) -> bool:
    """Tell whether these are the heads of the columns of such a table."""
    return _are_of_duties([_column(fold(cell.strip())) for cell in cells])


def _are_of_duties(columns: Sequence[_Column | None]) -> bool:
    is_agenda = columns[0] is _Column.TERM if columns else False
    is_head = _Column.WORK in columns and _Column.LEAD in columns
    return is_head and not is_agenda and len(columns) >= _LEAST_COLUMNS


def _column(folded: str) -> _Column | None:
    return next((kind for kind in _Column if kind.value.match(folded)), None)


def _cells(line: Line) -> Iterator[Line]:
    """Yield the cells of a line; those that bars part may be empty."""
    if line.text.count("|") < _LEAST_CELLS:
        yield from cells_of(line)
        return
    bars = [at for at, sign in enumerate(line.text) if sign == "|"]
    first = [] if line.text.startswith("|") else [-1]
    last = [] if line.text.endswith("|") else [len(line.text)]
    for start, end in pairwise([*first, *bars, *last]):
        yield line.part(start + 1, end)


def _has_tabs(line: Line) -> bool:
    """Tell whether the gaps of a line are those of tabs, not spaces that align."""
    return {len(gap[0]) for gap in _GAP.finditer(line.text)} == {_TAB}


def _with_empty_cells(line: Line, count: int) -> list[Line]:
    """Return the cells between tabs if some are empty and all can be placed."""
    gaps = [gap.span() for gap in _GAP.finditer(line.text)]
    widths = [end - start for start, end in gaps]
    is_placed = (
        widths and max(widths) > _TAB and not any(each % _TAB for each in widths)
    )
    if not is_placed or sum(widths) // _TAB >= count:
        return []
    ends = [at for start, end in gaps for at in range(start, end, _TAB)]
    starts = [0, *(at + _TAB for at in ends)]
    found = [
        line.part(start, end)
        for start, end in zip(starts, (*ends, len(line.text)), strict=True)
    ]
    last = line.part(len(line.text), len(line.text))
    return [*found, *[last] * (count - len(found))]


def _row(
    line: Line, columns: Sequence[_Column | None], ordinal: str, *, has_tabs: bool
) -> DutyRow | None:
    cells = list(_cells(line))
    if len([cell for cell in cells if cell.text]) < _LEAST_CELLS:
        return None
    if has_tabs:
        cells = _with_empty_cells(line, len(columns)) or cells
    if len(cells) == len(columns):
        by_column = {
            kind: cell for kind, cell in zip(columns, cells, strict=True) if cell.text
        }
    else:
        by_column = dict(_guessed(cells, columns))
    number = by_column.get(_Column.NUMBER)
    key = _NUMBER.match(number.text) if number else None
    work = by_column.get(_Column.WORK)
    if work is None or (_Column.NUMBER in columns and key is None):
        return None
    unit, support, term = (
        by_column[kind].span if kind in by_column else None
        for kind in (_Column.LEAD, _Column.SUPPORT, _Column.TERM)
    )
    if unit is None and term is None:
        return None  # the heading of a part of the table
    return DutyRow(
        line.span, key[1] if key else ordinal, work.span, unit, support, term
    )


def _guessed(
    cells: Sequence[Line], columns: Sequence[_Column | None]
) -> Iterator[tuple[_Column, Line]]:
    """Yield the cells of a row that leaves some empty, by what they look like."""
    left = [kind for kind in columns if kind]
    for cell in cells:
        looks_like = (
            _Column.NUMBER
            if _NUMBER.match(cell.text)
            else _Column.TERM
            if _WHEN.match(cell.folded) and _Column.WORK not in left
            else next((kind for kind in left if kind is not _Column.NUMBER), None)
        )
        if looks_like in left:
            left = left[left.index(looks_like) + 1 :]
            yield looks_like, cell
