"""The sections that answer letters: one for each asked item, filled from its tasks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.matter import LetterMatter, Matter
from vanthu.domain.documents.sections import DEEPEST, Section, TaskSource
from vanthu.domain.documents.wording import ITEM_MARK, heading_of
from vanthu.domain.intake import ItemKind, LetterItem
from vanthu.domain.register import same_words
from vanthu.domain.tasks import Task, TaskState

REPORTED = frozenset({TaskState.REPORTED_DONE, TaskState.COMPLETED})
_OWN_PART = re.compile(r"(?:\.\d+|(?<=\d)[a-zđ])$")
GROUP = "nhóm"


def asked_sections(matter: Matter, level: int = 1) -> tuple[Section, ...]:
    """Return a section for each thing that the letters ask of the office.

    What two letters ask in the same words is answered once.
    """
    sections: list[Section] = []
    for place, each in enumerate(matter.letters):
        prefix = "" if place == 0 else f"{each.letter.letter_id}/"
        for section in _of_letter(each, prefix):
            _add(sections, section)
    return tuple(
        replace(section, level=min(section.level + level - 1, DEEPEST))
        for section in sections
    )


def refreshed(draft: Draft, matter: Matter) -> Draft:
    """Bring the tasks' newest words into a draft; what a person did stays as it is."""
    fresh = [
        section
        for section in asked_sections(matter)
        if section.key not in draft.left_out
    ]
    by_key = {section.key: section for section in fresh}
    kept = [
        _kept(section, by_key.get(section.key))
        for section in draft.sections
        if section.key in by_key or _stays(section)
    ]
    previous: str | None = None
    for section in fresh:
        if all(section.key != each.key for each in kept):
            _insert(kept, section, previous, draft)
        previous = section.key
    return replace(draft, sections=tuple(kept))


def _stays(section: Section) -> bool:
    """Tell whether a section stays although no letter asks it any more."""
    is_answer = bool(section.asked or section.sources)
    return section.typed is not None or not is_answer


def _kept(old: Section, new: Section | None) -> Section:
    if new is None:
        return replace(old, sources=()) if old.sources else old
    return replace(old, asked=new.asked, sources=new.sources)


def _insert(
    kept: list[Section], section: Section, previous: str | None, draft: Draft
) -> None:
    """Put a new item after the one that it follows in the letter."""
    asked = [each.level for each in draft.sections if each.asked]
    level = min(section.level + (min(asked) - 1 if asked else 0), DEEPEST)
    place = next(
        (n for n, each in enumerate(kept) if each.key == previous), len(kept) - 1
    )
    place += 1
    while place < len(kept) and kept[place].level > level:
        place += 1
    kept.insert(place, replace(section, level=level))


def _add(sections: list[Section], section: Section) -> None:
    words = _wanted(section)
    for place, earlier in enumerate(sections):
        if words and words == _wanted(earlier):
            known = {source.task_id for source in earlier.sources}
            more = tuple(s for s in section.sources if s.task_id not in known)
            sections[place] = replace(earlier, sources=(*earlier.sources, *more))
            return
    sections.append(section)


def _wanted(section: Section) -> str:
    return same_words(ITEM_MARK.sub("", section.asked.strip()))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an item stands: its parent among the items, or the heading above it."""

    parent: str
    context: str


def _of_letter(matter: LetterMatter, prefix: str) -> Iterator[Section]:
    items = matter.reading.proposal.our_items if matter.reading else ()
    work = [item for item in items if item.kind is ItemKind.WORK]
    labels = {item.label for item in work}
    levels: dict[str, int] = {}
    places = [_place(item) for item in work]
    for item, place in zip(work, places, strict=True):
        if place.parent in levels:
            level = min(levels[place.parent] + 1, DEEPEST)
        elif place.context and places.count(place) > 1:
            group = f"{place.parent}#"
            if group not in levels:
                levels[group] = 1
                yield _group(place, prefix)
            level = 2
        else:
            level = 1
        levels[item.label] = level
        yield _of_item(item, matter.tasks, prefix, level)
    for task in matter.tasks:
        order = task.order
        if order.item_label not in labels and order.kind is ItemKind.WORK:
            yield _of_task(task)


def _place(item: LetterItem) -> _Place:
    shorter = _OWN_PART.sub("", item.label)
    parent = "" if shorter == item.label else shorter
    return _Place(parent, item.context or "" if parent else "")


def _group(place: _Place, prefix: str) -> Section:
    return Section(
        key=f"{prefix}{GROUP} {place.parent}", heading=heading_of(place.context)
    )


def _of_item(
    item: LetterItem, tasks: Sequence[Task], prefix: str, level: int
) -> Section:
    answering = [task for task in tasks if task.order.item_label == item.label]
    return Section(
        key=f"{prefix}{item.label}",
        heading=heading_of(item.text),
        level=level,
        asked=item.text,
        sources=_sources(answering),
    )


def _of_task(task: Task) -> Section:
    return Section(
        key=f"việc {task.task_id}",
        heading=heading_of(task.order.content),
        asked=task.order.content,
        sources=_sources([task]),
    )


def _sources(tasks: Sequence[Task]) -> tuple[TaskSource, ...]:
    return tuple(
        TaskSource(
            task_id=task.task_id,
            text="\n".join(task.result.text.splitlines()).strip(),
            department=task.order.lead,
            figures=task.result.figures,
            files=task.result.files,
            reported_on=task.done_on,
        )
        for task in tasks
        if task.state in REPORTED and not task.result.is_empty
    )
