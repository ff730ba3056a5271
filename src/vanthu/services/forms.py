"""The forms around a letter, and the dấu ĐẾN: filled, printed, laid on a copy."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from vanthu.domain.documents.forms import (
    LabelSheet,
    OfficeForm,
    ReturnReason,
    StampLabel,
)
from vanthu.domain.documents.forms_compose import (
    FormMatter,
    Reminding,
    handling_form,
    receipt_notice,
    reminder_form,
    return_slip,
)
from vanthu.domain.intake import PagePicture
from vanthu.domain.register import IncomingLetter, StoredFile
from vanthu.services.office import Office
from vanthu.services.ports.clock import Calendar, Today
from vanthu.services.ports.files import FileVault, LetterStamper
from vanthu.services.ports.unit_of_work import OpenUnit, UnitOfWork
from vanthu.services.ports.writers import FormWriter, PrintedPages

POINTS_PER_INCH = 72
MM_PER_POINT = 25.4 / POINTS_PER_INCH
STAMPED_TYPES = ("application/pdf", "image/")


@dataclass(frozen=True, slots=True)
class StampedPage:
    """A stamped copy of a page; what is on it came from outside."""

    content: bytes
    sizes: tuple[tuple[float, float], ...]
    name: Path
    stamper: LetterStamper

    def picture(self, page: int, dpi: int) -> PagePicture:
        """Draw the only page, outside the main process."""
        if page != 1:
            raise ValueError(page)
        return self.stamper.picture_of(self.content, self.name, dpi=dpi)


@dataclass(frozen=True, slots=True)
class Forms:
    """Fills the forms of letters and tasks from the register."""

    open_unit: OpenUnit
    office: Office
    writer: FormWriter
    stamper: LetterStamper
    vault: FileVault
    calendar: Calendar
    today: Today

    # ------------------------------------------------------------ forms

    def handling(self, letter_id: int) -> OfficeForm:
        """Return the phiếu giải quyết văn bản đến of a letter.

        Raises:
            NoSuchLetter: there is no such letter.
        """
        with self.open_unit() as unit:
            matter = self._matter(unit, unit.register.get(letter_id))
            return handling_form(matter, unit.tasks.of_letter(letter_id))

    def reminder(self, task_id: int) -> OfficeForm:
        """Return the slip that reminds of a task.

        Raises:
            NoSuchTask: there is no such task.
        """
        with self.open_unit() as unit:
            order = unit.tasks.get(task_id).order
            matter = self._matter(unit, unit.register.get(order.letter_id))
            time = len(unit.prints.reminders_of(task_id)) + 1
        return reminder_form(matter, order, Reminding(self.calendar(), time))

    def record_reminder(self, task_id: int) -> int:
        """Remember that a reminder went out today, and return which one it was.

        Raises:
            NoSuchTask: there is no such task.
        """
        with self.open_unit() as unit:
            unit.tasks.get(task_id)
            time = len(unit.prints.reminders_of(task_id)) + 1
            unit.prints.add_reminder(task_id, time, self.today())
            unit.commit()
        return time

    def receipt(self, letter_id: int) -> OfficeForm:
        """Return the notice that a letter has arrived.

        Raises:
            NoSuchLetter: there is no such letter.
        """
        with self.open_unit() as unit:
            return receipt_notice(self._matter(unit, unit.register.get(letter_id)))

    def return_slip(
        self, letter_id: int, reason: ReturnReason, detail: str
    ) -> OfficeForm:
        """Return the slip with which a letter goes back.

        Raises:
            NoSuchLetter: there is no such letter.
        """
        with self.open_unit() as unit:
            matter = self._matter(unit, unit.register.get(letter_id))
        return return_slip(matter, reason, detail)

    def pages(self, form: OfficeForm) -> PrintedPages:
        """Return a form as it will be printed.

        Raises:
            ExportFailed: the font is missing, or lacks a sign of the text.
        """
        return self.writer.open_pages(self.writer.form_pdf(form))

    def save(self, form: OfficeForm, target: Path) -> None:
        """Write a form as .docx or .pdf.

        Raises:
            ExportFailed: nothing was written.
        """
        self.writer.write_form(form, target)

    def open_pages(self, content: bytes) -> PrintedPages:
        """Return the pages of a PDF that we wrote, for the preview and the printer."""
        return self.writer.open_pages(content)

    # ------------------------------------------------------------ dấu ĐẾN

    def labels(self, letter_ids: Sequence[int], first_place: int) -> PrintedPages:
        """Return sheets with a label of the dấu ĐẾN for each letter.

        Raises:
            NoSuchLetter: there is no such letter.
            ExportFailed: the font is missing, or lacks a sign of the text.
        """
        with self.open_unit() as unit:
            letters = [unit.register.get(letter_id) for letter_id in letter_ids]
            labels = tuple(self._label(unit, letter) for letter in letters)
        content = self.writer.labels_pdf(LabelSheet(labels, first_place))
        return self.writer.open_pages(content)

    def numbered_labels(
        self, year: int, numbers: Iterable[int], first_place: int
    ) -> PrintedPages:
        """Return labels for the letters with these arrival numbers of a year.

        Raises:
            NoSuchLetter: a number is not in the register.
            ExportFailed: the font is missing, or lacks a sign of the text.
        """
        with self.open_unit() as unit:
            ids = [unit.register.by_arrival(year, n).letter_id for n in numbers]
        return self.labels(ids, first_place)

    def file_to_stamp(self, letter_id: int) -> StoredFile | None:
        """Return the letter's file if its pages can be stamped, None otherwise.

        Raises:
            NoSuchLetter: there is no such letter.
        """
        with self.open_unit() as unit:
            source = unit.register.get(letter_id).draft.source
        is_fit = source is not None and source.media_type.startswith(STAMPED_TYPES)
        return source if is_fit else None

    def stamped(
        self, letter_id: int, file: StoredFile, place: tuple[float, float]
    ) -> PrintedPages:
        """Return a copy of the first page of a letter's file with its dấu ĐẾN.

        `place` is the stamp's left and upper edge on the page, in millimetres. The
        received file is not changed.

        Raises:
            NoSuchLetter: there is no such letter.
            FileRefused: the file cannot be copied.
            ReaderFailed: the reading process broke.
            ExportFailed: the font is missing, or lacks a sign of the text.
        """
        with self.open_unit() as unit:
            label = self._label(unit, unit.register.get(letter_id))
        stamp = self.writer.stamp_pdf(label)
        content = self.stamper.stamp(self.vault.path_of(file.sha256), stamp, place)
        name = Path(file.name)
        seen = self.stamper.picture_of(content, name, dpi=POINTS_PER_INCH)
        size = seen.width * MM_PER_POINT, seen.height * MM_PER_POINT
        return StampedPage(content, (size,), name, self.stamper)

    def _label(self, unit: UnitOfWork, letter: IncomingLetter) -> StampLabel:
        draft = letter.draft
        return StampLabel(
            office_name=self.office.profile_in(unit).name,
            number=f"{letter.arrival_number:02d}",
            day=draft.arrival_date.strftime("%d/%m/%Y"),
            handed_to=draft.receiver,
        )

    def _matter(self, unit: UnitOfWork, letter: IncomingLetter) -> FormMatter:
        return FormMatter.of_letter(
            letter,
            self.office.profile_in(unit),
            self.office.departments_in(unit),
            self.today(),
        )
