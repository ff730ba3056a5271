"""Words, lines and frames on a PDF page, written in the operators of the format.

The library's own way of drawing text asks several times as much time.
"""

import io
from collections.abc import Sequence
from hashlib import blake2b
from typing import Any, cast

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFZCompress,
)
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from vanthu.rendering.blocks import BLACK
from vanthu.rendering.pdf_lines import Piece

HUNDRED_PERCENT = 255
rl_config.useA85 = 0  # bytes as they are: a file for mail, not for old printers


class Ink:
    """Collects what is drawn on one page; lengths are points from the lower left.

    With `marks` it tells of each page a mark that pages of the same looks share.
    """

    def __init__(self, canvas: Canvas, *, marks: bool) -> None:
        self.canvas = canvas
        self._document = cast(Any, canvas)._doc  # noqa: SLF001 - fonts belong to it
        self._code: list[str] = []
        self._fonts: dict[str, TTFont] = {}
        self._font = ""
        self._spacing = 0.0
        self._in_text = False
        self._marks = marks
        self._drawn = blake2b(digest_size=16)

    def words(
        self,
        pieces: Sequence[Piece],
        size: float,
        place: tuple[float, float],
        spacing: float = 0.0,
        color: str = BLACK,
    ) -> None:
        """Write a line: `place` is the left end of its baseline."""
        self._begin_text()
        self._note(*pieces, size, *place, spacing, color)
        code = self._code
        if color != BLACK:
            code.append(f"{_rgb(color)} rg")
        self._space(spacing)
        code.append(f"1 0 0 1 {place[0]:.2f} {place[1]:.2f} Tm")
        for text, face in pieces:
            self._show(text, face, size)
        if color != BLACK:
            code.append("0 g")

    def _space(self, spacing: float) -> None:
        """Make the spaces between words wider by as many points."""
        if spacing != self._spacing:
            self._code.append(f"{spacing:.4f} Tw")
            self._spacing = spacing

    def _show(self, text: str, face: str, size: float) -> None:
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = cast(TTFont, pdfmetrics.getFont(face))
        for subset, signs in font.splitString(text, self._document):
            name = font.getSubsetInternalName(subset, self._document)
            chosen = f"{name} {size:g} Tf"
            if chosen != self._font:
                self._code.append(chosen)
                self._font = chosen
            self._code.append(f"<{signs.hex()}> Tj")

    def line(self, ends: tuple[float, float, float, float], width: float) -> None:
        """Draw a line from the first two coordinates to the others."""
        self._end_text()
        self._note(*ends, width)
        x, y, to_x, to_y = ends
        self._code.append(f"{width:g} w {x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l S")

    def frame(
        self,
        box: tuple[float, float, float, float],
        width: float,
        color: str = BLACK,
    ) -> None:
        """Draw a frame: its left, its foot, its width and its height."""
        self._end_text()
        self._note(*box, width, color)
        x, y, across, high = box
        self._code.append(
            f"{width:g} w {_rgb(color)} RG "
            f"{x:.2f} {y:.2f} {across:.2f} {high:.2f} re S 0 G"
        )

    def picture(self, content: bytes, box: tuple[float, float, float, float]) -> None:
        """Draw a picture: its left, its foot, its width and its height."""
        self.flush()
        self._note(content, *box)
        image = ImageReader(io.BytesIO(content))
        x, y, across, high = box
        self.canvas.drawImage(image, x, y, across, high, mask="auto")

    def end_page(self, width: float, height: float) -> bytes:
        """Finish a page of this size and return its mark."""
        self.flush()
        self._note(width, height)
        mark, self._drawn = self._drawn.digest(), blake2b(digest_size=16)
        self.canvas.showPage()
        self._pack_last_page()
        return mark

    def _pack_last_page(self) -> None:
        """Compress a finished page at once; the library keeps all until the end."""
        page = self._document.Pages.pages[-1]
        packed = PDFZCompress.encode(page.stream)
        filters = PDFArray([PDFName(PDFZCompress.pdfname)])
        page.Contents = PDFStream(PDFDictionary({"Filter": filters}), packed)
        page.stream = None

    def _note(self, *facts: object) -> None:
        if self._marks:
            self._drawn.update(repr(facts).encode())

    def flush(self) -> None:
        """Put what was drawn so far on the page, in its order."""
        self._space(0.0)
        self._end_text()
        if self._code:
            self.canvas.addLiteral("\n".join(self._code))
        self._code.clear()

    def _begin_text(self) -> None:
        if not self._in_text:
            self._code.append("BT")
            self._in_text, self._font = True, ""

    def _end_text(self) -> None:
        if self._in_text:
            self._code.append("ET")
            self._in_text = False


def _rgb(color: str) -> str:
    parts = (int(color[at : at + 2], 16) / HUNDRED_PERCENT for at in (0, 2, 4))
    return " ".join(f"{part:g}" for part in parts)
