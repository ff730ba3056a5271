"""The names of documents and their abbreviations (NĐ 30/2020, Điều 7 and PL III)."""

OFFICIAL_LETTER = "công văn"  # its symbol begins with the office

ADMINISTRATIVE = {
    "nghị quyết": "NQ", "quyết định": "QĐ", "chỉ thị": "CT", "quy chế": "QC",
    "quy định": "QyĐ", "thông cáo": "TC", "thông báo": "TB", "hướng dẫn": "HD",
    "chương trình": "CTr", "kế hoạch": "KH", "phương án": "PA", "đề án": "ĐA",
    "dự án": "DA", "báo cáo": "BC", "biên bản": "BB", "tờ trình": "TTr",
    "hợp đồng": "HĐ", OFFICIAL_LETTER: "", "công điện": "CĐ", "bản ghi nhớ": "BGN",
    "bản thỏa thuận": "BTT", "giấy ủy quyền": "GUQ", "giấy mời": "GM",
    "giấy giới thiệu": "GGT", "giấy nghỉ phép": "GNP", "phiếu gửi": "PG",
    "phiếu chuyển": "PC", "phiếu báo": "PB", "thư công": "",
}  # fmt: skip
"""The 29 types, in the order of the decree."""

RECEIVED_ONLY = {
    "nghị định": "NĐ", "thông tư": "TT", "thông tư liên tịch": "TTLT",
    "nghị quyết liên tịch": "NQLT", "luật": "QH", "kết luận": "KL",
}  # fmt: skip
"""Documents of law and of the Party, which an office cites and receives."""

TYPE_OF = {
    abbreviation: name
    for name, abbreviation in (ADMINISTRATIVE | RECEIVED_ONLY).items()
    if abbreviation
} | {"CV": OFFICIAL_LETTER}  # as the Party writes it
"""The type that the first group of a symbol names."""
