"""All tables together, as migrations and their tests see them."""

from vanthu.storage.rows import (
    attachments,
    drafts,
    inbox,
    office,
    outbox,
    outgoing,
    register,
    tasks,
)
from vanthu.storage.rows.base import Row

FEATURES = (attachments, inbox, register, tasks, drafts, outgoing, outbox, office)
SCHEMA = Row.metadata
