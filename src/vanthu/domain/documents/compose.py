"""Composing the report or reply that answers a letter, from what tasks supplied."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from vanthu.domain.documents.citation import NO_ISSUER, cite_briefly, cite_letter
from vanthu.domain.documents.parts import (
    OFFICIAL_LETTER,
    BodyParagraph,
    BodyStyle,
    OfficialDocument,
    Run,
    Signature,
    plain_paragraph,
)
from vanthu.domain.documents.report import (
    GAP,
    ReportDraft,
    ReportKind,
    ReportSection,
    TaskSource,
)
from vanthu.domain.documents.wording import (
    ended,
    heading_of,
    report_title,
    sentence_case,
    text_lines,
)
from vanthu.domain.intake import ItemKind, LetterItem, LetterReading
from vanthu.domain.office import Department, OfficeProfile, Signer
from vanthu.domain.register import IncomingLetter
from vanthu.domain.tasks import Figure, Task, TaskState

NO_SUBJECT = "[chưa có trích yếu]"
COMMITTEES = ("ủy ban nhân dân ", "uỷ ban nhân dân ")
KIND_NAMES = {ReportKind.REPORT: "báo cáo", ReportKind.REPLY: OFFICIAL_LETTER}
REPORTED = frozenset({TaskState.REPORTED_DONE, TaskState.COMPLETED})
OWN_LEVEL = re.compile(r"(?i)\b(?:phường|(?<!thị )xã(?! hội)|thị trấn|đặc khu)\b")
STATE_BODY = re.compile(
    r"(?i)^(?:ubnd|ủy ban|hđnd|hội đồng nhân dân|sở|bộ|ban|phòng|văn phòng|cục|chi cục"
    r"|tổng cục|thanh tra|công an|tỉnh ủy|thành ủy|huyện ủy|quận ủy|chính phủ"
    r"|thủ tướng|bảo hiểm xã hội|kho bạc|thuế|tòa án|viện kiểm sát)\b"
)


@dataclass(frozen=True, slots=True)
class ReportMatter:
    """What a report is composed from: the letter, what it asked, and who did what."""

    letter: IncomingLetter
    reading: LetterReading | None
    tasks: tuple[Task, ...]
    office: OfficeProfile
    departments: tuple[Department, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """What a kind of answer says before and after its sections."""

    subject: str
    opening: str
    closing: str


def compose_draft(matter: ReportMatter, kind: ReportKind) -> ReportDraft:
    """Draft the report or reply of a letter from what its tasks have reported."""
    office = matter.office
    signer = office.signers[0] if office.signers else Signer("", ())
    lead = _lead_department(matter)
    if kind is ReportKind.REPORT:
        words, symbol = _report_words(matter), f"BC-{office.symbol}"
    else:
        words = _reply_words(matter)
        symbol = f"{office.symbol}-{lead.symbol_part}" if lead else office.symbol
    return ReportDraft(
        letter_id=matter.letter.letter_id,
        kind=kind,
        subject=words.subject,
        opening=words.opening,
        sections=_sections(matter),
        closing=words.closing,
        addressees=(_addressee(matter),),
        recipients=_recipients(office, lead),
        symbol=symbol,
        signer_name=signer.name,
        authority=signer.authority,
    )


def _report_words(matter: ReportMatter) -> _Words:
    letter, office = matter.letter, matter.office
    subject = letter.draft.subject.strip()
    return _Words(
        subject=report_title(subject) if subject else f"Kết quả thực hiện {NO_SUBJECT}",
        opening=f"Thực hiện {cite_letter(letter)}, {office.name} báo cáo "
        "kết quả thực hiện như sau:",
        closing=ended(
            f"Trên đây là Báo cáo kết quả thực hiện {cite_briefly(letter)}, "
            f"{office.name} kính báo cáo"
        ),
    )


def _reply_words(matter: ReportMatter) -> _Words:
    letter, office = matter.letter, matter.office
    issuer = letter.draft.issuing_body.strip()
    subject = f"phúc đáp {cite_briefly(letter)}"
    if not issuer:
        answer, closing = "có ý kiến", "Trân trọng"
    elif _is_above(issuer):
        addressee = _addressee(matter).partition(" (")[0]
        answer = "báo cáo"
        closing = f"{office.name} kính gửi {addressee} tổng hợp"
    else:
        answer, closing = "trả lời", "Trân trọng"
    return _Words(
        subject=f"{subject} của {issuer}" if issuer else subject,
        opening=f"Phúc đáp {cite_letter(letter)}, {office.name} {answer} như sau:",
        closing=ended(closing),
    )


def _is_above(issuer: str) -> bool:
    """Tell whether an office stands above a commune's (upward: báo cáo, kính gửi)."""
    return bool(STATE_BODY.match(issuer)) and not OWN_LEVEL.search(issuer)


def refresh_sections(draft: ReportDraft, matter: ReportMatter) -> ReportDraft:
    """Bring the tasks' newest words into a draft; a person's typing stays as it is."""
    earlier = {section.item_label: section for section in draft.sections}
    fresh = [
        _keep_typing(new, earlier.get(new.item_label)) for new in _sections(matter)
    ]
    labels = {section.item_label for section in fresh}
    orphaned = [
        replace(section, sources=())
        for section in draft.sections
        if section.item_label not in labels and section.typed is not None
    ]
    return replace(draft, sections=(*fresh, *orphaned))


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
        signatures=(Signature(draft.authority, draft.signer_name),),
    )


def _body(draft: ReportDraft) -> tuple[BodyParagraph, ...]:
    paragraphs = [*_paragraphs(draft.opening)]
    for index, section in enumerate(draft.sections):
        heading = f"{index + 1}. {section.heading.strip()}"
        paragraphs.append(plain_paragraph(heading, BodyStyle.HEADING, index))
        paragraphs += _paragraphs(section.text or GAP, index)
    paragraphs += _paragraphs(draft.closing)
    return (*paragraphs[:-1], *_with_end_mark(paragraphs[-1:]))


def _paragraphs(text: str, section: int | None = None) -> Iterable[BodyParagraph]:
    for line in text_lines(text):
        yield plain_paragraph(line, _line_style(line), section)


def _with_end_mark(last: Iterable[BodyParagraph]) -> Iterable[BodyParagraph]:
    return (
        replace(paragraph, runs=(Run(ended(paragraph.text)),)) for paragraph in last
    )


def _line_style(line: str) -> BodyStyle:
    is_point = re.match(r"[-+–•]\s|[a-zđ]\)\s", line)
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
    return "\n".join([*text_lines(task.result.text), *figures])


def _figure_line(figure: Figure) -> str:
    amount = f"{figure.value} {figure.unit}".strip()
    return f"- {sentence_case(figure.name)}: {amount}."


def _addressee(matter: ReportMatter) -> str:
    wanted = matter.reading.proposal.report_to if matter.reading else None
    if wanted is not None and wanted.value:
        return sentence_case(wanted.value.strip())
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
    """Return the name as two lines: what the body is, and of which unit."""
    name = office.name.strip()
    if name.lower().startswith(COMMITTEES):
        split = len(COMMITTEES[0])
        return name[:split].strip().upper(), name[split:].strip().upper()
    return (name.upper(),)
