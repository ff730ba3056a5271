"""Where the lines of a form stand, and how far the dots go that one writes on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from vanthu.domain.documents.forms import (
    FormDay,
    FormField,
    FormHeading,
    FormLine,
    FormTerm,
    FormWords,
    OfficeForm,
)
from vanthu.rendering.blocks import Align, Block, Numbering, PageStyle, Style, TextBlock
from vanthu.rendering.format_profile import FormatProfile
from vanthu.rendering.layout_footer import footer
from vanthu.rendering.layout_form import Form, form_of, text
from vanthu.rendering.layout_header import addressees, header, title
from vanthu.rendering.text_metrics import lines_of, text_width
from vanthu.rendering.typography import bound, tidy

DAY_WORDS = "Ngày …… tháng …… năm ………"
SLACK = 2.0  # millimetres: Word and we need not measure alike to the last hair
LEAST_DOTS = 25.0  # millimetres to write a day on
WRITING_ROOM = 2.0  # points more between lines that one writes on by hand


def lay_out_form(office_form: OfficeForm, profile: FormatProfile) -> tuple[Block, ...]:
    """Put the head, the lines and the foot of a form in their places."""
    document = office_form.document
    form = form_of(document, profile)
    lines = _Lines(form.width, _form_styles(form))
    return (
        PageStyle(
            name=tidy(document.kind).capitalize(),
            paper=profile.paper,
            numbering=Numbering.AFTER_FIRST,
            number_style=form.styles.page_number,
            number_from_top=profile.geometry.page_number_from_top,
        ),
        *header(form, document.header),
        *title(form, document.kind, document.subject),
        *addressees(form),
        *(block for line in office_form.lines for block in lines.blocks(line)),
        *(footer(form) if document.signatures or document.recipients else ()),
    )


@dataclass(frozen=True, slots=True)
class _FormStyles:
    heading: Style
    words: Style
    field: Style
    dots: Style
    day: Style


def _form_styles(form: Form) -> _FormStyles:
    size, gap = form.profile.sizes.body, form.profile.body.gap
    words = Style(
        "Phiếu - nội dung",
        size,
        align=Align.JUSTIFY,
        first_line=form.profile.body.first_line,
        before=gap,
        line_spacing=form.profile.body.line_spacing,
    )
    written = replace(words, align=Align.LEFT, first_line=0.0)
    return _FormStyles(
        heading=replace(
            written, name="Phiếu - mục", bold=True, before=2 * gap, keep_next=True
        ),
        words=words,
        field=replace(written, name="Phiếu - dòng"),
        dots=replace(written, name="Phiếu - dòng chấm", before=gap + WRITING_ROOM),
        day=Style("Phiếu - ngày", size, italic=True, align=Align.CENTER, before=gap),
    )


@dataclass(frozen=True, slots=True)
class _Lines:
    width: float  # millimetres
    styles: _FormStyles

    def blocks(self, line: FormLine) -> Iterable[TextBlock]:
        match line:
            case FormHeading():
                yield text(bound(line.text), self.styles.heading)
            case FormWords():
                yield text(bound(line.text), self.styles.words)
            case FormField():
                yield from self._field(line)
            case FormTerm():
                yield text(self._term(line), self.styles.field)
            case FormDay():
                yield text(DAY_WORDS, self.styles.day, left=self.width / 2)
            case _:
                assert_never(line)

    def _field(self, line: FormField) -> Iterable[TextBlock]:
        label, value = bound(line.label), bound(line.value)
        if value:
            yield text(f"{label}: {value}", self.styles.field)
        elif label:
            yield text(self._filled(f"{label}: "), self.styles.field)
        for _ in range(line.more):
            yield text(self._filled(""), self.styles.dots)

    def _term(self, line: FormTerm) -> str:
        """Return who and by when; the day's dots begin on the same line."""
        who, term = bound(line.value), bound(line.term)
        label, ending = bound(line.label), f"; {bound(line.term_label)}: "
        if not who:
            needed = text_width(ending + term, self.styles.field)
            room = 0.0 if term else LEAST_DOTS
            who = self._dots(f"{label}: ", needed + room)
        begun = f"{label}: {who}{ending}"
        return f"{begun}{term}" if term else self._filled(begun)

    def _filled(self, words: str) -> str:
        return f"{words}{self._dots(words, 0.0)}"

    def _dots(self, words: str, kept: float) -> str:
        """Return dots up to the end of the line, less what is kept free there."""
        style = self.styles.field
        last = (lines_of(words, style, self.width - SLACK) or [""])[-1]
        room = self.width - SLACK - kept - text_width(last, style)
        if room < LEAST_DOTS:
            room = self.width - SLACK - kept
        return "." * int(room / text_width(".", style))
