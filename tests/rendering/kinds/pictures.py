"""A picture for the tests, drawn on the spot."""

import io

from PIL import Image, ImageDraw

SKY, GROUND, INK = (214, 230, 242), (190, 205, 170), (90, 90, 110)


def bars(width: int, height: int) -> bytes:
    """Give a PNG picture of a few bars of growing height."""
    image = Image.new("RGB", (width, height), SKY)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, height * 4 // 5, width, height), fill=GROUND)
    for at in range(5):
        left, top = width * (2 * at + 1) // 11, height * (7 - at) // 10
        draw.rectangle((left, top, left + width // 11, height * 4 // 5), fill=INK)
    target = io.BytesIO()
    image.save(target, "PNG", optimize=True)
    return target.getvalue()
