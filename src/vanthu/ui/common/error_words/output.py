"""Words for documents that cannot be written, repaired or printed."""

from functools import singledispatch
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from vanthu.domain.errors import (
    ExportFailed,
    ExportReason,
    PrintingFailed,
    RepairReason,
    RepairRefused,
)


@singledispatch
def output_words(error: Exception) -> str:
    """Return the words for such an error, nothing for one of another subject."""
    del error
    return ""


@output_words.register
def _(error: ExportFailed) -> str:
    return _export_text(error.reason).format(
        name=error.path.name, folder=_folder_of(error.path), detail=error.detail
    )


def _export_text(reason: ExportReason) -> str:
    """Return the sentence for a document that could not be written."""
    return {
        ExportReason.IN_USE: QCoreApplication.translate(
            "Errors",
            "Không ghi được “{name}” vì tệp đang mở trong chương trình khác. Tệp cũ "
            "còn nguyên. Đóng tệp rồi thử lại, hoặc lưu tên khác.",
        ),
        ExportReason.NO_PERMISSION: QCoreApplication.translate(
            "Errors",
            "Không có quyền ghi “{name}” vào thư mục “{folder}”. Chưa có tệp nào được "
            "ghi. Hãy chọn thư mục khác.",
        ),
        ExportReason.NO_SUCH_FOLDER: QCoreApplication.translate(
            "Errors",
            "Không có thư mục “{folder}”. Chưa có tệp nào được ghi. "
            "Hãy chọn thư mục khác.",
        ),
        ExportReason.DISK_FULL: QCoreApplication.translate(
            "Errors",
            "Ổ đĩa đã đầy nên không ghi được “{name}”. Tệp cũ còn nguyên. "
            "Hãy giải phóng chỗ trống hoặc chọn ổ khác.",
        ),
        ExportReason.MISSING_GLYPH: QCoreApplication.translate(
            "Errors",
            "Phông chữ thiếu ký tự {detail} nên chưa xuất “{name}”. Chưa có tệp nào "
            "được ghi. Hãy cài phông Times New Roman hoặc Tinos rồi thử lại.",
        ),
        ExportReason.MISSING_FONT: QCoreApplication.translate(
            "Errors",
            "Máy này chưa có phông Times New Roman hoặc Tinos nên chưa xuất “{name}”. "
            "Chưa có tệp nào được ghi. Hãy cài phông rồi thử lại.",
        ),
        ExportReason.UNKNOWN_FORMAT: QCoreApplication.translate(
            "Errors",
            "Không xuất được dạng tệp của “{name}”. Chưa có tệp nào được ghi. "
            "Hãy chọn .docx hoặc .pdf (sổ: thêm .xlsx).",
        ),
        ExportReason.OTHER: QCoreApplication.translate(
            "Errors",
            "Không ghi được “{name}”. Tệp cũ còn nguyên. "
            "Hãy thử lại, hoặc chọn thư mục khác.",
        ),
    }[reason]


def _folder_of(path: Path) -> str:
    return str(path.parent)


@output_words.register
def _(error: RepairRefused) -> str:
    sentences = {
        RepairReason.NOTHING: QCoreApplication.translate(
            "Errors",
            "Không có lỗi nào của “{name}” máy sửa được. Chưa ghi tệp nào. "
            "Hãy mở tệp và sửa theo danh sách lỗi.",
        ),
        RepairReason.SAME_FILE: QCoreApplication.translate(
            "Errors",
            "Bản sửa không được ghi đè lên “{name}”. Tệp giữ nguyên. "
            "Hãy chọn tên khác cho bản sửa.",
        ),
    }
    return sentences[error.reason].format(name=error.path.name)


@output_words.register
def _(error: PrintingFailed) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Máy in “{printer}” không nhận lệnh in. Văn bản không bị thay đổi. Hãy kiểm "
        "tra máy in đã bật và còn giấy rồi in lại, hoặc bấm “Lưu PDF…” để in ở máy "
        "khác.",
    ).format(printer=error.printer)
