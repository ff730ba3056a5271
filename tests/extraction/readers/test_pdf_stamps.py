"""Marks of urgency and secrecy that a printed letter shows as pictures."""

from contextlib import closing
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from tests.extraction.made_files import FILLER, saved
from tests.extraction.made_pdfs import PdfObjects, page_file, words_at
from tests.extraction.made_scans import needs_ocr
from tests.extraction.made_stamps import Millimetres, stamp
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import SecretLetter
from vanthu.domain.intake import LetterReading, TextSource
from vanthu.domain.office import OfficeLevel, OfficeProfile
from vanthu.extraction.file_reading import read_letter

LETTER = Path("resources/samples/01-so-noi-vu-tu-kiem-tra.pdf")
OFFICE = OfficeProfile(
    name="Ủy ban nhân dân phường Sông Hà",
    unit_name="Sông Hà",
    level=OfficeLevel.WARD,
    place="Sông Hà",
)
MILLIMETRE = 72 / 25.4


def stamped_letter(words: str, size: Millimetres, top: float = 62) -> bytes:
    """Return a printed letter with a picture in its left column; `top` in mm."""
    jpeg = BytesIO()
    stamp(words, size).save(jpeg, "JPEG", quality=85)
    with closing(pdfium.PdfDocument(LETTER.read_bytes())) as document:
        page = document[0]
        picture = pdfium.PdfImage.new(document)
        picture.load_jpeg(jpeg, pages=[page])
        width, height = (side * MILLIMETRE for side in size)
        bottom = page.get_height() - top * MILLIMETRE - height
        picture.set_matrix(
            pdfium.PdfMatrix().scale(width, height).translate(95, bottom)
        )
        page.insert_obj(picture)
        page.gen_content()
        return saved(document)


def page_with_pinned_stamp(words: str, size: Millimetres) -> bytes:
    """Return a printed page with a stamp pinned on it as an annotation."""
    picture, jpeg = stamp(words, size), BytesIO()
    picture.save(jpeg, "JPEG", quality=85)
    content = jpeg.getvalue()
    objects = PdfObjects()
    drawn = objects.add(
        f"<</Type/XObject/Subtype/Image/Width {picture.width}/Height {picture.height}"
        f"/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode"
        f"/Length {len(content)}>>stream\n".encode()
        + content
        + b"\nendstream"
    )
    width, height = (side * MILLIMETRE for side in size)
    look = objects.add_stream(
        f"q {width} 0 0 {height} 0 0 cm /I Do Q".encode(),
        f"/Type/XObject/Subtype/Form/BBox[0 0 {width} {height}]"
        f"/Resources<</XObject<</I {drawn} 0 R>>>>",
    )
    frame = f"95 640 {95 + width} {640 + height}"
    pinned = f"<</Type/Annot/Subtype/Stamp/F 4/Rect[{frame}]/AP<</N {look} 0 R>>>>"
    page = words_at(*((90, 560 - 20 * row, FILLER) for row in range(5)))
    return page_file(page, (pinned,), objects=objects)


def read(data: bytes) -> LetterReading:
    return read_letter(data, LETTER, OFFICE, WorkingCalendar())


@needs_ocr
@pytest.mark.parametrize(
    ("words", "size"), [("MẬT", (20, 8)), ("TỐI MẬT", (30, 8)), ("TUYỆT MẬT", (40, 8))]
)
def test_a_letter_with_a_pictured_mark_of_secrecy_is_refused(
    words: str, size: Millimetres
) -> None:
    with pytest.raises(SecretLetter) as refused:
        read(stamped_letter(words, size))

    assert refused.value.mark == words


@needs_ocr
def test_a_letter_with_a_pinned_stamp_of_secrecy_is_refused() -> None:
    with pytest.raises(SecretLetter):
        read(page_with_pinned_stamp("MẬT", (20, 8)))


@needs_ocr
def test_a_pictured_mark_of_urgency_is_read_where_it_stands() -> None:
    reading = read(stamped_letter("HỎA TỐC", (30, 8)))

    urgency = reading.proposal.fields.urgency
    assert urgency.value == "HỎA TỐC"
    (box,) = urgency.evidence[0].rects
    assert (box.left, box.top) == pytest.approx((95, 62 * MILLIMETRE), abs=1)
    assert box.right - box.left == pytest.approx(30 * MILLIMETRE, abs=1)


@needs_ocr
def test_the_letter_under_the_mark_is_read_as_printed() -> None:
    marked, plain = read(stamped_letter("KHẨN", (30, 8))), read(LETTER.read_bytes())

    assert marked.text_source is TextSource.TEXT_LAYER
    assert marked.pages[0].text == f"KHẨN\n\n{plain.pages[0].text}"
    assert marked.proposal.fields.symbol.value == plain.proposal.fields.symbol.value


@needs_ocr
@pytest.mark.parametrize(
    ("words", "size", "top"),
    [
        ("SÔNG HÀ", (30, 8), 62),  # another word
        ("MẬT", (20, 8), 200),  # below the half of the page
        ("MẬT", (100, 40), 62),  # no mark is as large
    ],
)
def test_other_pictures_are_no_marks(words: str, size: Millimetres, top: float) -> None:
    reading = read(stamped_letter(words, size, top))

    assert reading.pages == read(LETTER.read_bytes()).pages
