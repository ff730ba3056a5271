"""The font is found, complete, and registered once."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from tests.rendering import papers
from vanthu.rendering.fonts import (
    NoUsableFont,
    font_folders,
    load_family,
    vietnamese_letters,
)
from vanthu.rendering.writer import FileDocumentWriter


def installed() -> list[Path]:
    """List the four faces of Tinos, where this machine has them."""
    found = [p for f in font_folders() for p in f.rglob("Tinos-*.ttf")]
    if len(found) != 4:
        pytest.skip("no Tinos: the fonts of fonts-croscore are not installed")
    return found


def test_this_machine_has_a_font_with_every_vietnamese_letter() -> None:
    family = load_family(font_folders())

    assert family.missing([vietnamese_letters()]) == ""
    assert family.missing(["chữ漢", "漢🎉"]) == "漢🎉"


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_every_system_has_folders_of_fonts(system: str) -> None:
    folders = font_folders(system)

    assert len(folders) >= 2
    assert all("onts" in str(folder) for folder in folders)


def test_the_family_is_loaded_once() -> None:
    assert load_family(font_folders()) is load_family(font_folders())


def test_a_family_that_lacks_a_face_is_passed_over(tmp_path: Path) -> None:
    for face in installed()[:3]:
        shutil.copy(face, tmp_path)

    with pytest.raises(NoUsableFont):
        load_family((tmp_path,))


def test_a_font_without_vietnamese_letters_is_passed_over(tmp_path: Path) -> None:
    installed()
    other = next((p for f in font_folders() for p in f.rglob("Symbola*.ttf")), None)
    other = other or next(
        (p for f in font_folders() for p in f.rglob("opens___.ttf")), None
    )
    if other is None:
        pytest.skip("no font without Vietnamese letters on this machine")
    for name in ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"):
        shutil.copy(other, tmp_path / name)

    with pytest.raises(NoUsableFont):
        load_family((tmp_path,))


def test_a_damaged_font_file_is_passed_over(tmp_path: Path) -> None:
    for face in installed():
        (tmp_path / face.name).write_bytes(b"no font at all")

    with pytest.raises(NoUsableFont):
        load_family((tmp_path, tmp_path / "not there"))


def test_several_documents_can_be_drawn_at_the_same_time(
    writer: FileDocumentWriter,
) -> None:
    documents = [papers.reply(), papers.long_report(), papers.one_page_report()] * 3
    draw = partial(writer.preview, dpi=30)
    alone = [draw(document) for document in documents]

    with ThreadPoolExecutor(max_workers=4) as together:
        assert list(together.map(draw, documents)) == alone
