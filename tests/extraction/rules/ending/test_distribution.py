"""Tests of Nơi nhận."""

import pytest

from tests.extraction.header_reading import BODY, HEADER, read
from vanthu.extraction.rules.ending.distribution import find_distribution


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


@pytest.mark.parametrize(
    "closing",
    [
        "Nơi nhận:\nNhư trên;\nUBND tỉnh (b/c);\nLưu: VT, VP.\n\nGIÁM ĐỐC\n\nLê An\n",
        "Nơi nhận\n\nNhư trên;\n\nUBND tỉnh (b/c);\n\nLưu: VT, VP.\n\nGIÁM ĐỐC\n",
        "Nơi nhận:\nNhư trên\nUBND tỉnh (b/c)\nLưu: VT, VP\nGIÁM ĐỐC\nLê Văn An\n",
        "Nơi nhận: Như trên; UBND tỉnh (b/c); Lưu: VT, VP.\nGIÁM ĐỐC\nLê Văn An\n",
        "Nơi nhận:               GIÁM ĐỐC\nNhư trên;\nUBND tỉnh (b/c);\nLưu: VT, VP.\n"
        "                        Lê Văn An\n",
        "Nơi nhận:\n1. Như trên;\n2. UBND tỉnh (b/c);\n3. Lưu: VT, VP.\nGIÁM ĐỐC\n",
        "Nơi nhận:\n-Như trên;-UBND tỉnh (b/c);-Lưu: VT, VP.\nGIÁM ĐỐC\nLê Văn An\n",
        "Nơi nhận: - Như trên - UBND tỉnh (b/c) - Lưu: VT, VP.\nGIÁM ĐỐC\nLê Văn An\n",
    ],
)
def test_a_list_is_read_with_and_without_its_dashes(closing: str) -> None:
    assert _copies(closing) == ["Như trên", "UBND tỉnh (b/c)", "Lưu: VT, VP"]


def test_items_without_a_dash_are_joined_until_their_semicolon() -> None:
    closing = (
        "Nơi nhận:\nNhư trên;\nCác phòng, ban\nthuộc Sở;\nThường trực Tỉnh ủy; (b/c)\n"
        "Lưu VPĐU.\n"
    )

    assert _copies(closing) == [
        "Như trên",
        "Các phòng, ban thuộc Sở",
        "Thường trực Tỉnh ủy; (b/c)",
        "Lưu VPĐU",
    ]


def test_a_note_in_brackets_ends_its_item_in_one_cell() -> None:
    closing = (
        "| Nơi nhận: - Như trên; - Sở Y tế; (b/c) - Công an tỉnh; - Lưu: VT. | |\n"
    )

    assert _copies(closing) == ["Như trên", "Sở Y tế; (b/c)", "Công an tỉnh", "Lưu: VT"]


def test_an_item_that_ends_with_a_colon_goes_on() -> None:
    closing = (
        "Nơi nhận:\n- Như trên;\n- Văn phòng: CVP, các phòng:\nTH, NC;\n- Lưu: VT.\n"
    )

    assert _copies(closing)[1] == "Văn phòng: CVP, các phòng: TH, NC"


def test_strokes_of_the_pen_behind_the_last_item_are_cut_off() -> None:
    closing = (
        "Nơi nhận:\n- Như trên;\n- Sở Y tế; (b/c) ' r\n- Lưu: VT, NC. y /\nLê Văn An\n"
    )

    assert _copies(closing) == ["Như trên", "Sở Y tế; (b/c)", "Lưu: VT, NC"]


def test_a_name_beside_the_end_of_a_wrapped_item_is_cut_off() -> None:
    closing = (
        "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Các đơn vị thuộc\nSở; Lê Văn An\n"
        "- Lưu: VT.\n"
    )

    assert _copies(closing) == ["Như trên", "Các đơn vị thuộc Sở", "Lưu: VT"]


def test_where_papers_are_received_is_no_list_of_copies() -> None:
    closing = "Nơi nhận hồ sơ: Bộ phận một cửa;\nThời gian: giờ hành chính./.\n"

    assert _copies(closing) == []


def test_a_title_beside_an_item_without_an_end_mark_is_cut_off() -> None:
    closing = (
        "Nơi nhận: KT. CHỦ TỊCH\n- Như trên;\n- TT. Tỉnh ủy, HĐND tỉnh PHÓ CHỦ TỊCH\n"
        "(để b/c);\n- Lưu: VT, KT. Lê Văn An\n"
    )

    assert _copies(closing) == [
        "Như trên",
        "TT. Tỉnh ủy, HĐND tỉnh (để b/c)",
        "Lưu: VT, KT",
    ]


def test_what_recognition_reads_around_an_item_is_not_of_it() -> None:
    closing = (
        "Nơi nhận:\n-.~ Như trên;\n. - Sở Y tế (để b/c); mat. K nẠ T\n- ụ .\n"
        "_ ~UBND các xã,  - BHÓ TRƯỞNG PHÒNG\n-¬ Trạm y tế;\n- Lưu: VT.\n"
    )

    assert _copies(closing) == [
        "Như trên",
        "Sở Y tế (để b/c)",
        "UBND các xã",
        "Trạm y tế",
        "Lưu: VT",
    ]


def test_stumps_behind_the_last_word_are_cut_only_beside_a_lone_mark() -> None:
    closing = (
        "Nơi nhận:\n- CT, các PCT UBND tỉnh, \u02c6 . ấ Nà -\n- Sở Y tế - B1;\n"
        "- Lưu: VT, HC. ... : SR\n"
    )

    assert _copies(closing) == ["CT, các PCT UBND tỉnh", "Sở Y tế - B1", "Lưu: VT, HC"]


def test_a_damaged_title_beside_an_item_is_not_of_it() -> None:
    closing = (
        "Nơi nhận:\n- Như trên; KT. in tha VĂN PHÒNG\n- Sở Y tế; , bíấÓ CHỦ TỊCH\n"
        ": : ~ UBND các xã; : VỆ\n- Lưu: KT.GIÁM ĐỐC\n\nLê Văn An\n"
    )

    assert _copies(closing) == ["Như trên", "Sở Y tế", "UBND các xã", "Lưu: KT"]


@pytest.mark.parametrize("first", ["Nơi nhận:\nNhư trên;", "Nơi nhận: Như Điều 3;"])
def test_the_first_item_may_have_no_dash(first: str) -> None:
    items = _copies(f"{first}\n- Sở Y tế;\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn An\n")

    assert items == [
        first.rsplit("\n", maxsplit=1)[-1].rpartition(": ")[2][:-1],
        "Sở Y tế",
        "Lưu: VT",
    ]


@pytest.mark.parametrize("title", ["- GIÁM ĐỐC", "~ BỘ TRƯỞNG, CHỦ NHIỆM", "GIÁM ĐỐC"])
def test_a_title_beside_the_label_is_no_item(title: str) -> None:
    items = _copies(f"Nơi nhận: {title}\n- Như trên;\n- Lưu: VT.\n\nLê Văn An\n")

    assert items == ["Như trên", "Lưu: VT"]


def test_a_title_in_small_letters_is_an_item() -> None:
    items = _copies("Nơi nhận:\n- Chủ tịch;\n- Bí thư Đảng ủy;\n- Lưu: VT.\n")

    assert items == ["Chủ tịch", "Bí thư Đảng ủy", "Lưu: VT"]


def test_an_item_right_under_the_archive_is_of_the_list() -> None:
    items = _copies(
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n- Cổng thông tin;\nGIÁM ĐỐC\nLê Văn An\n"
    )

    assert items == ["Như trên", "Lưu: VT", "Cổng thông tin"]


def test_a_power_glued_to_the_last_figure_is_no_copy() -> None:
    items = _copies(
        "Nơi nhận:\n- Như trên;\n- Lưu: VT, NC (2). 15KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n"
        "Lê Văn An\n"
    )

    assert items == ["Như trên", "Lưu: VT, NC (2). 15"]
