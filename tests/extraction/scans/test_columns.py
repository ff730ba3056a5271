"""Columns at the top and the bottom of a scan."""

from random import Random

import pytest
from PIL import Image, ImageChops

from tests.extraction.made_files import Placed
from tests.extraction.made_scans import A4, BODY, HEADER, printed
from vanthu.extraction.scans.columns import frames_of, shows_words

FOOTER: list[Placed] = [
    (80, 300, "Nơi nhận:"),
    (80, 318, "- Như trên;"),
    (80, 336, "- Lưu: VT."),
    (340, 300, "TM. ỦY BAN NHÂN DÂN"),
    (370, 318, "CHỦ TỊCH"),
    (360, 400, "Nguyễn Văn An"),
]


def test_header_and_footer_are_cut_between_their_columns() -> None:
    frames = frames_of(printed([*HEADER, *BODY, *FOOTER]))

    tops = [top for _, top, _, _ in frames]
    assert len(frames) == 5
    assert tops[0] == tops[1] < tops[2] < tops[3] == tops[4]
    head, foot = frames[0][2] * 72 / 200, frames[3][2] * 72 / 200
    assert 200 < head < 270
    assert 150 < foot < 340


def test_every_printed_pixel_is_in_one_frame_and_no_empty_margin() -> None:
    page = printed([*HEADER, *BODY, *FOOTER])
    box = page.point([255 * (v < 128) for v in range(256)]).getbbox()
    assert box is not None
    _, first, _, last = box

    frames = frames_of(page)

    top, end = frames[0][1], frames[-1][3]
    area = sum((right - left) * (low - upper) for left, upper, right, low in frames)
    assert area == A4[0] * (end - top)
    assert first - 60 < top < first < last < end < last + 60


def test_a_page_of_running_text_is_one_frame() -> None:
    lines = [(90.0, 100.0 + 18 * n, BODY[1][2]) for n in range(20)]

    ((left, _, right, _),) = frames_of(printed(lines))

    assert (left, right) == (0, A4[0])


def test_an_empty_page_has_no_frame() -> None:
    assert frames_of(printed([])) == []


def specks(count: int) -> Image.Image:
    """Return a page with dust on it, each speck for itself."""
    page = printed([])
    random = Random(3)
    for _ in range(count):
        left, top = random.randrange(100, 1500), random.randrange(100, 2200)
        page.paste(0, (left, top, left + 6, top + 6))
    return page


def test_dust_is_no_print() -> None:
    assert frames_of(specks(60)) == []
    assert not shows_words(specks(60))


@pytest.mark.parametrize("turns", range(4))
def test_a_single_word_is_seen_on_whichever_side_the_page_lies(turns: int) -> None:
    page = ImageChops.darker(specks(60), printed([(200, 300, "Hết")]))

    assert shows_words(page.rotate(90 * turns, expand=True))
