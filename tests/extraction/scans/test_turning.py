"""Pages on their side told from pages that stand."""

import pytest
from PIL import Image

from tests.extraction.made_scans import BODY, HEADER, printed
from vanthu.extraction.scans.cleaning import whole
from vanthu.extraction.scans.turning import likely_turns


@pytest.mark.parametrize("degrees", [0, 2, -8, 180])
def test_level_lines_are_read_as_they_lie_or_upside_down(degrees: float) -> None:
    page = printed([*HEADER, *BODY]).rotate(degrees, fillcolor=255)

    assert likely_turns(page, whole(page))[:2] == (0, 2)


@pytest.mark.parametrize("degrees", [90, 270, 94])
def test_upright_lines_are_turned_before_they_are_read(degrees: float) -> None:
    page = printed([*HEADER, *BODY]).rotate(degrees, expand=True, fillcolor=255)

    assert likely_turns(page, whole(page))[:2] == (1, 3)


def test_an_empty_page_lies_as_it_is() -> None:
    page = Image.new("L", (400, 600), 255)

    assert likely_turns(page, whole(page)) == (0, 2, 1, 3)
