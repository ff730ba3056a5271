"""F01 to F04: paper, margins, fonts and colours, page numbers."""

from collections.abc import Iterator

from vanthu.domain.form_check.findings import (
    Finding,
    Part,
    Place,
    Repair,
    RepairKind,
)
from vanthu.domain.form_check.folding import likeness
from vanthu.domain.form_check.measured import (
    BLACK,
    Alignment,
    MeasuredRun,
    PageNumber,
    Sheet,
    Zone,
)
from vanthu.domain.form_check.pieces import Piece
from vanthu.domain.form_check.rules.case import (
    Case,
    finding,
    is_outside,
    measure_finding,
    nearest,
)

MARGINS = ("top", "bottom", "left", "right")
# Fonts with the same letters and widths, which stand in where the real one is missing.
_OUR_FONT = "times new roman"
_ALIKE_IN_PDF = {"timesnewroman", "tinos", "liberationserif", "times", "timesroman"}
_STAMP_SIZE = 11.0  # points; larger coloured words are no signature's
_DARKEST = 0x24  # of a colour that is black to the eye
_POINT = 25.4 / 72  # millimetres
_NATION = "cong hoa xa hoi chu nghia viet nam"
_ALIKE = 0.8
_LONG = 4500  # letters that no single page holds


def paper(case: Case) -> Iterator[Finding]:
    """F01: A4, landscape only for a wide table."""
    wide, high = (case.measures.range(f"paper_{s}") for s in ("width", "height"))
    slack = case.length_slack
    seen: set[tuple[str, int, int]] = set()
    for at, sheet in enumerate(case.anatomy.document.sheets):
        short, long = sorted((sheet.width, sheet.height))
        place = _sheet_place(case, at)
        if is_outside(short, wide, slack) or is_outside(long, high, slack):
            key = ("paper", round(short), round(long))
            if key not in seen:
                seen.add(key)
                size = f"{sheet.width:.0f} × {sheet.height:.0f}"
                repair = Repair(RepairKind.PAPER, sheet=at)
                yield finding("F01", "paper", place, repair, found=size)
        elif sheet.is_landscape and not sheet.has_wide_table:
            key = ("landscape", 0, 0)
            if key not in seen:
                seen.add(key)
                yield finding("F01", "landscape", place)


def margins(case: Case) -> Iterator[Finding]:
    """F02: the four margins."""
    seen: set[tuple[str, int]] = set()
    for at, sheet in enumerate(case.anatomy.document.sheets):
        for side in MARGINS:
            allowed = _allowed_margin(case, sheet, side)
            size: float | None = getattr(sheet, side)
            if size is None or not is_outside(size, allowed, case.length_slack):
                continue
            key = (side, round(size))
            if key not in seen:
                seen.add(key)
                repair = Repair(
                    RepairKind.MARGINS,
                    sheet=at,
                    text=side,
                    number=nearest(size, allowed),
                )
                place = _sheet_place(case, at)
                yield measure_finding("F02", side, place, size, allowed, repair)


def _allowed_margin(case: Case, sheet: Sheet, side: str) -> tuple[float, float]:
    """Return a margin's range; a sheet that lies may have been turned either way."""
    allowed = case.measures.range(side)
    if not sheet.is_landscape:
        return allowed
    ranges = [case.measures.range(each) for each in MARGINS]
    return min(low for low, _ in ranges), max(high for _, high in ranges)


def letters(case: Case) -> Iterator[Finding]:
    """F03: one font, black letters; a finding for each other font and colour."""
    fonts: dict[str, list[tuple[Piece, MeasuredRun]]] = {}
    colors: dict[str, list[tuple[Piece, MeasuredRun]]] = {}
    marks = {
        piece.paragraph
        for part in (Part.URGENCY, Part.SECRECY)
        for piece in case.anatomy.of(part)
    }
    for piece in case.anatomy.pieces:
        for run in piece.runs:
            if not any(c.isalnum() for c in run.text):
                continue
            if run.font and not _is_ours(case, run.font):
                fonts.setdefault(run.font, []).append((piece, run))
            if piece.paragraph not in marks and _is_coloured(case, run):
                colors.setdefault(run.color or "", []).append((piece, run))
    for name, found in fonts.items():
        yield _letters_finding(case, "font", name, found, RepairKind.FONT)
    for name, found in colors.items():
        yield _letters_finding(case, "color", name, found, RepairKind.COLOR)


def _letters_finding(
    case: Case,
    fault: str,
    name: str,
    found: list[tuple[Piece, MeasuredRun]],
    kind: RepairKind,
) -> Finding:
    piece = found[0][0]
    part = case.anatomy.part_of(piece)
    place = case.anatomy.place(part or Part.BODY, piece)
    paragraphs = dict.fromkeys(piece.paragraph for piece, _ in found)
    repairs = [Repair(kind, paragraph) for paragraph in paragraphs]
    return finding("F03", fault, place, *repairs, found=name)


def _is_ours(case: Case, font: str) -> bool:
    name = font.casefold()
    if case.anatomy.is_docx:
        return name == _OUR_FONT
    plain = "".join(c for c in name if c.isalpha())
    for ending in ("bolditalicmt", "boldmt", "italicmt", "psmt", "ps", "mt"):
        plain = plain.removesuffix(ending)
    for ending in ("bolditalic", "bold", "italic", "regular"):
        plain = plain.removesuffix(ending)
    return plain in _ALIKE_IN_PDF


def _is_coloured(case: Case, run: MeasuredRun) -> bool:
    color = run.color
    if color is None or color == BLACK or len(color) != 6:  # noqa: PLR2004 - RRGGBB
        return False
    try:
        parts = [int(color[at : at + 2], 16) for at in (0, 2, 4)]
    except ValueError:
        return False
    if all(part <= _DARKEST for part in parts):
        return False
    is_stamp = not case.anatomy.is_docx and (run.size or 0.0) <= _STAMP_SIZE
    return not is_stamp


def page_number(case: Case) -> Iterator[Finding]:
    """F04: in the middle of the top margin, not on the first page."""
    numbers = case.anatomy.document.page_numbers
    repair = Repair(RepairKind.PAGE_NUMBER)
    if not numbers:
        if _has_more_pages(case):
            yield finding("F04", "missing", Place(part=Part.PAGE_NUMBER), repair)
        return
    seen: set[str] = set()
    for number in numbers:
        for fault, found in _number_faults(case, number):
            if fault not in seen:
                seen.add(fault)
                place = _number_place(number)
                yield finding("F04", fault, place, repair, found=found)


def _number_faults(case: Case, number: PageNumber) -> Iterator[tuple[str, str]]:
    size = case.measures.range("page_number")
    if number.zone is Zone.FOOTER:
        yield "footer", ""
    if number.alignment not in {None, Alignment.CENTER}:
        yield "not-centred", ""
    if number.size and is_outside(number.size, size, case.size_slack):
        yield "size", f"{number.size:g}"
    if number.bold or number.italic:
        yield "not-upright", ""
    if not number.text.strip().isdigit():
        yield "words", number.text.strip()
    if number.on_first_page and number.sheet == 0:
        yield "first-page", ""


def _has_more_pages(case: Case) -> bool:
    document = case.anatomy.document
    if not case.anatomy.is_docx:
        return not document.scanned_pages and bool(_going_on(case))
    if (document.pages or 1) > 1:
        return True
    sheet = next(iter(document.sheets), None)
    reached = max((p.offset or 0.0 for p in document.paragraphs), default=0.0)
    is_high = sheet is not None and reached * _POINT > sheet.height
    return is_high or sum(len(p.text) for p in document.paragraphs) > _LONG


def _going_on(case: Case) -> set[int]:
    """Return the pages that are the first of nothing: they show their number."""
    pages = {piece.page for piece in case.anatomy.pieces if piece.page is not None}
    firsts = {head.page for head in case.anatomy.of(Part.APPENDIX_HEAD)}
    names = (p for p in case.anatomy.pieces if likeness(p.printed, _NATION) > _ALIKE)
    return pages - firsts - {piece.page for piece in names} - {1}


def _number_place(number: PageNumber) -> Place:
    return Place(
        part=Part.PAGE_NUMBER,
        page=number.page,
        sheet=number.sheet,
        box=number.box,
        quote=number.text,
    )


def _sheet_place(case: Case, at: int) -> Place:
    page = None if case.anatomy.is_docx else at + 1
    return Place(part=Part.SHEET, page=page, sheet=at)
