"""Reading order from positions alone."""

from collections import Counter
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.layout.placed_glyphs import text_of, words_at


def test_an_empty_page_has_no_text() -> None:
    assert text_of() == ""


def test_a_number_written_last_is_read_where_it_stands() -> None:
    line = words_at(50, 100, "ngày") + words_at(90, 100, "tháng 10")

    assert text_of(line, words_at(72, 102, "06")) == "ngày 06 tháng 10"


def test_a_stamped_number_that_touches_the_words_is_set_apart() -> None:
    line = words_at(50, 100, "ngày"), words_at(80, 100, "tháng 10")

    assert text_of(*line, words_at(70, 101, "24")) == "ngày 24 tháng 10"


def test_a_line_struck_twice_to_look_bold_is_read_once() -> None:
    assert text_of(words_at(50, 100, "BÁO"), words_at(50.4, 100, "BÁO")) == "BÁO"


def test_lines_far_apart_are_set_apart() -> None:
    lines = (words_at(50, 100, "a"), words_at(50, 113, "b"), words_at(50, 140, "c"))

    assert text_of(*lines) == "a\nb\n\nc"


def test_the_addressees_below_a_header_are_not_part_of_its_left_column() -> None:
    page = (
        words_at(50, 50, "UBND PHƯỜNG"),
        words_at(50, 64, "Số: 12/UBND"),
        words_at(50, 82, "Kính gửi:"),
        words_at(200, 50, "CỘNG HÒA XÃ HỘI"),
        words_at(200, 66, "ngày 06"),
    )

    assert text_of(*page, is_first=True) == (
        "UBND PHƯỜNG\nSố: 12/UBND\n\nCỘNG HÒA XÃ HỘI\nngày 06\n\nKính gửi:"
    )


def test_text_far_below_a_header_is_not_part_of_its_left_column() -> None:
    page = (
        words_at(50, 50, "UBND PHƯỜNG"),
        words_at(200, 50, "CỘNG HÒA XÃ HỘI"),
        words_at(200, 66, "ngày 06"),
        words_at(50, 100, "Căn cứ"),
        words_at(50, 113, "Điều 1"),
    )

    assert text_of(*page, is_first=True) == (
        "UBND PHƯỜNG\n\nCỘNG HÒA XÃ HỘI\nngày 06\n\nCăn cứ\nĐiều 1"
    )


def test_the_number_far_below_the_issuer_belongs_to_the_left_column() -> None:
    page = (
        words_at(50, 50, "UBND PHƯỜNG"),
        words_at(50, 81, "Số: 12/UBND"),
        words_at(50, 94, "V/v báo cáo"),
        words_at(200, 50, "CỘNG HÒA XÃ HỘI"),
        words_at(200, 70, "ngày 06"),
    )

    assert text_of(*page, is_first=True) == (
        "UBND PHƯỜNG\n\nSố: 12/UBND\nV/v báo cáo\n\nCỘNG HÒA XÃ HỘI\nngày 06"
    )


def test_a_national_heading_without_an_issuer_is_read_first() -> None:
    page = (
        words_at(200, 50, "CỘNG HÒA XÃ HỘI"),
        words_at(50, 80, "Số: 12/UBND"),
        words_at(200, 80, "ngày 06"),
    )

    assert text_of(*page, is_first=True) == (
        "CỘNG HÒA XÃ HỘI\n\nSố: 12/UBND\n\nngày 06"
    )


def test_columns_of_a_later_page_need_the_words_of_a_footer() -> None:
    page = (
        words_at(50, 50, "Nội dung"),
        words_at(50, 64, "Trường học"),
        words_at(200, 50, "Thời gian"),
        words_at(200, 64, "Tháng 10"),
    )

    assert text_of(*page) == "Nội dung Thời gian\nTrường học Tháng 10"


def test_a_page_number_above_a_header_is_a_line_of_its_own() -> None:
    page = (
        words_at(140, 30, "1"),
        words_at(50, 50, "UBND"),
        words_at(200, 50, "CỘNG HÒA XÃ HỘI"),
    )

    assert text_of(*page, is_first=True) == "1\n\nUBND\n\nCỘNG HÒA XÃ HỘI"


def test_a_page_of_scattered_pieces_is_read_in_time() -> None:
    """Damaged files print hundreds of pieces on one line, and none of a letter's."""
    scattered = [words_at(50 + 9 * n, 100 + n % 3, "ab") for n in range(600)]
    start = process_time()

    text = text_of(*scattered)

    assert text.count("ab") > 0
    assert process_time() - start < 5


@given(
    st.lists(
        st.tuples(
            st.floats(0, 500),
            st.floats(20, 780),
            st.sampled_from(["TM. UBND", "Nơi nhận:", "Kính gửi:", "12", "việc chung"]),
        ),
        max_size=25,
    ),
    st.booleans(),
)
def test_no_character_is_lost_or_invented(
    stretches: list[tuple[float, float, str]], is_first: bool
) -> None:
    glyphs = [words_at(left, top, words) for left, top, words in stretches]
    typed = text_of(*glyphs, is_first=is_first)

    seen = Counter("".join(typed.split()))
    wanted = Counter("".join(words.replace(" ", "") for _, _, words in stretches))
    assert seen <= wanted  # less where the same words stand on each other
    assert set(seen) == set(wanted)
