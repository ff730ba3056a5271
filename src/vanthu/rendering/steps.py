"""How a writer tells how far it is; whoever listens may raise to stop it."""

from collections.abc import Callable

Step = Callable[[int, int], None]  # rows that are done, rows in all


def no_step(_done: int, _total: int) -> None:
    """Tell nobody."""
