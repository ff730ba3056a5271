"""The composition root: builds every object once and passes it by constructor."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path

from vanthu.cli.composition import PictureOrder
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import StorageUnavailable, VanThuError, WrongDatabase
from vanthu.domain.form_check.findings import Finding
from vanthu.domain.form_check.form_measures import FormMeasures, form_measures
from vanthu.domain.office import Department, OfficeLevel, OfficeProfile
from vanthu.machine import paths
from vanthu.machine.logs import log_to
from vanthu.machine.opened_copies import OpenedCopies
from vanthu.machine.organisation_files import read_bodies
from vanthu.machine.phrase_files import read_phrases
from vanthu.machine.programs import archive_program
from vanthu.machine.settings_files import (
    read_calendar,
    read_database_url,
    read_departments,
    read_office,
)
from vanthu.machine.template_files import read_templates
from vanthu.services.books import Books
from vanthu.services.chain import Chain
from vanthu.services.checking import Checking, known_names
from vanthu.services.deadlines import Deadlines
from vanthu.services.desk import Desk
from vanthu.services.drafts import Drafts
from vanthu.services.form_showcase import form_pictures
from vanthu.services.forms import Forms
from vanthu.services.habits import Habits
from vanthu.services.intake import Intake
from vanthu.services.issuing import Issuing
from vanthu.services.layouts import Layouts
from vanthu.services.office import Office
from vanthu.services.opening import Opening
from vanthu.services.phrases import Phrases
from vanthu.services.pictures import KeptPictures
from vanthu.services.ports.files import LetterReader
from vanthu.services.register import Register
from vanthu.services.sending import Sending
from vanthu.services.showcase import fill_showcase
from vanthu.services.tasks import Tasks
from vanthu.services.templates import TemplateBook

# Set by `dev.py run`: a new data folder starts with the sample office and its letters.
FIRST_START_SAMPLES = "VANTHU_FIRST_START_SAMPLES"
SHOWCASE_DAY = date(2026, 11, 20)
VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
PLAIN_WARD = OfficeProfile(
    name="Ủy ban nhân dân phường", unit_name="", level=OfficeLevel.WARD, place=""
)


def nobody_waits() -> None:
    """Tell nobody of a change."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The time in the office, or a day that somebody chose instead."""

    day: date | None = None

    def today(self) -> date:
        """Return the day in Vietnam."""
        return self.now().date()

    def now(self) -> datetime:
        """Return the moment in Vietnam, without a zone as the registers keep it."""
        moment = datetime.now(VIETNAM).replace(tzinfo=None)
        return moment if self.day is None else datetime.combine(self.day, moment.time())


class VanThu:
    """Builds what a command or the window works with."""

    def __init__(self) -> None:
        self._resources = paths.resources_folder()
        self._calendar = cache(self._read_calendar)
        self._phrases = cache(lambda: read_phrases(self._resources / "phrases"))

    def explain(self, error: VanThuError) -> str:
        """Return the sentence that a person reads for an error."""
        from vanthu.ui.common.error_messages import explain

        return explain(error)

    def default_data(self) -> Path:
        """Return the user's own data folder."""
        return paths.default_data_folder()

    def sample_letters(self) -> tuple[Path, ...]:
        """Return the letters that the program ships."""
        return tuple(sorted((self._resources / "samples").glob("*.pdf")))

    def sample_office(self) -> tuple[OfficeProfile, tuple[Department, ...]]:
        """Return the office that the shipped letters are written to."""
        return read_office(self._resources / "samples" / "office.toml")

    def office_from(
        self, path: Path | None
    ) -> tuple[OfficeProfile, tuple[Department, ...]]:
        """Return the office of a profile file, a plain ward when there is none.

        Raises:
            SettingsInvalid: the file is no profile.
        """
        if path is None:
            return PLAIN_WARD, self._seed_departments()
        return read_office(path)

    @contextmanager
    def open_desk(
        self,
        data: Path,
        today: date | None = None,
        on_commit: Callable[[], None] = nobody_waits,
    ) -> Iterator[Desk]:
        """Open the data folder, made if it does not exist; `today` replaces the clock.

        Raises:
            StorageUnavailable: the data cannot be opened.
            SettingsInvalid: the settings of the folder are no settings.
        """
        from vanthu.storage.database import open_database
        from vanthu.storage.unit_of_work import unit_opener

        _make_folder(data)
        place = read_database_url(paths.settings_file(data))
        if place is None:
            _refuse_lost_database(data)
        with ExitStack() as stack:
            stack.enter_context(log_to(paths.log_file(data)))
            database = open_database(place or paths.database_file(data))
            stack.callback(database.close)
            open_unit = unit_opener(database, on_commit)
            office = Office(open_unit, PLAIN_WARD, self._seed_departments())
            office.keep_defaults()
            reader = stack.enter_context(self._reader(office.profile))
            checking = stack.enter_context(
                self._checking(lambda: known_names(office), Clock(today).today)
            )
            copies = OpenedCopies(paths.opened_folder(data))
            stack.callback(copies.close)
            parts = reader, checking, copies
            yield self._desk(data, office, parts, Clock(today))

    @contextmanager
    def open_reader(self, office: OfficeProfile) -> Iterator[LetterReader]:
        """Open a reader that needs no data folder."""
        with self._reader(lambda: office) as reader:
            yield reader

    def describe(self, finding: Finding) -> str:
        """Return the sentence that a person reads for a fault of form."""
        from vanthu.ui.common.form_words import finding_words, part_words

        words = finding_words(finding)
        part = finding.place.part
        return words if part is None else f"{part_words(part)}: {words}"

    @contextmanager
    def open_checking(self, data: Path | None) -> Iterator[Checking]:
        """Open the form checker, with the names that a data folder knows, if any.

        Raises:
            StorageUnavailable: the data cannot be opened.
            SettingsInvalid: the settings of the folder are no settings.
        """
        if data is None:
            with self._checking(tuple, Clock().today) as checking:
                yield checking
        else:
            with self.open_desk(data) as desk:
                yield desk.checking

    def run_window(self, data: Path) -> int:
        """Open the window and return its exit status."""
        # The database before Qt: Qt hooks imports and slows all that follow.
        import vanthu.storage.unit_of_work  # noqa: F401
        from vanthu.ui.application import WindowPlaces, prepare_application, run_window
        from vanthu.ui.common.change_notice import ChangeNotice
        from vanthu.ui.fatal_message import show_fatal_message

        places = WindowPlaces(self._resources, paths.window_file(data))
        prepare_application(places)
        notice = ChangeNotice()
        try:
            with self.open_desk(data, on_commit=notice.tell) as desk:
                return run_window(desk, notice, places, self._first_letters(desk))
        except VanThuError as error:
            show_fatal_message(self.explain(error))
            return 1

    def take_pictures(self, data: Path, order: PictureOrder) -> tuple[Path, ...]:
        """Draw every screen with the data of a folder and return the files.

        A folder without letters is first filled with the sample office at work.
        """
        import vanthu.storage.unit_of_work  # noqa: F401
        from vanthu.ui.application import WindowPlaces
        from vanthu.ui.common.change_notice import ChangeNotice
        from vanthu.ui.screenshots import Screen, take_screenshots

        places = WindowPlaces(self._resources, paths.window_file(data))
        notice = ChangeNotice()
        with self.open_desk(data, SHOWCASE_DAY, on_commit=notice.tell) as desk:
            if not desk.office.is_set_up():
                self._move_in(desk)
                fill_showcase(desk, self.sample_letters())
            screen = Screen(order.width, order.height, order.scale, order.dark)
            screens = take_screenshots(desk, notice, places, order.folder, screen)
            return (*screens, *_draw_forms(desk, order.folder / "forms"))

    def _first_letters(self, desk: Desk) -> tuple[Path, ...]:
        if os.environ.get(FIRST_START_SAMPLES) != "1" or desk.office.is_set_up():
            return ()
        self._move_in(desk)
        return self.sample_letters()

    def _move_in(self, desk: Desk) -> None:
        profile, departments = self.sample_office()
        desk.office.save_profile(profile)
        desk.office.save_departments(departments)

    def _desk(
        self,
        data: Path,
        office: Office,
        parts: tuple[LetterReader, Checking, OpenedCopies],
        clock: Clock,
    ) -> Desk:
        from vanthu.exchange.mail import EmailComposer
        from vanthu.exchange.secrets import SystemKeyring
        from vanthu.exchange.smtp import SmtpPost
        from vanthu.rendering.fonts import font_folders
        from vanthu.rendering.writer import FileDocumentWriter, put_in_place
        from vanthu.storage.file_vault import FileVault

        open_unit = office.open_unit
        reader, checking, copies = parts
        vault = FileVault(paths.vault_folder(data))
        writer = FileDocumentWriter(
            self._resources / "format" / "nd30-2020.toml",
            (self._resources / "fonts", *font_folders()),
        )
        return Desk(
            intake=Intake(open_unit, vault, reader, clock.now),
            register=Register(open_unit),
            tasks=Tasks(open_unit, clock.now),
            habits=Habits(open_unit, read_bodies(self._resources / "organisation")),
            layouts=Layouts(open_unit, vault, reader),
            deadlines=Deadlines(open_unit, self._calendar, clock.today),
            drafts=Drafts(
                open_unit,
                office,
                writer,
                KeptPictures(vault, reader),
                self._templates(data),
                clock.now,
            ),
            issuing=Issuing(open_unit, office, clock.now),
            chain=Chain(open_unit, clock.today),
            phrases=Phrases(open_unit, office, self._phrases, clock.today),
            books=Books(open_unit, office, writer, self._calendar, clock.today),
            forms=Forms(
                open_unit,
                office,
                writer,
                reader,
                vault,
                self._calendar,
                clock.today,
            ),
            sending=Sending(
                open_unit,
                vault,
                EmailComposer(),
                SmtpPost(),
                SystemKeyring(),
                put_in_place,
                clock.now,
            ),
            checking=checking,
            opening=Opening(open_unit, vault, copies, put_in_place),
            office=office,
            vault=vault,
            today=clock.today,
        )

    @contextmanager
    def _reader(self, office: Callable[[], OfficeProfile]) -> Iterator[LetterReader]:
        from vanthu.extraction.letter_reader import SandboxedLetterReader

        reader = SandboxedLetterReader(
            office, self._calendar, archive_program=archive_program()
        )
        with closing(reader):
            yield reader

    def _templates(self, data: Path) -> Callable[[], TemplateBook]:
        shipped, own = self._resources / "templates", paths.templates_folder(data)
        return cache(lambda: read_templates(shipped, own))

    @contextmanager
    def _checking(
        self, names: Callable[[], tuple[str, ...]], today: Callable[[], date]
    ) -> Iterator[Checking]:
        from vanthu.extraction.form_checker import SandboxedFormChecker
        from vanthu.rendering.fonts import font_folders
        from vanthu.rendering.writer import FileDocumentWriter, put_in_place

        folders = (self._resources / "fonts", *font_folders())
        writer = FileDocumentWriter(self._format_file, folders)
        with closing(SandboxedFormChecker(cache(self._form_measures))) as checker:
            yield Checking(checker, writer, put_in_place, names, today)

    def _form_measures(self) -> FormMeasures:
        from vanthu.rendering.format_profile import read_format_profile

        profile = read_format_profile(self._format_file)
        return form_measures(profile.ranges, profile.urgency)

    @property
    def _format_file(self) -> Path:
        return self._resources / "format" / "nd30-2020.toml"

    def _read_calendar(self) -> WorkingCalendar:
        return read_calendar(self._resources / "calendar" / "vn.toml")

    def _seed_departments(self) -> tuple[Department, ...]:
        folder = self._resources / "organisation"
        return read_departments(folder / "departments-phuong.toml")


def _draw_forms(desk: Desk, folder: Path) -> Iterator[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for name, picture in form_pictures(desk):
        file = folder / f"{name}.png"
        file.write_bytes(picture.png)
        yield file


def _refuse_lost_database(data: Path) -> None:
    """Refuse to begin a new register beside the files of an earlier one."""
    database, vault = paths.database_file(data), paths.vault_folder(data)
    is_new = not database.exists() or database.stat().st_size == 0
    if is_new and vault.is_dir() and any(vault.iterdir()):
        raise WrongDatabase("files without a database")


def _make_folder(data: Path) -> None:
    try:
        data.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageUnavailable(str(error)) from error
