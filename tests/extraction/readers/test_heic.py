"""Photos as phones keep them, read from files that the test writes bit by bit."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.extraction.made_files import OFFICE
from tests.extraction.made_heic import heic
from tests.extraction.made_photos import Photo
from tests.extraction.made_scans import BODY, HEADER, needs_ocr, printed
from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.letter_reader import read_here
from vanthu.extraction.page_pictures import draw_page
from vanthu.extraction.readers.image import ImageReader, media_type_of, pictures

PATH = Path("letter")
GREYS = Image.linear_gradient("L").resize((200, 120))


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_every_grey_is_there_and_the_picture_is_turned_as_the_file_says(
    quarters: int,
) -> None:
    (picture,) = pictures(heic(GREYS, quarters=quarters), PATH)

    wanted = GREYS.rotate(90 * quarters, expand=True)
    assert picture.size == wanted.size
    assert picture.convert("L").tobytes() == wanted.tobytes()


@needs_ocr
@pytest.mark.parametrize("quarters", [0, 1])
def test_a_photo_of_a_letter_gives_its_fields(tmp_path: Path, quarters: int) -> None:
    taken = Photo(size=(1800, 2400)).of(printed([*HEADER, *BODY]))
    photo = Image.open(BytesIO(taken)).rotate(-90 * quarters, expand=True)
    file = tmp_path / "ảnh"  # the name tells nothing
    file.write_bytes(heic(photo, quarters=quarters))

    reading = read_here(file, OFFICE, WorkingCalendar())

    assert reading.media_type == "image/heic"
    assert reading.proposal.fields.full_ref.value == "128/SNV-VP"
    assert str(reading.proposal.fields.issued_on.value) == "2025-11-05"
    assert reading.proposal.fields.issuer.value == "SỞ NỘI VỤ"


def test_a_page_of_it_is_drawn() -> None:
    page = draw_page(heic(Image.new("L", (1654, 2338), 250)), PATH, 1, 72)

    assert (page.width, page.height) == pytest.approx((595, 842), abs=2)


@pytest.mark.parametrize("share", [0.001, 0.3, 0.999])
def test_half_a_file_is_damaged(share: float) -> None:
    whole = heic(GREYS)

    with pytest.raises(UnreadableFile) as caught:
        ImageReader().read(whole[: round(len(whole) * share)], PATH)

    assert caught.value.reason is UnreadableReason.DAMAGED


def test_a_picture_that_claims_to_be_giant_is_refused() -> None:
    whole = heic(GREYS)
    at = whole.index(b"ispe") + 8
    giant = whole[:at] + (60_000).to_bytes(4, "big") * 2 + whole[at + 8 :]

    assert media_type_of(giant) == "image/heic"
    with pytest.raises(UnreadableFile):
        ImageReader().read(giant, PATH)
