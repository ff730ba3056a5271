"""Secrecy marks in the places and spellings in which they come, and words like them."""

from pathlib import Path

import pytest

from vanthu.domain.errors import SecretLetter
from vanthu.extraction.page_text import Page
from vanthu.extraction.secret_letters import refuse_secret

NATION = "UBND TỈNH TRUNG LƯƠNG   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
MOTTO = "SỞ Y TẾ   Độc lập - Tự do - Hạnh phúc\n"
NUMBER = "Số: 959/SYT-NVD   Trung Lương, ngày 7 tháng 3 năm 2026\n"
ABOUT = "V/v phòng dịch\n"
REST = """
Kính gửi: Các trạm y tế

Đề nghị các trạm rà soát./.
Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Lê Văn Bình
"""


@pytest.mark.parametrize(
    "header",
    [
        pytest.param(f"MẬT\n{NATION}{MOTTO}{NUMBER}{ABOUT}", id="above"),
        pytest.param(f"TUYỆT MẬT\n\n{NATION}{MOTTO}{NUMBER}{ABOUT}", id="above2"),
        pytest.param(
            f"{NATION}SỞ Y TẾ   MẬT   Độc lập - Tự do - Hạnh phúc\n{NUMBER}{ABOUT}",
            id="right of issuer",
        ),
        pytest.param(
            "MẬT UBND TỈNH TRUNG LƯƠNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            f"{MOTTO}{NUMBER}{ABOUT}",
            id="merged start",
        ),
        pytest.param(
            "UBND TỈNH TRUNG LƯƠNG MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            f"{MOTTO}{NUMBER}{ABOUT}",
            id="merged issuer end",
        ),
        pytest.param(
            f"{NATION}SỞ Y TẾ MẬT Độc lập - Tự do - Hạnh phúc\n{NUMBER}{ABOUT}",
            id="after issuer",
        ),
        pytest.param(
            f"{NATION}{MOTTO}Số: 959/SYT-NVD MẬT Trung Lương, ngày 7 tháng 3 năm 2026\n"
            f"{ABOUT}",
            id="after number merged",
        ),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}MẬT {ABOUT}", id="before about"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}{ABOUT}TỐI MẬT\n", id="under about"),
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}{ABOUT}MẬT   Kính gửi: Các trạm y tế\n",
            id="beside dear",
        ),
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}{ABOUT}TỐI MẬT Kính gửi: Các trạm\n",
            id="before dear same line",
        ),
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}{ABOUT}┌────┐\n│ MẬT │\n└────┘\n", id="boxed"
        ),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}{ABOUT}| MẬT |\n", id="bars"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}{ABOUT}== MẬT ==\n", id="equals"),
        pytest.param(f"*** TỐI MẬT ***\n{NATION}{MOTTO}{NUMBER}", id="stars"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}TOI MAT\n", id="unaccented"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}M.Ậ.T\n", id="dotted"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}“MẬT”\n", id="quotes"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}Độ mật: TỐI MẬT\n", id="level"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}ĐỘ MẬT: MẬT\n", id="level caps"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}Độ mật: mật\n", id="level lower"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}Độ mật - Tối mật\n", id="level dash"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}Độ mật | Mật\n", id="level table"),
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}Độ mật:\nTuyệt mật\n", id="level 2 lines"
        ),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}MẬT\nBản số: 03\n", id="copies"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}MẬT - Bản số 03/10\n", id="copies1"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}HỎA TỐC MẬT\n", id="with urgency"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}MẬT\nKHẨN\n", id="urgency2"),
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}BÁO CÁO\nTình hình quý I\nMẬT\n", id="title"
        ),
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}MẬT\nBÁO CÁO\nTình hình quý I\n", id="title2"
        ),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}TÓI MẬT\n", id="ocr o"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}MẠT\n", id="ocr a"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}TUYỆT MẬT .\n", id="ocr u"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}M Â T\n", id="A hat"),
        pytest.param("MẬT\nHọ và tên: A\n", id="no header"),
        pytest.param(
            "TỈNH ỦY TRUNG LƯƠNG   ĐẢNG CỘNG SẢN VIỆT NAM\n"
            "*   Trung Lương, ngày 7 tháng 3 năm 2026\nSố 12-BC/TU\nTỐI MẬT\n"
            "BÁO CÁO\nvề tình hình\n",
            id="party",
        ),
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}MẬT (Thời hạn bảo vệ: 10 năm)\n",
            id="mark and note",
        ),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}TÀI LIỆU MẬT\n", id="doc"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}_MẬT_ \u02c6\n", id="stamp ocr"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}Mật\n", id="lower cap"),
    ],
)
def test_a_mark_is_seen_wherever_it_was_set(header: str) -> None:
    with pytest.raises(SecretLetter):
        refuse_secret(Page(header + REST), Path("letter.txt"))


@pytest.mark.parametrize(
    "header",
    [
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}V/v bảo vệ bí mật nhà nước\n", id="subject"
        ),
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}V/v BẢO VỆ BÍ MẬT NHÀ NƯỚC\n", id="caps subj"
        ),
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}V/v bảo vệ bí\nmật nhà nước\n", id="wrap"
        ),
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}KẾ HOẠCH\nBẢO VỆ BÍ\nMẬT NHÀ NƯỚC NĂM 2026\n",
            id="wrap caps",
        ),
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}KẾ HOẠCH\nCÔNG TÁC BẢO VỆ BÍ MẬT\nNHÀ NƯỚC\n",
            id="wrap caps 2",
        ),
        pytest.param(f"ỦY BAN MẶT TRẬN TỔ QUỐC\n{MOTTO}{NUMBER}{ABOUT}", id="front"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}V/v NUÔI ONG LẤY MẬT\n", id="honey"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}MẬT ĐỘ XÂY DỰNG\n", id="density"),
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}{ABOUT}Kính gửi: - Ban Cơ yếu, Phòng Mật mã;\n",
            id="recipient",
        ),
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}{ABOUT}\nKính gửi: Các trạm y tế\n\n"
            "Đề nghị các trạm rà soát./.\nMẬT\n",
            id="body",
        ),
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}{ABOUT}\nKính gửi: Các trạm y tế\n\n"
            "Đề nghị rà soát tài liệu Mật, Tối mật, Tuyệt mật./.\n",
            id="body2",
        ),
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}V/v xác định độ mật của văn bản\n", id="level talk"
        ),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}V/v giải mật tài liệu\n", id="decl"),
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}V/v bỏ phiếu kín, bảo mật\n", id="secret ballot"
        ),
        pytest.param(
            f"{NATION}{MOTTO}{NUMBER}V/v quy định dấu chỉ độ mật (Mật, Tối mật,\n"
            "Tuyệt mật) trên văn bản\n",
            id="marks list",
        ),
        pytest.param(
            "UBND XÃ MẬT SƠN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            f"Số: 959/UBND-NVD   Trung Lương, ngày 7 tháng 3 năm 2026\n{ABOUT}",
            id="ward name",
        ),
        pytest.param(f"CÔNG TY MẬT ONG SÔNG HÀ\n{NATION}{NUMBER}{ABOUT}", id="street"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}BIỂU MẪU\nĐộ mật: ………\n", id="form"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}Độ mật: Thường\n", id="none level"),
        pytest.param(f"{NATION}{MOTTO}{NUMBER}Độ mật: Không\n", id="none level2"),
        pytest.param(f"UBND PHƯỜNG MẬT\nSố: 12/UBND\n{NATION}{ABOUT}", id="phường Mật"),
    ],
)
def test_a_letter_that_only_talks_of_secrets_is_taken(header: str) -> None:
    refuse_secret(Page(header + REST), Path("letter.txt"))
