"""`vanthu extract` answers as its contract says."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Command

Write = Callable[[str], Path]
KEYS = [
    "schema", "file", "sha256", "media_type", "pages", "text_source", "fields",
    "recipients", "distribution", "references", "assignments", "deadlines",
    "relative_deadlines", "report_to", "warnings",
]  # fmt: skip


def test_one_json_object_a_line_in_the_order_given(
    vanthu: Command, letter: Write
) -> None:
    done = vanthu("extract", "--json", letter("16"), letter("15"))

    answers = [json.loads(line) for line in done.lines]
    assert done.status == 0
    assert [a["fields"]["number"]["value"] for a in answers] == ["16", "15"]
    assert list(answers[0]) == KEYS


def test_evidence_quotes_the_page_text_that_text_gives(
    vanthu: Command, letter: Write
) -> None:
    done = vanthu("extract", "--json", "--text", letter("15"))

    answer = json.loads(done.out)
    for field in answer["fields"].values():
        for found in field["evidence"]:
            text = answer["page_texts"][found["page"] - 1]
            assert text[found["start"] : found["end"]] == found["quote"]
        assert field["value"] is None or field["evidence"]


def test_a_file_that_cannot_be_read_has_a_line_with_its_error(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    broken = tmp_path / "hong.pdf"
    broken.write_bytes(b"%PDF-1.7\nkhong phai PDF")

    done = vanthu("extract", "--json", broken, letter("15"))

    first, second = (json.loads(line) for line in done.lines)
    assert done.status == 1
    assert first["file"] == "hong.pdf"
    assert "hong.pdf" in first["error"]
    assert "error" not in second


def test_the_report_term_binds_the_default_ward(vanthu: Command, letter: Write) -> None:
    answer = json.loads(vanthu("extract", "--json", letter("15")).out)

    (term,) = (t for t in answer["deadlines"] if t["kind"] == "report_by")
    assert (term["date"], term["act_by"], term["for_us"]) == (
        "2026-11-25",
        "2026-11-23",  # the 24th is a public holiday
        True,
    )


def test_a_wrong_profile_is_refused(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    profile = tmp_path / "co-quan.toml"
    profile.write_text("level = 'tỉnh'\n", encoding="utf-8")

    done = vanthu("extract", "--json", "--office", profile, letter("15"))

    assert done.status == 1
    assert done.out == ""
    assert "co-quan.toml" in done.err


def test_nothing_but_the_answer_is_on_standard_output(letter: Write) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "vanthu", "extract", "--json", letter("15")],
        capture_output=True,
        check=True,
    )

    assert json.loads(done.stdout.decode("utf-8"))["schema"] == 1
    assert done.stderr == b""
