"""The end of the form: who signs (ô 7), Nơi nhận (9b), and what stands around it."""

from collections.abc import Iterable
from dataclasses import replace

from vanthu.domain.documents.parts import Signature
from vanthu.rendering.blocks import Block, CellBlock, FramedText, Gap, Row, SideBySide
from vanthu.rendering.blocks import TextBlock as Text
from vanthu.rendering.layout_form import SLACK, Form, closed, list_items, text
from vanthu.rendering.text_metrics import POINTS_PER_MM, text_width
from vanthu.rendering.typography import bound, tidy


def footer(form: Form) -> Iterable[Block]:
    """Set the signature and Nơi nhận; two who sign stand side by side above it."""
    left = form.profile.geometry.footer_left
    right = form.width - left
    recipients = (*_recipients(form, left),)
    signatures = form.document.signatures
    if len(signatures) > 1:
        first, last = signatures[0], signatures[-1]
        pair = Row((*_signature(form, first, left),), (*_signature(form, last, right),))
        rows = [pair, *([Row(recipients, ())] if recipients else [])]
    else:
        signed = _signature(form, signatures[0], right) if signatures else ()
        rows = [Row(recipients, (*signed,))]
    yield SideBySide(left, right, tuple(rows))
    if words := bound(form.document.confirmation):
        yield SideBySide(
            left,
            right,
            (Row((form.centred(words, form.styles.confirmation, left),), ()),),
        )


def _recipients(form: Form, column: float) -> Iterable[CellBlock]:
    names = list_items(form.document.recipients)
    gap = form.profile.gaps.footer
    if names:
        yield text("Nơi nhận:", form.styles.recipients_label, more_before=gap)
    style = form.styles.recipients
    for item in closed(names):
        yield text(item, style, left=-style.first_line, right=SLACK)
    if mark := tidy(form.document.drafter_mark):
        yield text(mark, form.styles.drafter_mark, right=column / 8)


def _signature(form: Form, signature: Signature, column: float) -> Iterable[CellBlock]:
    gap = form.profile.gaps.footer
    lines = [bound(line).upper() for line in signature.authority]
    for index, line in enumerate(line for line in lines if line):
        block = form.centred(line, form.styles.authority, column)
        yield replace(block, more_before=0.0 if index else gap)
    yield Gap(form.profile.geometry.signature_room * POINTS_PER_MM)
    if name := tidy(signature.name):
        yield form.centred(name, form.styles.signer, column)


def circulation_mark(form: Form) -> FramedText | None:
    """Return the frame of phạm vi lưu hành, ô 11, for the top margin of page 1."""
    words, style = tidy(form.document.circulation).upper(), form.styles.circulation
    if not words:
        return None
    geometry = form.profile.geometry
    width = text_width(words, style) + 2 * geometry.mark_padding
    return FramedText(words, style, round(width, 2), geometry.mark_height, form.width)


def address(form: Form) -> tuple[Text, ...]:
    """Return the address lines at the foot of page 1, ô 13."""
    lines = [tidy(line) for line in form.document.address_lines]
    return tuple(text(line, form.styles.address) for line in lines if line)
