"""What every reader returns: pages of text in reading order, with boxes where known."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from vanthu.domain.evidence import Rect
from vanthu.domain.intake import TextSource

# What no letter prints and no database takes: control characters, half characters.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: NFC text in reading order, size in points, one box a character.

    `boxes` is empty or as long as `text`; a character without ink has None.
    """

    text: str
    width: float = 0.0
    height: float = 0.0
    boxes: Sequence[Rect | None] = ()


@dataclass(frozen=True, slots=True)
class ReadPages:
    """The pages of one file and where their characters come from."""

    media_type: str
    text_source: TextSource
    pages: tuple[Page, ...]


def clean_text(text: str) -> str:
    """Return the text in NFC without characters that cannot be printed."""
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", text))
