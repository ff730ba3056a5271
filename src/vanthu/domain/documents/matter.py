"""What a draft is made from: letters, what they ask, who did what, and the office."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from vanthu.domain.documents.citation import cite_briefly, cite_letter
from vanthu.domain.documents.templates import Addressing, Template
from vanthu.domain.documents.wording import clause, report_title, sentence_case
from vanthu.domain.intake import LetterReading
from vanthu.domain.office import Department, OfficeProfile
from vanthu.domain.register import IncomingLetter
from vanthu.domain.tasks import Task

OWN_LEVEL = re.compile(r"(?i)\b(?:phường|(?<!thị )xã(?! hội)|thị trấn|đặc khu)\b")
STATE_BODY = re.compile(
    r"(?i)^(?:ubnd|ủy ban|hđnd|hội đồng nhân dân|sở|bộ|ban|phòng|văn phòng|cục|chi cục"
    r"|tổng cục|thanh tra|công an|tỉnh ủy|thành ủy|huyện ủy|quận ủy|chính phủ"
    r"|thủ tướng|bảo hiểm xã hội|kho bạc|thuế|tòa án|viện kiểm sát)\b"
)
NO_SUBJECT = "[chưa có trích yếu]"


@dataclass(frozen=True, slots=True)
class LetterMatter:
    """A letter with what was read in it and the tasks that it led to."""

    letter: IncomingLetter
    reading: LetterReading | None
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """Everything that a draft is made from."""

    office: OfficeProfile
    departments: tuple[Department, ...]
    today: date
    letters: tuple[LetterMatter, ...] = ()

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Return the tasks of all letters."""
        return tuple(task for each in self.letters for task in each.tasks)

    @property
    def lead(self) -> Department | None:
        """Return the department that leads most of the work."""
        leads = Counter(task.order.lead for task in self.tasks)
        by_code = {department.code: department for department in self.departments}
        common = max(leads, key=lambda code: (leads[code], code), default=None)
        return by_code.get(common) if common else None


def values_of(matter: Matter, template: Template) -> dict[str, str]:
    """Return what stands for the placeholders of a template; unknown ones are empty."""
    office, lead = matter.office, matter.lead
    signer = office.signers[0] if office.signers else None
    values = {
        "office": office.name,
        "office_capitals": office.name.upper(),
        "short_office": office.short_name if office.unit_name else "",
        "unit": f"{office.level.value} {office.unit_name}" if office.unit_name else "",
        "place": office.place,
        "province": office.province,
        "year": str(matter.today.year),
        "abbreviation": template.abbreviation,
        "symbol_stem": office.symbol,
        "department_symbol": lead.symbol_part if lead else "",
        "department": lead.name if lead else "",
        "archive": f"{office.archive}, {lead.symbol_part}" if lead else office.archive,
        "addressee": "; ".join(addressees_of(matter, template)),
        "signer_position": signer.title if signer else "",
    }
    return values | dict(_letter_values(matter))


def addressees_of(matter: Matter, template: Template) -> tuple[str, ...]:
    """Return to whom a new draft is addressed, as far as the letters say it."""
    match template.addressing:
        case Addressing.REQUESTER:
            return _each(requester_of(each) for each in matter.letters)
        case Addressing.ISSUER:
            return _each(_issuer(each.letter) for each in matter.letters)
        case Addressing.UNITS:
            codes = {
                code
                for task in matter.tasks
                for code in (task.order.lead, *task.order.support)
            }
            return tuple(d.name for d in matter.departments if d.code in codes)
        case _:
            return ()


def is_above(issuer: str) -> bool:
    """Tell whether an office stands above a commune's (upward: báo cáo, kính gửi)."""
    return bool(STATE_BODY.match(issuer)) and not OWN_LEVEL.search(issuer)


def _letter_values(matter: Matter) -> Iterator[tuple[str, str]]:
    letters = [each.letter for each in matter.letters]
    if not letters:
        return
    first = letters[0]
    issuer, subject = _issuer(first), first.draft.subject.strip()
    yield "citation", _and([cite_letter(each) for each in letters])
    yield "brief_citation", _and([cite_briefly(each) for each in letters])
    yield "letter_issuer", _and(list(_each(_issuer(each) for each in letters)))
    yield "letter_subject", clause(subject)
    title = report_title(subject) if subject else f"Kết quả thực hiện {NO_SUBJECT}"
    yield "report_title", title
    answered = f"phúc đáp {_and([cite_briefly(each) for each in letters])}"
    yield "reply_subject", f"{answered} của {issuer}" if issuer else answered
    yield from _manner(matter, issuer)


def _manner(matter: Matter, issuer: str) -> Iterator[tuple[str, str]]:
    """Say whether one speaks upward or sideways."""
    if not issuer:
        return
    if is_above(issuer):
        addressee = requester_of(matter.letters[0]).partition(" (")[0]
        yield "answer_verb", "báo cáo"
        yield "reply_closing", f"{matter.office.name} kính gửi {addressee} tổng hợp"
    else:
        yield "answer_verb", "trả lời"
        yield "reply_closing", "Trân trọng"


def requester_of(matter: LetterMatter) -> str:
    """Return who wants the report on a letter: the named body, or its issuer."""
    wanted = matter.reading.proposal.report_to if matter.reading else None
    if wanted is not None and wanted.value:
        return sentence_case(wanted.value.strip())
    return _issuer(matter.letter)


def _issuer(letter: IncomingLetter) -> str:
    return letter.draft.issuing_body.strip()


def _each(names: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def _and(parts: list[str]) -> str:
    """Join as a sentence does: a, b và c."""
    ends = [", ".join(parts[:-1]), *parts[-1:]]
    return " và ".join(part for part in ends if part)
