"""Programs of the system that VanThu can make use of when they are there."""

import os
import shutil
import sys
from pathlib import Path

_ON_LINUX = ("bsdtar", "7zz", "7z", "7za")
_ON_WINDOWS = (
    ("SYSTEMROOT", "System32/tar.exe"),  # bsdtar, since Windows 10
    ("PROGRAMFILES", "7-Zip/7z.exe"),
)


def archive_program() -> Path | None:
    """Return the program that opens RAR and 7z archives, None if there is none."""
    if sys.platform == "win32":
        found = (
            Path(os.environ[folder]) / name
            for folder, name in _ON_WINDOWS
            if folder in os.environ
        )
        return next((path for path in found if path.is_file()), None)
    paths = (shutil.which(name) for name in _ON_LINUX)
    return next((Path(path) for path in paths if path), None)
