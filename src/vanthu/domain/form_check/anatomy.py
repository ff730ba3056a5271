"""Which pieces of a document are which parts of the form, found in faulty ones too."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from vanthu.domain.document_types import OFFICIAL_LETTER
from vanthu.domain.form_check.anatomy_end import DocumentEnd, find_end
from vanthu.domain.form_check.anatomy_head import DocumentHead, find_head
from vanthu.domain.form_check.findings import Part, Place
from vanthu.domain.form_check.kinds import DECISIONS
from vanthu.domain.form_check.measured import (
    FileFormat,
    MeasuredDocument,
    MeasuredRule,
    RuleKind,
)
from vanthu.domain.form_check.pieces import Piece, pieces_of

_QUOTED = 60  # characters of a place's quotation


@dataclass(frozen=True)
class Anatomy:
    """A measured document with its parts."""

    document: MeasuredDocument
    pieces: tuple[Piece, ...]
    parts: Mapping[Part, tuple[Piece, ...]]
    kind: str | None  # tên loại, lower case
    has_header: bool
    kinds_in_title: bool = field(default=True)  # the title is the kind and nothing more

    def of(self, part: Part) -> tuple[Piece, ...]:
        """Return the pieces of a part, none if the document does not have it."""
        return self.parts.get(part, ())

    @property
    def is_letter(self) -> bool:
        """Tell whether this is a công văn."""
        return self.kind == OFFICIAL_LETTER

    @property
    def is_decision(self) -> bool:
        """Tell whether this is a quyết định or a nghị quyết."""
        return self.kind in DECISIONS

    @property
    def is_docx(self) -> bool:
        """Tell whether the file can be repaired."""
        return self.document.format is FileFormat.DOCX

    def rules_under(self, *parts: Part) -> tuple[MeasuredRule, ...]:
        """Return the lines that stand under the words of these parts."""
        words = {piece.paragraph for part in parts for piece in self.of(part)}
        return tuple(rule for rule in self.document.rules if rule.above in words)

    def has_stray_line(self) -> bool:
        """Tell whether a drawn line was found whose words are not known."""
        lines = (r for r in self.document.rules if r.kind is RuleKind.DRAWN)
        return any(line.above is None for line in lines)

    def place(self, part: Part, piece: Piece | None = None) -> Place:
        """Return the place of a piece, or of a part as a whole."""
        if piece is None:
            piece = next(iter(self.of(part)), None)
        if piece is None:
            return Place(part=part)
        return Place(
            part=part,
            page=piece.measured.page,
            sheet=piece.measured.sheet,
            paragraph=piece.paragraph,
            start=piece.start,
            end=piece.end,
            box=piece.measured.box,
            quote=_short(piece.printed),
        )

    def part_of(self, piece: Piece) -> Part | None:
        """Return the part that a piece belongs to."""
        found = (part for part, pieces in self.parts.items() if piece in pieces)
        return next(found, None)


def dissect(document: MeasuredDocument) -> Anatomy:
    """Find the parts of a document."""
    pieces = pieces_of(document)
    head = find_head(pieces)
    end = find_end(pieces, head.after, head.kind)
    parts: dict[Part, tuple[Piece, ...]] = {}
    for part, found in (*head.parts.items(), *end.parts.items()):
        if found:
            parts[part] = tuple(found)
    parts[Part.BODY] = tuple(_body(pieces, head, end))
    return Anatomy(
        document=document,
        pieces=pieces,
        parts={part: found for part, found in parts.items() if found},
        kind=head.kind,
        has_header=bool(
            head.parts.get(Part.NATIONAL_NAME) or head.parts.get(Part.NATIONAL_MOTTO)
        ),
        kinds_in_title=head.is_plain_title,
    )


def _body(
    pieces: tuple[Piece, ...], head: DocumentHead, end: DocumentEnd
) -> Iterable[Piece]:
    taken = {id(piece) for found in head.parts.values() for piece in found}
    taken |= {id(piece) for found in end.parts.values() for piece in found}
    return (p for p in pieces[head.after : end.begins] if id(p) not in taken)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _QUOTED else words[: _QUOTED - 1].rstrip() + "…"
