"""Pages drawn as pictures."""

from contextlib import closing
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageOps

from tests.extraction.made_files import FILLER, docx_of, paragraph, pdf_of, saved
from tests.extraction.made_scans import picture_file
from vanthu.domain.errors import UnknownFormat, UnreadableFile
from vanthu.extraction.page_pictures import draw_page
from vanthu.extraction.readers.pdf import PdfReader

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


def test_a_picture_file_is_drawn_at_the_wanted_resolution() -> None:
    data = picture_file(Image.new("L", (1654, 2339), 255), "TIFF")

    picture = draw_page(data, PATH, 1, 72)

    assert (picture.width, picture.height) == pytest.approx((595, 842), abs=2)
    with pytest.raises(UnreadableFile):
        draw_page(data, PATH, 2, 72)


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("cropped", [False, True])
def test_boxes_lie_where_the_picture_has_ink(turned: int, cropped: bool) -> None:
    with closing(pdfium.PdfDocument(pdf_of([(190, 160, "No: 12/UBND")]))) as document:
        page = document[0]
        page.set_rotation(turned)
        if cropped:
            page.set_cropbox(100, 300, 500, 800)
        letter = saved(document)
    (read,) = PdfReader().read(letter, PATH).pages
    boxes = [box for box in read.boxes if box]

    picture = draw_page(letter, PATH, 1, 72)

    with Image.open(BytesIO(picture.png)) as image:
        ink = ImageOps.invert(image.convert("L")).getbbox()
    assert ink is not None
    assert (picture.width, picture.height) == (round(read.width), round(read.height))
    around = (
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )
    assert ink == pytest.approx(around, abs=4)
