"""Text from before Unicode: tables, fonts, and words that tell the encoding."""

import json
import unicodedata
from pathlib import Path

import pytest

from vanthu.extraction.legacy_encodings import (
    decoded,
    from_tcvn3,
    from_vni,
    guessed,
    is_legacy_font,
    joined_runs,
)

WORDS = "Ủy ban nhân dân phường đề nghị các đơn vị báo cáo kết quả"
TCVN3 = "Uû ban nh©n d©n ph\u00adêng ®Ò nghÞ c\u00b8c ®¬n vÞ b\u00b8o c\u00b8o kÕt qu¶"
VNI = "Uûy ban nhaân daân phöôøng ñeà nghò caùc ñôn vò baùo caùo keát quaû"


TONES = "\u0300\u0301\u0303\u0309\u0323"
WHOLE = "ÀÁÂÈÉÊÍÓÔÙÚàáâèéêíóôùú"


def in_cp1258(text: str) -> bytes:
    """Write text as Windows does: a letter with its hat or horn, then its tone."""
    written = ""
    for letter in text:
        parted = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in parted if mark in TONES), "")
        base = unicodedata.normalize("NFC", parted.replace(tone, ""))
        written += letter if letter in WHOLE else base + tone
    return written.encode("cp1258")


def test_the_known_sentences_are_converted_exactly(shared_samples: Path) -> None:
    samples = shared_samples / "encodings" / "legacy_samples.json"
    convert = {"tcvn3": from_tcvn3, "vni": from_vni}

    for known in json.loads(samples.read_text("utf-8")):
        assert convert[known["encoding"]](known["legacy"]) == known["unicode"]
        assert guessed(known["legacy"]) == known["unicode"]
        assert decoded(known["legacy"].encode("cp1252")) == known["unicode"]


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_the_tables_are_the_published_ones(shared_samples: Path, encoding: str) -> None:
    published = shared_samples / "encodings" / f"{encoding}.json"
    convert = {"tcvn3": from_tcvn3, "vni": from_vni}[encoding]

    for shown, letter in json.loads(published.read_text("utf-8")).items():
        assert convert(shown) == letter


@pytest.mark.parametrize(
    ("font", "shown"),
    [
        (".VnTime", "ph\u00adêng"),
        (".VnArial Narrow", "ph\u00adêng"),
        (".VnTime", "ph\uf0ad\uf0eang"),
        ("VNI-Times", "phöôøng"),
        ("Times New Roman", "phường"),
        (".VnTime", "phường"),
    ],
)
def test_a_run_is_converted_by_its_font_unless_it_is_unicode(
    font: str, shown: str
) -> None:
    assert joined_runs([(shown, font)]) == "phường"


def test_the_letters_of_a_font_of_capitals_are_capitals() -> None:
    assert joined_runs([("ph\u00adêng", ".VnTimeH")]) == "PHƯỜNG"


def test_a_letter_and_its_tone_may_lie_in_two_runs() -> None:
    runs = [("phö", "VNI-Times"), ("ôø", "VNI-Times"), ("ng", "VNI-Times"), ("é", "A")]

    assert joined_runs(runs) == "phườngé"


def test_only_the_old_vietnamese_fonts_are_legacy_fonts() -> None:
    fonts = (".VnTime", ".VNARIALH", "VNI-Helve", "Arial", "VNtimes", "")

    assert [is_legacy_font(font) for font in fonts] == [True] * 3 + [False] * 3


@pytest.mark.parametrize("legacy", [TCVN3, VNI])
def test_old_characters_are_recognised_by_the_words_they_make(legacy: str) -> None:
    assert guessed(legacy).casefold().replace("uỷ", "ủy") == WORDS.casefold()


@pytest.mark.parametrize(
    "text", [WORDS, "", "Kính gửi: A", "Déjà vu à la fête, cité: élève", "plain"]
)
def test_other_text_is_left_alone(text: str) -> None:
    assert guessed(text) == text


def test_bytes_of_windows_1258_are_decoded() -> None:
    assert decoded(in_cp1258(WORDS)) == WORDS


@pytest.mark.parametrize("data", [b"caf\xe9", bytes(range(128, 256)), b"plain"])
def test_other_bytes_are_not_decoded(data: bytes) -> None:
    assert decoded(data) is None


@pytest.mark.parametrize("words", ["Mời họp", "TUYỆT MẬT", "Kính gửi: A"])
def test_a_few_words_are_decoded_where_one_way_alone_makes_them_syllables(
    words: str,
) -> None:
    assert decoded(in_cp1258(words)) == words


@pytest.mark.parametrize("legacy", [TCVN3, VNI])
def test_old_lines_among_others_are_converted_by_themselves(legacy: str) -> None:
    lines = [
        WORDS * 5,
        legacy,
        "Nhiệt độ 25 °C ± 2 °C",
        "Déjà vu à la fête, cité: élève",
    ]

    text = guessed("\n".join(lines)).split("\n")

    assert text[1].casefold().replace("uỷ", "ủy") == WORDS.casefold()
    assert (text[0], *text[2:]) == (lines[0], *lines[2:])
