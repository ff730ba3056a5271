"""What every rule works with: the parts, the decree's measures, the context."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from vanthu.domain.form_check.anatomy import Anatomy
from vanthu.domain.form_check.findings import (
    CheckContext,
    Finding,
    Part,
    Place,
    Repair,
    RepairKind,
)
from vanthu.domain.form_check.form_measures import FormMeasures
from vanthu.domain.form_check.measured import MeasuredRule, RuleKind
from vanthu.domain.form_check.pieces import Piece
from vanthu.domain.form_check.rules.rule_table import RULES

_SIZE_SLACK = {True: 0.05, False: 0.3}  # points, by "is a .docx"
_LENGTH_SLACK = {True: 0.3, False: 1.0}  # millimetres
_SAME_MIDDLE = 3.5  # millimetres
_SHARE_SLACK = {True: 0.005, False: 0.015}


@dataclass(frozen=True)
class Case:
    """One document before the rules."""

    anatomy: Anatomy
    measures: FormMeasures
    context: CheckContext

    @property
    def size_slack(self) -> float:
        """Return by how many points two equal sizes may be measured apart."""
        return _SIZE_SLACK[self.anatomy.is_docx]

    @property
    def length_slack(self) -> float:
        """Return by how many millimetres two equal lengths may be measured apart."""
        return _LENGTH_SLACK[self.anatomy.is_docx]

    @property
    def share_slack(self) -> float:
        """Return by how much two equal shares of a width may be measured apart."""
        return _SHARE_SLACK[self.anatomy.is_docx]


Rule = Callable[[Case], Iterable[Finding]]


def finding(
    rule: str,
    fault: str,
    place: Place,
    *repairs: Repair,
    found: str = "",
    expected: str = "",
) -> Finding:
    """Return a finding of words."""
    severity, article = RULES[rule]
    return Finding(
        rule=rule,
        fault=fault,
        severity=severity,
        article=article,
        place=place,
        found=found,
        expected=expected,
        repairs=repairs,
    )


def measure_finding(
    rule: str,
    fault: str,
    place: Place,
    number: float,
    allowed: tuple[float, float],
    *repairs: Repair,
) -> Finding:
    """Return a finding of a number outside of its range."""
    severity, article = RULES[rule]
    return Finding(
        rule=rule,
        fault=fault,
        severity=severity,
        article=article,
        place=place,
        number=round(number, 2),
        low=allowed[0],
        high=allowed[1],
        repairs=repairs,
    )


def is_outside(number: float, allowed: tuple[float, float], slack: float) -> bool:
    """Tell whether a number lies outside of a range for certain."""
    return not allowed[0] - slack <= number <= allowed[1] + slack


def nearest(number: float, allowed: tuple[float, float]) -> float:
    """Return the number of a range that is nearest."""
    return min(max(number, allowed[0]), allowed[1])


# ---------------------------------------------------------------- looks of pieces


def look_repair(piece: Piece, kind: RepairKind, number: float | None = None) -> Repair:
    """Return a change of the look of a piece."""
    return Repair(kind, piece.paragraph, piece.start, piece.end, number=number)


def text_repair(piece: Piece, start: int, end: int, text: str) -> Repair:
    """Return other words for characters start..end of a piece."""
    at = piece.start
    return Repair(RepairKind.TEXT, piece.paragraph, at + start, at + end, text=text)


def size_faults(case: Case, rule: str, part: Part, measure: str) -> Iterator[Finding]:
    """Yield the pieces of a part whose letters have another size."""
    allowed = case.measures.range(measure)
    for piece in case.anatomy.of(part):
        wrong = [s for s in piece.sizes if is_outside(s, allowed, case.size_slack)]
        if wrong:
            repair = look_repair(piece, RepairKind.SIZE, nearest(wrong[0], allowed))
            place = case.anatomy.place(part, piece)
            yield measure_finding(rule, "size", place, wrong[0], allowed, repair)


def bold_faults(case: Case, rule: str, part: Part) -> Iterator[Finding]:
    """Yield the pieces of a part that are not bold throughout."""
    for piece in case.anatomy.of(part):
        if piece.runs and not piece.is_bold:
            repair = look_repair(piece, RepairKind.BOLD)
            yield finding(rule, "not-bold", case.anatomy.place(part, piece), repair)


def plain_faults(case: Case, rule: str, part: Part) -> Iterator[Finding]:
    """Yield the pieces of a part that have bold words."""
    for piece in case.anatomy.of(part):
        if piece.has_bold:
            repair = look_repair(piece, RepairKind.PLAIN)
            yield finding(rule, "bold", case.anatomy.place(part, piece), repair)


def upright_faults(case: Case, rule: str, part: Part) -> Iterator[Finding]:
    """Yield the pieces of a part that have italic words."""
    for piece in case.anatomy.of(part):
        if piece.has_italic:
            repair = look_repair(piece, RepairKind.UPRIGHT)
            yield finding(rule, "italic", case.anatomy.place(part, piece), repair)


def italic_faults(case: Case, rule: str, part: Part) -> Iterator[Finding]:
    """Yield the pieces of a part that are not italic throughout."""
    for piece in case.anatomy.of(part):
        if piece.runs and not piece.is_italic:
            repair = look_repair(piece, RepairKind.ITALIC)
            yield finding(rule, "not-italic", case.anatomy.place(part, piece), repair)


def capital_faults(case: Case, rule: str, part: Part) -> Iterator[Finding]:
    """Yield the pieces of a part that are not printed in capitals."""
    for piece in case.anatomy.of(part):
        letters = any(c.isalpha() for c in piece.printed)
        if letters and not piece.is_capitals:
            repair = text_repair(piece, 0, len(piece.text), piece.text.upper())
            place = case.anatomy.place(part, piece)
            yield finding(rule, "not-capitals", place, repair)


def centre_faults(case: Case, rule: str, part: Part) -> Iterator[Finding]:
    """Yield the pieces of a part that are set otherwise than centred."""
    for piece in case.anatomy.of(part):
        known = piece.measured.alignment is not None
        is_wrong = known and not piece.is_centred and piece.is_whole
        if is_wrong and not _stands_in_middle(case, piece):
            repair = Repair(RepairKind.ALIGN, piece.paragraph, text="center")
            yield finding(rule, "not-centred", case.anatomy.place(part, piece), repair)


def gap_repairs(above: Piece, below: Piece, gap: float) -> list[Repair]:
    """Return the changes that make the distance of two paragraphs `gap` points."""
    after = above.measured.after or 0.0
    if after <= gap:
        return [look_repair(below, RepairKind.BEFORE, gap - after)]
    return [
        look_repair(above, RepairKind.AFTER, 0.0),
        look_repair(below, RepairKind.BEFORE, gap),
    ]


def _stands_in_middle(case: Case, piece: Piece) -> bool:
    """Tell whether printed words stand where centred ones do on a usual sheet.

    A page with few words does not show where its own middle is.
    """
    box = piece.measured.box
    if box is None or not case.anatomy.document.sheets:
        return False
    width = case.anatomy.document.sheets[piece.measured.sheet].width
    edges = (case.measures.range(side) for side in ("left", "right"))
    left, right = (sum(edge) / len(edge) for edge in edges)
    return abs(box.middle - (left + width - right) / 2) < _SAME_MIDDLE


# ---------------------------------------------------------------- lines


def line_faults(
    case: Case, rule: str, parts: tuple[Part, ...], share: str
) -> Iterator[Finding]:
    """Judge the line under the last of some parts: drawn, and of the right length."""
    pieces = [piece for part in parts for piece in case.anatomy.of(part)]
    if not pieces:
        return
    last = pieces[-1]
    place = case.anatomy.place(parts[-1], last)
    lines = case.anatomy.rules_under(*parts)
    drawn = [line for line in lines if line.kind is RuleKind.DRAWN]
    typed = next((line for line in lines if line.kind is not RuleKind.DRAWN), None)
    allowed = case.measures.range(share)
    widths = [width for piece in pieces for width in _line_widths(piece)]
    wanted = _wanted(widths, allowed)
    if typed is not None:
        yield finding(rule, typed.kind.value, place, *_redraw(typed, last, wanted))
    elif not drawn and not case.anatomy.has_stray_line():
        repairs = [] if wanted is None else [_draw(last, wanted)]
        yield finding(rule, "no-line", place, *repairs)
    for line in drawn[:1]:
        yield from _length_faults(case, rule, place, line, (widths, allowed))


def _line_widths(piece: Piece) -> Iterator[float]:
    """Yield the widths of the widest and of the last line, the last at the end."""
    measured = piece.measured
    widest = measured.widest_line or (measured.box and measured.box.width)
    for width in (widest, measured.last_line_width):
        if width:
            yield width


def _length_faults(
    case: Case,
    rule: str,
    place: Place,
    line: MeasuredRule,
    limits: tuple[list[float], tuple[float, float]],
) -> Iterator[Finding]:
    """Judge a length against the words right above it, or against the longest line."""
    widths, allowed = limits
    own = [line.above_width] if line.above_width else []
    shares = [line.length / width for width in (*own, *widths) if width]
    if not shares or not all(is_outside(s, allowed, case.share_slack) for s in shares):
        return
    wanted = _wanted(own or widths, allowed)
    repairs = []
    if wanted is not None and line.above is not None and case.anatomy.is_docx:
        repairs = [Repair(RepairKind.RULE, line.above, number=wanted)]
    yield measure_finding(rule, "length", place, shares[0], allowed, *repairs)


def _wanted(widths: list[float], allowed: tuple[float, float]) -> float | None:
    """Return a length in the middle of what is allowed for the last words."""
    return round(widths[-1] * sum(allowed) / 2, 1) if widths else None


def _draw(piece: Piece, length: float) -> Repair:
    return Repair(RepairKind.RULE, piece.paragraph, number=length)


def _redraw(line: MeasuredRule, piece: Piece, wanted: float | None) -> list[Repair]:
    removed = Repair(RepairKind.REMOVE_RULE, line.paragraph, piece.start, piece.end)
    return [removed] if wanted is None else [removed, _draw(piece, wanted)]
