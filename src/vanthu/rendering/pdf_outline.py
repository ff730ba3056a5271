"""The list of contents that a PDF reader shows beside a document of several pages."""

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True, slots=True)
class _Entry:
    title: str
    level: int
    key: str


class Outline:
    """Remembers where each heading stands while the pages are filled."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._entries: list[_Entry] = []

    def mark(self, title: str, level: int, top: float) -> None:
        """Remember a heading on the page that is being filled."""
        key = f"h{len(self._entries)}"
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=top, zoom=0)
        self._entries.append(_Entry(title, level, key))

    def write(self) -> None:
        """Write the list; a level that is not used is left out."""
        ranks = sorted({entry.level for entry in self._entries})
        depth = -1
        for entry in self._entries:
            depth = min(ranks.index(entry.level), depth + 1)
            self._canvas.addOutlineEntry(
                entry.title, entry.key, depth, closed=depth > 0
            )
