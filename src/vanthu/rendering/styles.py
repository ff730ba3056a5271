"""The styles of an official document and of a register, made from a profile."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from vanthu.domain.documents.parts import BodyStyle
from vanthu.rendering.blocks import RED, Align, Style
from vanthu.rendering.format_profile import FormatProfile
from vanthu.rendering.text_metrics import text_width

ASCENT = 0.891  # of the size: the baselines of unequal neighbours are made level
_centred = partial(Style, align=Align.CENTER)


@dataclass(frozen=True, slots=True)
class DocumentStyles:
    """The styles of the parts of an official document, by the decree's names."""

    national_name: Style
    national_motto: Style
    parent_body: Style
    issuing_body: Style
    reference: Style
    place_and_date: Style
    letter_subject: Style
    title: Style
    subject: Style
    addressee: Style
    long_addressee: Style
    addressees_label: Style
    addressees: Style
    body: Mapping[BodyStyle, Style]
    recipients_label: Style
    recipients: Style
    authority: Style
    signer: Style
    urgency: Style
    page_number: Style


def document_styles(profile: FormatProfile) -> DocumentStyles:
    """Return the styles of an official document."""
    sizes, gaps = profile.sizes, profile.gaps
    return DocumentStyles(
        national_name=_centred("Quốc hiệu", sizes.national_name, bold=True),
        national_motto=_centred("Tiêu ngữ", sizes.national_motto, bold=True),
        parent_body=_centred("Cơ quan chủ quản", sizes.parent_body),
        issuing_body=_centred("Cơ quan ban hành", sizes.issuing_body, bold=True),
        reference=_centred(
            "Số và ký hiệu",
            sizes.reference,
            before=gaps.reference + ASCENT * (sizes.place_and_date - sizes.reference),
        ),
        place_and_date=_centred(
            "Địa danh và thời gian",
            sizes.place_and_date,
            italic=True,
            before=gaps.reference,
        ),
        letter_subject=_centred(
            "Trích yếu công văn", sizes.letter_subject, before=gaps.letter_subject
        ),
        title=_centred(
            "Tên loại", sizes.title, bold=True, before=gaps.title, keep_next=True
        ),
        subject=_centred("Trích yếu", sizes.subject, bold=True, keep_next=True),
        addressee=_centred("Kính gửi", sizes.addressee, before=gaps.addressee),
        long_addressee=_hanging(
            "Kính gửi - dài", sizes.addressee, "Kính gửi: ", before=gaps.addressee
        ),
        addressees_label=Style(
            "Kính gửi - nhiều nơi",
            sizes.addressee,
            before=gaps.addressee,
            keep_next=True,
        ),
        addressees=_hanging("Kính gửi - nơi nhận", sizes.addressee, "- "),
        body=_body_styles(profile),
        recipients_label=Style(
            "Nơi nhận",
            sizes.recipients_label,
            bold=True,
            italic=True,
            before=ASCENT * (sizes.signature - sizes.recipients_label),
        ),
        recipients=_hanging("Danh sách nơi nhận", sizes.recipients, "- "),
        authority=_centred("Chức vụ", sizes.signature, bold=True),
        signer=_centred("Họ tên", sizes.signature, bold=True),
        urgency=_centred("Dấu khẩn", sizes.urgency, bold=True, color=RED),
        page_number=_centred("Số trang", sizes.page_number),
    )


def _hanging(name: str, size: float, label: str, before: float = 0.0) -> Style:
    """Return a style whose further lines begin under the words after the label."""
    indent = text_width(label, Style("", size))
    return Style(name, size, first_line=-round(indent, 2), before=before)


def _body_styles(profile: FormatProfile) -> Mapping[BodyStyle, Style]:
    return {
        BodyStyle.LEGAL_BASIS: _body("Căn cứ", profile, italic=True),
        BodyStyle.ENACTING: _centred_body("Ban hành", profile),
        BodyStyle.DIVISION: _centred_body("Phần - số", profile),
        BodyStyle.DIVISION_TITLE: _centred_body("Phần - tiêu đề", profile, 0.0),
        BodyStyle.PART: _body("Phần", profile, bold=True, keep_next=True),
        BodyStyle.HEADING: _body("Mục", profile, bold=True, keep_next=True),
        BodyStyle.PARAGRAPH: _body("Nội dung", profile),
        BodyStyle.POINT: _body("Điểm", profile),
        BodyStyle.ARTICLE: _body("Điều", profile),
    }


def _centred_body(
    name: str, profile: FormatProfile, before: float | None = None
) -> Style:
    return _centred(
        name,
        profile.sizes.body,
        bold=True,
        before=profile.body.gap if before is None else before,
        line_spacing=profile.body.line_spacing,
        keep_next=True,
    )


def _body(
    name: str,
    profile: FormatProfile,
    *,
    bold: bool = False,
    italic: bool = False,
    keep_next: bool = False,
) -> Style:
    return Style(
        name,
        profile.sizes.body,
        bold=bold,
        italic=italic,
        align=Align.JUSTIFY,
        first_line=profile.body.first_line,
        before=profile.body.gap,
        line_spacing=profile.body.line_spacing,
        keep_next=keep_next,
    )


@dataclass(frozen=True, slots=True)
class BookStyles:
    """The styles of a register."""

    parent_body: Style
    office: Style
    title: Style
    cover_line: Style
    volume: Style
    label: Style
    column_number: Style
    words: Style
    mark: Style
    page_number: Style


def book_styles(profile: FormatProfile) -> BookStyles:
    """Return the styles of a register."""
    book = profile.book
    return BookStyles(
        parent_body=_centred("Bìa - cơ quan chủ quản", book.parent_body),
        office=_centred("Bìa - cơ quan", book.office, bold=True),
        title=_centred("Bìa - tên sổ", book.title, bold=True),
        cover_line=_centred("Bìa - thời gian", book.cover_line, italic=True),
        volume=_centred("Bìa - quyển số", book.cover_line, bold=True),
        label=_centred("Sổ - tên cột", book.header, bold=True),
        column_number=_centred("Sổ - số cột", book.header, italic=True),
        words=Style("Sổ - nội dung", book.cell),
        mark=_centred("Sổ - số và ngày", book.cell),
        page_number=_centred("Số trang", profile.sizes.page_number),
    )
