"""A letter is known again in another format by its words, and no other letter is."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from vanthu.bootstrap import PLAIN_WARD, VanThu
from vanthu.domain.similarity import ALIKE, Signature, signature_of
from vanthu.services.ports.files import LetterReader

FORMATS = {".txt", ".docx", ".pdf"}


@pytest.fixture(scope="module")
def reader() -> Iterator[LetterReader]:
    with VanThu().open_reader(PLAIN_WARD) as opened:
        yield opened


def signatures(reader: LetterReader, files: list[Path]) -> dict[Path, Signature]:
    found = {file: signature_of(reader.read(file).text) for file in files}
    return {file: signature for file, signature in found.items() if signature}


def misjudged(letters: dict[Path, Signature]) -> list[tuple[str, str, float]]:
    """List the pairs of files that are one letter and not alike, or the reverse."""
    return [
        (one.name, other.name, letters[one].likeness(letters[other]))
        for one, other in combinations(letters, 2)
        if (letters[one].likeness(letters[other]) >= ALIKE) != (one.stem == other.stem)
    ]


def test_each_sample_is_like_its_other_format_only(
    reader: LetterReader, resources: Path
) -> None:
    files = [f for f in (resources / "samples").iterdir() if f.suffix in FORMATS]

    letters = signatures(reader, files)

    assert len(letters) == len(files) == 20
    assert misjudged(letters) == []


def test_each_real_letter_is_like_its_other_formats_only(
    reader: LetterReader, shared_samples: Path
) -> None:
    folder = shared_samples / "letters"
    files = [folder / f"seed{n}{ending}" for n in range(5) for ending in FORMATS]
    corpus = [*(shared_samples / "corpus" / "letters").glob("*.txt")]

    letters = signatures(reader, [*files, *corpus])

    assert len(letters) == len(files) + len(corpus)
    assert misjudged(letters) == []
