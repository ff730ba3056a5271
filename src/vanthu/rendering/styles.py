"""The styles of an official document and of a register, made from a profile."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from vanthu.domain.documents.parts import BodyStyle, CellAlign
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
    promulgator: Style
    reference_line: Style
    appendix_label: Style
    appendix_title: Style
    table_caption: Style
    table_head: Style
    cell: Mapping[CellAlign, Style]
    picture_caption: Style
    circulation: Style
    drafter_mark: Style
    address: Style
    copy_form: Style
    confirmation: Style


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
        promulgator=_centred(
            "Thẩm quyền ban hành",
            sizes.subject,
            bold=True,
            before=gaps.addressee,
            keep_next=True,
        ),
        reference_line=_centred(
            "Kèm theo văn bản", sizes.subject, italic=True, keep_next=True
        ),
        appendix_label=_centred(
            "Phụ lục - nhãn",
            sizes.appendix_label,
            bold=True,
            keep_next=True,
            outline=1,
        ),
        appendix_title=_centred(
            "Phụ lục - tiêu đề", sizes.title, bold=True, keep_next=True
        ),
        table_caption=_centred(
            "Tên bảng", sizes.body, bold=True, before=profile.body.gap, keep_next=True
        ),
        table_head=_centred("Bảng - tên cột", sizes.table, bold=True),
        cell={
            CellAlign.LEFT: Style("Bảng - chữ", sizes.table),
            CellAlign.CENTER: _centred("Bảng - giữa", sizes.table),
            CellAlign.RIGHT: Style("Bảng - số", sizes.table, align=Align.RIGHT),
        },
        picture_caption=_centred(
            "Chú thích ảnh", sizes.body, italic=True, before=gaps.caption
        ),
        circulation=_centred("Phạm vi lưu hành", sizes.circulation, bold=True),
        drafter_mark=Style("Ký hiệu soạn thảo", sizes.drafter_mark, align=Align.RIGHT),
        address=_centred("Địa chỉ", sizes.address),
        copy_form=_centred("Hình thức sao", sizes.copy_form, bold=True),
        confirmation=_centred("Xác nhận", sizes.signature, before=gaps.addressee),
    )


def _hanging(name: str, size: float, label: str, before: float = 0.0) -> Style:
    """Return a style whose further lines begin under the words after the label."""
    indent = text_width(label, Style("", size))
    return Style(name, size, first_line=-round(indent, 2), before=before)


def _body_styles(profile: FormatProfile) -> Mapping[BodyStyle, Style]:
    body = Style(
        "Nội dung",
        profile.sizes.body,
        align=Align.JUSTIFY,
        first_line=profile.body.first_line,
        before=profile.body.gap,
        line_spacing=profile.body.line_spacing,
    )
    title = replace(body, bold=True, keep_next=True)
    centred = replace(title, align=Align.CENTER, first_line=0.0)
    return {
        BodyStyle.LEGAL_BASIS: replace(body, name="Căn cứ", italic=True),
        BodyStyle.ENACTING: replace(centred, name="Ban hành"),
        BodyStyle.DIVISION: replace(centred, name="Phần - số", outline=1),
        BodyStyle.DIVISION_TITLE: replace(centred, name="Phần - tiêu đề", before=0.0),
        BodyStyle.PART: replace(title, name="Phần", outline=2),
        BodyStyle.HEADING: replace(title, name="Mục", outline=3),
        BodyStyle.PARAGRAPH: body,
        BodyStyle.POINT: replace(body, name="Điểm"),
        BodyStyle.ARTICLE: replace(body, name="Điều"),
    }


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
    total: Style
    closing_day: Style
    keeper: Style
    keeper_note: Style
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
        total=Style("Sổ - tổng số", book.closing, bold=True, before=book.closing),
        closing_day=_centred(
            "Sổ - ngày kết thúc", book.closing, italic=True, before=book.closing / 2
        ),
        keeper=_centred("Sổ - người lập", book.closing, bold=True),
        keeper_note=_centred("Sổ - ký tên", book.closing, italic=True),
        page_number=_centred("Số trang", profile.sizes.page_number),
    )
