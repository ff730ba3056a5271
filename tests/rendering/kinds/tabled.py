"""Reports whose tables and pictures meet the ends of pages in every way."""

from collections.abc import Callable, Mapping
from itertools import chain

from tests.rendering.kinds.pictures import bars
from tests.rendering.kinds.ward import styled, ward_document
from vanthu.domain.documents.parts import (
    BodyBlock,
    BodyPicture,
    BodyTable,
    OfficialDocument,
    TableColumn,
)

WORDS = "Phường đã vận động người dân tham gia. "
COLUMNS = (TableColumn("TT"), TableColumn("Nội dung", 5))
END = styled("Trên đây là báo cáo kết quả thực hiện./.")


def _report(*body: BodyBlock) -> OfficialDocument:
    return ward_document("báo cáo", "BC-UBND", "Kết quả thực hiện", *body)


def cell_over_pages() -> OfficialDocument:
    """Give a table with a cell longer than two pages."""
    rows = (("1", "Ngắn"), ("2", WORDS * 220), ("3", "Ngắn"))
    return _report(*styled("Kết quả như sau:"), BodyTable(COLUMNS, rows), *END)


def captioned_tables() -> OfficialDocument:
    """Give six tables with captions between paragraphs of growing length."""
    rows = tuple((f"{row}", WORDS * 2) for row in range(1, 10))
    parts = (
        (*styled(WORDS * (4 + 3 * at)), BodyTable(COLUMNS, rows, f"Bảng {at + 1}"))
        for at in range(6)
    )
    return _report(*chain.from_iterable(parts), *END)


def captioned_pictures() -> OfficialDocument:
    """Give six pictures with captions between paragraphs of growing length."""
    parts = (
        (
            *styled(WORDS * (4 + 7 * at)),
            BodyPicture(bars(600, 320 + 20 * at), 600, 320 + 20 * at, f"Ảnh {at + 1}"),
        )
        for at in range(6)
    )
    return _report(*chain.from_iterable(parts), *END)


TABLED: Mapping[str, Callable[[], OfficialDocument]] = {
    "cell-over-pages": cell_over_pages,
    "captioned-tables": captioned_tables,
    "captioned-pictures": captioned_pictures,
}
