"""The unit to which a clause or a point gives work."""

import re
from collections.abc import Callable, Iterator

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.asking import asking_verbs
from vanthu.extraction.rules.item_marks import Mark
from vanthu.extraction.rules.item_tree import Outline, Point
from vanthu.extraction.rules.unit_names import unit_span
from vanthu.extraction.rules.words import beginning
from vanthu.extraction.rules.work_verbs import begins_with_work

_SP = r"\s{1,6}"

# "phân công lãnh đạo trực tiếp phụ trách" is work inside of whoever is addressed.
SOMEONE = (
    rf"{_SP}(?:cho{_SP})?(?:lanh{_SP}dao|can{_SP}bo|cong{_SP}chuc|vien{_SP}chuc|"
    rf"thanh{_SP}vien|nguoi|dau{_SP}moi)\b"
)
_REQUEST = re.compile(
    rf"(?:chu dong\s+)?(?:giao|de{_SP}nghi|yeu{_SP}cau:?|phan{_SP}cong(?!{SOMEONE})|"
    rf"rieng(?!{_SP}doi{_SP}voi)){_SP}"
    rf"(?:cho{_SP}|nhiem vu cho{_SP})?"
)
_AT_LEVEL = re.compile(
    rf"cap{_SP}(?:tinh|thanh{_SP}pho|huyen|xa|phuong|co{_SP}so)\s?:\s{{1,6}}"
)
# It is the one who asks; "phân công lịch trực" hands nothing to anybody.
_ASKS_ITSELF = re.compile(
    rf"(?:giao|de{_SP}nghi|yeu{_SP}cau:?|phan{_SP}cong(?!{_SP}(?:lich|nhiem|can|truc)))\b"
)
# As in "Đối với UBND các xã:", "Trách nhiệm của Sở Nội vụ".
_CONCERNS = re.compile(
    rf"(?:doi{_SP}voi|ve{_SP}phia|(?:trach{_SP}nhiem|nhiem{_SP}vu)"
    rf"(?:{_SP}(?:cu{_SP}the|thuc{_SP}hien))?{_SP}(?:cua|doi{_SP}voi)){_SP}"
)
# "Sở Y tế đã …", "UBND tỉnh ban hành …": what was done or is.
TELLS = re.compile(
    rf"{_SP}(?:da|duoc|la|se|con|chua|co|vua|dang|theo|tai|trong|ban{_SP}hanh|"
    rf"thong{_SP}nhat|nhan|thong{_SP}bao|de{_SP}nghi|yeu{_SP}cau)\b(?!{_SP}trach{_SP}nhiem)"
)
_WAS_DONE = re.compile(rf":{_SP}(?:da|duoc|con|chua)\b")
# "Căn cứ kế hoạch được Đảng ủy, Ban Giám hiệu phê duyệt, …"
_APPROVES = re.compile(
    rf"{_SP}(?:phe{_SP}duyet|ban{_SP}hanh|thong{_SP}qua|chap{_SP}thuan|cho{_SP}phep|giao)\b"
)
_NEXT_NAME = re.compile(r"\s?;\s{1,6}")
_FEW = 2  # capitals of a name, not of "Tổ công tác"
_LONGEST_TOPIC = 180  # characters, with the colon
_FAR = 250  # characters before the unit: "Căn cứ …, …, Sở Y tế …"
# "Về giá đất: Sở Tài chính …": a topic, and then who does it.
_TOPIC = re.compile(
    rf"(?!thanh{_SP}phan|noi{_SP}|dia{_SP}|can{_SP}cu|thoi{_SP}|muc{_SP}|yeu{_SP}cau|"
    rf"chi{_SP}tieu|ket{_SP}|hinh{_SP}thuc|ly{_SP}do|vi{_SP}du|ghi{_SP}|nguyen{_SP}|"
    rf"phan{_SP}|thuc{_SP}trang|ton{_SP}tai|han{_SP}che|danh{_SP}gia|theo{_SP}|so{_SP}|"
    rf"kinh{_SP}(?:gui|moi)|moi{_SP}|dai{_SP}bieu|chu{_SP}tri|phoi{_SP}hop|don{_SP}vi|"
    rf"co{_SP}quan|bo{_SP}phan)[^:;.]{{2,160}}:{_SP}"
)
# "Căn cứ Chỉ thị này, các đơn vị …", "Trước ngày …, các đơn vị …"
_LEAD_IN = re.compile(
    rf"(?:can cu|truoc|trong|de|khi|sau|theo|tren co so|nhan duoc|ket thuc|dinh ky|"
    rf"thuc hien|qua|nham){_SP}[^,.;:]{{2,90}},\s{{1,6}}"
)
_NEAR = 1500  # characters before a date in which "đề nghị UNIT" still governs it
_APPOSITION = re.compile(r"[-–]\s(?:co\s?quan|don vi|la)\b")  # "- cơ quan thường trực"
_ASIDE = re.compile(r"\s{0,3}\([^()]{1,200}\)")  # "(trừ …)", "(qua …)"
_NEAR_ASIDE = 4  # characters before its bracket
_CLAUSE = re.compile(rf"[\s-]*+(?P<rieng>rieng{_SP}(?:doi{_SP}voi{_SP})?)?")
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
_LABEL = re.compile(
    rf"(?:(?:don{_SP}vi|co{_SP}quan|bo{_SP}phan)(?:{_SP}\w{{1,7}}){{1,4}}|"
    rf"(?:thoi{_SP}(?:gian|han)|tien{_SP}do)(?:{_SP}\w{{1,7}}){{0,4}}|"
    rf"chu{_SP}tri|phoi{_SP}hop|san{_SP}pham|kinh{_SP}phi)\s?:"
)
_SPEAKS = re.compile(
    rf"{_SP}(?:(?:tran{_SP}trong|kinh){_SP})?(?:de{_SP}nghi|yeu{_SP}cau|thong{_SP}bao|"
    rf"co{_SP}y{_SP}kien|kinh{_SP}moi|giao|ban{_SP}hanh|nhan{_SP}duoc|bao{_SP}cao|"
    rf"huong{_SP}dan|xay{_SP}dung|tien{_SP}hanh|to{_SP}chuc|trien{_SP}khai)\b"
)


def assigned_unit(letter: LetterText, start: int, end: int) -> Span | None:
    """Return the unit to which the clause that begins at `start` gives work, if any.

    "Giao UNIT …", "UNIT chủ trì …", "UNIT:", or the name alone on its line.
    """
    level = _AT_LEVEL.match(letter.folded, start, end)
    start = level.end() if level else start
    concerned = _CONCERNS.match(letter.folded, start, end)
    is_noun = letter.text.startswith(("giáo", "Giáo"), start)  # "Giáo viên …:"
    request = concerned or (
        None if is_noun else _REQUEST.match(letter.folded, start, end)
    )
    found = unit_span(letter, request.end() if request else start, end)
    if found is None:
        return None
    if letter.text.startswith((";", " ;"), found[1]):
        found = _joined(letter, found, end)
    at = _behind_aside(letter, found, end)
    near = min(end, at + 30)
    plain = letter.folded[at:near].strip(" \n,.;")
    if concerned and not _is_heading(letter, found, concerned.group(), at, plain):
        return None
    if _ASKS_ITSELF.match(plain) or _WAS_DONE.match(plain):
        return None
    if _APPOSITION.match(plain):
        return found
    is_work = not plain or plain[0] == ":" or begins_with_work(letter, at, near)
    return found if is_work else None


def _behind_aside(letter: LetterText, unit: Span, end: int) -> int:
    if letter.text.find("(", unit[1], unit[1] + _NEAR_ASIDE) < 0:
        return unit[1]
    aside = _ASIDE.match(letter.folded, unit[1], end)
    return aside.end() if aside else unit[1]


def _is_heading(
    letter: LetterText, unit: Span, concern: str, after: int, plain: str
) -> bool:
    """Tell whether a unit that a heading concerns fills it: "Trách nhiệm của X"."""
    if concern[0] in "nt":  # "Nhiệm vụ của Tổ": whoever that is
        name = letter.text[slice(*unit)]
        if sum(map(str.isupper, name)) < _FEW and not name.startswith("các"):
            return False
        if plain and letter.text[after : after + 1] == "\n":
            return letter.text[after + 1 : after + 2].isupper()
    return plain == "" or plain[0] == ":"


def _joined(letter: LetterText, unit: Span, end: int) -> Span:
    """Return a name with those that fill its line: "Các sở, ngành; UBND cấp huyện"."""
    last = unit[1]
    while semicolon := _NEXT_NAME.match(letter.folded, last, end):
        following = unit_span(letter, semicolon.end(), end)
        if following is None:
            return unit
        last = following[1]
    rest = letter.folded[last:end].lstrip(" \n.;")
    return unit if rest and rest[0] != ":" else (unit[0], last)


def working_unit(letter: LetterText, start: int, end: int) -> Span | None:
    """Return the unit that begins at `start` if a verb of work follows its name."""
    found = unit_span(letter, start, end)
    return found if found and is_at_work(letter, found, end) else None


def is_at_work(letter: LetterText, unit: Span, end: int) -> bool:
    """Tell whether a verb of work follows a name, not a story of what was done."""
    if TELLS.match(letter.folded, unit[1], end):
        return False
    at = _behind_aside(letter, unit, end)
    return begins_with_work(letter, at, min(end, at + 30))


def bound_unit(
    letter: LetterText,
    points: Outline,
    unit_of: Callable[[Point], Span | None],
    sentence: Span,
    at: int,
) -> Span | None:
    """Return the unit that the words at `at` bind: its clause's, or its point's."""
    start, end = sentence
    path = points.path(start)
    if path and path[-1].start == start:
        start = path[-1].text_start
    for found in (
        _unit_of_clause(letter, start, end, at),
        _unit_asked(letter, max(start, at - _NEAR), end, at),
        *(assigned_unit(letter, at, end) for at in _openings(letter, start, end)),
    ):
        if found:
            return found
    for point in reversed(points.path(at)):
        found = unit_of(point)
        if found:
            return found
    return None


def _unit_of_clause(letter: LetterText, start: int, end: int, at: int) -> Span | None:
    """Return the unit with which the last clause before `at` begins: "…; riêng X"."""
    semicolon = letter.folded.rfind(";", start, at)
    if semicolon < 0:
        return None
    clause = _CLAUSE.match(letter.folded, semicolon + 1, end)
    assert clause is not None  # it matches nothing as well
    if clause["rieng"]:
        return unit_span(letter, clause.end(), end)
    return assigned_unit(letter, clause.end(), end)


def _unit_asked(letter: LetterText, start: int, end: int, at: int) -> Span | None:
    """Return the unit that was asked last before `at`: "đề nghị X", "giao X"."""
    limit = min(end, at + 40)
    for verb in reversed(asking_verbs(letter, start, min(limit, at + 1))):
        request = _REQUEST.match(letter.folded, verb, limit)
        if request and "giáo" not in letter.text[verb : request.end()].lower():
            unit = unit_span(letter, request.end(), end)
            if unit:
                return unit
    return None


def _openings(letter: LetterText, start: int, end: int) -> Iterator[int]:
    """Yield where the sentence itself begins, and where after "Căn cứ …, "."""
    yield start
    lead_in = _LEAD_IN.match(letter.folded, start, end)
    if lead_in:
        yield lead_in.end()


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
        led = _LED_BY.search(letter.folded, max(start, colon - _LONGEST_LABEL), end)
        unit = unit_span(letter, led.end(), end) if led else None
        if unit:
            return _joined(letter, unit, end)
    return None


def late_units(letter: LetterText, point: Point) -> Iterator[Span]:
    """Yield the units at work behind the words with which a point begins.

    "Về giá đất: Sở Tài chính …", "Sau khi có kết quả, Sở Nội vụ …".
    """
    start, end = point.text_start, min(point.own_end, point.head_end)
    if unit := _behind_topic(letter, start, end):
        yield unit
    lead_in = _LEAD_IN.match(letter.folded, start, end)
    if lead_in is None:
        return
    at, limit = lead_in.end(), min(end, start + _FAR)
    while at:
        may_be = letter.text[at].isupper() or letter.folded.startswith("phong", at)
        unit = working_unit(letter, at, end) if may_be else None
        if unit and not _APPROVES.match(letter.folded, unit[1], end):
            yield unit
            return
        at = letter.folded.find(", ", at, limit) + 2
        if at == 1:
            return


def _behind_topic(letter: LetterText, start: int, end: int) -> Span | None:
    if letter.text.find(":", start, min(end, start + _LONGEST_TOPIC)) < 0:
        return None
    topic = _TOPIC.match(letter.folded, start, end)
    return working_unit(letter, topic.end(), end) if topic else None


def is_label(letter: LetterText, point: Point) -> bool:
    """Tell whether a point only says who, when or with what for the one above it."""
    return _LABEL.match(letter.folded, point.text_start, point.own_end) is not None


def speaks_first(letter: LetterText, sentence: Span) -> Span | None:
    """Return the unit that asks or tells in a sentence: "UBND huyện yêu cầu …"."""
    found = unit_span(letter, *sentence)
    if found is None:
        return None
    return found if _SPEAKS.match(letter.folded, found[1], sentence[1]) else None
