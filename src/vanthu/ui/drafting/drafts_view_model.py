"""The documents that the office writes, and the one that is being written."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from vanthu.domain.documents.blocks import DraftPicture
from vanthu.domain.documents.compose import TracedPart
from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.readiness import OpenPlace
from vanthu.domain.documents.reported import figure_words
from vanthu.domain.documents.templates import Template
from vanthu.domain.errors import VanThuError
from vanthu.domain.form_check.findings import FormReport
from vanthu.domain.intake import PagePicture
from vanthu.domain.office import Department, Signer
from vanthu.domain.register import IncomingLetter
from vanthu.services.desk import Desk
from vanthu.services.draft_lines import DraftLine, DraftVersion
from vanthu.services.lines import RegisterLine, RegisterQuery
from vanthu.services.progress import Progress
from vanthu.ui.common.background import BackgroundRunner, Job
from vanthu.ui.common.pause import TYPING_PAUSE, pause
from vanthu.ui.drafting.section_moves import Edit

DRAW_AFTER = 250  # milliseconds without typing
CHECK_AFTER = 1000
FIRST_DPI = 96
LETTERS_OFFERED = 500
FIGURES_OFFERED = 15


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """The draft on the page, the letters it answers, who may sign, who reports."""

    draft: Draft
    letters: tuple[IncomingLetter, ...] = ()
    signers: tuple[Signer, ...] = ()
    departments: tuple[Department, ...] = ()
    recent_figures: tuple[str, ...] = ()  # in words, each with its day


@dataclass(frozen=True, slots=True)
class Related:
    """Letters that one document could answer together with those chosen."""

    letter_ids: tuple[int, ...]
    why: str  # the reference that they all cite, empty when they ask for the same


@dataclass(frozen=True, slots=True)
class Insight:
    """What can be said of the draft beside its words."""

    places: tuple[OpenPlace, ...]  # what keeps it from being final
    trace: tuple[TracedPart, ...]  # where each block comes from


class DraftsViewModel(QObject):
    """Holds the draft; saves and draws it while it is being typed.

    Signals:
        lines_changed(): the list of documents was read again.
        opened(): another draft, or none, is on the page.
        refreshed(): tasks, a number or an opinion changed it behind the editors.
        edited(): the person changed it.
        drawn(int, tuple[PagePicture]): the preview at a resolution.
        judged(Insight): open places and sources of what is drawn.
        checked(FormReport): what breaks the form of what is drawn.
        save_state_changed(bool): whether everything typed is stored.
        issued(Draft): it has its number.
        failed(VanThuError): nothing changed.
    """

    lines_changed = Signal()
    opened = Signal()
    refreshed = Signal()
    edited = Signal()
    drawn = Signal(int, object)
    judged = Signal(object)
    checked = Signal(object)
    save_state_changed = Signal(bool)
    issued = Signal(object)
    failed = Signal(object)

    def __init__(
        self, desk: Desk, short: BackgroundRunner, long: BackgroundRunner
    ) -> None:
        super().__init__()
        self._desk = desk
        self._short = short
        self._long = long
        self._open: OpenDraft | None = None
        self._is_dirty = False
        self._saving: Job | None = None
        self._drawing: Job | None = None
        self._dpi = FIRST_DPI
        self._save_timer = pause(self, TYPING_PAUSE, self.save_now)
        self._draw_timer = pause(self, DRAW_AFTER, self._draw)
        self._check_timer = pause(self, CHECK_AFTER, self._check)
        self._checking: Job | None = None
        self.lines: tuple[DraftLine, ...] = ()
        self.letters: tuple[RegisterLine, ...] = ()
        self.templates: tuple[Template, ...] = ()

    # -------------------------------------------------------------- what is shown

    @property
    def current(self) -> OpenDraft | None:
        """Return the draft on the page."""
        return self._open

    @property
    def draft(self) -> Draft | None:
        """Return the draft on the page without what stands around it."""
        return self._open.draft if self._open else None

    @property
    def is_final(self) -> bool:
        """Tell whether the draft has its number and can only be read and exported."""
        return self._open is not None and self._open.draft.is_final

    @property
    def today(self) -> date:
        """Return the day in the office."""
        return self._desk.today()

    # -------------------------------------------------------------- choosing

    def reload(self) -> None:
        """Read the list again, and what tasks have added to the open draft."""
        self._short.run(self._read_lists, on_done=self._show_lists)
        draft = self.draft
        if draft is None or draft.draft_id is None or self._is_busy:
            return
        draft_id = draft.draft_id
        self._short.run(
            lambda _: self._desk.drafts.open(draft_id),
            on_done=self._refresh,
            on_failed=self.failed.emit,
        )

    def open_line(self, line: DraftLine) -> None:
        """Open a draft of the list."""
        self._take(lambda: self._desk.drafts.open(line.draft_id))

    def compose(self, letter_id: int, template_id: str) -> None:
        """Open the letter's draft of a kind, new or brought up to date."""
        self._take(lambda: self._desk.drafts.prepare(letter_id, template_id))

    def begin(self, template_id: str, letters: Sequence[int], subject: str) -> None:
        """Begin a document about letters, or about nothing received."""
        self._take(lambda: self._desk.drafts.begin(template_id, letters, subject))

    def copy(self) -> None:
        """Begin a document with the content of the open one."""
        draft = self.draft
        if draft is not None and draft.draft_id is not None:
            draft_id = draft.draft_id
            self._take(lambda: self._desk.drafts.copy(draft_id))

    def ask_related(
        self, letter_id: int, then: Callable[[tuple[Related, ...]], None]
    ) -> Job:
        """Find letters that one document could answer together with this one."""

        def find(_: Progress) -> tuple[Related, ...]:
            chain = self._desk.chain
            campaigns = [
                Related(_others(campaign.letters, letter_id), campaign.ref)
                for campaign in chain.campaign_of(letter_id)
            ]
            same = [overlap.letter for overlap in chain.overlapping(letter_id)]
            found = [*campaigns, Related(_others(same, letter_id), "")]
            return tuple(related for related in found if related.letter_ids)

        return self._short.run(find, on_done=then, on_failed=self.failed.emit)

    def _take(self, make: Callable[[], Draft]) -> None:
        self.save_now()
        self._short.run(
            lambda _: self._around(make()), on_done=self._show, on_failed=self._fail
        )

    def _around(self, draft: Draft) -> OpenDraft:
        office = self._desk.office
        return OpenDraft(
            draft,
            tuple(self._desk.register.get(each) for each in draft.answers),
            office.profile().signers,
            office.departments(),
            self._recent_figures(),
        )

    def _recent_figures(self) -> tuple[str, ...]:
        words = [
            figure_words(reported.reused).rstrip(".")
            for reported in self._desk.chain.recent_figures()
        ]
        return tuple(dict.fromkeys(words))[:FIGURES_OFFERED]

    # -------------------------------------------------------------- editing

    def change(self, edit: Edit) -> None:
        """Take what the person changed in the draft."""
        if self._open is None or self.is_final:
            return
        draft = edit(self._open.draft)
        if draft == self._open.draft:
            return
        self._open = replace(self._open, draft=draft)
        self._is_dirty = True
        self.save_state_changed.emit(False)
        self.edited.emit()
        self._save_timer.start()
        self._draw_timer.start()

    def keep_photo(self, path: Path, then: Callable[[DraftPicture], None]) -> None:
        """Put a photo into the vault, so that the draft may show it."""

        def keep(_: Progress) -> DraftPicture:
            kept = self._desk.vault.keep(path)
            return DraftPicture(kept.sha256, kept.name)

        self._short.run(keep, on_done=then, on_failed=self.failed.emit)

    def photo(self, sha256: str) -> PagePicture | None:
        """Return a kept photo as it can be shown."""
        return self._desk.drafts.picture(sha256)

    def save_now(self) -> None:
        """Store what was typed, unless a save is on its way already."""
        self._save_timer.stop()
        if not self._is_dirty or self._saving is not None or self._open is None:
            return
        draft = self._open.draft
        self._is_dirty = False
        self._saving = self._short.run(
            lambda _: self._desk.drafts.save(draft),
            on_done=self._note_saved,
            on_failed=self._miss_saving,
        )

    def store_now(self) -> bool:
        """Store before the window closes what is typed; False if it failed."""
        self._save_timer.stop()
        draft = self.draft
        if draft is None or not self._is_busy:
            return True
        try:
            if draft.draft_id is not None:
                stored = self._desk.drafts.get(draft.draft_id)
                draft = replace(draft, version=stored.version)
            self._desk.drafts.save(draft)
        except VanThuError as error:
            self.failed.emit(error)
            return False
        self._is_dirty = False
        return True

    # -------------------------------------------------------------- its way

    def submit(self) -> None:
        """Lay the draft before the leader."""
        self._step(self._desk.drafts.submit)

    def approve(self, by: str, opinion: str) -> None:
        """Record the leader's approval."""
        self._step(lambda draft: self._desk.drafts.approve(draft, by, opinion))

    def send_back(self, by: str, reason: str) -> None:
        """Record that the leader returned the draft, and why."""
        self._step(lambda draft: self._desk.drafts.send_back(draft, by, reason))

    def take_back(self) -> None:
        """Go on writing what was submitted or approved."""
        self._step(self._desk.drafts.take_back)

    def issue(self, day: date, *, although_open: bool) -> None:
        """Give the signed document its number on a day."""

        def number(draft: Draft) -> Draft:
            return self._desk.issuing.issue(draft, day, although_open=although_open)

        self._step(number, self.issued.emit)

    def cancel_number(self, reason: str) -> None:
        """Cancel the number; it stays in the register with its reason."""
        self._step(lambda draft: self._desk.issuing.cancel(draft, reason))

    def restore(self, version: int) -> None:
        """Bring an old version back as the newest."""

        def bring_back(draft: Draft) -> Draft:
            return self._desk.drafts.restore(draft.draft_id or 0, version)

        self._step(bring_back)

    def ask_versions(self, then: Callable[[tuple[DraftVersion, ...]], None]) -> None:
        """Read the saves of the open draft."""
        draft = self.draft
        if draft is None or draft.draft_id is None:
            return
        draft_id = draft.draft_id
        self._short.run(
            lambda _: self._desk.drafts.versions(draft_id),
            on_done=then,
            on_failed=self.failed.emit,
        )

    def ask_pages_of(
        self, version: int, then: Callable[[tuple[PagePicture, ...]], None]
    ) -> Job | None:
        """Draw an old version of the open draft; the job can be cancelled."""
        draft = self.draft
        if draft is None or draft.draft_id is None:
            return None
        draft_id = draft.draft_id

        def draw(_: Progress) -> tuple[PagePicture, ...]:
            old = self._desk.drafts.at_version(draft_id, version)
            return self._desk.drafts.preview(old, FIRST_DPI)

        return self._long.run(draw, on_done=then, on_failed=self.failed.emit)

    def _step(
        self,
        step: Callable[[Draft], Draft],
        then: Callable[[Draft], None] | None = None,
    ) -> None:
        """Take a step with the draft as it is stored, after what was typed is."""
        draft = self.draft
        if draft is None or draft.draft_id is None:
            return
        draft_id = draft.draft_id
        self.save_now()

        def work(_: Progress) -> Draft:
            # The short work is done in its order: the save before this has ended.
            return step(self._desk.drafts.get(draft_id))

        def done(draft: Draft) -> None:
            self._note_step(draft)
            if then:
                then(draft)

        self._short.run(work, on_done=done, on_failed=self._fail)

    # -------------------------------------------------------------- paper

    def ask_preview(self, dpi: int) -> None:
        """Draw the preview at another resolution."""
        if dpi != self._dpi:
            self._dpi = dpi
            self._draw_timer.start()

    def check_now(self) -> None:
        """Judge the form at once."""
        self._check_timer.stop()
        self._check()

    def be_quiet(self) -> None:
        """Begin nothing more by itself; the page is going away."""
        for timer in (self._save_timer, self._draw_timer, self._check_timer):
            timer.stop()
        for job in (self._drawing, self._checking):
            if job is not None:
                job.cancel()

    # -------------------------------------------------------------- answers

    @property
    def _is_busy(self) -> bool:
        return self._is_dirty or self._saving is not None

    def _read_lists(
        self, _: Progress
    ) -> tuple[tuple[DraftLine, ...], tuple[RegisterLine, ...], tuple[Template, ...]]:
        letters = self._desk.register.lines(RegisterQuery(limit=LETTERS_OFFERED))
        return self._desk.drafts.lines(), letters, self._desk.drafts.templates()

    def _show_lists(
        self,
        lists: tuple[
            tuple[DraftLine, ...], tuple[RegisterLine, ...], tuple[Template, ...]
        ],
    ) -> None:
        self.lines, self.letters, self.templates = lists
        self.lines_changed.emit()

    def _show(self, opened: OpenDraft) -> None:
        self._open = opened
        self._is_dirty = False
        self.opened.emit()
        self.save_state_changed.emit(True)
        self._draw()

    def _refresh(self, draft: Draft) -> None:
        current = self._open
        is_same = current is not None and current.draft.draft_id == draft.draft_id
        if current is None or not is_same or self._is_busy or current.draft == draft:
            return
        self._open = replace(current, draft=draft)
        self.refreshed.emit()
        self._draw_timer.start()

    def _note_saved(self, saved: Draft) -> None:
        self._saving = None
        current = self._open
        if current is not None and current.draft.draft_id in {saved.draft_id, None}:
            kept = replace(
                current.draft,
                draft_id=saved.draft_id,
                version=saved.version,
                state=saved.state,
                moves=saved.moves,
            )
            was = current.draft.state
            self._open = replace(current, draft=kept)
            if was is not saved.state:
                self.refreshed.emit()
        self.save_state_changed.emit(not self._is_dirty)
        if self._is_dirty:
            self.save_now()

    def _miss_saving(self, error: VanThuError) -> None:
        self._saving = None
        self._is_dirty = True
        self.failed.emit(error)

    def _note_step(self, draft: Draft) -> None:
        current = self._open
        if current is not None and current.draft.draft_id == draft.draft_id:
            self._open = replace(current, draft=draft)
            self._is_dirty = False
            self.refreshed.emit()
            self._draw()

    def _fail(self, error: VanThuError) -> None:
        self.failed.emit(error)

    def _draw(self) -> None:
        self._draw_timer.stop()
        draft, dpi = self.draft, self._dpi
        if draft is None:
            return
        if self._drawing is not None:
            self._drawing.cancel()

        def draw(_: Progress) -> tuple[tuple[PagePicture, ...], Insight]:
            drafts = self._desk.drafts
            insight = Insight(drafts.open_places(draft), drafts.trace(draft))
            return drafts.preview(draft, dpi), insight

        def show(found: tuple[tuple[PagePicture, ...], Insight]) -> None:
            self._drawing = None
            pictures, insight = found
            self.drawn.emit(dpi, pictures)
            self.judged.emit(insight)
            self._check_timer.start()

        self._drawing = self._long.run(draw, on_done=show, on_failed=self.failed.emit)

    def _check(self) -> None:
        """Judge the form of the draft as the file that its export would be."""
        opened = self._open
        if opened is None:
            return
        if self._checking is not None:
            self._checking.cancel()
        draft = opened.draft
        days = [letter.draft.issue_date for letter in opened.letters]
        answers_on = max((day for day in days if day), default=None)

        def check(_: Progress) -> FormReport:
            checking = self._desk.checking
            context = replace(
                checking.context(is_final=draft.is_final), answers_on=answers_on
            )
            document = self._desk.drafts.document(draft)
            report = checking.check_document(document, context)
            verbs = self._desk.phrases.wrong_verbs(draft)
            return replace(report, findings=(*report.findings, *verbs))

        def show(report: FormReport) -> None:
            self._checking = None
            self.checked.emit(report)

        self._checking = self._long.run(check, on_done=show, on_failed=self.failed.emit)


def _others(letters: Iterable[IncomingLetter], letter_id: int) -> tuple[int, ...]:
    return tuple(each.letter_id for each in letters if each.letter_id != letter_id)
