"""Files damaged at random kill or hang nothing but the reading process."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from tests.cli.conftest import LETTER
from tests.extraction.made_files import OFFICE, docx_of, paragraph
from tests.extraction.made_heic import heic
from tests.faults.kept_data import assert_sentence
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import FileRefused, ReaderFailed, VanThuError
from vanthu.domain.intake import LetterReading
from vanthu.extraction.letter_reader import SandboxedLetterReader
from vanthu.ui.common.error_messages import explain

MUTANTS = 300
EVERY_PHOTO = 15
SEED = 20_261_121
SPLICES = (
    b"\xff",
    b"\0" * 40,
    b"<<",
    b">>",
    b"endobj",
    b"stream",
    b"(" * 200,
    b"/Kids",
)
TEXT = LETTER.format(number=15)


def parts_mutated(data: bytes, random: Random) -> bytes:
    """Damage what an archive holds and pack it again, so that the XML is reached."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, mutated(old.read(name), random))
    return stream.getvalue()


def mutated(data: bytes, random: Random) -> bytes:
    """Damage bytes in a few places: changed, cut out, repeated, put in, cut off."""
    content = bytearray(data)
    for _ in range(random.choice((1, 3, 20))):
        at = random.randrange(max(len(content), 1))
        length = random.choice((1, 4, 64, 1000))
        match random.randrange(6):
            case 0 if content:
                content[at % len(content)] ^= 1 << random.randrange(8)
            case 1:
                content[at : at + length] = random.randbytes(length)
            case 2:
                del content[at : at + length]
            case 3:
                content[at:at] = content[at : at + length] * random.choice((1, 30))
            case 4:
                content[at:at] = random.choice(SPLICES)
            case _ if random.random() < 0.2:
                del content[at:]
    return bytes(content)


def mutants(samples: Path) -> Iterator[tuple[str, bytes]]:
    """Yield damaged text, Word and PDF files and photos, always the same."""
    random = Random(SEED)
    words = docx_of("".join(map(paragraph, TEXT.splitlines())))
    whole: dict[str, list[bytes]] = {
        ".txt": [TEXT.encode("utf-8"), TEXT.encode("utf-16")],
        ".docx": [words, *(f.read_bytes() for f in sorted(samples.glob("*.docx"))[:2])],
        ".pdf": [f.read_bytes() for f in sorted(samples.glob("*.pdf"))[:4]],
        ".heic": [heic(Image.linear_gradient("L").resize((64, 48)))],
    }
    for count in range(MUTANTS):
        ending = (".pdf", ".docx", ".pdf", ".txt", ".docx")[count % 5]
        ending = ".heic" if count % EVERY_PHOTO == 0 else ending
        seed = random.choice(whole[ending])
        is_packed = ending == ".docx" and random.random() < 0.6
        yield (
            f"tệp-{count}{ending}",
            parts_mutated(seed, random) if is_packed else mutated(seed, random),
        )


@pytest.mark.timeout(180)
def test_no_damaged_file_ends_the_program_and_each_refusal_is_explained(
    resources: Path, tmp_path: Path
) -> None:
    reader = SandboxedLetterReader(lambda: OFFICE, WorkingCalendar)
    readings: list[LetterReading] = []
    refusals: list[VanThuError] = []
    broken: list[str] = []

    with closing(reader):
        for name, content in mutants(resources / "samples"):
            path = tmp_path / name
            path.write_bytes(content)
            try:
                readings.append(reader.read(path))
            except ReaderFailed as failure:
                broken.append(f"{name}: {failure.detail}")
                refusals.append(failure)
            except FileRefused as refusal:
                refusals.append(refusal)
        sound = tmp_path / "lành.txt"
        sound.write_text(TEXT, encoding="utf-8")
        assert reader.read(sound).proposal.fields.number.value == "15"

    assert len(readings) + len(refusals) == MUTANTS
    assert len(readings) > MUTANTS // 10
    assert len(refusals) > MUTANTS // 10
    for told in refusals:
        assert_sentence(explain(told) + "\n")
    assert broken == []
