"""Words for e-mail that does not go out."""

from functools import singledispatch

from PySide6.QtCore import QCoreApplication

from vanthu.domain.errors import (
    AddressInvalid,
    KeyringUnavailable,
    MailAlreadySent,
    MailMayBeSent,
    MailNotSetUp,
    NoRecipients,
    NoSuchMail,
    PasswordMissing,
)


@singledispatch
def mail_words(error: Exception) -> str:
    """Return the words for such an error, nothing for one of another subject."""
    del error
    return ""


@mail_words.register
def _(error: NoRecipients) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Thư chưa có người nhận nên chưa gửi. Hãy điền ít nhất một địa chỉ.",
    )


@mail_words.register
def _(error: AddressInvalid) -> str:
    return QCoreApplication.translate(
        "Errors",
        "“{address}” không phải là địa chỉ thư điện tử nên chưa gửi gì. "
        "Hãy sửa địa chỉ, ví dụ: vanthu@example.gov.vn.",
    ).format(address=error.address)


@mail_words.register
def _(error: MailNotSetUp) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Cơ quan chưa khai báo máy chủ thư nên chưa gửi gì. Hãy khai báo máy chủ "
        "thư, hoặc lưu thư thành tệp .eml để gửi bằng chương trình khác.",
    )


@mail_words.register
def _(error: PasswordMissing) -> str:
    return QCoreApplication.translate(
        "Errors",
        "Chưa có mật khẩu của tài khoản thư “{user}” trên máy này. Thư vẫn chờ "
        "trong hộp thư đi. Hãy nhập mật khẩu rồi gửi lại.",
    ).format(user=error.user)


@mail_words.register
def _(error: KeyringUnavailable) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Máy này không có kho mật khẩu, hoặc kho đang khóa, nên mật khẩu thư không "
        "được lưu ở đâu cả. Hãy mở khóa kho mật khẩu của hệ điều hành rồi thử lại, "
        "hoặc lưu thư thành tệp .eml.",
    )


@mail_words.register
def _(error: NoSuchMail) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Thư này không còn trong hộp thư đi. Chưa gửi gì. Hãy mở lại hộp thư đi.",
    )


@mail_words.register
def _(error: MailAlreadySent) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Thư này đã gửi hoặc đang gửi nên không gửi thêm lần nữa. "
        "Hãy xem trạng thái trong hộp thư đi.",
    )


@mail_words.register
def _(error: MailMayBeSent) -> str:
    del error
    return QCoreApplication.translate(
        "Errors",
        "Đường truyền đứt trước khi máy chủ trả lời, nên thư này có thể đã đến nơi. "
        "Chưa gửi lại. Hãy hỏi nơi nhận; chỉ gửi lại khi nơi nhận chưa có thư.",
    )
