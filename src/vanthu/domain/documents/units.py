"""The paragraphs of a letter that gives work to units: who, what, until when."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from vanthu.domain.documents.blocks import Block, BlockKind, words
from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.matter import Matter, requester_of
from vanthu.domain.documents.parts import printed_date
from vanthu.domain.documents.sections import Section
from vanthu.domain.documents.wording import ITEM_MARK, clause
from vanthu.domain.intake import ItemKind
from vanthu.domain.office import Department, DepartmentKind
from vanthu.domain.tasks import Task

NO_TERM = "[thời hạn ...]"
UNIT = "đơn vị "  # before the department's code: the key of its section


def unit_sections(matter: Matter) -> tuple[Section, ...]:
    """Return one paragraph for each unit that has work, in the office's order.

    Own units are given work; partners are asked to take part.
    """
    return tuple(
        Section(
            key=f"{UNIT}{department.code}",
            heading="",
            suggested=tuple(_words_for(department, matter)),
        )
        for department in matter.departments
        if _has_work(department, matter)
    )


def with_newest_work(draft: Draft, matter: Matter) -> Draft:
    """Bring the units' newest work into a draft; what a person typed stays."""
    fresh = {section.key: section for section in unit_sections(matter)}
    kept = [
        replace(section, suggested=fresh[section.key].suggested)
        if section.key in fresh
        else section
        for section in draft.sections
        if section.key in fresh or not _is_idle(section)
    ]
    known = {section.key for section in kept} | set(draft.left_out)
    place = 1 + max((n for n, each in enumerate(kept) if each.key in fresh), default=-1)
    kept[place:place] = [each for key, each in fresh.items() if key not in known]
    return replace(draft, sections=tuple(kept))


def is_of_units(draft: Draft) -> bool:
    """Tell whether a draft gives work to units."""
    return any(section.key.startswith(UNIT) for section in draft.sections)


def _is_idle(section: Section) -> bool:
    return section.key.startswith(UNIT) and section.typed is None


def _has_work(department: Department, matter: Matter) -> bool:
    return any(
        department.code in (task.order.lead, *task.order.support)
        for task in matter.tasks
    )


def _words_for(department: Department, matter: Matter) -> Iterator[Block]:
    led = [task for task in matter.tasks if task.order.lead == department.code]
    if not led:
        yield words(_supporting(department, matter))
        return
    helpers = _named(
        {code for task in led for code in task.order.support}, matter.departments
    )
    beside = f", phối hợp với {helpers}" if helpers else ""
    if department.kind is DepartmentKind.PARTNER:
        beginning = f"Đề nghị {department.name} phối hợp"
        beginning += f" cùng {helpers}" if helpers else ""
    else:
        beginning = f"Giao {department.name} chủ trì{beside}"
    if len(led) == 1:
        yield words(
            f"{beginning} thực hiện: {_content(led[0], matter)}; {_term(led[0])}."
        )
        return
    yield words(f"{beginning} thực hiện các nội dung sau:")
    for task in led:
        end = "." if task is led[-1] else ";"
        content = f"{_content(task, matter)}, {_term(task)}{end}"
        yield words(content[:1].upper() + content[1:], BlockKind.BULLET)


def _supporting(department: Department, matter: Matter) -> str:
    helped = {
        task.order.lead
        for task in matter.tasks
        if department.code in task.order.support
    }
    is_partner = department.kind is DepartmentKind.PARTNER
    verb = "Đề nghị" if is_partner else "Giao"
    leads = _named(helped, matter.departments)
    return (
        f"{verb} {department.name} phối hợp với {leads} thực hiện các nội dung liên "
        "quan theo chức năng, nhiệm vụ."
    )


def _named(codes: Iterable[str], departments: tuple[Department, ...]) -> str:
    wanted = set(codes)
    names = [d.name for d in departments if d.code in wanted]
    return ", ".join(names)


def _content(task: Task, matter: Matter) -> str:
    if task.order.kind is ItemKind.REPORT:
        return _report_to(task, matter)
    line = ITEM_MARK.sub("", " ".join(task.order.content.split()))
    return clause(line.rstrip(" .;:,/"))


def _report_to(task: Task, matter: Matter) -> str:
    """Say who prepares the report, not that the letter's addressees send it."""
    about = [e for e in matter.letters if e.letter.letter_id == task.order.letter_id]
    receiver = "".join(requester_of(each) for each in about[:1])
    words = f"tổng hợp, tham mưu {matter.office.name} báo cáo kết quả thực hiện"
    return f"{words} gửi {receiver}" if receiver else words


def _term(task: Task) -> str:
    due = task.order.due_date
    return f"hoàn thành chậm nhất {printed_date(due) if due else NO_TERM}"
