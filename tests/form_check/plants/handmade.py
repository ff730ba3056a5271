"""Documents in form as a clerk makes them in Word: direct formats, tabs, shapes."""

from collections.abc import Callable, Mapping
from itertools import count

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

CENTER, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
_EMU = 36_000  # in a millimetre
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_LINE = """<w:drawing {spaces}><wp:anchor distT="0" distB="0" distL="0" distR="0"
 simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1"
 allowOverlap="1"><wp:simplePos x="0" y="0"/>
 <wp:positionH relativeFrom="column"><wp:posOffset>{left}</wp:posOffset></wp:positionH>
 <wp:positionV relativeFrom="paragraph"><wp:posOffset>{down}</wp:posOffset>
 </wp:positionV><wp:extent cx="{wide}" cy="0"/>
 <wp:effectExtent l="0" t="0" r="0" b="0"/>
 <wp:wrapNone/><wp:docPr id="{number}" name="Line {number}"/><wp:cNvGraphicFramePr/>
 <a:graphic><a:graphicData
 uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
 <wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>
 <a:ext cx="{wide}" cy="0"/></a:xfrm>
 <a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill>
 <a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>
 </a:graphicData></a:graphic></wp:anchor></w:drawing>"""

_REQUEST = (
    "Thực hiện Kế hoạch số 214/KH-UBND ngày 12 tháng 10 năm 2026 của Ủy ban nhân dân "
    "tỉnh Trung Lương về kiểm tra công tác văn thư, lưu trữ, Ủy ban nhân dân phường "
    "Sông Hà đề nghị các đơn vị thực hiện một số nội dung sau:"
)
_ITEMS = (
    "1. Rà soát sổ đăng ký văn bản đến, văn bản đi từ đầu năm 2026; bổ sung những văn "
    "bản còn thiếu số, thiếu ngày hoặc chưa ghi nơi nhận trong sổ.",
    "2. Lập hồ sơ công việc đã giải quyết xong, sắp xếp theo danh mục hồ sơ của cơ "
    "quan và bàn giao cho bộ phận lưu trữ theo đúng thời hạn quy định.",
    "3. Báo cáo kết quả về Ủy ban nhân dân phường (qua Văn phòng) trước ngày 20 "
    "tháng 11 năm 2026 để tổng hợp.",
)
_CLOSING = (
    "Ủy ban nhân dân phường đề nghị các đơn vị nghiêm túc triển khai thực hiện./."
)
_numbers = count(1)


def _blank(*, width: float = 165) -> WordDocument:
    word = Document()
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(210 - 30 - width)
    section.different_first_page_header_footer = True
    normal = word.styles["Normal"]
    normal.font.size = Pt(14)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), "Times New Roman")
    normal.paragraph_format.space_after = Pt(0)
    _number(section.header.paragraphs[0])
    return word


def _number(paragraph: Paragraph) -> None:
    paragraph.alignment = CENTER
    paragraph.paragraph_format.tab_stops.clear_all()
    run = paragraph.add_run()
    run.font.size = Pt(14)
    for kind, code in (("begin", ""), ("", "PAGE"), ("end", "")):
        name = "w:fldChar" if kind else "w:instrText"
        element = OxmlElement(name)
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = code
        run._r.append(element)  # noqa: SLF001 - fields have no public way


def _say(  # noqa: PLR0913 - each is one part of the look
    place: WordDocument | _Cell,
    text: str,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
    align: WD_ALIGN_PARAGRAPH | None = None,
    before: float = 0,
) -> Paragraph:
    is_new = isinstance(place, _Cell) and not place.paragraphs[0].text
    paragraph = place.paragraphs[0] if is_new else place.add_paragraph()
    run = paragraph.add_run(text)
    run.font.size, run.font.bold, run.font.italic = Pt(size), bold, italic
    if align is not None:
        paragraph.alignment = align
    paragraph.paragraph_format.space_before = Pt(before)
    return paragraph


def _draw(paragraph: Paragraph, left: float, down: float, wide: float) -> None:
    """Anchor a drawn line to a paragraph, all in millimetres."""
    xml = _LINE.format(
        spaces=_SPACES,
        left=round(left * _EMU),
        down=round(down * _EMU),
        wide=round(wide * _EMU),
        number=next(_numbers),
    )
    paragraph.add_run()._r.append(parse_xml(xml))  # noqa: SLF001 - shapes


def _body(word: WordDocument) -> None:
    for text in (_REQUEST, *_ITEMS, _CLOSING):
        paragraph = _say(word, text, 14, align=JUSTIFY, before=6)
        paragraph.paragraph_format.first_line_indent = Mm(12.7)
        paragraph.paragraph_format.line_spacing = 1.15


def _foot(word: WordDocument) -> None:
    table = word.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    _say(left, "Nơi nhận:", 12, bold=True, italic=True, before=6)
    for item in ("- Như trên;", "- TT. Đảng ủy, HĐND phường (để b/c);", "- Lưu: VT."):
        _say(left, item, 11)
    for line in ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"):
        _say(right, line, 14, bold=True, align=CENTER)
    for _ in range(4):
        _say(right, " ", 14, align=CENTER)
    _say(right, "Đoàn Thị Mai Hạnh", 14, bold=True, align=CENTER)


def table_letter() -> WordDocument:
    """Give a công văn whose header is a table of one row, with drawn lines."""
    word = _blank()
    table = word.add_table(rows=1, cols=2)
    table.autofit = False
    widths = Mm(67), Mm(98)
    left, right = table.rows[0].cells
    for at, (cell, width) in enumerate(zip((left, right), widths, strict=True)):
        cell.width = table.columns[at].width = width
    _say(left, "ỦY BAN NHÂN DÂN", 13, bold=True, align=CENTER)
    name = _say(left, "PHƯỜNG SÔNG HÀ", 13, bold=True, align=CENTER)
    _draw(name, 22, 6.2, 18)
    _say(left, "Số: 318/UBND-VP", 13, align=CENTER, before=10)
    _say(left, "V/v tự kiểm tra công tác văn thư", 13, align=CENTER, before=6)
    _say(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True, align=CENTER)
    motto = _say(right, "Độc lập - Tự do - Hạnh phúc", 13, bold=True, align=CENTER)
    _draw(motto, 19, 6.2, 56)
    _say(
        right,
        "Sông Hà, ngày 26 tháng 10 năm 2026",
        13,
        italic=True,
        align=CENTER,
        before=10,
    )
    dear = _say(word, "Kính gửi: Các phòng, ban, đơn vị thuộc phường", 14, before=12)
    dear.alignment = CENTER
    _body(word)
    _foot(word)
    return word


def tabbed_notice() -> WordDocument:
    """Give a thông báo whose header stands on tab stops, with borders for lines."""
    word = _blank()
    stops = ((33, WD_TAB_ALIGNMENT.CENTER), (116, WD_TAB_ALIGNMENT.CENTER))
    rows = (
        (
            ("ỦY BAN NHÂN DÂN", 12, True, False),
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, True, False),
        ),
        (
            ("PHƯỜNG SÔNG HÀ", 12, True, False),
            ("Độc lập - Tự do - Hạnh phúc", 13, True, False),
        ),
        (
            ("Số: 41/TB-UBND", 13, False, False),
            ("Sông Hà, ngày 05 tháng 11 năm 2026", 13, False, True),
        ),
    )
    for at, row in enumerate(rows):
        paragraph = word.add_paragraph()
        for place, alignment in stops:
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(place), alignment)
        for text, size, bold, italic in row:
            run = paragraph.add_run(f"\t{text}")
            run.font.size, run.font.bold, run.font.italic = Pt(size), bold, italic
        if at == 1:
            _draw(paragraph, 24.5, 5.8, 17)
            _draw(paragraph, 88, 5.8, 56)
            paragraph.paragraph_format.space_after = Pt(10)
    _say(word, "THÔNG BÁO", 14, bold=True, align=CENTER, before=14)
    about = _say(
        word, "Lịch tự kiểm tra công tác văn thư năm 2026", 14, bold=True, align=CENTER
    )
    _draw(about, 62, 6.6, 42)
    _body(word)
    _foot(word)
    for paragraph in word.tables[-1].rows[0].cells[0].paragraphs:
        if paragraph.text == "- Như trên;":
            paragraph.runs[0].text = "- Các phòng, ban, đơn vị (để t/h);"
    return word


HANDMADE: Mapping[str, Callable[[], WordDocument]] = {
    "table-letter": table_letter,
    "tabbed-notice": tabbed_notice,
}
