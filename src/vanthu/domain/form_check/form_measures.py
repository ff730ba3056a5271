"""What the decree allows, as the profile of the format has it."""

from collections.abc import Mapping
from dataclasses import dataclass

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class NamedRange:
    """The least and the most of a measure, or the two sides of a frame."""

    name: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class FormMeasures:
    """The ranges by their names, and the frames of the marks of urgency."""

    ranges: tuple[NamedRange, ...]
    frames: tuple[NamedRange, ...]  # width and height in millimetres

    def range(self, name: str) -> Range:
        """Return the least and the most of a measure.

        Raises:
            LookupError: the profile does not know the measure.
        """
        found = next((each for each in self.ranges if each.name == name), None)
        if found is None:
            raise LookupError(name)
        return found.low, found.high

    def frame(self, mark: str) -> Range | None:
        """Return width and height of the frame of a mark."""
        found = next((each for each in self.frames if each.name == mark), None)
        return None if found is None else (found.low, found.high)


def form_measures(
    ranges: Mapping[str, Range], frames: Mapping[str, Range]
) -> FormMeasures:
    """Return what the tables of a profile say."""
    return FormMeasures(
        tuple(NamedRange(name, *pair) for name, pair in ranges.items()),
        tuple(NamedRange(name, *pair) for name, pair in frames.items()),
    )
