"""`vanthu check`: what is printed, and the exit status."""

import json
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm
from PIL import Image

from tests.cli.conftest import Command
from tests.rendering.papers import reply
from vanthu.rendering.writer import FileDocumentWriter


@pytest.fixture
def sound(resources: Path, tmp_path: Path) -> Path:
    """Give a công văn in form."""
    file = tmp_path / "cong-van.docx"
    profile = resources / "format" / "nd30-2020.toml"
    FileDocumentWriter(profile).write_document(reply(), file)
    return file


@pytest.fixture
def narrow(sound: Path) -> Path:
    """Give the công văn with a left margin that is too small."""
    word = Document(str(sound))
    word.sections[0].left_margin = Mm(20)
    file = sound.with_name("le-hep.docx")
    word.save(str(file))
    return file


def test_a_document_in_form_ends_with_0(vanthu: Command, sound: Path) -> None:
    outcome = vanthu("check", sound)
    assert outcome.status == 0
    assert outcome.lines == ["Không thấy lỗi thể thức."]


def test_a_fault_is_told_with_rule_weight_place_and_article(
    vanthu: Command, narrow: Path
) -> None:
    outcome = vanthu("check", narrow)
    assert outcome.status == 1
    line = next(line for line in outcome.lines if line.startswith("F02"))
    assert "Trang giấy: Lề trái 20" in line
    assert "quy định: 30 đến 35 mm. [PL I, I.3]" in line
    assert line.split()[1] == "E"


def test_json_holds_every_finding(vanthu: Command, narrow: Path) -> None:
    answer = json.loads(vanthu("check", "--json", narrow).out)
    assert (answer["schema"], answer["format"]) == (1, "docx")
    assert (answer["kind"], answer["reference"]) == ("công văn", "05/UBND-VHXH")
    assert not answer["in_form"]
    margin = next(f for f in answer["findings"] if f["rule"] == "F02")
    assert (margin["severity"], margin["fault"]) == ("E", "left")
    assert margin["repairable"]
    assert margin["message"].startswith("Trang giấy: Lề trái")


def test_a_repaired_copy_is_judged_and_the_file_stays(
    vanthu: Command, narrow: Path
) -> None:
    before, target = narrow.read_bytes(), narrow.with_name("da-sua.docx")
    outcome = vanthu("check", narrow, "--repair", target)
    assert outcome.status == 0
    assert "Đã ghi bản sửa" in outcome.err
    assert narrow.read_bytes() == before
    assert vanthu("check", target).status == 0


def test_a_final_document_needs_number_and_day(vanthu: Command, sound: Path) -> None:
    word = Document(str(sound))
    for paragraph in word.tables[0].rows[1].cells[0].paragraphs[:1]:
        paragraph.runs[0].text = "Số: …/UBND-VHXH"
    word.save(str(sound))
    assert vanthu("check", sound).status == 0
    final = vanthu("check", "--final", sound)
    assert final.status == 1
    assert "F32" in final.out


def test_other_files_are_refused_in_words(vanthu: Command, tmp_path: Path) -> None:
    text = tmp_path / "ghi-chu.txt"
    text.write_text("Kính gửi", encoding="utf-8")
    outcome = vanthu("check", text)
    assert outcome.status == 1
    assert "chỉ kiểm tệp Word (.docx) và PDF" in outcome.err


def test_a_scan_is_refused_in_words(vanthu: Command, tmp_path: Path) -> None:
    scan = tmp_path / "anh-quet.pdf"
    Image.new("L", (1240, 1754), 255).save(scan)
    outcome = vanthu("check", scan)
    assert outcome.status == 1
    assert "không kiểm ảnh quét" in outcome.err


def test_the_names_of_a_data_folder_are_known(
    vanthu: Command, sound: Path, tmp_path: Path
) -> None:
    assert vanthu("check", sound, "--data", tmp_path / "data").status == 0
