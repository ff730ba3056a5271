"""Turning a draft into the parts of an official document, and tracing each of them."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from vanthu.domain.documents.blocks import (
    Block,
    BlockKind,
    is_picture,
    marks_of,
)
from vanthu.domain.documents.drafts import Draft, DraftAttached, Form
from vanthu.domain.documents.filling import LIVE, fill_live
from vanthu.domain.documents.numbers import label_of, roman, style_of
from vanthu.domain.documents.parts import (
    ADDRESSEE_LABEL,
    Appendix,
    AttachedDocument,
    BodyBlock,
    BodyParagraph,
    BodyPicture,
    BodyStyle,
    BodyTable,
    HeaderForm,
    OfficialDocument,
    Run,
    Signature,
    plain_paragraph,
)
from vanthu.domain.documents.reported import Origin, OriginKind, traced_blocks
from vanthu.domain.documents.sections import Section, SectionNumbering
from vanthu.domain.documents.wording import (
    clause,
    ended,
    sentence_case,
    text_lines,
)
from vanthu.domain.intake import PagePicture
from vanthu.domain.office import OfficeProfile

GAP = "[chưa có kết quả]"  # printed where nobody has reported yet
NO_CONTENT = "[chưa có nội dung]"  # printed where a section has no words
LOST_PICTURE = "[chưa mở được ảnh {name}]"
PHOTO_TITLE = "Hình ảnh kết quả thực hiện"
COMMITTEES = ("ủy ban nhân dân ", "uỷ ban nhân dân ")
ENACTING = {Form.DECISION: "QUYẾT ĐỊNH:", Form.RESOLUTION: "QUYẾT NGHỊ:"}
PROGRAM = Origin(OriginKind.PROGRAM)
NOBODY = Origin(OriginKind.NOBODY)
PERSON = Origin(OriginKind.PERSON)

PictureOf = Callable[[str], PagePicture | None]


@dataclass(frozen=True, slots=True)
class TracedPart:
    """A block of the body, its section, and where its words come from."""

    block: BodyBlock
    section: int | None
    origin: Origin


def no_pictures(sha256: str) -> PagePicture | None:
    """Know no picture."""
    del sha256
    return None


def compose_document(
    draft: Draft,
    office: OfficeProfile,
    year: int,
    picture_of: PictureOf = no_pictures,
) -> OfficialDocument:
    """Turn a draft into the parts of an official document."""
    is_minutes = draft.form is Form.MINUTES
    is_telegram = draft.form is Form.TELEGRAM
    return OfficialDocument(
        kind=draft.kind,
        issuing_body=name_lines(office),
        parent_line=office.parent_line,
        issuer_name=office.name,
        symbol=draft.symbol,
        place=office.place,
        year=draft.issued_on.year if draft.issued_on else year,
        number=draft.number,
        issued_on=draft.issued_on,
        subject=_live(draft, draft.subject),
        header=HeaderForm.WITHOUT_DATE if is_minutes else HeaderForm.FULL,
        promulgator=draft.promulgator,
        addressee_label=f"{office.name} điện" if is_telegram else ADDRESSEE_LABEL,
        addressees=draft.addressees,
        body=tuple(part.block for part in trace(draft, picture_of)),
        recipients=draft.recipients,
        signatures=tuple(
            Signature(each.authority, _live(draft, each.name))
            for each in draft.signatures
        ),
        urgency=draft.urgency,
        circulation=draft.circulation,
        drafter_mark=draft.drafter_mark,
        appendices=_appendices(draft, picture_of),
        attached=_attached(draft.attached, picture_of),
        copy_form=draft.copy_form,
        confirmation=_live(draft, draft.confirmation),
        size_profile=office.size_profile,
    )


def trace(draft: Draft, picture_of: PictureOf = no_pictures) -> tuple[TracedPart, ...]:
    """Return the blocks of the body in order, each with where it comes from.

    They are the very blocks of the composed document.
    """
    parts = [
        *_bases(draft),
        *_lines(_live(draft, draft.opening)),
        *_blank_lines(draft),
        *_sections(draft.sections, draft.numbering, picture_of, _photo_note(draft)),
        *_lines(_live(draft, draft.closing)),
    ]
    return (*parts[:-1], *(_with_end_mark(part) for part in parts[-1:]))


def name_lines(office: OfficeProfile) -> tuple[str, ...]:
    """Return the name as two lines: what the body is, and of which unit."""
    name = office.name.strip()
    if name.lower().startswith(COMMITTEES):
        split = len(COMMITTEES[0])
        return name[:split].strip().upper(), name[split:].strip().upper()
    return (name.upper(),)


def _live(draft: Draft, text: str) -> str:
    values = {blank.name: blank.printed for blank in draft.blanks}
    return fill_live(text, values | {LIVE: clause(draft.subject)})


def _bases(draft: Draft) -> Iterator[TracedPart]:
    last = len(draft.bases) - 1
    for place, basis in enumerate(draft.bases):
        bare = basis.strip().rstrip(" ;.,")
        end = "." if place == last else ";"
        yield _part(plain_paragraph(f"{bare}{end}", BodyStyle.LEGAL_BASIS), PROGRAM)
    if words := ENACTING.get(draft.form):
        yield _part(plain_paragraph(words, BodyStyle.ENACTING), PROGRAM)


def _blank_lines(draft: Draft) -> Iterator[TracedPart]:
    for blank in draft.blanks:
        if blank.is_line:
            origin = PERSON if blank.value.strip() else NOBODY
            line = f"{blank.label}: {blank.printed}"
            yield _part(plain_paragraph(line), origin)


def _lines(text: str) -> Iterator[TracedPart]:
    for line in text_lines(text):
        is_point = re.match(r"[-+–•]\s|[a-zđ]\)\s", line)
        style = BodyStyle.POINT if is_point else BodyStyle.PARAGRAPH
        yield _part(plain_paragraph(line, style), PROGRAM)


def _sections(
    sections: Sequence[Section],
    numbering: SectionNumbering,
    picture_of: PictureOf,
    note: str = "",
) -> Iterator[TracedPart]:
    for index, section in enumerate(sections):
        label = label_of(sections, index, numbering)
        style = style_of(section, numbering)
        body = list(_section_body(sections, index, picture_of))
        if note and any(map(is_photo_of(section), section.sources)):
            body.append(_part(plain_paragraph(note, section=index), PROGRAM, index))
        if section.heading.strip():
            heading = f"{label} {section.heading.strip()}".strip()
            paragraph = plain_paragraph(_cased(heading, style), style, index)
            yield _part(paragraph, PROGRAM, index)
        elif label and body:
            body[0] = _run_in(body[0], label, numbering, section.level)
        yield from body


def _cased(heading: str, style: BodyStyle) -> str:
    return heading.upper() if style is BodyStyle.PART else heading


def _section_body(
    sections: Sequence[Section], index: int, picture_of: PictureOf
) -> Iterator[TracedPart]:
    section = sections[index]
    traced = traced_blocks(section)
    if not traced:
        following = sections[index + 1 : index + 2]
        if not any(each.level > section.level for each in following):
            words = GAP if section.asked else NO_CONTENT
            yield _part(plain_paragraph(words, section=index), NOBODY, index)
        return
    blocks = [each.block for each in traced]
    for mark, each in zip(marks_of(blocks), traced, strict=True):
        yield _part(_body_block(each.block, mark, picture_of, index), each.origin)


def _run_in(
    part: TracedPart, label: str, numbering: SectionNumbering, level: int
) -> TracedPart:
    """Put a section's number before its first words: Điều 1. or 1."""
    if not isinstance(part.block, BodyParagraph):
        return part
    is_article = numbering is SectionNumbering.ARTICLES and level == 1
    style = BodyStyle.ARTICLE if is_article else BodyStyle.PARAGRAPH
    runs = (Run(f"{label} "), *part.block.runs)
    return replace(part, block=replace(part.block, runs=runs, style=style))


def _body_block(
    block: Block, mark: str, picture_of: PictureOf, section: int | None
) -> BodyBlock:
    if block.table is not None:
        table = block.table
        return BodyTable(
            table.columns, table.rows, table.caption, table.has_total, section
        )
    if block.picture is not None:
        picture = picture_of(block.picture.sha256)
        if picture is None:
            words = LOST_PICTURE.format(name=block.picture.name)
            return plain_paragraph(words, section=section)
        caption = block.picture.caption
        return BodyPicture(picture.png, picture.width, picture.height, caption, section)
    is_point = block.kind in {BlockKind.BULLET, BlockKind.LETTERED}
    style = BodyStyle.POINT if is_point else BodyStyle.PARAGRAPH
    runs = (Run(mark), *block.runs) if mark else block.runs
    return BodyParagraph(runs, style, section)


def _part(block: BodyBlock, origin: Origin, section: int | None = None) -> TracedPart:
    return TracedPart(block, block.section if section is None else section, origin)


def _with_end_mark(part: TracedPart) -> TracedPart:
    if not isinstance(part.block, BodyParagraph):
        return part
    *others, last = part.block.runs
    runs = (*others, replace(last, text=ended(last.text)))
    return replace(part, block=replace(part.block, runs=runs))


# ------------------------------------------------------------------ what follows


def photos_of(draft: Draft) -> tuple[tuple[str, str, str], ...]:
    """Return the photos that tasks supplied: hash, file name, caption."""
    found: dict[str, tuple[str, str, str]] = {}
    for section in draft.sections:
        for source in section.sources:
            for file in source.files:
                wanted = is_picture(file)
                if wanted and file.sha256 not in draft.left_out:
                    caption = section.heading or section.asked
                    found.setdefault(
                        file.sha256, (file.sha256, file.name, caption.strip())
                    )
    return tuple(found.values())


def is_photo_of(section: Section) -> Callable[[object], bool]:
    """Return what tells whether a source of the section supplies photos."""
    photos = {
        source.task_id
        for source in section.sources
        if any(is_picture(file) for file in source.files)
    }
    return lambda source: getattr(source, "task_id", None) in photos


def _photo_note(draft: Draft) -> str:
    if not photos_of(draft):
        return ""
    count = len(draft.appendices) + 1
    label = f"Phụ lục {roman(count)}" if count > 1 else "Phụ lục"
    return f"(Hình ảnh tại {label} kèm theo.)"


def _appendices(draft: Draft, picture_of: PictureOf) -> tuple[Appendix, ...]:
    own = [
        Appendix(
            title=appendix.title,
            body=_closed_body(appendix.blocks, picture_of),
            is_landscape=appendix.is_landscape,
        )
        for appendix in draft.appendices
    ]
    if photos := photos_of(draft):
        own.append(Appendix(PHOTO_TITLE, tuple(_photo_blocks(photos, picture_of))))
    return tuple(own)


def _photo_blocks(
    photos: Iterable[tuple[str, str, str]], picture_of: PictureOf
) -> Iterator[BodyBlock]:
    for number, (sha256, name, caption) in enumerate(photos, start=1):
        picture = picture_of(sha256)
        if picture is None:
            yield plain_paragraph(LOST_PICTURE.format(name=name))
        else:
            words = f"Ảnh {number}. {sentence_case(caption)}".rstrip(". ")
            yield BodyPicture(picture.png, picture.width, picture.height, words)


def _attached(
    attached: DraftAttached | None, picture_of: PictureOf
) -> AttachedDocument | None:
    if attached is None:
        return None
    parts = list(_sections(attached.sections, attached.numbering, picture_of))
    blocks = [*parts[:-1], *(_with_end_mark(part) for part in parts[-1:])]
    return AttachedDocument(
        attached.kind,
        attached.subject,
        # its sections are not those of the draft itself
        tuple(replace(part.block, section=None) for part in blocks),
    )


def _closed_body(
    blocks: Sequence[Block], picture_of: PictureOf
) -> tuple[BodyBlock, ...]:
    printed = [block for block in blocks if not block.is_empty]
    body = [
        _body_block(block, mark, picture_of, None)
        for mark, block in zip(marks_of(printed), printed, strict=True)
    ]
    if not body:
        body = [plain_paragraph(NO_CONTENT)]
    last = _with_end_mark(_part(body[-1], PERSON))
    return (*body[:-1], last.block)
