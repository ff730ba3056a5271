"""What a letter says for a reason, and what its issuer will do itself."""

import re
from functools import lru_cache

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.body.body import Body
from vanthu.extraction.rules.body.unit_names import unit_span
from vanthu.extraction.rules.language.words import beginning

_G = r"\s{1,6}"
_FOR = re.compile(r"[^\w“”]{0,4}(?:\w{1,3}[.)]\s{0,3})?(?:Để|Nhằm)\s")
# "Thực hiện ý kiến chỉ đạo của …": what others want is the reason for the letter.
_OF_OTHERS = re.compile(
    r"[^\w“”]{0,4}(?:Thực hiện|Căn cứ|Theo|Tiếp theo|Thi hành|Trên cơ sở)\s"
    r"(?:\w+\s){0,8}(?:[cC]ông văn|[cC]ông điện|[kK]ế hoạch|chỉ đạo|[qQ]uyết định|"
    r"[tT]hông báo|[nN]ghị quyết|[kK]ết luận|[vV]ăn bản|[cC]hỉ thị|đề nghị)\b"
)
_ISSUER_ASKS = re.compile(
    rf",{_G}[^,.;:/\d]{{1,80}}?{_G}(?:de\s{{0,6}}nghi|yeu{_G}cau){_G}"
)
_ASKS = re.compile(
    rf"\b(?<!theo )(?<!xet )(?:de\s{{0,6}}nghi|yeu{_G}cau|giao)\b(?!{_G}(?:cua|nhiem))"
)
# What a sentence asks for that says no more why: ", gửi về Sở", "trước ngày"
_SENDS = re.compile(
    rf",{_G}(?:gui|nop|bao{_G}cao|lap|dang{_G}ky|cung{_G}cap|thuc{_G}hien)\b(?!,)|"
    + beginning("truoc", rf"cham{_G}nhat")
    + rf"{_G}"
)
_NEXT_CLAUSE = re.compile(r",\s{1,6}")
_ASKS_NEXT = re.compile(
    rf";{_G}(?:[^,.;:/\d]{{1,60}}?{_G})??(?:de{_G}nghi|yeu{_G}cau)\b"
)


def purpose_end(body: Body, sentence: Span) -> int:
    """Return where the purpose or the reason ends that opens a sentence.

    "Để kịp báo cáo Bộ trước ngày 15/12, Sở đề nghị …"; its start if there is none.
    """
    if _FOR.match(body.letter.text, *sentence):
        return _purpose_end(body.letter, sentence)
    if _OF_OTHERS.match(body.letter.text, *sentence):
        return _reason_end(body.letter, sentence)
    return sentence[0]


@lru_cache(maxsize=4)
def _purpose_end(letter: LetterText, sentence: Span) -> int:
    asks = _ASKS.search(letter.folded, *sentence)
    if asks:
        return asks.start()
    for comma in _NEXT_CLAUSE.finditer(letter.folded, *sentence):
        if unit_span(letter, comma.end(), sentence[1]):
            return comma.start()
    return sentence[0] if _SENDS.search(letter.folded, *sentence) else sentence[1]


@lru_cache(maxsize=4)
def _reason_end(letter: LetterText, sentence: Span) -> int:
    for asks in _ISSUER_ASKS.finditer(letter.folded, *sentence):
        is_quy = letter.folded.startswith("quy ", asks.end())  # "Quý Sở"
        if is_quy or unit_span(letter, asks.end(), sentence[1]):
            return asks.start()
    return sentence[0]


def is_own_plan(body: Body, sentence: Span, at: int) -> bool:
    """Tell whether the issuer says what it will do itself, and asks for nothing yet."""
    if not body.is_own_plan(sentence, at):
        return False
    semicolon = body.letter.folded.rfind(";", sentence[0], at)
    return (
        semicolon < 0
        or _ASKS_NEXT.match(body.letter.folded, semicolon, sentence[1]) is None
    )
