"""The numbers of a draft's sections: I., 1., a), Điều 1."""

from collections.abc import Sequence

from vanthu.domain.documents.blocks import LETTERS
from vanthu.domain.documents.parts import BodyStyle
from vanthu.domain.documents.sections import Section, SectionNumbering

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_SCHEMES = {
    SectionNumbering.ROMAN: ("roman", "arabic", "letter"),
    SectionNumbering.ARABIC: ("arabic", "letter", ""),
    SectionNumbering.ARTICLES: ("article", "arabic", "letter"),
    SectionNumbering.NONE: ("", "", ""),
}
_STYLES = {
    "roman": BodyStyle.PART,
    "arabic": BodyStyle.HEADING,
    "article": BodyStyle.ARTICLE,
    "letter": BodyStyle.POINT,
    "": BodyStyle.HEADING,
}


def roman(number: int) -> str:
    """Write a small number in Roman figures."""
    written = ""
    for value, sign in _ROMAN:
        written += sign * (number // value)
        number %= value
    return written


def label_of(
    sections: Sequence[Section], index: int, numbering: SectionNumbering
) -> str:
    """Return the number of a section among those of its level: "II.", "Điều 3."."""
    section = sections[index]
    if _stands_alone(sections, index) and numbering is not SectionNumbering.ARTICLES:
        return ""
    place = 0
    for earlier in reversed(sections[:index]):
        if earlier.level < section.level:
            break
        place += earlier.level == section.level
    return _written(_scheme(section, numbering), place + 1)


def _stands_alone(sections: Sequence[Section], index: int) -> bool:
    """Tell whether the only section has words but no heading, and so no number."""
    return len(sections) == 1 and not sections[index].heading.strip()


def style_of(section: Section, numbering: SectionNumbering) -> BodyStyle:
    """Return how the heading of a section looks."""
    return _STYLES[_scheme(section, numbering)]


def _scheme(section: Section, numbering: SectionNumbering) -> str:
    return _SCHEMES[numbering][section.level - 1]


def _written(scheme: str, number: int) -> str:
    match scheme:
        case "roman":
            return f"{roman(number)}."
        case "arabic":
            return f"{number}."
        case "article":
            return f"Điều {number}."
        case "letter":
            return f"{LETTERS[(number - 1) % len(LETTERS)]})"
        case _:
            return ""
