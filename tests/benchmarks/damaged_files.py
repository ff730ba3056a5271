"""Damaged files of every format that is read, made in code and always the same."""

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from email.message import EmailMessage
from random import Random

from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.benchmarks.letters import SAMPLES
from tests.cli.conftest import LETTER
from tests.extraction.containers.ole_files import ole_of
from tests.extraction.containers.test_edxml import package
from tests.extraction.containers.test_outlook import attachment
from tests.extraction.containers.test_outlook import mail as outlook_mail
from tests.extraction.containers.test_signed import signed_file, streamed_file
from tests.extraction.containers.test_tnef import BODY, attribute, wrapped
from tests.extraction.containers.test_tnef import LETTER as LETTER_IN_TNEF
from tests.extraction.made_files import docx_of, paragraph
from tests.extraction.made_heic import heic
from tests.extraction.readers.test_mutated_documents import whole_files as documents
from tests.extraction.readers.test_old_sheets import xls_of
from tests.extraction.readers.test_sheets import workbook
from tests.faults.test_mutated_files import mutated, parts_mutated

SEED = 20_261_121
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16")
ARCHIVES = {".docx", ".odt", ".zip", ".xlsx"}
TEXT = LETTER.format(number=15)
# Recognition takes a second a picture, so few are among them.
ENDINGS = (
    ".pdf", ".docx", ".txt", ".doc", ".rtf", ".odt", ".html", ".pdf", ".docx", ".eml",
    ".zip", ".pdf", ".docx", ".doc", ".rtf", ".odt", ".pdf", ".text", ".html", "",
    ".msg", ".edxml", ".xlsx", ".eml", ".zip", ".xml", ".mht", ".p7m", ".dat", ".xls",
)  # fmt: skip
PICTURES = (".jpg", ".png", ".tif", ".scan", ".heic")


def damaged(whole: Mapping[str, Sequence[bytes]], number: int) -> tuple[str, bytes]:
    """Return the damaged file with a number, always the same."""
    random = Random(SEED + number)
    turn, place = divmod(number, len(ENDINGS))
    ending = ENDINGS[place]
    if ending not in whole:
        ending = PICTURES[turn % len(PICTURES)]
    seed = random.choice(whole[ending])
    is_packed = ending in ARCHIVES and random.random() < 0.6
    content = parts_mutated(seed, random) if is_packed else mutated(seed, random)
    return f"tệp-{number}{ending}", content


def whole_files() -> dict[str, list[bytes]]:
    """Return sound files by ending, from the samples and made in code."""
    words = docx_of("".join(map(paragraph, TEXT.splitlines())))
    scan = picture()
    letter = next(contents("*.pdf"))
    mail = outlook_mail("Kính gửi công văn.", attachment("cv.pdf", letter))
    return {
        ".txt": [TEXT.encode(name) for name in ENCODINGS],
        ".docx": [words, *contents("*.docx")],
        ".pdf": [*contents("*.pdf")],
        **{f".{name}": [content] for name, content in documents().items()},
        ".eml": [eml()],
        ".zip": [zipped(words)],
        ".jpg": [saved(scan, "JPEG")],
        ".png": [saved(scan, "PNG")],
        ".tif": [saved(scan, "TIFF")],
        ".scan": [scanned(scan)],
        ".heic": [heic(scan), heic(scan, quarters=1)],
        ".msg": [ole_of(mail)],
        ".edxml": [package(("cv.pdf", letter), ("phụ lục.docx", words))],
        ".p7m": [signed_file(letter), streamed_file(eml())],
        ".dat": [wrapped(*LETTER_IN_TNEF, attribute(BODY, TEXT.encode()))],
        ".xls": [xls_of(("STT", "Nội dung"), (1.0, "Báo cáo"))],
        ".xlsx": [workbook([["STT", "Nội dung"], [1, "Báo cáo"]], [["Hạn", "15/10"]])],
    }


def contents(pattern: str) -> Iterator[bytes]:
    """Yield the project's own samples."""
    for file in sorted(SAMPLES.glob(pattern)):
        yield file.read_bytes()


def eml() -> bytes:
    """Return a mail with the letter attached."""
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = (
        "Công văn",
        "a@example.vn",
        "b@example.vn",
    )
    mail.set_content("Kính gửi công văn.")
    mail.add_attachment(
        next(contents("*.pdf")),
        maintype="application",
        subtype="pdf",
        filename="cv.pdf",
    )
    return mail.as_bytes()


def zipped(words: bytes) -> bytes:
    """Return an archive with a letter inside."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("công văn.docx", words)
    return stream.getvalue()


def picture() -> Image.Image:
    """Return a strip of a page."""
    image = Image.new("L", (400, 160), 255)
    draw = ImageDraw.Draw(image)
    for row in range(30, 130, 30):
        draw.text((30, row), "UY BAN NHAN DAN so 15/STC-QLNS", fill=0)
    return image


def scanned(image: Image.Image) -> bytes:
    """Return a PDF with nothing but a picture on its page."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(300, 120))
    canvas.drawImage(ImageReader(image), 0, 0, 300, 120)
    canvas.save()
    return stream.getvalue()


def saved(image: Image.Image, name: str) -> bytes:
    """Return a picture in a format."""
    stream = io.BytesIO()
    image.save(stream, name)
    return stream.getvalue()
