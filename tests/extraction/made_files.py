"""Small files made for the tests of reading."""

import zipfile
from contextlib import closing
from io import BytesIO

import pypdfium2 as pdfium
from docx.document import Document
from reportlab.pdfgen.canvas import Canvas

from vanthu.domain.office import OfficeLevel, OfficeProfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PAGE_HEIGHT = 842
FILLER = "The people's committee asks all units to carry out what follows."

OFFICE = OfficeProfile(
    name="Ủy ban nhân dân phường Sông Hà",
    unit_name="Sông Hà",
    level=OfficeLevel.WARD,
    place="Sông Hà",
)

Placed = tuple[float, float, str]  # points from the top left, and what stands there


def pdf_of(*pages: list[Placed], turned: int = 0, password: str | None = None) -> bytes:
    """Make a PDF with words at places, its pages turned clockwise by some degrees."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(595, PAGE_HEIGHT), encrypt=password)
    for words in pages:
        canvas.setFont("Times-Roman", 13)
        for left, top, line in words:
            canvas.drawString(left, PAGE_HEIGHT - top, line)
        canvas.showPage()
    canvas.save()
    if not turned:
        return stream.getvalue()
    with closing(pdfium.PdfDocument(stream.getvalue())) as document:
        for page in document:
            page.set_rotation(turned)
        return saved(document)


def docx_of(body: str, **parts: str) -> bytes:
    """Make a Word file from the XML inside its body and of its other parts."""
    document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", document)
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return stream.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    """Return the XML of a paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: list[list[str]], properties: str = "") -> str:
    """Return the XML of a table: rows of cells of paragraphs."""
    cells = (
        "<w:tr>"
        + "".join(
            f"<w:tc>{''.join(paragraph(line) for line in cell) or '<w:p/>'}</w:tc>"
            for cell in row
        )
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(cells)}</w:tbl>"


def saved(document: Document | pdfium.PdfDocument) -> bytes:
    """Return the bytes of a document made with python-docx or pdfium."""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
