"""The office has a profile and departments before and after they are saved."""

from dataclasses import replace

from tests.storage.examples import DEPARTMENTS, OFFICE
from vanthu.services.desk import Desk


def test_the_default_office_stands_until_one_is_saved(desk: Desk) -> None:
    assert not desk.office.is_set_up()
    assert desk.office.profile() == OFFICE
    assert desk.office.departments() == DEPARTMENTS


def test_what_was_saved_stands_instead(desk: Desk) -> None:
    moved = replace(OFFICE, place="Nơi khác")
    desk.office.save_profile(moved)
    desk.office.save_departments(DEPARTMENTS[:1])

    assert desk.office.is_set_up()
    assert desk.office.profile() == moved
    assert desk.office.departments() == DEPARTMENTS[:1]


def test_the_default_departments_are_kept_once_and_never_over_saved_ones(
    desk: Desk,
) -> None:
    desk.office.keep_defaults()
    desk.office.save_departments(DEPARTMENTS[:1])

    desk.office.keep_defaults()

    assert desk.office.departments() == DEPARTMENTS[:1]
