"""The font of official documents, found on this machine and embedded in PDF files."""

import os
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

FACES = {
    (False, False): "VanThu-Regular",
    (True, False): "VanThu-Bold",
    (False, True): "VanThu-Italic",
    (True, True): "VanThu-BoldItalic",
}
# File names of Times New Roman and of the free fonts with its measures, best first;
# regular, bold, italic, bold italic.
FAMILIES = (
    ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
    (
        "Times New Roman.ttf",
        "Times New Roman Bold.ttf",
        "Times New Roman Italic.ttf",
        "Times New Roman Bold Italic.ttf",
    ),
    (
        "Times_New_Roman.ttf",
        "Times_New_Roman_Bold.ttf",
        "Times_New_Roman_Italic.ttf",
        "Times_New_Roman_Bold_Italic.ttf",
    ),
    (
        "Tinos-Regular.ttf",
        "Tinos-Bold.ttf",
        "Tinos-Italic.ttf",
        "Tinos-BoldItalic.ttf",
    ),
    (
        "LiberationSerif-Regular.ttf",
        "LiberationSerif-Bold.ttf",
        "LiberationSerif-Italic.ttf",
        "LiberationSerif-BoldItalic.ttf",
    ),
)
VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_registering = Lock()


class NoUsableFont(Exception):
    """No font with all Vietnamese letters is on this machine."""


def vietnamese_letters() -> str:
    """Return every letter that Vietnamese adds to the Latin ones, in NFC."""
    small = [
        unicodedata.normalize("NFC", vowel + tone)
        for vowel, tone in product(VOWELS, TONES)
    ]
    letters = "".join([*small, "đ"])
    return letters + letters.upper()


@dataclass(frozen=True, slots=True)
class FontFamily:
    """Four registered faces; `missing` names the signs that they cannot show."""

    signs: frozenset[int]

    def missing(self, texts: Iterable[str]) -> str:
        """Return the signs of the texts that the font lacks, each once."""
        used = {sign for text in texts for sign in text}
        return "".join(sorted(s for s in used if ord(s) not in self.signs))


def font_folders(system: str = sys.platform) -> tuple[Path, ...]:
    """Return the folders in which a system keeps its fonts."""
    if system == "win32":
        own = os.environ.get("LOCALAPPDATA", r"C:\Windows")
        shared = os.environ.get("WINDIR", r"C:\Windows")
        return Path(shared) / "Fonts", Path(own) / "Microsoft/Windows/Fonts"
    if system == "darwin":
        return (
            Path("/Library/Fonts"),
            Path("/System/Library/Fonts/Supplemental"),
            Path.home() / "Library/Fonts",
        )
    return (
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        Path.home() / ".local/share/fonts",
        Path.home() / ".fonts",
    )


@cache
def load_family(folders: tuple[Path, ...]) -> FontFamily:
    """Register the first complete font that holds all Vietnamese letters.

    Raises:
        NoUsableFont: there is none in these folders.
    """
    found = _files_by_name(folders)
    for names in FAMILIES:
        paths = [found.get(name.casefold()) for name in names]
        faces = map(_read, FACES.values(), paths)
        complete = [face for face in faces if face is not None]
        if len(complete) == len(FACES):
            signs = _common_signs(complete)
            if all(ord(letter) in signs for letter in vietnamese_letters()):
                _register(complete)
                return FontFamily(signs)
    raise NoUsableFont


def _files_by_name(folders: Sequence[Path]) -> dict[str, Path]:
    wanted = {name.casefold() for names in FAMILIES for name in names}
    return {
        path.name.casefold(): path
        for folder in reversed(folders)
        for path in folder.rglob("*.[tT][tT][fF]")
        if path.name.casefold() in wanted
    }


def _read(face: str, path: Path | None) -> TTFont | None:
    if path is None:
        return None
    try:
        return TTFont(face, str(path), asciiReadable=0)  # only what is used goes in
    except (TTFError, OSError):
        return None


def _common_signs(faces: Sequence[TTFont]) -> frozenset[int]:
    return frozenset.intersection(*(frozenset(f.face.charToGlyph) for f in faces))


def _register(faces: Sequence[TTFont]) -> None:
    with _registering:
        for face in faces:
            pdfmetrics.registerFont(face)
