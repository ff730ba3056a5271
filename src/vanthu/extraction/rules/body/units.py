"""The unit to which a clause gives work."""

import re
from collections.abc import Callable, Iterator

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.body.asking import asking_verbs
from vanthu.extraction.rules.body.item_tree import Outline, Point
from vanthu.extraction.rules.body.unit_names import unit_span
from vanthu.extraction.rules.body.work_verbs import begins_with_work
from vanthu.extraction.rules.body.work_words import PLACES

_SP = r"\s{1,6}"

SOMEONE = (
    rf"{_SP}(?:cho{_SP})?(?:lanh{_SP}dao|can{_SP}bo|cong{_SP}chuc|vien{_SP}chuc|"
    rf"thanh{_SP}vien|nguoi|dau{_SP}moi)\b"
)
"""Whom an addressee itself is to name: "phân công lãnh đạo trực tiếp phụ trách"."""

_REQUEST = re.compile(
    rf"(?:chu dong\s+|kinh\s+|tran trong\s+)?(?:giao|de{_SP}nghi|yeu{_SP}cau:?|"
    rf"phan{_SP}cong(?!{SOMEONE})|rieng(?!{_SP}doi{_SP}voi)){_SP}"
    rf"(?:cho{_SP}|nhiem vu cho{_SP})?"
)
_AT_LEVEL = re.compile(
    rf"cap{_SP}(?:tinh|thanh{_SP}pho|huyen|xa|phuong|co{_SP}so)\s?:\s{{1,6}}"
)
# It is the one who asks; "phân công lịch trực" hands nothing to anybody.
_ASKS_ITSELF = re.compile(
    rf"(?:giao|de{_SP}nghi|yeu{_SP}cau:?|phan{_SP}cong(?!{_SP}(?:lich|nhiem|can|truc)))\b"
)
_ASKS_AGAIN = re.compile(rf"(?:giao|de{_SP}nghi|yeu{_SP}cau:?)\b")
# As in "Đối với UBND các xã:", "Trách nhiệm của Sở Nội vụ"; and how that begins.
_CONCERN_WORDS = ("doi", "ve", "trach", "nhiem")
_CONCERNS = re.compile(
    rf"(?:doi{_SP}voi|ve{_SP}phia|(?:trach{_SP}nhiem|nhiem{_SP}vu)"
    rf"(?:{_SP}(?:cu{_SP}the|thuc{_SP}hien))?{_SP}(?:cua|doi{_SP}voi)){_SP}"
)
TELLS = re.compile(
    rf"{_SP}(?:da|duoc|la|se|con|chua|co|vua|dang|theo(?!{_SP}doi)|tai|trong|ban{_SP}hanh|"
    rf"thong{_SP}nhat|nhan|thong{_SP}bao|de{_SP}nghi|yeu{_SP}cau|tu{_SP}giai{_SP}the|"
    rf"su{_SP}dung{_SP}con{_SP}dau|(?:hoat{_SP}dong|lam{_SP}viec){_SP}theo)\b(?!{_SP}(?:trach{_SP}nhiem|nhiem{_SP}vu))"
)
"""What was done or is, behind a name: "Sở Y tế đã …", "UBND tỉnh ban hành …"."""

_WAS_DONE = re.compile(rf":{_SP}(?:da|duoc|con|chua)\b")
# "Sở Y tế đã …", "UBND xã A chưa …", but not "được giao chủ trì".
_WAS = (" đã ", " chưa ", " còn ", " được ")
_IS_GIVEN = re.compile(
    rf" duoc{_SP}(?:giao|phan{_SP}cong){_SP}"
    rf"(?:chu{_SP}tri|nhiem{_SP}vu|lam|la|phu{_SP}trach|phoi{_SP}hop|theo{_SP}doi)\b"
)
_STILL_ASKS = re.compile(
    rf"khan{_SP}truong|yeu{_SP}cau|de{_SP}nghi|tiep{_SP}tuc|chu{_SP}dong|som{_SP}|"
    rf"nhanh{_SP}chong|tap{_SP}trung|nghiem{_SP}tuc|cham{_SP}nhat|truoc{_SP}ngay|"
    r"\b(?:phai|can)\b"
)
_CLAUSES = 300  # characters in which a story may still come to a request
_GROUPS = ("cac ", "nhung ", "moi ", "tat ca ")
# As in "Đối với Sở Y tế, đề nghị cử người …", not "…, Sở Nội vụ đề nghị …".
_CONCERN_ASKS = re.compile(rf",\s{{1,6}}(?:de{_SP}nghi|yeu{_SP}cau){_SP}")
_NEXT_NAME = re.compile(r"\s?;\s{1,6}")
_ONE_OF_EACH = ("Văn phòng", "Công an", "Công đoàn", "Ban giám", "Thanh tra", "Đoàn ")
_FEW = 2  # capitals of a name, not of "Tổ công tác"
LEAD_IN = re.compile(
    rf"(?:can cu|truoc|trong|de|khi|sau|theo|tren co so|nhan duoc|ket thuc|dinh ky|"
    rf"thuc hien|qua|nham){_SP}[^,.;:]{{2,90}},\s{{1,6}}"
)
"""What may stand before the unit: "Căn cứ Chỉ thị này, …", "Trước ngày …, …"."""

_NEAR = 1500  # characters before a date in which "đề nghị UNIT" still governs it
_APPOSITION = re.compile(r"[-–]\s(?:co\s?quan|don vi|la)\b")  # "- cơ quan thường trực"
_ASIDE = re.compile(r"\s{0,3}\([^()]{1,200}\)")  # "(trừ …)", "(qua …)"
_NEAR_ASIDE = 4  # characters before its bracket
_CLAUSE = re.compile(rf"[\s-]*+(?P<rieng>rieng{_SP}(?:doi{_SP}voi{_SP})?)?")
_SPEAKS = re.compile(
    rf"{_SP}(?:(?:tran{_SP}trong|kinh){_SP})?(?:de{_SP}nghi|yeu{_SP}cau|thong{_SP}bao|"
    rf"co{_SP}y{_SP}kien|kinh{_SP}moi|giao|truyen{_SP}dat|ban{_SP}hanh|nhan{_SP}duoc|bao{_SP}cao|"
    rf"huong{_SP}dan|xay{_SP}dung|tien{_SP}hanh|to{_SP}chuc|trien{_SP}khai)\b"
)


def assigned_unit(letter: LetterText, start: int, end: int) -> Span | None:
    """Return the unit to which the clause that begins at `start` gives work, if any.

    "Giao UNIT …", "UNIT chủ trì …", "UNIT:", or the name alone on its line.
    """
    folded = letter.folded
    if folded.startswith("cap", start) and (
        level := _AT_LEVEL.match(folded, start, end)
    ):
        start = level.end()
    is_concern = folded.startswith(_CONCERN_WORDS, start)
    concerned = _CONCERNS.match(folded, start, end) if is_concern else None
    is_noun = letter.text.startswith(("giáo", "Giáo"), start)  # "Giáo viên …:"
    request = concerned or (None if is_noun else _REQUEST.match(folded, start, end))
    found = unit_span(letter, request.end() if request else start, end)
    if found is None:
        return None
    found = _with_next(letter, found, end)
    at = _behind_aside(letter, found, end)
    near = min(end, at + 30)
    plain = folded[at:near].strip(" \n,.;")
    if concerned:
        if asked := _CONCERN_ASKS.match(folded, at, end):
            at, near = asked.end(), min(end, asked.end() + 30)
            return found if begins_with_work(letter, at, near) else None
        if not _is_heading(letter, found, concerned.group(), at, plain):
            return None
    asks_itself = _ASKS_AGAIN if request else _ASKS_ITSELF
    if asks_itself.match(plain) or _WAS_DONE.match(plain):
        return None
    is_told = request is None and _is_told_of(letter, found, end)
    is_work = not is_told and (
        not plain
        or plain[0] == ":"
        or _APPOSITION.match(plain) is not None
        or begins_with_work(letter, at, near)
    )
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
        if not (
            sum(map(str.isupper, name)) >= _FEW
            or name.startswith(_ONE_OF_EACH)
            or name.startswith("các")
            or name.split()[-1] in PLACES
        ):
            return False
        if plain and letter.text[after : after + 1] == "\n":
            return letter.text[after + 1 : after + 2].isupper()
    return plain == "" or plain[0] == ":"


def _is_told_of(letter: LetterText, unit: Span, end: int) -> bool:
    """Tell whether a clause says but what a body has done, or has not."""
    folded, after = letter.folded, unit[1]
    if not letter.text.startswith(_WAS, after) or folded.startswith(_GROUPS, unit[0]):
        return False
    if _IS_GIVEN.match(folded, after, end):
        return False
    return _STILL_ASKS.search(folded, after, min(end, after + _CLAUSES)) is None


def _with_next(letter: LetterText, unit: Span, end: int) -> Span:
    """Return a name with the next ones, if nothing but a semicolon parts them."""
    is_parted = letter.text.startswith((";", " ;"), unit[1])
    return joined(letter, unit, end) if is_parted else unit


def joined(letter: LetterText, unit: Span, end: int) -> Span:
    """Return a name with those behind it: "Các sở, ngành; UBND cấp huyện: …".

    They fill its line, or the last of them is at work: "Giao Sở A; Sở B kiểm tra".
    """
    last = unit[1]
    while semicolon := _NEXT_NAME.match(letter.folded, last, end):
        following = unit_span(letter, semicolon.end(), end)
        if following is None:
            return unit
        last = following[1]
    if last == unit[1]:
        return unit
    rest = letter.folded[last:end].lstrip(" \n.;")
    is_whole = not rest or rest[0] == ":"
    if not (is_whole or begins_with_work(letter, last, min(end, last + 30))):
        return unit
    return unit[0], last


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
    found = _unit_of_clause(letter, start, end, at) or _unit_asked(
        letter, max(start, at - _NEAR), end, at
    )
    if found:
        return found
    for opening in _openings(letter, start, end):
        if unit := assigned_unit(letter, opening, end):
            return unit
    for point in reversed(points.path(at)):
        if unit := unit_of(point):
            return unit
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
                return _with_next(letter, unit, end)
    return None


def _openings(letter: LetterText, start: int, end: int) -> Iterator[int]:
    """Yield where the sentence itself begins, and where after "Căn cứ …, "."""
    yield start
    lead_in = LEAD_IN.match(letter.folded, start, end)
    if lead_in:
        yield lead_in.end()


def speaks_first(letter: LetterText, sentence: Span) -> Span | None:
    """Return the unit that asks or tells in a sentence: "UBND huyện yêu cầu …"."""
    found = unit_span(letter, *sentence)
    if found is None:
        return None
    return found if _SPEAKS.match(letter.folded, found[1], sentence[1]) else None
