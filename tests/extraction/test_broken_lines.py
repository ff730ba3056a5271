"""Line ends inside the fixed words of a header."""

import pytest

from tests.extraction.header_reading import BODY, CLOSING, fields_of, quotes
from vanthu.extraction.broken_lines import broken_line_ends
from vanthu.extraction.folding import fold

WEB_PAGE = """\
ỦY
BAN NHÂN DÂN
TỈNH TRUNG LƯƠNG
-------
|
CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM
Độc lập -
Tự do - Hạnh phúc
|
Số:
45/UBND-VX
|
Trung
Lương, ngày 06
tháng 10 năm 2025
|
"""


def _broken(text: str) -> list[int]:
    return sorted(broken_line_ends(text, fold(text)))


@pytest.mark.parametrize(
    "words",
    [
        "CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM",
        "Hà Nội, ngày 16\ntháng 5 năm 2024",
        "Số:\n22/2011/QĐ-UBND",
        "Trung\nLương, ngày 6 tháng 10 năm 2025",
        "ỦY\nBAN NHÂN DÂN",
        "QUYẾT\nĐỊNH",
    ],
)
def test_fixed_words_are_joined_again(words: str) -> None:
    assert _broken(words) == [words.index("\n")]


@pytest.mark.parametrize(
    "words",
    [
        "SỞ NỘI VỤ\nTrung Lương, ngày 6 tháng 10 năm 2025",
        "Số:\nTrung Lương, ngày 6 tháng 10 năm 2025",
        "Thực hiện Kế hoạch\nngày 6 tháng 10 năm 2025",
        "ủy\nban nhân dân các xã",
    ],
)
def test_other_line_ends_stay(words: str) -> None:
    assert _broken(words) == []


def test_a_header_of_a_web_page_is_read_with_its_evidence() -> None:
    fields = fields_of(WEB_PAGE + BODY + CLOSING)

    assert fields.issuer.value == "ỦY BAN NHÂN DÂN TỈNH TRUNG LƯƠNG"
    assert fields.full_ref.value == "45/UBND-VX"
    assert fields.place.value == "Trung Lương"
    assert str(fields.issued_on.value) == "2025-10-06"
    assert quotes(fields.issued_on) == "ngày 06 tháng 10 năm 2025"
