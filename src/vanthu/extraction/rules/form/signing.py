"""The words of a signature block: powers (TM., KT., TL.), titles and names."""

import re
from collections.abc import Iterable

from vanthu.extraction.folding import fold
from vanthu.extraction.rules.form.lines import Line, cells_of
from vanthu.extraction.rules.language.words import (
    LOWER,
    MAY_BE_CAPITAL,
    UPPER,
    is_capitals,
    one_line,
)

POWER = re.compile(
    r"(?P<power>T(?<![A-ZĐ/]T)/?(?:[ML]|UQ)|K(?<![A-ZĐ/]K)/?T|Q(?<![A-ZĐ/]Q))"
    # OCR reads the full stop as another; "VT, KT, NV" among the copies is none.
    r"(?:(?<=/[MTL])(?= )|\s*\.|\s*[,:](?=\s*(?:TH[ỦU]|CH[ỦUÁA]|GI[ÁA]|B[ỘO]|TR"
    r"|C[ỤU]|HI|VI|T[ỔO]NG|[ỦU]Y))"
    # The full stop is lost: "KT BỘ TRƯỞNG".
    r"|(?<![,:;] KT)(?<=[KT][TL])(?= (?:B[ỘO] TR|CH[ỦU] (?:T|NH)|GI[ÁA]M [ĐD]|C[ỤU]C TR"
    r"|HI[ỆE]U TR|VI[ỆE]N TR|T[ỔO]NG (?:GI|C[ỤU]C|TH|BI)|TR[ƯU][ỞO]NG "
    r"|CH[ÁA]NH |TH[ỦU] T)))\s*(?=\S)"
)
"""The abbreviation that says for whom somebody signs."""

_OFFICES = (
    *("chu tich", "chu nhiem", "giam doc", "hieu truong", "vien truong", "bo truong"),
    *("thu truong", "cuc truong", "chi cuc truong", "tong cuc truong", "vu truong"),
    *("thu tuong", "bi thu", "chanh van phong", "chanh thanh tra", "chanh an"),
    "tong thanh tra",
    "truong (?:phong|ban|khoa|cong an|doan|bo mon|tram|chi nhanh|tieu ban|thue|thon"
    "|khu pho|hai quan|dai dien|chi cuc|van phong|bo phan|ap|lang|don|nhom)",
    *("chi huy truong", "doi truong", "to truong", "tram truong", "don truong"),
    *("hat truong", "kiem toan truong", "ke toan truong", "thong doc", "chinh uy"),
    *("tong bien tap", "thu ky", "uy vien", "phu trach", "chinh tri vien"),
    *("vien pho", "hieu pho", "tu lenh", "tham phan", "chap hanh vien"),
    *("kiem sat vien", "dieu tra vien", "chu toa"),
)


def _by_first_letter(words: Iterable[str]) -> str:
    """Return alternatives by their letter, looked for only where a word begins with it.

    Then Python's search skips all other letters.
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:].replace(" ", r"\s+"))
    return "|".join(
        rf"{first}(?<!\w{first})(?:{'|'.join(rest)})" for first, rest in rests.items()
    )


_ANY_OFFICE = _by_first_letter(_OFFICES)
TITLE = re.compile(
    rf"(?:p(?<!\wp)ho\s+(?:tong\s+)?(?:{_ANY_OFFICE})"
    rf"|q(?<!\wq)uyen\s+(?:{_ANY_OFFICE})|t(?<!\wt)ong\s+(?:{_ANY_OFFICE})"
    rf"|{_ANY_OFFICE})\b"
)
"""A title (chức vụ) in folded text."""

PETITIONER = re.compile(
    r"(?:kinh don|nguoi (?:lam|viet|nop|dung) don|nguoi (?:de nghi|kien nghi|khieu nai"
    r"|to cao|phan anh|yeu cau|khai)|(?:tm|t/m)\.? (?:cac ho dan|tap the)[a-z0-9 ]*)\W*"
)
"""What stands above the name of a citizen who writes."""

SIGNED = re.compile(
    r"^\W*(?:\(?\s*(?:da ky|da ki|ky so|ky ten)\s*(?:va dong dau)?\)?)\W*"
)

_SIGNED_AFTER = re.compile(r"\W+(?:da ky|ky so|da ki)(?: va dong dau)?\W*$")

# Ranks and degrees, which are not of the name.
RANK = re.compile(
    r"(?:(?:(?:thieu|trung|thuong|dai)\s+(?:tuong|ta|uy)|"
    r"(?:pho giao su|giao su|tien si|thac si|bac si|duoc si|ky su|luat su|cu nhan"
    r"|nha giao(?: uu tu| nhan dan)?|pgs|gs|tskh|ts|ths|bs|bsck\w{0,2}|bscc"
    r"|ck\s?i{1,2}|ks|ds|ls|ngut|ttut)\b\.?)"
    r"[\s.,/-]+)+"
)

_KEPT_AT = re.compile(r"\bluu ?: ?$")
_ARCHIVE = re.compile(r"\W*luu\b")
_OFFICE = re.compile(
    r"\b(?:phong|ban|so|truong|tra|an|su|uy|hoi|khoa|cuc|vu|sach|luc|bieu|mau)\b"
)
# "VĂN" and "THỊ" after the surname make a person of words that offices use too.
_MIDDLE_NAME = re.compile(r"[a-z]+\s+(?:van\s(?!phong)|thi\s)")
# "H'Yim", "K’Brêt" of the Central Highlands
_WORD = rf"[{UPPER}][{LOWER}]*(?:['’][{UPPER}]?[{LOWER}]+)?"
_BEHEADED = re.compile(rf"[{LOWER}]{{1,5}}(?: [{UPPER}][{LOWER}]+){{2,3}}")
_NAME = re.compile(rf"{_WORD}(?: {{1,3}}{_WORD}){{1,4}}")
# What every name has: two words that begin with capitals, the first no shouted one.
_TWO_CAPITALS = re.compile(rf"[{UPPER}](?<![{UPPER}]{{2}})[{LOWER}]*\s+[{UPPER}]")
_CAPITAL_BEHIND_WORD = re.compile(rf"\s(?<=[^\W\d_]\s)\s*+{MAY_BE_CAPITAL}")
_NAME_BEHIND_OFFICE = re.compile(
    rf"(?<=[A-ZĐ\d)b;])\s+(?P<name>[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{2,3}})"
    r"[\s.]*$"
)
_LONGEST_NAME = 80  # characters, with "(đã ký)" and noise
# A title with the name on the same line.
_CAPITALS_THEN_NAME = re.compile(rf"(?P<title>[^{LOWER}]+)[ :.]*(?=[{UPPER}][{LOWER}])")
# Strokes of the pen read as single characters around a name.
_NOISE_BEFORE = re.compile(
    rf"(?:[\W\u02c6]+|\S+[.,_:]\S+\s+|_+\s+|(?<=[.:_]\s)[{LOWER}]{{1,2}}\s+"
    r"|[\W\d_]*\b[^\W\d_A-Z]\b )+"
)
_NOISE_BEHIND = re.compile(r"(?:[\W\u02c6]+|\s+[\W\d_\u02c6]+)$")
_LETTERS = frozenset(UPPER + LOWER)  # none of them is noise behind a name
_SURNAME = re.compile(
    r"(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh"
    r"|doan|lam|mai|truong|trinh|dao|ha|cao|luong|luu|to|ta|chau|quach|thai|tang|vuong"
    r"|phung|trieu|mac|kieu|la|lai|nghiem|van|thach|ton|giap|khuc|tong|bach|chu|dam|ong"
    r"|uong|nong|hua|ma|lo|lu|vi|vang|giang|cu|nhan|thieu|chung|ung|y|kha|hang|sung"
    r"|ksor|rmah|siu|kpa|nie|tieu|quang|che|danh|son|thi|dong|cam|au|diep|doi)\b"
)


def signed_after(folded: str) -> re.Match[str] | None:
    """Return the words "đã ký" behind a name in folded text."""
    # The pattern is slow to tell that they are not there.
    may_be_signed = "da k" in folded or "ky so" in folded
    return _SIGNED_AFTER.search(folded) if may_be_signed else None


def read_name(text: str, folded: str | None = None) -> str | None:
    """Return the personal name that a cell holds, or None."""
    if len(text) > _LONGEST_NAME or not _TWO_CAPITALS.search(text):
        return None
    folded = fold(text) if folded is None else folded
    signed, after = SIGNED.match(folded), signed_after(folded)
    words = one_line(
        text[signed.end() if signed else 0 : after.start() if after else None]
    )
    folded = folded if words == text else fold(words)
    rank = RANK.match(folded)
    name = words[rank.end() if rank else 0 :]
    noise = _NOISE_BEFORE.match(name)
    name = name[noise.end() if noise else 0 :]
    if name[-1:] not in _LETTERS:
        if not _NAME.match(name):
            return None
        name = _NOISE_BEHIND.sub("", name)
    if not _NAME.fullmatch(name):
        return None
    folded = folded if name == words else fold(name)
    if TITLE.search(folded) or (name.isupper() and not _SURNAME.match(folded)):
        return None
    return name


def has_known_surname(name: str) -> bool:
    """Tell whether the name begins with a usual family name."""
    return bool(_SURNAME.match(fold(name)))


def name_behind_archive(cell: Line) -> int | None:
    """Return where a name begins behind "Lưu: VT." on its line: "- Lưu: VT. Lê An"."""
    if not _ARCHIVE.match(cell.folded):
        return None
    mark = cell.text.rfind(". ")
    name = read_name(cell.text[mark + 2 :]) if mark >= 0 else None
    if name and has_known_surname(name):
        return mark + 2
    # "Lưu: VT, TH Lê Văn An": behind a comma it would be who drafted the letter.
    behind = _NAME_BEHIND_OFFICE.search(cell.text)
    is_name = behind and has_known_surname(behind["name"])
    return behind.start("name") if behind and is_name else None


def is_kept_at(cell: Line, start: int) -> bool:
    """Tell the office that keeps a letter from a power: "Lưu: KT.GIÁM ĐỐC"."""
    return bool(_KEPT_AT.search(cell.folded, max(0, start - len("  luu : ")), start))


def is_shouted_name(text: str, folded: str) -> bool:
    """Tell whether capitals below a title are a person's name."""
    if not text.isupper():
        return False
    words = text.split()
    is_plain = all(word.isalpha() and word.isupper() for word in words)
    if not is_plain or not 3 <= len(words) <= 5:  # noqa: PLR2004
        return False
    return (
        bool(_SURNAME.match(folded))
        and not TITLE.search(folded)
        and bool(_MIDDLE_NAME.match(folded) or not _OFFICE.search(folded))
    )


def is_damaged_name(text: str) -> bool:
    """Tell whether only the beginning of a name is lost: "ương Việt Dũng"."""
    return bool(_BEHEADED.fullmatch(text))


def is_title_line(line: Line) -> bool:
    """Tell whether a cell of the line is a power or title in capitals.

    Over a citizen's name it says "Người làm đơn".
    """
    return any(map(_stands_over_name, cells_of(line)))


def _stands_over_name(cell: Line) -> bool:
    return _is_title(cell) or PETITIONER.fullmatch(cell.folded) is not None


def _is_title(cell: Line) -> bool:
    return _begins_with_title(cell) and (
        is_capitals(cell.text) or _has_name_behind_title(cell)
    )


def _begins_with_title(cell: Line) -> bool:
    return bool(POWER.match(cell.text) or TITLE.match(cell.folded))


def _has_name_behind_title(cell: Line) -> bool:
    named = _CAPITALS_THEN_NAME.match(cell.text)
    return bool(
        named
        and is_capitals(named["title"])
        and (name := read_name(cell.text[named.end() :]))
        and has_known_surname(name)
    )


def is_name_line(line: Line) -> bool:
    """Tell whether the line ends with the name of a person with a usual surname."""
    if not _CAPITAL_BEHIND_WORD.search(line.text):
        return False
    cells = cells_of(line)
    last = cells[-1]
    if any(_is_persons(cell.text, cell.folded) for cell in cells):
        return True
    behind = last.text.rfind(";") + 1
    if 0 < behind < len(last.text) and _is_persons(
        last.text[behind:], last.folded[behind:]
    ):
        return True
    if name_behind_archive(last) is not None:
        return True
    is_title = _begins_with_title(last) and not is_capitals(last.text)
    return is_title and _has_name_behind_title(last)


def _is_persons(text: str, folded: str) -> bool:
    """Tell whether words are a name with a usual surname, or a shouted one."""
    name = read_name(text, folded)
    if name and has_known_surname(name):
        return True
    return is_shouted_name(text, folded)
