"""Find the signature among the copies beside it and part power, title and name."""

import re
from collections.abc import Iterator
from itertools import pairwise

from vanthu.extraction.folding import fold
from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.lines import Line, cells_of, lines_of
from vanthu.extraction.rules.form.signing import (
    POWER,
    TITLE,
    has_known_surname,
    is_damaged_name,
    is_kept_at,
    is_shouted_name,
    name_behind_archive,
    read_name,
)
from vanthu.extraction.rules.language.words import (
    LOWER,
    UPPER,
    is_capitals,
    may_end_in_capitals,
)

_CAPITALS_RUN = re.compile(rf"[^{LOWER}]*(?![{UPPER}{LOWER}])")
# What is left of "PHÓ" where stamp or pen covers it: "Ó GIÁM ĐỐC".
_STUMP = re.compile(
    rf"(?:^|(?<=[;),])[\W\u02c6]{{1,6}})(?P<left>(?:[{UPPER}]{{1,4}} ){{1,2}})$"
)
# Two offices on one line: "BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ TỊCH KIÊM GIÁM ĐỐC".
_AND_OFFICE = re.compile(r"(?:,|\bKI[ÊE]M(?: NHI[ỆE]M)?)$")
_DASHED_OFFICE = re.compile(r"\s[-–]$")
# An item whose ";" was read as a colon: "Các phòng: PHÓ GIÁM ĐỐC".
_BEHIND_COLON = re.compile(
    rf"(?<=[{LOWER}]:)\s+(?=(?:PHÓ|GIÁM|CHỦ|CHÁNH|TRƯỞNG|KT\.|TL\.) ?[{UPPER} ]+$)"
)
# The cells of a page joined: "KT. BỘ TRƯỞNGTHỨ TRƯỞNGLê Văn An".
_GLUED = re.compile(
    rf"(?<=[{UPPER}]{{2}})(?:(?=[{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}])"
    r"|(?=(?:KT|TL|TUQ)\. ?[^\W\d_])|(?=PHÓ |THỨ TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|CHÁNH VĂN))"
)
# Power, title and name behind the last item: "- Lưu: VT. KT. GIÁM ĐỐC Lê Văn An".
_SIGNED_BEHIND = re.compile(
    rf"[;.] (?P<title>(?:(?:KT|TL|TUQ|TM|Q)\. ?)?[{UPPER}][{UPPER} .]{{5,90}})"
    rf" (?:\([^()]{{4,14}}\) )?(?P<name>(?:[{UPPER}][{LOWER}]+ ?){{2,5}})$"
)
# Only with a surname that begins no name of an office: "VĂN HÓA", "ĐÀO TẠO".
_NAME_IN_CAPITALS = re.compile(
    r" ((?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ(?! CHÍ)|NGÔ"
    rf"|DƯƠNG|ĐINH|TRỊNH|LƯƠNG)(?: [{UPPER}]+){{2,3}})$"
)
_SHORTEST_TITLE = 4  # letters
_LONGEST_TITLE = 120  # characters


def right_column(letter: LetterText, span: Span) -> Iterator[Line]:
    """Yield what stands in the closing beside and under the items of Nơi nhận."""
    for line in lines_of(letter, span):
        for cell in cells_of(line):
            label = labels.COPIES.match(cell.folded)
            rest = cell.part(label.end(), len(cell.text)) if label else cell
            is_item = labels.has_bullet(rest.text) or (
                label is None
                and (";" in rest.text or labels.ARCHIVE.match(rest.folded))
            )
            if is_item:
                beside = _beside_item(rest)
                if beside is None:
                    continue
                rest = beside
            elif ": " in rest.text and (behind := _BEHIND_COLON.search(rest.text)):
                rest = rest.part(behind.end(), len(rest.text))
            if rest.text:
                yield _from_power(rest)


def _from_power(cell: Line) -> Line:
    """Return a power without the specks before it: "ẹ .__ KT. GIÁM ĐỐC"."""
    power = POWER.search(cell.text)
    if power is None or not power.start():
        return cell
    before = cell.text[: power.start()]
    is_alone = is_capitals(cell.text[power.start() :]) and not is_capitals(before)
    words = re.findall(rf"[{UPPER}{LOWER}]{{3,}}", before)
    is_heading = not words or (len(words) == 1 and not set(",;:.") & set(before))
    if not is_alone or not is_heading:
        return cell
    return cell.part(power.start(), len(cell.text))


def _beside_item(cell: Line) -> Line | None:
    """Return what follows the item on its line: "- Như trên; KT. CHỦ TỊCH"."""
    signer = read_name(cell.text) if cell.text.startswith("_") else None
    if signer and has_known_surname(signer):
        return cell
    signed = _signed_behind(cell)
    if signed is not None:
        return signed
    for start in _title_starts(cell) if may_end_in_capitals(cell.text) else ():
        if len(cell.text) - start > _LONGEST_TITLE:
            continue
        if is_capitals(cell.text[start:]) and _is_apart(cell, start):
            stump = _STUMP.search(cell.text[:start])
            return cell.part(stump.start("left") if stump else start, len(cell.text))
    name = name_behind_archive(cell)
    if name is not None:
        return cell.part(name, len(cell.text))
    behind = cell.text.rfind(";") + 1
    if behind and _is_of_signature(tail := cell.part(behind, len(cell.text))):
        return tail
    return None


def _signed_behind(cell: Line) -> Line | None:
    """Return power, title and name where they all end the line of the copies."""
    if not cell.text[-1:].islower():
        return None
    signed = _SIGNED_BEHIND.search(cell.text)
    if signed is None or not TITLE.search(fold(signed["title"])):
        return None
    is_name = has_known_surname(signed["name"]) and read_name(signed["name"])
    return cell.part(signed.start("title"), len(cell.text)) if is_name else None


def _is_apart(cell: Line, start: int) -> bool:
    """Tell whether a title begins a word; a power may be glued to a figure: "20KT."."""
    before = cell.text[start - 1 : start]
    return before in " .,;)" or (
        before.isdecimal() and POWER.match(cell.text, start) is not None
    )


def _shouted_name(stretch: Line, end: int) -> int | None:
    """Return where a name in capitals begins behind the title on its line."""
    name = _NAME_IN_CAPITALS.search(stretch.text, 0, end)
    if name is None or not is_shouted_name(name[1], fold(name[1])):
        return None
    titles = [title.end() for title in TITLE.finditer(stretch.folded, 0, name.start())]
    return name.start(1) if name.start() in titles else None


def _title_starts(cell: Line) -> list[int]:
    """Return where a power or a title begins, in order."""
    powers = (power.start() for power in POWER.finditer(cell.text))
    starts = [start for start in powers if not is_kept_at(cell, start)]
    return sorted((*starts, *(title.start() for title in TITLE.finditer(cell.folded))))


def _is_of_signature(tail: Line) -> bool:
    return bool(tail.text) and bool(
        read_name(tail.text, tail.folded)
        or is_capitals(tail.text)
        or is_damaged_name(tail.text)
    )


def by_titles(stretch: Line) -> Iterator[Line]:
    """Part "KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Văn A" into power, title and name."""
    glued = [place.start() for place in _GLUED.finditer(stretch.text)]
    first = glued[0] if glued else 0
    if not (POWER.match(stretch.text) or TITLE.match(stretch.folded[:first])):
        glued = []
    for start, stop in pairwise([0, *glued, len(stretch.text)]):
        yield from _by_titles(stretch.part(start, stop))


def _by_titles(stretch: Line) -> Iterator[Line]:
    run = _CAPITALS_RUN.match(stretch.text)
    end = run.end() if run else 0
    # A name begins with the capital that ends the run, and may itself be "Y Thanh".
    end = len(stretch.text[:end].rstrip())
    end = end if sum(map(str.isalpha, stretch.text[:end])) >= _SHORTEST_TITLE else 0
    if not end:
        if stretch.text:
            yield stretch
        return
    cuts = {0, end, len(stretch.text)}
    powers = [m.span() for m in POWER.finditer(stretch.text, 0, end)]
    cuts |= {start for start, _ in powers}
    after_power = {stop for _, stop in powers}
    name = _shouted_name(stretch, end)
    cuts |= {name} if name else set()
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
