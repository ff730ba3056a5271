"""Makes the sample letters from their sources, as Word and PDF files."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from vanthu.domain.documents.parts import (
    BodyStyle,
    HeaderForm,
    OfficialDocument,
    Signature,
    plain_paragraph,
)
from vanthu.domain.register import Urgency
from vanthu.rendering.writer import FileDocumentWriter

SAMPLES = Path(__file__).parent
SOURCES = SAMPLES / "sources"
FORMAT = SAMPLES.parent / "format" / "nd30-2020.toml"
ENDINGS = (".docx", ".pdf")
YEAR = 2026  # of the letter that has no date line; it is not printed


def read_letter(source: Path) -> OfficialDocument:
    """Return the letter that a source file describes."""
    letter = tomllib.loads(source.read_text(encoding="utf-8"))
    day = letter.get("date", {})
    return OfficialDocument(
        kind=letter["doc_type"],
        issuing_body=tuple(letter.get("issuer", ())),
        symbol=letter.get("symbol", ""),
        place=letter.get("place", ""),
        year=day.get("year", YEAR),
        subject=letter.get("subject", ""),
        body=tuple(
            plain_paragraph(part["text"], BodyStyle(part["style"]))
            for part in letter["body"]
        ),
        header=HeaderForm.FULL if "issuer" in letter else HeaderForm.NONE,
        parent_line=letter.get("parent_issuer", ""),
        number=int(letter["number"]) if letter.get("number") else None,
        issued_on=_whole_date(day),
        addressees=tuple(letter["addressees"]),
        recipients=tuple(letter["recipients"]),
        signatures=(Signature(tuple(letter["authority"]), letter["signer"]),),
        urgency=Urgency(letter.get("urgency", "")),
    )


def _whole_date(parts: dict[str, Any]) -> date | None:
    """Return the day, None when the letter leaves it blank or has no date line."""
    if not (parts.get("day") and parts.get("month")):
        return None
    return date(parts["year"], parts["month"], parts["day"])


def make_samples(folder: Path) -> list[Path]:
    """Write every letter as Word and PDF file into a folder."""
    writer = FileDocumentWriter(FORMAT)
    made = []
    for source in sorted(SOURCES.glob("*.toml")):
        letter = read_letter(source)
        for ending in ENDINGS:
            target = folder / f"{source.stem}{ending}"
            writer.write_document(letter, target)
            made.append(target)
    return made


if __name__ == "__main__":
    make_samples(SAMPLES)
