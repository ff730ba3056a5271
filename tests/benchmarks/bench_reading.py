"""`dev.py bench reading`: how well and how fast letters are read, and with how much."""

import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.letters import (
    COMMUNE,
    SAMPLES,
    SHARED,
    WARD,
    Read,
    broken_evidence,
    label,
    process_of,
    read,
    reader_for,
)
from tests.benchmarks.reading_loads import print_batch, print_cores, print_long_run
from tests.benchmarks.reading_scans import print_corpus_files, print_scans
from tests.benchmarks.reading_speed import print_speed
from tests.benchmarks.reading_spoiled import print_spoiled
from tests.benchmarks.reports import megabytes, memory_of, print_machine, title
from tests.benchmarks.scoring import Count, score, total
from tests.benchmarks.shown import shown, values_in
from vanthu.extraction.letter_reader import SandboxedLetterReader

PHOTO = "_photo.jpg"  # of the first page alone
FORMATS = (
    ".txt",
    ".docx",
    ".pdf",
    "_signed_like.pdf",
    "_scan.pdf",
    PHOTO,
    ".eml",
)
COMMUNE_LETTER = "seed4"

Scores = Mapping[str, Count]


def main() -> None:
    """Print all figures."""
    title("What this ran on")
    print_machine()
    if SHARED.is_dir():
        readings = print_corpus()
        print_five_letters()
        print_corpus_files()
    else:
        print("../shared/samples is not here: only the project's own samples are read,")
        print("which have no labels; no score can be given.")
        readings = read_all(
            sorted(SAMPLES.glob("*.pdf")) + sorted(SAMPLES.glob("*.docx"))
        )
    print_evidence(readings)
    print_speed()
    print_scans()
    print_spoiled()
    with tempfile.TemporaryDirectory() as folder:
        print_long_run(Path(folder))
        print_batch(Path(folder))
        print_cores(Path(folder))


# ------------------------------------------------------------------ quality


def read_all(paths: Sequence[Path]) -> list[Read]:
    """Read files one after the other in one process and print what it needed."""
    reader = reader_for()
    try:
        readings = [read(reader, path) for path in paths]
        worker = process_of(reader)
        peak = None if worker is None else memory_of(worker, "VmHWM")
    finally:
        reader.close()
    unread = [each.path.name for each in readings if each.reading is None]
    print(f"{len(paths)} files read, {len(unread)} refused {', '.join(unread)}")
    print(f"peak memory of the reading process: {megabytes(peak)}")
    return readings


def print_corpus() -> list[Read]:
    """Score the labelled letters, by field and by source."""
    corpus = SHARED / "corpus"
    title("Labelled letters (texts as they arrive), by field")
    readings = read_all(sorted((corpus / "letters").glob("*.txt")))
    labels = {
        each.path.stem: label(corpus / "labels" / f"{each.path.stem}.json")
        for each in readings
    }
    scores = {
        each.path.stem: score(each.answer, labels[each.path.stem]) for each in readings
    }
    fields: dict[str, Count] = defaultdict(Count)
    for by_field in scores.values():
        for name, count in by_field.items():
            fields[name] += count
    for name, count in fields.items():
        if count.wanted or count.given:
            print(line_of(name, count))
    everything = total(fields.values())
    print(line_of("ALL", everything))
    print(
        f"invented: {everything.invented / (everything.given or 1):.2%} of the values"
    )
    print_corpus_scorer(readings)
    print_sources(scores, {case: source_of(each) for case, each in labels.items()})
    return readings


def line_of(name: str, count: Count) -> str:
    """Return one line of a table of scores."""
    return (
        f"{name:18} F1 {count.f1:.4f}  P {count.precision:.3f}  R {count.recall:.3f}  "
        f"invented {count.invented}  wanted {count.wanted}"
    )


def print_corpus_scorer(readings: Sequence[Read]) -> None:
    """Print the last line of the corpus's own scorer, as a check on ours."""
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "answers.jsonl"
        lines = [json.dumps(dict(each.answer), ensure_ascii=False) for each in readings]
        answers.write_text("\n".join(lines), "utf-8")
        corpus = SHARED / "corpus"
        scored = subprocess.run(
            [
                sys.executable,
                str(corpus / "score.py"),
                str(answers),
                str(corpus / "labels"),
            ],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
    print(f"the corpus's own scorer: {scored.stdout.splitlines()[-1]}")


def source_of(expected: Mapping[str, str]) -> str:
    """Return the collection that a letter came from."""
    return expected["source"].split(" ")[0].removeprefix("github:")


def print_sources(scores: Mapping[str, Scores], sources: Mapping[str, str]) -> None:
    """Print the score on each source alone and on all the others."""
    title("By source (rules are written, not trained: nothing is fitted in a split)")
    alone: list[float] = []
    for source in sorted(set(sources.values())):
        here, others = (
            [
                total(scores[case].values())
                for case in scores
                if (sources[case] == source) is is_here
            ]
            for is_here in (True, False)
        )
        inside, outside = total(here), total(others)
        alone.append(inside.f1)
        print(
            f"{source:28} {len(here):2} letters  F1 alone {inside.f1:.4f}  "
            f"without it {outside.f1:.4f}  invented {inside.invented}"
        )
    print(f"alone: mean F1 {sum(alone) / len(alone):.4f}, worst {min(alone):.4f}")
    print("The rules were written with these letters in sight: expect less on others.")


def print_five_letters() -> None:
    """Score the five letters in every format in which they are there."""
    title("The five letters in every format, against the labels of their text")
    folder = SHARED / "letters"
    for ending in FORMATS:
        counts: list[Count] = []
        refused: list[str] = []
        for office in (WARD, COMMUNE):
            reader = reader_for(office)
            for path in sorted(folder.glob(f"seed?{ending}")):
                case = path.name[: len(COMMUNE_LETTER)]
                if (case == COMMUNE_LETTER) is not (office is COMMUNE):
                    continue
                done = read(reader, path)
                expected = label(folder / "labels" / f"{case}.json")
                if ending == PHOTO:
                    expected = on_first_page(reader, folder / f"{case}.pdf", expected)
                counts.append(total(score(done.answer, expected).values()))
                if done.reading is None:
                    refused.append(f"{path.name}: {done.refusal}")
            reader.close()
        print(line_of(f"{len(counts)} × {ending}", total(counts)))
        for each in refused:
            print(f"    refused {each}")


def on_first_page(
    reader: SandboxedLetterReader, letter: Path, expected: Mapping[str, Any]
) -> Mapping[str, Any]:
    """Return the labels that stand on a letter's first page, and tell how many."""
    done = read(reader, letter)
    wanted = shown(expected, done.reading.pages[0].text if done.reading else "")
    print(
        f"    photo of page 1 of {letter.stem}: {values_in(wanted)} of "
        f"{values_in(expected)} values stand on it and are wanted"
    )
    return wanted


def print_evidence(readings: Sequence[Read]) -> None:
    """Print whether every value has evidence that stands on the page."""
    title("Evidence")
    taken = [each for each in readings if each.reading is not None]
    broken = [
        f"{each.path.name}: {what}"
        for each in taken
        if each.reading is not None
        for what in broken_evidence(each.reading)
    ]
    print(
        f"{len(taken)} readings, {len(broken)} values without evidence or wrong quotes"
    )
    for line in broken:
        print(f"    {line}")


if __name__ == "__main__":
    main()
