"""A report of some thirty pages with twenty tables."""

from itertools import chain

from tests.rendering.kinds.every import LONG_TEXT
from tests.rendering.kinds.ward import HEADING, PART, styled, ward_document
from vanthu.domain.documents.parts import (
    BodyBlock,
    BodyTable,
    CellAlign,
    OfficialDocument,
    TableColumn,
)

TABLES = 20
ROWS = 14
COLUMNS = (
    TableColumn("TT", 0.5, CellAlign.CENTER),
    TableColumn("Nội dung", 3),
    TableColumn("Đơn vị thực hiện", 2),
    TableColumn("Kế hoạch", 1),
    TableColumn("Kết quả", 1),
)


def thick_report() -> OfficialDocument:
    """Give the report."""
    chapters = (_chapter(number) for number in range(1, TABLES + 1))
    closing = styled("Trên đây là báo cáo kết quả thực hiện năm 2026./.")
    return ward_document(
        "báo cáo",
        "BC-UBND",
        "Kết quả thực hiện nhiệm vụ kinh tế - xã hội năm 2026",
        *chain.from_iterable(chapters),
        *closing,
        addressees=("Ủy ban nhân dân tỉnh Trung Lương",),
    )


def _chapter(number: int) -> tuple[BodyBlock, ...]:
    rows = tuple(
        (
            f"{row}",
            f"Nhiệm vụ {number}.{row}: tuyên truyền, vận động người dân tham gia",
            "Phòng Văn hóa - Xã hội",
            f"{100 * row}",
            f"{97 * row + number}",
        )
        for row in range(1, ROWS + 1)
    )
    return (
        *styled(
            (PART, f"{number}. LĨNH VỰC THỨ {number}"),
            (HEADING, f"{number}.1. Công tác chỉ đạo"),
            LONG_TEXT,
            LONG_TEXT[:200] + ".",
            (HEADING, f"{number}.2. Kết quả"),
            LONG_TEXT[:150] + ":",
        ),
        BodyTable(COLUMNS, rows, f"Bảng {number}. Kết quả thực hiện theo nhiệm vụ"),
        *styled(LONG_TEXT, LONG_TEXT[:260] + "."),
    )
