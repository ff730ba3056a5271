"""Tests of the tree of a letter's points."""

from tests.extraction.body_reading import letter_of, text_of
from vanthu.extraction.normalise import LetterText
from vanthu.extraction.rules.body.item_tree import Outline, outline
from vanthu.extraction.rules.form.parts import split
from vanthu.extraction.rules.language.sentences import provisions


def _outline(letter: LetterText) -> Outline:
    parts = split(letter)
    return outline(letter, parts, provisions(letter, parts.body))


def _points(body: str) -> dict[str, str]:
    letter = text_of(letter_of(body))
    return {
        point.label: " ".join(letter.text[point.text_start : point.own_end].split())
        for point in _outline(letter).walk()
    }


def test_points_are_labelled_by_their_place() -> None:
    found = _points(
        "1. Việc một:\na) Việc a;\nb) Việc b:\n- Gạch một;\n- Gạch hai.\n2. Việc hai.\n"
    )

    assert list(found) == ["1", "1a", "1b", "1b.1", "1b.2", "2"]


def test_parts_and_articles_are_points_too() -> None:
    found = _points(
        "I. NỘI DUNG\n1. Việc một.\nII. TỔ CHỨC\nĐiều 1. Giao việc:\n1. Việc ba.\n"
    )

    assert list(found)[:3] == ["I", "I.1", "II"]
    assert "Điều 1.1" in found


def test_a_printed_number_that_wraps_is_no_point() -> None:
    found = _points(
        "1. Thực hiện Kế hoạch năm\n2026 của tỉnh và theo điểm\na) khoản 1.\n"
    )

    assert list(found) == ["1"]


def test_numbers_in_a_quoted_provision_are_no_points() -> None:
    found = _points(
        "1. Luật quy định như sau:\n“1. Cơ quan nhà nước có trách nhiệm trả lời công\n"
        "dân bằng văn bản;\na) Trả lời trong hạn;\n2. Công dân có quyền hỏi lại.”\n"
        "2. Đề nghị thực hiện.\n"
    )

    assert list(found) == ["1", "2"]


def test_a_title_on_its_own_line_ends_there() -> None:
    letter = text_of(
        letter_of("1. Thời gian\nCao điểm là tháng cuối năm của toàn tỉnh, mọi nơi.\n")
    )

    (point,) = _outline(letter).points

    assert letter.text[point.text_start : point.head_end] == "Thời gian"


def test_the_closing_paragraphs_are_no_part_of_the_last_point() -> None:
    letter = text_of(
        letter_of(
            "Sở yêu cầu:\n1. Việc một.\n2. Việc hai.\nĐề nghị quan tâm thực hiện."
        )
    )

    found = _outline(letter)

    assert [letter.text[slice(*span)] for span in found.loose] == [
        "Sở yêu cầu:",
        "Đề nghị quan tâm thực hiện.",
    ]


def test_the_path_of_a_character_goes_from_the_outermost_point() -> None:
    letter = text_of(letter_of("1. Việc:\na) Việc con.\n2. Việc hai.\n"))
    found = _outline(letter)

    path = found.path(letter.text.index("con"))

    assert [point.label for point in path] == ["1", "1a"]


def test_a_scan_may_spoil_the_sign_behind_a_number() -> None:
    for first, second in (("1,", "2,"), ("1:", "2:"), ("1./", "2./"), ("I.", "2.")):
        found = _points(f"{first} Việc một.\n{second} Việc hai.\n")

        assert found == {"1": "Việc một.", "2": "Việc hai."}


def test_dashes_may_be_doubled_or_misread() -> None:
    found = _points("1. Việc:\n- - Việc một.\n« Việc hai.\n» Việc ba.\n")

    assert list(found.values())[1:] == ["Việc một.", "Việc hai.", "Việc ba."]


def test_a_number_before_a_comma_goes_on_with_the_line_above() -> None:
    found = _points("1. Thu ngân sách của toàn tỉnh đạt\n2, Sáu tỷ đồng.\n")

    assert list(found) == ["1"]


def test_a_stray_quote_opens_no_other_paragraph_than_its_capital() -> None:
    found = _points("1. Việc một.\n'Yêu cầu các đơn vị thực hiện nghiêm túc./.\n")

    assert found == {"1": "Việc một."}
