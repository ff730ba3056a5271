"""PDF: what signing programs and people lay upon a page."""

from pathlib import Path

import pytest

from tests.extraction.made_pdfs import HELVETICA, PdfObjects, page_file, words_at
from vanthu.extraction.readers.pdf import PdfReader
from vanthu.extraction.scans.scanned_pages import ScanReader

PATH = Path("letter.pdf")
HEADER = (
    (90, 780, "PEOPLE'S COMMITTEE"),
    (330, 780, "SOCIALIST REPUBLIC"),
    (100, 762, "SONG HA WARD"),
    (325, 762, "Independence - Freedom"),
    (100, 740, "No:          /UBND-VP"),
    (330, 740, "Song Ha, day 6 month 10"),
    (90, 690, "The committee asks all wards to report what follows in time."),
)
PAGE = words_at(*HEADER)
FRAME = "130 736 158 754"


def appearance(objects: PdfObjects, words: str, matrix: str = "1 0 0 1 0 0") -> int:
    """Add what an annotation looks like: words in a frame of 28 by 18 points."""
    font = objects.add(HELVETICA)
    return objects.add_stream(
        f"q BT /F 13 Tf 0 4 Td ({words}) Tj ET Q".encode(),
        f"/Type/XObject/Subtype/Form/BBox[0 0 28 18]/Matrix[{matrix}]"
        f"/Resources<</Font<</F {font} 0 R>>>>",
    )


def text_of(data: bytes) -> str:
    assert PdfReader().recognises(data)
    return PdfReader().read(data, PATH).pages[0].text


def signed(
    kind: str, more: str = "", *, turned: int = 0, matrix: str = "1 0 0 1 0 0"
) -> bytes:
    objects = PdfObjects()
    look = appearance(objects, "798", matrix)
    annotation = (
        f"<</Type/Annot/Subtype/{kind}/Rect[{FRAME}]/AP<</N {look} 0 R>>{more}>>"
    )
    return page_file(PAGE, (annotation,), turned=turned, objects=objects)


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("Widget", "/FT/Sig/T(so)/F 132"),
        ("Widget", "/FT/Tx/T(so)/V(798)/F 4"),
        ("FreeText", "/DA(/F 13 Tf)/Contents(798)/F 4"),
        ("Stamp", "/F 4"),
    ],
)
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_number_is_read_in_its_place_whatever_laid_it_there(
    kind: str, more: str, turned: int
) -> None:
    text = text_of(signed(kind, more, turned=turned))

    assert "\nNo: 798 /UBND-VP\n" in text


@pytest.mark.parametrize("flags", ["/F 2", "/F 6"])
def test_what_is_hidden_on_the_screen_is_not_read(flags: str) -> None:
    assert "798" not in text_of(signed("Stamp", flags))


def test_a_number_within_forms_within_the_appearance_is_read() -> None:
    """Signing programs draw in layers: a form of a form."""
    objects = PdfObjects()
    look = appearance(objects, "798")
    for _ in range(2):
        look = objects.add_stream(
            b"q /Inside Do Q",
            "/Type/XObject/Subtype/Form/BBox[0 0 28 18]"
            f"/Resources<</XObject<</Inside {look} 0 R>>>>",
        )
    annotation = (
        f"<</Type/Annot/Subtype/Widget/FT/Sig/F 132/Rect[{FRAME}]/AP<</N {look} 0 R>>>>"
    )

    text = text_of(page_file(PAGE, (annotation,), objects=objects))

    assert "\nNo: 798 /UBND-VP\n" in text


@pytest.mark.parametrize("lines", [1, 30])
@pytest.mark.parametrize("laid", ["798", "Signed by the office of the ward " * 9])
def test_words_laid_upon_a_page_are_read_however_much_the_page_prints(
    lines: int, laid: str
) -> None:
    body = [(90, 680 - 16 * n, f"{n} wards report what follows.") for n in range(lines)]
    objects = PdfObjects()
    look = appearance(objects, laid)
    annotation = f"<</Type/Annot/Subtype/Stamp/F 4/Rect[{FRAME}]/AP<</N {look} 0 R>>>>"
    page = words_at(*HEADER[:-1], *body)

    text = text_of(page_file(page, (annotation,), objects=objects))

    assert laid[:3] in text
    assert f"{lines - 1} wards report what follows." in text


@pytest.mark.parametrize("lines", [4, 30])
def test_a_page_of_rubbish_is_looked_at_though_good_words_are_laid_upon_it(
    lines: int,
) -> None:
    """The rubbish counts by itself: what a signing program writes is no excuse."""
    rubbish = [(90, 780 - 16 * n, "kdp vtc bnm qrs xzz wvt lkh") for n in range(lines)]
    objects = PdfObjects()
    look = appearance(objects, "Signed by the office of the ward. " * 2)
    annotation = f"<</Type/Annot/Subtype/Stamp/F 4/Rect[{FRAME}]/AP<</N {look} 0 R>>>>"
    begun: list[int] = []
    reader = PdfReader(ScanReader(lambda: begun.append(1)))

    reader.read(page_file(words_at(*rubbish), (annotation,), objects=objects), PATH)

    assert begun == [1]


def test_a_stamp_without_words_leaves_the_page_as_it_is() -> None:
    objects = PdfObjects()
    look = objects.add_stream(
        b"1 0 0 RG 2 2 24 14 re S", "/Type/XObject/Subtype/Form/BBox[0 0 28 18]"
    )
    annotation = f"<</Type/Annot/Subtype/Stamp/F 4/Rect[{FRAME}]/AP<</N {look} 0 R>>>>"

    stamped = PdfReader().read(page_file(PAGE, (annotation,), objects=objects), PATH)
    plain = PdfReader().read(page_file(PAGE), PATH)

    assert stamped.pages[0].text == plain.pages[0].text
    assert [*stamped.pages[0].boxes] == [*plain.pages[0].boxes]


def test_a_state_of_an_appearance_is_chosen() -> None:
    objects = PdfObjects()
    yes, no = appearance(objects, "798"), appearance(objects, "111")
    annotation = (
        f"<</Type/Annot/Subtype/Widget/FT/Btn/Rect[{FRAME}]/F 4/AS/Yes"
        f"/AP<</N<</Yes {yes} 0 R/Off {no} 0 R>>>>>>"
    )

    text = text_of(page_file(PAGE, (annotation,), objects=objects))

    assert "\nNo: 798 /UBND-VP\n" in text


def test_a_signature_on_a_page_that_is_shown_turned_stands_upright() -> None:
    """A program that signs a turned page turns what it draws as well."""
    objects = PdfObjects()
    look = appearance(objects, "798", "0 1 -1 0 18 0")
    page = "0 1 -1 0 842 0 cm\n" + PAGE
    annotation = (
        "<</Type/Annot/Subtype/Widget/FT/Sig/F 132/Rect[88 130 106 158]"
        f"/AP<</N {look} 0 R>>>>"
    )

    text = text_of(page_file(page, (annotation,), turned=90, objects=objects))

    assert "\nNo: 798 /UBND-VP\n" in text


def test_pages_that_share_what_they_draw_are_read_though_one_is_signed() -> None:
    """What is laid upon page 1 is read after its drawing was taken off in memory."""
    objects = PdfObjects()
    look = appearance(objects, "798")
    font = objects.add(HELVETICA)
    drawn = objects.add_stream(PAGE.encode())
    shared = f"/Resources<</Font<</F {font} 0 R>>>>/Contents {drawn} 0 R"
    mark = objects.add(
        f"<</Type/Annot/Subtype/Widget/FT/Sig/F 4/Rect[{FRAME}]/AP<</N {look} 0 R>>>>"
    )
    root = len(objects.found) + 3
    for annotations in (f"/Annots[{mark} 0 R]", ""):
        objects.add(
            f"<</Type/Page/Parent {root} 0 R/MediaBox[0 0 595 842]"
            f"{shared}{annotations}>>"
        )
    objects.add(f"<</Type/Pages/Kids[{root - 2} 0 R {root - 1} 0 R]/Count 2>>")
    data = objects.file(objects.add(f"<</Type/Catalog/Pages {root} 0 R>>"))

    signed_page, other_page = PdfReader().read(data, PATH).pages

    assert "\nNo: 798 /UBND-VP\n" in signed_page.text
    assert "\nNo: /UBND-VP Song Ha" in other_page.text
    assert other_page.text.endswith(HEADER[-1][2])
