"""A document becomes blocks: which, in which order, in which style."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from tests.rendering import papers
from vanthu.domain.documents.parts import BodyStyle, HeaderForm, plain_paragraph
from vanthu.domain.register import Urgency
from vanthu.rendering.blocks import (
    Block,
    CellBlock,
    FramedText,
    Gap,
    PageStyle,
    Rule,
    SideBySide,
    TextBlock,
)
from vanthu.rendering.format_profile import FormatProfile
from vanthu.rendering.layout import lay_out

ONE_PAGE_REPORT = """\
== Báo cáo 210×297 after-first ==
[Cơ quan ban hành] ỦY BAN NHÂN DÂN
[Cơ quan ban hành] PHƯỜNG SÔNG HÀ
---- 19.2
                              [Quốc hiệu] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                              [Tiêu ngữ] Độc lập - Tự do - Hạnh phúc
                              ---- 60.5
[Số và ký hiệu] Số:_05/BC-UBND
                              [Địa danh và thời gian] Sông Hà, ngày_05_tháng_01_năm_2026
[Tên loại] BÁO CÁO
[Trích yếu] Kết quả tổ chức Ngày hội đọc sách “Sách và người bạn tốt” trên địa bàn \
phường Sông Hà năm_2026
---- 41.9
[Kính gửi] Kính gửi: Ủy ban nhân dân tỉnh Trung Lương (qua Sở Văn hóa và Thể thao)
[Nội dung] Thực hiện Công văn số_812/UBND-VX ngày_06 tháng_10 năm_2026 của Ủy ban \
nhân dân tỉnh Trung Lương về việc tổ chức Ngày hội đọc sách năm_2026, Ủy ban nhân dân \
phường Sông Hà báo cáo kết quả thực hiện như sau:
[Mục] 1. Trưng bày sách tại nhà văn hóa khu phố 1
[Nội dung] Đã trưng bày 1.250 đầu sách; <khan> & hop là chữ trên nhãn, in nguyên văn.
[Điểm] - Số lượt bạn đọc: 1.250 lượt.
[Mục] 2. Trưng bày sách tại nhà văn hóa khu phố 2
[Nội dung] [chưa có kết quả]
[Điểm] - Số lượt bạn đọc: 1.250 lượt.
[Nội dung +] Trên đây là Báo cáo kết quả thực hiện Công văn số_812/UBND-VX, Ủy ban \
nhân dân phường Sông Hà kính báo cáo./.
[Nơi nhận] Nơi nhận:
[Danh sách nơi nhận] - Như trên;
[Danh sách nơi nhận] - Lưu: VT, VHXH.
                              [Chức vụ] TM. ỦY BAN NHÂN DÂN
                              [Chức vụ] KT. CHỦ TỊCH
                              [Chức vụ] PHÓ CHỦ TỊCH
                              (32 mm)
                              [Họ tên] Đoàn Thị Mai Hạnh
"""

REPLY = """\
== Công văn 210×297 after-first ==
[Cơ quan chủ quản] ỦY BAN NHÂN DÂN TỈNH TRUNG LƯƠNG
[Cơ quan ban hành] ỦY BAN NHÂN DÂN
[Cơ quan ban hành] PHƯỜNG SÔNG HÀ
---- 19.2
                              [Quốc hiệu] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                              [Tiêu ngữ] Độc lập - Tự do - Hạnh phúc
                              ---- 60.5
[Số và ký hiệu] Số:_05/UBND-VHXH
[Trích yếu công văn] V/v phúc đáp Công văn số_812/UBND-VX của Ủy ban nhân dân tỉnh \
Trung Lương
(4 mm)
|HỎA TỐC| 30×8
                              [Địa danh và thời gian] Sông Hà, ngày_09_tháng_3_năm_2026
[Kính gửi - nhiều nơi] Kính gửi:
[Kính gửi - nơi nhận] - Ủy ban nhân dân tỉnh Trung Lương;
[Kính gửi - nơi nhận] - Sở Khoa học và Công nghệ tỉnh Trung Lương;
[Kính gửi - nơi nhận] - Sở Văn hóa và Thể thao.
[Nội dung] Phúc đáp Công văn số_812/UBND-VX ngày_06 tháng_10 năm_2026 của Ủy ban nhân \
dân tỉnh Trung Lương về việc tổ chức Ngày hội đọc sách năm_2026, phường Sông Hà trả \
lời như sau:
[Mục] 1. Trưng bày sách tại nhà văn hóa khu phố 1
[Nội dung] Đã thực hiện xong.
[Điểm] - Số lượt bạn đọc: 1.250 lượt.
[Nội dung +] Trân trọng./.
[Nơi nhận] Nơi nhận:
[Danh sách nơi nhận] - Như trên;
[Danh sách nơi nhận] - TT. Đảng ủy, HĐND phường (để_b/c);
[Danh sách nơi nhận] - Lưu: VT, VHXH.
                              [Chức vụ] TM. ỦY BAN NHÂN DÂN
                              [Chức vụ] KT. CHỦ TỊCH
                              [Chức vụ] PHÓ CHỦ TỊCH
                              (32 mm)
                              [Họ tên] Đoàn Thị Mai Hạnh
"""


def readable(blocks: Iterable[Block | CellBlock], indent: str = "") -> Iterable[str]:
    """Give blocks as lines for a person: _ binds words, + stays with the next."""
    for block in blocks:
        match block:
            case PageStyle():
                size = f"{block.paper.width:g}×{block.paper.height:g}"
                yield f"== {block.name} {size} {block.numbering} =="
            case TextBlock():
                text = block.text.replace("\u00a0", "_")
                mark = " +" if block.keep_next else ""
                yield f"{indent}[{block.style.name}{mark}] {text}"
            case Rule():
                yield f"{indent}---- {block.length:.1f}"
            case Gap():
                yield f"{indent}({block.height / 72 * 25.4:.0f} mm)"
            case FramedText():
                yield f"{indent}|{block.text}| {block.width:g}×{block.height:g}"
            case SideBySide():
                for row in block.rows:
                    yield from readable(row.left)
                    yield from readable(row.right, " " * 30)
            case _:
                yield f"? {block}"


def texts(blocks: Iterable[Block]) -> list[str]:
    """Give the words of each block with ordinary spaces."""
    return [line.replace("_", " ") for line in readable(blocks)]


def test_a_report_is_laid_out_as_model_1_4(profile: FormatProfile) -> None:
    blocks = lay_out(papers.one_page_report(), profile)

    assert "\n".join(readable(blocks)) + "\n" == ONE_PAGE_REPORT


def test_a_reply_is_laid_out_as_model_1_5(profile: FormatProfile) -> None:
    assert "\n".join(readable(lay_out(papers.reply(), profile))) + "\n" == REPLY


def test_number_and_day_leave_room_until_they_are_given(
    profile: FormatProfile,
) -> None:
    document = replace(papers.one_page_report(), number=None, issued_on=None)
    lines = list(readable(lay_out(document, profile)))

    assert f"[Số và ký hiệu] Số:{'_' * 9}/BC-UBND" in lines
    day = f"Sông Hà, ngày{'_' * 6}tháng{'_' * 6}năm_2026"
    assert f"{' ' * 30}[Địa danh và thời gian] {day}" in lines


def test_a_document_without_a_symbol_has_no_header(profile: FormatProfile) -> None:
    document = replace(papers.one_page_report(), header=HeaderForm.NONE)

    assert not any("CỘNG HÒA" in line for line in texts(lay_out(document, profile)))


def test_a_document_to_nobody_has_no_kinh_gui(profile: FormatProfile) -> None:
    document = replace(papers.one_page_report(), addressees=())

    assert not any("Kính gửi" in line for line in texts(lay_out(document, profile)))


def test_an_addressee_too_long_for_a_line_hangs_under_its_own_name(
    profile: FormatProfile,
) -> None:
    name = "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân " * 3
    document = replace(papers.one_page_report(), addressees=(name,))
    (block,) = [
        b
        for b in lay_out(document, profile)
        if isinstance(b, TextBlock) and b.text.startswith("Kính gửi")
    ]

    assert block.style.name == "Kính gửi - dài"
    assert block.style.first_line < 0
    assert block.left + block.style.first_line == pytest.approx(
        profile.body.addressee_least_indent
    )


def test_a_list_of_long_addressees_moves_left_to_keep_its_lines(
    profile: FormatProfile,
) -> None:
    long = "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị xã hội phường"
    document = replace(papers.reply(), addressees=(long, "Công an phường"))
    (label,) = [
        b
        for b in lay_out(document, profile)
        if isinstance(b, TextBlock) and b.text == "Kính gửi:"
    ]

    assert label.left == profile.body.addressee_least_indent


def test_the_closing_marks_of_a_list_are_set_once(profile: FormatProfile) -> None:
    document = replace(
        papers.reply(), recipients=(" Như trên;", "", "Công an phường ;", "Lưu: VT.")
    )
    lines = texts(lay_out(document, profile))

    assert "[Danh sách nơi nhận] - Như trên;" in lines
    assert "[Danh sách nơi nhận] - Công an phường;" in lines
    assert "[Danh sách nơi nhận] - Lưu: VT." in lines


@pytest.mark.parametrize("urgency", [u for u in Urgency if u])
def test_each_degree_of_urgency_has_its_frame(
    profile: FormatProfile, urgency: Urgency
) -> None:
    document = replace(papers.one_page_report(), urgency=urgency)
    width, height = profile.urgency[urgency.value]

    assert f"|{urgency.value}| {width:g}×{height:g}" in texts(
        lay_out(document, profile)
    )


def test_an_article_has_only_its_number_in_bold(profile: FormatProfile) -> None:
    article = plain_paragraph(
        "Điều 1. Ban hành Quy chế. Có hiệu lực.", BodyStyle.ARTICLE
    )
    blocks = lay_out(papers.report(article), profile)
    (block,) = [
        b for b in blocks if isinstance(b, TextBlock) and b.style.name == "Điều"
    ]

    assert [(span.text, span.bold) for span in block.spans] == [
        ("Điều\u00a01. ", True),
        ("Ban hành Quy chế. Có hiệu lực.", False),
    ]


@pytest.mark.parametrize(
    ("style", "name", "bold", "italic"),
    [
        (BodyStyle.LEGAL_BASIS, "Căn cứ", False, True),
        (BodyStyle.PART, "Phần", True, False),
        (BodyStyle.HEADING, "Mục", True, False),
        (BodyStyle.PARAGRAPH, "Nội dung", False, False),
        (BodyStyle.POINT, "Điểm", False, False),
    ],
)
def test_each_kind_of_paragraph_has_its_face(
    profile: FormatProfile, style: BodyStyle, name: str, bold: bool, italic: bool
) -> None:
    blocks = lay_out(papers.report(plain_paragraph("x", style)), profile)
    (block,) = [b for b in blocks if isinstance(b, TextBlock) and b.text == "x"]

    assert (block.style.name, block.style.bold, block.style.italic) == (
        name,
        bold,
        italic,
    )


def test_a_long_centred_subject_breaks_where_a_reader_pauses(
    profile: FormatProfile,
) -> None:
    blocks = lay_out(papers.one_page_report(), profile)
    (subject,) = [
        b for b in blocks if isinstance(b, TextBlock) and b.style.name == "Trích yếu"
    ]

    assert subject.left == subject.right > 15


def test_empty_paragraphs_are_left_out(profile: FormatProfile) -> None:
    blocks = lay_out(papers.report(plain_paragraph(" \n ")), profile)

    assert all(b.text for b in blocks if isinstance(b, TextBlock))
