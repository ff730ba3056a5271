"""Offices that issue letters: their abbreviations, and who took over from old ones."""

from dataclasses import dataclass
from datetime import date

from vanthu.domain.register import issuer_key


@dataclass(frozen=True, slots=True)
class Agency:
    """A kind of office with the ways in which it is abbreviated."""

    name: str  # Sở Nội vụ
    abbreviations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Successor:
    """Who does the work of an office that was abolished."""

    former: str  # Sở Thông tin và Truyền thông
    successors: tuple[str, ...]
    since: date  # the first day without the old office
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class KnownBodies:
    """What is known of offices; it helps to recognise and never corrects."""

    agencies: tuple[Agency, ...] = ()
    successors: tuple[Successor, ...] = ()

    def successor_of(self, name: str) -> Successor | None:
        """Return who took over from an office; its own place name may follow."""
        key = issuer_key(name)
        fitting = [
            (len(former), entry)
            for entry in self.successors
            if _begins(key, former := issuer_key(entry.former))
        ]
        return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def _begins(key: str, former: str) -> bool:
    return key == former or key.startswith(f"{former} ")
