"""What every reader returns: pages of text in reading order, with boxes where known."""

from dataclasses import dataclass

from vanthu.domain.evidence import Rect
from vanthu.domain.intake import TextSource


@dataclass(frozen=True, slots=True)
class Page:
    """One page: NFC text in reading order, size in points, one box a character.

    `boxes` is empty or as long as `text`; a character without ink has None.
    """

    text: str
    width: float = 0.0
    height: float = 0.0
    boxes: tuple[Rect | None, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadPages:
    """The pages of one file and where their characters come from."""

    media_type: str
    text_source: TextSource
    pages: tuple[Page, ...]
