"""The fixed words of a header, misread too: a quick look may not miss any of them."""

import pytest

from vanthu.extraction.folding import fold
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.date_words import find_date_line

NATION = fold("Cộng hòa xã hội chủ nghĩa Việt Nam").split()
MOTTO = fold("Độc lập Tự do Hạnh phúc").split()
MISREAD = "qz"


def but(words: list[str], first: int, kept: int) -> list[str]:
    return [
        word if first <= at < first + kept else MISREAD for at, word in enumerate(words)
    ]


@pytest.mark.parametrize("first", range(6))
def test_quoc_hieu_is_known_by_any_three_of_its_words(first: int) -> None:
    assert labels.NATION.search(" ".join(but(NATION, first, 3)))


@pytest.mark.parametrize("first", range(5))
def test_tieu_ngu_is_known_by_any_two_of_its_words(first: int) -> None:
    one, two, three, four, five, six = but(MOTTO, first, 2)

    assert labels.MOTTO.search(f"{one} {two} - {three} {four} - {five} {six}")


@pytest.mark.parametrize(
    "line",
    [
        "cong hoa xa hoi chu nghia viet nam",
        "cung hea xo hui chu ngbia viit nim",
        "dang cong san viet nam",
    ],
)
def test_quoc_hieu_is_known_in_every_reading(line: str) -> None:
    assert labels.NATION.search(line)


@pytest.mark.parametrize(
    "line",
    ["doc lap - tu do - hanh phuc", "dac lep ta da hinh phuc", "dac lep - tx do"],
)
def test_tieu_ngu_is_known_in_every_reading(line: str) -> None:
    assert labels.MOTTO.search(line)


@pytest.mark.parametrize("line", ["uy ban nhan dan xa an binh", "thuc hien ke hoach"])
def test_other_lines_are_neither(line: str) -> None:
    assert labels.NATION.search(line) is None
    assert labels.MOTTO.search(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "song ha, ngay 03 thang 02 nam 2026",
        "song ha, ngav 03 thang 02 nam 2026",
        "song ha, ngay 03 tharg 02 nam 2026",
        "song ha, ngay 03/02/2026",
        "song ha, 03/02/2026",
    ],
)
def test_a_date_line_is_found_with_one_word_misread(line: str) -> None:
    found = find_date_line(line)

    assert found is not None
    assert found["year"] == "2026"


@pytest.mark.parametrize(
    ("folded", "found"),
    [
        (
            "ubnd tinh cong hoa xa hoi chu nghia viet nam",
            "cong hoa xa hoi chu nghia viet nam",
        ),
        (
            "-cong hoa xa hoi chu nghia viet nam",
            "-cong hoa xa hoi chu nghia viet nam",
        ),
        (
            "cong hoa xa hoi chu nghia viet namx",
            "cong hoa xa hoi chu nghia viet",
        ),
    ],
)
def test_the_usual_words_are_found_where_misread_ones_would_be(
    folded: str, found: str
) -> None:
    for place in (labels.NATION.search(folded), labels.NATION.pattern.search(folded)):
        assert place is not None
        assert place[0] == found
