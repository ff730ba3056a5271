"""The text of a letter repaired for the rules, with a map back to the pages."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

from vanthu.domain.evidence import Evidence, Rect
from vanthu.extraction.broken_lines import broken_line_ends
from vanthu.extraction.evidence_boxes import line_box
from vanthu.extraction.flat_lines import lost_line_ends, may_be_flat
from vanthu.extraction.folding import fold, folded_text
from vanthu.extraction.page_text import Page

_SPACES = frozenset("\u00a0\u2007\u202f\t\u2003\u2002\u2009\u3000")
_DROPPED = frozenset("\u200b\u200c\u200d\ufeff\u00ad\u2060\r")
# A tab parts columns, one space does not.
_SLASHES = "\u2044\u2215\uff0f"  # what recognition and old fonts write for one
_PLAIN = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_SLASHES, "/"),
    "\t": " " * 4,
    "\f": "\n",
}
_ODD = (*_PLAIN, *_DROPPED)
_STARS = re.compile(r"\*(?:\*{1,2}|(?<=\S\*)|(?=\S))")
_HEADINGS = re.compile(r"^\ufeff?#{1,6}[ ]+", re.MULTILINE)
_TABLE_RULES = re.compile(r"^[ ]*\|?(?:[ ]?:?-{3,}:?[ ]?\|)+-*[ ]*$", re.MULTILINE)
# What is left of a page of the web in a text: ends of lines, and other marks.
_TAG = re.compile(
    r"<(?:(?P<end>br|/p|/div|/tr|/li|/h[1-6])|/?(?:b|i|u|em|strong|span|font|p|div|tr|li"
    r"|sup|center|h[1-6]))(?:\s[^<>\n]{0,200})?/?>|&nbsp;|&amp;|(?P<escape>(?:\\[rn])+)",
    re.IGNORECASE,
)
_ENTITIES = {"&nbsp;": " ", "&amp;": "&"}
_STROKES = 2
_FEW_LINES = 5  # a text with fewer has its line ends as "\\n" only
_LONE_NUMBER = re.compile(
    r"\n[ \t]*+[-–]?[ \t]*+(\d{1,3})[ \t]*+[-–]?[ \t]*+$", re.MULTILINE
)

Span = tuple[int, int]
_NONE = frozenset[int]()


@dataclass(frozen=True, slots=True, eq=False)
class LetterText:
    """All pages as one string; `folded` is the same string in plain small letters.

    Two of them are never the same, so that what is found in one can be kept.
    """

    text: str
    folded: str
    sources: "Sources"
    pages: tuple[Page, ...]
    kept: dict[Any, Any] = field(default_factory=dict, repr=False)

    def evidence(self, start: int, end: int) -> tuple[Evidence, ...]:
        """Return where `text[start:end]` stands, one entry for each page it touches."""
        span = start, end
        found: tuple[Evidence, ...] | None = self.kept.get(span)
        if found is None:
            found = self.kept[span] = self._evidence(start, end)
        return found

    def _evidence(self, start: int, end: int) -> tuple[Evidence, ...]:
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start == end:
            return ()
        first_page, first, _ = self.sources.place(start)
        last_page, _, last = self.sources.place(end - 1)
        if first_page == last_page:
            return (self._quote(first_page, first, last),)
        pages = range(first_page, last_page + 1)
        cuts = [min(max(self.sources.start_of(p), start), end) for p in pages]
        return tuple(
            self._evidence_on_page(page, first, last)
            for page, (first, last) in zip(pages, pairwise([*cuts, end]), strict=True)
            if first < last
        )

    def _evidence_on_page(self, page: int, start: int, end: int) -> Evidence:
        first, last = self.sources.place(start)[1], self.sources.place(end - 1)[2]
        return self._quote(page, first, last)

    def _quote(self, page: int, first: int, last: int) -> Evidence:
        quote = self.pages[page].text[first:last]
        rects = self._boxes(page, first, quote) if self.pages[page].boxes else ()
        return Evidence(page + 1, first, last, quote, tuple(rects))

    def _boxes(self, page: int, start: int, quote: str) -> list[Rect]:
        """Return a box for each line of a quote; quotes often share their lines."""
        kept, boxes = self.kept, list[Rect]()
        for line in quote.split("\n"):
            end = start + len(line)
            place = page, start, end
            if place not in kept:
                kept[place] = line_box(self.pages[page], start, end)
            if kept[place] is not None:
                boxes.append(kept[place])
            start = end + 1
        return boxes


class _Tag(NamedTuple):
    """A mark that a page of the web left in its text, and what it stands for."""

    end: int
    ends_line: bool
    words: str


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the characters of a repaired text come from, stretch by stretch.

    A stretch as long as its source takes one character from each of the page;
    otherwise each of its characters stands for all of the source.
    """

    starts: list[int] = field(default_factory=list)  # of the stretches, in the text
    pages: list[int] = field(default_factory=list)  # each with its index
    spans: list[Span] = field(default_factory=list)  # in the page's text
    lengths: list[int] = field(default_factory=list)

    def add(self, length: int, page: int, span: Span) -> None:
        """Note where the next characters come from."""
        self.starts.append(self.length)
        self.pages.append(page)
        self.spans.append(span)
        self.lengths.append(length)

    @property
    def length(self) -> int:
        """Return the length of the text so far."""
        return self.starts[-1] + self.lengths[-1] if self.starts else 0

    def place(self, at: int) -> tuple[int, int, int]:
        """Return page index, start and end of what a character stands for."""
        stretch = bisect_right(self.starts, at) - 1
        page, (start, end) = self.pages[stretch], self.spans[stretch]
        if end - start != self.lengths[stretch]:
            return page, start, end
        start += at - self.starts[stretch]
        return page, start, start + 1

    def start_of(self, page: int) -> int:
        """Return where the text of a page begins, or the next one's that has some."""
        stretch = bisect_left(self.pages, page)
        return self.starts[stretch] if stretch < len(self.starts) else self.length


def repair(pages: Sequence[Page]) -> LetterText:
    """Join the pages and take out what is not the letter's words.

    Page numbers, markdown marks and invisible characters go, tone marks join their
    letters, odd spaces become plain ones. Line ends stay.
    """
    stretches: list[str] = []
    folds: list[str] = []
    sources = Sources()

    def type_out(words: str, page: int, span: Span, folded: str = "") -> None:
        stretches.append(words)
        folds.append(folded or fold(words))
        sources.add(len(words), page, span)

    next_page_number = 2
    for index, page in enumerate(pages):
        folded, is_composed = folded_text(page.text)
        tags = _tags(page.text, folded)
        gone, next_page_number = _not_words(page.text, tags, next_page_number)
        line_ends = _line_ends(page.text, folded, tags)
        joined = broken_line_ends(page.text, folded) if index == 0 else _NONE
        odd = gone | line_ends | joined
        parts = _parts(page.text, odd) if is_composed else _composed(page.text)
        for part, start, end in parts:
            if start in line_ends:
                type_out("\n", index, (start, start))
            if start in tags and tags[start].words:
                type_out(tags[start].words, index, (start, tags[start].end))
            if start in gone or part in _DROPPED:
                continue
            typed = " " if start in joined else _PLAIN.get(part, part)
            is_whole = typed == part and len(part) == end - start
            type_out(typed, index, (start, end), folded[start:end] if is_whole else "")
        if stretches and stretches[-1][-1:] != "\n" and page.text:
            type_out("\n", index, (len(page.text) - 1, len(page.text)))
    text = "".join(stretches)
    return LetterText(text, "".join(folds), sources, tuple(pages))


def _line_ends(text: str, folded: str, tags: Mapping[int, _Tag]) -> frozenset[int]:
    """Return the offsets before which a line began that the text does not show."""
    breaks = frozenset(start for start, tag in tags.items() if tag.ends_line)
    return breaks | lost_line_ends(text, folded) if may_be_flat(text) else breaks


def _tags(text: str, folded: str) -> dict[int, _Tag]:
    """Return the tags that were left standing, each by its place."""
    if not any(mark in folded for mark in ("<", "\\", *_ENTITIES)):
        return {}
    is_flat = text.count("\n") < _FEW_LINES
    # One alone is a stroke that recognition read before an "n".
    escaped = text.count("\\n") > _STROKES
    return {
        tag.start(): _read_tag(tag, is_flat)
        for tag in _TAG.finditer(text)
        if escaped or not tag["escape"]
    }


def _read_tag(tag: re.Match[str], is_flat: bool) -> _Tag:
    ends_line = bool(tag["end"] or (tag["escape"] and is_flat))
    words = "" if ends_line else _ENTITIES.get(tag[0].lower(), "")
    return _Tag(
        tag.end(), ends_line, words or " " * bool(tag["escape"] and not is_flat)
    )


def _parts(text: str, odd: frozenset[int]) -> Iterator[tuple[str, int, int]]:
    """Yield stretches of plain characters with their spans, each odd one by itself."""
    at = 0
    for place in sorted(odd.union(_odd_places(text))):
        if at < place:
            yield text[at:place], at, place
        if place < len(text):
            yield text[place], place, place + 1
        at = place + 1
    if at < len(text):
        yield text[at:], at, len(text)


def _odd_places(text: str) -> Iterator[int]:
    for character in _ODD:
        at = text.find(character)
        while at >= 0:
            yield at
            at = text.find(character, at + 1)


def _composed(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the characters with their spans, a letter and its marks as one."""
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        joined = unicodedata.normalize("NFC", text[start:end])
        if len(joined) == 1:
            yield joined, start, end
        else:
            yield from ((text[at], at, at + 1) for at in range(start, end))
        start = end


def _not_words(
    text: str, tags: Mapping[int, _Tag], next_page_number: int
) -> tuple[frozenset[int], int]:
    """Return the offsets of page numbers and markdown, and the next page number."""
    found = [m.span() for m in _markdown(text)]
    found += [(start, tag.end) for start, tag in tags.items()]
    for lone in _lone_numbers(text):
        is_page_number = int(lone[1]) == next_page_number
        if is_page_number and not text[: lone.start()].rstrip().endswith(":"):
            found.append((lone.start(1) - 1, lone.end(1) - 1))
            next_page_number += 1
    gone = frozenset(offset for start, end in found for offset in range(start, end))
    return gone, next_page_number


def _lone_numbers(text: str) -> Iterator[re.Match[str]]:
    """Yield the numbers that stand alone on a line, counted from a line end before."""
    if any(line.strip(" \t-–").isdecimal() for line in text.split("\n")):
        # With a line end before the text, its first line begins as all others do.
        yield from _LONE_NUMBER.finditer("\n" + text)


def _markdown(text: str) -> Iterator[re.Match[str]]:
    if "*" in text:
        yield from _STARS.finditer(text)
    if "#" in text:
        yield from _HEADINGS.finditer(text)
    if "---" in text and "|" in text:
        yield from _TABLE_RULES.finditer(text)
