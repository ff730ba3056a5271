"""The way of a draft to its signature: trình, duyệt, trả lại with a reason."""

from dataclasses import replace
from datetime import datetime

from vanthu.domain.documents.drafts import Draft, DraftMove, DraftState
from vanthu.domain.errors import DraftMoveRefused, DraftReasonMissing, NotASigner
from vanthu.domain.office import OfficeProfile
from vanthu.domain.register import same_words

LEGAL_MOVES: dict[DraftState, frozenset[DraftState]] = {
    DraftState.DRAFTING: frozenset({DraftState.SUBMITTED}),
    DraftState.RETURNED: frozenset({DraftState.SUBMITTED}),
    DraftState.SUBMITTED: frozenset(
        {DraftState.APPROVED, DraftState.RETURNED, DraftState.DRAFTING}
    ),
    DraftState.APPROVED: frozenset({DraftState.RETURNED, DraftState.DRAFTING}),
    DraftState.ISSUED: frozenset({DraftState.CANCELLED}),
    DraftState.CANCELLED: frozenset(),
}
OPINIONS = frozenset({DraftState.APPROVED, DraftState.RETURNED})


def moved(
    draft: Draft, wanted: DraftState, move: DraftMove, office: OfficeProfile
) -> Draft:
    """Return the draft after a step, which is kept with who took it and why.

    Raises:
        DraftMoveRefused: the state cannot follow the present one.
        DraftReasonMissing: a draft is returned without a reason.
        NotASigner: the opinion is of somebody who does not sign for the office.
    """
    if wanted not in LEGAL_MOVES[draft.state]:
        raise DraftMoveRefused(draft.state, wanted)
    if wanted is DraftState.RETURNED and not move.reason.strip():
        raise DraftReasonMissing
    if wanted in OPINIONS and not _may_judge(move.by, office):
        raise NotASigner(move.by)
    return replace(draft, state=wanted, moves=(*draft.moves, move))


def after_editing(edited: Draft, stored: Draft, moment: datetime) -> Draft:
    """Return an edited draft: what was submitted or approved is a draft again."""
    same = replace(edited, state=stored.state, moves=stored.moves)
    if same.content == stored.content or stored.state in {
        DraftState.DRAFTING,
        DraftState.RETURNED,
    }:
        return same
    step = DraftMove(DraftState.DRAFTING, moment)
    return replace(same, state=DraftState.DRAFTING, moves=(*stored.moves, step))


def check_issue(draft: Draft, office: OfficeProfile) -> None:
    """Refuse a number for a draft that the office's rules do not let out yet.

    Raises:
        DraftMoveRefused: the office numbers approved drafts only.
    """
    if office.approval_required and draft.state is not DraftState.APPROVED:
        raise DraftMoveRefused(draft.state, DraftState.ISSUED)


def _may_judge(name: str, office: OfficeProfile) -> bool:
    names = {same_words(signer.name) for signer in office.signers}
    return not names or same_words(name) in names
