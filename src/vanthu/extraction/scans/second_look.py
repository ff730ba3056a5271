"""The letter's own number and date read once more: a wrong digit is worse than none."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import partial

from PIL import Image, ImageFilter

from vanthu.extraction.normalise import Span, fold
from vanthu.extraction.page_text import Page
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.date_words import find_date_line
from vanthu.extraction.scans.ocr import read_line
from vanthu.extraction.scans.ocr_rows import UNREADABLE

_HEADER = 1500  # characters of the first page in which number and date may stand
_ROOM = 10  # pixels around a line
_AGREED, _AGREED_AT_LAST = 3, 5  # of four readings, of seven
_LINE = re.compile(r"[^\n]+")
_SMALLER, _SMALLEST = 0.8, 0.6
_NOISE = " _-–—.,:;"

View = Callable[[Image.Image], Image.Image]


def _softer(line: Image.Image) -> Image.Image:
    return line.filter(ImageFilter.GaussianBlur(0.8))


def _times(part: float, line: Image.Image) -> Image.Image:
    size = round(line.width * part), round(line.height * part)
    return line.resize(size, Image.Resampling.BICUBIC)


def _same(line: Image.Image) -> Image.Image:
    return line


def _bolder(line: Image.Image) -> Image.Image:
    return line.filter(ImageFilter.MinFilter(3))


def _cleaner(line: Image.Image) -> Image.Image:
    return line.filter(ImageFilter.MedianFilter(3))


_OTHER_VIEWS: Sequence[View] = (partial(_times, _SMALLER), _same)
_LAST_VIEWS: Sequence[View] = (partial(_times, _SMALLEST), _bolder, _cleaner)


def with_second_look(page: Page, picture: Image.Image) -> Page:
    """Return a letter's first page with no digit in number and date that is disputed.

    A line is read once more in another light. Where the digits differ, the votes of
    four readings decide, or of seven if these are undecided, or nobody does.

    Raises:
        OcrUnavailable: this machine cannot recognise characters.
    """
    text = list(page.text)
    for span in _number_and_date(page.text):
        line = page.text[slice(*span)]
        views = partial(_reading, page, picture, span)
        second = views(_softer)
        if second is None or _digits(second) == _digits(line):
            continue
        others = [second, *filter(None, map(views, _OTHER_VIEWS))]
        voted = _voted(line, others, _AGREED)
        if voted.count(UNREADABLE) > line.count(UNREADABLE):
            others += filter(None, map(views, _LAST_VIEWS))
            voted = _voted(line, others, _AGREED_AT_LAST)
        text[slice(*span)] = voted
    return replace(page, text="".join(text))


def _number_and_date(text: str) -> Iterator[Span]:
    """Yield the first line with a number of a letter, and the first with its date."""
    wanted: list[Callable[[str], object]] = [
        labels.NUMBER_PLACE.match,
        find_date_line,
    ]
    for line in _LINE.finditer(text, 0, _HEADER):
        folded = fold(line[0]).lstrip(_NOISE)
        if labels.DEAR.match(folded) or not wanted:
            return
        found = next((is_there for is_there in wanted if is_there(folded)), None)
        if found:
            wanted.remove(found)
            if any(map(str.isdecimal, folded)):
                yield line.span()


def _reading(page: Page, picture: Image.Image, span: Span, view: View) -> str | None:
    """Return what a line says to another look, None if it has no place."""
    boxes = [box for box in page.boxes[slice(*span)] if box]
    if not boxes:
        return None
    frame = (
        round(min(box.left for box in boxes)) - _ROOM,
        round(min(box.top for box in boxes)) - _ROOM,
        round(max(box.right for box in boxes)) + _ROOM,
        round(max(box.bottom for box in boxes)) + _ROOM,
    )
    return read_line(view(picture.crop(frame)))


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def _voted(line: str, others: Sequence[str], agreed: int) -> list[str]:
    """Return the characters of a line, each digit as most readings have it."""
    votes = [Counter([character]) for character in line]
    for other in others:
        matcher = SequenceMatcher(None, line, other, autojunk=False)
        for kind, start, end, first, last in matcher.get_opcodes():
            if kind == "equal" or (kind == "replace" and end - start == last - first):
                for place, character in zip(
                    range(start, end), other[first:last], strict=True
                ):
                    votes[place][character] += 1
    return [_elected(c, vote, agreed) for c, vote in zip(line, votes, strict=True)]


def _elected(character: str, votes: Counter[str], agreed: int) -> str:
    if not character.isdecimal():
        return character
    elected, count = votes.most_common(1)[0]
    return elected if count >= agreed and elected.isdecimal() else UNREADABLE
