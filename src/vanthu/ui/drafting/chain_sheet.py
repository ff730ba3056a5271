"""All that hangs on a letter, as the dialog shows it."""

from dataclasses import dataclass

from vanthu.services.chain_lines import Campaign, LetterChain, Overlap


@dataclass(frozen=True, slots=True)
class ChainSheet:
    """A letter's chain, its campaigns, and the letters that ask for the same."""

    chain: LetterChain
    campaigns: tuple[Campaign, ...]
    overlaps: tuple[Overlap, ...]
