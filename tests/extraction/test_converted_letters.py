"""The same letter says the same as old Word, rich text, OpenDocument and HTML."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.extraction.test_formats_agree import SEEDS, read, said_by, words_of
from vanthu.domain.intake import LetterReading

ENDINGS = ("doc", "rtf", "odt", "html")
ORIGINALS = ("065", "104")

Converted = Callable[[str], Path]


@pytest.fixture(scope="session")
def converted(
    shared_samples: Path, tmp_path_factory: pytest.TempPathFactory
) -> Converted:
    """Give the folder in which the Word letters stand in another format."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("no LibreOffice: soffice is not installed")
    letters = sorted((shared_samples / "letters").glob("*.docx"))
    place = tmp_path_factory.mktemp("converted")

    def convert(ending: str) -> Path:
        folder = place / ending
        if not folder.is_dir():
            profile = (place / "profile").as_uri()
            subprocess.run(
                [
                    soffice,
                    f"-env:UserInstallation={profile}",
                    "--headless",
                    "--convert-to",
                    ending,
                    "--outdir",
                    folder,
                    *letters,
                ],
                check=True,
                capture_output=True,
                timeout=180,
            )
        return folder

    return convert


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_letter_says_the_same_after_conversion(
    shared_samples: Path, converted: Converted, seed: int, ending: str
) -> None:
    word = read(shared_samples / "letters" / f"seed{seed}.docx")

    other = read(converted(ending) / f"seed{seed}.{ending}")

    assert words_of(other) == words_of(word)
    assert said_by(other.proposal) == said_by(word.proposal)


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_name_of_a_file_does_not_tell_its_format(
    converted: Converted, tmp_path: Path, ending: str
) -> None:
    letter = converted(ending) / f"seed3.{ending}"
    renamed = tmp_path / "letter.doc"
    renamed.write_bytes(letter.read_bytes())

    assert read(renamed).media_type == read(letter).media_type


def fields_of(reading: LetterReading) -> dict[str, object]:
    found = reading.proposal.fields
    return {name: said_by(getattr(found, name).value) for name in found.names()}


@pytest.mark.parametrize("number", ORIGINALS)
def test_a_real_old_word_file_has_the_fields_of_its_text(
    shared_samples: Path, number: str
) -> None:
    corpus = shared_samples / "corpus"

    original = read(corpus / "files" / f"{number}.doc")

    text = read(corpus / "letters" / f"{number}.txt")
    assert fields_of(original) == fields_of(text)
    assert said_by(original.proposal.references) == said_by(text.proposal.references)
