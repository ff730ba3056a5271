"""The signature block: authority (TM.), on behalf (KT., TL.), title and name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
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
    SIGNED_AFTER,
    TITLE,
    has_known_surname,
    is_damaged_name,
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
_OTHER_DEPUTIES = {"bo truong": ("thu truong",)}
_HALF_ALIKE = 0.65  # of a title that is expected where it stands
# What is left of "PHÓ" where stamp or pen covers it: "Ó GIÁM ĐỐC".
_STUMP = re.compile(rf"(?:^|(?<=[;)])\W{{1,6}})(?P<left>(?:[{UPPER}]{{1,4}} ){{1,2}})$")
_NOISE = " .,;:-–—_|'`^\u02c6“”\"‘’"
_STUMP_BEFORE = re.compile(rf"[{UPPER}]{{1,4}} ")
# Two offices on one line: "BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ TỊCH KIÊM GIÁM ĐỐC".
_AND_OFFICE = re.compile(r"(?:,|\bKI[ÊE]M(?: NHI[ỆE]M)?)$")
_DASHED_OFFICE = re.compile(r"\s[-–]$")
_NO_CONTINUATION = re.compile(r"\W*(?:cong ty|ky boi|nguoi ky|sao y|da ky|ky so)\b")
_LONGEST_NAME = 6  # words
_Entry = list[Line]  # a power or title with the lines on which it goes on
_LONGEST_TITLE = 120  # characters
_SHORTEST_TITLE = 4  # letters


@dataclass(frozen=True, slots=True)
class Signature:
    """The four fields of a signature block."""

    authority: Proposed[str] = Proposed()
    on_behalf: Proposed[str] = Proposed()
    title: Proposed[str] = Proposed()
    signer: Proposed[str] = Proposed()


@dataclass(frozen=True, slots=True)
class _Block:
    authority: list[_Entry]
    on_behalf: list[_Entry]
    titles: list[_Entry]
    names: list[Line]


def find_signature(letter: LetterText, parts: Parts) -> Signature:
    """Return what the closing prints about who signed; a title is never a name."""
    if parts.signature is None:
        return Signature()
    block = _read_block(letter, parts.signature)
    return Signature(
        _entries_found(letter, block.authority[:1], "power-tm"),
        _entries_found(letter, block.on_behalf, "power-kt-tl"),
        _title(letter, block),
        _signer(letter, block),
    )


def _read_block(letter: LetterText, span: Span) -> _Block:
    block = _Block([], [], [], [])
    above: _Entry | None = None
    for stretch in _right_column(letter, span):
        for part in _by_titles(stretch):
            group = _group(block, part)
            if group is not None:
                above = [part]
                group.append(above)
            elif _is_name(
                part, stretch, is_under_title=bool(block.titles or block.on_behalf)
            ):
                block.names.append(part)
                above = None
            elif above and not block.names and _goes_on(letter, above[-1], part):
                above.append(part)
    return block


def _group(block: _Block, part: Line) -> list[_Entry] | None:
    """Return what a line of capitals adds to: authorities, powers or titles."""
    power = POWER.match(part.text)
    if power and power["power"].replace("/", "") == "TM":
        return block.authority
    if power and power["power"] != "Q":
        return block.on_behalf
    is_title = _is_title(part) or (block.on_behalf and _is_deputy(part, block))
    return block.titles if is_title else None


def _is_name(part: Line, stretch: Line, *, is_under_title: bool) -> bool:
    return bool(
        read_name(part.text)
        or _is_name_after_title(part, stretch)
        or (
            is_under_title
            and (is_shouted_name(part.text) or is_damaged_name(part.text))
        )
    )


def _is_deputy(part: Line, block: _Block) -> bool:
    """Tell whether capitals under "KT." are what is left of the deputy's title."""
    if not is_capitals(part.text):
        return False
    expected = [
        deputy
        for head in filter(None, map(_head, block.on_behalf))
        for deputy in (f"pho {head}", *_OTHER_DEPUTIES.get(head, ()))
    ]
    return part.folded.startswith("pho ") or any(
        likeness(part.folded, deputy, _HALF_ALIKE) for deputy in expected
    )


def _head(entry: _Entry) -> str | None:
    """Return whose place a deputy takes: "giam doc" of "KT. GIÁM ĐỐC"."""
    power = POWER.match(entry[0].text)
    if power is None or not power["power"].startswith("K"):
        return None
    return entry[0].folded[power.end() :].strip(" .,;:")


def _goes_on(letter: LetterText, above: Line, part: Line) -> bool:
    """Tell whether capitals go on with the title on the line above them."""
    words = part.text.split()
    is_plain = len(words) > 1 and all(
        word.strip(",-–&").isalpha() or not word.strip(",-–&") for word in words
    )
    return (
        is_plain
        and part.text.isupper()
        and not _NO_CONTINUATION.match(part.folded)
        and letter.text.count("\n", above.end, part.start) == 1
    )


def _title(letter: LetterText, block: _Block) -> Proposed[str]:
    """Return the last title, none where only that of the absent head is legible."""
    title = block.titles[-1:]
    if title and title[0][0].folded in map(_head, block.on_behalf):
        return Proposed()
    found_title = _entries_found(letter, title, "title-in-capitals")
    if title and not TITLE.match(title[0][0].folded):
        return replace(found_title, confidence=0.6)
    return found_title


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
            stump = _STUMP.search(cell.text[:start])
            return cell.part(stump.start("left") if stump else start, len(cell.text))
    mark = cell.text.rfind(";")
    tail = cell.part(mark + 1, len(cell.text))
    is_beside = (
        read_name(tail.text) or is_capitals(tail.text) or is_damaged_name(tail.text)
    )
    return tail if mark >= 0 and is_beside else cell.part(0, 0)


def _by_titles(stretch: Line) -> Iterator[Line]:
    """Part "KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Văn A" into power, title and name."""
    run = _CAPITALS_RUN.match(stretch.text)
    end = run.end() if run else 0
    # A name begins with the capital that ends the run, and may itself be "Y Thanh".
    end = len(stretch.text[:end].rstrip())
    end = end if sum(map(str.isalpha, stretch.text[:end])) >= _SHORTEST_TITLE else 0
    cuts = {0, end, len(stretch.text)}
    powers = [m.span() for m in POWER.finditer(stretch.text, 0, end)]
    cuts |= {start for start, _ in powers}
    after_power = {stop for _, stop in powers}
    for title in TITLE.finditer(stretch.folded, 0, end):
        # "PHÓ GIÁM ĐỐC PHỤ TRÁCH" is one title.
        if title.start() in after_power or title.group() == "phu trach":
            continue
        before = stretch.text[: title.start()].rstrip()
        if before.endswith("BAN") and title.group().startswith("bi "):
            continue  # "BAN BÍ THƯ" is a body
        is_second = _AND_OFFICE.search(before) or (
            not powers and _DASHED_OFFICE.search(before)
        )
        if not is_second and not _STUMP.fullmatch(before + " "):
            cuts.add(title.start())
    edges = sorted(cuts)
    for start, stop in pairwise(edges):
        part = stretch.part(start, stop)
        if part.text:
            yield part


def _is_title(part: Line) -> bool:
    if len(part.text) > _LONGEST_TITLE or not is_capitals(part.text):
        return False
    first = _STUMP_BEFORE.match(part.text)
    if POWER.match(part.text) or TITLE.match(part.folded):
        return True
    if first and TITLE.match(part.folded, first.end()):
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


def _entries_found(
    letter: LetterText, entries: Sequence[_Entry], rule: str
) -> Proposed[str]:
    lines = [line for entry in entries for line in entry]
    if not lines:
        return Proposed()
    value = one_line(" ".join(line.text for line in lines)).strip(_NOISE)
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
    after = SIGNED_AFTER.search(line.folded)
    line = line.part(
        rank.end() if rank else 0, after.start() if after else len(line.text)
    )
    value = one_line(line.text).strip(" .,;:“”\"'‘’|_-–")
    if not block.titles and not block.on_behalf and not known:
        return Proposed()
    sureness = 0.95 if known and block.titles else 0.6
    sureness = 0.4 if is_damaged_name(value) else sureness
    return found(letter, value, sureness, "name-under-title", line.span)
