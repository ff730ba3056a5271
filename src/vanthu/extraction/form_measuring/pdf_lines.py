"""Letters of a PDF page put together to pieces of lines."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vanthu.domain.form_check.measured import MeasuredRun
from vanthu.extraction.form_measuring.pdf_letters import Letter, Look

# In parts of the letters' size.
SAME_LINE = 0.35
BLANK = 0.1
TWO_BLANKS = 0.42
COLUMN = 2.4  # a wider gap parts two columns
JUMP = 1.0  # so does this one when the file does not go on there
ASCENT, DESCENT = 0.891, 0.216  # of Times New Roman and what has its measures
SINGLE = 1.149  # from line to line
_SMALL = 0.8  # raised numbers and lowered indices
_RAISED = 0.5
_TOUCHING = 0.3
_DOUBLE_STRIKE = 0.1
_FEWEST_GAPS = 4  # between words, to tell which of them are wide
_ALIKE = 1.35
_TWICE = (1.85, 2.15)  # times the usual gap
_ROOM = 6.0  # that is left for a number
_LONGEST_WORD = 8  # letters
_ROOM_BEFORE = re.compile(r"(?:Số:?|ngày|tháng)$")
_ROOM_AFTER = re.compile(r"(?:/|tháng|năm)")
_WIDEST_BLANK = 0.4  # a tab is wider than a blank


@dataclass(frozen=True, slots=True)
class Line:
    """Letters of one line that stand together, from left to right."""

    letters: tuple[Letter, ...]
    page: int
    left: float
    right: float
    baseline: float
    size: float

    @classmethod
    def of(cls, letters: Sequence[Letter], page: int) -> "Line":
        """Make a line of letters that are in order."""
        size = _main_size(letters)
        full = [letter for letter in letters if letter.look.size >= size * _SMALL]
        right = max(letter.right for letter in letters)
        return cls(tuple(letters), page, letters[0].left, right, full[0].baseline, size)

    @property
    def width(self) -> float:
        """Return the distance between both ends."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Return where the middle stands."""
        return (self.left + self.right) / 2

    @property
    def top(self) -> float:
        """Return where the highest letters may reach."""
        return self.baseline - ASCENT * self.size

    @property
    def bottom(self) -> float:
        """Return where the lowest letters may reach."""
        return self.baseline + DESCENT * self.size

    @property
    def sides(self) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom."""
        return self.left, self.top, self.right, self.bottom

    @property
    def text(self) -> str:
        """Return the words."""
        return "".join(part for part, _ in self.parts())

    @property
    def is_added(self) -> bool:
        """Tell whether the words are laid over the page."""
        return self.letters[0].is_added

    @property
    def main_looks(self) -> frozenset[tuple[bool, bool]]:
        """Return which of bold and italic the words are."""
        words = [letter for letter in self.letters if letter.text[0].isalnum()]
        return frozenset((each.look.bold, each.look.italic) for each in words)

    def first_word(self) -> float:
        """Return how much room the first word takes."""
        end = self.letters[0].right
        for one, other in pairwise(self.letters):
            if _blanks(one, other, self.size):
                break
            end = other.right
        return end - self.left

    def parts(self) -> list[tuple[str, Look]]:
        """Return the words in stretches of one look."""
        parts: list[tuple[str, Look]] = []
        last: Letter | None = None
        doubled = self._doubled()
        for letter in self.letters:
            blank = "" if last is None else _blanks(last, letter, self.size)
            if letter.order in doubled and blank == " ":
                blank = "  "
            look = self._plain(letter.look)
            if letter.is_added and parts:
                look = parts[-1][1]
            _add(parts, blank, letter.text, look)
            last = letter
        return parts

    def _doubled(self) -> frozenset[int]:
        """Return the letters before which two blanks stand that the file leaves out.

        Programs that spread the words of a line spread all blanks alike.
        """
        gaps = [
            (letter.left - last.right, letter)
            for last, letter in pairwise(self.letters)
            if letter.left - last.right > BLANK * self.size
        ][1:]  # a tab may stand before the first
        if len(gaps) < _FEWEST_GAPS:
            return frozenset()
        usual = sorted(gap for gap, _ in gaps)[len(gaps) // 2]
        wide = [(gap, each) for gap, each in gaps if gap > _ALIKE * usual]
        if any(not _TWICE[0] < gap / usual < _TWICE[1] for gap, _ in wide):
            return frozenset()
        return frozenset(each.order for _, each in wide if each.blanks == 0)

    def _plain(self, look: Look) -> Look:
        """Give raised and lowered signs the size of their line, as Word does."""
        is_small = look.size < self.size * _SMALL
        size = self.size if is_small else look.size
        return look._replace(font=look.font.plain(), size=size)


def lines_of(letters: Iterable[Letter], page: int) -> list[Line]:
    """Put letters together to pieces of lines, from the top and from the left."""
    rows: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda each: (each.baseline, each.left)):
        if rows and _same_row(rows[-1][0], letter):
            rows[-1].append(letter)
        else:
            rows.append([letter])
    return [
        Line.of(piece, page)
        for row in _with_small(rows)
        for piece in _with_room(
            _pieces(sorted(row, key=lambda each: (each.left, each.order)))
        )
    ]


def runs_of(lines: Iterable[Line]) -> tuple[MeasuredRun, ...]:
    """Return the words of lines that follow one another, joined by blanks."""
    parts: list[tuple[str, Look]] = []
    for line in lines:
        for number, (text, look) in enumerate(line.parts()):
            blank = " " if parts and number == 0 else ""
            _add(parts, blank, text, look)
    return tuple(
        MeasuredRun(
            text=text,
            font=look.font.family,
            size=look.size,
            bold=look.bold,
            italic=look.italic,
            color=look.color,
        )
        for text, look in parts
    )


def _add(parts: list[tuple[str, Look]], blank: str, text: str, look: Look) -> None:
    """Go on with the last part, or begin one with another look."""
    if parts and parts[-1][1] == look:
        parts[-1] = (parts[-1][0] + blank + text, look)
        return
    if parts and blank:
        parts[-1] = (parts[-1][0] + blank, parts[-1][1])
    parts.append((text, look))


def _blanks(last: Letter, letter: Letter, size: float) -> str:
    """Return the blanks between two letters, as the file has them or as they stand."""
    if last.is_added != letter.is_added:
        return " " if last.text[-1].isalnum() and letter.text[0].isalnum() else ""
    gap = letter.left - last.right
    follows = letter.order == last.order + 1
    if follows and letter.blanks > 1 and gap > TWO_BLANKS * size:
        return " " * letter.blanks
    return " " if gap > BLANK * size or (follows and letter.blanks) else ""


def _main_size(letters: Sequence[Letter]) -> float:
    sizes: dict[float, int] = {}
    for letter in letters:
        sizes[letter.look.size] = sizes.get(letter.look.size, 0) + 1
    return max(sizes, key=lambda size: (sizes[size], size))


def _same_row(first: Letter, letter: Letter) -> bool:
    near = SAME_LINE * min(first.look.size, letter.look.size)
    return abs(letter.baseline - first.baseline) <= near


def _with_small(rows: list[list[Letter]]) -> list[list[Letter]]:
    """Put raised numbers and lowered indices into the lines that they belong to."""
    sizes = [_main_size(row) for row in rows]
    gone: set[int] = set()
    for at, row in enumerate(rows):
        for other in (at - 1, at + 1):
            if 0 <= other < len(rows) and sizes[at] < sizes[other] * _SMALL:
                host = rows[other]
                near = abs(host[0].baseline - row[0].baseline) < sizes[other] * _RAISED
                if near and all(_touches(letter, row, host) for letter in row):
                    host.extend(row)
                    gone.add(at)
                    break
    return [row for at, row in enumerate(rows) if at not in gone]


def _touches(letter: Letter, row: Sequence[Letter], host: Sequence[Letter]) -> bool:
    """Tell whether a letter stands right after another one."""
    return any(
        abs(letter.left - other.right) < _TOUCHING * other.look.size
        for letters in (host, row)
        for other in letters
        if other is not letter
    )


def _pieces(row: Sequence[Letter]) -> list[list[Letter]]:
    pieces: list[list[Letter]] = []
    for letter in row:
        last = pieces[-1][-1] if pieces else None
        if last is not None and _is_struck_twice(last, letter):
            continue
        if last is not None and _goes_on(last, letter):
            pieces[-1].append(letter)
        else:
            pieces.append([letter])
    return pieces


def _with_room(pieces: list[list[Letter]]) -> list[list[Letter]]:
    """Join what stands on both sides of the room for a number, a day or a month."""
    joined: list[list[Letter]] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last is not None and _leave_room(last, piece):
            last.extend(piece)
        else:
            joined.append(piece)
    return joined


def _leave_room(last: Sequence[Letter], piece: Sequence[Letter]) -> bool:
    gap = piece[0].left - last[-1].right
    before, after = _packed(last[-_LONGEST_WORD:]), _packed(piece[:_LONGEST_WORD])
    ends = _ROOM_BEFORE.search(before) and _ROOM_AFTER.match(after)
    return bool(ends) and gap < _ROOM * last[-1].look.size


def _packed(letters: Sequence[Letter]) -> str:
    return unicodedata.normalize("NFC", "".join(each.text for each in letters))


def _goes_on(last: Letter, letter: Letter) -> bool:
    size = max(last.look.size, letter.look.size)
    gap = letter.left - last.right
    if last.is_added != letter.is_added:
        # A signing program puts number and day into the room left for them.
        return (
            last if last.is_added else letter
        ).text.isdigit() and gap < COLUMN * size
    follows = letter.order == last.order + 1
    if follows and letter.blanks > 1:
        return gap < max(COLUMN, letter.blanks * _WIDEST_BLANK) * size
    return gap < (COLUMN if follows else JUMP) * size


def _is_struck_twice(last: Letter, letter: Letter) -> bool:
    """Tell whether a letter is drawn again, a little aside, to look bold."""
    near = letter.look.size * _DOUBLE_STRIKE
    return last.text == letter.text and abs(letter.left - last.left) < near
