"""Progress of long work; cancelling raises `Cancelled` at the next report."""

from typing import Protocol


class Progress(Protocol):
    """Where long work tells how far it is."""

    def report(self, done: int, total: int, what: str = "") -> None:
        """Tell how much is done, and what is being worked on.

        Raises:
            Cancelled: the user stopped the work.
        """
        ...


class NoProgress:
    """Progress that nobody watches."""

    def report(self, done: int, total: int, what: str = "") -> None:
        """Do nothing."""


NO_PROGRESS = NoProgress()
