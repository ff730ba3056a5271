"""The verbs of work: where one of them begins, the name of who does it has ended."""

import re
from itertools import dropwhile, groupby
from operator import itemgetter

from vanthu.extraction.normalise import LetterText, fold
from vanthu.extraction.rules.body.work_words import (
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
_SIGN = re.compile(r"\W")
_LETTERS_ONLY = bytes(
    at if chr(at).isalnum() or at == ord("_") else ord(" ") for at in range(128)
).ljust(256)
_PLAIN_PARTICLES = frozenset(map(fold, PARTICLES | {"tự"}))
_PLAIN_ENDS = frozenset(map(fold, ENDS_NOUN))
# "thông tin kịp thời", "các trường hợp mắc bệnh": only with a third word.
_THIRD = {
    "thong tin": {"rong", "kip", "cho", "den", "ve"},
    "cac truong": {"hop"},
}
# The verbs of two words, by the first of them.
_SECOND = {
    first: frozenset(verb[1] for verb in verbs)
    for first, verbs in groupby(
        sorted(map(str.split, VERBS | NAMING_VERBS)), key=itemgetter(0)
    )
}
_MAY_BE_VERB = _PLAIN_PARTICLES.union(
    LONE, ("truc", "so"), (pair.partition(" ")[0] for pair in _THIRD)
)
_MAY_BEGIN = _MAY_BE_VERB.union(_SECOND)  # only such words are looked at more closely
# The words that what a body is there for begins with, or the last of them.
_MAY_BE_FOR = NAMED_FOR.union(
    (trade.partition(" ")[0] for trade in TRADES),
    (each.rpartition(" ")[2] for each in FOUNDED_FOR),
)
# "Văn phòng Ban chỉ đạo", "các thành viên Tổ kiểm tra"
_BEFORE_A_BOARD = frozenset({"van", "phong", "cac", "thanh", "vien"})
_ROMAN = frozenset("IVX")  # "Kho bạc Nhà nước khu vực VI"
_OF_ALL_KINDS = (
    ["phong", "ke", "hoach"],
    ["phong", "nghiep", "vu"],
    ["tam", "dich", "vu"],
)
_BEYOND = 3  # no word is asked for farther from one that is there


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
    words = _Words(letter, name_start, end)
    for index, word in enumerate(words.plain):
        if word not in _MAY_BEGIN or not (words.is_verb(index) or words.is_date(index)):
            continue
        at = words.start(index)
        if at >= start and (capitals or letter.text[at].islower()):
            if words.goes_on_with_verb(index):
                return words.start(index - 1)
            if not words.is_of_the_name(index):
                return at
    return None


def begins_with_work(letter: LetterText, start: int, end: int) -> bool:
    """Tell whether a stretch begins with a verb of work."""
    words = _Words(letter, start, end)
    words.plain[3:-_BEYOND] = ()  # more would not be its first words
    first = words.plain[0]
    return first in _MAY_BEGIN and words.is_verb(0) and first != "so"  # "số 12"


def _without_signs(folded: str) -> str:
    """Return a stretch of a letter with a space for each sign."""
    try:
        letters = folded.encode("ascii")
    except UnicodeEncodeError:
        return _SIGN.sub(" ", folded)
    return letters.translate(_LETTERS_ONLY).decode()


class _Words:
    """The words of a name and of what follows it.

    Behind them are empty ones, which are found for those before the first too.
    """

    __slots__ = ("_end", "_spaced", "_starts", "_text", "plain")

    def __init__(self, letter: LetterText, start: int, end: int) -> None:
        self._text = letter.text
        self._spaced = _without_signs(letter.folded[start:end])
        self._end = start + len(self._spaced)
        self._starts: dict[int, int] = {}
        self.plain = self._spaced.split() + [""] * _BEYOND

    def start(self, index: int) -> int:
        """Return where a word begins: all but those before it is left from there."""
        if index not in self._starts:
            left = self._spaced.split(None, index)[index]
            self._starts[index] = self._end - len(left)
        return self._starts[index]

    def is_verb(self, index: int) -> bool:
        """Tell whether the word and the next one look like a verb."""
        word, after = self.plain[index], self.plain[index + 1]
        if word in _SECOND and after in _SECOND[word]:
            return "," not in self._sign_before(index + 1)  # "Truyền thông, Báo"
        return word in _MAY_BE_VERB and self._is_other_verb(index)

    def _is_other_verb(self, index: int) -> bool:
        """Tell whether a word is a verb alone, or for what is around it."""
        word, after = self.plain[index], self.plain[index + 1]
        if word in LONE:
            return True
        pair = f"{word} {after}"
        if pair in _THIRD:
            return self.plain[index + 2] in _THIRD[pair]
        if word == "truc":
            return after not in {"thuoc", "tuyen"}
        if word == "so":
            return after.isdigit() and self._counts(index)
        return word in _PLAIN_PARTICLES and self._is_particle(index)

    def is_date(self, index: int) -> bool:
        """Tell whether a day follows the name: "UBND phường A ngày 21/11"."""
        return self.plain[index] == "ngay" and self.plain[index + 1].isdigit()

    def _counts(self, index: int) -> bool:
        """Tell whether "số 12" is a number behind a name, not the end of the name."""
        return (
            self.plain[index - 1] not in _SCHOOLS
            and not self.is_verb(index + 2)  # "Trạm quản lý số 1 vận hành …"
            and self._sign_before(index + 2) not in {"-", "–"}
        )

    def _is_particle(self, index: int) -> bool:
        """Tell whether a word is one of those that are read with their marks."""
        printed = self._printed(index).lower()
        if printed == "tự":
            return self.is_verb(index + 1)
        if printed not in PARTICLES:
            return False
        return f"{printed} {self._printed(index + 1).lower()}" not in NOUNS

    def goes_on_with_verb(self, index: int) -> bool:
        """Tell whether it is one more verb after "và": "Sở A và trình Sở B"."""
        if self.plain[index - 1] != "va" or self._printed(index - 1) != "và":
            return False
        return self._printed(index) in {
            "trình",
            "gửi",
            "nộp",
            "báo",
            "kêu",
            "đề",
            "yêu",
        }

    def is_of_the_name(self, index: int) -> bool:
        """Tell whether the word is no verb here, unlike in "chương trình"."""
        word, after = self.plain[index], self.plain[index + 1]
        third = self.plain[index + 2]
        sign = self._sign_before(index)
        before = "" if sign else self._printed(index - 1).lower()
        pair = f"{word} {after}"
        if pair in NAMING_VERBS:
            # "Sở Nông nghiệp và phát triển nông thôn"
            return before == "và" or self._names(index, sign)
        if pair == "xay dung":
            ends_item = "," in self._sign_before(index + 2)
            is_of_it = third in OF_BUILDING or before in {"tư", "về", "đạo"}
            return is_of_it or (ends_item and not self.is_verb(index + 2))
        if before and (self._is_what_they_are_for(index) or self._plans(index)):
            return True
        if pair == "to chuc":
            return before in {"các", "và"} or "," in sign or third in BODIES
        if pair == "lanh dao" and (before in _LEADERS or "," in sign):
            return True
        return self._is_noun(index, before)

    def _is_noun(self, index: int, before: str) -> bool:
        """Tell whether the words before make a noun of it: "của", "người", "công"."""
        word, after = self.plain[index], self.plain[index + 1]
        if self.plain[max(0, index - 2) : index] == ["van", "phong"]:
            return f"{word} {after}" in OFFICE_OF
        before_it = self.plain[index - 1]
        if before_it == "cong" and (
            (self._printed(index - 2), self._printed(index - 1)) == ("thi", "công")
        ):
            return False
        if f"{before_it} {word}" in _PLAIN_ENDS and (
            f"{before} {self._printed(index)}" in ENDS_NOUN
        ):
            return True
        return before in NOUN_BEFORE and word != "co"

    def _names(self, index: int, sign: str) -> bool:
        """Tell whether what a body is for names it: "Ban quản lý", "tổ phụ trách"."""
        next_pair = f"{self.plain[index + 2]} {self.plain[index + 3]}"
        is_verb = (
            next_pair in VERBS
            and next_pair not in OBJECTS
            and "," not in self._sign_before(index + 2)
        )
        return is_verb or not self._is_whole(index, sign)

    def _is_whole(self, index: int, sign: str) -> bool:
        """Tell whether the name before the word needs no more words."""
        before = self._printed(index - 1)
        pair = f"{self.plain[index - 2]} {self.plain[index - 1]}"
        if sign not in {"", ")"} or pair in VERBS:
            return False  # "Phòng Giám sát quản lý"
        if before.lower() in PLACES or before.isdigit() or _ROMAN.issuperset(before):
            return True
        first = index - 1
        while first > 0 and "," not in self._sign_before(first):
            first -= 1
        if self.plain[first : first + 3] == ["van", "phong", "ban"]:
            first += 2  # it is named for what its board is there for
        head = f"{' '.join(self.plain[first:index])} "
        if not head.startswith(WHOLE_NAMES):
            return False
        return any(self._printed(at)[0].isupper() for at in range(first + 1, index))

    def _is_what_they_are_for(self, index: int) -> bool:
        word = self.plain[index]
        if word not in _MAY_BE_FOR:
            return False
        before = self.plain[:index]
        if before[0] in _BEFORE_A_BOARD:
            before = list(dropwhile(_BEFORE_A_BOARD.__contains__, before))
        founded = " ".join(before)
        if founded.endswith(TRADERS):
            next_words = self.plain[index : index + 3]
            if not TRADES.isdisjoint(
                (" ".join(next_words[:2]), " ".join(next_words)),
            ):
                return True
        return (word in NAMED_FOR and founded in FOUNDED) or (
            f"{founded} {word}" in FOUNDED_FOR
        )

    def _plans(self, index: int) -> bool:
        """Tell whether "tổng hợp" ends the name "Phòng Kế hoạch tổng hợp"."""
        return (
            self.plain[index : index + 2] == ["tong", "hop"]
            and self.plain[max(0, index - 3) : index] in _OF_ALL_KINDS
            and self.plain[index + 2] not in {"va", "bao", "trinh", "chung", "ket"}
        )

    def _printed(self, index: int) -> str:
        length = len(self.plain[index])
        if not length:
            return ""
        start = self.start(index)
        return self._text[start : start + length]

    def _sign_before(self, index: int) -> str:
        """Return what parts a word from the one before it, but for white space."""
        if index == 0 or not self.plain[index]:
            return ""
        before = self.start(index - 1) + len(self.plain[index - 1])
        return self._text[before : self.start(index)].strip()
