"""The sections of a draft: what was asked, what tasks supplied, what is typed."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from vanthu.domain.documents.blocks import Block, blocks_of_text
from vanthu.domain.register import StoredFile
from vanthu.domain.tasks import Figure

DEEPEST = 3


class SectionNumbering(StrEnum):
    """What stands before the headings of a draft."""

    ARABIC = "arabic"  # 1. then a)
    ROMAN = "roman"  # I. then 1. then a)
    ARTICLES = "articles"  # Điều 1. then 1. then a)
    NONE = "none"


@dataclass(frozen=True, slots=True)
class TaskSource:
    """What one task contributes to a section."""

    task_id: int
    text: str  # the words, without the figures
    department: str = ""  # code of the department that reported
    figures: tuple[Figure, ...] = ()
    files: tuple[StoredFile, ...] = ()
    reported_on: date | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One section; the sections after it that are deeper belong to it.

    `typed` is a person's own wording and, when not None, stands instead of the tasks'
    words and of the template's; what the tasks supplied stays visible beside it.
    """

    key: str  # the letter's item, or a name of its own; stays when others move
    heading: str  # empty: the number stands before the first words
    level: int = 1
    asked: str = ""  # the letter's own words
    sources: tuple[TaskSource, ...] = ()
    typed: tuple[Block, ...] | None = None
    suggested: tuple[Block, ...] = ()  # the template's words, or those of the program

    @property
    def is_from_tasks(self) -> bool:
        """Tell whether the tasks' words are printed."""
        return self.typed is None and bool(self.sources)

    def with_text(self, text: str) -> "Section":
        """Return the section with words that a person typed as plain text."""
        return replace(self, typed=blocks_of_text(text))
