"""What heads a form, a list or a second letter under the closing of a letter."""

import re

from vanthu.extraction.rules.form import labels
from vanthu.extraction.rules.form.document_types import type_of_title
from vanthu.extraction.rules.form.lines import Line, first_in_cells
from vanthu.extraction.rules.language.words import is_capitals

# What a form, a table or a list is headed by, in capitals or in brackets.
_HEADING = re.compile(
    r"\W{0,3}(?:phu luc|danh sach|danh muc|mau|bieu|bang|phieu|giay|lich|du thao"
    r"|to khai|ban cam ket|ban dang ky|ma tran|kich ban|de cuong|thong ke|don (?!vi)"
    r"|file duoc dinh kem|\(kem theo|\(ban hanh kem)\b"
)
_FORM_NUMBER = re.compile(
    r"\W{0,3}(?:phu luc|bieu|mau)(?: (?:so|bieu))?"
    r"(?:[ :.]{0,2}[ivx\d]{1,4}[a-z]?)?\W{0,2}"
)


def begins_attachment(line: Line) -> bool:
    """Tell whether a line heads what is appended to a letter."""
    is_named = type_of_title(line.folded) is not None and is_capitals(line.text)
    return is_named or is_attachment_heading(line)


def is_attachment_heading(line: Line) -> bool:
    """Tell whether a line heads a form, a list or a second letter."""
    folded = line.folded
    if _HEADING.match(folded) and (folded.startswith("(") or is_capitals(line.text)):
        return True
    if labels.is_nation(line.text, folded):
        return True
    may_be_form = "phu luc" in folded or "bieu" in folded or "mau" in folded
    return may_be_form and first_in_cells(_FORM_NUMBER.fullmatch, line) is not None
