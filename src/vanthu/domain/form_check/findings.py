"""What the rules find on a document: facts, places and mechanical repairs, no words."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vanthu.domain.form_check.measured import Box, FileFormat


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "E"  # breaks a number or a wording of the decree
    WARNING = "W"  # likely wrong
    ADVICE = "I"


class Part(StrEnum):
    """The parts of a document by the numbers of PL I, Mục IV, and what lies around."""

    SHEET = "sheet"
    PAGE_NUMBER = "page-number"
    NATIONAL_NAME = "national-name"  # ô 1: Quốc hiệu
    NATIONAL_MOTTO = "national-motto"  # ô 1: Tiêu ngữ
    PARENT_BODY = "parent-body"  # ô 2: cơ quan chủ quản
    ISSUING_BODY = "issuing-body"  # ô 2: cơ quan ban hành
    REFERENCE = "reference"  # ô 3: số, ký hiệu
    PLACE_AND_DATE = "place-and-date"  # ô 4
    TITLE = "title"  # ô 5a: tên loại
    SUBJECT = "subject"  # ô 5a: trích yếu
    LETTER_SUBJECT = "letter-subject"  # ô 5b: V/v
    AUTHORITY = "authority"  # thẩm quyền ban hành of a quyết định
    LEGAL_BASIS = "legal-basis"  # ô 6: căn cứ
    BODY = "body"  # ô 6
    HEADING = "heading"  # ô 6: phần, chương, mục, điều, khoản with a title
    SIGNING = "signing"  # ô 7a: quyền hạn, chức vụ
    SIGNER = "signer"  # ô 7b: họ tên
    ADDRESSEES = "addressees"  # ô 9a: Kính gửi
    CALLED = "called"  # those to whom a công điện goes, under "… điện:"
    RECIPIENTS_LABEL = "recipients-label"  # ô 9b: Nơi nhận
    RECIPIENTS = "recipients"  # ô 9b
    SECRECY = "secrecy"  # ô 10a
    URGENCY = "urgency"  # ô 10b
    APPENDIX_HEAD = "appendix-head"
    APPENDIX_TITLE = "appendix-title"
    APPENDIX_REFERENCE = "appendix-reference"
    APPENDIX = "appendix"  # all that follows the signature


class RepairKind(StrEnum):
    """What can be put right by a machine in a .docx."""

    PAPER = "paper"  # A4 in the direction that the sheet has
    MARGINS = "margins"  # those of `sheet` that lie outside of the ranges
    FONT = "font"
    COLOR = "color"
    SIZE = "size"
    BOLD = "bold"
    ITALIC = "italic"
    UPRIGHT = "upright"
    PLAIN = "plain"  # not bold
    ALIGN = "align"
    FIRST_LINE = "first-line"
    BEFORE = "before"
    AFTER = "after"
    LINE_SPACING = "line-spacing"
    TEXT = "text"  # put `text` in the place of start..end
    RULE = "rule"  # draw a line of `number` mm under `paragraph`
    REMOVE_RULE = "remove-rule"
    PAGE_NUMBER = "page-number"  # top centre, hidden on page 1, none in the footer


@dataclass(frozen=True, slots=True)
class Repair:
    """One mechanical change; the fields that a kind does not need are None."""

    kind: RepairKind
    paragraph: int | None = None
    start: int | None = None  # characters of the paragraph's text
    end: int | None = None
    sheet: int | None = None
    number: float | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands; `start` and `end` count in the paragraph's text."""

    part: Part | None = None
    page: int | None = None
    sheet: int | None = None
    paragraph: int | None = None
    start: int | None = None
    end: int | None = None
    box: Box | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: which rule, what is wrong, what was measured and what is allowed.

    `fault` names the kind of fault within the rule ("size", "left-margin"); with the
    rule it decides the sentence. A finding has a number with its range, or the words
    that stand there and those that should, or neither.
    """

    rule: str  # F01…F36, C01…C20
    fault: str
    severity: Severity
    article: str  # "PL I, II.5"
    place: Place = Place()
    number: float | None = None
    low: float | None = None
    high: float | None = None
    found: str = ""
    expected: str = ""
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckContext:
    """What the office knows beyond the file; unknown things keep their rules silent."""

    is_final: bool = False  # leftover room for number and day is a fault
    goes_upward: bool | None = None  # to a superior: Kính gửi on a báo cáo, tờ trình
    today: date | None = None
    answers_on: date | None = None  # the date of the letter that this one answers
    references: tuple[str, ...] = ()  # of the year, without this document's own
    names: tuple[str, ...] = ()  # of persons, as they are written


@dataclass(frozen=True, slots=True)
class FormReport:
    """The result of a check, the findings in the order of the document."""

    format: FileFormat
    findings: tuple[Finding, ...] = ()
    kind: str | None = None  # tên loại, lower case; "công văn" without a title
    reference: str | None = None
    pages: int | None = None
    scanned_pages: tuple[int, ...] = ()
    fonts: tuple[str, ...] = ()

    @property
    def is_in_form(self) -> bool:
        """Tell whether nothing breaks the decree; warnings and advice may stand."""
        return all(f.severity is not Severity.ERROR for f in self.findings)
