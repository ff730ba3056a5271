"""The names of documents as letters print them, and what a symbol tells."""

import re

from vanthu.domain.document_types import OFFICIAL_LETTER, TYPE_OF
from vanthu.extraction.folding import fold

NAMES = (
    *sorted(
        {
            *TYPE_OF.values(),
            "thư công", "pháp lệnh", "lệnh", "hiến pháp", "bộ luật", "văn bản",
            "phiếu trình", "quy trình", "thông tri", "lời kêu gọi",
            "giấy xác nhận", "giấy ủy nhiệm", "tờ khai",
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
_WORD = re.compile(r"[a-z]+")
_URGENT = re.compile(r" (?:khan|thuong khan|hoa toc|du thao)$|^du thao ")
_TITLE_OF = {fold(name): name for name in TITLES}
_BEGINS_TITLE = re.compile(
    r"[^a-z]*+(?:du thao\W+)?"
    rf"(?:{'|'.join(sorted({name.split()[0] for name in _TITLE_OF}))})(?![a-z])"
)


def type_of_symbol(symbol: str) -> str | None:
    """Return the type that the first group of a symbol names, if it names one."""
    if _PARLIAMENT.match(symbol):
        return "luật"
    group = symbol.replace("Ð", "Đ").split("-")[0].split("/")[0].strip()
    return TYPE_OF.get(group)


def type_of_title(folded: str) -> str | None:
    """Return the type that a folded title line names, read without its marks."""
    if not _BEGINS_TITLE.match(folded):
        return None
    words = " ".join(_WORD.findall(folded))
    words = _URGENT.sub("", words)
    return _TITLE_OF.get(words)
