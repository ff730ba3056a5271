"""Faults of the header (F05 to F13)."""

from docx.document import Document as WordDocument

from tests.form_check.plants.planting import Change, Plant
from tests.form_check.plants.tools import (
    LEFT,
    add_after,
    add_before,
    find,
    line_under,
    look,
    remove,
    scale_line,
    words,
)
from vanthu.domain.form_check.findings import Part

NATION, MOTTO = "CỘNG HÒA", "Độc lập"
NAME, PARENT, ISSUER = (
    Part.NATIONAL_NAME,
    Part.PARENT_BODY,
    Part.ISSUING_BODY,
)
PARENT_WORDS, WARD = "ỦY BAN NHÂN DÂN TỈNH", "PHƯỜNG SÔNG HÀ"
REFERENCE, PLACE = Part.REFERENCE, Part.PLACE_AND_DATE


def looks(start: str, **changes: object) -> Change:
    """Give the change of a paragraph's look."""

    def change(word: WordDocument) -> None:
        look(find(word, start), **changes)  # type: ignore[arg-type] # checked there

    return change


def says(start: str, old: str, new: str) -> Change:
    """Give the change of a paragraph's words."""
    return lambda word: words(find(word, start), old, new)


def lined(start: str, share: float) -> Change:
    """Give the change of the length of a line."""
    return lambda word: scale_line(find(word, start), share)


def unlined(start: str) -> Change:
    """Give the loss of the line under a paragraph."""
    return lambda word: remove(line_under(find(word, start)))


def _underlined(word: WordDocument) -> None:
    remove(line_under(find(word, MOTTO)))
    look(find(word, MOTTO), underline=True)


def _typed(word: WordDocument) -> None:
    remove(line_under(find(word, WARD)))
    add_after(find(word, WARD), "———————")


def _typed_underscores(word: WordDocument) -> None:
    remove(line_under(find(word, MOTTO)))
    add_after(find(word, MOTTO), "______________________")


def _lower_issuer(word: WordDocument) -> None:
    words(find(word, WARD), WARD, "Phường Sông Hà")


def _left_nation(word: WordDocument) -> None:
    find(word, MOTTO).alignment = LEFT


def _left_number(word: WordDocument) -> None:
    find(word, "Số:").alignment = LEFT


def _date_below(word: WordDocument) -> None:
    add_before(find(word, "Sông Hà, ngày"), " ")
    add_before(find(word, "Sông Hà, ngày"), " ")


PLANTS = (
    Plant("nation-plain", "letter", ("F05",), NAME, looks(NATION, bold=False)),
    Plant("nation-14", "report", ("F05",), NAME, looks(NATION, size=14)),
    Plant("nation-words", "report", ("F05",), NAME, says(NATION, " CHỦ NGHĨA", "")),
    Plant(
        "nation-small",
        "plan",
        ("F05",),
        NAME,
        says(
            NATION,
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Cộng hòa xã hội chủ nghĩa Việt Nam",
        ),
    ),
    Plant(
        "motto-hyphens",
        "letter",
        ("F06",),
        MOTTO,
        says(MOTTO, "Độc lập - Tự do - Hạnh phúc", "Độc lập-Tự do-Hạnh phúc"),
    ),
    Plant("motto-dashes", "report", ("F06",), MOTTO, says(MOTTO, " - Tự", " – Tự")),
    Plant("motto-plain", "report", ("F06",), MOTTO, looks(MOTTO, bold=False)),
    Plant("motto-italic", "decision", ("F06",), MOTTO, looks(MOTTO, italic=True)),
    Plant("motto-12", "plan", ("F06",), MOTTO, looks(MOTTO, size=12)),
    Plant("motto-half-line", "letter", ("F06",), MOTTO, lined(MOTTO, 0.45)),
    Plant("motto-no-line", "report", ("F06",), MOTTO, unlined(MOTTO)),
    Plant("motto-underlined", "report", ("F06",), MOTTO, _underlined),
    Plant("motto-typed-line", "plan", ("F06",), MOTTO, _typed_underscores),
    Plant("motto-left", "report", ("F06",), MOTTO, _left_nation),
    Plant("parent-bold", "letter", ("F07",), PARENT, looks(PARENT_WORDS, bold=True)),
    Plant("parent-15", "letter", ("F07",), PARENT, looks(PARENT_WORDS, size=15)),
    Plant("issuer-plain", "report", ("F07",), ISSUER, looks(WARD, bold=False)),
    Plant("issuer-14", "report", ("F07",), ISSUER, looks(WARD, size=14)),
    Plant("issuer-small", "decision", ("F07",), WARD.title(), _lower_issuer),
    Plant("issuer-long-line", "report", ("F08",), ISSUER, lined(WARD, 2.0)),
    Plant("issuer-short-line", "letter", ("F08",), ISSUER, lined(WARD, 0.5)),
    Plant("issuer-no-line", "report", ("F08",), ISSUER, unlined(WARD)),
    Plant("issuer-typed-line", "report", ("F08",), ISSUER, _typed),
    Plant("number-no-colon", "report", ("F09",), REFERENCE, says("Số", "Số:", "Số")),
    Plant("number-one-digit", "report", ("F09",), REFERENCE, says("Số", "05/", "5/")),
    Plant("number-blanks", "report", ("F09",), REFERENCE, says("Số", "05/", "05 / ")),
    Plant("number-14", "letter", ("F09",), REFERENCE, looks("Số:", size=14)),
    Plant("number-bold-line", "letter", ("F09",), REFERENCE, looks("Số:", bold=True)),
    Plant("number-italic", "plan", ("F09",), REFERENCE, looks("Số:", italic=True)),
    Plant("number-at-left", "report", ("F09",), REFERENCE, _left_number),
    Plant("cv", "letter", ("F10",), REFERENCE, says("Số", "UBND-VHXH", "CV-UBND")),
    Plant("other-kind", "plan", ("F10",), REFERENCE, says("Số", "KH-UBND", "BC-UBND")),
    Plant("small-kind", "plan", ("F11",), REFERENCE, says("Số", "KH-UBND", "Kh-UBND")),
    Plant("small-report", "report", ("F11",), REFERENCE, says("Số", "BC-U", "Bc-U")),
    Plant(
        "day-zero", "report", ("F12",), PLACE, says("Sông Hà, ", "ngày 05", "ngày 5")
    ),
    Plant("month-zero", "letter", ("F12",), PLACE, says("Sông Hà, ", "g 3", "g 03")),
    Plant("month-no-zero", "report", ("F12",), PLACE, says("Sông Hà, ", "g 01", "g 1")),
    Plant("date-comma", "report", ("F12",), PLACE, says("Sông Hà, ", "Hà, ", "Hà ")),
    Plant(
        "date-digits",
        "letter",
        ("F12",),
        PLACE,
        says("Sông Hà, ", "ngày 09 tháng 3 năm 2026", "ngày 09/3/2026"),
    ),
    Plant("date-upright", "plan", ("F12",), PLACE, looks("Sông Hà, ", italic=False)),
    Plant("date-bold", "letter", ("F12",), PLACE, looks("Sông Hà, ", bold=True)),
    Plant("date-15", "decision", ("F12",), PLACE, looks("Sông Hà, ", size=15)),
    Plant("date-below", "report", ("F13",), PLACE, _date_below),
)
