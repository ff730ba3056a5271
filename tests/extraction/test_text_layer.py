"""Text layers that are not what the page shows."""

import pytest

from vanthu.extraction.text_layer import (
    has_letters,
    is_broken,
    letters_in,
    says_enough,
)

LETTER = (
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/11/2025, Sở Nội vụ đề nghị các địa "
    "phương báo cáo kết quả công tác văn thư, lưu trữ trước ngày 15 tháng 12."
)
PLAIN = "Thuc hien Ke hoach so 12/KH-UBND ngay 05/11/2025, So Noi vu de nghi cac dia "
ENGLISH = "The people's committee asks all units to carry out what follows. " * 3


@pytest.mark.parametrize("text", [LETTER, "", "12 3/4 ... ...", "đ " * 9])
@pytest.mark.parametrize("on_picture", [False, True])
def test_a_layer_that_can_be_read_is_kept(text: str, on_picture: bool) -> None:
    assert not is_broken(text, on_picture=on_picture)


@pytest.mark.parametrize(
    "text",
    [
        "Céng hßa x· héi chñ nghÜa ViÖt Nam §éc lËp Tù do H¹nh phóc KÕ ho¹ch sè nµy vÒ",
        "".join(chr(0xF020 + ord(c) % 90) for c in LETTER),
        "kdp vtc bnm qrs xzz wvt lkh gfd bcd fgh jkl mnp " * 3,
        "h c v b n t r " * 10,
    ],
)  # fmt: skip
def test_a_layer_of_rubbish_is_broken(text: str) -> None:
    assert is_broken(text, on_picture=False)


@pytest.mark.parametrize("text", [PLAIN * 3, ENGLISH])
def test_words_without_marks_are_broken_only_under_a_picture(text: str) -> None:
    assert is_broken(text, on_picture=True)
    assert not is_broken(text, on_picture=False)


@pytest.mark.parametrize("text", [LETTER, PLAIN * 3, "h c v b n t r " * 10])
@pytest.mark.parametrize("on_picture", [False, True])
def test_one_rare_character_changes_nothing(text: str, on_picture: bool) -> None:
    """Texts of usual characters alone are counted in a quicker way."""
    rare = text + " \u2020"

    assert is_broken(rare, on_picture=on_picture) == is_broken(
        text, on_picture=on_picture
    )


@pytest.mark.parametrize("hyphen", ["\x02", "\ufffe", "\xad"])
def test_hyphens_at_line_ends_do_not_break_a_layer(hyphen: str) -> None:
    text = LETTER.replace(" địa ", f" địa{hyphen}\r\n")

    assert not is_broken(text, on_picture=True)


def test_many_characters_that_stand_for_nothing_break_a_layer() -> None:
    assert is_broken(LETTER.replace(" ", " \x02"), on_picture=False)


@pytest.mark.parametrize("text", ["", " \n", "a", "- 1 -", LETTER])
@pytest.mark.parametrize("least", [1, 2, 30, 114, 115])
def test_letters_are_counted_as_far_as_needed(text: str, least: int) -> None:
    assert has_letters(text, least) == (letters_in(text) >= least)


def test_a_whole_page_of_words_says_enough_and_a_line_does_not() -> None:
    assert says_enough(LETTER * 3)
    assert not says_enough(LETTER)


@pytest.mark.parametrize(
    "text", [LETTER * 3 + "\x05", PLAIN * 6, "h c v b n t r " * 40, "12/2025 " * 60]
)
def test_lost_letters_words_without_marks_and_rubbish_do_not_say_enough(
    text: str,
) -> None:
    assert not says_enough(text)
