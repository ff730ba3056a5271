"""Letters invented for the tests of the header and closing rules."""

import re
from datetime import date

from vanthu.domain.intake import LetterFields, Proposed
from vanthu.extraction.normalise import LetterText, repair
from vanthu.extraction.page_text import Page
from vanthu.extraction.propose import propose_fields
from vanthu.extraction.rules.form.parts import Parts, split

HEADER = """\
UBND TỈNH TRUNG LƯƠNG        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ                      Độc lập - Tự do - Hạnh phúc
Số: 45/SNV-VP             Trung Lương, ngày 06 tháng 10 năm 2025
V/v rà soát hồ sơ
"""
BODY = """\
Kính gửi: Ủy ban nhân dân các phường

Thực hiện Công văn số 999/UBND-NC ngày 01/9/2025, Sở Nội vụ đề nghị rà soát./.

"""
CLOSING = """\
Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC

Lê Văn Bình
"""


def read(text: str) -> tuple[LetterText, Parts]:
    """Return the text as the rules see it, with its parts."""
    letter = repair([Page(text)])
    return letter, split(letter)


def fields_of(text: str) -> LetterFields:
    """Return the fields of a letter."""
    return propose_fields(*read(text))


def fields_under(header: str) -> LetterFields:
    """Return the fields of a letter with this header."""
    return fields_of(header + BODY + CLOSING)


def fields_above(closing: str) -> LetterFields:
    """Return the fields of a letter with this closing."""
    return fields_of(HEADER + BODY + closing)


def quotes(proposed: Proposed[str] | Proposed[date]) -> str:
    """Return the words of the evidence on one line."""
    return re.sub(r"\s+", " ", " ".join(e.quote for e in proposed.evidence))
