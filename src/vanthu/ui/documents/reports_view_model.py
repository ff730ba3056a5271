"""The reports, and the one that is being composed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.sections import Section
from vanthu.domain.errors import VanThuError
from vanthu.domain.intake import PagePicture
from vanthu.domain.office import Signer
from vanthu.domain.register import IncomingLetter
from vanthu.services.desk import Desk
from vanthu.services.draft_lines import DraftLine
from vanthu.services.lines import RegisterLine, RegisterQuery
from vanthu.services.progress import Progress
from vanthu.ui.common.background import BackgroundRunner, Job

SAVE_AFTER = 800  # milliseconds without typing
DRAW_AFTER = 300
FIRST_DPI = 96
LETTERS_OFFERED = 500


@dataclass(frozen=True, slots=True)
class OpenReport:
    """The report on the page: its draft, the letter it answers, who may sign."""

    draft: Draft
    letter: IncomingLetter | None
    signers: tuple[Signer, ...]


class ReportsViewModel(QObject):
    """Holds the draft; saves and draws it while it is being typed.

    Signals:
        lines_changed(): the list of reports was read again.
        opened(): another report, or none, is on the page.
        refreshed(): tasks or a saved number changed the draft behind the editors.
        edited(): the person changed the draft.
        drawn(int, tuple[PagePicture, ...]): the preview at a resolution.
        save_state_changed(bool): whether everything typed is stored.
        exported(Path): a file was written.
        issued(Draft): the report has its number.
        failed(VanThuError): nothing changed.
    """

    lines_changed = Signal()
    opened = Signal()
    refreshed = Signal()
    edited = Signal()
    drawn = Signal(int, object)
    save_state_changed = Signal(bool)
    exported = Signal(object)
    issued = Signal(object)
    failed = Signal(object)

    def __init__(
        self, desk: Desk, short: BackgroundRunner, long: BackgroundRunner
    ) -> None:
        super().__init__()
        self._desk = desk
        self._short = short
        self._long = long
        self._lines: tuple[DraftLine, ...] = ()
        self._letters: tuple[RegisterLine, ...] = ()
        self._report: OpenReport | None = None
        self._is_dirty = False
        self._saving: Job | None = None
        self._drawing: Job | None = None
        self._dpi = FIRST_DPI
        self._save_timer = _pause(self, SAVE_AFTER, self.save_now)
        self._draw_timer = _pause(self, DRAW_AFTER, self._draw)

    # -------------------------------------------------------------- what is shown

    @property
    def lines(self) -> tuple[DraftLine, ...]:
        """Return all reports, newest first."""
        return self._lines

    @property
    def letters(self) -> tuple[RegisterLine, ...]:
        """Return the letters that can be answered, newest first."""
        return self._letters

    @property
    def report(self) -> OpenReport | None:
        """Return the report on the page."""
        return self._report

    @property
    def is_final(self) -> bool:
        """Tell whether the open report has its number and can only be exported."""
        return self._report is not None and self._report.draft.number is not None

    @property
    def today(self) -> date:
        """Return the day in the office."""
        return self._desk.today()

    # -------------------------------------------------------------- choosing

    def reload(self) -> None:
        """Read the list again, and what the tasks have added to the open report."""
        report = self._report
        self._short.run(self._read_lists, on_done=self._show_lists)
        if report is not None and not self._is_dirty and self._saving is None:
            draft_id = report.draft.draft_id or 0
            self._short.run(
                lambda _: self._desk.drafts.open(draft_id),
                on_done=self._refresh,
                on_failed=self.failed.emit,
            )

    def open_line(self, line: DraftLine) -> None:
        """Open a report of the list."""
        draft_id = line.draft_id
        self._compose(lambda: self._desk.drafts.open(draft_id))

    def compose(self, letter_id: int, template: str) -> None:
        """Open the letter's report, new or brought up to date with its tasks."""
        self._compose(lambda: self._desk.drafts.prepare(letter_id, template))

    def _compose(self, drafted: Callable[[], Draft]) -> None:
        self.save_now()

        def prepare(_: Progress) -> OpenReport:
            draft = drafted()
            answered = draft.answers[:1]
            letter = self._desk.register.get(answered[0]) if answered else None
            return OpenReport(draft, letter, self._desk.office.profile().signers)

        self._short.run(prepare, on_done=self._open, on_failed=self.failed.emit)

    # -------------------------------------------------------------- editing

    def change(self, edit: Callable[[Draft], Draft]) -> None:
        """Take what the person changed in the draft."""
        if self._report is None or self.is_final:
            return
        draft = edit(self._report.draft)
        if draft == self._report.draft:
            return
        self._report = replace(self._report, draft=draft)
        self._is_dirty = True
        self.save_state_changed.emit(False)
        self.edited.emit()
        self._save_timer.start()
        self._draw_timer.start()

    def change_section(self, index: int, edit: Callable[[Section], Section]) -> None:
        """Take what the person changed in one section."""

        def edit_one(draft: Draft) -> Draft:
            sections = list(draft.sections)
            sections[index] = edit(sections[index])
            return replace(draft, sections=tuple(sections))

        self.change(edit_one)

    def save_now(self) -> None:
        """Store what was typed, unless a save is on its way already."""
        self._save_timer.stop()
        if not self._is_dirty or self._saving is not None or self._report is None:
            return
        draft = self._report.draft
        self._is_dirty = False
        self._saving = self._short.run(
            lambda _: self._desk.drafts.save(draft),
            on_done=self._note_saved,
            on_failed=self._miss_saving,
        )

    def store_now(self) -> bool:
        """Store before the window closes what is typed; False if it failed."""
        self._save_timer.stop()
        if self._report is None or not (self._is_dirty or self._saving):
            return True
        draft = self._report.draft
        try:
            stored = self._desk.drafts.get(draft.draft_id or 0)
            self._desk.drafts.save(replace(draft, version=stored.version))
        except VanThuError as error:
            self.failed.emit(error)
            return False
        self._is_dirty = False
        return True

    # -------------------------------------------------------------- paper

    def ask_preview(self, dpi: int) -> None:
        """Draw the preview at another resolution."""
        if dpi != self._dpi:
            self._dpi = dpi
            self._draw_timer.start()

    def export(self, target: Path, title: str) -> None:
        """Write the report as .docx or .pdf."""
        if self._report is None:
            return
        draft = self._report.draft
        self._long.run(
            lambda _: self._desk.drafts.export(draft, target),
            on_done=lambda _: self.exported.emit(target),
            on_failed=self.failed.emit,
            title=title,
        )

    def issue(self, day: date) -> None:
        """Give the report its number on a day."""
        if self._report is None or self.is_final:
            return
        self.save_now()
        draft_id = self._report.draft.draft_id or 0

        def number(_: Progress) -> Draft:
            # the draft as stored: the save before this one has ended
            draft = self._desk.drafts.open(draft_id)
            # the dialog has named what is missing
            return self._desk.issuing.issue(draft, day, although_open=True)

        self._short.run(number, on_done=self._note_issued, on_failed=self.failed.emit)

    # -------------------------------------------------------------- answers

    def _read_lists(
        self, _: Progress
    ) -> tuple[tuple[DraftLine, ...], tuple[RegisterLine, ...]]:
        letters = self._desk.register.lines(RegisterQuery(limit=LETTERS_OFFERED))
        return self._desk.drafts.lines(), letters

    def _show_lists(
        self, lists: tuple[tuple[DraftLine, ...], tuple[RegisterLine, ...]]
    ) -> None:
        self._lines, self._letters = lists
        self.lines_changed.emit()

    def _open(self, report: OpenReport) -> None:
        self._report = report
        self._is_dirty = False
        self.opened.emit()
        self.save_state_changed.emit(True)
        self._draw()

    def _refresh(self, draft: Draft) -> None:
        report = self._report
        is_same = report is not None and (report.draft.draft_id == draft.draft_id)
        if report is None or not is_same or self._is_dirty or report.draft == draft:
            return
        self._report = replace(report, draft=draft)
        self.refreshed.emit()
        self._draw_timer.start()

    def _note_saved(self, saved: Draft) -> None:
        self._saving = None
        report = self._report
        if report is not None and report.draft.draft_id == saved.draft_id:
            kept = replace(
                report.draft,
                version=saved.version,
                state=saved.state,
                moves=saved.moves,
            )
            self._report = replace(report, draft=kept)
        self.save_state_changed.emit(not self._is_dirty)
        if self._is_dirty:
            self.save_now()

    def _miss_saving(self, error: VanThuError) -> None:
        self._saving = None
        self._is_dirty = True
        self.failed.emit(error)

    def _note_issued(self, draft: Draft) -> None:
        if self._report is not None:
            self._report = replace(self._report, draft=draft)
        self.refreshed.emit()
        self.issued.emit(draft)
        self._draw()

    def _draw(self) -> None:
        self._draw_timer.stop()
        if self._report is None:
            return
        if self._drawing is not None:
            self._drawing.cancel()
        draft, dpi = self._report.draft, self._dpi

        def show(pictures: tuple[PagePicture, ...]) -> None:
            self._drawing = None
            self.drawn.emit(dpi, pictures)

        self._drawing = self._long.run(
            lambda _: self._desk.drafts.preview(draft, dpi),
            on_done=show,
            on_failed=self.failed.emit,
        )


def _pause(owner: QObject, milliseconds: int, act: Callable[[], None]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer
