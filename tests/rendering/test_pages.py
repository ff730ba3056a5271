"""Where pages end: numbers from the second page, and no signature on its own."""

import pytest

from tests.rendering import papers
from tests.rendering.conftest import ROOM_TESTS, Exports
from tests.rendering.printed import PrintedPage, read_pages
from vanthu.domain.documents.books import BookKind


def pages(exports: Exports, name: str, maker: str) -> tuple[PrintedPage, ...]:
    """Give the pages of an export as we or LibreOffice print them."""
    path = exports.pdf(name) if maker == "ours" else exports.converted(name)
    return read_pages(path)


@pytest.fixture(params=["ours", "libreoffice"])
def maker(request: pytest.FixtureRequest, exports: Exports) -> str:
    """Name the program that prints; LibreOffice must be there for its own."""
    if request.param == "libreoffice":
        request.getfixturevalue("converted")
    return str(request.param)


def numbers_above(page: PrintedPage) -> list[str]:
    """Give what stands in the top margin of a page."""
    return [line.text.strip() for line in page.lines if line.baseline < 19]


def test_the_number_stands_in_the_middle_of_the_top_margin_from_page_two(
    exports: Exports, maker: str
) -> None:
    first, *others = pages(exports, "long", maker)

    assert numbers_above(first) == []
    assert [numbers_above(page) for page in others] == [["2"], ["3"]]
    for page in others:
        number = next(line for line in page.lines if line.baseline < 19)
        assert (number.left + number.right) / 2 == pytest.approx(30 + 82.5, abs=0.5)
        assert number.size == 14
        assert 8 < number.top < number.baseline < 15


def test_a_long_report_has_three_pages_and_its_gaps_are_seen(
    exports: Exports, maker: str
) -> None:
    text = "\n".join(
        line.text for page in pages(exports, "long", maker) for line in page.lines
    )

    assert text.count("[chưa có kết quả]") == 4


@pytest.mark.parametrize("count", ROOM_TESTS)
def test_the_signature_is_never_alone_on_a_page(
    exports: Exports, maker: str, count: int
) -> None:
    last = pages(exports, f"room{count}", maker)[-1]
    text = " ".join(line.text for line in last.lines)

    assert "kính báo cáo./." in text
    assert "Nơi nhận:" in text
    assert papers.SIGNER in text


def test_some_of_the_lengths_push_the_signature_to_a_new_page(
    exports: Exports, maker: str
) -> None:
    counts = {len(pages(exports, f"room{n}", maker)) for n in ROOM_TESTS}

    assert counts == {1, 2}


@pytest.mark.parametrize("kind", BookKind)
def test_every_page_of_a_register_repeats_its_head(
    exports: Exports, maker: str, kind: BookKind
) -> None:
    cover, *sheets = pages(exports, kind, maker)

    assert len(sheets) > 1
    assert "Quyển số: 01" in cover.lines[-1].text
    assert numbers_above(cover) == []
    for number, page in enumerate(sheets, start=1):
        assert page.width > page.height
        assert numbers_above(page) == [str(number)]
        text = "".join(line.text for line in page.lines)
        # LibreOffice does not keep the end of a book with the last row; Word does.
        if not (maker == "libreoffice" and text.startswith(f"{number}Tổng số")):
            assert "(1)" in text
            assert "(7)" in text


@pytest.mark.parametrize("kind", BookKind)
def test_the_cover_of_a_register_is_centred_on_its_sheet(
    exports: Exports, maker: str, kind: BookKind
) -> None:
    cover = pages(exports, kind, maker)[0]

    for line in cover.lines:
        middle = (line.left + line.right) / 2
        assert middle == pytest.approx(20 + (297 - 35) / 2, abs=1.0)
