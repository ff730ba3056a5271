"""Copies of received files for other programs: read-only, marked, and short-lived."""

import shutil
import stat
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from vanthu.domain.errors import StorageUnavailable

LONGEST_LIFE = 24 * 3600  # seconds that a folder left by a crash may stay
# Windows then opens them as files from the Internet: Office without editing or macros.
_FROM_OUTSIDE = "[ZoneTransfer]\r\nZoneId=3\r\n"


@dataclass(frozen=True, slots=True)
class OpenedCopies:
    """A folder of this session; each copy has a folder of its own there."""

    folder: Path
    _made: list[Path] = field(default_factory=list)

    def put(self, name: str, content: bytes) -> Path:
        """Write a copy under its name and return where it lies.

        Raises:
            StorageUnavailable: it cannot be written.
        """
        try:
            self._remove_old()
            self.folder.mkdir(parents=True, exist_ok=True)
            place = Path(tempfile.mkdtemp(dir=self.folder))
            self._made.append(place)
            copy = place / name
            copy.write_bytes(content)
            if sys.platform == "win32":
                with suppress(OSError):  # a volume that is not NTFS has no streams
                    Path(f"{copy}:Zone.Identifier").write_text(_FROM_OUTSIDE)
            copy.chmod(stat.S_IREAD)
        except OSError as error:
            raise StorageUnavailable(str(error)) from error
        return copy

    def close(self) -> None:
        """Remove the copies of this session, except those that a program holds."""
        for place in self._made:
            _remove(place)
        self._made.clear()

    def _remove_old(self) -> None:
        if not self.folder.is_dir():
            return
        oldest = time.time() - LONGEST_LIFE
        for place in self.folder.iterdir():
            if place not in self._made and place.stat().st_mtime < oldest:
                _remove(place)


def _remove(place: Path) -> None:
    with suppress(OSError):
        for copy in place.iterdir():
            copy.chmod(stat.S_IREAD | stat.S_IWRITE)  # Windows keeps read-only files
        shutil.rmtree(place)
