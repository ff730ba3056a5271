"""What the pieces of a header are."""

from enum import Enum, auto
from typing import NamedTuple

from vanthu.extraction.rules.form.lines import Line


class Kind(Enum):
    """What a piece of the header is."""

    NATION = auto()  # Quốc hiệu
    MOTTO = auto()  # Tiêu ngữ
    NUMBER = auto()  # Số: …
    DATE = auto()  # địa danh, ngày … tháng … năm …
    ABOUT = auto()  # V/v
    BANNER = auto()  # what a signing machine printed
    STAMP = auto()  # dấu "ĐẾN"
    TEXT = auto()


class Piece(NamedTuple):
    """One piece of the header with its row."""

    kind: Kind
    line: Line
    row: int

    def part(self, kind: Kind, start: int, end: int) -> "Piece":
        """Return a stretch of the piece as one of another kind."""
        return Piece(kind, self.line.part(start, end), self.row)
