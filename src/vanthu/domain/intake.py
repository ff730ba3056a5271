"""What the reading engine found in a letter: proposals with evidence, never facts."""

from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from vanthu.domain.deadlines import RelativeTerm, Term
from vanthu.domain.evidence import Evidence

T = TypeVar("T")


class FieldState(StrEnum):
    """Whether a letter gives a field."""

    FOUND = "found"
    BLANK = "blank"  # the letter has the place and leaves it empty
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Proposed(Generic[T]):
    """One field as read: state, value, how sure the rule is, and the words found."""

    state: FieldState = FieldState.ABSENT
    value: T | None = None
    confidence: float = 0.0
    rule: str | None = None
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a value that nothing in the letter supports."""
        if self.value is not None and not self.evidence:
            msg = "a value needs evidence"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A string of the letter with the place where it stands."""

    value: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class LetterFields:
    """The fields of one letter, named as in the extract contract."""

    doc_type: Proposed[str] = Proposed()
    number: Proposed[str] = Proposed()
    symbol: Proposed[str] = Proposed()
    full_ref: Proposed[str] = Proposed()
    issuer: Proposed[str] = Proposed()
    parent_issuer: Proposed[str] = Proposed()
    place: Proposed[str] = Proposed()
    issued_on: Proposed[date] = Proposed()
    issued_partial: Proposed[str] = Proposed()
    subject: Proposed[str] = Proposed()
    signing_authority: Proposed[str] = Proposed()
    sign_on_behalf: Proposed[str] = Proposed()
    signer_title: Proposed[str] = Proposed()
    signer: Proposed[str] = Proposed()
    urgency: Proposed[str] = Proposed()
    secrecy: Proposed[str] = Proposed()
    # composed, never printed in the letter; offered to the clerk as a suggestion
    subject_suggestion: Proposed[str] = Proposed()

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """Return the field names in the order of the contract."""
        return tuple(f.name for f in fields(cls))


class CitedRole(StrEnum):
    """What a cited document is to the letter that cites it."""

    BASIS = "basis"  # căn cứ, xét
    CARRIES_OUT = "carries-out"  # thực hiện, triển khai
    REPLIES_TO = "replies-to"  # phúc đáp, trả lời
    FOLLOWS = "follows"  # theo
    CONTINUES = "continues"  # tiếp theo
    RECALLS = "recalls"  # nhắc lại: what the issuer sent before
    REPLACES = "replaces"  # thay thế, bãi bỏ
    AMENDS = "amends"  # sửa đổi, bổ sung
    MENTIONS = "mentions"


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """A document that the letter cites by number, and what it is to the letter."""

    ref: str
    doc_type: str | None
    issued_on: date | None
    evidence: tuple[Evidence, ...]
    role: CitedRole = CitedRole.MENTIONS


class UnitRole(StrEnum):
    """What a clause makes of a unit."""

    LEAD = "lead"  # chủ trì
    SUPPORT = "support"  # phối hợp


@dataclass(frozen=True, slots=True)
class Assignment:
    """A clause that gives work to a named unit."""

    unit: str
    role: UnitRole
    text: str
    for_us: bool
    evidence: tuple[Evidence, ...]


class ItemKind(StrEnum):
    """What an item of the letter asks."""

    WORK = "work"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class LetterItem:
    """One thing that the letter asks: a point, a dash under a unit, or the report.

    `label` is the place in the letter ("1", "4a", "3.2" for the second dash under
    item 3, "báo cáo" for the report); `context` is the heading above it, if any.
    """

    label: str
    kind: ItemKind
    text: str
    context: str | None
    unit: str | None
    for_us: bool
    term: Term | None
    evidence: tuple[Evidence, ...]


class TextSource(StrEnum):
    """Where the characters of a letter come from."""

    TEXT_LAYER = "text-layer"
    DOCUMENT = "document"
    PLAIN_TEXT = "plain-text"
    OCR = "ocr"


class LetterWarning(StrEnum):
    """What the clerk should know about a letter beyond its fields."""

    NUMBER_BLANK = "number-blank"
    DATE_BLANK = "date-blank"
    HEADER_ABSENT = "header-absent"
    SIGNER_ABSENT = "signer-absent"
    ATTACHMENT_MENTIONED = "attachment-mentioned"  # (gửi kèm)
    ISSUER_IS_WARD = "issuer-is-ward"
    ISSUED_BY_US = "issued-by-us"
    YEAR_FROM_CONTEXT = "year-from-context"
    DATE_UNCLEAR = "date-unclear"  # a limit without a real day, or a wrong weekday


@dataclass(frozen=True, slots=True)
class PageText:
    """One page: its text in reading order and its size in points (0 if it has none)."""

    text: str
    width: float = 0.0
    height: float = 0.0

    @property
    def has_picture(self) -> bool:
        """Tell whether the page can be drawn from the original file."""
        return self.width > 0


@dataclass(frozen=True, slots=True)
class LetterProposal:
    """Everything that the rules propose for one letter."""

    fields: LetterFields = LetterFields()
    recipients: tuple[Quoted, ...] = ()  # Kính gửi
    distribution: tuple[Quoted, ...] = ()  # Nơi nhận
    references: tuple[CitedDocument, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    items: tuple[LetterItem, ...] = ()
    terms: tuple[Term, ...] = ()
    relative_terms: tuple[RelativeTerm, ...] = ()
    report_to: Proposed[str] = Proposed()
    warnings: tuple[LetterWarning, ...] = ()

    @property
    def our_items(self) -> tuple[LetterItem, ...]:
        """Return the items that bind our office, in the letter's order."""
        return tuple(item for item in self.items if item.for_us)

    @property
    def report_term(self) -> Term | None:
        """Return the term of the report that our office owes, dated ones first."""
        asked = [t for t in self.terms if t.for_us and t.is_report]
        dated = [t for t in asked if t.act_by is not None]
        return next(iter(dated or asked), None)


@dataclass(frozen=True, slots=True)
class LetterReading:
    """One file as read: what it is, its pages, and what the rules propose."""

    file_name: str
    sha256: str
    media_type: str
    text_source: TextSource
    pages: tuple[PageText, ...]
    proposal: LetterProposal = field(default_factory=LetterProposal)

    @property
    def text(self) -> str:
        """Return the words of all pages."""
        return "\n".join(page.text for page in self.pages)


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page drawn as PNG, with its size in pixels."""

    width: int
    height: int
    png: bytes
