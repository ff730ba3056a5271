"""The frames of characters, one by one and around several."""

from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.layout.placed_glyphs import goes_on, page_of, words_at
from vanthu.extraction.layout.glyph_boxes import GlyphBoxes, Sides
from vanthu.extraction.page_text import Page


def around(page: Page, start: int, end: int) -> Sides | None:
    assert isinstance(page.boxes, GlyphBoxes)
    return page.boxes.around(start, end)


def test_spaces_and_line_ends_have_no_frame() -> None:
    page = page_of(words_at(50, 100, "a b"), words_at(50, 113, "c"))

    assert page.text == "a b\nc"
    assert [box is None for box in page.boxes] == [False, True, False, True, False]
    assert around(page, 1, 2) is None


def test_a_frame_around_words_of_two_sizes_takes_in_the_larger_ones() -> None:
    words = words_at(50, 100, "Số") + goes_on(words_at(60, 100, "12", 20))

    page = page_of(words)

    assert page.text == "Số12"
    assert around(page, 0, 2) == (50, 92, 60, 102.2)
    assert around(page, 0, 4) == (50, 84, 70, 104.4)


def test_spaces_at_the_ends_do_not_widen_a_frame() -> None:
    page = page_of(words_at(50, 100, "a b c"))

    assert around(page, 1, 4) == around(page, 2, 3) == (60, 92, 65, 102.2)


@given(
    st.lists(
        st.tuples(
            st.sampled_from([50.0, 52.5, 70.0, 200.0]),
            st.sampled_from([100.0, 101.0, 113.0, 140.0]),
            st.sampled_from(["ngày", "tháng 10", "1", "a  b", "BÁO", "BÁO cáo"]),
            st.sampled_from([8.0, 10.0, 14.0]),
        ),
        min_size=1,
        max_size=8,
    ),
    st.integers(0, 40),
    st.integers(1, 20),
)
def test_a_frame_takes_in_the_frames_of_its_characters(
    placed: list[tuple[float, float, str, float]], start: int, length: int
) -> None:
    page = page_of(*(words_at(*each) for each in placed))

    boxes = [box for box in page.boxes[start : start + length] if box]

    assert around(page, start, start + length) == (
        (
            min(box.left for box in boxes),
            min(box.top for box in boxes),
            max(box.right for box in boxes),
            max(box.bottom for box in boxes),
        )
        if boxes
        else None
    )
