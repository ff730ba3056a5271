"""Sections change places with what belongs to them, and never lose a word."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.sections import DEEPEST, Section
from vanthu.ui.drafting.section_moves import (
    branch,
    with_new_section,
    with_section_deeper,
    with_section_moved,
    with_sections_of,
    without_section,
)


def draft_of(*levels: int) -> Draft:
    sections = tuple(
        Section(key=f"{place}", heading=f"m{place}", level=level, asked=f"hỏi {place}")
        for place, level in enumerate(levels)
    )
    return Draft("x", "báo cáo", "", "BC-UBND", sections=sections)


def shape(draft: Draft) -> list[tuple[str, int]]:
    return [(section.key, section.level) for section in draft.sections]


TREE = (1, 2, 2, 1, 2, 1)

trees = st.lists(st.integers(1, DEEPEST), min_size=1, max_size=8).map(
    lambda levels: [
        min(level, place + 1) for place, level in enumerate([1, *levels[1:]])
    ]
)


@pytest.mark.parametrize(("index", "found"), [(0, [0, 1, 2]), (1, [1]), (3, [3, 4])])
def test_deeper_sections_belong_to_the_one_before(index: int, found: list[int]) -> None:
    assert list(branch(draft_of(*TREE), index)) == found


def test_a_section_moves_with_what_belongs_to_it() -> None:
    moved, index = with_section_moved(draft_of(*TREE), 0, 1)

    assert [key for key, _ in shape(moved)] == ["3", "4", "0", "1", "2", "5"]
    assert index == 2
    back, index = with_section_moved(moved, 2, -1)
    assert shape(back) == shape(draft_of(*TREE))
    assert index == 0


@pytest.mark.parametrize(("index", "step"), [(0, -1), (5, 1), (1, -1), (2, 1)])
def test_a_section_does_not_leave_its_parent(index: int, step: int) -> None:
    draft = draft_of(*TREE)

    assert with_section_moved(draft, index, step) == (draft, index)


@given(trees, st.data())
def test_moving_loses_no_section(levels: list[int], data: st.DataObject) -> None:
    draft = draft_of(*levels)
    index = data.draw(st.integers(0, len(levels) - 1))
    moved, place = with_section_moved(draft, index, data.draw(st.sampled_from((-1, 1))))

    assert sorted(shape(moved)) == sorted(shape(draft))
    assert moved.sections[place] == draft.sections[index]


def test_a_section_goes_one_level_deeper_than_the_one_before_it_at_most() -> None:
    draft = draft_of(1, 1, 1)
    deeper = with_section_deeper(draft, 1, 1)

    assert [level for _, level in shape(deeper)] == [1, 2, 1]
    assert with_section_deeper(draft, 0, 1) == draft
    assert [s.level for s in with_section_deeper(deeper, 1, 1).sections] == [1, 2, 1]
    assert with_section_deeper(deeper, 1, -1) == draft


def test_a_new_section_stands_after_the_chosen_one_and_its_own() -> None:
    made = with_new_section(draft_of(*TREE), 0)

    assert [s.level for s in made.sections] == [1, 2, 2, 1, 1, 2, 1]
    assert made.sections[3].heading == ""
    assert with_new_section(draft_of(), -1).sections[0].level == 1


def test_what_was_asked_and_is_removed_stays_known() -> None:
    left = without_section(draft_of(*TREE), 3)

    assert [key for key, _ in shape(left)] == ["0", "1", "2", "5"]
    assert left.left_out == ("3", "4")


def test_what_was_removed_comes_back_beside_what_was_typed_since() -> None:
    before = draft_of(*TREE)
    typed = replace(without_section(before, 0), subject="mới")

    again = with_sections_of(typed, before)

    assert again.sections == before.sections
    assert again.left_out == before.left_out
    assert again.subject == "mới"
