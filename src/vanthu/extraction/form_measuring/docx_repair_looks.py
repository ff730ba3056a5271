"""Repairs of letters and paragraphs in a Word file."""

from math import ceil, floor

from lxml import etree

from vanthu.domain.form_check.findings import Repair, RepairKind
from vanthu.domain.form_check.measured import BLACK
from vanthu.extraction.form_measuring.docx_edits import (
    FONT,
    PARAGRAPH_ORDER,
    RUN_ORDER,
    SECTION_ORDER,
    forget,
    paragraph_properties,
    put,
    run_properties,
    runs_between,
    visible_pieces,
)
from vanthu.extraction.form_measuring.docx_looks import (
    MM_PER_TWIP,
    SINGLE,
    Looks,
    RunLook,
)
from vanthu.extraction.readers.docx_styles import W

A4 = (11_906, 16_838)  # twips
TWIPS_PER_POINT = 20
JUSTIFIED = {"center": "center", "justify": "both"}
LETTERS = frozenset(
    {
        RepairKind.FONT,
        RepairKind.COLOR,
        RepairKind.SIZE,
        RepairKind.BOLD,
        RepairKind.PLAIN,
        RepairKind.ITALIC,
        RepairKind.UPRIGHT,
    }
)
STANDS = frozenset(
    {
        RepairKind.ALIGN,
        RepairKind.FIRST_LINE,
        RepairKind.BEFORE,
        RepairKind.AFTER,
        RepairKind.LINE_SPACING,
    }
)


def repair_letters(paragraph: etree._Element, looks: Looks, repair: Repair) -> None:
    """Change how some words look; words that look right already stay untouched."""
    if repair.start is None or repair.end is None:
        runs = list(dict.fromkeys(p.run for p in visible_pieces(paragraph, looks)))
    else:
        runs = runs_between(paragraph, looks, repair.start, repair.end)
    style = looks.style_of(paragraph)
    for run in runs:
        _repair_run(run, looks.run(run.find(W + "rPr"), style, None), repair)


def _repair_run(run: etree._Element, look: RunLook, repair: Repair) -> None:
    match repair.kind:
        case RepairKind.FONT if {look.font, look.wide_font} != {FONT}:
            _set_font(run)
        case RepairKind.COLOR if look.color != BLACK:
            color = put(run_properties(run), "color", RUN_ORDER, val=BLACK)
            forget(color, "themeColor", "themeTint", "themeShade")
        case RepairKind.SIZE if not _is_raised(run) and repair.number is not None:
            half_points = round(repair.number * 2)
            for name in ("sz", "szCs"):
                put(run_properties(run), name, RUN_ORDER, val=half_points)
        case RepairKind.BOLD | RepairKind.PLAIN:
            _switch(run, "b", is_on=repair.kind is RepairKind.BOLD)
        case RepairKind.ITALIC | RepairKind.UPRIGHT:
            _switch(run, "i", is_on=repair.kind is RepairKind.ITALIC)
        case _:
            pass


def _set_font(run: etree._Element) -> None:
    fonts = put(run_properties(run), "rFonts", RUN_ORDER)
    forget(fonts, "asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
    for name in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(W + name, FONT)


def _switch(run: etree._Element, name: str, *, is_on: bool) -> None:
    look = run_properties(run)
    for each in (name, f"{name}Cs"):
        found = put(look, each, RUN_ORDER)
        forget(found, "val")
        if not is_on:
            found.set(W + "val", "0")


def _is_raised(run: etree._Element) -> bool:
    look = run.find(W + "rPr")
    return look is not None and look.find(W + "vertAlign") is not None


def repair_stand(paragraph: etree._Element, looks: Looks, repair: Repair) -> None:
    """Change how a paragraph stands."""
    own = paragraph_properties(paragraph)
    number = repair.number or 0.0
    match repair.kind:
        case RepairKind.ALIGN:
            side = JUSTIFIED.get(repair.text or "")
            if side:
                put(own, "jc", PARAGRAPH_ORDER, val=side)
        case RepairKind.FIRST_LINE:
            ind = put(own, "ind", PARAGRAPH_ORDER, left=0)
            forget(ind, "hanging", "start", "firstLineChars", "hangingChars")
            ind.set(W + "firstLine", str(floor(number / MM_PER_TWIP)))
        case RepairKind.BEFORE | RepairKind.AFTER:
            side = "before" if repair.kind is RepairKind.BEFORE else "after"
            spacing = put(own, "spacing", PARAGRAPH_ORDER)
            forget(spacing, f"{side}Autospacing", f"{side}Lines")
            spacing.set(W + side, str(round(number * TWIPS_PER_POINT)))
            if looks.paragraph(paragraph, None).is_contextual:
                put(own, "contextualSpacing", PARAGRAPH_ORDER, val=0)
        case RepairKind.LINE_SPACING:
            put(
                own,
                "spacing",
                PARAGRAPH_ORDER,
                line=round(number * SINGLE),
                lineRule="auto",
            )
        case _:
            pass


def repair_paper(section: etree._Element) -> None:
    """Make a sheet A4, in the direction that it has."""
    size = put(section, "pgSz", SECTION_ORDER)
    wide, high = int(size.get(W + "w", "0")), int(size.get(W + "h", "0"))
    is_landscape = wide > high
    short, long = A4
    size.set(W + "w", str(long if is_landscape else short))
    size.set(W + "h", str(short if is_landscape else long))
    forget(size, "code")


def repair_margin(section: etree._Element, side: str, length: float) -> None:
    """Give a sheet a margin that rounding does not take out of its range again."""
    margins = put(section, "pgMar", SECTION_ORDER)
    gutter = int(margins.get(W + "gutter", "0")) if side == "left" else 0
    old = abs(int(margins.get(W + side, "0"))) * MM_PER_TWIP
    rounded = ceil if old < length else floor
    margins.set(W + side, str(rounded(length / MM_PER_TWIP) - gutter))


def forget_underline(runs: list[etree._Element]) -> None:
    """Take the line away that letters carry themselves."""
    for run in runs:
        put(run_properties(run), "u", RUN_ORDER, val="none")
