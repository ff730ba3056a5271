"""How much may come out of one container, those inside it included."""

import re
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from vanthu.domain.containers import ContainedFile
from vanthu.domain.errors import UnreadableFile, UnreadableReason

MOST_FILES = 500
MOST_BYTES = 200_000_000
DEEPEST = 3  # containers in containers
LONGEST_NAME = 150  # characters
NAMELESS = "Tệp không tên"

# Control characters, and those that turn the order of reading around.
_UNSEEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]"
)


@dataclass(slots=True)
class Budget:
    """What is left for one container, whose path only names it in errors."""

    path: Path
    files: int = MOST_FILES
    size: int = MOST_BYTES

    def spend(self, size: int) -> None:
        """Count one more file.

        Raises:
            UnreadableFile: there is nothing left.
        """
        self.files -= 1
        self.size -= size
        if self.files < 0 or self.size < 0:
            raise self.too_much()

    def too_much(self) -> UnreadableFile:
        """Return the refusal of a container that holds too much."""
        return UnreadableFile(self.path, UnreadableReason.TOO_COMPLEX)

    def damaged(self) -> UnreadableFile:
        """Return the refusal of a container that is broken."""
        return UnreadableFile(self.path, UnreadableReason.DAMAGED)


def plain_name(name: str, otherwise: str = NAMELESS) -> str:
    """Return the last part of a name, without folders and unseen characters."""
    last = _UNSEEN.sub("", name.replace("\\", "/")).rstrip("/").rpartition("/")[2]
    composed = unicodedata.normalize("NFC", " ".join(last.split())).strip(". ")
    if not composed:
        return otherwise
    ending = PurePosixPath(composed).suffix[:LONGEST_NAME]
    if len(composed) <= LONGEST_NAME:
        return composed
    return f"{composed[: LONGEST_NAME - len(ending)]}{ending}"


def named_after(container: str, file: ContainedFile) -> ContainedFile:
    """Return a file with a name: what was signed has that of the signed file."""
    if file.name != NAMELESS:
        return file
    return replace(file, name=plain_name(PurePosixPath(container).stem))
