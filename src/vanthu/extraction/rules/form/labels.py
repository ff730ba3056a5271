"""The fixed words of a letter's form, as print, old fonts and OCR give them.

All patterns are for the folded text: small letters without marks.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """Fixed words, looked for only in a line that may hold them.

    A pattern for misread words is slow to tell that they are not there, and the lines
    of a letter that have none of them are many. So is it to find what is printed well.
    """

    pattern: re.Pattern[str]
    may_be_in: Callable[[str], object]
    usual: re.Pattern[str] | None = None  # as nearly all letters print them

    def search(self, folded: str) -> re.Match[str] | None:
        """Return the first place of the words in folded text."""
        if not self.may_be_in(folded):
            return None
        usual = self.usual.search(folded) if self.usual else None
        if usual and not self.may_be_in(folded[: usual.start()]):
            return usual
        return self.pattern.search(folded)

    def match(self, folded: str) -> re.Match[str] | None:
        """Return the words where folded text begins with them."""
        return self.pattern.match(folded) if self.may_be_in(folded) else None


def _misread(words: tuple[str, ...], between: tuple[str, ...], kept: int) -> str:
    """Return a pattern of the phrase in which all but `kept` words may be misread."""
    windows = []
    for first in range(len(words) - kept + 1):
        read = [
            word if first <= at < first + kept else r"[^\s|]{1,6}"
            for at, word in enumerate(words)
        ]
        windows.append(
            "".join(a + b for a, b in zip(read, (*between, ""), strict=True))
        )
    return rf"(?<![a-z])(?:{'|'.join(windows)})(?![a-z])"


def _kept(words: tuple[str, ...], between: tuple[str, ...], kept: int) -> Iterator[str]:
    """Yield the patterns of the words beside each other that are never misread."""
    for first in range(len(words) - kept + 1):
        last = first + kept - 1
        before = zip(words[first:last], between[first:last], strict=True)
        yield "".join(a + b for a, b in before) + words[last]


_SPACE = r"\s{1,3}"
_DASH = r"\s{0,3}[-–—~.]{1,3}\s{0,3}"
_NATION_WORDS = (
    ("cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam"),
    (_SPACE,) * 7,
    3,
)
_MOTTO_WORDS = (
    ("doc", "lap", "tu", "do", "hanh", "phuc"),
    (_SPACE, _DASH, _SPACE, _DASH, _SPACE),
    2,
)
# What Quốc hiệu and Tiêu ngữ have at the least, misread in either way.
_OF_NATION = re.compile(r"h.a\s*x.\s*h.i\s*ch|" + "|".join(_kept(*_NATION_WORDS)))
_OF_MOTTO = re.compile(r"d.c\s*l.p|" + "|".join(_kept(*_MOTTO_WORDS)))
_XA_HOI = re.compile(r"x.\s*h.i")
_LAP = re.compile(r"l.p")


def _has_words_of_nation(folded: str) -> object:
    has_word = (
        "nghia" in folded
        or ("hoa" in folded and "xa" in folded)
        or ("x" in folded and _XA_HOI.search(folded))
    )
    return (has_word and (_OF_NATION.search(folded) or "xhcn" in folded)) or (
        "dang" in folded and "san" in folded
    )


def _has_words_of_banner(folded: str) -> object:
    return ":" in folded or "ky" in folded or "@" in folded or "sao y" in folded


def _has_words_of_motto(folded: str) -> object:
    has_word = "tu" in folded or "hanh" in folded or _LAP.search(folded)
    return has_word and _OF_MOTTO.search(folded)


_NATION = re.compile(  # Cộng hòa xã hội chủ nghĩa Việt Nam
    # A narrow column puts the last word on the next line.
    r"\bc.ng\s*h.a\s*x.\s*h.i\s*ch.{1,2}\s*ng.{2,3}\s*v.{2}t(?:\s*n.m)?(?![a-z])|"
    r"\bcong\s+hoa\s+xhcn\s+viet\s+nam(?![a-z])|"
    r"(?<![a-z])[^\s|]{1,4}\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+[^\s|]{1,4}\W*$|"
    + _misread(*_NATION_WORDS)
    + r"|\bdang\s+cong\s+san\s+viet\s+nam\b"
)
_MOTTO = re.compile(  # Độc lập - Tự do - Hạnh phúc
    r"\bd.c\s*l.p\s*\W{0,4}\s*t.\s*d.\s*\W{0,4}\s*h.nh\s*ph[a-z]{2}\b|"
    + _misread(*_MOTTO_WORDS)
    + r"|\bd.c\s*l.p\s*\W{1,3}\s*t.\s?d[a-z]{1,2}\b"
    r"(?:\W{1,4}[^\s|]{1,6}\s[^\s|]{2,5})?"
)
NATION = Phrase(
    _NATION,
    _has_words_of_nation,
    re.compile(r"cong(?<![^\s|]cong) hoa xa hoi chu nghia viet nam(?![a-z])"),
)
_PROSE_BEFORE = re.compile(
    r"(?:nuoc|hoi|phu|luat|hien phap|cua|cho|ve|tai|thanh lap|voi|va|boi|theo"
    r"|[,;:])\W*$"
)
_LONGEST_BESIDE = 70  # characters of the left column before Quốc hiệu


def is_number(text: str, folded: str) -> bool:
    """Tell whether a line begins with "Số: …", and no sentence goes on with "số …"."""
    if text.startswith("s") and ":" not in text[:5]:
        return False
    return NUMBER.match(folded) is not None


def is_nation(text: str, folded: str) -> bool:
    """Tell whether a line prints Quốc hiệu, and no sentence that names the nation."""
    found = NATION.search(folded)
    if found is None:
        return False
    printed = text[slice(*found.span())]
    if sum(map(str.isupper, printed)) * 2 > len(printed):
        # The title "CHỦ TỊCH / NƯỚC CỘNG HÒA …" of a law.
        return folded[: found.start()].strip() != "nuoc"
    before = len(folded[: found.start()].strip())
    behind = text[found.end() :].lstrip()[:1]
    if behind.islower() or behind in {"(", "“"} or before > _LONGEST_BESIDE:
        return False
    is_item = BULLET.match(text) or text.endswith(
        (";", ",", ".", ":")[: 4 if before else 2]
    )
    return not is_item and not _PROSE_BEFORE.search(folded[: found.start()])


MOTTO = Phrase(
    _MOTTO,
    _has_words_of_motto,
    re.compile(r"doc(?<![^\s|]doc) lap - tu do - hanh phuc\b"),
)
NATION_PART = re.compile(  # either half, where a narrow column broke it
    r"c(?<![a-z]c)(?:.ng h.a x. h.i$|h. ng?h.a vi.t n.m(?![a-z]))"
)
DEAR = re.compile(  # Kính gửi, Kính gởi; "CHỦ TỊCH … điện:" of a công điện
    r"(?<![a-z])(?:k.nh\s*(?:\.\s?)?n?[gs][uo]i(?![a-z])(?:\s?/\s?to\b)?\s*:?"
    r"|k.nhg[a-z]{1,2}\s?:|kinh (?:(?!phi|moi|bao|thua)[a-z]{3}|g[a-z]{3})\s?:"
    r"|(?:chu tich|thu tuong|bo truong|giam doc|uy ban|ban chi|truong ban|cuc truong"
    r"|tong cuc truong|vien truong)"
    r"[^|:]{0,90}(?<!dai )(?<!buu )\bdien\s?:$|dien\s?:$)"
)
ABOUT = re.compile(  # V/v, Về việc
    r"(?<![a-z/])(?:v\s?[/|]{1,2}\s?[vwy4]\b|[yw]/v\b|v#(?= )|v[il1!]v\b"
    r"|v[vw](?= [a-z]|:)|v\.\s?v\.?(?= [a-z])|ve\s*viec\b)[ ]?:?"
)
_COPIES = re.compile(  # Nơi nhận
    r"^[^a-z]{0,4}(?:[a-z]{0,2}[o0][il1t]|nei|n oi)\s*[nm]h[a-z][nm]\b\s*+[:;.]?"
    r"(?!(?:bao cao|ho so|danh sach|ket qua|dang ky|bai)\b)"
)
_LONGEST_BEFORE = 7  # characters of what is before the second letter


def _has_words_of_copies(folded: str) -> bool:
    begins = folded[:_LONGEST_BEFORE]
    return ("o" in begins or "0" in begins or "ei" in begins) and (
        "nh" in folded or "mh" in folded
    )


COPIES = Phrase(_COPIES, _has_words_of_copies)
# "Lưu: VT" begins its item; who hands in papers for keeping is another matter.
ARCHIVE = re.compile(
    r"l(?<!\wl)(?:[a-z]u\s*[:;.,]?\s*(?:vt|vp|hs|hc)\b|(?<![a-z] l)[a-z]u\s*[:;])"
)
NUMBER = re.compile(  # Số:
    r"(?<![a-z])(?:(?:luat|nghi quyet|lenh) )?[s§][oae60]"
    r"(?:(?:\s?/\s?(?:no\b|ky hieu)|\s(?:van ban|vb|cv|(?:ky )?hieu)(?=\s?:))?"
    r"\s*(?:[:.;]+|,(?=\s?\d{1,5}\s?/))\s*"
    r"|\s+(?=[\d/]|[-–]\s?[a-z]{1,5}\s?/)|(?=\d{1,5}\s?-\s?[a-z]{2,5}\s?/))"
    r"|(?<![a-z])[a-z$]{1,2}\s?[:.;]\s?(?=[\d ]{1,6}/)"
    r"|(?<![\w/.,-])[58]o\s?:\s?(?=\d{1,5}\s?/\s?(?:\d{4}/)?[a-z]{2})"
)
# What is left of "Số: 57/STP-HC" when its label cannot be read.
_NUMBER_LIKE = re.compile(
    r"\W{0,3}\w{0,3}\W{0,3}(?:\d{1,5}\W{1,3}[A-ZĐÐ]{2,}\s?-\s?[A-ZĐÐ]{2}"
    r"|\d{0,5}\s?/\s?[A-ZĐÐ]{2,})"
)
_LONGEST_NUMBER = 40  # characters
# The place of the number with nothing but digits, dots or spaces before the slash.
NUMBER_PLACE = re.compile(
    r"(?<![a-z])[s58][oae60]\s*[:.;]?[^a-z/|\n]{0,40}(?:-\s?[a-z]{1,5}\s?)?/"
)
END_MARK = re.compile(r"\.\s?/\s?\.?|/\.")
# Recognition reads a stroke or two beside the dash.
BULLET = re.compile(
    r"^\s*(?:[.,:„]\s?){0,3}[-–—~•+=_*·¬>»]+(?:[.~¬_]?\s?[-–—~•+=_*·¬>»]+)?\s*['’]?\s*"
)

_USUAL_BULLETS = ("-", "–", "—", "+", "•")


def has_bullet(text: str) -> bool:
    """Tell whether a text begins with the mark of an item."""
    if text[:1].isalnum():
        return False  # as most lines do
    return text.startswith(_USUAL_BULLETS) or BULLET.match(text) is not None


# Who signed the file and when, printed by the machine that signed it.
_BANNER = re.compile(
    r"\bky boi\b|\bnguoi ky\b|\bgian ky\b|\bco quan\s*:|\bemail\s*:|@|\bsao y\b"
    r"|\d\d:\d\d:\d\d|\+\s?0?7:0|\b(?:ngay dang|dang (?:ngay|luc)|cap nhat luc)\b"
)
BANNER = Phrase(_BANNER, _has_words_of_banner)
# The office's own stamp on what arrives.
STAMP = re.compile(
    r"^\W*(?:(?:cong van |van ban )?den(?:\W+(?:so|ngay)\s*[:.].*)?|so den.*"
    r"|ngay den.*|gio den.*|chuyen\s*:.*"
    r"|luu ho so.*|ngay\s*:.*|ngay\s+\d\d?\s*/.*|lay so.*)\W*$"
)
# The end of an opening that asks or invites.
REQUEST = re.compile(
    r"(?:kinh moi|nhu sau|thong bao|de nghi|yeu cau)\s*:(?=$|\s*[.…_]{4})|kinh moi\s*: "
)
# Who decides, printed in capitals between the subject and the grounds.
AUTHORITY = re.compile(
    r"^\W{0,3}(?:chu tich|uy ban|hoi dong|giam doc|bo truong|thu tuong|chinh phu"
    r"|truong ban|hieu truong|cuc truong|tong cuc truong|vien truong|chi cuc truong"
    r"|truong phong)\b"
)
# What a letter says of its addressee under the name.
ADDRESS = re.compile(r"^\W{0,3}(?:dia chi|ma so thue|mst|dien thoai|email)(?![a-z])")
# A line that ends so goes on.
OPEN_END = re.compile(
    r"(?:[,(–-]|(?<![a-z])(?:cua|va|ve|cho|tai|tren|voi|giua|theo|thuoc|boi|do|cac))$"
)
# Words that open the first paragraph of a letter.
OPENING = re.compile(
    r"^[^a-z0-9(]{0,3}(?:can cu|thuc hien|tiep tuc thuc hien|thi hanh|xet|theo"
    r"|tren co so|nham|de|sau khi|qua|tiep theo|tiep nhan"
    r"|trien khai|phuc dap|tra loi|nhan duoc|hom nay"
    r"|toi ten|toi la|ten toi|chung toi|ho (?:va )?ten"
    r"|ngay \d|trong|thoi gian qua|vua qua|hien nay|dieu \d|chuong [ivx\d]+"
    r"|phan [ivx\d]+|i\.|1\.|"
    r"thuong truc|kinh moi|tran trong)(?![a-z])"
)


def is_number_like(text: str) -> bool:
    """Tell whether a line looks like a number and a symbol without their label."""
    return len(text) < _LONGEST_NUMBER and bool(_NUMBER_LIKE.match(text))
