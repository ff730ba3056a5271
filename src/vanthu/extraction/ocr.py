"""Printed characters recognised on the picture of one page, each at its place."""

import os
import sys
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image, ImageFilter

from vanthu.extraction.layout import Glyphs
from vanthu.extraction.ocr_rows import (
    DOUBTFUL,
    UNREADABLE,
    Row,
    Symbol,
    Word,
    are_certain,
    around,
    confidence_of,
    glyphs_of,
    has,
    is_doubtful,
    is_number,
    reworded,
    sureness,
    without_doubt,
)
from vanthu.extraction.page_text import clean_text
from vanthu.extraction.page_time import RECOGNISING_SECONDS
from vanthu.extraction.scan_columns import Frame, frames_of

DPI = 200
LANGUAGE = "vie"

# A row runs from the top of the tall letters to the bottom of the deep ones.
_ROW_OF_SIZE = 0.9
_LEAST_SIZE, _LARGEST_SIZE = 6 * DPI / 72, 30 * DPI / 72  # pixels
_MOST_AGAIN = 4  # rows of a frame: more than that is no print
_SURER = 8.0  # per cent, to be believed instead
_SMALLER = 0.8
_SOFTER = ImageFilter.GaussianBlur(0.8)
_SMALLEST_DRAWING = DPI // 4  # pixels of each side
# The Icelandic, African and Spanish letters that look like ours.
_LOOKALIKES = str.maketrans("ÐðɖÑñ", "ĐđđNn")

_FOLDERS = (
    "/usr/share/tesseract-ocr",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "C:/Program Files/Tesseract-OCR/tessdata",
)


class OcrUnavailable(Exception):
    """The recogniser or its Vietnamese data are not on this machine."""


class RecognisingTooSlow(Exception):
    """The time for a page was over before all of it was read."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """The characters on a page, in pixels, and how sure all of them are, per cent."""

    glyphs: Glyphs
    confidence: float


def recognise(image: Image.Image, seconds: float = RECOGNISING_SECONDS) -> Recognised:
    """Return what is printed on an upright grey page of 200 dpi.

    Raises:
        OcrUnavailable: this machine cannot recognise characters.
        RecognisingTooSlow: it takes longer than these seconds.
    """
    last_moment = time.monotonic() + seconds
    rows: list[Row] = []
    for frame in frames_of(image):
        rows += _read_frame(image, frame, last_moment)
    return Recognised(Glyphs.of(glyphs_of(rows)), confidence_of(rows))


def read_line(image: Image.Image) -> str:
    """Return the words on a picture of one line.

    Raises:
        OcrUnavailable: this machine cannot recognise characters.
    """
    return _text(image, _library().PSM.SINGLE_LINE).strip()


def read_scattered(image: Image.Image) -> list[str]:
    """Return the lines of words on a small picture, wherever they stand.

    Raises:
        OcrUnavailable: this machine cannot recognise characters.
    """
    return _text(image, _library().PSM.SPARSE_TEXT).split("\n")


def _text(image: Image.Image, mode: int) -> str:
    engine = _engine()
    engine.SetPageSegMode(mode)
    engine.SetImageBytes(image.tobytes(), *image.size, 1, image.width)
    engine.SetSourceResolution(DPI)
    try:
        return clean_text(engine.GetUTF8Text().translate(_LOOKALIKES))
    finally:
        engine.Clear()


def data_folder() -> Path | None:
    """Return the folder with the Vietnamese data, wherever the machine keeps it."""
    folders = [Path(folder) for folder in _FOLDERS]
    folders[1:1] = sorted(folders[0].glob("*/tessdata"), reverse=True)
    if getattr(sys, "frozen", False):
        program = Path(sys.executable).parent
        inside = Path(getattr(sys, "_MEIPASS", program))
        folders[:0] = [program / "tessdata", inside / "tessdata"]
    named = os.environ.get("TESSDATA_PREFIX")
    if named:
        folders[:0] = [Path(named), Path(named) / "tessdata"]
    file = f"{LANGUAGE}.traineddata"
    return next((folder for folder in folders if (folder / file).is_file()), None)


@cache
def _library() -> Any:
    # Read when the library loads: several threads make a page five times slower.
    os.environ["OMP_THREAD_LIMIT"] = "1"
    try:
        import tesserocr
    except ImportError as error:
        raise OcrUnavailable from error
    tesserocr.set_leptonica_log_level(tesserocr.LeptLogLevel.NONE)
    return tesserocr


@cache
def _engine() -> Any:
    folder = data_folder()
    if folder is None:
        raise OcrUnavailable
    try:
        return _library().PyTessBaseAPI(path=str(folder), lang=LANGUAGE)
    except RuntimeError as error:
        raise OcrUnavailable from error


# ---------------------------------------------------------------- rows and words


def _read_frame(image: Image.Image, frame: Frame, last_moment: float) -> list[Row]:
    modes = _library().PSM
    rows, drawings = _read(image, frame, modes.AUTO, last_moment)
    for drawing in drawings:
        # A stamp on the name of the signer makes a drawing of both.
        inside, _ = _read(image, drawing, modes.SPARSE_TEXT, last_moment)
        rows += without_doubt(inside, rows)
    doubtful = [at for at, row in enumerate(rows) if is_doubtful(row)]
    doubtful.sort(key=lambda at: sureness(rows[at]))
    for at in doubtful[:_MOST_AGAIN]:
        rows[at] = _read_again(image, rows[at], last_moment)
    return rows


def _read_again(image: Image.Image, row: Row, last_moment: float) -> Row:
    """Return a row as it reads in softer light, if that is surer.

    Digits are taken from there only where a third reading is as certain of them.
    """
    left, top, right, bottom = around(row)
    softer = image.crop((left, top, right, bottom)).filter(_SOFTER)
    again = _read_row(softer, last_moment)
    if again is None or has(row, str.isdigit):
        return row
    if has(again, is_number):
        size = round(softer.width * _SMALLER), round(softer.height * _SMALLER)
        third = _read_row(softer.resize(size, Image.Resampling.BICUBIC), last_moment)
        if third is None or not are_certain(again, third):
            return row
    is_surer = sureness(again) > sureness(row) + _SURER
    return reworded(row, again, left, top) if is_surer else row


def _read_row(line: Image.Image, last_moment: float) -> Row | None:
    whole = 0, 0, *line.size
    rows, _ = _read(line, whole, _library().PSM.SINGLE_LINE, last_moment)
    return rows[0] if len(rows) == 1 else None


def _read(
    image: Image.Image, frame: Frame, mode: int, last_moment: float
) -> tuple[list[Row], list[Frame]]:
    """Return the rows of words in a frame, and the frames of drawings inside it."""
    engine, library = _engine(), _library()
    left_over = int((last_moment - time.monotonic()) * 1000)
    part = image.crop(frame)
    engine.SetPageSegMode(mode)
    engine.SetImageBytes(part.tobytes(), *part.size, 1, part.width)
    engine.SetSourceResolution(DPI)
    try:
        if left_over <= 0 or not engine.Recognize(left_over):
            raise RecognisingTooSlow
        found = _Found(engine.GetIterator(), frame[0], frame[1], library.RIL)
        return _collect(found, library.PT)
    finally:
        engine.Clear()


@dataclass(frozen=True, slots=True)
class _Found:
    """The recogniser's place in its result, in pixels of the page."""

    iterator: Any
    left: int
    top: int
    levels: Any

    def frame(self, level: int) -> Frame:
        left, top, right, bottom = self.iterator.BoundingBox(level)
        return left + self.left, top + self.top, right + self.left, bottom + self.top

    def begins(self, level: int) -> bool:
        return bool(self.iterator.IsAtBeginningOf(level))


def _collect(found: _Found, kinds: Any) -> tuple[list[Row], list[Frame]]:
    rows: list[Row] = []
    drawings: list[Frame] = []
    images = kinds.FLOWING_IMAGE, kinds.HEADING_IMAGE, kinds.PULLOUT_IMAGE
    silent = kinds.HORZ_LINE, kinds.VERT_LINE, kinds.NOISE
    while found.iterator is not None:
        kind = found.iterator.BlockType()
        if kind in images:
            if found.begins(found.levels.BLOCK):
                drawings.append(found.frame(found.levels.BLOCK))
        elif kind not in silent:
            _add_symbol(found, rows)
        if not found.iterator.Next(found.levels.SYMBOL):
            break
    return rows, [frame for frame in drawings if _is_large(frame)]


def _add_symbol(found: _Found, rows: list[Row]) -> None:
    levels, iterator = found.levels, found.iterator
    if found.begins(levels.TEXTLINE):
        (_, start), (_, end) = iterator.Baseline(levels.TEXTLINE)
        size = iterator.RowAttributes()["row_height"] / _ROW_OF_SIZE
        size = min(max(size, _LEAST_SIZE), _LARGEST_SIZE)
        rows.append(Row((start + end) / 2 + found.top, size))
    if found.begins(levels.WORD):
        confidence = iterator.Confidence(levels.WORD)
        rows[-1].words.append(Word(found.frame(levels.WORD), confidence))
    if iterator.Empty(levels.SYMBOL):
        return
    word = rows[-1].words[-1]
    text = clean_text(iterator.GetUTF8Text(levels.SYMBOL).translate(_LOOKALIKES))
    if text.strip():
        if word.confidence < DOUBTFUL and text.isdigit():
            text = UNREADABLE
        left, _, right, _ = found.frame(levels.SYMBOL)
        word.symbols.append(Symbol(text, left, right))


def _is_large(frame: Frame) -> bool:
    left, top, right, bottom = frame
    return min(right - left, bottom - top) >= _SMALLEST_DRAWING
