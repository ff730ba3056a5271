"""The clean documents in which faults are planted, of an invented ward."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from tests.rendering.papers import DEPUTY, OFFICE, SIGNER, long_report, reply, report
from tests.rendering.papers import section as report_section
from vanthu.domain.documents.parts import (
    Appendix,
    BodyStyle,
    OfficialDocument,
    Signature,
    plain_paragraph,
)

_WORDS = (
    "Các khu phố, trường học và đơn vị trên địa bàn phường chủ động rà soát phần việc "
    "của mình, phân công người chịu trách nhiệm và hoàn thành đúng thời hạn; khó khăn, "
    "vướng mắc báo cáo về Phòng Văn hóa - Xã hội để được hướng dẫn."
)


def letter() -> OfficialDocument:
    """Give an urgent công văn to three offices, with a paragraph of several lines."""
    document = reply()
    body = (*document.body[:-1], plain_paragraph(_WORDS), document.body[-1])
    return replace(document, body=body)


def numbered_report() -> OfficialDocument:
    """Give a numbered báo cáo of two pages."""
    parts = [report_section(n, _WORDS) for n in range(1, 7)]
    return report(*(each for part in parts for each in part), number=5)


def decision() -> OfficialDocument:
    """Give a quyết định with its grounds and articles."""
    grounds = (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về "
        "công tác văn thư;",
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
    )
    articles = (
        "Điều 1. Thành lập Tổ đọc sách cộng đồng phường Sông Hà gồm các ông, bà có tên "
        "trong danh sách kèm theo Quyết định này.",
        f"Điều 2. {_WORDS}",
        "Điều 3. Chánh Văn phòng, Trưởng phòng Văn hóa - Xã hội và các ông, bà có tên "
        "tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
    )
    return OfficialDocument(
        kind="quyết định",
        issuing_body=OFFICE,
        symbol="QĐ-UBND",
        place="Sông Hà",
        year=2026,
        number=41,
        issued_on=reply().issued_on,
        subject="Về việc thành lập Tổ đọc sách cộng đồng phường Sông Hà",
        promulgator="Ủy ban nhân dân phường Sông Hà",
        body=(
            *(plain_paragraph(each, BodyStyle.LEGAL_BASIS) for each in grounds),
            plain_paragraph("QUYẾT ĐỊNH:", BodyStyle.ENACTING),
            *(plain_paragraph(each, BodyStyle.ARTICLE) for each in articles),
        ),
        recipients=("Như Điều 3", "TT. Đảng ủy, HĐND phường", "Lưu: VT, VHXH"),
        signatures=(Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), SIGNER),),
    )


def plan() -> OfficialDocument:
    """Give a kế hoạch with points and two appendices."""
    body = (
        plain_paragraph(f"Ủy ban nhân dân phường ban hành Kế hoạch như sau: {_WORDS}"),
        plain_paragraph("I. MỤC ĐÍCH, YÊU CẦU", BodyStyle.PART),
        plain_paragraph(_WORDS),
        plain_paragraph("II. NỘI DUNG", BodyStyle.PART),
        plain_paragraph("1. Trưng bày sách", BodyStyle.HEADING),
        plain_paragraph("a) Sách thiếu nhi được bày riêng;", BodyStyle.POINT),
        plain_paragraph("b) Sách pháp luật theo Phụ lục I;", BodyStyle.POINT),
        plain_paragraph("c) Sách khoa học theo Phụ lục II;", BodyStyle.POINT),
        plain_paragraph("d) Báo, tạp chí trong năm;", BodyStyle.POINT),
        plain_paragraph("đ) Tài liệu địa phương.", BodyStyle.POINT),
        plain_paragraph("III. TỔ CHỨC THỰC HIỆN", BodyStyle.PART),
        plain_paragraph(
            "Các đơn vị triển khai thực hiện Kế hoạch này, báo cáo kết quả trước ngày "
            "15 tháng 5 năm 2026./."
        ),
    )
    appendix = (plain_paragraph("1. Sách thiếu nhi: 120 đầu sách."),)
    return OfficialDocument(
        kind="kế hoạch",
        issuing_body=OFFICE,
        symbol="KH-UBND",
        place="Sông Hà",
        year=2026,
        number=12,
        issued_on=reply().issued_on,
        subject="Tổ chức Ngày hội đọc sách phường Sông Hà năm 2026",
        body=body,
        issuer_name="Ủy ban nhân dân phường Sông Hà",
        recipients=("TT. Đảng ủy, HĐND phường (để b/c)", "Lưu: VT, VHXH"),
        signatures=(Signature(DEPUTY, SIGNER),),
        appendices=(
            Appendix("Danh mục sách pháp luật", appendix),
            Appendix("Danh mục sách khoa học", appendix),
        ),
    )


PAPERS: Mapping[str, Callable[[], OfficialDocument]] = {
    "letter": letter,
    "report": numbered_report,
    "draft": long_report,
    "decision": decision,
    "plan": plan,
}
