"""A draft that is opened, with what stands around it."""

from dataclasses import dataclass, replace

from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.reported import figure_words
from vanthu.domain.office import Department, Signer
from vanthu.domain.register import IncomingLetter
from vanthu.services.chain import Chain
from vanthu.services.desk import Desk

FIGURES_OFFERED = 15


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """The draft on the page, the letters it answers, who may sign, who reports."""

    draft: Draft
    letters: tuple[IncomingLetter, ...] = ()
    signers: tuple[Signer, ...] = ()
    departments: tuple[Department, ...] = ()
    recent_figures: tuple[str, ...] = ()  # in words, each with its day

    def saved_as(self, saved: Draft) -> "OpenDraft":
        """Return it with what saving settled; what was typed since then stays."""
        draft = replace(
            self.draft,
            draft_id=saved.draft_id,
            version=saved.version,
            state=saved.state,
            moves=saved.moves,
        )
        return replace(self, draft=draft)


def open_draft(desk: Desk, draft: Draft) -> OpenDraft:
    """Read what stands around a draft."""
    return OpenDraft(
        draft,
        tuple(desk.register.get(each) for each in draft.answers),
        desk.office.profile().signers,
        desk.office.departments(),
        _recent_figures(desk.chain),
    )


def _recent_figures(chain: Chain) -> tuple[str, ...]:
    words = [
        figure_words(reported.reused).rstrip(".") for reported in chain.recent_figures()
    ]
    return tuple(dict.fromkeys(words))[:FIGURES_OFFERED]
