"""How the lines of a PDF run: their edges, their distance, and where paragraphs end."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from vanthu.domain.form_check.pieces import TYPED_LINE
from vanthu.extraction.form_measuring.pdf_edges import NEAR, Edges
from vanthu.extraction.form_measuring.pdf_lines import SINGLE, Line

# In points.
_INDENT = 8.0
_SAME_SIZE = 0.6
_MIXED_SIZE = 1.1  # inside a sentence
# In parts of the letters' size.
_BLANK = 0.3
_GAP = 0.18
_FIRST_LINE = (15.0, 60.0)
_HANGING = 20.0
_RAGGED = 0.3  # of the width that an unfinished line may leave free
_SPREAD = 2.6  # single lines: the widest that anybody spreads a paragraph
_LOOSE = 1.75  # single lines, where the distance of lines is not known

_ITEM = re.compile(
    r"(?:[-–+•*●○▪►✓\uf0b7\uf02d]\s|[a-zđ]{1,2}[.)/]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s"
    r"|[IVX]+\.\s|(?:Điều|Chương|Mục|Phần)\s+[\dIVX]+|V/v|Kính gửi|Nơi nhận)"
)
_CLOSED = re.compile(r"(?:[.;:,!?]|\./\.)\s*[”\"’)]*$")


@dataclass(frozen=True, slots=True)
class Pitch:
    """The distance of lines inside paragraphs, by the size of their letters."""

    by_size: Mapping[float, float] = field(default_factory=dict)

    @property
    def spacing(self) -> float | None:
        """Return the usual distance in single lines, None if no lines tell."""
        shares = sorted(pitch / (SINGLE * size) for size, pitch in self.by_size.items())
        return shares[len(shares) // 2] if shares else None

    def of(self, size: float) -> float | None:
        """Return the distance for letters of a size."""
        known = self.by_size.get(size)
        if known is not None or self.spacing is None:
            return known
        return self.spacing * SINGLE * size


def pitch_of(lines: Sequence[Line], edges: Mapping[int, Edges]) -> Pitch:
    """Measure the distance of lines that certainly belong to one paragraph."""
    distances: dict[float, list[float]] = {}
    for one, other in pairwise(lines):
        sides = edges.get(one.page)
        if sides is None or one.page != other.page or one.size != other.size:
            continue
        is_full = abs(one.right - sides.right) < NEAR
        is_next = abs(other.left - sides.left) < NEAR
        distance = other.baseline - one.baseline
        if is_full and is_next and 0 < distance < 2 * SINGLE * one.size:
            distances.setdefault(one.size, []).append(round(distance, 1))
    return Pitch(
        {size: Counter(found).most_common(1)[0][0] for size, found in distances.items()}
    )


# ---------------------------------------------------------------- paragraphs


def paragraphs_of(
    lines: Sequence[Line], edges: Mapping[int, Edges], pitch: Pitch
) -> list[list[Line]]:
    """Part lines that follow one another into paragraphs."""
    paragraphs: list[list[Line]] = []
    for line in lines:
        if paragraphs and _continues(paragraphs[-1], line, edges, pitch):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _continues(
    paragraph: Sequence[Line], line: Line, edges: Mapping[int, Edges], pitch: Pitch
) -> bool:
    last = paragraph[-1]
    here, there = edges[line.page], edges[last.page]
    if _are_apart(last, line) or (
        _is_far(last, line, pitch) and not _is_spread(last, line, here, there)
    ):
        return False
    if there.in_middle(last) and here.holds_in_middle(line) and not _is_item(last):
        return _is_one_heading(last, line)
    if _flows_on(last, line, there):
        return True
    is_full = there.right_is_sure and (
        there.right - last.right < line.first_word() + _BLANK * line.size
    )
    is_set_in = line.left - here.left > _INDENT
    hangs = is_set_in and len(paragraph) == 1 and line.left - last.left > _INDENT
    follows = abs(line.left - last.left) < NEAR and len(paragraph) > 1
    if not is_full or (is_set_in and not (hangs or follows)):
        return False
    begins_item = _ITEM.match(line.text) is not None
    return not (begins_item and _CLOSED.search(last.text)) and not (
        last.page != line.page and (begins_item or _CLOSED_WELL.search(last.text))
    )


_ATTACHED = re.compile(r"\((?:Kèm|Ban hành kèm) theo ")  # under an appendix's title
_ENDED = re.compile(r"[.;:!?]\s*[”\"’)]*$")
_CLOSED_WELL = re.compile(r"(?:\./\.)$")


def _are_apart(last: Line, line: Line) -> bool:
    """Tell whether two lines cannot belong to one paragraph."""
    goes_on = _ENDED.search(last.text) is None and line.text[:1].islower()
    near = _MIXED_SIZE if goes_on else _SAME_SIZE
    is_other = abs(last.size - line.size) > near or _is_level(last, line)
    is_reference = _ATTACHED.match(line.text) is not None
    return is_other or is_reference or _is_typed_line(last) or _is_typed_line(line)


def _is_item(line: Line) -> bool:
    return _ITEM.match(line.text) is not None


def _is_typed_line(line: Line) -> bool:
    return TYPED_LINE.fullmatch(line.text) is not None


def _is_level(last: Line, line: Line) -> bool:
    return last.page == line.page and line.baseline <= last.baseline + 1


def _is_far(last: Line, line: Line, pitch: Pitch) -> bool:
    """Tell whether more than a line's distance lies between two lines."""
    if last.page != line.page:
        return False
    usual = pitch.of(line.size)
    distance = line.baseline - last.baseline
    if usual is None:
        return distance > _LOOSE * SINGLE * line.size
    return distance > usual + _GAP * line.size


def _flows_on(last: Line, line: Line, there: Edges) -> bool:
    """Tell whether words go on that nothing closes: small letters, a hanging line."""
    is_open = _ENDED.search(last.text) is None
    is_long = there.right - last.right < _RAGGED * (there.right - there.left)
    is_shown = last.text.isupper() or line.text.isupper()
    if not (is_open and is_long) or is_shown or _ITEM.match(line.text):
        return False
    inset = line.left - last.left
    is_below = abs(inset) < NEAR or _FIRST_LINE[0] < -inset < _FIRST_LINE[1]
    hangs = NEAR < inset < _HANGING and _ITEM.match(last.text) is not None
    goes_on = is_below and (line.text[:1].islower() or -inset > _INDENT)
    return goes_on or hangs


def _is_spread(last: Line, line: Line, here: Edges, there: Edges) -> bool:
    """Tell whether a full line goes on below although the lines stand far apart.

    Where first lines are set in, one that is not begins no paragraph.
    """
    is_full = abs(last.right - there.right) < NEAR and there.set_in is not None
    if last.main_looks != line.main_looks or here.holds_in_middle(line):
        return False
    is_flush = abs(line.left - here.left) < NEAR
    distance = line.baseline - last.baseline
    return is_full and is_flush and distance < _SPREAD * SINGLE * line.size


def _is_one_heading(last: Line, line: Line) -> bool:
    """Tell whether centred lines are one heading; capitals stand by themselves."""
    if last.text.isupper() or line.text.isupper():
        return False
    is_new = _ITEM.match(line.text) is not None
    return not is_new and bool(last.main_looks & line.main_looks)


def block_paragraphs(lines: Sequence[Line], edges: Edges) -> list[list[Line]]:
    """Part the lines of a narrow block into paragraphs."""
    paragraphs: list[list[Line]] = []
    for line in lines:
        last = paragraphs[-1][-1] if paragraphs else None
        if last is not None and _goes_on(last, line, edges):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _goes_on(last: Line, line: Line, edges: Edges) -> bool:
    is_like = abs(last.size - line.size) <= _SAME_SIZE and bool(
        last.main_looks & line.main_looks
    )
    is_near = line.baseline - last.baseline < _LOOSE * SINGLE * line.size
    if not is_like or not is_near or _ITEM.match(line.text):
        return False
    if _is_typed_line(last) or _is_typed_line(line):
        return False
    if last.text.isupper() or line.text.isupper() or ":" in last.text[:12]:
        return False
    if _CLOSED.search(last.text) and not last.text.rstrip().endswith((",", ":")):
        return False
    return edges.is_centred(line) or line.left - edges.left < 2 * line.size
