"""Which lines of the left block name the office, and which the one above it."""

import re
from collections.abc import Sequence

from vanthu.domain.form_check.pieces import Piece

# The first words of the names of offices, in folded text.
_HEADS = re.compile(
    r"^(?:ubnd|hdnd|uy ban|hoi dong|so |bo |van phong|phong |ban |trung tam|truong "
    r"|chi cuc|cuc |tong cuc|vien |cong an|bo chi huy|ban chi huy|dang uy|doan |hoi "
    r"|thanh tra|kho bac|thue |bao hiem|tram |benh vien|toa an|chi nhanh|cong ty"
    r"|tinh uy|thanh uy|huyen uy|quan uy|dai hoc|hoc vien|lien doan|mat tran)"
)
_PLACE = re.compile(
    r"\b(?:tinh|thanh pho|tp\.?|phuong|xa|quan|huyen|thi xa|thi tran|dac khu)\s+\S"
)
_NATIONAL = re.compile(r"^(?:bo|chinh phu|quoc hoi|van phong chinh phu)\b")
_OPEN_END = re.compile(r"(?:\bva|,|-|&)$")
_FEWEST_WORDS = 3


def split_issuers(lines: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Return the lines of cơ quan chủ quản and those of cơ quan ban hành.

    Where some lines are bold and those above them are not, this tells; otherwise the
    words do.
    """
    if not lines:
        return [], []
    bold = [piece.is_bold for piece in lines]
    if bold[-1] and not bold[0]:
        first = bold.index(True)
        if all(bold[first:]):
            return list(lines[:first]), list(lines[first:])
    names: list[list[Piece]] = []
    for line in lines:
        if names and not _begins_name(names[-1], line):
            names[-1].append(line)
        else:
            names.append([line])
    return [line for name in names[:-1] for line in name], names[-1]


def _begins_name(above: list[Piece], line: Piece) -> bool:
    """Tell whether a line begins another name and does not go on with the one above."""
    words = " ".join(piece.folded for piece in above)
    if not _HEADS.search(f"{line.folded} ") or _OPEN_END.search(words):
        return False
    is_whole = bool(_PLACE.search(words)) or bool(_NATIONAL.search(words))
    return is_whole or (len(words.split()) >= _FEWEST_WORDS and _names_branch(words))


def _names_branch(words: str) -> bool:
    """Tell whether a name is whole without a place: SỞ NỘI VỤ, CÔNG AN TỈNH."""
    return not words.startswith(("uy ban nhan dan", "hoi dong nhan dan", "van phong"))
