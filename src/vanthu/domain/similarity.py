"""How alike two texts are, told from short signatures and not from the texts."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

ALIKE = 0.5  # likeness from which two letters may be one; see the tests on real ones

_SHINGLE = 4  # words
_FEWEST = 20  # shingles of a text that can be told from others
_SIZE = 64  # values of a signature
_ROWS = 3  # values of a band
_NO_ACCENTS = {ord("đ"): "d", **dict.fromkeys(range(0x300, 0x370))}


@dataclass(frozen=True, slots=True)
class Signature:
    """The least hash of a text's shingles in each of 64 parts of all hashes."""

    values: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse a signature that cannot be compared with the others."""
        if len(self.values) != _SIZE:
            msg = f"a signature has {_SIZE} values"
            raise ValueError(msg)

    def bands(self) -> frozenset[int]:
        """Return a hash of each group of values; alike texts share some of them."""
        starts = range(0, _SIZE - _ROWS + 1, _ROWS)
        groups = ((start, self.values[start : start + _ROWS]) for start in starts)
        return frozenset(crc32(repr(group).encode()) for group in groups)

    def likeness(self, other: "Signature") -> float:
        """Estimate the share of shingles that two texts have in common, 0 to 1."""
        pairs = zip(self.values, other.values, strict=True)
        return sum(one == another for one, another in pairs) / _SIZE


def signature_of(text: str) -> Signature | None:
    """Return the signature of a text, None when it has too few words to compare."""
    words = _words(text)
    shingles = set(zip(*(words[start:] for start in range(_SHINGLE)), strict=False))
    if len(shingles) < _FEWEST:
        return None
    least: dict[int, int] = {}
    for shingle in shingles:
        value, part = divmod(crc32(" ".join(shingle).encode()), _SIZE)
        least[part] = min(value, least.get(part, value))
    return Signature(tuple(_filled(least)))


def _words(text: str) -> list[str]:
    """Return letters and digits without accents, which scans often get wrong."""
    plain = unicodedata.normalize("NFD", text.lower()).translate(_NO_ACCENTS)
    return re.findall(r"[^\W_]+", plain)


def _filled(least: dict[int, int]) -> Iterator[int]:
    """Give a value for each part; an empty part borrows, always from the same ones."""
    for part in range(_SIZE):
        lender, attempt = part, 0
        while lender not in least:
            attempt += 1
            lender = crc32(f"{part} {attempt}".encode()) % _SIZE
        yield least[lender]
