"""The invented ward that issues the documents of the tests."""

from datetime import date
from typing import Any

from vanthu.domain.documents.parts import (
    BodyBlock,
    BodyStyle,
    OfficialDocument,
    Signature,
    plain_paragraph,
)

OFFICE = ("ỦY BAN NHÂN DÂN", "PHƯỜNG SÔNG HÀ")
NAME = "Ủy ban nhân dân phường Sông Hà"
ISSUED = date(2026, 3, 9)
CHAIR = Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Trần Quốc Khánh")
DEPUTY = Signature(
    ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Đoàn Thị Mai Hạnh"
)
BY_ORDER = Signature(("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), "Lý Minh Đức")
HEAD = Signature(("CHỦ TỊCH",), "Trần Quốc Khánh")
ARCHIVE = "Lưu: VT, VHXH"
WIDER = ("TT. Đảng ủy, TT. HĐND phường (để b/c)", "Chủ tịch, các PCT UBND phường")
LAW = (
    "Căn cứ Luật Tổ chức chính quyền địa phương;",
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công "
    "tác văn thư;",
)

PART, HEADING, POINT = BodyStyle.PART, BodyStyle.HEADING, BodyStyle.POINT
ARTICLE, BASIS = BodyStyle.ARTICLE, BodyStyle.LEGAL_BASIS
DIVISION, DIVISION_TITLE = BodyStyle.DIVISION, BodyStyle.DIVISION_TITLE


def ward_document(
    kind: str, symbol: str, subject: str, *body: BodyBlock, **parts: Any
) -> OfficialDocument:
    """Give a numbered document of the ward; `parts` replaces its usual parts."""
    usual: dict[str, Any] = {
        "issuing_body": OFFICE,
        "issuer_name": NAME,
        "place": "Sông Hà",
        "year": ISSUED.year,
        "number": 12,
        "issued_on": ISSUED,
        "recipients": (*WIDER, "Các khu phố", ARCHIVE),
        "signatures": (DEPUTY,),
    }
    return OfficialDocument(
        kind=kind, symbol=symbol, subject=subject, body=body, **{**usual, **parts}
    )


def words(*lines: str, style: BodyStyle = BodyStyle.PARAGRAPH) -> tuple[BodyBlock, ...]:
    """Give paragraphs of one style."""
    return tuple(plain_paragraph(line, style) for line in lines)


def styled(*lines: tuple[BodyStyle, str] | str) -> tuple[BodyBlock, ...]:
    """Give paragraphs, each with its style where it is not an ordinary one."""
    return tuple(
        plain_paragraph(line)
        if isinstance(line, str)
        else plain_paragraph(line[1], line[0])
        for line in lines
    )
