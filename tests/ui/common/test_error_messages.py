"""Every expected error is told in Vietnamese, with what was not changed."""

from datetime import date
from pathlib import Path

import pytest

from vanthu.domain import errors
from vanthu.domain.errors import (
    DraftGap,
    ExportReason,
    RepairReason,
    UnreadableReason,
    VanThuError,
)
from vanthu.ui.common.error_messages import explain

LETTER = Path("thư mục") / "ke-hoach.pdf"


def every_error() -> list[VanThuError]:
    """Make one of each kind, and one for each reason."""
    return [
        errors.FileRefused(LETTER),
        errors.FileMissing(LETTER),
        errors.FileTooLarge(LETTER, 130_000_000, 100_000_000),
        errors.FileChanged(LETTER),
        *(errors.UnreadableFile(LETTER, reason) for reason in UnreadableReason),
        errors.UnknownFormat(LETTER),
        errors.UncheckableFormat(LETTER),
        errors.UnopenedArchive(LETTER),
        errors.NotOpenable("chay.exe"),
        errors.SecretLetter(LETTER, "MẬT"),
        errors.ReaderFailed(LETTER, "killed"),
        errors.LetterAlreadyRegistered(88, date(2025, 10, 12), 5),
        errors.FileAlreadyRegistered(88, date(2025, 10, 12), 5),
        errors.DraftIncomplete(tuple(DraftGap)),
        errors.NoSuchLetter("12/2025"),
        errors.NoSuchTask(3),
        errors.IllegalTaskMove(3, "completed", "assigned"),
        errors.ReasonMissing(3),
        errors.NothingToReport(12),
        errors.NoSuchDraft(4),
        errors.NoSuchTemplate("ke-hoach"),
        errors.NoSuchDocument(4),
        errors.DocumentAlreadyNumbered("45/BC-UBND"),
        errors.NumberAlreadyCancelled("45/BC-UBND"),
        errors.DraftUnready(("Rà soát", "[thời gian ...]")),
        errors.DraftMoveRefused("drafting", "approved"),
        errors.DraftReasonMissing(),
        errors.NotASigner("Nguyễn Văn A"),
        errors.StorageUnavailable("gone"),
        errors.StorageLocked("locked"),
        errors.DiskFull("full"),
        errors.WrongDatabase("other"),
        errors.UnsafePlace("share"),
        errors.ChangedByAnother("task"),
        *(errors.ExportFailed(LETTER, reason, "Ợ") for reason in ExportReason),
        errors.PrintingFailed("Canon LBP2900"),
        *(errors.RepairRefused(LETTER, reason) for reason in RepairReason),
        errors.SettingsInvalid(LETTER, "dòng 3"),
        errors.NoRecipients(),
        errors.AddressInvalid("vanthu"),
        errors.MailNotSetUp(),
        errors.PasswordMissing("vanthu"),
        errors.KeyringUnavailable(),
        errors.NoSuchMail(3),
        errors.MailAlreadySent(3),
        errors.MailMayBeSent(3),
        errors.Cancelled(),
    ]


@pytest.mark.parametrize("error", every_error(), ids=lambda e: type(e).__name__)
def test_it_is_told_in_whole_sentences(error: VanThuError) -> None:
    words = explain(error)

    assert words.endswith(".")
    assert words[0].isupper() or words[0] == "“"
    assert "{" not in words
    assert type(error).__name__ not in words


@pytest.mark.parametrize("error", every_error(), ids=lambda e: type(e).__name__)
def test_technical_detail_stays_out_of_the_words(error: VanThuError) -> None:
    assert not {"killed", "gone", "locked"} & set(explain(error).lower().split())


def test_a_duplicate_names_the_earlier_letter() -> None:
    words = explain(errors.LetterAlreadyRegistered(88, date(2025, 10, 12), 5))

    assert "Số đến 88" in words
    assert "12/10/2025" in words


def test_what_is_missing_is_named() -> None:
    words = explain(errors.DraftIncomplete((DraftGap.SUBJECT, DraftGap.REFERENCE)))

    assert "trích yếu, số, ký hiệu" in words


def test_a_locked_file_says_that_the_old_one_is_whole() -> None:
    words = explain(errors.ExportFailed(LETTER, ExportReason.IN_USE))

    assert "ke-hoach.pdf" in words
    assert "Tệp cũ còn nguyên" in words


def test_what_is_no_expected_error_has_words_too() -> None:
    assert "không làm được" in explain(VanThuError())
