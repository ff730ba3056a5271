"""Spreadsheets and slides give the words of their cells, and nothing else."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from vanthu.domain.errors import UnreadableFile
from vanthu.extraction.readers.sheets import MOST_CHARACTERS, SheetReader

PATH = Path("bảng.xlsx")
READER = SheetReader()
ODS = b"application/vnd.oasis.opendocument.spreadsheet"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def workbook(*sheets: list[list[object]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def archive(**parts: str | bytes) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as packed:
        for name, content in parts.items():
            path = name.replace("__", "/").replace("_xml", ".xml")
            how = None if name == "mimetype" else ZIP_DEFLATED
            packed.writestr(path, content, how)
    return stream.getvalue()


def words(data: bytes) -> list[str]:
    assert READER.recognises(data)
    return [page.text for page in READER.read(data, PATH).pages]


def test_each_sheet_is_a_page_and_each_row_a_line() -> None:
    data = workbook([["Trường", "Số lớp"], ["Kim Sơn", 12]], [["Tổng", 1.5]])

    assert words(data) == ["Trường\tSố lớp\nKim Sơn\t12", "Tổng\t1.5"]


def test_words_written_in_the_cell_are_read() -> None:
    cell = (
        '<c t="inlineStr"><is><t>Xã </t><t>Đồi Thông</t></is></c><c t="s"><v>9</v></c>'
    )
    sheet = f"<worksheet><sheetData><row>{cell}</row></sheetData></worksheet>"

    assert words(
        archive(xl__workbook_xml="<x/>", xl__worksheets__sheet1_xml=sheet)
    ) == ["Xã Đồi Thông"]


def test_slides_are_read_in_order() -> None:
    slides = {
        f"ppt__slides__slide{number}_xml": f"<s><p><r><t>{text}</t></r></p></s>"
        for number, text in ((10, "Kết luận"), (2, "Mở đầu"))
    }

    assert words(archive(ppt__presentation_xml="<x/>", **slides)) == [
        "Mở đầu",
        "Kết luận",
    ]


def test_an_opendocument_table_is_read() -> None:
    content = (
        f'<o:c xmlns:o="{OFFICE}:office:1.0" xmlns:t="{OFFICE}:table:1.0" '
        f'xmlns:x="{OFFICE}:text:1.0"><t:table><t:table-row>'
        "<t:table-cell><x:p>Trạm <x:span>Y tế</x:span></x:p></t:table-cell>"
        "<t:table-cell><x:p>3</x:p></t:table-cell></t:table-row></t:table></o:c>"
    )

    assert words(archive(mimetype=ODS, content_xml=content)) == ["Trạm Y tế\t3"]


def test_only_so_much_is_searched() -> None:
    (page,) = words(workbook([["a" * 1_000] for _ in range(500)]))

    assert MOST_CHARACTERS - 2_000 < len(page) <= MOST_CHARACTERS + 1


@pytest.mark.parametrize(
    "data",
    [
        workbook([["Trường"]])[:-50],
        workbook([[]]),
        archive(xl__workbook_xml="<x/>", xl__worksheets__sheet1_xml="<worksheet><row"),
        archive(mimetype=ODS),
    ],
)
def test_a_damaged_or_empty_one_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        READER.read(data, PATH)


def test_an_entity_is_not_resolved() -> None:
    sheet = (
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><worksheet><row>'
        '<c t="inlineStr"><is><t>a&e;</t></is></c></row></worksheet>'
    )
    data = archive(xl__workbook_xml="<x/>", xl__worksheets__sheet1_xml=sheet)

    assert words(data) == ["a"]


def test_other_archives_are_not_recognised() -> None:
    assert not READER.recognises(archive(word__document_xml="<x/>"))
    assert not READER.recognises(b"PK nothing")
