"""The recogniser of printed characters with its Vietnamese data, loaded once."""

import os
import sys
from functools import cache
from pathlib import Path
from typing import Any

DPI = 200  # of the pictures that are recognised
LANGUAGE = "vie"

_FOLDERS = (
    "/usr/share/tesseract-ocr",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "C:/Program Files/Tesseract-OCR/tessdata",
)
_SETTINGS = {
    # Work whose result nobody takes: is each letter equally wide, what are paragraphs.
    "textord_all_prop": "1",
    "paragraph_text_based": "0",
    # A short line with many marks above its letters ("Kính gửi:") is no noise.
    "textord_noise_rejrows": "0",
}


class OcrUnavailable(Exception):
    """The recogniser or its Vietnamese data are not on this machine."""


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
def library() -> Any:
    """Return the library, loaded so that it works on one core.

    Raises:
        OcrUnavailable: it is not installed.
    """
    # Read when the library loads: several threads make a page five times slower.
    os.environ["OMP_THREAD_LIMIT"] = "1"
    try:
        import tesserocr
    except ImportError as error:
        raise OcrUnavailable from error
    tesserocr.set_leptonica_log_level(tesserocr.LeptLogLevel.NONE)
    return tesserocr


@cache
def engine() -> Any:
    """Return the recogniser of this process.

    Raises:
        OcrUnavailable: the library or its data are not there.
    """
    folder = data_folder()
    if folder is None:
        raise OcrUnavailable
    try:
        made = library().PyTessBaseAPI(path=str(folder), lang=LANGUAGE)
    except RuntimeError as error:
        raise OcrUnavailable from error
    for name, value in _SETTINGS.items():
        made.SetVariable(name, value)
    return made
