"""The measures by which readings are judged."""

import pytest

from tests.benchmarks.scoring import Count, equal, near, score, total
from tests.extraction.wrong_characters import error_rate


def answer(**values: str | None) -> dict[str, object]:
    return {"fields": {name: {"value": value} for name, value in values.items()}}


def test_a_value_where_the_letter_has_none_is_invented() -> None:
    counts = score(answer(symbol="UBND-VHXH", place="Sông Hà"), {"place": "Sông Hà"})

    assert counts["symbol"] == Count(hits=0, given=1, wanted=0, invented=1)
    assert counts["place"] == Count(hits=1, given=1, wanted=1)


def test_what_both_leave_out_counts_for_nothing() -> None:
    assert total(score(answer(number=None), {"number": None}).values()) == Count()


def test_what_the_label_leaves_open_is_not_scored() -> None:
    counts = score(answer(signer="A"), {"signer": None, "do_not_score": ["signer"]})

    assert "signer" not in counts


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("12/QĐ-UBND", "12/qđ – ubnd", True),
        ("/VHTT", "/ VHTT.", True),
        ("/VHTT", "VHTT", False),
        ("12/UBND", "13/UBND", False),
    ],
)
def test_references_are_equal_but_for_spaces_and_marks(
    one: str, other: str, same: bool
) -> None:
    assert equal(one, other) is same


def test_other_words_may_be_misread_a_little() -> None:
    assert near("Uỷ ban nhân dân tỉnh", "Ủy ban nhân dân tinh")
    assert not near("Ủy ban nhân dân tỉnh", "Sở Tài chính")


def test_a_term_counts_once_and_by_all_its_days() -> None:
    term = {"date": "2026-11-25", "start": None, "end": None}
    other = {"date": None, "start": "2026-11-01", "end": "2026-11-25"}

    counts = score({"deadlines": [term, term]}, {"deadlines": [term, other]})

    assert counts["deadlines"] == Count(hits=1, given=2, wanted=2, invented=1)


def test_nothing_given_is_neither_right_nor_invented() -> None:
    count = total(score({}, {"number": "12", "recipients": ["Các sở"]}).values())

    assert (count.wanted, count.given, count.f1) == (2, 0, 0.0)


@pytest.mark.parametrize(
    ("got", "wanted", "edits"),
    [
        ("kính gửi", "kính gửi", 0),
        ("", "abc", 3),
        ("abxc", "abc", 1),
        ("bca", "abc", 2),
    ],
)
def test_wrong_characters_are_counted_by_edits(
    got: str, wanted: str, edits: int
) -> None:
    assert error_rate(got, wanted) == pytest.approx(edits / len(wanted))
