"""The kinds of official documents and their abbreviations: Điều 7 and Phụ lục III."""

from vanthu.domain.document_types import ADMINISTRATIVE
from vanthu.domain.form_check.folding import letters_of

ABBREVIATIONS = {name: short for name, short in ADMINISTRATIVE.items() if short}
WITHOUT_NUMBER = {"thư công"}  # a letter of greeting: no number, no Nơi nhận
DECISIONS = {"quyết định", "nghị quyết"}
COPIES = {"sao y": "SY", "trích sao": "TrS", "sao lục": "SL"}
# How offices write an abbreviation wrongly, each with the right one.
MISWRITTEN = {
    "QCh": "QC", "QChế": "QC", "QyC": "QC", "DAn": "DA", "ĐAn": "ĐA", "QĐi": "QyĐ",
    "Qđ": "QĐ", "QyD": "QyĐ", "QYĐ": "QyĐ", "QD": "QĐ", "CTR": "CTr", "CTRr": "CTr",
    "Ctr": "CTr", "TTR": "TTr", "Ttr": "TTr", "TTrr": "TTr", "TRr": "TTr", "BCáo": "BC",
    "TBáo": "TB", "Bc": "BC", "Tb": "TB", "Kh": "KH", "GGTh": "GGT", "BBản": "BB",
    "PCh": "PC", "PGi": "PG", "PCH": "PC", "HDẫn": "HD", "Hd": "HD", "GMời": "GM",
}  # fmt: skip
_TITLES = {letters_of(name): name for name in ADMINISTRATIVE}
_KIND_OF = {short: name for name, short in ABBREVIATIONS.items()}
_LONGEST_FIRST = sorted(_TITLES, key=len, reverse=True)


def kind_of_title(text: str) -> str | None:
    """Return the kind that a title names, written in whatever case."""
    if text.rstrip().endswith(":"):
        return None
    return _TITLES.get(letters_of(text))


def kind_that_begins(text: str) -> str | None:
    """Return the kind that the first words of a title name."""
    words = letters_of(text)
    name = next((n for n in _LONGEST_FIRST if words.startswith(f"{n} ")), None)
    return None if name is None else _TITLES[name]


def kind_of_abbreviation(group: str) -> str | None:
    """Return the kind that the first group of a symbol names exactly."""
    return _KIND_OF.get(group)
