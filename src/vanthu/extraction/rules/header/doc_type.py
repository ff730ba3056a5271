"""The type of the letter: its title line, else công văn by V/v or symbol."""

import re
from collections.abc import Sequence

from vanthu.domain.document_types import OFFICIAL_LETTER
from vanthu.domain.intake import Proposed
from vanthu.extraction.folding import fold
from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.form.document_types import type_of_symbol, type_of_title
from vanthu.extraction.rules.form.parts import Parts
from vanthu.extraction.rules.form.title import misread_title
from vanthu.extraction.rules.header.pieces import Kind, Piece
from vanthu.extraction.rules.language.words import is_capitals
from vanthu.extraction.rules.proposals import found

# A citizen's letter has a title that is no type of the decree.
_OTHER_TITLE = re.compile(r"(?:ĐƠN(?! VỊ)|TỜ KHAI|BẢN|GIẤY|CAM KẾT)\b")
_SLASHED = re.compile(r"\W*v\s?\W")
_OFFICIAL = fold(OFFICIAL_LETTER)
_LABEL = len("Kính gửi")
# What a decision enacts begins so; pages of the web have it where the header is gone.
_ENACTS = re.compile(
    r"^\W{0,4}(?P<title>QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT)\W{0,6}\n\W{0,6}Điều 1\b",
    re.MULTILINE,
)
_TYPE_ENACTED = {"QUYẾT ĐỊNH": "quyết định"}  # the others: nghị quyết


def find_doc_type(
    letter: LetterText, parts: Parts, header: Sequence[Piece], symbol: Proposed[str]
) -> Proposed[str]:
    """Return the type in small letters, with the words that give it."""
    named = type_of_symbol(symbol.value) if symbol.value else None
    if parts.title is not None:
        return _by_title(letter, parts.title, named)
    if any(map(_is_other_title, header)):
        return Proposed()
    about = next((p.line for p in header if p.kind is Kind.ABOUT), None)
    is_typed = named not in {None, OFFICIAL_LETTER}
    # "Về việc" may stand under a title that nobody can read.
    if about is not None and not (is_typed and not _SLASHED.match(about.folded)):
        span = about.start, min(about.end, about.start + len("V/v"))
        sureness = 0.7 if is_typed else 0.98
        return found(letter, OFFICIAL_LETTER, sureness, "about-line", span)
    if symbol.value:
        value = named or OFFICIAL_LETTER
        return Proposed(symbol.state, value, 0.8, "type-of-symbol", symbol.evidence)
    if parts.addressees is not None:
        start = parts.addressees[0]
        span = start, start + _LABEL
        return found(letter, OFFICIAL_LETTER, 0.6, "addressees-without-title", span)
    return _by_enacting(letter)


def _by_enacting(letter: LetterText) -> Proposed[str]:
    enacts = _ENACTS.search(letter.text)
    if enacts is None:
        return Proposed()
    value = _TYPE_ENACTED.get(enacts["title"], "nghị quyết")
    return found(letter, value, 0.8, "enacting-line", enacts.span("title"))


def _is_other_title(piece: Piece) -> bool:
    line = piece.line
    return (
        piece.kind is Kind.TEXT
        and is_capitals(line.text)
        and _OTHER_TITLE.match(line.text) is not None
    )


def _by_title(
    letter: LetterText, title: tuple[int, int], named: str | None
) -> Proposed[str]:
    text = letter.text[slice(*title)]
    folded = letter.folded[slice(*title)]
    exact = type_of_title(folded)
    if folded == _OFFICIAL:  # of a page of the web; a letter's own has no title
        exact = OFFICIAL_LETTER
    if exact:
        return found(letter, exact, 0.98, "title-line", title)
    value = named or misread_title(text)
    if value is None:
        return Proposed()
    return found(letter, value, 0.75, "title-line-misread", title)
