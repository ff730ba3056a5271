"""Long lists of identities in portions that a statement can hold."""

from collections.abc import Iterator, Sequence

PORTION = 500


def in_portions(identities: Sequence[int]) -> Iterator[Sequence[int]]:
    """Cut a list into portions."""
    for start in range(0, len(identities), PORTION):
        yield identities[start : start + PORTION]
