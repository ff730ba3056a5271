"""Word files that are one XML text."""

import codecs
from pathlib import Path

import pytest

from tests.extraction.made_files import WORD, paragraph
from vanthu.domain.errors import UnreadableFile, UnreadableReason
from vanthu.extraction.file_reading import read_pages
from vanthu.extraction.readers.html import HtmlReader
from vanthu.extraction.readers.word_xml import MEDIA_TYPE, WordXmlReader

PATH = Path("letter.doc")
DECLARED = '<?xml version="1.0" encoding="{}" standalone="yes"?>\r\n'
FOR_WORD = '<?mso-application progid="Word.Document"?>\r\n'
OF_2003 = "http://schemas.microsoft.com/office/word/2003/wordml"
HINT = "http://schemas.microsoft.com/office/word/2003/auxHint"
PACKAGE = "http://schemas.microsoft.com/office/2006/xmlPackage"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def word_2003(body: str, encoding: str = "UTF-8", more: str = "") -> str:
    names = f'xmlns:w="{OF_2003}" xmlns:wx="{HINT}"'
    names += ' xmlns:aml="http://schemas.microsoft.com/aml/2001/core"'
    return (
        f"{DECLARED.format(encoding)}{FOR_WORD}<w:wordDocument {names}>{more}"
        f"<w:body><wx:sect>{body}</wx:sect></w:body></w:wordDocument>"
    )


def flat_package(**parts: str) -> str:
    content = "".join(
        f'<pkg:part pkg:name="/word/{name}.xml"><pkg:xmlData>{part}</pkg:xmlData>'
        "</pkg:part>"
        for name, part in parts.items()
    )
    picture = '<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>AA=='
    return (
        f'{DECLARED.format("UTF-8")}{FOR_WORD}<pkg:package xmlns:pkg="{PACKAGE}">'
        f"{content}{picture}</pkg:binaryData></pkg:part></pkg:package>"
    )


def lines_of(data: bytes) -> list[str]:
    read = read_pages(data, PATH)
    assert read.media_type == MEDIA_TYPE
    return "\f".join(page.text for page in read.pages).split("\n")


def test_a_file_of_word_2003_is_read() -> None:
    body = paragraph("Số: 12/UBND") + "<w:tbl><w:tr>"
    body += (
        f"<w:tc>{paragraph('một')}</w:tc><w:tc>{paragraph('hai')}</w:tc></w:tr></w:tbl>"
    )

    assert lines_of(word_2003(body).encode()) == ["Số: 12/UBND", "một\thai"]


def test_changes_notes_numbers_and_headers_of_word_2003() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>".format
    kinds = ("Word.Insertion", "mới"), ("Word.Deletion", "cũ"), ("Word.Comment", "ý")
    changes = "".join(
        f'<aml:annotation w:type="x" aml:type="{kind}"><aml:content>{run(words)}'
        "</aml:content></aml:annotation>"
        for kind, words in kinds
    )
    note = f"<w:r><w:footnote>{paragraph('Chú thích')}</w:footnote></w:r>"
    label = '<w:listPr><w:ilvl w:val="0"/><wx:t wx:val="3."/></w:listPr>'
    header = f"<w:sectPr><w:hdr>{paragraph('MẬT')}</w:hdr></w:sectPr>"
    body = f"<w:p>{changes}{note}</w:p>{paragraph('Báo cáo', label)}{header}"

    assert lines_of(word_2003(body).encode()) == [
        "MẬT", "mới", "1 Chú thích", "3. Báo cáo",
    ]  # fmt: skip


def test_an_old_font_and_a_picture_of_word_2003() -> None:
    font = '<w:rPr><w:rFonts w:ascii=".VnTime" w:h-ansi=".VnTime"/></w:rPr>'
    picture = f"<w:pict><w:binData w:name='a'>{'A' * 11_000_000}</w:binData></w:pict>"
    body = f"<w:p><w:r>{font}<w:t>Céng hßa</w:t></w:r><w:r>{picture}</w:r></w:p>"

    assert lines_of(word_2003(body).encode()) == ["Cộng hòa"]


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_word_2003_may_write_utf_16(mark: bytes) -> None:
    encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    text = word_2003(paragraph("Kính gửi"), "UTF-16")

    assert lines_of(mark + text.encode(encoding)) == ["Kính gửi"]


def test_a_flat_package_is_read_like_a_word_file() -> None:
    document = f'<w:document xmlns:w="{WORD}"><w:body>{{}}</w:body></w:document>'
    mark = '<w:p><w:r><w:t>Theo</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'
    notes = f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:id="1">{paragraph("a")}'
    header = f'<w:hdr xmlns:w="{WORD}">{paragraph("TỐI MẬT")}</w:hdr>'

    data = flat_package(
        document=document.format(mark),
        footnotes=f"{notes}</w:footnote></w:footnotes>",
        header1=header,
    )

    assert lines_of(data.encode()) == ["TỐI MẬT", "Theo", "1 a"]


def test_a_flat_opendocument_text_is_read() -> None:
    names = f'xmlns:office="{OFFICE}" xmlns:text="{TEXT}"'
    body = "<office:body><office:text><text:p>Kính gửi</text:p></office:text>"
    data = f"{DECLARED.format('UTF-8')}<office:document {names}>{body}</office:body>"

    assert lines_of(f"{data}</office:document>".encode()) == ["Kính gửi"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (word_2003(paragraph("a"))[:-20], UnreadableReason.DAMAGED),
        (word_2003(""), UnreadableReason.NO_TEXT),
        (flat_package(styles="<a/>"), UnreadableReason.DAMAGED),
    ],
)
def test_what_cannot_be_read_is_refused(data: str, reason: UnreadableReason) -> None:
    with pytest.raises(UnreadableFile) as refused:
        WordXmlReader().read(data.encode(), PATH)

    assert refused.value.reason is reason


def test_other_xml_is_not_recognised() -> None:
    page = b'<?xml version="1.0"?><html><body><p>wordDocument</p></body></html>'

    assert not WordXmlReader().recognises(page)
    assert HtmlReader().recognises(page)
    assert not WordXmlReader().recognises(b"<package ><w:wordDocument />")
