"""The names of fonts in PDF files, and what they tell of the look."""

import re
from dataclasses import dataclass

_PREFIX = re.compile(r"^[A-Z]{6}\+|^[A-Z]{1,6}[A-Z0-9]*\+")
_STYLE = re.compile(
    r"(?i)[\s,_-]*(?:PS)?[\s,_-]*((?:semi|demi|extra|ultra)?bold|italic|oblique|regular"
    r"|normal|medium|light|black|MT|PSMT|PS)+$"
)
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_STANDARD = {"Times": "Times", "Times-Roman": "Times"}

FORCE_BOLD, ITALIC = 1 << 18, 1 << 6  # flags of a font descriptor
_BOLD_WEIGHT = 700


@dataclass(frozen=True, slots=True)
class FontLook:
    """A font as a reader sees it."""

    family: str
    bold: bool
    italic: bool
    is_embedded: bool = False

    def plain(self) -> "FontLook":
        """Return the font without what cannot be seen."""
        return FontLook(self.family, self.bold, self.italic)


def font_look(
    name: str, *, flags: int, weight: int, angle: int, is_embedded: bool
) -> FontLook:
    """Tell family and look of a font from its name and its description."""
    plain = _PREFIX.sub("", name).strip()
    lower = plain.lower()
    says_style = any(word in lower for word in ("bold", "italic", "oblique", "regular"))
    bold = "bold" in lower or "black" in lower or bool(flags & FORCE_BOLD)
    italic = "italic" in lower or "oblique" in lower or bool(flags & ITALIC)
    if not says_style and _is_nameless(plain):
        bold = bold or weight >= _BOLD_WEIGHT
        italic = italic or angle != 0
    return FontLook(family_of(plain), bold, italic, is_embedded)


def family_of(name: str) -> str:
    """Return the family's name in words: Times New Roman for TimesNewRomanPS-BoldMT."""
    plain = _PREFIX.sub("", name).strip()
    if plain in _STANDARD:
        return _STANDARD[plain]
    while (cut := _STYLE.sub("", plain)) != plain and cut:
        plain = cut
    return _WORDS.sub(" ", plain).replace("  ", " ").strip(" ,-_") or name


def _is_nameless(name: str) -> bool:
    """Tell whether a name says nothing of the style: CIDFont+F1, F2."""
    return re.fullmatch(r"(?i)(?:cidfont|font|f|tt)?[+_-]?[a-z]?\d+", name) is not None
