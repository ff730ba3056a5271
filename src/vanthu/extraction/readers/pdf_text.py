"""The characters of a PDF page as its text layer has them, one after another."""

import codecs
import ctypes
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from vanthu.extraction.layout.glyphs import BLANK
from vanthu.extraction.page_text import clean_text

LINE_END = "\n"

# The characters of nearly every page, which stand for themselves. Python makes a
# quick table only of characters of which the first one is the zero.
_PLAIN = (
    "\0\n\r" + "".join(map(chr, range(0x20, 0x7F))) + "–—‘’“”…"
    "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"
    + "".join(map(chr, range(0x1EA0, 0x1EFA)))
)
_CODES = codecs.charmap_build(_PLAIN)

_INKED = bytes.maketrans((BLANK + LINE_END).encode(), bytes(2))
_ARE_BLANK = bytes(chr(code) == BLANK for code in range(256))

_NUMBERS = tuple(range(8192))  # of the characters of a page: made once, used again

_UNIT = ctypes.sizeof(ctypes.c_ushort)
_LINE_END_HYPHENS = frozenset("\x02\xad\ufffe")  # as pdfium and the file write them


@dataclass(frozen=True, slots=True)
class Characters:
    """The characters of a page with what parts them, and their numbers in pdfium.

    `shape` has one character for each of `texts`, which has more where a letter is
    written with marks of its own.
    """

    shape: str
    texts: Sequence[str]
    numbers: Sequence[int]

    def inked(self) -> bytes:
        """Return a zero for each blank or line end, and something else for the rest."""
        return self.shape.encode("latin-1", "replace").translate(_INKED)

    def blanks(self, first: int, end: int) -> list[int]:
        """Return the places of the blanks among first..end-1."""
        shape = self.shape[first:end].encode("latin-1", "replace")
        return [*compress(_numbers(end)[first:], shape.translate(_ARE_BLANK))]


@dataclass(frozen=True, slots=True)
class _Kind:
    """What becomes of a character: nothing, one character, or a mark's letter."""

    text: str
    is_mark: bool = False


def text_of(text_page: pdfium.PdfTextPage) -> str:
    """Return the text of a page as pdfium gives it."""
    count = text_page.count_chars()
    room = bytearray(_UNIT * (count + 1))
    units = ctypes.byref(ctypes.c_ushort.from_buffer(room))
    written: int = pdfium_c.FPDFText_GetText(text_page, 0, count, units)
    return room[: _UNIT * max(written - 1, 0)].decode("utf-16-le", "ignore")


def characters_of(text_page: pdfium.PdfTextPage, text: str) -> Characters:
    """Return the characters of a page whose text is known."""
    count = text_page.count_chars()
    # Characters without a code are left out there, and rare ones take two places.
    if len(text) != count:
        text = "".join(
            chr(pdfium_c.FPDFText_GetUnicode(text_page, number))
            for number in range(count)
        )
    if _is_plain(text):
        text = text.replace("\r", LINE_END)
        return Characters(text, text, _numbers(count))
    kinds = {character: _kind(character) for character in set(text)}
    if any(kind.is_mark or len(kind.text) != 1 for kind in kinds.values()):
        return _composed(text, kinds)
    for character, kind in kinds.items():
        if kind.text != character:
            text = text.replace(character, kind.text)
    return Characters(text, text, _numbers(count))


def _numbers(end: int) -> Sequence[int]:
    return _NUMBERS[:end] if end <= len(_NUMBERS) else range(end)


def _is_plain(text: str) -> bool:
    try:
        codes, _ = codecs.charmap_encode(text, "strict", _CODES)
    except UnicodeEncodeError:
        return False
    return b"\0" not in codes


def _composed(text: str, kinds: Mapping[str, _Kind]) -> Characters:
    """Return the characters with marks joined to their letters and without the void."""
    texts: list[str] = []
    numbers: list[int] = []
    letter: int | None = None
    for number, kind in enumerate(map(kinds.__getitem__, text)):
        if not kind.text:
            continue
        if kind.is_mark and letter is not None:
            texts[letter] = clean_text(texts[letter] + kind.text)
            continue
        if not kind.text.isspace():
            letter = len(texts)
        texts.append(kind.text)
        numbers.append(number)
    return Characters("".join(text[0] for text in texts), texts, numbers)


@lru_cache(maxsize=4096)
def _kind(character: str) -> _Kind:
    if character in _LINE_END_HYPHENS:
        return _Kind("-")
    if character in "\r\n":
        return _Kind(LINE_END)
    text = clean_text(character)
    if text.isspace():
        return _Kind(BLANK)
    return _Kind(text, is_mark=bool(text) and unicodedata.combining(text[0]) != 0)
