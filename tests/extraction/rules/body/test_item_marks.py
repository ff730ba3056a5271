"""The marks of points: each is known by how it begins."""

import pytest

from vanthu.extraction.folding import fold
from vanthu.extraction.rules.body.item_marks import Mark, read_mark
from vanthu.extraction.rules.form.lines import Line


def line(text: str) -> Line:
    return Line(0, len(text), text, fold(text))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Điều 1. Phê duyệt", Mark.ARTICLE),
        ("I. Mục đích", Mark.ROMAN),
        ("V. Tổ chức", Mark.ROMAN),
        ("X. Kinh phí", Mark.ROMAN),
        ("1. Sở Nội vụ", Mark.NUMBER),
        ("_1. Sở Nội vụ", Mark.NUMBER),
        ("1.1. Sở Nội vụ", Mark.SUBNUMBER),
        ("a) Sở Nội vụ", Mark.LETTER),
        ("'a. Sở Nội vụ", Mark.LETTER),
        ("(1) Sở Nội vụ", Mark.BRACKET),
        *((f"{sign} Sở Nội vụ", Mark.DASH) for sign in "-–—•*¬~="),
        ("+ Sở Nội vụ", Mark.PLUS),
    ],
)
def test_a_line_is_known_by_its_mark(text: str, mark: Mark) -> None:
    found, _, length = read_mark(line(text), None, 80, {})

    assert found is mark
    assert text[length:].startswith(("Phê", "Mục", "Tổ", "Kinh", "Sở"))


@pytest.mark.parametrize("text", ["Căn cứ Kế hoạch", "sở Nội vụ", "Đề nghị", ""])
def test_a_line_without_a_mark_has_none(text: str) -> None:
    assert read_mark(line(text), None, 80, {}) == (None, "", 0)
