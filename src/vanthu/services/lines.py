"""Lines for screens: exactly what a list shows, read in one query and frozen."""

from dataclasses import dataclass
from datetime import date, datetime

from vanthu.domain.intake import ItemKind
from vanthu.domain.register import LetterStatus, Urgency
from vanthu.domain.tasks import TaskState


@dataclass(frozen=True, slots=True)
class InboxLine:
    """A letter that waits in the inbox to be registered."""

    inbox_id: int
    file_name: str
    received_at: datetime
    reference: str  # as read; empty when absent
    number_blank: bool
    issued: str  # ISO date, partial date, or empty
    issuer: str
    subject: str
    urgency: Urgency
    unread_reason: str  # UnreadableReason value when the file gave no text, else empty
    has_file: bool = True  # else it is typed by hand
    is_typed: bool = False  # somebody began to type


@dataclass(frozen=True, slots=True)
class RegisterQuery:
    """Which letters a list shows; `search` forgives missing accents."""

    search: str = ""
    year: int | None = None
    first_day: date | None = None
    last_day: date | None = None
    status: LetterStatus | None = None
    offset: int = 0
    limit: int = 200


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """A letter as the register shows it."""

    letter_id: int
    arrival_number: int
    arrival_date: date
    issuing_body: str
    reference: str
    issue_date: date | None
    kind: str
    subject: str
    receiver: str  # departments, by their names
    handed_over: date | None  # ngày chuyển
    status: LetterStatus
    due: date | None  # earliest open due date
    urgency: Urgency
    reply_ref: str
    note: str


@dataclass(frozen=True, slots=True)
class TaskQuery:
    """Which tasks a list shows."""

    department: str | None = None  # code, as lead or support
    letter_id: int | None = None
    overdue_on: date | None = None  # only unfinished tasks due before
    due_from: date | None = None
    due_to: date | None = None
    without_due: bool = False  # only unfinished tasks that have no due date
    completed_since: date | None = None  # no tasks that were completed before
    limit: int = 500


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task as boards and calendars show it."""

    task_id: int
    version: int
    letter_id: int
    arrival_number: int
    register_year: int
    reference: str
    subject: str
    item_label: str
    kind: ItemKind
    content: str
    lead: str
    support: tuple[str, ...]
    due: date | None
    state: TaskState
    done_on: date | None
    result_text: str
    return_reason: str


@dataclass(frozen=True, slots=True)
class OutgoingLine:
    """An issued document as the outgoing book shows it."""

    document_id: int
    reference: str
    issued_on: date
    kind: str
    subject: str
    signer_name: str
    recipients: str
    archive: str
    copies: int | None
    note: str
    cancelled: str = ""  # why the number is cancelled
