"""The open draft as it would be printed: its pages, and what can be said of them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from vanthu.domain.documents.compose import TracedPart
from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.readiness import OpenPlace
from vanthu.domain.form_check.findings import FormReport
from vanthu.domain.intake import PagePicture
from vanthu.services.desk import Desk
from vanthu.services.progress import Progress
from vanthu.ui.common.background import BackgroundRunner, Job
from vanthu.ui.common.pause import pause
from vanthu.ui.drafting.open_draft import OpenDraft

DRAW_AFTER = 250  # milliseconds without typing
CHECK_AFTER = 1000
FIRST_DPI = 96


@dataclass(frozen=True, slots=True)
class Insight:
    """What can be said of the draft beside its words."""

    places: tuple[OpenPlace, ...]  # what keeps it from being final
    trace: tuple[TracedPart, ...]  # where each block comes from


class DraftPaper(QObject):
    """Draws and judges beside the window what `opened` returns.

    Signals:
        drawn(int, tuple[PagePicture]): the preview at a resolution.
        judged(Insight): open places and sources of what is drawn.
        checked(FormReport): what breaks the form of what is drawn.
        failed(VanThuError): nothing changed.
    """

    drawn = Signal(int, object)
    judged = Signal(object)
    checked = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        long: BackgroundRunner,
        opened: Callable[[], OpenDraft | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._long = long
        self._opened = opened
        self._dpi = FIRST_DPI
        self._drawing: Job | None = None
        self._checking: Job | None = None
        self._draw_timer = pause(self, DRAW_AFTER, self.draw)
        self._check_timer = pause(self, CHECK_AFTER, self.check)

    def draw_soon(self) -> None:
        """Draw again when the person pauses."""
        self._draw_timer.start()

    def ask_resolution(self, dpi: int) -> None:
        """Draw the preview at another resolution."""
        if dpi != self._dpi:
            self._dpi = dpi
            self._draw_timer.start()

    def draw(self) -> None:
        """Draw and trace the draft at once, and check its form soon."""
        self._draw_timer.stop()
        opened, dpi = self._opened(), self._dpi
        if opened is None:
            return
        if self._drawing is not None:
            self._drawing.cancel()
        draft = opened.draft

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

    def check(self) -> None:
        """Judge at once the form of the draft as the file its export would be."""
        self._check_timer.stop()
        opened = self._opened()
        if opened is None:
            return
        if self._checking is not None:
            self._checking.cancel()

        def show(report: FormReport) -> None:
            self._checking = None
            self.checked.emit(report)

        self._checking = self._long.run(
            lambda _: _report(self._desk, opened.draft, _newest(opened)),
            on_done=show,
            on_failed=self.failed.emit,
        )

    def be_quiet(self) -> None:
        """Begin nothing more, and end what is being done."""
        for timer in (self._draw_timer, self._check_timer):
            timer.stop()
        for job in (self._drawing, self._checking):
            if job is not None:
                job.cancel()


def _newest(opened: OpenDraft) -> date | None:
    """Return the day of the newest letter that is answered."""
    days = [letter.draft.issue_date for letter in opened.letters]
    return max((day for day in days if day), default=None)


def _report(desk: Desk, draft: Draft, answers_on: date | None) -> FormReport:
    """Judge the form, and orders to those to whom the office gives none."""
    context = desk.checking.context(is_final=draft.is_final)
    report = desk.checking.check_document(
        desk.drafts.document(draft), replace(context, answers_on=answers_on)
    )
    verbs = desk.phrases.wrong_verbs(draft)
    return replace(report, findings=(*report.findings, *verbs))
