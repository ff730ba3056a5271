"""What a document is chosen from, or begun with."""

from dataclasses import dataclass

from vanthu.domain.documents.templates import Template
from vanthu.services.desk import Desk
from vanthu.services.draft_lines import DraftLine
from vanthu.services.lines import RegisterLine, RegisterQuery

LETTERS_OFFERED = 500


@dataclass(frozen=True, slots=True)
class DraftLists:
    """The documents of the office, the newest letters, the kinds of document."""

    lines: tuple[DraftLine, ...] = ()
    letters: tuple[RegisterLine, ...] = ()
    templates: tuple[Template, ...] = ()


def read_lists(desk: Desk) -> DraftLists:
    """Read what can be chosen now."""
    letters = desk.register.lines(RegisterQuery(limit=LETTERS_OFFERED))
    return DraftLists(desk.drafts.lines(), letters, desk.drafts.templates())
