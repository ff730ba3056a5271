"""All tables together, as migrations and their tests see them."""

from vanthu.storage.rows import (
    attachments,
    citations,
    drafts,
    inbox,
    office,
    outbox,
    outgoing,
    phrases,
    prints,
    register,
    tasks,
)
from vanthu.storage.rows.base import Row

FEATURES = (
    attachments,
    citations,
    inbox,
    register,
    tasks,
    drafts,
    outgoing,
    phrases,
    outbox,
    prints,
    office,
)
SCHEMA = Row.metadata
