"""The letters that are measured, and how they are read."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vanthu.bootstrap import PLAIN_WARD, VanThu
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import VanThuError
from vanthu.domain.intake import LetterReading
from vanthu.domain.office import OfficeLevel, OfficeProfile
from vanthu.domain.reading_record import evidence_in, reading_to_answer
from vanthu.extraction.letter_reader import SandboxedLetterReader
from vanthu.extraction.sandbox_pool import SandboxPool
from vanthu.services.containers import read_first_letter

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "samples"
SAMPLES = ROOT / "resources" / "samples"
COMMUNE = OfficeProfile(
    "Ủy ban nhân dân xã An Bình", "An Bình", OfficeLevel.COMMUNE, ""
)
WARD = PLAIN_WARD
CALENDAR = WorkingCalendar()


@dataclass(frozen=True, slots=True)
class Read:
    """A file and what became of it."""

    path: Path
    reading: LetterReading | None
    refusal: str = ""

    @property
    def answer(self) -> Mapping[str, Any]:
        """Return what `vanthu extract` prints, empty for a refused file."""
        if self.reading is None:
            return {}
        return reading_to_answer(self.reading, with_text=False)


def reader_for(
    office: OfficeProfile = WARD, width: int | None = None
) -> SandboxedLetterReader:
    """Return a reader with processes of its own, as many as suit the machine."""
    return SandboxedLetterReader(
        lambda: office, lambda: CALENDAR, readers=SandboxPool(width)
    )


def process_of(reader: SandboxedLetterReader) -> int | None:
    """Return the identity of the first reading process, if it runs."""
    return next(iter(reader.readers.process_ids), None)


def read(reader: SandboxedLetterReader, path: Path) -> Read:
    """Read a file, or the letter in a mail; a refusal is an answer too, in words."""
    try:
        return Read(path, read_first_letter(reader, path))
    except VanThuError as error:
        return Read(path, None, VanThu().explain(error))


def label(path: Path) -> Mapping[str, Any]:
    """Return the expected values of a letter."""
    expected: Mapping[str, Any] = json.loads(path.read_text("utf-8"))
    return expected


def broken_evidence(reading: LetterReading) -> Iterator[str]:
    """Yield the fields whose value has no evidence, and the quotes not on the page."""
    fields = reading.proposal.fields
    for name in fields.names():
        proposed = getattr(fields, name)
        if proposed.value is not None and not proposed.evidence:
            yield f"{name} without evidence"
    for each in evidence_in(reading.proposal):
        if reading.pages[each.page - 1].text[each.start : each.end] != each.quote:
            yield f"a quote that is not on page {each.page}"
