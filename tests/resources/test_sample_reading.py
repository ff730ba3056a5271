"""The reading engine takes from the sample letters what a careful reader takes."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from vanthu.bootstrap import VanThu
from vanthu.domain.intake import FieldState, LetterFields, LetterReading
from vanthu.services.ports import LetterReader

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
SOURCES = sorted((SAMPLES / "sources").glob("*.toml"))
NOT_EXPECTED = {"secrecy", "subject_suggestion", "issued_partial"}
FIELDS = [name for name in LetterFields.names() if name not in NOT_EXPECTED]

each_letter = pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
each_format = pytest.mark.parametrize("ending", [".pdf", ".docx"])


@pytest.fixture(scope="module")
def reader() -> Iterator[LetterReader]:
    """Read for the sample office, in one worker process."""
    vanthu = VanThu()
    profile, _ = vanthu.sample_office()
    with vanthu.open_reader(profile) as reader:
        yield reader


@pytest.fixture
def reading(reader: LetterReader, source: Path, ending: str) -> LetterReading:
    return reader.read(SAMPLES / f"{source.stem}{ending}")


@pytest.fixture
def expected(source: Path) -> dict[str, Any]:
    letter = tomllib.loads(source.read_text(encoding="utf-8"))
    found: dict[str, Any] = letter["expected"]
    return found


@each_format
@each_letter
def test_every_field_is_right(reading: LetterReading, expected: dict[str, Any]) -> None:
    fields = reading.proposal.fields
    for name in FIELDS:
        wanted = expected.get(name)
        proposed = getattr(fields, name)
        if wanted is None:
            assert proposed.state is FieldState.ABSENT, name
        elif wanted == "":
            assert proposed.state is FieldState.BLANK, name
        else:
            assert proposed.value == wanted, name
    if "issued_partial" in expected:
        assert fields.issued_partial.value == expected["issued_partial"]


@each_format
@each_letter
def test_cited_documents_are_found_with_their_days(
    reading: LetterReading, expected: dict[str, Any]
) -> None:
    cited = [(one.ref, one.issued_on) for one in reading.proposal.references]

    assert cited == [
        (one["ref"], one["date"]) for one in expected.get("references", ())
    ]
