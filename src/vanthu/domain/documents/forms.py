"""The forms (phiếu) around a letter: what they say, and where one writes by hand."""

from dataclasses import dataclass
from enum import StrEnum

from vanthu.domain.documents.parts import OfficialDocument

STAMP_SIZE = (50.0, 35.0)  # millimetres, NĐ 30, Phụ lục IV, V
LABELS_A_SHEET = 21  # 3 × 7 on A4


class ReturnReason(StrEnum):
    """Why a letter goes back to who sent it (Điều 21)."""

    WRONG_RECEIVER = "wrong-receiver"
    DAMAGED_COVER = "damaged-cover"
    OTHER_REFERENCE = "other-reference"
    MISSING_PARTS = "missing-parts"
    NOT_SIGNED = "not-signed"
    INVALID_SIGNATURE = "invalid-signature"
    UNREADABLE_FILE = "unreadable-file"
    OTHER = "other"  # said in the words of the clerk


@dataclass(frozen=True, slots=True)
class FormHeading:
    """A heading of a part of a form."""

    text: str


@dataclass(frozen=True, slots=True)
class FormWords:
    """Words of a form that stand by themselves."""

    text: str


@dataclass(frozen=True, slots=True)
class FormField:
    """A label with what is known of it; dots to write on where nothing is known.

    `more` counts the dotted lines under it.
    """

    label: str
    value: str = ""
    more: int = 0


@dataclass(frozen=True, slots=True)
class FormTerm:
    """Who does something, and by when: one line, each half with dots if unknown."""

    label: str
    value: str
    term_label: str
    term: str


@dataclass(frozen=True, slots=True)
class FormDay:
    """The line on which somebody writes the day of an opinion."""


FormLine = FormHeading | FormWords | FormField | FormTerm | FormDay


@dataclass(frozen=True, slots=True)
class OfficeForm:
    """A form of the office: the head and foot of a document, and lines between."""

    document: OfficialDocument  # without a body
    lines: tuple[FormLine, ...]


@dataclass(frozen=True, slots=True)
class StampLabel:
    """What the dấu ĐẾN says of one letter; what is empty is written by hand."""

    office_name: str
    number: str = ""
    day: str = ""
    handed_to: str = ""  # Chuyển
    file_code: str = ""  # Số và ký hiệu HS


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """Labels of the dấu ĐẾN on A4; the first free place of the first sheet is told.

    Places are counted from 1, row by row.
    """

    labels: tuple[StampLabel, ...]
    first_place: int = 1


class StampSpot(StrEnum):
    """Where offices usually put the dấu ĐẾN; the decree leaves it open."""

    UNDER_NUMBER = "under-number"  # under số, ký hiệu, at the left
    UNDER_DATE = "under-date"  # under the place and the date, at the right
    TOP_RIGHT = "top-right"


SPOTS = {  # left edge from the left or the right edge of the page; upper edge
    StampSpot.UNDER_NUMBER: (32.0, 50.0),
    StampSpot.UNDER_DATE: (-77.0, 50.0),
    StampSpot.TOP_RIGHT: (-55.0, 4.0),
}


def stamp_place(spot: StampSpot, page: tuple[float, float]) -> tuple[float, float]:
    """Return the stamp's left and upper edge on a page of a size, in millimetres."""
    side, top = SPOTS[spot]
    left = side if side >= 0 else page[0] + side
    width, height = STAMP_SIZE
    return (
        min(max(left, 0.0), max(page[0] - width, 0.0)),
        min(top, max(page[1] - height, 0.0)),
    )
