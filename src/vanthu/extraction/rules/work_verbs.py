"""The verbs of work: where one of them begins, the name of who does it has ended."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from vanthu.extraction.normalise import LetterText, Span, fold
from vanthu.extraction.rules.work_words import (
    BODIES,
    ENDS_NOUN,
    FOUNDED,
    FOUNDED_FOR,
    LONE,
    NAMED_FOR,
    NAMING_VERBS,
    NOUN_BEFORE,
    NOUNS,
    OBJECTS,
    OF_BUILDING,
    OFFICE_OF,
    PARTICLES,
    PLACES,
    TRADERS,
    TRADES,
    VERBS,
    WHOLE_NAMES,
)

_SCHOOLS = frozenset({"hoc", "thpt", "thcs", "non"})  # trường tiểu học số 2
_LEADERS = frozenset({"chí", "các", "ban", "và", "thể", "bộ", "cấp", "là", "của"})
_WORD = re.compile(r"\w+")
_PLAIN_PARTICLES = frozenset(map(fold, PARTICLES | {"tự"}))
# What a verb of work can begin with: only such words are looked at more closely.
_MAY_BEGIN = _PLAIN_PARTICLES.union(
    (verb.partition(" ")[0] for verb in VERBS | NAMING_VERBS), LONE, ("truc", "so")
)
# "thông tin kịp thời", "các trường hợp mắc bệnh": only with a third word.
_THIRD = {
    "thong tin": {"rong", "kip", "cho", "den", "ve"},
    "cac truong": {"hop"},
}


def opens_work(
    letter: LetterText,
    start: int,
    end: int,
    *,
    name_start: int,
    capitals: bool = False,
) -> int | None:
    """Return where the first verb of work after `start` begins, if one does.

    `name_start` is where the name before it begins; with `capitals`, a verb that is
    written with a capital counts too.
    """
    words = _Words(letter.text, _WORD.finditer(letter.folded, name_start, end))
    index = -1
    while words.has(index := index + 1):
        if words.plain[index] not in _MAY_BEGIN:
            continue
        at = words.spans[index][0]
        if (
            at >= start
            and (capitals or letter.text[at].islower())
            and (words.is_verb(index) or words.is_date(index))
        ):
            if words.goes_on_with_verb(index):
                return words.spans[index - 1][0]
            if not words.is_of_the_name(index):
                return at
    return None


def begins_with_work(letter: LetterText, start: int, end: int) -> bool:
    """Tell whether a stretch begins with a verb of work."""
    first_words = islice(_WORD.finditer(letter.folded, start, end), 3)
    return _Words(letter.text, first_words).is_verb(0)


@dataclass(slots=True)
class _Words:
    """The words of a name and of what follows it, read only as far as asked for."""

    text: str
    coming: Iterator[re.Match[str]]
    spans: list[Span] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)

    def has(self, index: int) -> bool:
        """Tell whether there are so many words; read on until there are."""
        while index >= len(self.plain):
            word = next(self.coming, None)
            if word is None:
                return False
            self.spans.append(word.span())
            self.plain.append(word.group())
        return True

    def is_verb(self, index: int) -> bool:
        """Tell whether the word and the next one look like a verb."""
        if not self.has(index):
            return False
        word, after = self._plain(index), self._plain(index + 1)
        pair = f"{word} {after}"
        if pair in VERBS or word in LONE or pair in NAMING_VERBS:
            return True
        if pair in _THIRD:
            return self._plain(index + 2) in _THIRD[pair]
        if word == "truc":
            return after not in {"thuoc", "tuyen"}
        if word == "so":
            return after.isdigit() and self._counts(index)
        return word in _PLAIN_PARTICLES and self._is_particle(index)

    def is_date(self, index: int) -> bool:
        """Tell whether a day follows the name: "UBND phường A ngày 21/11"."""
        return self.plain[index] == "ngay" and self._plain(index + 1).isdigit()

    def _counts(self, index: int) -> bool:
        """Tell whether "số 12" is a number behind a name, not the end of the name."""
        return (
            self._plain(index - 1) not in _SCHOOLS
            and not self.is_verb(index + 2)  # "Trạm quản lý số 1 vận hành …"
            and self._sign_before(index + 2) not in {"-", "–"}
        )

    def _is_particle(self, index: int) -> bool:
        """Tell whether a word is one of those that are read with their marks."""
        printed = self._printed(index).lower()
        if printed == "tự":
            return self.is_verb(index + 1)
        pair = f"{printed} {self._printed(index + 1)}"
        return printed in PARTICLES and pair not in NOUNS

    def goes_on_with_verb(self, index: int) -> bool:
        """Tell whether it is one more verb after "và": "Sở A và trình Sở B"."""
        is_after = self._printed(index - 1) == "và"
        return is_after and self._printed(index) in {"trình", "gửi", "nộp", "báo"}

    def is_of_the_name(self, index: int) -> bool:
        """Tell whether the word is no verb here, unlike in "chương trình"."""
        word, after = self._plain(index), self._plain(index + 1)
        third = self._plain(index + 2)
        sign = self._sign_before(index)
        before = "" if sign else self._printed(index - 1).lower()
        pair = f"{word} {after}"
        if pair in NAMING_VERBS:
            # "Sở Nông nghiệp và phát triển nông thôn"
            return before == "và" or self._names(index, sign)
        if pair == "xay dung":
            return third in OF_BUILDING or before in {"tư", "về", "đạo"}
        if before and (self._is_what_they_are_for(index) or self._plans(index)):
            return True
        if pair == "to chuc":
            return before in {"các", "và"} or "," in sign or third in BODIES
        if pair == "lanh dao" and (before in _LEADERS or "," in sign):
            return True
        return self._is_noun(index, before)

    def _is_noun(self, index: int, before: str) -> bool:
        """Tell whether the words before make a noun of it: "của", "người", "công"."""
        word, after = self._plain(index), self._plain(index + 1)
        if self.plain[max(0, index - 2) : index] == ["van", "phong"]:
            return f"{word} {after}" in OFFICE_OF
        if (self._printed(index - 2), self._printed(index - 1)) == ("thi", "công"):
            return False
        if f"{before} {self._printed(index)}" in ENDS_NOUN:
            return True
        return before in NOUN_BEFORE and word != "co"

    def _names(self, index: int, sign: str) -> bool:
        """Tell whether what a body is for names it: "Ban quản lý", "tổ phụ trách"."""
        next_pair = f"{self._plain(index + 2)} {self._plain(index + 3)}"
        is_verb = next_pair in VERBS and next_pair not in OBJECTS
        return is_verb or not self._is_whole(index, sign)

    def _is_whole(self, index: int, sign: str) -> bool:
        """Tell whether the name before the word needs no more words."""
        before = self._printed(index - 1)
        pair = f"{self._plain(index - 2)} {self._plain(index - 1)}"
        if sign not in {"", ")"} or pair in VERBS:
            return False  # "Phòng Giám sát quản lý"
        if before.lower() in PLACES or before.isdigit():
            return True
        first = index - 1
        while first > 0 and "," not in self._sign_before(first):
            first -= 1
        head = f"{' '.join(self.plain[first:index])} "
        if not head.startswith(WHOLE_NAMES):
            return False
        return any(self._printed(at)[0].isupper() for at in range(first + 1, index))

    def _is_what_they_are_for(self, index: int) -> bool:
        founded = " ".join(self.plain[:index])
        if founded.endswith(TRADERS):
            next_words = self.plain[index : index + 3]
            if not TRADES.isdisjoint(
                (" ".join(next_words[:2]), " ".join(next_words)),
            ):
                return True
        word = self.plain[index]
        return (word in NAMED_FOR and founded in FOUNDED) or (
            f"{founded} {word}" in FOUNDED_FOR
        )

    def _plans(self, index: int) -> bool:
        """Tell whether "tổng hợp" ends the name "Phòng Kế hoạch tổng hợp"."""
        return (
            self.plain[index : index + 2] == ["tong", "hop"]
            and self.plain[max(0, index - 3) : index]
            in (["phong", "ke", "hoach"], ["phong", "nghiep", "vu"])
            and self._plain(index + 2) not in {"va", "bao", "trinh", "chung", "ket"}
        )

    def _plain(self, index: int) -> str:
        return self.plain[index] if index >= 0 and self.has(index) else ""

    def _printed(self, index: int) -> str:
        return self.text[slice(*self.spans[index])] if self._plain(index) else ""

    def _sign_before(self, index: int) -> str:
        """Return what parts a word from the one before it, but for white space."""
        if index == 0 or not self.has(index):
            return ""
        return self.text[self.spans[index - 1][1] : self.spans[index][0]].strip()
