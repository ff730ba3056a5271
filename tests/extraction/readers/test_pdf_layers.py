"""What a page of a PDF is made of."""

from contextlib import closing

import pypdfium2 as pdfium
import pytest
from PIL import Image

from tests.extraction.made_scans import BODY, printed
from tests.extraction.spoiled_scans import as_pdf
from vanthu.extraction.readers.pdf_layers import is_black_and_white


@pytest.mark.parametrize(
    ("mode", "without_colours"), [("1", True), ("L", False), ("RGB", False)]
)
def test_only_pictures_of_one_bit_are_known_to_have_no_colours(
    mode: str, without_colours: bool
) -> None:
    with (
        closing(pdfium.PdfDocument(as_pdf([printed(BODY).convert(mode)]))) as document,
        closing(document[0]) as page,
    ):
        assert is_black_and_white(page) is without_colours


def test_a_page_without_pictures_may_have_colours() -> None:
    with (
        closing(pdfium.PdfDocument.new()) as document,
        closing(document.new_page(595, 842)) as page,
    ):
        assert not is_black_and_white(page)


def test_a_page_of_black_and_white_is_drawn_alike_in_grey() -> None:
    scan = as_pdf([printed(BODY).convert("1", dither=Image.Dither.NONE)])
    with (
        closing(pdfium.PdfDocument(scan)) as document,
        closing(document[0]) as page,
    ):
        grey = page.render(scale=1, grayscale=True).to_pil()
        colours = page.render(scale=1).to_pil()

    assert grey.tobytes() == colours.convert("L").tobytes()
