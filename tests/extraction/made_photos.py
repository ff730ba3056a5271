"""Photos of a page as clerks take them with a phone, made in code, always alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

PAGE_DPI = 300  # of the page that is photographed: a phone sees more than a scanner
SIZE = 3024, 4032  # pixels of most phones
_ORIENTATION = 0x0112  # the tag of EXIF that tells how the phone was held

Point = tuple[float, float]
Corners = tuple[Point, Point, Point, Point]  # clockwise, in parts of the picture

_STRAIGHT: Corners = (0.10, 0.09), (0.91, 0.09), (0.92, 0.93), (0.09, 0.93)
_KEYSTONE: Corners = (0.20, 0.16), (0.82, 0.13), (0.97, 0.93), (0.03, 0.90)
_ASIDE: Corners = (0.10, 0.07), (0.86, 0.20), (0.90, 0.82), (0.06, 0.95)
_SMALL: Corners = (0.24, 0.22), (0.79, 0.20), (0.81, 0.80), (0.22, 0.78)
_FILLING: Corners = (-0.03, -0.02), (1.03, -0.03), (1.04, 1.03), (-0.02, 1.02)
_LEANING: Corners = (0.20, 0.06), (0.94, 0.17), (0.83, 0.96), (0.07, 0.85)


@dataclass(frozen=True, slots=True)
class Photo:
    """How a page is photographed: where its corners are, on what, in what light."""

    corners: Corners = _STRAIGHT
    desk: tuple[int, int, int] = (96, 70, 52)
    shadow: float = 0.0  # of the light that is lost in the darkest corner
    hand: bool = False
    blur: float = 0.0  # pixels
    shake: int = 0  # pixels across
    grain: int = 0  # greys
    quality: int = 85
    size: tuple[int, int] = SIZE
    quarters: int = 0  # that the phone was turned, by eye
    held: int = 0  # how EXIF tells that the phone was held, 0 for nothing

    def of(self, page: Image.Image) -> bytes:
        """Return the JPEG file of a photographed page."""
        seen = self._light(self._laid(page.convert("RGB")))
        if self.blur:
            seen = seen.filter(ImageFilter.GaussianBlur(self.blur))
        if self.shake:
            seen = _shaken(seen, self.shake)
        if self.grain:
            seen = _grained(seen, self.grain)
        seen = seen.rotate(90 * self.quarters, expand=True)
        exif = Image.Exif()
        if self.held:
            turn = {3: 180, 6: 90, 8: 270}[self.held]
            seen = seen.rotate(turn, expand=True)
            exif[_ORIENTATION] = self.held
        stream = BytesIO()
        seen.save(stream, "JPEG", quality=self.quality, exif=exif)
        return stream.getvalue()

    def _laid(self, page: Image.Image) -> Image.Image:
        width, height = self.size
        corners = [(x * width, y * height) for x, y in self.corners]
        seen = _numbers(corners, page.size)
        method, smooth = Image.Transform.PERSPECTIVE, Image.Resampling.BILINEAR
        drawn = page.transform(self.size, method, seen, smooth)
        there = Image.new("L", page.size, 255).transform(self.size, method, seen)
        small = there.reduce(8).filter(ImageFilter.GaussianBlur(4))
        shade = small.point([255 - v // 3 for v in range(256)]).resize(self.size)
        desk = ImageChops.multiply(_desk(self.size, self.desk), shade.convert("RGB"))
        desk.paste(drawn, mask=there)
        return desk

    def _light(self, seen: Image.Image) -> Image.Image:
        if not self.shadow and not self.hand:
            return seen
        darkest = 255 - round(255 * self.shadow)
        light = Image.linear_gradient("L").rotate(35).crop((40, 40, 216, 216))
        light = light.point([darkest + v * (255 - darkest) // 255 for v in range(256)])
        light = light.resize((seen.width // 8, seen.height // 8))
        if self.hand:
            hand = Image.new("L", light.size, 255)
            width, height = light.size
            edge = [
                (0, height * 0.45), (width * 0.7, height * 0.55),
                (width * 0.6, height * 0.7), (0, height * 0.9),
            ]  # fmt: skip
            ImageDraw.Draw(hand).polygon(edge, fill=150)
            light = ImageChops.multiply(
                light, hand.filter(ImageFilter.GaussianBlur(10))
            )
        shadow = light.resize(seen.size, Image.Resampling.BILINEAR).convert("RGB")
        return ImageChops.multiply(seen, shadow)


@cache
def _desk(size: tuple[int, int], colour: tuple[int, int, int]) -> Image.Image:
    """Draw wood: stripes of a colour."""
    random = Random(11)
    desk = Image.new("RGB", size, colour)
    draw = ImageDraw.Draw(desk)
    for _ in range(260):
        y, change = random.randrange(size[1]), random.randrange(-14, 14)
        draw.line(
            (0, y, size[0], y + random.randrange(-40, 40)),
            tuple(min(max(c + change, 0), 255) for c in colour),
            random.randrange(2, 12),
        )
    return desk


def _shaken(seen: Image.Image, pixels: int) -> Image.Image:
    """Blend the picture with itself a little aside, as a hand does that moves."""
    moved = seen
    for step in range(1, pixels + 1):
        moved = Image.blend(moved, ImageChops.offset(seen, step, 0), 1 / (step + 1))
    return moved


def _grained(seen: Image.Image, amount: int) -> Image.Image:
    random = Random(12)
    tile = Image.frombytes("L", (512, 512), random.randbytes(512 * 512))
    tile = tile.point([128 + (v - 128) * amount // 128 for v in range(256)])
    grain = Image.new("L", seen.size)
    for left in range(0, seen.width, 512):
        for top in range(0, seen.height, 512):
            grain.paste(tile, (left, top))
    return ImageChops.add(seen, grain.convert("RGB"), 1, -128)


def _numbers(corners: list[Point], size: tuple[int, int]) -> list[float]:
    """Return the eight numbers that lead from the picture's points to the page's."""
    width, height = size
    page = [(0, 0), (width, 0), (width, height), (0, height)]
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(corners, page, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    return _solved(rows)


def _solved(rows: list[list[float]]) -> list[float]:
    """Solve linear equations (Gauss and Jordan)."""
    count = len(rows)
    for at in range(count):
        best = max(range(at, count), key=lambda row: abs(rows[row][at]))
        rows[at], rows[best] = rows[best], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for other in range(count):
            if other != at:
                part = rows[other][at]
                rows[other] = [
                    a - part * b for a, b in zip(rows[other], rows[at], strict=True)
                ]
    return [row[-1] for row in rows]


PHOTOS: Mapping[str, Photo] = {
    "straight, 12 megapixels": Photo(),
    "8 megapixels, JPEG of 60": Photo(size=(2448, 3264), quality=60),
    "from below: keystone": Photo(corners=_KEYSTONE),
    "from the side": Photo(corners=_ASIDE),
    "turned by 8°": Photo(corners=_LEANING),
    "page small in the picture": Photo(corners=_SMALL),
    "page beyond the picture": Photo(corners=_FILLING),
    "on a pale desk": Photo(desk=(196, 188, 176)),
    "shadow across": Photo(corners=_KEYSTONE, shadow=0.55, hand=True),
    "dark, with grain": Photo(shadow=0.65, grain=60, quality=60),
    "slightly blurred": Photo(blur=2.2, quality=60),
    "shaken": Photo(shake=6, quality=60),
    "held on its side (EXIF)": Photo(corners=_ASIDE, held=6),
    "held upside down (EXIF)": Photo(held=3),
    "on its side, by eye": Photo(corners=_KEYSTONE, quarters=1),
    "upside down, by eye": Photo(corners=_ASIDE, quarters=2),
    "all at once": Photo(
        corners=_KEYSTONE, shadow=0.5, hand=True, blur=1.6, grain=30, quality=60,
        size=(2448, 3264), quarters=3,
    ),
}  # fmt: skip
