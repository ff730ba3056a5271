"""One transaction with its stores; leaving without commit undoes everything."""

from collections.abc import Callable
from functools import partial
from types import TracebackType
from typing import Self

from sqlalchemy.orm import Session

from vanthu.services.ports.unit_of_work import OpenUnit
from vanthu.storage.citations import SqlCitationStore
from vanthu.storage.database import Database
from vanthu.storage.drafts import SqlDraftStore
from vanthu.storage.failures import explained
from vanthu.storage.inbox import SqlInboxStore
from vanthu.storage.office import SqlOfficeStore
from vanthu.storage.outbox import SqlOutboxStore
from vanthu.storage.outgoing import SqlOutgoingStore
from vanthu.storage.phrases import SqlPhraseStore
from vanthu.storage.prints import SqlPrintStore
from vanthu.storage.register import SqlRegisterStore
from vanthu.storage.tasks import SqlTaskStore

OnCommit = Callable[[], None]


def nothing_more() -> None:
    """Do nothing after a commit."""


class SqlUnitOfWork:
    """The stores within one transaction, which holds the write lock from its start."""

    def __init__(self, database: Database, on_commit: OnCommit = nothing_more) -> None:
        self._session = Session(database.engine, expire_on_commit=False)
        self._on_commit = on_commit
        self.inbox = SqlInboxStore(self._session)
        self.register = SqlRegisterStore(self._session)
        self.tasks = SqlTaskStore(self._session)
        self.drafts = SqlDraftStore(self._session)
        self.phrases = SqlPhraseStore(self._session)
        self.citations = SqlCitationStore(self._session)
        self.outgoing = SqlOutgoingStore(self._session)
        self.office = SqlOfficeStore(self._session)
        self.outbox = SqlOutboxStore(self._session)
        self.prints = SqlPrintStore(self._session)

    def __enter__(self) -> Self:
        """Begin the transaction.

        Raises:
            StorageLocked: another program holds the database.
            StorageUnavailable: the database cannot be reached.
        """
        try:
            self._session.connection()
        except Exception as error:
            self._session.close()
            _raise_explained(error)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Undo what was not committed, and explain what the database refused."""
        self._session.close()
        if error is not None:
            _raise_explained(error)

    def commit(self) -> None:
        """Make everything durable, then tell those who wait for changes."""
        self._session.commit()
        self._on_commit()


def unit_opener(database: Database, on_commit: OnCommit = nothing_more) -> OpenUnit:
    """Return the function that opens a unit of work on a database."""
    return partial(SqlUnitOfWork, database, on_commit)


def _raise_explained(error: BaseException) -> None:
    if (reason := explained(error)) is not None:
        raise reason from error
