"""What a letter says for a reason, and what its issuer will do itself."""

import re
from functools import lru_cache

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.body import Body
from vanthu.extraction.rules.unit_names import unit_span

_G = r"\s{1,6}"
_FOR = re.compile(r"[^\w“”]{0,4}(?:\w{1,3}[.)]\s{0,3})?(?:Để|Nhằm)\s")
_ASKS = re.compile(
    rf"\b(?<!theo )(?<!xet )(?:de{_G}nghi|yeu{_G}cau|giao)\b(?!{_G}(?:cua|nhiem))"
)
_NEXT_CLAUSE = re.compile(r",\s{1,6}")
_ASKS_NEXT = re.compile(
    rf";{_G}(?:[^,.;:/\d]{{1,60}}?{_G})??(?:de{_G}nghi|yeu{_G}cau)\b"
)


def purpose_end(body: Body, sentence: Span) -> int:
    """Return where the purpose ends with which a sentence opens, its start if none.

    "Để kịp báo cáo Bộ trước ngày 15/12, Sở đề nghị …"
    """
    if not _FOR.match(body.letter.text, *sentence):
        return sentence[0]
    return _purpose_end(body.letter, sentence)


@lru_cache(maxsize=4)
def _purpose_end(letter: LetterText, sentence: Span) -> int:
    asks = _ASKS.search(letter.folded, *sentence)
    if asks:
        return asks.start()
    for comma in _NEXT_CLAUSE.finditer(letter.folded, *sentence):
        if unit_span(letter, comma.end(), sentence[1]):
            return comma.start()
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
