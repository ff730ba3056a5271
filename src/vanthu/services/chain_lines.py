"""Lines of the chain between letters, their answers and what they cite."""

from dataclasses import dataclass
from datetime import date

from vanthu.domain.citations import SharedItem
from vanthu.domain.documents.drafts import Draft
from vanthu.domain.intake import CitedDocument, CitedRole
from vanthu.domain.outgoing import OutgoingDocument
from vanthu.domain.register import IncomingLetter
from vanthu.domain.tasks import Figure, Task


@dataclass(frozen=True, slots=True)
class HeldDocument:
    """A document that the office has: a registered letter, or one it issued."""

    issued_on: date | None
    kind: str
    issuing_body: str  # empty: our own
    subject: str
    letter_id: int | None = None
    arrival_number: int | None = None
    register_year: int | None = None
    document_id: int | None = None


@dataclass(frozen=True, slots=True)
class CitedLine:
    """A document that a letter cites; without `held` it is "chưa có trong kho"."""

    cited: CitedDocument
    held: tuple[HeldDocument, ...] = ()


@dataclass(frozen=True, slots=True)
class Citing:
    """A letter that cites a reference."""

    letter_id: int
    reference: str
    issued_on: date | None
    role: CitedRole


@dataclass(frozen=True, slots=True)
class Campaign:
    """Letters that cite the same document, the asked one among them."""

    ref: str
    doc_type: str | None
    issued_on: date | None
    letters: tuple[IncomingLetter, ...]  # by their arrival
    held: tuple[HeldDocument, ...] = ()


@dataclass(frozen=True, slots=True)
class Overlap:
    """Another letter that asks for the same, item by item."""

    letter: IncomingLetter
    shared: tuple[SharedItem, ...]


@dataclass(frozen=True, slots=True)
class LetterChain:
    """All that hangs on a letter, from what it cites to what answers it."""

    letter: IncomingLetter
    tasks: tuple[Task, ...]
    drafts: tuple[Draft, ...]
    answers: tuple[OutgoingDocument, ...]
    cited: tuple[CitedLine, ...]
    cited_by: tuple[IncomingLetter, ...]


@dataclass(frozen=True, slots=True)
class ReportedFigure:
    """A figure of an earlier result, with where and when it was reported."""

    figure: Figure
    task_id: int
    department: str
    reported_on: date
    content: str
    letter_id: int
    letter_subject: str

    @property
    def reused(self) -> Figure:
        """Return the figure as another report may take it over: with its day."""
        figure = self.figure
        as_of = figure.as_of or self.reported_on
        return Figure(figure.name, figure.value, figure.unit, as_of)
