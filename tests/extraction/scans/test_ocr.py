"""Recognising printed characters at their places."""

from pathlib import Path

import pytest

from tests.extraction.made_scans import BODY, DPI, HEADER, needs_ocr, printed
from vanthu.extraction.layout.reading_order import read_page
from vanthu.extraction.scans.ocr import recognise
from vanthu.extraction.scans.ocr_engine import LANGUAGE, data_folder


@needs_ocr
def test_print_is_read_with_a_box_where_it_stands() -> None:
    image = printed(BODY)

    page = read_page(recognise(image).glyphs, *image.size, is_first=True)

    assert page.text.split("\n")[-2:] == [BODY[1][2], BODY[2][2]]
    start = page.text.index("báo cáo kết quả")
    box = page.boxes[start]
    assert box is not None
    baseline = 200 * DPI / 72
    assert box.top < baseline - 20 < baseline < box.bottom
    assert box.right - box.left < 40


@needs_ocr
def test_columns_that_stand_close_are_read_one_after_the_other() -> None:
    image = printed([*HEADER, *BODY])

    text = read_page(recognise(image).glyphs, *image.size, is_first=True).text

    assert text.startswith("UBND TỈNH SÔNG HÀ\nSỞ NỘI VỤ\nSố: 128/SNV-VP\n\n")
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh" in text


@needs_ocr
def test_an_empty_page_has_no_characters() -> None:
    assert len(recognise(printed([])).glyphs) == 0


def test_the_data_are_taken_from_the_folder_that_the_machine_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "tessdata"
    folder.mkdir()
    (folder / f"{LANGUAGE}.traineddata").touch()

    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))

    assert data_folder() == folder


def test_a_named_folder_without_the_data_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))

    assert data_folder() not in (tmp_path, tmp_path / "tessdata")
