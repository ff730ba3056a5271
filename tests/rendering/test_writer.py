"""A document is whole under its name, or what was there before is untouched."""

import errno
import os
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from tests.rendering import papers
from vanthu.domain.documents.books import BookKind
from vanthu.domain.documents.parts import HeaderForm, plain_paragraph
from vanthu.domain.errors import ExportFailed, ExportReason, SettingsInvalid
from vanthu.rendering.writer import FileDocumentWriter

OLD = b"what was there before"
ENDINGS = ["docx", "pdf"]


def refusal(writer: FileDocumentWriter, target: Path) -> ExportReason:
    """Give the reason why a document is not written."""
    with pytest.raises(ExportFailed) as failure:
        writer.write_document(papers.one_page_report(), target)
    assert failure.value.path == target
    return failure.value.reason


@pytest.mark.parametrize("ending", [*ENDINGS, "PDF", "Docx"])
def test_an_earlier_file_is_replaced_by_the_whole_new_one(
    writer: FileDocumentWriter, tmp_path: Path, ending: str
) -> None:
    target = tmp_path / f"Báo cáo số 05.{ending}"
    target.write_bytes(OLD)

    writer.write_document(papers.one_page_report(), target)

    assert target.read_bytes()[:4] in {b"PK\x03\x04", b"%PDF"}
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_document_gives_the_same_bytes(
    writer: FileDocumentWriter, tmp_path: Path, ending: str
) -> None:
    first, second = tmp_path / f"1.{ending}", tmp_path / f"2.{ending}"
    writer.write_document(papers.reply(), first)
    writer.write_document(papers.reply(), second)

    assert first.read_bytes() == second.read_bytes()


def test_the_preview_shows_every_page_of_the_pdf(writer: FileDocumentWriter) -> None:
    pages = writer.preview(papers.long_report(), dpi=100)

    assert len(pages) == 3
    for page in pages:
        assert page.png.startswith(b"\x89PNG")
        assert (page.width, page.height) == pytest.approx((827, 1170), abs=2)


def test_a_page_that_stays_as_it_was_is_not_drawn_again(
    writer: FileDocumentWriter,
) -> None:
    document = papers.long_report()
    changed = replace(document, recipients=("Như trên", "Lưu: VT"))
    before, after = writer.preview(document, dpi=40), writer.preview(changed, dpi=40)

    assert [a is b for a, b in zip(before, after, strict=True)] == [True, True, False]
    assert writer.preview(document, dpi=50)[0].width > before[0].width


@pytest.mark.parametrize("name", ["a.doc", "a.odt", "a", "a.xlsx"])
def test_an_unknown_ending_is_refused(
    writer: FileDocumentWriter, tmp_path: Path, name: str
) -> None:
    assert refusal(writer, tmp_path / name) is ExportReason.UNKNOWN_FORMAT
    assert list(tmp_path.iterdir()) == []


def test_a_register_is_not_written_under_an_unknown_ending(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    with pytest.raises(ExportFailed) as failure:
        writer.write_book(papers.book(BookKind.INCOMING), tmp_path / "a.csv")

    assert failure.value.reason is ExportReason.UNKNOWN_FORMAT


def test_a_folder_that_is_not_there_is_named(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    target = tmp_path / "không có" / "a.pdf"

    assert refusal(writer, target) is ExportReason.NO_SUCH_FOLDER
    assert refusal(writer, tmp_path / "x" / "a.docx") is ExportReason.NO_SUCH_FOLDER


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_name_that_is_taken_leaves_what_is_there_and_no_half_file(
    writer: FileDocumentWriter, tmp_path: Path, ending: str
) -> None:
    target = tmp_path / f"a.{ending}"
    target.mkdir()
    kept = target / "kept.txt"
    kept.write_bytes(OLD)

    assert refusal(writer, target) is ExportReason.IN_USE
    assert kept.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="the administrator may write anywhere"
)
def test_a_folder_that_is_read_only_is_named(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(OLD)
    tmp_path.chmod(0o555)
    try:
        assert refusal(writer, target) is ExportReason.NO_PERMISSION
    finally:
        tmp_path.chmod(0o755)
    assert target.read_bytes() == OLD


@pytest.mark.parametrize(
    ("code", "reason"),
    [(5, ExportReason.IN_USE), (32, ExportReason.IN_USE), (0, ExportReason.OTHER)],
)
def test_a_file_that_is_open_in_word_is_kept_and_named(
    writer: FileDocumentWriter,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    code: int,
    reason: ExportReason,
) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(OLD)
    held = OSError(errno.EIO, "held")
    monkeypatch.setattr(held, "winerror", code, raising=False)

    def refuse(_self: Path, _target: Path) -> Path:
        raise held

    monkeypatch.setattr(Path, "replace", refuse)

    assert refusal(writer, target) is reason
    assert target.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [target]


def test_a_form_that_no_page_can_hold_is_refused(
    profile_path: Path, tmp_path: Path
) -> None:
    form = tmp_path / "form.toml"
    text = profile_path.read_text("utf-8")
    form.write_text(
        text.replace("signature_room = 32.0", "signature_room = 900.0"), "utf-8"
    )

    target = tmp_path / "a.pdf"
    assert refusal(FileDocumentWriter(form), target) is ExportReason.OTHER
    assert not target.exists()


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of twenty kilobytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=20k", "tmpfs", str(folder)],
        check=False,
        capture_output=True,
    )
    if made.returncode:
        pytest.skip("no small disk: this user may not mount one")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(os.name == "nt", reason="no small disk can be made")
def test_a_full_disk_leaves_the_old_file_and_no_half_file(
    writer: FileDocumentWriter, tiny_disk: Path
) -> None:
    target = tiny_disk / "a.pdf"
    target.write_bytes(OLD)

    assert refusal(writer, target) is ExportReason.DISK_FULL
    assert target.read_bytes() == OLD
    assert list(tiny_disk.iterdir()) == [target]


def test_a_sign_that_the_font_lacks_is_refused_by_name(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(OLD)
    document = papers.report(plain_paragraph("Khen 🎉 và 漢 và 🎉."))

    with pytest.raises(ExportFailed) as failure:
        writer.write_document(document, target)

    assert failure.value.reason is ExportReason.MISSING_GLYPH
    assert failure.value.detail == "漢🎉"
    assert target.read_bytes() == OLD


def test_a_sign_in_the_header_or_a_register_is_checked_as_well(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    book = papers.book(BookKind.INCOMING, lines=1)
    strange = replace(book, rows=(("漢",) * 10,))

    with pytest.raises(ExportFailed) as first:
        writer.preview(replace(papers.reply(), place="漢"), dpi=50)
    with pytest.raises(ExportFailed) as second:
        writer.write_book(strange, tmp_path / "a.pdf")

    assert first.value.reason is second.value.reason is ExportReason.MISSING_GLYPH


def test_without_a_font_only_the_pdf_is_refused(
    profile_path: Path, tmp_path: Path
) -> None:
    writer = FileDocumentWriter(profile_path, folders=[tmp_path])

    assert refusal(writer, tmp_path / "a.pdf") is ExportReason.MISSING_FONT
    writer.write_document(papers.one_page_report(), tmp_path / "a.docx")
    assert (tmp_path / "a.docx").exists()


def test_a_missing_profile_is_named(tmp_path: Path) -> None:
    path = tmp_path / "none.toml"

    with pytest.raises(SettingsInvalid) as failure:
        FileDocumentWriter(path).preview(papers.reply(), dpi=50)

    assert failure.value.path == path


def test_more_recipients_than_a_page_holds_are_still_printed(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    many = tuple(f"Khu phố {number}" for number in range(1, 131))
    target = tmp_path / "a.pdf"

    writer.write_document(replace(papers.reply(), recipients=many), target)

    with pdfium.PdfDocument(target) as document:
        text = "".join(
            document[at].get_textpage().get_text_bounded()
            for at in range(len(document))
        )
    assert "- Khu phố 130." in text


def test_a_cell_longer_than_a_page_is_still_printed(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    book = papers.book(BookKind.INCOMING, lines=2)
    long = " ".join(["nội dung dài"] * 900)
    row = (*book.rows[0][:5], long, *book.rows[0][6:])

    writer.write_book(replace(book, rows=(row, book.rows[1])), tmp_path / "a.pdf")

    with pdfium.PdfDocument(tmp_path / "a.pdf") as document:
        assert len(document) > 3


def test_an_empty_register_has_its_cover_and_its_head(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    book = replace(papers.book(BookKind.INCOMING, lines=0), first_number="")
    for ending in (*ENDINGS, "xlsx"):
        writer.write_book(book, tmp_path / f"a.{ending}")

    with pdfium.PdfDocument(tmp_path / "a.pdf") as document:
        assert len(document) == 2


def test_a_document_without_header_names_or_body_is_still_written(
    writer: FileDocumentWriter, tmp_path: Path
) -> None:
    bare = replace(
        papers.one_page_report(),
        header=HeaderForm.NONE,
        issuing_body=(),
        subject="",
        addressees=(),
        body=(),
        recipients=(),
        signatures=(),
    )
    for ending in ENDINGS:
        writer.write_document(bare, tmp_path / f"a.{ending}")
        writer.write_document(replace(bare, symbol="BC-UBND"), tmp_path / f"b.{ending}")

    assert len(list(tmp_path.iterdir())) == 4
