"""The sample office in the middle of its work, as the pictures show it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from vanthu.domain.drafting import draft_of
from vanthu.domain.errors import FileRefused
from vanthu.domain.intake import ItemKind
from vanthu.domain.office import suggest_department
from vanthu.domain.tasks import Figure, Task, TaskResult, TaskState
from vanthu.services.desk import Desk
from vanthu.services.drafts import REPORT, UNITS
from vanthu.services.ports.letters import InboxLetter

LEFT_IN_INBOX = 4
MORE_DOCUMENTS = (
    ("ke-hoach", "Tổng vệ sinh môi trường đón năm mới"),
    ("quyet-dinh", "Về việc thành lập Tổ rà soát thủ tục hành chính"),
)
RESULT = TaskResult(
    "Đã thực hiện xong nội dung được giao (kết quả minh họa).",
    (Figure("số cuộc làm việc đã tổ chức", "03", "cuộc"),),
)


def fill_showcase(desk: Desk, letters: Sequence[Path]) -> None:
    """Take the letters; register most, assign their items, finish every other task."""
    waiting: list[InboxLetter] = []
    for path in letters:
        try:
            waiting += desk.intake.take(path)
        except FileRefused:
            continue
    registered = waiting[: max(1, len(waiting) - LEFT_IN_INBOX)]
    for place, letter in enumerate(registered, start=1):
        _register(desk, letter, days_ago=len(registered) - place)
    _write_more(desk)


def _write_more(desk: Desk) -> None:
    """Begin documents of other kinds, and take one through the leader's opinion."""
    for template, subject in MORE_DOCUMENTS:
        desk.drafts.begin(template, subject=subject)
    invitation = desk.drafts.begin("giay-moi", subject="Họp giao ban tháng 12")
    submitted = desk.drafts.submit(invitation)
    if signers := desk.office.profile().signers:
        desk.drafts.send_back(submitted, signers[0].name, "Bổ sung thành phần mời")


def _register(desk: Desk, waiting: InboxLetter, days_ago: int) -> None:
    arrival = desk.today() - timedelta(days=days_ago)
    draft = draft_of(waiting.reading, waiting.file, arrival)
    draft = replace(draft, not_stated=draft.not_stated | frozenset(draft.gaps()))
    letter = desk.register.enter(draft, inbox_id=waiting.inbox_id, although_same=True)
    departments = desk.office.departments()
    orders = [
        replace(
            order,
            lead=(
                suggest_department(order.content, departments) or departments[0]
            ).code,
        )
        for order in desk.tasks.propose(letter.letter_id)
    ]
    tasks = desk.tasks.assign(orders) if orders else ()
    for turn, task in enumerate(tasks):
        _work_on(desk, task, turn)
    if any(order.kind is ItemKind.REPORT for order in orders):
        desk.drafts.prepare(letter.letter_id, REPORT)
    elif tasks:
        desk.drafts.prepare(letter.letter_id, UNITS)


def _work_on(desk: Desk, task: Task, turn: int) -> None:
    if task.order.kind is ItemKind.REPORT:
        return
    match turn % 3:
        case 0:
            desk.tasks.report_done(task.task_id, RESULT)
            desk.tasks.move(task.task_id, TaskState.COMPLETED)
        case 1:
            desk.tasks.move(task.task_id, TaskState.RECEIVED)
            desk.tasks.move(task.task_id, TaskState.IN_PROGRESS)
        case _:
            pass
