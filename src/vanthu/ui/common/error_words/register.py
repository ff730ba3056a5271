"""Words for what the register of incoming letters refuses."""

from functools import singledispatch

from PySide6.QtCore import QCoreApplication

from vanthu.domain.errors import (
    DraftGap,
    DraftIncomplete,
    FileAlreadyRegistered,
    LetterAlreadyRegistered,
    NoSuchLetter,
)
from vanthu.ui.common.formatting import date_text


@singledispatch
def register_words(error: Exception) -> str:
    """Return the words for such an error, nothing for one of another subject."""
    del error
    return ""


@register_words.register
def _(error: LetterAlreadyRegistered) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Có thể trùng với Số đến {number:02d} (đến ngày {day}): cùng số, ký hiệu và "
        "cơ quan ban hành. Chưa đăng ký. Hãy xem văn bản cũ, hoặc chọn “Vẫn đăng ký”.",
    ).format(number=error.arrival_number, day=date_text(error.arrival_date))


@register_words.register
def _(error: FileAlreadyRegistered) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Cùng tệp với Số đến {number:02d} (đến ngày {day}). Chưa đăng ký. "
        "Hãy xem văn bản cũ, hoặc chọn “Vẫn đăng ký”.",
    ).format(number=error.arrival_number, day=date_text(error.arrival_date))


@register_words.register
def _(error: DraftIncomplete) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Chưa đăng ký được vì còn thiếu: {gaps}. Hãy nhập, hoặc đánh dấu "
        "“Văn bản không ghi”.",
    ).format(gaps=", ".join(gap_text(gap) for gap in error.gaps))


def gap_text(gap: DraftGap) -> str:
    """Return the name of a field that the register needs."""
    return {
        DraftGap.REFERENCE: QCoreApplication.translate("Errors", "số, ký hiệu"),
        DraftGap.ISSUE_DATE: QCoreApplication.translate("Errors", "ngày văn bản"),
        DraftGap.ISSUING_BODY: QCoreApplication.translate("Errors", "cơ quan ban hành"),
        DraftGap.SUBJECT: QCoreApplication.translate("Errors", "trích yếu"),
    }[gap]


@register_words.register
def _(error: NoSuchLetter) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Không thấy văn bản “{wanted}”. Không có gì thay đổi. "
        "Hãy kiểm tra lại số đến và năm, hoặc làm mới danh sách.",
    ).format(wanted=error.wanted)
