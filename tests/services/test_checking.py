"""The form of files and of our own documents, judged in a process of its own."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from tests.rendering.papers import reply, report, section
from tests.storage.examples import DEPARTMENTS, OFFICE
from vanthu.domain.documents.parts import OfficialDocument
from vanthu.domain.errors import (
    FileMissing,
    RepairReason,
    RepairRefused,
    UncheckableFormat,
)
from vanthu.domain.form_check.form_measures import form_measures
from vanthu.domain.form_check.measured import FileFormat
from vanthu.extraction.form_checker import SandboxedFormChecker, checking_time
from vanthu.rendering.format_profile import read_format_profile
from vanthu.rendering.writer import FileDocumentWriter, put_in_place
from vanthu.services.checking import Checking
from vanthu.services.desk import Desk

DAY = date(2026, 11, 21)
WORDS = "Đã trưng bày 1.250 đầu sách tại nhà văn hóa của các khu phố trong phường."


def _report() -> OfficialDocument:
    return report(*section(1, WORDS), number=5)


@pytest.fixture(scope="module")
def checking(resources: Path) -> Iterator[Checking]:
    profile = read_format_profile(resources / "format" / "nd30-2020.toml")
    measures = form_measures(profile.ranges, profile.urgency)
    checker = SandboxedFormChecker(lambda: measures)
    writer = FileDocumentWriter(resources / "format" / "nd30-2020.toml")
    yield Checking(checker, writer, put_in_place, tuple, lambda: DAY)
    checker.close()


@pytest.fixture
def narrow(checking: Checking, tmp_path: Path) -> Path:
    """Give a report whose left margin is too small."""
    file = tmp_path / "narrow.docx"
    checking.writer.write_document(_report(), file)
    word = Document(str(file))
    word.sections[0].left_margin = Mm(20)
    word.save(str(file))
    return file


@pytest.mark.parametrize("ending", [".docx", ".pdf"])
@pytest.mark.parametrize("document", [_report(), reply()], ids=["report", "reply"])
def test_what_the_program_writes_is_in_form(
    checking: Checking, document: OfficialDocument, ending: str
) -> None:
    found = checking.check_document(document, ending=ending)
    assert found.findings == ()
    assert found.kind == document.kind
    assert found.format is FileFormat(ending[1:])


def test_a_fault_is_found_with_its_place_and_measure(
    checking: Checking, narrow: Path
) -> None:
    found = checking.check(narrow)
    margin = next(f for f in found.findings if f.rule == "F02")
    assert (margin.fault, margin.low, margin.high) == ("left", 30, 35)
    assert margin.number == pytest.approx(20, abs=0.1)
    assert not found.is_in_form


def test_a_repaired_copy_is_another_file(checking: Checking, narrow: Path) -> None:
    before, target = narrow.read_bytes(), narrow.with_name("repaired.docx")
    found = checking.check(narrow)
    assert checking.repair(narrow, target, found.findings).is_in_form
    assert narrow.read_bytes() == before
    assert checking.check(target).findings == ()


def test_only_what_was_asked_for_is_repaired(checking: Checking, narrow: Path) -> None:
    found = checking.check(narrow)
    margin = [f for f in found.findings if f.rule == "F02"]
    target = narrow.with_name("margin.docx")
    left = checking.repair(narrow, target, margin)
    assert all(f.rule != "F02" for f in left.findings)


def test_what_a_repair_brings_is_repaired_as_well(
    checking: Checking, tmp_path: Path
) -> None:
    file, target = tmp_path / "small.docx", tmp_path / "repaired.docx"
    checking.writer.write_document(_report(), file)
    word = Document(str(file))
    motto = word.tables[0].rows[0].cells[1].paragraphs[1]
    line = next(motto._p.itersiblings())  # noqa: SLF001 - borders have no public way
    motto.runs[0].font.size = Pt(12)
    for indents in line.iter(qn("w:ind")):
        for side in ("left", "right"):
            more = Mm(4.4).twips
            indents.set(qn(f"w:{side}"), str(int(indents.get(qn(f"w:{side}"))) + more))
    word.save(str(file))
    found = checking.check(file)
    assert [(f.rule, f.fault) for f in found.findings] == [("F06", "size")]
    assert checking.repair(file, target, found.findings).findings == ()


def test_a_copy_never_takes_the_place_of_the_file(
    checking: Checking, narrow: Path
) -> None:
    found = checking.check(narrow)
    with pytest.raises(RepairRefused) as refused:
        checking.repair(narrow, narrow, found.findings)
    assert refused.value.reason is RepairReason.SAME_FILE
    assert checking.check(narrow).findings == found.findings


def test_without_repairs_nothing_is_written(checking: Checking, narrow: Path) -> None:
    target = narrow.with_name("copy.docx")
    with pytest.raises(RepairRefused) as refused:
        checking.repair(narrow, target, [])
    assert refused.value.reason is RepairReason.NOTHING
    assert not target.exists()


def test_other_files_are_refused(checking: Checking, tmp_path: Path) -> None:
    text = tmp_path / "letter.txt"
    text.write_text("Kính gửi", encoding="utf-8")
    with pytest.raises(UncheckableFormat):
        checking.check(text)
    with pytest.raises(FileMissing):
        checking.check(tmp_path / "gone.docx")


def test_a_thick_report_has_more_time_than_a_letter() -> None:
    assert checking_time(30_000) >= 40
    assert checking_time(200_000_000) == 120


def test_the_office_knows_the_names_of_its_people(desk: Desk) -> None:
    desk.office.save_profile(OFFICE)
    desk.office.save_departments(DEPARTMENTS)
    names = desk.checking.context().names
    assert {signer.name for signer in OFFICE.signers} <= set(names)
