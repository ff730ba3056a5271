"""Templates (mẫu văn bản): what a kind of document says before anybody writes it."""

from dataclasses import dataclass
from enum import StrEnum

from vanthu.domain.documents.drafts import Form
from vanthu.domain.documents.parts import CopyForm
from vanthu.domain.documents.sections import SectionNumbering


class Filling(StrEnum):
    """What fills the sections of a new draft."""

    NOTHING = "nothing"
    ITEMS = "items"  # one for each thing that the letters ask
    UNITS = "units"  # one paragraph for each unit that has work


class Addressing(StrEnum):
    """To whom a new draft is addressed."""

    NOBODY = "nobody"
    REQUESTER = "requester"  # who wants the report, or issued the letter
    ISSUER = "issuer"  # who issued the letter
    UNITS = "units"  # those that have work
    SOMEBODY = "somebody"  # a person must say


@dataclass(frozen=True, slots=True)
class TemplateBlank:
    """A named field of the form, and whether it is a printed line of its own."""

    name: str
    label: str
    is_line: bool = True


@dataclass(frozen=True, slots=True)
class TemplateSection:
    """A section of practice; `takes_items` names the place of the asked items."""

    heading: str
    text: str = ""
    level: int = 1
    takes_items: bool = False


@dataclass(frozen=True, slots=True)
class TemplateAttached:
    """The document that a decision issues, as it begins."""

    kind: str
    subject: str
    sections: tuple[TemplateSection, ...] = ()
    numbering: SectionNumbering = SectionNumbering.ARTICLES


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of document with its default words; placeholders stand in braces."""

    template_id: str
    name: str  # as lists show it
    kind: str  # tên loại, lower case
    form: Form
    abbreviation: str = ""
    symbol: str = "{abbreviation}-{symbol_stem}"
    subject: str = ""
    promulgator: str = ""
    bases: tuple[str, ...] = ()
    opening: str = ""
    blanks: tuple[TemplateBlank, ...] = ()
    sections: tuple[TemplateSection, ...] = ()
    numbering: SectionNumbering = SectionNumbering.ARABIC
    closing: str = ""
    addressing: Addressing = Addressing.NOBODY
    recipients: tuple[str, ...] = ("Lưu: {archive}",)
    left_signature: tuple[str, ...] = ()  # of biên bản: THƯ KÝ
    right_signature: tuple[str, ...] = ()  # empty: the office's signer
    left_name: str = ""  # a blank's name in braces
    right_name: str = ""
    by_head: bool = False  # of the head's own competence: without TM. of the collective
    filling: Filling = Filling.NOTHING
    attached: TemplateAttached | None = None
    confirmation: str = ""
    copy_form: CopyForm | None = None
    is_own: bool = False  # the office's own, or its own words for a shipped one

    @property
    def answers_letters(self) -> bool:
        """Tell whether the template is made to answer or pass on letters."""
        return self.filling is not Filling.NOTHING
