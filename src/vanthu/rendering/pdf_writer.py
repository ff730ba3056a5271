"""Writes blocks as a PDF file with its font inside."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from vanthu.rendering.blocks import Block
from vanthu.rendering.fonts import FACES
from vanthu.rendering.metadata import Metadata
from vanthu.rendering.pdf_pages import Pages
from vanthu.rendering.steps import Step, no_step


@dataclass(frozen=True, slots=True)
class PrintedPdf:
    """A PDF file, and a mark of each page that pages of the same looks share.

    The marks tell the pages apart only where they were asked for.
    """

    content: bytes
    marks: tuple[bytes, ...]


def write_pdf(
    blocks: Sequence[Block],
    about: Metadata,
    step: Step = no_step,
    *,
    marks: bool = False,
) -> PrintedPdf:
    """Return blocks as a PDF file; the font must be registered.

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
    canvas.setViewerPreference("DisplayDocTitle", "true")
    pages = Pages(canvas, step, marks=marks).put(blocks)
    canvas.save()
    return PrintedPdf(target.getvalue(), pages)
