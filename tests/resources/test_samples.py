"""The sample letters are valid, complete, our own, and expect only what they say."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from vanthu.domain.deadlines import TermKind
from vanthu.domain.documents.parts import BodyStyle
from vanthu.domain.register import Urgency
from vanthu.machine.settings_files import read_calendar, read_office

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "resources" / "samples"
SOURCES = sorted((SAMPLES / "sources").glob("*.toml"))
WORD = re.compile(r"\w+")
SAME_WORDS = 10  # a longer run than a law's title or a set phrase
KNOWN_KEYS = {
    "id", "stem", "doc_type", "parent_issuer", "issuer", "number", "symbol", "place",
    "date", "urgency", "subject", "addressees", "recipients", "authority", "signer",
    "body", "expected",
}  # fmt: skip


def read(source: Path) -> dict[str, Any]:
    return tomllib.loads(source.read_text(encoding="utf-8"))


def words_of(letter: dict[str, Any]) -> str:
    """Return everything that the letter says in its own words."""
    parts = [letter.get("subject", ""), *(p["text"] for p in letter["body"])]
    return "\n".join(parts)


each_letter = pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)


def test_every_kind_of_letter_is_there() -> None:
    letters = [read(source) for source in SOURCES]

    assert len({letter["id"] for letter in letters}) == len(letters) >= 8
    assert {letter["doc_type"] for letter in letters} == {
        "công văn", "kế hoạch", "giấy mời", "thông báo",
    }  # fmt: skip
    assert [letter["id"] for letter in letters if letter.get("number") == ""] == ["e"]
    assert [letter["id"] for letter in letters if "number" not in letter] == ["g"]
    assert [letter.get("urgency") for letter in letters].count("HỎA TỐC") == 1


@each_letter
def test_the_source_is_valid(source: Path) -> None:
    letter = read(source)

    assert set(letter) <= KNOWN_KEYS
    assert letter["stem"] == source.stem
    assert Urgency(letter.get("urgency", "")) in Urgency
    assert {BodyStyle(part["style"]) for part in letter["body"]}
    assert letter["body"][-1]["text"].endswith("./.")
    assert sum(part["text"].endswith("./.") for part in letter["body"]) == 1
    assert letter["recipients"][-1].startswith("Lưu: VT, ")
    assert letter["authority"][-1].split()[0] in {"PHÓ", "GIÁM", "CHÁNH"}


@each_letter
def test_dates_in_the_text_have_the_decree_s_zeros(source: Path) -> None:
    text = words_of(read(source))

    for day, month in re.findall(r"ngày (\d+) tháng (\d+)", text):
        assert len(day) == 2
        assert month == (month.zfill(2) if int(month) < 3 else str(int(month)))


@each_letter
def test_the_expected_values_stand_in_the_letter(source: Path) -> None:
    letter = read(source)
    expected = letter["expected"]

    assert expected["signer"] == letter["signer"]
    assert expected.get("symbol") == letter.get("symbol")
    assert expected.get("subject") == letter.get("subject")
    assert expected.get("issuer", "") == " ".join(letter.get("issuer", ()))
    assert ("issued_on" in expected) == ("date" in letter)
    for reference in expected.get("references", ()):
        assert reference["ref"] in words_of(letter)
    for term in expected.get("deadlines", ()):
        TermKind(term["kind"])
        for key in ("date", "start", "end"):
            if key in term:
                assert printed(term[key]) in words_of(letter)


def printed(day: date) -> str:
    return f"ngày {day.day:02d} tháng {day.month} năm {day.year}"


@each_letter
def test_our_items_are_labels_that_the_letter_prints(source: Path) -> None:
    letter = read(source)
    starts = [part["text"].split()[0] for part in letter["body"]]
    for label in letter["expected"].get("our_items", ()):
        item = re.match(r"(?:([IV]+)\.)?(\d+)(?:([a-z])|\.(\d+))?$", label)
        if item is None:
            assert label == "báo cáo"
            continue
        part = starts.index(f"{item[1]}.") if item[1] else 0
        place = starts.index(f"{item[2]}.", part)
        if item[3]:
            assert f"{item[3]})" in starts[place + 1 :]
        if item[4]:
            assert starts[place + int(item[4])] == "-"


@each_letter
def test_the_last_safe_day_follows_from_the_calendar(source: Path) -> None:
    calendar = read_calendar(ROOT / "resources" / "calendar" / "vn.toml")
    letter = read(source)
    for term in letter["expected"].get("deadlines", ()):
        if "act_by" not in term:
            continue
        phrase = re.search(r"(\S+ ?\S*) " + printed(term["date"]), words_of(letter))
        assert phrase is not None
        before = phrase[1].endswith("trước")
        day = date.fromordinal(term["date"].toordinal() - before)
        assert term["act_by"] == calendar.last_working_day(day)


def test_the_sample_office_is_the_one_that_the_letters_bind() -> None:
    office, departments = read_office(SAMPLES / "office.toml")

    assert office.name == "Ủy ban nhân dân phường Sông Hà"
    assert office.short_name == "UBND phường Sông Hà"
    assert [department.code for department in departments] == [
        "VP", "KTHTĐT", "VHXH", "TTPVHCC", "CAP", "BCHQS",
    ]  # fmt: skip
    assert all(department.fields for department in departments)


def test_a_field_of_work_is_never_part_of_another_word() -> None:
    _, departments = read_office(SAMPLES / "office.toml")
    text = "\n".join(words_of(read(source)) for source in SOURCES).lower()
    fields = [field for department in departments for field in department.fields]

    broken = [
        field
        for field in fields
        if text.count(field.lower())
        != len(re.findall(rf"(?<!\w){re.escape(field.lower())}(?!\w)", text))
    ]

    assert broken == []


def test_no_sentence_of_a_real_letter_is_used(shared_samples: Path) -> None:
    real: set[tuple[str, ...]] = set()
    for path in shared_samples.rglob("*.txt"):
        words = WORD.findall(path.read_text(encoding="utf-8", errors="replace").lower())
        real |= set(zip(*(words[n:] for n in range(SAME_WORDS)), strict=False))
    for source in SOURCES:
        words = WORD.findall(words_of(read(source)).lower())
        ours = set(zip(*(words[n:] for n in range(SAME_WORDS)), strict=False))

        assert ours & real == set(), source.stem
