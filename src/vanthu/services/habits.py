"""What the clerk usually does, offered with its counts and never done by itself."""

from dataclasses import dataclass, field

from vanthu.domain.bodies import KnownBodies
from vanthu.domain.habits import (
    Usual,
    UsualWays,
    symbol_stem,
    usual_issuer,
    usual_lead,
    usual_ways,
)
from vanthu.domain.register import issuer_key
from vanthu.services.ports.unit_of_work import OpenUnit

LOOKED_BACK = 8  # letters
MOST_ISSUERS = 500


@dataclass(frozen=True, slots=True)
class Habits:
    """Counts in what was registered; a guess that nobody confirmed teaches nothing."""

    open_unit: OpenUnit
    bodies: KnownBodies = field(default_factory=KnownBodies)  # shipped

    def issuing_bodies(self) -> tuple[str, ...]:
        """Return the issuing bodies in the register, those with most letters first."""
        with self.open_unit() as unit:
            return unit.register.issuing_bodies(MOST_ISSUERS)

    def issuer_of(self, symbol: str) -> Usual | None:
        """Return who issued most of the last letters with such a symbol."""
        stem = symbol_stem(symbol)
        if not stem:
            return None
        with self.open_unit() as unit:
            return usual_issuer(unit.register.past_of_stem(stem, LOOKED_BACK))

    def ways_of(self, issuing_body: str) -> UsualWays:
        """Return of what kind most of the body's last letters are, and their symbol."""
        key = issuer_key(issuing_body)
        if not key:
            return UsualWays()
        with self.open_unit() as unit:
            return usual_ways(unit.register.past_of_issuer(key, LOOKED_BACK))

    def lead_for(self, issuing_body: str) -> Usual | None:
        """Return the department that most of the body's last letters were given to."""
        key = issuer_key(issuing_body)
        if not key:
            return None
        with self.open_unit() as unit:
            return usual_lead(unit.register.past_given(key, LOOKED_BACK))
