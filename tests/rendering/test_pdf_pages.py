"""What stays together on the pages of a PDF, and what may part."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from tests.rendering import papers
from tests.rendering.conftest import Exports
from tests.rendering.kinds.every import KINDS, LONG_TEXT, VARIANTS, sized
from tests.rendering.kinds.pictures import bars
from tests.rendering.kinds.ward import styled, ward_document
from tests.rendering.printed import PrintedLine, PrintedPage, read_pages
from vanthu.domain.documents.parts import (
    BodyBlock,
    BodyPicture,
    BodyStyle,
    BodyTable,
    OfficialDocument,
    TableColumn,
    plain_paragraph,
)
from vanthu.domain.errors import ExportFailed
from vanthu.domain.office import SizeProfile
from vanthu.rendering.format_profile import FormatProfile
from vanthu.rendering.writer import FileDocumentWriter

INDENTED = 42.0  # millimetres: where the first line of a paragraph begins


def report(*body: BodyBlock) -> OfficialDocument:
    """Give a báo cáo with this body."""
    return ward_document("báo cáo", "BC-UBND", "Kết quả thực hiện", *body)


def printed(
    writer: FileDocumentWriter, folder: Path, document: OfficialDocument
) -> tuple[PrintedPage, ...]:
    """Give the pages of a document."""
    writer.write_document(document, folder / "a.pdf")
    return read_pages(folder / "a.pdf")


def body_lines(page: PrintedPage) -> list[PrintedLine]:
    """Give the lines below the page's number."""
    return [line for line in page.lines if line.baseline > 19]


def continued(lines: Sequence[PrintedLine]) -> int:
    """Count the lines at the head of a page that go on with a paragraph."""
    count = 0
    while count < len(lines) and lines[count].left < INDENTED - 1:
        count += 1
    return count


@pytest.mark.parametrize("name", ["cong-van-A-long", "thong-bao-B-long"])
@pytest.mark.parametrize("maker", ["ours", "libreoffice"])
def test_no_paragraph_leaves_one_line_alone(
    converted: Exports, name: str, maker: str
) -> None:
    path = converted.pdf(name) if maker == "ours" else converted.converted(name)
    parted = 0
    for before, page in pairwise(read_pages(path)):
        lines = body_lines(page)
        rest = continued(lines)
        if rest:
            parted += 1
            assert rest > 1
            above = [line for line in body_lines(before) if line.size > 11]
            assert above[-1].left < INDENTED - 1  # the strip at the foot is smaller

    assert parted


def test_a_heading_is_never_the_last_line_of_a_page(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    for count in range(20, 34):
        lines = [plain_paragraph("Đã thực hiện xong.")] * count
        end = (
            plain_paragraph("II. KẾT QUẢ", BodyStyle.PART),
            plain_paragraph("1. Số liệu", BodyStyle.HEADING),
            plain_paragraph(LONG_TEXT),
        )
        first, *_ = printed(writer, tmp_path, report(*lines, *end))

        assert body_lines(first)[-1].text.strip() not in {"II. KẾT QUẢ", "1. Số liệu"}


def test_a_table_before_the_signature_sends_its_last_row_with_it(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    columns = (TableColumn("TT"), TableColumn("Nội dung", 4))
    seen = set()
    for count in range(14, 34):
        rows = tuple((f"{n}", f"Việc số {n}") for n in range(1, count + 1))
        document = report(plain_paragraph("Như sau:"), BodyTable(columns, rows))
        *_, last = printed(writer, tmp_path, document)
        text = " ".join(line.text for line in last.lines)
        seen.add("CỘNG HÒA" in text)

        assert f"Việc số {count}" in text.replace("\u00a0", " ")
        assert "PHÓ CHỦ TỊCH" in text

    assert seen == {True, False}


def test_a_picture_that_does_not_fit_goes_to_the_next_page_with_its_caption(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    picture = BodyPicture(bars(900, 600), 900, 600, "Ảnh 1. Lễ ra quân")
    lines = [plain_paragraph("Đã thực hiện xong.")] * 20
    first, second = printed(
        writer, tmp_path, report(*lines, picture, *styled("Hết./."))
    )

    assert not any("Ảnh 1." in line.text for line in first.lines)
    assert second.line("Ảnh 1. Lễ ra quân").top > 20 + 90


def test_a_picture_is_never_wider_than_the_text_nor_too_high(
    writer: FileDocumentWriter, tmp_path: Path, profile: FormatProfile
) -> None:
    for width, height in ((4000, 300), (300, 4000)):
        picture = BodyPicture(bars(width, height), width, height, "Ảnh")
        pages = printed(writer, tmp_path, report(picture, *styled("Hết./.")))

        caption = next(
            line for p in pages for line in p.lines if line.text.strip() == "Ảnh"
        )
        assert caption.baseline < 277
        assert profile.body.picture_height == 110


def test_two_rows_of_headings_stand_over_their_columns(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    columns = (
        TableColumn("TT"),
        TableColumn("Trước hạn", group="Đã xong"),
        TableColumn("Quá hạn", group="Đã xong"),
    )
    table = BodyTable(columns, (("1", "2", "3"),))
    (page,) = printed(writer, tmp_path, report(table, *styled("Hết./.")))
    above, below = page.line("Đã xong"), page.line("Trước hạn")

    assert above.baseline < below.baseline
    assert below.left < (above.left + above.right) / 2 < below.right + 40


@pytest.mark.parametrize("size", SizeProfile)
@pytest.mark.parametrize("variant", ["usual", "crowded", "long-named"])
def test_everything_printed_lies_between_the_margins_in_the_profiles_sizes(
    writer: FileDocumentWriter,
    tmp_path: Path,
    profile: FormatProfile,
    size: SizeProfile,
    variant: str,
) -> None:
    sizes = profile.of_size(size).sizes
    allowed = {getattr(sizes, name) for name in sizes.__slots__}
    for build in KINDS.values():
        document = sized(VARIANTS[variant](build()), size)
        for page in printed(writer, tmp_path, document):
            right = page.width - profile.paper.right
            for line in body_lines(page):
                assert line.size in allowed, line.text
                assert line.left > profile.paper.left - 0.4, line.text
                assert line.right < right + 0.9, line.text
                assert line.baseline < page.height - profile.paper.bottom, line.text


def test_the_signs_of_every_part_are_checked_before_anything_is_printed(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    table = BodyTable((TableColumn("TT"),), (("漢",),))
    documents = {
        "table": report(table),
        "address": replace(papers.reply(), address_lines=("漢",)),
        "circulation": replace(papers.reply(), circulation="漢"),
        "caption": report(BodyPicture(bars(9, 9), 9, 9, "漢")),
    }
    for name, document in documents.items():
        with pytest.raises(ExportFailed) as refusal:
            writer.write_document(document, tmp_path / f"{name}.pdf")
        assert refusal.value.detail == "漢"
        assert not (tmp_path / f"{name}.pdf").exists()
