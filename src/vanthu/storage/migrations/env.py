"""Runs the steps within the transaction that `upgrade` has begun."""

from alembic import context

from vanthu.storage.rows.schema import SCHEMA
from vanthu.storage.upgrade import VERSION_TABLE

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SCHEMA,
    version_table=VERSION_TABLE,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
