"""Units: where a unit's name begins and ends, and whether a clause binds it."""

import re

from vanthu.extraction.normalise import LetterText, Span, fold
from vanthu.extraction.rules.audience import ANYBODY
from vanthu.extraction.rules.item_tree import Outline, Point
from vanthu.extraction.rules.words import UPPER, over_lines

_SP = r"\s{1,6}"


_ROLE = (
    r"(?:(?:thu truong|chu tich|giam doc|pho giam doc|truong|chanh|chi huy truong|"
    r"lanh dao|dong chi|hieu truong|cuc truong|bi thu|to truong)\s{1,6})"
)
# The first word of an agency's name; "các" needs a noun that can be many agencies.
_MANY = (
    r"(?:so|phong|ban|co quan|don vi|truong|xa|phuong|huyen|quan|thi tran|thi xa|"
    r"thanh pho|to chuc|doan the|nganh|hoi|hiep hoi|trung tam|khu|to|dia phuong|bo|"
    r"doanh nghiep|dong chi|khoa|cong ty|chi cuc|uy ban|thon|ap|co so|ngan hang|"
    r"benh vien|chi bo|dang uy|dang bo)"
)
_HEAD = (
    rf"(?:(?:tat ca )?(?:cac|nhung|moi){_SP}{_MANY}|quy{_SP}(?:co quan|don vi|vi)|"
    rf"ubnd|uy{_SP}ban|hdnd|hoi{_SP}dong|so|phong(?!\s*,|{_SP}(?:chong|ngua))|"
    rf"ban(?!{_SP}hanh)|van{_SP}phong|vp|trung{_SP}tam|cong{_SP}an|quan{_SP}su|"
    rf"bo(?!{_SP}(?:sung|tri))|cuc|tong{_SP}cuc|chi{_SP}cuc|"
    rf"truong(?!{_SP}hop)|dai|bao(?!{_SP}(?:cao|dam|gom|ve))|bhxh|"
    rf"cong{_SP}(?:thong{_SP}tin|ttdt)|hoi(?!{_SP}(?:nghi|thao|thi|truong))|"
    rf"hiep{_SP}hoi|lien{_SP}(?:doan|minh)|doan|tinh{_SP}doan|thanh{_SP}doan|mttq|"
    rf"mat{_SP}tran|kho{_SP}bac|ngan{_SP}hang|(?:tong{_SP})?cong{_SP}ty|"
    rf"doanh{_SP}nghiep|thanh{_SP}tra|vien|toa{_SP}an|thue|dien{_SP}luc|vnpt|viettel|"
    rf"benh{_SP}vien|tram|to(?!{_SP}chuc)|khoa(?!{_SP}hoc)|co{_SP}quan|don{_SP}vi|"
    rf"dia{_SP}phuong|khu{_SP}(?:pho|dan{_SP}cu)|hat|cong{_SP}doan|tap{_SP}doan|"
    rf"thuong{_SP}truc|nganh|ho{_SP}gia{_SP}dinh|"
    rf"(?:dang|tinh|thanh|huyen|quan){_SP}uy|(?:dang|chi){_SP}bo)"
)
_ANY_HEAD = (
    r"(?:(?:cac\s{1,6})?(?:thu truong|chu tich|giam doc|hieu truong|lanh dao)\b)"
)
_UNIT_START = re.compile(rf"{_ROLE}{{0,2}}{_HEAD}\b|{_ANY_HEAD}")
# Words that fold to the same letters and name nobody.
_NOT_A_UNIT = re.compile(
    r"(?:[Ss]ố|[Tt]ổng số|[Hh]ội viên|[Đđ]oạn|[Bb]ản|[Hh]ồi|[Tt]ừ)\b"
)
_REQUEST = re.compile(
    rf"(?:chu dong\s+)?(?:giao|de{_SP}nghi|yeu{_SP}cau:?|phan{_SP}cong){_SP}"
    rf"(?:cho{_SP}|nhiem vu cho{_SP})?"
)
_CONCERNS = re.compile(rf"doi{_SP}voi{_SP}")  # "Đối với UBND các xã:"
# Verbs that end a unit's name; a name writes its own words in capitals.
_VERB = over_lines(
    r"\b(?:chu tri|chu dong|de nghi|yeu cau|tran trong|kinh moi|co y kien|phoi hop|"
    r"co trach nhiem|chiu trach nhiem|co nhiem vu|thuc hien|to chuc|chi dao|"
    r"xay dung(?! hoan| don| chu tri| phoi| co )|tham muu|huong dan|dang tai|dang ky|"
    r"tang cuong|tong hop|gui|ra soat|theo doi|don doc|hoan thanh|thong bao|"
    r"bao dam|dam bao|can cu|tien hanh|trien khai|nghien cuu|bao cao|kiem tra|"
    r"tiep tuc|truc tiep|khan truong|bo tri|cung cap|phan cong|de xuat|dieu dong|"
    r"tuyen truyen|day manh|nghiem tuc|tap trung|quan tam|kip thoi|tham gia|"
    r"chuan bi|niem yet|cong khai|cap nhat|ban hanh|quan triet|pho bien|ho tro|"
    r"giai quyet|xu ly|tham dinh|xem xet|cham nhat|muon nhat|han chot|"
    r"va qua|ve viec|ve ket qua|thong nhat|lien he|phan anh|nop|y kien|gop y|"
    r"dong gop|van dong|thanh lap|thuong xuyen|tiep nhan|giam sat|cong bo|so \d+|"
    r"ket qua|khao sat|treo|doi voi|co van ban|uu tien|duoc giao|moi (?=cac )|"
    r"tuan tra|thong ke|danh gia|doi chieu|trang tri|huy dong|long ghep|su dung|"
    r"lap dat|sua chua|thu gom|chi tra|thanh toan|quyet toan|giai ngan|nghiem thu|"
    r"ban giao|tap huan|boi duong|khen thuong|xac minh|xac nhan|lay mau|tiem|"
    r"ung pho|di doi|so tan|ngan chan|dau tranh|dieu chinh|phan bo|ket noi|so hoa|"
    r"thu thap|dua tin|viet bai|gioi thieu|bam sat|lua chon|dieu tiet|truc (?!thuoc)|"
    r"tham du|sap xep|chap hanh|phat dong|phat huy|duy tri|khac phuc|tham tra|"
    r"phe duyet|tiep thu|dieu tra|tu cham diem|cham diem|phan loai|doi thoai|ra quan|"
    r"ke khai|kiem ke|kiem dem|cuong che|nang cao|dinh ky|hang (?:tuan|thang|quy|nam)|"
    r"bien soan|mua sam|thuc day|kien toan|kien nghi|don tiep|thu hoi|phun|phat hanh|"
    r"chuyen (?:giao|den|ho so|tai)|khong (?:de|duoc|to chuc)|tu van|minh chung|"
    r"xin y kien|cho y kien|cap phat|dong vien|tham hoi|niem phong|xet nghiem|"
    r"giam thieu|nhap lieu|hoan thien|trinh|dia chi)\b"
)
# Short words are read with their marks: "để" ends a name, "đề" and "đa khoa" do not.
_PARTICLE = re.compile(
    r"\b(?:là|để|đê(?! điều)|từ|cử|cần|đã|sẽ|ký|theo|tại|khi|nếu|trong|vào|trước|phải|"
    r"giao(?! thông| dịch)|ngay|mở|mời|chịu|lập|đăng|làm|trình|nhằm|nêu|xin)\b"
)
_NOUN_BEFORE = ("thường", "các", "được", "của", "chương", "quy", "công", "việc", "và")
_LIST_COLON = over_lines(
    r"(?:cac|nhung|\d{1,4})\s{1,6}(?:so|ban|nganh|hoi|phong|truong|xa|phuong|huyen|"
    r"don vi|co quan|sau|dia phuong|thi tran|[a-z, ]{2,40})\s{0,3}$"
)
# Two names in capitals with a comma or "và" between them.
_FIRST_NAMES = re.compile(
    rf"\s{{0,4}}(?P<name>[{UPPER}][^,;.:\n]{{0,90}}(?:\n[^,;.:\n]{{0,90}})?)"
    rf"(?:,|;|\svà)\s{{1,4}}[{UPPER}]"
)
_HARD_STOP = re.compile(r"[.;:()“”\"\n|]")
_LONGEST_NAME = 420

# "Căn cứ Chỉ thị này, các đơn vị …", "Trước ngày …, các đơn vị …"
_LEAD_IN = re.compile(
    rf"(?:can cu|truoc|trong|de|khi|sau|theo|tren co so|nhan duoc|ket thuc|dinh ky|"
    rf"thuc hien|qua|nham){_SP}[^,.;:]{{2,90}},\s{{1,6}}"
)
_NEAR = 1500  # characters before a date in which "đề nghị UNIT" still governs it
_LONGEST_VERB = 40
_SPEAKS = re.compile(
    rf"{_SP}(?:(?:tran{_SP}trong|kinh){_SP})?(?:de{_SP}nghi|yeu{_SP}cau|thong{_SP}bao|"
    rf"co{_SP}y{_SP}kien|kinh{_SP}moi|giao|ban{_SP}hanh|nhan{_SP}duoc|bao{_SP}cao|"
    rf"huong{_SP}dan|xay{_SP}dung|tien{_SP}hanh|to{_SP}chuc|trien{_SP}khai)\b"
)


def unit_span(letter: LetterText, start: int, end: int) -> Span | None:
    """Return the unit's name that begins at `start`, if one does."""
    limit = min(end, start + _LONGEST_NAME)
    if not _UNIT_START.match(letter.folded, start, limit) or _NOT_A_UNIT.match(
        letter.text, start
    ):
        return None
    stop = _name_end(letter, start, limit)
    while stop > start and letter.text[stop - 1] in " \n,;-–…":
        stop -= 1
    name = letter.folded[start:stop]
    is_unit = (
        _has_capital(letter.text[start:stop])
        or ANYBODY.match(name)
        or name.startswith("cac ")
    )
    return (start, stop) if stop - start > 1 and is_unit else None


def assigned_unit(letter: LetterText, start: int, end: int) -> Span | None:
    """Return the unit to which the clause that begins at `start` gives work, if any.

    "Giao UNIT …", "UNIT chủ trì …", "UNIT:", or the name alone on its line.
    """
    concerned = _CONCERNS.match(letter.folded, start, end)
    request = concerned or _REQUEST.match(letter.folded, start, end)
    found = unit_span(letter, request.end() if request else start, end)
    if found is None:
        return None
    if concerned and not letter.folded.startswith(":", found[1]):
        return None
    rest = letter.folded[found[1] : min(end, found[1] + 30)].strip(" \n,")
    if _REQUEST.match(rest):
        return None  # it is the one who asks
    takes_work = not rest.strip(".;") or rest[0] == ":" or _VERB.match(rest)
    return found if takes_work or _PARTICLE.match(_after(letter, found[1])) else None


def _after(letter: LetterText, at: int) -> str:
    return letter.text[at : at + 30].lstrip(" \n,")


def bound_unit(
    letter: LetterText, points: Outline, sentence: Span, at: int
) -> Span | None:
    """Return the unit that the words at `at` bind: its clause's, or its point's."""
    start, end = sentence
    near = max(start, at - _NEAR)
    for request in _REQUEST.finditer(letter.folded, near, min(end, at + _LONGEST_VERB)):
        if request.start() > at:
            break
        found = unit_span(letter, request.end(), end)
        if found:
            return found
    path = points.path(start)
    if path and path[-1].start == start:
        start = path[-1].text_start
    lead_in = _LEAD_IN.match(letter.folded, start, end)
    for first in (start, *([lead_in.end()] if lead_in else [])):
        found = assigned_unit(letter, first, end)
        if found:
            return found
    for point in reversed(points.path(at)):
        found = point_unit(letter, point)
        if found:
            return found
    return None


def point_unit(letter: LetterText, point: Point) -> Span | None:
    """Return the unit to which a point gives work in its first paragraph."""
    return assigned_unit(letter, point.text_start, min(point.own_end, point.head_end))


def speaks_first(letter: LetterText, sentence: Span) -> Span | None:
    """Return the unit that asks or tells in a sentence: "UBND huyện yêu cầu …"."""
    found = unit_span(letter, *sentence)
    if found is None:
        return None
    return found if _SPEAKS.match(letter.folded, found[1], sentence[1]) else None


def _name_end(letter: LetterText, start: int, limit: int) -> int:
    """Return where the name stops: a sign, or a verb in small letters."""
    stop = limit
    for sign in _HARD_STOP.finditer(letter.folded, start, limit):
        if sign.group() == ":" and _is_list(letter, start, sign.start(), limit):
            continue
        if sign.group() == "\n" and not _is_line_end_of_name(letter, sign.end(), limit):
            continue
        stop = sign.start()
        break
    for pattern, text in ((_VERB, letter.folded), (_PARTICLE, letter.text)):
        for word in pattern.finditer(text, start + 2, stop):
            if letter.text[word.start()].islower() and _ends_name(letter, word):
                stop = word.start()
                break
    return stop


def _is_list(letter: LetterText, start: int, colon: int, limit: int) -> bool:
    """Tell whether "các sở: A, B" goes on after its colon with names."""
    if not _LIST_COLON.search(letter.folded, max(start, colon - 60), colon):
        return False
    first = _FIRST_NAMES.match(letter.text, colon + 1, limit)
    if first is None:
        return False
    return _VERB.match(letter.folded, first.start("name")) is None


_NEW_BLOCK = re.compile(r"\s*(?:[-–+•*]\s|\d{1,2}[.)]|[a-zđ]\)|$)")


def _is_line_end_of_name(letter: LetterText, after: int, limit: int) -> bool:
    return bool(_NEW_BLOCK.match(letter.text, after, limit))


def _ends_name(letter: LetterText, word: re.Match[str]) -> bool:
    """Tell whether the word is a verb here, unlike in "chương trình"."""
    before = letter.text[max(0, word.start() - 10) : word.start()].rstrip()
    after = letter.folded[word.end() : word.end() + 12].lstrip()
    if fold(word.group()) == "to chuc":
        return not before.endswith((",", "các", "và")) and not after.startswith(
            ("chinh tri", "doan the", "xa hoi", "ca nhan")
        )
    # "đầu tư xây dựng" is a name's, "Sở Kế hoạch và Đầu tư" ends one.
    return not before.endswith("đầu tư") and not before.lower().endswith(_NOUN_BEFORE)


def _has_capital(name: str) -> bool:
    return any(character.isupper() for character in name)
