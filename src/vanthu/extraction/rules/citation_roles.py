"""What a cited document is to the letter: its ground, its order, what it answers."""

import re

from vanthu.domain.intake import CitedRole
from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.words import UPPER

_G = r"\s{1,6}"
_LOOK_BACK = 600  # characters; a list of grounds is one sentence
# Where the words that govern a citation begin at the earliest.
# Empty lines are none: some texts have one after every line.
_CITED = r"(?:Kế|Công|Quyết|Chỉ|Nghị|Thông|Văn|Luật|Hướng|Báo|Kết|Tờ)\b"
_BOUNDARY = re.compile(
    rf"(?:\./\.?|\n\d{{1,2}}\s(?=[{UPPER}])|(?<!TP)(?<!Tp)[.!?]\s{{1,6}}(?=[\"“(]?[{UPPER}])"
    rf"|:\s{{1,6}}(?=[{UPPER}])(?!{_CITED})"
    r"|\n\s*(?:[-+•–]|\d{1,2}[.)]|[a-zđ]\))\s)"
)
_WORDS = {
    CitedRole.REPLIES_TO: rf"phuc{_G}dap|tra{_G}loi",
    CitedRole.CONTINUES: rf"tiep{_G}(?:theo|noi)",
    CitedRole.RECALLS: rf"nhac{_G}lai|da{_G}(?:co|gui|ban{_G}hanh|phat{_G}hanh)",
    CitedRole.REPLACES: rf"thay{_G}the|bai{_G}bo|huy{_G}bo|thu{_G}hoi",
    CitedRole.AMENDS: rf"sua{_G}doi|bo{_G}sung|dinh{_G}chinh|dieu{_G}chinh",
    CitedRole.BASIS: rf"can{_G}cu|xet(?:{_G}de{_G}nghi)?",
    CitedRole.CARRIES_OUT: rf"thuc{_G}hien|trien{_G}khai|thi{_G}hanh|chap{_G}hanh",
    CitedRole.FOLLOWS: rf"theo(?!{_G}doi)",
}
_ROLE = re.compile(
    "|".join(rf"(?P<{role.name}>\b(?:{words})\b)" for role, words in _WORDS.items())
)
# Between two citations a verb tells what one is to the other, unless it is a new one.
_NEW_VERB = re.compile(rf"(?:[,;]|\bva|\bnay){_G}(?:\w+{_G}){{0,2}}$")
# A letter that changes another says so of itself: "Quyết định này thay thế …".
_OF_ITSELF = re.compile(r"\bnay\b|\bdieu\s{1,6}\d|^\W*(?:ve )?(?:viec )?$")


def role_of(
    letter: LetterText,
    start: int,
    before: tuple[Span, CitedRole] | None,
    body_start: int,
) -> CitedRole:
    """Return the role of the document cited at `start`, after `before`."""
    first = max(body_start if start >= body_start else 0, start - _LOOK_BACK)
    for boundary in _BOUNDARY.finditer(letter.text, first, start):
        first = boundary.end()
    if before is None or before[0][1] <= first:
        return _last_role(letter, first, start) or CitedRole.MENTIONS
    return _last_role(letter, before[0][1], start, is_new=False) or before[1]


def _last_role(
    letter: LetterText, first: int, start: int, *, is_new: bool = True
) -> CitedRole | None:
    found: CitedRole | None = None
    for verb in _ROLE.finditer(letter.folded, first, start):
        lead = letter.folded[first : verb.start()]
        if not is_new and not _NEW_VERB.search(lead):
            continue
        role = CitedRole[verb.lastgroup or ""]
        if role in {CitedRole.REPLACES, CitedRole.AMENDS} and not _OF_ITSELF.search(
            lead
        ):
            continue
        found = role
    return found
