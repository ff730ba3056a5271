"""Marks of secrecy are known in names, and nothing else is taken for one."""

import pytest

from vanthu.domain.secrecy import mark_in_name


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("12-CV TỐI MẬT.pdf", "TỐI MẬT"),
        ("cv_toi_mat_12.pdf", "TỐI MẬT"),
        ("Tuyệt mật - kế hoạch.docx", "TUYỆT MẬT"),
        ("TUYET.MAT.12.doc", "TUYỆT MẬT"),
        ("[MẬT] V/v bố trí lực lượng", "MẬT"),
        ("15_UBND_MẬT.pdf", "MẬT"),
        ("cv 12 (mat).pdf", "MẬT"),
        ("Độ mật: Mật", "MẬT"),
        ("MA\u0323\u0302T 12.pdf", "MẬT"),
    ],
)
def test_a_mark_in_a_name_is_known(name: str, mark: str) -> None:
    assert mark_in_name(name) == mark


@pytest.mark.parametrize(
    "name",
    [
        "BẢO VỆ BÍ MẬT NHÀ NƯỚC.pdf",
        "TẬP HUẤN BẢO_MẬT.pdf",
        "V/v bảo vệ bí mật nhà nước",
        "Mật độ dân cư.docx",
        "MẬT ĐỘ XÂY DỰNG.pdf",
        "đặt lại MẬT KHẨU.txt",
        "giai phong mat bang.pdf",
        "GIAI PHONG MAT BANG.pdf",
        "danh sach mat tran.pdf",
        "XÁC ĐỊNH ĐỘ MẬT.pdf",
        "công văn 12.pdf",
    ],
)
def test_a_word_that_only_sounds_like_a_mark_is_none(name: str) -> None:
    assert mark_in_name(name) is None
