"""How letters word what a date means: the words before it, and a few behind it.

Each wording begins with its letters, so that a search skips to where one may stand.
"""

import re

from vanthu.extraction.rules.language.clock import TIME_OF_DAY
from vanthu.extraction.rules.language.words import beginning

_G = r"\s{1,6}"


def _unless(word: str, *before: str) -> str:
    """Return a pattern of a word that is not the end of a longer one: "học sinh"."""
    return word + "".join(rf"(?<!{other} {word})" for other in before)


HOUR = TIME_OF_DAY
WEEKDAY = rf"(?:thu{_G}\w{{1,4}}|chu{_G}nhat)"
DAYTIME = (
    rf"(?:{HOUR}|(?:cuoi{_G}|dau{_G})?(?:gio|buoi)(?:{_G}lam{_G}viec)?|"
    rf"sang|trua|chieu|toi|(?:hom{_G})?nay|(?:ngay{_G})?mai|{WEEKDAY}|cuoi{_G}ngay|ngay(?={_G}thu)|"
    rf"(?:ngay{_G})?\d\d?{_G}thang{_G}(?:chap|gieng)|(?:tuc|nham)(?:{_G}la)?|"
    r"[,()“–-]|\s)"
)
_LAST_DAY = rf"han{_G}(?:chot|cuoi(?:{_G}cung)?|nop)"
# "trước ngày", "chậm nhất là 17 giờ 00 ngày", "hạn chót"
LIMIT = re.compile(
    "(?P<word>"
    + beginning(
        "truoc",
        rf"cham{_G}nhat",
        rf"muon{_G}nhat",
        _LAST_DAY,
        rf"thoi{_G}han",
        rf"khong{_G}(?:de{_G})?(?:muon|qua|cham)(?:{_G}(?:hon|qua))?",
        "het",
        rf"xong{_G}trong",
        rf"hoan{_G}thanh{_G}trong",
        rf"ngay{_G}trong",
    )
    + ")"
    rf"(?:{_G}(?:la|vao|luc|den|het|trong|cuoi|truoc))*+[\s:,(]*+"
    rf"(?P<hour>{HOUR}|\d\d?\.\d\d(?=\s{{0,3}}$))?"
    rf"{DAYTIME}{{0,12}}$"
)
LABELLED_LIMIT = re.compile(
    beginning(rf"thoi{_G}(?:gian|han){_G}") + rf"(?:\w+{_G}){{0,3}}"
    rf"(?:bao{_G}cao|gui|nop|hoan{_G}thanh|dang{_G}ky|cung{_G}cap|gop{_G}y|nhan|"
    rf"tiep{_G}nhan|tra{_G}loi|phan{_G}hoi)[^:.;]{{0,60}}:[^.;:]{{0,20}}$"
)
REPORT_LABEL = re.compile(
    beginning(rf"thoi{_G}(?:gian|han){_G}")
    + rf"(?:gui|nop|bao{_G}cao|nhan|cung{_G}cap)\b[^:.]{{0,60}}:|"
    + beginning(rf"noi{_G}(?:tiep{_G})?nhan{_G}(?:bao{_G}cao|ho{_G}so|danh{_G}sach)")
    + r"\b[^:.]{0,30}:"
)
# "hạn chót nhận báo cáo vào thứ Sáu, ngày …"
NAMED_LIMIT = re.compile(
    beginning(_LAST_DAY) + rf"\b[^.;:]{{0,60}}(?:\bvao|\bla|:)"
    rf"(?:\W{{0,3}}{HOUR})?{DAYTIME}{{1,12}}$"
)
UNTIL = re.compile(
    beginning(
        *(
            rf"{extended}\b[^.;]{{0,200}}?\bden"
            for extended in (
                rf"gia{_G}han",
                rf"hoan{_G}thanh",
                rf"keo{_G}dai",
                rf"tu{_G}nay",
                rf"tu{_G}ngay{_G}(?:ky|ban{_G}hanh|phat{_G}dong|nhan{_G}duoc)",
            )
        ),
        rf"ket{_G}thuc{_G}(?:vao|trong)",
    )
    + rf"{_G}(?:{HOUR}[\s,]{{0,4}})?$"
)
# "gửi về Sở vào các ngày 25/12/2025 và 25/01/2026"
SENT_ON = re.compile(
    beginning("gui", "nop", rf"bao{_G}cao")
    + rf"\b(?:(?:(?!\d{{1,2}}/)[^.;:]){{0,120}}\bvao{_G}(?:cac{_G})?(?:ngay{_G})?"
    rf"(?:[\d/]{{8,10}}(?:{_G}va|\s?,){_G}){{0,4}}$|"
    rf"(?:[^.;:\d]{{0,100}}?\b(?:ve|cho)|(?<=gui)|(?<=nop)){_G}(?:so|phong|ubnd|uy{_G}ban|"
    rf"van{_G}phong|ban|(?:chi{_G})?cuc|trung{_G}tam|hoi|cong{_G}an|dang{_G}uy)\b"
    rf"[^.;:,\d]{{0,100}}\s$)"
)
# "gửi về Sở vào 16 giờ thứ Sáu, ngày", but not "gửi giấy mời họp vào 8 giờ ngày"
SENT_AT = re.compile(
    beginning("gui", "nop", rf"bao{_G}cao")
    + rf"\b(?:(?!\b(?:hop|hoi{_G}nghi|du|to{_G}chuc|dien{_G}ra|moi)\b)[^.;:]){{0,120}}?"
    rf"\bvao{_G}{DAYTIME}{{1,12}}$"
)
_SUBMITS = beginning(
    _unless(
        "trinh",
        *(
            rf"\b{word}"
            for word in ("to", "chuong", "quy", "tien", "cong", "qua", "lich")
        ),
    )
)
# "trình Ban Thường vụ ngày 15/12"; "Chương trình ban hành …" submits nothing.
SUBMITTED_ON = re.compile(_SUBMITS + rf"{_G}[^.;:,\d]{{2,60}}\s$")
# "cấp phát cho các đơn vị, hoàn tất ngày 14/10"; not what was done on a day.
COMPLETED_ON = re.compile(
    beginning(
        *(_unless(done, r"\bda", r"\bduoc") for done in ("hoan tat", "hoan thanh"))
    )
    + rf"(?:{_G}(?:xong|trong|vao)){{0,2}}\s{{1,6}}$"
)
REACHES = re.compile(beginning("den") + rf"{_G}(?:het{_G})?$")
# "đến ngày 30/11, 100% hồ sơ phải …"; what "đã được" done by then is a story.
AMOUNT = re.compile(
    rf"\W{{1,3}}(?:(?:phai{_G})?(?:dat|hoan{_G}thanh){_G}|"
    rf"\d{{2,3}}\s?%{_G}(?:(?!\bda\b)[^.;,]){{2,80}}?\b(?:phai|duoc|hoan{_G}thanh)\b)"
)
# A day that opens the clause of a sending: "Cuối ngày 20/11, các đơn vị gửi …"
OPENS_CLAUSE = re.compile(r"(?:^|[:;,.–-])\s*(?:(?:den|cuoi|trong|vao)\s+)?$")
SENDS_NEXT = re.compile(
    rf"\s?,?{_G}(?:cac{_G}(?:don{_G}vi|co{_G}quan|xa|phuong|truong|dia{_G}phuong),?{_G})?"
    rf"(?:phai{_G})?(?:nop|gui|bao{_G}cao|hoan{_G}thanh)\b"
)
# "ngày 07/02/2027 (nhằm ngày 01/01)": the same day in the calendar of the moon
SAME_DAY = re.compile(
    beginning("nham", "tuc")
    + rf"(?:(?<=\d \(\w{{4}})|(?<=\d \(\w{{3}}))(?:{_G}(?:la|vao))?{_G}$"
)
# Who takes figures says until when: "Số liệu được khai thác … đến hết ngày 23/10"
TAKEN_UNTIL = re.compile(
    beginning(
        rf"so{_G}lieu{_G}(?:duoc|nay|tren|lay|trich|khai{_G}thac|tong{_G}hop|cap)"
    )
    + rf"\b(?:(?!\b(?:gui|nop|nhan|hoan{_G}thanh)\b)[^.;:,\d]){{0,120}}?"
    rf"\bden{_G}(?:het{_G}|thoi{_G}diem{_G})?$"
)
OPENS_UNTIL = re.compile(
    rf"\W*(?:\w{{1,2}}[.)]{_G})?(?:(?:tinh|luy{_G}ke){_G})?den{_G}"
    rf"(?:het{_G}|thoi{_G}diem{_G})*$"
)
# Printed words, as "đa" and "đá" fold to the same letters.
HAS_DONE = re.compile(r"[^.;:]{0,100}?\sđã\s(?!được giao|nêu)")
# "Quốc khánh trùng vào Chủ nhật, ngày 02/9": why there is a holiday, no day of work
COINCIDES = re.compile(
    beginning(rf"trung{_G}(?:vao|voi|dung)")
    + rf"{_G}(?:vao{_G})?(?:dip{_G})?(?:{WEEKDAY},?{_G})?$"
)
# "trên cơ sở kết quả kiểm tra đến hết ngày 23/10": the day of the figures
FIGURES_UNTIL = re.compile(
    beginning(rf"tren{_G}co{_G}so", rf"can{_G}cu", "theo", "qua")
    + rf"{_G}(?:(?:bao{_G}cao|thong{_G}ke){_G})?"
    rf"(?:ket{_G}qua|so{_G}lieu|tinh{_G}hinh|du{_G}lieu|tien{_G}do)\b"
    rf"[^.;:,\d]{{0,80}}(?:,(?:{_G}\w+){{1,3}}{_G})?\bden{_G}"
    rf"(?:het{_G}|thoi{_G}diem{_G})?$"
)
# "…, phấn đấu đến 31/12 đạt 95%": how far somebody's work is to come by a day
AIMED_WORK = re.compile(rf",{_G}phan{_G}dau\b[^.;,:]{{0,100}}$")
AIMS = re.compile(beginning(rf"phan{_G}dau") + r"\b[^.;]*$")
WISHES = re.compile(rf"\W*(?:nham|can{_G}cu|xet{_G}de{_G}nghi)\b")
WITHIN = re.compile(beginning("trong", "suot") + rf"{_G}$")
COMPLETES = re.compile(
    beginning(rf"hoan{_G}thanh", "xong") + rf"(?:{_G}\w+){{0,3}}\W*$"
)
WORKS = re.compile(
    beginning(rf"thoi{_G}gian{_G}(?:thuc{_G}hien|hoan{_G}thanh)") + r"\b[^.;]*$"
)
REPORTS = re.compile(
    beginning(
        rf"bao{_G}(?:cao|ve)",
        "gui",
        _unless("nop", "nguoi"),
        rf"gop{_G}y",
        rf"tra{_G}(?:loi|ket{_G}qua)",
        rf"phan{_G}hoi",
        rf"phuc{_G}dap(?!{_G}(?:cong|van|de|kien|ban|don))",
        _unless("cung", "ubnd", "dan", "uy", "an") + rf"{_G}cap",
        rf"chuyen{_G}(?:ve|cho|den)",
        rf"lap{_G}danh{_G}sach",
        rf"y{_G}kien",
        rf"dang{_G}ky{_G}(?:voi|ve|danh|tham)",
        rf"xac{_G}nhan{_G}(?:tham|du|viec)",
        rf"chot{_G}(?:danh|so|quan)",
    )
    + r"\b"
)
# What a forecast does not say: "đề nghị", "hoàn thành", "triển khai"
ORDERS = re.compile(
    beginning(
        rf"de{_G}nghi",
        rf"yeu{_G}cau",
        "giao",
        rf"hoan{_G}thanh",
        rf"trien{_G}khai",
        rf"to{_G}chuc",
        rf"thuc{_G}hien",
        rf"kiem{_G}tra",
        rf"ra{_G}soat",
    )
    + r"\b"
)
# "báo cáo kết quả thực hiện công tác … từ ngày … đến ngày …": the time reported on
REPORTED_STRETCH = re.compile(
    beginning(rf"bao{_G}cao", rf"thong{_G}ke", rf"tong{_G}hop", rf"danh{_G}gia")
    + rf"{_G}(?:(?:day{_G}du|so{_G}bo|nhanh){_G})?"
    rf"(?:ket{_G}qua|tinh{_G}hinh|so{_G}lieu)\b"
    rf"(?:(?!\b(?:thoi{_G}gian|hang|dinh{_G}ky|gui|ve{_G}(?:so|ubnd|uy|phong))\b)"
    r"[^.;:]){0,200}$"
)
# "Kết quả từ ngày 15/9 đến ngày 14/10 có …" tells; "Công bố kết quả từ …" does not
RESULTS_OF = re.compile(
    rf"(?:^|[.;]\s)\W{{0,4}}(?:ket{_G}qua|so{_G}lieu|tinh{_G}hinh){_G}"
    rf"(?:(?!\b(?:cong{_G}bo|nhan|nop|thong{_G}bao)\b)[^.;:,\d]){{0,60}}$"
)
# "…, gửi Sở trước ngày 20/02": what is sent has a day of its own.
OWN_LIMIT = re.compile(
    beginning("gui", "nop", rf"bao{_G}cao")
    + rf"\b[^.;]*\b(?:truoc|cham{_G}nhat|vao){_G}[^.;a-z]*"
    rf"(?:ngay{_G})?\d"
)
# "(qua Phòng …)", ", thư điện tử …@…": how it goes there says nothing of the day.
ADDRESS = re.compile(
    r"\s?\((?:qua|dia chi|thu dien tu|email|e-mail|kem)\b[^()]{0,160}\)|"
    r",?\s(?:(?:theo |qua )?(?:dia chi )?(?:e-?mail|thu dien tu|hop thu)[^@;()]{0,40})?"
    r"[\w.-]{1,40}@[\w.-]{1,40}\w"
)
PASSED_ON = re.compile(
    beginning(rf"de{_G}(?!nghi|xuat|an\b|cuong|tai)")
    + rf"(?:(?!de{_G}nghi|yeu{_G}cau)\w+,?{_G}){{0,8}}(?:bao{_G}cao|trinh|gui)\b"
    r"[^.;]{0,100}$"
)
# "Tiếp theo Công văn số 10/SNV-VP ngày … yêu cầu báo cáo trước ngày …, Sở …"
CITED_REQUEST = re.compile(
    rf"so\s{{0,3}}[\w.]{{0,12}}/[^,;]{{3,160}}?\b(?:yeu{_G}cau|de{_G}nghi|giao)\b[^,;]*$"
)
STARTS_COMPLETING = re.compile(rf"\W*(?:\w{{1,2}}[.)]\s*)?hoan{_G}thanh\b")
MUST_COMPLETE = re.compile(
    beginning(rf"hoan{_G}thanh", "xong", rf"dut{_G}diem") + r"\b"
)
# "trình Ủy ban nhân dân tỉnh ban hành … trong tháng 11": done once, within the month
ISSUES = re.compile(
    rf"(?:{_SUBMITS}|"
    + beginning(rf"ban{_G}hanh", rf"phe{_G}duyet", rf"tham{_G}muu")
    + r")\b[^.;]*$"
)
SENDS = re.compile(beginning("gui", rf"bao{_G}cao", "nop") + r"\b")
_COUNTED_FROM = (
    rf"so{_G}lieu",
    rf"thong{_G}ke",
    rf"phat{_G}sinh",
    # ", ban hành trước ngày …" is the work itself
    _unless("thanh", ",", ";", "va", "de") + rf"{_G}lap",
    _unless("ban", ",", ";", "va", "de") + rf"{_G}hanh",
    _unless("sinh", "hoc", "thi", "ve", "tuyen", "dan", "an", "do"),
    _unless("mo", "duoc"),
    _unless(
        "cap",
        *("cung", "cac", "nang", "tro", "phu", "so", "dau", "cuoi", "lien", "moi"),
        *("hai", "ba", "tung", "vuot", "nhieu", "chuyen"),
    ),
    _unless(
        "ky",
        *("dinh", "dang", "hoc", "quyet", "doc", "tich", "dao"),
        *("giua", "cuoi", "dau", "nhiem", "thoi", "chu"),
    ),
    rf"tuyen{_G}dung",
    rf"xay{_G}ra",
    rf"khoi{_G}cong",
    _unless("su", "vao") + rf"{_G}dung",
    rf"bo{_G}nhiem",
)
COUNTED = re.compile(
    beginning(
        rf"tinh{_G}(?:den|tu)(?:{_G}het)?(?:{_G}{HOUR})?",
        rf"so{_G}lieu\b[^.;:]{{0,40}}:(?:{_G}tinh)?",
        *(rf"{of}(?:{_G}(?:den|tu|trong|truoc|sau|het)\b)*" for of in _COUNTED_FROM),
    )
    + r"\W*$"
)
