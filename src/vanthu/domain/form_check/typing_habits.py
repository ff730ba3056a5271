"""Slips of typing: blanks (F34), characters of other times (F33), gaps (F32)."""

import re
import unicodedata
from collections.abc import Iterator

from vanthu.domain.form_check.findings import Severity
from vanthu.domain.form_check.passages import LOWER, UPPER, Passage, listed, passage_of
from vanthu.domain.form_check.text_findings import TextFinding

# ---------------------------------------------------------------- blanks

_DOUBLE = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_BEFORE_SIGN = re.compile(
    r"(?<=[^\W_]|[”\"’)\]»%])[ \u00a0]+(?=[,;:.!?](?![.…\w/]))(?!\.\.)"
)
_NO_BLANK = re.compile(
    rf"(?<=[{LOWER}])[,;](?=[^\W\d_])|(?<=[{UPPER}])[,;](?=[{LOWER}])|(?<=[{LOWER}]):(?=[^\W\d_])"
    rf"|(?<=[{LOWER}][{LOWER}])\.(?=[{UPPER}][{LOWER}])"
)
# Room that is left for a number or a day is no slip.
_ROOM_BEFORE = re.compile(r"(?:số\s*:?|ngày|tháng|năm|lúc|:)\s*$", re.IGNORECASE)
_ROOM_AFTER = re.compile(r"\s*(?:/|tháng\b|năm\b|giờ\b)", re.IGNORECASE)
_LONGEST_SLIP = 4  # blanks; more of them are a column made by hand
_SHORT = frozenset(
    listed(
        """
    tp; tx; tt; nxb; ths; ts; pgs; gs; bs; tr; st; kp; p; q
    """
    )
)


def blank_findings(text: str) -> tuple[TextFinding, ...]:
    """Return doubled, superfluous and missing blanks of a paragraph."""
    passage = passage_of(text)
    findings = [*_doubled(passage), *_before_signs(passage), *_missing(passage)]
    return tuple(sorted(findings, key=lambda each: each.start))


def _doubled(passage: Passage) -> Iterator[TextFinding]:
    for found in _DOUBLE.finditer(passage.text):
        start, end = found.span()
        is_room = _ROOM_BEFORE.search(passage.text[:start]) or _ROOM_AFTER.match(
            passage.text[end:]
        )
        if not is_room and end - start <= _LONGEST_SLIP:
            yield passage.finding(
                "F34", "double-blank", Severity.WARNING, (start, end), " "
            )


def _before_signs(passage: Passage) -> Iterator[TextFinding]:
    for found in _BEFORE_SIGN.finditer(passage.text):
        yield passage.finding(
            "F34", "blank-before-sign", Severity.WARNING, found.span(), ""
        )


def _missing(passage: Passage) -> Iterator[TextFinding]:
    for found in _NO_BLANK.finditer(passage.text):
        start, end = found.span()
        word = re.split(r"[\s(“\"]", passage.text[:start])[-1]
        is_short = found[0] == "." and (word.lower() in _SHORT or "." in word)
        if passage.is_address(start) or is_short:
            continue
        own = passage.own_words(start, end)
        yield passage.finding(
            "F34", "no-blank-after-sign", Severity.WARNING, (start, end), f"{own} "
        )


# ---------------------------------------------------------------- characters

_VIETNAMESE = frozenset("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýÐð")
_LATIN = frozenset(map(chr, range(0xA1, 0x100)))
_FOREIGN = _LATIN - _VIETNAMESE
_FEWEST = 3  # words that must look like an old encoding
_SHARE = 0.3


def encoding_findings(text: str) -> tuple[TextFinding, ...]:
    """Return what is not Unicode in its composed form: one finding of each fault."""
    findings: list[TextFinding] = []
    if not unicodedata.is_normalized("NFC", text):
        start, end = _first_decomposed(text)
        composed = unicodedata.normalize("NFC", text[start:end])
        findings.append(
            TextFinding("F33", "not-composed", Severity.ERROR, start, end, composed)
        )
    old = [found for found in re.finditer(r"\S+", text) if _is_old(found[0])]
    words = len(text.split())
    if len(old) >= _FEWEST and len(old) >= words * _SHARE:
        span = old[0].start(), old[-1].end()
        findings.append(TextFinding("F33", "old-encoding", Severity.ERROR, *span))
    return tuple(findings)


def _first_decomposed(text: str) -> tuple[int, int]:
    """Return the stretch from the first to the last letter that is not composed."""
    composed = unicodedata.normalize("NFC", text)
    start = 0
    while start < len(composed) and text[start] == composed[start]:
        start += 1
    back = 0
    while (
        back < min(len(composed), len(text)) - start
        and text[-1 - back] == composed[-1 - back]
    ):
        back += 1
    return start, len(text) - back


def _is_old(word: str) -> bool:
    """Tell whether a word mixes letters with what VNI and TCVN3 fonts redraw."""
    has_letter = any(c.isascii() and c.isalpha() for c in word)
    return has_letter and any(c in _FOREIGN for c in word.strip("«»°®©¹²³"))


# ---------------------------------------------------------------- gaps

_GAPS = re.compile(
    r"\[\s*(?:\.{2,}|…+|_{2,})\s*\]|\{\{[^{}]*\}\}|<<[^<>]*>>|«[^«»\d]*_[^«»]*»"
    r"|\[\s*(?i:điền|nhập|ghi|tên|số|ngày|họ tên|nội dung|chèn)\b[^\]\d]*\]"
    r"|(?<!\w)(?:[xX]{3,}|[?]{3,})(?!\w)"
)
_DOTTED = re.compile(
    r"(?i:(?<!\w)số\s*:?\s*)(?P<number>\.{2,}|…+|_{2,})(?=\s*/)"
    r"|(?i:(?<!\w)(?:ngày|tháng))\s*(?P<day>\.{2,}|…+|_{2,})\s*(?=tháng|năm)"
)


def gap_findings(text: str) -> tuple[TextFinding, ...]:
    """Return what was left to be filled in."""
    spans = [found.span() for found in _GAPS.finditer(text)]
    spans += [
        found.span("number" if found["number"] else "day")
        for found in _DOTTED.finditer(text)
    ]
    return tuple(
        TextFinding("F32", "placeholder", Severity.ERROR, *span)
        for span in sorted(spans)
    )
