"""Tests of Nơi nhận."""

import pytest

from tests.extraction.header_reading import BODY, HEADER, read
from vanthu.extraction.rules.distribution import find_distribution


def _copies(closing: str) -> list[str]:
    return [q.value for q in find_distribution(*read(HEADER + BODY + closing))]


@pytest.mark.parametrize("label", ["Nơi nhận:", "Noi nhận:", "Nơi nhậm:", ";Vơi nhận:"])
def test_the_items_are_read_under_every_reading_of_the_label(label: str) -> None:
    assert _copies(f"{label}\n- Như trên;\n~ Sở Y tế (b/c);\n- Lưu: VT, NV.\n") == [
        "Như trên",
        "Sở Y tế (b/c)",
        "Lưu: VT, NV",
    ]


def test_the_signature_beside_an_item_is_cut_off() -> None:
    closing = (
        "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như trên; KT. CHỦ TỊCH\n"
        "- Sở Y tế;          PHÓ CHỦ TỊCH\n- UBND các xã; Lê Văn An\n- Lưu: VT.\n"
    )

    assert _copies(closing) == ["Như trên", "Sở Y tế", "UBND các xã", "Lưu: VT"]


def test_a_wrapped_item_is_joined() -> None:
    closing = "Nơi nhận:\n- Văn phòng, các vụ, cục,\nđơn vị trực thuộc;\n- Lưu: VT.\n"

    assert _copies(closing)[0] == "Văn phòng, các vụ, cục, đơn vị trực thuộc"


def test_several_items_may_stand_in_one_cell() -> None:
    closing = "| Nơi nhận: - Như trên; - Sở Y tế; - Lưu: VT. | GIÁM ĐỐC Lê Văn An |\n"

    assert _copies(closing) == ["Như trên", "Sở Y tế", "Lưu: VT"]


def test_a_note_after_a_semicolon_stays_with_its_item() -> None:
    assert _copies("Nơi nhận:\n- UBND tỉnh; (báo cáo)\n- Lưu: VT.\n")[0] == (
        "UBND tỉnh; (báo cáo)"
    )
