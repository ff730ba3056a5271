"""Letters and readings of offices that do not exist, to put into databases."""

from dataclasses import replace
from datetime import date, datetime

from vanthu.domain.deadlines import PartialDate, Term, TermKind
from vanthu.domain.evidence import Evidence
from vanthu.domain.intake import (
    FieldState,
    ItemKind,
    LetterFields,
    LetterItem,
    LetterProposal,
    LetterReading,
    PageText,
    Proposed,
    TextSource,
)
from vanthu.domain.office import (
    Department,
    DepartmentKind,
    OfficeLevel,
    OfficeProfile,
    Signer,
)
from vanthu.domain.register import LetterDraft, StoredFile

ARRIVED = date(2025, 10, 7)
MOMENT = datetime(2025, 10, 7, 8, 30)
PDF = "application/pdf"

LETTER_TEXT = """\
Số: 341/UBND-NV
Về việc báo cáo công tác cải cách hành chính
1. Rà soát thủ tục tại bộ phận một cửa.
2. Điều động cán bộ hòa giải cơ sở.
3. Báo cáo kết quả trước ngày 20/10/2025.
"""

DRAFT = LetterDraft(
    arrival_date=ARRIVED,
    kind="công văn",
    issuing_body="UBND tỉnh Trung Lương",
    subject="báo cáo công tác cải cách hành chính",
    number="341",
    symbol="UBND-NV",
    issue_date=date(2025, 10, 3),
    signer_name="Hồ Thị Ánh",
    signer_title="PHÓ CHỦ TỊCH",
)

OFFICE = OfficeProfile(
    name="Ủy ban nhân dân phường Sông Hà",
    unit_name="Sông Hà",
    level=OfficeLevel.WARD,
    place="Sông Hà",
    province="tỉnh Trung Lương",
    aliases=("UBND phường Sông Hà",),
    signers=(
        Signer("Trịnh Quang Khải", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        Signer("Đoàn Thị Mai Hạnh", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    ),
)

DEPARTMENTS = (
    Department("VP", "Văn phòng HĐND và UBND", aliases=("Văn phòng",)),
    Department("VHXH", "Phòng Văn hóa - Xã hội", head="Lê Đức Nhân", fields=("y tế",)),
    Department("CA", "Công an phường", DepartmentKind.PARTNER),
)


def numbered(number: int) -> LetterDraft:
    """Return a letter that differs from the others by its number."""
    return replace(DRAFT, number=str(number))


def evidence(quote: str) -> tuple[Evidence, ...]:
    """Point to the words in the letter's text."""
    start = LETTER_TEXT.index(quote)
    return (Evidence(1, start, start + len(quote), quote),)


def found(quote: str) -> Proposed[str]:
    """Return a field whose value stands in the letter as it is."""
    return Proposed(FieldState.FOUND, quote, 0.9, "test", evidence(quote))


def reading(sha256: str = "ab" * 32, *, urgency: str = "") -> LetterReading:
    """Return what a reader finds in the example letter."""
    term = Term(
        TermKind.REPORT_BY,
        on=PartialDate(2025, 10, 20),
        act_by=date(2025, 10, 17),
        for_us=True,
        evidence=evidence("trước ngày 20/10/2025"),
    )
    items = tuple(
        LetterItem(label, kind, text, None, None, True, own_term, evidence(text))
        for label, kind, text, own_term in (
            ("1", ItemKind.WORK, "1. Rà soát thủ tục tại bộ phận một cửa.", None),
            ("2", ItemKind.WORK, "2. Điều động cán bộ hòa giải cơ sở.", None),
            (
                "báo cáo",
                ItemKind.REPORT,
                "3. Báo cáo kết quả trước ngày 20/10/2025.",
                None,
            ),
        )
    )
    fields = LetterFields(
        number=found("341"),
        symbol=found("UBND-NV"),
        full_ref=found("341/UBND-NV"),
        subject=found("báo cáo công tác cải cách hành chính"),
        urgency=Proposed(FieldState.FOUND, urgency, 0.9, "test", evidence("Số"))
        if urgency
        else Proposed(),
    )
    return LetterReading(
        file_name="cong-van.pdf",
        sha256=sha256,
        media_type=PDF,
        text_source=TextSource.TEXT_LAYER,
        pages=(PageText(LETTER_TEXT, 595.0, 842.0),),
        proposal=LetterProposal(fields=fields, items=items, terms=(term,)),
    )


def stored(name: str = "cong-van.pdf", sha256: str = "ab" * 32) -> StoredFile:
    """Return a file as the vault describes it."""
    return StoredFile(sha256, name, 12_345, PDF)
