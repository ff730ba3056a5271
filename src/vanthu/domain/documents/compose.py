"""Composing the report or reply that answers a letter; nothing is said that nobody supplied."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vanthu.domain.documents.parts import (
    OFFICIAL_LETTER,
    BodyParagraph,
    BodyStyle,
    OfficialDocument,
    printed_date,
)
from vanthu.domain.documents.report import (
    GAP,
    ReportDraft,
    ReportKind,
    ReportSection,
    TaskSource,
)
from vanthu.domain.intake import ItemKind, LetterItem, LetterReading
from vanthu.domain.office import Department, OfficeProfile, Signer
from vanthu.domain.register import IncomingLetter
from vanthu.domain.tasks import Figure, Task, TaskState

END_MARK = "./."
NO_REFERENCE = "[chưa có số, ký hiệu]"
NO_NUMBER = "[chưa có số]"
NO_DATE = "[chưa có ngày]"
NO_ISSUER = "[chưa rõ cơ quan ban hành]"
NO_SUBJECT = "[chưa có trích yếu]"
KIND_NAMES = {ReportKind.REPORT: "báo cáo", ReportKind.REPLY: OFFICIAL_LETTER}
REPORTED = frozenset({TaskState.REPORTED_DONE, TaskState.COMPLETED})


@dataclass(frozen=True, slots=True)
class ReportMatter:
    """What a report is composed from: the letter, what it asked, and who did what."""

    letter: IncomingLetter
    reading: LetterReading | None
    tasks: tuple[Task, ...]
    office: OfficeProfile
    departments: tuple[Department, ...]


def cite_letter(letter: IncomingLetter) -> str:
    """Cite a letter in full: kind, number, symbol, date, issuer, subject (PL I, II.6b).

    What the letter does not state becomes a visible gap, never a guess.
    """
    draft = letter.draft
    parts = [_sentence_case(draft.kind), _cited_reference(letter)]
    parts.append(printed_date(draft.issue_date) if draft.issue_date else NO_DATE)
    parts.append(f"của {draft.issuing_body or NO_ISSUER}")
    if draft.subject:
        parts.append(f"về việc {_clause(draft.subject)}")
    return " ".join(parts)


def cite_briefly(letter: IncomingLetter) -> str:
    """Cite a letter that was cited in full before: kind, number and symbol."""
    return f"{_sentence_case(letter.draft.kind)} {_cited_reference(letter)}"


def _cited_reference(letter: IncomingLetter) -> str:
    draft = letter.draft
    if draft.number:
        return f"số {draft.reference}"
    if draft.symbol:
        return f"số {NO_NUMBER}/{draft.symbol}"
    return NO_REFERENCE


def compose_draft(matter: ReportMatter, kind: ReportKind) -> ReportDraft:
    """Draft the report or reply of a letter from what its tasks have reported."""
    office, letter = matter.office, matter.letter
    signer = office.signers[0] if office.signers else Signer("", ())
    lead = _lead_department(matter)
    citation = cite_letter(letter)
    subject = letter.draft.subject or NO_SUBJECT
    if kind is ReportKind.REPORT:
        title = f"Kết quả thực hiện {_clause(subject)}"
        opening = (
            f"Thực hiện {citation}, {office.name} báo cáo kết quả thực hiện như sau:"
        )
        closing = (
            f"Trên đây là Báo cáo kết quả thực hiện {cite_briefly(letter)}, "
            f"{office.name} kính báo cáo{END_MARK}"
        )
        symbol = f"BC-{office.symbol}"
    else:
        title = f"phúc đáp {cite_briefly(letter)}"
        opening = f"Phúc đáp {citation}, {office.name} trả lời như sau:"
        closing = f"Trân trọng{END_MARK}"
        symbol = f"{office.symbol}-{lead.symbol_part}" if lead else office.symbol
    return ReportDraft(
        letter_id=letter.letter_id,
        kind=kind,
        subject=title,
        opening=opening,
        sections=_sections(matter),
        closing=closing,
        addressees=(_addressee(matter),),
        recipients=_recipients(office, lead),
        symbol=symbol,
        signer_name=signer.name,
        authority=signer.authority,
    )


def refresh_sections(draft: ReportDraft, matter: ReportMatter) -> ReportDraft:
    """Bring the tasks' newest words into a draft; what a person typed stays as it is."""
    earlier = {section.item_label: section for section in draft.sections}
    fresh = [
        _keep_typing(new, earlier.get(new.item_label)) for new in _sections(matter)
    ]
    return replace(draft, sections=tuple(fresh))


def _keep_typing(new: ReportSection, old: ReportSection | None) -> ReportSection:
    if old is None:
        return new
    return replace(new, heading=old.heading, typed=old.typed)


def compose_document(
    draft: ReportDraft, office: OfficeProfile, year: int
) -> OfficialDocument:
    """Turn a draft into the parts of an official document (mẫu 1.4 and 1.5)."""
    return OfficialDocument(
        kind=KIND_NAMES[draft.kind],
        issuing_body=_name_lines(office),
        parent_line=office.parent_line,
        symbol=draft.symbol,
        place=office.place,
        year=draft.issued_on.year if draft.issued_on else year,
        number=draft.number,
        issued_on=draft.issued_on,
        subject=draft.subject,
        addressees=draft.addressees,
        body=_body(draft),
        recipients=draft.recipients,
        authority=draft.authority,
        signer_name=draft.signer_name,
    )


def _body(draft: ReportDraft) -> tuple[BodyParagraph, ...]:
    paragraphs = [BodyParagraph(draft.opening)]
    for number, section in enumerate(draft.sections, start=1):
        index = number - 1
        heading = f"{number}. {section.heading}"
        paragraphs.append(BodyParagraph(heading, BodyStyle.HEADING, index))
        paragraphs.extend(
            BodyParagraph(line, _line_style(line), index)
            for line in _lines(section.text or GAP)
        )
    paragraphs.append(BodyParagraph(draft.closing))
    return tuple(paragraphs)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _line_style(line: str) -> BodyStyle:
    is_point = re.match(r"-\s|[a-zđ]\)\s", line)
    return BodyStyle.POINT if is_point else BodyStyle.PARAGRAPH


def _sections(matter: ReportMatter) -> tuple[ReportSection, ...]:
    items = matter.reading.proposal.our_items if matter.reading else ()
    work = [item for item in items if item.kind is ItemKind.WORK]
    labels = {item.label for item in work}
    sections = [_section_of_item(item, matter.tasks) for item in work]
    own = [
        task
        for task in matter.tasks
        if task.order.item_label not in labels and task.order.kind is ItemKind.WORK
    ]
    sections += [_section_of_task(task) for task in own]
    return tuple(sections)


def _section_of_item(item: LetterItem, tasks: Sequence[Task]) -> ReportSection:
    answering = [task for task in tasks if task.order.item_label == item.label]
    return ReportSection(
        item_label=item.label,
        heading=heading_of(item.text),
        asked=item.text,
        sources=_sources(answering),
    )


def _section_of_task(task: Task) -> ReportSection:
    return ReportSection(
        item_label=f"việc {task.task_id}",
        heading=heading_of(task.order.content),
        asked=task.order.content,
        sources=_sources([task]),
    )


def _sources(tasks: Sequence[Task]) -> tuple[TaskSource, ...]:
    return tuple(
        TaskSource(task.task_id, reported_text(task))
        for task in tasks
        if task.state in REPORTED and not task.result.is_empty
    )


def reported_text(task: Task) -> str:
    """Return a task's result as lines: its words, then a line for each figure."""
    figures = [_figure_line(figure) for figure in task.result.figures]
    return "\n".join([*_lines(task.result.text), *figures])


def _figure_line(figure: Figure) -> str:
    amount = f"{figure.value} {figure.unit}".strip()
    return f"- {_sentence_case(figure.name)}: {amount}."


def heading_of(asked: str) -> str:
    """Return the first clause of what was asked, without its number or end mark."""
    line = re.sub(r"^\s*(?:\d+[.)]|[a-zđ]\)|[-+–])\s*", "", asked.strip())
    clause = re.split(r":(?=\s|$)|;|\.(?=\s|$|/)| (?=[-+–] )", line, maxsplit=1)[0]
    return _sentence_case(clause.strip(" .,;:"))


def _addressee(matter: ReportMatter) -> str:
    wanted = matter.reading.proposal.report_to if matter.reading else None
    if wanted is not None and wanted.value:
        return wanted.value
    return matter.letter.draft.issuing_body or NO_ISSUER


def _recipients(office: OfficeProfile, lead: Department | None) -> tuple[str, ...]:
    archive = f"Lưu: {office.archive}"
    return ("Như trên", f"{archive}, {lead.symbol_part}" if lead else archive)


def _lead_department(matter: ReportMatter) -> Department | None:
    leads = [task.order.lead for task in matter.tasks]
    by_code = {department.code: department for department in matter.departments}
    common = max(set(leads), key=lambda code: (leads.count(code), code), default=None)
    return by_code.get(common) if common else None


def _name_lines(office: OfficeProfile) -> tuple[str, ...]:
    return "ỦY BAN NHÂN DÂN", f"{office.level.value} {office.unit_name}".upper()


def _clause(text: str) -> str:
    """Return a phrase as it stands after "về việc": only an ordinary word loses its capital."""
    first, _, rest = text.partition(" ")
    follows = rest.split(" ", 1)[0]
    is_name = first.isupper() or (follows[:1].isupper() and not follows.isupper())
    return text if is_name or not first else f"{first[0].lower()}{text[1:]}"


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]
