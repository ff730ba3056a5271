"""Frozen values as JSON text."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanthu.domain.deadlines import PartialDate
from vanthu.domain.evidence import Evidence, Rect
from vanthu.domain.intake import FieldState, PageText, Proposed
from vanthu.domain.json_text import to_json

words = st.text(st.characters(exclude_categories=["Cs"]))
leaves = st.none() | st.booleans() | st.integers() | words | st.floats(-1e300, 1e300)
messages = st.recursive(
    leaves, lambda inner: st.lists(inner) | st.dictionaries(words, inner)
)


@dataclass(frozen=True, slots=True)
class Empty:
    """A value without fields."""


@dataclass(frozen=True, slots=True)
class Single:
    """A value with one field."""

    held: Any


@given(messages)
def test_plain_data_comes_back_as_it_was(message: Any) -> None:
    assert json.loads(to_json(message)) == message


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Single(None), {"held": None}),
        (Single((1, (True, 0.5))), {"held": [1, [True, 0.5]]}),
        (Single(()), {"held": []}),
        (Single(Empty()), {"held": {}}),
        (Single(frozenset({"b", "a"})), {"held": ["a", "b"]}),
        (Single(date(2026, 5, 4)), {"held": "2026-05-04"}),
        (Single(datetime(2026, 5, 4, 7)), {"held": "2026-05-04T07:00:00"}),
        (Single(PartialDate(2026, 5)), {"held": "2026-05"}),
        (Single(FieldState.BLANK), {"held": "blank"}),
        (Single('"Số"\n\\ %s'), {"held": '"Số"\n\\ %s'}),
        ({"page": PageText("a")}, {"page": {"text": "a", "width": 0, "height": 0}}),
        (Rect(1, 2.345, 3, 4), [1, 2.35, 3, 4]),
    ],
)
def test_each_kind_of_value_has_its_way(value: Any, written: Any) -> None:
    assert json.loads(to_json(value)) == written


def test_a_field_is_written_with_its_evidence() -> None:
    place = Evidence(1, 4, 7, "798", (Rect(90, 60, 110, 74),))

    assert json.loads(
        to_json(Proposed(FieldState.FOUND, "798", 0.9, "number", (place,)))
    ) == {
        "state": "found",
        "value": "798",
        "confidence": 0.9,
        "rule": "number",
        "evidence": [
            {
                "page": 1,
                "start": 4,
                "end": 7,
                "quote": "798",
                "rects": [[90.0, 60.0, 110.0, 74.0]],
            }
        ],
    }


def test_a_half_character_is_left_out() -> None:
    assert to_json(("a\ud800b", "ố")) == '["ab","ố"]'.encode()


def test_what_has_no_way_is_refused() -> None:
    with pytest.raises(TypeError, match="complex is no plain value"):
        to_json(Single(1j))
