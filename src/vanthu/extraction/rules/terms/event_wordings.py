"""How letters word what is on a day, begins with it, or only happens then.

Each wording begins with its letters, so that a search skips to where one may stand.
"""

import re

from vanthu.extraction.rules.language.words import beginning
from vanthu.extraction.rules.terms.term_wordings import DAYTIME, HOUR, WEEKDAY

_G = r"\s{1,6}"
CLOCK = re.compile(rf"{HOUR}{DAYTIME}{{0,12}}$")
TIME_LABEL = re.compile(
    beginning(
        rf"thoi{_G}gian",
        rf"ngay{_G}(?:gio|bau{_G}cu|hop|to{_G}chuc|khai{_G}giang|khai{_G}mac|thi|"
        rf"dien{_G}ra|cao{_G}diem|lam{_G}viec)",
    )
    + r"\b[^:.;]{0,60}?(?::[^.;:]{0,40}|\s)$"
)
HELD = re.compile(
    beginning(
        rf"to{_G}chuc",
        rf"dien{_G}ra",
        rf"khai{_G}(?:mac|giang)",
        rf"be{_G}mac",
        rf"mit{_G}tinh",
        rf"dieu{_G}hanh",
        rf"phat{_G}dong",
        rf"ra{_G}quan",
        rf"tong{_G}ket",
        "hop",
        rf"trien{_G}khai",
        rf"tuu{_G}truong",
        rf"chuan{_G}bi{_G}(?:hoi{_G}nghi|cuoc{_G}hop|ky{_G}hop|le)",
        rf"bau{_G}cu",
        rf"nghi{_G}(?:hoc|lam|viec)",
    )
    + r"\b[^.;:]{0,120}$"
)
# "thi đấu ngày 10/5": what happens stands close before its day.
HELD_ON = re.compile(
    beginning(
        rf"tap{_G}huan",
        rf"boi{_G}duong",
        rf"thi{_G}dau",
        *(rf"{which}{_G}(?:\d{_G})?thi" for which in ("vong", "du", "hoi", "mon")),
        "kham",
        rf"mo{_G}(?:cua|lop|hoi)",
        rf"khai{_G}truong",
        rf"ban{_G}giao",
        rf"kiem{_G}tra",
        rf"lam{_G}viec",
        rf"doi{_G}thoai",
        rf"gap{_G}mat",
        "vieng",
        rf"dang{_G}huong",
        rf"boc{_G}tham",
        rf"trao{_G}giai",
        rf"khanh{_G}thanh",
        rf"cong{_G}bo{_G}ket{_G}qua",
        rf"cham{_G}(?:thi|bai)",
        rf"tong{_G}duyet",
        rf"giao{_G}nhan{_G}quan",
        rf"vong{_G}\d",
        rf"le{_G}(?:tot{_G}nghiep|trao|ky{_G}ket|khoi{_G}cong|cong{_G}bo|ra{_G}mat|be{_G}giang)",
    )
    + rf"\b[^.;:()\d]{{0,40}}(?::{_G})?"
    rf"(?:ngay{_G}[\d/.-]{{4,10}}(?:{_G}va|\s?,){_G}){{0,3}}$"
)
# Who has a day off has it named behind: "nghỉ thêm 01 ngày: thứ Hai, ngày 15/4"
DAY_OFF = re.compile(
    beginning(rf"nghi(?<!de nghi){_G}(?:them|bu|\d)")
    + rf"\b[^.;:]{{0,60}}(?::{_G})?(?:{WEEKDAY},?{_G})?$"
)
# A day with which a sentence opens: "Tối 20/11, tổ chức …"
DAY_FIRST = re.compile(
    rf"\W{{0,6}}(?:(?:sang|trua|chieu|toi|vao){_G}){{0,2}}(?:{WEEKDAY},?{_G})?$"
)
HOLDS = re.compile(
    rf"\s?[,:]{_G}(?:[^.;:,]{{1,60}}?{_G})??(?:to{_G}chuc|hop|khai{_G}mac|dien{_G}ra|"
    rf"ra{_G}quan|tap{_G}trung|lam{_G}viec|kiem{_G}tra|du{_G}hop)\b|"
    rf"\s?,?{_G}(?:\w{{2,8}}{_G}){{1,6}}?tro{_G}lai{_G}"
    rf"(?:hoat{_G}dong|hoc|lam{_G}viec|truong|binh{_G}thuong)\b"
)
# A list of who is visited when: "Lịch kiểm tra: UBND phường A ngày 12/6; …"
TIMETABLE = re.compile(
    beginning("lich", rf"tap{_G}huan", "kham")
    + r"\b[^.;:]{0,60}:(?:[^.:]{0,240};)?[^.;:,()\d]{0,80}(?:,[^.;:()\d]{1,40})?$"
)
# "vào sáng Chủ nhật ngày 22/11", but not "hết hạn vào ngày"
ON_DAY = re.compile(
    beginning("vao(?<!han vao)(?<!luc vao)(?<!roi vao)(?<!nham vao)")
    + rf"{_G}(?:(?:sang|trua|chieu|toi){_G})?(?:{WEEKDAY},?{_G})?(?:cac{_G})?$|"
    + beginning("cac")
    + r"\s$|"
    + beginning("trong")
    + rf"{_G}(?:hai|ba|bon|0?[2-5]){_G}$"
)
PLANNED = re.compile(beginning(rf"du{_G}kien") + rf"(?:{_G}vao)?[\s,:]{{1,4}}$")
# A ceremony has its day in brackets, unlike a day that has a name.
CEREMONY = re.compile(
    rf"\b(?:ngay{_G}cao{_G}diem|le{_G}\w|hoi{_G}(?:nghi|thi|thao))[^.;()]{{0,120}}"
    rf"\((?:{WEEKDAY},?{_G})?$|"
    rf"(?:{HOUR}|\bthoi{_G}gian:)[^.;()]{{0,40}}{WEEKDAY}\s{{0,3}}\($|"
    rf"(?::\s{{1,4}}0?1|\btrong{_G}(?:hai|ba|bon|0?[1-5])){_G}ngay{_G}\($"
)
BEGINS = re.compile(
    beginning(
        rf"bat{_G}dau",
        rf"ap{_G}dung",
        "treo",
        rf"cao{_G}diem",
        rf"thuc{_G}hien",
        rf"trien{_G}khai",
        rf"tam{_G}(?:dung|ngung|hoan)",
        rf"dung{_G}(?:hoat|tiep|thu|to)",
        rf"cam{_G}(?:duong|xe|tau|hop|bien)",
        rf"tuu{_G}truong",
        rf"truc{_G}(?:ban|24)",
        rf"som{_G}nhat",
        rf"tro{_G}lai",
        rf"nghi{_G}(?:he|le|tet|hoc|lam|bu)",
        rf"su{_G}dung",
        rf"hoat{_G}dong",
        rf"nhan{_G}(?:ho{_G}so|bai|dang{_G}ky|don)",
    )
    + r"\b[^.;]{0,120}$"
)
IN_FORCE = re.compile(
    beginning("nay")
    + rf"{_G}(?:bat{_G}dau{_G})?co{_G}hieu{_G}luc\b[^.;]{{0,40}}?(?:\bke{_G})?"
    rf"(?:\btu{_G})?$"
)
SINCE = re.compile(beginning(rf"ke{_G}tu") + rf"{_G}(?:{HOUR}|sang|trua|chieu|toi)\W*$")
AFTER = re.compile(beginning("sau") + rf"{_G}(?:ngay{_G}[^.;,:\d]{{0,40}})?$")
# "Kể từ ngày 20/3/2026, tất cả các cuộc họp … yêu cầu …": a new rule has begun.
OPENS_SENTENCE = re.compile(r"\W*(?:\w{1,3}[.)]\s*)?(?:ke\s+)?$")
RULES = re.compile(
    rf"(?:{_G}tro{_G}di)?\s?,(?:[^.;]|\.\.+){{0,240}}?\b(?:yeu{_G}cau|de{_G}nghi|phai|"
    rf"khong{_G}duoc|dung|thuc{_G}hien|cho{_G}hoc|nghi{_G}hoc|ap{_G}dung|chuyen{_G}sang|tiep{_G}nhan)\b"
)
WEATHER = re.compile(
    beginning(
        rf"vi{_G}tri{_G}tam",
        rf"tam{_G}bao",
        rf"ap{_G}thap",
        rf"ban{_G}tin",
        rf"do{_G}vi{_G}bac",
        rf"do{_G}bo",
        rf"khi{_G}tuong{_G}thuy{_G}van",
        rf"khong{_G}khi{_G}lanh",
        rf"du{_G}bao{_G}(?:den|trong|khoang|tu)",
        rf"nang{_G}nong{_G}gay",
        *(rf"{brings}{_G}(?:mua|giong|nang{_G}nong|ret)" for brings in ("co", "gay")),
        rf"anh{_G}huong{_G}truc{_G}tiep",
        rf"mua{_G}(?:to|lon|rat{_G}to)",
        rf"ret{_G}(?:dam|hai)",
        rf"nhiet{_G}do",
    )
    + r"\b"
)
ISSUED_AT = re.compile(beginning("hoi") + rf"{_G}\d{{1,2}}\s?(?:gio|h|g)[^.;]{{0,24}}$")
# "Luật Tổ chức chính quyền địa phương ngày …" holds nothing on that day.
OF_A_LAW = re.compile(beginning("luat", "phap lenh") + r"\b[^.;]{0,160}$")
# "| Thứ Hai, 30/10/2023 | Sáng | Ngữ văn |"
WEEKDAY_FIRST = re.compile(rf"[\W\d]{{0,8}}{WEEKDAY}\W{{1,6}}(?:ngay\s+)?")
CALENDAR = re.compile(r"\W{0,6}ngay\s{1,6}[\d/.-]{3,10}\s?:")  # "Ngày 11/11: …"
ROW_GOES_ON = re.compile(r"\s{0,3}[|:;(\t]")

EVENTS = (CLOCK, TIME_LABEL, HELD, PLANNED, DAY_OFF)
LOOSE_EVENTS = (HELD_ON, ON_DAY, TIMETABLE)
"""Words that only schedule something where no paper and no reason is named."""

OF_A_PAPER = re.compile(
    beginning(
        rf"ke{_G}hoach",
        rf"quyet{_G}dinh",
        rf"bien{_G}ban",
        rf"ket{_G}luan",
        rf"giay{_G}moi",
        rf"cong{_G}(?:van|dien)",
        rf"to{_G}trinh",
    )
    + r"\b[^.;:,]{0,80}$"
)
REASON = re.compile(
    rf"\W{{0,4}}(?:can{_G}cu|thuc{_G}hien|tiep{_G}theo|xet|nhan{_G}dip|theo|huong{_G}toi|"
    rf"huong{_G}ung|chao{_G}mung)\b[^,:]*$"
)
