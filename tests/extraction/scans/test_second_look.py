"""Number and date that are read more than once."""

from collections.abc import Iterator

import pytest
from PIL import Image

from vanthu.domain.evidence import Rect
from vanthu.extraction.page_text import Page
from vanthu.extraction.scans import second_look
from vanthu.extraction.scans.second_look import with_second_look

PICTURE = Image.new("L", (600, 200), 255)
NUMBER, DATE = "Số: 12/SNV-VP", "Sông Hà, ngày 04 tháng 01 năm 2018"
BODY = "Kính gửi: các phường\nSố: 99/ABC"


def page_of(*lines: str) -> Page:
    """Return a page whose characters all have a place."""
    text = "\n".join(lines)
    boxes = [
        None if c == "\n" else Rect(at, 10, at + 1, 20) for at, c in enumerate(text)
    ]
    return Page(text, 600, 200, boxes)


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Answer with these lines, one after the other, instead of looking."""
    answers: list[str] = []
    taken: Iterator[str] = iter(answers)
    monkeypatch.setattr(second_look, "read_line", lambda _: next(taken))
    return answers


def test_digits_on_which_two_readings_agree_stay(readings: list[str]) -> None:
    readings += ["Số: 12/SNV-VP", "Sông Hà ngày 04 tháng 01 năm 2018"]

    assert with_second_look(page_of(NUMBER, DATE, BODY), PICTURE).text == "\n".join(
        (NUMBER, DATE, BODY)
    )


@pytest.mark.parametrize("second", [f"7{DATE}", DATE.replace("ngày", "ngay 5")])
def test_digits_that_only_the_second_reading_has_are_not_looked_for(
    readings: list[str], second: str
) -> None:
    readings += [second]

    assert with_second_look(page_of(DATE), PICTURE).text == DATE


def test_three_readings_of_four_decide(readings: list[str]) -> None:
    readings += [DATE.replace("8", "6")] * 3

    assert with_second_look(page_of(DATE), PICTURE).text == DATE.replace("8", "6")


def test_three_more_readings_decide_between_two_and_two(readings: list[str]) -> None:
    other = DATE.replace("8", "6")
    readings += [other, DATE, other, DATE, DATE, DATE]

    assert with_second_look(page_of(DATE), PICTURE).text == DATE


def test_a_disputed_digit_is_nobodys(readings: list[str]) -> None:
    other = DATE.replace("8", "6")
    readings += [other, DATE, other, DATE, other, DATE]

    assert with_second_look(page_of(DATE), PICTURE).text == DATE.replace("8", "?")


def test_only_the_letters_own_number_and_date_are_read_again(
    readings: list[str],
) -> None:
    page = page_of("UBND PHƯỜNG", BODY)

    assert with_second_look(page, PICTURE) == page


def test_only_the_words_in_doubt_and_their_neighbours_are_looked_at_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    widths: list[int] = []
    answers = iter(
        [DATE.replace("tháng 01", "tháng 07"), "tháng 01 năm", "tháng 01 năm"]
    )

    def look(picture: Image.Image) -> str:
        widths.append(picture.width)
        return next(answers)

    monkeypatch.setattr(second_look, "read_line", look)

    assert with_second_look(page_of(DATE), PICTURE).text == DATE
    words = len("tháng 01 năm") + 8
    assert widths == [len(DATE) + 20, round(words * 0.8), words]


def test_a_line_that_is_one_word_is_looked_at_as_a_whole(readings: list[str]) -> None:
    readings += ["Số:13/SNV-VP", "Số:13/SNV-VP", "Số:13/SNV-VP"]

    assert with_second_look(page_of("Số:12/SNV-VP"), PICTURE).text == "Số:13/SNV-VP"
