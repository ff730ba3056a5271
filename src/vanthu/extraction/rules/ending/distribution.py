"""Nơi nhận: who gets a copy."""

from collections.abc import Iterator

from vanthu.domain.intake import Quoted
from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.lines import Line, cells_of, lines_of
from vanthu.extraction.rules.form.listed import (
    has_dashes,
    is_signature,
    read_items,
    read_plain_items,
)
from vanthu.extraction.rules.form.parts import Parts


def find_distribution(letter: LetterText, parts: Parts) -> tuple[Quoted, ...]:
    """Return the items of Nơi nhận in order, "Lưu" included."""
    if parts.distribution is None:
        return ()
    stretches = list(_left_column(letter, parts.distribution))
    if has_dashes(stretches):
        return read_items(letter, stretches, first_is_item=False)
    return read_plain_items(letter, stretches)


def _left_column(letter: LetterText, span: tuple[int, int]) -> Iterator[Line]:
    for line in lines_of(letter, span):
        cells = list(cells_of(line))
        for at, cell in enumerate(cells):
            label = labels.COPIES.match(cell.folded)
            text = cell.part(label.end(), len(cell.text)) if label else cell
            is_right = at > 0 and not labels.has_bullet(text.text)
            if text.text and not is_right and not is_signature(text):
                yield text
