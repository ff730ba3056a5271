"""The words of an old Word file, in the order in which a person reads them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise

from vanthu.extraction.legacy_encodings import Run, joined_runs
from vanthu.extraction.readers.doc_file import DocFile, Part, Story, plex
from vanthu.extraction.readers.doc_lists import Lists
from vanthu.extraction.readers.doc_properties import Look, Looks
from vanthu.extraction.readers.doc_styles import Styles
from vanthu.extraction.readers.doc_tables import has_lines
from vanthu.extraction.readers.document_text import (
    MOST_HEADERS,
    PAGE_BREAK,
    marked_headers,
)
from vanthu.extraction.readers.streamed_body import StreamedBody
from vanthu.extraction.readers.symbols import plain_symbols

_DELETED, _HIDDEN, _SPECIAL, _SYMBOL = 0x0800, 0x083C, 0x0855, 0x6A09
_IN_TABLE, _DEPTH, _ROW_END = 0x2416, 0x6649, 0x2417
_INNER_CELL, _INNER_ROW_END = 0x244B, 0x244C
_BREAK_BEFORE = 0x2407
_CELL_MARK, _PARAGRAPH_MARK, _BREAK, _SHAPE = "\x07", "\r", "\x0c", "\x08"
_NOTE = "\x02"
_FIELD, _FIELD_RESULT, _FIELD_END = "\x13", "\x14", "\x15"
_SIGNS = {"\t": "\t", "\x0b": "\n", "\x0e": "\n", "\x1e": "-", _BREAK: PAGE_BREAK}
_PARTS = re.compile(r"[^\x00-\x1f]+|[\x00-\x1f]")
_SHAPE_SIZE, _BOX_SIZE, _BOX_SHAPE = 26, 22, 14
_HEADERS_FROM = 6  # before them the lines that part notes from the text
_HEADERS_EACH = 6  # of a section: even and odd header, then footer, then of page one
_OF_HEADERS = {0, 1, 4}

Range = tuple[int, int]  # of character positions


@dataclass(slots=True)
class _Story:
    """What was read so far of the letter, or of a text box."""

    body: StreamedBody = field(default_factory=StreamedBody)
    runs: list[tuple[str, Look]] = field(default_factory=list)
    shapes: list[int] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)  # is the result reached?

    def take(self, character: str, place: int, look: Look) -> None:
        """Take a control character of a paragraph, or several that are none."""
        if character == _FIELD:
            self.fields.append(False)
        elif character in {_FIELD_RESULT, _FIELD_END} and self.fields:
            self.fields.pop()
            if character == _FIELD_RESULT:
                self.fields.append(True)
        elif look.is_on(_HIDDEN) or look.is_on(_DELETED) or not all(self.fields):
            return
        elif character == _SHAPE:
            self.shapes.append(place)
        elif character == _NOTE:
            self.notes.append(place)
        elif (symbol := look.value(_SYMBOL)) is not None and look.is_on(_SPECIAL):
            self.runs.append((_symbol(symbol) * len(character), Look()))
        elif character >= " ":
            self.runs.append((character, look))
        elif character in _SIGNS:
            self.runs.append((_SIGNS[character], look))


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Characters of one look, and the position of the first."""

    start: int
    text: str
    offset: int
    width: int
    look: Look


class DocBody:
    """Walks through the text of one file."""

    def __init__(self, doc: DocFile) -> None:
        self._doc = doc
        self._pieces = list(doc.pieces())
        self._characters = Looks(doc, Part.CHARACTER_PAGES)
        self._paragraphs = Looks(doc, Part.PARAGRAPH_PAGES)
        self._styles = Styles(doc)
        self._lists = Lists(doc, self._styles)
        sections, _ = plex(doc.part(Part.SECTIONS), 12)
        self._section_ends = frozenset(sections)
        self._shapes = {
            **_shapes(doc, Part.SHAPES, Story.LETTER),
            **_shapes(doc, Part.HEADER_SHAPES, Story.HEADERS),
        }
        self._boxes = {
            **_boxes(doc, Part.TEXT_BOXES, Story.TEXT_BOXES),
            **_boxes(doc, Part.HEADER_TEXT_BOXES, Story.HEADER_TEXT_BOXES),
        }
        self._notes = {
            **_notes(doc, Part.FOOTNOTE_MARKS, Part.FOOTNOTES, Story.FOOTNOTES),
            **_notes(doc, Part.ENDNOTE_MARKS, Part.ENDNOTES, Story.ENDNOTES),
        }

    def lines(self) -> list[str]:
        """Return one line for each paragraph, and page breaks as PAGE_BREAK."""
        lines = self._story(0, self._doc.stories[Story.LETTER])
        shown = (self._story(*header) for header in _headers(self._doc))
        return [*marked_headers(islice(shown, MOST_HEADERS)), *lines]

    def _story(self, start: int, end: int) -> list[str]:
        story = _Story()
        for stretch in self._stretches(start, end):
            for part in _PARTS.finditer(stretch.text):
                index, character = part.start(), part[0]
                place = stretch.start + index
                if self._is_end(character, place):
                    offset = stretch.offset + index * stretch.width
                    look, _ = self._paragraphs.at(offset)
                    self._end_paragraph(story, character, look)
                else:
                    story.take(character, place, stretch.look)
        if story.runs:
            self._end_paragraph(story, _PARAGRAPH_MARK, Look())
        return story.body.lines()

    def _is_end(self, character: str, place: int) -> bool:
        if character == _BREAK:  # of a page, or of a section and its last paragraph
            return place + 1 in self._section_ends
        return character in {_PARAGRAPH_MARK, _CELL_MARK}

    def _end_paragraph(self, story: "_Story", mark: str, look: Look) -> None:
        depth = look.number(_DEPTH) or int(look.is_on(_IN_TABLE))
        if look.is_on(_ROW_END) or look.is_on(_INNER_ROW_END):
            lines_drawn = has_lines(look, self._styles)
            story.body.end_row(depth, has_lines=lines_drawn)
            story.runs = []
            return
        lines = self._words(story.runs, look).split("\n")
        if look.is_on(_BREAK_BEFORE):
            lines[0] = PAGE_BREAK + lines[0]
        for place in story.shapes:
            lines += self._box(place)
        for place in story.notes:
            lines += self._note(place)
        story.body.paragraph(lines, depth)
        if mark == _CELL_MARK or look.is_on(_INNER_CELL):
            story.body.end_cell(depth)
        story.runs, story.shapes, story.notes = [], [], []

    def _words(self, taken: list[tuple[str, Look]], look: Look) -> str:
        runs: list[Run] = [
            (text, self._styles.font(own, look.style)) for text, own in taken
        ]
        text = plain_symbols(joined_runs(runs))
        halves = text.encode("utf-16-le", "surrogatepass")
        text = halves.decode("utf-16-le", "replace")
        if text.strip() and (label := self._lists.label(look)):
            return f"{label} {text.lstrip()}"
        return text

    def _box(self, place: int) -> list[str]:
        """Return the lines of the text box that hangs on a place."""
        start, end = self._boxes.pop(self._shapes.get(place, 0), (0, 0))
        return self._story(start, end)

    def _note(self, place: int) -> list[str]:
        """Return the line of the note that a place refers to."""
        if place not in self._notes:
            return []
        number, words = self._notes.pop(place)
        return [" ".join((str(number), *" ".join(self._story(*words)).split()))]

    def _stretches(self, start: int, end: int) -> Iterator[_Stretch]:
        for piece in self._pieces:
            at = max(start - piece.start, 0)
            last = min(end - piece.start, len(piece.text))
            while at < last:
                offset = piece.offset + at * piece.width
                look, until = self._characters.at(offset)
                count = max(-(-(until - offset) // piece.width), 1)
                text = piece.text[at : min(at + count, last)]
                yield _Stretch(piece.start + at, text, offset, piece.width, look)
                at += count


def _shapes(doc: DocFile, part: Part, story: Story) -> dict[int, int]:
    """Return the shapes that hang on places of a text."""
    first = doc.start_of(story)
    places, shapes = plex(doc.part(part), _SHAPE_SIZE)
    return {
        first + place: int.from_bytes(shape[:4], "little")
        for place, shape in zip(places, shapes, strict=False)
    }


def _boxes(doc: DocFile, part: Part, story: Story) -> dict[int, Range]:
    """Return where the words of each text box stand, by its shape."""
    first = doc.start_of(story)
    places, items = plex(doc.part(part), _BOX_SIZE)
    return {
        int.from_bytes(item[_BOX_SHAPE : _BOX_SHAPE + 4], "little"): (
            first + start,
            first + end,
        )
        for start, end, item in zip(places, places[1:], items, strict=False)
    }


def _notes(
    doc: DocFile, marks: Part, part: Part, story: Story
) -> dict[int, tuple[int, Range]]:
    """Return the number of each note and where its words stand, by its mark's place."""
    first = doc.start_of(story)
    places, _ = plex(doc.part(marks), 2)
    starts, _ = plex(doc.part(part), 0)
    return {
        place: (number, (first + start, first + end))
        for number, (place, (start, end)) in enumerate(
            zip(places, pairwise(starts), strict=False), 1
        )
    }


def _headers(doc: DocFile) -> Iterator[Range]:
    """Yield where the words of the page headers stand."""
    first = doc.start_of(Story.HEADERS)
    starts, _ = plex(doc.part(Part.HEADERS), 0)
    for number, (start, end) in enumerate(pairwise(starts[_HEADERS_FROM:])):
        if start < end and number % _HEADERS_EACH in _OF_HEADERS:
            yield first + start, first + end


def _symbol(value: bytes) -> str:
    code = int.from_bytes(value[2:3], "little")
    return chr(code) if chr(code).isascii() and chr(code).isprintable() else "•"
