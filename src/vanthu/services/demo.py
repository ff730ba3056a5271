"""The main job from end to end without a person: what `vanthu demo` runs."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from vanthu.domain.deadlines import Term, TermKind
from vanthu.domain.documents.books import BookKind
from vanthu.domain.drafting import draft_of
from vanthu.domain.errors import FileRefused, VanThuError
from vanthu.domain.intake import ItemKind
from vanthu.domain.office import Department, suggest_department
from vanthu.domain.register import IncomingLetter
from vanthu.domain.tasks import Order, Task, TaskResult, TaskState
from vanthu.services.desk import Desk
from vanthu.services.drafts import REPORT
from vanthu.services.intake import Refusal, why_unread
from vanthu.services.ports.letters import InboxLetter
from vanthu.services.tasks import proposed_orders

RESULT = "{department} đã thực hiện nội dung được giao (kết quả minh họa)."
DOCUMENT_ENDINGS = (".docx", ".pdf")
BOOK_ENDINGS = (".docx", ".pdf", ".xlsx")


@dataclass(frozen=True, slots=True)
class DemoLetter:
    """What became of one letter: its tasks, the report's term, the files written."""

    letter: IncomingLetter
    tasks: tuple[Task, ...]
    report_term: Term | None
    files: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class DemoOutcome:
    """What the demo did."""

    letters: tuple[DemoLetter, ...]
    refusals: tuple[Refusal, ...]
    unread: tuple[VanThuError, ...]  # why files wait in the inbox to be typed


def run_demo(desk: Desk, letters: Sequence[Path], out: Path) -> DemoOutcome:
    """Read, register, assign, finish and answer letters; then write the books.

    What a letter does not state is registered as not stated; results are marked as
    made up for the demonstration.

    Raises:
        ExportFailed: a report or a book could not be written.
        StorageUnavailable: the data could not be written.
    """
    done: list[DemoLetter] = []
    refusals: list[Refusal] = []
    unread: list[VanThuError] = []
    for path, stem in zip(letters, _different_stems(letters), strict=True):
        try:
            letters_in_file = desk.intake.take(path)
        except FileRefused as error:
            refusals.append(Refusal(path, error))
            continue
        for number, waiting in enumerate(letters_in_file, start=1):
            if waiting.reading is None:
                unread.append(why_unread(waiting, path))
                continue
            own_stem = stem if number == 1 else f"{stem}-{number}"
            done.append(_work_through(desk, waiting, own_stem, out / "reports"))
    days = [d.letter.draft.arrival_date for d in done] or [desk.today()]
    _write_books(desk, min(days), max(days), out / "books")
    return DemoOutcome(tuple(done), tuple(refusals), tuple(unread))


def _different_stems(letters: Sequence[Path]) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    stems: list[str] = []
    for path in letters:
        seen[path.stem] += 1
        again = seen[path.stem]
        stems.append(path.stem if again == 1 else f"{path.stem}-{again}")
    return tuple(stems)


def _work_through(
    desk: Desk, waiting: InboxLetter, stem: str, reports: Path
) -> DemoLetter:
    draft = draft_of(waiting.reading, waiting.file, desk.today())
    draft = replace(draft, not_stated=draft.not_stated | frozenset(draft.gaps()))
    letter = desk.register.enter(draft, inbox_id=waiting.inbox_id, although_same=True)
    proposal = waiting.reading.proposal if waiting.reading else None
    orders = proposed_orders(letter, proposal) if proposal else ()
    tasks = _assign(desk, orders, letter)
    if not tasks:
        desk.register.keep_for_information(letter.letter_id)
    tasks = tuple(_finish(desk, task) for task in tasks)
    term = proposal.report_term if proposal else None
    files = _answer(desk, letter, reports / stem) if _asks_report(term, orders) else ()
    return DemoLetter(desk.register.get(letter.letter_id), tasks, term, files)


def _asks_report(term: Term | None, orders: Sequence[Order]) -> bool:
    is_due = term is not None and term.kind is not TermKind.CONDITIONAL
    return is_due or any(order.kind is ItemKind.REPORT for order in orders)


def _assign(
    desk: Desk, orders: Sequence[Order], letter: IncomingLetter
) -> tuple[Task, ...]:
    departments = desk.office.departments()
    whole = " ".join([letter.draft.subject, *(order.content for order in orders)])
    usual = suggest_department(whole, departments) or departments[0]
    return desk.tasks.assign(
        [
            replace(order, lead=_lead_of(order, departments, usual).code)
            for order in orders
        ]
    )


def _lead_of(
    order: Order, departments: tuple[Department, ...], usual: Department
) -> Department:
    if order.kind is ItemKind.REPORT:
        return usual
    return suggest_department(order.content, departments) or usual


def _finish(desk: Desk, task: Task) -> Task:
    names = {d.code: d.name for d in desk.office.departments()}
    words = RESULT.format(department=names[task.order.lead])
    desk.tasks.report_done(task.task_id, TaskResult(text=words))
    return desk.tasks.move(task.task_id, TaskState.COMPLETED)


def _answer(desk: Desk, letter: IncomingLetter, stem: Path) -> tuple[Path, ...]:
    draft = desk.drafts.prepare(letter.letter_id, REPORT)
    issued = desk.issuing.issue(draft, desk.today(), although_open=True)
    files = tuple(stem.with_name(stem.name + ending) for ending in DOCUMENT_ENDINGS)
    for file in files:
        desk.drafts.export(issued, file)
    return files


def _write_books(desk: Desk, first_day: date, last_day: date, folder: Path) -> None:
    for kind in BookKind:
        for ending in BOOK_ENDINGS:
            file = folder / f"{kind.value}{ending}"
            desk.books.write(kind, first_day, last_day, file)
