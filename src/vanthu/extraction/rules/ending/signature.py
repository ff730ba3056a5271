"""The signature block: authority (TM.), on behalf (KT., TL.), title and name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from vanthu.domain.intake import Proposed
from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.ending.signature_columns import by_titles, right_column
from vanthu.extraction.rules.ending.torn_lines import with_whole_lines
from vanthu.extraction.rules.form.lines import Line
from vanthu.extraction.rules.form.parts import Parts
from vanthu.extraction.rules.form.signing import (
    POWER,
    RANK,
    SIGNED,
    TITLE,
    has_known_surname,
    is_damaged_name,
    is_shouted_name,
    read_name,
    signed_after,
)
from vanthu.extraction.rules.language.words import (
    UPPER,
    is_capitals,
    likeness,
    one_line,
)
from vanthu.extraction.rules.proposals import found

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
_NOISE = " .,;:-–—_|'`^\u02c6“”\"‘’"
_STUMP_BEFORE = re.compile(rf"[{UPPER}]{{1,4}} ")
# When the file was signed: what stands above is the name of the office.
_STAMPED = re.compile(r"\d\d:\d\d|\bngày ký\b", re.IGNORECASE)
_NO_CONTINUATION = re.compile(r"\W*(?:cong ty|ky boi|nguoi ky|sao y|da ky|ky so)\b")
_LONGEST_NAME = 6  # words
# "ỦY BAN NHÂN DÂN" has the name of its place on the next line, an empty one between.
_OF_A_LEVEL = re.compile(r"(?:phuong|xa|tinh|thanh pho|quan|huyen|thi) ")
_AND = re.compile(r"kiem (?!toan|sat|lam|soat)")  # "KIÊM GIÁM ĐỐC" under a title
_Entry = list[Line]  # a power or title with the lines on which it goes on
_Name = tuple[Line, str | None]  # a line and the name in it, if it is a usual one
_LONGEST_TITLE = 120  # characters
_LONGEST_REST = 60  # of a title on its next line; more heads an attachment


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
    names: list[_Name]


def find_signature(letter: LetterText, parts: Parts) -> Signature:
    """Return what the closing prints about who signed; a title is never a name."""
    if parts.signature is None:
        return Signature()
    column = list(with_whole_lines(letter, list(right_column(letter, parts.signature))))
    block = _read_block(letter, column)
    signer = _signer(letter, block)
    title = _title(letter, block)
    if title == Proposed() and signer.value:
        title = _small_title(letter, column, block)
    return Signature(
        _entries_found(letter, block.authority[:1], "power-tm"),
        _entries_found(letter, block.on_behalf, "power-kt-tl"),
        title,
        signer,
    )


def _small_title(
    letter: LetterText, column: Sequence[Line], block: _Block
) -> Proposed[str]:
    """Return the title in small letters right above the name."""
    name = _chosen(block)[0]
    above = [
        line
        for line in column
        if line.end <= name.start and not SIGNED.fullmatch(line.folded)
    ]
    title = above[-1] if above else name
    if (
        title is name
        or len(title.text) > _LONGEST_REST
        or is_capitals(title.text)
        or not TITLE.match(title.folded)
        or title.text.endswith((",", ";", ".", ":"))
    ):
        return Proposed()
    value = one_line(title.text).strip(_NOISE)
    return found(letter, value, 0.6, "title-in-small-letters", title.span)


def _read_block(letter: LetterText, column: Sequence[Line]) -> _Block:
    block = _Block([], [], [], [])
    above: _Entry | None = None
    for stretch, below in zip_longest(column, column[1:]):
        is_stamped = below is not None and bool(_STAMPED.search(below.text))
        for part in by_titles(stretch):
            group = _group(block, part)
            if above and group is block.titles and _is_next_office(above[-1], part):
                above.append(part)
            elif group is not None:
                above = [part]
                group.append(above)
            elif (name := read_name(part.text, part.folded)) or _is_odd_name(
                part, stretch, is_under_title=_has_title(block)
            ):
                block.names.append((part, name))
                above = None
            elif (
                above
                and not (is_stamped or block.names)
                and _goes_on(letter, above[-1], part)
            ):
                above.append(part)
    return block


def _is_next_office(above: Line, part: Line) -> bool:
    """Tell whether the line above holds one more office: "PHÓ TRƯỞNG BAN," over it."""
    return above.text.endswith(",") or _AND.match(part.folded) is not None


def _has_title(block: _Block) -> bool:
    return bool(block.titles or block.on_behalf)


def _group(block: _Block, part: Line) -> list[_Entry] | None:
    """Return what a line of capitals adds to: authorities, powers or titles."""
    power = POWER.match(part.text)
    if power and power["power"].replace("/", "") == "TM":
        return block.authority
    if power and power["power"] != "Q":
        return block.on_behalf
    is_title = _is_title(part) or (block.on_behalf and _is_deputy(part, block))
    return block.titles if is_title else None


def _is_odd_name(part: Line, stretch: Line, *, is_under_title: bool) -> bool:
    return _is_name_after_title(part, stretch) or (
        is_under_title
        and (is_shouted_name(part.text, part.folded) or is_damaged_name(part.text))
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
        and len(part.text) <= _LONGEST_REST
        and part.text.isupper()
        and not _NO_CONTINUATION.match(part.folded)
        and (
            letter.text.count("\n", above.end, part.start) == 1
            or bool(
                above.folded.endswith("nhan dan") and _OF_A_LEVEL.match(part.folded)
            )
        )
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


def _without_noise(line: Line, name: str | None) -> Line:
    """Return the name alone where specks stand around it on its line."""
    if name is None or name == line.text:
        return line
    place = re.search(r"\s+".join(map(re.escape, name.split())), line.text)
    return line.part(*place.span()) if place else line


def _chosen(block: _Block) -> _Name:
    """Return the first usual name, else the last thing that looks like one."""
    known = (each for each in block.names if has_known_surname(each[1] or each[0].text))
    return next(known, block.names[-1])


def _signer(letter: LetterText, block: _Block) -> Proposed[str]:
    """Return who signed, without rank and without the words "đã ký"."""
    if not block.names:
        return Proposed()
    known = any(has_known_surname(name or n.text) for n, name in block.names)
    chosen = _without_noise(*_chosen(block))
    signed = SIGNED.match(chosen.folded)
    line = chosen.part(signed.end() if signed else 0, len(chosen.text))
    rank = RANK.match(line.folded)
    after = signed_after(line.folded)
    line = line.part(
        rank.end() if rank else 0, after.start() if after else len(line.text)
    )
    value = one_line(line.text).strip(" .,;:“”\"'‘’|_-–")
    if not block.titles and not block.on_behalf and not known:
        return Proposed()
    sureness = 0.95 if known and block.titles else 0.6
    sureness = 0.4 if is_damaged_name(value) else sureness
    return found(letter, value, sureness, "name-under-title", line.span)
