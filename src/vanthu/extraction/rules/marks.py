"""Dấu chỉ mức độ khẩn and dấu chỉ độ mật: stand-alone words above the body."""

import re
from dataclasses import dataclass

from vanthu.domain.intake import Proposed
from vanthu.extraction.normalise import LetterText, fold
from vanthu.extraction.rules.lines import Line, cells_of, lines_of
from vanthu.extraction.rules.parts import Parts
from vanthu.extraction.rules.proposals import found
from vanthu.extraction.rules.words import UPPER

_LETTERS = re.compile(r"[^\W\d_]+")
_URGENCY = {
    "khan": "KHẨN",
    "thuong khan": "THƯỢNG KHẨN",
    "hoa toc": "HỎA TỐC",
    "hoa toc hen gio": "HỎA TỐC",
}
_SECRECY = {"mat": "MẬT", "toi mat": "TỐI MẬT", "tuyet mat": "TUYỆT MẬT"}
_BY_LENGTH = sorted({*_URGENCY, *_SECRECY}, key=len, reverse=True)
# Recognition writes the letter under two marks small: "MậT", "TốI MậT".
_WRITTEN_SMALL = str.maketrans("ậốệẩỏố", "ẬỐỆẨỎỐ")
# "HỎA TỐC - ' đội": what recognition read beside the stamp, without a capital.
_NOISE_BEHIND = re.compile(rf"\s[^\w\s]+(?:\s[^\s\d{UPPER}]{{1,4}}){{0,4}}$")
_LONGEST = 24  # letters of two marks beside each other
_FIRST_LINES = 12
# The level with its name before it.
_NAMED = re.compile(
    r"\bdo\s{1,3}(?:mat\s?:\s{0,3}((?:toi |tuyet )?mat)"
    r"|khan\s?:\s{0,3}((?:thuong )?khan|hoa toc(?: hen gio)?))\b"
)
# A stamp that reading has put on the line of the number or of the date.
_LAST_WORDS = ("MẬT", "KHẨN", "TỐC")
_LEVEL = r"((?:TỐI |TUYỆT )?MẬT|(?:THƯỢNG )?KHẨN|H(?:ỎA|OẢ) TỐC)"
_BESIDE = re.compile(
    rf"^{_LEVEL} (?=[^\d:]{{0,40}}ngày|Số)|^Số[^a-zđ]{{2,40}} {_LEVEL}(?= Độc|$)|"
    rf"năm \d{{4}} {_LEVEL}$|^{_LEVEL}\W{{1,3}}(?=Bản số|Số bản)|"
    rf"^CÔNG (?:ĐIỆN|VĂN) {_LEVEL}$"
)


@dataclass(frozen=True, slots=True)
class Marks:
    """The two stamps of a letter."""

    urgency: Proposed[str] = Proposed()
    secrecy: Proposed[str] = Proposed()


def find_marks(letter: LetterText, parts: Parts) -> Marks:
    """Return the marks that stand alone in a cell before the body."""
    urgency: Proposed[str] = Proposed()
    secrecy: Proposed[str] = Proposed()
    header_end = parts.body[0]
    lines = lines_of(letter, (0, header_end)) if header_end else _first_lines(letter)
    for line in lines:
        for cell in cells_of(line):
            for word in _marks(cell):
                if word in _URGENCY and urgency.value is None:
                    name = _URGENCY[word]
                    urgency = found(letter, name, 0.95, "mark-alone", cell.span)
                if word in _SECRECY and secrecy.value is None:
                    name = _SECRECY[word]
                    secrecy = found(letter, name, 0.95, "mark-alone", cell.span)
    return Marks(urgency, secrecy)


def is_mark(text: str) -> bool:
    """Tell whether the text is a mark of urgency or secrecy and nothing else."""
    return bool(_marks_alone(text))


def _first_lines(letter: LetterText) -> tuple[Line, ...]:
    """Return where a mark stands in a letter whose header is not known."""
    printed = [line for line in lines_of(letter) if line.text]
    return tuple(printed[:_FIRST_LINES])


def _marks(cell: Line) -> list[str]:
    """Return the folded marks of a cell: alone, named, or beside the number or date."""
    alone = _marks_alone(cell.text)
    if alone:
        return alone
    named = _NAMED.search(cell.folded) if ":" in cell.text else None
    if named and (named[2] or "ật" in cell.text[slice(*named.span(1))].lower()):
        return [" ".join((named[1] or named[2]).split())]
    has_level = any(word in cell.text for word in _LAST_WORDS)
    beside = _BESIDE.search(cell.text) if has_level else None
    return [fold(" ".join(filter(None, beside.groups())))] if beside else []


def _marks_alone(text: str) -> list[str]:
    """Return the folded marks that a short text in capitals consists of."""
    noise = _NOISE_BEHIND.search(text)
    text = text[: noise.start()] if noise else text
    if not text.translate(_WRITTEN_SMALL).isupper():
        return []
    words = _LETTERS.findall(text)
    if sum(map(len, words)) > _LONGEST:
        return []
    # "MẶT" folds to the same letters as "MẬT" but is another word.
    if "MẶT" in words or "MÁT" in words:
        return []
    run = "".join(map(fold, words))
    marks: list[str] = []
    while run:
        # The longest first: "hoatochengio" before "hoatoc".
        mark = next((m for m in _BY_LENGTH if run.startswith(m.replace(" ", ""))), None)
        if mark is None:
            return []
        marks.append(mark)
        run = run[len(mark.replace(" ", "")) :]
    return marks
