"""The title of a letter (tên loại) and the lines of the subject under it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from vanthu.extraction.folding import fold
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.arrival_stamp import stamp_below
from vanthu.extraction.rules.form.date_words import find_date_line
from vanthu.extraction.rules.form.document_types import TITLES, type_of_title
from vanthu.extraction.rules.form.lines import Line
from vanthu.extraction.rules.form.specks import without_specks
from vanthu.extraction.rules.language.words import (
    CAPITAL_WORD,
    is_capitals,
    likeness,
    one_line,
)

SUBJECT_LINES = 16  # lines under a title, empty ones counted
HEADER_LINES = 60  # printed lines in which a header may stand
ALIKE = 0.8
LONGEST_PRINTED = 130  # characters of a line on A4
LONG_LINE = 70  # characters: as long as a line of the body
FULL_LINE = 50  # characters of a centred line that goes on
LONGEST_TITLE = 60  # characters, a misread title with its noise
NUMBER_BELOW = 6  # lines under a line of the left column that is no title
_FOLDED = tuple((title, fold(title)) for title in TITLES)
# "KẾ HOẠCH TUYÊN TRUYỀN …", "QUYẾT ĐỊNH Về việc …": the subject on the title's line.
_TITLE_WORDS = re.compile(
    rf"\W{{0,3}}(?P<title>{'|'.join(sorted(map(fold, TITLES), key=len, reverse=True))})"
    r" +(?P<subject>[^\n]{3,})"
)
_DRAWN_RULE = re.compile(r"[-_–—=*]{5}")  # under the subject
# Words with which a subject goes on under an empty line.
_JOINING = re.compile(
    r"(?:ve|va|cua|nam|tren|giai doan|tai|doi voi|cho|trong|voi|thuoc|nhiem ky|lan thu)"
    r"(?![a-z])"
)
# The first heading of the body: "I. MỤC ĐÍCH", "1. Nội dung", "Phần I", "Điều 1".
_SECTION = re.compile(
    r"(?:[ivx]{1,5} ?[.\-–]|\d{1,2}\.(?!\d)|(?:[ivx]{1,5}|\d{1,2}|[a-d]) ?/(?= )) ?\w"
    r"|(?:phan|chuong) (?:thu |[ivx]+\b)"
    r"|dieu \d{1,2}\b|(?:thoi gian|dia diem|thanh phan)[^:.;]{0,30}:"
)
# What is left of a stamp before the first words of the body: "Ngay:i04 Căn cứ …".
_STAMPED = re.compile(
    r"(?=\S*[^\w\s]|\S{1,3}\s)\S{1,10}\s(?:Căn cứ|Thực hiện|Theo|Xét|Để) "
)
_YEAR_AND_DASH = re.compile(r"(?<=\d{4})\s+[-–]$")
_HOUR = re.compile(r"(?:vao )?hoi \d")  # of a công điện, which then has no subject
_PERIOD = re.compile(r"(?:nam hoc|hoc k[iy]|quy|thang|nam|giai doan) .{0,24}\d{4}")
_SHORT_SUBJECT = 3  # words
# "QUY ĐỊNH VÀ HƯỚNG DẪN", "THÔNG BÁO SỐ 3": no subject.
_OTHER_TYPE = re.compile(r"va (?:huong dan|quy dinh|ke hoach|quy che)$|so \d{1,3}$")
_LEAST_WORDS = 2  # of a type that may share its line: "luật", "lệnh" begin other names


@dataclass(frozen=True, slots=True)
class Title:
    """The line of the title, or its first words with the subject behind them."""

    at: int
    line: Line  # or its first words
    subject: Line | None = None  # what stands behind them

    @property
    def subject_at(self) -> int:
        """Return the line on which the subject begins."""
        return self.at + 1 if self.subject is None else self.at


def find_title(lines: Sequence[Line]) -> Title | None:
    """Return the line of the title (tên loại), a misread one if nothing is better."""
    printed = 0
    misread: Title | None = None
    headed = about = False
    for at, line in enumerate(lines):
        printed += bool(line.text)
        if printed > HEADER_LINES or opens_body(line):
            break
        headed = headed or labels.is_nation(line.text, line.folded)
        about = about or bool(labels.ABOUT.match(line.folded))
        if not line.text:
            continue
        is_alone = printed == 1 and labels.ABOUT.search(line.folded) is not None
        shared = _shared_title(at, line) if (headed and not about) or is_alone else None
        bare = _bare(line)
        if not (shared or bare) or any(
            map(_is_number_place, lines[at + 1 : at + NUMBER_BELOW])
        ):
            continue
        if shared:
            return shared
        if bare and type_of_title(bare.folded):
            return Title(at, bare)
        if misread is None and bare and misread_title(bare.text):
            misread = Title(at, bare)
    return misread


def _bare(line: Line) -> Line | None:
    """Return a short line of capitals without its specks."""
    if len(line.text) > LONGEST_TITLE or not CAPITAL_WORD.search(line.text):
        return None
    bare = without_specks(line)
    return bare if is_capitals(bare.text) else None


def _is_number_place(line: Line) -> bool:
    """Tell "Số: 15/TT-BTC" from "SỐ 15-BTC/TT NGÀY …", which is a subject."""
    if not labels.NUMBER_PLACE.match(line.folded):
        return False
    is_label = line.text[:1] != "s" and line.text[1:2].islower()
    return is_label or ":" in line.text[:8]


def _shared_title(at: int, line: Line) -> Title | None:
    """Return the title whose line goes on with the subject."""
    words = _TITLE_WORDS.match(line.folded)
    if words is None or len(words["title"].split()) < _LEAST_WORDS:
        return None
    title = line.part(*words.span("title"))
    other = _OTHER_TYPE.match(line.folded, words.start("subject"))
    if other is not None and title.text.isupper():
        return Title(at, title)
    subject = line.part(*words.span("subject"))
    goes_on = is_capitals(subject.text) or labels.ABOUT.match(subject.folded)
    is_small = title.text[:1].isupper() and labels.ABOUT.match(subject.folded)
    if not (title.text.isupper() or is_small) or not goes_on:
        return None
    if type_of_title(line.folded) or line.text.endswith((":", ".", ";")):
        return None
    # "QUYẾT ĐỊNH CỦA BỘ TRƯỞNG …" tells who decides, and its subject stands below.
    return Title(at, title, None if subject.folded.startswith("cua ") else subject)


@lru_cache(maxsize=256)
def misread_title(text: str) -> str | None:
    """Return the type whose name a line of capitals resembles."""
    if len(text) > LONGEST_TITLE:
        return None
    words = "".join(c for c in fold(text) if c.isalpha() or c == " ").strip()
    score, name = max((likeness(words, folded, ALIKE), t) for t, folded in _FOLDED)
    return name if score and len(words) > len("du an") else None


def subject_end(lines: Sequence[Line], first: int, limit: int) -> int:
    """Return the line after the subject under a title."""
    spaced = _is_double_spaced(lines)
    at = first
    while at < limit and not lines[at].text:
        at += 1
    begun = at
    if at < limit and _HOUR.match(lines[at].folded):
        return at
    while at < min(limit, begun + SUBJECT_LINES):
        line = lines[at]
        if _SECTION.match(line.folded) or (
            at > begun and _is_below(lines, at, spaced=spaced)
        ):
            break
        if not line.text and not spaced:
            below = lines[min(at + 1, limit - 1)]
            if not _goes_on_below(lines, at, below):
                break
        if at > begun and (
            (opens_body(line) and not _is_above_authority(lines, at))
            or (_is_authority(line, lines[begun]) and not stamp_below(lines[at:]))
        ):
            if not is_capitals(line.text) or not _is_open(_printed_before(lines, at)):
                break
        elif at > begun and (
            (
                _leaves_capitals(lines[begun], line)
                and not _is_under_short(lines[begun], line)
            )
            or _DRAWN_RULE.match(line.text)
        ):
            break
        at += 1
    return at


def _is_below(lines: Sequence[Line], at: int, *, spaced: bool) -> bool:
    """Tell whether a line begins what stands under the subject.

    Where every line is parted from the next, a paragraph is known by its length.
    """
    line = lines[at]
    if _STAMPED.match(line.text):
        return True
    is_long = len(line.text) >= LONG_LINE and not is_capitals(line.text)
    if not spaced or not is_long or lines[at - 1].text or goes_on(line):
        return False
    return not _is_open(_printed_before(lines, at))


def _goes_on_below(lines: Sequence[Line], at: int, below: Line) -> bool:
    """Tell whether a subject goes on under an empty line.

    A full line that ends with no mark breaks off in the middle of its words.
    """
    if not goes_on(below):
        return False
    above = _printed_before(lines, at).text
    is_broken = len(above) >= FULL_LINE and above[-1:].isalpha()
    return bool(_JOINING.match(below.folded)) or (is_broken and " " in below.text)


def _is_open(line: Line) -> bool:
    """Tell whether a line must go on; a dash behind a year is a speck."""
    return bool(labels.OPEN_END.search(_YEAR_AND_DASH.sub("", line.folded)))


def _is_above_authority(lines: Sequence[Line], at: int) -> bool:
    """Tell whether "Theo Kế hoạch số …" still stands above who decides."""
    if lines[at].folded.startswith("can cu") or is_capitals(lines[at].text):
        return False
    below = [line for line in lines[at + 1 : at + 6] if line.text][:2]
    return any(
        is_capitals(line.text) and labels.AUTHORITY.match(one_line(line.folded))
        for line in below
    )


def _printed_before(lines: Sequence[Line], at: int) -> Line:
    """Return the last line with words above line `at`."""
    return next(line for line in reversed(lines[:at]) if line.text)


def _leaves_capitals(first: Line, line: Line) -> bool:
    """Tell whether a sentence begins under a subject in capitals."""
    if not line.text or is_capitals(line.text) or not is_capitals(first.text):
        return False
    return next((c for c in line.text if c.isalnum()), "").isupper()


def _is_under_short(first: Line, line: Line) -> bool:
    """Tell whether a subject in capitals is not whole: "BÁO CÁO NHANH" over its matter.

    Nor is one over the year that it is for.
    """
    if len(line.text) >= LONG_LINE or line.text.endswith((".", ":", ";")):
        return False
    if line.text.startswith("(") or labels.DEAR.search(line.folded):
        return False
    if _PERIOD.fullmatch(line.folded):
        return True
    words = _TITLE_WORDS.match(first.folded)
    return words is not None and len(words["subject"].split()) <= _SHORT_SUBJECT


def opens_body(line: Line) -> bool:
    """Tell whether the line opens the first paragraph of a letter."""
    folded = line.folded
    opens = labels.OPENING.match(folded) or (
        ":" in folded and labels.REQUEST.search(folded)
    )
    if not opens:
        return False
    date = find_date_line(folded)
    if date and not date.start() and date.end() == len(line.text):
        return False  # "Ngày 10 tháng 8 năm 2025", a date without its place
    first = next((c for c in line.text if c.isalnum()), "")
    return not first.islower() and not is_capitals(line.text)


def _is_authority(line: Line, first: Line) -> bool:
    """Tell whether capitals under the subject name who decides."""
    if not is_capitals(line.text):
        return False
    return bool(labels.AUTHORITY.match(line.folded)) or not is_capitals(first.text)


def _is_double_spaced(lines: Sequence[Line]) -> bool:
    printed = [at for at, line in enumerate(lines[:-1]) if line.text]
    if any(len(lines[at].text) > LONGEST_PRINTED for at in printed):
        return False  # whole paragraphs, parted by empty lines
    followed = sum(not lines[at + 1].text for at in printed)
    return len(printed) > 4 and followed > 0.7 * len(printed)  # noqa: PLR2004


def goes_on(line: Line) -> bool:
    """Tell whether a line continues the one before it, over an empty line too."""
    return next((c for c in line.text if c.isalpha()), "").islower()
