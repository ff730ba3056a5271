"""Documents damaged at random are read or refused, never anything else."""

import zipfile
from collections import Counter
from io import BytesIO
from pathlib import Path
from random import Random

from tests.cli.conftest import LETTER
from tests.extraction.made_files import OFFICE, paragraph
from tests.extraction.readers.made_doc import Para, Words, change, doc_of, para
from tests.extraction.readers.test_doc import row
from tests.extraction.readers.test_mhtml import STARTS, page_file
from tests.extraction.readers.test_odt import odt_of, p
from tests.extraction.readers.test_odt import table as odt_table
from tests.extraction.readers.test_rtf import row as rtf_row
from tests.extraction.readers.test_rtf import rtf_of
from tests.extraction.readers.test_word_xml import word_2003
from tests.faults.test_mutated_files import mutated
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import FileRefused
from vanthu.extraction.file_reading import read_letter

MUTANTS = 300
SEED = 20_261_121
HEADER = [["UBND TỈNH A", "Số: 12/UBND"], ["CỘNG HÒA", "ngày 6 tháng 10 năm 2025"]]
TEXT = LETTER.format(number=15).splitlines()


def in_rtf(words: str) -> str:
    return "".join(c if c < "\x80" else rf"\u{ord(c)}?" for c in words)


def whole_files() -> dict[str, bytes]:
    """Return the same letter in each format."""
    cells = ["\n".join(cell) for cell in HEADER]
    doc_cells = row(*(" ".join(cell) for cell in HEADER))
    hidden = Words("x\x08y", change(0x083C, 1))
    words = [para("\x0b".join(TEXT)), Para((hidden, Words("\x13a\x14")))]
    rtf_lines = "".join(in_rtf(line) + r"\par " for line in TEXT)
    rows = "".join(f"<td>{cell}</td>" for cell in cells)
    paragraphs = "".join(f"<p style='font-family: .VnTime'>{t}<br></p>" for t in TEXT)
    return {
        "doc": doc_of(*doc_cells, *words),
        "rtf": rtf_of(rtf_row(*map(in_rtf, cells)) + r"\pard " + rtf_lines),
        "odt": odt_of(odt_table(HEADER) + "".join(map(p, TEXT))),
        "html": f"<html><table><tr>{rows}</tr></table>{paragraphs}".encode(),
        "text": "\n".join(TEXT).encode("cp1258", "replace"),
        "xml": word_2003("".join(map(paragraph, TEXT))).encode(),
        "mht": page_file(STARTS["Word"], "".join(f"<p>{t}</p>" for t in TEXT).encode()),
    }


def content_mutated(data: bytes, random: Random) -> bytes:
    """Damage the XML of a document and pack it again."""
    stream = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w") as new,
    ):
        new.writestr("mimetype", old.read("mimetype"))
        new.writestr("content.xml", mutated(old.read("content.xml"), random))
    return stream.getvalue()


def test_a_damaged_document_is_read_or_refused() -> None:
    random = Random(SEED)
    whole = whole_files()
    read: Counter[str] = Counter()
    refused: Counter[str] = Counter()

    for count in range(MUTANTS):
        name = sorted(whole)[count % len(whole)]
        is_packed = name == "odt" and random.random() < 0.8
        damage = content_mutated if is_packed else mutated
        try:
            data = damage(whole[name], random)
            read_letter(data, Path("letter"), OFFICE, WorkingCalendar())
            read[name] += 1
        except FileRefused:
            refused[name] += 1

    assert set(read) == set(whole)
    assert {"doc", "odt"} <= set(refused)


def test_each_of_these_letters_is_read_whole() -> None:
    for name, data in whole_files().items():
        reading = read_letter(data, Path("letter"), OFFICE, WorkingCalendar())
        assert reading.pages[0].text, name
