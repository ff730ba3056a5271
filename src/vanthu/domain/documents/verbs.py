"""The verb that fits the recipient: own units are given work, others are asked."""

import re
from collections.abc import Iterable, Iterator, Sequence

from vanthu.domain.documents.compose import trace
from vanthu.domain.documents.drafts import Draft
from vanthu.domain.documents.parts import BodyParagraph
from vanthu.domain.form_check.findings import Finding, Part, Place, Severity
from vanthu.domain.office import Department, DepartmentKind

RULE = "V01"  # of practice, not of the decree
# Bodies beside the office or above it, whatever the office calls its partners.
PARTNERS = (
    r"(?:Ban Thường trực )?(?:Ủy ban |UB)?(?:Mặt trận Tổ quốc|MTTQ)",
    r"Công an",
    r"Ban (?:Chỉ huy Quân sự|CHQS)",
    r"(?:Hội|Đoàn) (?:Liên hiệp Phụ nữ|LHPN|Nông dân|Cựu chiến binh|Thanh niên)",
    r"Công đoàn",
    r"các (?:tổ chức chính trị - xã hội|đoàn thể|tổ chức đoàn thể)",
)
SUPERIORS = (
    r"(?:Thường trực |Ban Thường vụ )?Đảng ủy",
    r"(?:Thường trực )?(?:Hội đồng nhân dân|HĐND)(?! và )",
    r"(?:Ủy ban nhân dân|UBND) (?:tỉnh|thành phố)",
    r"Sở",
    r"Bộ(?! Chỉ huy)",
)
# "giao cho Công an phường chủ trì": an order and who gets it, with little between.
_ORDER = r"(?P<verb>giao(?: cho)?|yêu cầu|chỉ đạo|phân công(?: cho)?)"
_STARTS = r"(?:^|(?<=[.;:,–-] )|(?<=[.;:,–-]))\s*"


def verb_findings(
    draft: Draft, departments: Sequence[Department]
) -> tuple[Finding, ...]:
    """Return where a body that is to be asked is ordered instead.

    `paragraph` of a finding's place counts the blocks of the draft's body.
    """
    rules = list(_rules(departments))
    return tuple(
        finding
        for number, part in enumerate(trace(draft))
        if isinstance(part.block, BodyParagraph)
        for finding in _findings(part.block.text, number, rules)
    )


Rule = tuple[re.Pattern[str], str]


def _rules(departments: Sequence[Department]) -> Iterator[Rule]:
    own = (
        re.escape(name)
        for department in departments
        if department.kind is DepartmentKind.PARTNER
        for name in (department.name, *department.aliases)
    )
    yield _rule([*own, *PARTNERS]), "Đề nghị"
    yield _rule(SUPERIORS), "Kính đề nghị"


def _rule(names: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    found = rf"{_STARTS}{_ORDER}\s+(?P<name>(?:{'|'.join(longest_first)}))\b"
    return re.compile(found, re.IGNORECASE)


def _findings(text: str, number: int, rules: Sequence[Rule]) -> Iterator[Finding]:
    for pattern, verb in rules:
        for found in pattern.finditer(text):
            start, end = found.start("verb"), found.end("name")
            words = text[start:end]
            wanted = verb if words[0].isupper() else verb[0].lower() + verb[1:]
            yield Finding(
                rule=RULE,
                fault="words",
                severity=Severity.WARNING,
                article="",
                place=Place(
                    part=Part.BODY,
                    paragraph=number,
                    start=start,
                    end=end,
                    quote=words,
                ),
                found=words,
                expected=f"{wanted} {found['name']}",
            )
