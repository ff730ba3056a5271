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
from vanthu.extraction.rules.form.signing import TITLE
from vanthu.extraction.rules.language.words import is_capitals

# "Như Điều 3" looks like a name.
_USUAL_FIRST = ("nhu tren", "nhu dieu", "nhu kinh gui")


def find_distribution(letter: LetterText, parts: Parts) -> tuple[Quoted, ...]:
    """Return the items of Nơi nhận in order, "Lưu" included."""
    if parts.distribution is None:
        return ()
    stretches = list(_left_column(letter, parts.distribution))
    if has_dashes(stretches):
        first = stretches[0]
        is_item = first.text.endswith(";") or first.folded.startswith(_USUAL_FIRST)
        return read_items(letter, stretches, first_is_item=is_item)
    return read_plain_items(letter, stretches)


def _left_column(letter: LetterText, span: tuple[int, int]) -> Iterator[Line]:
    for line in lines_of(letter, span):
        cells = list(cells_of(line))
        for at, cell in enumerate(cells):
            label = labels.COPIES.match(cell.folded)
            text = cell.part(label.end(), len(cell.text)) if label else cell
            if not text.text or (at > 0 and not labels.has_bullet(text.text)):
                continue
            is_title = label is not None and _is_title(text)
            if not is_title and (
                text.folded.startswith(_USUAL_FIRST) or not is_signature(text)
            ):
                yield text


def _is_title(text: Line) -> bool:
    """Tell whether a speck before the title beside "Nơi nhận" looks like a dash."""
    dash = labels.BULLET.match(text.text)
    rest = text.part(dash.end() if dash else 0, len(text.text))
    return is_capitals(rest.text) and TITLE.match(rest.folded) is not None
