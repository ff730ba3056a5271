"""The first letter of a sentence or a paragraph (C01), names of persons (C02)."""

import re
from collections.abc import Iterator, Sequence

from vanthu.domain.form_check.findings import Severity
from vanthu.domain.form_check.passages import LOWER, UPPER, Passage, listed
from vanthu.domain.form_check.text_findings import TextFinding

_SMALL_START = re.compile(rf"(?<=[.?!])[^\S\n\v\t]+[“\"'‘(]?(?P<word>[{LOWER}]\S*)")
_LAST_WORD = re.compile(r"(\S+)[.?!]$")
_ENDS_IN_LETTER = re.compile(r"[^\W\d_]+$")
# They end in a full stop and the sentence goes on.
_ABBREVIATIONS = frozenset(
    listed(
        """
    tp; tx; tt; tm; kt; tl; tuq; nxb; tr; vd; ths; ts; pgs; gs; bs; cn; ks; sđt; đt;
    st; vv; v.v; đ/c; ph; q; h; p; no; vol; mr; mrs; ms; dr; co; ltd; jsc; corp; etc;
    tk; stt; sn; th
    """
    )
)
_LONGEST_ABBREVIATION = 3  # letters, when all of them are capitals

_OPENING = re.compile(rf"[\s“\"'‘(]*(?P<word>[{LOWER}]\S*)")
_ITEM = re.compile(r"\s*(?:[-–+•*●○▪►✓\uf0b7\uf02d]|[a-zđ]{1,2}[.)/]|[ivx]+[.)])")
_CLOSED = re.compile(r"[.?!]\s*[”\"’)»]*\s*$")

_NAMED = r"(?i:ông|bà|đồng chí|đ/c|anh|chị|cô|chú|họ tên|họ và tên)"
_MIDDLE = "văn|thị|đình|đức|hữu|ngọc|minh|thanh|xuân|quang|công|bá|duy"
_PERSON = re.compile(
    rf"(?<!\w)(?:{_NAMED})\s*[:.]?\s+(?P<name>[{UPPER}][{LOWER}]+\s+"
    rf"(?:(?:{_MIDDLE})\s+[{UPPER}][{LOWER}]+|[{UPPER}][{LOWER}]+\s+(?:{_MIDDLE})"
    rf"\s+[{UPPER}][{LOWER}]+))(?!\w)"
)


def sentence_findings(passage: Passage) -> Iterator[TextFinding]:
    """Yield sentences inside a paragraph that begin with a small letter."""
    for found in _SMALL_START.finditer(passage.text):
        at, before = found.start("word"), passage.text[: found.start()]
        if _goes_on(before) or passage.is_address(at) or _is_odd(found["word"]):
            continue
        yield _small_letter(passage, at)


def opening_findings(passage: Passage, previous: str | None) -> Iterator[TextFinding]:
    """Yield the first letter of a paragraph that should be a capital.

    A paragraph may go on with the sentence of the one before it.
    """
    found = _OPENING.match(passage.text)
    if found is None or _ITEM.match(passage.text) or _is_odd(found["word"]):
        return
    is_new = previous is None or _CLOSED.search(previous) is not None
    if is_new and not passage.is_address(found.start("word")):
        yield _small_letter(passage, found.start("word"))


def name_findings(passage: Passage, names: Sequence[str]) -> Iterator[TextFinding]:
    """Yield names of persons with a small letter: known names, and those after a title.

    `names` are the persons that the office knows.
    """
    seen: set[int] = set()
    for name in names:
        words = r"\s+".join(map(re.escape, name.split()))
        for found in re.finditer(rf"(?<!\w){words}(?!\w)", passage.text, re.IGNORECASE):
            if not found[0].isupper() and found[0].split() != name.split():
                seen.add(found.start())
                yield _name(passage, found.span(), name)
    for found in _PERSON.finditer(passage.text):
        if found.start("name") not in seen:
            yield _name(passage, found.span("name"), found["name"].title())


def _name(passage: Passage, span: tuple[int, int], right: str) -> TextFinding:
    better = passage.cased(span, right)
    return passage.finding("C02", "person", Severity.WARNING, span, better)


def _small_letter(passage: Passage, at: int) -> TextFinding:
    end = at
    while end < len(passage.text) and passage.text[end].isalnum():
        end += 1
    own = passage.own_words(at, end)
    better = own[:1].upper() + own[1:]
    return passage.finding("C01", "sentence", Severity.WARNING, (at, end), better)


def _goes_on(before: str) -> bool:
    """Tell whether the full stop at the end belongs to an abbreviation or a number."""
    last = _LAST_WORD.search(before)
    if last is None:
        return True
    if not before.endswith("."):
        return False
    word = last[1].strip("“”\"'‘’()[]")
    letters = _ENDS_IN_LETTER.search(word)
    if letters is None:
        # 1. 2.3. or ... and what follows an item's number
        return not before[-2:-1].isdigit() or before.strip() == last[0]
    bare = word.lower().removesuffix(".")
    return (
        bare in _ABBREVIATIONS
        or letters[0].lower() in _ABBREVIATIONS
        or len(letters[0]) == 1
        or (letters[0].isupper() and len(letters[0]) <= _LONGEST_ABBREVIATION)
        or before.endswith("..")
    )


def _is_odd(word: str) -> bool:
    """Tell whether a word is no plain word: an address, a code, a unit."""
    return any(sign in word[:-1] for sign in "./\\@_:") or any(map(str.isdigit, word))
