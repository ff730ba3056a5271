"""The saves of the open draft: listed, and drawn as they would have been printed."""

from collections.abc import Callable

from vanthu.domain.documents.drafts import Draft
from vanthu.domain.errors import VanThuError
from vanthu.domain.intake import PagePicture
from vanthu.services.draft_lines import DraftVersion
from vanthu.services.drafts import Drafts
from vanthu.services.progress import Progress
from vanthu.ui.common.background import BackgroundRunner, Job
from vanthu.ui.drafting.draft_paper import FIRST_DPI


class OldVersions:
    """Reads beside the window what was saved of the draft that `opened` returns."""

    def __init__(
        self,
        drafts: Drafts,
        short: BackgroundRunner,
        long: BackgroundRunner,
        opened: Callable[[], Draft | None],
        on_failed: Callable[[VanThuError], None],
    ) -> None:
        self._drafts = drafts
        self._short = short
        self._long = long
        self._opened = opened
        self._on_failed = on_failed

    def ask(self, then: Callable[[tuple[DraftVersion, ...]], None]) -> None:
        """Read the saves of the open draft."""
        draft_id = self._draft_id()
        if draft_id is not None:
            self._short.run(
                lambda _: self._drafts.versions(draft_id),
                on_done=then,
                on_failed=self._on_failed,
            )

    def ask_pages(
        self, version: int, then: Callable[[tuple[PagePicture, ...]], None]
    ) -> Job | None:
        """Draw an old version of the open draft; the job can be cancelled."""
        draft_id = self._draft_id()
        if draft_id is None:
            return None

        def draw(_: Progress) -> tuple[PagePicture, ...]:
            old = self._drafts.at_version(draft_id, version)
            return self._drafts.preview(old, FIRST_DPI)

        return self._long.run(draw, on_done=then, on_failed=self._on_failed)

    def _draft_id(self) -> int | None:
        draft = self._opened()
        return draft.draft_id if draft else None
