"""Mechanical repairs of the form of a Word file; nothing else in it is changed."""

import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

from lxml import etree

from vanthu.domain.errors import UnknownFormat, UnreadableFile, UnreadableReason
from vanthu.domain.form_check.findings import Repair, RepairKind
from vanthu.extraction.form_measuring.docx import WordMeasurement, measure_parts
from vanthu.extraction.form_measuring.docx_edits import replace_text
from vanthu.extraction.form_measuring.docx_parts import STRICT, WordParts, strict
from vanthu.extraction.form_measuring.docx_repair_lines import remove_line, set_line
from vanthu.extraction.form_measuring.docx_repair_looks import (
    LETTERS,
    STANDS,
    repair_letters,
    repair_margin,
    repair_paper,
    repair_stand,
)
from vanthu.extraction.form_measuring.docx_repair_pages import repair_page_numbers
from vanthu.extraction.readers.archive import content_of, open_archive
from vanthu.extraction.readers.docx import DocxReader


def repair_docx(data: bytes, path: Path, repairs: Sequence[Repair]) -> bytes:
    """Return a copy of a Word file with these repairs.

    Raises:
        UnknownFormat: this is no Word file.
        UnreadableFile: encrypted, damaged or beyond the limits.
    """
    if not DocxReader().recognises(data):
        raise UnknownFormat(path)
    with open_archive(data, path) as archive:
        parts = WordParts(archive)
        measured = measure_parts(parts)
        if any(not _is_at_hand(measured, repair) for repair in repairs):
            raise UnreadableFile(path, UnreadableReason.DAMAGED)
        changed = _apply(parts, measured, repairs)
        return _packed(parts, changed)


def _is_at_hand(measured: WordMeasurement, repair: Repair) -> bool:
    """Tell whether the paragraph and the sheet of a repair are in this file."""
    paragraph, sheet = repair.paragraph, repair.sheet
    is_paragraph = paragraph is None or 0 <= paragraph < len(measured.elements)
    return is_paragraph and (sheet is None or 0 <= sheet < len(measured.sections))


def _apply(
    parts: WordParts, measured: WordMeasurement, repairs: Sequence[Repair]
) -> frozenset[str]:
    """Make the repairs, those that move characters last; return the changed parts."""
    for repair in repairs:
        _repair_look(measured, repair)
    for repair in _apart(r for r in repairs if r.kind is RepairKind.TEXT):
        _repair_text(measured, repair)
    _repair_lines(parts, measured, repairs)
    for repair in dict.fromkeys(r for r in repairs if r.paragraph is not None):
        if repair.kind is RepairKind.REMOVE_RULE:
            span = repair.start, repair.end
            remove_line(measured, repair.paragraph or 0, span)
    if any(repair.kind is RepairKind.PAGE_NUMBER for repair in repairs):
        return repair_page_numbers(parts, list(measured.sections))
    return frozenset({parts.document_name})


def _repair_lines(
    parts: WordParts, measured: WordMeasurement, repairs: Sequence[Repair]
) -> None:
    """Draw lines for the words as they are now, after all other repairs."""
    now = measure_parts(parts)
    asked = {
        repair.paragraph: repair.number or 0.0
        for repair in repairs
        if repair.kind is RepairKind.RULE and repair.paragraph is not None
    }
    if len(now.elements) != len(measured.elements):
        return  # words that stood alone were taken away
    for at, length in asked.items():
        old = measured.document.paragraphs[at].last_line_width
        new = now.document.paragraphs[at].last_line_width
        share = new / old if old and new else 1.0
        set_line(now, at, length * share)


def _repair_look(measured: WordMeasurement, repair: Repair) -> None:
    if repair.paragraph is not None:
        paragraph = measured.elements[repair.paragraph]
        if repair.kind in LETTERS:
            repair_letters(paragraph, measured.looks, repair)
        elif repair.kind in STANDS:
            repair_stand(paragraph, measured.looks, repair)
    elif repair.sheet is not None:
        _repair_sheet(measured.sections[repair.sheet], repair)


def _repair_sheet(section: etree._Element, repair: Repair) -> None:
    if repair.kind is RepairKind.PAPER:
        repair_paper(section)
    elif repair.kind is RepairKind.MARGINS and repair.text and repair.number:
        repair_margin(section, repair.text, repair.number)


def _apart(repairs: Iterable[Repair]) -> list[Repair]:
    """Return the changes of words from the end on, without those that overlap."""
    kept: list[Repair] = []
    ordered = sorted(
        repairs, key=lambda r: (r.paragraph or 0, r.start or 0, -(r.end or 0))
    )
    for repair in ordered:
        last = kept[-1] if kept else None
        is_same = last is not None and last.paragraph == repair.paragraph
        if last is None or not is_same or (repair.start or 0) >= (last.end or 0):
            kept.append(repair)
    return kept[::-1]


def _repair_text(measured: WordMeasurement, repair: Repair) -> None:
    at, start, end = repair.paragraph, repair.start, repair.end
    if at is None or start is None or end is None:
        return
    replace_text(measured.elements[at], measured.looks, (start, end), repair.text or "")


def _packed(parts: WordParts, changed: frozenset[str]) -> bytes:
    """Return the archive, byte for byte but for the parts that were changed."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        names = parts.archive.namelist()
        for entry in parts.archive.infolist():
            is_changed = entry.filename in changed
            content = (
                _serialized(parts, entry.filename)
                if is_changed
                else parts.archive.read(entry)
            )
            target.writestr(entry, content, entry.compress_type)
        for name in sorted(changed - set(names)):
            target.writestr(name, _serialized(parts, name))
    return stream.getvalue()


def _serialized(parts: WordParts, name: str) -> bytes:
    content = etree.tostring(
        parts.known(name), xml_declaration=True, encoding="UTF-8", standalone=True
    )
    old = content_of(parts.archive, name)
    is_strict = old is not None and STRICT in old
    return strict(content) if is_strict else content
