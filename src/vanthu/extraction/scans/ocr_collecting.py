"""What the recogniser found on a picture, taken up word by word."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from vanthu.extraction.page_text import clean_text
from vanthu.extraction.scans.columns import Frame
from vanthu.extraction.scans.ocr_engine import DPI, library
from vanthu.extraction.scans.ocr_rows import DOUBTFUL, UNREADABLE, Row, Symbol, Word

# A row runs from the top of the tall letters to the bottom of the deep ones.
_ROW_OF_SIZE = 0.9
_LEAST_SIZE, _LARGEST_SIZE = 6 * DPI / 72, 30 * DPI / 72  # pixels
# The Icelandic, African and Spanish letters that look like ours.
_LOOKALIKES = str.maketrans("ÐðɖÑñ", "ĐđđNn")
_REJECTED = "~"  # stands for a space where the places of characters are told
_SKIPPED = 40  # characters that no word took

Place = tuple[str, int, int]  # a character, from left to right


def collected(recogniser: Any, across: int, down: int) -> tuple[list[Row], list[Frame]]:
    """Return the rows of words and the frames of drawings, moved by so many pixels.

    To ask for each character takes three times as long as to be told all of them.
    """
    kinds, levels = library().PT, library().RIL
    images = kinds.FLOWING_IMAGE, kinds.HEADING_IMAGE, kinds.PULLOUT_IMAGE
    silent = kinds.HORZ_LINE, kinds.VERT_LINE, kinds.NOISE
    rows: list[Row] = []
    drawings: list[Frame] = []
    row_at: object = None
    found = recogniser.GetIterator()
    places = Places.told(recogniser.GetBoxText(0) if found else "")
    while found is not None:
        kind = found.BlockType()
        if kind in images:
            if found.IsAtBeginningOf(levels.BLOCK):
                drawings.append(_moved(found.BoundingBox(levels.BLOCK), across, down))
        elif kind not in silent and not found.Empty(levels.WORD):
            line = found.Baseline(levels.TEXTLINE)
            if line != row_at:
                row_at = line
                rows.append(_row(line, found.RowAttributes()["row_height"], down))
            frame = found.BoundingBox(levels.WORD)
            text = found.GetUTF8Text(levels.WORD)
            word = Word(_moved(frame, across, down), found.Confidence(levels.WORD))
            _add_symbols(word, places.of_word(text, frame), across)
            rows[-1].words.append(word)
        if not found.Next(levels.WORD):
            break
    return rows, drawings


def plain_text(recogniser: Any) -> str:
    """Return all that was found, without places."""
    return _ours(recogniser.GetUTF8Text())


def _ours(text: str) -> str:
    return clean_text(text.translate(_LOOKALIKES))


def _row(line: Any, height: float, down: int) -> Row:
    (_, start), (_, end) = line
    size = min(max(height / _ROW_OF_SIZE, _LEAST_SIZE), _LARGEST_SIZE)
    return Row((start + end) / 2 + down, size)


def _add_symbols(word: Word, places: Sequence[Place], across: int) -> None:
    for character, left, right in places:
        text = _ours(character)
        if text.strip():
            if word.confidence < DOUBTFUL and text.isdigit():
                text = UNREADABLE
            word.symbols.append(Symbol(text, left + across, right + across))


def _moved(frame: Frame, across: int, down: int) -> Frame:
    left, top, right, bottom = frame
    return left + across, top + down, right + across, bottom + down


# ---------------------------------------------------------------- places


@dataclass(slots=True)
class Places:
    """The characters of a picture with their sides, to be taken in turn."""

    places: Sequence[Place]
    joined: str
    owners: Sequence[int]  # the place of each code point
    at: int = 0

    @classmethod
    def told(cls, lines: str) -> "Places":
        """Read lines like `C 792 2154 814 2178 0`."""
        parted = (line.rsplit(" ", 5) for line in lines.splitlines())
        places = [(text, int(left), int(right)) for text, left, _, right, *_ in parted]
        owners = [at for at, place in enumerate(places) for _ in place[0]]
        return cls(places, "".join(text for text, _, _ in places), owners)

    def of_word(self, text: str, frame: Frame) -> Sequence[Place]:
        """Return a word's characters, or all of them as one if they are not next."""
        wanted = text.replace(" ", _REJECTED)
        end = self.at + len(wanted)
        if not self.joined.startswith(wanted, self.at):
            start = self.joined.find(wanted, self.at, end + _SKIPPED)
            if start < 0:
                return [(text, frame[0], frame[2])]
            self.at, end = start, start + len(wanted)
        first, last = self.owners[self.at], self.owners[end - 1]
        self.at = end
        return self.places[first : last + 1]
