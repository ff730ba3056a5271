"""What the reading process answers about the form of a document."""

import json
from pathlib import Path
from typing import Any

from vanthu.domain.form_check.findings import CheckContext, Repair
from vanthu.domain.form_check.form_measures import FormMeasures
from vanthu.domain.form_check.judging import judge
from vanthu.domain.json_text import to_json
from vanthu.domain.plain_values import from_plain
from vanthu.extraction.form_measuring.docx_repair import repair_docx
from vanthu.extraction.form_measuring.measuring import measure


def form_report(question: dict[str, Any], data: bytes, path: Path) -> bytes:
    """Measure and judge a file; `path` names it in errors.

    Raises:
        UnknownFormat: neither a Word file nor a PDF.
        UnreadableFile: encrypted, damaged, without text or beyond the limits.
    """
    measures = from_plain(FormMeasures, question["measures"])
    context = from_plain(CheckContext, question["context"])
    report = judge(measure(data, path), measures, context)
    return to_json(report)


def repaired_copy(question: dict[str, Any], data: bytes, path: Path) -> bytes:
    """Make the repairs that stand before the file; `path` names it in errors.

    Raises:
        UnknownFormat: this is no Word file.
        UnreadableFile: encrypted, damaged or beyond the limits.
    """
    size = question["repairs"]
    repairs = [from_plain(Repair, each) for each in json.loads(data[:size])]
    return repair_docx(data[size:], path, repairs)
