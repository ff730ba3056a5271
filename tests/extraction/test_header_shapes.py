"""Headers in many shapes: merged, parted, misread, of the Party, firms and citizens."""

import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from tests.extraction.header_reading import read
from vanthu.domain.errors import SecretLetter
from vanthu.domain.plain_values import to_plain
from vanthu.extraction.page_text import Page
from vanthu.extraction.propose import propose_fields
from vanthu.extraction.rules.ending.recipients import find_recipients
from vanthu.extraction.secret_letters import refuse_secret

BODY = """
Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026, đề nghị các đơn vị rà soát./.

Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC

Lê Văn Bình
"""
SHAPES = tomllib.loads(
    Path(__file__).with_name("header_shapes.toml").read_text(encoding="utf-8")
)["shape"]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape["name"])
def test_a_header_of_any_shape_is_read_as_a_person_reads_it(
    shape: dict[str, Any],
) -> None:
    wanted = _wanted(shape)

    assert {name: _answer(shape["text"], name) for name in wanted} == wanted


@pytest.mark.parametrize("shape", SHAPES[:12], ids=lambda shape: shape["name"])
def test_marks_apart_from_their_letters_change_nothing(shape: dict[str, Any]) -> None:
    apart = unicodedata.normalize("NFD", shape["text"])
    wanted = _wanted(shape)

    assert {name: _answer(apart, name) for name in wanted} == wanted


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape["name"])
def test_a_letter_is_refused_only_for_its_mark(shape: dict[str, Any]) -> None:
    page, path = Page(shape["text"] + BODY), Path("letter.txt")
    if "secrecy" not in shape:
        refuse_secret(page, path)
        return
    with pytest.raises(SecretLetter):
        refuse_secret(page, path)


def _wanted(shape: dict[str, Any]) -> dict[str, Any]:
    wanted = {k: v for k, v in shape.items() if k not in {"name", "text"}}
    for state in ("blank", "absent"):
        wanted |= dict.fromkeys(wanted.pop(state, ()), (state,))
    return wanted


def _answer(header: str, name: str) -> Any:
    letter, parts = read(header + BODY)
    if name == "recipients":
        return [quoted.value for quoted in find_recipients(letter, parts)]
    field = getattr(propose_fields(letter, parts), name)
    return (field.state.value,) if field.value is None else to_plain(field.value)
