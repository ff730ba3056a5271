"""The names of documents and their abbreviations in a symbol."""

import re

from vanthu.extraction.normalise import fold

OFFICIAL_LETTER = "công văn"

ABBREVIATIONS = {
    "NQ": "nghị quyết", "QĐ": "quyết định", "CT": "chỉ thị", "QC": "quy chế",
    "QyĐ": "quy định", "TC": "thông cáo", "TB": "thông báo", "HD": "hướng dẫn",
    "CTr": "chương trình", "KH": "kế hoạch", "PA": "phương án", "ĐA": "đề án",
    "DA": "dự án", "BC": "báo cáo", "BB": "biên bản", "TTr": "tờ trình",
    "HĐ": "hợp đồng", "CĐ": "công điện", "BGN": "bản ghi nhớ",
    "BTT": "bản thỏa thuận", "GUQ": "giấy ủy quyền", "GM": "giấy mời",
    "GGT": "giấy giới thiệu", "GNP": "giấy nghỉ phép", "PG": "phiếu gửi",
    "PC": "phiếu chuyển", "PB": "phiếu báo", "NĐ": "nghị định", "TT": "thông tư",
    "TTLT": "thông tư liên tịch", "NQLT": "nghị quyết liên tịch", "CV": OFFICIAL_LETTER,
    "KL": "kết luận", "QH": "luật",
}  # fmt: skip
"""Đ7 and PL III of the decree, and the legal documents above it."""

NAMES = (
    *sorted(
        {
            *ABBREVIATIONS.values(),
            "thư công", "pháp lệnh", "lệnh", "hiến pháp", "bộ luật", "văn bản",
            "phiếu trình", "quy trình", "giấy xác nhận", "giấy ủy nhiệm", "tờ khai",
        },
        key=lambda name: (-len(name), name),
    ),
)  # fmt: skip
"""Every name that may stand before a number, the longest first."""

TITLES = tuple(
    name for name in NAMES if name not in {"văn bản", "tờ khai", OFFICIAL_LETTER}
)
"""The names that may be the title line of a letter."""

_PARLIAMENT = re.compile(r"QH\d{1,2}$")
_URGENT = re.compile(r" (?:khan|thuong khan|hoa toc)$")
_TITLE_OF = {fold(name): name for name in TITLES}


def type_of_symbol(symbol: str) -> str | None:
    """Return the type that the first group of a symbol names, if it names one."""
    if _PARLIAMENT.match(symbol):
        return "luật"
    group = symbol.replace("Ð", "Đ").split("-")[0].split("/")[0].strip()
    return ABBREVIATIONS.get(group)


def type_of_title(line: str) -> str | None:
    """Return the type that a title line names, read without its marks."""
    words = " ".join(re.findall(r"[a-z]+", fold(line)))
    words = _URGENT.sub("", words)
    return _TITLE_OF.get(words)
