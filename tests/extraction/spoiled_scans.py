"""What scanners, phones and stamps do to a printed page, made in code, always alike."""

from collections.abc import Callable, Mapping
from contextlib import closing
from io import BytesIO
from pathlib import Path
from random import Random

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from vanthu.rendering.fonts import font_folders

DPI = 200
RED, BLUE = (205, 45, 60), (45, 60, 165)

Spoiling = Callable[[Image.Image], Image.Image]


def pictures_of(letter: Path, dpi: int = DPI) -> list[Image.Image]:
    """Draw the pages of a printed letter."""
    with closing(pdfium.PdfDocument(letter)) as document:
        return [page.render(scale=dpi / 72).to_pil() for page in document]


def as_pdf(pages: list[Image.Image], *, quality: int = 75, dpi: float = DPI) -> bytes:
    """Return a scanner's PDF of pictures."""
    stream = BytesIO()
    first, *others = pages
    first.save(
        stream,
        "PDF",
        save_all=True,
        append_images=others,
        resolution=dpi,
        **({} if first.mode == "1" else {"quality": quality}),
    )
    return stream.getvalue()


# ---------------------------------------------------------------- scanners


def grey(page: Image.Image) -> Image.Image:
    """Scan without colours."""
    return page.convert("L")


def turned(degrees: float) -> Spoiling:
    """Lay the page on the glass at an angle."""
    return lambda page: page.rotate(
        degrees, Image.Resampling.BICUBIC, fillcolor="white"
    )


def quarter(turns: int) -> Spoiling:
    """Lay the page on its side, or upside down."""
    return lambda page: page.rotate(90 * turns, expand=True)


def blurred(page: Image.Image) -> Image.Image:
    """Scan a page that does not lie flat."""
    return page.filter(ImageFilter.GaussianBlur(1.3))


def noisy(page: Image.Image) -> Image.Image:
    """Add the grain of a cheap sensor."""
    amount = 45
    random = Random(7)
    whole = page.convert("L")
    grain = Image.frombytes(
        "L", whole.size, random.randbytes(whole.width * whole.height)
    )
    scaled = grain.point([128 + (v - 128) * amount // 128 for v in range(256)])
    return ImageChops.add(whole, scaled, 1, -128)


def faxed(page: Image.Image) -> Image.Image:
    """Leave black and white, with specks."""
    random = Random(8)
    black = page.convert("L").point([255 * (v > 150) for v in range(256)])
    draw = ImageDraw.Draw(black)
    for _ in range(900):
        draw.point((random.randrange(black.width), random.randrange(black.height)), 0)
    return black.convert("1")


def resized(dpi: int) -> Spoiling:
    """Keep fewer or more pixels: a screenshot, a fine scan."""
    return lambda page: page.resize(
        (round(page.width * dpi / DPI), round(page.height * dpi / DPI)),
        Image.Resampling.LANCZOS,
    )


def worn(page: Image.Image) -> Image.Image:
    """Turn, blur and roughen together."""
    return noisy(blurred(turned(1.2)(page)))


# ---------------------------------------------------------------- light


def shaded(page: Image.Image) -> Image.Image:
    """Let the light fall from one side, and a hand's shadow across the page."""
    light = Image.linear_gradient("L").rotate(90).resize(page.size)
    light = light.point([150 + v * 105 // 255 for v in range(256)])
    hand = Image.new("L", page.size, 255)
    width, height = page.size
    ImageDraw.Draw(hand).polygon(
        [(0, height // 3), (width, height // 2), (width, height * 3 // 4)], fill=185
    )
    shadow = ImageChops.multiply(light, hand.filter(ImageFilter.GaussianBlur(25)))
    return ImageChops.multiply(page.convert("RGB"), shadow.convert("RGB"))


def photographed(page: Image.Image) -> Image.Image:
    """Take the page with a phone, slanted, on a wooden desk, in warm light."""
    sheet = shaded(page.convert("RGB"))
    seen = (1.10, 0.04, -150.0, -0.04, 1.17, -90.0, 2e-5, 5e-5)
    method, smooth = Image.Transform.PERSPECTIVE, Image.Resampling.BICUBIC
    size = page.width + 250, page.height + 250
    there = Image.new("L", page.size, 255).transform(size, method, seen, smooth)
    drawn = sheet.transform(size, method, seen, smooth)
    desk = Image.new("RGB", size, (72, 52, 40))
    desk.paste(drawn, mask=there)
    return ImageChops.multiply(desk, Image.new("RGB", size, (255, 246, 222)))


# ---------------------------------------------------------------- ink


def stamped(page: Image.Image) -> Image.Image:
    """Put the office's red seal and a blue signature over the closing."""
    ink = Image.new("RGB", page.size, "white")
    draw = ImageDraw.Draw(ink)
    place = _closing_of(page)
    _seal(draw, place)
    x, y = place
    draw.line(
        [(x + 40 + 22 * n, y + (55 if n % 2 else -60) + 3 * n) for n in range(14)],
        fill=BLUE,
        width=5,
        joint="curve",
    )
    return ImageChops.multiply(page.convert("RGB"), ink)


def registered(page: Image.Image) -> Image.Image:
    """Put the red stamp of arrival over the end of the header."""
    ink = Image.new("RGB", page.size, "white")
    draw = ImageDraw.Draw(ink)
    left, top = round(page.width * 0.06), round(page.height * 0.155)
    draw.rectangle((left, top, left + 400, top + 210), outline=RED, width=4)
    font = ImageFont.truetype(str(bold_font()), 34)
    for row, words in enumerate(
        ("UBND PHƯỜNG SÔNG HÀ", "ĐẾN   Số: 415", "Ngày: 12/11/2025")
    ):
        draw.text((left + 14, top + 14 + row * 64), words, RED, font)
    slanted = ink.rotate(
        4, Image.Resampling.BICUBIC, center=(left, top), fillcolor="white"
    )
    return ImageChops.multiply(page.convert("RGB"), slanted)


def _seal(draw: ImageDraw.ImageDraw, place: tuple[int, int]) -> None:
    x, y = place
    for radius, width in ((142, 7), (96, 4)):
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), None, RED, width)
    font = ImageFont.truetype(str(bold_font()), 30)
    for row, words in enumerate(("ỦY BAN", "NHÂN DÂN", "★ TỈNH ★")):
        draw.text((x, y - 44 + 44 * row), words, RED, font, anchor="mm")


def _closing_of(page: Image.Image) -> tuple[int, int]:
    """Return the place to the left of the signer's name: above the last print."""
    right = page.convert("L").crop((page.width // 2, 0, page.width, page.height))
    box = right.point([255 * (v < 128) for v in range(256)]).getbbox()
    below = page.height // 2 if box is None else box[3]
    return round(page.width * 0.6), below - 90


def bold_font() -> Path:
    """Return the bold cut of the letters' font."""
    found = (p for f in font_folders() for p in f.rglob("Tinos-Bold.ttf"))
    file = next(found, None)
    if file is None:
        pytest.skip("no Tinos: the fonts of fonts-croscore are not installed")
    return file


# A scanner gives all of a letter's pages the same.
SPOILINGS: Mapping[str, Spoiling] = {
    "clean": grey,
    "turned 1.2°": turned(1.2),
    "turned -4°": turned(-4),
    "turned 9°": turned(9),
    "blurred": blurred,
    "noisy": noisy,
    "fax": faxed,
    "turned, blurred, noisy": worn,
    "shadows": shaded,
    "photo on a desk": photographed,
    "seal and signature": stamped,
    "stamp of arrival": registered,
    "on its left side": quarter(1),
    "upside down": quarter(2),
    "on its right side": quarter(3),
}
