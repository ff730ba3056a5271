"""Marks of urgency and secrecy that a Word file shows as small pictures."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import islice

from lxml import etree
from PIL import Image

from vanthu.extraction.readers.archive import content_of, parsed
from vanthu.extraction.readers.docx_relations import relations_in
from vanthu.extraction.readers.docx_styles import W
from vanthu.extraction.scans.ocr_engine import DPI
from vanthu.extraction.scans.pictured_marks import (
    MOST_PICTURES,
    has_form_of_mark,
    marks_on,
    pictured,
)

_PICTURES = "word/media/"
_OFFICE = "http://schemas.openxmlformats.org"
_DRAWN = f"{{{_OFFICE}/drawingml/2006/wordprocessingDrawing}}"
_PICTURE = f"{{{_OFFICE}/drawingml/2006/main}}blip"
_RELATION = f"{{{_OFFICE}/officeDocument/2006/relationships}}embed"
_FIRST = 40  # paragraphs: those of a header, its table's included
_UNITS = 12_700  # of Word's measure, a point
_MOST_PIXELS = 4_000_000


def pictured_marks(archive: zipfile.ZipFile, document: str) -> list[str]:
    """Return the marks that stand as pictures at the beginning of a document's part."""
    if not any(name.startswith(_PICTURES) for name in archive.namelist()):
        return []
    content = content_of(archive, document) or b"<none/>"
    parts = {relation.name: relation.part for relation in relations_in(archive)}
    found = islice(_of_form(parsed(content)), MOST_PICTURES)
    drawn = (_drawn(archive, parts.get(name, ""), size) for name, size in found)
    return [mark for mark, _ in marks_on([pictured(each) for each in drawn if each])]


def _of_form(document: etree._Element) -> Iterator[tuple[str, tuple[float, float]]]:
    """Yield the relations and sizes, in points, of pictures formed like a mark."""
    known: set[str] = set()
    for paragraph in islice(document.iter(f"{W}p"), _FIRST):
        for drawing in paragraph.iter(f"{_DRAWN}inline", f"{_DRAWN}anchor"):
            extent = drawing.find(f"{_DRAWN}extent")
            picture = next(drawing.iter(_PICTURE), None)
            if extent is None or picture is None:
                continue
            size = _points(extent.get("cx", "")), _points(extent.get("cy", ""))
            name = picture.get(_RELATION, "")
            if name not in known and has_form_of_mark(*size):
                known.add(name)
                yield name, size


def _points(units: str) -> float:
    return int(units) / _UNITS if units.isdecimal() else 0.0


def _drawn(
    archive: zipfile.ZipFile, name: str, size: tuple[float, float]
) -> Image.Image | None:
    """Return a picture on white paper as large as it is shown, None if it is none."""
    content = content_of(archive, name)
    if content is None:
        return None
    across, down = (max(round(side * DPI / 72), 1) for side in size)
    try:
        with Image.open(BytesIO(content)) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                return None
            inked = picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    paper = Image.new("RGBA", inked.size, "white")
    paper.alpha_composite(inked)
    return paper.convert("RGB").resize((across, down), Image.Resampling.LANCZOS)
