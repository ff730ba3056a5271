"""What a cited document is to the letter: its ground, its order, what it answers."""

import re

from vanthu.domain.intake import CitedRole
from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.language.words import UPPER

_G = r"\s{1,6}"
_LOOK_BACK = 600  # characters; a list of grounds is one sentence
# Where the words that govern a citation begin at the earliest.
# Empty lines are none: some texts have one after every line.
_CITED = r"(?:Kế|Công|Quyết|Chỉ|Nghị|Thông|Văn|Luật|Hướng|Báo|Kết|Tờ)\b"
# All begin with a sign, for which search can look.
_BOUNDARY = re.compile(
    rf"[.!?:\n](?:(?<=\.)(?<!\.\.)/\.?(?![./\d])|(?<=\n)\d{{1,2}}\s(?=[{UPPER}])"
    rf"|(?<=[.!?])(?<!T[Pp].)\s{{1,40}}(?=[\"“(]?[{UPPER}])"
    rf"|(?<=:)\s{{1,40}}(?=[{UPPER}])(?!{_CITED})"
    r"|(?<=\n)\s*(?:[-+•–]|[(\[]?\d{1,2}[.)\]]|[a-zđ]\))\s)"
)
_WORDS = {
    CitedRole.REPLIES_TO: (f"phuc{_G}dap", f"tra{_G}loi"),
    CitedRole.CONTINUES: (f"tiep{_G}(?:theo|noi)",),
    CitedRole.RECALLS: (
        f"nhac{_G}lai",
        f"da{_G}(?:co|gui|ban{_G}hanh|phat{_G}hanh)",
    ),
    CitedRole.REPLACES: (f"thay{_G}the", f"bai{_G}bo", f"huy{_G}bo", f"thu{_G}hoi"),
    CitedRole.AMENDS: (
        f"sua{_G}doi",
        f"bo{_G}sung",
        f"dinh{_G}chinh",
        f"dieu{_G}chinh",
    ),
    CitedRole.BASIS: (f"can{_G}cu", f"xet(?:{_G}de{_G}nghi)?"),
    CitedRole.CARRIES_OUT: (
        f"thuc{_G}hien",
        f"trien{_G}khai",
        f"thi{_G}hanh(?!{_G}an\\b)",
        f"chap{_G}hanh",
    ),
    CitedRole.FOLLOWS: (f"theo(?!{_G}doi)",),
}
# Search looks for a first letter, and then at what is before and behind it.
_FIRST_LETTERS = "".join({word[0] for words in _WORDS.values() for word in words})
_ROLE = re.compile(
    rf"[{_FIRST_LETTERS}](?<!\w\w)(?:"
    + "|".join(
        rf"(?P<{role.name}>(?:"
        + "|".join(rf"(?<={word[0]}){word[1:]}" for word in words)
        + r")\b)"
        for role, words in _WORDS.items()
    )
    + ")"
)
# Between two citations a verb tells what one is to the other, unless it is a new one.
_NEW_VERB = re.compile(rf"(?:[,;]|\bva|\bnay){_G}(?:\w+{_G}){{0,2}}$")
# A letter that changes another says so of itself: "Quyết định này thay thế …".
# "ban hành kèm theo Quyết định số": part of it, not according to it.
_WITH = re.compile(r"\bkem\s{1,6}$")
# Who "đã ban hành": the words since the last comma or date.
_WHO = re.compile(r"(?:^|[,;.:(])(?:[^,;.:(]*\d{4}\b)?(?P<who>[^,;.:(]*)$")
_OURSELVES = re.compile(r"\b(?:chung toi|nha truong|don vi|co quan|cong ty|phong|so)$")
_OF_ITSELF = re.compile(r"\bnay\b|\bdieu\s{1,6}\d|^\W*(?:ve )?(?:viec )?$")


def role_of(
    letter: LetterText,
    start: int,
    before: tuple[Span, CitedRole] | None,
    body_start: int,
) -> CitedRole:
    """Return the role of the document cited at `start`, after `before`."""
    first = max(body_start if start >= body_start else 0, start - _LOOK_BACK)
    after = first if before is None else max(first, before[0][0])
    for boundary in _BOUNDARY.finditer(letter.text, after, start):
        first = boundary.end()
    if before is None or before[0][1] <= first:
        return _last_role(letter, first, start, body_start) or CitedRole.MENTIONS
    anew = _last_role(letter, before[0][1], start, body_start, is_new=False)
    return anew or before[1]


def _last_role(
    letter: LetterText,
    first: int,
    start: int,
    body_start: int,
    *,
    is_new: bool = True,
) -> CitedRole | None:
    found: CitedRole | None = None
    for verb in _ROLE.finditer(letter.folded, first, start):
        lead = letter.folded[first : verb.start()]
        if not is_new and not _NEW_VERB.search(lead):
            continue
        role = CitedRole[verb.lastgroup or ""]
        if role in {CitedRole.REPLACES, CitedRole.AMENDS}:
            is_meant = bool(_OF_ITSELF.search(lead))
        elif role is CitedRole.RECALLS and verb.group().startswith("da"):
            is_meant = _is_of_issuer(letter, lead, body_start)
        else:
            is_meant = not (role is CitedRole.FOLLOWS and _WITH.search(lead))
        if not is_meant:
            continue
        found = role
    return found


def _is_of_issuer(letter: LetterText, lead: str, body_start: int) -> bool:
    """Tell whether "đã ban hành" tells of an earlier letter of the same office."""
    named = _WHO.search(lead)
    who = named["who"].strip() if named else ""
    if not who or _OURSELVES.search(who):
        return True
    # Columns may be merged in the header: the words count, not their order.
    return _words(who) <= _words(letter.folded[:body_start])


def _words(folded: str) -> set[str]:
    """Return the words of an office's name, UBND in full, without its head's title."""
    full = folded.replace("ubnd", "uy ban nhan dan")
    return set(re.findall(r"[a-z]+", full)) - {"chu", "tich", "giam", "doc"}
