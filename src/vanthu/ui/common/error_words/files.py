"""Words for files that are not taken, not read or not opened."""

from functools import singledispatch

from PySide6.QtCore import QCoreApplication

from vanthu.domain.errors import (
    FileChanged,
    FileMissing,
    FileRefused,
    FileTooLarge,
    NotOpenable,
    ReaderFailed,
    SecretLetter,
    UncheckableFormat,
    UnknownFormat,
    UnopenedArchive,
    UnreadableFile,
    UnreadableReason,
)
from vanthu.ui.common.formatting import size_text


@singledispatch
def file_words(error: Exception) -> str:
    """Return the words for such an error, nothing for one of another subject."""
    del error
    return ""


@file_words.register
def _(error: FileRefused) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Không nhận được tệp “{name}”. Chưa có gì được lưu. Hãy chọn tệp khác.",
    ).format(name=error.path.name)


@file_words.register
def _(error: FileMissing) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Không thấy tệp “{name}”. Chưa có gì được lưu. "
        "Kiểm tra xem tệp còn ở chỗ cũ không rồi chọn lại.",
    ).format(name=error.path.name)


@file_words.register
def _(error: FileChanged) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Tệp “{name}” bị chương trình khác ghi lại trong lúc đọc. Chưa có gì được lưu. "
        "Chờ tệp chép hoặc quét xong rồi nhập lại.",
    ).format(name=error.path.name)


@file_words.register
def _(error: FileTooLarge) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Tệp “{name}” quá lớn ({size}, nhiều nhất {limit}) nên không được nhận. "
        "Hãy tách tệp hoặc quét lại ở độ phân giải thấp hơn.",
    ).format(
        name=error.path.name, size=size_text(error.size), limit=size_text(error.limit)
    )


@file_words.register
def _(error: UnreadableFile) -> str:
    return _unreadable_text(error.reason).format(name=error.path.name)


def _unreadable_text(reason: UnreadableReason) -> str:
    """Return the sentence for a file that gave no text, with a place for its name."""
    return {
        UnreadableReason.EMPTY: QCoreApplication.translate(
            "Errors",
            "Tệp “{name}” trống, không có nội dung để đọc. Chưa có gì được lưu. "
            "Hãy xin lại tệp từ nơi gửi.",
        ),
        UnreadableReason.ENCRYPTED: QCoreApplication.translate(
            "Errors",
            "Tệp “{name}” có mật khẩu nên chưa đọc được. Tệp gốc không thay đổi. "
            "Vẫn có thể nhập tay, hoặc bỏ mật khẩu rồi nhập lại.",
        ),
        UnreadableReason.DAMAGED: QCoreApplication.translate(
            "Errors",
            "Tệp “{name}” bị hỏng nên không đọc được. Chưa có gì được lưu. "
            "Hãy xin lại tệp từ nơi gửi, hoặc dùng Nhập tay.",
        ),
        UnreadableReason.NO_TEXT: QCoreApplication.translate(
            "Errors",
            "Không có chữ để đọc trong “{name}” (có thể là ảnh quét). "
            "Tệp gốc không thay đổi. Vẫn có thể đăng ký: hãy nhập tay các mục.",
        ),
        UnreadableReason.NO_PERMISSION: QCoreApplication.translate(
            "Errors",
            "Không có quyền mở tệp “{name}”. Chưa có gì được lưu. "
            "Hãy chép tệp ra thư mục khác rồi nhập lại.",
        ),
        UnreadableReason.TOO_COMPLEX: QCoreApplication.translate(
            "Errors",
            "Tệp “{name}” quá phức tạp nên việc đọc đã dừng. "
            "Tệp gốc không thay đổi. Vẫn có thể đăng ký: hãy nhập tay các mục.",
        ),
        UnreadableReason.PART_MISSING: QCoreApplication.translate(
            "Errors",
            "Tệp nén “{name}” chỉ là một phần: bộ tệp nén được chia thành nhiều tệp, "
            "hoặc tệp chép chưa hết. Chưa có gì được lưu. Hãy để đủ các phần vào một "
            "thư mục, giải nén rồi nhập các tệp bên trong.",
        ),
    }[reason]


@file_words.register
def _(error: UnknownFormat) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Không nhập được “{name}”: VanThu nhận tệp PDF, Word (.docx, .doc), RTF, "
        "OpenDocument (.odt), HTML, văn bản thuần (.txt), ảnh chụp hoặc quét (.jpg, "
        ".png, .tif, .heic), thư điện tử (.eml, .msg), tệp ký số (.p7m), gói .edxml và "
        "tệp nén (.zip, .rar, .7z) có văn bản. Chưa có gì được lưu. "
        "Hãy lưu tệp sang một trong các dạng này.",
    ).format(name=error.path.name)


@file_words.register
def _(error: UnopenedArchive) -> str:
    return QCoreApplication.translate(
        "Errors",
        "“{name}” là tệp nén RAR hoặc 7z; máy này không có chương trình để VanThu mở. "
        "Chưa có gì được lưu. Hãy giải nén bằng chương trình khác rồi nhập các tệp "
        "bên trong.",
    ).format(name=error.path.name)


@file_words.register
def _(error: UncheckableFormat) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Không kiểm được thể thức của “{name}”: chỉ kiểm tệp Word (.docx) và PDF có "
        "chữ, không kiểm ảnh quét. Tệp giữ nguyên. Hãy lưu văn bản sang một trong hai "
        "dạng này rồi kiểm lại.",
    ).format(name=error.path.name)


@file_words.register
def _(error: NotOpenable) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Tệp “{name}” thuộc loại có thể chạy lệnh trên máy nên VanThu không mở. "
        "Tệp vẫn được giữ nguyên; nếu biết rõ người gửi thì dùng “Lưu ra…”.",
    ).format(name=error.name)


@file_words.register
def _(error: SecretLetter) -> str:
    return QCoreApplication.translate(
        "Errors",
        "“{name}” mang dấu {mark}. Văn bản mật đăng ký theo quy định riêng; VanThu "
        "không lưu gì của văn bản này. Hãy đăng ký vào sổ văn bản mật.",
    ).format(name=error.path.name, mark=error.mark)


@file_words.register
def _(error: ReaderFailed) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Bộ đọc đã dừng khi mở “{name}”. Tệp gốc không thay đổi. "
        "Hãy thử lại, hoặc nhập tay các mục.",
    ).format(name=error.path.name)
