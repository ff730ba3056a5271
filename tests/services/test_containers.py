"""Letters are taken out of mails and archives, with what came along."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.conftest import MadeUpReader
from tests.storage.examples import DRAFT, reading
from vanthu.domain import packages
from vanthu.domain.containers import ContainedFile, PartKind
from vanthu.domain.errors import (
    ReaderFailed,
    SecretLetter,
    UnknownFormat,
    UnreadableFile,
    UnreadableReason,
)
from vanthu.domain.intake import LetterWarning, TextSource
from vanthu.domain.register import Attachment
from vanthu.services.desk import Desk
from vanthu.services.intake import READER_FAILED
from vanthu.services.lines import RegisterQuery
from vanthu.services.progress import NoProgress

LETTER = ContainedFile("341.pdf", b"%PDF letter")
TABLE = ContainedFile("số liệu.xlsx", b"PK table")
APPENDIX = ContainedFile("phụ lục.docx", b"PK appendix")
WORDS = ContainedFile("Nội dung thư.txt", b"words", PartKind.WORDS)
ENVELOPE = ContainedFile("Thông tin thư.txt", b"from", PartKind.ENVELOPE)


@pytest.fixture
def mail(tmp_path: Path, reader: MadeUpReader) -> Path:
    """Give a mail with a letter, an appendix and a table."""
    path = tmp_path / "thư.eml"
    path.write_bytes(b"From: somebody")
    reader.parts[path.name] = (ENVELOPE, LETTER, APPENDIX, TABLE, WORDS)
    reader.failures[TABLE.name] = UnknownFormat(path)
    reader.words = {
        ENVELOPE.name: "Từ: Sở Nội vụ",
        APPENDIX.name: "Phụ lục\ndanh mục thiết bị",
        WORDS.name: "Xin gửi kèm quý cơ quan.",
    }
    return path


def names(attachments: tuple[Attachment, ...]) -> list[tuple[str, bool]]:
    return [(each.file.name, each.is_container) for each in attachments]


def test_the_letter_waits_and_the_rest_comes_along(
    desk: Desk, mail: Path, changes: list[str]
) -> None:
    (waiting,) = desk.intake.take(mail)

    assert waiting.file.name == LETTER.name
    assert waiting.reading is not None
    assert names(waiting.attachments) == [
        ("thư.eml", True), ("phụ lục.docx", False), ("số liệu.xlsx", False),
    ]  # fmt: skip
    assert desk.intake.open(waiting.inbox_id) == waiting
    kept = [waiting.file, *(each.file for each in waiting.attachments)]
    assert [desk.vault.path_of(file.sha256).read_bytes() for file in kept] == [
        LETTER.content, mail.read_bytes(), APPENDIX.content, TABLE.content,
    ]  # fmt: skip
    assert changes == ["changed"]


def test_each_letter_of_an_archive_waits_by_itself(desk: Desk, mail: Path) -> None:
    parts = [replace(LETTER, name=f"{n}.pdf", content=b"%d" % n) for n in range(3)]
    reader = desk.intake.reader
    assert isinstance(reader, MadeUpReader)
    reader.parts[mail.name] = (*parts, TABLE)

    taken = desk.intake.take_all([mail], NoProgress())

    assert [letter.file.name for letter in taken.letters] == ["0.pdf", "1.pdf", "2.pdf"]
    for letter in taken.letters:
        assert names(letter.attachments)[1:] == [("số liệu.xlsx", False)]
    assert desk.intake.take(mail) == taken.letters


def test_a_letter_in_which_its_attachments_lie_is_not_attached_to_itself(
    desk: Desk, tmp_path: Path, reader: MadeUpReader
) -> None:
    path = tmp_path / "341.pdf"
    path.write_bytes(LETTER.content)
    reader.parts[path.name] = (LETTER, TABLE)
    reader.failures[TABLE.name] = UnknownFormat(path)

    (waiting,) = desk.intake.take(path)

    assert waiting.file.name == "341.pdf"
    assert names(waiting.attachments) == [("số liệu.xlsx", False)]


def test_the_same_letter_twice_in_a_mail_waits_once(
    desk: Desk, mail: Path, reader: MadeUpReader
) -> None:
    reader.parts[mail.name] = (LETTER, replace(LETTER, name="bản sao.pdf"))

    assert len(desk.intake.take(mail)) == 1


def test_the_words_of_a_mail_without_a_letter_are_the_letter(
    desk: Desk, mail: Path, reader: MadeUpReader
) -> None:
    reader.parts[mail.name] = (ENVELOPE, TABLE, WORDS)

    (waiting,) = desk.intake.take(mail)

    assert waiting.reading is not None
    assert waiting.reading.text_source is TextSource.DOCUMENT
    assert waiting.reading.pages[0].text == "Xin gửi kèm quý cơ quan."
    assert names(waiting.attachments)[1:] == [("số liệu.xlsx", False)]


def test_a_package_says_which_file_is_the_letter(
    desk: Desk, mail: Path, reader: MadeUpReader
) -> None:
    letter = replace(LETTER, kind=PartKind.LETTER)
    reader.parts[mail.name] = (letter, APPENDIX)
    reader.failures[letter.name] = UnreadableFile(mail, UnreadableReason.NO_TEXT)

    (waiting,) = desk.intake.take(mail)

    assert (waiting.reading, waiting.unread_reason) == (None, "no-text")
    assert names(waiting.attachments)[1:] == [("phụ lục.docx", False)]


def test_a_picture_without_words_is_no_letter(
    desk: Desk, mail: Path, reader: MadeUpReader
) -> None:
    logo, scan = ContainedFile("logo.PNG", b"png"), ContainedFile("scan.pdf", b"pdf")
    reader.parts[mail.name] = (LETTER, logo, scan)
    for part in (logo, scan):
        reader.failures[part.name] = UnreadableFile(mail, UnreadableReason.NO_TEXT)

    letters = desk.intake.take(mail)

    assert [letter.file.name for letter in letters] == [LETTER.name, scan.name]
    assert names(letters[0].attachments)[1:] == [("logo.PNG", False)]


def test_nothing_of_a_container_with_a_secret_letter_is_kept(
    desk: Desk, mail: Path, reader: MadeUpReader, tmp_path: Path
) -> None:
    secret = ContainedFile("mật.pdf", b"secret")
    reader.parts[mail.name] = (LETTER, TABLE, WORDS, secret)
    reader.failures[secret.name] = SecretLetter(mail, "MẬT")

    with pytest.raises(SecretLetter):
        desk.intake.take(mail)

    assert desk.intake.waiting() == ()
    assert not (tmp_path / "kho").exists()


def test_a_container_without_any_letter_is_refused(
    desk: Desk, mail: Path, reader: MadeUpReader, tmp_path: Path
) -> None:
    reader.parts[mail.name] = (TABLE,)

    with pytest.raises(UnknownFormat):
        desk.intake.take(mail)

    assert not (tmp_path / "kho").exists()


def test_a_container_whose_reading_broke_waits_as_it_is(
    desk: Desk, mail: Path, reader: MadeUpReader
) -> None:
    reader.failures[APPENDIX.name] = ReaderFailed(mail, "died")

    (waiting,) = desk.intake.take(mail)

    assert (waiting.file.name, waiting.unread_reason) == ("thư.eml", READER_FAILED)


def test_a_table_that_breaks_the_reader_does_not_hold_up_its_letter(
    desk: Desk, mail: Path, reader: MadeUpReader
) -> None:
    reader.failures[TABLE.name] = ReaderFailed(mail, "died")

    (waiting,) = desk.intake.take(mail)

    assert waiting.file.name == LETTER.name
    assert ("số liệu.xlsx", False) in names(waiting.attachments)


def test_an_attachment_answers_the_warning_that_there_must_be_one(
    desk: Desk, mail: Path, reader: MadeUpReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = reading()
    mentioned = (LetterWarning.SIGNER_ABSENT, LetterWarning.ATTACHMENT_MENTIONED)
    warned = replace(whole, proposal=replace(whole.proposal, warnings=mentioned))
    monkeypatch.setattr("tests.services.conftest.reading", lambda: warned)

    (with_table,) = desk.intake.take(mail)
    desk.intake.dismiss(with_table.inbox_id)
    reader.parts[mail.name] = (ENVELOPE, LETTER, WORDS)
    (alone,) = desk.intake.take(mail)

    assert with_table.reading is not None
    assert alone.reading is not None
    assert with_table.reading.proposal.warnings == mentioned[:1]
    assert alone.reading.proposal.warnings == mentioned


def test_the_words_of_attachments_are_searched_with_the_registered_letter(
    desk: Desk, mail: Path
) -> None:
    (waiting,) = desk.intake.take(mail)

    draft = replace(DRAFT, source=waiting.file)
    letter = desk.register.enter(draft, inbox_id=waiting.inbox_id)

    for words in ("danh muc thiet bi", "quý cơ quan", "số liệu.xlsx", "thư.eml"):
        assert desk.register.count(RegisterQuery(search=words)) == 1
    assert names(desk.register.attachments_of(letter.letter_id)) == names(
        waiting.attachments
    )


def test_a_package_says_what_its_letter_leaves_open(
    desk: Desk, tmp_path: Path, reader: MadeUpReader
) -> None:
    path = tmp_path / "gói.edxml"
    path.write_bytes(b"<edXML>")
    told = ContainedFile(packages.NAME, b"facts", PartKind.WORDS)
    letter = replace(LETTER, kind=PartKind.LETTER)
    reader.parts[path.name] = (told, letter)
    reader.words = {told.name: "Người ký: Ninh Thị Thanh"}

    (waiting,) = desk.intake.take(path)

    assert waiting.reading is not None
    assert waiting.reading.pages[-1].text == "Người ký: Ninh Thị Thanh"
    assert waiting.reading.proposal.fields.signer.value == "Ninh Thị Thanh"
