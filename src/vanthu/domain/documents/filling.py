"""Placeholders of templates: a closed list of names, each with what stands for it."""

import re
from collections.abc import Iterable, Mapping

OPEN_PLACE = re.compile(r"\[(?:chưa [^\[\]]*|[^\[\]]*(?:\.\.\.|…))\]")
_NAME = re.compile(r"\{([a-z_]+)\}")
_BRACE = re.compile(r"[{}]")
# Kept in the draft and filled when it is printed, so that they follow its fields.
LIVE = "subject"
# What stands visibly where the office's data or the letters do not say it.
HINTS: dict[str, str] = {
    "office": "[tên cơ quan ...]",
    "office_capitals": "[TÊN CƠ QUAN ...]",
    "short_office": "[tên cơ quan ...]",
    "unit": "[tên đơn vị hành chính ...]",
    "place": "[địa danh ...]",
    "province": "[tên tỉnh, thành phố ...]",
    "year": "[năm ...]",
    "abbreviation": "",
    "symbol_stem": "",
    "department_symbol": "",
    "department": "[đơn vị soạn thảo ...]",
    "archive": "VT",
    "citation": "[loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu văn bản ...]",
    "brief_citation": "[loại, số, ký hiệu văn bản ...]",
    "letter_issuer": "[cơ quan ban hành ...]",
    "letter_subject": "[nội dung văn bản ...]",
    "report_title": "Kết quả thực hiện [nội dung ...]",
    "reply_subject": "trả lời [nội dung ...]",
    "answer_verb": "có ý kiến",
    "reply_closing": "Trân trọng",
    "addressee": "[cơ quan, đơn vị nhận ...]",
    "signer_position": "[chức vụ người ký ...]",
    LIVE: "[trích yếu ...]",
}


def names_in(text: str) -> tuple[str, ...]:
    """Return the names of the placeholders of a text."""
    return tuple(_NAME.findall(text))


def has_stray_brace(text: str) -> bool:
    """Tell whether a text holds a brace that belongs to no placeholder."""
    return bool(_BRACE.search(_NAME.sub("", text)))


def fill(text: str, values: Mapping[str, str]) -> str:
    """Put the values into a text; what is not known becomes a visible placeholder.

    A name that is not in the list stays, to be filled when the draft is printed.
    """

    def value_of(found: re.Match[str]) -> str:
        name = found[1]
        if name == LIVE or name not in HINTS:
            return found[0]
        return values.get(name) or HINTS[name]

    return _NAME.sub(value_of, text)


def fill_live(text: str, values: Mapping[str, str]) -> str:
    """Put the draft's own fields into its words as they are printed."""
    return _NAME.sub(lambda found: values.get(found[1], found[0]), text)


def open_places(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the visible placeholders that are left in texts, each once, in order."""
    found = (each for text in texts for each in OPEN_PLACE.findall(text))
    return tuple(dict.fromkeys(found))
