"""Pictures of stamps, made for the tests of marks that are pictures."""

from PIL import Image, ImageDraw, ImageFont

from tests.extraction.spoiled_scans import RED, bold_font

Millimetres = tuple[float, float]


def stamp(words: str, size: Millimetres) -> Image.Image:
    """Draw a framed stamp at 300 dpi."""
    width, height = (round(side * 300 / 25.4) for side in size)
    picture = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((4, 4, width - 5, height - 5), outline=RED, width=5)
    font = ImageFont.truetype(str(bold_font()), round(height * 0.55))
    draw.text((width / 2, height / 2), words, RED, font, anchor="mm")
    return picture
