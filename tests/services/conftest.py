"""All services on a real database; only the reader is made up."""

from collections.abc import Iterator, Set
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from tests.storage.examples import DEPARTMENTS, MOMENT, OFFICE, reading
from vanthu.domain.containers import ContainedFile
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import ReaderFailed, VanThuError
from vanthu.domain.form_check.form_measures import form_measures
from vanthu.domain.intake import LetterReading, PagePicture, PageText, TextSource
from vanthu.domain.page_words import PageWords
from vanthu.exchange.mail import EmailComposer
from vanthu.exchange.secrets import SystemKeyring
from vanthu.exchange.smtp import SmtpPost
from vanthu.extraction.form_checker import SandboxedFormChecker
from vanthu.machine.opened_copies import OpenedCopies
from vanthu.machine.phrase_files import read_phrases
from vanthu.machine.template_files import read_templates
from vanthu.rendering.writer import FileDocumentWriter, put_in_place
from vanthu.services.books import Books
from vanthu.services.chain import Chain
from vanthu.services.checking import Checking, known_names
from vanthu.services.deadlines import Deadlines
from vanthu.services.desk import Desk
from vanthu.services.drafts import Drafts
from vanthu.services.forms import Forms
from vanthu.services.habits import Habits
from vanthu.services.intake import Intake
from vanthu.services.issuing import Issuing
from vanthu.services.layouts import Layouts
from vanthu.services.office import Office
from vanthu.services.opening import Opening
from vanthu.services.phrases import Phrases
from vanthu.services.pictures import KeptPictures
from vanthu.services.register import Register
from vanthu.services.sending import Sending
from vanthu.services.tasks import Tasks
from vanthu.storage.database import open_database
from vanthu.storage.file_vault import FileVault
from vanthu.storage.unit_of_work import unit_opener

TODAY = date(2025, 10, 8)
CALENDAR = WorkingCalendar(holidays=frozenset({date(2025, 10, 10)}))


@dataclass
class MadeUpReader:
    """Reads the example letter in every file, or fails as it is told."""

    failures: dict[str, VanThuError] = field(default_factory=dict)
    parts: dict[str, tuple[ContainedFile, ...]] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    letter: LetterReading = field(default_factory=reading)
    pages: dict[int, PageWords] = field(default_factory=dict)

    @property
    def width(self) -> int:
        """Tell that two files are read at a time."""
        return 2

    def break_off(self, threads: Set[int]) -> None:
        """End nothing: all is read at once."""

    def read(self, path: Path, *, name: str | None = None) -> LetterReading:
        """Read the example letter."""
        if failure := self.failures.get(path.name):
            raise failure
        return replace(self.letter, file_name=name or path.name)

    def page_words(self, path: Path, page: int) -> PageWords:
        """Give the words that the test put on a page."""
        if page not in self.pages:
            raise ReaderFailed(path, "no words")
        return self.pages[page]

    def unpack(self, path: Path) -> tuple[ContainedFile, ...]:
        """Give the files that the test put into a container."""
        return self.parts.get(path.name, ())

    def read_part(self, part: ContainedFile, container: Path) -> LetterReading:
        """Read the example letter, or the words that the test gives to a name."""
        del container
        if failure := self.failures.get(part.name):
            raise failure
        if (words := self.words.get(part.name)) is None:
            return replace(reading(), file_name=part.name)
        page = (PageText(words),)
        return LetterReading(part.name, "", "", TextSource.PLAIN_TEXT, page)

    def picture(self, path: Path, page: int, dpi: int) -> PagePicture:
        """Draw a page as its own file name."""
        return PagePicture(page, dpi, path.name.encode())

    def stamp(self, path: Path, stamp: bytes, place: tuple[float, float]) -> bytes:
        """Give the stamp, the file's name and the place instead of a page."""
        return b"|".join([stamp, path.name.encode(), repr(place).encode()])

    def picture_of(self, content: bytes, name: Path, *, dpi: int) -> PagePicture:
        """Draw any file as an A4 page."""
        del content
        return PagePicture(
            dpi * 210 * 10 // 254, dpi * 297 * 10 // 254, name.name.encode()
        )


@pytest.fixture
def reader() -> MadeUpReader:
    return MadeUpReader()


@pytest.fixture
def changes() -> list[str]:
    """Collect one word for each change that was told."""
    return []


@pytest.fixture
def desk(
    database_url: str,
    reader: MadeUpReader,
    changes: list[str],
    tmp_path: Path,
    resources: Path,
) -> Iterator[Desk]:
    """Give all services, once on SQLite and once on PostgreSQL."""
    # A unit within a unit would wait for itself, so it shall not wait long.
    database = open_database(database_url, busy_timeout=2)
    open_unit = unit_opener(database, lambda: changes.append("changed"))
    office = Office(open_unit, OFFICE, DEPARTMENTS)
    writer = FileDocumentWriter(resources / "format" / "nd30-2020.toml")
    vault = FileVault(tmp_path / "kho")
    yield Desk(
        intake=Intake(open_unit, vault, reader, lambda: MOMENT),
        register=Register(open_unit),
        tasks=Tasks(open_unit, lambda: MOMENT),
        habits=Habits(open_unit),
        layouts=Layouts(open_unit, vault, reader),
        opening=Opening(
            open_unit, vault, OpenedCopies(tmp_path / "dang-mo"), put_in_place
        ),
        checking=Checking(
            SandboxedFormChecker(lambda: form_measures({}, {})),
            writer,
            put_in_place,
            lambda: known_names(office),
            lambda: TODAY,
        ),
        deadlines=Deadlines(open_unit, lambda: CALENDAR, lambda: TODAY),
        drafts=Drafts(
            open_unit,
            office,
            writer,
            KeptPictures(vault, reader),
            lambda: read_templates(resources / "templates", tmp_path / "templates"),
            lambda: MOMENT,
        ),
        issuing=Issuing(open_unit, office, lambda: MOMENT),
        chain=Chain(open_unit, lambda: TODAY),
        phrases=Phrases(
            open_unit,
            office,
            lambda: read_phrases(resources / "phrases"),
            lambda: TODAY,
        ),
        books=Books(open_unit, office, writer, lambda: CALENDAR, lambda: TODAY),
        forms=Forms(
            open_unit,
            office,
            writer,
            reader,
            vault,
            lambda: CALENDAR,
            lambda: TODAY,
        ),
        sending=Sending(
            open_unit,
            vault,
            EmailComposer(),
            SmtpPost(),
            SystemKeyring(),
            put_in_place,
            lambda: MOMENT,
        ),
        office=office,
        vault=vault,
        today=lambda: TODAY,
    )
    database.close()


@pytest.fixture
def letter_file(tmp_path: Path) -> Path:
    path = tmp_path / "công văn 341.pdf"
    path.write_bytes(b"%PDF-1.7 made up")
    return path
