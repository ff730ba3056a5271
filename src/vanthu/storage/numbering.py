"""Numbers without gaps and without repeats, one series for each year."""

from sqlalchemy import text
from sqlalchemy.orm import Session

# One statement that both databases understand. Its lock lasts to the end of the unit,
# so a number that is not committed is given back.
NEXT_ARRIVAL = text(
    "INSERT INTO register_year (year, last_number) VALUES (:year, 1) "
    "ON CONFLICT (year) DO UPDATE SET last_number = register_year.last_number + 1 "
    "RETURNING last_number"
)
NEXT_OUTGOING = text(
    "INSERT INTO outgoing_series (year, series, last_number) VALUES (:year, :series, 1)"
    " ON CONFLICT (year, series) "
    "DO UPDATE SET last_number = outgoing_series.last_number + 1 "
    "RETURNING last_number"
)


def next_arrival_number(session: Session, year: int) -> int:
    """Take the next arrival number of a year."""
    return int(session.execute(NEXT_ARRIVAL, {"year": year}).scalar_one())


def next_outgoing_number(session: Session, year: int, series: str) -> int:
    """Take the next number of a series of issued documents."""
    place = {"year": year, "series": series}
    return int(session.execute(NEXT_OUTGOING, place).scalar_one())
