"""Frozen values as plain data."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

import pytest

from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.evidence import Evidence, Rect
from vanthu.domain.office import OfficeLevel, OfficeProfile, Signer
from vanthu.domain.plain_values import field_names, from_plain, to_plain

T = TypeVar("T")
OFFICE = OfficeProfile(
    name="Ủy ban nhân dân phường Sông Hà",
    unit_name="Sông Hà",
    level=OfficeLevel.WARD,
    place="Sông Hà",
    aliases=("phường Sông Hà",),
    signers=(Signer("Nguyễn Văn A", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),),
)
CALENDAR = WorkingCalendar(
    holidays=frozenset({date(2025, 9, 2), date(2025, 1, 1)}),
    makeup_days=frozenset({date(2025, 4, 26)}),
)


def test_an_office_comes_back_as_it_was() -> None:
    assert from_plain(OfficeProfile, to_plain(OFFICE)) == OFFICE


def test_a_calendar_comes_back_as_it_was_and_is_written_in_order() -> None:
    plain = to_plain(CALENDAR)

    assert plain["holidays"] == ["2025-01-01", "2025-09-02"]
    assert from_plain(WorkingCalendar, plain) == CALENDAR


def test_a_quote_is_written_with_all_that_it_has() -> None:
    assert tuple(to_plain(Evidence(1, 2, 4, "Số"))) == field_names(Evidence)


def test_a_place_comes_back_as_it_was() -> None:
    place = Evidence(1, 2, 4, "Số", (Rect(1, 2.5, 3, 4), Rect(5, 6, 7, 8)))

    assert from_plain(Evidence, to_plain(place)) == place


def test_a_frame_is_written_to_the_hundredth_of_a_point() -> None:
    assert to_plain(Rect(1, 2.125, 3.001, 4.999)) == [1.0, 2.12, 3.0, 5.0]


def test_a_frame_whose_sides_have_names_is_read_as_the_versions_before_wrote_it() -> (
    None
):
    named = {"left": 1.25, "top": 2, "right": 3.5, "bottom": 4.0}

    assert from_plain(Rect, named) == Rect(1.25, 2.0, 3.5, 4.0)


@pytest.mark.parametrize(
    "sides",
    [
        [1.0, 2.0, 3.0],
        [1.0, 2.0, 3.0, 4.0, 5.0],
        [1.0, 2.0, 3.0, "4"],
        [1.0, 2.0, 3.0, True],
        [1.0, 2.0, 3.0, None],
        [1.0, 2.0, 3.0, float("nan")],
        [float("-inf"), 2.0, 3.0, float("inf")],
        [10**400, 2.0, 3.0, 4.0],
        {"left": 1.0, "top": 2.0, "right": 3.0},
        {"left": 1.0, "top": 2.0, "right": 3.0, "bottom": float("inf")},
        {"left": 1.0, "top": 2.0, "right": 3.0, "bottom": "4"},
        {"left": 1.0, "top": 2.0, "right": 3.0, "bottom": 4.0, "depth": 5.0},
        (1.0, 2.0, 3.0, 4.0),
        "1234",
        None,
    ],
)
def test_what_is_no_frame_is_refused(sides: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each case has its own words
        from_plain(Rect, sides)


@pytest.mark.parametrize("plain", [{"level": "làng"}, {"name": 1}, {"signers": "A"}, 1])
def test_what_is_no_office_is_refused(plain: object) -> None:
    whole = {**to_plain(OFFICE), **plain} if isinstance(plain, dict) else plain

    with pytest.raises(ValueError):  # noqa: PT011 - each case has its own words
        from_plain(OfficeProfile, whole)


@dataclass(frozen=True, slots=True)
class Branch(Generic[T]):
    """A value that holds others of its own kind."""

    word: T
    branches: "tuple[Branch[str], ...]" = ()


def test_a_value_that_holds_its_own_kind_comes_back_as_it_was() -> None:
    tree = Branch("gốc", (Branch("cành", (Branch("lá"),)), Branch("cành")))

    assert from_plain(Branch[str], to_plain(tree)) == tree


def test_a_variable_type_takes_only_what_it_was_told() -> None:
    with pytest.raises(ValueError, match="expected int, got str"):
        from_plain(Branch[int], {"word": "gốc"})


def test_a_half_character_is_left_out_and_never_taken() -> None:
    assert to_plain(Branch("a\ud800b")) == {"word": "ab", "branches": []}
    with pytest.raises(ValueError, match="surrogates"):
        from_plain(Branch[str], {"word": "a\ud800b"})


def test_an_unknown_name_is_refused_by_its_name() -> None:
    with pytest.raises(ValueError, match="Branch has no 'leaves'"):
        from_plain(Branch[str], {"word": "gốc", "leaves": []})
