"""Letters of a made-up department of justice, printed by the tests themselves."""

from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.extraction.made_scans import regular_font

FONT = "letters-of-tests"
PAGE = 595, 842

Lines = list[tuple[float, float, str]]  # points from the top left, and the words

TOP: Lines = [
    (70, 60, "ỦY BAN NHÂN DÂN TỈNH TRUNG LƯƠNG"),
    (140, 78, "SỞ TƯ PHÁP"),
    (310, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (340, 78, "Độc lập - Tự do - Hạnh phúc"),
    (330, 104, "Trung Lương, ngày 12 tháng 11 năm 2026"),
    (110, 124, "V/v rà soát hồ sơ hộ tịch"),
    (200, 170, "Kính gửi: Ủy ban nhân dân các xã, phường"),
    (90, 200, "Sở Tư pháp đề nghị Ủy ban nhân dân các xã, phường rà soát hồ sơ"),
    (90, 218, "hộ tịch của năm 2026, báo cáo kết quả về Sở trước ngày 30/11/2026."),
    (90, 252, "Nơi nhận:"),
    (90, 268, "- Như trên;"),
    (90, 284, "- Lưu: VT."),
    (400, 252, "GIÁM ĐỐC"),
    (385, 330, "Hoàng Đức Thịnh"),
]
NUMBER_AT = 120.0, 104.0


def letter_file(
    folder: Path, number_line: str, at: tuple[float, float] = NUMBER_AT
) -> Path:
    """Print a letter with these words for its number and symbol."""
    pdfmetrics.registerFont(TTFont(FONT, str(regular_font())))
    file = folder / f"{number_line.translate(dict.fromkeys(map(ord, '/: '), '-'))}.pdf"
    canvas = Canvas(str(file), pagesize=PAGE, invariant=True)
    canvas.setFont(FONT, 12)
    for left, top, words in [*TOP, (*at, number_line)]:
        canvas.drawString(left, PAGE[1] - top, words)
    canvas.save()
    return file
