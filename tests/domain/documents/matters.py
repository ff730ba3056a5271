"""What reports are composed from: invented letters, items, tasks and offices."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from vanthu.domain.documents.matter import LetterMatter, Matter
from vanthu.domain.evidence import Evidence
from vanthu.domain.intake import (
    FieldState,
    ItemKind,
    LetterItem,
    LetterProposal,
    LetterReading,
    Proposed,
    TextSource,
)
from vanthu.domain.office import Department, OfficeLevel, OfficeProfile, Signer
from vanthu.domain.register import IncomingLetter, LetterDraft
from vanthu.domain.tasks import Figure, Order, Task, TaskMove, TaskResult, TaskState
from vanthu.machine.template_files import read_templates

RESOURCES = Path(__file__).parents[3] / "resources"
TEMPLATES = read_templates(RESOURCES / "templates", RESOURCES / "no-own")
REPORT, REPLY = (
    TEMPLATES.get("bao-cao-ket-qua"),
    TEMPLATES.get("cong-van-tra-loi"),
)
SEEN = (Evidence(1, 0, 4, "thấy"),)
MOMENT = datetime(2026, 11, 2, 8, 0)
SIGNER = Signer("Đoàn Thị Mai Hạnh", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))
OFFICE = OfficeProfile(
    name="Ủy ban nhân dân phường Sông Hà",
    unit_name="Sông Hà",
    level=OfficeLevel.WARD,
    place="Sông Hà",
    signers=(SIGNER,),
)
CULTURE = Department("VHXH", "Phòng Văn hóa - Xã hội")
POLICE = Department("CAP", "Công an phường")
LETTER = IncomingLetter(
    letter_id=7,
    arrival_number=12,
    draft=LetterDraft(
        arrival_date=date(2026, 10, 7),
        kind="công văn",
        issuing_body="Ủy ban nhân dân tỉnh Trung Lương",
        subject="Tổ chức Ngày hội đọc sách năm 2026",
        number="812",
        symbol="UBND-VX",
        issue_date=date(2026, 10, 6),
    ),
)


def letter(**changed: object) -> IncomingLetter:
    """Give the letter with some of its fields changed."""
    return replace(LETTER, draft=replace(LETTER.draft, **changed))  # type: ignore[arg-type]  # replace() knows the fields, mypy not their types


def item(
    label: str, text: str, *, for_us: bool = True, kind: ItemKind = ItemKind.WORK
) -> LetterItem:
    """Give one thing that the letter asks."""
    return LetterItem(
        label=label,
        kind=kind,
        text=text,
        context=None,
        unit=None,
        for_us=for_us,
        term=None,
        evidence=SEEN,
    )


BOOKS = item("1", "1. Trưng bày sách tại nhà văn hóa các khu phố:")
CONTEST = item("2a", "a) Phát động cuộc thi kể chuyện theo sách;")
NOT_OURS = item("3", "3. Các trường học tổ chức tuần lễ đọc sách.", for_us=False)
ASKED_REPORT = item(
    "báo cáo", "Báo cáo kết quả trước ngày 30/11.", kind=ItemKind.REPORT
)


NOTHING = TaskResult()


def task(
    task_id: int,
    label: str,
    result: TaskResult = NOTHING,
    state: TaskState = TaskState.COMPLETED,
    lead: str = "VHXH",
) -> Task:
    """Give a task for an item of the letter."""
    return Task(
        task_id=task_id,
        order=Order(7, "Làm vệ sinh nhà văn hóa", lead, item_label=label),
        state=state,
        version=1,
        result=result,
        moves=(TaskMove(state, MOMENT),),
    )


DONE = TaskResult(
    "Đã trưng bày tại 8 khu phố.\n\n  Người dân hưởng ứng. ",
    (Figure("số đầu sách", "1.250", "cuốn"), Figure("Kinh phí", "12,5 triệu đồng")),
)


def matter(
    *tasks: Task,
    about: IncomingLetter = LETTER,
    items: tuple[LetterItem, ...] = (BOOKS, CONTEST, NOT_OURS, ASKED_REPORT),
    report_to: str = "",
    office: OfficeProfile = OFFICE,
) -> Matter:
    """Give what a report on the letter is composed from."""
    asked: Proposed[str] = Proposed()
    if report_to:
        asked = Proposed(FieldState.FOUND, report_to, 1.0, "rule", SEEN)
    reading = LetterReading(
        file_name="a.pdf",
        sha256="0" * 64,
        media_type="application/pdf",
        text_source=TextSource.TEXT_LAYER,
        pages=(),
        proposal=LetterProposal(items=items, report_to=asked),
    )
    answered = LetterMatter(about, reading, tasks)
    return Matter(office, (CULTURE, POLICE), MOMENT.date(), (answered,))
