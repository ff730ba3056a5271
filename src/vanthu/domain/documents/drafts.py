"""A draft (bản thảo) of any kind of document: everything of it that can be edited."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from vanthu.domain.documents.blocks import Block
from vanthu.domain.documents.parts import CopyForm, Signature
from vanthu.domain.documents.reported import printed_blocks
from vanthu.domain.documents.sections import Section, SectionNumbering
from vanthu.domain.register import Urgency


class Form(StrEnum):
    """The form of Phụ lục III that a document follows."""

    OFFICIAL_LETTER = "official-letter"  # mẫu 1.5
    NAMED = "named"  # mẫu 1.4 and those that differ only in their words
    DECISION = "decision"  # mẫu 1.2, 1.3
    RESOLUTION = "resolution"  # mẫu 1.1
    TELEGRAM = "telegram"  # công điện, mẫu 1.6
    MINUTES = "minutes"  # biên bản, mẫu 1.9
    COPY = "copy"  # bản sao, mẫu 3.1


class DraftState(StrEnum):
    """Where a draft stands."""

    DRAFTING = "drafting"  # đang soạn
    SUBMITTED = "submitted"  # trình
    APPROVED = "approved"  # duyệt
    RETURNED = "returned"  # trả lại, with a reason
    ISSUED = "issued"  # đã ban hành: it has its number
    CANCELLED = "cancelled"  # its number is cancelled


@dataclass(frozen=True, slots=True)
class DraftMove:
    """One step of a draft on its way to the signature (ý kiến lãnh đạo)."""

    state: DraftState
    moment: datetime
    by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """A named field of the form: thời gian, địa điểm, chủ trì.

    Its line "label: value" is printed after the opening, unless `is_line` is off;
    the draft's words may name it in braces as well.
    """

    name: str
    label: str
    value: str = ""
    is_line: bool = True

    @property
    def printed(self) -> str:
        """Return the value, or a visible placeholder."""
        return self.value.strip() or f"[{self.label.lower()} ...]"


@dataclass(frozen=True, slots=True)
class DraftAppendix:
    """A phụ lục; photos that tasks supplied come after those that a person made."""

    title: str
    blocks: tuple[Block, ...] = ()
    is_landscape: bool = False


@dataclass(frozen=True, slots=True)
class DraftAttached:
    """A regulation or plan that a decision issues (mẫu 1.3)."""

    kind: str  # tên loại, lower case
    subject: str
    sections: tuple[Section, ...] = ()
    numbering: SectionNumbering = SectionNumbering.ARTICLES


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as it stands; nothing of it depends on sizes or places on paper."""

    template: str  # identity of the template that it began from
    kind: str  # tên loại, lower case; công văn has no title
    subject: str
    symbol: str
    form: Form = Form.NAMED
    promulgator: str = ""
    bases: tuple[str, ...] = ()  # căn cứ, without their end signs
    opening: str = ""
    blanks: tuple[Blank, ...] = ()
    sections: tuple[Section, ...] = ()
    numbering: SectionNumbering = SectionNumbering.ARABIC
    closing: str = ""
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    appendices: tuple[DraftAppendix, ...] = ()
    attached: DraftAttached | None = None
    urgency: Urgency = Urgency.NORMAL
    circulation: str = ""
    drafter_mark: str = ""
    confirmation: str = ""
    copy_form: CopyForm | None = None
    copies: int | None = None  # số lượng bản
    answers: tuple[int, ...] = ()  # the letters that it answers, or passes on
    is_reply: bool = True  # its number fills the follow-up line of those letters
    # keys of items, and hashes of photos, that a person took out
    left_out: tuple[str, ...] = ()
    state: DraftState = DraftState.DRAFTING
    moves: tuple[DraftMove, ...] = ()
    number: int | None = None
    issued_on: date | None = None
    draft_id: int | None = None
    version: int = 0

    @property
    def signer(self) -> Signature:
        """Return who signs for the office, the last of the signatures."""
        return self.signatures[-1] if self.signatures else Signature(())

    @property
    def reference(self) -> str:
        """Return số, ký hiệu once it is numbered, else an empty string."""
        return "" if self.number is None else f"{self.number:02d}/{self.symbol}"

    @property
    def is_final(self) -> bool:
        """Tell whether it has its number and can only be read and exported."""
        return self.number is not None

    @property
    def gaps(self) -> tuple[Section, ...]:
        """Return the sections that nobody has answered."""
        return tuple(
            section for index, section in enumerate(self.sections) if self.is_gap(index)
        )

    def is_gap(self, index: int) -> bool:
        """Tell whether a section says nothing, and no deeper one says it instead."""
        section = self.sections[index]
        following = self.sections[index + 1 : index + 2]
        is_heading_of_others = any(each.level > section.level for each in following)
        return not is_heading_of_others and not printed_blocks(section)

    @property
    def content(self) -> "Draft":
        """Return what a person edits, to tell whether anything of it changed."""
        drafting = DraftState.DRAFTING
        return replace(self, state=drafting, moves=(), version=0, draft_id=None)

    def signed_by(self, name: str, authority: tuple[str, ...]) -> "Draft":
        """Return the draft with another signer for the office."""
        signature = Signature(authority, name)
        return replace(self, signatures=(*self.signatures[:-1], signature))
