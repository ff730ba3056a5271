"""Changes in the order and depth of a draft's sections, as pure functions."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.sections import DEEPEST, Section

Edit = Callable[[Draft], Draft]


def branch(draft: Draft, index: int) -> range:
    """Return the places of a section and of the deeper ones that belong to it."""
    sections = draft.sections
    end = index + 1
    while end < len(sections) and sections[end].level > sections[index].level:
        end += 1
    return range(index, end)


def with_new_section(draft: Draft, after: int) -> Draft:
    """Return the draft with an empty section after another, or at its beginning."""
    level = draft.sections[after].level if 0 <= after < len(draft.sections) else 1
    place = branch(draft, after).stop if after >= 0 and draft.sections else 0
    made = Section(key=f"thêm {uuid4().hex[:8]}", heading="", level=level, typed=())
    sections = (*draft.sections[:place], made, *draft.sections[place:])
    return replace(draft, sections=sections)


def without_section(draft: Draft, index: int) -> Draft:
    """Return the draft without a section and what belongs to it.

    What a letter asks stays known as left out, so that it does not come back.
    """
    gone = branch(draft, index)
    keys = [draft.sections[place].key for place in gone if draft.sections[place].asked]
    sections = (*draft.sections[: gone.start], *draft.sections[gone.stop :])
    left_out = tuple(dict.fromkeys((*draft.left_out, *keys)))
    return replace(draft, sections=sections, left_out=left_out)


def with_section_moved(draft: Draft, index: int, step: int) -> tuple[Draft, int]:
    """Return the draft with a section one place up or down, and its new place.

    It changes places with its neighbour of the same level, each with what belongs
    to it; at an end, or where the neighbour is of another parent, nothing changes.
    """
    mine = branch(draft, index)
    level = draft.sections[index].level
    if step > 0:
        other_start = mine.stop
        if other_start >= len(draft.sections):
            return draft, index
        if draft.sections[other_start].level != level:
            return draft, index
        first, second = mine, branch(draft, other_start)
        new_index = index + len(second)
    else:
        other = index - 1
        while other >= 0 and draft.sections[other].level > level:
            other -= 1
        if other < 0 or draft.sections[other].level != level:
            return draft, index
        first, second = branch(draft, other), mine
        new_index = first.start
    sections = draft.sections
    moved = (
        *sections[: first.start],
        *(sections[place] for place in second),
        *(sections[place] for place in first),
        *sections[second.stop :],
    )
    return replace(draft, sections=moved), new_index


def with_section_deeper(draft: Draft, index: int, step: int) -> Draft:
    """Return the draft with a section, and what belongs to it, a level deeper or less.

    The first section stays at the first level, and none is more than one level deeper
    than the one before it.
    """
    mine = branch(draft, index)
    level = draft.sections[index].level + step
    above = draft.sections[index - 1].level if index else 0
    deepest = max(draft.sections[place].level for place in mine) + step
    if not 1 <= level <= above + 1 or deepest > DEEPEST:
        return draft
    sections = list(draft.sections)
    for place in mine:
        sections[place] = replace(sections[place], level=sections[place].level + step)
    return replace(draft, sections=tuple(sections))


def with_sections_of(draft: Draft, before: Draft) -> Draft:
    """Return the draft with the sections and appendices that it had before."""
    return replace(
        draft,
        sections=before.sections,
        appendices=before.appendices,
        left_out=before.left_out,
    )
