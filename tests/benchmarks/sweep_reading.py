"""`dev.py sweep reading [FILES]`: damaged files of every format through the reader.

Prints for each format what became of its files. Ends with status 1 if this process
was hurt, a refusal had no sentence, or a reading quoted what is not on its pages.
"""

import io
import sys
import tempfile
import time
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw

from tests.benchmarks.letters import SAMPLES, broken_evidence, reader_for
from tests.benchmarks.reports import print_machine, title
from tests.cli.conftest import LETTER
from tests.extraction.made_files import docx_of, paragraph
from tests.extraction.readers.test_mutated_documents import whole_files as documents
from tests.faults.test_mutated_files import mutated, parts_mutated
from vanthu.domain.errors import ReaderFailed, UnreadableFile, VanThuError
from vanthu.extraction.letter_reader import SandboxedLetterReader
from vanthu.ui.common.error_messages import explain

FILES = 5000
SEED = 20_261_121
WORKERS = 2
TOLD = 500  # files after which progress is told
FAILED = "ReaderFailed"
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16")
ARCHIVES = {".docx", ".odt", ".zip"}
TEXT = LETTER.format(number=15)
# Recognition takes a second a picture, so few are among them.
ENDINGS = (
    ".pdf", ".docx", ".txt", ".doc", ".rtf", ".odt", ".html", ".pdf", ".docx", ".eml",
    ".zip", ".pdf", ".docx", ".doc", ".rtf", ".odt", ".pdf", ".text", ".html", "",
)  # fmt: skip
PICTURES = (".jpg", ".png", ".tif")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file; no reason means that it was read."""

    name: str
    seconds: float
    reason: str = ""
    problems: tuple[str, ...] = ()


def main() -> int:
    """Read all damaged files and return 1 if anything was wrong."""
    files = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    title(f"{files} damaged files, seed {SEED}, {WORKERS} reading processes")
    print_machine()
    whole = whole_files()
    start = time.monotonic()
    with (
        tempfile.TemporaryDirectory() as folder,
        ThreadPoolExecutor(WORKERS) as threads,
    ):
        numbers = iter(range(files))
        shares = threads.map(
            lambda _: read_share(whole, Path(folder), numbers), range(WORKERS)
        )
        outcomes = [outcome for share in shares for outcome in share]
    print_outcomes(outcomes)
    print(f"{time.monotonic() - start:.0f} s; deaths of the main process: 0")
    wrong = [f"{each.name}: {what}" for each in outcomes for what in each.problems]
    print(f"refusals without a sentence, readings with wrong quotes: {len(wrong)}")
    for line in wrong[:20]:
        print(f"    {line}")
    return 1 if wrong else 0


def read_share(
    whole: Mapping[str, Sequence[bytes]], folder: Path, numbers: Iterator[int]
) -> list[Outcome]:
    """Read files as long as there are numbers, with a reading process of its own."""
    outcomes: list[Outcome] = []
    with closing(reader_for()) as reader:
        for number in numbers:
            if number % TOLD == 0:
                print(f"{number} files", file=sys.stderr, flush=True)
            name, content = damaged(whole, number)
            path = folder / name
            path.write_bytes(content)
            outcomes.append(take(reader, path))
            path.unlink()
    return outcomes


def take(reader: SandboxedLetterReader, path: Path) -> Outcome:
    """Read one damaged file and tell what became of it."""
    start = time.monotonic()
    reason, problems = "", list[str]()
    try:
        problems += broken_evidence(reader.read(path))
    except VanThuError as error:
        reason, words = reason_of(error), explain(error)
        if path.name not in words or not words.endswith("."):
            problems.append(f"no sentence for {reason}")
    except Exception as error:  # noqa: BLE001 - anything else is what we look for
        reason = type(error).__name__
        problems.append(f"unexpected {reason}")
    return Outcome(path.name, time.monotonic() - start, reason, tuple(problems))


def reason_of(error: VanThuError) -> str:
    """Return why a file was not read, in short."""
    match error:
        case UnreadableFile(reason=reason):
            return reason.value
        case ReaderFailed(detail=detail):
            return f"{FAILED} ({detail})"
        case _:
            return type(error).__name__


def print_outcomes(outcomes: Sequence[Outcome]) -> None:
    """Print one line for each format, and a line for each reason."""
    formats: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        formats[Path(outcome.name).suffix].append(outcome)
    print(f"{'format':8} files   read  refused  reader failed  longest")
    for name, there in sorted(formats.items()):
        reasons = Counter(each.reason for each in there if each.reason)
        failed = sum(each.reason.startswith(FAILED) for each in there)
        print(
            f"{name:8} {len(there):5} {len(there) - reasons.total():6} "
            f"{reasons.total():8} {failed:14} {max(e.seconds for e in there):7.2f} s"
        )
        for reason, count in reasons.most_common():
            print(f"{'':12}{count:5} {reason}")


# ------------------------------------------------------------------ files


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


def saved(image: Image.Image, name: str) -> bytes:
    """Return a picture in a format."""
    stream = io.BytesIO()
    image.save(stream, name)
    return stream.getvalue()


if __name__ == "__main__":
    sys.exit(main())
