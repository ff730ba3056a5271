"""All rules together: from the pages of a letter to the proposal for the clerk."""

from collections.abc import Sequence

from vanthu.domain.deadlines import WorkingCalendar
from vanthu.domain.intake import LetterFields, LetterProposal, Proposed
from vanthu.domain.office import OfficeProfile
from vanthu.extraction.normalise import LetterText, repair
from vanthu.extraction.page_text import Page
from vanthu.extraction.rules.body.body import Body
from vanthu.extraction.rules.citations.references import find_references
from vanthu.extraction.rules.ending.distribution import find_distribution
from vanthu.extraction.rules.ending.recipients import find_recipients
from vanthu.extraction.rules.ending.signature import find_signature
from vanthu.extraction.rules.form.marks import find_marks
from vanthu.extraction.rules.form.parts import Parts, split
from vanthu.extraction.rules.header.doc_type import find_doc_type
from vanthu.extraction.rules.header.header import read_header
from vanthu.extraction.rules.header.issuer import find_issuer
from vanthu.extraction.rules.header.place_and_date import (
    PlaceAndDate,
    find_closing_date,
    find_place_and_date,
)
from vanthu.extraction.rules.header.reference_number import find_reference_number
from vanthu.extraction.rules.header.subject import find_subject, suggest_subject
from vanthu.extraction.rules.letter_warnings import letter_warnings
from vanthu.extraction.rules.terms.relative_terms import find_relative_terms
from vanthu.extraction.rules.terms.report_requests import find_requests
from vanthu.extraction.rules.terms.report_to import find_report_to
from vanthu.extraction.rules.terms.terms import find_terms
from vanthu.extraction.rules.work.assignments import find_assignments
from vanthu.extraction.rules.work.items import find_items


def propose(
    pages: Sequence[Page], office: OfficeProfile, calendar: WorkingCalendar
) -> LetterProposal:
    """Read the fields, items and terms of a letter, each with its evidence."""
    letter = repair(pages)
    parts = split(letter)
    fields = propose_fields(letter, parts)
    recipients = find_recipients(letter, parts)
    body = Body.of(letter, parts, office, fields, recipients)
    requests = tuple(find_requests(body))
    located = find_terms(body, calendar, requests)
    terms = tuple(found.term for found in located)
    return LetterProposal(
        fields=fields,
        recipients=recipients,
        distribution=find_distribution(letter, parts),
        references=find_references(letter, parts),
        assignments=find_assignments(body),
        items=find_items(body, located),
        terms=terms,
        relative_terms=find_relative_terms(body),
        report_to=find_report_to(body, requests, terms),
        warnings=letter_warnings(body, fields, terms),
    )


def propose_fields(letter: LetterText, parts: Parts) -> LetterFields:
    """Read what the form of the letter prints around its body."""
    header = read_header(letter, parts)
    number = find_reference_number(letter, header)
    issuer = find_issuer(letter, header)
    dated = find_place_and_date(letter, header)
    if dated == PlaceAndDate():
        dated = find_closing_date(letter, parts)
    subject = find_subject(letter, parts, header)
    signature = find_signature(letter, parts)
    marks = find_marks(letter, parts)
    return LetterFields(
        doc_type=find_doc_type(letter, parts, header, number.symbol),
        number=number.number,
        symbol=number.symbol,
        full_ref=number.full_ref,
        issuer=issuer.issuer,
        parent_issuer=issuer.parent,
        place=dated.place,
        issued_on=dated.issued_on,
        issued_partial=dated.issued_partial,
        subject=subject,
        signing_authority=signature.authority,
        sign_on_behalf=signature.on_behalf,
        signer_title=signature.title,
        signer=signature.signer,
        urgency=marks.urgency,
        secrecy=marks.secrecy,
        subject_suggestion=suggest_subject(letter, parts)
        if subject.value is None
        else Proposed(),
    )
