"""The sample files say what their sources say, and can be made again."""

import importlib.util
import re
import zipfile
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pypdfium2
import pytest

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
SOURCES = sorted((SAMPLES / "sources").glob("*.toml"))
STEMS = [source.stem for source in SOURCES]
WORD_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
WORD_PARAGRAPH = WORD_TEXT[:-1] + "p"


def words_of(file: Path) -> list[str]:
    """Return the words of a Word or PDF file in their order."""
    if file.suffix == ".pdf":
        with pypdfium2.PdfDocument(file) as document:
            pages = [page.get_textpage().get_text_range() for page in document]
        return re.findall(r"\S+", "\n".join(pages))
    with zipfile.ZipFile(file) as parts:
        root = ET.fromstring(parts.read("word/document.xml"))
    paragraphs = root.iter(WORD_PARAGRAPH)
    lines = ("".join(t.text or "" for t in p.iter(WORD_TEXT)) for p in paragraphs)
    return re.findall(r"\S+", "\n".join(lines))


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    """Load the program that makes the samples; it is no part of the package."""
    spec = importlib.util.spec_from_file_location(
        "make_samples", SAMPLES / "make_samples.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def made_again(maker: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    maker.make_samples(folder)
    return folder


def test_each_source_has_its_two_files_and_no_file_is_left_over() -> None:
    for ending in (".docx", ".pdf"):
        assert sorted(file.stem for file in SAMPLES.glob(f"*{ending}")) == STEMS


@pytest.mark.parametrize("ending", [".docx", ".pdf"])
@pytest.mark.parametrize("stem", STEMS)
def test_making_a_sample_again_gives_the_same_words(
    made_again: Path, stem: str, ending: str
) -> None:
    name = f"{stem}{ending}"

    assert words_of(made_again / name) == words_of(SAMPLES / name)


@pytest.mark.parametrize("ending", [".docx", ".pdf"])
@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_the_file_says_every_sentence_of_its_source(
    maker: ModuleType, source: Path, ending: str
) -> None:
    letter = maker.read_letter(source)
    text = " ".join(words_of(SAMPLES / f"{source.stem}{ending}"))

    for paragraph in letter.body:
        assert paragraph.text in text
    (signature,) = letter.signatures
    for name in (*letter.recipients, *letter.addressees, signature.name):
        assert name in text


def test_a_letter_without_header_starts_at_its_addressees() -> None:
    for ending in (".docx", ".pdf"):
        words = words_of(SAMPLES / f"07-khong-co-phan-dau{ending}")

        assert words[:2] == ["Kính", "gửi:"]


def test_a_blank_number_and_day_leave_room() -> None:
    for ending in (".docx", ".pdf"):
        text = " ".join(words_of(SAMPLES / f"05-so-tai-chinh-chua-so{ending}"))

        assert "Số: /STC-QLNS" in text
        assert "Trung Lương, ngày tháng năm 2026" in text
