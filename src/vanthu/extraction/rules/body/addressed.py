"""Whether a name means whom the letter addresses, or who issues it."""

import re

from vanthu.extraction.normalise import Span, fold
from vanthu.extraction.rules.body.audience import ANYBODY
from vanthu.extraction.rules.body.body import Body

_COMMITTEE = re.compile(r"\buy\s{1,6}ban\s{1,6}nhan\s{1,6}dan\b")
GROUP = re.compile(r"\b(?:cac|tat ca|quy)\s{1,6}")
"""Many bodies in one name: "các trường"."""

# "Các địa phương chưa báo cáo", "Các đơn vị cung cấp dịch vụ": some of them only.
_SOME = re.compile(r"\s{1,6}(?:chua|khong|con)\b")
_TRADE = re.compile(
    r"\s(?!(?:tren|trong|thuoc|lien quan|co lien quan|noi tren|neu tren)\b)\w"
)
_ROLE = re.compile(
    r"\b(?:thu\s{1,6}truong|chu\s{1,6}tich|giam\s{1,6}doc|hieu\s{1,6}truong)\s{1,6}"
)
_INITIALS = re.compile(r"\b[A-ZĐ]{2,}(?:&[A-ZĐ]{2,})?")


def is_named(body: Body, name: str) -> bool:
    """Tell whether it is neither whoever is addressed nor the issuer."""
    return not (body.audience.is_anybody(name) or fold(name) in body.speakers)


def is_addressed(body: Body, unit: Span) -> bool:
    """Tell whether a name means all whom the letter addresses, in other words."""
    name = body.words(unit)
    if _SOME.match(body.letter.folded, unit[1]):
        return False
    if body.audience.is_anybody(name):
        anybody = ANYBODY.match(fold(name))
        return anybody is not None and not _TRADE.match(fold(name), anybody.end())
    if len(body.addressees) != 1 or not GROUP.search(fold(name)):
        return False
    addressee = body.addressees[0]
    return is_same(name, addressee) or _shortened(name) in _shortened(addressee)


def is_same(unit: str, addressee: str) -> bool:
    """Tell whether a clause names an addressee, in full, in part, or by initials."""
    one, other = _shortened(unit), _shortened(addressee)
    first = one.partition(",")[0]
    if one.startswith(other) or other.startswith(first):
        return True
    initials = _INITIALS.search(unit)
    if initials is None:
        return False
    head = _shortened(unit[: initials.start()])
    letters = "".join(word[0] for word in other.split() if word not in {"va", "-"})
    return other.startswith(head) and fold(initials.group()).replace("&", "") in letters


def _shortened(name: str) -> str:
    return GROUP.sub("", _ROLE.sub("", _COMMITTEE.sub("ubnd", fold(name))))
