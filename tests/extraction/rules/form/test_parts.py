"""Tests of the parts of a letter."""

import time

import pytest

from tests.extraction.header_reading import BODY, CLOSING, HEADER, read
from vanthu.extraction.normalise import Span
from vanthu.extraction.propose import propose_fields


def _text(text: str, span: Span | None) -> str | None:
    return None if span is None else text[slice(*span)]


def test_a_letter_has_header_addressees_body_and_closing() -> None:
    letter, parts = read(HEADER + BODY + CLOSING)

    assert _text(letter.text, parts.addressees) == BODY.split("\n")[0]
    body = _text(letter.text, parts.body)
    assert body is not None
    assert body.startswith("Thực hiện")
    assert body.endswith("./.")
    assert _text(letter.text, parts.distribution) == "\n".join(CLOSING.split("\n")[:3])
    assert parts.attachments is None


def test_a_letter_that_begins_with_the_addressees_has_no_header() -> None:
    _, parts = read(BODY + CLOSING)

    assert parts.header is None
    assert parts.addressees is not None


def test_what_follows_the_name_of_the_signer_is_an_attachment() -> None:
    appendix = "DANH SÁCH\n" + HEADER + "Nguyễn Văn Sai\n"
    letter, parts = read(HEADER + BODY + CLOSING + appendix)

    assert _text(letter.text, parts.attachments) == appendix.strip()
    assert propose_fields(letter, parts).signer.value == "Lê Văn Bình"


def test_an_appendix_with_its_own_national_header_ends_a_letter_without_name() -> None:
    closing = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\n\n"
    letter, parts = read(HEADER + BODY + closing + HEADER + CLOSING)

    assert parts.attachments is not None
    assert propose_fields(letter, parts).signer.value is None


def test_the_list_of_copies_is_found_by_its_last_item() -> None:
    closing = "No1 nh§n\n- Như trên;\n- Sở Tài chính;\n- Lưu: VT.\n"
    letter, parts = read(HEADER + BODY + closing)

    assert (_text(letter.text, parts.distribution) or "").endswith("- Lưu: VT.")


def test_the_subject_under_a_title_ends_where_the_grounds_begin() -> None:
    text = "QUYẾT ĐỊNH\nVề việc khen thưởng\nnăm 2025\n\nCHỦ TỊCH UBND\nCăn cứ Luật;\n"
    letter, parts = read(HEADER.rsplit("V/v", 1)[0] + text + CLOSING)

    assert _text(letter.text, parts.title) == "QUYẾT ĐỊNH"
    assert _text(letter.text, parts.subject) == "Về việc khen thưởng\nnăm 2025"


@pytest.mark.parametrize(
    "text",
    [
        "CHỦ TỊCH " * 100_000,
        HEADER + "Nơi nhận: - " + "KT. CHỦ TỊCH; " * 60_000,
        HEADER + BODY + "| " * 400_000,
        "Kính gửi: " + "A; - " * 150_000,
        "12/QĐ-UBND-" * 90_000,
    ],
)
def test_a_line_of_a_million_characters_takes_seconds(text: str) -> None:
    began = time.monotonic()

    propose_fields(*read(text))

    assert time.monotonic() - began < 40


def test_nothing_comes_of_nothing() -> None:
    letter, parts = read("")

    fields = propose_fields(letter, parts)

    assert all(getattr(fields, name).value is None for name in fields.names())


@pytest.mark.parametrize("names", ["", "- Các phòng, ban,\n\n"])
def test_a_sentence_that_begins_with_its_day_is_no_addressee(names: str) -> None:
    dash = "- " if names else ""
    body = f"{dash}Ngày 22/12/2025, Sở Nội vụ đã gửi hướng dẫn về hồ sơ của năm.\n"
    letter, parts = read(f"{HEADER}\nKính gửi:\n\n{names}{body}\n{CLOSING}")

    shown = _text(letter.text, parts.body)
    assert shown is not None
    assert shown.lstrip("- ").startswith("Ngày 22/12/2025")
