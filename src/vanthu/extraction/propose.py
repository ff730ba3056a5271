"""All rules together: from the pages of a letter to the proposal for the clerk."""

from collections.abc import Sequence

from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.intake import LetterFields, LetterProposal
from vanthu.domain.office import OfficeProfile
from vanthu.extraction.normalise import repair
from vanthu.extraction.page_text import Page
from vanthu.extraction.rules.parts import split


def propose(
    pages: Sequence[Page], office: OfficeProfile, calendar: WorkingCalendar
) -> LetterProposal:
    """Read the fields, items and terms of a letter, each with its evidence."""
    letter = repair(pages)
    split(letter)
    return LetterProposal(fields=LetterFields())
