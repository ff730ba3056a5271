"""What other programs write wrongly is found: each fault that was seen in one."""

from dataclasses import replace

import pytest

from tests.domain.form_check.drafts_in_form import (
    A4,
    NUMBER,
    Draft,
    decision,
    faults,
    letter,
    report,
    words,
)
from vanthu.domain.form_check.measured import Alignment, RuleKind, Zone

TITLED = (
    letter().with_words(subject=None).after("date", title=words("CÔNG VĂN", bold=True))
)
KNOWN: dict[str, tuple[Draft, str, str]] = {
    # in the four packages that were examined for form
    "left margin of 20 mm": (
        replace(letter(), sheets=(replace(A4, left=20),)),
        "F02",
        "left",
    ),
    "right margin of 10 mm": (
        replace(letter(), sheets=(replace(A4, right=10),)),
        "F02",
        "right",
    ),
    "bottom margin of 15 mm": (
        replace(letter(), sheets=(replace(A4, bottom=15),)),
        "F02",
        "bottom",
    ),
    "top margin of 17.6 mm": (
        replace(report(), sheets=(replace(A4, top=17.6),)),
        "F02",
        "top",
    ),
    "bottom margin of 17.6 mm": (
        replace(report(), sheets=(replace(A4, bottom=17.6),)),
        "F02",
        "bottom",
    ),
    "CV in the symbol": (
        letter().with_text("reference", "Số: 05/CV-UBND"),
        "F10",
        "cv",
    ),
    "CV before a school's symbol": (
        letter().with_text("reference", "Số: 12/CV-BGD"),
        "F10",
        "cv",
    ),
    "number at the left": (
        letter().with_stand("reference", alignment=Alignment.LEFT),
        "F09",
        "not-centred",
    ),
    "title on a công văn": (TITLED, "F15", "title"),
    "page number in the footer": (
        replace(letter(), numbers=(replace(NUMBER, zone=Zone.FOOTER),)),
        "F04",
        "footer",
    ),
    "dashes instead of a line": (
        report().with_line("subject", kind=RuleKind.CHARACTERS),
        "F14",
        "characters",
    ),
    "dashes under the motto": (
        letter().with_line("motto", kind=RuleKind.CHARACTERS),
        "F06",
        "characters",
    ),
    # in public repositories
    "page number of size 12": (
        replace(letter(), numbers=(replace(NUMBER, size=12),)),
        "F04",
        "size",
    ),
    "QCh for quy chế": (
        report()
        .with_text("title", "QUY CHẾ")
        .with_text("reference", "Số: 05/QCh-UBND"),
        "F11",
        "abbreviation",
    ),
    "DAn for dự án": (
        report().with_text("title", "DỰ ÁN").with_text("reference", "Số: 05/DAn-UBND"),
        "F11",
        "abbreviation",
    ),
    "tháng 03": (
        letter().with_text("date", "Sông Hà, ngày 09 tháng 03 năm 2026"),
        "F12",
        "month-zero",
    ),
    "tháng 03 in a citation": (
        decision().with_text(
            "decree",
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 03 năm 2020 của "
            "Chính phủ;",
        ),
        "F12",
        "month-zero",
    ),
    "title of size 16": (report().with_look("title", size=16), "F14", "size"),
    "header of size 14": (letter().with_look("issuer", size=14), "F07", "size"),
    "Quốc hiệu of size 14": (letter().with_look("nation", size=14), "F05", "size"),
    "Nơi nhận list of size 12": (letter().with_look("copy", size=12), "F23", "size"),
    "last căn cứ with a comma": (
        decision().with_text("proposal", "Theo đề nghị của Chánh Văn phòng,"),
        "F16",
        "last-end",
    ),
    "short line under the motto": (
        letter().with_line("motto", length=18),
        "F06",
        "length",
    ),
    "italic subject": (report().with_look("subject", italic=True), "F14", "italic"),
    "underlined subject": (
        report().with_line("subject", kind=RuleKind.UNDERLINE),
        "F14",
        "underline",
    ),
    "bold V/v": (letter().with_look("subject", bold=True), "F15", "bold"),
    "italic V/v": (letter().with_look("subject", italic=True), "F15", "italic"),
}


@pytest.mark.parametrize("name", KNOWN)
def test_a_known_fault_is_found(name: str) -> None:
    draft, rule, fault = KNOWN[name]
    assert (rule, fault) in faults(draft)
