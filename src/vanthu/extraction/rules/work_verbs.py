"""The verbs of work: where one of them begins, the name of who does it has ended."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count, islice, takewhile

from vanthu.extraction.normalise import LetterText, Span, fold

_LIST = """
chu tri, chu dong, de nghi, yeu cau, tran trong, kinh moi, phoi hop, co y, co trach,
co phuong, co ke, co bien, chiu trach, co nhiem, co van, thuc hien, to chuc, chi
dao, tham muu, huong dan, tang cuong, tong hop, ra soat, theo doi, don doc, hoan
thanh, hoan tat, thong bao, bao dam, dam bao, can cu, tien hanh, trien khai, nghien
cuu, bao cao, kiem tra, tiep tuc, truc tiep, khan truong, bo tri, cung cap, phan
cong, de xuat, xay dung, dieu dong, tuyen truyen, day manh, nghiem tuc, tap trung,
quan tam, kip thoi, tham gia, chuan bi, ban hanh, quan triet, pho bien, ho tro, giai
quyet, xu ly, tham dinh, xem xet, cham nhat, muon nhat, han chot, thong nhat, duoc
giao, dang tai, dang ky, lien he, phan anh, y kien, gop y, dong gop, niem yet, cong
khai, cap nhat, tiep nhan, cong bo, ket qua, thong ke, danh gia, doi chieu, doi
soat, so hoa, thu thap, ke khai, kiem ke, kiem dem, nhap lieu, nhap du, hoan thien,
hoan chinh, bien soan, phat hanh, xin y, cho y, lay y, ket noi, cai dat, tai len,
quet ma, in an, sao gui, luu giu, dia chi, bo sung, chinh sua, van dong, thanh lap,
thuong xuyen, giam sat, khao sat, doi voi, uu tien, tuan tra, trang tri, huy dong,
long ghep, tap huan, boi duong, khen thuong, tham du, sap xep, phat dong, phat huy,
duy tri, doi thoai, ra quan, don tiep, dong vien, tham hoi, kien toan, kien nghi,
nhac nho, chan chinh, giu gin, giu vung, san sang, huong ung, keu goi, khuyen khich,
nam bat, nam chac, tim hieu, luan phien, ung truc, truc ban, dang cai, phan dau,
binh cu, binh xet, thao luan, ky cam, cam ket, giup do, cham lo, trao qua, tham moi,
cu can, moi cac, ve viec, ve ket, va qua, bang van, su dung, lap dat, sua chua, thu
gom, chi tra, thanh toan, quyet toan, giai ngan, nghiem thu, ban giao, can doi, phan
bo, phan khai, cap phat, mua sam, thuc day, thu hoi, van hanh, di doi, di chuyen,
van chuyen, tap ket, thi cong, dieu chinh, xac minh, xac nhan, xac dinh, lay mau,
ung pho, so tan, ngan chan, ngan ngua, phong ngua, dau tranh, bam sat, lua chon,
dieu tiet, chap hanh, khac phuc, tham tra, phe duyet, tiep thu, dieu tra, tu cham,
cham diem, phan loai, cuong che, nang cao, dinh ky, niem phong, xet nghiem, giam
thieu, tieu huy, tieu doc, canh bao, thao go, nhan rong, tu van, minh chung, dua
tin, viet bai, gioi thieu, xu phat, ket thuc, ap dung, phan luong, hang tuan, hang
thang, hang quy, hang nam, chuyen giao, chuyen den, chuyen ho, chuyen tai, khong de,
khong duoc, khong to, hoan tra, nang cap, gia co, cai tao, don dep, xoa bo, thay the,
phuc hoi, dau noi, phoi ket, day nhanh, dam nhan, dam nhiem, tu kiem, tu ra, tu danh,
phat loa, vao cuoc, cham soc, trao doi, chot so, chot danh, tra loi, tra ket, mo rong,
len ke, lam viec, lanh dao, thu lai, thu phi, thu tien, thu no, dien ra,
nop ho, nop du, chuyen du
"""
# Without their marks; a name writes its own words in capitals.
_VERBS = frozenset(" ".join(verb.split()) for verb in _LIST.split(","))
_LONE = frozenset({"gui", "nop", "tiem", "phun", "treo", "trinh"})
# Read with their marks: "để" ends a name, "đề" and "đa khoa" do not.
_PARTICLES = frozenset(
    {
        "là",
        "để",
        "đê",
        "từ",
        "cử",
        "cần",
        "đã",
        "sẽ",
        "ký",
        "theo",
        "tại",
        "khi",
        "nếu",
        "trong",
        "vào",
        "trước",
        "phải",
        "giao",
        "ngay",
        "mở",
        "mời",
        "chịu",
        "lập",
        "đăng",
        "làm",
        "trình",
        "nhằm",
        "nêu",
        "xin",
        "giúp",
        "đưa",
        "lấy",
        "nhận",
        "chọn",
        "chưa",
        "còn",
        "tăng",
        "hằng",
        "không",
    }
)
_NOUNS = frozenset(
    {"đê điều", "giao thông", "giao dịch", "đưa đón", "trực tuyến", "còn lại"}
)
# "chương trình", "của các tổ chức": the word is no verb after these.
_NOUN_BEFORE = frozenset(
    {
        "đăng",
        "thường",
        "các",
        "được",
        "của",
        "chương",
        "quy",
        "công",
        "việc",
        "và",
        "tiếp",
        "xác",
        "ghi",
        "tổng",
    }
)
# "Hội đồng thẩm định", "Đoàn kiểm tra": what such a body is there for is its name.
_NAMED_FOR = frozenset(
    {
        "kiem",
        "giam",
        "tham",
        "danh",
        "khao",
        "nghiem",
        "tu",
        "giup",
        "to",
        "chi",
        "tiep",
        "ung",
        "nghien",
        "khen",
        "dieu",
        "tuyen",
        "chuyen",
        "ho",
    }
)
_FOUNDED = frozenset(
    {
        "doan",
        "hoi dong",
        "ban",
        "to",
        "bo phan",
        "trung tam",
        "tieu ban",
        "uy ban",
        "vien",
        "quy",
    }
)
# "các đơn vị thi công": what they do for a living tells which of them are meant.
_TRADES = frozenset(
    {
        "thi cong",
        "tu van",
        "van hanh",
        "dang cai",
        "thu gom",
        "van chuyen",
        "su dung",
        "thu huong",
        "cung cap dich",
        "cung cap nuoc",
        "cung cap dien",
        "cung cap suat",
    }
)
_TRADERS = ("don vi", "co quan", "co so", "doanh nghiep", "cong ty", "nha thau")
_OFFICE_OF = frozenset({"dang ky", "dieu phoi"})  # văn phòng đăng ký đất đai
_BODIES = frozenset({"chinh", "doan", "xa", "ca"})  # tổ chức chính trị, đoàn thể …
_OF_BUILDING = frozenset({"hoan", "don", "chu", "phoi", "co"})  # Sở xây dựng chủ trì
_SCHOOLS = frozenset({"hoc", "thpt", "thcs", "non"})  # trường tiểu học số 2
_LEADERS = frozenset({"chí", "các", "ban", "và", "thể", "bộ", "cấp", "là", "của"})
_WORD = re.compile(r"\w+")
_PLAIN_PARTICLES = frozenset(map(fold, _PARTICLES))
# What a verb of work can begin with: only such words are looked at more closely.
_MAY_BEGIN = _PLAIN_PARTICLES.union(
    (verb.partition(" ")[0] for verb in _VERBS), _LONE, ("truc", "so")
)


def opens_work(
    letter: LetterText,
    start: int,
    end: int,
    *,
    name_start: int,
    capitals: bool = False,
) -> int | None:
    """Return where the first verb of work after `start` begins, if one does.

    `name_start` is where the name before it begins; with `capitals`, a verb that is
    written with a capital counts too.
    """
    words = _Words(letter.text, _WORD.finditer(letter.folded, name_start, end))
    for index in words.indexes():
        at = words.spans[index][0]
        if (
            words.plain[index] in _MAY_BEGIN
            and at >= start
            and (capitals or letter.text[at].islower())
            and words.is_verb(index)
        ):
            if words.goes_on_with_verb(index):
                return words.spans[index - 1][0]
            if not words.is_of_the_name(index):
                return at
    return None


def begins_with_work(letter: LetterText, start: int, end: int) -> bool:
    """Tell whether a stretch begins with a verb of work."""
    first_two = islice(_WORD.finditer(letter.folded, start, end), 2)
    return _Words(letter.text, first_two).is_verb(0)


@dataclass(slots=True)
class _Words:
    """The words of a name and of what follows it, read only as far as asked for."""

    text: str
    coming: Iterator[re.Match[str]]
    spans: list[Span] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)

    def indexes(self) -> Iterator[int]:
        """Yield the index of each word."""
        return takewhile(self.has, count())

    def has(self, index: int) -> bool:
        """Tell whether there are so many words; read on until there are."""
        while index >= len(self.plain):
            word = next(self.coming, None)
            if word is None:
                return False
            self.spans.append(word.span())
            self.plain.append(word.group())
        return True

    def is_verb(self, index: int) -> bool:
        """Tell whether the word and the next one look like a verb."""
        if not self.has(index):
            return False
        word, after = self._plain(index), self._plain(index + 1)
        pair = f"{word} {after}"
        if pair in _VERBS or word in _LONE:
            return True
        if word == "truc":
            return after not in {"thuoc", "tuyen"}
        if word == "so":
            return (
                after.isdigit()
                and self._plain(index - 1) not in _SCHOOLS
                and not self.is_verb(index + 2)  # "Trạm quản lý số 1 vận hành …"
            )
        if word not in _PLAIN_PARTICLES:
            return False
        printed = self._printed(index)
        pair = f"{printed} {self._printed(index + 1)}"
        return printed in _PARTICLES and pair not in _NOUNS

    def goes_on_with_verb(self, index: int) -> bool:
        """Tell whether it is one more verb after "và": "Sở A và trình Sở B"."""
        is_after = self._printed(index - 1) == "và"
        return is_after and self._plain(index) in {"trinh", "gui", "nop", "bao"}

    def is_of_the_name(self, index: int) -> bool:
        """Tell whether the word is no verb here, unlike in "chương trình"."""
        word, after = self._plain(index), self._plain(index + 1)
        third = self._plain(index + 2)
        sign = self._sign_before(index)
        before = "" if sign else self._printed(index - 1).lower()
        if (word, after) == ("xay", "dung"):
            return third in _OF_BUILDING or before == "tư"
        if (word, after) == ("to", "chuc") and (
            before in {"các", "và"} or "," in sign or third in _BODIES
        ):
            return True
        is_noun = (word, after) == ("lanh", "dao") and (
            before in _LEADERS or "," in sign
        )
        if is_noun or (
            before and (self._is_what_they_are_for(index) or self._plans(index))
        ):
            return True
        if self.plain[max(0, index - 2) : index] == ["van", "phong"]:
            return f"{word} {after}" in _OFFICE_OF
        if (self._printed(index - 2), self._printed(index - 1)) == ("thi", "công"):
            return False
        return (
            before in _NOUN_BEFORE and word != "co" and (word, after) != ("to", "chuc")
        )

    def _is_what_they_are_for(self, index: int) -> bool:
        founded = " ".join(self.plain[:index])
        if founded.endswith(_TRADERS):
            next_words = self.plain[index : index + 3]
            if not _TRADES.isdisjoint(
                (" ".join(next_words[:2]), " ".join(next_words)),
            ):
                return True
        return self.plain[index] in _NAMED_FOR and founded in _FOUNDED

    def _plans(self, index: int) -> bool:
        """Tell whether "tổng hợp" ends the name "Phòng Kế hoạch tổng hợp"."""
        return (
            self.plain[index : index + 2] == ["tong", "hop"]
            and self.plain[max(0, index - 3) : index]
            in (["phong", "ke", "hoach"], ["phong", "nghiep", "vu"])
            and self._plain(index + 2) not in {"va", "bao", "trinh", "chung", "ket"}
        )

    def _plain(self, index: int) -> str:
        return self.plain[index] if index >= 0 and self.has(index) else ""

    def _printed(self, index: int) -> str:
        return self.text[slice(*self.spans[index])] if self._plain(index) else ""

    def _sign_before(self, index: int) -> str:
        """Return what parts a word from the one before it, but for white space."""
        if index == 0:
            return ""
        return self.text[self.spans[index - 1][1] : self.spans[index][0]].strip()
