"""Requests that give nobody work: what another asks, and the closing words to all."""

import re

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.body.addressed import GROUP
from vanthu.extraction.rules.body.body import Body
from vanthu.extraction.rules.language.words import beginning

_G = r"\s{1,6}"
_PURPOSE = re.compile(
    rf"\b(?:(?:de|theo|xet|tai|tong{_G}hop|co{_G}the){_G}(?:\w+{_G}){{0,2}}|"
    rf"(?:cong{_G}van|to{_G}trinh|don|giay|phieu|ho{_G}so){_G})$"
)
# "tham mưu UBND tỉnh đề nghị Bộ …": what the one at work is to ask for itself.
_ADVISES = re.compile(
    rf"\b(?:(?:tham{_G}muu|kien{_G}nghi|de{_G}xuat|trao{_G}doi|trinh|phoi{_G}hop|"
    rf"co{_G}van{_G}ban|bao{_G}cao)\b(?!{_G}(?:cua|tai|so)\b)[^,;.:]{{0,100}}|"
    rf"(?:tham{_G}muu|trinh|bao{_G}cao|kien{_G}nghi|de{_G}xuat),\s?)$"
)
_ADVISED = 120  # characters before it
_ALL = re.compile(
    rf"(?:thu{_G}truong|chu{_G}tich|giam{_G}doc|truong|hieu{_G}truong|ubnd|uy{_G}ban|"
    rf"cac|moi|tat{_G}ca)\b"
)
_JUST_DO = re.compile(
    r"[^.;:\d]{0,160}?\b(?:thuc hien|trien khai|to chuc)\b[^.;:\d]{0,120}(?:[.;/]|$)"
)
_BEGINS_GROUP = re.compile(
    rf"(?:(?:thu{_G}truong|chu{_G}tich|giam{_G}doc|hieu{_G}truong|truong|lanh{_G}dao|"
    rf"ubnd|uy{_G}ban{_G}nhan{_G}dan){_G}){{0,2}}(?:cac|moi|tat{_G}ca|toan{_G}the|quy)\b"
)
# What only a group is asked for in closing: "Đề nghị các trường chấp hành nghiêm túc".
_OBEY = re.compile(
    r"[^.;:\d]{0,80}?\b(?:chap hanh|nghiem tuc|phoi hop|quan tam|luu y|khan truong|"
    r"huong ung|ap dung|biet(?=,| va\b| de\b))\b"
    r"[^.;:\d]{0,120}(?:[.;/]|$)"
)
_SENDS = re.compile(rf"{_G}(?:dinh{_G}ky{_G})?(?:gui|bao{_G}cao)\b")
_TO_EXECUTE = re.compile(
    beginning(
        rf"trach{_G}nhiem{_G}(?:(?:to{_G}chuc|trien{_G}khai),?{_G})*thi{_G}hanh\b",
        rf"trach{_G}nhiem{_G}[^.;:]{{0,60}}?(?:quyet{_G}dinh|nghi{_G}quyet){_G}nay\b",
        rf"chiu{_G}trach(?:{_G}nhiem)?\s*$",  # the page ends here
        rf"thi{_G}hanh{_G}(?:quyet{_G}dinh|nghi{_G}quyet){_G}nay\b",
        rf"quyet{_G}dinh{_G}(?:nay{_G})?thi{_G}hanh\b",
    )
)


def only_reports(body: Body, unit: Span) -> bool:
    """Tell whether all of a kind are but to send a report: "Các trường gửi báo cáo"."""
    folded = body.letter.folded
    return (
        _SENDS.match(folded, unit[1]) is not None
        and _BEGINS_GROUP.match(folded, *unit) is not None
    )


def is_to_execute(folded: str) -> bool:
    """Tell whether somebody "chịu trách nhiệm thi hành", which gives no work."""
    may_be = "trach" in folded or ("hanh" in folded and "quyet" in folded)
    return may_be and _TO_EXECUTE.search(folded) is not None


def is_of_others(letter: LetterText, start: int, at: int) -> bool:
    """Tell whether a request is no request of this letter: "tham mưu … đề nghị"."""
    return bool(
        _PURPOSE.search(letter.folded, max(start, at - 40), at)
        or _ADVISES.search(letter.folded, max(start, at - _ADVISED), at)
    )


def closes_letter(body: Body, unit: Span, end: int) -> bool:
    """Tell whether it is the closing request to all: "Yêu cầu các sở … thực hiện"."""
    folded = body.letter.folded
    if body.outline.path(unit[0]) or not _ALL.match(folded, unit[0]):
        return False
    if body.doc_type == "giấy mời" and GROUP.search(folded, *unit):
        return True  # they are invited
    return bool(
        _JUST_DO.match(folded, unit[1], end)
        or (_BEGINS_GROUP.match(folded, *unit) and _OBEY.match(folded, unit[1], end))
    )
