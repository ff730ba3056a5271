"""Words whose capitals are fixed: found in any capitals, compared with the right."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vanthu.domain.form_check.findings import Severity
from vanthu.domain.form_check.passages import Passage
from vanthu.domain.form_check.text_findings import TextFinding

_HYPHEN = re.compile(r"\s*[-–]\s*")


@dataclass(frozen=True, slots=True)
class Spelling:
    """Words as PL II writes them, and where the same letters mean something else.

    The patterns are held against the text before and after the words. `also` are other
    capitals that are right.
    """

    right: str
    rule: str
    severity: Severity
    only_after: str = ""
    unless_after: str = ""
    only_before: str = ""
    unless_before: str = ""
    also: tuple[str, ...] = ()

    def stands_in(self, text: str, start: int, end: int) -> bool:
        """Tell whether the words mean what the spelling is about."""
        before, after = text[max(0, start - 40) : start], text[end : end + 60]
        return (
            (not self.only_after or bool(_ends(self.only_after, before)))
            and not (self.unless_after and _ends(self.unless_after, before))
            and (not self.only_before or bool(_starts(self.only_before, after)))
            and not (self.unless_before and _starts(self.unless_before, after))
        )


class Lexicon:
    """Many spellings, looked for in one go; of those at one place the longest."""

    def __init__(self, spellings: Iterable[Spelling]) -> None:
        self._of_key: dict[str, list[Spelling]] = {}
        for spelling in spellings:
            self._of_key.setdefault(_key(spelling.right), []).append(spelling)
        longest_first = sorted(self._of_key, key=len, reverse=True)
        words = "|".join(map(_pattern, longest_first))
        self._pattern = re.compile(rf"(?<![\w-])(?=({words})(?![\w]))", re.IGNORECASE)

    def findings(self, passage: Passage) -> Iterator[TextFinding]:
        """Yield the words with wrong capitals."""
        free_from = 0
        for match in self._pattern.finditer(passage.text):
            span = match.span(1)
            if span[0] < free_from or passage.is_address(span[0]):
                continue
            candidates = self._of_key[_key(match[1])]
            spelling = _that_applies(candidates, passage.text, span)
            if spelling is None:
                continue
            free_from = span[1]
            if not _is_right(spelling, match[1], may_begin=passage.begins(span[0])):
                yield passage.finding(
                    spelling.rule,
                    "capitals",
                    spelling.severity,
                    span,
                    passage.cased(span, spelling.right),
                )


def _that_applies(
    candidates: Sequence[Spelling], text: str, span: tuple[int, int]
) -> Spelling | None:
    return next((each for each in candidates if each.stands_in(text, *span)), None)


def _is_right(spelling: Spelling, words: str, *, may_begin: bool) -> bool:
    if words.isupper():
        return True
    here = _letters(words)
    rights = [_letters(each) for each in (spelling.right, *spelling.also)]
    if may_begin:
        rights += [right[:1].upper() + right[1:] for right in rights]
    return here in rights


def _letters(words: str) -> str:
    return "".join(letter for letter in words if letter.isalpha())


def _key(words: str) -> str:
    return _HYPHEN.sub("-", " ".join(words.lower().split()))


def _pattern(key: str) -> str:
    blank = r"[^\S\t\n\v]+"
    parts = [re.escape(part) for part in key.replace("-", " - ").split()]
    return blank.join(parts).replace(rf"{blank}\-{blank}", r"\s*[-–]\s*")


def _ends(pattern: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?:(?<!\w)|(?=,))(?:{pattern})\s+$", text, re.IGNORECASE)


def _starts(pattern: str, text: str) -> re.Match[str] | None:
    return re.match(rf"\s*(?:{pattern})", text, re.IGNORECASE)
