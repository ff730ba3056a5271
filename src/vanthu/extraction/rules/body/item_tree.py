"""The points of a letter as a tree: Điều, I, 1, a), dashes; and the text around."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.body.duty_table import DutyRow, duty_rows
from vanthu.extraction.rules.body.item_marks import (
    BULLETS,
    RANKS,
    SHORT_LINE,
    Mark,
    read_mark,
)
from vanthu.extraction.rules.form.lines import Line, lines_of
from vanthu.extraction.rules.form.parts import Parts
from vanthu.extraction.rules.language.sentences import containing
from vanthu.extraction.rules.language.words import UPPER, is_capitals

_SENTENCE_END = re.compile(r"[.;:!?”/…]['\"⁄]?$")
_CAPITAL = re.compile(rf"[\"“”‘’'`(]{{0,2}}[{UPPER}]")
_CLOSING = re.compile(
    r"\W{0,3}(?:(?:kinh\s+)?de nghi|yeu cau|de\s|tren day|nhan duoc|trong qua trinh|"
    r"qua trinh|can cu|tran trong|van ban|ket thuc|moi thong tin|thong tin chi tiet|"
    r"bao cao|kinh|rat mong|giao|neu|truong hop|sau khi|tren co so|noi dung|vay|"
    r"thoi gian bao cao|ket qua|(?:sau|qua) (?:thoi )?(?:han|gian|ngay)|thu truong|"
    r"cac (?:co quan|don vi|dia phuong|dong chi)|"
    r"\(|moi (?:vuong mac|chi tiet)|dinh ky|cong van nay|van ban nay|"
    r"(?:uy\s+ban|ubnd|so|phong|chu tich|giam doc|ban|bo|chi cuc|cuc|"
    r"van phong|nha truong|truong|dang uy|hoi dong|trung tam|thuong truc|doan|hoi|"
    r"cong doan|lien doan|mat tran|benh vien|cong ty)\s[^.;:]{0,80}?"
    r"\b(?:de nghi|yeu cau|thong bao|giao|tran trong|bao cao)\b)"
)

# "Thời gian: …" after a list of who is invited is no part of the last of them.
_LABELLED = re.compile(
    r"\W{0,3}(?:thoi (?:gian|han)|dia diem|thanh phan|chu tri|noi dung|hinh thuc|"
    r"phan cong|kinh phi)\b[^.:;]{0,40}:"
)


class Point(NamedTuple):
    """A point of a letter; its span takes in its children."""

    mark: Mark
    label: str  # "4a", "3.2"
    start: int  # of the mark
    text_start: int  # of the words after the mark
    head_end: int  # of the first paragraph
    end: int
    children: tuple["Point", ...] = ()
    unit: Span | None = None  # of a row in a table of duties
    term: Span | None = None

    @property
    def own_end(self) -> int:
        """Return where the point's own words end and its children begin."""
        return self.children[0].start if self.children else self.end


@dataclass(frozen=True)
class Outline:
    """The body as points and as the paragraphs before and after them."""

    points: tuple[Point, ...]
    loose: tuple[Span, ...]  # opening and closing paragraphs
    blocks: tuple[Span, ...]  # every paragraph, those of the points too

    def walk(self) -> Iterator[Point]:
        """Yield every point, parents first."""
        return (path[-1] for path in self._paths)

    def path(self, at: int) -> tuple[Point, ...]:
        """Return the points that hold the character `at`, the outermost first."""
        index = bisect_right(self._starts, at) - 1
        path = self._paths[index] if index >= 0 else ()
        while path and at >= path[-1].end:
            path = path[:-1]
        return path

    @cached_property
    def _paths(self) -> tuple[tuple[Point, ...], ...]:
        """Return every point in order, each behind those that it is a part of."""
        return tuple(_paths_of(self.points, ()))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(path[-1].start for path in self._paths)


def _paths_of(
    points: Sequence[Point], above: tuple[Point, ...]
) -> Iterator[tuple[Point, ...]]:
    for point in points:
        path = (*above, point)
        yield path
        yield from _paths_of(point.children, path)


@dataclass(slots=True)
class _Block:
    start: int
    end: int
    mark: Mark | None = None
    key: str = ""
    text_start: int = 0
    row: DutyRow | None = None

    @property
    def parts(self) -> tuple[Span, ...]:
        """Return what is read by itself: the block, or the cells of a row."""
        return self.row.cells if self.row else ((self.start, self.end),)


@dataclass(slots=True)
class _Draft:
    block: _Block
    label: str
    end: int
    children: list["_Draft"] = field(default_factory=list)

    def point(self) -> Point:
        mark = self.block.mark
        assert mark is not None
        children = tuple([child.point() for child in self.children])
        row = self.block.row
        return Point(
            mark,
            self.label,
            self.block.start,
            self.block.text_start,
            row.work[1] if row else self.block.end,
            max(self.end, children[-1].end) if children else self.end,
            children,
            row.unit if row else None,
            row.term if row else None,
        )


def outline(letter: LetterText, parts: Parts, quoted: Sequence[Span]) -> Outline:
    """Part the body of a letter into paragraphs and points; `quoted` has none."""
    blocks = _blocks(letter, parts.body, quoted)
    marked = [at for at, block in enumerate(blocks) if block.mark]
    parts_of_blocks = [block.parts for block in blocks]
    blocks_span = tuple(part for parts in parts_of_blocks for part in parts)
    if not marked:
        return Outline((), blocks_span, blocks_span)
    closing = next(
        (
            at
            for at in range(marked[-1] + 1, len(blocks))
            if _CLOSING.match(letter.folded, blocks[at].start)
        ),
        len(blocks),
    )
    points = _grow(letter, blocks[marked[0] : closing])
    loose = tuple(
        part
        for parts in (*parts_of_blocks[: marked[0]], *parts_of_blocks[closing:])
        for part in parts
    )
    return Outline(points, loose, blocks_span)


def _blocks(letter: LetterText, body: Span, quoted: Sequence[Span]) -> list[_Block]:
    """Join printed lines to paragraphs."""
    lines = [line for line in lines_of(letter, body) if line.text]
    width = _usual_width(lines)
    rows = duty_rows(lines)
    blocks: list[_Block] = []
    numbers: dict[Mark, str] = {}
    previous: Line | None = None
    is_bare = False  # the words of an article begin on the line below it
    for line in lines:
        if line.start in rows:
            blocks.append(_of_row(line, rows[line.start]))
            previous, is_bare = line, False
            continue
        mark, key, length = read_mark(line, previous, width, numbers)
        is_quoted = bool(quoted) and containing(quoted, line.start) is not None
        if mark and not is_quoted:
            if mark is Mark.NUMBER and key == "2" and mark not in numbers:
                _name_first(letter, blocks)
            numbers[mark] = key
            is_bare = mark is Mark.ARTICLE and length >= len(line.text)
            blocks.append(_Block(line.start, line.end, mark, key, line.start + length))
        elif is_bare:
            is_bare = False
            blocks[-1].end = line.end
            words = line.text.lstrip(":. ")
            blocks[-1].text_start = line.start + len(line.text) - len(words)
        elif (
            previous is None
            or blocks[-1].row
            or (_opens_paragraph(previous, line, width) and not is_quoted)
        ):
            blocks.append(_Block(line.start, line.end))
        else:
            blocks[-1].end = line.end
        previous = line
    return blocks


def _name_first(letter: LetterText, blocks: Sequence[_Block]) -> None:
    """Read "I." as "1." where only "2." follows it: a scan takes one for the other."""
    marked = [block for block in blocks if block.mark]
    if not marked or (marked[-1].mark, marked[-1].key) != (Mark.ROMAN, "I"):
        return
    first = marked[-1]
    if not is_capitals(letter.text[first.text_start : first.end]):
        first.mark, first.key = Mark.NUMBER, "1"


def _of_row(line: Line, row: DutyRow | None) -> _Block:
    if row is None:
        return _Block(line.start, line.end)
    return _Block(line.start, line.end, Mark.ROW, row.key, row.work[0], row)


def _usual_width(lines: Sequence[Line]) -> int:
    lengths = sorted([len(line.text) for line in lines])
    return lengths[len(lengths) * 4 // 5] if lengths else 0


def _opens_paragraph(previous: Line, line: Line, width: int) -> bool:
    if line.text[0].islower() or not _CAPITAL.match(line.text):
        return False
    ended = bool(_SENTENCE_END.search(previous.text, max(0, len(previous.text) - 2)))
    return ended or len(previous.text) < width * SHORT_LINE


def _grow(letter: LetterText, blocks: Sequence[_Block]) -> tuple[Point, ...]:
    """Build the tree: a mark of a kind that is open closes what is below it."""
    roots: list[_Draft] = []
    stack: list[_Draft] = []
    for block in blocks:
        if block.mark is None:
            while stack and stack[-1].block.row:
                stack.pop()  # what follows a table is no part of its last row
            if _LABELLED.match(letter.folded, block.start, block.end):
                while stack and _is_plain_list(stack, roots):
                    stack.pop()
            if stack:
                stack[-1].end = block.end
            continue
        while stack and _closes(block, stack):
            stack.pop()
        siblings = stack[-1].children if stack else roots
        parent = stack[-1] if stack else None
        draft = _Draft(block, _label(block, parent, len(siblings) + 1), block.end)
        siblings.append(draft)
        stack.append(draft)
    return tuple(draft.point() for draft in roots)


def _is_plain_list(stack: Sequence[_Draft], roots: Sequence[_Draft]) -> bool:
    """Tell whether the innermost point ends a list of dashes, a paragraph each."""
    siblings = stack[-2].children if len(stack) > 1 else roots
    return (
        len(siblings) > 1
        and stack[-1].block.mark in BULLETS
        and all(each.end == each.block.end and not each.children for each in siblings)
    )


def _closes(block: _Block, stack: Sequence[_Draft]) -> bool:
    """Tell whether the innermost open point ends before this mark."""
    mark, innermost = block.mark, stack[-1].block.mark
    assert mark is not None
    assert innermost is not None
    return RANKS[innermost] > RANKS[mark] or mark in [
        draft.block.mark for draft in stack
    ]


def _label(block: _Block, parent: _Draft | None, ordinal: int) -> str:
    above = parent.label if parent else ""
    if block.mark is Mark.ARTICLE:
        return f"Điều {block.key}"
    if block.mark is Mark.SUBNUMBER:
        return block.key
    if block.mark is Mark.LETTER and above[-1:].isdigit():
        return above + block.key
    key = str(ordinal) if block.mark in BULLETS else block.key
    return f"{above}.{key}" if above else key
