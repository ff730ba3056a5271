"""`dev.py sweep reading [FILES]`: damaged files of every format through the reader.

Prints for each format what became of its files. Ends with status 1 if this process
was hurt, a refusal had no sentence, or a reading quoted what is not on its pages.
"""

import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.damaged_files import SEED, damaged, whole_files
from tests.benchmarks.letters import broken_evidence, reader_for
from tests.benchmarks.reports import print_machine, title
from vanthu.domain.errors import ReaderFailed, UnreadableFile, VanThuError
from vanthu.extraction.letter_reader import SandboxedLetterReader
from vanthu.services.containers import read_first_letter
from vanthu.ui.common.error_messages import explain

FILES = 5000
WORKERS = 2
TOLD = 500  # files after which progress is told
FAILED = "ReaderFailed"


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
        problems += broken_evidence(read_first_letter(reader, path))
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


if __name__ == "__main__":
    sys.exit(main())
