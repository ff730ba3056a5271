"""Where the name of an agency begins and ends."""

import re
from collections.abc import Iterator

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.body.audience import ANYBODY
from vanthu.extraction.rules.body.work_verbs import begins_with_work, opens_work
from vanthu.extraction.rules.body.work_words import PLACES
from vanthu.extraction.rules.language.words import UPPER, over_lines

_SP = r"\s{1,6}"


# Each begins with letters: the first ones tell whether a name may begin at all.
_ROLES = (
    *(
        f"{deputy}{role}"
        for role in (
            "thu truong", "chu tich", "giam doc", "tong giam doc", "truong", "chanh",
            "bi thu", "hieu truong", "chu nhiem", "cuc truong", "tong cuc truong",
            "vu truong", "vien truong",
        )
        for deputy in ("", "pho ")
    ),
    "lanh dao", "dong chi", "chi huy truong", "to truong", "truong ban", "bo truong",
    "thong doc", "chanh an", "nguoi dung dau", "chi cuc truong", "tram truong",
    "doi truong", "d/c", rf"thanh{_SP}vien(?={_SP}(?:ban|to|hoi|doan|uy|tieu|bcd)\b)",
)  # fmt: skip
# The first word of an agency's name; "các" needs a noun that can be many agencies.
_MANY = (
    r"(?:so|phong|ban|co quan|don vi|truong|xa|phuong|huyen|quan|thi tran|thi xa|"
    r"thanh pho|to chuc|doan the|nganh|hoi|hiep hoi|trung tam|khu|to|dia phuong|bo|"
    r"doanh nghiep|dong chi|khoa|cong ty|chi cuc|uy ban|thon|ap|co so|ngan hang|"
    r"benh vien|tap doan|tong cong ty|ho (?:dan|kinh doanh|gia dinh)|ca nhan|chu rung|"
    r"cuc|hop tac xa|"
    r"vu(?! (?:viec|an))|bo truong|chi bo|dang uy|dang bo|chi,? dang bo|bo phan|cap uy|"
    r"tram|vuon quoc gia|thanh vien|nha truong|luc luong|vien|chi doan|chi hoi|"
    r"chi nhanh|"
    r"chu (?:dau tu|ho|tau|co so|phuong tien|trang trai)|"
    r"doi(?! (?:tuong|tac|voi|thu|moi))|cdcs|ttyt|htx|gvcn)"
)
_HEADS = (
    *(rf"{many}{_SP}{_MANY}" for many in ("cac", "nhung", "moi")),
    rf"tat ca (?:cac|nhung|moi){_SP}{_MANY}",
    rf"quy{_SP}(?:co quan|don vi|vi)",
    "ubnd", rf"uy{_SP}ban", "hdnd", rf"hoi{_SP}dong", "so",
    rf"phong(?!\s*,|{_SP}(?:chong|ngua))", rf"ban(?!{_SP}hanh)", rf"van{_SP}phong",
    "vp", rf"trung{_SP}tam", rf"cong{_SP}an", rf"quan{_SP}su",
    rf"bo(?!{_SP}(?:sung|tri|tieu{_SP}chi|chi{_SP}so|cau{_SP}hoi|quy{_SP}tac|thu{_SP}tuc|"
    rf"tai{_SP}lieu|luat|may|mau|du{_SP}lieu|cong{_SP}cu|sach|anh|de|chuan|don{_SP}gia|"
    rf"dinh{_SP}muc|nguyen{_SP}tac|chi{_SP}tieu|hoc{_SP}lieu|nhan{_SP}dien)\b)",
    "cuc", rf"tong{_SP}cuc", rf"chi{_SP}cuc", rf"truong(?!{_SP}hop)", "dai",
    rf"bao(?!{_SP}(?:cao|dam|gom|ve))", "bhxh", rf"cong{_SP}(?:thong{_SP}tin|ttdt)",
    rf"hoi(?!{_SP}(?:nghi|thao|thi|truong|cho|dien|trai|khoe|xuan|hoa|lang|"
    rf"bao(?!{_SP}(?:tro|ve))))",
    rf"hiep{_SP}hoi", rf"lien{_SP}(?:doan|minh|hiep)",
    rf"tong{_SP}lien{_SP}doan", "doan", rf"tinh{_SP}doan",
    rf"thanh{_SP}doan", "mttq", rf"mat{_SP}tran", rf"kho{_SP}bac", rf"ngan{_SP}hang",
    rf"tong{_SP}cong{_SP}ty", rf"cong{_SP}ty", rf"doanh{_SP}nghiep", rf"thanh{_SP}tra",
    "vien", rf"toa{_SP}an", "thue", rf"dien{_SP}luc", "vnpt", "viettel", "evn",
    "mobifone", rf"benh{_SP}vien", rf"doi(?!{_SP}voi)", "tram",
    rf"to(?!{_SP}(?:chuc|quoc(?!{_SP}phong))\b)",
    rf"khoa(?!{_SP}hoc)", rf"co{_SP}quan", rf"don{_SP}vi", rf"dia{_SP}phuong",
    rf"khu{_SP}(?:pho|dan{_SP}cu)", "hat", rf"cong{_SP}doan", rf"tap{_SP}doan",
    rf"thuong{_SP}truc", "nganh", rf"ho{_SP}gia{_SP}dinh",
    rf"bao{_SP}hiem{_SP}xa{_SP}hoi",
    *(rf"{party}{_SP}uy" for party in ("dang", "tinh", "thanh", "huyen", "quan")),
    *(rf"{party}{_SP}bo" for party in ("dang", "chi")),
    rf"bo{_SP}phan", rf"luc{_SP}luong", rf"chi{_SP}(?:doan|hoi|nhanh)", rf"cap{_SP}uy",
    rf"hop{_SP}tac{_SP}xa",
    rf"chu{_SP}(?:dau{_SP}tu|co{_SP}so|rung|ho(?={_SP}kinh))",
    rf"giao{_SP}vien(?={_SP}(?:chu{_SP}nhiem|bo{_SP}mon|phu{_SP}trach|tong{_SP}phu))",
    rf"nha{_SP}truong(?=:)",
    "btt", r"ubmt\w{0,2}", r"ubmttq\w{0,2}", "btv", "bch", "bql",
    rf"thi{_SP}hanh{_SP}an", rf"tieu{_SP}ban",
    rf"thong{_SP}ke(?={_SP}(?:tinh|thanh pho|co so|cac|cap))",
)  # fmt: skip
_ANY_HEADS = (
    rf"cac{_SP}(?:thu truong|chu tich|giam doc|(?:pho )?hieu truong|"
    r"lanh dao|bo truong|thong doc|nguoi dung dau)",
    "thu truong", "chu tich", "giam doc", "pho hieu truong", "hieu truong", "lanh dao",
    "bo truong", "thong doc", "nguoi dung dau",
    *(
        f"{many}{role}"
        for many in (rf"cac{_SP}", "")
        for role in (
            rf"truong{_SP}(?:cac{_SP})?(?:thon|ap|ban|khu|to dan pho)",
            rf"to{_SP}truong{_SP}(?:cac{_SP})?"
            rf"(?:to{_SP})?(?:dan{_SP}pho|dan{_SP}cu|tu{_SP}quan)",
            rf"bi{_SP}thu{_SP}(?:cac{_SP})?chi{_SP}bo",
            rf"pho{_SP}(?:thu{_SP}tuong|chu{_SP}tich|giam{_SP}doc)",
        )
    ),
)  # fmt: skip
# "Các ông (bà) Trưởng thôn", "ông Giám đốc Sở": what stands before a role.
_HONORIFIC = re.compile(
    rf"(?:cac{_SP})?ong(?:\s?(?:,|/|\(|va\s)\s?ba\)?)?{_SP}"
    r"(?=(?:pho\s)?(?:truong|chu\s|giam\s|bi\s|hieu\s|chanh|to\s|thu\s))"
)
_HONORED = ("cac ong", "ong (", "ong, ", "ong/", "ong ")
_UNIT_START = re.compile(
    rf"(?:(?:{'|'.join(_ROLES)})\s{{1,6}}){{0,2}}(?:{'|'.join(_HEADS)})\b"
    rf"|(?:{'|'.join(_ANY_HEADS)})\b"
)
_FIRST_TWO = frozenset(each[:2] for each in (*_ROLES, *_HEADS, *_ANY_HEADS))
_LEVEL = r"(?:tỉnh|thành|huyện|quận|thị|xã|phường|đặc)"
# "phường Tô Hiệu": a commune stands for its committee where its name follows. Other
# words and initials name a body only as they are printed: "Vụ Pháp chế", "vụ án".
_PRINTED = re.compile(
    rf"(?=[{UPPER}xpđtấ])(?:"
    rf"(?:[Pp]hường|[Xx]ã|[Đđ]ặc khu|[Tt]hị trấn|[Tt]hôn|[Ấấ]p|P\.|PC|Vụ|Vụ trưởng|Hệ|"
    rf"Tiểu đoàn|Phân viện|Bản|Buôn|Làng|Công chức|Đồn|HTX|Nhà thầu|Kiểm lâm|Hải quan|"
    rf"Thư viện|Bảo tàng|Nhà văn hóa|Cụm thi đua|Khối thi đua){_SP}(?=[{UPPER}\d])"
    rf"|(?:Xã|Huyện|Quận|Thị|Phường|Tỉnh|Thành|Thị xã){_SP}[Đđ]oàn\b"
    rf"|(?:LĐLĐ|CĐCS|CĐ(?!\s?[-–])|BCĐ|BGH|UBKT|VKSND|TAND|NHCSXH|Agribank|TYT|TTPVHCC|"
    rf"TT[YD]\w{{1,6}}|Thủ tướng|Chính phủ(?!{_SP}(?:điện|số))|Quốc hội|Học viện|"
    rf"Vườn{_SP}quốc gia|Khu{_SP}bảo tồn|Ký{_SP}túc xá|Thông{_SP}tấn xã|Hải{_SP}đội|"
    rf"Nhà{_SP}(?:máy|hát)|Kiểm{_SP}toán{_SP}nhà nước|"
    rf"Cảng vụ|Cảnh sát|Bưu điện|Kiểm lâm{_SP}địa bàn|Hải quan{_SP}(?:cửa|khu)|"
    rf"(?:Thư viện|Bảo tàng){_SP}{_LEVEL}|Nhà{_SP}thầu{_SP}thi|"
    rf"Nhà{_SP}văn hóa{_SP}{_LEVEL}|Cán bộ{_SP}phụ trách|Trang{_SP}[Tt]hông tin|"
    rf"Quỹ{_SP}(?:[Tt]ín dụng|[Pp]hòng|[Bb]ảo|[Pp]hát triển|[Đđ]ầu tư|[Hh]ỗ trợ)|"
    rf"Cơ sở{_SP}(?:khám|đào tạo|giáo dục)|GVBM|GVCN|Tổng{_SP}phụ{_SP}trách|"
    rf"(?:Kế{_SP}toán|Thủ{_SP}quỹ|Văn{_SP}thư|Bảo{_SP}vệ)"
    rf"(?=:|{_SP}(?:nhà trường|trường|cơ quan|trực|mở|kiểm tra|lập|dự trù|chuẩn bị|chi|"
    rf"thanh toán|phối hợp|phát hành|tiếp nhận|thực hiện|rà soát|tổng hợp|tham mưu))|"
    rf"Nhân{_SP}viên(?={_SP}(?:y tế|thư viện|văn thư|kế toán|thiết bị|bảo vệ)))\b)"
)
# Words that fold to the same letters and name nobody, in small letters.
_NOT_A_UNIT = re.compile(
    r"(?:m(?:ỗi|ời)|(?:đơn vị|cơ quan|địa phương|trường|phòng) nào|"
    r"s(?:ố|ơ|o|ổ)|tổng số|h(?:ội viên|ồi|ỏi|ơi)|"
    r"đ(?:oạn|oán|ai|ại(?! học)|ời|ổi|ợi|ối|ôi|òi)|d(?:ài|ải)|cực|trăm|"
    r"hát|b(?:ản|án|àn|ạn|ắn|ổ|ố|ỏ|ảo(?! hiểm)|ao|ão)|t(?:ừ|ờ|o|ô|ơ)|thuê|"
    r"v(?:iện dẫn|iên)|kh(?:óa|oá)|ph(?:óng|ỏng|ong (?:trào|phú|tỏa|tặng))|"
    r"báo (?:chí|về|trước)|thanh tra(?:,| việc))\b"
)
# "Đơn vị thực hiện: …", "Cơ quan chủ trì: …" is the label of a name.
_LABEL = re.compile(
    rf"(?:don{_SP}vi|co{_SP}quan|bo{_SP}phan|nganh)(?:{_SP}\w{{1,7}}){{0,5}}\s{{0,2}}:"
)
# "Giám đốc: Sở A, Sở B": each of them has one.
_ROLES_OF_LIST = over_lines(
    r"(?:cac )?(?:giam doc|thu truong|chu tich|hieu truong|lanh dao)\s{0,3}"
)
_LIST_COLON = over_lines(
    r"(?:cac|nhung|\d{1,4})\s{1,6}(?:so|ban|nganh|hoi|phong|truong|xa|phuong|huyen|"
    r"don vi|co quan|sau|dia phuong|thi tran|[a-z, ]{2,40})\s{0,3}$"
)
# Two names in capitals with a comma or "và" between them.
_FIRST_NAMES = re.compile(
    rf"\s{{0,4}}(?P<name>[{UPPER}][^,;.:\n]{{0,90}}(?:\n[^,;.:\n]{{0,90}})?)"
    rf"(?:,|;|\svà)\s{{1,4}}[{UPPER}]"
)
# "Sở Nội vụ - cơ quan thường trực …": what follows tells of it.
_APPOSITION = rf"(?<=\s[-–])(?=\s(?:co\s?quan|don{_SP}vi|la|d/c|dong{_SP}chi)\b)"
# All begin with one of some characters, for which search can look.
_HARD_STOP = re.compile(
    rf"[.;:()“”\"\n|–t-](?:(?<=[.;:()“”\"\n|])|{_APPOSITION}"
    rf"|(?<=t)(?<!\wt)ru{_SP}(?=ubnd|cac|xa|phuong))"
)
# "công an phường, trạm y tế": in small letters only what can be nothing else.
_SMALL = over_lines(
    r"(?:(?:truong )?cong an|tram y te|to dan pho|hoi (?:lien hiep )?phu nu|"
    r"hoi nong dan|hoi cuu chien binh|doan thanh nien|mat tran(?: to quoc)?|"
    r"uy ban (?:nhan dan|mat tran)|(?:ban chi huy )?quan su|bo phan|van phong|"
    r"ban (?:quan ly|chi dao))\b[^.;:]*"
    r"\b(?:phuong|xa|thi tran|huyen|quan|thon|khu pho|ap|tinh|thanh pho)\b(?! hoi)"
)
# "trưởng các khoa", "thủ trưởng các cơ quan": in small letters too.
_OF_MANY = over_lines(
    r"(?:pho )?(?:truong|thu truong|giam doc|chu tich|hieu truong|lanh dao|bi thu) cac "
)
_NEW_BLOCK = re.compile(r"\s*(?:[-–+•*]\s|\d{1,2}[.)]|[a-zđ]\)|$)")
_LONGEST_PLACE = 10  # characters of the word for a place
_LONGEST_ROLE = 20  # characters of "các Hiệu trưởng :"
_LONGEST_NAME = 420
_LONGEST_LABEL = 60
_LONGEST_WORDS = 16  # characters of the longest words that name nobody


def unit_span(letter: LetterText, start: int, end: int) -> Span | None:
    """Return the unit's name that begins at `start`, if one does."""
    if not letter.text[start : start + 1].isalpha():
        return None  # as at the mark of a point
    limit = min(end, start + _LONGEST_NAME)
    place = "unit", start, limit
    if place not in letter.kept:  # several rules ask what stands at one place
        letter.kept[place] = _read(letter, start, limit)
    found: Span | None = letter.kept[place]
    return found


def _read(letter: LetterText, start: int, limit: int) -> Span | None:
    named = start
    if letter.folded.startswith(_HONORED, start) and (
        honorific := _HONORIFIC.match(letter.folded, start, limit)
    ):
        named = honorific.end()
    if not _begins(letter, named, limit):
        return None
    stop = _name_end(letter, named, limit)
    while stop > start and letter.text[stop - 1] in " \n,;-–…":
        stop -= 1
    name = letter.folded[start:stop]
    is_unit = (
        any(map(str.isupper, letter.text[start:stop]))
        or ANYBODY.match(name)
        or name.startswith("cac ")
        or _OF_MANY.match(name)
        or _SMALL.match(name)
    )
    return (start, stop) if stop - start > 1 and is_unit else None


def _begins(letter: LetterText, start: int, limit: int) -> bool:
    if (
        letter.folded[start : start + 2] in _FIRST_TWO
        and _UNIT_START.match(letter.folded, start, limit)
        and not _NOT_A_UNIT.match(letter.text[start : start + _LONGEST_WORDS].lower())
        and not _LABEL.match(letter.folded, start, min(limit, start + _LONGEST_LABEL))
    ):
        return True
    return _PRINTED.match(letter.text, start, limit) is not None


def _name_end(letter: LetterText, start: int, limit: int) -> int:
    """Return where the name stops: a sign, or a verb in small letters."""
    stop = limit
    for sign in _hard_stops(letter, start, limit):
        if sign.group() == ":" and _is_list(letter, start, sign.start(), limit):
            continue
        if sign.group() == "\n" and not (
            _NEW_BLOCK.match(letter.text, sign.end(), limit)
            or _opens_paragraph(letter, sign.end(), limit)
        ):
            continue
        stop = sign.start()
        break
    verb = opens_work(letter, start + 2, stop, name_start=start)
    return stop if verb is None else verb


def _opens_paragraph(letter: LetterText, start: int, limit: int) -> bool:
    """Tell whether work begins on the line below a whole name: "… tỉnh / Tổ chức …"."""
    last_word = letter.text[max(0, start - _LONGEST_PLACE) : start - 1].split()[-1:]
    return (
        letter.text[start : start + 1].isupper()
        and bool(last_word)
        and last_word[0].lower() in PLACES
        and begins_with_work(letter, start, limit)
    )


def _hard_stops(letter: LetterText, start: int, limit: int) -> Iterator[re.Match[str]]:
    return _HARD_STOP.finditer(letter.folded, start, limit)


def _is_list(letter: LetterText, start: int, colon: int, limit: int) -> bool:
    """Tell whether "các sở: A, B" goes on after its colon with names."""
    is_of_roles = (
        colon - start < _LONGEST_ROLE
        and _ROLES_OF_LIST.fullmatch(letter.folded, start, colon) is not None
    )
    near = max(start, colon - 60)
    if not (is_of_roles or _LIST_COLON.search(letter.folded, near, colon)):
        return False
    first = _FIRST_NAMES.match(letter.text, colon + 1, limit)
    if first is None:
        return False
    name = first.start("name")
    if is_of_roles:
        return _begins(letter, name, limit)
    verb = opens_work(letter, name, limit, name_start=name, capitals=True)
    return verb != name
