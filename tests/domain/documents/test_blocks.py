"""Plain typed text and blocks are each other's inverse."""

from hypothesis import given
from hypothesis import strategies as st

from vanthu.domain.documents.blocks import (
    Block,
    BlockKind,
    blocks_of_text,
    marks_of,
    text_of_blocks,
    words,
)
from vanthu.domain.documents.parts import Run

LINES = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=20
).map(lambda text: " ".join(text.split()))


def test_lists_are_lettered_in_the_vietnamese_order() -> None:
    blocks = [words(str(n), BlockKind.LETTERED) for n in range(7)]

    assert [mark[0] for mark in marks_of(blocks)] == list("abcdđeg")


def test_dashes_under_a_letter_do_not_end_the_list_but_a_paragraph_does() -> None:
    lettered, dash = words("x", BlockKind.LETTERED), words("y", BlockKind.BULLET)

    marks = list(marks_of([lettered, dash, lettered, words("z"), lettered]))

    assert marks == ["a) ", "- ", "b) ", "", "a) "]


def test_a_plus_is_a_dash_of_the_second_level() -> None:
    first, second = blocks_of_text("- một\n+ hai")

    assert (first.level, second.level) == (1, 2)
    assert second.kind is BlockKind.BULLET


def test_emphasis_is_left_out_of_plain_text() -> None:
    block = Block(runs=(Run("đậm", bold=True), Run(" thường")))

    assert text_of_blocks([block]) == "đậm thường"


def test_rows_of_other_lengths_are_other_tables() -> None:
    first, second, line = blocks_of_text("a\tb\n1\t2\nx\ty\tz\n3\t4\t5\nmột\tdòng")

    assert first.table is not None
    assert second.table is not None
    assert first.table.rows == (("1", "2"),)
    assert second.table.rows == (("3", "4", "5"),)
    assert line.text == "một dòng"


@given(st.lists(LINES, max_size=8))
def test_what_is_read_is_written_and_read_the_same(lines: list[str]) -> None:
    blocks = blocks_of_text("\n".join(lines))

    assert blocks_of_text(text_of_blocks(blocks)) == blocks
