"""Tests of the grammar of references."""

import pytest

from vanthu.extraction.folding import fold
from vanthu.extraction.rules.form.document_types import type_of_symbol, type_of_title
from vanthu.extraction.rules.form.symbols import (
    PARTY_REFERENCE,
    STATE_REFERENCE,
    squeeze,
)


@pytest.mark.parametrize(
    "text",
    [
        "30191/TB-SNNMT-BTTĐC",
        "413/KTHT&ĐT-NS",
        "30/2020/NĐ-CP",
        "28/2026/QH16",
        "798/UBND-VHXH",
        "12/QĐ-TTg",
        "39/STC-\nHCSN",
    ],
)
def test_references_of_the_state_are_read_whole(text: str) -> None:
    match = STATE_REFERENCE.search(f"văn bản {text} ngày")

    assert match is not None
    assert squeeze(match[0]) == squeeze(text)


def test_the_next_word_after_a_dash_is_no_group() -> None:
    match = STATE_REFERENCE.search("Số: 442/SYT-NVY - Kiên Lương")

    assert match is not None
    assert match["symbol"] == "SYT-NVY"


@pytest.mark.parametrize("text", ["12-CV/ĐU", "57-NQ/TW", "1208-\nKL/TU"])
def test_references_of_the_party_are_read_whole(text: str) -> None:
    match = PARTY_REFERENCE.search(f"số {text} về")

    assert match is not None
    assert squeeze(match[0]) == squeeze(text)


def test_the_first_group_of_a_symbol_names_the_type() -> None:
    assert type_of_symbol("QĐ-UBND") == "quyết định"
    assert type_of_symbol("QH16") == "luật"
    assert type_of_symbol("UBND-VHXH") is None


def test_a_title_is_known_without_its_marks() -> None:
    assert type_of_title(fold("KÉ HOẠCH")) == "kế hoạch"
    assert type_of_title(fold("CÔNG ĐIỆN KHẨN")) == "công điện"
    assert type_of_title(fold("QUYẾT ĐỊNH:")) == "quyết định"
    assert type_of_title(fold("Kế hoạch số 5")) is None


def test_a_hyphen_read_twice_is_one() -> None:
    found = STATE_REFERENCE.search("Chỉ thị số 20/CT- -TTg ngày")

    assert found
    assert squeeze(found[0]) == "20/CT-TTg"
