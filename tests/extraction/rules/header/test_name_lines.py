"""Tests of the lines of the left column as names of bodies."""

import pytest

from tests.extraction.header_reading import fields_under

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PAIRS = [
    ("ĐẢNG BỘ HUYỆN AN KHÊ", "ĐẢNG ỦY XÃ CHIỀNG"),
    ("LĐLĐ TỈNH SƠN LA", "CĐCS TRƯỜNG CAO ĐẲNG NGHỀ"),
    ("HỘI LHPN VIỆT NAM", "HỘI LHPN TỈNH SƠN LA"),
    ("BỘ CÔNG AN", "CÔNG AN TỈNH SƠN LA"),
    ("VKSND TỐI CAO", "VKSND TỈNH SƠN LA"),
    ("BHXH VIỆT NAM", "BHXH TỈNH SƠN LA"),
    ("SỞ Y TẾ SƠN LA", "BVĐK TỈNH"),
    ("UBND XÃ ĐỨC AN", "BCĐ PCGD"),
    ("CÔNG TY CP CẤP NƯỚC", "XÍ NGHIỆP AN HÒA"),
    ("PHÒNG GD&ĐT AN KHÊ", "TRƯỜNG: THCS HOA SEN"),
]


@pytest.mark.parametrize("layout", ["left first", "beside", "on one line"])
@pytest.mark.parametrize(("above", "name"), PAIRS)
def test_bodies_in_initials_and_of_every_kind_are_parted(
    above: str, name: str, layout: str
) -> None:
    header = {
        "left first": f"{above}\n{name}\nSố: 1/CV-AB\n{NATION}\n{MOTTO}\n",
        "beside": f"{above} {NATION}\n{name} {MOTTO}\nSố: 1/CV-AB\n",
        "on one line": f"| {above} {name} ---- | {NATION} {MOTTO} ---- |\n"
        "| Số: 1/CV-AB |\n",
    }[layout]

    fields = fields_under(header)

    assert (fields.parent_issuer.value, fields.issuer.value) == (above, name)


@pytest.mark.parametrize(
    "name",
    [
        "CỤC CẢNH SÁT PHÒNG CHÁY VÀ CHỮA CHÁY",
        "TRUNG TÂM Y TẾ DỰ PHÒNG TỈNH",
        "CÔNG ĐOÀN CƠ SỞ SÔNG HÀ",
        "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
        "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH",
        "VĂN PHÒNG BAN CHỈ ĐẠO",
    ],
)
def test_words_of_bodies_inside_a_name_part_nothing(name: str) -> None:
    fields = fields_under(f"{name}\nSố: 1/CV-AB\n{NATION}\n{MOTTO}\n")

    assert (fields.issuer.value, fields.parent_issuer.value) == (name, None)


@pytest.mark.parametrize(
    ("column", "above", "name"),
    [
        ("TỈNH\nĐOÀN SƠN LA\nBCH ĐOÀN XÃ CHIỀNG", "TỈNH ĐOÀN SƠN LA", None),
        (
            "TỔNG\nLIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN LA",
            "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",
            "LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN LA",
        ),
        ("BỘ\nCÔNG AN\nCÔNG AN TỈNH SƠN LA", "BỘ CÔNG AN", "CÔNG AN TỈNH SƠN LA"),
    ],
)
def test_the_first_word_of_a_name_may_stand_alone_on_its_line(
    column: str, above: str, name: str | None
) -> None:
    fields = fields_under(f"{column}\nSố: 1/CV-AB\n{NATION}\n{MOTTO}\n")

    assert fields.parent_issuer.value == above
    assert name is None or fields.issuer.value == name


@pytest.mark.parametrize("mark", ["1. ", "Trang 1", "(2)"])
def test_what_a_page_puts_before_the_first_word_is_not_of_the_name(mark: str) -> None:
    fields = fields_under(f"{mark}ỦY BAN NHÂN DÂN\nXÃ CHIỀNG\nSố: 1/CV-AB\n{NATION}\n")

    assert fields.issuer.value == "ỦY BAN NHÂN DÂN XÃ CHIỀNG"


def test_the_address_of_a_firm_is_not_of_its_name() -> None:
    header = f"CÔNG TY TNHH SÔNG HÀ\nMST: 0123456789\nSố: 1/CV-AB\n{NATION}\n{MOTTO}\n"

    assert fields_under(header).issuer.value == "CÔNG TY TNHH SÔNG HÀ"
