"""The verbs of work: where one of them begins, the name of who does it has ended."""

from itertools import dropwhile, groupby
from operator import itemgetter

from vanthu.extraction.folding import fold
from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.body.printed_words import BEYOND, PrintedWords
from vanthu.extraction.rules.body.work_words import (
    BEFORE_A_BOARD,
    BODIES,
    COORDINATE,
    ENDS_NOUN,
    FOUNDED,
    FOUNDED_FOR,
    LEADERS,
    LONE,
    NAMED_FOR,
    NAMING_VERBS,
    NOUN_BEFORE,
    NOUNS,
    OBJECTS,
    OF_ALL_KINDS,
    OF_BUILDING,
    OFFICE_OF,
    PARTICLES,
    PLACES,
    ROMAN,
    SCHOOLS,
    SEATS,
    THIRD,
    TRADERS,
    TRADES,
    VERBS,
    WHOLE_NAMES,
)

_PLAIN_PARTICLES = frozenset(map(fold, PARTICLES | {"tự"}))
_PLAIN_ENDS = frozenset(map(fold, ENDS_NOUN))
# The verbs of two words, by the first of them.
_SECOND = {
    first: frozenset(verb[1] for verb in verbs)
    for first, verbs in groupby(
        sorted(map(str.split, VERBS | NAMING_VERBS)), key=itemgetter(0)
    )
}
_MAY_BE_VERB = _PLAIN_PARTICLES.union(
    LONE, ("truc", "so"), (pair.partition(" ")[0] for pair in THIRD)
)
_MAY_BEGIN = _MAY_BE_VERB.union(_SECOND)  # only such words are looked at more closely
# The words that what a body is there for begins with, or the last of them.
_MAY_BE_FOR = NAMED_FOR.union(
    (trade.partition(" ")[0] for trade in TRADES),
    (each.rpartition(" ")[2] for each in FOUNDED_FOR),
)
_FEWEST = 3  # words of a body and of what it is there for


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
    words.plain[3:-BEYOND] = ()  # more would not be its first words
    first, second = words.plain[:2]
    is_number = first == "so" and second.isdigit()  # "số 12"
    return first in _MAY_BEGIN and words.is_verb(0) and not is_number


class _Words(PrintedWords):
    """The words of a name, with what tells a verb of work from a part of it."""

    __slots__ = ()

    def is_verb(self, index: int) -> bool:
        """Tell whether the word and the next one look like a verb."""
        word, after = self.plain[index], self.plain[index + 1]
        if word in _SECOND and after in _SECOND[word]:
            if "," in self.sign_before(index + 1):
                return False  # "Truyền thông, Báo"
            # "Trường Trung học cơ sở Hoa Sen" is no "số hóa"
            if self.is_upper(index) or not self.is_upper(index + 1):
                return True
        return word in _MAY_BE_VERB and self._is_other_verb(index)

    def _is_other_verb(self, index: int) -> bool:
        """Tell whether a word is a verb alone, or for what is around it."""
        word, after = self.plain[index], self.plain[index + 1]
        if word in LONE:
            return True
        pair = f"{word} {after}"
        if pair in THIRD:
            return self.plain[index + 2] in THIRD[pair]
        if word == "truc":
            return after not in {"thuoc", "tuyen"}
        if word == "so":
            is_number = after.isdigit() and self.printed(index) not in SEATS
            return is_number and self._counts(index)
        return word in _PLAIN_PARTICLES and self._is_particle(index)

    def is_date(self, index: int) -> bool:
        """Tell whether a day follows the name: "UBND phường A ngày 21/11"."""
        return self.plain[index] == "ngay" and self.plain[index + 1].isdigit()

    def _counts(self, index: int) -> bool:
        """Tell whether "số 12" is a number behind a name, not the end of the name."""
        return (
            self.plain[index - 1] not in SCHOOLS
            and not self.is_verb(index + 2)  # "Trạm quản lý số 1 vận hành …"
            and self.sign_before(index + 2) not in {"-", "–"}
        )

    def _is_particle(self, index: int) -> bool:
        """Tell whether a word is one of those that are read with their marks."""
        printed = self.printed(index).lower()
        if printed == "tự":
            return self.is_verb(index + 1)
        if printed not in PARTICLES:
            return False
        return f"{printed} {self.printed(index + 1).lower()}" not in NOUNS

    def goes_on_with_verb(self, index: int) -> bool:
        """Tell whether it is one more verb after "và": "Sở A và trình Sở B"."""
        if self.plain[index - 1] != "va" or self.printed(index - 1) != "và":
            return False
        return self.printed(index) in {
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
        sign = self.sign_before(index)
        before = "" if sign else self.printed(index - 1).lower()
        pair = f"{word} {after}"
        if sign == "," and self._is_coordinate(index):
            return True
        if pair in NAMING_VERBS:
            # "Sở Nông nghiệp và phát triển nông thôn"
            is_noun = before == "và" or self._is_noun_of(index, before)
            return is_noun or self._names(index, sign)
        if pair == "xay dung":
            ends_item = "," in self.sign_before(index + 2)
            is_of_it = self.plain[index + 2] in OF_BUILDING or before in {
                "tư",
                "về",
                "đạo",
                "trình",
            }
            return is_of_it or (ends_item and not self.is_verb(index + 2))
        return self._is_another(index, sign, before)

    def _is_another(self, index: int, sign: str, before: str) -> bool:
        """Tell the same of words that name no body by themselves."""
        word, after = self.plain[index], self.plain[index + 1]
        pair = f"{word} {after}"
        if before and (self._is_what_they_are_for(index) or self._plans(index)):
            return True
        if pair == "to chuc":
            return (
                before in {"các", "và"}
                or "," in sign
                or self.plain[index + 2] in BODIES
            )
        if pair == "lanh dao" and (before in LEADERS or "," in sign):
            return True
        return self._is_noun(index, before)

    def _is_noun(self, index: int, before: str) -> bool:
        """Tell whether the words before make a noun of it: "của", "người", "công"."""
        word, after = self.plain[index], self.plain[index + 1]
        if self.plain[max(0, index - 2) : index] == ["van", "phong"]:
            return f"{word} {after}" in OFFICE_OF
        before_it = self.plain[index - 1]
        if before_it == "cong" and (
            (self.printed(index - 2), self.printed(index - 1)) == ("thi", "công")
        ):
            return False
        return self._is_noun_of(index, before) or (
            before in NOUN_BEFORE and word != "co"
        )

    def _is_noun_of(self, index: int, before: str) -> bool:
        """Tell whether a word makes a noun with the one before it: "chương trình"."""
        before_it, word = self.plain[index - 1], self.plain[index]
        if before_it == "bo" and self.plain[index - 2] == "can":
            return f"{word} {self.plain[index + 1]}" in NAMING_VERBS  # cán bộ quản lý
        return (
            f"{before_it} {word}" in _PLAIN_ENDS
            and f"{before} {self.printed(index).lower()}" in ENDS_NOUN
        )

    def _is_coordinate(self, index: int) -> bool:
        """Tell whether one more verb belongs to a name: "Ban Kiểm tra, giám sát"."""
        if index < _FEWEST or f"{self.plain[index]} {self.plain[index + 1]}" not in (
            COORDINATE
        ):
            return False
        pair = " ".join(self.plain[index - 2 : index])
        return pair != "xay dung" and (pair in VERBS or pair in NAMING_VERBS)

    def _names(self, index: int, sign: str) -> bool:
        """Tell whether what a body is for names it: "Ban quản lý", "tổ phụ trách"."""
        next_pair = f"{self.plain[index + 2]} {self.plain[index + 3]}"
        is_verb = (
            next_pair in VERBS
            and next_pair not in OBJECTS
            and "," not in self.sign_before(index + 2)
        )
        return is_verb or not self._is_whole(index, sign)

    def _is_whole(self, index: int, sign: str) -> bool:
        """Tell whether the name before the word needs no more words."""
        before = self.printed(index - 1)
        pair = f"{self.plain[index - 2]} {self.plain[index - 1]}"
        if sign not in {"", ")"} or pair in VERBS:
            return False  # "Phòng Giám sát quản lý"
        if self.plain[index - 2 : index] == ["truc", "thuoc"]:
            return True  # "các đơn vị trực thuộc bảo vệ hiện trường"
        if before.lower() in PLACES or before.isdigit() or ROMAN.issuperset(before):
            return True
        first = index - 1
        while first > 0 and "," not in self.sign_before(first):
            first -= 1
        if self.plain[first : first + 3] == ["van", "phong", "ban"]:
            first += 2  # it is named for what its board is there for
        head = f"{' '.join(self.plain[first:index])} "
        if not head.startswith(WHOLE_NAMES):
            return False
        return any(self.printed(at)[0].isupper() for at in range(first + 1, index))

    def _is_what_they_are_for(self, index: int) -> bool:
        word = self.plain[index]
        if word not in _MAY_BE_FOR:
            return False
        before = self.plain[:index]
        if before[0] in BEFORE_A_BOARD:
            before = list(dropwhile(BEFORE_A_BOARD.__contains__, before))
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
            and self.plain[max(0, index - 3) : index] in OF_ALL_KINDS
            and self.plain[index + 2] not in {"va", "bao", "trinh", "chung", "ket"}
        )
