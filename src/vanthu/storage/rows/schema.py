"""All tables together, as migrations and their tests see them."""

from vanthu.storage.rows import (
    attachments,
    inbox,
    office,
    outbox,
    outgoing,
    register,
    reports,
    tasks,
)
from vanthu.storage.rows.base import Row

FEATURES = (attachments, inbox, register, tasks, reports, outgoing, outbox, office)
SCHEMA = Row.metadata
