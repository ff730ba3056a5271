"""`import`, `list`, `tasks`, `book` and `report` work on one data folder."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.cli.conftest import Command
from vanthu.bootstrap import VanThu
from vanthu.domain.drafting import draft_of
from vanthu.domain.typed_letters import FieldKey, Handling, TypedField, TypedLetter

Write = Callable[[str], Path]


def test_import_puts_a_letter_into_the_inbox(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    file = letter("15")

    done = vanthu("import", file, "--data", tmp_path / "data")

    assert (done.status, done.out) == (0, f"inbox\t{file}\n")


def test_import_registers_what_is_complete_and_says_its_number(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    first, second = letter("15"), letter("16")

    done = vanthu("import", "--register", first, second, "--data", tmp_path / "data")

    assert done.lines == [f"1\t{first}", f"2\t{second}"]


def test_a_waiting_letter_is_entered_with_what_a_clerk_typed_for_it(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    file, data = letter("15"), tmp_path / "data"
    with VanThu().open_desk(data) as desk:
        ((waiting,),) = (outcome.letters for outcome in desk.intake.take_each([file]))
        proposed = draft_of(waiting.reading, waiting.file, desk.today())
        draft = replace(proposed, subject="số liệu dự toán quý III")
        seen_to = TypedField(FieldKey.SUBJECT, Handling.EDITED)
        desk.intake.keep_typed(TypedLetter(draft, (seen_to,)), waiting.inbox_id)

    done = vanthu("import", "--register", file, "--data", data)

    listed = json.loads(vanthu("list", "--json", "--data", data).out)
    assert done.out == f"1\t{file}\n"
    assert listed["subject"] == "số liệu dự toán quý III"


def test_a_letter_with_a_blank_number_is_complete(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    done = vanthu("import", "--register", letter(""), "--data", tmp_path / "data")

    assert done.out.startswith("1\t")


def test_a_letter_like_an_earlier_one_is_entered_and_told(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    vanthu("import", "--register", letter("15"), "--data", data)

    alike = vanthu("import", "--register", letter("16"), "--data", data)

    assert alike.out == f"2\t{letter('16')}\n"
    assert alike.err.startswith("Số đến 02 gần giống Số đến 01, đến ngày ")


def test_the_same_file_without_a_number_stays_in_the_inbox(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    vanthu("import", "--register", letter(""), "--data", data)

    again = vanthu("import", "--register", letter(""), "--data", data)

    assert again.out == f"inbox\t{letter('')}\n"
    assert again.err.startswith("Cùng tệp với Số đến ")


def test_the_same_letter_twice_stays_in_the_inbox_and_names_the_earlier_one(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    copy = tmp_path / "ban-sao.txt"
    copy.write_text(letter("15").read_text("utf-8") + "\n", encoding="utf-8")
    vanthu("import", "--register", letter("15"), "--data", data)

    again = vanthu("import", "--register", copy, "--data", data)

    assert again.out == f"inbox\t{copy}\n"
    assert "1" in again.err
    assert len(vanthu("list", "--data", data).lines) == 1


def test_a_missing_file_is_refused_and_the_others_are_taken(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    there, missing = letter("15"), tmp_path / "khong-co.pdf"

    done = vanthu("import", missing, there, "--data", tmp_path / "data")

    assert done.status == 1
    assert done.out == f"inbox\t{there}\n"
    assert "khong-co.pdf" in done.err


def test_list_gives_one_json_object_a_line(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    vanthu("import", "--register", letter("15"), letter("16"), "--data", data)

    records = [json.loads(x) for x in vanthu("list", "--json", "--data", data).lines]

    assert [record["full_ref"] for record in records] == ["16/STC-QLNS", "15/STC-QLNS"]
    assert list(records[0]) == [
        "arrival_number",
        "arrival_date",
        "full_ref",
        "issuer",
        "subject",
        "status",
        "due",
    ]
    assert records[0]["subject"] == "báo cáo số liệu dự toán"


def test_list_finds_words_without_accents(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    vanthu("import", "--register", letter("15"), "--data", data)

    found = vanthu("list", "--search", "so lieu du toan", "--data", data)
    missed = vanthu("list", "--search", "phòng cháy", "--data", data)

    assert len(found.lines) == 1
    assert missed.out == ""


def test_the_three_books_are_written_in_three_formats(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    vanthu("import", "--register", letter("15"), "--data", data)
    days = ("--from", "2020-01-01", "--to", "2099-12-31")

    for kind in ("incoming", "outgoing", "followup"):
        for ending in ("docx", "pdf", "xlsx"):
            file = tmp_path / f"{kind}.{ending}"
            done = vanthu("book", kind, *days, "--out", file, "--data", data)
            assert done.status == 0, done.err
            assert file.stat().st_size > 0


def test_a_report_is_written_as_it_stands_and_names_its_gaps(
    vanthu: Command, letter: Write, tmp_path: Path
) -> None:
    data, file = tmp_path / "data", tmp_path / "bao-cao.docx"
    vanthu("import", "--register", letter("15"), "--data", data)

    done = vanthu("report", "1", "--out", file, "--data", data)

    assert done.status == 0
    assert file.exists()
    assert "Rà soát số liệu dự toán của đơn vị" in done.err


def test_a_report_on_a_letter_that_is_not_there_is_refused(
    vanthu: Command, tmp_path: Path
) -> None:
    file = tmp_path / "bao-cao.pdf"

    done = vanthu("report", "7", "--out", file, "--data", tmp_path / "data")

    assert done.status == 1
    assert "7" in done.err
    assert not file.exists()


def test_generated_letters_fill_a_folder_the_same_way_each_time(
    vanthu: Command, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        done = vanthu(
            "generate", "--letters", 60, "--seed", 7, "--data", tmp_path / name
        )
        assert done.status == 0

    one, two = (
        vanthu("list", "--limit", 100, "--json", "--data", tmp_path / name).out
        for name in ("one", "two")
    )
    assert one == two
    assert len(one.splitlines()) == 60
