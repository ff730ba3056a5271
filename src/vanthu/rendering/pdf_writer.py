"""Writes blocks as a PDF file with its font inside."""

import io
from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from vanthu.rendering.blocks import Block
from vanthu.rendering.fonts import FACES
from vanthu.rendering.metadata import Metadata
from vanthu.rendering.pdf_pages import Pages
from vanthu.rendering.steps import Step, no_step


def write_pdf(blocks: Sequence[Block], about: Metadata, step: Step = no_step) -> bytes:
    """Return blocks as the bytes of a PDF file; the font must be registered.

    `step` hears how many rows of a table are drawn, and may raise to stop.

    Raises:
        DoesNotFit: a part of the form is higher than a page.
    """
    target = io.BytesIO()
    canvas = Canvas(
        target,
        pageCompression=1,
        initialFontName=FACES[False, False],  # type: ignore[arg-type] # not a number
        invariant=1,
        lang="vi-VN",
    )
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setSubject(about.title)
    canvas.setCreator("VanThu")
    canvas.setProducer("VanThu")
    Pages(canvas, step).put(blocks)
    canvas.save()
    return target.getvalue()
