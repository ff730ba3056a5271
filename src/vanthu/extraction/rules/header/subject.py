"""Trích yếu: the lines under the title or after V/v, and a suggestion without one."""

import re
from collections.abc import Iterable, Iterator, Sequence

from vanthu.domain.intake import Proposed
from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.arrival_stamp import without_stamp
from vanthu.extraction.rules.form.lines import Line, lines_of
from vanthu.extraction.rules.form.marks import is_mark
from vanthu.extraction.rules.form.parts import Parts
from vanthu.extraction.rules.form.specks import without_specks_behind
from vanthu.extraction.rules.form.symbols import PRINTED_SYMBOL, STATE_REFERENCE
from vanthu.extraction.rules.header.pieces import Kind, Piece
from vanthu.extraction.rules.language.words import is_capitals, one_line
from vanthu.extraction.rules.proposals import found

_ABOUT = re.compile(
    r"(?:[^a-z“]{0,3}|[\s_.=-]{4,12})"
    r"(?:v\s?[/|]{1,2}\s?[vwy4]\b|[yw]/v\b|v#(?= )|v[il1!]v\b|v[vw](?= [a-z]|:)"
    r"|v\.\s?v\.?(?= [a-z])"
    r"|ve\s*viec\b|ve(?= |:|$))\s*:?\s*"
)
_QUOTES = '“”"'
_QUOTED_ABOUT = re.compile(rf"[{_QUOTES}]\s?(?:v\s?[/|]|ve viec)")
_ABOUT_INSIDE = re.compile(r"(?<![a-z])(?:v/v|ve viec)(?![a-z])")
_REST = re.compile(r"viec ")
_STATE = re.compile(r"\W*(?:du thao|sao y|sao luc|trich sao|do khan\s*:.*)\W*")
_OBJECT = re.compile(r"(?<![a-z])ve\s++viec\s++")
_OBJECT_END = re.compile(r"[.;(]")
_OPENING_CLAUSE = re.compile(
    r"\s*(?:(?:de|nham)\s+)?(?P<aim>(?:huong ung|trien khai|tang cuong|chuan bi|bao dam"
    r"|dam bao|chu dong|day manh|phuc vu|ky niem|to chuc)\s[^,;:.]{10,200}),"
)
# How the subject of a decision begins, in capitals.
_ENACTED = re.compile(
    r"\n[^\w\n]{0,4}(?P<words>(?:BAN HÀNH|PHÊ DUYỆT|QUY ĐỊNH|VỀ|SỬA ĐỔI|BÃI BỎ"
    r"|THÀNH LẬP|CÔNG BỐ|THÔNG QUA|ĐIỀU CHỈNH|BỔ SUNG|GIAO|CHO PHÉP|HƯỚNG DẪN) )"
)
_NEAR = 2  # lines, an empty one between
_ISSUED_WITH = re.compile(r"\((?:ban hanh )?kem theo\b")
_OPENING = 1500  # characters of the body in which a suggestion is looked for
_LONGEST_SUGGESTION = 250


def find_subject(
    letter: LetterText, parts: Parts, header: Sequence[Piece]
) -> Proposed[str]:
    """Return the subject as printed, its lines joined."""
    if parts.subject is not None:
        lines = [line for line in lines_of(letter, parts.subject) if line.text]
        lines = [*_without_issuance(_without_authority(lines))]
        return _joined(letter, without_stamp(lines), 0.95, "under-title")
    about = _after_about(letter, header)
    return _above_authority(letter, parts) if about == Proposed() else about


def _without_issuance(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines before "(Ban hành kèm theo Quyết định số …)"."""
    for line in lines:
        issued = _ISSUED_WITH.search(line.folded) if "(" in line.folded else None
        if issued is None:
            yield line
            continue
        if before := line.text[: issued.start()].rstrip():
            yield line.part(0, len(before))
        return


def _above_authority(letter: LetterText, parts: Parts) -> Proposed[str]:
    """Return what capitals say above "THỦ TƯỚNG CHÍNH PHỦ" and its grounds.

    So begins a decision of a page that has left its title out.
    """
    start, end = (parts.header or parts.body)[0], parts.body[1]
    if parts.title is not None:
        end = parts.title[0]  # "QUYẾT ĐỊNH:" under the grounds
    end = min(end, start + _OPENING)
    lead = letter.text[start - 1 : start] if start else "\n"
    for enacted in _ENACTED.finditer(lead + letter.text[start:end]):
        first = start + enacted.start("words") - len(lead)
        block: list[Line] = []
        for line in lines_of(letter, (first, end)):
            if not is_capitals(line.text):
                break
            if block and labels.AUTHORITY.match(line.folded):
                return _joined(letter, block, 0.8, "above-authority")
            block.append(line)
    return Proposed()


def _without_authority(lines: list[Line]) -> list[Line]:
    """Leave out "CỦA ỦY BAN NHÂN DÂN …" between the title and "Về việc …"."""
    if not lines[0].folded.startswith("cua "):
        return lines
    for at, line in enumerate(lines):
        about = _ABOUT_INSIDE.search(line.folded)
        if about:
            return [line.part(about.start(), len(line.text)), *lines[at + 1 :]]
    return lines


def _after_about(letter: LetterText, header: Sequence[Piece]) -> Proposed[str]:
    first = next((at for at, p in enumerate(header) if p.kind is Kind.ABOUT), None)
    if first is None:
        return Proposed()
    about = header[first].line
    lines, row = [about], header[first].row
    is_stamped = any(p.kind is Kind.STAMP and "den" in p.line.folded for p in header)
    for piece in header[first + 1 :]:
        if piece.kind is Kind.NATION:
            break  # the right column begins
        is_words = piece.kind is Kind.TEXT or (
            # "Ngày 26/11/2018" is in a stamp, or in the subject of a school holiday.
            piece.kind is Kind.STAMP and not is_stamped and piece.row - row <= _NEAR
        )
        if is_words and _continues(piece.line, about):
            lines.append(piece.line)
            row = piece.row
    return _joined(letter, lines, 0.95, "after-about")


def _continues(line: Line, about: Line) -> bool:
    if is_mark(line.text) or _STATE.fullmatch(line.folded):
        return False
    if PRINTED_SYMBOL.fullmatch(line.text):
        return False
    if STATE_REFERENCE.match(line.text):
        return True
    return not is_capitals(line.text) or is_capitals(about.text) or len(line.text) < 12  # noqa: PLR2004


def _without_quotes(lines: Sequence[Line]) -> Sequence[Line]:
    """Leave out the quotation marks around "V/v …" and all that follows."""
    first, last = lines[0], lines[-1]
    if not _QUOTED_ABOUT.match(first.folded) or last.text[-1:] not in _QUOTES:
        return lines
    if sum(line.text.count(mark) for line in lines for mark in _QUOTES) % 2:
        return lines
    opened = [first.part(1, len(first.text)), *lines[1:]]
    opened[-1] = opened[-1].part(0, len(opened[-1].text) - 1)
    return opened


def _joined(
    letter: LetterText, lines: Sequence[Line], confidence: float, rule: str
) -> Proposed[str]:
    lines = _without_quotes(lines)
    first = lines[0]
    label = _ABOUT.match(first.folded)
    is_enclosed = first.text.startswith("(") and lines[-1].text.endswith(")")
    lines = [first.part(label.end() if label else 0, len(first.text)), *lines[1:]]
    if lines[1:] and label and label[0].strip() == "ve":  # "VỀ" over "VIỆC …"
        rest = _REST.match(lines[1].folded)
        lines[1] = lines[1].part(rest.end() if rest else 0, len(lines[1].text))
    if label and is_enclosed:
        lines[-1] = lines[-1].part(0, len(lines[-1].text) - 1)
    lines = [without_specks_behind(line) for line in lines]
    lines = [line for line in lines if any(c.isalnum() for c in line.text)]
    if label and lines:  # "V/v" over ": phòng dịch"
        lead = len(lines[0].text) - len(lines[0].text.lstrip(" :;,."))
        lines[0] = lines[0].part(lead, len(lines[0].text))
    value = one_line(" ".join(line.text for line in lines))
    if not value:
        return Proposed()
    spans = [line.span for line in lines if line.text]
    return found(letter, value, confidence, rule, *spans)


def suggest_subject(letter: LetterText, parts: Parts) -> Proposed[str]:
    """Return what the letter's opening says it is about, in its own words."""
    start, end = parts.body
    end = min(end, start + _OPENING)
    about = _OBJECT.search(letter.folded, start, end)
    if about:
        stop = _OBJECT_END.search(letter.folded, about.end(), end)
        span = about.end(), stop.start() if stop else end
        return _suggested(letter, span, 0.5, "object-of-first-citation")
    clause = _OPENING_CLAUSE.match(letter.folded, start, end)
    if clause:
        return _suggested(letter, clause.span("aim"), 0.4, "opening-clause")
    return Proposed()


def _suggested(
    letter: LetterText, span: Span, confidence: float, rule: str
) -> Proposed[str]:
    value = one_line(letter.text[slice(*span)]).strip(" ,:")
    if not value or len(value) > _LONGEST_SUGGESTION:
        return Proposed()
    return found(letter, value, confidence, rule, span)
