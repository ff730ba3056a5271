"""What was typed while a save was on its way is not lost by it."""

from dataclasses import replace

from vanthu.domain.documents.drafts import Draft, DraftState
from vanthu.ui.drafting.open_draft import OpenDraft


def test_saving_settles_the_state_and_keeps_what_was_typed_since() -> None:
    typed = Draft("x", "báo cáo", "mới gõ", "BC-UBND")
    saved = replace(
        typed, subject="cũ", draft_id=7, version=3, state=DraftState.RETURNED
    )

    kept = OpenDraft(typed, recent_figures=("128 hộ",)).saved_as(saved)

    assert (kept.draft.draft_id, kept.draft.version) == (7, 3)
    assert kept.draft.state is DraftState.RETURNED
    assert kept.draft.subject == "mới gõ"
    assert kept.recent_figures == ("128 hộ",)
