"""Photos as they can be printed, drawn once and kept while a document is written."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from vanthu.domain.errors import FileRefused, ReaderFailed
from vanthu.domain.intake import PagePicture
from vanthu.services.ports.files import FileVault, LetterReader

PRINT_DPI = 150
MOST_KEPT = 16  # pictures of some megabytes each

PictureOf = Callable[[str], PagePicture | None]


class KeptPictures:
    """Draws kept files in the reading process and remembers the last of them.

    Drawing one takes seconds, and a preview is drawn after every pause in typing.
    """

    def __init__(self, vault: FileVault, reader: LetterReader) -> None:
        self._vault = vault
        self._reader = reader
        self._kept: OrderedDict[str, PagePicture] = OrderedDict()
        self._lock = Lock()

    def __call__(self, sha256: str) -> PagePicture | None:
        """Return a kept photo, None if it cannot be opened now."""
        with self._lock:
            if (kept := self._kept.get(sha256)) is not None:
                self._kept.move_to_end(sha256)
                return kept
        try:
            path = self._vault.path_of(sha256)
            picture = self._reader.picture(path, 1, PRINT_DPI)
        except (FileRefused, ReaderFailed):
            return None
        with self._lock:
            self._kept[sha256] = picture
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return picture
