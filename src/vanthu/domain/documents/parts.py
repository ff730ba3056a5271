"""The parts of an official document, by the names of NĐ 30/2020/NĐ-CP, Phụ lục I."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vanthu.domain.office import SizeProfile
from vanthu.domain.register import Urgency

OFFICIAL_LETTER = "công văn"  # the only kind without a title
NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"  # Quốc hiệu
NATIONAL_MOTTO = "Độc lập - Tự do - Hạnh phúc"  # Tiêu ngữ
ADDRESSEE_LABEL = "Kính gửi"


class BodyStyle(StrEnum):
    """What a paragraph of the body is."""

    LEGAL_BASIS = "legal-basis"  # căn cứ, italic
    ENACTING = "enacting"  # QUYẾT ĐỊNH:, centred bold capitals
    DIVISION = "division"  # Phần I, Chương II, Mục 1: centred bold on its own line
    DIVISION_TITLE = "division-title"  # and its title, centred bold capitals
    PART = "part"  # I. TIÊU ĐỀ, bold capitals
    HEADING = "heading"  # 1. Tiêu đề, bold
    PARAGRAPH = "paragraph"
    POINT = "point"  # a) or a dash
    ARTICLE = "article"  # Điều 1. , its number bold


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words of one look; the look is added to the paragraph's own."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class BodyParagraph:
    """One paragraph of the body (nội dung văn bản).

    `section` names the section of the draft that it belongs to; it is never printed.
    """

    runs: tuple[Run, ...]
    style: BodyStyle = BodyStyle.PARAGRAPH
    section: int | None = None

    @property
    def text(self) -> str:
        """Return the words without their emphasis."""
        return "".join(run.text for run in self.runs)


def plain_paragraph(
    text: str, style: BodyStyle = BodyStyle.PARAGRAPH, section: int | None = None
) -> BodyParagraph:
    """Return a paragraph without emphasis of its own."""
    return BodyParagraph((Run(text),), style, section)


class CellAlign(StrEnum):
    """How the words of a table's column stand in their cells."""

    BY_CONTENT = "by-content"  # a column of nothing but numbers at the right
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table: its heading, and its share of the width.

    Neighbours of one `group` have that word above them all.
    """

    heading: str
    share: float = 1.0  # against the shares of the other columns
    align: CellAlign = CellAlign.BY_CONTENT
    group: str = ""


@dataclass(frozen=True, slots=True)
class BodyTable:
    """A ruled table in the body; every row has a cell for every column."""

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""  # above the table
    has_total: bool = False  # its last row adds the others up, in bold
    section: int | None = None


@dataclass(frozen=True, slots=True)
class BodyPicture:
    """A picture in the body, as PNG or JPEG of our own making."""

    content: bytes
    width: int  # pixels
    height: int
    caption: str = ""  # under the picture
    section: int | None = None


BodyBlock = BodyParagraph | BodyTable | BodyPicture


class HeaderForm(StrEnum):
    """How much of the header a document shows."""

    FULL = "full"
    WITHOUT_DATE = "without-date"  # biên bản, mẫu 1.9
    WITHOUT_NUMBER = "without-number"  # phiếu giải quyết, Phụ lục IV, VII
    NAMES_ONLY = "names-only"  # a document attached to a decision, mẫu 1.3
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: quyền hạn and chức vụ, one to three lines, and the name."""

    authority: tuple[str, ...]  # TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH
    name: str = ""


@dataclass(frozen=True, slots=True)
class Appendix:
    """A phụ lục: a part of its own sheets, numbered from 1 (mẫu 2.1).

    Its label (Phụ lục, or Phụ lục I and so on when there are several) and the line
    that names the document are set by the form.
    """

    title: str
    body: tuple[BodyBlock, ...]
    is_landscape: bool = False


@dataclass(frozen=True, slots=True)
class AttachedDocument:
    """A regulation or plan that a decision issues, on sheets of its own (mẫu 1.3)."""

    kind: str  # tên loại, lower case
    subject: str
    body: tuple[BodyBlock, ...]


class CopyForm(StrEnum):
    """How a document was copied (Phụ lục I, Phần II): its words above the copy mark."""

    FULL = "SAO Y"
    FROM_COPY = "SAO LỤC"
    EXTRACT = "TRÍCH SAO"


@dataclass(frozen=True, slots=True)
class OfficialDocument:
    """Everything that an official document says, without sizes or places on paper.

    `number` and `issued_on` are None until the document is signed and numbered; then
    the form leaves room for them and prints only `year`.
    """

    kind: str  # tên loại, lower case: báo cáo, công văn…
    issuing_body: tuple[str, ...]  # lines of the name: ỦY BAN NHÂN DÂN / PHƯỜNG SÔNG HÀ
    symbol: str  # BC-UBND
    place: str  # địa danh
    year: int
    subject: str  # trích yếu, without "V/v" or "Về việc"; may be empty
    body: tuple[BodyBlock, ...]
    header: HeaderForm = HeaderForm.FULL
    parent_line: str = ""  # cơ quan chủ quản trực tiếp
    # The office in running text, for (Kèm theo … của Ủy ban nhân dân phường Sông Hà).
    issuer_name: str = ""
    number: int | None = None
    issued_on: date | None = None
    promulgator: str = ""  # thẩm quyền ban hành, of a quyết định or nghị quyết
    addressee_label: str = ADDRESSEE_LABEL
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()  # Nơi nhận
    # One stands at the right, beside Nơi nhận; of two, the first stands at the left
    # and Nơi nhận below (biên bản: THƯ KÝ and CHỦ TỌA).
    signatures: tuple[Signature, ...] = ()
    urgency: Urgency = Urgency.NORMAL
    circulation: str = ""  # XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ
    drafter_mark: str = ""  # ký hiệu người soạn thảo và số bản: PL.(300)
    address_lines: tuple[str, ...] = ()  # at the foot of page 1
    appendices: tuple[Appendix, ...] = ()
    attached: AttachedDocument | None = None
    copy_form: CopyForm | None = None  # this document is the mark of a copy (mẫu 3.1)
    confirmation: str = ""  # under the signature: xác nhận của nơi nghỉ phép (mẫu 1.10)
    size_profile: SizeProfile = SizeProfile.LARGER

    @property
    def is_official_letter(self) -> bool:
        """Tell whether this is a công văn, which has V/v instead of a title."""
        return self.kind == OFFICIAL_LETTER


def printed_number(number: int | None) -> str:
    """Return the number as printed: two digits at least, empty until it is given."""
    return "" if number is None else f"{number:02d}"


def printed_day(day: int) -> str:
    """Return the day with its leading zero (PL I, II.4)."""
    return f"{day:02d}"


def printed_month(month: int) -> str:
    """Return the month; only January and February take a leading zero (PL I, II.4)."""
    return f"{month:02d}" if month in {1, 2} else str(month)


def printed_date(day: date) -> str:
    """Return `ngày 06 tháng 10 năm 2025` with the decree's zeros."""
    return (
        f"ngày {printed_day(day.day)} tháng {printed_month(day.month)} năm {day.year}"
    )
