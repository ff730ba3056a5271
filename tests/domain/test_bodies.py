"""Old offices are known by their names, in whatever spelling."""

from datetime import date

import pytest

from vanthu.domain.bodies import KnownBodies, Successor

BODIES = KnownBodies(
    successors=(
        Successor("Sở Thông tin", ("Sở Khoa học",), date(2025, 3, 1)),
        Successor("Ủy ban nhân dân huyện", ("Ủy ban nhân dân xã",), date(2025, 7, 1)),
    )
)


@pytest.mark.parametrize(
    "name", ["UBND huyện Bình Xuyên", "ỦY BAN NHÂN DÂN HUYỆN", "Uỷ ban nhân dân huyện"]
)
def test_an_old_office_is_known_in_every_spelling(name: str) -> None:
    found = BODIES.successor_of(name)

    assert found is not None
    assert found.successors == ("Ủy ban nhân dân xã",)


@pytest.mark.parametrize("name", ["Sở Thông tinh", "Ủy ban nhân dân xã", "", "Sở"])
def test_an_office_of_today_has_no_successor(name: str) -> None:
    assert BODIES.successor_of(name) is None
