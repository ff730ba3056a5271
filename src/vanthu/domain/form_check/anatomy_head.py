"""The parts above the body: header, title, Kính gửi, căn cứ."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vanthu.domain.document_types import OFFICIAL_LETTER
from vanthu.domain.form_check.findings import Part
from vanthu.domain.form_check.folding import letters_of, likeness
from vanthu.domain.form_check.issuers import split_issuers
from vanthu.domain.form_check.kinds import (
    DECISIONS,
    kind_of_title,
    kind_that_begins,
)
from vanthu.domain.form_check.pieces import Piece, Side

_HEADER_REACH = 40  # pieces in which the header must stand
_TITLE_REACH = 14  # pieces after the header in which the title must stand
_LONGEST_DATE = 80  # characters
_LONGEST_NAME = 120  # characters of an addressee's line
_ALIKE = 0.8
_NATION = "cong hoa xa hoi chu nghia viet nam"
_MOTTO = "doc lap tu do hanh phuc"
_NUMBER = re.compile(
    r"^(?:luat |lenh )?so\b\s*[:.;]?\s*[^a-z/]{0,30}/|^so\s*[:;]"
    r"|^\d{1,7}\s?/\s?[a-z]{1,4}[a-z&]*-[a-z]"
)
_DATE = re.compile(
    r"\bngay\b.{0,30}\bthang\b.{0,20}\bnam\b"
    r"|^[^,]{2,40},\s*(?:ngay\s*)?\d{1,2}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{4}\W*$"
)
_ABOUT = re.compile(r"^v\s?[/.]\s?v\b|^ve viec\b")
_DEAR = re.compile(r"^kinh g[uo]i\b")
_BULLET = re.compile(r"^[-–—+•*]\s?|^\d{1,2}[.)]\s")
_CALLS = re.compile(r"\bdien\s*:$")  # công điện: "Chủ tịch … điện:"
_BASIS = re.compile(r"^(?:[-–+]\s*)?can cu\b")
_MORE_BASIS = re.compile(
    r"^(?:[-–+]\s*)?(?:can cu|xet|theo de nghi|theo|thuc hien|thi hanh)\b"
)
_OPERATIVE = re.compile(
    r"^(?:quyet dinh|quyet nghi|nghi quyet|chi thi)\s*:?$|^dieu 1\b"
)
_URGENT = {"khan", "thuong khan", "hoa toc", "hoa toc hen gio"}
_SECRET = {"mat", "toi mat", "tuyet mat"}
_BODY_BEGINS = re.compile(
    r"^(?:can cu|thuc hien|xet|de |nham|phuc dap|tra loi|theo |sau khi|ngay \d"
    r"|[ivx]+\.|1\.|dieu 1|phan |chuong )"
)


@dataclass(frozen=True)
class DocumentHead:
    """The parts above the body, and the index of the first piece after them."""

    parts: dict[Part, tuple[Piece, ...]]
    kind: str | None
    after: int
    is_plain_title: bool


def find_head(pieces: Sequence[Piece]) -> DocumentHead:
    """Find the parts above the body of a document."""
    parts: dict[Part, tuple[Piece, ...]] = {}
    dear = _first(pieces, _DEAR, len(pieces))
    title = _title(pieces, dear)
    reach = min(_HEADER_REACH, title if title is not None else len(pieces), dear)
    header = pieces[:reach]
    for part, at in _header_marks(header).items():
        parts[part] = (header[at],)
    _add_issuers(header, parts)
    _add_marks(pieces[: min(len(pieces), reach + _TITLE_REACH)], parts)
    after = _after_header(header, parts)
    kind, is_plain = _kind(pieces, title)
    if title is not None:
        parts[Part.TITLE] = (pieces[title],)
        after = title + 1
        if is_plain:
            parts[Part.SUBJECT] = tuple(_subject(pieces, after))
            after += len(parts[Part.SUBJECT])
    about = _about(header, parts)
    if about and title is None:
        parts[Part.LETTER_SUBJECT] = about
        after = max(after, pieces.index(about[-1]) + 1)
    if dear < len(pieces):
        parts[Part.ADDRESSEES] = tuple(_addressees(pieces, dear))
        after = max(after, dear + len(parts[Part.ADDRESSEES]))
    if kind == "công điện":
        parts[Part.CALLED] = tuple(_called(pieces, after))
        after += len(parts[Part.CALLED])
    if kind is None and (about or dear < len(pieces)):
        kind = OFFICIAL_LETTER
    after = _add_grounds(pieces, after, kind, parts)
    return DocumentHead(parts, kind, after, is_plain)


# ---------------------------------------------------------------- ô 1 to 4


def _header_marks(header: Sequence[Piece]) -> dict[Part, int]:
    found: dict[Part, int] = {}
    nation = _most_alike(header, _NATION)
    motto = _most_alike(header, _MOTTO)
    if nation is not None:
        found[Part.NATIONAL_NAME] = nation
    if motto is not None:
        found[Part.NATIONAL_MOTTO] = motto
    for at, piece in enumerate(header):
        if at in {nation, motto}:
            continue
        text = piece.folded
        is_short = len(text) <= _LONGEST_DATE
        if _NUMBER.search(text) and piece.side is not Side.RIGHT:
            found.setdefault(Part.REFERENCE, at)
        elif _DATE.search(text) and is_short and not _BASIS.search(text):
            found.setdefault(Part.PLACE_AND_DATE, at)
    return found


def _most_alike(header: Sequence[Piece], words: str) -> int | None:
    scores = [likeness(piece.printed, words) for piece in header]
    best = max(range(len(scores)), key=lambda at: scores[at], default=None)
    return best if best is not None and scores[best] >= _ALIKE else None


def _add_issuers(header: Sequence[Piece], parts: dict[Part, tuple[Piece, ...]]) -> None:
    reference = next(iter(parts.get(Part.REFERENCE, ())), None)
    marks = {id(piece) for found in parts.values() for piece in found}
    has_nation = Part.NATIONAL_NAME in parts or Part.NATIONAL_MOTTO in parts
    if not has_nation and reference is None:
        return
    lines: list[Piece] = []
    reach = max((at for at, p in enumerate(header) if id(p) in marks), default=-1)
    for piece in header[: reach + 1]:
        if piece is reference:
            break
        is_name = piece.side is not Side.RIGHT and id(piece) not in marks
        words = letters_of(piece.printed)
        if is_name and words and words not in _URGENT | _SECRET:
            if _ABOUT.search(piece.folded) or len(words) > _LONGEST_NAME:
                break
            lines.append(piece)
    parents, issuers = split_issuers(lines)
    parts[Part.PARENT_BODY] = tuple(parents)
    parts[Part.ISSUING_BODY] = tuple(issuers)


def _add_marks(pieces: Sequence[Piece], parts: dict[Part, tuple[Piece, ...]]) -> None:
    """Find the urgency and the secrecy, which stand alone on their line."""
    for piece in pieces:
        words = letters_of(piece.printed)
        if piece.is_capitals and words in _URGENT:
            parts.setdefault(Part.URGENCY, (piece,))
        elif piece.is_capitals and words in _SECRET:
            parts.setdefault(Part.SECRECY, (piece,))


def _after_header(header: Sequence[Piece], parts: dict[Part, tuple[Piece, ...]]) -> int:
    taken = {id(piece) for found in parts.values() for piece in found}
    places = [at for at, piece in enumerate(header) if id(piece) in taken]
    return max(places, default=-1) + 1


# ---------------------------------------------------------------- ô 5


def _title(pieces: Sequence[Piece], dear: int) -> int | None:
    reach = min(len(pieces), dear, _HEADER_REACH + _TITLE_REACH)
    alone = [
        at
        for at in range(reach)
        if pieces[at].side is Side.FULL and kind_of_title(pieces[at].printed)
    ]
    if alone:
        return alone[0]
    for at in range(reach):
        piece = pieces[at]
        is_shown = piece.is_capitals and piece.is_centred and piece.side is Side.FULL
        if is_shown and kind_that_begins(piece.printed):
            return at
    return None


def _kind(pieces: Sequence[Piece], title: int | None) -> tuple[str | None, bool]:
    if title is None:
        return None, True
    kind = kind_of_title(pieces[title].printed)
    return (kind, True) if kind else (kind_that_begins(pieces[title].printed), False)


def _subject(pieces: Sequence[Piece], start: int) -> list[Piece]:
    found: list[Piece] = []
    for piece in pieces[start:]:
        text = piece.folded
        if _DEAR.search(text) or _BASIS.search(text) or _OPERATIVE.search(text):
            break
        if text.endswith(":"):
            break  # công điện: who is told
        if text.startswith("(") or piece.side is not Side.FULL or piece.is_in_grid:
            break
        if _CALLS.search(text):
            break
        if found and piece.is_capitals:
            break  # thẩm quyền ban hành
        is_like = piece.is_centred or (not found and _looks_like_subject(piece))
        if not is_like or _BODY_BEGINS.search(text):
            break
        found.append(piece)
    return found


def _looks_like_subject(piece: Piece) -> bool:
    """Tell whether words that are not centred follow a title as its subject."""
    starts = _ABOUT.search(piece.folded) is not None
    return starts or (piece.is_bold and not piece.printed.rstrip().endswith((":", ".")))


def _about(
    header: Sequence[Piece], parts: dict[Part, tuple[Piece, ...]]
) -> tuple[Piece, ...]:
    start = next((at for at, p in enumerate(header) if _ABOUT.search(p.folded)), None)
    if start is None:
        return ()
    taken = {id(piece) for found in parts.values() for piece in found}
    found = [header[start]]
    for piece in header[start + 1 :]:
        if _table(piece) != _table(header[start]):
            break
        if piece.side is header[start].side and id(piece) not in taken:
            if piece.side is Side.FULL and not piece.is_centred:
                break
            found.append(piece)
        elif piece.side is header[start].side:
            break
    return tuple(found)


def _table(piece: Piece) -> int | None:
    cell = piece.measured.cell
    return None if cell is None else cell.table


# ---------------------------------------------------------------- ô 9a and căn cứ


def _addressees(pieces: Sequence[Piece], start: int) -> list[Piece]:
    found = [pieces[start]]
    for piece in pieces[start + 1 :]:
        text = piece.printed.strip()
        is_short = len(text) <= _LONGEST_NAME
        is_item = _BULLET.search(text) is not None and not text[0].isdigit()
        goes_on = found[-1].printed.rstrip().endswith((";", ",", ":"))
        is_listed = goes_on and is_short and text.endswith((";", ".", ","))
        first_line = piece.measured.first_line
        is_moved = piece.is_centred or (piece.measured.left or 0) > 20  # noqa: PLR2004
        wraps = goes_on and is_short and is_moved and not first_line
        if not (is_item and is_short) and not (is_listed and is_short) and not wraps:
            break
        if _BODY_BEGINS.search(piece.folded) and not is_item:
            break
        found.append(piece)
    return found


def _called(pieces: Sequence[Piece], start: int) -> list[Piece]:
    """Return the line "… điện:" and those who are named under it."""
    if start >= len(pieces) or not _CALLS.search(pieces[start].folded):
        return []
    found = [pieces[start]]
    for piece in pieces[start + 1 :]:
        text = piece.printed.strip()
        if not (_BULLET.search(text) and len(text) <= _LONGEST_NAME):
            break
        found.append(piece)
        if text.endswith("."):
            break
    return found


def _add_grounds(
    pieces: Sequence[Piece],
    start: int,
    kind: str | None,
    parts: dict[Part, tuple[Piece, ...]],
) -> int:
    """Find thẩm quyền ban hành and căn cứ, and return where the body begins."""
    at = start
    if kind in DECISIONS:
        authority: list[Piece] = []
        while at < len(pieces) and pieces[at].is_capitals and pieces[at].is_centred:
            if _OPERATIVE.search(pieces[at].folded):
                break
            authority.append(pieces[at])
            at += 1
        parts[Part.AUTHORITY] = tuple(authority)
    grounds: list[Piece] = []
    while at + len(grounds) < len(pieces):
        piece = pieces[at + len(grounds)]
        pattern = _MORE_BASIS if grounds else _BASIS
        text = piece.printed.rstrip()
        if not pattern.search(piece.folded) or text.endswith(":"):
            break
        grounds.append(piece)
    if not _are_grounds(grounds, kind):
        return at
    parts[Part.LEGAL_BASIS] = tuple(grounds)
    return at + len(grounds)


def _are_grounds(grounds: list[Piece], kind: str | None) -> bool:
    """Tell căn cứ on their own lines from a sentence that begins with these words."""
    if not grounds:
        return False
    if kind in DECISIONS or len(grounds) > 1:
        return True
    return grounds[0].printed.rstrip().endswith((";", ","))


def _first(pieces: Sequence[Piece], pattern: re.Pattern[str], otherwise: int) -> int:
    found = (at for at, piece in enumerate(pieces) if pattern.search(piece.folded))
    return next(found, otherwise)
