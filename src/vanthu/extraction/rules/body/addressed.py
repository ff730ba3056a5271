"""Whether a name means whom the letter addresses, or who issues it."""

import re
from functools import lru_cache

from vanthu.extraction.folding import fold
from vanthu.extraction.normalise import Span
from vanthu.extraction.rules.body.audience import ANYBODY
from vanthu.extraction.rules.body.body import Body

_COMMITTEE = re.compile(r"\buy\s{1,6}ban\s{1,6}nhan\s{1,6}dan\b")
_COMMITTEE_PRINTED = re.compile(r"\b(?:UBND|HĐND)\b")
GROUP = re.compile(r"\b(?:cac|tat ca|quy)\s{1,6}")
"""Many bodies in one name: "các trường"."""

# "Các địa phương chưa báo cáo", "Các đơn vị cung cấp dịch vụ": some of them only.
_SOME = re.compile(r"\s{1,6}(?:chua|khong|con)\b")
_TRADE = re.compile(
    r"\s(?!(?:tren|trong|thuoc|lien quan|co lien quan|noi tren|neu tren)\b)\w"
)
_ROLE = re.compile(
    r"\b(?:lanh\s{1,6}dao|thu\s{1,6}truong|chu\s{1,6}tich|giam\s{1,6}doc|hieu\s{1,6}truong)\s{1,6}"
)
_BARE_ROLES = frozenset({"hieu truong", "giam doc", "thu truong", "chu tich"})
# Of what a body is for, as in "Sở LĐTB&XH", not of what every one of them is.
_INITIALS = re.compile(r"\b(?!UBND|HĐND)[A-ZĐ]{2,}(?:&[A-ZĐ]{2,})?")
_WORD = re.compile(r"[^\W\d_]+")


def is_named(body: Body, name: str) -> bool:
    """Tell whether it is neither whoever is addressed nor the issuer."""
    return not (body.audience.is_anybody(name) or body.is_speaker(name))


def is_addressed(body: Body, unit: Span) -> bool:
    """Tell whether a name means all whom the letter addresses, in other words."""
    name = body.words(unit)
    if _SOME.match(body.letter.folded, unit[1]):
        return False
    if body.audience.is_anybody(name):
        anybody = ANYBODY.match(fold(name))
        return anybody is not None and not _TRADE.match(fold(name), anybody.end())
    if len(body.addressees) != 1:
        return False
    if _is_role_of(name, body.addressees[0]):
        return True
    if not GROUP.search(fold(name)):
        return False
    addressee = body.addressees[0]
    return is_same(name, addressee) or _shortened(name) in _shortened(addressee)


def is_same(unit: str, addressee: str) -> bool:
    """Tell whether a clause names an addressee, in full, in part, or by initials."""
    one, other = _shortened(unit), _shortened(addressee)
    whole, first = _letters(other), _letters(one.partition(",")[0])
    if whole.startswith(first) or _letters(one).startswith(whole):
        return True
    return (
        _is_short_for(unit, addressee)
        or _is_short_for(addressee, unit)
        or _is_role_of(unit, addressee)
    )


def _is_role_of(unit: str, addressee: str) -> bool:
    """Tell whether it is but the role of whom a letter addresses: "Hiệu trưởng"."""
    return (role := fold(unit)) in _BARE_ROLES and role in fold(addressee)


def _is_short_for(short: str, full: str) -> bool:
    """Tell whether a name has the initials of another: "Sở GDĐT", "Sở Giáo dục …"."""
    initials = _INITIALS.search(short)
    if initials is None:
        return False
    head = _shortened(short[: initials.start()])
    letters = "".join(
        word if word.isupper() else word[0]
        for word in _WORD.findall(_COMMITTEE_PRINTED.sub("", full))
        if word != "và"
    )
    return _shortened(full).startswith(head) and _letters(
        fold(initials.group())
    ) in fold(letters)


def _letters(name: str) -> str:
    """Return a name without what print does not hold to: spaces, dashes, "&"."""
    return "".join(filter(str.isalnum, name))


@lru_cache(maxsize=64)
def _shortened(name: str) -> str:
    return GROUP.sub("", _ROLE.sub("", _COMMITTEE.sub("ubnd", fold(name))))
