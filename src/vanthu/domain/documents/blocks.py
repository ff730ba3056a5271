"""The blocks that a person writes in a draft: paragraphs, lists, tables, pictures."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from vanthu.domain.documents.parts import Run, TableColumn
from vanthu.domain.register import StoredFile

LETTERS = "abcdđeghiklmnopqrstuvxy"  # điểm a), b)… in the Vietnamese order
BULLETS = ("-", "+")
_BULLET = re.compile(r"([-–•+])\s+")
_LETTERED = re.compile(r"[a-zđ]\)\s+")
_PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff")
_WIDEST, _NARROWEST = 40, 5  # letters of a column that its share goes by


class BlockKind(StrEnum):
    """What a block of a section is."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"  # "- …", at level 2 "+ …"
    LETTERED = "lettered"  # "a) …", the letter follows from its place
    TABLE = "table"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class DraftTable:
    """A table of a draft; every row has a cell for every column."""

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    has_total: bool = False


@dataclass(frozen=True, slots=True)
class DraftPicture:
    """A picture of a draft: a kept file, named by its hash, and its caption."""

    sha256: str
    name: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One block: runs for words, or a table, or a picture, as its kind says."""

    kind: BlockKind = BlockKind.PARAGRAPH
    runs: tuple[Run, ...] = ()
    level: int = 1  # of a bullet
    table: DraftTable | None = None
    picture: DraftPicture | None = None

    @property
    def text(self) -> str:
        """Return the words of a paragraph or list item, without their emphasis."""
        return "".join(run.text for run in self.runs)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing would be printed."""
        return not (self.text.strip() or self.table or self.picture)


def words(text: str, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 1) -> Block:
    """Return a block of plain words."""
    return Block(kind, (Run(text),), level)


def table_block(table: DraftTable) -> Block:
    """Return a block that holds a table."""
    return Block(BlockKind.TABLE, table=table)


def picture_block(picture: DraftPicture) -> Block:
    """Return a block that holds a picture."""
    return Block(BlockKind.PICTURE, picture=picture)


def is_picture(file: StoredFile) -> bool:
    """Tell whether a file can be printed as a picture."""
    return file.name.lower().endswith(_PICTURE_ENDINGS)


def blocks_of_text(text: str) -> tuple[Block, ...]:
    """Read plain typed text: a line a block, "- " and "a) " as lists, tabs as tables.

    Lines with the same number of tabs, as a spreadsheet copies them, are one table
    whose first line holds the headings.
    """
    blocks: list[Block] = []
    rows: list[tuple[str, ...]] = []
    for line in [*text.splitlines(), ""]:
        cells = tuple(cell.strip() for cell in line.rstrip("\n").split("\t"))
        if len(cells) > 1 and (not rows or len(rows[0]) == len(cells)):
            rows.append(cells)
            continue
        blocks += _table_of(rows)
        rows = [cells] if len(cells) > 1 else []
        if len(cells) == 1 and line.strip():
            blocks.append(_block_of_line(line.strip()))
    return tuple(blocks)


def _table_of(rows: list[tuple[str, ...]]) -> Iterator[Block]:
    if len(rows) == 1:
        yield words(" ".join(rows[0]))
    elif rows:
        columns = tuple(
            TableColumn(heading, _share([row[place] for row in rows]))
            for place, heading in enumerate(rows[0])
        )
        yield table_block(DraftTable(columns, tuple(rows[1:])))


def _share(cells: list[str]) -> float:
    longest = max(len(cell) for cell in cells)
    return float(min(max(longest, _NARROWEST), _WIDEST))


def _block_of_line(line: str) -> Block:
    if found := _BULLET.match(line):
        level = 2 if found[1] == "+" else 1
        return words(line[found.end() :], BlockKind.BULLET, level)
    if found := _LETTERED.match(line):
        return words(line[found.end() :], BlockKind.LETTERED)
    return words(line)


def marks_of(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield what stands before each block: a dash, a letter in its order, nothing."""
    place = 0
    for block in blocks:
        is_lettered = block.kind is BlockKind.LETTERED
        if block.kind is BlockKind.BULLET:
            yield f"{BULLETS[min(block.level, len(BULLETS)) - 1]} "
            continue  # dashes under a letter do not end the list
        yield f"{LETTERS[place % len(LETTERS)]}) " if is_lettered else ""
        place = place + 1 if is_lettered else 0


def text_of_blocks(blocks: Iterable[Block]) -> str:
    """Return blocks as plain text that `blocks_of_text` reads again.

    Emphasis and pictures are left out.
    """
    given = tuple(blocks)
    lines: list[str] = []
    for mark, block in zip(marks_of(given), given, strict=True):
        if block.table:
            table = block.table
            lines.append("\t".join(column.heading for column in table.columns))
            lines += ["\t".join(row) for row in table.rows]
        elif block.text.strip():
            lines.append(f"{mark}{block.text}")
    return "\n".join(lines)
