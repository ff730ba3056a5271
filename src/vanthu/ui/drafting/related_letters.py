"""Letters that one document could answer together."""

from collections.abc import Iterable
from dataclasses import dataclass

from vanthu.domain.register import IncomingLetter
from vanthu.services.chain import Chain


@dataclass(frozen=True, slots=True)
class Related:
    """Letters that one document could answer together with those chosen."""

    letter_ids: tuple[int, ...]
    why: str  # the reference that they all cite, empty when they ask for the same


def related_to(chain: Chain, letter_id: int) -> tuple[Related, ...]:
    """Find the other letters of a letter's campaigns, and those that ask the same."""
    campaigns = [
        Related(_others(campaign.letters, letter_id), campaign.ref)
        for campaign in chain.campaign_of(letter_id)
    ]
    same = [overlap.letter for overlap in chain.overlapping(letter_id)]
    found = [*campaigns, Related(_others(same, letter_id), "")]
    return tuple(related for related in found if related.letter_ids)


def _others(letters: Iterable[IncomingLetter], letter_id: int) -> tuple[int, ...]:
    return tuple(each.letter_id for each in letters if each.letter_id != letter_id)
