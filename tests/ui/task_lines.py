"""A task as the board and the calendar show it."""

from datetime import date

from vanthu.domain.intake import ItemKind
from vanthu.domain.tasks import TaskState
from vanthu.services.lines import TaskLine

LINE = TaskLine(
    task_id=1,
    version=1,
    letter_id=1,
    arrival_number=7,
    register_year=2026,
    reference="12/SNV",
    subject="rà soát",
    item_label="1a",
    kind=ItemKind.WORK,
    content="Rà soát\nhồ sơ",
    lead="VP",
    support=("VHXH",),
    due=date(2026, 11, 18),
    state=TaskState.ASSIGNED,
    done_on=None,
    result_text="",
    return_reason="",
)
