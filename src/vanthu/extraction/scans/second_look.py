"""The letter's own number and date read once more: a wrong digit is worse than none."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import partial

from PIL import Image, ImageFilter

from vanthu.extraction.folding import fold
from vanthu.extraction.normalise import Span
from vanthu.extraction.page_text import Page
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.date_words import find_date_line
from vanthu.extraction.scans.ocr import read_line
from vanthu.extraction.scans.ocr_rows import UNREADABLE

_HEADER = 1500  # characters of the first page in which number and date may stand
_ROOM = 10  # pixels around a line
_GAP = 4  # pixels up to the next word
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

    A line is read once more in another light. Where its digits differ, the words that
    hold them are looked at again: the votes of four readings decide, or of seven if
    these are undecided, or nobody does.

    Raises:
        OcrUnavailable: this machine cannot recognise characters.
    """
    text = list(page.text)
    for line in _number_and_date(page.text):
        second = _reading(page, picture, line, line, _softer)
        span = None if second is None else _disputed(page.text, line, second)
        if second is None or span is None:
            continue
        near = _with_neighbours(page.text, line, span)
        look = partial(_reading, page, picture, line, near)
        looks = [(line, second)]
        looks += [(near, read) for read in map(look, _OTHER_VIEWS) if read]
        voted = _voted(page.text, span, looks, _AGREED)
        if voted.count(UNREADABLE) > page.text.count(UNREADABLE, *span):
            looks += [(near, read) for read in map(look, _LAST_VIEWS) if read]
            voted = _voted(page.text, span, looks, _AGREED_AT_LAST)
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


def _disputed(text: str, line: Span, second: str) -> Span | None:
    """Return the words of a line with digits that its second reading has not."""
    start, end = line
    first = text[start:end]
    if _digits(first) == _digits(second):
        return None
    agreed: set[int] = set()
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    for at, _, size in matcher.get_matching_blocks():
        agreed.update(range(start + at, start + at + size))
    doubted = [
        at for at in range(start, end) if text[at].isdecimal() and at not in agreed
    ]
    if not doubted:  # it has more digits, which nobody can place
        return None
    return _begin(text, start, doubted[0]), _end(text, end, doubted[-1])


def _with_neighbours(text: str, line: Span, span: Span) -> Span:
    """Return words of a line with the word on either side."""
    start, end = span
    before = len(text[line[0] : start].rstrip()) + line[0] - 1
    after = line[1] - len(text[end : line[1]].lstrip())
    return (
        start if before < line[0] else _begin(text, line[0], before),
        end if after >= line[1] else _end(text, line[1], after),
    )


def _begin(text: str, start: int, at: int) -> int:
    """Return where the word of a character begins."""
    return max(text.rfind(" ", start, at) + 1, start)


def _end(text: str, end: int, at: int) -> int:
    """Return where the word of a character ends."""
    blank = text.find(" ", at, end)
    return end if blank < 0 else blank


def _reading(
    page: Page, picture: Image.Image, line: Span, span: Span, view: View
) -> str | None:
    """Return what words of a line say to another look, None if they have no place."""
    boxes = [box for box in page.boxes[slice(*span)] if box]
    if not boxes:
        return None
    frame = (
        round(min(box.left for box in boxes)) - _room(span[0] == line[0]),
        round(min(box.top for box in boxes)) - _ROOM,
        round(max(box.right for box in boxes)) + _room(span[1] == line[1]),
        round(max(box.bottom for box in boxes)) + _ROOM,
    )
    return read_line(view(picture.crop(frame)))


def _room(is_end_of_line: bool) -> int:
    return _ROOM if is_end_of_line else _GAP


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def _voted(
    text: str, span: Span, looks: Sequence[tuple[Span, str]], agreed: int
) -> list[str]:
    """Return the characters of a span, each digit as most readings have it."""
    votes = {at: Counter([text[at]]) for at in range(*span)}
    for (start, end), other in looks:
        matcher = SequenceMatcher(None, text[start:end], other, autojunk=False)
        for kind, begin, until, first, last in matcher.get_opcodes():
            if kind == "equal" or (kind == "replace" and until - begin == last - first):
                places = range(start + begin, start + until)
                for place, character in zip(places, other[first:last], strict=True):
                    if place in votes:
                        votes[place][character] += 1
    return [_elected(text[at], vote, agreed) for at, vote in votes.items()]


def _elected(character: str, votes: Counter[str], agreed: int) -> str:
    if not character.isdecimal():
        return character
    elected, count = votes.most_common(1)[0]
    return elected if count >= agreed and elected.isdecimal() else UNREADABLE
