"""Tests of the signature block."""

import pytest

from tests.extraction.header_reading import fields_above
from vanthu.domain.intake import FieldState

COPIES = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n"


def test_three_levels_are_told_apart() -> None:
    fields = fields_above(
        COPIES + "TM. ỦY BAN NHÂN DÂN\nKT.CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\n\nVũ Thị Hạnh\n"
    )

    assert fields.signing_authority.value == "TM. ỦY BAN NHÂN DÂN"
    assert fields.sign_on_behalf.value == "KT.CHỦ TỊCH"
    assert fields.signer_title.value == "PHÓ CHỦ TỊCH"
    assert fields.signer.value == "Vũ Thị Hạnh"


def test_two_powers_are_joined() -> None:
    fields = fields_above(
        COPIES + "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n\nLê Văn An\n"
    )

    assert fields.sign_on_behalf.value == "TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG"
    assert fields.signer_title.value == "PHÓ CHÁNH VĂN PHÒNG"


@pytest.mark.parametrize(
    "closing",
    [
        "Nơi nhận: KT. CHỦ TỊCH\n- Như trên; PHÓ CHỦ TỊCH\n- Lưu: VT.\n\nLê Văn An\n",
        "Nơi nhận:          KT. CHỦ TỊCH\n- Như trên;       PHÓ CHỦ TỊCH\n"
        "- Sở Y tế;\n- Lưu: VT.\n\n                   Lê Văn An\n",
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNơi nhận:\n- Như trên;       (đã ký) Lê Văn An\n"
        "- Lưu: VT.\n",
        "| Nơi nhận: - Như trên; - Lưu: VT. | KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn An |\n",
        "Nơi nhận: KT. CHỦ TỊCH\n- Như trên; PHÓ CHỦ TỊCH\n- Sở Y tế; Lê Văn An\n"
        "- Lưu: VT.\n",
    ],
)
def test_a_signature_beside_the_copies_is_read(closing: str) -> None:
    fields = fields_above(closing)

    assert fields.sign_on_behalf.value == "KT. CHỦ TỊCH"
    assert fields.signer_title.value == "PHÓ CHỦ TỊCH"
    assert fields.signer.value == "Lê Văn An"


def test_a_title_is_never_a_name() -> None:
    fields = fields_above(COPIES + "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n")

    assert fields.signer_title.value == "PHÓ CHỦ TỊCH"
    assert fields.signer.state is FieldState.ABSENT


def test_a_person_who_gets_a_copy_is_not_the_signer() -> None:
    copies = "Nơi nhận:\n- Chủ tịch UBND - Nguyễn Hồng Minh;\n- Lưu: VT.\n"

    assert fields_above(copies + "GIÁM ĐỐC\n").signer.state is FieldState.ABSENT


def test_an_abbreviation_among_the_copies_is_no_power() -> None:
    copies = "Nơi nhận:\n- Như trên;\n- Lưu: VT, KT, ĐT.\nGIÁM ĐỐC\n\nLê Văn An\n"

    assert fields_above(copies).sign_on_behalf.state is FieldState.ABSENT


def test_the_form_of_the_party_is_read() -> None:
    fields = fields_above(COPIES + "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nTrần Văn Hải\n")

    assert fields.signing_authority.value == "T/M BAN THƯỜNG VỤ"
    assert fields.signer_title.value == "PHÓ BÍ THƯ"


def test_a_letter_without_copies_still_has_its_signature() -> None:
    fields = fields_above("TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG QUẢN LÝ ĐẤT\n\nNguyễn Thị Ân\n")

    assert fields.sign_on_behalf.value == "TUQ. GIÁM ĐỐC"
    assert fields.signer_title.value == "TRƯỞNG PHÒNG QUẢN LÝ ĐẤT"
    assert fields.signer.value == "Nguyễn Thị Ân"


@pytest.mark.parametrize(
    ("power", "title"),
    [
        ("KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"),
        ("TL. TRƯỞNG BAN", "PHÓ CHỦ TỊCH KIÊM TRƯỞNG PHÒNG"),
        ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ TƯ PHÁP"),
        ("KT. ĐỒN TRƯỞNG", "PHÓ ĐỒN TRƯỞNG"),
    ],
)
def test_a_line_of_two_offices_is_one_line(power: str, title: str) -> None:
    fields = fields_above(f"{COPIES}{power}\n{title}\n\nLê Văn An\n")

    assert fields.sign_on_behalf.value == power
    assert fields.signer_title.value == title


def test_a_power_or_title_on_two_lines_is_joined() -> None:
    fields = fields_above(
        COPIES + "TM. ỦY BAN NHÂN DÂN\nPHƯỜNG SÔNG HÀ\nPHÓ TRƯỞNG PHÒNG\n"
        "KINH TẾ, HẠ TẦNG\n\nLê Văn An\n"
    )

    assert fields.signing_authority.value == "TM. ỦY BAN NHÂN DÂN PHƯỜNG SÔNG HÀ"
    assert fields.signer_title.value == "PHÓ TRƯỞNG PHÒNG KINH TẾ, HẠ TẦNG"
    assert fields.signer.value == "Lê Văn An"


def test_a_stamp_under_the_title_is_no_part_of_it() -> None:
    fields = fields_above(COPIES + "GIÁM ĐỐC\nCÔNG TY CỔ PHẦN SÔNG HÀ\n\nLê Văn An\n")

    assert fields.signer_title.value == "GIÁM ĐỐC"


@pytest.mark.parametrize("name", ["NGUYỄN VĂN AN", "LÊ THỊ HỘI", "TRẦN MINH QUANG"])
def test_a_name_in_capitals_is_read_under_its_title(name: str) -> None:
    fields = fields_above(f"{COPIES}TỔNG GIÁM ĐỐC\n\n{name}\nCÔNG TY NƯỚC\n")

    assert fields.signer.value == name


def test_a_deputy_whose_first_letters_are_covered_is_read_as_printed() -> None:
    fields = fields_above(
        "Nơi nhận: KT. GIÁM ĐỐC\n- Như trên; Ó GIÁM ĐỐC\n- Sở Y tế; ương Văn An\n"
        "- Lưu: VT.\n"
    )

    assert fields.signer_title.value == "Ó GIÁM ĐỐC"
    assert fields.signer_title.confidence < 0.7
    assert fields.signer.value == "ương Văn An"
    assert fields.signer.confidence < 0.5


def test_the_title_of_the_absent_head_is_not_that_of_the_deputy() -> None:
    fields = fields_above(f"{COPIES}KT. GIÁM ĐỐC\nGIÁM ĐỐC\n\nLê Văn An\n")

    assert fields.signer_title.state is FieldState.ABSENT
    assert fields.signer.value == "Lê Văn An"


def test_a_damaged_deputy_is_a_title_all_the_same() -> None:
    fields = fields_above(f"{COPIES}KT. CHÁNH VĂN PHÒNG\nPHÓ Á ĂN PHÒNG\n\nLê Văn An\n")

    assert fields.signer_title.value == "PHÓ Á ĂN PHÒNG"


@pytest.mark.parametrize(
    "closing",
    [
        "\nKT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC Lê Văn An (đã ký)\n",
        "\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC: Lê Văn An\n",
        COPIES + "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC Lê Văn An\n",
    ],
)
def test_the_name_may_stand_on_the_line_of_the_title(closing: str) -> None:
    fields = fields_above(closing)

    assert fields.sign_on_behalf.value == "KT. GIÁM ĐỐC"
    assert fields.signer_title.value == "PHÓ GIÁM ĐỐC"
    assert fields.signer.value == "Lê Văn An"


@pytest.mark.parametrize(
    "name", ["Y Thanh Hà Niê Kđăm", "H'Yim Kđoh", "Rơ Châm H’Phik", "K'Brêt Sa"]
)
def test_names_of_the_highlands_are_whole(name: str) -> None:
    fields = fields_above(f"{COPIES}CHỦ TỊCH\n\n{name}\n")

    assert fields.signer.value == name


@pytest.mark.parametrize(
    "title",
    [
        "CHẤP HÀNH VIÊN",
        "TRƯỞNG CHI CỤC",
        "CHÁNH ÁN",
        "TRƯỞNG TRẠM Y TẾ",
        "GIÁM ĐỐC BẢO HIỂM XÃ HỘI CƠ SỞ SÔNG HÀ",
    ],
)
def test_titles_of_courts_taxes_and_insurance_are_known(title: str) -> None:
    fields = fields_above(f"{COPIES}{title}\n\nThượng tá, ThS. Lê Văn An\n")

    assert fields.signer_title.value == title
    assert fields.signer.value == "Lê Văn An"


@pytest.mark.parametrize(
    ("head", "left"),
    [
        ("KT. CHỦ TỊCH", "Ó CHỦTICH"),
        ("KT. CHÁNH VĂN PHÒNG", "P Á ĂN PHÒNG"),
        ("KT. BỘ TRƯỞNG", "THU TRUONC"),
    ],
)
def test_what_is_left_of_a_deputys_title_is_no_part_of_the_power(
    head: str, left: str
) -> None:
    fields = fields_above(f"{COPIES}{head}\n{left}\n\nLê Văn An\n")

    assert fields.sign_on_behalf.value == head
    assert fields.signer_title.value == left


def test_a_city_among_the_copies_is_no_signer() -> None:
    fields = fields_above(
        "Nơi nhận:\n- Như trên;\n- UBND TP. Hồ Chí Minh;\n- Lưu: VT, CN.\n\n"
        "GIÁM ĐỐC\n\nLê Văn An\n"
    )

    assert fields.signer.value == "Lê Văn An"


def test_specks_around_a_damaged_title_are_no_part_of_it() -> None:
    fields = fields_above(
        "Nơi nhận: KT: TỔNG CỤC TRƯỞNG \u02c6\n- Như trên; - P NG CỤC TRƯỞNG\n"
        "- Lưu: VT, NC, KT.\n\nLê Văn An\n"
    )

    assert fields.sign_on_behalf.value == "KT: TỔNG CỤC TRƯỞNG"
    assert fields.signer_title.value == "P NG CỤC TRƯỞNG"
    assert fields.signer.value == "Lê Văn An"


def test_a_power_behind_a_dash_is_no_copy() -> None:
    fields = fields_above(
        "Nơi nhận: - TM. ỦY BAN NHÂN DÂN\n- Như trên; CHỦ TỊCH\n- Lưu: VT.\n\n"
        "Lê Văn An\n"
    )

    assert fields.signing_authority.value == "TM. ỦY BAN NHÂN DÂN"
    assert fields.signer_title.value == "CHỦ TỊCH"


def test_a_name_behind_the_archive_on_its_line_is_the_signer() -> None:
    fields = fields_above("Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT, KT. Lê Văn An\n")

    assert fields.signer_title.value == "GIÁM ĐỐC"
    assert fields.signer.value == "Lê Văn An"


def test_the_office_in_a_stamp_of_the_signing_is_not_of_the_title() -> None:
    fields = fields_above(
        COPIES + "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC\nUBND TỈNH TRUNG LƯƠNG\n"
        "06.11.2026 09:12:33\nLê Văn An\n"
    )

    assert fields.signer_title.value == "PHÓ CHỦ TỊCH THƯỜNG TRỰC"
    assert fields.signer.value == "Lê Văn An"


def test_a_power_among_specks_and_a_damaged_deputy_are_read_as_printed() -> None:
    fields = fields_above(
        "Nơi nhận: ẹ .__ KT. TRƯỞNG PHÒNG\n- Như trên,  - BHÓ TRƯỞNG PHÒNG\n"
        "- Lưu: VT.\n\nVũ Thị Hạnh\n"
    )

    assert fields.sign_on_behalf.value == "KT. TRƯỞNG PHÒNG"
    assert fields.signer_title.value == "BHÓ TRƯỞNG PHÒNG"
    assert fields.signer.value == "Vũ Thị Hạnh"


def test_the_office_that_keeps_the_letter_is_no_power() -> None:
    fields = fields_above("Nơi nhận:\n- Như trên;\n- Lưu: KT.GIÁM ĐỐC\n\nLê Văn An\n")

    assert fields.sign_on_behalf.state is FieldState.ABSENT
    assert fields.signer_title.value == "GIÁM ĐỐC"
    assert fields.signer.value == "Lê Văn An"


def test_specks_around_the_name_are_not_of_it() -> None:
    fields = fields_above(COPIES + "GIÁM ĐỐC\n... : nh __ Trần Văn Bình \u02c6 : :\n")

    assert fields.signer.value == "Trần Văn Bình"


@pytest.mark.parametrize(
    ("signature", "on_behalf", "title"),
    [
        (
            "KT. BỘ TRƯỞNG,\nCHỦ NHIỆM\nPHÓ CHỦ NHIỆM\nLê Văn An\n",
            "KT. BỘ TRƯỞNG, CHỦ NHIỆM",
            "PHÓ CHỦ NHIỆM",
        ),
        ("|\nKT. BỘ TRƯỞNG,\nCHỦ NHIỆM |\n", "KT. BỘ TRƯỞNG, CHỦ NHIỆM", None),
        ("BỘ TRƯỞNG,\nCHỦ NHIỆM\n\nLê Văn An\n", None, "BỘ TRƯỞNG, CHỦ NHIỆM"),
        (
            "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN,\nGIÁM ĐỐC SỞ NỘI VỤ\nLê Văn An\n",
            "KT. TRƯỞNG BAN",
            "PHÓ TRƯỞNG BAN, GIÁM ĐỐC SỞ NỘI VỤ",
        ),
        ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLê Văn An\n", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        (
            f"{COPIES}- Tổ thư ký.20KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn An\n",
            "KT. CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
        ),
    ],
)
def test_an_office_behind_a_comma_goes_on_below(
    signature: str, on_behalf: str | None, title: str | None
) -> None:
    fields = fields_above(signature)

    assert fields.sign_on_behalf.value == on_behalf
    assert fields.signer_title.value == title


def test_a_person_named_among_the_copies_does_not_end_the_letter() -> None:
    fields = fields_above(
        "Nơi nhận:\n- Như trên;\n- VP: các PVP: Trần Văn Bình,\nLê Thị Hoa;\n"
        "- Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\nNguyễn Văn Minh\n"
    )

    assert fields.signer_title.value == "PHÓ GIÁM ĐỐC"
    assert fields.signer.value == "Nguyễn Văn Minh"
