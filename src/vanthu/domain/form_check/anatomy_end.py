"""The parts below the body: Nơi nhận, signature, appendices."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vanthu.domain.form_check.findings import Part
from vanthu.domain.form_check.folding import fold, letters_of
from vanthu.domain.form_check.pieces import Piece, Side

_RECIPIENTS = re.compile(r"^noi nhan\b")
_ARCHIVE = re.compile(r"^[-–+•]?\s*luu\s*[:;]|^[-–+•]?\s*luu\s*,?\s*vt\b")
_POWER = re.compile(r"^(?:T/?M|K/?T|T/?L|T/?UQ|Q)\s*[./]?\s*(?=[A-ZĐÀ-Ỹ])")
_OFFICE = re.compile(
    r"\b(?:chu tich|giam doc|truong phong|truong ban|chanh van phong|bo truong"
    r"|thu truong|chanh thanh tra|hieu truong|cuc truong|chi cuc truong|vu truong"
    r"|bi thu|chu nhiem|truong cong an|chi huy truong|thu ky|chu toa|chu tri"
    r"|tong giam doc|vien truong|thu tuong|truong doan|to truong|tram truong"
    r"|nguoi ghi|dai dien|chanh an|hat truong|doi truong|tong bien tap"
    r"|truong (?:khoa|bo mon|tieu ban|chi nhanh|thon|khu pho|trung tam))\b"
)
_APPENDIX = re.compile(r"^phu luc\b(?:\s*(?:so\s*)?[ivxlcdm\d]+)?\s*[.:]?$")
_REFERENCE = re.compile(r"^\((?:kem theo|ban hanh kem theo|dinh kem)\b")
_NAME = re.compile(
    r"^(?:(?:[A-ZĐ][A-Za-zđ]{0,4}\.\s*)*)"  # TS., BS.CKII.
    r"(?:[^\W\d_][^\W\d_]*)(?:\s+[^\W\d_]+){1,5}$"
)
_FAMILY_NAMES = (
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan "
    "lam mai trinh dao ha cao luong luu to ta chau thai tang vuong phung trieu "
    "mac kieu la lai nghiem thach ton giap tong chu dam nong hua ma lo lu vi vang cu "
    "quach khuc bach thieu"
)
_SURNAMES = frozenset(_FAMILY_NAMES.split())
_LONGEST_NAME = 5  # syllables
_LONGEST_TITLE = 80  # characters of a line over a signature
_FEET = 45  # pieces from the end of the main part in which the signature must stand


@dataclass(frozen=True)
class DocumentEnd:
    """The parts below the body, and the index of their first piece."""

    parts: dict[Part, tuple[Piece, ...]]
    begins: int


def find_end(pieces: Sequence[Piece], start: int, kind: str | None) -> DocumentEnd:
    """Find the parts below the body, which begins at `start`."""
    parts: dict[Part, tuple[Piece, ...]] = {}
    label = _find(pieces, start, _RECIPIENTS)
    archive = _find(pieces, start, _ARCHIVE)
    appendix = _appendix(pieces, start if label is None else label)
    limit = len(pieces) if appendix is None else appendix
    if archive is not None and archive >= limit:
        archive = None
    signing = _signing(pieces, start, limit, label, archive)
    recipients = _recipients(pieces, label, archive, limit, signing)
    if label is not None and label < limit:
        parts[Part.RECIPIENTS_LABEL] = (pieces[label],)
    parts[Part.RECIPIENTS] = recipients
    parts[Part.SIGNING] = tuple(pieces[at] for at in signing)
    parts[Part.SIGNER] = _signer(pieces, signing, limit, parts)
    below = [p for found in parts.values() for p in found]
    places = {id(piece): at for at, piece in enumerate(pieces)}
    own = [places[id(piece)] for piece in below]
    begins = min([*own, limit])
    if kind is None and not below:
        begins = limit
    rest = max(own, default=limit - 1) + 1
    after = pieces[max(rest, begins) :] if below else pieces[limit:]
    _add_appendices(after, parts)
    return DocumentEnd(parts, begins)


def _find(pieces: Sequence[Piece], start: int, pattern: re.Pattern[str]) -> int | None:
    found = range(start, len(pieces))
    return next((at for at in found if pattern.search(pieces[at].folded)), None)


def _appendix(pieces: Sequence[Piece], start: int) -> int | None:
    for at in range(start, len(pieces)):
        piece = pieces[at]
        if piece.is_in_grid or not _APPENDIX.search(piece.folded):
            continue
        if piece.is_centred or piece.is_bold or piece.is_capitals:
            return at
    return None


# ---------------------------------------------------------------- ô 7


def _signing(
    pieces: Sequence[Piece],
    start: int,
    limit: int,
    label: int | None,
    archive: int | None,
) -> list[int]:
    """Return the lines of quyền hạn and chức vụ: those over the first name."""
    anchor = label if label is not None else archive
    first = max(start, limit - _FEET)
    if anchor is not None:
        # The signature stands beside Nơi nhận or a little above it.
        first = max(start, anchor - 8)
        limit = min(limit, anchor + _FEET)
    lines = [at for at in range(first, limit) if _is_title(pieces[at])]
    if not lines:
        return []
    kept = [lines[0]]
    for at in lines[1:]:
        is_near = at - kept[-1] <= 2 and pieces[at].side is pieces[kept[0]].side  # noqa: PLR2004
        if is_near or _is_pair(pieces, kept, at):
            kept.append(at)
    return kept


def _is_pair(pieces: Sequence[Piece], kept: list[int], at: int) -> bool:
    """Tell whether two persons sign side by side, as under a biên bản."""
    one, other = pieces[kept[0]].measured.cell, pieces[at].measured.cell
    if one is None or other is None:
        return False
    same = (one.table, one.row) == (other.table, other.row)
    return (
        same
        and one.column != other.column
        and not _RECIPIENTS.search(pieces[kept[0]].folded)
    )


def _is_title(piece: Piece) -> bool:
    text = piece.printed.strip()
    if len(text) > _LONGEST_TITLE or piece.is_in_grid:
        return False
    if text.endswith((";", ":")) or text[:1] in {"-", "–", "+"}:
        return False
    is_beside = piece.side is not Side.LEFT or piece.is_capitals
    has_power = _POWER.search(text) is not None
    has_office = _OFFICE.search(piece.folded) is not None
    if piece.side is Side.FULL and not (piece.is_centred or piece.is_bold):
        return has_power and piece.is_capitals
    is_shown = piece.is_capitals or piece.is_bold or has_power
    return is_beside and is_shown and (has_power or has_office) and not _is_law(piece)


def _is_law(piece: Piece) -> bool:
    """Tell whether the line is an article or a heading of the body."""
    return (
        re.match(r"(?:dieu|[ivx]+\.|\d+\.|chuong|muc|phan)\b", piece.folded) is not None
    )


def _signer(
    pieces: Sequence[Piece],
    signing: list[int],
    limit: int,
    parts: dict[Part, tuple[Piece, ...]],
) -> tuple[Piece, ...]:
    if not signing:
        return ()
    taken = {id(piece) for found in parts.values() for piece in found}
    side = pieces[signing[-1]].side
    found: list[Piece] = []
    for piece in pieces[signing[0] + 1 : limit]:
        if id(piece) in taken or piece.is_in_grid:
            continue
        if piece.side is not side and not _is_beside(pieces, signing, piece):
            continue
        if _is_elsewhere(pieces[signing[-1]], piece):
            break
        if _is_name(piece.printed.strip()):
            found.append(piece)
            if len(found) == len(_columns(pieces, signing)):
                break
    return tuple(found)


def _is_elsewhere(title: Piece, piece: Piece) -> bool:
    """Tell whether a piece has left the table that the signature stands in."""
    one, other = title.measured.cell, piece.measured.cell
    return one is not None and (other is None or one.table != other.table)


def _columns(pieces: Sequence[Piece], signing: list[int]) -> set[Side]:
    return {pieces[at].side for at in signing}


def _is_beside(pieces: Sequence[Piece], signing: list[int], piece: Piece) -> bool:
    return piece.side in _columns(pieces, signing)


def _is_name(text: str) -> bool:
    if not _NAME.match(text) or (text.isupper() and len(text.split()) > _LONGEST_NAME):
        return False
    folded = fold(text)
    if _OFFICE.search(folded):
        return False
    is_shouted = text.isupper()
    if is_shouted and folded.split()[0] not in _SURNAMES:
        return False
    words = [w for w in re.split(r"[\s.]+", text) if w]
    capitals = [word for word in words if word[0].isupper()]
    return len(capitals) >= len(words) - 1


# ---------------------------------------------------------------- ô 9b


def _recipients(
    pieces: Sequence[Piece],
    label: int | None,
    archive: int | None,
    limit: int,
    signing: list[int],
) -> tuple[Piece, ...]:
    if label is None:
        return (pieces[archive],) if archive is not None else ()
    head = pieces[label]
    found: list[Piece] = []
    for at in range(label + 1, limit):
        piece = pieces[at]
        if at in signing or not _is_under(head, piece):
            continue
        if found and _ARCHIVE.search(found[-1].folded) and not _goes_on(piece):
            break
        if (
            not found
            and piece.side is Side.FULL
            and len(piece.text) > _LONGEST_TITLE * 2
        ):
            break
        found.append(piece)
    return tuple(found)


def _is_under(head: Piece, piece: Piece) -> bool:
    one, other = head.measured.cell, piece.measured.cell
    if one is not None:
        if other is None or one.table != other.table:
            return False
        return one.column == other.column
    if other is not None and other.is_ruled:
        return False
    return piece.side is head.side or piece.side is Side.LEFT


def _goes_on(piece: Piece) -> bool:
    """Tell whether words belong to the line above them: no dash, small letters."""
    text = piece.printed.strip()
    return text[:1].islower()


# ---------------------------------------------------------------- phụ lục


def _add_appendices(
    after: Sequence[Piece], parts: dict[Part, tuple[Piece, ...]]
) -> None:
    heads: list[Piece] = []
    titles: list[Piece] = []
    references: list[Piece] = []
    for at, piece in enumerate(after):
        is_head = _APPENDIX.search(piece.folded) and not piece.is_in_grid
        if is_head and (piece.is_centred or piece.is_bold or piece.is_capitals):
            heads.append(piece)
            titles.extend(_appendix_title(after, at + 1))
        elif _REFERENCE.search(piece.folded):
            references.append(piece)
    parts[Part.APPENDIX_HEAD] = tuple(heads)
    parts[Part.APPENDIX_TITLE] = tuple(titles)
    parts[Part.APPENDIX_REFERENCE] = tuple(references)
    taken = {id(piece) for piece in (*heads, *titles, *references)}
    rest = [p for p in after if id(p) not in taken and letters_of(p.printed)]
    parts[Part.APPENDIX] = tuple(rest)


def _appendix_title(after: Sequence[Piece], start: int) -> list[Piece]:
    found: list[Piece] = []
    for piece in after[start : start + 4]:
        is_title = piece.is_centred and not _REFERENCE.search(piece.folded)
        if not is_title or not (piece.is_bold or piece.is_capitals):
            break
        found.append(piece)
    return found
