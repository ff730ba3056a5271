"""Frozen values as plain data."""

from datetime import date

import pytest

from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.office import OfficeLevel, OfficeProfile, Signer
from vanthu.domain.plain_values import from_plain, to_plain

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


@pytest.mark.parametrize("plain", [{"level": "làng"}, {"name": 1}, {"signers": "A"}, 1])
def test_what_is_no_office_is_refused(plain: object) -> None:
    whole = {**to_plain(OFFICE), **plain} if isinstance(plain, dict) else plain

    with pytest.raises(ValueError):  # noqa: PT011 - each case has its own words
        from_plain(OfficeProfile, whole)
