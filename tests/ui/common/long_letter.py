"""The text of a letter that is longer than a view, and places in it."""

from vanthu.domain.evidence import Evidence

TEXT = "\n".join(
    [
        "ỦY BAN NHÂN DÂN",
        "Số: 12/UBND-VP",
        *("Đoạn văn bản thuộc phần nội dung, lặp lại cho dài. " * 6 for _ in range(30)),
        "Trần Thị Mẫu",
    ]
)


def found(words: str, text: str = TEXT) -> Evidence:
    """Return where words stand in a text."""
    start = text.index(words)
    return Evidence(1, start, start + len(words), words)
