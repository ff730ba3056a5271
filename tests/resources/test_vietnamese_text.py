"""Every text that the project ships is clean Vietnamese in one spelling."""

import re
import unicodedata
from pathlib import Path

import pytest

RESOURCES = Path(__file__).parents[2] / "resources"
TEXTS = sorted(
    path
    for folder in ("samples", "calendar", "organisation", "translations")
    for path in (RESOURCES / folder).rglob("*")
    if path.suffix in (".toml", ".ts")
)
# Written here: hòa, hủy. After q the u is no vowel: quý, quỹ.
OTHER_TONE_PLACEMENT = re.compile(r"(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])\b", re.IGNORECASE)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_letters_are_precomposed(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert text == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_tone_marks_have_one_placement(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert OTHER_TONE_PLACEMENT.findall(text) == []
