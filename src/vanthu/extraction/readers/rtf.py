"""Rich Text Format files (.rtf, or .doc by name)."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.page_text import ReadPages
from vanthu.extraction.readers.document_text import (
    MOST_CHARACTERS,
    MOST_HEADERS,
    document_pages,
    marked_headers,
)
from vanthu.extraction.readers.rtf_fonts import RtfFonts
from vanthu.extraction.readers.rtf_stories import RtfStory, StoryKind
from vanthu.extraction.readers.rtf_words import (
    APART,
    ESCAPED,
    LINE_MEASURES,
    NO_LINES,
    NOT_SHOWN,
    SIGNS,
    STARRED,
    TOKEN,
    UPRIGHT_LINES,
)

MEDIA_TYPE = "application/rtf"
DEEPEST_GROUP = 500

_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,64}(?=\{\\rtf)")


@dataclass(frozen=True, slots=True)
class RtfReader:
    """Reads the words of a rich text file, tables, text boxes and notes included."""

    def recognises(self, data: bytes) -> bool:
        """Tell whether the bytes begin like rich text."""
        return _HEAD.match(data) is not None

    def read(self, data: bytes, path: Path) -> ReadPages:
        """Return the text between the page breaks that the author set.

        Raises:
            UnreadableFile: damaged, without text or beyond the limits.
        """
        try:
            lines = _Interpreter(path).lines(_HEAD.sub(b"", data, count=1))
        except (ValueError, OverflowError, LookupError) as error:
            raise UnreadableFile(path, UnreadableReason.DAMAGED) from error
        return document_pages(lines, MEDIA_TYPE, path)


@dataclass(frozen=True, slots=True)
class _State:
    """What a group inherits from the one around it."""

    is_shown: bool = True
    is_hidden: bool = False
    in_font_table: bool = False
    font: int | None = None
    fallbacks: int = 1  # characters that stand for one in Unicode
    in_table: bool = False
    depth: int = 0  # of the table, where it is told
    box: RtfStory | None = None  # the text that the group belongs to


class _Interpreter:
    """Follows the control words of one file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._main = RtfStory()
        self._headers: list[list[str]] = []
        self._noted = {StoryKind.NOTE: 0, StoryKind.ENDNOTE: 0}
        self._is_utf_8 = False
        self._state = _State()
        self._outer: list[_State] = []
        self._fonts = RtfFonts()
        self._is_starred = False
        self._skipped = 0  # fallback characters still to come
        self._high_half = ""  # of a character beyond the first 65,536
        self._characters = 0
        self._line_side = ""
        self._row_has_lines = False
        self._actions: dict[str, Callable[[int | None], None]] = {
            "ansicpg": self._fonts.set_code_page,
            "deff": self._set_default_font,
            "f": self._font,
            "fcharset": self._character_set,
            "plain": self._plain,
            "v": self._hidden,
            "deleted": self._hidden,
            "uc": self._fallbacks,
            "u": self._unicode,
            "ftnalt": self._endnote,
            "pard": self._paragraph_defaults,
            "intbl": self._in_table,
            "itap": self._table_depth,
            "par": self._end_paragraph,
            "sect": self._end_section,
            "cell": self._end_cell,
            "nestcell": self._end_nested_cell,
            "trowd": self._row_defaults,
            "row": self._end_row,
            "nestrow": self._end_nested_row,
        }

    def lines(self, data: bytes) -> list[str]:
        """Return the lines of the letter.

        Raises:
            UnreadableFile: there are more characters than any letter has.
            ValueError: it is nested beyond reason.
        """
        source = self._decoded(data)
        place = 0
        while (found := TOKEN.search(source, place)) is not None:
            place = found.end()
            if found["word"]:
                value = int(found["value"]) if found["value"] else None
                if found["word"] == "bin":
                    place += max(value or 0, 0)
                else:
                    self._word(found["word"], value)
            elif found["brace"]:
                self._brace(found["brace"])
            elif found["byte"]:
                self._byte(int(found["byte"], 16))
            elif found["sign"]:
                self._sign(found["sign"])
            else:
                self._text(found["text"])
        self._main.end_paragraph(self._depth(), even_if_empty=False)
        return [*marked_headers(self._headers[:MOST_HEADERS]), *self._main.body.lines()]

    def _decoded(self, data: bytes) -> str:
        """Return the file as text; some programs write letters as they are."""
        try:
            source = data.decode()
            self._is_utf_8 = True
        except UnicodeDecodeError:
            source = data.decode("latin-1")
        return source

    # ------------------------------------------------------------ groups

    def _brace(self, brace: str) -> None:
        self._is_starred = False
        self._skipped = 0
        if brace == "{":
            if len(self._outer) >= DEEPEST_GROUP:
                msg = "nested too deeply"
                raise ValueError(msg)
            self._outer.append(self._state)
        elif self._outer:
            ended, self._state = self._state, self._outer.pop()
            if ended.box is not None and self._state.box is not ended.box:
                self._take(ended.box)

    def _take(self, story: RtfStory) -> None:
        """Put a text that has ended where it belongs."""
        if story.kind is StoryKind.HEADER:
            self._headers.append(story.lines())
            return
        if story.kind in self._noted:
            self._noted[story.kind] += 1
            story.number = self._noted[story.kind]
        (self._state.box or self._main).boxes.append(story)

    def _destination(self, word: str) -> None:
        """Begin a group that holds something else than words of the text around."""
        if word == "fonttbl":
            self._state = replace(self._state, in_font_table=True)
        elif word in APART and self._state.is_shown:
            story = RtfStory(APART[word])
            self._state = replace(self._state, box=story, in_table=False, depth=0)
        elif word in NOT_SHOWN or (self._is_starred and word not in STARRED):
            self._state = replace(self._state, is_shown=False)

    # ------------------------------------------------------------ control words

    def _word(self, word: str, value: int | None) -> None:
        if self._skipped and word != "u":
            self._skipped -= 1
            return
        self._destination(word)
        self._is_starred = False
        state = self._state
        if not state.is_shown:
            return
        if word in SIGNS:
            self._put(SIGNS[word])
        elif (action := self._actions.get(word)) is not None:
            action(value)
        elif word in UPRIGHT_LINES or word.startswith(("clbrdr", "brdr")):
            self._line(word)

    def _line(self, word: str) -> None:
        """Note whether the cells of the coming row are parted by lines."""
        if not word.startswith("brdr"):
            self._line_side = word
        elif word not in NO_LINES | LINE_MEASURES:
            self._row_has_lines |= self._line_side in UPRIGHT_LINES
            self._line_side = ""

    def _set_default_font(self, value: int | None) -> None:
        self._fonts.default = value
        self._state = replace(self._state, font=value)

    def _font(self, value: int | None) -> None:
        self._state = replace(self._state, font=value)

    def _character_set(self, value: int | None) -> None:
        if self._state.in_font_table:
            self._fonts.set_characters(self._state.font, value)

    def _plain(self, _: int | None) -> None:
        self._state = replace(self._state, font=self._fonts.default, is_hidden=False)

    def _hidden(self, value: int | None) -> None:
        self._state = replace(self._state, is_hidden=value != 0)

    def _fallbacks(self, value: int | None) -> None:
        self._state = replace(self._state, fallbacks=max(value or 0, 0))

    def _unicode(self, value: int | None) -> None:
        self._put(chr((value or 0) & 0xFFFF))
        self._skipped = self._state.fallbacks

    def _endnote(self, _: int | None) -> None:
        if self._story().kind is StoryKind.NOTE:
            self._story().kind = StoryKind.ENDNOTE

    # ------------------------------------------------------------ paragraphs

    def _paragraph_defaults(self, _: int | None) -> None:
        self._state = replace(self._state, in_table=False, depth=0)

    def _in_table(self, _: int | None) -> None:
        self._state = replace(self._state, in_table=True)

    def _table_depth(self, value: int | None) -> None:
        self._state = replace(self._state, depth=max(value or 0, 0))

    def _depth(self) -> int:
        return self._state.depth or int(self._state.in_table)

    def _story(self) -> RtfStory:
        return self._state.box or self._main

    def _end_paragraph(self, _: int | None) -> None:
        self._story().end_paragraph(self._depth(), even_if_empty=True)

    def _end_section(self, _: int | None) -> None:
        self._story().end_paragraph(self._depth(), even_if_empty=False)

    def _end_cell(self, _: int | None) -> None:
        self._close_cell(1)

    def _end_nested_cell(self, _: int | None) -> None:
        self._close_cell(max(self._depth(), 2))

    def _close_cell(self, depth: int) -> None:
        self._story().end_paragraph(depth, even_if_empty=False)
        self._story().body.end_cell(depth)

    def _row_defaults(self, _: int | None) -> None:
        self._row_has_lines = False
        self._line_side = ""

    def _end_row(self, _: int | None) -> None:
        self._story().body.end_row(1, has_lines=self._row_has_lines)

    def _end_nested_row(self, _: int | None) -> None:
        depth = max(self._depth(), 2)
        self._story().body.end_row(depth, has_lines=self._row_has_lines)

    # ------------------------------------------------------------ characters

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._is_starred = True
        elif self._skipped:
            self._skipped -= 1
        elif sign in "\\{}":
            self._put(sign)
        elif sign in "\r\n":
            self._end_paragraph(None)
        elif sign in ESCAPED:
            self._put(ESCAPED[sign])

    def _byte(self, code: int) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        self._put(self._fonts.drawn(self._state.font, bytes([code])))

    def _text(self, text: str) -> None:
        taken = min(self._skipped, len(text))
        self._skipped -= taken
        text = text[taken:]
        if not text.isascii() and not self._is_utf_8:
            text = self._fonts.drawn(self._state.font, text.encode("latin-1"))
        self._put(text)

    def _put(self, text: str) -> None:
        state = self._state
        if not state.is_shown or state.is_hidden or not text:
            return
        if state.in_font_table:
            self._fonts.add_name(state.font, text)
            return
        self._characters += len(text)
        if self._characters > MOST_CHARACTERS:
            raise UnreadableFile(self._path, UnreadableReason.TOO_COMPLEX)
        text = self._whole(text)
        self._story().runs.append((text, self._fonts.name(state.font)))

    def _whole(self, text: str) -> str:
        """Join the two halves in which characters beyond the first 65,536 come."""
        halves = (self._high_half + text).encode("utf-16-le", "surrogatepass")
        joined = halves.decode("utf-16-le", "surrogatepass")
        self._high_half = ""
        if "\ud800" <= joined[-1] <= "\udbff":
            self._high_half, joined = joined[-1], joined[:-1]
        return joined
