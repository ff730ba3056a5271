"""Word files: order of words, automatic numbers, and files that are refused."""

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest

from tests.extraction.made_files import WORD, docx_of, paragraph, saved, table
from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.readers import archive
from vanthu.extraction.readers.docx import DocxReader

PATH = Path("letter.docx")
GRID = '<w:tblBorders><w:insideV w:val="single"/></w:tblBorders>'
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def lines_of(data: bytes) -> list[str]:
    assert DocxReader().recognises(data)
    (page,) = DocxReader().read(data, PATH).pages
    return page.text.split("\n")


def reason_for(data: bytes) -> UnreadableReason:
    with pytest.raises(UnreadableFile) as refused:
        DocxReader().read(data, PATH)
    return refused.value.reason


def test_the_columns_of_a_header_table_are_read_one_after_the_other() -> None:
    header = table(
        [["UBND PHƯỜNG"], ["QUỐC HIỆU", "Tiêu ngữ"]],
        [["Số: 12/UBND", "V/v báo cáo"], ["Sông Hà, ngày 6"]],
    )

    assert lines_of(docx_of(header + paragraph("Kính gửi"))) == [
        "UBND PHƯỜNG",
        "Số: 12/UBND",
        "V/v báo cáo",
        "",
        "QUỐC HIỆU",
        "Tiêu ngữ",
        "Sông Hà, ngày 6",
        "",
        "Kính gửi",
    ]


def test_the_national_heading_above_both_columns_is_read_first() -> None:
    header = table([[], ["QUỐC HIỆU"]], [["Số: 12/UBND"], ["Sông Hà, ngày 6"]])

    words = [line for line in lines_of(docx_of(header)) if line]

    assert words == ["QUỐC HIỆU", "Số: 12/UBND", "Sông Hà, ngày 6"]


def test_the_columns_of_a_footer_table_are_read_one_after_the_other() -> None:
    footer = table([["Nơi nhận:"], ["TM. UBND"]], [["- Lưu: VT."], ["CHỦ TỊCH"]])

    words = [line for line in lines_of(docx_of(paragraph("Hết.") + footer)) if line]

    assert words == ["Hết.", "Nơi nhận:", "- Lưu: VT.", "TM. UBND", "CHỦ TỊCH"]


@pytest.mark.parametrize("properties", [GRID, ""])
def test_a_table_of_the_body_is_read_row_by_row(properties: str) -> None:
    body = paragraph("Lịch:") + table(
        [["07h30"], ["Đón đại biểu"]], [["08h00"], ["Khai mạc"]], properties=properties
    )

    assert lines_of(docx_of(body)) == [
        "Lịch:",
        "07h30\tĐón đại biểu",
        "08h00\tKhai mạc",
    ]


def test_merged_cells_are_read_once() -> None:
    document = docx.Document()
    grid = document.add_table(2, 2, style="Table Grid")
    grid.cell(0, 0).merge(grid.cell(1, 0)).text = "merged"
    grid.cell(0, 1).text = "one"
    grid.cell(1, 1).text = "two"

    assert lines_of(saved(document)) == ["merged\tone", "two"]


def test_breaks_tabs_links_and_text_boxes_are_words_too() -> None:
    runs = (
        "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t>"
        "<w:noBreakHyphen/></w:r><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>"
        f'<w:r><mc:AlternateContent xmlns:mc="{MC}"><mc:Choice><w:txbxContent>'
        f"{paragraph('HỎA TỐC')}</w:txbxContent></mc:Choice><mc:Fallback>"
        f"<w:txbxContent>{paragraph('HỎA TỐC')}</w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )

    assert lines_of(docx_of(f"<w:p>{runs}</w:p>")) == ["a", "b\tc-link", "HỎA TỐC"]


def test_deleted_and_hidden_words_are_not_read() -> None:
    runs = (
        "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> shown</w:t></w:r>'
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    )

    assert lines_of(docx_of(f"<w:p>{runs}</w:p>")) == ["new shown"]


def note_of(number: int, text: str) -> str:
    mark = f'<w:footnote w:id="{number}">'
    return f"{mark}{paragraph(text)}</w:footnote>"


def test_a_footnote_stands_below_its_paragraph() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = f"<w:p><w:r><w:t>Thực hiện</w:t></w:r>{mark}</w:p>{paragraph('Kính')}"
    notes = note_of(0, "") + note_of(2, "Công văn số 12/UBND-VP.")
    notes = f'<w:footnotes xmlns:w="{WORD}">{notes}</w:footnotes>'

    assert lines_of(docx_of(body, footnotes=notes)) == [
        "Thực hiện",
        "1 Công văn số 12/UBND-VP.",
        "Kính",
    ]


def test_an_endnote_stands_below_its_paragraph_and_notes_are_counted() -> None:
    def mark(kind: str, number: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    def notes(kind: str, *found: str) -> str:
        content = "".join(
            f'<w:{kind} w:id="{number}">{paragraph(text)}</w:{kind}>'
            for number, text in enumerate(found, 5)
        )
        return f'<w:{kind}s xmlns:w="{WORD}">{content}</w:{kind}s>'

    words = "<w:r><w:t>{}</w:t></w:r>".format
    first = mark("footnote", 5) + words("Kính") + mark("endnote", 5)
    body = f"<w:p>{first}</w:p><w:p>{words('gửi')}{mark('footnote', 6)}</w:p>"
    parts = {
        "footnotes": notes("footnote", "a", "b"),
        "endnotes": notes("endnote", "c"),
    }

    assert lines_of(docx_of(body, **parts)) == ["Kính", "1 a", "1 c", "gửi", "2 b"]


def test_words_are_hidden_by_their_style_too() -> None:
    def style(name: str, kind: str, properties: str) -> str:
        start = f'<w:style w:type="{kind}" w:styleId="{name}">'
        return f"{start}<w:rPr>{properties}</w:rPr></w:style>"

    def run(text: str, properties: str) -> str:
        return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"

    styles = style("H", "character", "<w:vanish/>") + style(
        "P", "paragraph", "<w:vanish/>"
    )
    named = '<w:rStyle w:val="H"/>'
    shown = '<w:vanish w:val="0"/>'
    of_style = '<w:pPr><w:pStyle w:val="P"/></w:pPr>'
    body = f"<w:p>{run('a', '')}{run('no', named)}{run('b', named + shown)}</w:p>"
    body += f"<w:p>{of_style}{run('no', '')}{run('c', shown)}</w:p>"

    data = docx_of(body, styles=f'<w:styles xmlns:w="{WORD}">{styles}</w:styles>')

    assert lines_of(data) == ["ab", "c"]


def test_drawn_words_are_words_too() -> None:
    drawn = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml">'
        '<v:textpath string="HỎA TỐC"/></v:shape></w:pict></w:r>'
    )

    assert lines_of(docx_of(f"<w:p><w:r><w:t>UBND</w:t></w:r>{drawn}</w:p>")) == [
        "UBND", "HỎA TỐC",
    ]  # fmt: skip


def test_a_mark_in_a_page_header_is_known_in_any_writing() -> None:
    def header(text: str) -> str:
        return f'<w:hdr xmlns:w="{WORD}">{paragraph(text)}</w:hdr>'

    mark = "MA\u0323\u0302T"
    data = docx_of(paragraph("Số: 12"), header1=header(mark), header2=header(mark))

    assert lines_of(data) == ["MẬT", "Số: 12"]


def test_only_a_page_header_with_a_stamp_or_title_is_read() -> None:
    def header(text: str) -> str:
        return f'<w:hdr xmlns:w="{WORD}">{paragraph(text)}</w:hdr>'

    data = docx_of(paragraph("Số: 12"), header1=header("2"), header2=header("HỎA TỐC"))

    assert lines_of(data) == ["HỎA TỐC", "Số: 12"]


@pytest.mark.parametrize(
    "chunk",
    [
        "<html><body><p>một</p><p>hai</p></body></html>",
        "MIME-Version: 1.0\nContent-Type: text/html\n\n<p>một</p><p>hai</p>",
        r"{\rtf1\ansi m\u7897?t\par hai}",
        "một\nhai",
    ],
)
def test_a_file_of_another_format_in_it_is_read_in_its_place(chunk: str) -> None:
    names = (
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    )
    relation = f'<Relationship Id="r9" Type="{names[1]}/aFChunk" Target="a.bin"/>'
    place = f'<w:altChunk xmlns:r="{names[1]}" r:id="r9"/>'
    stream = BytesIO(docx_of(paragraph("a") + place + paragraph("b")))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{names[0]}">{relation}</Relationships>',
        )
        archive.writestr("word/a.bin", chunk)

    assert lines_of(stream.getvalue()) == ["a", "một", "hai", "b"]


def test_changes_that_were_tracked_are_read_as_accepted() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>".format
    gone = "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>"
    change = f"<w:ins>{run('mới')}</w:ins>{gone}"
    held = f"<w:sdt><w:sdtPr/><w:sdtContent>{run(' giữ')}</w:sdtContent></w:sdt>"

    assert lines_of(docx_of(f"<w:p>{change}{held}</w:p>")) == ["mới giữ"]


def test_a_table_in_a_table_is_read_in_its_place() -> None:
    inner = table([["a"], ["b"]], properties=GRID)
    cell = f"<w:tc>{paragraph('Trước')}{inner}{paragraph('Sau')}</w:tc>"
    outer = f"<w:tbl><w:tblPr>{GRID}</w:tblPr><w:tr>{cell}</w:tr></w:tbl>"

    assert [line for line in lines_of(docx_of(outer)) if line] == [
        "Trước",
        "a\tb",
        "Sau",
    ]


def test_words_in_an_old_font_are_converted_whoever_sets_it() -> None:
    def font(name: str, kind: str = "hAnsi") -> str:
        return f'<w:rPr><w:rFonts w:{kind}="{name}"/></w:rPr>'

    def run(text: str, properties: str = "") -> str:
        return f"<w:r>{properties}<w:t>{text}</w:t></w:r>"

    styles = (
        f'<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault>{font("Arial")}'
        "</w:rPrDefault></w:docDefaults>"
        f'<w:style w:type="paragraph" w:styleId="A">{font(".VnTime")}</w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
        f'<w:style w:type="character" w:styleId="C">{font("VNI-Times")}</w:style>'
        "</w:styles>"
    )
    in_b = '<w:pPr><w:pStyle w:val="B"/></w:pPr>'
    in_c = '<w:rPr><w:rStyle w:val="C"/></w:rPr>'
    shown = "ph\u00adêng"
    body = (
        f"<w:p>{run(shown, font('.VnTimeH', 'ascii'))}{run(' été')}</w:p>"
        f"<w:p>{in_b}{run(shown)}{run(' été', font('Arial'))}</w:p>"
        f"<w:p>{in_b}{run(' été', font('minorHAnsi', 'hAnsiTheme'))}</w:p>"
        f"<w:p>{run('phö', in_c)}{run('ôøng', in_c)}</w:p>"
    )

    assert lines_of(docx_of(body, styles=styles)) == [
        "PHƯỜNG été",
        "phường été",
        " été",
        "phường",
    ]


def test_the_font_of_the_usual_style_counts_before_that_of_the_document() -> None:
    styles = (
        f'<w:styles xmlns:w="{WORD}"><w:style w:type="paragraph" w:default="1"'
        ' w:styleId="N"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>'
        "</w:styles>"
    )

    data = docx_of(paragraph("ph\u00adêng"), styles=styles)

    assert lines_of(data) == ["phường"]


def test_the_authors_page_breaks_divide_pages() -> None:
    body = (
        paragraph("one")
        + '<w:p><w:r><w:br w:type="page"/><w:t>two</w:t></w:r></w:p>'
        + paragraph("three", "<w:pageBreakBefore/>")
    )

    pages = DocxReader().read(docx_of(body), PATH).pages

    assert [page.text for page in pages] == ["one", "two", "three"]


def test_automatic_numbers_and_dashes_are_written_out() -> None:
    levels = (
        ("decimal", "%1."),
        ("lowerLetter", "%2)"),
        ("upperRoman", "%3"),
        ("bullet", "\uf02d"),
    )
    kind = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{name}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (name, text) in enumerate(levels)
    )
    numbering = (
        f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="7">{kind}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>'
    )
    styles = (
        f'<w:styles xmlns:w="{WORD}"><w:style w:styleId="Item"><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
    )

    def item(text: str, level: int, number: int = 1) -> str:
        place = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
        return paragraph(text, f"<w:numPr>{place}</w:numPr>")

    body = (
        item("x", 0) + item("x", 1) + item("x", 1) + item("x", 0) + item("x", 1)
        + item("x", 2) + item("x", 3) + item("x", 0, number=2)
        + paragraph("x", '<w:pStyle w:val="Item"/>') + paragraph("plain")
    )  # fmt: skip

    lines = lines_of(docx_of(body, numbering=numbering, styles=styles))

    assert lines == [
        "1. x", "a) x", "b) x", "2. x", "a) x", "I x", "- x", "5. x", "6. x", "plain",
    ]  # fmt: skip


def test_a_damaged_archive_is_damaged() -> None:
    data = docx_of(paragraph("one"))

    assert reason_for(data[: len(data) // 2]) is UnreadableReason.DAMAGED
    assert reason_for(docx_of("<w:p>")) is UnreadableReason.DAMAGED


def test_a_file_without_words_has_no_text() -> None:
    assert reason_for(docx_of("<w:p/>")) is UnreadableReason.NO_TEXT


def test_a_file_with_a_password_is_encrypted() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")

    assert DocxReader().recognises(data)
    assert reason_for(data) is UnreadableReason.ENCRYPTED


def test_another_archive_is_not_recognised() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("notes.txt", "word")

    assert not DocxReader().recognises(stream.getvalue())


def test_an_archive_of_many_entries_is_too_complex(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(archive, "MOST_ENTRIES", 2)
    data = docx_of(paragraph("x"), one="<a/>", two="<a/>")

    assert reason_for(data) is UnreadableReason.TOO_COMPLEX


def test_an_outside_entity_is_not_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", "utf-8")
    content = (
        f'<!DOCTYPE d [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
        f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>words&e;</w:t></w:r>'
        "</w:p></w:body></w:document>"
    )
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", content)

    assert lines_of(stream.getvalue()) == ["words"]


def test_tables_nested_beyond_reason_are_refused() -> None:
    cell = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"

    assert reason_for(docx_of(cell[0] * 70 + cell[1] * 70)) is UnreadableReason.DAMAGED
