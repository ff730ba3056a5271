"""Lines of a letter and of its parts."""

from hypothesis import given
from hypothesis import strategies as st

from vanthu.extraction.normalise import repair
from vanthu.extraction.page_text import Page
from vanthu.extraction.rules.form.lines import cells_of, lines_at, lines_of

TEXTS = st.text("ab \n|", max_size=30)


@given(TEXTS, st.integers(0, 30), st.integers(0, 30))
def test_the_lines_of_a_part_are_what_stands_between_its_line_ends(
    text: str, start: int, end: int
) -> None:
    letter = repair([Page(text)])
    start, end = (min(each, len(letter.text)) for each in (start, end))

    lines = lines_of(letter, (start, end))

    raw = letter.text[start:end].split("\n")
    assert [line.text for line in lines] == [each.strip() for each in raw]
    assert all(letter.text[x.start : x.end] == x.text for x in lines if x.text)


def test_a_bar_between_spaces_parts_cells_and_so_do_three_spaces() -> None:
    line = lines_of(repair([Page("Số: 12 | Hà Nội   ngày 6 a|b")]))[0]

    assert [cell.text for cell in cells_of(line)] == ["Số: 12", "Hà Nội", "ngày 6 a|b"]


def test_the_lines_of_another_letter_are_its_own() -> None:
    one, other = repair([Page("một")]), repair([Page("hai")])

    assert [lines_of(each)[0].text for each in (one, other, one)] == [
        "một",
        "hai",
        "một",
    ]


@given(TEXTS, st.sets(st.integers(0, 29)))
def test_places_of_the_text_are_on_their_lines_each_line_told_once(
    text: str, places: set[int]
) -> None:
    letter = repair([Page(text)])
    places = {at for at in places if at < len(letter.text)}

    assert lines_at(letter, places) == sorted(
        {letter.text.count("\n", 0, at) for at in places}
    )


def test_a_part_from_edge_to_edge_of_a_line_is_the_line_itself() -> None:
    line = lines_of(repair([Page("  Số: 12  ")]))[0]

    assert line.part(0, len(line.text)) is line
