"""The clerk goes from letter to letter, and somewhere when one leaves."""

from datetime import datetime

from vanthu.domain.register import Urgency
from vanthu.services.lines import InboxLine
from vanthu.ui.inbox.neighbours import following, neighbour


def line(inbox_id: int) -> InboxLine:
    return InboxLine(
        inbox_id=inbox_id,
        file_name="a.pdf",
        received_at=datetime(2026, 11, 20, 8, 0),
        reference="",
        number_blank=False,
        issued="",
        issuer="",
        subject="",
        urgency=Urgency.NORMAL,
        unread_reason="",
    )


LINES = (line(11), line(12), line(13))


def test_the_neighbour_is_so_many_steps_away() -> None:
    assert neighbour(LINES, 12, 1) == LINES[2]
    assert neighbour(LINES, 12, -1) == LINES[0]


def test_the_list_has_two_ends() -> None:
    assert neighbour(LINES, 13, 1) is None
    assert neighbour(LINES, 11, -1) is None


def test_beside_a_letter_that_is_not_in_the_list_stands_the_first() -> None:
    assert neighbour(LINES, None, -1) == LINES[0]
    assert neighbour((), None, 1) is None


def test_when_the_last_letter_leaves_the_one_before_it_is_next() -> None:
    assert following(LINES, 12) == LINES[2]
    assert following(LINES, 13) == LINES[1]
    assert following(LINES[:1], 11) is None
