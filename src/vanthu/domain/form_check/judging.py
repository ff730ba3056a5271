"""All rules over one measured document."""

from dataclasses import replace

from vanthu.domain.form_check.anatomy import dissect
from vanthu.domain.form_check.findings import CheckContext, Finding, FormReport, Part
from vanthu.domain.form_check.form_measures import FormMeasures
from vanthu.domain.form_check.measured import FileFormat, MeasuredDocument
from vanthu.domain.form_check.rules.appendices import appendices
from vanthu.domain.form_check.rules.body import end_mark, numbering, paragraphs
from vanthu.domain.form_check.rules.case import Case, Rule
from vanthu.domain.form_check.rules.date_line import (
    date_line,
    dates_in_text,
    same_line,
    sensible_date,
)
from vanthu.domain.form_check.rules.grounds import (
    full_citation,
    grounds,
    law_citation,
)
from vanthu.domain.form_check.rules.header import (
    issuer_line,
    national_motto,
    national_name,
    offices,
)
from vanthu.domain.form_check.rules.marks import secrecy, urgency
from vanthu.domain.form_check.rules.recipients import (
    addressees,
    first_recipient,
    presence,
    recipients,
)
from vanthu.domain.form_check.rules.reference import (
    abbreviation,
    number_line,
    reference_of,
    symbol,
    unique,
)
from vanthu.domain.form_check.rules.sheet import letters, margins, page_number, paper
from vanthu.domain.form_check.rules.signing import alone_on_page, authority, degree
from vanthu.domain.form_check.rules.texts import (
    blanks,
    capitals,
    characters,
    placeholders,
)
from vanthu.domain.form_check.rules.title import letter_subject, named_title

ALL_RULES: tuple[Rule, ...] = (
    paper, margins, letters, page_number,
    national_name, national_motto, offices, issuer_line,
    number_line, symbol, abbreviation, unique,
    date_line, dates_in_text, same_line, sensible_date,
    named_title, letter_subject,
    grounds, full_citation, law_citation,
    paragraphs, numbering, end_mark,
    presence, addressees, recipients, first_recipient,
    authority, degree, alone_on_page,
    appendices, urgency, secrecy,
    placeholders, characters, blanks, capitals,
)  # fmt: skip
_SHEET = frozenset({Part.SHEET, Part.PAGE_NUMBER})


def judge(
    document: MeasuredDocument, measures: FormMeasures, context: CheckContext
) -> FormReport:
    """Judge a document by every rule that it can show something of."""
    anatomy = dissect(document)
    case = Case(anatomy, measures, context)
    found = [each for rule in ALL_RULES for each in rule(case)]
    if document.format is FileFormat.PDF:
        found = [replace(each, repairs=()) for each in found]
    return FormReport(
        format=document.format,
        findings=tuple(sorted(found, key=_order)),
        kind=anatomy.kind,
        reference=_reference(case),
        pages=document.pages,
        scanned_pages=document.scanned_pages,
        fonts=tuple(font.name for font in document.fonts),
    )


def _order(finding: Finding) -> tuple[int, int, str]:
    place = finding.place
    at = -1 if place.paragraph is None else place.paragraph
    is_sheet = place.part in _SHEET
    return (-2 if is_sheet else at, place.start or 0, finding.rule)


def _reference(case: Case) -> str | None:
    reference = reference_of(case)
    return None if reference is None else reference.full
