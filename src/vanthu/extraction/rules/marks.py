"""Dấu chỉ mức độ khẩn and dấu chỉ độ mật: stand-alone words above the body."""

import re
from dataclasses import dataclass

from vanthu.domain.intake import Proposed
from vanthu.extraction.normalise import LetterText, fold
from vanthu.extraction.rules.lines import cells_of, lines_of
from vanthu.extraction.rules.parts import Parts
from vanthu.extraction.rules.proposals import found

_LETTERS = re.compile(r"[^\W\d_]+")
_URGENCY = {
    "khan": "KHẨN",
    "thuong khan": "THƯỢNG KHẨN",
    "hoa toc": "HỎA TỐC",
    "hoa toc hen gio": "HỎA TỐC",
}
_SECRECY = {"mat": "MẬT", "toi mat": "TỐI MẬT", "tuyet mat": "TUYỆT MẬT"}


@dataclass(frozen=True, slots=True)
class Marks:
    """The two stamps of a letter."""

    urgency: Proposed[str] = Proposed()
    secrecy: Proposed[str] = Proposed()


def find_marks(letter: LetterText, parts: Parts) -> Marks:
    """Return the marks that stand alone in a cell before the body."""
    urgency: Proposed[str] = Proposed()
    secrecy: Proposed[str] = Proposed()
    for line in lines_of(letter, (0, parts.body[0])):
        for cell in cells_of(line):
            word = _mark(cell.text)
            if word in _URGENCY and urgency.value is None:
                urgency = found(letter, _URGENCY[word], 0.95, "mark-alone", cell.span)
            if word in _SECRECY and secrecy.value is None:
                secrecy = found(letter, _SECRECY[word], 0.95, "mark-alone", cell.span)
    return Marks(urgency, secrecy)


def is_mark(text: str) -> bool:
    """Tell whether the text is a mark of urgency or secrecy and nothing else."""
    word = _mark(text)
    return word in _URGENCY or word in _SECRECY


def _mark(text: str) -> str:
    """Return the folded words of a short text in capitals, or nothing."""
    words = _LETTERS.findall(text)
    if not text.isupper() or len(words) > max(map(len, _URGENCY)):
        return ""
    # "MẶT" folds to the same letters as "MẬT" but is another word.
    return "" if "MẶT" in words or "MÁT" in words else fold(" ".join(words))
