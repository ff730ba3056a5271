"""Text made fit for print: one Unicode form, no control signs, bound numbers."""

import re
import unicodedata

NO_BREAK = "\u00a0"
UNPRINTABLE = {"Cc", "Cf", "Cs"}  # also marks that turn the reading direction
NOT_CHARACTERS = "\ufffe\uffff"
# A number stays on the line of the word that it belongs to.
BOUND = re.compile(
    r"\b([Nn]gày|[Tt]háng|[Nn]ăm|[Ss]ố|[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Mm]ục|[Cc]hương"
    r"|[Pp]hần|[Qq]uý|[Pp]hụ lục) (?=\d|[IVXLC]+\b)|\b([Đđ]iểm) (?=[a-zđ]\b)"
    r"|\(để (?=\w/\w)"
)


def tidy(text: str) -> str:
    """Return the same words in NFC, with single spaces and without control signs."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return re.sub(r" {2,}", " ", text).strip()
    spaced = re.sub(r"\s+", " ", text)
    kept = "".join(sign for sign in spaced if _is_printable(sign))
    return re.sub(r" {2,}", " ", unicodedata.normalize("NFC", kept)).strip()


def _is_printable(sign: str) -> bool:
    return unicodedata.category(sign) not in UNPRINTABLE and sign not in NOT_CHARACTERS


def bound(text: str) -> str:
    """Return tidy text whose numbers do not leave the word before them."""
    return BOUND.sub(lambda found: found[0][:-1] + NO_BREAK, tidy(text))
