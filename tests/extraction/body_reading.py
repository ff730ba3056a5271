"""Letters invented for the tests of the rules that read a letter's body."""

from datetime import date

from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.intake import LetterItem, LetterProposal
from vanthu.domain.office import OfficeLevel, OfficeProfile
from vanthu.extraction.normalise import LetterText, repair
from vanthu.extraction.page_text import Page
from vanthu.extraction.propose import propose
from vanthu.extraction.rules.citations.references import find_references
from vanthu.extraction.rules.form.parts import split

WARD = OfficeProfile(
    "Ủy ban nhân dân phường Sông Hà", "Sông Hà", OfficeLevel.WARD, "Sông Hà"
)
COMMUNE = OfficeProfile(
    "Ủy ban nhân dân xã Đồi Thông", "Đồi Thông", OfficeLevel.COMMUNE, "Đồi Thông"
)

HEADER = """\
UBND TỈNH TRUNG LƯƠNG        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ                      Độc lập - Tự do - Hạnh phúc
Số: 45/SNV-VP             Trung Lương, ngày 05 tháng 11 năm 2026
V/v rà soát hồ sơ

"""
CLOSING = """
Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC

Lê Văn Bình
"""
TO_WARDS = "Kính gửi: Ủy ban nhân dân các xã, phường.\n\n"


def letter_of(body: str, dear: str = TO_WARDS, header: str = HEADER) -> str:
    """Return a letter with this body, issued on 05/11/2026 by a sở."""
    return f"{header}{dear}{body}\n{CLOSING}"


def read(
    body: str,
    office: OfficeProfile = WARD,
    dear: str = TO_WARDS,
    header: str = HEADER,
    holidays: frozenset[date] = frozenset(),
) -> LetterProposal:
    """Return what the rules propose for a letter with this body."""
    page = Page(letter_of(body, dear, header))
    return propose([page], office, WorkingCalendar(holidays))


def text_of(text: str) -> LetterText:
    """Return the text as the rules see it."""
    return repair([Page(text)])


def cited(body: str) -> dict[str, date | None]:
    """Return the references of a letter with this body, in order."""
    letter = text_of(letter_of(body))
    return {c.ref: c.issued_on for c in find_references(letter, split(letter))}


def brief(items: tuple[LetterItem, ...]) -> list[tuple[str, bool]]:
    """Return label and whether it is ours of each item."""
    return [(item.label, item.for_us) for item in items]
