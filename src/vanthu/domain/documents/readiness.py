"""What still keeps a draft from being final: gaps, placeholders, missing parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from vanthu.domain.documents.compose import trace
from vanthu.domain.documents.drafts import Draft, Form
from vanthu.domain.documents.filling import fill_live, open_places
from vanthu.domain.documents.parts import BodyParagraph, BodyTable
from vanthu.domain.documents.reported import printed_blocks


class OpenKind(StrEnum):
    """What is still open."""

    GAP = "gap"  # a section that nobody has answered
    PLACEHOLDER = "placeholder"
    NO_SUBJECT = "no-subject"
    NO_ADDRESSEE = "no-addressee"
    NO_SIGNER = "no-signer"


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """One open place: its words, and the section that it stands in, if any."""

    kind: OpenKind
    text: str
    section: int | None = None


def open_places_of(draft: Draft) -> tuple[OpenPlace, ...]:
    """Name everything that a final document may not leave open."""
    return tuple(dict.fromkeys(_all_open(draft)))


def _all_open(draft: Draft) -> Iterator[OpenPlace]:
    yield from _missing(draft)
    for text in (draft.subject, draft.promulgator, *draft.addressees):
        yield from _placeholders(text)
    for index, section in enumerate(draft.sections):
        if draft.is_gap(index):
            yield OpenPlace(OpenKind.GAP, section.heading or section.asked, index)
        yield from _placeholders(section.heading, index)
    for part in trace(draft):
        if part.section is None or not draft.is_gap(part.section):
            yield from _placeholders(_words_of(part.block), part.section)
    for text in (*draft.recipients, *(_after_the_body(draft))):
        yield from _placeholders(text)


def _missing(draft: Draft) -> Iterator[OpenPlace]:
    if draft.form is Form.OFFICIAL_LETTER and not draft.subject.strip():
        yield OpenPlace(OpenKind.NO_SUBJECT, "")
    if draft.form is Form.OFFICIAL_LETTER and not draft.addressees:
        yield OpenPlace(OpenKind.NO_ADDRESSEE, "")
    if not draft.signer.name.strip():
        yield OpenPlace(OpenKind.NO_SIGNER, "")


def _placeholders(text: str, section: int | None = None) -> Iterator[OpenPlace]:
    for found in open_places([text]):
        yield OpenPlace(OpenKind.PLACEHOLDER, found, section)


def _words_of(block: object) -> str:
    if isinstance(block, BodyParagraph):
        return block.text
    if isinstance(block, BodyTable):
        cells = (cell for row in block.rows for cell in row)
        return "\n".join([block.caption, *cells])
    return getattr(block, "caption", "")


def _after_the_body(draft: Draft) -> Iterator[str]:
    for signature in draft.signatures:
        yield from signature.authority
        # a blank in braces is open until somebody fills it
        names = {blank.name: blank.printed for blank in draft.blanks}
        yield fill_live(signature.name, names)
    yield draft.confirmation
    for appendix in draft.appendices:
        yield appendix.title
        yield from (block.text for block in appendix.blocks)
    if attached := draft.attached:
        yield attached.subject
        for section in attached.sections:
            yield section.heading
            yield from (block.text for block in printed_blocks(section))
