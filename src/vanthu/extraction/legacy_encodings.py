"""Vietnamese text from before Unicode: TCVN3 (ABC) and VNI characters to letters.

A file shows such text as the Windows-1252 characters that its font draws differently.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import groupby

Run = tuple[str, str]  # words, and the name of their font

# TCVN 5712:1993, table VN3, from 0xA1 on; a dot is no letter.
_TCVN3_FIRST = 0xA1
_TCVN3_LETTERS = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ.....àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọ"
    "ồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ"
)
# VNI: a letter, then a character for its tone or for its hat and tone together.
_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_HAT, _BREVE = "\u0302", "\u0306"
_VNI_TONES = {"ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT}
_VNI_HATS = {"â": "", "á": _ACUTE, "à": _GRAVE, "å": _HOOK, "ã": _TILDE, "ä": _DOT}
_VNI_BREVES = {"ê": "", "é": _ACUTE, "è": _GRAVE, "ú": _HOOK, "ü": _TILDE, "ë": _DOT}
_VNI_ALONE = dict(zip("ñîíìæóòôö", "đỵíìỉĩịơư", strict=True))

_SYMBOL_PAGE = 0xF000  # where Word puts the characters of a symbol font
_BYTE = 0xFF
_CP1252_SIGNS = {
    code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)
}


# ---------------------------------------------------------------- by the font


def joined_runs(runs: Iterable[Run]) -> str:
    """Return the words of runs, those in a legacy font as the letters it draws."""
    return "".join(
        _draw(font)("".join(text for text, _ in group))
        for font, group in groupby(runs, key=lambda run: _family(run[1]))
    )


def is_legacy_font(name: str) -> bool:
    """Tell whether a font draws TCVN3 or VNI."""
    return _family(name) != ""


def _family(name: str) -> str:
    """Return "tcvn3", "TCVN3" (capitals only), "vni" or nothing."""
    if name[:3].casefold() == ".vn":
        return "TCVN3" if name.endswith("H") else "tcvn3"
    return "vni" if name[:4].casefold() == "vni-" else ""


def _draw(family: str) -> Callable[[str], str]:
    match family:
        case "tcvn3":
            return _unless_unicode(from_tcvn3)
        case "TCVN3":
            return _unless_unicode(lambda text: from_tcvn3(text).upper())
        case "vni":
            return _unless_unicode(from_vni)
        case _:
            return str


def _unless_unicode(convert: Callable[[str], str]) -> Callable[[str], str]:
    """Leave words alone that were typed in Unicode although the font is an old one."""

    def converted(text: str) -> str:
        text = "".join(
            chr(ord(c) & _BYTE) if ord(c) & ~_BYTE == _SYMBOL_PAGE else c for c in text
        )
        return text if any(map(_is_beyond_cp1252, text)) else convert(text)

    return converted


def _is_beyond_cp1252(character: str) -> bool:
    if character < "\u0100":
        return False
    return character.isalpha() and not character.encode("cp1252", "ignore")


# ---------------------------------------------------------------- the tables


def from_tcvn3(text: str) -> str:
    """Return the letters that a TCVN3 font draws for these characters."""
    return unicodedata.normalize("NFC", text.translate(_TCVN3))


def from_vni(text: str) -> str:
    """Return the letters that a VNI font draws for these characters."""
    drawn = _VNI_PATTERN.sub(lambda found: _VNI[found[0]], text)
    return unicodedata.normalize("NFC", drawn)


def _vni_table() -> dict[str, str]:
    marked = {
        base + sign: base + mark
        for bases, marks in (
            ("aeouy", _VNI_TONES),
            ("aeo", {sign: _HAT + tone for sign, tone in _VNI_HATS.items()}),
            ("a", {sign: _BREVE + tone for sign, tone in _VNI_BREVES.items()}),
        )
        for base in bases
        for sign, mark in marks.items()
    }
    for base in "ôö":
        letter = _VNI_ALONE[base]
        marked |= {base + sign: letter + tone for sign, tone in _VNI_TONES.items()}
    composed = {k: unicodedata.normalize("NFC", v) for k, v in marked.items()}
    lower = composed | _VNI_ALONE
    mixed = {k[0].upper() + k[1:]: v.upper() for k, v in composed.items()}
    return lower | mixed | {k.upper(): v.upper() for k, v in lower.items()}


_TCVN3 = {
    code: letter
    for code, letter in enumerate(_TCVN3_LETTERS, _TCVN3_FIRST)
    if letter != "."
}
_VNI = _vni_table()
_VNI_PATTERN = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))


# ---------------------------------------------------------------- by the words

_FEWEST = 3  # syllables that must be gained
_SURE_SHARE = 0.75  # of the marked words that must be syllables afterwards
_GAIN = 2  # times as many syllables as before
_SAMPLE = 20_000  # characters that are looked at
_SHORT = 200  # characters of a text of a few words
# Characters of Windows-1252 that are no Vietnamese letter and stand in no letter twice.
_ODD = re.compile(r"[\u00a1-\u00bfÄ-ÇËÎ-ÑÖ-ØÛÜÞßä-çëîïñö-øûüþÿŒœŠšŽžŸƒˆ]")
_FEW_ODD = 2
_WORD = re.compile(r"[^\s\x21-\x2f:-@\[-`{-~0-9\u00a0\u2010-\u2026]+")
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh?|gi|kh?|ph?|th?|tr?|ch?|qu|[bdđhlmnrsvx])?"
    r"(?:(?:[aăâeêioôơuưy]|i[aê]|y[aê]|u[aôâêơy]|ư[aơ]|o[aăeo]|uy[aê])"
    r"(?:ch?|m|n[gh]?|p|t)?"
    r"|[aâ][uy]|a[io]|[eo][ao]|êu|iu|[oôơuư]i|ưu|[iy]êu|uôi|ươ[iu]|oa[ioy]|oeo|u[âa]y"
    r"|uyu)"
)
_STOPPED = re.compile(r"(?:[cpt]|ch)$")
_TONES = frozenset((_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT))


def guessed(text: str) -> str:
    """Return text with its legacy characters as letters, if that is what they are.

    The font is not known, so the text must gain far more Vietnamese syllables. Where
    not all of it is of one kind, each line is looked at by itself.
    """
    if text.isascii():
        return text
    convert = _gaining(text[:_SAMPLE])
    if convert is not None:
        return convert(text)
    if len(_ODD.findall(text)) < _FEW_ODD:
        return text
    return "\n".join(map(_guessed_line, text.split("\n")))


def _guessed_line(line: str) -> str:
    convert = _gaining(line) if len(_ODD.findall(line)) >= _FEW_ODD else None
    return line if convert is None else convert(line)


def _gaining(sample: str) -> Callable[[str], str] | None:
    before, _ = _syllables(sample)
    least = max(before * _GAIN + 1, before + _FEWEST)
    return _best(sample, (from_tcvn3, from_vni), least)


def decoded(data: bytes) -> str | None:
    """Return bytes of Windows-1258, TCVN3 or VNI as text; None if they are neither."""
    shown = data.decode("latin-1")
    ways = (_from_cp1258, _shown_as(from_tcvn3), _shown_as(from_vni))
    convert = _best(shown[:_SAMPLE], ways, _FEWEST)
    if convert is not None:
        return convert(shown)
    # A few words: all of them must be syllables, and in one way only.
    found = {way(shown) for way in ways} if len(shown) <= _SHORT else set()
    sure = [text for text in found if _is_all_syllables(text)]
    return sure[0] if len(sure) == 1 else None


def _is_all_syllables(text: str) -> bool:
    syllables, marked = _syllables(text)
    return 0 < syllables == marked


def _from_cp1258(shown: str) -> str:
    text = shown.encode("latin-1").decode("cp1258", "replace")
    return unicodedata.normalize("NFC", text)


def _shown_as(convert: Callable[[str], str]) -> Callable[[str], str]:
    return lambda shown: convert(shown.translate(_CP1252_SIGNS))


def _best(
    sample: str, conversions: Iterable[Callable[[str], str]], least: int
) -> Callable[[str], str] | None:
    """Return the conversion that makes the most syllables of a sample."""
    best, most = None, least - 1
    for convert in conversions:
        syllables, marked = _syllables(convert(sample))
        if syllables > most and syllables >= marked * _SURE_SHARE:
            best, most = convert, syllables
    return best


def _syllables(text: str) -> tuple[int, int]:
    """Count the words with marks that are Vietnamese syllables, and all with marks."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    return sum(map(_is_syllable, words)), len(words)


@lru_cache(maxsize=4096)
def _is_syllable(word: str) -> bool:
    characters = unicodedata.normalize("NFD", word.lower())
    tones = [c for c in characters if c in _TONES]
    bare = unicodedata.normalize(
        "NFC", "".join(c for c in characters if c not in tones)
    )
    if len(tones) > 1 or not _SYLLABLE.fullmatch(bare):
        return False
    return not _STOPPED.search(bare) or tones in ([_ACUTE], [_DOT])
