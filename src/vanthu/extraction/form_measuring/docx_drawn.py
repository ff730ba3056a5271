"""Which words of a Word file a drawn or typed line belongs to, and which are framed."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from vanthu.domain.form_check.measured import (
    MeasuredFrame,
    MeasuredParagraph,
    MeasuredRule,
    RuleKind,
)
from vanthu.domain.form_check.pieces import TYPED_LINE
from vanthu.extraction.form_measuring.docx_shapes import (
    MM_PER_POINT,
    Shape,
    border_color,
    borders,
    shapes,
)
from vanthu.extraction.form_measuring.docx_words import Pile, Room, Words

ALL_SIDES = {"top", "bottom", "left", "right"}
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Measured:
    """A paragraph with words, and the height of its lines in points."""

    paragraph: MeasuredParagraph
    height: float


@dataclass(frozen=True, slots=True)
class DrawnRule:
    """A measured line, and the shape or the bordered paragraph that draws it."""

    rule: MeasuredRule
    element: etree._Element | None


@dataclass(frozen=True, slots=True)
class _Hanging:
    """A drawn line that waits for the words that it stands under."""

    shape: Shape
    room: Room
    offset: float | None  # of the line from the top of its room
    otherwise: int | None  # the words above its paragraph


@dataclass(slots=True)
class Drawn:
    """Collects the lines and frames while the paragraphs are measured."""

    measured: list[Measured]
    frames: list[MeasuredFrame] = field(default_factory=list)
    _rules: list[DrawnRule] = field(default_factory=list)
    _hanging: list[_Hanging] = field(default_factory=list)

    def look_at(self, words: Words, room: Room, pile: Pile) -> None:
        """Take the lines of a paragraph that was just measured, or is blank."""
        own = None if words.is_blank else len(self.measured) - 1
        above = pile.last if own is None else own
        wide = room.width - words.width_lost
        sides = borders(words.element)
        color = border_color(words.element)
        if own is not None and sides >= ALL_SIDES:
            high = words.lines.height * MM_PER_POINT
            self.frames.append(MeasuredFrame(wide, high, own, color))
        elif "bottom" in sides or ("top" in sides and own is None):
            rule = MeasuredRule(RuleKind.DRAWN, wide, above=above, color=color)
            self._add(rule, words.element)
        if own is not None:
            self._typed(own, words, pile)
        for shape in shapes(words.element):
            self._shape(shape, words, room, above)

    def rules(self) -> tuple[DrawnRule, ...]:
        """Return all lines, those of shapes now that all words are known."""
        return (*self._attributed(), *self._rules)

    def _typed(self, own: int, words: Words, pile: Pile) -> None:
        letters = [run for run in words.runs if run.text.strip()]
        text = "".join(run.text for run in letters)
        if TYPED_LINE.fullmatch(text):
            length = max(words.lines.widths)
            self._add(_typed(RuleKind.CHARACTERS, length, pile.last, own))
        elif "\n" in (whole := "".join(run.text for run in words.runs)):
            last = whole.rstrip().rpartition("\n")[2]
            if TYPED_LINE.fullmatch(last):
                length = words.lines.widths[-1]
                self._add(_typed(RuleKind.CHARACTERS, length, own, own))
        elif letters and all(run.underline for run in letters):
            length = words.lines.widths[-1]
            self._add(_typed(RuleKind.UNDERLINE, length, own, own))

    def _shape(self, shape: Shape, words: Words, room: Room, above: int | None) -> None:
        if shape.is_line:
            down = None if shape.down is None else words.top + shape.down
            self._hanging.append(_Hanging(shape, room, down, above))
        elif shape.has_words:
            # The words of the box are measured right after this paragraph.
            box = (shape.width, shape.height, len(self.measured), shape.color)
            self.frames.append(MeasuredFrame(*box))

    def _add(self, rule: MeasuredRule, element: etree._Element | None = None) -> None:
        width = self._last_width(rule.above)
        measured = replace(rule, length=round(rule.length, 2), above_width=width)
        self._rules.append(DrawnRule(measured, element))

    def _last_width(self, at: int | None) -> float | None:
        return None if at is None else self.measured[at].paragraph.last_line_width

    def _attributed(self) -> Iterator[DrawnRule]:
        for line in self._hanging:
            above = self._above(line)
            rule = MeasuredRule(
                kind=RuleKind.DRAWN,
                length=round(line.shape.width, 2),
                above=above,
                above_width=self._last_width(above),
                color=line.shape.color,
            )
            yield DrawnRule(rule, line.shape.element)

    def _above(self, line: _Hanging) -> int | None:
        """Find the last words in the line's column that stand higher than the line."""
        if line.offset is None:
            return line.otherwise
        higher = [
            at
            for at, each in enumerate(self.measured)
            if _shares_room(each.paragraph, line)
            and (each.paragraph.offset or 0.0) + each.height * _HALF < line.offset
        ]
        return higher[-1] if higher else line.otherwise


def _typed(kind: RuleKind, length: float, above: int | None, own: int) -> MeasuredRule:
    return MeasuredRule(kind, length, above=above, paragraph=own)


def _shares_room(paragraph: MeasuredParagraph, line: _Hanging) -> bool:
    """Tell whether a paragraph stands in the column that a drawn line lies in."""
    mine, its, column = line.room.cell, paragraph.cell, paragraph.column
    if paragraph.in_box != line.room.in_box or column is None:
        return False
    if mine is None or its is None:
        return mine is its and paragraph.zone is line.room.zone
    if (mine.table, mine.row) != (its.table, its.row):
        return False
    middle = _middle(line)
    if middle is None or line.room.left <= middle <= line.room.right:
        return mine.column == its.column
    return column.left <= middle <= column.right


def _middle(line: _Hanging) -> float | None:
    if line.shape.across is None:
        return None
    return line.room.left + line.shape.across + line.shape.width / 2
