"""Headings that can only be units, as those beside them are."""

from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.body.item_marks import Mark
from vanthu.extraction.rules.body.item_tree import Outline, Point
from vanthu.extraction.rules.body.point_units import point_unit
from vanthu.extraction.rules.body.work_verbs import opens_work
from vanthu.extraction.rules.language.words import is_capitals

_MARKS = {Mark.NUMBER, Mark.SUBNUMBER, Mark.LETTER}
_LONGEST = 70  # characters of a heading
_FEWEST = 2  # words, capitals, and neighbours that are units


def sibling_unit(letter: LetterText, points: Outline, point: Point) -> Span | None:
    """Return a point's heading where others of its list are but names of units.

    "1. Khoa Dược", "2. Phòng Đào tạo", "3. Ký túc xá Sinh viên".
    """
    if point.mark not in _MARKS or point.head_end - point.text_start > _LONGEST:
        return None
    start, end = point.text_start, min(point.own_end, point.head_end)
    while end > start and letter.text[end - 1] in " :\n":
        end -= 1
    has_work = point.children or point.end > point.head_end
    if not (has_work and _looks_like_a_name(letter, start, end)):
        return None
    path = points.path(point.start)
    siblings = path[-2].children if len(path) > 1 else points.points
    named = [each for each in siblings if each is not point and _is_name(letter, each)]
    return (start, end) if len(named) >= _FEWEST else None


def _looks_like_a_name(letter: LetterText, start: int, end: int) -> bool:
    name = letter.text[start:end]
    words = name.split()
    return (
        name[:1].isupper()
        and not is_capitals(name)
        and name[-1:].isalnum()
        and not any(map(str.isdigit, name))
        and not any(sign in name for sign in '.;:?!“"(')
        and sum(word[0].isupper() for word in words) >= _FEWEST
        and opens_work(letter, start + 1, end, name_start=start, capitals=True) is None
    )


def _is_name(letter: LetterText, point: Point) -> bool:
    """Tell whether a point's first paragraph is the name of a unit and nothing else."""
    unit = point_unit(letter, point)
    if unit is None or unit[0] != point.text_start:
        return False
    end = min(point.own_end, point.head_end)
    return not letter.text[unit[1] : end].strip(" :\n")
