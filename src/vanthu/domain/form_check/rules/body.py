"""F19, F20 and F27: paragraphs of the body, their numbering, and the end mark."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from vanthu.domain.form_check.findings import Finding, Part, Repair, RepairKind
from vanthu.domain.form_check.measured import Alignment
from vanthu.domain.form_check.pieces import Piece, Side
from vanthu.domain.form_check.rules.case import (
    Case,
    finding,
    is_outside,
    look_repair,
    measure_finding,
    nearest,
    text_repair,
)

_LONG = 100  # characters: a paragraph, whatever else it may be
_GAP_SLACK = {True: 0.3, False: 2.0}  # points
_LINE_SLACK = {True: 0.03, False: 0.1}
_INDENT_SLACK = {True: 0.3, False: 1.0}  # millimetres
_MARK = re.compile(r"\.\s*/\s*\.?$")
_ENACTING = re.compile(r"^(?:quyet dinh|quyet nghi)\s*:$")
_CAPTION = re.compile(r"^(?:bang|bieu|hinh|anh|don vi tinh|dvt)\b")
_ROMAN_HEADS = re.compile(r"^(?P<head>Phần|Chương|PHẦN|CHƯƠNG)\s+(?P<number>\d+)\b")
_ARABIC_HEADS = re.compile(
    r"^(?P<head>Mục|Tiểu mục|Điều|MỤC|TIỂU MỤC|ĐIỀU)\s+(?P<number>[IVXLC]+)\b(?![a-z])"
)
_POINT = re.compile(r"^(?P<letter>[a-zđ])\s?[).]\s")
_STRANGE = set("fjwz")
_RESTART = re.compile(r"^(?:\d+[.)]|[ivxlc]+\.|dieu \d|khoan \d|phan |chuong |muc )")


@dataclass(frozen=True, slots=True)
class _Wrong:
    """Paragraphs with the same fault and the same measure."""

    fault: str
    number: float
    allowed: tuple[float, float]
    kind: RepairKind
    piece: Piece
    after: float = 0.0  # points below the paragraph above


def paragraphs(case: Case) -> Iterator[Finding]:
    """F19: justified, 13 to 14, first line, gap and line spacing."""
    groups: dict[tuple[str, float], list[_Wrong]] = {}
    running = [piece for piece in case.anatomy.of(Part.BODY) if _is_running(piece)]
    for piece in running:
        for wrong in _wrong_measures(case, piece):
            key = wrong.fault, round(wrong.number, 1)
            groups.setdefault(key, []).append(wrong)
    for wrong in _wrong_gaps(case):
        key = wrong.fault, round(wrong.number, 1)
        groups.setdefault(key, []).append(wrong)
    for found in groups.values():
        first = found[0]
        wanted = nearest(first.number, first.allowed)
        repairs = [
            look_repair(each.piece, each.kind, wanted - each.after) for each in found
        ]
        place = case.anatomy.place(Part.BODY, first.piece)
        yield measure_finding(
            "F19", first.fault, place, first.number, first.allowed, *repairs
        )
    yield from _not_justified(case, running)


def _is_running(piece: Piece) -> bool:
    """Tell whether a piece is running text, no heading, no cell, no caption."""
    if piece.measured.cell is not None or piece.measured.in_box or not piece.is_whole:
        return False
    if piece.side is Side.RIGHT or piece.is_capitals or piece.is_centred:
        return False
    if _CAPTION.match(piece.folded) or _ENACTING.match(piece.folded):
        return False
    return not (piece.is_bold and len(piece.text) < _LONG)


def _not_justified(case: Case, running: list[Piece]) -> Iterator[Finding]:
    ragged: dict[Alignment, list[Piece]] = {}
    for piece in running:
        align = piece.measured.alignment
        is_long = len(piece.printed) > _LONG or (piece.measured.lines or 1) > 1
        if align not in {None, Alignment.JUSTIFY} and is_long:
            ragged.setdefault(align or Alignment.LEFT, []).append(piece)
    for found in ragged.values():
        repairs = [
            Repair(RepairKind.ALIGN, piece.paragraph, text="justify") for piece in found
        ]
        place = case.anatomy.place(Part.BODY, found[0])
        yield finding("F19", "not-justified", place, *repairs)


def _wrong_measures(case: Case, piece: Piece) -> Iterator[_Wrong]:
    is_docx = case.anatomy.is_docx
    measured = piece.measured
    sizes = case.measures.range("body")
    for size in _text_sizes(piece):
        if is_outside(size, sizes, case.size_slack):
            yield _Wrong("size", size, sizes, RepairKind.SIZE, piece)
            break
    indents = case.measures.range("first_line")
    is_tabbed = measured.text.startswith("\t")  # which sets in the first line too
    if measured.first_line is not None and not is_tabbed:
        first = measured.first_line + (measured.left or 0.0 if is_docx else 0.0)
        if is_outside(first, indents, _INDENT_SLACK[is_docx]):
            yield _Wrong("first-line", first, indents, RepairKind.FIRST_LINE, piece)
    spacing = case.measures.range("line_spacing")
    lines = measured.line_spacing
    if lines is not None and is_outside(lines, spacing, _LINE_SLACK[is_docx]):
        yield _Wrong("line-spacing", lines, spacing, RepairKind.LINE_SPACING, piece)


def _text_sizes(piece: Piece) -> tuple[float, ...]:
    """Return the sizes of the words; a raised figure of a note is smaller."""
    runs = [r for r in piece.runs if not r.text.strip().isdigit()]
    return tuple(dict.fromkeys(r.size for r in runs if r.size and _has_letters(r.text)))


def _has_letters(text: str) -> bool:
    return any(c.isalnum() for c in text)


def _wrong_gaps(case: Case) -> Iterator[_Wrong]:
    allowed = case.measures.range("gap")
    slack = _GAP_SLACK[case.anatomy.is_docx]
    body = case.anatomy.of(Part.BODY)
    for above, below in pairwise(body):
        if not (_is_running(below) and above.measured.cell is None):
            continue
        before = below.measured.before
        if before is None or above.page != below.page:
            continue
        gap = before + (above.measured.after or 0.0)
        # The decree sets the least only.
        if gap < allowed[0] - slack and below.paragraph == above.paragraph + 1:
            after = above.measured.after or 0.0
            yield _Wrong("gap", gap, allowed, RepairKind.BEFORE, below, after)


def numbering(case: Case) -> Iterator[Finding]:
    """F20: Roman for phần and chương, Arabic below, letters in Vietnamese order."""
    last = ""
    for piece in case.anatomy.of(Part.BODY):
        text = piece.printed.strip()
        place = case.anatomy.place(Part.BODY, piece)
        if found := _ROMAN_HEADS.match(text):
            yield finding("F20", "not-roman", place, found=found[0])
        elif found := _ARABIC_HEADS.match(text):
            yield finding("F20", "not-arabic", place, found=found[0])
        point = _POINT.match(text)
        if point is None:
            last = "" if _RESTART.match(piece.folded) else last
            continue
        letter = point["letter"]
        if letter in _STRANGE:
            yield finding("F20", "letter", place, found=letter)
        elif last == "d" and letter == "e":
            yield finding("F20", "order", place, found=letter, expected="đ")
        last = letter


def end_mark(case: Case) -> Iterator[Finding]:
    """F27: "./." right after the last word."""
    body = case.anatomy.of(Part.BODY)
    if not body or not (case.anatomy.of(Part.SIGNING) or case.anatomy.has_header):
        return
    last = body[-1]
    text = last.text.rstrip()
    place = case.anatomy.place(Part.BODY, last)
    if last.measured.cell is not None:
        return
    if text.endswith("./."):
        bare = text[:-3]
        if not bare.strip():
            yield finding("F27", "alone", place)
        elif bare != bare.rstrip():
            start = len(bare.rstrip())
            repair = text_repair(last, start, len(text), "./.")
            yield finding("F27", "blank", place, repair)
        return
    found = _MARK.search(text)
    start = found.start() if found else len(text.rstrip(" .;,"))
    repair = text_repair(last, start, len(last.text), "./.")
    yield finding("F27", "missing", place, repair, found=text[start:])
