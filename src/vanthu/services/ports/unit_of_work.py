"""All stores of one transaction."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

from vanthu.services.ports.documents import (
    CitationStore,
    DraftStore,
    OutgoingStore,
    PhraseStore,
    PrintStore,
)
from vanthu.services.ports.letters import InboxStore, RegisterStore, TaskStore
from vanthu.services.ports.office import OfficeStore, OutboxStore


class UnitOfWork(Protocol):
    """The stores within one transaction; leaving without commit undoes everything."""

    @property
    def inbox(self) -> InboxStore:
        """Return the inbox."""
        ...

    @property
    def register(self) -> RegisterStore:
        """Return the register of incoming letters."""
        ...

    @property
    def tasks(self) -> TaskStore:
        """Return the tasks."""
        ...

    @property
    def drafts(self) -> DraftStore:
        """Return the drafts."""
        ...

    @property
    def citations(self) -> CitationStore:
        """Return what letters cite."""
        ...

    @property
    def phrases(self) -> PhraseStore:
        """Return the phrases."""
        ...

    @property
    def outgoing(self) -> OutgoingStore:
        """Return the register of issued documents."""
        ...

    @property
    def prints(self) -> PrintStore:
        """Return what was printed."""
        ...

    @property
    def office(self) -> OfficeStore:
        """Return the office's own data."""
        ...

    @property
    def outbox(self) -> OutboxStore:
        """Return the mails that go out."""
        ...

    def commit(self) -> None:
        """Make everything durable."""
        ...


OpenUnit = Callable[[], AbstractContextManager[UnitOfWork]]
