"""Words for data and settings that cannot be read or kept."""

from functools import singledispatch

from PySide6.QtCore import QCoreApplication

from vanthu.domain.errors import (
    ChangedByAnother,
    DiskFull,
    SettingsInvalid,
    StorageLocked,
    StorageUnavailable,
    UnsafePlace,
    WrongDatabase,
)


@singledispatch
def storage_words(error: Exception) -> str:
    """Return the words for such an error, nothing for one of another subject."""
    del error
    return ""


@storage_words.register
def _(error: StorageUnavailable) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Không mở được cơ sở dữ liệu. Việc vừa rồi chưa được lưu, dữ liệu cũ còn "
        "nguyên. Kiểm tra ổ đĩa hoặc máy chủ rồi thử lại.",
    )


@storage_words.register
def _(error: StorageLocked) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Cơ sở dữ liệu đang được chương trình khác sử dụng. Việc vừa rồi chưa được "
        "lưu, dữ liệu cũ còn nguyên. Đóng chương trình kia, hoặc chờ một lát rồi "
        "thử lại.",
    )


@storage_words.register
def _(error: DiskFull) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Ổ đĩa đã đầy. Việc vừa rồi chưa được lưu, dữ liệu cũ còn nguyên. "
        "Hãy giải phóng chỗ trống rồi thử lại.",
    )


@storage_words.register
def _(error: WrongDatabase) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Cơ sở dữ liệu không phải của VanThu, bị hỏng, hoặc do phiên bản mới hơn tạo "
        "ra. Không có gì bị sửa. Hãy mở đúng tệp dữ liệu, hoặc cài phiên bản mới.",
    )


@storage_words.register
def _(error: UnsafePlace) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Thư mục dữ liệu nằm trên ổ mạng hoặc trong thư mục đồng bộ, dữ liệu có thể "
        "hỏng. Chưa có gì được ghi. Hãy chuyển dữ liệu sang ổ đĩa của máy này.",
    )


@storage_words.register
def _(error: ChangedByAnother) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Nội dung này vừa được thay đổi ở nơi khác. Thay đổi của lần này chưa được "
        "lưu. Hãy xem lại nội dung mới rồi sửa lại.",
    )


@storage_words.register
def _(error: SettingsInvalid) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Không hiểu tệp thiết lập “{name}”: {detail}. Thiết lập cũ còn nguyên. "
        "Hãy sửa tệp, hoặc khôi phục bản mặc định.",
    ).format(name=error.path.name, detail=error.detail)
