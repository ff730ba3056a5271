"""All tables together, as migrations and their tests see them."""

from vanthu.storage.rows import inbox, office, outgoing, register, reports, tasks
from vanthu.storage.rows.base import Row

FEATURES = (inbox, register, tasks, reports, outgoing, office)
SCHEMA = Row.metadata
