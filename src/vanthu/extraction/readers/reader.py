"""The contract of every reader."""

from pathlib import Path
from typing import Protocol

from vanthu.extraction.page_text import ReadPages


class Reader(Protocol):
    """Reads the files of one format, which it knows by their content."""

    def recognises(self, data: bytes) -> bool:
        """Tell whether these bytes are of the reader's format."""
        ...

    def read(self, data: bytes, path: Path) -> ReadPages:
        """Return the pages; `path` only names the file in errors.

        Raises:
            UnreadableFile: the file has the format but cannot be read.
        """
        ...
