"""Words are measured without a font file as wide as the font prints them."""

import pytest
from reportlab.pdfbase import pdfmetrics

from vanthu.rendering.blocks import Style
from vanthu.rendering.fonts import (
    FACES,
    font_folders,
    load_family,
    vietnamese_letters,
)
from vanthu.rendering.text_metrics import (
    POINTS_PER_MM,
    balanced_width,
    broken_at_signs,
    lines_of,
    text_width,
)

PLAIN = Style("x", 14)


@pytest.mark.parametrize("face", list(FACES))
def test_every_letter_is_as_wide_as_in_the_font(face: tuple[bool, bool]) -> None:
    load_family(font_folders())
    style = Style("x", 10, bold=face[0], italic=face[1])
    for letter in vietnamese_letters() + "abcXYZ019-–/;,.:()“”\u00a0 ":
        printed = pdfmetrics.stringWidth(letter, FACES[face], 10) / POINTS_PER_MM

        assert text_width(letter, style) == pytest.approx(printed, abs=0.02), letter


@pytest.mark.parametrize(
    ("size", "bold", "text", "width"),
    [
        (13, True, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 95.7),
        (14, True, "Độc lập - Tự do - Hạnh phúc", 60.5),
        (13, True, "ỦY BAN NHÂN DÂN", 43.2),
    ],
)
def test_the_forms_own_words_have_their_known_widths(
    size: float, bold: bool, text: str, width: float
) -> None:
    assert text_width(text, Style("x", size, bold=bold)) == pytest.approx(
        width, abs=0.1
    )


def test_lines_break_at_ordinary_spaces_only() -> None:
    lines = lines_of("một hai\u00a0ba bốn", PLAIN, 20)

    assert lines == ["một", "hai\u00a0ba", "bốn"]


def test_one_line_keeps_its_whole_width() -> None:
    assert balanced_width("một hai", PLAIN, 100) == 100


def test_two_lines_become_about_equally_long() -> None:
    text = "một hai ba bốn năm sáu bảy tám chín mười"
    narrow = balanced_width(text, PLAIN, text_width(text, PLAIN) - 3)
    widths = [text_width(line, PLAIN) for line in lines_of(text, PLAIN, narrow)]

    assert len(widths) == 2
    assert min(widths) > 0.6 * max(widths)


def test_a_reference_breaks_after_its_signs() -> None:
    parts = broken_at_signs("1234/QĐ-UBND-VHXH", PLAIN, 25)

    assert "".join(parts) == "1234/QĐ-UBND-VHXH"
    assert len(parts) > 1
    assert all(part[-1] in "-/" for part in parts[:-1])
