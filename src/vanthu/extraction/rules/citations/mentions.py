"""One mention of a numbered document: its words, its number, its kind, its date."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from vanthu.domain.document_types import OFFICIAL_LETTER
from vanthu.domain.intake import CitedRole
from vanthu.extraction.folding import fold
from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.form.document_types import NAMES, type_of_symbol
from vanthu.extraction.rules.form.symbols import (
    PARTY_REFERENCE,
    STATE_REFERENCE,
    squeeze,
)
from vanthu.extraction.rules.language.dates import PrintedDate, find_dates, find_printed
from vanthu.extraction.rules.language.words import beginning

_LOOK_BACK = 60
_NAME_OF = {fold(name): name for name in NAMES}
_NAME = "|".join(re.escape(fold(name)).replace(r"\ ", r"\s+") for name in NAMES)
# What stands before a number: "Kế hoạch số", "các Quyết định số:", "và số".
_SO = re.compile(beginning(r"so\b[\s:.,]{0,6}$"))
_NAMED = re.compile(rf"(?P<name>{beginning(*_NAME.split('|'))})\b[\s:]{{0,4}}$")
# "Quy chế phối hợp số", "Kết luận thanh tra số": the kind of the kind between them.
# "Các Công văn của UBND tỉnh: số": who issued them all.
_FAR_NAME = re.compile(
    rf"\b(?P<name>{_NAME})(?=\b(?:(?:\s{{1,4}}(?!va\b)[a-z]{{2,8}}){{1,3}}"
    r"|\s{1,4}cua\s[^.;:()\d]{2,40}:)\s{1,4}so[\s:.,]{0,6}$)"
)
# What the National Assembly issues has no type in its symbol: "…/QH15".
_OF_PARLIAMENT = re.compile(r"\b(?P<name>bo\s+luat|nghi\s+quyet|phap\s+lenh|luat)\b")
_CLAUSE = re.compile(r"[;:.](?=\s)")
# "Số 1 973/SNV-VP", "số 1.973/SNV-VP": the number before its last three digits.
_THOUSANDS = re.compile(beginning(r"so[\s:]{1,4}(?P<number>\d{1,3}[ .])$"))
# What a scan has made of the last group: "3158/QĐ-§YT".
_DAMAGED_TAIL = re.compile(r"-[^\s\w]?\w{1,20}")
# "99/QĐ-UBNDngày 01/4/2026": the space before the day is lost.
_GLUED_DAY = re.compile(r"[A-Za-zĐđ](?=ngày\b)")
# "…/UBND ngày", "…/UBND, ngày", "…/UBND của UBND tỉnh ngày", "… hồi 17 giờ 30 ngày",
# "… do UBND tỉnh ban hành ngày", with a speck of the scan between them.
_TO_DATE = re.compile(
    r"[\s,]{0,6}\(?(?:[a-z]\s)?(?:\s?(?:cua|do)\s[^.,;:()\d]{3,90}?\s)?"
    r"(?:(?:duoc\s)?(?:ky|de|gui|(?:ban|phat)\shanh)\s)?"
    r"(?:(?:hoi|luc)\s\d{1,2}\s?(?:gio|h|:)\s?(?:\d{2})?(?:\s?phut)?,?\s)?(?=ngay\b)"
)
# "Công văn ngày 01/02/2026 của UBND tỉnh số"
_DATED_NAME = re.compile(
    rf"\b(?P<name>{_NAME})\s{{1,4}}(?:de\s)?(?=ngay\b)[^;:]{{10,40}}?\d\d\d\d\s{{1,4}}"
    r"(?:cua\s[^;:()\d]{3,60}\s)?so[\s:.]{0,6}$"
)
# What follows a whole symbol: "45/UBND - NC ngày".
_AFTER_SYMBOL = re.compile(r"[\s,(]{0,4}(?:ngay\b|cua\b|ve\b|[;.)]|$)")
# "số 12, 13 và 14/TB-UBND": numbers that share the symbol of the last.
_MORE_NUMBERS = re.compile(
    beginning(
        r"so[\s:]{1,4}(?P<list>\d{1,6}(?:\s?,\s?\d{1,6}){0,9})\s?(?:,|va)\s{1,4}$"
    )
)
_ONE_NUMBER = re.compile(r"\d{1,6}")
# "Ngày 12/5/2026, Sở Nội vụ ban hành Hướng dẫn số"
_ISSUED_THEN = re.compile(
    r"[\s,]{1,4}[^.;:()]{3,180}?\b(?:ban hanh|phat hanh|gui|ky|co|tai|la)\s{1,4}"
    rf"(?:cac\s{{1,4}})?(?:{_NAME})\s{{1,4}}(?:so[\s:]{{0,4}})?$"
)
# Before a number that is no document's: an address, an account, a file.
_OF_A_THING = re.compile(
    r"\b(?:ma|dia chi|nha|tai khoan|ho so|thua|to|ban do|tru so|dien thoai|fax|duong"
    r"|hop dong|hoa don|bien lai|phieu thu|may|xe|tang|phong)\s{1,4}so[\s:.,]{0,6}$"
)
_OF_A_FORM = re.compile(r"\b(?:mau|bieu|phu\s{1,4}luc)\s{1,4}so[\s:.,]{0,6}$")
_LONGEST_FORM = 22  # characters
_DATE_BEFORE = 260
_NAME_AND_DATE = 140
_DATE_AFTER = 40
_MIN_BARE_SYMBOL = 2  # "số 12/B" is a house, "158/UB" a document
_ANY_DOCUMENT = "văn bản"
_LAW = "luật"


class Citation(NamedTuple):
    """One mention of a document: its words, its number, its date if printed near."""

    span: Span
    ref: str
    doc_type: str | None
    issued: PrintedDate | None
    is_named: bool  # "Quyết định" stands before it, not only "số"
    role: CitedRole = CitedRole.MENTIONS

    @property
    def issued_on(self) -> date | None:
        """Return the date of the document as printed with this mention."""
        return self.issued.whole if self.issued else None


def read_mention(
    letter: LetterText, match: re.Match[str], *, in_header: bool
) -> Citation | None:
    """Return what the words around a number tell, None if it names no document."""
    start, end = _number_start(letter, match.start()), _end(letter, match)
    ref = squeeze(letter.text[start:end]).rstrip(".")
    lead_start = max(0, start - _LOOK_BACK)
    before = letter.folded[lead_start:start]
    so = _SO.search(before)
    name, led_from = _named(before[: so.start()] if so else before)
    is_led = name is not None or so is not None
    if in_header and name is None:
        return None
    if not _names_a_document(match, ref, before, is_led=is_led, name=name):
        return None
    begins = lead_start + led_from if is_led else start
    issued = _date_after(letter, end)
    dated = None if name or issued else _dated_name(letter, start)
    if dated:
        name, begins, issued = dated
    issued = issued or _date_before(letter, start)
    ends = issued.end if issued and issued.start >= end else end
    doc_type = _doc_type(name, match, before)
    if doc_type is None and so:
        doc_type = _doc_type(_far_name(before), match, before)
    if name is None and doc_type == _LAW:
        doc_type = _of_parliament(before) or doc_type
    return Citation((begins, ends), ref, doc_type, issued, name is not None)


def with_same_symbol(
    letter: LetterText, match: re.Match[str], last: Citation
) -> Iterator[Citation]:
    """Yield the documents of which only the number stands before a reference."""
    if match.re is not STATE_REFERENCE:
        return
    first = max(0, match.start() - _LOOK_BACK)
    more = _MORE_NUMBERS.search(letter.folded, first, match.start())
    if more is None:
        return
    symbol = last.ref.partition("/")[2]
    name, _ = _named(letter.folded[first : more.start()])
    for number in _ONE_NUMBER.finditer(letter.folded, *more.span("list")):
        yield last._replace(
            span=number.span(),
            ref=f"{number.group()}/{symbol}",
            doc_type=_NAME_OF.get(name or "") or last.doc_type,
        )


def _named(before: str) -> tuple[str | None, int]:
    """Return the kind that some words end with, and where it begins or they end."""
    named = _NAMED.search(before)
    if named is None:
        return None, len(before)
    return " ".join(named["name"].split()), named.start()


def _number_start(letter: LetterText, start: int) -> int:
    first = max(0, start - _LOOK_BACK)
    three_digits = letter.text[start : start + 3].isdigit()
    thousands = _THOUSANDS.search(letter.folded[first:start]) if three_digits else None
    return first + thousands.start("number") if thousands else start


def _end(letter: LetterText, match: re.Match[str]) -> int:
    """Return the end of a reference, before a dash that parts words, not a symbol."""
    # The dash of the Party's form belongs to it: "45 - KH/TU".
    kept = match.start("organ") if match.re is PARTY_REFERENCE else match.start()
    if _AFTER_SYMBOL.match(letter.folded, match.end()):
        kept = match.end()
    rest = letter.text[kept : match.end()]
    end = kept + len(re.split(r"\s[-–]\s", rest, maxsplit=1)[0].rstrip(" ."))
    glued = _GLUED_DAY.search(letter.text, kept, end + len("gày"))
    if glued and glued.end() < end:
        return glued.end()
    tail = _DAMAGED_TAIL.match(letter.text, end)
    return tail.end() if tail else end


def _names_a_document(
    match: re.Match[str], ref: str, before: str, *, is_led: bool, name: str | None
) -> bool:
    symbol = ref.rpartition("/")[2]
    if _OF_A_FORM.search(before, max(0, len(before) - _LONGEST_FORM)):
        return False
    if "-" in symbol or match.re is PARTY_REFERENCE:
        return is_led or _stands_alone(match)
    is_plain = symbol.isalpha() or match.groupdict().get("year")
    if name is None and (_OF_A_THING.search(before) or not is_plain):
        return False
    return is_led and len(symbol) >= _MIN_BARE_SYMBOL


def _stands_alone(match: re.Match[str]) -> bool:
    """Tell whether the form alone is enough, without "số" or a name before it."""
    if match.re is PARTY_REFERENCE:
        return type_of_symbol(match["type"]) is not None
    return match.re is STATE_REFERENCE


def _far_name(before: str) -> str | None:
    names = [" ".join(m["name"].split()) for m in _FAR_NAME.finditer(before)]
    return names[-1] if names else None


def _of_parliament(before: str) -> str | None:
    """Return the kind that the clause before a number of Parliament opens with."""
    clause = _CLAUSE.split(before)[-1]
    named = _OF_PARLIAMENT.search(clause)
    return _NAME_OF[" ".join(named["name"].split())] if named else None


def _doc_type(name: str | None, match: re.Match[str], before: str) -> str | None:
    by_symbol = type_of_symbol(match.groupdict().get("type") or match["symbol"])
    printed = _NAME_OF.get(name or "")
    if printed == _ANY_DOCUMENT:
        return by_symbol or (OFFICIAL_LETTER if _is_of_letters(match) else None)
    if by_symbol and name and f"{fold(by_symbol)} {name}" in " ".join(before.split()):
        return by_symbol  # "Thông báo kết luận số 12-TB/TU"
    return printed or by_symbol


def _is_of_letters(match: re.Match[str]) -> bool:
    """Tell whether a symbol without a type is that of a công văn: "…/BNV-VP"."""
    is_normative = match.groupdict().get("year") is not None
    return match.re is STATE_REFERENCE and not is_normative and "-" in match["symbol"]


def _date_after(letter: LetterText, end: int) -> PrintedDate | None:
    way = _TO_DATE.match(letter.folded, end)
    if way is None:
        return None
    dates = find_printed(letter.text, way.end(), way.end() + _DATE_AFTER)
    printed = next(dates, None)
    if printed is None or letter.folded[way.end() : printed.start].strip() not in {
        "",
        "ngay",
    }:
        return None
    return printed if printed.whole else None


def _dated_name(
    letter: LetterText, start: int
) -> tuple[str, int, PrintedDate | None] | None:
    """Return name, place and date of "Công văn ngày 01/02/2026 số", before `start`."""
    first = max(0, start - _NAME_AND_DATE)
    named = _DATED_NAME.search(letter.folded, first, start)
    if named is None:
        return None
    printed = next(find_dates(letter.text, named.start(), start), None)
    return " ".join(named["name"].split()), named.start(), printed


def _date_before(letter: LetterText, start: int) -> PrintedDate | None:
    for printed in find_dates(letter.text, max(0, start - _DATE_BEFORE), start):
        lead = letter.folded[max(0, printed.start - 6) : printed.start + 4]
        between = letter.folded[printed.end : start]
        if "lan luot" in between:
            return None  # several days for several documents
        if "ngay" in lead and _ISSUED_THEN.match(between):
            return printed
    return None
