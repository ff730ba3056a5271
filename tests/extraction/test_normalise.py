"""Tests of the repaired text and its map back to the pages."""

import time
import unicodedata

from vanthu.extraction.normalise import repair
from vanthu.extraction.page_text import Page


def test_every_character_keeps_its_place_on_its_page() -> None:
    letter = repair([Page("Số:\u00a012/UBND"), Page("**Kính gửi**")])

    start = letter.text.index("12/UBND")
    evidence = letter.evidence(start, start + 7)[0]
    assert (evidence.page, evidence.start, evidence.end) == (1, 4, 11)
    assert evidence.quote == "12/UBND"


def test_a_span_over_two_pages_has_two_places() -> None:
    letter = repair([Page("một nửa"), Page("nửa kia")])

    found = letter.evidence(0, len(letter.text))

    assert [(e.page, e.quote) for e in found] == [(1, "một nửa"), (2, "nửa kia")]


def test_decomposed_letters_join_and_the_quote_keeps_the_source() -> None:
    page = unicodedata.normalize("NFD", "Phòng Tư pháp")
    letter = repair([Page(page)])

    assert letter.text == "Phòng Tư pháp\n"
    assert letter.evidence(0, 5)[0].quote == page[:6]


def test_marks_of_markdown_and_invisible_characters_go() -> None:
    letter = repair([Page("\ufeff## **Nơi nhận:**\n| Số |\n|---|---|\n* Cấp xã\u200b")])

    assert letter.text.split("\n") == ["Nơi nhận:", "| Số |", "", "* Cấp xã", ""]


def test_page_numbers_go_and_other_lone_numbers_stay() -> None:
    letter = repair([Page("đoạn một\n2\nđoạn hai\n7\nSố:\n3\n")])

    assert "\n2\n" not in letter.text
    assert "\n7\n" in letter.text
    assert "Số:\n3\n" in letter.text


def test_a_letter_on_one_line_gets_its_line_ends_back() -> None:
    flat = (
        "PHÒNG NỘI VỤ Số: 12/PNV V/v rà soát CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM "
        "Độc lập - Tự do - Hạnh phúc Sông Hạ, ngày 05 tháng 3 năm 2024 Kính gửi: "
        "- Các phòng; - Các phường. Thực hiện kế hoạch, đề nghị: 1. Rà soát hồ sơ. "
        "2. Gửi kết quả về Phòng Nội vụ theo quy định hiện hành của cơ quan cấp trên "
        "và các văn bản có liên quan./. Nơi nhận: - Như trên; KT. TRƯỞNG PHÒNG"
    )

    lines = [line.strip() for line in repair([Page(flat)]).text.split("\n")]

    assert "Số: 12/PNV" in lines
    assert "- Các phòng;" in lines
    assert "2. Gửi kết quả" in "\n".join(lines)
    assert "KT. TRƯỞNG PHÒNG" in lines
    assert "Độc lập - Tự do - Hạnh phúc" in lines


def test_a_line_of_a_million_characters_takes_seconds() -> None:
    began = time.monotonic()

    repair([Page(" " * 500_000 + "ngày " * 100_000)])

    assert time.monotonic() - began < 20
