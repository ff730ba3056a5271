"""Printed characters recognised on the picture of one page, each at its place."""

import time
from dataclasses import dataclass, replace

from PIL import Image, ImageFilter

from vanthu.extraction.layout.glyphs import Glyphs
from vanthu.extraction.scans.columns import Frame, frames_of
from vanthu.extraction.scans.ocr_collecting import collected, plain_text
from vanthu.extraction.scans.ocr_engine import DPI, engine, library
from vanthu.extraction.scans.ocr_rows import (
    Row,
    are_certain,
    around,
    certain_numbers,
    confidence_of,
    doubtful_part,
    glyphs_of,
    has,
    is_doubtful,
    is_number,
    moved,
    sureness,
    surest,
    without_doubt,
)
from vanthu.extraction.scans.page_time import RECOGNISING_SECONDS

_MOST_AGAIN = 4  # rows of a frame: more than that is no print
_SURER = 8.0  # per cent, to be believed instead
_SMALLER = 0.8
_SOFTER = ImageFilter.GaussianBlur(0.8)
_SMALLEST_DRAWING = DPI // 4  # pixels of each side


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
    return _text(image, library().PSM.SINGLE_LINE).strip()


def read_scattered(image: Image.Image) -> list[str]:
    """Return the lines of words on a small picture, wherever they stand.

    Raises:
        OcrUnavailable: this machine cannot recognise characters.
    """
    return _text(image, library().PSM.SPARSE_TEXT).split("\n")


def _text(image: Image.Image, mode: int) -> str:
    recogniser = engine()
    recogniser.SetPageSegMode(mode)
    recogniser.SetImageBytes(image.tobytes(), *image.size, 1, image.width)
    recogniser.SetSourceResolution(DPI)
    try:
        return plain_text(recogniser)
    finally:
        recogniser.Clear()


# ---------------------------------------------------------------- rows and words


def _read_frame(image: Image.Image, frame: Frame, last_moment: float) -> list[Row]:
    modes = library().PSM
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
    """Return a row with its doubtful part as it reads in softer light, if surer.

    Digits are taken from there only where a third reading is as certain of them.
    """
    if has(row, str.isdigit):
        return row
    first, end = doubtful_part(row)
    goal = sureness(row) + _SURER
    if surest(row, first, end) <= goal:
        return row
    left, top, right, bottom = around(row, first, end)
    softer = image.crop((left, top, right, bottom)).filter(_SOFTER)
    again = _read_row(softer, last_moment)
    is_part = end - first < len(row.words)
    if again is None or (is_part and is_doubtful(again)):
        return row
    words = moved(again.words, left, top)
    better = replace(row, words=[*row.words[:first], *words, *row.words[end:]])
    if sureness(better) <= goal:
        return row
    if has(again, is_number) and not _is_certain(softer, again, last_moment):
        return row
    return better


def _is_certain(line: Image.Image, row: Row, last_moment: float) -> bool:
    """Tell whether the numbers of a row are beyond doubt, and read so once more."""
    if certain_numbers(row) is None:
        return False
    size = round(line.width * _SMALLER), round(line.height * _SMALLER)
    again = _read_row(line.resize(size, Image.Resampling.BICUBIC), last_moment)
    return again is not None and are_certain(row, again)


def _read_row(line: Image.Image, last_moment: float) -> Row | None:
    whole = 0, 0, *line.size
    rows, _ = _read(line, whole, library().PSM.SINGLE_LINE, last_moment)
    return rows[0] if len(rows) == 1 else None


def _read(
    image: Image.Image, frame: Frame, mode: int, last_moment: float
) -> tuple[list[Row], list[Frame]]:
    """Return the rows of words in a frame, and the frames of drawings inside it."""
    recogniser = engine()
    left_over = int((last_moment - time.monotonic()) * 1000)
    part = image.crop(frame)
    recogniser.SetPageSegMode(mode)
    recogniser.SetImageBytes(part.tobytes(), *part.size, 1, part.width)
    recogniser.SetSourceResolution(DPI)
    try:
        if left_over <= 0 or not recogniser.Recognize(left_over):
            raise RecognisingTooSlow
        rows, drawings = collected(recogniser, frame[0], frame[1])
        return rows, [drawing for drawing in drawings if _is_large(drawing)]
    finally:
        recogniser.Clear()


def _is_large(frame: Frame) -> bool:
    left, top, right, bottom = frame
    return min(right - left, bottom - top) >= _SMALLEST_DRAWING
