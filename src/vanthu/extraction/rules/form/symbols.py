"""The grammar of số and ký hiệu (nd30 2.4): 798/UBND-VHXH, 30/2020/NĐ-CP, 12-CV/ĐU."""

import re

from vanthu.extraction.rules.language.words import LOWER, UPPER

# OCR and old fonts write the Icelandic Ð for Đ.
GROUP = (
    r"[A-ZĐÐƯÔƠÂÊĂ](?:[A-Za-zĐđÐƯÔƠÂÊĂ0-9&]|\.(?=[A-Za-zĐđÐ0-9&])|\+(?=[A-ZĐÐ])){0,19}"
)
# After a spaced hyphen comes a group only if it is a whole word: "/SYT-NVY - Kiên…".
# So it must be after a second slash: "14/CV/HND", "01/QCPH/UBND-UBMTTQ".
# A hyphen that ends its line goes on below, over an empty line too.
_WHOLE = rf"(?![{UPPER}{LOWER}])"
_LOST_HYPHEN = (  # "282/QĐ TTg": the type, and an organ that signs so
    r"(?:(?<=/QĐ)|(?<=/NĐ)|(?<=/CT)|(?<=/KH)|(?<=/TB)|(?<=/NQ)|(?<=/BC)|(?<=/TT)"
    r"|(?<=/CV)|(?<=/TTr)|(?<=\d CT)|(?<=\d NQ)|(?<=\d QĐ))[ ]{1,2}"
    r"(?:TTg|CP|UBND|HĐND|UBTVQH\d{0,2}|TW|TƯ|TU|BCĐ|BCA|BQP|BNV|BTC|BYT|BTP|BCT|BXD"
    rf"|BGD ?&? ?ĐT|BLĐTBXH|BTNMT|BTTTT|BKHĐT|BNNPTNT|BHXH){_WHOLE}"
    # any organ where the text goes on as behind a whole reference
    r"|(?:(?<=\d/CV)|(?<=\d/QĐ)|(?<=\d/KH)|(?<=\d/TB)|(?<=\d/BC))[ ]"
    r"[SPBUTCVHĐ][A-ZĐÐ&]{2,9}(?=,? (?:ngày|của) |[;)])"
)
_PARTED_ORGAN = (  # "BKH-KTĐP &LT", "TT-BGD ĐT"
    rf"\s?&\s?[A-ZĐÐ]{{2,8}}(?:{_WHOLE}|(?=ngày))|(?<=&)\s[A-ZĐÐ]{{2,8}}{_WHOLE}"
    rf"|[ ](?:(?<=GD )ĐT|(?<=KH )ĐT|(?<=TN )MT|(?<=LĐ )TBXH){_WHOLE}"
)
_NEXT_GROUP = (
    rf"(?:[-–](?:\s?-)?{GROUP}|\s?[-–—]\s?{GROUP}{_WHOLE}"
    rf"|[-–][ ]?(?:\n[ ]*)+{GROUP}{_WHOLE}|[-–]\s{{1,3}}[-–]\s?{GROUP}{_WHOLE}"
    rf"|_[A-ZĐÐ]{{2,8}}{_WHOLE}"
    rf"|(?:(?<=/QĐ)[ ]|(?<=/TT)[ ]|(?<=/CT)[ ])?/{GROUP}(?<=[A-ZĐÐ][A-ZĐÐ])"
    rf"(?![{UPPER}{LOWER}/])"
    rf"|{_LOST_HYPHEN}|{_PARTED_ORGAN})"
)
SYMBOL = rf"{GROUP}{_NEXT_GROUP}{{0,3}}"
NUMBER = r"\d{1,7}[a-zđ]?"
# The same where it begins: search looks for a digit first, and then at what is before.
# "số1719/QĐ-TTg" has lost its space.
_NUMBER_THERE = r"(?P<number>\d(?:(?<![\w/]\d)|(?<=[sS][ốô]\d))\d{0,6}[a-zđ]?)"

STATE_REFERENCE = re.compile(
    rf"{_NUMBER_THERE}\s?(?:/\s?(?P<year>(?:19|20)\d\d)\s?)?/\s?"
    rf"(?P<symbol>{SYMBOL})(?:(?![a-zđ])|(?=ngày))"
)
"""A reference of the state: 798/UBND-VHXH, 30/2020/NĐ-CP."""

PARTY_REFERENCE = re.compile(
    rf"{_NUMBER_THERE}\s?-\s?(?P<type>[A-ZĐÐ][A-Za-zĐđÐ]{{1,4}})\s?/\s?"
    rf"(?P<organ>{GROUP}(?:\s?[-/]\s?{GROUP}){{0,3}})"
)
"""A reference of the Party: 12-CV/ĐU, 57-NQ/TW."""

PARTY_SYMBOL = re.compile(
    r"[\s.…]{0,20}(?P<dash>-)\s?(?P<type>[A-ZĐÐ][A-Za-zĐđÐ]{1,4})\s?/\s?"
    rf"(?P<organ>{GROUP}(?:[-/]{GROUP}){{0,3}})"
)
"""The symbol of the Party with nothing before its dash: "Số      -CV/ĐU"."""

_SPACE = re.compile(r"\s+")
_ICELANDIC = re.compile(r"Ð(?<!ĐÐ)")  # "ĐÐ" is one letter read twice, and so printed


def squeeze(reference: str) -> str:
    """Return the reference without white space and with Vietnamese Đ and hyphens."""
    squeezed = _SPACE.sub("", reference)
    if "Ð" in squeezed:
        squeezed = _ICELANDIC.sub("Đ", squeezed)
    return squeezed.replace("–", "-").replace("--", "-")


PRINTED_SYMBOL = re.compile(rf"/\s*(?P<symbol>{SYMBOL})")
"""The symbol as the header prints it, after its slash."""

BARE_SYMBOL = re.compile(rf"(?<![A-ZĐ]){GROUP}(?:-{GROUP})+")
"""A symbol of several groups whose slash is lost."""
