"""The report on a letter: a section for each asked item, from tasks or by hand."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

GAP = "[chưa có kết quả]"  # printed where nobody has reported yet


class ReportKind(StrEnum):
    """What answers the letter."""

    REPORT = "report"  # báo cáo
    REPLY = "reply"  # công văn trả lời


@dataclass(frozen=True, slots=True)
class TaskSource:
    """What one task contributes to a section; `text` holds its words and figures."""

    task_id: int
    text: str


@dataclass(frozen=True, slots=True)
class ReportSection:
    """The answer to one item that the letter asked.

    `typed` is a person's own wording and, when not None, stands instead of the
    tasks' words; what the tasks supplied stays visible beside it.
    """

    item_label: str
    heading: str
    asked: str  # the letter's own words
    sources: tuple[TaskSource, ...] = ()
    typed: str | None = None

    @property
    def text(self) -> str:
        """Return what the report says here, empty when nobody has answered."""
        if self.typed is not None:
            return self.typed.strip()
        return "\n".join(s.text for s in self.sources if s.text.strip())

    @property
    def is_gap(self) -> bool:
        """Tell whether the item is still unanswered."""
        return not self.text


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """A report or reply as it stands, with everything that can be edited."""

    letter_id: int
    kind: ReportKind
    subject: str
    opening: str
    sections: tuple[ReportSection, ...]
    closing: str
    addressees: tuple[str, ...]
    recipients: tuple[str, ...]
    symbol: str
    signer_name: str = ""
    authority: tuple[str, ...] = ()
    report_id: int | None = None
    version: int = 0
    number: int | None = None
    issued_on: date | None = None

    @property
    def gaps(self) -> tuple[ReportSection, ...]:
        """Return the sections that nobody has answered."""
        return tuple(section for section in self.sections if section.is_gap)
