"""The parts of an official document, by the names of NĐ 30/2020/NĐ-CP, Phụ lục I."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vanthu.domain.register import Urgency

OFFICIAL_LETTER = "công văn"  # the only kind without a title
NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"  # Quốc hiệu
NATIONAL_MOTTO = "Độc lập - Tự do - Hạnh phúc"  # Tiêu ngữ


class BodyStyle(StrEnum):
    """What a paragraph of the body is."""

    LEGAL_BASIS = "legal-basis"  # căn cứ, italic
    PART = "part"  # I. TIÊU ĐỀ, bold capitals
    HEADING = "heading"  # 1. Tiêu đề, bold
    PARAGRAPH = "paragraph"
    POINT = "point"  # a) or a dash
    ARTICLE = "article"  # Điều 1. , its number bold


@dataclass(frozen=True, slots=True)
class BodyParagraph:
    """One paragraph of the body (nội dung văn bản).

    `section` names the report section that it belongs to, so that a click in the
    preview finds its editor; it is never printed.
    """

    text: str
    style: BodyStyle = BodyStyle.PARAGRAPH
    section: int | None = None


@dataclass(frozen=True, slots=True)
class OfficialDocument:
    """Everything that an official document says, without sizes or places on paper.

    `number` and `issued_on` are None until the document is signed and numbered; then
    the form leaves room for them and prints only `year`.
    """

    kind: str  # tên loại, lower case: báo cáo, công văn…
    issuing_body: tuple[str, ...]  # lines of the name: ỦY BAN NHÂN DÂN / PHƯỜNG SÔNG HÀ
    symbol: str  # BC-UBND; empty when the header is to be left out
    place: str  # địa danh
    year: int
    subject: str  # trích yếu, without "V/v" or "Về việc"
    body: tuple[BodyParagraph, ...]
    parent_line: str = ""  # cơ quan chủ quản trực tiếp
    number: int | None = None
    issued_on: date | None = None
    addressees: tuple[str, ...] = ()  # Kính gửi
    recipients: tuple[str, ...] = ()  # Nơi nhận
    authority: tuple[str, ...] = ()  # quyền hạn, chức vụ: TM. / KT. / title
    signer_name: str = ""
    urgency: Urgency = Urgency.NORMAL

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
