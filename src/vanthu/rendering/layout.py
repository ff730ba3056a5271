"""Where the parts of an official document stand: NĐ 30/2020, Phụ lục I and III."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from vanthu.domain.documents.parts import (
    NATIONAL_MOTTO,
    NATIONAL_NAME,
    BodyParagraph,
    BodyStyle,
    HeaderForm,
    OfficialDocument,
    Run,
    printed_date,
    printed_number,
)
from vanthu.rendering.blocks import (
    Block,
    CellBlock,
    FramedText,
    Gap,
    Numbering,
    PageStyle,
    Row,
    Rule,
    SideBySide,
    Span,
    Style,
    TextBlock,
)
from vanthu.rendering.format_profile import FormatProfile
from vanthu.rendering.styles import DocumentStyles, document_styles
from vanthu.rendering.text_metrics import (
    POINTS_PER_MM,
    balanced_width,
    lines_of,
    text_width,
)
from vanthu.rendering.typography import NO_BREAK, bound, tidy

NUMBER_ROOM = NO_BREAK * 8  # to be written in by hand or by the clerk
DAY_ROOM = NO_BREAK * 6
LEAST_RULE, MOST_RULE = 0.335, 0.5  # a third to a half of the words above
SLACK = 1.0  # millimetres: Word and we need not measure alike to the last hair


def lay_out(document: OfficialDocument, profile: FormatProfile) -> tuple[Block, ...]:
    """Put the parts of a document in their order and places."""
    form = _Form(document, profile, document_styles(profile))
    is_headed = document.header is not HeaderForm.NONE
    header = (form.header(),) if is_headed else ()
    return (
        form.page(),
        *header,
        *form.title(),
        *form.addressees(),
        *form.body(),
        form.footer(),
    )


@dataclass(frozen=True, slots=True)
class _Form:
    document: OfficialDocument
    profile: FormatProfile
    styles: DocumentStyles

    # ------------------------------------------------------------ sheet

    def page(self) -> PageStyle:
        return PageStyle(
            name=tidy(self.document.kind).capitalize(),
            paper=self.profile.paper,
            numbering=Numbering.AFTER_FIRST,
            number_style=self.styles.page_number,
            number_from_top=self.profile.geometry.page_number_from_top,
        )

    @property
    def _width(self) -> float:
        return self.profile.paper.text_width

    @property
    def _header_widths(self) -> tuple[float, float]:
        left = self.profile.geometry.header_left
        return left, self._width - left

    # ------------------------------------------------------------ ô 1 to 5b

    def header(self) -> SideBySide:
        left, right = self._header_widths
        names = Row((*self._issuer(left),), (*self._nation(right),))
        marks = Row((*self._reference(left),), (*self._place_and_date(),))
        return SideBySide(left, right, (names, marks))

    def _issuer(self, column: float) -> Iterable[CellBlock]:
        if parent := bound(self.document.parent_line):
            yield self._centred(parent.upper(), self.styles.parent_body, column)
        names = [bound(line).upper() for line in self.document.issuing_body]
        style = self.styles.issuing_body
        for name in names:
            yield self._centred(name, style, column)
        yield self._short_rule(names, style, column)

    def _nation(self, column: float) -> Iterable[CellBlock]:
        yield _text(NATIONAL_NAME, self.styles.national_name)
        motto = self.styles.national_motto
        yield _text(NATIONAL_MOTTO, motto)
        yield self._rule(text_width(NATIONAL_MOTTO, motto), column)

    def _reference(self, column: float) -> Iterable[CellBlock]:
        number = printed_number(self.document.number) or NUMBER_ROOM
        symbol = tidy(self.document.symbol)
        reference = f"Số: {number}/{symbol}".replace(" ", NO_BREAK)
        yield _text(reference, self.styles.reference)
        if self.document.is_official_letter and self.document.subject:
            subject = bound(f"V/v {self.document.subject}")
            yield self._centred(subject, self.styles.letter_subject, column)
        yield from self._urgency(column)

    def _urgency(self, column: float) -> Iterable[CellBlock]:
        mark = self.document.urgency.value
        if mark:
            width, height = self.profile.urgency[mark]
            yield Gap(self.profile.gaps.urgency)
            yield FramedText(mark, self.styles.urgency, width, height, column)

    def _place_and_date(self) -> Iterable[CellBlock]:
        day = self.document.issued_on
        when = (
            printed_date(day)
            if day
            else f"ngày{DAY_ROOM}tháng{DAY_ROOM}năm {self.document.year}"
        )
        when = when.replace(" ", NO_BREAK)
        place = tidy(self.document.place)
        yield _text(f"{place}, {when}", self.styles.place_and_date)

    # ------------------------------------------------------------ ô 5a, 9a

    def title(self) -> Iterable[Block]:
        if self.document.is_official_letter:
            return
        yield _text(tidy(self.document.kind).upper(), self.styles.title)
        if subject := bound(self.document.subject):
            yield self._centred(subject, self.styles.subject, self._width)
            yield self._short_rule([subject], self.styles.subject, self._width)

    def addressees(self) -> Iterable[Block]:
        names = _list_items(self.document.addressees)
        if len(names) == 1:
            yield self._only_addressee(f"Kính gửi: {names[0]}")
        elif names:
            yield from self._listed_addressees(names)

    def _only_addressee(self, text: str) -> Block:
        style = self.styles.addressee
        if text_width(text, style) <= self._width - SLACK:
            return _text(text, style)
        style = self.styles.long_addressee
        indent = self.profile.body.addressee_least_indent - style.first_line
        return _text(text, style, left=indent)

    def _listed_addressees(self, names: list[str]) -> Iterable[Block]:
        style = self.styles.addressees
        before_colon = text_width("Kính gửi", style)
        longest = max(text_width(f"- {name};", style) for name in names)
        room = self._width - before_colon - longest - SLACK
        measures = self.profile.body
        indent = min(
            measures.addressee_indent, max(room, measures.addressee_least_indent)
        )
        yield _text("Kính gửi:", self.styles.addressees_label, left=indent)
        for item in _closed(names):
            yield _text(item, style, left=indent + before_colon - style.first_line)

    # ------------------------------------------------------------ ô 6

    def body(self) -> Iterable[Block]:
        blocks = [self._paragraph(p) for p in self.document.body if tidy(p.text)]
        for index, block in enumerate(blocks):
            yield replace(
                block,
                more_before=0.0 if index else self.profile.gaps.opening,
                keep_next=index == len(blocks) - 1,
            )

    def _paragraph(self, paragraph: BodyParagraph) -> TextBlock:
        spans = _spans(paragraph.runs)
        if paragraph.style is BodyStyle.DIVISION_TITLE:
            spans = tuple(replace(span, text=span.text.upper()) for span in spans)
        elif paragraph.style is BodyStyle.ARTICLE:
            spans = _numbered(spans)
        return TextBlock(spans, self.styles.body[paragraph.style])

    # ------------------------------------------------------------ ô 7 and 9b

    def footer(self) -> SideBySide:
        left = self.profile.geometry.footer_left
        right = self._width - left
        signature = self._signature(right) if self.document.signatures else ()
        row = Row((*self._recipients(),), (*signature,))
        return SideBySide(left, right, (row,))

    def _recipients(self) -> Iterable[CellBlock]:
        names = _list_items(self.document.recipients)
        gap = self.profile.gaps.footer
        if names:
            yield _text("Nơi nhận:", self.styles.recipients_label, more_before=gap)
        style = self.styles.recipients
        for item in _closed(names):
            yield _text(item, style, left=-style.first_line, right=SLACK)

    def _signature(self, column: float) -> Iterable[CellBlock]:
        gap = self.profile.gaps.footer
        signature = self.document.signatures[-1]
        for index, line in enumerate(signature.authority):
            block = self._centred(bound(line).upper(), self.styles.authority, column)
            yield replace(block, more_before=0.0 if index else gap)
        yield Gap(self.profile.geometry.signature_room * POINTS_PER_MM)
        if name := tidy(signature.name):
            yield _text(name, self.styles.signer)

    # ------------------------------------------------------------ lines

    def _centred(self, text: str, style: Style, column: float) -> TextBlock:
        """Break long centred words into lines of about the same length."""
        narrow = balanced_width(text, style, column)
        side = max(0.0, (column - narrow) / 2 - SLACK)
        return _text(text, style, left=side, right=side)

    def _short_rule(self, lines: list[str], style: Style, column: float) -> Rule:
        """Draw the line of a third to a half of the words above it."""
        widths = [
            text_width(line, style)
            for text in lines
            for line in lines_of(
                text, style, balanced_width(text, style, column) + SLACK
            )
        ]
        longest = max(widths, default=0.0)
        length = self.profile.geometry.rule_share * (widths[-1] if widths else 0.0)
        length = min(max(length, LEAST_RULE * longest), MOST_RULE * longest)
        return self._rule(length, column)

    def _rule(self, length: float, column: float) -> Rule:
        return Rule(
            length=round(length, 2),
            column=column,
            above=self.profile.gaps.rule_above,
            width=self.profile.geometry.rule_width,
        )


def _text(
    text: str,
    style: Style,
    *,
    left: float = 0.0,
    right: float = 0.0,
    more_before: float = 0.0,
) -> TextBlock:
    return TextBlock((Span(text),), style, left, right, more_before)


def _spans(runs: Iterable[Run]) -> tuple[Span, ...]:
    """Return the runs in print form: one space between words, none at the ends.

    Numbers are bound to the word before them across the runs as well.
    """
    runs = tuple(runs)
    text = bound("".join(run.text for run in runs))
    spans: list[Span] = []
    start, so_far = 0, ""
    for run in runs:
        so_far += run.text
        end = min(len(bound(so_far)), len(text))
        if end > start:
            spans.append(Span(text[start:end], run.bold, run.italic))
            start = end
    return tuple(spans)


def _numbered(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return an article with its number and title's full stop in bold."""
    text = "".join(span.text for span in spans)
    number, stop, _ = text.partition(". ")
    length, result = len(number) + len(stop), []
    for span in spans:
        head, tail = span.text[:length], span.text[length:]
        length -= len(head)
        result += [replace(span, text=head, bold=True)] if head else []
        result += [replace(span, text=tail)] if tail else []
    return tuple(result)


def _list_items(names: Iterable[str]) -> list[str]:
    cleaned = (bound(name).rstrip(" ;.") for name in names)
    return [name for name in cleaned if name]


def _closed(names: list[str]) -> list[str]:
    """Return the lines of a list: dashes, semicolons, and a full stop at the end."""
    ends = [";"] * (len(names) - 1) + ["."]
    return [f"- {name}{end}" for name, end in zip(names, ends, strict=False)]
