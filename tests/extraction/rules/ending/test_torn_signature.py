"""Tests of signatures whose words are torn, glued or printed in other letters."""

import pytest

from tests.extraction.header_reading import fields_above, read

COPIES = "Nơi nhận:\n- Như trên;\n- Lưu: VT, NVY.\n"
NAME = "Lê Minh Hòa"


@pytest.mark.parametrize(
    "signature",
    [
        f"KT. GIÁM\nĐỐC\nPHÓ GIÁM ĐỐC\n\n{NAME}",
        f"KT. GIÁM ĐỐC\nPHÓ\nGIÁM ĐỐC\n\n{NAME}",
        f"KT. GIÁM ĐỐC\nPHÓ GIÁM\nĐỐC\n\n{NAME}",
        f"KT.\nGIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n{NAME}",
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLê Minh\nHòa",
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLê\nMinh Hòa",
        f"KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC (Đã ký) {NAME}",
    ],
)
def test_a_title_or_a_name_torn_over_two_lines_is_whole(signature: str) -> None:
    fields = fields_above(COPIES + signature + "\n")

    assert fields.sign_on_behalf.value == "KT. GIÁM ĐỐC"
    assert fields.signer_title.value == "PHÓ GIÁM ĐỐC"
    assert fields.signer.value == NAME


@pytest.mark.parametrize(
    ("signature", "title", "name"),
    [
        (f"KT. Giám đốc\nPhó Giám đốc\n\n{NAME}", "Phó Giám đốc", NAME),
        (f"Hiệu trưởng\n(đã ký)\n{NAME}", "Hiệu trưởng", NAME),
        (f"GIÁM ĐỐC{NAME}", "GIÁM ĐỐC", NAME),
        (f"QUYỀN GIÁM ĐỐC\n{NAME}", "QUYỀN GIÁM ĐỐC", NAME),
        (
            f"PHÓ CHỦ TỊCH\nKIÊM GIÁM ĐỐC TRUNG TÂM\n{NAME}",
            "PHÓ CHỦ TỊCH KIÊM GIÁM ĐỐC TRUNG TÂM",
            NAME,
        ),
        ("PHÓ GIÁM ĐỐC LÊ MINH HÒA", "PHÓ GIÁM ĐỐC", "LÊ MINH HÒA"),
        (f"GIÁM ĐỐC\n\nThạc sĩ {NAME}", "GIÁM ĐỐC", NAME),
        (f"GIÁM ĐỐC\n\nBác sĩ CKII {NAME}", "GIÁM ĐỐC", NAME),
    ],
)
def test_titles_and_names_in_other_letters_are_read(
    signature: str, title: str, name: str
) -> None:
    fields = fields_above(COPIES + signature + "\n")

    assert (fields.signer_title.value, fields.signer.value) == (title, name)


def test_all_that_ends_the_line_of_the_copies_is_the_signature() -> None:
    closing = f"Nơi nhận: - Như trên; - Lưu: VT. KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC {NAME}\n"

    fields = fields_above(closing)

    assert fields.sign_on_behalf.value == "KT. GIÁM ĐỐC"
    assert (fields.signer_title.value, fields.signer.value) == ("PHÓ GIÁM ĐỐC", NAME)


@pytest.mark.parametrize(
    "title", ["TRƯỞNG PHÒNG VĂN HÓA XÃ HỘI", "BÍ THƯ ĐOÀN TNCS HỒ CHÍ MINH"]
)
def test_the_name_of_an_office_is_no_persons_name(title: str) -> None:
    fields = fields_above(f"{COPIES}{title}\n\n{NAME}\n")

    assert (fields.signer_title.value, fields.signer.value) == (title, NAME)


def test_a_word_under_a_whole_name_is_of_the_signature() -> None:
    _, parts = read("Tình hình ổn định./.\n" + COPIES + "GIÁM ĐỐC\nLê Minh\nHòa\n")

    assert parts.attachments is None
