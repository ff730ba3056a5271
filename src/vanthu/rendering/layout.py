"""Where the parts of an official document stand: NĐ 30/2020, Phụ lục I and III."""

from collections.abc import Iterable
from dataclasses import replace

from vanthu.domain.documents.parts import (
    Appendix,
    AttachedDocument,
    HeaderForm,
    OfficialDocument,
)
from vanthu.rendering.blocks import Block, Gap, Numbering, PageStyle
from vanthu.rendering.format_profile import FormatProfile, Paper
from vanthu.rendering.layout_body import body_blocks
from vanthu.rendering.layout_footer import address, circulation_mark, footer
from vanthu.rendering.layout_form import Form, form_of
from vanthu.rendering.layout_header import (
    addressees,
    appendix_label,
    appendix_title,
    attached_title,
    header,
    promulgator,
    title,
)
from vanthu.rendering.typography import tidy


def lay_out(document: OfficialDocument, profile: FormatProfile) -> tuple[Block, ...]:
    """Put the parts of a document in their order and places."""
    form = form_of(document, profile)
    return (
        *_main(form),
        *(_attached(form, document.attached) if document.attached else ()),
        *_appendices(form),
    )


def _main(form: Form) -> Iterable[Block]:
    document = form.document
    sheet = _sheet(form, document.kind, form.profile.paper)
    yield replace(sheet, mark=circulation_mark(form), foot=address(form))
    if document.copy_form:
        yield form.rule(form.width, form.width)
        yield Gap(form.profile.gaps.copy_mark)
    yield from header(form, document.header)
    if not (document.is_official_letter or document.copy_form):
        yield from title(form, document.kind, document.subject)
    yield from promulgator(form)
    yield from addressees(form)
    yield from body_blocks(form, document.body, form.width, stays_with_footer=True)
    yield from footer(form)


def _attached(form: Form, attached: AttachedDocument) -> Iterable[Block]:
    yield _sheet(form, attached.kind, form.profile.paper)
    yield from header(form, HeaderForm.NAMES_ONLY)
    yield from attached_title(form, attached)
    yield from body_blocks(form, attached.body, form.width, stays_with_footer=False)


def _appendices(form: Form) -> Iterable[Block]:
    appendices = form.document.appendices
    for number, appendix in enumerate(appendices, start=1):
        yield from _appendix(form, appendix, appendix_label(number, len(appendices)))


def _appendix(form: Form, appendix: Appendix, label: str) -> Iterable[Block]:
    paper = form.profile.paper
    if appendix.is_landscape:
        paper = turned(paper)
    width = paper.text_width
    yield _sheet(form, label, paper)
    yield from appendix_title(form, appendix, label, width)
    yield from body_blocks(form, appendix.body, width, stays_with_footer=False)


def turned(paper: Paper) -> Paper:
    """Return a sheet turned on its side; each margin stays on the side it is on."""
    return replace(paper, width=paper.height, height=paper.width)


def _sheet(form: Form, name: str, paper: Paper) -> PageStyle:
    return PageStyle(
        name=tidy(name).capitalize(),
        paper=paper,
        numbering=Numbering.AFTER_FIRST,
        number_style=form.styles.page_number,
        number_from_top=form.profile.geometry.page_number_from_top,
    )
