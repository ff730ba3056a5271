"""Numbers without gaps and without repeats, one series for each year."""

from sqlalchemy import func, or_, select, text
from sqlalchemy.orm import Session

from vanthu.domain.outgoing import COPY_KINDS, Series
from vanthu.storage.rows.outgoing import OutgoingRow, OutgoingSeriesRow

# One statement that both databases understand. Its lock lasts to the end of the unit,
# so a number that is not committed is given back.
NEXT_ARRIVAL = text(
    "INSERT INTO register_year (year, last_number) VALUES (:year, 1) "
    "ON CONFLICT (year) DO UPDATE SET last_number = register_year.last_number + 1 "
    "RETURNING last_number"
)
# Whoever numbers a document of the year holds this row to the end: another scheme of
# series, set in between, cannot give the same number from another row.
WHOLE_YEAR = ""
HOLD_YEAR = text(
    "INSERT INTO outgoing_series (year, series, last_number) VALUES (:year, :series, 1)"
    " ON CONFLICT (year, series) "
    "DO UPDATE SET last_number = outgoing_series.last_number + 1"
)


def next_arrival_number(session: Session, year: int) -> int:
    """Take the next arrival number of a year."""
    return int(session.execute(NEXT_ARRIVAL, {"year": year}).scalar_one())


def next_outgoing_number(
    session: Session, year: int, series: Series, symbol: str
) -> int:
    """Take the next number of a series of issued documents.

    It is above the last of the series, and above every number that a document of its
    kinds or with its symbol has. Thus neither a change of the scheme within the year
    nor a symbol of another series repeats a reference.
    """
    session.execute(HOLD_YEAR, {"year": year, "series": WHOLE_YEAR})
    row = session.get(OutgoingSeriesRow, (year, series.key), populate_existing=True)
    if row is None:
        row = OutgoingSeriesRow(year=year, series=series.key, last_number=0)
        session.add(row)
    row.last_number = 1 + max(row.last_number, _highest(session, year, series, symbol))
    session.flush()
    return row.last_number


def _highest(session: Session, year: int, series: Series, symbol: str) -> int:
    """Return the highest number of the series' kinds and of the symbol."""
    kinds = OutgoingRow.kind
    ours = kinds.in_(series.kinds) if series.kinds else kinds.not_in(COPY_KINDS)
    query = select(func.max(OutgoingRow.number)).where(
        OutgoingRow.year == year, or_(ours, OutgoingRow.symbol == symbol)
    )
    return session.scalar(query) or 0
