"""The styles and fonts of an old Word file."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from vanthu.extraction.readers.doc_file import DocFile, Part
from vanthu.extraction.readers.doc_properties import Change, Look, changes, value_of

DEEPEST_STYLE = 20  # styles based on one another; a circle is a damaged file

_FONT = 0x4A51  # of letters beyond the first 128
_ASCII_FONT = 0x4A4F
_CHARACTER_STYLE = 0x4A30
_NO_STYLE = 0xFFF
_NAME_OF_FONT = 40  # where it begins in a font's entry
_PARAGRAPH, _CHARACTER, _TABLE = 1, 2, 3
_USUAL_FONT = 12  # where the font of text without any is told


@dataclass(frozen=True, slots=True)
class Style:
    """What one style changes."""

    base: int
    paragraph: tuple[Change, ...] = ()
    character: tuple[Change, ...] = ()
    table: tuple[Change, ...] = ()


class Styles:
    """The styles by their number, each with those that it is based on."""

    def __init__(self, doc: DocFile) -> None:
        source = doc.part(Part.STYLES)
        self._styles = dict(enumerate(_styles(source))) if source else {}
        self._fonts = list(_font_names(doc.part(Part.FONTS)))
        self._usual_font = (
            struct.unpack_from("<H", source, 2 + _USUAL_FONT)[0]
            if len(source) >= 4 + _USUAL_FONT
            else 0
        )
        self._font_of_style: dict[int, int | None] = {}

    def chain(self, number: int) -> Iterator[Style]:
        """Yield a style and the styles below it."""
        for _ in range(DEEPEST_STYLE):
            style = self._styles.get(number)
            if style is None:
                return
            yield style
            number = style.base

    def font(self, look: Look, paragraph_style: int) -> str:
        """Return the name of the font of characters, empty if it is not known."""
        font = _font(look.changes)
        if font is None and (style := look.value(_CHARACTER_STYLE)) is not None:
            font = self._style_font(int.from_bytes(style, "little"))
        if font is None:
            font = self._style_font(paragraph_style)
        if font is None:
            font = self._usual_font
        return self._fonts[font] if font < len(self._fonts) else ""

    def _style_font(self, number: int) -> int | None:
        if number not in self._font_of_style:
            fonts = (_font(style.character) for style in self.chain(number))
            self._font_of_style[number] = next(
                (f for f in fonts if f is not None), None
            )
        return self._font_of_style[number]


def _font(made: tuple[Change, ...]) -> int | None:
    font = value_of(made, _FONT)
    font = value_of(made, _ASCII_FONT) if font is None else font
    return None if font is None else int.from_bytes(font, "little")


def _styles(source: bytes) -> Iterator[Style | None]:
    head, count, fixed = struct.unpack_from("<HHH", source)
    place = 2 + head
    for _ in range(count):
        (size,) = struct.unpack_from("<H", source, place)
        place += 2
        yield _style(source[place : place + size], fixed) if size else None
        place += size


def _style(source: bytes, fixed: int) -> Style:
    kinds, uses = struct.unpack_from("<HH", source, 2)
    kind, base = kinds & 0xF, kinds >> 4
    (name,) = struct.unpack_from("<H", source, fixed)
    place = fixed + 2 + 2 * (name + 1)
    parts: list[bytes] = []
    for _ in range(uses & 0xF):
        if place + 2 > len(source):
            break
        (size,) = struct.unpack_from("<H", source, place)
        parts.append(source[place + 2 : place + 2 + size])
        place += 2 + size + size % 2
    parts += [b""] * 3
    match kind:
        case 1:
            found = parts[0][2:], parts[1], b""
        case 2:
            found = b"", parts[0], b""
        case 3:
            found = parts[1][2:], parts[2], parts[0]
        case _:
            found = b"", b"", b""
    return Style(base, *(tuple(changes(part)) for part in found))


def _font_names(source: bytes) -> Iterator[str]:
    place = 4
    while place < len(source):
        size = source[place] + 1
        name = source[place + _NAME_OF_FONT : place + size]
        yield name.decode("utf-16-le", "replace").partition("\0")[0]
        place += size
