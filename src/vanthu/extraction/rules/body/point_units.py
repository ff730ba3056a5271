"""The unit to which a point of a letter gives work."""

import re
from collections.abc import Iterator

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.body.item_marks import Mark
from vanthu.extraction.rules.body.item_tree import Point
from vanthu.extraction.rules.body.unit_names import unit_span
from vanthu.extraction.rules.body.units import (
    LEAD_IN,
    assigned_unit,
    joined,
    working_unit,
)
from vanthu.extraction.rules.language.words import beginning

_SP = r"\s{1,6}"
_WHO = (rf"don{_SP}vi", rf"co{_SP}quan", rf"bo{_SP}phan")
_LEADS = (
    rf"chu{_SP}tri",
    rf"thuc{_SP}hien",
    rf"dau{_SP}moi",
    rf"chiu{_SP}trach{_SP}nhiem",
    rf"phu{_SP}trach",
)
_LED_BY = re.compile(
    beginning(*(f"{who}{_SP}(?:{'|'.join(_LEADS)})" for who in _WHO), *_LEADS)
    + rf"(?:{_SP}(?:chinh|thuc{_SP}hien|tham{_SP}muu))?\s?:\s{{0,4}}(?!dong{_SP}chi)"
)
_LONGEST_LABEL = 70  # characters before the colon
_BEHIND_COLON = 20  # characters that tell whether a name follows
_FIRST_OF_LABEL = ("don", "co", "bo", "thoi", "tien", "chu", "phoi", "san", "kinh")
_LABEL = re.compile(
    rf"(?:(?:don{_SP}vi|co{_SP}quan|bo{_SP}phan)(?:{_SP}\w{{1,7}}){{1,4}}|"
    rf"(?:thoi{_SP}(?:gian|han)|tien{_SP}do)(?:{_SP}\w{{1,7}}){{0,4}}|"
    rf"chu{_SP}tri|phoi{_SP}hop|san{_SP}pham|kinh{_SP}phi)\s?:"
)
_FAR = 250  # characters before the unit: "Căn cứ …, …, Sở Y tế …"
_LONGEST_TOPIC = 180  # characters, with the colon
# "Về giá đất: Sở Tài chính …": a topic, and then who does it.
_TOPIC = re.compile(
    rf"(?!ve{_SP}(?:ket|tinh)|nguon{_SP}|ho{_SP}so|bao{_SP}cao|thanh{_SP}phan|noi{_SP}|dia{_SP}|can{_SP}cu|thoi{_SP}|muc{_SP}|yeu{_SP}cau|"
    rf"chi{_SP}tieu|ket{_SP}|hinh{_SP}thuc|ly{_SP}do|vi{_SP}du|ghi{_SP}|nguyen{_SP}|"
    rf"phan{_SP}(?!cong\s?:)|thuc{_SP}trang|ton{_SP}tai|han{_SP}che|danh{_SP}gia|theo{_SP}|so{_SP}|"
    rf"kinh{_SP}(?:gui|moi)|moi{_SP}|dai{_SP}bieu|chu{_SP}tri|phoi{_SP}hop|don{_SP}vi|"
    rf"co{_SP}quan|bo{_SP}phan)[^:;.]{{2,160}}:"
    rf"(?<!\bnhu:)(?<!\bgom:)(?<!\bla:)(?<!\bsau:)(?<!\bvoi:)(?<!\bcho:)"
    rf"(?<!dia chi:){_SP}"
)
# As in "… được Ban Giám hiệu phê duyệt, …", "Nhân sự: Giám đốc làm Tổ trưởng".
_NO_WORK = re.compile(
    rf"{_SP}(?:phe{_SP}duyet|ban{_SP}hanh|thong{_SP}qua|chap{_SP}thuan|cho{_SP}phep|giao|"
    rf"lam{_SP}(?:to{_SP}truong|to{_SP}pho|truong|pho|chu{_SP}tich|thanh{_SP}vien|"
    rf"uy{_SP}vien|thu{_SP}ky))\b"
)


def point_unit(letter: LetterText, point: Point) -> Span | None:
    """Return the unit to which a point gives work.

    Its first paragraph names it, its row of a table does, or a line of its own:
    "Đơn vị thực hiện: X".
    """
    if point.mark is Mark.ROW:
        return point.unit
    start, end = point.text_start, min(point.own_end, point.head_end)
    found = assigned_unit(letter, start, end)
    if found and letter.folded.startswith("doi voi", start):
        # as in "Đối với các huyện: phòng Tài chính …"
        found = _behind_topic(letter, start, end) or found
    if found and not _has_work(letter, found, point):
        return None
    if found or is_label(letter, point):
        return found
    own = (point.text_start, point.own_end)
    labels = [
        (child.text_start, child.own_end)
        for child in point.children
        if is_label(letter, child)
    ]
    for start, end in (own, *labels):
        colon = letter.folded.find(":", start, end)
        if colon < 0:
            continue
        first = max(start, colon - _LONGEST_LABEL)
        last = letter.folded.rfind(":", colon, end) + _BEHIND_COLON
        led = _LED_BY.search(letter.folded, first, min(end, last))
        unit = unit_span(letter, led.end(), end) if led else None
        if unit:
            return joined(letter, unit, end)
    return None


def _has_work(letter: LetterText, unit: Span, point: Point) -> bool:
    """Tell whether anything but a name stands in a point: "- Công ty An Phát." is one.

    A heading whose work stands in other lists has no stop behind it.
    """
    rest = letter.text[unit[1] : point.end].strip()
    if point.mark is Mark.ARTICLE and not rest:
        return False  # what it says of them is lost
    return not rest or bool(rest.strip(" .;,/"))


def late_units(letter: LetterText, point: Point) -> Iterator[Span]:
    """Yield the units at work behind the words with which a point begins.

    "Về giá đất: Sở Tài chính …", "Sau khi có kết quả, Sở Nội vụ …".
    """
    start, end = point.text_start, min(point.own_end, point.head_end)
    if unit := _behind_topic(letter, start, end):
        yield unit
    lead_in = LEAD_IN.match(letter.folded, start, end)
    if lead_in is None:
        return
    at, limit = lead_in.end(), min(end, start + _FAR)
    while at:
        may_be = letter.text[at].isupper() or letter.folded.startswith("phong", at)
        unit = _worker(letter, at, end) if may_be else None
        if unit:
            yield unit
            return
        at = letter.folded.find(", ", at, limit) + 2
        if at == 1:
            return


def _behind_topic(letter: LetterText, start: int, end: int) -> Span | None:
    if letter.text.find(":", start, min(end, start + _LONGEST_TOPIC)) < 0:
        return None
    topic = _TOPIC.match(letter.folded, start, end)
    return _worker(letter, topic.end(), end) if topic else None


def _worker(letter: LetterText, start: int, end: int) -> Span | None:
    """Return the unit at work that begins here, not one that approves or presides."""
    unit = working_unit(letter, start, end)
    return None if unit and _NO_WORK.match(letter.folded, unit[1], end) else unit


def is_label(letter: LetterText, point: Point) -> bool:
    """Tell whether a point only says who, when or with what for the one above it."""
    start, end = point.text_start, point.own_end
    may_be = letter.folded.startswith(_FIRST_OF_LABEL, start)
    return may_be and _LABEL.match(letter.folded, start, end) is not None
