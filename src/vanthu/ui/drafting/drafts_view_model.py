"""The documents that the office writes, and the one that is being written."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from vanthu.domain.documents.drafts import Draft
from vanthu.domain.errors import VanThuError
from vanthu.services.desk import Desk
from vanthu.services.draft_lines import DraftLine
from vanthu.services.progress import Progress
from vanthu.ui.common.background import BackgroundRunner, Job
from vanthu.ui.common.pause import TYPING_PAUSE, pause
from vanthu.ui.drafting.draft_lists import DraftLists, read_lists
from vanthu.ui.drafting.draft_paper import DraftPaper
from vanthu.ui.drafting.old_versions import OldVersions
from vanthu.ui.drafting.open_draft import OpenDraft, open_draft
from vanthu.ui.drafting.related_letters import Related, related_to
from vanthu.ui.drafting.section_moves import Edit


class DraftsViewModel(QObject):
    """Holds the draft; saves and draws it while it is being typed.

    Signals:
        lists_changed(): what can be chosen was read again.
        opened(): another draft, or none, is on the page.
        refreshed(): tasks, a number or an opinion changed it behind the editors.
        edited(): the person changed it.
        save_state_changed(bool): whether everything typed is stored.
        issued(Draft): it has its number.
        failed(VanThuError): nothing changed.
    """

    lists_changed = Signal()
    opened = Signal()
    refreshed = Signal()
    edited = Signal()
    save_state_changed = Signal(bool)
    issued = Signal(object)
    failed = Signal(object)

    def __init__(
        self, desk: Desk, short: BackgroundRunner, long: BackgroundRunner
    ) -> None:
        super().__init__()
        self._desk = desk
        self._short = short
        self._open: OpenDraft | None = None
        self._is_dirty = False
        self._saving: Job | None = None
        self._save_timer = pause(self, TYPING_PAUSE, self.save_now)
        self.paper = DraftPaper(desk, long, lambda: self._open, self)
        self.paper.failed.connect(self.failed)
        self.versions = OldVersions(
            desk.drafts, short, long, lambda: self.draft, self.failed.emit
        )
        self.lists = DraftLists()

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
        self._short.run(lambda _: read_lists(self._desk), on_done=self._show_lists)
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
        return self._short.run(
            lambda _: related_to(self._desk.chain, letter_id),
            on_done=then,
            on_failed=self.failed.emit,
        )

    def _take(self, make: Callable[[], Draft]) -> None:
        self.save_now()
        self._short.run(
            lambda _: open_draft(self._desk, make()),
            on_done=self._show,
            on_failed=self.failed.emit,
        )

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
        self.paper.draw_soon()

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

        self._short.run(work, on_done=done, on_failed=self.failed.emit)

    def be_quiet(self) -> None:
        """Begin nothing more by itself; the page is going away."""
        self._save_timer.stop()
        self.paper.be_quiet()

    # -------------------------------------------------------------- answers

    @property
    def _is_busy(self) -> bool:
        return self._is_dirty or self._saving is not None

    def _show_lists(self, lists: DraftLists) -> None:
        self.lists = lists
        self.lists_changed.emit()

    def _show(self, opened: OpenDraft) -> None:
        self._open = opened
        self._is_dirty = False
        self.opened.emit()
        self.save_state_changed.emit(True)
        self.paper.draw()

    def _refresh(self, draft: Draft) -> None:
        current = self._open
        is_same = current is not None and current.draft.draft_id == draft.draft_id
        if current is None or not is_same or self._is_busy or current.draft == draft:
            return
        self._open = replace(current, draft=draft)
        self.refreshed.emit()
        self.paper.draw_soon()

    def _note_saved(self, saved: Draft) -> None:
        self._saving = None
        current = self._open
        if current is not None and current.draft.draft_id in {saved.draft_id, None}:
            self._open = current.saved_as(saved)
            if current.draft.state is not saved.state:
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
            self.paper.draw()
