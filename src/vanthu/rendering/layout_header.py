"""The head of the form: ô 1 to 5 and 9a, and the titles of what is attached."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from vanthu.domain.documents.parts import (
    ADDRESSEE_LABEL,
    NATIONAL_MOTTO,
    NATIONAL_NAME,
    Appendix,
    AttachedDocument,
    BodyStyle,
    HeaderForm,
    printed_date,
    printed_number,
)
from vanthu.rendering.blocks import (
    Block,
    CellBlock,
    FramedText,
    Gap,
    Row,
    SideBySide,
    TextBlock,
)
from vanthu.rendering.layout_form import SLACK, Form, closed, list_items, text
from vanthu.rendering.text_metrics import text_width
from vanthu.rendering.typography import NO_BREAK, bound, tidy

NUMBER_ROOM = NO_BREAK * 8  # to be written in by hand or by the clerk
DAY_ROOM = NO_BREAK * 6
APPENDIX = "Phụ lục"
NUMERALS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


# ---------------------------------------------------------------- ô 1 to 5b


def header(form: Form, shown: HeaderForm) -> Iterable[Block]:
    """Set the names of office and nation, and under them number, place and date."""
    if shown is HeaderForm.NONE:
        return
    left = form.profile.geometry.header_left
    right = form.width - left
    names = Row((*_issuer(form, left),), (*_nation(form, right),))
    if shown is HeaderForm.NAMES_ONLY:
        yield SideBySide(left, right, (names,))
        return
    place = () if shown is HeaderForm.WITHOUT_DATE else (_place_and_date(form),)
    numbered = () if shown is HeaderForm.WITHOUT_NUMBER else _reference(form, left)
    marks = Row((*numbered,), place)
    yield SideBySide(left, right, (names, marks))


def _issuer(form: Form, column: float) -> Iterable[CellBlock]:
    if parent := bound(form.document.parent_line):
        yield form.centred(parent.upper(), form.styles.parent_body, column)
    lines = (bound(line).upper() for line in form.document.issuing_body)
    names = [line for line in lines if line]
    style = form.styles.issuing_body
    for name in names:
        yield form.centred(name, style, column)
    if names:
        yield form.short_rule(names, style, column)


def _nation(form: Form, column: float) -> Iterable[CellBlock]:
    if copy := form.document.copy_form:
        yield text(copy.value, form.styles.copy_form)
        return
    yield text(NATIONAL_NAME, form.styles.national_name)
    motto = form.styles.national_motto
    yield text(NATIONAL_MOTTO, motto)
    yield form.rule(text_width(NATIONAL_MOTTO, motto), column)


def _reference(form: Form, column: float) -> Iterable[CellBlock]:
    document = form.document
    number = printed_number(document.number) or NUMBER_ROOM
    reference = f"Số: {number}/{tidy(document.symbol)}".replace(" ", NO_BREAK)
    yield text(reference, form.styles.reference)
    if document.is_official_letter and document.subject:
        subject = bound(f"V/v {document.subject}")
        yield form.centred(subject, form.styles.letter_subject, column)
    yield from _urgency(form, column)


def _urgency(form: Form, column: float) -> Iterable[CellBlock]:
    if mark := form.document.urgency.value:
        width, height = form.profile.urgency[mark]
        yield Gap(form.profile.gaps.urgency)
        yield FramedText(mark, form.styles.urgency, width, height, column)


def _place_and_date(form: Form) -> TextBlock:
    day = form.document.issued_on
    when = (
        printed_date(day)
        if day
        else f"ngày{DAY_ROOM}tháng{DAY_ROOM}năm {form.document.year}"
    )
    when = when.replace(" ", NO_BREAK)
    place = tidy(form.document.place)
    return text(f"{place}, {when}", form.styles.place_and_date)


# ---------------------------------------------------------------- ô 5a


def title(form: Form, kind: str, subject: str) -> Iterable[Block]:
    """Set the name of the kind and the subject, with the short line below."""
    name = tidy(kind).upper()
    if words := bound(subject):
        yield text(name, form.styles.title)
        yield from _underlined(form, words)
    elif name:
        yield text(name, form.styles.title)
        yield form.short_rule([name], form.styles.title, form.width, keep=True)


def _underlined(form: Form, words: str) -> Iterable[Block]:
    style = form.styles.subject
    yield form.centred(words, style, form.width)
    yield form.short_rule([words], style, form.width, keep=True)


def promulgator(form: Form) -> Iterable[Block]:
    """Set who issues a decision: in capitals, above what it is based on."""
    if who := bound(form.document.promulgator).upper():
        yield form.centred(who, form.styles.promulgator, form.width)


def attached_title(form: Form, attached: AttachedDocument) -> Iterable[Block]:
    """Set the title of a document that a decision issues (mẫu 1.3)."""
    yield text(tidy(attached.kind).upper(), form.styles.title)
    if subject := bound(attached.subject):
        yield form.centred(subject, form.styles.subject, form.width)
    yield from _attached_to(form, form.width)


def appendix_label(number: int, count: int) -> str:
    """Return Phụ lục, or Phụ lục I and so on where there are several."""
    if count == 1:
        return APPENDIX
    numeral, rest = "", number
    for value, sign in NUMERALS:
        numeral += sign * (rest // value)
        rest %= value
    return f"{APPENDIX}{NO_BREAK}{numeral}"


def appendix_title(
    form: Form, appendix: Appendix, label: str, width: float
) -> Iterable[Block]:
    """Set the label and the title of an appendix (mẫu 2.1)."""
    yield text(label, form.styles.appendix_label)
    if name := bound(appendix.title).upper():
        yield form.centred(name, form.styles.appendix_title, width)
    yield from _attached_to(form, width)


def _attached_to(form: Form, width: float) -> Iterable[Block]:
    document, style = form.document, form.styles.reference_line
    number = printed_number(document.number) or NUMBER_ROOM
    day = document.issued_on
    when = (
        printed_date(day)
        if day
        else f"ngày{DAY_ROOM}tháng{DAY_ROOM}năm {document.year}"
    )
    issuer = document.promulgator or document.issuer_name
    issuer = bound(issuer or " ".join(document.issuing_body))
    kind = tidy(document.kind).capitalize()
    reference = f"số{NO_BREAK}{number}/{tidy(document.symbol)}"
    when = when.replace(" ", NO_BREAK)
    words = f"(Kèm theo {kind} {reference} {when} của {issuer})"
    yield form.centred(words, style, width)
    yield form.short_rule([words], style, width, keep=True)


# ---------------------------------------------------------------- ô 9a


def addressees(form: Form) -> Iterable[Block]:
    """Set whom the document speaks to: on one line, or as a list under the colon."""
    names = list_items(form.document.addressees)
    label = tidy(form.document.addressee_label).rstrip(" :")
    if label != ADDRESSEE_LABEL and names:
        yield from _announced(form, label, names)
    elif len(names) == 1:
        yield _only_addressee(form, f"{label}: {names[0]}")
    elif names:
        yield from _listed_addressees(form, label, names)


def _only_addressee(form: Form, words: str) -> Block:
    style = form.styles.addressee
    if text_width(words, style) <= form.width - SLACK:
        return text(words, style)
    style = form.styles.long_addressee
    indent = form.profile.body.addressee_least_indent - style.first_line
    return text(words, style, left=indent)


def _listed_addressees(form: Form, label: str, names: Sequence[str]) -> Iterable[Block]:
    before_colon = text_width(label, form.styles.addressees)
    indent = _list_indent(form, names, before_colon)
    yield text(f"{label}:", form.styles.addressees_label, left=indent)
    yield from _list(form, names, indent + before_colon)


def _announced(form: Form, label: str, names: Sequence[str]) -> Iterable[Block]:
    """Set a list under words of its own: `Chủ tịch … điện:` (mẫu 1.6)."""
    if len(names) == 1:
        style = form.styles.body[BodyStyle.PARAGRAPH]
        yield text(f"{label}: {names[0]}", style)
        return
    centred = form.centred(f"{label}:", form.styles.addressee, form.width)
    yield replace(centred, keep_next=True)
    before = text_width(ADDRESSEE_LABEL, form.styles.addressees)
    yield from _list(form, names, _list_indent(form, names, before) + before)


def _list_indent(form: Form, names: Sequence[str], before: float) -> float:
    style, measures = form.styles.addressees, form.profile.body
    longest = max(text_width(f"- {name};", style) for name in names)
    room = form.width - before - longest - SLACK
    return min(measures.addressee_indent, max(room, measures.addressee_least_indent))


def _list(form: Form, names: Sequence[str], dash: float) -> Iterable[Block]:
    style = form.styles.addressees
    for item in closed(names):
        yield text(item, style, left=dash - style.first_line)
