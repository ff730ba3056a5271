"""Kính gửi: to whom the letter is addressed."""

import re
from collections.abc import Iterator
from itertools import pairwise

from vanthu.domain.intake import Quoted
from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.lines import Line, cells_of, lines_of
from vanthu.extraction.rules.form.listed import has_dashes, read_items, read_plain_items
from vanthu.extraction.rules.form.parts import Parts
from vanthu.extraction.rules.language.words import UPPER

_HEAD = re.compile(
    r"(?:UBND|[ỦU][yỷ] ban nhân dân|Công an|Sở|Phòng|Trường|Ban Chỉ huy|Văn phòng"
    r"|Đảng [ủu][yỷ]|Trạm Y tế|Hội (?:Nông|Liên|Phụ|Cựu))(?!\w)"
)
_LONGEST_NAME = 60  # characters
_LEAST_WORDS = 3
_AS_COPIES = re.compile(r"\W*nhu (?:noi nhan|danh sach)(?: kem theo)?\W*")
_SEMICOLON = re.compile(rf";\s{{1,4}}(?=[{UPPER}])")


def find_recipients(letter: LetterText, parts: Parts) -> tuple[Quoted, ...]:
    """Return the addressees in the letter's order."""
    if parts.addressees is None:
        return ()
    stretches = list(_after_label(letter, parts.addressees))
    stretches = [line for line in stretches if not _AS_COPIES.fullmatch(line.folded)]
    if not stretches:
        return ()
    if len(stretches) > 1 and not has_dashes(stretches) and _are_lines(stretches):
        return read_plain_items(letter, stretches)
    *alone, last = _parted(stretches[0])
    items = (read_items(letter, [each], first_is_item=True) for each in alone)
    return (
        *(item for each in items for item in each),
        *read_items(letter, [last, *stretches[1:]], first_is_item=True),
    )


def _are_lines(stretches: list[Line]) -> bool:
    """Tell whether each line but the last ends an addressee."""
    *above, last = stretches
    if all(stretch.text.endswith(";") for stretch in above):
        return True
    return all(map(_is_whole_name, above)) and _HEAD.match(last.text) is not None


def _is_whole_name(stretch: Line) -> bool:
    """Tell whether a line without a mark is the name of a body and not broken."""
    return (
        len(stretch.text) <= _LONGEST_NAME
        and len(stretch.text.split()) >= _LEAST_WORDS
        and ";" not in stretch.text
        and _HEAD.match(stretch.text) is not None
        and not labels.OPEN_END.search(stretch.folded)
    )


def _after_label(letter: LetterText, span: tuple[int, int]) -> Iterator[Line]:
    seen = False
    for line in lines_of(letter, span):
        for cell in cells_of(line):
            label = None if seen else labels.DEAR.search(cell.folded)
            if label:
                seen = True
                # What recognition puts behind the colon begins no name.
                name = len(cell.text) - len(cell.text[label.end() :].lstrip(" :.,;"))
                rest = cell.part(name, len(cell.text))
                if rest.text:
                    yield rest
            elif seen and not _is_note(cell):
                yield cell


def _parted(first: Line) -> list[Line]:
    """Part "A; B" on the label's own line, which have no dashes."""
    if labels.has_bullet(first.text):
        return [first]
    cuts = [mark.end() for mark in _SEMICOLON.finditer(first.text)]
    edges = [0, *cuts, len(first.text)]
    return [first.part(start, end) for start, end in pairwise(edges)]


def _is_note(cell: Line) -> bool:
    """Tell "(gọi chung là các đơn vị)" from an addressee."""
    return cell.folded.startswith("(") and "goi" in cell.folded
