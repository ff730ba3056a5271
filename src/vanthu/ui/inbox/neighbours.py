"""Which letter of the list comes before or after another one."""

from collections.abc import Sequence

from vanthu.services.lines import InboxLine


def neighbour(
    lines: Sequence[InboxLine], shown: int | None, steps: int
) -> InboxLine | None:
    """Return the letter so many steps below another one; the first beside none."""
    places = [n for n, line in enumerate(lines) if line.inbox_id == shown]
    if not places:
        return lines[0] if lines else None
    wanted = places[0] + steps
    return lines[wanted] if 0 <= wanted < len(lines) else None


def following(lines: Sequence[InboxLine], shown: int | None) -> InboxLine | None:
    """Return where to go when a letter leaves the list."""
    return neighbour(lines, shown, 1) or neighbour(lines, shown, -1)
