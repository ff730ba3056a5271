"""Pages drawn as pictures."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.extraction.made_files import FILLER, docx_of, paragraph, pdf_of
from vanthu.domain.errors import UnknownFormat, UnreadableFile
from vanthu.extraction.page_pictures import draw_page

PATH = Path("letter.pdf")
LETTER = pdf_of([(90, 60, FILLER)], [(90, 60, FILLER)])


def test_a_page_is_drawn_at_the_wanted_resolution() -> None:
    picture = draw_page(LETTER, PATH, 2, 144)

    with Image.open(BytesIO(picture.png)) as image:
        assert image.size == (picture.width, picture.height) == (1190, 1684)
        assert len(set(image.convert("L").tobytes())) > 2  # there is ink


@pytest.mark.parametrize(("page", "dpi"), [(0, 96), (3, 96), (1, 0), (1, 9600)])
def test_a_page_that_is_not_there_or_too_large_is_refused(page: int, dpi: int) -> None:
    with pytest.raises(UnreadableFile):
        draw_page(LETTER, PATH, page, dpi)


def test_a_format_without_pages_has_no_picture() -> None:
    with pytest.raises(UnknownFormat):
        draw_page(docx_of(paragraph("one")), PATH, 1, 96)
