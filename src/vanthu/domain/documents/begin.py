"""Beginning a draft: a template's words, with what the office and letters say."""

from collections.abc import Iterator
from dataclasses import replace

from vanthu.domain.documents.asked import asked_sections
from vanthu.domain.documents.blocks import blocks_of_text, words
from vanthu.domain.documents.drafts import (
    Blank,
    Draft,
    DraftAttached,
    DraftState,
)
from vanthu.domain.documents.filling import fill
from vanthu.domain.documents.matter import Matter, addressees_of, values_of
from vanthu.domain.documents.parts import Signature
from vanthu.domain.documents.sections import DEEPEST, Section
from vanthu.domain.documents.templates import (
    Addressing,
    Filling,
    Template,
    TemplateSection,
)
from vanthu.domain.documents.units import unit_sections
from vanthu.domain.register import Urgency

NO_ADDRESSEE = "[cơ quan, đơn vị nhận ...]"
NO_NAME = "[họ và tên ...]"
COLLECTIVE = "TM."
# What stands where there is no letter, or nobody has work yet.
NO_ITEM = Section("mục 1", "[nội dung ...]", suggested=(words("[kết quả ...]"),))
NO_UNIT = Section(
    "mục 1",
    "",
    suggested=(
        words(
            "Giao [phòng, đơn vị ...] chủ trì, phối hợp với [phòng, đơn vị ...] thực "
            "hiện [nội dung ...]; hoàn thành chậm nhất [thời hạn ...]."
        ),
    ),
)


def begin_draft(template: Template, matter: Matter, subject: str = "") -> Draft:
    """Return a new draft of a template about letters, or about nothing received."""
    values = values_of(matter, template)
    addressees = addressees_of(matter, template)
    if not addressees and template.addressing is not Addressing.NOBODY:
        addressees = (NO_ADDRESSEE,)
    return Draft(
        template=template.template_id,
        kind=template.kind,
        form=template.form,
        subject=subject.strip() or fill(template.subject, values),
        symbol=_symbol(template, values),
        promulgator=fill(template.promulgator, values),
        bases=tuple(fill(basis, values) for basis in template.bases),
        opening=fill(template.opening, values),
        blanks=tuple(
            Blank(blank.name, blank.label, is_line=blank.is_line)
            for blank in template.blanks
        ),
        sections=_sections(template, matter, values),
        numbering=template.numbering,
        closing=fill(template.closing, values),
        addressees=addressees,
        recipients=tuple(fill(each, values) for each in template.recipients),
        signatures=tuple(_signatures(template, matter)),
        attached=_attached(template, values),
        urgency=_urgency(template, matter),
        confirmation=fill(template.confirmation, values),
        copy_form=template.copy_form,
        answers=tuple(each.letter.letter_id for each in matter.letters),
        is_reply=template.filling is not Filling.UNITS and template.copy_form is None,
    )


def copied(draft: Draft) -> Draft:
    """Return a new draft with the content of another, without its number and history.

    It goes on following the tasks of the letters that it answers.
    """
    return replace(
        draft,
        draft_id=None,
        version=0,
        number=None,
        issued_on=None,
        state=DraftState.DRAFTING,
        moves=(),
    )


def _symbol(template: Template, values: dict[str, str]) -> str:
    return fill(template.symbol, values).strip("-")


def _sections(
    template: Template, matter: Matter, values: dict[str, str]
) -> tuple[Section, ...]:
    if template.filling is Filling.UNITS:
        return unit_sections(matter) or (NO_UNIT,)
    sections: list[Section] = []
    for place, planned in enumerate(template.sections):
        sections.append(_planned(planned, f"mục {place + 1}", values))
        if planned.takes_items:
            sections += asked_sections(matter, min(planned.level + 1, DEEPEST))
    if template.filling is Filling.ITEMS and not template.sections:
        sections += asked_sections(matter)
        if not matter.letters:
            sections.append(NO_ITEM)
    return tuple(sections)


def _planned(planned: TemplateSection, key: str, values: dict[str, str]) -> Section:
    return Section(
        key=key,
        heading=fill(planned.heading, values),
        level=planned.level,
        suggested=blocks_of_text(fill(planned.text, values)),
    )


def _attached(template: Template, values: dict[str, str]) -> DraftAttached | None:
    planned = template.attached
    if planned is None:
        return None
    return DraftAttached(
        kind=planned.kind,
        subject=fill(planned.subject, values),
        sections=tuple(
            _planned(section, f"kèm {place + 1}", values)
            for place, section in enumerate(planned.sections)
        ),
        numbering=planned.numbering,
    )


def _signatures(template: Template, matter: Matter) -> Iterator[Signature]:
    if template.left_signature:
        yield Signature(template.left_signature, template.left_name or NO_NAME)
    if template.right_signature:
        yield Signature(template.right_signature, template.right_name or NO_NAME)
    elif signers := matter.office.signers:
        authority = signers[0].authority
        if template.by_head:
            authority = tuple(each for each in authority if COLLECTIVE not in each)
        yield Signature(authority, signers[0].name)
    else:
        yield Signature(())


def _urgency(template: Template, matter: Matter) -> Urgency:
    """Pass an urgent letter's mark on to those who have the work."""
    if template.filling is not Filling.UNITS:
        return Urgency.NORMAL
    order = list(Urgency)
    marks = (each.letter.draft.urgency for each in matter.letters)
    return max(marks, key=order.index, default=Urgency.NORMAL)
