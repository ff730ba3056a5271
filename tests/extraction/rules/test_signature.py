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
