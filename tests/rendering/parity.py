"""How like each other our PDF and LibreOffice's print of our Word file are."""

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from tests.rendering.printed import PrintedPage, read_pages
from vanthu.domain.documents.parts import BodyTable, OfficialDocument

TOP_MARGIN = 19.0  # millimetres; above it stand page numbers and phạm vi lưu hành
HYPHEN_AT_END = re.compile(r"(?<=\w)(?:-\n|\x02\n?)(?=\w)")
AT_ONCE = 60  # files in one call of LibreOffice


@dataclass(frozen=True)
class Difference:
    """Where two prints of one document say or break something differently."""

    name: str
    what: str


def convert(soffice: str, user: Path, files: Sequence[Path], target: Path) -> None:
    """Let LibreOffice make PDF files of Word files."""
    for first in range(0, len(files), AT_ONCE):
        subprocess.run(
            [
                soffice,
                f"-env:UserInstallation={user.as_uri()}",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                str(target),
                *map(str, files[first : first + AT_ONCE]),
            ],
            check=True,
            capture_output=True,
            timeout=600,
        )


def differences(
    name: str, document: OfficialDocument, ours: Path, theirs: Path
) -> Iterator[Difference]:
    """Tell how two prints of one document differ."""
    heads = table_heads(document)
    our_pages = [page_lines(page, heads) for page in read_pages(ours)]
    their_pages = [page_lines(page, heads) for page in read_pages(theirs)]
    our_words, their_words = flat_words(our_pages), flat_words(their_pages)
    if our_words != their_words:
        pairs = zip(our_words, their_words, strict=False)
        at = next((n for n, (a, b) in enumerate(pairs) if a != b), 0)
        said, printed = our_words[at : at + 8], their_words[at : at + 8]
        yield Difference(name, f"words from {at}: {said} against {printed}")
    if len(our_pages) != len(their_pages):
        yield Difference(name, f"pages: {len(our_pages)} against {len(their_pages)}")
    for page, lines in enumerate(shifts(our_pages, their_pages), start=2):
        if lines > 1:
            yield Difference(name, f"page {page} begins {lines} lines elsewhere")


def table_heads(document: OfficialDocument) -> list[list[str]]:
    """Give the words of each table's head, which every page repeats."""
    parts = [document.body, *(appendix.body for appendix in document.appendices)]
    tables = [part for body in parts for part in body if isinstance(part, BodyTable)]
    return [[c.heading for c in table.columns] for table in tables]


def page_lines(page: PrintedPage, heads: list[list[str]]) -> list[list[str]]:
    """Give the words of each line of a page, without what stands in the margin."""
    texts = [line.text for line in page.lines if line.baseline > TOP_MARGIN]
    text = HYPHEN_AT_END.sub("-", "\n".join(texts))
    lines = [line.split() for line in text.split("\n") if line.split()]
    words = [word for line in lines for word in line]
    for head in heads:
        expected = " ".join(head).split()
        if words[: len(expected)] == expected:
            return without_first(lines, len(expected))
    return lines


def without_first(lines: list[list[str]], count: int) -> list[list[str]]:
    """Leave out the first words of a page."""
    for at, line in enumerate(lines):
        if len(line) > count:
            return [line[count:], *lines[at + 1 :]]
        count -= len(line)
        if not count:
            return lines[at + 1 :]
    return []


def flat_words(pages: list[list[list[str]]]) -> list[str]:
    """Give all words of a document in their order."""
    return [word for page in pages for line in page for word in line]


def shifts(ours: list[list[list[str]]], theirs: list[list[list[str]]]) -> Iterator[int]:
    """Give, for each page from the second, how many of our lines lie between."""
    starts = list(accumulate(len(line) for page in ours for line in page))
    our_breaks = list(accumulate(sum(map(len, page)) for page in ours))[:-1]
    their_breaks = list(accumulate(sum(map(len, page)) for page in theirs))[:-1]
    for one, other in zip(our_breaks, their_breaks, strict=False):
        low, high = sorted((one, other))
        yield sum(low < start <= high for start in starts)
