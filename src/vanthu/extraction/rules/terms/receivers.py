"""The name of the agency that receives a report, as far as it is the name."""

import re

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.body.unit_names import unit_span
from vanthu.extraction.rules.language.words import LOWER, UPPER, beginning

_G = r"\s{1,6}"
# In small letters a few names begin only: "phòng Nội vụ".
_SMALL = ("phong", "so ", "to ", "van phong", "truong phong", "bo phan", "thuong truc")
_BRACKET = re.compile(
    rf"\s{{0,6}}\(\s?(?P<way>(?:thong{_G})?qua{_G})?(?P<name>)[^()]{{2,160}}\)"
)
_ADDRESS = re.compile(
    rf"(?:e-?mail|thu\b|hop{_G}thu|zalo|dia{_G}chi|dien{_G}thoai|dt\b|ong\b|ba\b|"
    rf"d/c|th?s\b|bs\b|https?|www)"
)
# "Sở Nội vụ qua nhóm Zalo", "…, email …": how it goes there is no part of the name.
_BY_WAY = re.compile(
    rf",{_G}(?:ban{_G}(?:giay|cung|mem|chinh|in)|so{_G}luong|(?:thoi{_G})?han|"
    rf"thoi{_G}gian|cham{_G}nhat|truoc)\b|{_G}den{_G}(?:het|ngay)\b|"
    rf"\[\d{{1,2}}\]|,{_G}\d[\d/a-d]{{0,6}}{_G}|{_G}va{_G}(?:huong{_G}dan|trien{_G}khai|thuc{_G}hien|theo{_G}doi|don{_G}doc|"
    rf"chiu{_G}trach|phoi{_G}hop|de{_G}xuat|tham{_G}muu)\b|"
    rf"(?:,|{_G}va){_G}cac{_G}(?:co{_G}quan|don{_G}vi|so|nganh|to{_G}chuc)"
    rf"[^.;]{{0,30}}?{_G}lien{_G}quan\b|"
    rf",?{_G}(?:(?:theo{_G}|qua{_G})?(?:email|e-mail|thu{_G}dien{_G}tu|hop{_G}thu|zalo|"
    rf"dia{_G}chi|(?:so{_G})?dien{_G}thoai|trong{_G}gio)\b|"
    rf"qua{_G}(?:duong|nhom|he{_G}thong|phan{_G}mem|truc)\b|"
    rf"tren{_G}(?:he|phan{_G}mem|cong|truc)\b|[-–]{_G}so{_G}\d|bang{_G}(?:hinh|hai|ca|ban|van|duong|\d)|dong{_G}(?:thoi|gui)\b|cung{_G}luc\b)"
)
# An office that no agency's name begins with.
_DEPUTY_OF_GOVERNMENT = re.compile(
    rf"Phó{_G}Thủ{_G}tướng(?:{_G}Chính{_G}phủ)?(?:{_G}[{UPPER}][{LOWER}]+){{0,4}}"
)
_THROUGH = re.compile(rf"\s(?:thong{_G})?qua{_G}(?=[\da-z])")
# "báo cáo về Sở Y tế những khó khăn": what is reported comes behind the receiver.
_OBJECT = re.compile(
    rf"\s(?:nhung|mot{_G}so|toan{_G}bo|danh{_G}sach|tinh{_G}hinh|noi{_G}dung|"
    rf"so{_G}l(?:uong|ieu)|cac{_G}(?:truong{_G}hop|noi{_G}dung|thong{_G}tin|van{_G}de|"
    rf"kho{_G}khan|vuong{_G}mac|so{_G}lieu|vu{_G}viec))\b"
)
# "báo cáo UBND tỉnh xin ý kiến": it asks for leave and reports nothing.
_ASKS_LEAVE = re.compile(beginning("xin") + rf"{_G}(?:y{_G}kien|chu{_G}truong|phep)\b")


def receiver_name(letter: LetterText, start: int, end: int) -> Span | None:
    """Return the name of one agency that begins here, with "(qua …)" if it follows."""
    first = letter.text[start : start + 1]
    if not first.isupper() and not letter.folded.startswith(_SMALL, start):
        return None
    found = unit_span(letter, start, end)
    if found is None:
        deputy = _DEPUTY_OF_GOVERNMENT.match(letter.text, start, end)
        return deputy.span() if deputy else None
    if _ASKS_LEAVE.match(letter.folded, _next_word(letter, found[1]), end):
        return None
    stop = _name_end(letter, found)
    if stop < found[1]:
        return (start, stop)
    bracket = _BRACKET.match(letter.folded, stop, end)
    return (start, bracket.end() if bracket and _names(letter, bracket) else stop)


def _next_word(letter: LetterText, at: int) -> int:
    return (
        at
        + len(letter.text[at : at + 8])
        - len(letter.text[at : at + 8].lstrip(", \n"))
    )


def _name_end(letter: LetterText, name: Span) -> int:
    """Return where the name ends, and how it goes there or what it is about begins."""
    ends = [name[1]]
    for pattern in (_BY_WAY, _OBJECT):
        if found := pattern.search(letter.folded, *name):
            ends.append(found.start())
    for through in _THROUGH.finditer(letter.folded, *name):
        is_way = not letter.text[through.end()].isupper()
        if is_way and unit_span(letter, through.end(), name[1]) is None:
            ends.append(through.start())
    return min(ends)


def _names(letter: LetterText, bracket: re.Match[str]) -> bool:
    """Tell whether brackets name through whom it goes, not an address or a person."""
    at, end = bracket.start("name"), bracket.end() - 1
    if _ADDRESS.match(letter.folded, at, end):
        return False
    is_clerk = letter.folded.startswith("van thu", at)
    is_name = is_clerk or (bracket["way"] is not None and letter.text[at].isupper())
    return is_name or unit_span(letter, at, end) is not None
