"""F28: appendices, their heads, references and page numbers."""

import re
from collections.abc import Iterator

from vanthu.domain.form_check.findings import Finding, Part, RepairKind
from vanthu.domain.form_check.pieces import Piece
from vanthu.domain.form_check.rules.case import (
    Case,
    bold_faults,
    capital_faults,
    centre_faults,
    finding,
    is_outside,
    italic_faults,
    look_repair,
    measure_finding,
    size_faults,
    text_repair,
    upright_faults,
)

_HEAD = re.compile(r"^(?P<words>Phụ lục|PHỤ LỤC)(?:\s+(?P<number>[\wđ.]+))?$")
_ROMAN = re.compile(r"[IVXLC]+")
_HEAD_SIZE = (14.0, 14.0)  # PL I, III.1: the only size


def appendices(case: Case) -> Iterator[Finding]:
    """F28: Roman numbers, mention in the text, reference line, own pages."""
    heads = case.anatomy.of(Part.APPENDIX_HEAD)
    if not heads or not case.anatomy.has_header:
        return
    yield from _head_faults(case, heads)
    yield from bold_faults(case, "F28", Part.APPENDIX_HEAD)
    yield from upright_faults(case, "F28", Part.APPENDIX_HEAD)
    yield from centre_faults(case, "F28", Part.APPENDIX_HEAD)
    title = Part.APPENDIX_TITLE
    yield from capital_faults(case, "F28", title)
    yield from bold_faults(case, "F28", title)
    yield from size_faults(case, "F28", title, "title")
    yield from italic_faults(case, "F28", Part.APPENDIX_REFERENCE)
    first = case.anatomy.place(Part.APPENDIX_HEAD)
    texts = (*case.anatomy.of(Part.BODY), *case.anatomy.of(Part.LEGAL_BASIS))
    if not any("phu luc" in piece.folded for piece in texts):
        yield finding("F28", "not-mentioned", first)
    if len(case.anatomy.of(Part.APPENDIX_REFERENCE)) < len(heads):
        yield finding("F28", "no-reference", first)
    yield from _pages(case, heads)


def _head_faults(case: Case, heads: tuple[Piece, ...]) -> Iterator[Finding]:
    for head in heads:
        place = case.anatomy.place(Part.APPENDIX_HEAD, head)
        for size in head.sizes:
            if is_outside(size, _HEAD_SIZE, case.size_slack):
                repair = look_repair(head, RepairKind.SIZE, _HEAD_SIZE[0])
                yield measure_finding("F28", "size", place, size, _HEAD_SIZE, repair)
        found = _HEAD.match(head.text.strip().rstrip(".:"))
        if found is None:
            continue
        if found["words"] == "PHỤ LỤC":
            repair = text_repair(head, 0, len("PHỤ LỤC"), "Phụ lục")
            yield finding("F28", "capitals", place, repair)
        number = found["number"] or ""
        if (len(heads) > 1 and not _ROMAN.fullmatch(number)) or (
            number and not _ROMAN.fullmatch(number)
        ):
            yield finding("F28", "not-roman", place, found=number)


def _pages(case: Case, heads: tuple[Piece, ...]) -> Iterator[Finding]:
    """Judge whether the pages of each appendix are counted for themselves."""
    document = case.anatomy.document
    if not document.page_numbers:
        return
    body = case.anatomy.of(Part.BODY)
    for head in heads:
        place = case.anatomy.place(Part.APPENDIX_HEAD, head)
        if case.anatomy.is_docx:
            sheet = head.measured.sheet
            is_apart = not body or sheet != body[-1].measured.sheet
            if not (is_apart and document.sheets[sheet].restarts_numbers):
                yield finding("F28", "pages", place)
                return
            continue
        after = [n for n in document.page_numbers if n.page and head.page]
        same = [n for n in after if n.page == head.page]
        if any(n.text.strip().isdigit() and int(n.text) == n.page for n in same):
            yield finding("F28", "pages", place)
            return
