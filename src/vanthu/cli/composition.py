"""What the command line needs from the composition root."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from vanthu.domain.errors import VanThuError
from vanthu.domain.form_check.findings import Finding
from vanthu.domain.office import Department, OfficeProfile
from vanthu.services.checking import Checking
from vanthu.services.desk import Desk
from vanthu.services.ports.files import LetterReader


@dataclass(frozen=True, slots=True)
class PictureOrder:
    """Which pictures of the screens are wanted: size in pixels at scale 1."""

    folder: Path
    width: int
    height: int
    scale: float
    dark: bool


class Composition(Protocol):
    """Builds what a command works with; the composition root implements it."""

    def explain(self, error: VanThuError) -> str:
        """Return the sentence that a person reads for an error."""
        ...

    def default_data(self) -> Path:
        """Return the user's own data folder."""
        ...

    def sample_letters(self) -> tuple[Path, ...]:
        """Return the letters that the program ships."""
        ...

    def sample_office(self) -> tuple[OfficeProfile, tuple[Department, ...]]:
        """Return the office that the shipped letters are written to."""
        ...

    def office_from(
        self, path: Path | None
    ) -> tuple[OfficeProfile, tuple[Department, ...]]:
        """Return the office of a profile file, a plain ward when there is none.

        Raises:
            SettingsInvalid: the file is no profile.
        """
        ...

    def open_desk(
        self, data: Path, today: date | None = None
    ) -> AbstractContextManager[Desk]:
        """Open the data folder, made if it does not exist; `today` replaces the clock.

        Raises:
            StorageUnavailable: the data cannot be opened.
            SettingsInvalid: the settings of the folder are no settings.
        """
        ...

    def open_reader(
        self, office: OfficeProfile
    ) -> AbstractContextManager[LetterReader]:
        """Open a reader that needs no data folder."""
        ...

    def describe(self, finding: Finding) -> str:
        """Return the sentence that a person reads for a fault of form."""
        ...

    def open_checking(self, data: Path | None) -> AbstractContextManager[Checking]:
        """Open the form checker, with the names that a data folder knows, if any."""
        ...

    def run_window(self, data: Path) -> int:
        """Open the window and return its exit status."""
        ...

    def take_pictures(self, data: Path, order: PictureOrder) -> tuple[Path, ...]:
        """Draw every screen with the data of a folder and return the files."""
        ...
