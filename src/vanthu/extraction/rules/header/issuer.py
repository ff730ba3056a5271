"""The issuing body and the body above it, from the left column of the header."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from vanthu.domain.intake import Proposed
from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.bodies import BODY, is_small_name
from vanthu.extraction.rules.form.lines import Line
from vanthu.extraction.rules.form.marks import is_mark
from vanthu.extraction.rules.form.specks import without_specks
from vanthu.extraction.rules.header.pieces import Kind, Piece
from vanthu.extraction.rules.language.words import is_capitals, one_line
from vanthu.extraction.rules.proposals import found

# "UBND TỈNH A SỞ B": the body under another one, printed on the same line.
_UPPER_BODY = re.compile(
    r"(?:uy ban nhan dan|ubnd|bo|so|tong cuc|dang bo|ban chap hanh|cong an|tinh uy"
    r"|thanh uy)\b"
)
_BODY_UNDER = re.compile(
    r"(?<= )(?:SỞ|CHI CỤC|T[ỔÔOỎÕ]NG CỤC|(?<!T[ỔÔOỎÕ]NG )(?<!CHI )CỤC"
    r"|(?<!HẢI )(?<!QUỐC )(?<!VĂN )PHÒNG"
    r"|TRUNG TÂM|VĂN PHÒNG|BAN QUẢN LÝ|BỆNH VIỆN|KHO BẠC|HẠT KIỂM LÂM"
    r"|[ỦU][YỶ] BAN NHÂN DÂN (?:PHƯỜNG|XÃ|ĐẶC KHU|QUẬN|HUYỆN)|CÔNG AN (?:PHƯỜNG|XÃ)"
    r"|TRƯỜNG (?:ĐẠI HỌC|CAO ĐẲNG|TRUNG HỌC|TIỂU HỌC"
    r"|THCS|THPT|MẦM NON))(?= |$)"
)
# "ỦY BAN THƯỜNG VỤ" over "QUỐC HỘI": they stand under nobody.
_HIGHEST = re.compile(r"(?:quoc hoi|chinh phu|chu tich nuoc)$")
_OPEN_END = re.compile(r"(?:\bva|[-–,])$")
# What web pages and footnotes glue to the first word.
_MARK = re.compile(r" (?:(?:THƯỢNG )?KHẨN|H(?:ỎA|OẢ) TỐC)$")
_LAST_OF_MARKS = ("KHẨN", "TỐC")
_GLUED = re.compile(r"(?:\(\d{1,2}\)|Trang \d{1,3})(?=\S)")


@dataclass(frozen=True, slots=True)
class Issuer:
    """The two lines of tên cơ quan."""

    issuer: Proposed[str] = Proposed()
    parent: Proposed[str] = Proposed()


def find_issuer(letter: LetterText, header: Sequence[Piece]) -> Issuer:
    """Return the bodies that the header names; the last one issues the letter."""
    beside = _is_beside_nation(header)
    # A letterhead with its address looks like a banner; who issues stands above it.
    first = _first_row(header, beside=beside)
    bodies = _bodies(_left_column(header, first), beside=beside)
    bodies = bodies or _bodies(_left_column(header, 0), beside=beside)
    sureness = 0.95
    if not bodies:
        bodies, sureness = _bodies(_small_names(header), beside=False), 0.8
    if not bodies:
        return Issuer()
    issuer = _name(letter, bodies[-1], "left-column", sureness)
    if not bodies[1:]:
        return Issuer(issuer)
    return Issuer(issuer, _name(letter, bodies[-2], "line-above-issuer", sureness))


def _bodies(lines: Sequence[Line], *, beside: bool) -> list[list[Line]]:
    """Return the lines of each name; beside Quốc hiệu the first line begins one."""
    bodies: list[list[Line]] = []
    for line in lines:
        is_new = bool(BODY.match(line.folded)) and not (
            bodies
            and (_OPEN_END.search(bodies[-1][-1].folded) or _HIGHEST.match(line.folded))
        )
        if is_new or (beside and not bodies):
            bodies.append([line])
        elif bodies:
            bodies[-1].append(line)
    return bodies


def _left_column(header: Sequence[Piece], first: int) -> list[Line]:
    """Return the lines of capitals above the number, without banners and stamps."""
    lines: list[Line] = []
    for piece in header:
        if lines and (
            piece.kind in {Kind.NUMBER, Kind.ABOUT}
            or labels.is_number_like(piece.line.text)
        ):
            break
        if piece.kind is not Kind.TEXT or piece.row < first:
            continue
        line = _trimmed(piece.line)
        if is_capitals(line.text) and not is_mark(line.text):
            lines.extend(_parted(line))
    return lines


def _small_names(header: Sequence[Piece]) -> list[Line]:
    """Return the lines above the number that name a body in small letters."""
    above = takewhile(lambda p: p.kind not in {Kind.NUMBER, Kind.ABOUT}, header)
    return [p.line for p in above if p.kind is Kind.TEXT and is_small_name(p.line)]


def _parted(line: Line) -> tuple[Line, ...]:
    """Part a line that names a body and the body under it."""
    under = _BODY_UNDER.search(line.text) if _UPPER_BODY.match(line.folded) else None
    if under is None:
        return (line,)
    above = len(line.text[: under.start()].rstrip(" -–,;"))
    return line.part(0, above), line.part(under.start(), len(line.text))


def _first_row(header: Sequence[Piece], *, beside: bool) -> int:
    """Return where the issuer may begin: beside Quốc hiệu, or after a banner."""
    if beside:
        names = {
            p.row for p in header if p.kind is Kind.TEXT and is_capitals(p.line.text)
        }
        row = next(p.row for p in header if p.kind is Kind.NATION)
        while row - 1 in names:
            row -= 1
        return row
    before_number = [p for p in header if p.kind is Kind.BANNER]
    return before_number[-1].row + 1 if before_number else 0


def _is_beside_nation(header: Sequence[Piece]) -> bool:
    """Tell whether the left column begins on the line of Quốc hiệu."""
    nation = next((p for p in header if p.kind is Kind.NATION), None)
    return nation is not None and any(
        p.kind is Kind.TEXT
        and p.row == nation.row
        and p.line.start < nation.line.start
        and is_capitals(p.line.text)
        for p in header
    )


def _trimmed(line: Line) -> Line:
    """Return the line without specks and without what is glued to its first word."""
    glued = _GLUED.match(line.text)
    mark = _MARK.search(line.text) if line.text.endswith(_LAST_OF_MARKS) else None
    start, end = glued.end() if glued else 0, mark.start() if mark else len(line.text)
    return without_specks(line.part(start, end))


def _name(
    letter: LetterText, lines: Sequence[Line], rule: str, sureness: float
) -> Proposed[str]:
    value = one_line(" ".join(line.text for line in lines))
    return found(letter, value, sureness, rule, *(line.span for line in lines))
