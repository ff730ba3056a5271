"""Documents and registers of an invented ward, for the tests of the writers."""

from datetime import date

from vanthu.domain.documents.books import FORMS, Book, BookKind
from vanthu.domain.documents.parts import (
    BodyParagraph,
    BodyStyle,
    OfficialDocument,
    Signature,
    plain_paragraph,
)
from vanthu.domain.register import Urgency

OFFICE = ("ỦY BAN NHÂN DÂN", "PHƯỜNG SÔNG HÀ")
SIGNER = "Đoàn Thị Mai Hạnh"
DEPUTY = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
CITED = (
    "Công văn số 812/UBND-VX ngày 06 tháng 10 năm 2026 của Ủy ban nhân dân tỉnh "
    "Trung Lương về việc tổ chức Ngày hội đọc sách năm 2026"
)
OPENING = plain_paragraph(
    f"Thực hiện {CITED}, Ủy ban nhân dân phường Sông Hà báo cáo kết quả thực hiện "
    "như sau:"
)
CLOSING = plain_paragraph(
    "Trên đây là Báo cáo kết quả thực hiện Công văn số 812/UBND-VX, Ủy ban nhân dân "
    "phường Sông Hà kính báo cáo./."
)


def section(number: int, text: str) -> tuple[BodyParagraph, ...]:
    """Give a section of a report: its heading, its words and a figure."""
    return (
        plain_paragraph(
            f"{number}. Trưng bày sách tại nhà văn hóa khu phố {number}",
            BodyStyle.HEADING,
            number - 1,
        ),
        plain_paragraph(text, section=number - 1),
        plain_paragraph("- Số lượt bạn đọc: 1.250 lượt.", BodyStyle.POINT, number - 1),
    )


def report(*middle: BodyParagraph, number: int | None = None) -> OfficialDocument:
    """Give a report with these paragraphs between its opening and its closing."""
    return OfficialDocument(
        kind="báo cáo",
        issuing_body=OFFICE,
        symbol="BC-UBND",
        place="Sông Hà",
        year=2026,
        number=number,
        issued_on=date(2026, 1, 5) if number else None,
        subject="Kết quả tổ chức Ngày hội đọc sách “Sách và người bạn tốt” trên địa "
        "bàn phường Sông Hà năm 2026",
        body=(OPENING, *middle, CLOSING),
        addressees=("Ủy ban nhân dân tỉnh Trung Lương (qua Sở Văn hóa và Thể thao)",),
        recipients=("Như trên", "Lưu: VT, VHXH"),
        signatures=(Signature(DEPUTY, SIGNER),),
    )


def one_page_report() -> OfficialDocument:
    """Give a numbered report of one page, with an answer and a gap."""
    words = "Đã trưng bày 1.250 đầu sách; <khan> & hop là chữ trên nhãn, in nguyên văn."
    return report(*section(1, words), *section(2, "[chưa có kết quả]"), number=5)


def long_report() -> OfficialDocument:
    """Give a report of three pages that has no number yet."""
    words = (
        "Phường đã vận động các hộ gia đình, trường học và doanh nghiệp trên địa bàn "
        "góp sách; phân công cán bộ trực tại từng điểm trưng bày, hướng dẫn bạn đọc "
        "và ghi nhận ý kiến đóng góp theo Điều 5 và khoản 2 Điều 7 của Quy chế."
    )
    sections = [
        section(n, words if n % 3 else "[chưa có kết quả]") for n in range(1, 15)
    ]
    return report(*(paragraph for part in sections for paragraph in part))


def reply() -> OfficialDocument:
    """Give an urgent công văn to three offices."""
    return OfficialDocument(
        kind="công văn",
        issuing_body=OFFICE,
        parent_line="Ủy ban nhân dân tỉnh Trung Lương",
        symbol="UBND-VHXH",
        place="Sông Hà",
        year=2026,
        number=5,
        issued_on=date(2026, 3, 9),
        subject="phúc đáp Công văn số 812/UBND-VX của Ủy ban nhân dân tỉnh Trung Lương",
        body=(
            plain_paragraph(f"Phúc đáp {CITED}, phường Sông Hà trả lời như sau:"),
            *section(1, "Đã thực hiện xong."),
            plain_paragraph("Trân trọng./."),
        ),
        addressees=(
            "Ủy ban nhân dân tỉnh Trung Lương",
            "Sở Khoa học và Công nghệ tỉnh Trung Lương;",
            "Sở Văn hóa và Thể thao.",
        ),
        recipients=("Như trên", "TT. Đảng ủy, HĐND phường (để b/c)", "Lưu: VT, VHXH"),
        signatures=(Signature(DEPUTY, SIGNER),),
        urgency=Urgency.EXPRESS,
    )


def book(kind: BookKind, lines: int = 40) -> Book:
    """Give a register with this many lines."""
    form = FORMS[kind]
    texts = {
        "Tên loại và trích yếu nội dung văn bản": "Công văn: Tổ chức Ngày hội đọc "
        "sách trên địa bàn tỉnh Trung Lương năm 2026",
        "Tác giả": "Ủy ban nhân dân tỉnh Trung Lương",
        "Ghi chú": "=1+1",
        "Ký nhận": "",
        "Số đến": "07",
        "Số lượng bản": "3",
    }
    rows = tuple(
        tuple(texts.get(column.label, f"{line:02d}/10/2026") for column in form.columns)
        for line in range(1, lines + 1)
    )
    return Book(
        form=form,
        parent_name="Ủy ban nhân dân tỉnh Trung Lương",
        office_name="ỦY BAN NHÂN DÂN PHƯỜNG SÔNG HÀ",
        year=2026,
        first_day=date(2026, 1, 1),
        last_day=date(2026, 12, 31),
        first_number="01",
        last_number=f"{lines:02d}",
        volume="01",
        rows=rows,
    )
