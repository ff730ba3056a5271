"""The statutory books (sổ): their columns and covers, NĐ 30/2020/NĐ-CP, Phụ lục IV."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

SHORT_MARKS = frozenset(
    {
        "Ngày đến",
        "Số đến",
        "Số, ký hiệu văn bản",
        "Ngày tháng văn bản",
        "Ngày chuyển",
        "Số lượng bản",
        "Thời hạn giải quyết",
        "Số, ký hiệu văn bản trả lời",
    }
)


DAYS = frozenset(
    {"Ngày đến", "Ngày tháng văn bản", "Ngày chuyển", "Thời hạn giải quyết"}
)


class BookKind(StrEnum):
    """The three books that the clerk prints."""

    INCOMING = "incoming"  # sổ đăng ký văn bản đến
    OUTGOING = "outgoing"  # sổ đăng ký văn bản đi
    FOLLOWUP = "followup"  # sổ theo dõi giải quyết văn bản đến


@dataclass(frozen=True, slots=True)
class BookColumn:
    """A column: its verbatim label and its share of the width, in percent."""

    label: str
    share: float

    @property
    def holds_words(self) -> bool:
        """Tell whether the column holds words, not only a number or a date."""
        return self.label not in SHORT_MARKS

    @property
    def holds_days(self) -> bool:
        """Tell whether the column holds days, written dd/mm/yyyy."""
        return self.label in DAYS


@dataclass(frozen=True, slots=True)
class BookForm:
    """The form of a book: title, columns, and whether its cover states numbers."""

    title: str
    columns: tuple[BookColumn, ...]
    states_numbers: bool = True


@dataclass(frozen=True, slots=True)
class Book:
    """A book ready to be printed: form, cover and rows of cell texts.

    `last_entry` tells what is printed already, for the next time: the last arrival
    number, or the identity of the last issued document. A closed book ends with how
    many entries it has and with room for who kept it.
    """

    form: BookForm
    parent_name: str
    office_name: str
    year: int
    first_day: date
    last_day: date
    first_number: str
    last_number: str
    volume: str
    rows: tuple[tuple[str, ...], ...]
    last_entry: int = 0
    is_closed: bool = True


@dataclass(frozen=True, slots=True)
class BookPart:
    """Which part of a book is wanted, besides its days.

    The numbers are those of the register; entries up to `after_entry` are left out,
    as they are printed already.
    """

    first_number: int | None = None
    last_number: int | None = None
    after_entry: int = 0
    volume: str = ""
    is_closed: bool = True


WHOLE_BOOK = BookPart()


@dataclass(frozen=True, slots=True)
class BookPrint:
    """That a part of a book was printed: up to which entry, and when."""

    kind: BookKind
    year: int
    last_entry: int
    last_number: str
    printed_on: date


def _columns(*pairs: tuple[str, float]) -> tuple[BookColumn, ...]:
    return tuple(BookColumn(label, share) for label, share in pairs)


# Shares: wider subject and author than the decree's portrait sample, for landscape A4.
FORMS: dict[BookKind, BookForm] = {
    BookKind.INCOMING: BookForm(
        "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN",
        _columns(
            ("Ngày đến", 8),
            ("Số đến", 5),
            ("Tác giả", 12),
            ("Số, ký hiệu văn bản", 13),
            ("Ngày tháng văn bản", 8.5),
            ("Tên loại và trích yếu nội dung văn bản", 24.5),
            ("Đơn vị hoặc người nhận", 10),
            ("Ngày chuyển", 8),
            ("Ký nhận", 5.5),
            ("Ghi chú", 5.5),
        ),
    ),
    BookKind.OUTGOING: BookForm(
        "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
        _columns(
            ("Số, ký hiệu văn bản", 12),
            ("Ngày tháng văn bản", 8.5),
            ("Tên loại và trích yếu nội dung văn bản", 24.5),
            ("Người ký", 9),
            ("Nơi nhận văn bản", 12),
            ("Đơn vị, người nhận bản lưu", 9),
            ("Số lượng bản", 6),
            ("Ngày chuyển", 8),
            ("Ký nhận", 5.5),
            ("Ghi chú", 5.5),
        ),
    ),
    BookKind.FOLLOWUP: BookForm(
        "SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN",
        _columns(
            ("Số đến", 7),
            (
                "Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức "
                "ban hành văn bản",
                31,
            ),
            ("Đơn vị hoặc người nhận", 15),
            ("Thời hạn giải quyết", 12),
            ("Tiến độ giải quyết", 12),
            ("Số, ký hiệu văn bản trả lời", 16),
            ("Ghi chú", 7),
        ),
        states_numbers=False,
    ),
}
