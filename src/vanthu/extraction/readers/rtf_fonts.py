"""The fonts of a rich text file: their names, and which characters their bytes are."""

from vanthu.extraction.legacy_encodings import is_legacy_font

_SYMBOLS = "symbols"  # of a font that draws signs
_SYMBOL_PAGE = 0xF000
_CHARACTER_SETS = {
    0: "cp1252", 2: _SYMBOLS, 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 238: "cp1250",
}  # fmt: skip


class RtfFonts:
    """The table of fonts as it is read, and what a font draws."""

    def __init__(self) -> None:
        self.default: int | None = None
        self._encoding = "cp1252"  # of fonts that tell none
        self._names: dict[int | None, str] = {}
        self._encodings: dict[int | None, str] = {}

    def set_code_page(self, value: int | None) -> None:
        """Take the code page of the file, unless nobody knows it."""
        self._encoding = f"cp{value}"
        try:
            b"".decode(self._encoding)
        except LookupError:
            self._encoding = "cp1252"

    def set_characters(self, font: int | None, value: int | None) -> None:
        """Note the character set of a font."""
        if value in _CHARACTER_SETS:
            self._encodings[font] = _CHARACTER_SETS[value]

    def add_name(self, font: int | None, text: str) -> None:
        """Note a part of a font's name, which may come in several."""
        name = text.partition(";")[0].strip()
        if name and font is not None:
            self._names[font] = self.name(font) + name

    def name(self, font: int | None) -> str:
        """Return the name of a font, empty if it has none."""
        return self._names.get(font, "")

    def drawn(self, font: int | None, raw: bytes) -> str:
        """Return what a font draws for bytes."""
        encoding = self._encodings.get(font, self._encoding)
        if is_legacy_font(self.name(font)):
            encoding = "cp1252"  # whatever the table of fonts says of such a font
        if encoding == _SYMBOLS:
            return "".join(chr(_SYMBOL_PAGE + code) for code in raw)
        return raw.decode(encoding, "replace")
