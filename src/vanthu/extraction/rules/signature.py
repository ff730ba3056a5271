"""The signature block: authority (TM.), on behalf (KT., TL.), title and name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vanthu.domain.intake import Proposed
from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules import labels
from vanthu.extraction.rules.lines import Line, cells_of, lines_of
from vanthu.extraction.rules.parts import Parts
from vanthu.extraction.rules.proposals import found
from vanthu.extraction.rules.signing import (
    POWER,
    RANK,
    SIGNED,
    TITLE,
    has_known_surname,
    is_shouted_name,
    read_name,
)
from vanthu.extraction.rules.words import (
    LOWER,
    UPPER,
    is_capitals,
    likeness,
    one_line,
)

_CAPITALS_RUN = re.compile(rf"[^{LOWER}]*(?![{UPPER}{LOWER}])")
_KNOWN_TITLES = tuple(
    before + title
    for before in ("", "pho ")
    for title in (
        *("giam doc", "chu tich", "truong phong", "hieu truong", "cuc truong"),
        *("chanh van phong", "bi thu", "truong ban", "tong giam doc", "vien truong"),
        *("chi cuc truong", "truong cong an", "chu nhiem"),
    )
)
_ALIKE = 0.88
_LONGEST_NAME = 6  # words
_LONGEST_TITLE = 120  # characters


@dataclass(frozen=True, slots=True)
class Signature:
    """The four fields of a signature block."""

    authority: Proposed[str] = Proposed()
    on_behalf: Proposed[str] = Proposed()
    title: Proposed[str] = Proposed()
    signer: Proposed[str] = Proposed()


@dataclass(frozen=True, slots=True)
class _Block:
    authority: Sequence[Line]
    on_behalf: Sequence[Line]
    titles: Sequence[Line]
    names: Sequence[Line]


def find_signature(letter: LetterText, parts: Parts) -> Signature:
    """Return what the closing prints about who signed; a title is never a name."""
    if parts.signature is None:
        return Signature()
    block = _read_block(letter, parts.signature)
    return Signature(
        _lines_found(letter, block.authority[:1], "power-tm"),
        _lines_found(letter, block.on_behalf, "power-kt-tl"),
        _lines_found(letter, block.titles, "title-in-capitals"),
        _signer(letter, block),
    )


def _read_block(letter: LetterText, span: Span) -> _Block:
    authority: list[Line] = []
    on_behalf: list[Line] = []
    titles: list[Line] = []
    names: list[Line] = []
    for stretch in _right_column(letter, span):
        for part in _by_titles(stretch):
            power = POWER.match(part.text)
            if power and power["power"].replace("/", "") == "TM":
                authority.append(part)
            elif power and power["power"] != "Q":
                on_behalf.append(part)
            elif _is_title(part):
                titles.append(part)
            elif (
                read_name(part.text)
                or _is_name_after_title(part, stretch)
                or (titles and is_shouted_name(part.text))
            ):
                names.append(part)
    return _Block(authority, on_behalf, titles[-1:], names)


def _right_column(letter: LetterText, span: Span) -> Iterator[Line]:
    """Yield what stands in the closing beside and under the items of Nơi nhận."""
    for line in lines_of(letter, span):
        for cell in cells_of(line):
            label = labels.COPIES.match(cell.folded)
            rest = cell.part(label.end(), len(cell.text)) if label else cell
            is_item = labels.BULLET.match(rest.text) or (
                label is None and ";" in rest.text
            )
            if is_item:
                rest = _beside_item(rest)
            if rest.text:
                yield rest


def _beside_item(cell: Line) -> Line:
    """Return what follows the item on its line: "- Như trên; KT. CHỦ TỊCH"."""
    starts = [m.start() for m in POWER.finditer(cell.text)]
    starts += [m.start() for m in TITLE.finditer(cell.folded)]
    for start in sorted(starts):
        if len(cell.text) - start > _LONGEST_TITLE:
            continue
        if is_capitals(cell.text[start:]) and cell.text[start - 1 : start] in " .,;)":
            return cell.part(start, len(cell.text))
    mark = cell.text.rfind(";")
    tail = cell.part(mark + 1, len(cell.text))
    is_beside = read_name(tail.text) or is_capitals(tail.text)
    return tail if mark >= 0 and is_beside else cell.part(0, 0)


def _by_titles(stretch: Line) -> Iterator[Line]:
    """Part "KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Văn A" into power, title and name."""
    run = _CAPITALS_RUN.match(stretch.text)
    end = run.end() if run else 0
    # A name begins with the capital that ends the run.
    end = len(stretch.text[:end].rstrip())
    cuts = {0, end, len(stretch.text)}
    powers = [m.span() for m in POWER.finditer(stretch.text, 0, end)]
    cuts |= {start for start, _ in powers}
    after_power = {stop for _, stop in powers}
    for title in TITLE.finditer(stretch.folded, 0, end):
        # "PHÓ GIÁM ĐỐC PHỤ TRÁCH" is one title.
        if title.start() not in after_power and title.group() != "phu trach":
            cuts.add(title.start())
    edges = sorted(cuts)
    for start, stop in pairwise(edges):
        part = stretch.part(start, stop)
        if part.text:
            yield part


def _is_title(part: Line) -> bool:
    if len(part.text) > _LONGEST_TITLE or not is_capitals(part.text):
        return False
    if TITLE.match(part.folded) or POWER.match(part.text):
        return True
    return any(likeness(part.folded, known, _ALIKE) for known in _KNOWN_TITLES)


def _is_name_after_title(part: Line, stretch: Line) -> bool:
    """Tell whether words behind a title on its line may be a name with stray spaces."""
    words = part.text.split()
    letters = part.text.replace(" ", "")
    return (
        part.start > stretch.start
        and 1 < len(words) <= _LONGEST_NAME
        and letters.isalpha()
        and part.text[0].isupper()
    )


def _lines_found(letter: LetterText, lines: Sequence[Line], rule: str) -> Proposed[str]:
    if not lines:
        return Proposed()
    value = one_line(" ".join(line.text for line in lines)).rstrip(" .,;")
    return found(letter, value, 0.95, rule, *(line.span for line in lines))


def _signer(letter: LetterText, block: _Block) -> Proposed[str]:
    """Return the first usual name, else the last thing that looks like one."""
    known = [n for n in block.names if has_known_surname(read_name(n.text) or n.text)]
    chosen = known[0] if known else (block.names[-1] if block.names else None)
    if chosen is None:
        return Proposed()
    signed = SIGNED.match(chosen.folded)
    line = chosen.part(signed.end() if signed else 0, len(chosen.text))
    rank = RANK.match(line.folded)
    line = line.part(rank.end() if rank else 0, len(line.text))
    value = one_line(line.text).strip(" .,;:“”\"'‘’|_-–")
    if not block.titles and not block.on_behalf and not known:
        return Proposed()
    sureness = 0.95 if known and block.titles else 0.6
    return found(letter, value, sureness, "name-under-title", line.span)
