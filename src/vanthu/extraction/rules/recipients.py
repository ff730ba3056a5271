"""Kính gửi: to whom the letter is addressed."""

from collections.abc import Iterator

from vanthu.domain.intake import Quoted
from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules import labels
from vanthu.extraction.rules.lines import Line, cells_of, lines_of
from vanthu.extraction.rules.listed import read_items
from vanthu.extraction.rules.parts import Parts


def find_recipients(letter: LetterText, parts: Parts) -> tuple[Quoted, ...]:
    """Return the addressees in the letter's order."""
    if parts.addressees is None:
        return ()
    stretches = list(_after_label(letter, parts.addressees))
    return read_items(letter, stretches, first_is_item=True)


def _after_label(letter: LetterText, span: tuple[int, int]) -> Iterator[Line]:
    seen = False
    for line in lines_of(letter, span):
        for cell in cells_of(line):
            label = None if seen else labels.DEAR.search(cell.folded)
            if label:
                seen = True
                rest = cell.part(label.end(), len(cell.text))
                if rest.text:
                    yield rest
            elif seen and not _is_note(cell):
                yield cell


def _is_note(cell: Line) -> bool:
    """Tell "(gọi chung là các đơn vị)" from an addressee."""
    return cell.folded.startswith("(") and "goi" in cell.folded
