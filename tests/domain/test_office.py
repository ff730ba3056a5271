"""Departments are suggested by the words of their fields."""

from vanthu.domain.office import Department, suggest_department

ECONOMY = Department("KT", "Phòng Kinh tế", fields=("môi trường", "rác"))
CULTURE = Department("VHXH", "Phòng Văn hóa - Xã hội", fields=("tuyên truyền",))


def test_the_department_whose_fields_are_named_most_is_suggested() -> None:
    text = "Tuyên truyền về môi trường; vệ sinh môi trường"

    assert suggest_department(text, (CULTURE, ECONOMY)) == ECONOMY


def test_a_field_counts_as_a_whole_word_only() -> None:
    assert suggest_department("trách nhiệm của đơn vị", (ECONOMY,)) is None


def test_nothing_is_suggested_without_a_reason() -> None:
    assert suggest_department("cử cán bộ dự họp", (CULTURE, ECONOMY)) is None
    assert suggest_department("tuyên truyền", ()) is None
