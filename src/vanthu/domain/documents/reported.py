"""What a section prints, and for each block of it who said so."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from vanthu.domain.documents.blocks import (
    Block,
    BlockKind,
    blocks_of_text,
    text_of_blocks,
    words,
)
from vanthu.domain.documents.parts import printed_date
from vanthu.domain.documents.sections import Section, TaskSource
from vanthu.domain.documents.wording import sentence_case
from vanthu.domain.register import same_words
from vanthu.domain.tasks import Figure

_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?")
_WITH_UNIT = re.compile(r"([\d.,]+)\s*(\D.*)")
# What says how much of something, and so does not add up.
_SHARES = re.compile(r"(?i)^(?:t[ỷỉ] (?:lệ|trọng)|bình quân|trung bình|mức|hệ số)\b|%")


class OriginKind(StrEnum):
    """Who said what stands in a block."""

    TASK = "task"  # a department, as the result of a task
    PERSON = "person"  # somebody who typed it
    PROGRAM = "program"  # the template's words, or those composed from the letter
    NOBODY = "nobody"  # a visible gap


@dataclass(frozen=True, slots=True)
class FigurePart:
    """What one task contributes to a figure."""

    task_id: int
    department: str
    value: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a block comes from; `parts` are what a sum was added up from."""

    kind: OriginKind
    tasks: tuple[int, ...] = ()
    parts: tuple[FigurePart, ...] = ()


@dataclass(frozen=True, slots=True)
class Traced:
    """A block and where it comes from; it is shown on screen, never printed."""

    block: Block
    origin: Origin


def traced_blocks(section: Section) -> tuple[Traced, ...]:
    """Return what is printed of a section: typed, from tasks, or suggested words."""
    if section.typed is not None:
        typed = Origin(OriginKind.PERSON)
        found = [Traced(block, typed) for block in section.typed]
    else:
        found = list(_from_tasks(section.sources))
        program = Origin(OriginKind.PROGRAM)
        found = found or [Traced(block, program) for block in section.suggested]
    return tuple(traced for traced in found if not traced.block.is_empty)


def printed_blocks(section: Section) -> tuple[Block, ...]:
    """Return the blocks that are printed of a section."""
    return tuple(traced.block for traced in traced_blocks(section))


def printed_text(section: Section) -> str:
    """Return what is printed of a section as plain text."""
    return text_of_blocks(printed_blocks(section))


def _from_tasks(sources: Sequence[TaskSource]) -> Iterator[Traced]:
    shared = _shared(sources)
    for source in sources:
        origin = Origin(OriginKind.TASK, (source.task_id,))
        for block in blocks_of_text(source.text):
            yield Traced(block, origin)
        for figure in source.figures:
            if _key(figure) not in shared:
                yield Traced(_line(figure), origin)
    for together in shared.values():
        parts = tuple(
            FigurePart(source.task_id, source.department, figure.value)
            for source, figure in together
        )
        tasks = tuple(part.task_id for part in parts)
        yield Traced(_line(_sum(together)), Origin(OriginKind.TASK, tasks, parts))


Reported = tuple[TaskSource, Figure]
Key = tuple[str, str, str]


def _shared(sources: Iterable[TaskSource]) -> dict[Key, list[Reported]]:
    """Return the figures that add up: the same thing from each of several tasks."""
    together: defaultdict[Key, list[Reported]] = defaultdict(list)
    for source in sources:
        for figure in source.figures:
            together[_key(figure)].append((source, figure))
    return {
        key: reported
        for key, reported in together.items()
        if len(reported) > 1
        and len({source.task_id for source, _ in reported}) == len(reported)
        and not any(_is_share(figure) for _, figure in reported)
        and all(number_of(_split(figure)[0]) is not None for _, figure in reported)
    }


def _is_share(figure: Figure) -> bool:
    texts = (figure.name.strip(), figure.unit, figure.value)
    return any(_SHARES.search(text) for text in texts)


def _key(figure: Figure) -> Key:
    day = figure.as_of.isoformat() if figure.as_of else ""
    return same_words(figure.name), _split(figure)[1].casefold(), day


def _split(figure: Figure) -> tuple[str, str]:
    """Return number and unit, also where somebody wrote both as the value."""
    value, unit = figure.value.strip(), figure.unit.strip()
    if not unit and (found := _WITH_UNIT.fullmatch(value)):
        return found[1], found[2].strip()
    return value, unit


def _sum(together: Sequence[Reported]) -> Figure:
    first = together[0][1]
    values = [_split(figure)[0] for _, figure in together]
    total = sum((number_of(value) or Decimal(0) for value in values), Decimal(0))
    written = printed_amount(total)
    if any(value.startswith("0") for value in values) and total.is_zero() is False:
        written = written.zfill(2)
    return Figure(first.name, written, _split(first)[1], first.as_of)


def number_of(text: str) -> Decimal | None:
    """Read a number written in Vietnamese, 1.250,5; None when it is none."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    whole, fraction = found.groups()
    return Decimal(f"{whole.replace('.', '')}.{fraction or '0'}")


def printed_amount(number: Decimal) -> str:
    """Write a number in Vietnamese: 1.250,5."""
    whole, _, fraction = f"{number:f}".partition(".")
    fraction = fraction.rstrip("0")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{fraction}" if fraction else grouped


def figure_words(figure: Figure) -> str:
    """Return a figure as a clause: name, amount and, where it is known, the day."""
    amount = f"{figure.value} {figure.unit}".strip()
    day = f" (tính đến {printed_date(figure.as_of)})" if figure.as_of else ""
    return f"{sentence_case(figure.name)}: {amount}{day}."


def _line(figure: Figure) -> Block:
    return words(figure_words(figure), BlockKind.BULLET)
