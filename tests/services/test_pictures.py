"""A photo is drawn once and kept; what cannot be opened is asked for again."""

from dataclasses import dataclass, field
from pathlib import Path

from tests.services.conftest import MadeUpReader
from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.domain.intake import PagePicture
from vanthu.services.pictures import MOST_KEPT, KeptPictures
from vanthu.storage.file_vault import FileVault


@dataclass
class CountingReader(MadeUpReader):
    """Draws every picture and remembers which."""

    drawn: list[str] = field(default_factory=list)
    is_broken: bool = False

    def picture(self, path: Path, page: int, dpi: int) -> PagePicture:
        """Draw a page, or fail as it is told."""
        self.drawn.append(path.name)
        if self.is_broken:
            raise UnreadableFile(path, UnreadableReason.DAMAGED)
        return super().picture(path, page, dpi)


def test_a_picture_is_drawn_once(tmp_path: Path) -> None:
    reader = CountingReader()
    pictures = KeptPictures(FileVault(tmp_path), reader)

    first, again = pictures("ab" * 32), pictures("ab" * 32)

    assert first is again
    assert len(reader.drawn) == 1


def test_only_the_last_pictures_are_kept(tmp_path: Path) -> None:
    reader = CountingReader()
    pictures = KeptPictures(FileVault(tmp_path), reader)
    for number in range(MOST_KEPT + 1):
        pictures(f"{number:02x}" * 32)

    pictures("01" * 32)
    pictures("00" * 32)

    assert len(reader.drawn) == MOST_KEPT + 2


def test_what_could_not_be_opened_may_be_opened_later(tmp_path: Path) -> None:
    reader = CountingReader(is_broken=True)
    pictures = KeptPictures(FileVault(tmp_path), reader)

    assert pictures("ab" * 32) is None
    reader.is_broken = False
    assert pictures("ab" * 32) is not None
