"""Secrecy marks, however they are written."""

from pathlib import Path

import pytest

from vanthu.domain.errors import SecretLetter
from vanthu.extraction.page_text import Page
from vanthu.extraction.secret_letters import refuse_secret

PATH = Path("letter.txt")
REST = "\nSố: 12/UBND-VP\nKính gửi: Các phòng.\nNội dung công văn."


@pytest.mark.parametrize(
    "mark",
    [
        "MẬT",
        "TỐI MẬT",
        "**TUYỆT MẬT**",
        "M\u200bẬ\u00adT",
        "MA\u0323\u0302T",
        "M*Ậ*T",
        "| TỐI\u00a0MẬT | HỎA TỐC |",
    ],
)
def test_a_mark_is_seen_through_what_stands_between_its_letters(mark: str) -> None:
    with pytest.raises(SecretLetter):
        refuse_secret(Page(mark + REST), PATH)


@pytest.mark.parametrize("words", ["mật", "ỦY BAN MẶT TRẬN TỔ QUỐC", "BÍ MẬT NHÀ NƯỚC"])
def test_other_words_are_no_mark(words: str) -> None:
    refuse_secret(Page(words + REST), PATH)


@pytest.mark.parametrize(
    "text",
    [
        "2\nMẬT\nnội dung tiếp theo của công văn",
        "UBND TỈNH SÔNG HÀ\nTỐI MẬT\nSố: 12/UBND-NC\n\nKính gửi: Các sở.\nNội dung.",
    ],
)
def test_a_later_page_with_a_mark_is_seen(text: str) -> None:
    with pytest.raises(SecretLetter):
        refuse_secret(Page(text), PATH, is_first=False)


@pytest.mark.parametrize(
    "text",
    [
        "1\tDanh mục hồ sơ\tMẬT\n2\tSổ đăng ký\tMẬT",
        "bảo vệ bí mật nhà nước.\n\nMức độ\n\nCủa tài liệu\n\nMẬT",
        "I. BÍ MẬT NHÀ NƯỚC ĐỘ TUYỆT MẬT\n1. Kế hoạch.",
    ],
)
def test_words_on_a_later_page_are_no_mark(text: str) -> None:
    refuse_secret(Page(text), PATH, is_first=False)
