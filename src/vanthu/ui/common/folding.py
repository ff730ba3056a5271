"""Comparing words without their accents, as people type them in a hurry."""

import unicodedata

_STROKES = str.maketrans({"đ": "d", "Đ": "d"})


def folded(text: str) -> str:
    """Return lower-case words without accents: Phòng Văn hóa, phong van hoa."""
    parts = unicodedata.normalize("NFD", text.translate(_STROKES).casefold())
    bare = "".join(c for c in parts if not unicodedata.combining(c))
    return " ".join(bare.split())
